"""How fast texts are read, and in how much memory: `kith check` as a whole
process, and the library alone, on invented cases of several kinds.

    reading.py KITH BENCH [LARGEST]

BENCH is the program of reading.c; LARGEST, how many bytes a text has at most.
Memory is the peak of the process less that of one that reads an empty case.
"""
import os
import pathlib
import random
import subprocess
import sys
import tempfile

KINDS = ["emotional", "esteem", "companionship", "advice", "practical"]
CONTACTS = "none rare monthly fortnightly weekly several daily".split()
FIRST = "Anna Ben Clara Dilek Emil Farah Georg Hana Ivo Jana Karl Lena".split()
LETTERS = ["Zoë", "Jürgen", "Ayşe", "Łukasz", "Ελένη", "Наташа", "明子", "אורי"]
WORDS = ("she listens when I call and we walk by the river on Fridays but of late there is less time for it "
         "than either of us would like").split()
FOREIGN = "wir gehen freitags am Fluß spazieren, но редко, καὶ πάλι 散歩 después añoranza".split()


def names(draw, count, first):
    return [f"{draw.choice(first)} {number}" for number in range(count)]


def sentence(draw, words, count):
    return " ".join(draw.choices(words, k=count))


def every_fact(draw, words, kinds=KINDS):
    """A line of each fact that a person may have in any session."""
    def text(count=4):
        return f'"{sentence(draw, words, count)}"'

    yield f"  ring {draw.randint(1, 3)} -> {draw.randint(1, 3)}, contact {draw.choice(CONTACTS)}, mode call"
    yield f"  satisfaction {draw.randint(1, 5)}, strain {draw.randint(0, 4)}, asked hinted, knows-low partly"
    for kind in kinds:
        yield f"  {kind} {draw.randint(0, 4)}/{draw.randint(0, 4)}/{draw.randint(0, 4)}"
    yield f"  hopes {text()}, they-hope {text()}, fit partly"
    yield f"  good {text()}, hard {text()}, change {text()}"
    yield f"  dispute impasse, boundary voiced {text(2)}, active, focus, no caution"
    yield f"  since {draw.randint(1960, 2020)}, near far, at 4:30 inner, attr age {draw.randint(1, 90)}, private {text()}"


def everything(draw, first=FIRST, words=WORDS, kinds=None):
    """100 people in 1,000 sessions, all facts of each."""
    people = names(draw, 100, first)
    yield "case BENCH"
    if kinds:
        yield "functions: " + ", ".join(kinds)
    for week in range(1000):
        yield f"session week {week}"
        for name in people:
            yield f'person {name}: friend, group friend, as "Mx {name}", aka "once {name}"'
            yield from every_fact(draw, words, kinds or KINDS)


def long_texts(draw):
    """Ten people, of whom much is told, with remarks."""
    people = names(draw, 10, FIRST)
    yield "case BENCH"
    for week in range(1000):
        yield f"session week {week}"
        yield f'note "{sentence(draw, WORDS, 400)}"'
        for name in people:
            yield f"# {sentence(draw, WORDS, 100)}"
            yield f"person {name}: friend"
            yield f'  good "{sentence(draw, WORDS, 500)}" # {sentence(draw, WORDS, 30)}'


def many_ties(draw):
    """10,000 people in ten sessions; each is tied to nine others."""
    people = names(draw, 10000, FIRST)
    yield "case BENCH"
    for week in range(10):
        yield f"session week {week}"
        for name in people:
            yield f"person {name}: friend, ring {draw.randint(1, 3)}"
        for i, name in enumerate(people):
            others = [people[(i + step) % 10000] for step in range(1, 10)]
            yield f"know {name}: " + ", ".join(others)


def foreign(draw):
    """The same as everything, in letters beyond ASCII."""
    return everything(draw, LETTERS, FOREIGN, ["zärtlichkeit", "совет", "βοήθεια", "nähe"])


def write(path, lines, largest):
    """LINES up to a size, ended between two records."""
    size = 0
    with open(path, "wb") as out:
        for line in lines:
            raw = line.encode() + b"\n"
            if size + len(raw) > largest and raw[:1] != b" ":
                break
            out.write(raw)
            size += len(raw)
    return size


def measure(command):
    """Seconds of the user's CPU, and the peak of memory in bytes."""
    process = subprocess.Popen(command)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{command}: {process.returncode}")
    return used.ru_utime, used.ru_maxrss * 1024


def main():
    kith, bench = sys.argv[1:3]
    largest = int(sys.argv[3]) if len(sys.argv) > 3 else 40_000_000
    with tempfile.TemporaryDirectory() as folder:
        empty = pathlib.Path(folder, "empty.kith")
        empty.write_text("case EMPTY\n", encoding="utf-8")
        _, nothing = measure([kith, "check", empty])
        for kind in everything, long_texts, many_ties, foreign:
            path = pathlib.Path(folder, kind.__name__ + ".kith")
            size = write(path, kind(random.Random(1)), largest)
            runs = [measure([kith, "check", path]) for _ in range(3)]
            seconds = min(run[0] for run in runs)
            memory = min(run[1] for run in runs) - nothing
            print(f"{kind.__name__:10} {size / 1e6:5.1f} MB  check {size / 1e6 / seconds:5.1f} MB/s  "
                  f"memory {memory / size:4.2f} x the text", end="  library ", flush=True)
            subprocess.run([bench, path], check=True)


if __name__ == "__main__":
    main()
