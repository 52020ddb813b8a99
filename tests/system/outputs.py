"""What kith writes: never onto what it reads, never half, never in place of
what others wrote meanwhile.

    outputs.py KITH SAMPLES [GATE]

GATE, preloaded, stops kith where a test says (gate.c); "" where that cannot
be, under the sanitizers.
"""
import contextlib
import fcntl
import os
import pathlib
import re
import resource
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
import time

import report
from tap import Tap

kith, samples = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2])
gate = os.path.abspath(sys.argv[3]) if sys.argv[3:] and sys.argv[3] else ""
tap = Tap()
SARAH = (samples / "sarah.kith").read_bytes()
OTHER = b"case C2\nsession week 1\nperson Ada: friend, ring 1\n"
# Nobody is in it, which is drawn at once; its pages of all sessions are two.
LONG = b"case L\n" + b"".join(
    b"session week %d\nscores: mood 4\n" % week for week in range(1, 14)) + \
    b"person A: friend, ring 1\n"
KINDS = ([], ["--change"], ["--all"], ["--handout"])
# What ends a program; the kernel's own reasons for XCPU and XFSZ apart.
ENDINGS = [signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT,
           signal.SIGXCPU, signal.SIGALRM, signal.SIGUSR1, signal.SIGUSR2,
           signal.SIGABRT, signal.SIGVTALRM]
if gate:  # else the sanitizers take this one for themselves
    ENDINGS.append(signal.SIGSEGV)


# ---- Running it ----

class Place:
    """A directory, what was in it, and kith run there."""

    def __init__(self, path, program=kith):
        self.path, self.program = pathlib.Path(path), program

    def __truediv__(self, name):
        return self.path / name

    def options(self, **more):
        environment = report.environment()
        environment.update(more)
        return {"cwd": self.path, "env": environment,
                "stderr": subprocess.PIPE, "stdout": subprocess.PIPE}

    def run(self, *arguments, stdin=subprocess.DEVNULL, largest=None, **more):
        def limit():
            if largest is not None:
                resource.setrlimit(resource.RLIMIT_FSIZE, (largest, largest))
        return subprocess.run([self.program, *arguments], stdin=stdin,
                              preexec_fn=limit, timeout=120,
                              **self.options(**more))

    def start(self, *arguments, **more):
        return subprocess.Popen([self.program, *arguments],
                                stdin=subprocess.DEVNULL,
                                **self.options(**more))

    def shell(self, line):
        return subprocess.run(["sh", "-c", line], stdin=subprocess.DEVNULL,
                              timeout=120, **self.options(KITH=self.program))

    def state(self):
        """Every name, and what is behind it: kind, file, bytes, when."""
        found = {}
        for path in sorted(self.path.rglob("*")):
            status = path.lstat()
            held = os.readlink(path) if path.is_symlink() else \
                path.read_bytes() if path.is_file() else None
            found[str(path.relative_to(self.path))] = (
                stat.S_IFMT(status.st_mode), status.st_ino, held,
                status.st_mtime_ns if path.is_file() else 0)
        return found

    def names(self):
        return sorted(self.state())


@contextlib.contextmanager
def place(program=kith, **files):
    """A directory with FILES, by names in which _ stands for the dot."""
    with tempfile.TemporaryDirectory() as name:
        here = Place(name, program)
        for file, data in files.items():
            (here / file.replace("_", ".")).write_bytes(data)
        yield here


def changed(before, after):
    return sorted(name for name in before.keys() | after.keys()
                  if before.get(name) != after.get(name))


def refused(here, title, said, *arguments, status=2, **more):
    """It exits with STATUS, says SAID (a pattern), and touches nothing."""
    before = here.state()
    result = here.run(*arguments, **more)
    told, touched = result.stderr.decode(), changed(before, here.state())
    tap.ok(result.returncode == status and re.search(said, told)
           and not result.stdout and not touched, title,
           f"status {result.returncode}\n{told}touched: {touched}")


# ---- 3. Never onto what is read ----

READ = r"^kith \w+: '.*' is the file that is read, and would be lost; "


