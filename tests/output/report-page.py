"""The report as a file: what is in it, what is not, and how it is written.

    report-page.py KITH SOURCE
"""
import base64
import hashlib
import html.parser
import os
import pathlib
import re
import stat
import sys
import tempfile

from program import Kith
from tap import Tap

kith = Kith(sys.argv[1])
source = pathlib.Path(sys.argv[2]).resolve()
sarah = str(source / "samples/sarah.kith")
tap = Tap()

VOID = {"meta", "input", "br", "hr", "img", "link"}
SCRIPTED = {"script", "style"}


class Page(html.parser.HTMLParser):
    """Elements, attributes and text; and whether every element is closed."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.open, self.wrong, self.elements, self.texts, self.blocks = [], [], [], [], []
        self.feed(text)
        self.close()
        self.wrong += [f"{name} is never closed" for name in self.open]

    def handle_starttag(self, tag, attributes):
        self.elements.append((tag, dict(attributes)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        self.elements.append((tag, dict(attributes)))

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.wrong.append(f"</{tag}> closes nothing at {self.getpos()}")

    def handle_data(self, data):
        if self.open and self.open[-1] in SCRIPTED:
            self.blocks.append((self.open[-1], data))
        else:
            self.texts.append(data)

    @property
    def text(self):
        return " ".join(" ".join(self.texts).split())


def report(text_or_path, *options):
    """The page of a case, given as text or as a file."""
    if "\n" in text_or_path:
        result = kith("report", "-", "-o", "-", *options, text=text_or_path)
    else:
        result = kith("report", text_or_path, "-o", "-", *options)
    assert result.returncode == 0, result.stderr.decode()
    return result.stdout.decode()


# ---- Every page: whole, closed in itself, and the same each time

hostile = """case X1
me "<script>alert(1)</script>"
session week 1 "</style><img src=x onerror=alert(1)>"
person "</title><b>": friend, ring 1, emotional 4/1/1, good "\\"><script>x()</script>", private "</script>"
person "Abdül \u202egnp": friend, ring 2, emotional 2/1/1
person "' onfocus='x": friend, ring out, emotional 2/1/1, boundary wanted "&amp;<!--"
goal G1 "]]><svg onload=x>"
note "'; background: url(//example.org); {{script}} </script>"
session week 2
person "</title><b>": ring 2
talk "</title><b>": i-said "<iframe>", felt "</textarea>"
"""
cases = {"Sarah": sarah, "hostile": hostile, "nobody": "case E1\nsession week 1\n",
         "one person": "case E2\nsession 2026-05-06\nperson Ann: friend\n",
         "five": str(source / "samples/five.kith")}
pages = {}
for name, case in cases.items():
    for options in [(), ("--therapist",), ("--therapist", "--private"), ("--lang", "de"), ("--paper", "letter")]:
        label = " ".join((name,) + options)
        text = report(case, *options)
        page = pages[label] = Page(text)
        tap.ok(not page.wrong, f"{label}: every element is closed", "\n".join(page.wrong))
        ids = [attributes["id"] for tag, attributes in page.elements if "id" in attributes]
        tap.ok(len(ids) == len(set(ids)), f"{label}: every id is its own")
        linked = {value[1:] for tag, attributes in page.elements for name_, value in attributes.items() if name_ == "href"}
        linked |= {word for tag, attributes in page.elements for name_ in ("for", "aria-labelledby", "aria-describedby")
                   for word in attributes.get(name_, "").split()}
        tap.ok(linked <= set(ids), f"{label}: every link leads somewhere", linked - set(ids))
        outside = [f"{tag} {name_}={value}" for tag, attributes in page.elements for name_, value in attributes.items()
                   if name_ in ("src", "srcset", "action", "style", "xlink:href", "formaction", "srcdoc")
                   or name_.startswith("on") or (name_ == "href" and not value.startswith("#"))]
        tap.ok(not outside, f"{label}: nothing is loaded, and no handler is in an attribute", outside)
        tap.ok({tag for tag, _ in page.elements} <= {
            "html", "head", "meta", "title", "style", "script", "body", "a", "header", "h1", "h2", "h3", "h4", "h5", "p",
            "div", "button", "label", "span", "input", "output", "main", "section", "small", "figure", "figcaption", "svg",
            "g", "circle", "path", "rect", "text", "ul", "li", "article", "bdi", "table", "thead", "tbody", "tfoot", "tr",
            "th", "td", "details", "summary", "textarea", "dl", "dt", "dd", "footer"},
            f"{label}: only elements of the report's own", {tag for tag, _ in page.elements})
        policy = next(a["content"] for tag, a in page.elements if a.get("http-equiv") == "Content-Security-Policy")
        hashes = {"sha256-" + base64.b64encode(hashlib.sha256(data.encode()).digest()).decode() for _, data in page.blocks}
        tap.ok(policy.startswith("default-src 'none'") and set(re.findall(r"'(sha256-[^']+)'", policy)) == hashes
               and "unsafe" not in policy, f"{label}: the policy names what is in the page, and no more", policy)
        tap.ok("{{" not in text.replace("{{script}}", ""), f"{label}: every slot of the template is filled")
        tap.ok("://" not in text and "@import" not in text and "url(" not in "".join(data for _, data in page.blocks),
               f"{label}: no address is in it")
    tap.ok(report(case) == report(case), f"{name}: same input, same bytes")

# ---- Hostile words come out as words

page = pages["hostile --therapist --private"]
for words in ["<script>alert(1)</script>", "</style><img src=x onerror=alert(1)>", "</title><b>", '"><script>x()</script>',
              "' onfocus='x", "&amp;<!--", "]]><svg onload=x>", "{{script}}", "<iframe>", "</textarea>", "</script>"]:
    tap.ok(words in page.text, f"shown as it was typed: {words}")
tap.ok("\u202e" not in report(hostile) and "Abdül \ufffdgnp" in pages["hostile"].text, "nothing turns the order of letters")

# ---- Who may see what

client, therapist = pages["Sarah"], pages["Sarah --therapist"]
for words in ["Daniel", "paperwork", "email", "PHQ-9", "GAD-7", "stuck for now", "letting go", "impasse", "constraint",
              "away for a while", "more distance", "trapped", "Questions to explore", "criticism"]:
    tap.ok(words not in client.text, f"the client's page does not say “{words}”")
for words in ["Daniel", "PHQ-9", "beyond measurement noise", "stuck for now", "If they were away for a while", "trapped, guilty",
              "Questions to explore", "What is wished for was", "criticism of the divorce; daily calls", "carried",
              "Is it still being worked on, stuck, or ending?", "Limits on calls with my mother"]:
    tap.ok(words in therapist.text, f"the therapist's page says “{words}”")
secret = "case P1\nsession week 1\nprivate \"the house\"\nperson Ann: friend, private \"owes money\"\n"
for options, seen in [((), False), (("--therapist",), False), (("--therapist", "--private"), True)]:
    text = report(secret, *options)
    tap.ok(("owes money" in text) == seen and ("the house" in text) == seen, f"private text with {options}: {seen}")
tap.ok(not re.search(r"<title>[^<]*Sarah", report(sarah)), "the title has no name")
footer = "A picture of how things look to me today. Not a test, not a diagnosis."
tap.ok(footer in client.text, "the client's page says what it is not")

# Caution in the last session withholds the person from all of them.
late = "case L1\nsession week 1\nperson Ann: friend, ring 1, emotional 4/4/4\nperson Bo: friend, ring 2\nclose Ann: Bo\nsession week 2\nperson Ann: caution\n"
tap.ok("Ann" not in report(late) and "Bo" in report(late), "caution holds for every session of the page")

# ---- Numbers: from the table of expected values, client's page without Daniel

def bars(page_text, session):
    section = page_text[page_text.index(f'id="s{session}"'):]
    table = section[section.index('<table class="bars">'):section.index("</table>", section.index('<table class="bars">'))]
    return [re.findall(r'<td class="number">([^<]*)</td>', row) for row in table.split("</tr>")[1:-1]]


# Want and met of measures.md, section 6, for all twelve people; who provides.
tap.ok(bars(report(sarah, "--therapist"), 1) == [["19", "7", "1"], ["15", "7", "2"], ["17", "6", "1"], ["12", "7", "3"],
                                                 ["12", "6", "1"]], "week 1: wanted, met, people",
       bars(report(sarah, "--therapist"), 1))
tap.ok(bars(report(sarah, "--therapist"), 4) == [["20", "16", "5"], ["19", "15", "6"], ["20", "17", "4"], ["13", "13", "4"],
                                                 ["11", "9", "3"]], "week 16: wanted, met, people")
# Daniel wanted and gave in practical help alone: 2 wanted, 1 got.
tap.ok(bars(report(sarah), 1)[4] == ["10", "5", "1"], "the client's sums are without him", bars(report(sarah), 1))
unknown = report("case U1\nsession week 1\nperson Ann: friend, ring 1, emotional ?/2/?\n")
tap.ok(bars(unknown, 1)[0][:2] == ["?", "?"] and "not known yet" in Page(unknown).text, "unknown is not nothing")

# ---- Sums of what was asked for

def shares(page_text, session):
    section = page_text[page_text.index(f'id="s{session}"'):]
    return re.findall(r'<span class="share">([^<]*)</span>', section)[:5]


# In week 2 nobody was asked: the sum of week 1 stands as that, not as today's.
few = ("case F1\nsession week 1\nperson Ann: friend, ring 1, emotional 4/2\nperson Bo: friend, ring 1, emotional 2/1\n"
       "session week 2\nperson Ann: strain 4\nsession week 3\nperson Ann: emotional 4/4\n")
asked = report(few)
tap.ok(shares(asked, 2)[0].startswith("As last asked in week 1: about 5 in 10"), "too few answers: as last asked", shares(asked, 2))
tap.ok(bars(asked, 2)[0] == ["6", "3", "1"], "the bar is of that session, too", bars(asked, 2))
tap.ok("As last asked" not in "".join(shares(asked, 3)) and "about 8 in 10" in shares(asked, 3)[0], "half is enough", shares(asked, 3))
later = report(few, "--from", "week 2")
tap.ok("As last asked in week 1" in shares(later, 2)[0], "a session before the first shown is named", shares(later, 2))
dated = report(few.replace("week 1", "2026-01-05").replace("week 2", "2026-01-12").replace("week 3", "2026-01-19"))
tap.ok("As last asked on 2026-01-05: " in shares(dated, 2)[0], "on a date", shares(dated, 2))
# A gap that nobody knows is not none.
gaps = "case G1\nsession week 1\nperson Jo: friend, ring 1, %s\nperson Max: friend, ring 1, %s\n"
for jo, max_, said in [("emotional 3/3", "emotional 4/?", "not all of it is known yet"), ("emotional 3/3", "emotional ?", "not all of it is known yet"),
                       ("emotional 0/0", "emotional 4/?", "not all of it is known yet"), ("emotional 3/3", "emotional 0/?", "I get all of what I’d like"),
                       ("emotional 0/0", "emotional 0/?", "nothing wished for")]:
    tap.ok(shares(report(gaps % (jo, max_)), 1)[0] == said, f"a share of {jo} and {max_}", shares(report(gaps % (jo, max_)), 1))
tap.ok("would still be got" not in report(gaps % ("emotional 3/3", "emotional 4/?"), "--therapist") and
       "would still be got" in report(gaps % ("emotional 3/3", "emotional 4/1"), "--therapist"), "no share without one, of those who stay, either")
# A wish that fell is not made good by somebody else's that rose.
fell = ("case G2\nsession week 1\nperson Jo: friend, ring 1, emotional 4/4\nperson Max: friend, ring 1, emotional 1/1\n"
        "session week 2\nperson Jo: emotional %s\nperson Max: emotional 4/4\n")
tap.ok(shares(report(fell % "1/1"), 2)[0] == "I wish for less from someone than before" and bars(report(fell % "1/1"), 2)[0][:2] == ["5", "5"],
       "a wish that fell is told in spite of the sum", shares(report(fell % "1/1"), 2))
tap.ok(shares(report(fell % "4/4"), 2)[0] == "I get all of what I’d like", "and no other", shares(report(fell % "4/4"), 2))
# There was nobody to ask of in week 1, and nothing was asked since.
nobody = "case G3\nsession week 1\nperson Jo: friend, distant, emotional 4/4\nsession week 2\nperson Jo: active\n"
tap.ok(shares(report(nobody), 2)[0] == "not known yet" and bars(report(nobody), 2)[0][:2] == ["?", "?"], "never asked is not last asked",
       (shares(report(nobody), 2), bars(report(nobody), 2)))
course = report(few, "--therapist")
course = course[course.index('id="course"'):]
wanted = re.search(r"<bdi>wanted</bdi></th>(.*?)</tr>", course, re.S)[1]
tap.ok(re.findall(r">([^<>\s]+)</td>", wanted) == ["6", "?", "6"], "no point of the course without answers", wanted)

# Nobody was ever asked: that is no 0, nowhere on the page.
for never in ("case Z1\nsession week 1\nscores: PHQ-9 12\n", "case Z1\nsession week 1\nperson Ann: friend, ring 1\n",
              "case Z1\nsession week 1\nperson Ann: friend, emotional ?\n"):
    page = report(never)
    tap.ok(bars(page, 1) == [["?"] * 3] * 5 and shares(page, 1) == ["not known yet"] * 5, "nobody asked is not none", bars(page, 1))
    foot = re.search(r"<tfoot>.*?</tfoot>", page, re.S)
    tap.ok(foot is None or ">0<" not in foot[0], "nor are people to turn to", foot and foot[0])

# Who wishes for less does not get all that is wished for.
less = report("case R1\nsession week 1\nperson Lou: partner, emotional 4/2\nsession week 8\nperson Lou: emotional 1/1\n")
tap.ok("wish for less from someone" in shares(less, 2)[0] and "all of" not in shares(less, 2)[0], "a wish that fell is told as such", shares(less, 2))

# ---- Since last time

told = ("case W1\nsession week 1\nneed: emotional 3\nperson Lou: friend, ring 2\nsession week 2\n")
for written, since in (("ties partial\n", None),
                       ("need: emotional 4\n", "How much I need these days has changed: listening "
                                                "(a great deal now; before, quite a bit)."), ("", "Nothing was written down for week 2 yet."),
                       ("person Lou: friend\n", "Nothing that was told has changed."),
                       ("person Lou: strain 3\n", "There is strain with Lou (quite a lot).")):
    page = report(told + written)
    section = page[page.index('id="s2"'):]
    found = re.search(r'<section class="since">.*?<li>([^<]*)</li>', section, re.S)
    tap.ok((found and found[1]) == since, f"since last time, with {written!r}", found and found[1])
    pair = page[page.index('id="c2"'):]
    pair = pair[:pair.index("</section>")]
    tap.ok((since is None) == ("<li>" not in pair[pair.index('class="told"'):]) and (since or "") in pair,
           f"what changed, with {written!r}", pair[-400:])

# ---- Files and options

with tempfile.TemporaryDirectory() as folder:
    before = os.getcwd()
    os.chdir(folder)
    result = kith("report", sarah)
    tap.ok(result.returncode == 0 and os.listdir() == ["C014-client.html"] and b"C014-client.html" in result.stderr,
           "without -o the file's name is the case's code", result.stderr)
    kith("report", sarah, "--therapist")
    tap.ok(sorted(os.listdir()) == ["C014-client.html", "C014-therapist.html"], "and whom it is for")
    tap.ok(stat.S_IMODE(os.stat("C014-client.html").st_mode) == 0o600, "its owner alone can read it")
    tap.ok(os.path.getsize("C014-client.html") < 400_000 and os.path.getsize("C014-therapist.html") < 400_000,
           "Sarah's pages are small")
    result = kith("report", sarah, "-o", "no/such/place.html")
    tap.ok(result.returncode == 1 and b"no/such" in result.stderr, "a place that is not there is told")
    os.chdir(before)
some = Page(report(sarah, "--from", "week 4", "--to", "week 8"))
tap.ok([a["data-name"] for tag, a in some.elements if "data-name" in a] == ["week 8", "week 4"], "--from and --to choose sessions")
tap.ok("Carla joined" not in some.text, "what was before is not told")
for options, status in [(("--lang", "xx"), 2), (("--private",), 2), (("--client", "--therapist"), 2), (("--paper", "a5"), 2),
                        (("--from", "last", "--to", "first"), 1), (("--from", "week 99"), 1)]:
    result = kith("report", sarah, "-o", "-", *options)
    tap.ok(result.returncode == status and result.stderr and not result.stdout, f"{' '.join(options)} ends with {status}")
tap.ok(kith("report", "-", "-o", "-", text="case E0\n").returncode == 1, "a case without a session is told")

# ---- The other language

# A case whose own words are no English.
foreign = re.sub(r'"[^"]*"', '"Xx"', pathlib.Path(sarah).read_text()).replace("intake", "Xx")
foreign = re.sub(r'^goal (G\d) .*"Xx"', r'goal \1 "Xx"', foreign, flags=re.M)
english = r"\b(the|and|you|your|with|of|is|are|not|now|more|from|what|who|some|none|before|people|week|on|they|them|my)\b"
for options in [("--lang", "de"), ("--lang", "de", "--therapist")]:
    text = report(foreign, *options)
    page = Page(re.sub(r'<span class="(?:formula|source)"[^>]*>.*?</span>', "", text, flags=re.S))
    spoken = " ".join(value for tag, a in page.elements for name_, value in a.items()
                      if name_ in ("aria-label", "aria-valuetext", "data-name"))
    left = sorted({f"…{words[max(0, m.start() - 30):m.end() + 30]}…" for words in (page.text, spoken)
                   for m in re.finditer(english, words, re.I)})
    tap.ok(not left, f"{' '.join(options)}: no English is left", "\n".join(left[:20]))
    tap.ok('<html lang="de"' in text, f"{' '.join(options)}: the page says so")
    heads = re.findall(r'<th scope="(?:col|row)">(.*?)</th>', text)
    tap.ok(all(any(words in head for head in heads) for words in ("Wert\u00adschätzung", "Gesell\u00adschaft und")),
           f"{' '.join(options)}: heads may be parted where a telephone has no room", "\n".join(heads[:20]))

# ---- Colours can be told apart, in light and dark (WCAG 2: 1.4.3, 1.4.11)

style = next(data for tag, data in pages["Sarah"].blocks if tag == "style")


def variables(css):
    return dict(re.findall(r"--([\w-]+):\s*(#\w{6})", css))


def luminance(colour):
    parts = [int(colour[i:i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(a, b):
    high, low = sorted((luminance(a), luminance(b)), reverse=True)
    return (high + 0.05) / (low + 0.05)


dark_at = style.index("prefers-color-scheme: dark")
light = variables(style[:dark_at])
themes = {"light": light, "dark": {**light, **variables(style[dark_at:style.index("box-sizing")])}}
bands = ["surface", "band-inner", "band-middle", "band-outer"]
for name, colours in themes.items():
    weak = []
    for text in ["text", "secondary", "gap-text", "ghost", "closer", "further", "strain"]:
        weak += [f"{text} on {back}: {contrast(colours[text], colours[back]):.2f}" for back in bands + ["raised"]
                 if contrast(colours[text], colours[back]) < 4.5]
    for mark in ["ring", "tie", "muted", "gap", "closer", "further", "strain", "accent", "want-line", "met"]:
        weak += [f"{mark} on {back}: {contrast(colours[mark], colours[back]):.2f}" for back in bands
                 if contrast(colours[mark], colours[back]) < 3]
    weak += [f"{a} on {b}" for a, b in [("accent-text", "accent"), ("surface", "client")] if contrast(colours[a], colours[b]) < 4.5]
    # A marker is told by its outline where its fill is pale.
    weak += [f"outline of {mark}" for mark in ["family", "friend", "work", "community", "professional", "other"]
             if max(contrast(colours[mark], colours["band-outer"]), contrast(colours["on-mark"], colours["band-outer"])) < 3]
    tap.ok(not weak, f"{name}: everything stands out", "\n".join(weak))
sys.exit(tap.done())
