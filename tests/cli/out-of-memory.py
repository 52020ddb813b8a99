"""Memory that runs out ends kith in one line, with nothing left behind.

Of each command every allocation is failed: once alone, and once with all that
come behind it. What may happen is what always happens, to the byte, or status
1, one line, and no file; never a signal, and nothing that hangs.

    out-of-memory.py KITH SHIM SOURCE

SHIM is empty where allocations cannot be failed (sanitizers, no glibc).
"""
import os
import pathlib
import resource
import shutil
import subprocess
import sys
import tempfile

from tap import Tap

tap = Tap()
LINE = b"kith: out of memory\n"
LONGEST = 1200  # seconds, on a busy machine; then it hangs
# Commands that print. One run tries all their allocations, in copies of itself.
PRINTING = [
    "check five.kith",
    "check wrong.kith",
    "check accents.kith",
    "show five.kith",
    "show five.kith --session first",
    "measure five.kith",
    "measure five.kith --json",
    "measure five.kith --csv",
    "measure five.kith --session last --people",
    "change five.kith",
    "change five.kith --client",
    "change five.kith --json",
    "change five.kith --csv",
    "change accents.kith accents-2.kith --reliable PHQ-9=5",
    "trend five.kith",
    "new C014 --lang de",
    "next five.kith --week 9",
    "arrange five.kith",
    "draw five.kith",
    "draw five.kith --text",
    "report five.kith -o -",
    "report accents.kith --therapist --lang de -o -",
    "explain density",
    # A sentence is said in pieces: of one that is cut off nothing is left.
    "explain densty",
    "measure five.kith --only densty",
    "show five.kith -s densty",
]
# What kith hands over is tried in the program that does it.
HANDED_OVER = {"show", "measure", "trend", "report", "explain"}
# So long a way that libc asks for memory to find what stands at its end: a link
# to an inventory, which no page may take the place of.
DEEP = "/".join(["d" * 250] * 6)
# Commands that leave a file, tried one by one. With those that differ from one
# above in nothing but the file, what is the same in both is left out.
WRITING = [
    ("next five.kith --week 9 --append", None),
    ("new -o out.kith", None),
    ("arrange five.kith --write", "arrange five.kith"),
    ("draw five.kith -o out.svg", None),
    ("draw accents.kith --change -o out.pdf", None),
    (f"report accents.kith -o {DEEP}/link.html", None),
    ("draw five.kith -o out.dot", "draw five.kith"),
    ("draw five.kith --all -o out.svg", "draw five.kith --all"),
    ("report five.kith -o out.html", "report five.kith -o -"),
]
CASES = {
    "wrong.kith": "case W\nsession week 1\npersn Zoë: friend\nperson Zoë: frend\n",
    # Names beyond ASCII are compared in their normal form.
    "accents.kith": "case A\nsession week 1\nscores: PHQ-9 12\nperson Zoë: friend, ring 1\n"
                    "  emotional 3/2\nperson Ana María: sister, ring 2\nknow Zoë: Ana María\n"
                    "ties complete\nsession week 2\nperson Zoë: ring 2\n",
    "accents-2.kith": "case A\nsession week 4\nscores: PHQ-9 9\nperson Zoe\u0308: friend, ring 2\n"
                      "  emotional 3/3\nperson Ana Maria: sister, ring 1\n",
}


class Ending:
    """How a run ended: status, what it printed and said, and all files then."""

    def __init__(self, status, out, err, files=None):
        self.status, self.out, self.err, self.files = status, out, err, files

    def fault(self, usual, untouched=None):
        """What is wrong with it, beside the USUAL one; None where nothing is."""
        if vars(self) == vars(usual):
            return None
        if self.status != 1:
            return f"status {self.status}: {self.err[:200]}"
        if self.err != LINE:
            return f"says {self.err[:200]}"
        if self.files != untouched:
            return f"leaves {sorted(self.files)}"
        return None if usual.out.startswith(self.out) else f"prints {self.out[:200]}"


class Place:
    """A directory with the cases and nothing else, in which kith is run."""

    def __init__(self, source):
        self.path = pathlib.Path(tempfile.mkdtemp())
        shutil.copy(pathlib.Path(source) / "samples" / "five.kith", self.path)
        for name, text in CASES.items():
            (self.path / name).write_text(text, encoding="utf-8")
        (self.path / DEEP).mkdir(parents=True)
        (self.path / DEEP / "link.html").symlink_to(self.path / "five.kith")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.path)

    def files(self):
        return {path.name: path.read_bytes() for path in self.path.rglob("*") if path.is_file()}