def aliases(here):
    """Names for case.kith, by what they are."""
    (here / "sub").mkdir()
    yield "a path", lambda end: f"./sub/../{end}", None
    yield "a hard link", lambda end: f"hard.{end}", \
        lambda end: os.link(here / "case.kith", here / f"hard.{end}")
    yield "a link", lambda end: f"link.{end}", \
        lambda end: os.symlink("case.kith", here / f"link.{end}")
    yield "a link to a link", lambda end: f"sub/far.{end}", \
        lambda end: os.symlink(f"../link.{end}", here / f"sub/far.{end}")
    yield "an absolute link", lambda end: f"sub/abs.{end}", \
        lambda end: os.symlink(here / "case.kith", here / f"sub/abs.{end}")


def check_aliases():
    with place(case_kith=LONG) as here:
        for title, name, make in aliases(here):
            for end in ("svg", "png", "pdf", "dot", "txt", "html", "htm"):
                if make is None:
                    continue
                make(end)
                commands = [["report"], ["report", "--therapist"]] \
                    if end.startswith("htm") else \
                    [["draw", *kind, *(["--text"] if end == "txt" else [])]
                     for kind in KINDS]
                for command in commands:
                    refused(here, f"{' '.join(command)} onto what it reads: "
                            f"{title}, {end}", READ, *command, "case.kith",
                            "-o", name(end))
        for path in ("case.kith", "./case.kith", "sub/../case.kith",
                     str(here / "case.kith")):
            refused(here, f"report -o {path[-20:]}", READ, "report",
                    "case.kith", "-o", path)
            refused(here, f"draw --text -o {path[-20:]}", READ, "draw",
                    "case.kith", "--text", "-o", path)


def check_same_name():
    for end in ("svg", "png", "pdf", "dot", "SVG"):
        name = f"x.{end}"
        with place(**{f"x_{end}": SARAH}) as here:
            for kind in KINDS:
                refused(here, f"draw {name} {' '.join(kind)} -o {name}", READ,
                        "draw", name, *kind, "-o", name)
    with place(x_html=SARAH) as here:
        refused(here, "report x.html -o x.html", READ, "report", "x.html",
                "-o", "x.html")


def check_standard_input():
    with place(case_kith=SARAH) as here:
        for end, command in (("svg", "draw"), ("txt", "draw"),
                             ("html", "report")):
            os.link(here / "case.kith", here / f"x.{end}")
            for operand in ("-", "/dev/stdin"):
                with open(here / "case.kith", "rb") as standard:
                    refused(here, f"{command} {operand} -o x.{end}, of one "
                            "file", READ, command, operand,
                            *(["--text"] if end == "txt" else []), "-o",
                            f"x.{end}", stdin=standard)


def check_own_names():
    """Names that kith makes: of the report, and of pages."""
    for audience, option in (("client", []), ("therapist", ["--therapist"])):
        for link in (os.link, os.symlink):
            with place(case_kith=LONG) as here:
                name = f"L-{audience}.html"
                link("case.kith" if link is os.symlink else here / "case.kith",
                     here / name)
                refused(here, f"report by its own name, {name} "
                        f"({link.__name__})", READ, "report", "case.kith",
                        *option)
    for end, number in (("svg", 2), ("dot", 1), ("txt", 2)):
        with place(**{f"a-{number}_{end}": LONG}) as here:
            text = ["--text"] if end == "txt" else []
            refused(here, f"draw a-{number}.{end} --all -o a.{end}", READ,
                    "draw", f"a-{number}.{end}", "--all", *text, "-o",
                    f"a.{end}")


INVENTORY = r"^kith \w+: '.*' is an inventory by its name; "


def check_inventories():
    """Nor onto another case's file, nor where one could be."""
    for name in ("other.kith", "new.kith", "new.KITH", "new.Kith", ".kith",
                 "link.txt", "link.svg", "link.html", "hollow.html",
                 "hollow.svg"):
        with place(case_kith=LONG, other_kith=OTHER) as here:
            for end in ("txt", "svg", "html"):
                os.symlink("other.kith", here / f"link.{end}")
                os.symlink("new.KITH", here / f"hollow.{end}")
            if not name.endswith(".svg"):
                refused(here, f"report -o {name}", INVENTORY, "report",
                        "case.kith", "-o", name)
            for kind in KINDS:
                refused(here, f"draw {' '.join(kind)} --text -o {name}",
                        INVENTORY, "draw", "case.kith", *kind, "--text",
                        "-o", name)
            if name.endswith(".svg"):
                refused(here, f"draw -o {name}", INVENTORY, "draw",
                        "case.kith", "-o", name)


