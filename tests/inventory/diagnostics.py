"""The gallery of problems, and both sides of every limit.

    diagnostics.py KITH DIRECTORY SOURCE [--update]

DIRECTORY holds for each code of a problem a tiny CODE.kith that has only this
one wrong, and CODE.expected, what `kith check CODE.kith` prints. What is too
large to keep is made here. SOURCE is the root of the sources, whose list of
codes the gallery must match. --update rewrites the expectations: read the
difference before you commit.
"""
import itertools
import os
import pathlib
import re
import subprocess
import sys
import tempfile

import report
from tap import Tap

CASE = "case C014\n"
MIB = 1 << 20


def known_codes(source):
    """All codes that the program has, read from where they are defined."""
    problems = (source / "src/inventory/problems.h").read_text()
    scanner = (source / "src/text/scanner.c").read_text()
    codes = re.findall(r'^ *P\(\w+,\s*"([a-z0-9-]+)"', problems, re.M)
    codes += re.findall(r'struct problem problem_\w+ = \{\s*"([a-z0-9-]+)"',
                        scanner)
    return codes


# What each limit counts, made to any number.

def text_of_bytes(count):
    remark = "#" * 63 + "\n"
    text = CASE + remark * ((count - len(CASE)) // len(remark))
    return text + "#" * (count - len(text))


def text_of_quotes(count):
    return f'{CASE}goal G1 "{"a" * count}"\n'


def wide_text_of_quotes(count):
    return f'{CASE}goal G1 "{"é" * (count // 2)}{"a" * (count % 2)}"\n'


def name_of_words(count):
    name = " ".join(["ab"] * (count // 3 + 1))[:count]
    return f"{CASE}me {name[:-1]}a\n"


def people(count):
    return (CASE + "session week 1\n" +
            "".join(f"person P{i}: friend\n" for i in range(count)))


def sessions(count):
    return CASE + "".join(f"session week {i}\n" for i in range(count))


def sessions_by_date(count):
    """Weeks end with 9999, so that one too many can only be a date."""
    dates = itertools.islice(itertools.product(
        range(1990, 2100), range(1, 13), range(1, 29)), count)
    return CASE + "".join(f"session {y}-{m:02}-{d:02}\n" for y, m, d in dates)


def people_then_sessions(count):
    """1,000 people, then COUNT / 1,000 sessions."""
    text = people(1000)
    return text + "".join(f"session week {i}\n"
                          for i in range(2, count // 1000 + 1))


def sessions_then_people(count):
    """1,000 sessions, then COUNT / 1,000 people in the last."""
    return sessions(1000) + "".join(f"person P{i}: friend\n"
                                    for i in range(count // 1000))


def ties(count):
    """Cliques as large as fit, each in a session of its own."""
    text, week, rest = people(1415), 1, count
    while rest > 0:
        size = 2
        while size < 1414 and (size + 1) * size // 2 <= rest:
            size += 1
        text += "know " + ",\n  ".join(f"P{i}" for i in range(size)) + "\n"
        rest -= size * (size - 1) // 2
        week += 1
        text += f"session week {week}\n"
    return text


def ties_of_stars(count):
    """Everyone with all who come later, as long as there are some to count."""
    text, centre, rest = people(2000), 0, count
    while rest > 0:
        last = min(centre + rest, 1999)
        text += f"know P{centre}: " + ",\n  ".join(
            f"P{i}" for i in range(centre + 1, last + 1)) + "\n"
        rest -= last - centre
        centre += 1
    return text


def word(number):
    return "kind-" + chr(97 + number // 26) + chr(97 + number % 26)


def functions(count):
    return CASE + "functions:\n" + "".join(f"  {word(i)}\n"
                                           for i in range(count))


def goals(count):
    return CASE + "".join(f'goal G{i} "a"\n' for i in range(count))


def attributes(count):
    return (CASE + "session week 1\nperson Ben: friend\n" +
            "".join(f"  attr scale-{i} 1\n" for i in range(count)))


def scores(count):
    return (CASE + "session week 1\nscores:\n" +
            "".join(f"  scale-{i} 1\n" for i in range(count)))


def events(count):
    return CASE + "event 2020 move\n" * count


def rings(count):
    return CASE + "rings: " + ", ".join("abcdefgh"[:count]) + "\n"


# The code, what is counted, the last number that is fine, the first beyond.
LIMITS = [
    ("file-too-large", text_of_bytes, 64 * MIB, 64 * MIB + 1),
    ("text-too-long", text_of_quotes, 4096, 4097),
    ("text-too-long", wide_text_of_quotes, 4096, 4097),
    ("text-too-long", name_of_words, 4096, 4097),
    ("too-many-people", people, 10000, 10001),
    ("too-many-sessions", sessions_by_date, 10000, 10001),
    ("too-large-case", people_then_sessions, 1000000, 1001000),
    ("too-large-case", sessions_then_people, 1000000, 1001000),
    ("too-many-ties", ties, 1000000, 1000001),
    ("too-many-ties", ties_of_stars, 1000000, 1000001),
    ("too-many-functions", functions, 64, 65),
    ("too-many-goals", goals, 1000, 1001),
    ("too-many-scores", scores, 100, 101),
    ("too-many-attributes", attributes, 100, 101),
    ("too-many-events", events, 10000, 10001),
    ("ring-count", rings, 2, 1),
    ("ring-count", rings, 5, 6),
]

# Problems of a whole file, of which no line is shown.
WHOLE = ("file-too-large", "other-encoding", "not-text")

# Samples too large to keep: the first of their limits, one beyond.
MADE = {}
for limit in reversed(LIMITS):
    MADE[limit[0]] = limit


def describe(result):
    return (f"status {result.returncode}\n{result.stdout.decode()[:2000]}"
            f"{result.stderr.decode(errors='replace')[:4000]}")


def check(kith, directory, name):
    return report.run([kith, "check", name], cwd=directory)


def reports_only(result, code, text):
    """What is wrong with the report of a sample of CODE; "" where nothing."""
    if result.returncode != 1:
        return f"the exit status is {result.returncode}"
    if result.stdout:
        return "something stands on standard output"
    problems = report.parse(result.stderr.decode())
    if {problem.code for problem in problems} != {code}:
        return f"it is not {code} alone"
    wrong = report.misplaced(problems, text) if code not in WHOLE else []
    return f"misplaced: {wrong}" if wrong else ""


def test_sample(tap, kith, directory, code, expected):
    path = directory / f"{code}.kith"
    result = check(kith, directory, path.name)
    text = path.read_bytes().decode(errors="replace")
    wrong = reports_only(result, code, text)
    if "--update" in sys.argv:
        expected.write_bytes(result.stderr)
    if not expected.exists():
        wrong = wrong or "there is no expectation"
    elif expected.read_bytes() != result.stderr:
        wrong = wrong or "it is not as expected"
    tap.ok(not wrong, code, f"{wrong}\n{describe(result)}")


def test_limit(tap, kith, directory, limit):
    code, make, fine, beyond = limit
    path = directory / "limit.kith"
    title = f"{code}: {make.__name__.replace('_', ' ')}"
    path.write_text(make(fine))
    result = check(kith, directory, path.name)
    passed = (result.returncode, result.stdout, result.stderr) == (0, b"", b"")
    tap.ok(passed, f"{title}, {fine} are fine", describe(result))
    path.write_text(make(beyond))
    result = check(kith, directory, path.name)
    wrong = reports_only(result, code, make(beyond))
    if not wrong and len(report.parse(result.stderr.decode())) != 1:
        wrong = "it is reported more than once"
    tap.ok(not wrong, f"{title}, {beyond} are not",
           f"{wrong}\n{describe(result)}")


def test_names(tap, directory, codes):
    """No code lacks a sample, no sample a code, nothing its other half."""
    kept = {path.stem for path in directory.glob("*.kith")}
    expected = {path.stem for path in directory.glob("*.expected")}
    made = set(MADE) - kept
    tap.ok(len(codes) > 50 and len(codes) == len(set(codes)),
           "the list of codes can be read", codes)
    tap.ok(not set(codes) - kept - made, "no code lacks a sample",
           sorted(set(codes) - kept - made))
    tap.ok(not kept - set(codes), "no sample lacks a code",
           sorted(kept - set(codes)))
    tap.ok(expected == kept | made, "every sample has its expectation",
           sorted(expected ^ (kept | made)))
    return made


def test_notes(tap, kith, directory, source):
    """Each kind of note has a sample with this one alone, which is right all the
    same; strictly it is not."""
    codes = re.findall(r'^ *N\(\w+,\s*"([a-z0-9-]+)"',
                       (source / "src/inventory/notes.h").read_text(), re.M)
    kept = sorted(path.stem for path in directory.glob("*.kith"))
    tap.ok(codes and sorted(codes) == kept, "every kind of note has its sample", kept)
    for code in kept:
        expected = directory / f"{code}.expected"
        result = check(kith, directory, f"{code}.kith")
        if "--update" in sys.argv:
            expected.write_bytes(result.stderr)
        told = re.findall(rb"^.*: note: .* \[([a-z-]+)\]$", result.stderr, re.M)
        tap.ok(result.returncode == 0 and not result.stdout and
               told == [code.encode()] and result.stderr == expected.read_bytes(),
               f"note {code}", describe(result))
        strict = subprocess.run([kith, "check", "--strict", f"{code}.kith"],
                                cwd=directory, capture_output=True)
        tap.ok(strict.returncode == 1 and strict.stderr == result.stderr,
               f"note {code}, strictly", strict.stderr.decode())


def main():
    kith = os.path.abspath(sys.argv[1])
    gallery = pathlib.Path(sys.argv[2]).resolve()
    codes = known_codes(pathlib.Path(sys.argv[3]))
    tap = Tap()
    with tempfile.TemporaryDirectory() as name:
        temporary = pathlib.Path(name)
        kept = {path.stem for path in gallery.glob("*.kith")}
        for code in sorted(kept | set(MADE)):
            place = gallery
            if code not in kept:
                place = temporary
                _, make, _, beyond = MADE[code]
                (place / f"{code}.kith").write_text(make(beyond))
            test_sample(tap, kith, place, code, gallery / f"{code}.expected")
            if place == temporary:
                (place / f"{code}.kith").unlink()
        test_names(tap, gallery, codes)
        test_notes(tap, kith, gallery / "notes", pathlib.Path(sys.argv[3]))
        for limit in LIMITS:
            test_limit(tap, kith, temporary, limit)
    return tap.done()


sys.exit(main())
