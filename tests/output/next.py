"""kith next: the sheet for the coming session, printed or added to the file;
what it asks, what it leaves as it was, and how much there is to type.

    next.py KITH SAMPLES
"""
import datetime
import os
import random
import re
import stat
import sys
import tempfile

from inventor import Inventor
from program import Kith, agrees, quoted
from tap import Tap

MOST_KEYS = 1000  # five minutes at 200 a minute
ASKED = ("contact", "satisfaction", "strain", "asked")
SCALES = {"contact": "none rare monthly fortnightly weekly several daily",
          "satisfaction": "1 2 3 4 5", "strain": "0 1 2 3 4",
          "asked": "unsaid hinted said", "level": "0 1 2 3 4", "want": "0 1 2 3 4"}
BLANK = r"(?<=[ /])_(?=[,/ ]|$)"

kith, samples = Kith(sys.argv[1]), os.path.abspath(sys.argv[2])
sarah, five = (os.path.join(samples, f"{name}.kith")
               for name in ("sarah", "five"))
tap = Tap()


def read(path):
    with open(path, "rb") as file:
        return file.read()


def sheet_of(text, *options):
    """What it prints for TEXT; None where it refuses."""
    result = kith("next", "-", *options, text=text)
    return result.stdout.decode() if result.returncode == 0 else None


def first_line(text, *options):
    """Of the session: a remark that says for whom it is comes first."""
    sheet = sheet_of(text, *options)
    return None if sheet is None else sheet.splitlines()[2]


def together(text, sheet):
    return text.rstrip("\n") + "\n\n" + sheet


def problems(text):
    result = kith("check", "-", text=text)
    return result.stderr.decode() if result.returncode else ""


def last_of(text):
    return kith.json("measure", "-", "--session", "last",
                     text=text)["sessions"][0]


def without(session, *keys):
    """A session of kith measure without KEYS, and without what a session says
    of itself."""
    return {key: value for key, value in session.items()
            if key not in ("session", "label", "scores", *keys)}


# ---- Filling in ----

class Sheet:
    """A sheet, and filling it in as a person would: the answers over the
    blanks."""
    PERSON = re.compile(r'(person (?:"(?:[^"\\]|\\.)*"|[^:]+): ring )_( -> _)?(  +# )'
                        r'(\S+?)(?: -> (\S+?))?;')

    def __init__(self, text):
        self.lines = text.splitlines()
        self.people = [i for i, line in enumerate(self.lines)
                       if line.startswith(("person ", "  "))]

    @staticmethod
    def halves(line):
        """What is asked, and what was said last time, behind its remark."""
        asked, mark, last = line.rpartition("  # ")
        return asked + mark, last.removeprefix("last time ").split(", ")

    @staticmethod
    def stays(match):
        ring = match[4] + (f" -> {match[5]}" if match[5] else "")
        return f"{match[1]}{ring}{match[3]}{ring};"

    def answered(self, answer):
        """Every line of a person, with ANSWER(kind, last) for each _; they
        stand where they stood."""
        lines = list(self.lines)
        for i in self.people:
            if not lines[i].startswith("  "):
                lines[i] = self.PERSON.sub(self.stays, lines[i])
                continue
            asked, last = self.halves(lines[i])
            if asked.strip().startswith("contact"):
                before = iter(zip(ASKED, last))
            else:
                before = iter([(kind, level) for cell in last for kind, level in
                               zip(("want", "level", "level"), cell.split("/"))])
            filled = re.sub(BLANK, lambda _: answer(*next(before)), asked)
            lines[i] = filled + lines[i][len(asked):]
        return "\n".join(lines) + "\n"

    def keys(self, filled):
        """What is typed: for each answer one to take the _ away and its
        letters."""
        keys = 0
        for old, new in zip(self.lines, filled.splitlines()):
            old, new = (line.partition("  # ")[0].rstrip() for line in (old, new))
            if old == new:
                continue
            given = re.fullmatch("".join(
                r"(.+?)" if part == "_" else re.escape(part)
                for part in re.split(f"({BLANK})", old)), new)
            keys += sum(1 + len(answer) for answer in given.groups()
                        if answer != "_")
        return keys


