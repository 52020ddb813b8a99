"""kith arrange: each has a place in the text from then on, all else stays as it was
typed; --write puts it into the file, or leaves that as it was.

    arrange.py KITH SAMPLES
"""
import os
import pathlib
import re
import stat
import subprocess
import sys
import tempfile

from tap import Tap

kith, samples = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2])
tap = Tap()
AT = rb"at (?:1[0-2]|[1-9]):[0-5]\d"
WEEK = b"session week 1\n"
TWO = b"session week 2\n"

# What is typed, and what it is then; AT stands for a place.
TEXTS = {
    "a place is added": (
        WEEK + b"person Ann: friend, ring 1 # so\n",
        WEEK + b"person Ann: friend, ring 1, AT # so\n"),
    "a place that was said gives way, its side with it": (
        WEEK + b"person Ann: friend, at 4:30 inner, ring 1\n",
        WEEK + b"person Ann: friend, AT, ring 1\n"),
    "a later place is taken out, which would turn them": (
        WEEK + b"person Ann: friend, ring 1\n" + TWO + b"person Ann: ring 2, at 3\n",
        WEEK + b"person Ann: friend, ring 1, AT\n" + TWO + b"person Ann: ring 2\n"),
    "the only fact of a record": (
        WEEK + b"person Ann: friend, ring 1\n" + TWO + b"person Ann: at ?\n",
        WEEK + b"person Ann: friend, ring 1, AT\n" + TWO + b"person Ann:\n"),
    "the only fact of a line": (
        WEEK + b"person Ann: friend, ring 1\n" + TWO +
        b"person Ann: ring 2,\n  at 3 outer,\n  contact daily\n",
        WEEK + b"person Ann: friend, ring 1, AT\n" + TWO +
        b"person Ann: ring 2,\n  contact daily\n"),
    "the last line of a record": (
        WEEK + b"person Ann: friend, ring 1\n" + TWO + b"person Ann: ring 2,\n  at 3\n\n# end\n",
        WEEK + b"person Ann: friend, ring 1, AT\n" + TWO + b"person Ann: ring 2,\n\n# end\n"),
    "who comes to a ring later is placed then": (
        WEEK + b"person Ann: friend, at 3\nperson Bob: friend, ring 1\n" + TWO +
        b"person Ann: ring 2\n",
        WEEK + b"person Ann: friend\nperson Bob: friend, ring 1, AT\n" + TWO +
        b"person Ann: ring 2, AT\n"),
    "who is never on a ring keeps what was said": (
        WEEK + b"person Ann: friend, at 3\nperson Bob: friend, ring 1\n",
        WEEK + b"person Ann: friend, at 3\nperson Bob: friend, ring 1, AT\n"),
    "nobody is on a ring": (WEEK + b"person Ann: friend\n", WEEK + b"person Ann: friend, AT\n"),
    "nobody is there": (WEEK, WEEK),
    "no session": (b"", b""),
    "line ends, tabs and no end": (
        b"session week 1\r\nperson \"Zo\xc3\xab: B\":\tfriend,\tring out\r\nperson Bob: aunt, died 2019, ring 1",
        b"session week 1\r\nperson \"Zo\xc3\xab: B\":\tfriend,\tring out, AT\r\nperson Bob: aunt, died 2019, ring 1, AT"),
    "a kind of support called at": (
        b"functions: at\n" + WEEK + b"person Ann: friend, ring 1, at 3/1/2\n",
        b"functions: at\n" + WEEK + b"person Ann: friend, ring 1, at 3/1/2, AT\n"),
    "marked caution": (
        WEEK + b"person Ann: friend, ring 1, caution\n",
        WEEK + b"person Ann: friend, ring 1, caution, AT\n"),
}


def run(*arguments, text=None):
    return subprocess.run([kith, *map(str, arguments)], input=text, capture_output=True)


def matches(found, wanted):
    return re.fullmatch(AT.join(re.escape(part) for part in wanted.split(b"AT")), found)


