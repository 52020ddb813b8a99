"""kith-render by itself: words for those who listen to a picture, dots an inch,
and a sandbox that nothing leaves.

    render.py KITH KITH-RENDER SOURCE
"""
import os
import pathlib
import re
import shutil
import struct
import subprocess
import sys
import tempfile
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
    for dot, why in (("", b"nothing to draw"), ("digraph {", b"no DOT"), ("\x00", b"nothing")):
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
    check_sandbox(here)
sys.exit(tap.done())