class Failing:
    def __init__(self, kith, shim, source):
        self.kith, self.shim, self.source = os.path.abspath(kith), os.path.abspath(shim), source
        with Place(source) as place:
            self.untouched = place.files()

    def program(self, command):
        return self.kith + "-measures" if command.split()[0] in HANDED_OVER else self.kith

    def run(self, command, number="", **variables):
        """Runs COMMAND, with its allocation of this number failing; variables
        are the shim's. Whoever still holds the words when kith has ended is a
        renderer that it forgot."""
        environment = dict(os.environ, LD_PRELOAD=self.shim, KITH_FAIL_ALLOC_IN="kith",
                           KITH_FAIL_ALLOC=str(number),
                           **{f"KITH_FAIL_ALLOC{name}": str(value)
                              for name, value in variables.items()})
        with Place(self.source) as place, tempfile.TemporaryFile() as out:
            reader, writer = os.pipe()
            process = subprocess.Popen(["kith", *command.split()], executable=self.program(command),
                                       cwd=place.path, stdout=out,
                                       stdin=subprocess.DEVNULL, stderr=writer, env=environment)
            os.close(writer)
            status = process.wait(LONGEST)
            os.set_blocking(reader, False)
            err = b""
            try:
                while more := os.read(reader, 1 << 16):
                    err += more
            except BlockingIOError:
                err += b"(and a renderer lives on)"
            os.close(reader)
            out.seek(0)
            return Ending(status, out.read(), err, place.files())

    def usual(self, command):
        """The ending when all goes well, and how many allocations that takes."""
        with tempfile.TemporaryDirectory() as place:
            count = pathlib.Path(place, "count")
            usual = self.run(command, _COUNT=count)
            return usual, int(count.read_text().split()[0])


def tell(name, faults, tried):
    name = name.replace(DEEP, "DEEP")
    tap.ok(tried > 0 and not faults, f"{name}: {tried} times one line, or all as usual",
           f"{len(faults)} of {tried} wrong\n" + "\n".join(
               f"allocation {number}: {fault}" for number, fault in faults[:5]))


def check_printing(failing, command, **more):
    usual, allocations = failing.usual(command)
    usual.files = None
    with tempfile.TemporaryDirectory() as place:
        each, faults, tried = pathlib.Path(place), [], 0
        whole = failing.run(command, _EACH=each, **more)
        for line in (each / "ended").read_text().splitlines():
            number, status = map(int, line.split())
            fault = Ending(os.waitstatus_to_exitcode(status), (each / f"{number}.out").read_bytes(),
                           (each / f"{number}.err").read_bytes()).fault(usual)
            tried += 1
            faults += [(number, fault)] if fault else []
    if (whole.status, whole.out, tried) != (usual.status, usual.out, allocations):
        faults.append(("of the run itself", f"{tried} of {allocations} were tried"))
    tell(command + (" (and all behind)" if more else ""), faults, tried)


def numbers(failing, allocations, twin):
    """Which allocations to try: those that TWIN, which prints the same, does not
    make stand at the beginning or at the end."""
    everyone = range(1, allocations + 1)
    if twin is None:
        return everyone
    own = abs(allocations - failing.usual(twin)[1]) + 10
    return [*everyone[:own], *everyone[-own:]]


def check_writing(failing, command, twin):
    usual, allocations = failing.usual(command)
    tried, faults = numbers(failing, allocations, twin), []
    for number in tried:
        fault = failing.run(command, number).fault(usual, failing.untouched)
        faults += [(number, fault)] if fault else []
    tell(command, faults, len(tried))


def large_case():
    """Half a megabyte of people."""
    lines = ["case BIG"]
    for week in range(1, 31):
        lines.append(f"session week {week}: fresh")
        for person in range(150):
            lines.append(f"person P{person}: friend, ring {person % 3 + 1}, contact weekly")
            lines.append("  emotional 3/2/1, practical 2/2/1, companionship 2/1/1")
    return "\n".join(lines) + "\n"


def check_limit(kith):
    """No shim: the kernel itself gives no more."""
    step = 1 << 18
    with tempfile.TemporaryDirectory() as place:
        pathlib.Path(place, "big.kith").write_text(large_case(), encoding="utf-8")

        def run(steps):
            limit = steps * step
            return subprocess.run(
                [os.path.abspath(kith), "check", "big.kith"], cwd=place, capture_output=True,
                timeout=LONGEST,
                preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (limit, limit)))

        little, enough = 1, 4096
        while enough - little > 1:
            middle = (little + enough) // 2
            little, enough = (little, middle) if run(middle).returncode == 0 else (middle, enough)
        for less in (1, 2, 4, 8):
            result = run(enough - less)
            tap.ok(result.returncode == 1 and (result.stdout, result.stderr) == (b"", LINE),
                   f"{less} x 256 kB less than it takes: one line",
                   f"status {result.returncode}: {result.stderr[:200]}")


def main(kith, shim, source):
    if not shim:
        tap.skip("memory that runs out", "allocations cannot be made to fail here")
        return tap.done()
    failing = Failing(kith, shim, source)
    check_limit(kith)
    for command in PRINTING:
        check_printing(failing, command)
        check_printing(failing, command, _FROM=1)
    for command, twin in WRITING:
        check_writing(failing, command, twin)
    return tap.done()


sys.exit(main(*sys.argv[1:]))