def check_endings():
    with place(case_kith=LONG) as here:
        for name in ("x", "x.svg", "x.html.bak", "x.htmlx", "html", "x.txt",
                     "x.html/", "/dev/null"):
            refused(here, f"report -o {name}", r"end it in \.html", "report",
                    "case.kith", "-o", name)
        for name in ("x.html", "x.htm", "X.HTML", "x.Htm", "x.svg.html"):
            result = here.run("report", "case.kith", "-o", name)
            tap.ok(result.returncode == 0
                   and (here / name).read_bytes().startswith(b"<!DOCTYPE"),
                   f"report -o {name}", result.stderr.decode())


COMMANDS = ["check", "show", "draw", "draw --text", "draw -o x.svg", "report",
            "report -o -", "measure", "measure --json", "change", "trend",
            "next"]


def check_standard_output():
    """Standard output and standard error, where they are what is read."""
    with place(case_kith=LONG, other_kith=OTHER) as here:
        os.symlink("case.kith", here / "link")
        before = here.state()
        for command in COMMANDS:
            for file in ("case.kith", "link", "-"):
                given = "< case.kith" if file == "-" else ""
                for to, told in ((">> case.kith", True),
                                 (">> case.kith 2>&1", False),
                                 ("2>> case.kith", False)):
                    line = f'"$KITH" {command} {file} {given} {to}'
                    result = here.shell(line)
                    touched = changed(before, here.state())
                    tap.ok(result.returncode == 2 and not touched and
                           (not told or
                            b"goes to the file that is read" in result.stderr),
                           f"{command} {file} {given} {to}",
                           f"status {result.returncode} {touched}\n"
                           f"{result.stderr.decode()}")
                    for name in touched:
                        if name in before:
                            (here / name).write_bytes(before[name][2])
                        else:
                            (here / name).unlink()
                    before = here.state()
        for line in ('"$KITH" show case.kith >> new.txt',
                     '"$KITH" show case.kith > /dev/null < case.kith',
                     '"$KITH" show - > /dev/null < /dev/null',
                     '"$KITH" explain density > density',
                     '"$KITH" help draw > draw',
                     '"$KITH" change case.kith > /dev/null 2> /dev/null'):
            result = here.shell(line)
            tap.ok(result.returncode == ("show -" in line),
                   f"as ever: {line}", result.stderr.decode())
        for options in ("change case.kith other.kith",
                        "trend other.kith case.kith",
                        "check other.kith case.kith"):
            before = here.state()
            result = here.shell(f'"$KITH" {options} >> case.kith')
            tap.ok(result.returncode == 2
                   and not changed(before, here.state()),
                   f"{options} >> case.kith", result.stderr.decode())


def check_same_kind():
    """Yesterday's page and picture make room, and nobody else reads them."""
    with place(case_kith=LONG) as here:
        for name, command in (("x.html", "report"), ("x.svg", "draw"),
                              ("x.dot", "draw"), ("L-client.html",
                                                  "report")):
            (here / name).write_bytes(b"yesterday")
            os.chmod(here / name, 0o644)
            options = [] if name.startswith("C") else ["-o", name]
            result = here.run(command, "case.kith", *options)
            status = os.stat(here / name)
            tap.ok(result.returncode == 0 and status.st_size > 1000 and
                   stat.S_IMODE(status.st_mode) == 0o600,
                   f"{name} of yesterday makes room, for one's own eyes only",
                   f"{status.st_mode:o} {result.stderr.decode()}")


# ---- 4. Nothing that was saved meanwhile gets lost ----

CHANGED = rb"the file was changed meanwhile; nothing was written\n$"


def sheets(data):
    return len(re.findall(rb"^session week (?:1[7-9]|[2-9]\d)", data, re.M))


def check_two_at_once():
    lost = odd = 0
    with place(case_kith=SARAH) as here:
        for number in range(40):
            (here / "case.kith").write_bytes(SARAH)
            both = [here.start("next", "case.kith", "--append", "--week",
                               str(week)) for week in (17, 18)]
            told = [process.communicate()[1] for process in both]
            added = sum(process.returncode == 0 for process in both)
            data = (here / "case.kith").read_bytes()
            lost += sheets(data) != added
            odd += added != 1 or not any(b"fill it in first" in line
                                         for line in told)
        tap.ok(lost == 0, "two at once, 40 times: every sheet that is told "
               "of is there", f"{lost} were lost")
        tap.ok(odd == 0, "and the other one sees it", f"{odd} did not")
        tap.ok(here.names() == ["case.kith"], "nothing is left beside",
               here.names())


