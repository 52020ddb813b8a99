"""Nothing that kith prints for people is unmarked, and nothing overlaps.

    lengthened.py KITH SOURCE

KITH knows one more language, made of po/kith.pot: en-XA, English with each word
a third longer, and ø at its end. What is typed in everything.kith is Cyrillic.
So every word of a picture, a page or a text that is neither was never marked.
German is long, too: there, nothing may overlap either.
"""
import html
import itertools
import pathlib
import re
import sys

import dotpage
from program import Kith
from tap import Tap

kith = Kith(sys.argv[1])
source = pathlib.Path(sys.argv[2]).resolve()
everything = source / "tests/words/everything.kith"
sarah = source / "samples/sarah.kith"
tap = Tap()

AUDIENCES = ["--client", "--therapist"]
SESSIONS = ["#1", "#2", "#3"]
PICTURES = [*(["--session", session] for session in SESSIONS), ["--all"], ["--handout"],
            ["--handout", "--session", "#1"], ["--change"], ["--change", "--from", "#1", "--to", "#2"],
            ["--change", "--from", "#1", "--to", "#3"]]
# Names of questionnaires are the same in every language; so is a file format's.
PROPER = {"PHQ", "GAD", "UCLA", "X", "kith"}


def output(*arguments):
    result = kith(*map(str, arguments))
    return result.stdout.decode() if result.returncode == 0 else ""


def unmarked(text):
    """Words that are neither typed nor made of a marked text."""
    words = re.findall(r"[^\W\d_]+(?!…|[^\W\d_])", text)
    return sorted({word for word in words
                   if not re.search("[øА-Яа-яЁё]", word) and word not in PROPER})


def check_marked(text, name):
    found = unmarked(text)
    tap.ok(text and not found, f"every word is marked: {name}", " ".join(found[:60]))


# ---- What is read of each kind of output ----

def words_of_dot(dot):
    pages = [dotpage.Page(part + "\n}\n") for part in re.split(r"\n\}\n+", dot) if part]
    for page in pages:
        yield from (text.words for text in page.texts)
        yield dotpage.drawn_text(page.graph.get("kithtitle", ""))
        yield dotpage.drawn_text(page.graph.get("kithdesc", ""))


def words_of_page(page):
    """What stands in a page, and what it tells those who hear it."""
    page = re.sub(r"<(style|script)\b.*?</\1>", " ", page, flags=re.S)
    page = re.sub(r'<span [^>]*translate="no">.*?</span>', " ", page, flags=re.S)  # formulas, sources
    for value in re.findall(r'\b(?:aria-label|title|alt|placeholder)="([^"]*)"', page):
        yield html.unescape(value)
    yield html.unescape(re.sub(r"<[^>]*>", " ", page))


for audience in AUDIENCES:
    for what in PICTURES:
        name = " ".join(what + [audience])
        dot = output("draw", everything, "--lang", "en-XA", audience, *what)
        check_marked("\n".join(words_of_dot(dot)), f"draw {name}")
        check_marked(output("draw", everything, "--lang", "en-XA", audience, "--text", *what),
                     f"draw --text {name}")
    for session in SESSIONS:
        check_marked(output("show", everything, "--lang", "en-XA", audience, "--session", session),
                     f"show {session} {audience}")
    for command in (["change"], ["change", "--from", "#1", "--to", "#2"], ["trend"]):
        check_marked(output(*command, everything, "--lang", "en-XA", audience),
                     " ".join(command + [audience]))
    page = output("report", everything, "--lang", "en-XA", audience, "-o", "-")
    check_marked("\n".join(words_of_page(page)), f"report {audience}")


# ---- Nothing overlaps, however long the words are ----

def overlaps(page):
    texts = [text for text in page.texts if text.words]
    for a, b in itertools.combinations(texts, 2):
        if dotpage.overlap(a.box, b.box):
            yield f"{a.words!r} on {b.words!r}"
    for text, marker in itertools.product(texts, page.markers.values()):
        if text.kind != "inside" and dotpage.overlap(text.box, marker.box):
            yield f"{text.words!r} on {marker.name}"
    for text in texts:
        left, bottom, right, top = text.box
        if left < 18 or bottom < 18 or right > page.width - 18 or top > page.height - 18:
            yield f"{text.words!r} beyond the edge"


def signs(page):
    """The signs of the legend and table: what is painted behind, rings and chips
    behind words aside."""
    for shape in page.shapes[1:]:
        left, bottom, right, top = shape.box
        if right - left < 60 and top - bottom < 30 and not re.fullmatch("#.{6}C0", shape.fill):
            yield shape


def signs_under_words(page):
    """Words of the legend that run into its signs."""
    people = min((marker.box[1] for marker in page.markers.values()), default=0)
    for text, shape in itertools.product(page.texts, signs(page)):
        if text.words and text.box[3] < people and dotpage.overlap(text.box, shape.box):
            if not holds(shape.box, text.box):
                yield f"{text.words!r} on a sign"


def holds(outer, inner):
    return (outer[0] <= inner[0] and outer[1] <= inner[1] and
            outer[2] >= inner[2] and outer[3] >= inner[3])


for language, case, audience in itertools.product(["en", "en-XA", "de", "de@informal"], [sarah, everything],
                                                  AUDIENCES):
    for what in PICTURES:
        dot = output("draw", case, "--lang", language, audience, *what)
        found = []
        for page in (dotpage.Page(part + "\n}\n") for part in re.split(r"\n\}\n+", dot) if part):
            found += [*overlaps(page), *signs_under_words(page)]
        tap.ok(dot and not found, f"nothing overlaps: {case.stem} {' '.join(what)} {audience} {language}",
               "\n".join(found[:20]))

# ---- Nothing is wider than a terminal ----

for language, command in itertools.product(["en-XA", "de", "de@informal"], ["show", "change", "trend"]):
    wide = [line for line in output(command, sarah, "--lang", language, "--therapist").splitlines()
            if len(line) > 80]
    tap.ok(not wide, f"{command} fits 80 columns: {language}", "\n".join(wide))

sys.exit(tap.done())
