"""What words, pages and pictures say of a case, and what they leave unsaid.

    said.py KITH SOURCE

Cases are made up, a few lines each; expected sentences come from what the lines
mean, by the pages of kith(5), not from what kith printed.
"""
import functools
import html
import os
import pathlib
import re
import sys

from program import Kith
from tap import Tap

kith = Kith(sys.argv[1])
samples = pathlib.Path(sys.argv[2]).resolve() / "samples"
tap = Tap()


@functools.lru_cache(maxsize=None)
def output(case, *arguments):
    """What kith prints of a case, given as text."""
    command, *options = arguments
    out = ["-o", "-"] if command == "report" else []
    result = kith(command, "-", *out, *options, text=case)
    assert result.returncode == 0, (arguments, case, result.stderr.decode())
    return result.stdout.decode()


def page_words(page):
    """What stands on a page of HTML for eye and ear, in one line."""
    body = re.sub(r"(?s)<(script|style)\b.*?</\1>", " ", page)
    spoken = " ".join(re.findall(r'aria-(?:label|valuetext)="([^"]*)"', body))
    words = re.sub(r"<[^>]*>", " ", body) + " " + spoken
    return " ".join(html.unescape(words).split())


def words(case, *arguments):
    text = output(case, *arguments)
    return page_words(text) if arguments[0] == "report" else text


EVERY_PAGE = [("show",), ("report",), ("report", "--therapist"), ("draw", "--text"),
              ("draw", "--text", "--handout"), ("draw", "--text", "--therapist")]


# ---- Who has no tie, and separate circles: only of a list that was called whole

WHOLE = r"[Nn]ot linked to others|\d separate circles|one circle of|density \d"


def lonely_people(case):
    """Of whom each page says that nobody is tied to them."""
    found = {}
    for arguments in EVERY_PAGE:
        text = words(case, *arguments)
        people = set()
        if arguments[0] == "report":
            page = output(case, *arguments)
            for article in re.findall(r"(?s)<article class=\"person\".*?</article>", page):
                if "Not linked to others on this page." in article:
                    people.add(re.search(r"<bdi>(.*?)</bdi>", article)[1])
        else:
            for names in re.findall(r"not linked to others on this page: (.*)", text):
                people |= set(re.split(r", ?", names))
        found[" ".join(arguments)] = people
    return found


FOUR = """case T1
session week 1
person Ada: friend, ring 1
person Bo: friend, ring 2
person Cy: friend, ring 3
"""
ties = [
    # what the case says of ties; whose lack of ties may be told; is all known?
    ("", "", False),
    ("know Ada: Bo\n", "", False),
    ("apart Ada: Cy\n", "", False),
    ("know Ada: Bo\nties partial\n", "", False),
    ("know Ada: Bo\nties complete\n", "Cy", True),
    ("ties complete\n", "Ada Bo Cy", True),
    ("know Ada: Bo\nties complete\nsession week 2\nperson Ada: same\n", "Cy", True),
    ("know Ada: Bo\nties complete\nsession week 2\nties partial\nsession week 3\n", "", False),
    ("know Ada: Bo\nties complete\nsession week 2\nperson Di: friend, ring 1\n", "Cy", False),
    ("know Ada: Bo\nties complete\nsession week 2: fresh\nperson Ada: ring 1\nperson Bo: ring 2\nperson Cy: ring 1\n"
     "know Ada: Bo\n", "", False),
]
for more, alone, whole in ties:
    case = FOUR + more
    one_session = "session week" not in more  # the report holds earlier ones, too
    for page, people in lonely_people(case).items():
        if page == "show" or (page.startswith("report") and one_session):
            tap.ok(people == set(alone.split()), f"{page}: who has no tie, of {more!r}", people)
    for arguments in EVERY_PAGE:
        said = re.findall(WHOLE, words(case, *arguments))
        if not alone and (one_session or arguments[0] != "report"):
            tap.ok(not said, f"{' '.join(arguments)}: nothing of the whole, of {more!r}", said)
    shown = re.findall(WHOLE.split("|", 1)[1], words(case, "show"))
    tap.ok(bool(shown) == whole, f"show: circles and density are told: {whole}, of {more!r}", shown)
    row = re.search(r'(?s)aria-describedby="m\d+">density</button>.*?</tr>', output(case, "report", "--therapist"))
    cells = re.findall(r'<td class="number">(.*?)</td>', row[0])
    tap.ok((cells[-1] != "?") == whole, f"report: density is told: {whole}, of {more!r}", cells)
    listed = "ties partial" not in more and more != ""
    network = kith.json("measure", "-", text=case)["sessions"][-1]["network"]
    tap.ok(not listed or network["components"] is not None, f"measure goes by kith(5), of {more!r}", network)

