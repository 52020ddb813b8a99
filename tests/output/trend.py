"""kith trend against kith measure: the same numbers side by side, as JSON, as
CSV and on a terminal.

    trend.py KITH SAMPLES
"""
import csv
import decimal
import io
import os
import random
import sys
import tempfile

from program import Kith, near, quoted
from tap import Tap

# How the page is laid out.
WIDTH, NAME, BARS, MOST_BARS, COLUMN = 80, 37, 39, 20, 9

kith, samples = Kith(sys.argv[1]), os.path.abspath(sys.argv[2])
sarah, five = (os.path.join(samples, f"{name}.kith")
               for name in ("sarah", "five"))
tap = Tap()


def flat(session):
    """{"network.size": 12, …, "carried": 3} of one session of kith measure:
    lists of people and pairs as how many there are."""
    found = {}
    for section in ("network", "closeness", "support"):
        for key, value in session[section].items():
            found[f"{section}.{key}"] = value
    for function, values in session["functions"].items():
        for key, value in values.items():
            found[f"functions.{function}.{key}"] = value
    rings = found.pop("closeness.rings")
    found.update((f"closeness.rings.{i}", count)
                 for i, count in enumerate(rings, 1))
    found = {key: len(value) if isinstance(value, list) else value
             for key, value in found.items()}
    found.update((f"scores.{key}", value)
                 for key, value in session["scores"].items())
    found["carried"] = session["carried"]
    return found


def check_json(title, *files, text=None):
    """What it prints; against kith measure, file by file."""
    document = kith.json("trend", *files, text=text)
    measured = [session for file in files
                for session in kith.json("measure", file, text=text)
                ["sessions"]]
    names = [session["session"] for session in measured]
    tap.ok(document["sessions"] == names and document["kith"] == 1,
           f"{title}: the sessions", document["sessions"])
    flats = [flat(session) for session in measured]
    keys = {key for one in flats for key in one}
    trend = document["trend"]
    tap.ok(trend.keys() == keys, f"{title}: every key of kith measure",
           trend.keys() ^ keys)
    wrong = [(key, values) for key, values in trend.items()
             if len(values) != len(flats) or not all(
                 near(value, one.get(key), 1e-12)
                 for value, one in zip(values, flats))]
    tap.ok(not wrong, f"{title}: every value of kith measure", wrong)
    return document


def check_csv(title, document, *files, text=None):
    result = kith("trend", *files, "--csv", text=text)
    head, *rows = csv.reader(io.StringIO(result.stdout.decode(), newline=""),
                             strict=True)
    tap.ok(head == ["case", "measure"] + document["sessions"]
           and [row[1].lstrip("'") for row in rows] ==
           list(document["trend"])
           and {row[0] for row in rows} <= {document["case"]},
           f"{title}: CSV has a row a measure, a column a session", head)
    wrong = [row for row, values in zip(rows, document["trend"].values())
             if len(row) != len(values) + 2 or not all(
                 cell == "" if value is None
                 else cell != "" and float(cell) == value
                 for cell, value in zip(row[2:], values))]
    tap.ok(not wrong, f"{title}: CSV says what JSON says", wrong)


def shown(value):
    if value is None:
        return "?"
    if value == int(value):
        return str(int(value))
    exact = decimal.Decimal(value)
    return str(exact.quantize(decimal.Decimal("0.0001"),
                              decimal.ROUND_HALF_UP))


def columns_of(name):
    """A date loses its century."""
    return name[2:] if name[:2].isdigit() else name


def parse_plain(plain, sessions, rows):
    """[(columns, [cells of each row])] of each table of ROWS rows. Bars stand
    in the first; a line that is not indented is a heading."""
    tables = [([], [])]
    for line in filter(str.strip, plain.splitlines()[:-2]):
        if len(tables[-1][1]) == rows:
            tables.append(([], []))
        start = BARS + min(sessions, MOST_BARS) if len(tables) == 1 else NAME
        if line[0] == " ":
            tables[-1][1].append(line[start:].split())
        else:
            tables[-1][0][:] = [line[i:i + COLUMN].strip()
                                for i in range(start, len(line), COLUMN)]
    return tables


