"""kith-render by itself: words for those who listen to a picture, dots an inch,
and a sandbox that nothing leaves.

    render.py KITH KITH-RENDER SOURCE
"""
import os
import pathlib
import re
import resource
import shutil
import struct
import subprocess
import sys
import tempfile
import time
import zlib
import xml.etree.ElementTree as xml

from plainsvg import plain
from tap import Tap

kith, program = (os.path.abspath(path) for path in sys.argv[1:3])
samples = pathlib.Path(sys.argv[3]).resolve() / "samples"
tap = Tap()
SVG = "{http://www.w3.org/2000/svg}"


def run(*arguments, **options):
    return subprocess.run(arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)


def draw(dot, form="svg", *extra, sandbox=True, **options):
    environment = dict(os.environ, KITH_SANDBOX="" if sandbox else "off")
    return run(program, "-T", form, *extra, input=dot.encode(), env=environment, **options)


def quoted(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def with_words(dot, graph, nodes=None):
    """DOT with attributes as kith writes them: quotes and backslashes escaped."""
    listed = " ".join(f"{key}={quoted(value)}" for key, value in graph.items())
    dot = dot.replace("graph [", f"graph [{listed} ", 1)
    if nodes:
        dot = re.sub(r'^  "([^"]+)" \[', lambda m: m[0] + (
            f"kithdesc={quoted(nodes(m[1]))} " if nodes(m[1]) else ""), dot, flags=re.M)
    return dot


def without_words(dot):
    """DOT without the words that kith gives it: here they are of our own making."""
    return re.sub(r' kith\w+="(?:[^"\\]|\\.)*"(?:\s*\+ "(?:[^"\\]|\\.)*")*', "", dot)


circle = without_words(run(kith, "draw", str(samples / "sarah.kith")).stdout.decode())
WORDS = {"kithtitle": "Sarah's circle", "kithdesc": "Fourteen people.\nThree are closest.",
         "kithlang": "en-GB"}


def groups(svg, kind):
    """Every node or edge: Graphviz's title and the group."""
    return {g.find(SVG + "title").text: g for g in xml.fromstring(svg).iter(SVG + "g")
            if g.get("class", "").split(" ")[0] == kind}


def same_as_graphviz(name, dot):
    """SVG as Graphviz makes it, once the words are gone."""
    result = draw(dot)
    try:
        xml.fromstring(result.stdout)
        fault = ""
    except xml.ParseError as error:
        fault = str(error)
    tap.ok(result.returncode == 0 and not fault, f"{name}: well-formed",
           fault + result.stderr.decode())
    if shutil.which("neato"):
        neato = run("neato", "-n2", "-Tsvg", input=dot.encode())
        tap.ok(plain(result.stdout) == neato.stdout, f"{name}: without the words it is neato's")
    else:
        tap.skip(f"{name}: without the words it is neato's", "no neato here")
    return result.stdout


def check_root(svg):
    root = xml.fromstring(svg)
    tap.ok(root.get("role") == "graphics-document", "the root is a document of graphics")
    tap.ok(root.get("{http://www.w3.org/XML/1998/namespace}lang") == "en-GB", "it has a language")
    first = list(root)[:2]
    tap.ok([node.tag for node in first] == [SVG + "title", SVG + "desc"],
           "title and description come first")
    tap.ok(root.get("aria-labelledby") == " ".join(node.get("id") for node in first),
           "they name it")
    tap.ok([node.text for node in first] == [WORDS["kithtitle"], WORDS["kithdesc"]],
           "they are what was said")
    ids = [node.get("id") for node in root.iter() if node.get("id")]
    tap.ok(len(ids) == len(set(ids)), "no id stands twice")
    roles = [node.get("role") for node in root.iter() if node.get("role")]
    tap.ok(all(" " not in role for role in roles), "one role each, as checkers want it")


def check_words():
    svg = same_as_graphviz("Sarah's circle in words",
                           with_words(circle, WORDS, lambda name: f"{name} is here"))
    check_root(svg)
    people = groups(svg, "node")
    tap.ok(len(people) > 10 and all(
        g.get("role") == "img" and g.get("aria-label") == f"{name} is here"
        for name, g in people.items()), "everyone is named by their own words")
    ties = groups(svg, "edge")
    tap.ok(len(ties) > 10 and all(g.get("aria-hidden") == "true" for g in ties.values()),
           "lines are not read out")
    graph = xml.fromstring(svg).find(SVG + "g")
    background = [child for child in graph[1:] if child.tag != SVG + "g"]
    tap.ok("closest" in [child.text for child in background] and
           all(child.get("aria-hidden") == "true" for child in background),
           "nor is the background")


def check_parts():
    """Nothing is added that was not said, and nothing hidden without words."""
    tap.ok(b"aria" not in draw(circle).stdout and b"role" not in draw(circle).stdout,
           "no words, nothing added")
    empty = with_words(circle, dict.fromkeys(WORDS, ""), lambda name: "")
    tap.ok(draw(empty).stdout == draw(circle).stdout, "empty words are none")
    titled = same_as_graphviz("a title alone", with_words(circle, {"kithtitle": "T"}))
    tap.ok(b'aria-labelledby="kith-title">' in titled and b"aria-hidden" not in titled,
           "a title alone hides nothing")
    told = same_as_graphviz("a description alone", with_words(circle, {"kithdesc": "D"}))
    tap.ok(b'aria-labelledby="kith-desc">' in told and b"kith-title" not in told,
           "a description alone names the picture")
    some = same_as_graphviz("one person", with_words(
        circle, {}, lambda name: "one" if name == "p01" else ""))
    tap.ok(some.count(b"aria-label") == 1 and b"graphics-document" not in some and
           groups(some, "node")["p01"].get("aria-label") == "one", "one person alone")
    for tag in ('en" onload="x', "en us", "de_DE", "<en>", "ä"):
        svg = draw(with_words(circle, {"kithlang": tag})).stdout
        tap.ok(svg == draw(circle).stdout, f"{tag!r} is no language")


HOSTILE = ["\"><script>alert(1)</script>", "' onclick='x", "&amp; &lt;", "]]>", "-->", "<!--",
           "</g></svg>", "a\\b", "\\", "\\\\N \\G", "مرحبا \u202eevil\u202c", "👨‍👩‍👧 e\u0301",
           "two\nlines\tand a tab", "%s%n", "x" * 40000, "\\\" role=\"x"]
UNFIT = [("a\x01b", "a\ufffdb"), ("\x1b[31m", "\ufffd[31m"), ("\ufffe\uffff", "\ufffd\ufffd"),
         ("\x7f\x9f", "\ufffd\ufffd"), ("\r\n", "\ufffd\n"), ("\ufdd0", "\ufffd")]


def joined(text):
    """DOT holds strings of 16 kB at most; kith, too, joins pieces."""
    return " + ".join(quoted(text[i:i + 4000]) for i in range(0, len(text), 4000))


def check_hostile():
    people = sorted(groups(draw(circle).stdout, "node"))
    listed = [(text, text) for text in HOSTILE] + UNFIT
    for start in range(0, len(listed), len(people)):
        some = dict(zip(people, listed[start:start + len(people)]))
        first = listed[start][0]
        dot = with_words(circle, {"kithtitle": "@", "kithdesc": "@"},
                         lambda name: f"@{name}" if name in some else "")
        dot = dot.replace('="@"', "=" + joined(first))
        for name, (text, _) in some.items():
            dot = dot.replace(f'="@{name}"', "=" + joined(text))
        svg = draw(dot).stdout
        root, heard = xml.fromstring(svg), groups(svg, "node")
        tap.ok([root[0].text, root[1].text] == [first, first], f"{first[:24]!r} is a title")
        for name, (text, wanted) in some.items():
            tap.ok(heard[name].get("aria-label") == wanted, f"{text[:24]!r} is heard as written",
                   heard[name].get("aria-label")[:200])
        tap.ok(plain(svg) == draw(circle).stdout, "hostile words add nothing else")
    latin = with_words(circle, {"kithdesc": "@"}).encode().replace(b'"@"', b'"\xff\xe9\xf0\x9f"')
    svg = run(program, "-T", "svg", input=latin).stdout
    tap.ok(xml.fromstring(svg)[0].text == "\ufffd" * 4, "what is no UTF-8 is heard as such")


# Graphs as kith never writes them, to find where the rewriter would stumble.
GRAPHS = {
    "several circles": 'digraph { graph [kithdesc="d" _background="c 7 -#FF0000 P 4 0 0 9 0 9 9 0 9"]'
                       '"s1.p07" [kithdesc="one" pos="1,1"] "s3.p07" [kithdesc="three" pos="90,1"]'
                       '"s3.me" [kithdesc="me" pos="90,90"] "s3.p07" -> "s3.me" }',
    "a title of two lines": 'digraph "a\nb</title>\n<!-- -->" { graph [kithdesc="d"] '
                            'a [kithdesc="A" pos="1,1"] }',
    "links and clusters": 'digraph { graph [kithdesc="d" URL="http://x/" tooltip="t"] '
                          'subgraph cluster_a { graph [bb="0,0,9,9" label=x] '
                          'a [kithdesc="a" pos="1,1" URL="http://x/?a>b" tooltip="<g id=node1>"] } '
                          'b [kithdesc="b" pos="60,60" class="x>\n<g id=\\"node9\\">"] a -> b }',
    "ids of one's own": 'digraph { graph [kithdesc="d" id="mine"] a [kithdesc="a" pos="1,1" id="node77"]'
                        'b [kithdesc="b" pos="60,60" id="node"] a -> b [id="edgeX"] }',
    "several edges": 'digraph { graph [kithdesc="d"] a [pos="1,1"] b [pos="90,90"] '
                     'a -> b [kithdesc="first"] a -> b a -> b [kithdesc="third"] b -> a }',
    "nothing in it": 'digraph { graph [kithtitle="t" kithdesc="d"] }',
    "text as markup": 'digraph { graph [kithdesc="d" label="<svg \n<g id=\\"node1\\">\n</g>"] '
                      'a [kithdesc="a" pos="1,1" label="<svg role=\\"img\\" aria-label=\\"x\\">"] }',
}


def check_graphs():
    for name, dot in GRAPHS.items():
        svg = same_as_graphviz(name, dot)
        if name == "several circles":
            tap.ok({title: g.get("aria-label") for title, g in groups(svg, "node").items()} ==
                   {"s1.p07": "one", "s3.p07": "three", "s3.me": "me"}, "each circle has its people")
        if name == "several edges":
            tap.ok(re.findall(rb'aria-label="(\w+)"', svg) == [b"first", b"third"] and
                   svg.count(b'class="edge" aria-hidden') == 2, "edges can have words, too")


def pixels(png):
    return struct.unpack(">II", png[16:24])


def check_dpi(folder):
    for dpi in (50, 192, 300):
        result = draw(circle, "png", "-d", str(dpi))
        wanted = (595 * dpi / 72, 842 * dpi / 72)
        tap.ok(all(abs(a - b) <= 1 for a, b in zip(pixels(result.stdout), wanted)),
               f"{dpi} dots an inch", result.stderr.decode())
    tap.ok(draw(circle, "png").stdout == draw(circle, "png", "-d", "192").stdout, "192 is the usual")
    out = folder / "circle.png"
    run(kith, "draw", str(samples / "sarah.kith"), "--dpi", "72", "-o", str(out))
    tap.ok(out.exists() and pixels(out.read_bytes()) == (595, 842), "kith passes it on")
    for words in (["-d", "49"], ["-d", "1201"], ["-d", "x"], ["-d", ""], ["-d", "96.5"]):
        tap.ok(draw(circle, "png", *words).returncode == 2, f"{words} is wrong")
    for words in (["-T", "svg", "-d", "96"], ["-T", "pdf", "-d", "96"], ["-T", "gif"], [], ["-d", "96"],
                  ["-T"], ["-T", "png", "more"], ["-x"]):
        tap.ok(run(program, *words, stdin=subprocess.DEVNULL).returncode == 2, f"{words} is wrong")
    large = circle.replace("P 4 0 0 595 0 595 842 0 842", "P 4 0 0 9000 0 9000 9000 0 9000")
    for extra, fine in ((["-d", "100"], True), (["-d", "200"], False)):
        result = draw(large, "png", *extra)
        tap.ok((result.returncode == 0) == fine and (fine or b"million" in result.stderr),
               f"9000 points at {extra[1]} are {'fine' if fine else 'too many'}", result.stderr.decode())
    margin = circle.replace("pad=0", "pad=2000")
    tap.ok(draw(margin, "png").returncode == 1, "margins count")


def check_failures(folder):
    for dot, why in (("", b"nothing to draw"), ("digraph {", b"no DOT"), ("\x00", b"no DOT")):
        result = draw(dot)
        tap.ok(result.returncode == 1 and why in result.stderr and not result.stdout,
               f"{dot!r} is refused", result.stderr.decode())
    # kith-render is started before kith knows whether there is anything to draw.
    result = run(kith, "draw", "-", "-o", str(folder / "none.svg"), input=b"persn X\n")
    tap.ok(result.returncode == 1 and b"kith-render" not in result.stderr and
           not (folder / "none.svg").exists(), "a mistake in the case leaves no picture",
           result.stderr.decode())
    if os.path.exists("/dev/full"):
        with open("/dev/full", "wb") as full:
            result = subprocess.run([program, "-T", "svg"], input=circle.encode(), stdout=full,
                                    stderr=subprocess.PIPE)
        tap.ok(result.returncode == 1, "a full disk is an error", result.stderr.decode())


# What Graphviz calls an error, and what it draws with something left out
# without calling it one; each line of DOT with what must be in ours.
WRONG = {
    'digraph { a b [pos="1,1"] }': "position",
    'digraph { a [pos="x,y"] b [pos="1,1"] }': "position",
    'digraph { a [pos="nan,1"] b [pos="1,1"] }': "place",
    'digraph { a [pos="1,inf"] b [pos="1,1"] }': "place",
    'digraph { a [pos="1,1"] b [pos="9,9"] a -> b [pos="1,1 2,2 nan,3 4,4"] }': "place",
    'digraph { a [pos="1e9,1e9"] b [pos="1,1"] }': "",
    'digraph { a [pos="1e300,1"] b [pos="1,1"] }': "",
    'digraph { a [pos="3e9,1"] b [pos="1,1"] }': "",
    'digraph { a [pos="1,1"] } digraph { b': "no DOT",
    'digraph { a [pos="1,1"] } }': "no DOT",
    'digraph { a [pos="1,1"] } hello': "no DOT",
    'digraph { a [pos="1,1"] } digraph { b [pos="1,1"] }': "more than one graph",
    'digraph { a [pos="1,1"] b [po': "no DOT",
    'digraph { a [pos="1,1': "no DOT",
    'digraph { a [pos="1,1"] b [pos="9,9"] a -> ': "no DOT",
    'digraph { a [pos="1,1"] }\0digraph {': "no DOT",
    'graph { a -> b }': "no DOT",
    '// nothing\n': "no DOT",
    ' \n ': "no DOT",
    'digraph { a [pos="1,1" label=<<B>x</I>>] }': "mismatched tag",
    'digraph { a [pos="1,1" label=<<FOO>x</FOO>>] }': "FOO",
    'digraph { a [pos="1,1" shape=record label="{a|<b}"] }': "bad label",
    'digraph { graph [layout=nonsense] a [pos="1,1"] }': "nonsense",
    'digraph { graph [_background="zzz"] a [pos="1,1"] }': "background",
    'digraph { graph [_background="c 7 -#FF00"] a [pos="1,1"] }': "background",
    'digraph { "\x1b[31m\n\x9b2J" b [pos="1,1"] }': "",
    'digraph { a [pos="1,1" label="}"] } // }\n}': "no DOT",
}
# What it warns of is drawn all the same.
WARNED = ['digraph { a [pos="1,1" color=nonsense] }', 'digraph { a [pos="1,1" style=nonsense] }',
          'digraph { a [pos="1,1"] b [pos="90,90"] a -> b [pos="rubbish"] }']
# Nor is anything wrong with these.
FINE = ['digraph { a [pos="1,1" label="}"] }\n// }\n/* digraph { */\n', 'graph { }',
        'digraph { subgraph cluster_a { a [pos="1,1"] } subgraph { b [pos="9,9"] } } \n']


def is_refused(result, why=""):
    """Status 1, not a byte of a picture, and one plain line that says why."""
    line = result.stderr.decode()
    return result.returncode == 1 and not result.stdout and line.startswith("kith-render: ") and \
        line.endswith("\n") and len(line.splitlines()) == 1 and line[:-1].isprintable() and why in line


def check_errors():
    for form in ("svg", "png", "pdf"):
        for dot, why in WRONG.items():
            result = draw(dot, form)
            tap.ok(is_refused(result, why), f"{form}: {dot!r} is an error",
                   (result.returncode, len(result.stdout), result.stderr.decode()))
        for dot in WARNED:
            result = draw(dot, form)
            tap.ok(result.returncode == 0 and result.stdout and
                   re.fullmatch(rb"(kith-render: Graphviz warns: .*\n)+", result.stderr),
                   f"{form}: {dot!r} is not", result.stderr.decode())
        for dot in FINE:
            result = draw(dot, form)
            tap.ok(result.returncode == 0 and result.stdout and not result.stderr, f"{form}: {dot!r} is fine",
                   result.stderr.decode())
    wide = 'digraph { graph [_background="c 7 -#FF0000 P 4 0 0 40000 0 40000 9 0 9"] a [pos="1,1" height=.1] }'
    tap.ok(is_refused(draw(wide, "png"), "on a side"), "a PNG is never shrunk to fit")
    tap.ok(draw(wide, "svg").returncode == 0 and draw(wide, "pdf").returncode == 0,
           "an SVG or a PDF may be as wide")
    # kith never writes what is no UTF-8: whoever does gets all of it or nothing.
    for text in (b"\xff\xe9", b"q\xf0\x9f"):
        dot = b'digraph { a [pos="1,1" label="' + text + b'"] b [pos="90,1"] }'
        result = run(program, "-T", "pdf", input=dot)
        refused = result.returncode == 1 and not result.stdout
        tap.ok(refused or (result.returncode == 0 and b"cairo" not in result.stderr),
               f"{text!r} in a PDF: whole or none", result.stderr.decode(errors="replace"))


def check_fonts(folder):
    """No font at all: letters would be empty boxes."""
    there = folder / "fonts.conf"
    there.write_text('<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>'
                     f'<dir>{folder}/none</dir><cachedir>{folder}/none</cachedir></fontconfig>')
    for form in ("png", "pdf"):
        result = run(program, "-T", form, input=circle.encode(),
                     env=dict(os.environ, FONTCONFIG_FILE=str(there)))
        tap.ok(is_refused(result, "fonts-liberation"), f"{form}: without a font there is no picture",
               result.stderr.decode())
    there.unlink()


# Texts; the package to install where Liberation Sans is all there is, by the
# charts of Unicode and of that font, and by what is in the packages.
RUSSIAN_AND_GREEK = "".join(map(chr, [*range(0x391, 0x3a2), *range(0x3b1, 0x3ca), *range(0x410, 0x450)]))
SCRIPTS = [
    ("Zoë Łukasz – “é” …", None), ("Ελένη, Ольга", None), ("花子", "fonts-noto-cjk"),
    ("하나", "fonts-noto-cjk"), ("สมชาย", "fonts-noto-core"), ("प्रिया", "fonts-noto-core"),
    ("Zoe 👩", "fonts-noto-color-emoji"), ("a\u200fb\ufe0f\ufeff\u061c\u3164", None),
    ("𓀀", "fonts-noto-core"), ("花" * 200, "fonts-noto-cjk"),
    (RUSSIAN_AND_GREEK, None), (RUSSIAN_AND_GREEK + "花", "fonts-noto-cjk"), ("&#33457;", "fonts-noto-cjk"),
    ("✅ ❌", "fonts-noto-color-emoji"), ("☂ ⤵ 🂡", "fonts-noto-core"), ("⣿ ䷀", "fonts-noto-core"),
    ("ꀀ", "fonts-noto-core"), ("𠮷", "fonts-hanazono"), ("◴", "fonts-dejavu-core"), ("ꥠ", "fonts-noto-cjk"),
]
# What is drawn by other means than a label, and what is not drawn at all.
DRAWN = ['_background="F 20 5 -Arial t 0 T 36 1 -1 99 6 -花子 "] a [pos="1,1"', '] a [pos="1,1" label=<<b>花</b>>',
         '] a [pos="1,1" xlabel="花" xlp="9,9"', '] a [pos="1,1"] a -> a [pos="e,1,1 2,2 3,3 4,4 5,5" label="花" lp="1,9"']
NOT_DRAWN = ['] "花" [pos="1,1" label="a"', '] a [pos="1,1" tooltip="花" URL="http://花/"', 'kithtitle="花"] a [pos="1,1"',
             '] a [pos="1,1" fontname="a>花"', '] a [pos="1,1" class="花"', 'kithdesc="<text >花"] a [pos="1,1"']


def check_scripts(folder):
    """Letters that no font has would be empty boxes: what to install is said."""
    found = [path for path in pathlib.Path("/usr/share/fonts").rglob("LiberationSans-Regular.ttf")]
    if not found:
        tap.skip("a package for each script is named", "no Liberation Sans here")
        return
    fonts = folder / "fonts"  # the sandbox lets fonts in the user's own directory be read
    fonts.mkdir()
    shutil.copy(found[0], fonts)
    there = folder / "fonts.conf"
    there.write_text('<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>'
                     f'<dir>{fonts}</dir><cachedir>{folder}/fontconfig</cachedir></fontconfig>')
    environment = dict(os.environ, FONTCONFIG_FILE=str(there), XDG_DATA_HOME=str(folder),
                       XDG_CACHE_HOME=str(folder))

    def said(dot, form, **more):
        result = run(program, "-T", form, input=dot.encode(), env=dict(environment, **more))
        assert result.returncode == 0 and result.stdout, result.stderr
        return result.stderr.decode().splitlines()

    said(circle, "png", KITH_SANDBOX="off")  # in it fontconfig keeps nothing, and says so
    for text, package in SCRIPTS:
        dot = f'digraph {{ a [pos="1,1" label="{text}"] }}'
        for form in ("svg", "png", "pdf"):
            lines = said(dot, form)
            wanted = int(package is not None and form != "svg")
            tap.ok(len(lines) == wanted and all(line.endswith(f"install {package}") for line in lines) and
                   not any(set(line) & set(text) - set(map(chr, range(128))) for line in lines),
                   f"{form}: of {text[:20]!r} is said: {package if wanted else 'nothing'}", lines)
    for dots, count in ((DRAWN, 1), (NOT_DRAWN, 0)):
        for dot in dots:
            lines = said(f'digraph {{ graph [{dot}] }}', "png")
            tap.ok(len(lines) == count, f"{dot}: {'a' if count else 'no'} line", lines)
    all_of_them = 'digraph { a [pos="1,1" label="花子 สมชาย กขค 佐藤 ア"] }'
    lines = said(all_of_them, "png")
    tap.ok(len(lines) == 2, "one line for each script", lines)
    tap.ok(said(all_of_them, "png", KITH_SANDBOX="off") == lines, "the same with and without a sandbox")
    check_scripts_of_kith(folder, environment)
    shutil.rmtree(fonts)
    shutil.rmtree(folder / "fontconfig")
    there.unlink()


def check_scripts_of_kith(folder, environment):
    """Whoever has kith draw reads it, too."""
    case = 'case C014\nme 花子\nsession 2026-01-05 "intake": number 1, phase initial\nperson Ann: friend, ring 1\n'
    for form, count in (("svg", 0), ("png", 1), ("pdf", 1)):
        out = folder / f"drawn.{form}"
        result = run(kith, "draw", "-", "-o", str(out), input=case.encode(), env=environment)
        *lines, drawn = result.stderr.decode().splitlines()
        tap.ok(result.returncode == 0 and drawn.startswith(f"{out}: ") and out.stat().st_size > 0 and len(lines) == count and
               all(line.startswith("kith-render: ") and line.endswith("install fonts-noto-cjk") for line in lines),
               f"kith draw, {form}: {count} lines", lines)
        out.unlink(missing_ok=True)


def check_plugins(folder):
    """Graphviz's parts come in packages of their own: the missing one is named."""
    found = sorted(pathlib.Path("/usr").glob("lib*/**/graphviz/config[0-9]*"))
    if not found:
        tap.skip("parts of Graphviz that are missing are named", "its list of them is not found here")
        return
    blocks = re.split(r"(?m)^(?=\S+ \S+ \{)", found[0].read_text())
    there = folder / "parts"
    there.mkdir()
    for path in found[0].parent.glob("libgvplugin*"):
        (there / path.name).symlink_to(path)
    for part, package, forms in (("neato_layout", "libgvplugin-neato-layout", ("svg", "png", "pdf")),
                                 ("pango", "libgvplugin-pango", ("png", "pdf"))):
        kept = [block for block in blocks if part not in block.split("\n")[0]]
        if len(kept) == len(blocks):
            tap.skip(f"{part} is named", "it is not here anyway")
            continue
        # GTK's and others' parts can draw a PNG, too: they are no help here.
        (there / found[0].name).write_text("".join(
            block for block in kept if re.search("neato_layout|core|^[#\n]", block.split("\n")[0])))
        for form in forms:
            result = run(program, "-T", form, input=circle.encode(),
                         env=dict(os.environ, GVBINDIR=str(there)))
            tap.ok(is_refused(result, package), f"{form} without {part} names {package}",
                   result.stderr.decode())
    shutil.rmtree(there)


def inside_pdf(pdf):
    """All of it that can be read: what is compressed, too."""
    streams = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.S)
    text = re.sub(rb"stream\r?\n.*?\r?\nendstream", b"", pdf, flags=re.S)
    for stream in streams:
        try:
            # Its last byte may look like the end of a line.
            text += b"\n" + zlib.decompressobj().decompress(stream)
        except zlib.error:
            pass
    return text