lost = FOUR + "know Ada: Bo\nsession week 2: fresh\nperson Ada: ring 1\nperson Bo: ring 1\nperson Cy: ring 1\nknow Bo: Cy\n"
for arguments in [("change",), ("draw", "--change", "--text"), ("report",), ("report", "--therapist")]:
    tap.ok("not linked now" not in words(lost, *arguments),
           f"{' '.join(arguments)}: not listed again is not lost")
    tap.ok("not linked now" in words(lost + "ties complete\n", *arguments),
           f"{' '.join(arguments)}: not on a list called whole is lost")

# ---- Unknown is not zero

HANDOUT = ("draw", "--text", "--handout")


def givers(case, *options):
    """The numbers under “People you can turn to” of the handout."""
    part = words(case, *HANDOUT, *options).split("People I can turn to\n")
    return re.findall(r"^  .*: (\S+)$", part[1], re.M) if len(part) > 1 else []


def report_givers(page):
    foot = re.search(r"(?s)<tfoot>(.*?)</tfoot>", page)
    return re.findall(r'<td class="number">(.*?)</td>', foot[1]) if foot else []


TWO_KINDS = "case U1\nfunctions: emotional, practical\nsession week 1\n"
for people, wanted in [
        ("person Ada: friend, ring 1\n", ["?", "?"]),
        ("person Ada: friend, ring 1, emotional 2/?/2\n", ["?", "?"]),
        ("person Ada: friend, ring 1, emotional 2/2/2\n", ["1", "?"]),
        ("person Ada: friend, ring 1, emotional 2/0/2\n", ["", "?"]),  # no 0 to take home
        ("person Ada: friend, ring 1, emotional 2/3/2\nperson Bo: friend\n", ["1+", "?"]),
        ("person Ada: friend, ring 1, emotional 2/1/2\nperson Bo: friend\n", ["?", "?"]),
        ("person Ada: friend, ring 1, emotional 2/3/2\nperson Bo: friend, ended\n", ["1", "?"])]:
    case = TWO_KINDS + people
    tap.ok(givers(case) == [count for count in wanted if count], f"handout: whom to turn to, of {people!r}", givers(case))
    found = report_givers(output(case, "report"))
    tap.ok(found == wanted, f"report: whom to turn to, of {people!r}", found)
for people in ["", "person Ada: friend, ring 1\n", "person Ada: friend, ring 1, died 2020\n",
               "person Ada: friend, ring 1, ended, emotional 4/2/1\n"]:
    case = "case U2\nme Ana\nsession week 1\nscores: PHQ-9 12\n" + people
    for arguments in EVERY_PAGE:
        text = words(case, *arguments)
        zeros = re.findall(r".{0,30}(?<![\w.−+-])0(?![\w.%]).{0,20}", text)
        zeros = [zero for zero in zeros if not re.search(r"0 active|from 0, none|0 as hoped|max\(0", zero)]
        if arguments[0] == "report" and "--therapist" in arguments:  # axes, and how many people there are
            zeros = [zero for zero in zeros if not re.search(r"size|people|ties", zero, re.I)]
        tap.ok(not zeros, f"{' '.join(arguments)}: no sum of nothing, of {people!r}", zeros)
        nothing = re.findall(r"(?i)\b(?:nothing wished|none of|nobody (?:gives|knows))\b.*", text)
        tap.ok(not nothing, f"{' '.join(arguments)}: nothing is not said of nothing, of {people!r}", nothing)
