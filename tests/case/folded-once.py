"""A case is folded once for its audience, and handed on: however much a command
makes of it, each session of each file is laid over the one before it once.
Measures are of one session after the other; of one alone, those after it are not
asked for.

    folded-once.py KITH-THAT-COUNTS SAMPLES

Of a file in which somebody's caution was taken back, the client's pages need to
know first in which sessions they are met: such a file is folded as it stands,
and its edition for the client. Nothing else is folded twice.
"""
import collections
import os
import pathlib
import subprocess
import sys
import tempfile

from tap import Tap

kith, samples = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2]).resolve()
tap = Tap()

# Nobody is on a ring: the search for seats would take most of the time.
PLAIN = """case T
me Sarah
session week 1
person Ann: friend, contact weekly
  emotional 4/1/0
person Dan: brother, contact daily
close Ann: Dan
scores: PHQ-9 12
session week 2
person Ann: contact daily
session week 3
person Ann: same
"""
CAUTION = PLAIN.replace("daily\nclose", "daily, caution\nclose")
LIFTED = CAUTION.replace("week 3\n", "week 3\nperson Dan: no caution\n")
LATER = """case T
me Sarah
session week 8
person Ann: friend, contact weekly
session week 9
person Ann: contact daily
"""
# The text, its sessions, and those that are folded for the client's sake besides.
files = {"plain": (PLAIN, 3, 0), "caution": (CAUTION, 3, 0),
         "lifted": (LIFTED, 3, 3), "later": (LATER, 2, 0),
         "sarah": ((samples / "sarah.kith").read_text(), 4, 0)}
SMALL = ["plain", "caution", "lifted"]

# What a command makes of one case.
ALONE = [["show"], ["show", "--client"], ["show", "--session", "first"],
         ["measure"], ["measure", "--session", "#2"], ["measure", "--json"],
         ["draw"], ["draw", "--therapist"], ["draw", "--initials"],
         ["draw", "--change"], ["draw", "--change", "--therapist", "--text"],
         ["draw", "--all"], ["draw", "--all", "--therapist", "--initials"],
         ["draw", "--handout"], ["draw", "--handout", "--text"],
         ["change"], ["change", "--therapist"], ["change", "--client", "--json"],
         ["trend"], ["trend", "--client", "--csv"],
         ["report", "-o", "-"], ["report", "-o", "-", "--therapist"],
         ["report", "-o", "-", "--therapist", "--private"], ["next"]]
TOGETHER = [["change", "--therapist"], ["change", "--client"],
            ["change", "--json"], ["trend"], ["trend", "--client"]]
# How many sessions are folded where it is not all of them.
FEWER = {("measure", "--session", "#2"): 2}
# Whose page it is where no option says so.
CLIENTS = {"draw", "report"}


def is_for_client(arguments, alone):
    """As kith(1) has it: words of a change are said to the client, tables and
    joined files are the therapist's."""
    if "--client" in arguments or "--therapist" in arguments:
        return "--client" in arguments
    return arguments[0] in CLIENTS or (
        arguments == ["change"] and alone)


def folds(folder, arguments, names):
    """How often each session of each inventory is folded."""
    log = folder / "folds"
    log.unlink(missing_ok=True)
    result = subprocess.run(
        [kith, arguments[0], *[str(folder / f"{name}.kith") for name in names],
         *arguments[1:]],
        capture_output=True, env=os.environ | {"KITH_FOLDS": str(log)})
    told = result.returncode == 0 and len(result.stdout) > 0
    lines = log.read_text().splitlines() if log.exists() else []
    return told, result.stderr.decode(), collections.Counter(lines)


def check(folder, arguments, names):
    told, error, counted = folds(folder, arguments, names)
    wanted = sum(FEWER.get(tuple(arguments), files[name][1]) for name in names)
    if is_for_client(arguments, len(names) == 1):
        wanted += sum(files[name][2] for name in names)
    folded = sum(counted.values())
    again = [line for line, count in counted.items() if count > 1]
    tap.ok(told and not again and folded == wanted,
           f"{' '.join(arguments)} of {' and '.join(names)}",
           f"{folded} sessions folded, {wanted} wanted\n{error}")


with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    for name, (text, *_) in files.items():
        (folder / f"{name}.kith").write_text(text)
    for arguments in ALONE:
        for name in SMALL:
            check(folder, arguments, [name])
    check(folder, ["draw"], ["sarah"])
    for arguments in TOGETHER:
        for first in "plain", "lifted":
            check(folder, arguments, [first, "later"])
sys.exit(tap.done())