def pdf_text(text, key):
    """The words behind KEY of the document's information."""
    plain = re.search(rb"/" + key + rb" *\(((?:[^()\\]|\\.)*)\)", text)
    if plain:
        return re.sub(rb"\\(.)", rb"\1", plain[1]).decode("latin-1")
    wide = re.search(rb"/" + key + rb" *<([0-9A-Fa-f]*)>", text)
    return bytes.fromhex(wide[1].decode()).decode("utf-16") if wide else None


def media_box(pdf):
    box = re.search(rb"/MediaBox *\[ *([0-9. ]+?) *\]", inside_pdf(pdf))
    return [float(number) for number in box[1].split()] if box else None


TITLES = ["Sarah\u2019s circle", "A (b) \\ c", "\u05d3\u05e0\u05d4 \u202e 👩", "<&>%PDF"]


def check_pdf(folder):
    zones = ["UTC", "Asia/Tokyo", "America/New_York"]
    made = []
    for zone in zones:
        made.append(draw_in(circle, TZ=zone))
        time.sleep(1.1)  # a date has seconds
    tap.ok(made[0] and made.count(made[0]) == 3, "three PDFs, three seconds, three zones: the same bytes")
    dates = re.findall(rb"Date *\(([^)]*)\)", inside_pdf(made[0]))
    tap.ok(dates and all(re.match(rb"(D:)?20000101000000", date) for date in dates), "its date is no date",
           dates)
    for title in TITLES:
        text = inside_pdf(draw(with_words(circle, {"kithtitle": title, "kithlang": "en-GB"}), "pdf").stdout)
        tap.ok(pdf_text(text, b"Title") == title, f"{title!r} is its title", pdf_text(text, b"Title"))
        tap.ok(pdf_text(text, b"Creator") == "kith" and b"/Author" not in text, "it is kith's, and nobody's")
        version = tuple(map(int, re.search(rb"cairo (\d+)\.(\d+)", text).groups()))
        tap.ok(pdf_text(text, b"Language") == ("en-GB" if version >= (1, 18) else None),
               "where cairo can say it, it has a language", (version, pdf_text(text, b"Language")))
    tap.ok(b"/Title" not in inside_pdf(made[0]), "no title, none is made up")
    # As large as Graphviz alone would make it, and the same to look at.
    alone = {"Sarah's circle": circle, "a margin of Graphviz's": 'digraph { a [pos="1,1"] b [pos="200,90"] }',
             "a margin of one's own": 'digraph { graph [margin="1,2"] a [pos="1,1"] }',
             "no margin": 'digraph { graph [margin=0] a [pos="1,1"] }',
             "dots": 'digraph { graph [dpi=144] a [pos="1,1"] }',
             "turned": 'digraph { graph [rotate=90] a [pos="1,1"] b [pos="200,90"] }'}
    for name, dot in alone.items():
        if not shutil.which("neato"):
            tap.skip(f"{name}: as large as neato's", "no neato here")
            continue
        neato, ours = run("neato", "-n2", "-Tpdf", input=dot.encode()).stdout, draw(dot, "pdf").stdout
        tap.ok(media_box(ours) == media_box(neato), f"{name}: as large as neato's",
               (media_box(ours), media_box(neato)))
        if shutil.which("pdftoppm"):
            tap.ok(look(folder, ours) == look(folder, neato), f"{name}: and looks like it")
        else:
            tap.skip(f"{name}: and looks like it", "no pdftoppm here")