for title, (before, after) in TEXTS.items():
    done = run("arrange", "-", text=b"case T\n" + before)
    again = run("arrange", "-", text=done.stdout)
    tap.ok(done.returncode == 0 and not done.stderr and matches(done.stdout, b"case T\n" + after),
           title, f"{done.stdout}\n{done.stderr}")
    tap.ok(again.stdout == done.stdout, f"{title}: a second time changes nothing", again.stdout)


# ---- Every sample ----

def lines_without_places(text):
    """Blank lines left out: one may stand where a place was."""
    text = re.sub(rb",?[ \t]*\b" + AT + rb"( inner| outer)?", b"", text)
    return [line.rstrip(b", \t\r") for line in text.split(b"\n") if line.strip()]


for path in sorted(samples.glob("*.kith")):
    text = path.read_bytes()
    done = run("arrange", path)
    if run("check", path).returncode != 0:
        tap.ok(done.returncode == 1 and not done.stdout, f"{path.name} has problems: refused")
        continue
    tap.ok(done.returncode == 0 and
           lines_without_places(done.stdout) == lines_without_places(text),
           f"{path.name}: nothing but places changes", done.stderr)
    same = [run("change", "-", "--json", text=version).stdout
            for version in (text, done.stdout)]
    tap.ok(re.sub(rb'\{[^{}]*"at"[^{}]*\}', b"", same[0]) == re.sub(rb'\{[^{}]*"at"[^{}]*\}', b"", same[1]),
           f"{path.name}: nothing has happened by it")


# ---- Into the file ----

def state(path):
    status = path.stat()
    return path.read_bytes(), stat.S_IMODE(status.st_mode), status.st_mtime_ns


with tempfile.TemporaryDirectory() as folder:
    path = pathlib.Path(folder, "case.kith")
    path.write_bytes((samples / "sarah.kith").read_bytes())
    path.chmod(0o640)
    printed = run("arrange", path).stdout
    before = state(path)
    tap.ok(printed and before[0] == (samples / "sarah.kith").read_bytes(),
           "printed, the file stays as it was")
    done = run("arrange", path, "--write")
    tap.ok(done.returncode == 0 and not done.stdout and
           done.stderr == b"kith: everyone who is on a ring has a place of their own now\n",
           "--write says what it did", done.stderr)
    tap.ok(state(path)[:2] == (printed, 0o640), "what is printed is written; the mode is kept")
    tap.ok(os.listdir(folder) == ["case.kith"], "nothing is left beside it")
    written = state(path)
    done = run("arrange", path, "--write")
    tap.ok(done.returncode == 0 and b"nothing was written" in done.stderr and state(path) == written,
           "a second time nothing is written", done.stderr)

    path.write_bytes(b"case T\nsession week 1\nperson Ann: fried\n")
    before = state(path)
    done = run("arrange", path, "--write")
    tap.ok(done.returncode == 1 and b"unknown" in done.stderr and state(path) == before,
           "a file with problems is left alone", done.stderr)

    path.write_bytes((samples / "sarah.kith").read_bytes())
    link = pathlib.Path(folder, "other.kith")
    os.link(path, link)
    before = state(path)
    done = run("arrange", path, "--write")
    tap.ok(done.returncode == 1 and b"several names" in done.stderr and state(path) == before,
           "a file with several names is left alone", done.stderr)
    link.unlink()
    link.symlink_to(path)
    done = run("arrange", link, "--write")
    tap.ok(done.returncode == 0 and link.is_symlink() and path.read_bytes() == printed,
           "a link stays one", done.stderr)
    if os.geteuid() != 0:
        path.chmod(0o400)
        done = run("arrange", path, "--write")
        tap.ok(done.returncode == 1, "a file that may not be written to", done.stderr)
    done = run("arrange", pathlib.Path(folder, "nowhere.kith"), "--write")
    tap.ok(done.returncode == 1 and b"nowhere.kith" in done.stderr, "no file", done.stderr)
    done = run("arrange", "-", "--write", text=b"case T\n")
    tap.ok(done.returncode == 2 and b"--write needs a file" in done.stderr,
           "standard input cannot be written to", done.stderr)
sys.exit(tap.done())
