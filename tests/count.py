"""Says how many tests passed, from meson's JUnit files; a run of none failed."""
import sys
import xml.etree.ElementTree

passed = failed = skipped = 0
suites = [suite for path in sys.argv[1:]
          for suite in xml.etree.ElementTree.parse(path).getroot().iter("testsuite")]
for suite in suites:
    cases = list(suite.iter("testcase"))
    bad = sum(1 for case in cases if case.find("failure") is not None or case.find("error") is not None)
    skip = sum(1 for case in cases if case.find("skipped") is not None)
    # A suite that died without telling a case is one failure.
    if not cases or (bad == 0 and int(suite.get("failures", 0)) + int(suite.get("errors", 0)) > 0):
        bad += 1
    passed += len(cases) - skip - min(bad, len(cases))
    failed += bad
    skipped += skip
print(f"{passed} passed, {failed} failed" + (f", {skipped} skipped" if skipped else ""))
sys.exit(1 if failed or not passed else 0)