def draw_in(dot, **environment):
    return run(program, "-T", "pdf", input=dot.encode(), env=dict(os.environ, **environment)).stdout


def look(folder, pdf):
    """The pixels of a PDF."""
    path = folder / "look.pdf"
    path.write_bytes(pdf)
    result = run("pdftoppm", "-r", "100", str(path))
    path.unlink()
    return result.returncode, result.stdout


# Graphviz goes round and round in this one for minutes.
ENDLESS = 'digraph { a [pos="1,1" shape=polygon sides=100000000] }'


def less_cpu():
    resource.setrlimit(resource.RLIMIT_CPU, (2, 60))


def check_limits():
    begun = time.monotonic()
    for form in ("svg", "png", "pdf"):
        result = draw(ENDLESS, form, preexec_fn=less_cpu)
        tap.ok(is_refused(result, "too long"), f"{form}: nothing is drawn for ever", result.stderr.decode())
    tap.ok(time.monotonic() - begun < 120, "it ends when its time is used up")


def check_signals(folder):
    """What ends kith-render is told in one line, by it or by kith, and nothing is left."""
    beside = folder / "beside"
    beside.mkdir()
    shutil.copy(kith, beside / "kith")
    fake = beside / "kith-render"
    for ending, why in (("kill -SEGV $$", "fault (signal 11)"), ("kill -ABRT $$", "fault (signal 6)"),
                        ("kill -BUS $$", "fault (signal 7)"), ("kill -KILL $$", "outside (signal 9)"),
                        ("cat >/dev/null; kill -SEGV $$", "fault (signal 11)"),
                        ("printf '<svg'; kill -SEGV $$", "fault (signal 11)"),
                        ("echo 'kith-render: no' >&2; exit 1", "kith-render: no"),
                        ("printf '<svg'; echo 'kith-render: no' >&2; exit 1", "kith-render: no")):
        fake.write_text(f"#!/bin/sh\nulimit -c 0\n{ending}\n")
        fake.chmod(0o700)
        for name in ("new.svg", "old.svg"):
            (beside / "old.svg").write_text("as it was")
            result = run(str(beside / "kith"), "draw", str(samples / "five.kith"), "-o", str(beside / name),
                         timeout=120)
            line = result.stderr.decode()
            tap.ok(result.returncode == 1 and why in line and line.count("\n") == 1 and
                   sorted(path.name for path in beside.iterdir()) == ["kith", "kith-render", "old.svg"] and
                   (beside / "old.svg").read_text() == "as it was",
                   f"{ending!r} leaves no {name}", (result.returncode, line))
    shutil.rmtree(beside)