def hold(path):
    file = open(path, "rb")
    fcntl.flock(file, fcntl.LOCK_EX)
    return file


def replace(path, data):
    """As an editor does that writes beside and renames."""
    beside = path.with_suffix(".tmp")
    beside.write_bytes(data)
    os.replace(beside, path)


NOTE = b"# saved meanwhile\n"


def check_lock():
    for title, save in (("renamed", replace),
                        ("written in place", pathlib.Path.write_bytes)):
        with place(case_kith=SARAH) as here:
            path = here / "case.kith"
            with hold(path):
                process = here.start("next", "case.kith", "--append")
                time.sleep(.4)
                waits = process.poll() is None
                save(path, SARAH + NOTE)
            told = process.communicate(timeout=60)[1]
            data = path.read_bytes()
            tap.ok(waits, f"{title}: it waits for whoever holds the file")
            tap.ok(process.returncode == 0 and sheets(data) == 1 and
                   data.startswith(SARAH + NOTE),
                   f"{title}: then it adds to what was saved meanwhile",
                   told.decode())
    with place(case_kith=SARAH) as here:
        with hold(here / "case.kith"):
            began = time.monotonic()
            refused(here, "who never lets go is told of",
                    "another program is writing to it; nothing was "
                    "written", "next", "case.kith", "--append", status=1)
            tap.ok(time.monotonic() - began < 60, "the waiting has an end")


class Gate:
    """kith, stopped at a call, until go()."""

    def __init__(self, here, name, number, *arguments, **more):
        self.directory = tempfile.TemporaryDirectory()
        self.file = os.path.join(self.directory.name, "gate")
        self.process = here.start(*arguments, LD_PRELOAD=gate, **more,
                                  KITH_GATE=f"{name}:{number}:{self.file}")
        self.stopped = self.wait()

    def wait(self):
        for _ in range(6000):
            if os.path.exists(self.file):
                return True
            if self.process.poll() is not None:
                return False
            time.sleep(.005)
        return False

    def go(self):
        if os.path.exists(self.file):
            os.unlink(self.file)
        return self.end()

    def end(self):
        told = self.process.communicate(timeout=60)[1]
        self.directory.cleanup()
        return told


def touch(path):
    os.utime(path)


def edits():
    """What others may do to a file; whether a name of it is gone then."""
    yield "written to", lambda path: path.open("ab").write(NOTE)
    yield "changed by a letter", lambda path: path.write_bytes(
        path.read_bytes().replace(b"older sister", b"OLDER sister"))
    yield "changed, and dated back", date_back
    yield "renamed over", lambda path: replace(path, SARAH + NOTE)
    yield "renamed over by the same", lambda path: replace(path, SARAH)
    yield "touched", touch
    yield "emptied", lambda path: path.write_bytes(b"")
    yield "removed", lambda path: path.unlink()


def date_back(path):
    status = os.stat(path)
    path.write_bytes(path.read_bytes().replace(b"Maya", b"Mina"))
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))


def check_changed():
    """Saved between reading and writing: the one and the other kind of
    file."""
    for links in (1, 2):
        for stage in ("fclose", "fsync") if links == 1 else ("fclose",):
            for title, edit in edits():
                with place(case_kith=SARAH) as here:
                    path = here / "case.kith"
                    if links == 2:
                        os.link(path, here / "second.kith")
                    time.sleep(.02)  # older kernels' clocks are coarse
                    stop = Gate(here, stage, 1, "next", "case.kith",
                                "--append")
                    edit(path)
                    before = here.state()
                    told = stop.go()
                    touched = changed(before, here.state())
                    tap.ok(stop.stopped and stop.process.returncode == 1 and
                           re.search(CHANGED, told) and not touched,
                           f"{title} at {stage}, {links} names: nothing is "
                           "added", f"{told.decode()} {touched}")


def contents(here):
    """Every name, with its file and its bytes: when is left out."""
    return {name: held[:3] for name, held in here.state().items()}