def slips(a, b):
    """Levenshtein: inserting, dropping or changing one letter."""
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        above, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            above, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1,
                                        above + (x != y))
    return row[-1]


def as_before(_, last):
    return last


def nothing(kind, last):
    return last if kind == "want" else "?"


def confirmed(sheet):
    """Everyone who was not filled in is as before."""
    return re.sub("^# Was everyone .*$", "everyone else same", sheet, flags=re.M)


def at_random(chance):
    return lambda kind, last: \
        last if kind == "want" else chance.choice(SCALES[kind].split())


def by_hand(filled, chance):
    """The same answers as somebody else would write them: one line a person,
    facts in any order, everything in quotes."""
    records, rest = [], []
    for line in filled.splitlines():
        if line.startswith("person "):
            records.append(re.split(r"  +# ", line)[0].strip())
        elif line.startswith("  ") and records:
            records[-1] += ", " + re.split(r"  +# ", line)[0].strip()
        elif line and line[0] != "#":
            rest.append(line)
    written = []
    for record in records:
        name, facts = re.fullmatch(
            r'person ("(?:[^"\\]|\\.)*"|[^:]+): (.*)', record).groups()
        facts = facts.split(", ")
        chance.shuffle(facts)
        name = name if name[0] == '"' else quoted(name)
        written.append(f"person {name}: " + ", ".join(facts))
    chance.shuffle(written)
    return "\n".join(rest + written) + "\n"


# ---- Sheets of samples and of invented cases ----

def check_sheet(title, text, chance):
    sheet = sheet_of(text)
    if not tap.ok(sheet is not None, f"{title}: a sheet", text):
        return
    tap.ok(not any(line != line.rstrip() for line in sheet.splitlines())
           and sheet.endswith("\n"), f"{title}: no blanks at a line's end",
           sheet)
    found = problems(together(text, sheet))
    if not tap.ok(not found, f"{title}: no problem in it", found):
        return
    before, after = last_of(text), last_of(together(text, sheet))
    for person in before["people"].values():
        # That somebody was not discussed holds for that session alone.
        if person["status"] == "not discussed":
            person["status"] = "active"
    wrong = [key for key in without(before, "carried")
             if not agrees(after[key], before[key])]
    tap.ok(not wrong, f"{title}: what is not filled in changes nothing",
           [(key, before[key], after[key]) for key in wrong])
    tap.ok(set(after["scores"].values()) <= {None},
           f"{title}: scores are not known yet", after["scores"])
    change = kith.json("change", "-", "--from", before["session"], "--to",
                       "last", text=together(text, sheet))["changes"][0]
    tap.ok(not change["left"] + change["closer"] + change["further"]
           + change["steps"] and set(change["joined"]) == set(),
           f"{title}: nobody came, left or moved", change)
    active = [name for name, person in before["people"].items()
              if person["status"] == "active"]
    asked = [re.fullmatch(r'person ("(?:[^"\\]|\\.)*"|.*?): ring.*', line)
             for line in sheet.splitlines() if line.startswith("person ")]
    named = [match[1] if match[1][0] != '"' else
             re.sub(r"\\(.)", r"\1", match[1][1:-1]) for match in asked]
    tap.ok(named == active, f"{title}: asks of everyone active",
           f"{named}\n{active}")
    fill_in(title, text, Sheet(sheet), chance, before, active)


