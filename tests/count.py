"""Says how many tests passed, from meson's JUnit file; a run of none failed."""
import sys
import xml.etree.ElementTree

passed = failed = skipped = 0
for suite in xml.etree.ElementTree.parse(sys.argv[1]).getroot().iter("testsuite"):
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
