"""kith new: a first inventory that has no problems. At a terminal it asks, until
the parser takes each answer; elsewhere it writes an example and waits for nobody.
A file that is there already stays as it is.

    new.py KITH
"""
import os
import pathlib
import re
import signal
import stat
import subprocess
import sys
import tempfile

from tap import Tap
from terminal import Terminal

kith, tap = os.path.abspath(sys.argv[1]), Tap()
KEYS_A_MINUTE = 200


def run(*arguments, text="", **options):
    return subprocess.run([kith, *map(str, arguments)], input=text, capture_output=True, text=True, **options)


def is_fine(text):
    checked = run("check", "-", text=text)
    told = "own-words" not in checked.stderr and checked.stderr  # a note, and no problem
    return (checked.returncode, checked.stdout) == (0, "") and not told


def without_remarks(text):
    return [line for line in text.splitlines() if line and not line.startswith("#")]


# ---- Nobody to be asked ----

EXAMPLE = ["case C001", "me Me", "session week 1", "person Maya: sister, ring 1", "person Ben: brother, ring 2"]


def check_example():
    for language in ("en", "de", "de@informal"):
        done = run("new", "--lang", language, text="Zoe\nfriend\n")
        tap.ok(done.returncode == 0 and not done.stderr and is_fine(done.stdout), f"{language}: an inventory without problems",
               done.stdout + done.stderr)
        lines = done.stdout.splitlines()
        tap.ok(10 <= len(lines) <= 25 and all(len(line) <= 78 for line in lines), f"{language}: short, in short lines",
               done.stdout)
        wanted = EXAMPLE if language == "en" else [
            line.replace("sister", "Schwester").replace("brother", "Bruder") for line in EXAMPLE]
        tap.ok(without_remarks(done.stdout) == wanted, f"{language}: two people as an example", done.stdout)
        told = re.sub(r"(?m)^#(?=  emotional|close)", "", done.stdout)
        tap.ok(told != done.stdout and is_fine(told), f"{language}: with the # off it can be read as well", told)
        drawn = run("draw", "-", "--text", text=done.stdout)
        tap.ok(drawn.returncode == 0 and "Maya" in drawn.stdout, f"{language}: it can be drawn", drawn.stderr)
        following = run("next", "-", text=done.stdout)
        tap.ok("session week 2" in following.stdout, f"{language}: a session can follow", following.stderr)
    tap.ok("made up" in run("new").stdout and "erfunden" in run("new", "--lang", "de").stdout,
           "remarks are in the language")


def check_codes():
    tap.ok("case K-7_a\n" in run("new", "K-7_a").stdout, "the case has the code that was given")
    for code in ("", "a b", "C1 # x", '"C1"', "C1\nme Bob", "x" * 33, "é"):
        done = run("new", code)
        tap.ok(done.returncode == 2 and not done.stdout and done.stderr.startswith("kith new: ") and
               done.stderr.count("\n") == 1, f"no code: {code!r}", done.stdout + done.stderr)
    done = run("new", "first.kith")
    tap.ok(done.returncode == 2 and "kith new -o first.kith" in done.stderr, "a file's name is no code", done.stderr)
    tap.ok(run("new", "A", "B").returncode == 2 and run("new", "--lang", "xx").returncode == 2, "used wrongly")


# ---- Files ----