def fill_in(title, text, sheet, chance, before, active):
    # The answers of last time, once more.
    again = together(text, sheet.answered(as_before))
    found = problems(again)
    if tap.ok(not found, f"{title}: last time's answers: no problem", found):
        after = last_of(again)
        wrong = [key for key in without(before, "carried")
                 if not agrees(after[key], before[key])]
        tap.ok(not wrong and after["carried"] == 0,
               f"{title}: last time's answers: the same numbers, confirmed",
               [(key, before[key], after[key]) for key in wrong]
               + [after["carried"], again])
    # Nobody knows any more.
    bare = together(text, sheet.answered(nothing))
    found = problems(bare)
    if tap.ok(not found, f"{title}: only question marks: no problem", found):
        people = last_of(bare)["people"]
        tap.ok(all(people[name][key] is None for name in active
                   for key in ("got", "give", "contact_closeness",
                               "tie_class"))
               and all(agrees(people[name][key], before["people"][name][key])
                       for name in active for key in ("ring", "ring_wanted")),
               f"{title}: only question marks: got and given are not known")
    # New answers: as when they are written by hand.
    filled = sheet.answered(at_random(chance))
    other = by_hand(filled, chance)
    found = problems(together(text, filled)) + problems(together(text, other))
    if tap.ok(not found, f"{title}: new answers: no problem", found):
        one, two = (kith.json("change", "-", "--from", before["session"],
                              "--to", "last", text=together(text, form))
                    for form in (filled, other))
        tap.ok(agrees(without(last_of(together(text, filled))),
                      without(last_of(together(text, other))))
               and agrees(one, two),
               f"{title}: new answers: as if written by hand")
    # Some are talked about; nothing new with anyone else.
    some = confirmed(filled).splitlines()
    silent = set(chance.sample(active, len(active) // 2))
    keep, lines = True, []
    for blank, line in zip(sheet.lines, some):
        match = re.fullmatch(r'person ("(?:[^"\\]|\\.)*"|.*?): ring.*', line)
        if match:
            name = match[1]
            name = name if name[0] != '"' else \
                re.sub(r"\\(.)", r"\1", name[1:-1])
            keep = name not in silent
        elif not line.startswith("  "):
            keep = True
        lines.append(line if keep else blank)
    some = together(text, "\n".join(lines) + "\n")
    if silent:
        found = problems(some)
        tap.ok(not found, f"{title}: everyone else same: no problem", found)
        tap.ok(bool(found) or last_of(some)["carried"] == 0,
               f"{title}: everyone else same: all is confirmed")


NAMES = ["a,b", "a:b", "a#b", 'a"b', "a\\b", "who?", "?", "=1+1", "-",
         "same", "person", "session week 9", "# x", "a  # b", "x" * 90,
         "\u65e5\u672c", "e\u0301", "\u05e2\u05d1\u05e8", "\u202eevil",
         "Mrs O.", "everyone else same", "Ruth: ring 2", "  # last time 1"]


def quoting_case():
    lines = ["case Q", "session week 1", 'scores: "a,b" 3, "?" 2.5, c ?',
             'goal G1 "say \\"no\\" # often"', "goal G1: rating -2"]
    lines += [f"person {quoted(name)}: relation {quoted(name)}, "
              f"as {quoted(name)}, ring {i % 3 + 1} -> 1, "
              f"emotional 3/{i % 5}/1, dispute impasse, boundary kept "
              f"{quoted(name)}" for i, name in enumerate(NAMES)]
    return "\n".join(lines) + "\n"


def check_sheets():
    chance = random.Random(7)
    for title, path in (("sarah", sarah), ("five", five)):
        check_sheet(title, read(path).decode(), chance)
    check_sheet("names that need quotes", quoting_case(), chance)
    empty = "case E\nsession week 1\n"
    check_sheet("nobody there", empty, chance)
    away = empty + "person A: friend, ended\nperson B: friend, wished\n"
    check_sheet("nobody active", away, chance)
    many = empty.replace("session", "functions: " + ", ".join(
        f"f{c}" for c in "abcdefg") + "\nsession", 1) + \
        "person A: friend, ring 1, fa 1/2/3, fg 3/2/1\n"
    check_sheet("seven kinds of support", many, chance)
    for number in range(60):
        check_sheet(f"case {number}", Inventor(chance).text(), chance)
    for title, text in (("nobody there", empty), ("nobody active", away)):
        sheet = confirmed(sheet_of(text))
        found = problems(together(text, sheet))
        tap.ok(not found, f"{title}: everyone else same: no problem", found)


def check_goals():
    text = read(sarah).decode()
    sheet = sheet_of(text)
    goals = [line for line in sheet.splitlines() if line.startswith("goal")]
    tap.ok(len(goals) == 5 and all("rating _" in line for line in goals),
           "goals: each is asked for", goals)
    asked = re.sub(r"^(goal .*?)_", r"\1+2", sheet, flags=re.M)
    tap.ok(not problems(together(text, asked)), "goals: filled in",
           problems(together(text, asked)))
    change = kith.json("change", "-", "--from", "first", "--to", "last",
                       text=together(text, asked))["changes"][0]
    tap.ok(change["goals"] == {f"G{i}": {"from": -2, "to": 2}
                               for i in range(1, 6)},
           "goals: their new ratings", change["goals"])
    closed = text + "goal G2: status done\ngoal G3: status parked\n"
    found = re.findall(r"^goal (\w+)", sheet_of(closed), flags=re.M)
    tap.ok(found == ["G1", "G4", "G5"], "goals: not those done or parked",
           found)
    tap.ok("need: emotional _, esteem _, companionship _, advice _, "
           "practical _  # last time 4, 3, 4, 2, 2\n" in sheet, "needs, beside the last")
    tap.ok("PHQ-9 _" in sheet and "last time 6, 6, 4, 7" in sheet
           and re.search(r"^scores: PHQ-9 _", sheet, re.M),
           "scores: asked for, beside the last")


def check_typing():
    """A session of twelve people is filled in within five minutes."""
    sheet = Sheet(sheet_of(read(sarah)))
    people = sum(line.startswith("person") for line in sheet.lines)
    tap.ok(people == 12, "twelve people are asked of", people)
    filled = sheet.answered(as_before)
    scores = next(line for line in sheet.lines if line.startswith("scores"))
    filled = filled.replace(scores, scores.replace(
        "PHQ-9 _, GAD-7 _, UCLA-3 _, mood _",
        "PHQ-9 12, GAD-7 11, UCLA-3 4, mood 7"))
    tap.ok(not problems(together(read(sarah).decode(), filled)) and
           "12, GAD-7" in filled, "everything filled in", filled)
    keys = sheet.keys(filled)
    print(f"# {keys} keys for twelve people, all answers, four scores")
    tap.ok(200 < keys <= MOST_KEYS, f"at most {MOST_KEYS} keys", keys)
    edits = sum(map(slips, sheet.lines, filled.splitlines()))
    tap.ok(edits <= keys, f"the two texts are {edits} letters apart", edits)
    longest = sheet.answered(lambda kind, _: max(SCALES[kind].split(),
                                                 key=len))
    keys = sheet.keys(longest)
    tap.ok(keys <= MOST_KEYS, f"at most {MOST_KEYS} keys, whatever the "
           "answers", keys)
    same = confirmed(sheet_of(read(sarah)))
    tap.ok(same.count("\neveryone else same\n") == 1, "nothing new: one line")


def check_half_filled():
    """Somebody whose strain alone was asked about keeps all else."""
    text = read(sarah).decode()
    sheet = sheet_of(text)
    filled = re.sub(r"(?<=strain )_(.*# last time weekly, 3, 1)", r"4\1", sheet, count=1)
    tap.ok(filled != sheet and not problems(together(text, filled)), "one answer of a sheet")
    before, after = last_of(text)["people"], last_of(together(text, filled))["people"]
    changed = {(name, key) for name in before for key in before[name]
               if not agrees(before[name][key], after[name][key])}
    tap.ok(changed <= {("Ruth", "tie_class")}, "half filled in, nothing is lost", changed)
    told = kith.json("change", "-", "--from", "week 16", "--to", "last",
                     text=together(text, filled))["changes"][0]["happened"]
    tap.ok([(thing["kind"], thing["who"]) for thing in told] == [("strain", ["Ruth"])],
           "and nothing else happened", str(told)[:300])
    for blank in ("ring _", "contact _", "strain _", "emotional _", "emotional _/_/_",
                  "ring _ -> _, near _"):
        one = text + f"\nsession week 17\nperson Ruth: {blank}\n"
        two = text + "\nsession week 17\n"
        tap.ok(not problems(one) and agrees(last_of(one), last_of(two)),
               f"{blank}: as if it were not written", problems(one))
    back = "case B\nsession week 1\nperson A: friend, ring 1\nsession week 2\n" \
           "person A: not named\nsession week 3\nperson A: ring _\n"
    tap.ok(last_of(back)["network"]["size"] == 0, "a blank brings nobody back")


# ---- When ----

def check_weeks():
    text = read(sarah)
    tap.ok(first_line(text) ==
           "session week 17: number 17, phase conclusion",
           "a week after the last", first_line(text))
    for week in ("17", "20", "52", "9999"):
        tap.ok(first_line(text, "--week", week) ==
               f"session week {week}: number {week}, phase conclusion",
               f"--week {week}", first_line(text, "--week", week))
    refused = [["--week", "18", "--date", "2026-05-06"]]
    refused += [["--week", week] for week in
                ("16", "15", "0", "-1", "", "x", "17x", "1.5", "1e2",
                 "10000", "99999999999999999999", "week 18", " 18", "18 ",
                 "18\n", "\x1b[31m", "18: number 3")]
    refused += [["--date", date] for date in
                ("2026-05-06", "2026", "2026-05", "2026-13-01", "2026-02-30",
                 "tomorrow", "", "week 18", "18", "2026-05-06: fresh")]
    for options in refused:
        result = kith("next", "-", *options, text=text)
        tap.ok(result.returncode == 2 and not result.stdout and result.stderr
               and b"\x1b" not in result.stderr,
               f"{' '.join(options)!r}: refused", result.stderr.decode()
               + result.stdout.decode()[:60])


def check_dates():
    def case(date):
        return f"case D\nsession {date}: number 4\nperson A: friend, ring 1\n"

    days = ["2026-05-06", "2026-12-31", "2026-12-25", "2026-12-24",
            "2024-02-22", "2024-02-23", "2024-02-28", "2024-02-29",
            "2023-02-22", "2023-02-21", "2023-02-28", "1999-12-31",
            "2000-02-22", "2000-02-28", "2100-02-22", "2100-02-28",
            "2400-02-28", "1900-02-22", "2026-01-24", "2026-01-25",
            "2026-04-23", "2026-04-24", "2026-06-30", "2026-07-31"]
    chance = random.Random(3)
    days += [str(datetime.date(1950, 1, 1)
                 + datetime.timedelta(chance.randrange(60000)))
             for _ in range(40)]
    for day in days:
        later = datetime.date.fromisoformat(day) + datetime.timedelta(7)
        found = first_line(case(day))
        tap.ok(found == f"session {later}: number 5",
               f"a week after {day}", found)
    for last in ("session 9999-12-31", "session week 9999"):
        text = f"case L\n{last}\nperson A: friend, ring 1\n"
        result = kith("next", "-", text=text)
        found = problems(together(text, result.stdout.decode())) \
            if result.returncode == 0 else ""
        tap.ok(not problems(text) and not found and
               (result.returncode == 0 or result.stderr),
               f"after {last}: no sheet that cannot be read",
               found + result.stderr.decode())
    text = case("2026-05-06")
    for date in ("2026-05-07", "2027-01-01", "2028-02-29"):
        tap.ok(first_line(text, "--date", date) ==
               f"session {date}: number 5", f"--date {date}")
    for options in (["--date", "2026-05-06"], ["--date", "2026-05-05"],
                    ["--date", "2027-02-29"], ["--date", "2026-5-7"],
                    ["--date", "2026-06-31"], ["--date", "2026-06-00"],
                    ["--date", "2026-00-10"], ["--date", "2026-06"],
                    ["--date", "26-06-01"], ["--week", "3"],
                    ["--date", "2026-06-01x"], ["--date", ""],
                    ["--date", "week 3"]):
        result = kith("next", "-", *options, text=text)
        tap.ok(result.returncode == 2 and not result.stdout and result.stderr,
               f"dates, {' '.join(options)!r}: refused",
               result.stderr.decode() + result.stdout.decode()[:60])


def check_numbers():
    """The session's number and phase go on as they went."""
    rules = [
        ("week 1: number 1, phase initial", [],
         "week 2: number 2, phase initial"),
        ("week 3: number 3, phase initial", [],
         "week 4: number 4, phase middle"),
        ("week 1: number 1, phase initial", ["--week", "3"],
         "week 3: number 3, phase initial"),
        ("week 1: number 1, phase initial", ["--week", "4"],
         "week 4: number 4, phase middle"),
        ("week 8: number 3, phase initial", [],
         "week 9: number 4, phase middle"),
        ("week 8: number 2, phase initial", ["--week", "12"],
         "week 12: number 3, phase initial"),
        ("week 8: number 4, phase middle", [],
         "week 9: number 5, phase middle"),
        ("week 16: number 16, phase conclusion", [],
         "week 17: number 17, phase conclusion"),
        ("week 30: number 17, phase maintenance", [],
         "week 31: number 18, phase maintenance"),
        ("week 5", [], "week 6"),
        ("week 0", [], "week 1"),
        ("week 5: phase middle", [], "week 6: phase middle"),
        ("week 5: phase initial", [], "week 6: phase initial"),
        ("week 5: number 2", [], "week 6: number 3"),
        ("week 8: number 8, fresh", [], "week 9: number 9"),
        ('week 8 "late": number 8', [], "week 9: number 9"),
        ("2026-05-06: number 3, phase initial", [],
         "2026-05-13: number 4, phase middle"),
        ("2026-05-06: phase conclusion", ["--date", "2026-09-01"],
         "2026-09-01: phase conclusion"),
    ]
    for last, options, wanted in rules:
        text = f"case N\nsession {last}\nperson A: friend, ring 1\n"
        found = first_line(text, *options)
        tap.ok(found == f"session {wanted}",
               f"after {last} {' '.join(options)}: {wanted}", found)
    begun = "case N\n"
    tap.ok(first_line(begun) == "session week 1: number 1, phase initial",
           "no session yet: week 1", first_line(begun))
    tap.ok(first_line(begun, "--week", "0") ==
           "session week 0: number 1, phase initial",
           "no session yet: --week 0", first_line(begun, "--week", "0"))
    tap.ok(first_line(begun, "--date", "2026-05-06") ==
           "session 2026-05-06: number 1, phase initial",
           "no session yet: --date")
    sheet = sheet_of(begun)
    tap.ok(not problems(together(begun, sheet)),
           "no session yet: no problem in the sheet")
    filled = sheet.replace("# person NAME", "person Ruth")
    tap.ok(not problems(together(begun, filled)) and "person Ruth" in filled,
           "no session yet: its lines taken at their word",
           problems(together(begun, filled)))


# ---- Adding to the file ----

def write(path, data):
    with open(path, "wb") as file:
        file.write(data)
    return path


def appended(title, path, before, *options):
    """Adds a sheet; what the file is then, when all went well."""
    result = kith("next", path, "--append", *options)
    after = read(path)
    tap.ok(result.returncode == 0 and not result.stdout
           and b"ready to be filled in" in result.stderr,
           f"{title}: added", result.stderr.decode())
    tap.ok(after.startswith(before.rstrip(b"\r\n")) and after != before,
           f"{title}: what was there is there")
    tap.ok(kith("check", path).returncode == 0, f"{title}: no problem",
           kith("check", path).stderr.decode())
    return after


def check_append():
    with tempfile.TemporaryDirectory() as directory:
        path = os.path.join(directory, "case.kith")
        text = read(sarah)
        sheet = sheet_of(text).encode()
        forms = {
            "LF": text, "CRLF": text.replace(b"\n", b"\r\n"),
            "BOM": b"\xef\xbb\xbf" + text,
            "BOM and CRLF": b"\xef\xbb\xbf" + text.replace(b"\n", b"\r\n"),
            "no end of line": text.rstrip(b"\n"),
            "no end of line, CRLF":
                text.rstrip(b"\n").replace(b"\n", b"\r\n"),
            "many ends of line": text + b"\n\n\n",
        }
        for title, before in forms.items():
            after = appended(title, write(path, before), before)
            end = sheet.replace(b"\n", b"\r\n") if "CRLF" in title else sheet
            # The remark that says for whom it is, is not for the file.
            end = end.partition(b"\r\n\r\n" if "CRLF" in title else b"\n\n")[2]
            tap.ok(after.endswith(end) and b"For the" not in after,
                   f"{title}: the sheet as printed")
            if "CRLF" in title:
                tap.ok(after.count(b"\r\n") == after.count(b"\n"),
                       f"{title}: every line ends in CRLF")
            else:
                tap.ok(b"\r" not in after, f"{title}: no line ends in CRLF")
            tap.ok(after.count(b"\xef\xbb\xbf") == before.count(
                b"\xef\xbb\xbf") and after[:3] == before[:3],
                f"{title}: the BOM as it was")
            blank = b"\r\n\r\nsession week 17" if "CRLF" in title \
                else b"\n\nsession week 17"
            tap.ok(blank in after, f"{title}: a blank line before it")
            result = kith("next", path, "--append")
            tap.ok(result.returncode == 1 and not result.stdout
                   and b"fill it in first" in result.stderr
                   and read(path) == after,
                   f"{title}: no second sheet behind one that waits",
                   result.stderr.decode())
            mark = re.search(rb"(session week 17.*?)\bmood _", after, re.S)
            for form, filled in (
                    ("a score", after[:mark.end() - 1] + b"6"
                     + after[mark.end():]),
                    ("everyone else", re.sub(rb"# Was everyone [^\r\n]*",
                                             b"everyone else same", after))
            ):
                again = appended(f"{title}, {form}", write(path, filled),
                                 filled)
                tap.ok(b"session week 18" in again,
                       f"{title}, {form}: and once more")
        begun = b"case NEW\n"
        after = appended("no session yet", write(path, begun), begun)
        tap.ok(b"session week 1: number 1" in after, "no session yet: week 1")
        check_modes(directory, path, text)
        check_refusals(directory, path, text)
        left = sorted(os.listdir(directory))
        tap.ok(left == ["case.kith", "link.kith"], "nothing else is left",
               left)


def check_modes(directory, path, text):
    for mode in (0o600, 0o640, 0o644, 0o660, 0o400 | 0o200):
        os.chmod(write(path, text), mode)
        appended(f"mode {mode:o}", path, text)
        tap.ok(stat.S_IMODE(os.stat(path).st_mode) == mode,
               f"mode {mode:o} is kept")
    os.chmod(path, 0o640)
    link = os.path.join(directory, "link.kith")
    os.symlink("case.kith", link)
    write(path, text)
    appended("a link", link, text, "--week", "30")
    tap.ok(os.path.islink(link) and os.readlink(link) == "case.kith"
           and b"session week 30" in read(path)
           and stat.S_IMODE(os.stat(path).st_mode) == 0o640,
           "a link stays a link, its file is written")


def check_refusals(directory, path, text):
    broken = text + b"\nperson Nobody: ring 9\n"
    cases = [("a problem", broken, [], 1),
             ("not UTF-8", text + b"note \"\xff\"\n", [], 1),
             ("nothing in it", b"", [], 1),
             ("too early", text, ["--week", "16"], 2),
             ("a date among weeks", text, ["--date", "2026-05-06"], 2),
             ("week and date", text,
              ["--week", "17", "--date", "2026-05-06"], 2),
             ("nonsense", text, ["--week", "soon"], 2)]
    for title, before, options, status in cases:
        write(path, before)
        stamp = os.stat(path).st_mtime_ns, os.stat(path).st_ino
        result = kith("next", path, "--append", *options)
        tap.ok(result.returncode == status and not result.stdout
               and result.stderr, f"{title}: refused",
               f"{result.returncode} {result.stderr.decode()}")
        now = os.stat(path).st_mtime_ns, os.stat(path).st_ino
        tap.ok(read(path) == before and now == stamp,
               f"{title}: the file is as it was")
        result = kith("next", path, *options)
        tap.ok(result.returncode == status and not result.stdout,
               f"{title}: refused when printed, too")
    result = kith("next", "-", "--append", text=text)
    tap.ok(result.returncode == 2 and not result.stdout,
           "standard input has no end to add to", result.stderr)
    for place in (directory, os.path.join(directory, "nowhere.kith")):
        result = kith("next", place, "--append")
        tap.ok(result.returncode == 1 and not result.stdout
               and result.stderr, "no file to add to", result.stderr)
    result = kith("next")
    tap.ok(result.returncode == 2, "no file at all")
    tap.ok(kith("next", sarah, five).returncode == 2, "two files")


check_sheets()
check_goals()
check_typing()
check_half_filled()
check_weeks()
check_dates()
check_numbers()
check_append()
sys.exit(tap.done())