def check_plain(title, document, *files, text=None):
    for ascii_only in (False, True):
        options = ["--ascii"] if ascii_only else []
        result = kith("trend", *files, *options, text=text)
        plain = result.stdout.decode()
        word = f"{title}{', --ascii' if ascii_only else ''}"
        trend, sessions = document["trend"], document["sessions"]
        wide = [line for line in plain.splitlines() if len(line) > WIDTH]
        tap.ok(not wide, f"{word}: no line over 80 columns", "\n".join(wide))
        if ascii_only:
            odd = [line for line in plain.splitlines() if not line.isascii()]
            tap.ok(not odd, f"{word}: only ASCII", "\n".join(odd))
        tap.ok("\x1b" not in plain and plain.endswith("\n"),
               f"{word}: no colours in a pipe, a line at the end",
               plain[-200:])
        tables = parse_plain(plain, len(sessions), len(trend))
        columns = [name for names, _ in tables for name in names]
        tap.ok(columns == [columns_of(name) for name in sessions],
               f"{word}: a column a session", columns)
        wrong, first = [], 0
        for names, rows in tables:
            for (key, values), cells in zip(trend.items(), rows):
                wanted = [shown(value) for value in
                          values[first:first + len(names)]]
                if cells != wanted:
                    wrong.append((key, cells, wanted))
            if len(rows) != len(trend):
                wrong.append(("rows", len(rows), len(trend)))
            first += len(names)
        tap.ok(not wrong, f"{word}: the numbers of JSON, ? where not known",
               "\n".join(map(str, wrong[:20])))
        check_bars(word, plain, document)


def check_bars(word, plain, document):
    """As many as sessions, the last twenty; a gap where nothing is known, the
    highest where the value is highest."""
    levels = "_.:-=+*#" if "--ascii" in word else "▁▂▃▄▅▆▇█"
    lines = [line for line in plain.splitlines() if line[:1] == " "]
    wrong = []
    for line, (key, values) in zip(lines, document["trend"].items()):
        last = values[-MOST_BARS:]
        bars = line[BARS:BARS + len(last)].ljust(len(last))
        known = [value for value in values if value is not None]
        for bar, value in zip(bars, last):
            wanted = " " if value is None else levels[3] \
                if min(known) == max(known) else None
            if wanted is None and value == max(known):
                wanted = levels[7]
            if wanted is None and value == min(known):
                wanted = levels[0]
            if bar not in levels + " " or wanted not in (None, bar):
                wrong.append((key, bars, values))
                break
    tap.ok(not wrong, f"{word}: bars", "\n".join(map(str, wrong[:9])))


# ---- Invented cases ----

def long_case(count, by_date=False):
    """COUNT sessions in which a circle grows, moves and is forgotten."""
    chance, lines = random.Random(count), ["case LONG"]
    for i in range(count):
        when = f"2026-{i // 28 + 1:02}-{i % 28 + 1:02}" if by_date \
            else f"week {i * 3}"
        lines.append(f"session {when}")
        if chance.random() < .7:
            lines.append(f"scores: PHQ-9 {chance.randint(0, 27)}, "
                         f"mood {chance.choice('?123456789')}, "
                         f"own {chance.randint(-99, 99) / 8}")
        for j in range(4):
            ring = chance.choice(["1", "2", "3", "out", "?"])
            cells = "/".join(chance.choice("01234?") for _ in range(3))
            if i == 0 or chance.random() < .6:
                relation = "friend, " if i == 0 else ""
                lines.append(f"person P{j}: {relation}ring {ring}, "
                             f"emotional {cells}, strain "
                             f"{chance.choice('01234?')}")
        if i == 2:
            lines.append("close P0, P1, P2")
    return "\n".join(lines) + "\n"


UNKNOWN = """case U
session week 1
scores: PHQ-9 ?
person A: friend
session week 2
scores: GAD-7 0
person A: emotional 0/0/0
person B: friend, ring 1, emotional 2/?/?
ties complete
"""


def check_unknown():
    trend = check_json("unknown", "-", text=UNKNOWN)["trend"]
    wanted = {"scores.PHQ-9": [None, None], "scores.GAD-7": [None, 0],
              "support.got": [None, 0], "support.want": [None, 0],
              "support.coverage": [None, None], "network.ties": [None, 0],
              "network.density": [None, 0], "network.size": [1, 2],
              "closeness.mean": [None, 1],
              "functions.advice.got": [None, None],
              "functions.emotional.got": [None, 0]}
    for key, values in wanted.items():
        tap.ok(trend[key] == values, f"unknown: {key}",
               f"got {trend[key]}, wanted {values}")


