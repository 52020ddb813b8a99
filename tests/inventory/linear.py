"""Reading takes time in proportion to the text, whatever stands in it.

    linear.py KITH

Each text is made twice, once four times as long, and the user's CPU of `kith
check` is compared. What takes the square of a length would take sixteen times
as long; ten is where a test fails, as machines are busy and caches small.
"""
import os
import pathlib
import subprocess
import sys
import tempfile

import report
from tap import Tap

MIB = 1 << 20
START = "case C014\nsession week 1\n"
MOST = 10  # times as long, for four times the text
SHORTEST = 0.05  # seconds; below, starting the program is most of it


def one_line(size):
    return START + "person " + "a" * size


def one_word(size):
    return START + "person Maya: sister, " + "sister " * (size // 7)


def one_subject(size):
    """Of times alone: which colon ends it is looked for once."""
    return START + "person " + "1:" * (size // 2) + "1"


def one_fact(size):
    """A line each: to show where somebody is in a long line takes long, too."""
    return START + "person Maya: sister" + "\n  strain 1" * (size // 11)


def unknown_facts(size):
    return START + "person Maya: sister" + "\n  sitser" * (size // 9)


def blank_lines(size):
    return START + "\n" * size


def near_names(size):
    """As many people as there may be in the longer text, of names that differ
    in a letter, each with another name; and ties of others who are near."""
    count = min(10000, size // 128)
    names = [f"Anna {i:05}" for i in range(count)]
    return START + "".join(f'person {name}: friend, aka "{name}x"\n' for name in names) + \
        "".join(f"know {name}: {name}y\n" for name in names)


def names_to_come(size):
    """Ties of people who are introduced below them."""
    count = min(10000, size // 128)
    names = [f"Anna {i:05}" for i in range(count)]
    return START + "".join(f"know {name}: {', '.join(names[i + 1:i + 21])}\n"
                for i, name in enumerate(names[:-1])) + \
        "".join(f"person {name}: friend\n" for name in names)


TEXTS = [(one_line, 5 * MIB), (one_word, 5 * MIB), (one_subject, 5 * MIB), (one_fact, 5 * MIB),
         (unknown_facts, 5 * MIB), (blank_lines, 63 * MIB), (near_names, 10000 * 128), (names_to_come, 10000 * 128)]


def seconds(kith, path):
    """The user's CPU of a check that ends by itself."""
    process = subprocess.Popen([kith, "check", path], env=report.environment(),
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return used.ru_utime if process.returncode in (0, 1) else float("inf")


def main():
    tap, kith = Tap(), os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "text.kith")
        for make, size in TEXTS:
            path.write_text(make(size // 4), encoding="utf-8")
            short = max(min(seconds(kith, path) for _ in range(2)), SHORTEST)
            path.write_text(make(size), encoding="utf-8")
            long = min(seconds(kith, path) for _ in range(2))
            tap.ok(long <= MOST * short, make.__name__.replace("_", " "),
                   f"{short:.2f} s, and {long:.2f} s for four times the text")
            print(f"# {short:.2f} s, {long:.2f} s")
    return tap.done()


if __name__ == "__main__":
    sys.exit(main())