def check_files(folder):
    path = folder / "first.kith"
    done = run("new", "C014", "-o", path)
    tap.ok(done.returncode == 0 and not done.stdout and done.stderr == f"{path}: a first inventory; kith draw makes a picture of it\n",
           "it goes into a file, and that is told", done.stderr)
    tap.ok(path.read_text() == run("new", "C014").stdout, "what is printed is written")
    tap.ok(stat.S_IMODE(path.stat().st_mode) == 0o600, "it is for its owner's eyes only")
    before = path.read_bytes(), path.stat().st_mtime_ns
    (folder / "link.kith").symlink_to("first.kith")
    (folder / "other.txt").write_text("mine")
    for name in ("first.kith", "link.kith", "./first.kith", "other.txt"):
        done = run("new", "-o", name, cwd=folder)
        tap.ok(done.returncode == 2 and not done.stdout and done.stderr ==
               f"kith new: '{name}' is there already, and stays as it is; choose another name\n",
               f"{name} is there already", done.stderr)
    tap.ok((path.read_bytes(), path.stat().st_mtime_ns) == before and (folder / "other.txt").read_text() == "mine",
           "both stay as they are")
    (folder / "to.kith").symlink_to("there.kith")
    tap.ok(run("new", "-o", folder / "to.kith").returncode == 0 and (folder / "there.kith").is_file() and
           (folder / "to.kith").is_symlink(), "a link to where nothing is is followed")
    for name in ("no/first.kith", "."):
        done = run("new", "-o", name, cwd=folder)
        tap.ok(done.returncode == 1 and "cannot write" in done.stderr, f"nothing can be written to {name}", done.stderr)
    tap.ok(run("new", "-o", "-").stdout == run("new").stdout, "-o - is standard output")
    tap.ok(run("new", "-o", "/dev/null").returncode == 0, "a device is written to")
    tap.ok(sorted(os.listdir(folder)) == ["first.kith", "link.kith", "other.txt", "there.kith", "to.kith"],
           "nothing is left beside them", os.listdir(folder))
    for made in folder.iterdir():
        made.unlink()


# ---- Somebody who is asked ----

MIDDLE, FIRST, ELSE, WHO, NEAR = "in the middle of the circle?", "comes to mind first?", "Who else?", "Who are they?", "How close?"


def answer(terminal, *pairs):
    for question, keys in pairs:
        terminal.wait_for(question)
        terminal.type(keys + "\n")


SIX = [("Ruth", "mother", "1"), ("Maya", "older sister", "1"), ("Jo", "friend", "2"), ("Priya", "colleague", "2"),
       ("Mr Abara", "neighbour", "3"), ("Sam", "online friend", "")]


def check_six(folder):
    path = folder / "six.kith"
    typed = "kith new C014 -o six.kith\n"
    with Terminal(kith, "new", "C014", "-o", "six.kith", cwd=folder) as terminal:
        answer(terminal, (MIDDLE, "Sarah"))
        for number, (name, relation, ring) in enumerate(SIX):
            answer(terminal, (ELSE if number else FIRST, name), (WHO, relation), (NEAR, ring))
        answer(terminal, (ELSE, ""))
        status, seen = terminal.end()
        keys = terminal.keys + len(typed)
    tap.ok(status == 0 and "six.kith: a first inventory" in seen, "six people, one after the other", seen)
    text = path.read_text()
    wanted = ["case C014", "me Sarah", "session week 1"] + [
        f"person {name}: {relation}" + (f", ring {ring}" if ring else "") for name, relation, ring in SIX]
    tap.ok(without_remarks(text) == wanted and is_fine(text), "what was typed is in the file", text)
    tap.ok("made up" not in text and "#close Ruth: Maya" in text, "and nobody else", text)
    tap.ok(stat.S_IMODE(path.stat().st_mode) == 0o600 and os.listdir(folder) == ["six.kith"], "for its owner's eyes only")
    tap.ok(keys / KEYS_A_MINUTE < 5, f"{keys} keys are less than five minutes of typing", keys)
    shown = run("draw", path, "--text")
    tap.ok(all(name in shown.stdout for name, _, _ in SIX), "and drawn", shown.stderr)
    path.unlink()


