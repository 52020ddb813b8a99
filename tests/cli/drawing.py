"""kith draw: what it says of the files that it makes, and that it prints no DOT at
a terminal.

    drawing.py KITH SAMPLES
"""
import os
import pathlib
import subprocess
import sys
import tempfile

from tap import Tap
from terminal import Terminal

kith, samples = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2]).resolve()
sarah, tap = samples / "sarah.kith", Tap()
LONG = "case C014\n" + "".join(f"session week {week}\nperson Ann: {'friend, ' if week == 1 else ''}ring 1\n"
                               for week in range(1, 100))

# Options, the files that come of it, and what is told of them.
TOLD = [
    ("-o c.dot", "c.dot: Sarah’s circle, week 16, for the client"),
    ("-o c.svg", "c.svg: Sarah’s circle, week 16, for the client"),
    ("-o c.dot --therapist -s first", "c.dot: Sarah’s circle, week 1, for the therapist"),
    ("-o c.dot --change", "c.dot: What has changed in Sarah’s circle, week 8 to week 16, for the client"),
    ("-o c.dot --all", "c.dot: Sarah’s circle, all sessions, for the client"),
    ("-o c.dot --handout", "c.dot: Sarah’s circle, week 16, a handout, for the client"),
    ("-o c.dot --initials", "c.dot: Sa’s circle, week 16, for the client"),
    ("-o c.dot --title Hello", "c.dot: Hello, week 16, for the client"),
    ("-o c.txt --text --lang de", "c.txt: Der Kreis von Sarah, Woche 16, für Klientin oder Klient"),
    ("-o - --text", ""),
    ("--text", ""),
    ("", ""),
]


def draw(folder, *options, text=None):
    return subprocess.run([kith, "draw", "-" if text else str(sarah), *options], cwd=folder, input=text,
                          capture_output=True, text=True)


def check_lines(folder):
    for options, told in TOLD:
        done = draw(folder, *options.split())
        tap.ok(done.returncode == 0 and done.stderr.strip() == told, f"draw {options}: {told or 'nothing'}",
               done.stderr)
        tap.ok(bool(done.stdout) == (not told), f"draw {options}: standard output is as ever")
    many = draw(folder, "--all", "-o", "m.dot", text=LONG)
    tap.ok(many.stderr == "m-1.dot to m-11.dot: My circle, all sessions, for the client\n", "many pages", many.stderr)
    few = draw(folder, "--all", "-o", "f.dot", text=LONG[:LONG.index("session week 19")])
    tap.ok(few.stderr == "f-1.dot, f-2.dot: My circle, all sessions, for the client\n", "two pages", few.stderr)
    wrong = draw(folder, "-o", "no/c.svg")
    tap.ok(wrong.returncode == 1 and "Sarah" not in wrong.stderr, "of what was not drawn nothing is told", wrong.stderr)
    steers = draw(folder, "-o", "s.dot", "--title", "a\033[2Jb\nc")
    tap.ok("\033" not in steers.stderr and steers.stderr.count("\n") == 1, "a title steers no terminal", steers.stderr)


def check_terminal(folder):
    with Terminal(kith, "draw", sarah, cwd=folder) as terminal:
        status, seen = terminal.end()
    tap.ok(status == 2 and "kith draw FILE -o circle.svg (or .png, .pdf)" in seen and "kith draw FILE | less" in seen and
           "digraph" not in seen and seen.count("\n") == 2, "at a terminal it says where pictures go", seen)
    for options, found in (("-o -", "digraph"), ("--text", "For the client."), ("-o t.dot", "t.dot: Sarah")):
        with Terminal(kith, "draw", sarah, *options.split(), cwd=folder) as terminal:
            status, seen = terminal.end()
        tap.ok(status == 0 and seen.startswith(found), f"at a terminal, {options}: as ever", seen[:200])
    with Terminal(kith, "draw", sarah, stdout=subprocess.PIPE, cwd=folder) as terminal:
        printed = terminal.process.stdout.read()
        status, seen = terminal.end()
    tap.ok(status == 0 and printed.decode() == draw(folder).stdout and not seen, "through a pipe: as ever", seen)


with tempfile.TemporaryDirectory() as name:
    check_lines(name)
    check_terminal(name)
sys.exit(tap.done())