alone = TWO_KINDS + "person Ada: friend, ring 1, emotional 2/3/2\nperson Bo: friend, ring 1"
for more, told in [("", False), (", emotional 1/?/1", False), (", emotional 1/1/1", True)]:
    for arguments in [("show",), ("report", "--therapist")]:
        text = words(alone + more + "\n", *arguments)
        tap.ok(("ne person carries this" in text) == told, f"{' '.join(arguments)}: carried alone, {told}, of {more!r}")

# ---- How much strain

strained = "case S{0}\nsession week 1\nperson Ada: friend, ring 1, strain {0}\n"
for level, much in enumerate(["", "", "some", "quite a lot", "a great deal"]):
    for arguments in EVERY_PAGE:
        text = words(strained.format(level), *arguments)
        found = set(re.findall(r"(?:strained: |There is )?(some|quite a lot|quite a bit|a great deal)"
                               r"(?: of strain| strain|$| between)", text, re.M))
        tap.ok(found == ({much} if much else set()), f"{' '.join(arguments)}: strain {level} is {much or 'not told'}", found)

# ---- One voice on a page

PLAIN = """case V1
session week 1
person Ada: mother, ring 2 -> 1, strain 2, contact daily, boundary wanted, dispute impasse, asked hinted
  emotional 4/1/2, practical 1/1/3
person Bo: friend, ring 3, strain 3
  esteem 3/0/0
person Cy: partner, ring 1, strain 4
know Ada: Bo
session week 4
scores: PHQ-9 12, mood 3
person Ada: ring 1, strain 3, boundary kept, dispute resolved, asked said
  emotional 4/4/2, practical 1/1/0
person Bo: ring 2, strain 1
  esteem 1/0/2
person Cy: ex-partner, ended, ring out
person Di: group, ring 3
"""
CLIENTS = [("report",), ("draw", "--text"), HANDOUT, ("draw", "--text", "--change"), ("draw", "--text", "--all")]
THERAPISTS = [(*arguments, "--therapist") for arguments in CLIENTS] + [("show",), ("change",)]
YOU, ME = r"\b(?:[Yy]ou|[Yy]ours?)\b.*", r"\b(?:I|[Mm]e|[Mm]y|[Uu]s|[Ww]e)\b.*"
SIE, ICH = r"\b(?:Sie|Ihnen|Ihre?[nmrs]?)\b.*", r"\b(?:[Ii]ch|[Mm]ir|[Mm]ich|[Mm]eine?[nmrs]?|[Uu]ns)\b.*"
for me in ["", "me Sarah\n"]:
    case = PLAIN.replace("\n", "\n" + me, 1)
    for arguments in CLIENTS:
        text = words(case, *arguments)
        other, own = re.findall(YOU, text), re.findall(ME, text)
        tap.ok(not other, f"{' '.join(arguments)}: the client's page speaks as I ({me!r})", other)
        tap.ok(own or arguments[-1] in ("--change", "--all"), f"{' '.join(arguments)}: and does speak ({me!r})")
        tap.ok("were carried" not in text, f"{' '.join(arguments)}: nothing of carrying ({me!r})")
    for arguments in THERAPISTS:
        own = re.findall(ME, words(case, *arguments))
        tap.ok(not own, f"{' '.join(arguments)}: a therapist's page speaks to the client ({me!r})", own)
    german = words(case, "report", "--lang", "de")
    tap.ok(not re.findall(SIE, german) and re.findall(ICH, german), "report in German: the client's own", re.findall(SIE, german))
    german = words(case, "report", "--lang", "de", "--therapist")
    tap.ok(not re.findall(ICH, german) and re.findall(SIE, german), "report in German: said to the client", re.findall(ICH, german))

# ---- The legend names the marks on the page, and no other

