"""Nobody is given away. Whatever is made for a client of a case with somebody
marked caution has the same bytes as of the case in which they were never
written; what cannot be left out is told to the therapist; and every page says
for whom it is.

    audience.py KITH SOURCE
"""
import os
import pathlib
import random
import re
import sys
import tempfile
import unicodedata

from program import Kith
from tap import Tap

kith = Kith(sys.argv[1])
source = pathlib.Path(sys.argv[2]).resolve()
tap = Tap()


# ---- A case, twice ----

class Case:
    """Records with and without somebody: each is a pair of texts, the second
    None where nothing is left of it. Sessions that hold nothing in the second
    text are not in it."""

    def __init__(self, *head):
        self.head = list(head)
        self.sessions = []

    def session(self, line, bare=None):
        self.sessions.append(((line, bare or line), []))

    def add(self, text, bare=""):
        """BARE is the same text unless said."""
        place = self.sessions[-1][1] if self.sessions else self.head
        place.append((text, text if bare == "" else bare))

    def texts(self):
        whole = [pair[0] for pair in self.head]
        bare = [pair[1] for pair in self.head if pair[1] is not None]
        for line, records in self.sessions:
            whole += [line[0]] + [pair[0] for pair in records]
            left = [pair[1] for pair in records if pair[1] is not None]
            bare += [line[1]] + left if left else []
        return "\n".join(whole) + "\n", "\n".join(bare) + "\n"


def sarah():
    """The sample, and the sample without Daniel."""
    whole = (source / "samples/sarah.kith").read_text()
    bare = []
    for record in re.split(r"\n(?=\S)", whole):
        record = re.sub(r"\s+#.*", "", record)
        if re.match(r"(person|talk|close) Daniel", record):
            record = ""
        elif re.match(r"(close|know)\b", record):
            head, _, tail = record.partition(":")
            names = [name for name in tail.split(", ") if "Daniel" not in name]
            record = f"{head}: {', '.join(names)}" if names else ""
        elif record.startswith("event") and "Daniel" in record:
            record = ""
        bare.append(record)
    text = "\n".join(bare)
    assert "Daniel" not in text
    return whole, text


# ---- Ways to write a name ----

INVISIBLE = "\u200b\u200c\u200d\u00ad\u2060\u200e\u200f\ufeff\u061c\u034f\ufe0f"


def within(name, mark):
    return name[:2] + mark + name[2:]


def fullwidth(name):
    return "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in name)


DISGUISES = [
    str.upper, str.lower, str.swapcase,
    lambda name: unicodedata.normalize("NFD", name),
    lambda name: unicodedata.normalize("NFKD", name.upper()),
    fullwidth,
    lambda name: name.replace(" ", "\u00a0"),
    lambda name: name.replace(" ", "   "),
    lambda name: name.replace(" ", "\u2003"),
    lambda name: name.replace(" ", ""),
    lambda name: name.replace("'", "\u2019"),
    lambda name: name.replace("'", "\u02bc"),
    lambda name: name.replace("'", ""),
    lambda name: name + "s", lambda name: name + "\u2019s",
] + [lambda name, mark=mark: within(name, mark) for mark in INVISIBLE]

HIDDEN = [("Daniel", "Dän", "Mr Ferré"), ("Zoë O'Neil", "Z. O'N.", "Aunt Zo"),
          ("Жанна", "Жан", "Jeanne"), ("李雷", "小雷", "Li Lei")]
SHOWN = ["Ruth", "Maya", "Ben", "Anna Lee", "Tom", "Mrs O."]


