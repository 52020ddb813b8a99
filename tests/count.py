"""Says which tests failed and how many passed, from meson's JUnit files; a run of none failed."""
import sys
import xml.etree.ElementTree

passed = skipped = 0
failures = []
suites = [suite for path in sys.argv[1:]
          for suite in xml.etree.ElementTree.parse(path).getroot().iter("testsuite")]


def told(case):
    """What a failed case left to read: its message, or the first line of its text."""
    said = next(child for child in case if child.tag in ("failure", "error"))
    words = (said.get("message") or said.text or "").strip()
    return words.split("\n")[0][:300]


for suite in suites:
    cases = list(suite.iter("testcase"))
    bad = [case for case in cases if case.find("failure") is not None or case.find("error") is not None]
    skip = sum(1 for case in cases if case.find("skipped") is not None)
    failures += [f"{suite.get('name')}: {case.get('name')}: {told(case)}".rstrip(": ") for case in bad]
    # A suite that died without telling a case is one failure.
    if not cases or (not bad and int(suite.get("failures", 0)) + int(suite.get("errors", 0)) > 0):
        failures.append(f"{suite.get('name')}: ended without a word")
    passed += len(cases) - skip - len(bad)
    skipped += skip
for failure in failures:
    print(f"FAILED {failure}")
print(f"{passed} passed, {len(failures)} failed" + (f", {skipped} skipped" if skipped else ""))
sys.exit(1 if failures or not passed else 0)
