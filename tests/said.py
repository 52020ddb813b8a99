"""What words, pages and pictures say of a case, and what they leave unsaid.

    said.py KITH SOURCE

Cases are made up, a few lines each; expected sentences come from what the lines
mean, by the pages of kith(5), not from what kith printed.
"""
import html
import pathlib
import re
import sys

from program import Kith
from tap import Tap

kith = Kith(sys.argv[1])
samples = pathlib.Path(sys.argv[2]).resolve() / "samples"
tap = Tap()


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

sys.exit(tap.done())