def check_hard_links():
    with place(case_kith=SARAH) as here:
        path, second = here / "case.kith", here / "second.kith"
        os.link(path, second)
        os.chmod(path, 0o640)
        number = os.stat(path).st_ino
        result = here.run("next", "second.kith", "--append")
        data = path.read_bytes()
        tap.ok(result.returncode == 0 and sheets(data) == 1
               and data.startswith(SARAH) and second.read_bytes() == data,
               "several hard links: both names have the sheet",
               result.stderr.decode())
        tap.ok(os.stat(path).st_ino == number == os.stat(second).st_ino and
               stat.S_IMODE(os.stat(path).st_mode) == 0o640,
               "several hard links: one file, as it was")
        tap.ok(here.names() == ["case.kith", "second.kith"],
               "several hard links: nothing beside", here.names())
    with place(case_kith=SARAH) as here:
        os.link(here / "case.kith", here / "second.kith")
        (here / "whole.kith").write_bytes(SARAH)
        here.run("next", "whole.kith", "--append")
        size = (here / "whole.kith").stat().st_size - len(SARAH)
        for more in (1, 7, size // 2, size - 1):
            before = contents(here)
            result = here.run("next", "case.kith", "--append",
                              largest=len(SARAH) + more)
            tap.ok(result.returncode == 1 and contents(here) == before and
                   b"File too large" in result.stderr,
                   f"several hard links, room for {more}: cut back",
                   f"{result.returncode} {result.stderr.decode()}")


def check_one_write():
    """The first write fails, and nothing is added; the second may fail: there
    is none."""
    for number in (1, 2):
        with place(case_kith=SARAH) as here:
            os.link(here / "case.kith", here / "second.kith")
            result = here.run("next", "case.kith", "--append", LD_PRELOAD=gate,
                              KITH_BREAK=f"write:{number}")
            data = (here / "second.kith").read_bytes()
            tap.ok(result.returncode == (number == 1) and
                   sheets(data) == number - 1 and
                   (data == SARAH or number == 2),
                   f"several hard links: write {number} of one fails",
                   result.stderr.decode())


def check_rights():
    for mode in (0o600, 0o640, 0o644, 0o664, 0o755):
        with place(case_kith=SARAH) as here:
            os.chmod(here / "case.kith", mode)
            here.run("next", "case.kith", "--append")
            found = stat.S_IMODE(os.stat(here / "case.kith").st_mode)
            tap.ok(found == mode, f"an inventory keeps its mode {mode:o}",
                   f"{found:o}")
    title = "an inventory keeps its owner"
    if os.geteuid() != 0:
        tap.skip(title, "only the superuser can tell")
        return
    with place(case_kith=SARAH) as here:
        os.chown(here / "case.kith", 12345, 23456)
        os.chmod(here / "case.kith", 0o640)
        here.run("next", "case.kith", "--append")
        status = os.stat(here / "case.kith")
        tap.ok((status.st_uid, status.st_gid) == (12345, 23456) and
               sheets((here / "case.kith").read_bytes()) == 1 and
               stat.S_IMODE(status.st_mode) == 0o640, title, status)


def check_no_file():
    with place(case_kith=SARAH) as here:
        os.mkfifo(here / "pipe.kith")
        os.symlink("loop.kith", here / "loop.kith")
        os.symlink("gone.kith", here / "hollow.kith")
        (here / "dir.kith").mkdir()
        for name, said in (("pipe.kith", "plain file"),
                           ("dir.kith", "directory"),
                           ("loop.kith", "symbolic links"),
                           ("hollow.kith", "No such file"),
                           ("/dev/null", "plain file")):
            refused(here, f"next {name} --append", said, "next", name,
                    "--append", status=1)


# ---- 5. Never half a file ----

SLOW = """#!/bin/sh
# kith-render as slow as can be: half a picture, and then nothing.
printf '<svg' && : > "$STARTED" && exec sleep 30
"""
SECOND_FAILS = """#!/bin/sh
# Draws one page, and then no more.
cat > /dev/null
test -e "$STARTED" && exit 1
: > "$STARTED" && echo '<svg/>'
"""


@contextlib.contextmanager
def with_renderer(script):
    """kith, beside a kith-render of our own."""
    with tempfile.TemporaryDirectory() as name:
        program = os.path.join(name, "kith")
        shutil.copy(kith, program)
        renderer = pathlib.Path(name) / "kith-render"
        renderer.write_text(script)
        renderer.chmod(0o755)
        yield program


class Slow:
    """kith, while its renderer is at work; both end with it."""

    def __init__(self, here, *arguments, **more):
        self.directory = tempfile.TemporaryDirectory()
        started = os.path.join(self.directory.name, "started")
        self.process = subprocess.Popen(
            [here.program, *arguments], stdin=subprocess.DEVNULL,
            start_new_session=True, **here.options(STARTED=started, **more))
        for _ in range(6000):
            if os.path.exists(started) or self.process.poll() is not None:
                break
            time.sleep(.005)
        time.sleep(.02)

    def end_by(self, number):
        """Its status; the renderer, which waits, goes with it."""
        self.process.send_signal(number)
        status = self.process.wait(timeout=60)
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.communicate(timeout=60)
        self.directory.cleanup()
        return status


OLD = b"a picture of yesterday"


def check_signals():
    """While the renderer is at work, with an older picture and without."""
    systems = [{}] + ([{"LD_PRELOAD": gate, "KITH_OLD_SYSTEM": "1"}]
                      if gate else [])
    with with_renderer(SLOW) as program:
        for number in ENDINGS + [signal.SIGKILL]:
            for options in (["-o", "x.svg"], ["-o", "x.pdf"],
                            ["--all", "-o", "x.svg"]):
                for more in systems:
                    with place(program, case_kith=LONG, x_svg=OLD) as here:
                        before = here.state()
                        slow = Slow(here, "draw", "case.kith", *options,
                                    **more)
                        status = slow.end_by(number)
                        touched = changed(before, here.state())
                        tap.ok(status == -number and not touched,
                               f"{number.name}: draw {' '.join(options)} "
                               "leaves nothing" +
                               (" on an old system" if more else ""),
                               f"status {status}, touched {touched}")


WRITERS = {"report": ["report", "case.kith", "-o", "x.html"],
           "draw": ["draw", "case.kith", "-o", "x.svg"],
           "draw --text": ["draw", "case.kith", "--text", "-o", "x.txt"],
           "draw --all": ["draw", "case.kith", "--all", "-o", "x.dot"],
           "next --append": ["next", "case.kith", "--append"],
           "arrange --write": ["arrange", "case.kith", "--write"]}


def whole(*arguments):
    """The files when all goes well: their names, and what is in them."""
    with place(case_kith=LONG) as here:
        here.run(*arguments)
        return {name: held[2] for name, held in here.state().items()
                if held[2] != LONG}


def check_stopped():
    """When all is written, before it has a name; and before it is in its
    place."""
    for title, arguments in WRITERS.items():
        files = whole(*arguments)
        for system in ({}, {"KITH_OLD_SYSTEM": "1"}):
            old = " on an old system" if system else ""
            for stage, number in [("fsync", 1), ("rename", 1)] + \
                    [("rename", 2)] * (len(files) > 1):
                for ending in ENDINGS:
                    with place(case_kith=LONG, x_html=OLD, x_svg=OLD) as here:
                        before = here.state()
                        stop = Gate(here, stage, number, *arguments, **system)
                        stop.process.send_signal(ending)
                        time.sleep(.005)
                        stop.go()
                        after = here.state()
                        placed = files == {
                            name: after.get(name, (0, 0, None))[2]
                            for name in changed(before, after)}
                        tap.ok(stop.stopped and
                               stop.process.returncode == -ending and
                               (placed or after == before),
                               f"{ending.name} at {stage}: {title} is whole "
                               f"or not there{old}",
                               f"{stop.process.returncode} "
                               f"{changed(before, after)}")
                with place(case_kith=LONG, x_html=OLD, x_svg=OLD) as here:
                    before = here.state()
                    stop = Gate(here, stage, number, *arguments, **system)
                    stop.process.kill()
                    stop.end()
                    after = here.state()
                    new = [after.get(name, (0, 0, None))[2]
                           for name in changed(before, after)]
                    tap.ok(stop.stopped and all(data in (*files.values(), OLD)
                                                for data in new) and
                           (stage == "rename" or not new),
                           f"kill -9 at {stage}: {title}: at most whole ones "
                           f"beside{old}", [name for name in
                                            changed(before, after)])
                    kept = [name for name in before
                            if after.get(name) != before[name]]
                    tap.ok(not kept, f"kill -9 at {stage}: {title}: what was "
                           f"there is there{old}", kept)


def check_too_large():
    """SIGXFSZ is told like a full disk."""
    for title, arguments in list(WRITERS.items()) + [
            (f"draw {end}", ["draw", "case.kith", "-o", f"x.{end}"])
            for end in ("png", "pdf", "dot")]:
        with place(case_kith=LONG, x_html=OLD, x_svg=OLD) as here:
            for largest in (0, 1, 5):
                refused(here, f"{title}, no room for more than {largest}",
                        r"File too large", *arguments, status=1,
                        largest=largest)


def check_full_disk():
    title = "a full disk"
    with place() as here:
        made = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=160k",
                               "tmpfs", str(here.path)],
                              stderr=subprocess.PIPE) \
            if os.geteuid() == 0 and shutil.which("mount") else None
        if made is None or made.returncode != 0:
            tap.skip(title, "no small file system to be had")
            return
        try:
            # Its last block has no room either.
            (here / "case.kith").write_bytes(
                LONG + b"#" * (-len(LONG) % 65536 - 1) + b"\n")
            os.link(here / "case.kith", here / "second.kith")
            (here / "x.html").write_bytes(OLD)
            (here / "x.svg").write_bytes(OLD)
            free = os.statvfs(here.path)
            (here / "rest").write_bytes(bytes(free.f_bavail * free.f_bsize))
            for name, arguments in WRITERS.items():
                if name == "arrange --write":  # a file with one name alone
                    (here / "second.kith").unlink()
                before = contents(here)
                result = here.run(*arguments)
                tap.ok(result.returncode == 1 and contents(here) == before
                       and b"No space left" in result.stderr,
                       f"{title}: {name}", result.stderr.decode())
        finally:
            subprocess.run(["umount", str(here.path)], check=True)