STRAIN, DIRECTIONS = "#B3261E", {"forward": "they support me", "back": "I support them", "both": "both ways"}
WIDTHS = {"strained: some": 1.5, "strained: quite a lot": 2.1, "strained: a great deal": 2.7}
HOLLOW = {"died": "remembered", "ended": "no longer in the circle", "distant": "out of touch", "wished": "wished for"}
LEGEND = set(DIRECTIONS.values()) | set(WIDTHS) | set(HOLLOW.values()) | {
    "thick: a lot", "double outline: I’d like more", "I’d like them closer", "know each other", "close to each other",
    "strain between them", "moved closer", "moved further out", "as before", "not linked now", "tension eased"}
PLUS = {"new", "on the page again", "in touch again", "wished for, now here"}


def legend_and_marks(case, options, hollow):
    """What the legend of a picture says, and what should stand in it."""
    dot = re.sub(r'"\s*\+ "', "", output(case, "draw", *options))
    legend = set()
    for text in re.findall(r" \d+ -((?:I |[A-Z]?[a-z+–])[^\"]*?) (?=[cCSFETPLBt] |$|\")", dot.split("_background=")[1].split('";')[0]):
        legend |= {part for part in re.split(r", (?!now|or)", text) if part in LEGEND} | ({text} & (LEGEND | PLUS))
    change = "--change" in options
    marks = {HOLLOW[status] for status in hollow}
    for edge in re.findall(r"^  \"p\d+\" -> .*$", dot, re.M):
        kind = re.search(r'class="([^"]*)"', edge)[1].split()
        width = float(re.search(r'penwidth="([^"]*)"', edge)[1])
        if kind == ["support"]:
            direction = re.search(r'dir="([^"]*)"', edge)[1]
            marks |= {DIRECTIONS[direction]} if direction != "none" else set()
            if STRAIN in edge:  # in a list everything is three quarters as wide
                marks |= {level for level, full in WIDTHS.items() if min(abs(width - full), abs(width - full * 0.75)) < 0.01}
            elif width > 1.9:
                marks.add("thick: a lot")
        elif "strained" in kind:
            marks.add("strain between them")
        elif change:
            marks.add({"new": "new", "gone": "not linked now", "eased": "tension eased"}.get(kind[-1], "as before"))
        else:
            marks.add("close to each other" if "close" in kind else "know each other")
    classes = re.findall(r'class="person ([^"]*)"', dot)
    marks |= {"double outline: I’d like more"} if any("gap" in one.split() for one in classes) else set()
    for word, meaning in [("closer", "moved closer"), ("further", "moved further out")]:
        marks |= {meaning} if any(word in one.split() for one in classes) else set()
    return legend, marks


MARKED = {
    "nobody placed": ("person Ada: mother, ring ?, strain 4\n  emotional 4/4/0\nperson Bo: friend, ring 2\n", ()),
    "strain of each kind": ("person Ada: friend, ring 1, strain 2\nperson Bo: friend, ring 2, strain 3, emotional 1/1/4\n"
                            "person Cy: friend, strain 4\nclose Ada: Bo\nstrained Ada: Cy\n", ()),
    "strain of ties alone": ("person Ada: friend, ring 1\nperson Bo: friend, ring 2\nstrained Ada: Bo\n", ()),
    "nothing to tell": ("person Ada: friend, ring 1, strain 1\n  emotional 1/1/1\n", ()),
    "hollow": ("person Ada: friend, ring 1, died\nperson Bo: friend, ended, ring 1\nperson Cy: friend, distant, ring ?\n"
               "person Di: friend, wished, ring 2\n", ("died", "ended", "distant", "wished")),
    "a list of people": ("".join(f"person P{i}: friend, strain {i % 5}\n  emotional 4/{i % 5}/{2 * i % 5}\n"
                                 for i in range(20)), ()),
}
for name, (people, hollow) in MARKED.items():
    legend, marks = legend_and_marks("case L1\nsession week 1\n" + people, (), hollow)
    tap.ok(legend == marks, f"legend: {name}", (sorted(legend - marks), sorted(marks - legend)))