def thieves(secret):
    """Ways in which DOT asks Graphviz to open a file."""
    return {
        "image": f'digraph {{ a [pos="1,1" image="{secret}" label=""] }}',
        "shapefile": f'digraph {{ a [pos="1,1" shape=custom shapefile="{secret}"] }}',
        "imagepath": f'digraph {{ graph [imagepath="{secret.parent}"] '
                     f'a [pos="1,1" image="{secret.name}"] }}',
        "background": f'digraph {{ graph [_background="I 0 0 9 9 {len(str(secret))} -{secret}"] '
                      f'a [pos="1,1"] }}',
        "html": f'digraph {{ a [pos="1,1" label=<<TABLE><TR><TD><IMG SRC="{secret}"/></TD></TR>'
                f'</TABLE>>] }}',
        "fontpath": f'digraph {{ graph [fontpath="{secret.parent}" fontname="{secret}"] '
                    f'a [pos="1,1" fontname="{secret}"] }}',
        "postscript": f'digraph {{ a [pos="1,1" shape=epsf shapefile="{secret}"] }}',
    }


SOME_PNG = (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x02\0\0\0\x90wS\xde\0\0\0\x0c"
            b"IDATx\x9cc\xf8\xcf\xc0\0\0\x03\x01\x01\0\xc9\xfe\x92\xef\0\0\0\0IEND\xaeB`\x82")