# ---- Links ----

def check_loops():
    for title, links in (("itself", {"a": "a"}),
                         ("each other", {"a": "b", "b": "a"}),
                         ("three", {"a": "b", "b": "c", "c": "a"})):
        for end, command in (("svg", ["draw"]), ("dot", ["draw"]),
                             ("txt", ["draw", "--text"]),
                             ("html", ["report"])):
            with place(case_kith=LONG) as here:
                for name, to in links.items():
                    os.symlink(f"{to}.{end}", here / f"{name}.{end}")
                refused(here, f"a loop of links, {title}: {end}",
                        "Too many levels of symbolic links", *command,
                        "case.kith", "-o", f"a.{end}", status=1)


def check_hollow_links():
    """A link to what is not there yet: from the link's own directory, over
    links in between, and all of them stay."""
    for end, command in (("svg", ["draw"]), ("dot", ["draw"]),
                         ("html", ["report"])):
        with place(case_kith=LONG) as here:
            (here / "sub").mkdir()
            os.symlink(f"sub/b.{end}", here / f"a.{end}")
            os.symlink(f"c.{end}", here / f"sub/b.{end}")
            result = here.run(*command, "case.kith", "-o", f"a.{end}")
            tap.ok(result.returncode == 0 and
                   (here / f"a.{end}").is_symlink() and
                   (here / f"sub/b.{end}").is_symlink() and
                   (here / f"sub/c.{end}").stat().st_size > 1000 and
                   len(here.names()) == 5,
                   f"a link to a link to nothing yet: {end}",
                   f"{here.names()} {result.stderr.decode()}")
            again = here.run(*command, "case.kith", "-o", f"a.{end}")
            tap.ok(again.returncode == 0 and
                   (here / f"a.{end}").is_symlink() and
                   (here / f"sub/b.{end}").is_symlink(),
                   f"and once more: {end}", again.stderr.decode())
        with place(case_kith=LONG) as here:
            os.symlink(f"gone/b.{end}", here / f"a.{end}")
            refused(here, f"a link into no directory: {end}",
                    "No such file or directory", *command, "case.kith", "-o",
                    f"a.{end}", status=1)