class Writer:
    """A made-up case of a seed."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.seed = seed
        self.names = HIDDEN[seed % len(HIDDEN)]
        self.name = self.names[0]
        self.shown = SHOWN[:self.random.randint(3, len(SHOWN))]
        self.late = seed % 3 == 0  # marked in the last session alone
        self.known = False  # has the hidden one come?
        self.case = Case(("case T", "case T"), ("me Ina", "me Ina"))

    def text(self):
        """A text that names whom the client must not meet."""
        name = self.random.choice(self.names)
        written = self.random.choice(DISGUISES)(name)
        return self.random.choice([f"about {written}", f"{written}: again",
                                   f"no word to {written}, she said",
                                   f"({written})"])

    def level(self, most=4):
        return self.random.choice(["?"] + [str(i) for i in range(most + 1)])

    def facts(self):
        support = "/".join(self.level() for _ in range(3))
        return (f"ring {self.random.randint(1, 3)}, strain {self.level()}, "
                f"satisfaction {self.random.randint(1, 5)}, contact weekly, "
                f"emotional {support}, advice {self.level()}/{self.level()}")

    def telling_facts(self):
        """Some facts with the name, which go."""
        kinds = ["hopes", "they-hope", "good", "hard", "change", "as", "attr x",
                 "together", "can-say", "cannot-say", "feel", "like"]
        chosen = self.random.sample(kinds, self.random.randint(0, 2))
        return "".join(f', {kind} "{self.text()}"' for kind in chosen)

    def add_person(self, name, facts):
        boundary = self.random.random() < .3
        bare = facts + (", boundary voiced" if boundary else "")
        told = facts + (f', boundary voiced "{self.text()}"' if boundary else "")
        self.case.add(f"person {name}: {told}{self.telling_facts()}",
                      f"person {name}: {bare}")

    def introduce(self, name):
        facts = self.facts()
        if self.random.random() < .3:
            self.case.add(
                f'person {name}: relation "kin of {self.text()}", {facts}',
                f"person {name}: other, {facts}")
        else:
            relation = self.random.choice(["friend", "sister", "colleague"])
            self.add_person(name, f"{relation}, {facts}")

    def add_hidden(self, last):
        facts = self.facts()
        if not self.known:
            facts = (f'friend, {facts}, as "{self.names[1]}", '
                     f'aka "{self.names[2]}"')
        if (not self.known and not self.late) or last:
            facts += ", caution"
        self.known = True
        self.case.add(f"person {self.name}: {facts}", None)

    def add_ties(self, here):
        pairs = [(a, b) for a in here for b in here if a < b]
        self.random.shuffle(pairs)
        for _ in range(self.random.randint(0, 3)):
            word = self.random.choice(["close", "know", "strained"])
            if pairs:
                self.case.add(f"{word} {': '.join(pairs.pop())}")
        if self.known and self.seed % 2 == 0:
            a = self.random.choice(here)
            self.case.add(f"know {a}: {self.name}", None)
        elif self.known and pairs and self.seed % 4 == 1:
            a, b = pairs.pop()
            self.case.add(f"close {a}, {self.name}, {b}", f"close {a}, {b}")
        if self.seed % 5 == 0:
            self.case.add("ties complete")

    def add_records(self, week, here):
        self.case.add(f'note "{self.text()}"', None)
        self.case.add(f'note "week {week}"')
        if self.random.random() < .5:
            self.case.add(f'coping "{self.text()}"', None)
        if self.random.random() < .5:
            self.case.add(f'event 2020 other: {self.name}, "walk"', None)
        if self.random.random() < .5:
            self.case.add(f'event 2021 move: "{self.text()}"', None)
        with_ = self.random.choice(here)
        self.case.add(f'talk {with_}: asked said, outcome +1, felt '
                      f'"{self.text()}", next "go on"',
                      f'talk {with_}: asked said, outcome +1, next "go on"')
        self.case.add(f"goal G1: rating {self.random.randint(-2, 2)}")
        self.case.add("goal G2: rating 0", None)
        if week > 1 and self.random.random() < .4:
            self.case.add("everyone else same")

    def add_own_session(self, week):
        """A session that is about nobody else."""
        self.case.session(f'session week {week} "{self.text()}"')
        self.add_hidden(False)
        self.case.add(f'note "{self.text()}"', None)
        self.case.add(f'talk {self.name}: felt "afraid"', None)
        self.case.add("goal G2: rating 1", None)

    def write(self):
        self.case.add('goal G1 "See friends"')
        self.case.add(f'goal G2 "Away from {self.text()}"', None)
        come = self.random.randint(0, 1)
        sessions, here = self.random.randint(2, 3), []
        for i in range(sessions):
            week = 1 + 4 * i
            if i == 1:
                self.add_own_session(3)
            label = f'"{self.text()}"' if self.random.random() < .5 else ""
            self.case.session(f"session week {week} {label}",
                              f"session week {week}")
            new = [name for name in self.shown if name not in here]
            new = new if i == sessions - 1 else new[:3]
            place = self.random.randint(0, len(new))
            for j, name in enumerate(new + [None]):
                if j == place and (i > 0 or come == 0):
                    self.add_hidden(i == sessions - 1)
                if name is not None:
                    self.introduce(name)
            for name in here:
                if self.random.random() < .5:
                    self.add_person(name, self.facts())
            here += new
            self.add_ties(here)
            self.add_records(week, here)
        return self.case.texts()


# ---- Everything that a client is given ----

def commands(sessions, thorough):
    """All that makes something for a client. Pictures take their time: not all of them of every case."""
    yield ["change"]
    for form in (["--json"], ["--csv"], ["--csv", "--people"],
                 ["--csv", "--functions"], ["--confirmed"]):
        yield ["change", "--client", *form]
    yield ["change", "--client", "--from", "first", "--to", "#2"]
    for form in ([], ["--json"], ["--csv"], ["--ascii"]):
        yield ["trend", "--client", *form]
    for session in sessions + ["#9", "week 3"]:
        yield ["show", "--client", "--session", session]
    yield ["draw", "--session", "first"]
    yield ["draw", "--all", "--initials"]
    yield ["draw", "--handout", "--text"]
    yield ["draw", "--change"]
    yield ["report", "-o", "-"]
    if not thorough:
        return
    for session in sessions:
        yield ["draw", "--session", session, "--text"]
    for kind in ("--change", "--all", "--handout"):
        yield ["draw", kind]
        yield ["draw", kind, "--text"]
    yield ["draw", "--change", "--from", "first", "--no-ties", "--grey"]
    yield ["report", "--lang", "de", "-o", "-"]
    yield ["report", "--from", "#2", "-o", "-"]


def options_of(arguments, path):
    return [arguments[0], path, *arguments[1:]]


def differences(whole, bare, folder, thorough=False):
    """The commands that tell the two texts apart."""
    paths = []
    for kind, text in (("whole", whole), ("bare", bare)):
        (folder / kind).mkdir(exist_ok=True)
        paths.append(folder / kind / "case.kith")
        paths[-1].write_text(text)
        result = kith("check", str(paths[-1]))
        assert result.returncode == 0, result.stderr.decode() + text
    sessions = re.findall(r"^session (week \d+)", bare, re.M)
    found = []
    for arguments in commands(sessions, thorough):
        one, two = (kith(*options_of(arguments, str(path))) for path in paths)
        if (one.returncode, one.stdout) != (two.returncode, two.stdout):
            found.append(" ".join(arguments))
    return found


def drawn_alike(folder):
    """The same of pictures as they are handed out."""
    pictures = []
    for kind in ("whole", "bare"):
        for options in ([], ["--change"], ["--handout"], ["--all"]):
            out = folder / kind / f"picture{''.join(options)}.svg"
            kith("draw", str(folder / kind / "case.kith"), *options,
                 "-o", str(out))
        pictures.append({path.name: path.read_bytes() for path in
                         sorted((folder / kind).glob("*.svg"))})
    return len(pictures[0]) == 4 and pictures[0] == pictures[1]


with tempfile.TemporaryDirectory() as place:
    found = differences(*sarah(), pathlib.Path(place), thorough=True)
    tap.ok(not found, "Sarah's pages are those of a Sarah without Daniel",
           "\n".join(found))
    tap.ok(drawn_alike(pathlib.Path(place)), "so are Sarah's pictures")
out = kith("draw", str(source / "samples/sarah.kith"), "--all").stdout.decode()
ids = sorted(set(re.findall(r'"(?:s\d+\.)?(p\d+)" \[', out)))
tap.ok(ids == [f"p{i:02}" for i in range(1, 16)],
       "ids go without a gap over all sessions", ids)
for seed in range(6):
    with tempfile.TemporaryDirectory() as place:
        whole, bare = Writer(seed).write()
        found = differences(whole, bare, pathlib.Path(place))
        tap.ok(not found, f"case {seed} gives nobody away",
               "\n".join(found) + "\n" + whole + "\n----\n" + bare)


# ---- What cannot be left out is told to the therapist ----

def told(text, *arguments):
    """What stands on standard output and on standard error."""
    result = kith(arguments[0], "-", *arguments[1:], text=text)
    assert result.returncode == 0, result.stderr.decode()
    return result.stdout.decode(), result.stderr.decode()


CLIENT = [["change"], ["show", "--client"], ["trend", "--client"], ["draw"],
          ["draw", "--all"], ["report", "-o", "-"]]
PLACES = [("me Daniel's Ina", "me Ina", "Daniel's Ina"),
          ("rings: near, DANIEL\u2019S ring", "rings: near, far",
           "DANIEL\u2019S ring"),
          ("functions: dani-el", "functions: help", "dani-el"),
          ("case Daniel-2", "case T", "Daniel-2"),
          ("person Dan\u00adiel's mother: friend", "person Ruth: friend",
           "Dan\u00adiel's mother")]


def telling(*records):
    """A case with Daniel and these records, as they may stand."""
    head = {"case": "case T", "me": "me Ina", "rings": "rings: near, far",
            "functions": "functions: help", "person": "person Ruth: friend"}
    head.update((record.split()[0].rstrip(":"), record) for record in records)
    person = head.pop("person")
    return "\n".join([*head.values(), "session week 1", person,
                      "person Daniel: friend, caution", "session week 2",
                      'note "n"', ""])


for record, _, words in PLACES:
    missing = [" ".join(arguments) for arguments in CLIENT
               if f"kith: '{words}' names somebody marked caution" not in
               told(telling(record), *arguments)[1]]
    tap.ok(not missing, f"told: {record}", "\n".join(missing))
# The same of somebody who is withheld in some sessions alone; the order in
# which they come and are marked makes no difference.
LIFTED = [lambda text: text.replace('note "n"', "person Daniel: no caution"),
          lambda text: text.replace(", caution", "").replace(
              'note "n"', "person Daniel: caution\nsession week 3\n"
              "person Daniel: no caution")]
for record, _, words in PLACES:
    missing = [" ".join(arguments) for lift in LIFTED for arguments in CLIENT
               if told(lift(telling(record)), *arguments)[1].count(
                   f"kith: '{words}' names somebody marked caution in some "
                   "sessions and is on the client's page") != 1]
    tap.ok(not missing, f"told of some sessions alone: {record}",
           "\n".join(missing))
quiet = [" ".join(arguments) for lift in LIFTED for arguments in CLIENT
         if told(lift(telling()), *arguments)[1]]
tap.ok(not quiet, "nobody's own name tells of them", "\n".join(quiet))
err = told(LIFTED[0](telling()), "draw", "--title", "Without daniel")[1]
tap.ok("'Without daniel' names somebody marked caution in some sessions" in err,
       "a title that tells of some sessions is told", err)
quiet = [" ".join(arguments) for arguments in CLIENT
         if told(telling(), *arguments)[1]]
tap.ok(not quiet, "nothing is told where nothing tells", "\n".join(quiet))
quiet = [" ".join(arguments) for arguments in
         (["change", "--therapist"], ["show"], ["trend"], ["draw", "--therapist"])
         if told(telling(*[record for record, _, _ in PLACES]), *arguments)[1]]
tap.ok(not quiet, "nor on the therapist's page", "\n".join(quiet))
with tempfile.TemporaryDirectory() as place:
    paths = [os.path.join(place, f"{i}.kith") for i in range(2)]
    for i, path in enumerate(paths):
        pathlib.Path(path).write_text(telling("me Daniel's Ina").replace(
            "week ", f"week 1{i}"))
    err = kith("change", "--client", *paths).stderr.decode()
    tap.ok(err.count("Daniel's Ina") == 1, "what two files hold is told once",
           err)
many = "".join(f"person Daniel {i}: friend\n" for i in range(60))
out, err = told(telling() + many, "show", "--client")
tap.ok(len(err.splitlines()) == 51 and err.endswith("kith: … and more\n"),
       "a long list is cut", err)
out, err = told(telling('person Daniel\'s mother: friend, as "Ruth"'),
                "change", "--client", "--json")
tap.ok("Daniel" not in out and not err, "a name gives way to \"as\"", out + err)
out, err = told(telling(), "draw", "--title", "Without daniel")
tap.ok("'Without daniel' names somebody" in err, "a title that tells is told", err)

# ---- Whom one of two sessions withholds ----

# Dan is withheld in the first or in the last of two; neither it nor what
# compares it with the other may say a word of him. Ann's name, place and answers
# stay, so that there is something to compare.
GOALS = "attr x 1"  # and goals that name him, by their text and by their id
WORDS = ['relation "kin of Dan"', 'as "Dan\'s Ann"',
         'relation "Danny\'s", as "Mr. D\'s"', 'hard "Dan", change "Dan"',
         "attr x Dan", GOALS]


def two_sessions(words, first, later, marks):
    """WORDS of Ann stand in the first session, and in the later one, or not."""
    lines = ["case T"]
    if words == GOALS:
        lines += ['goal Dan-1 "out more"', 'goal G2 "less of Dan"']
    for week, here, mark in zip((1, 3), (first, later), marks):
        said = [words] if here else []
        if not here or "relation" not in words:
            said.append("sister")
        lines += [f"session week {week}", f"person Ann: {', '.join(said)}",
                  "  ring 2",
                  'person Dan: friend, ring 1, as "Danny", aka "Mr D"',
                  f"  {mark}", "person Eve: friend, ring 3", "know Ann: Eve"]
        if words == GOALS:
            lines += ["goal Dan-1: rating 1", "goal G2: rating 1"]
    # Marked as of the last session is marked in all: there is one more.
    return "\n".join(lines + ["session week 5", "person Dan: no caution", ""])


COMPARED = [["change", "--client", *form, "--from", "first", "--to", "#2"]
            for form in ([], ["--json"], ["--csv", "--people"])]
COMPARED += [["draw", "--change", *form, "--from", "first", "--to", "#2"]
             for form in ([], ["--text"])]
for marks in (("caution", "no caution"), ("", "caution")):
    alone = "first" if marks[0] else "#2"
    made = COMPARED + [["show", "--client", "--session", alone],
                       ["draw", "--session", alone],
                       ["draw", "--session", alone, "--text"]]
    for words in WORDS:
        for places in ((True, False), (False, True), (True, True)):
            text = two_sessions(words, *places, marks)
            given = [" ".join(arguments) for arguments in made
                     if re.search(r"\bdan|danny|mr\.? d",
                                  told(text, *arguments)[0], re.I)]
            tap.ok(not given and "Ann" in told(text, *COMPARED[0])[0] +
                   told(text, *COMPARED[4])[0],
                   f"{words} {places}, {marks}: nothing of Dan",
                   "\n".join(given) + "\n" + text)

# Near names are for the therapist, whoever the page is for.
with tempfile.TemporaryDirectory() as place:
    paths = [os.path.join(place, name) for name in ("one.kith", "two.kith")]
    for path, week, person in zip(paths, (1, 5), ("Daniel", "Daniell")):
        pathlib.Path(path).write_text(
            f"case T\nsession week {week}\nperson Ruth: friend, ring 1\n"
            f"person {person}: friend, caution\n")
    for arguments in (["change", "--client"], ["trend", "--client"], ["change"]):
        result = kith(*arguments, *paths)
        tap.ok(b"'Daniell' in" in result.stderr and
               (arguments == ["change"] or b"Daniel" not in result.stdout),
               f"{' '.join(arguments)}: near names on standard error alone",
               result.stderr.decode())
    joined = kith("change", *paths).stdout.decode()
    tap.ok("Daniell" in joined, "several files are the therapist's", joined)

# ---- For whom it is ----

FOR_CLIENT, FOR_THERAPIST = "For the client.", "For the therapist: people " \
    "marked caution, too."
AUDIENCES = [
    (["change"], FOR_CLIENT), (["change", "--client"], FOR_CLIENT),
    (["change", "--from", "first", "--to", "#2"], FOR_CLIENT),
    (["change", "--therapist"], FOR_THERAPIST), (["show"], FOR_THERAPIST),
    (["show", "--therapist"], FOR_THERAPIST), (["show", "--client"], FOR_CLIENT),
    (["trend"], FOR_THERAPIST), (["trend", "--therapist"], FOR_THERAPIST),
    (["trend", "--client"], FOR_CLIENT), (["measure"], FOR_THERAPIST),
    (["measure", "--people"], FOR_THERAPIST),
    (["measure", "--functions"], FOR_THERAPIST),
    (["next"], "# " + FOR_THERAPIST)]
AUDIENCES += [(["draw", "--text", *kind, *audience], line)
              for kind in ([], ["--change"], ["--all"], ["--handout"])
              for audience, line in (([], FOR_CLIENT),
                                     (["--client"], FOR_CLIENT),
                                     (["--therapist"], FOR_THERAPIST))]
text = (source / "samples/sarah.kith").read_text()
for arguments, line in AUDIENCES:
    out = told(text, *arguments)[0]
    fits = out.splitlines()[0] == line
    if line == FOR_CLIENT:
        fits = fits and "Daniel" not in out and "PHQ" not in out \
            and "worth a look" not in out
    elif arguments[0] in ("show", "next") or arguments == ["change", "--therapist"]:
        fits = fits and "Daniel" in out and "PHQ-9" in out
    tap.ok(fits, f"{' '.join(arguments)}: {line}", out)
for arguments in (["change", "--json"], ["change", "--csv", "--people"],
                  ["trend", "--json"], ["trend", "--csv"]):
    whole, client = (told(text, *arguments, *audience)[0]
                     for audience in ([], ["--client"]))
    therapist = told(text, *arguments, "--therapist")[0]
    tap.ok(whole == therapist != client and "For the" not in whole and
           "PHQ" not in client and "Daniel" not in client,
           f"{' '.join(arguments)} is whole unless --client")
for command in ("change", "show", "trend", "draw", "report"):
    result = kith(command, "-", "--client", "--therapist", text=text)
    tap.ok(result.returncode == 2 and not result.stdout and
           b"not both" in result.stderr, f"{command}: not for both",
           result.stderr.decode())
for audience in ("--client", "--therapist"):
    page = told(text, "report", audience, "-o", "-")[0]
    tap.ok(re.search(r'<html [^>]*translate="no"', page) and
           '<meta name="google" content="notranslate">' in page,
           f"report {audience}: browsers are asked not to translate it")
sys.exit(tap.done())