# What is answered, what of it is refused, and the line that comes of what is taken.
REFUSED = [
    ([(FIRST, "Maya"), (WHO, "sistr"), (WHO, "sister"), (NEAR, "1")], ["did you mean 'sister'?"], "person Maya: sister, ring 1"),
    ([(FIRST, "Maya"), (WHO, ""), (WHO, "sister"), (NEAR, "")], ["introduce them by their relation"], "person Maya: sister"),
    ([(FIRST, "Maya"), (WHO, "piano teacher of mine"), (WHO, 'relation "piano teacher of mine"'), (NEAR, "2")],
     ['relation "…"'], 'person Maya: relation "piano teacher of mine", ring 2'),
    ([(FIRST, "Maya"), (WHO, "friend # from school"), (WHO, "friend"), (NEAR, "2")], ["without #"], "person Maya: friend, ring 2"),
    ([(FIRST, "Maya"), (WHO, "friend, contact weekly"), (NEAR, "2 -> 1")], [], "person Maya: friend, contact weekly, ring 2 -> 1"),
    ([(FIRST, "Maya"), (WHO, "friend"), (NEAR, "4"), (NEAR, "near"), (NEAR, "0"), (NEAR, "3")], ["no ring '4'", "'near' is no ring", "no ring '0'", "3 wider circle, out"],
     "person Maya: friend, ring 3"),
    ([(FIRST, "O'Neil, Jo: #1"), (WHO, "friend"), (NEAR, "out")], [], 'person "O\'Neil, Jo: #1": friend, ring out'),
    ([(FIRST, 'Jo "J" \\ B'), (WHO, "friend"), (NEAR, "?")], [], 'person "Jo \\"J\\" \\\\ B": friend, ring ?'),
    ([(FIRST, "  花子  "), (WHO, "Schwester"), (NEAR, "1")], [], "person 花子: Schwester, ring 1"),
    ([(FIRST, "Ma\x00ya"), (FIRST, "?"), (WHO, "friend"), (NEAR, "1")], ["control character"], 'person "?": friend, ring 1'),
    ([(FIRST, "Jo"), (WHO, "friend"), (NEAR, "1"), (ELSE, "Jo"), (ELSE, "Joe"), (WHO, "uncle"), (NEAR, "1")],
     ["twice"], "person Joe: uncle, ring 1"),
    ([(FIRST, "J" * 900), (WHO, "friend"), (NEAR, "1")], [], f"person {'J' * 900}: friend, ring 1"),
]


def check_refused(folder):
    for answers, hints, line in REFUSED:
        with Terminal(kith, "new", "-o", "r.kith", cwd=folder) as terminal:
            answer(terminal, (MIDDLE, ""), *answers, (ELSE, ""))
            status, seen = terminal.end()
        text = (folder / "r.kith").read_text() if status == 0 else ""
        title = " / ".join(keys[:40] for _, keys in answers)
        tap.ok(is_fine(text) and line in text.splitlines() and "me Me" in text.splitlines(), f"asked: {title!r}", seen + text)
        tap.ok(all(hint in seen for hint in hints) and ("[" not in seen), f"refused in the parser's words: {title!r}", seen)
        (folder / "r.kith").unlink(missing_ok=True)
    with Terminal(kith, "new", cwd=folder) as terminal:
        answer(terminal, (MIDDLE, "Sa\x01ra"), (MIDDLE, "Sarah, #1"), (FIRST, ""))
        status, seen = terminal.end()
    tap.ok(status == 0 and "control character" in seen and 'me "Sarah, #1"' in seen and "#person NAME: sister" in seen and
           "-o FILE" in seen and os.listdir(folder) == [], "without -o it is printed", seen)
    printed = seen[seen.index("# What stands"):]
    tap.ok(is_fine(printed) and len(without_remarks(printed)) == 3, "without anybody it can be read, too", printed)


def check_german(folder):
    with Terminal(kith, "new", "--lang", "de", "-o", "d.kith", cwd=folder) as terminal:
        answer(terminal, ("Der Name in der Mitte", "Anna"), ("zuerst in den Sinn", "Jörg"), ("Wer ist das?", "Bruder"),
               ("Wie nah?", "1"), ("Wer noch?", ""))
        status, seen = terminal.end()
    text = (folder / "d.kith").read_text()
    tap.ok(status == 0 and "person Jörg: Bruder, ring 1" in text and is_fine(text) and "Eine Zeile für jede Person" in text,
           "in German", seen + text)
    words = set(re.findall(r"\w+", seen)) & {"the", "Who", "name", "inventory", "nobody"}
    tap.ok(not words, "no English is asked there", words)
    (folder / "d.kith").unlink()