def opened(trace):
    """Files that were opened, behind the point where the files are shut. Another
    thread may come between a call and its answer."""
    found, asked = [], {}
    for line in trace[max(trace.find("landlock_restrict_self"), 0):].splitlines():
        thread = line.split(" ")[0]
        call = re.search(r' open(?:at)?\((?:[^,"]*, )?"([^"]*)"', line)
        if call:
            asked[thread] = call[1]
        if re.search(r"open(at)?(\(.*| resumed>.*)\)\s+= \d", line):
            found.append(asked.get(thread, "?"))
    return found


def check_sandbox(folder):
    """Nobody's files are read; a picture does not depend on it."""
    for form in ("svg", "png", "pdf"):
        tap.ok(draw(circle, form).stdout == draw(circle, form, sandbox=False).stdout,
               f"{form}: the same bytes with and without a sandbox")
    secret = folder / "secret.png"
    secret.write_bytes(SOME_PNG)
    check_thieves(folder, secret)
    tap.ok(sorted(path.name for path in folder.iterdir()) == ["circle.png", "secret.png"],
           "nothing is written")


def check_thieves(folder, secret):
    strace, log = shutil.which("strace"), folder / "trace"
    traced = dict(os.environ)  # leaks cannot be looked for while strace looks
    traced["ASAN_OPTIONS"] = traced.get("ASAN_OPTIONS", "") + ":detect_leaks=0"

    def trace(dot, form, **more):
        result = run(strace or "strace", "-f", "-o", str(log), program, "-T", form,
                     input=dot.encode(), env=dict(traced, **more))
        text = log.read_text(errors="replace") if log.exists() else ""
        log.unlink(missing_ok=True)
        return text, result

    if not strace or "landlock_restrict_self" not in trace("graph { }", "svg")[0]:
        tap.skip("thieves open nothing", "no strace or no Landlock here")
        return
    tap.ok(str(secret) in opened(trace(thieves(secret)["image"], "png", KITH_SANDBOX="off")[0]),
           "without a sandbox a thief opens what it wants")
    for name, dot in thieves(secret).items():
        for form in ("svg", "png") if name == "image" else ("png",):
            text, result = trace(dot, form)
            others = [path for path in opened(text) if not re.match(
                r"(/usr)?/lib|/etc/(fonts|ld\.so)|/usr/(local/)?(share/|lib)|/var/cache/fontconfig|"
                r".*/\.?(fonts|fontconfig)|/proc/|/(gnu|nix)/store", path)]
            tap.ok(result.returncode >= 0 and not others, f"{name} opens nothing, {form}",
                   str(others) + result.stderr.decode()[-300:])


with tempfile.TemporaryDirectory() as name:
    here = pathlib.Path(name).resolve()
    check_words()
    check_parts()
    check_hostile()
    check_graphs()
    check_dpi(here)
    check_failures(here)
    check_errors()
    check_pdf(here)
    check_limits()
    check_signals(here)
    check_sandbox(here)
    check_fonts(here)
    check_scripts(here)
    check_plugins(here)
sys.exit(tap.done())