def check_only():
    def keys(*arguments):
        return list(kith.json("trend", sarah, *arguments)["trend"])

    tap.ok(keys("--only", "density") == ["network.density"],
           "--only density")
    tap.ok(keys("--only", "network.density,support.coverage") ==
           ["support.coverage", "network.density"], "--only, two of them")
    tap.ok(keys("--only", "PHQ-9") == ["scores.PHQ-9"]
           == keys("--only", "scores.PHQ-9"), "--only a score")
    tap.ok(keys("--only", "mood,size") == ["scores.mood", "network.size"],
           "--only a score and a measure")
    tap.ok(keys("--only", "carried") == ["carried"], "--only carried")
    tap.ok(keys("--only", "rings") ==
           [f"closeness.rings.{i}" for i in (1, 2, 3)], "--only rings")
    got = keys("--only", "got")
    tap.ok(got[0] == "support.got" and len(got) == 6
           and all(key.endswith(".got") for key in got),
           "--only got: of all, and of each kind", got)
    whole = kith.json("trend", sarah)["trend"]
    part = kith.json("trend", sarah, "--only", "coverage,mood")["trend"]
    tap.ok(all(whole[key] == value for key, value in part.items()),
           "--only changes no number")
    tap.ok(kith.json("trend", sarah, "--only", ",".join(whole))["trend"] == whole,
           "every key that it prints can be chosen")
    for key, hint in (("densty", "density"), ("coverag", "coverage"),
                      ("density,recprocity", "reciprocity")):
        for form in ([], ["--json"], ["--csv"]):
            result = kith("trend", sarah, "--only", key, *form)
            tap.ok(result.returncode == 2 and not result.stdout
                   and f"'{hint}'".encode() in result.stderr,
                   f"--only {key} {form}: did you mean {hint}?",
                   result.stderr.decode())
    for key in ("\x1b[31m", "density,", "zzzzzzzz", "scores.", "scores.BDI"):
        result = kith("trend", sarah, "--only", key)
        tap.ok(b"\x1b" not in result.stderr and
               (result.returncode == 2 or key == "density,"),
               f"--only {key!r}: no measure", result.stderr.decode())


def check_files():
    """Sessions of several files in their order; each asks what it asks."""
    one = ("case F\nfunctions: emotional, practical\nsession week 5\n"
           "person A: friend, ring 1, emotional 1/1/1, practical 2/2/2\n")
    other = ("case F\nfunctions: practical, advice\nsession week 1\n"
             "scores: PHQ-9 9\nperson A: friend, ring 2, practical 3/1/1, "
             "advice 1/0/0\n")
    with tempfile.TemporaryDirectory() as directory:
        paths = []
        for name, text in (("one", one), ("other", other)):
            paths.append(os.path.join(directory, f"{name}.kith"))
            with open(paths[-1], "w", encoding="utf-8") as file:
                file.write(text)
        document = check_json("two files", paths[1], paths[0])
        again = kith.json("trend", *paths)
        tap.ok(again["sessions"] == ["week 1", "week 5"]
               and all(again["trend"][key] == value
                       for key, value in document["trend"].items()),
               "two files: in whatever order")
        tap.ok(document["trend"]["functions.practical.got"] == [1, 2]
               and document["trend"]["functions.emotional.got"] == [None, 1]
               and document["trend"]["functions.advice.got"] == [0, None],
               "two files: what was not asked is not known")
        check_csv("two files", document, paths[1], paths[0])
        check_plain("two files", document, paths[1], paths[0])
        result = kith("trend", paths[0], paths[0])
        tap.ok(result.returncode == 1 and not result.stdout,
               "the same file twice: refused", result.stderr)
    result = kith("trend", "-", text="case NONE\n")
    tap.ok(result.returncode == 1 and not result.stdout,
           "no session: refused", result.stderr)


def check_hostile():
    names = ["=1+1", "a,b", 'a"b', "-x", "\u202eevil", "x" * 200,
             "PHQ-9\u2066"]
    text = "case H\n" + "".join(
        f"session week {i}\nscores: " + ", ".join(
            f"{quoted(name)} {i + j}" for j, name in enumerate(names)) + "\n"
        for i in range(1, 4))
    document = check_json("hostile scores", "-", text=text)
    check_csv("hostile scores", document, "-", text=text)
    plain = kith("trend", "-", text=text).stdout.decode()
    tap.ok(not any(c in plain for c in "\u202e\u2066\x1b")
           and max(map(len, plain.splitlines())) <= WIDTH,
           "hostile scores: plain is safe", plain[:2000])


for title, path in (("sarah", sarah), ("five", five)):
    whole = check_json(title, path)
    check_csv(title, whole, path)
    check_plain(title, whole, path)
for count, dates in ((1, False), (2, True), (4, False), (20, False),
                     (21, True), (45, False), (45, True)):
    case = long_case(count, dates)
    title = f"{count} sessions{', dates' if dates else ''}"
    whole = check_json(title, "-", text=case)
    check_csv(title, whole, "-", text=case)
    check_plain(title, whole, "-", text=case)
late = "case L\nsession week 998\nscores: mood 1\nsession week 1000\n"
plain = kith("trend", "-", text=late).stdout.decode()
tap.ok(" ek 1000" not in plain, "week 1000 loses no letters",
       plain.splitlines()[0])
check_unknown()
check_only()
check_files()
check_hostile()
sys.exit(tap.done())