BEFORE = [[], [(MIDDLE, "Sarah")], [(MIDDLE, "Sarah"), (FIRST, "Maya")], [(MIDDLE, "Sarah"), (FIRST, "Maya"), (WHO, "sister")],
          [(MIDDLE, "Sarah"), (FIRST, "Maya"), (WHO, "sister"), (NEAR, "1")]]
NEXT = [MIDDLE, FIRST, WHO, NEAR, ELSE]


def check_ends(folder):
    for answers, question in zip(BEFORE, NEXT):
        for options in (["-o", "e.kith"], []):
            with Terminal(kith, "new", *options, cwd=folder) as terminal:
                answer(terminal, *answers)
                terminal.wait_for(question)
                terminal.type("\x04")
                status, seen = terminal.end()
            tap.ok(status == 1 and seen.endswith("\nThat is fine. Nothing was written.\n") and "case C001" not in seen and
                   not os.listdir(folder), f"Ctrl-D at {question} {options}", seen)
        with Terminal(kith, "new", "-o", "e.kith", cwd=folder) as terminal:
            answer(terminal, *answers)
            terminal.wait_for(question)
            os.kill(terminal.process.pid, signal.SIGINT)
            status, seen = terminal.end()
        tap.ok(status == -signal.SIGINT and not os.listdir(folder), f"Ctrl-C at {question}", (status, os.listdir(folder)))
    with Terminal(kith, "new", cwd=folder) as terminal:
        terminal.wait_for(MIDDLE)
        terminal.type("Sa\x04\x04")
        status, seen = terminal.end()
    tap.ok(status == 1 and "Nothing was written" in seen, "Ctrl-D in the middle of a line", seen)


def check_taken_meanwhile(folder):
    """Somebody makes the file while its answers are typed."""
    path = folder / "m.kith"
    path.write_text("mine")
    with Terminal(kith, "new", "-o", path) as terminal:
        status, seen = terminal.end()
    tap.ok(status == 2 and MIDDLE not in seen and "there already" in seen, "of a file that is there nothing is asked", seen)
    path.unlink()
    with Terminal(kith, "new", "-o", path) as terminal:
        answer(terminal, (MIDDLE, "Sarah"), (FIRST, "Maya"), (WHO, "sister"), (NEAR, "1"))
        terminal.wait_for(ELSE)
        path.write_text("mine")
        terminal.type("\n")
        status, seen = terminal.end()
    tap.ok(status == 1 and path.read_text() == "mine" and "File exists" in seen, "one that came meanwhile stays", seen)
    tap.ok("person Maya: sister, ring 1" in seen, "and what was typed is printed instead", seen)
    tap.ok(os.listdir(folder) == ["m.kith"], "nothing is left beside it", os.listdir(folder))
    path.unlink()


def check_streams(folder):
    """Without a terminal on one of the three nobody is asked."""
    for streams in ({"stdin": subprocess.DEVNULL}, {"stdout": subprocess.PIPE}, {"stderr": subprocess.PIPE}):
        with Terminal(kith, "new", cwd=folder, **streams) as terminal:
            printed = b"".join(pipe.read() for pipe in (terminal.process.stdout, terminal.process.stderr) if pipe)
            status, seen = terminal.end()
        tap.ok(status == 0 and "made up" in printed.decode() + seen and "?" not in seen, f"{list(streams)[0]} is no terminal", seen)


check_example()
check_codes()
with tempfile.TemporaryDirectory() as name:
    place = pathlib.Path(name)
    check_files(place)
    check_six(place)
    check_refused(place)
    check_german(place)
    check_ends(place)
    check_taken_meanwhile(place)
    check_streams(place)
sys.exit(tap.done())