CHANGED = {
    "a death": ("person Nan: aunt, ring 1\nperson Bo: friend, ring 1", "person Nan: died", ("died",), set()),
    "a death long ago": ("person Nan: aunt, ring 1, died\nperson Bo: friend, ring 1", "person Bo: ring 2", ("died",), set()),
    "a return": ("person Ada: aunt, ring 1, ended", "person Ada: active", (), {"in touch again"}),
    "somebody new": ("person Ada: aunt, ring 1", "person Bo: friend, ring 1", (), {"new"}),
    "strain alone": ("person Ada: aunt, ring 1, strain 3", "person Ada: strain 4", (), set()),
    "ties": ("person Ada: aunt, ring 1\nperson Bo: friend, ring 1\nperson Cy: friend, ring 2\nknow Ada, Bo, Cy\n"
             "strained Ada: Bo", "calm Ada: Bo\nstrained Bo: Cy\napart Ada: Cy", (), set()),
    "a parting": ("person Ada: aunt, ring 1\nperson Bo: friend, ring 1", "person Ada: ended\nperson Bo: distant",
                  ("ended", "distant"), set()),
}
for name, (before, after, hollow, came) in CHANGED.items():
    case = f"case L2\nsession week 1\n{before}\nsession week 2\n{after}\n"
    legend, marks = legend_and_marks(case, ("--change",), hollow)
    tap.ok(legend == marks | came, f"legend of change: {name}", (sorted(legend - marks - came), sorted((marks | came) - legend)))

# ---- A picture of change says what the words say

# Below a name in the picture, and in the sentence: each where the other is.
SAME = {
    "closer": r" moved closer",
    "further out": r" (?:is|are) further out",
    "new": r" (?:is|are) new on the page",
    "on the page again": r" (?:is|are) on the page again",
    "in touch again": r" (?:is|are) in touch again",
    "wished for, now here": r" (?:was|were) wished for, and",
    "less strain": r"^There is less strain with ",
    "more strain": r"^There is more strain with ",
    "(?:a little|some|quite a lot of|a great deal of) strain": r"^There is strain with ",
    "wish met": r"(?:^|\. )From .* you now get what",
    "nearer to the wish": r"^What you get from .* (?:is|are) nearer now",
    "less wished for": r"^You wish for less from ",
    "support both ways": r"^Support goes both ways now with ",
    "not discussed": r" (?:was|were) not discussed",
}
# Hollow marks stay on later pages, where the words are silent.
ONCE = {
    "remembered|died in \\d+": r" (?:has|have) died",
    "no longer in the circle": r" (?:is|are) no longer in the circle",
    "out of touch": r" (?:is|are) out of touch now",
    "not on the page now": r" (?:is|are) not on the page now",
    "wished for": r" (?:is|are) wished for now",
    "not wished for now": r" (?:is|are) not wished for now",
}


MOST_LINES = 3  # under a name: for more there is no room


def told_whole(case, span):
    """What kith change says in words, in one line."""
    text = words(case, "change", "--therapist", *span).split("\n\nin numbers")[0].split("case ", 1)[1].split("\n", 1)[1]
    return " ".join(text.split())


def sentences(case, span):
    """The same sentence by sentence, without what stands in brackets."""
    text = re.sub(r" \([^)]*\)", "", told_whole(case, span))
    return [part.strip() for part in re.split(r"(?<=[^.][^A-Z]\.)\s+(?=[A-Z“])|(?<=\.)\s+(?=(?:From|You|What|How|There) )", text)]


def marked(picture):
    """Of each person of a picture in words, the marks."""
    people = picture.split("\n\nWho knows whom")[0]
    return {name: set(marks.split("; ")) for name, marks in
            re.findall(r"^  ([^,:\n]+)[^:\n]*: (.*)$", people, re.M)}