def check_pipes():
    """What is no file is written to as it is."""
    with place(case_kith=LONG) as here:
        wanted = here.run("draw", "case.kith", "--text").stdout
        os.symlink("/dev/stdout", here / "out.dot")
        for name in ("/dev/stdout", "/dev/fd/1", "/proc/self/fd/1", "out.dot"):
            result = here.run("draw", "case.kith", "--text", "-o", name)
            tap.ok(result.returncode == 0 and result.stdout == wanted != b"",
                   f"draw -o {name}, a pipe", result.stderr.decode())
        os.mkfifo(here / "x.html")
        reader = subprocess.Popen(["cat", "x.html"], cwd=here.path,
                                  stdout=subprocess.PIPE)
        result = here.run("report", "case.kith", "-o", "x.html")
        tap.ok(result.returncode == 0 and
               reader.communicate(timeout=60)[0].startswith(b"<!DOCTYPE"),
               "report -o x.html, a named pipe", result.stderr.decode())
        tap.ok(here.names() == ["case.kith", "out.dot", "x.html"],
               "pipes: nothing else is made", here.names())


# ---- All pages or none ----

def check_pages():
    for end in ("svg", "dot"):
        with place(case_kith=LONG) as here:
            (here / f"a-2.{end}").mkdir()
            refused(here, f"a-2.{end} is a directory: no page at all",
                    rf"a-2\.{end}: Is a directory", "draw", "case.kith",
                    "--all", "-o", f"a.{end}", status=1)
            (here / f"a-1.{end}").write_bytes(OLD)
            refused(here, f"a-2.{end} is a directory: the older page stays",
                    rf"a-2\.{end}: Is a directory", "draw", "case.kith",
                    "--all", "-o", f"a.{end}", status=1)
        with place(case_kith=LONG) as here:
            os.symlink(f"a-2.{end}", here / f"a-1.{end}")
            refused(here, f"a-1.{end} is a link to a-2.{end}",
                    "another page has its place there", "draw", "case.kith", "--all", "-o",
                    f"a.{end}", status=1)
    with with_renderer(SECOND_FAILS) as program, \
            tempfile.TemporaryDirectory() as name:
        for count, old in enumerate(([], ["a-1.svg"], ["a-1.svg", "a-2.svg"])):
            with place(program, case_kith=LONG) as here:
                for page in old:
                    (here / page).write_bytes(OLD)
                refused(here, f"the second page fails, {len(old)} older ones: "
                        "none", "none of the 2 pages", "draw", "case.kith", "--all", "-o", "a.svg", status=1,
                        STARTED=os.path.join(name, str(count)))