def compare(name, case, span):
    picture = words(case, "draw", "--change", "--text", "--therapist", *span)
    told, marks = sentences(case, span), marked(picture)
    people = re.findall(r"^  ([^,:\n]+)", picture.split("\n\nWho knows whom")[0], re.M)
    title = f"{name}, {' '.join(span)}"
    wrong = []
    for person in people:
        about = [one for one in told if re.search(rf"(?i)(?<!\w){re.escape(person)}(?!\w)", one)]
        mine = marks.get(person, set())
        for mark, sentence in {**SAME, **ONCE}.items():
            drawn = any(re.fullmatch(mark, one) for one in mine)
            said = any(re.search(sentence, one) for one in about)
            if said and not drawn and len(mine) < MOST_LINES or (drawn and not said and mark in SAME):
                wrong.append(f"{person}: {mark}: drawn {drawn}, said {said}: {mine} {about}")
    tap.ok(not wrong, f"{title}: of everyone the same", wrong)
    compare_ties(title, picture, told)
    short, whole = re.search("^In short: (.*)", picture, re.M), told_whole(case, span)
    tap.ok(whole.startswith(short[1]) if short else not whole,
           f"{title}: in short, the first sentences", (short and short[0], whole))
    tap.ok(not short or short[1].endswith("."), f"{title}: in short, whole sentences", short and short[0])


# The page of a person, beside the list.
PANEL = {
    "New on the page.": r"new on the page",
    "On the page again.": r"on the page again",
    "In touch again.": r"in touch again",
    "Wished for before, and in the circle now.": r"wished for, and (?:is|are) in the circle now",
    "No longer in the circle.": r"no longer in the circle",
    "Out of touch now.": r"out of touch now",
    "Wished for now.": r"(?<!not )wished for now",
    "Not wished for now.": r"not wished for now",
    "Has died, and is remembered.": r"died, and",
}


def compare_panels(name, case, span):
    """What the later session says of each person on their own page, and what the list says of them."""
    page = output(case, "report", "--therapist", *span)
    told, wrong = sentences(case, span), []
    articles = {}
    for article in re.findall(r"(?s)<article class=\"person\".*?</article>", page):
        person = html.unescape(re.search(r"<bdi>(.*?)</bdi>", article)[1])
        since = re.search(r"(?s)Since last time</h5>\s*<ul>(.*?)</ul>", article)
        articles.setdefault(person, re.findall("<li>(.*?)</li>", since[1]) if since else [])
    for person, panel in articles.items():
        about = [one for one in told if re.search(rf"(?i)(?<!\w){re.escape(person)}(?!\w)", one)]
        wrong += [f"{person}: {own} {panel} {about}" for own, listed in PANEL.items()
                  if (own in panel) != any(re.search(listed, one) for one in about)]
    tap.ok(articles and not wrong, f"{name}, {' '.join(span)}: on their own page the same", wrong)


# What ties are, in the list of who knows whom, and what is said of the two.
TIES = {r" know each other now(?:, with strain)?$": r"know each other(?: now)?\.$",
        r" have strain between them now$": r"^There is strain between ",
        r" have less tension now$": r"^There is no strain any more between ",
        r" are not linked now$": r" are not linked now\.$"}


def compare_ties(title, picture, told):
    """Each tie that is marked is told; of many pairs, four are named."""
    lines = picture.split("Who knows whom\n")[-1].split("\n") if "Who knows whom" in picture else []
    wrong = []
    for line in lines:
        for drawn, said in TIES.items():
            if not re.search(drawn, line):
                continue
            pair = re.sub(drawn, "", line.strip())
            swapped = " and ".join(reversed(pair.split(" and ")))
            about = [one.lower() for one in told if re.search(said, one)]
            if not any(pair.lower() in one or swapped.lower() in one or "more pair" in one for one in about):
                wrong.append((line, about))
    tap.ok(not wrong, f"{title}: each tie that is marked is told", wrong)