def check_pages_put():
    """What goes wrong when the first page is in its place already."""
    for system in ({}, {"KITH_OLD_SYSTEM": "1"}):
        for step in ("rename:1", "rename:2"):
            for old in ([], ["a-1.dot"], ["a-2.dot"], ["a-1.dot", "a-2.dot"]):
                with place(case_kith=LONG) as here:
                    for page in old:
                        (here / page).write_bytes(OLD)
                    refused(here, f"{step} fails, older: {' '.join(old)}"
                            f"{' on an old system' if system else ''}: all "
                            "as it was", "Input/output error", "draw",
                            "case.kith", "--all", "-o", "a.dot", status=1,
                            LD_PRELOAD=gate, KITH_BREAK=step, **system)
    with place(case_kith=LONG) as here:
        for page in ("a-1.dot", "a-2.dot"):
            (here / page).write_bytes(OLD)
        result = here.run("draw", "case.kith", "--all", "-o", "a.dot")
        tap.ok(result.returncode == 0 and here.names() ==
               ["a-1.dot", "a-2.dot", "case.kith"] and all(
                   (here / page).stat().st_size > 1000 and
                   stat.S_IMODE((here / page).stat().st_mode) == 0o600
                   for page in ("a-1.dot", "a-2.dot")),
               "when all goes well, both are new", here.names())


resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
# What runs in the background, or after its terminal, may ignore some of them;
# what it starts would, too.
for ending in ENDINGS:
    signal.signal(ending, signal.SIG_DFL)
checks = [check_aliases, check_same_name, check_standard_input,
          check_own_names, check_inventories, check_endings,
          check_standard_output, check_same_kind, check_two_at_once,
          check_lock, check_hard_links, check_rights, check_no_file,
          check_signals, check_too_large, check_full_disk, check_loops,
          check_hollow_links, check_pipes, check_pages]
if gate:
    checks += [check_changed, check_one_write, check_stopped, check_pages_put]
else:
    tap.skip("what happens at a call", "nothing can be preloaded here")
for check in checks:
    check()
sys.exit(tap.done())