MOVES = """case C1
me Wanda
session week 1
person Ada: mother, ring 1 -> 2, strain 3
  emotional 4/1/1
person Bo: friend, ring 2, strain 1
person Cy: partner, ring 1
person Di: friend, ring 3, ended, strain 4
person Ed: uncle, ring 2, wished
person Flo: aunt, ring 2, not discussed
person Gus: colleague, ring ?, strain 1
person Hal: friend, ring 2, distant
know Ada: Bo
session week 2
person Ada: ring 2, strain 4
  emotional 4/4/1
person Bo: ring 1, strain 0
person Cy: ex-partner, ended
person Di: active, ring 2, strain 1
person Ed: active
person Flo: died
person Gus: strain 4
person Hal: died
person Ida: friend, ring 3
person Jan: friend, wished, ring 2
session week 3
person Ada: strain 4, emotional 2/2/1
person Bo: not named
person Di: distant
person Gus: ring 2, strain ?
person Ida: not discussed
session week 4: fresh
person Ada: ring 2
person Bo: ring 1, strain 2
person Kim: friend, ring 2
session week 5
person Ada: ring out, strain 3
person Bo: same
person Kim: strain 0
"""
CASES = {"moves": (MOVES, 5), "sarah": ((samples / "sarah.kith").read_text(), 4),
         "five": ((samples / "five.kith").read_text(), 2)}
shared = pathlib.Path(os.environ.get("KITH_SHARED", "")) / "cases"
for path in sorted(shared.glob("*.kith")) if shared.is_dir() else []:
    text = path.read_text()
    if kith("check", "-", text=text).returncode == 0:
        CASES[path.stem] = text, len(re.findall("^session", text, re.M))
# Two sessions of a few people: who came or went, whose place was not known, and what is drawn without a move.
PLACED = "person Ada: friend, ring 1\nperson Bo: friend, ring 1\n"
PAIRS = {
    "placed first": ("person Ada: friend\n", "person Ada: ring 1\n"),
    "placed beside others": (PLACED + "person Cy: friend, ring ?\n", "person Ada: same\nperson Bo: same\nperson Cy: ring 2\n"),
    "one undiscussed": (PLACED, "person Ada: same\nperson Bo: not discussed\n"),
    "a newcomer undiscussed": (PLACED, "person Ada: same\nperson Bo: same\nperson Cy: friend, not discussed\n"),
    "all the same": (PLACED, "person Ada: same\nperson Bo: same\n"),
    "one new tie with strain": (PLACED, "person Ada: same\nperson Bo: same\nstrained Ada: Bo\n"),
    "a tie eased": (PLACED + "strained Ada: Bo\n", "person Ada: same\nperson Bo: same\ncalm Ada: Bo\n"),
    "a new tie": (PLACED + "ties complete\n", "person Ada: same\nperson Bo: same\nknow Ada: Bo\n"),
    "a tie gone": (PLACED + "know Ada: Bo\n", "person Ada: same\nperson Bo: same\napart Ada: Bo\n"),
    "another relation": (PLACED, "person Ada: other, ring 1\nperson Bo: same\n"),
    "distant, then ended": (PLACED + "person Cy: friend, distant\n", "person Ada: same\nperson Bo: same\nperson Cy: ended\n"),
    "distant, then wished": (PLACED + "person Cy: friend, distant\n", "person Ada: same\nperson Bo: same\nperson Cy: wished\n"),
    "ended, then wished": (PLACED + "person Cy: friend, ended\n", "person Ada: same\nperson Bo: same\nperson Cy: wished\n"),
    "a wish first named": (PLACED, "person Ada: same\nperson Bo: same\nperson Cy: friend, wished\n"),
    "a death of who was distant": (PLACED + "person Cy: friend, distant\n", "person Ada: same\nperson Bo: same\nperson Cy: died\n"),
    "a wish given up": (PLACED + "person Cy: friend, wished\n", "person Ada: same\nperson Bo: same\nperson Cy: ended\n"),
}
for name, (before, after) in PAIRS.items():
    CASES[name] = f"case P1\nsession week 1\n{before}session week 2\n{after}", 2

for name, (text, count) in CASES.items():
    for first in range(1, count):
        span = ("--from", f"#{first}", "--to", f"#{first + 1}")
        compare(name, text, span)
        if name == "moves" or name in PAIRS:
            compare_panels(name, text, span)
    if count > 2:
        compare(name, text, ("--from", "first", "--to", "last"))

sys.exit(tap.done())
