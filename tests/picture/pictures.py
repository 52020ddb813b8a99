"""Pictures of the samples, from the outside: what neato, an XML parser and a
reader of classes see.

    pictures.py KITH SOURCE
"""
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as xml

from plainsvg import plain
from tap import Tap

kith = os.path.abspath(sys.argv[1])
samples = pathlib.Path(sys.argv[2]).resolve() / "samples"
svg_name = "{http://www.w3.org/2000/svg}"
tap = Tap()

hostile = ["x\\", '"]; evil [URL="javascript:alert(1)"', "<b>", "&amp;", "\\N", "];--",
           "👨‍👩‍👧‍👦", "محمد", "A" * 200, '\\" x', "a\\\\b", "--><script>alert(1)</script>",
           "佐藤花子", "&lt;&#60;", "]]>", "x\\\\", "%s%n", "\u202eevil",
           "a" + "\u0301" * 2000]


def quoted(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def hostile_case():
    """Every place that text can go to, filled with what should stay text."""
    lines = ["case HOSTILE", "me " + quoted(hostile[1]),
             "rings: " + ", ".join(quoted(name) for name in hostile[:3]),
             'session week 1 "' + hostile[9].replace("\\", "\\\\").replace('"', '\\"') + '"']
    for i, name in enumerate(hostile):
        lines.append(f"person {quoted(name)}: relation {quoted(name)}, ring {i % 3 + 1}, "
                     f"strain {i % 5}\n  emotional 4/{i % 5}/2")
        if i > 0:
            lines.append(f"{'close' if i % 2 else 'strained'} {quoted(name)}: "
                         f"{quoted(hostile[i - 1])}")
    return "\n".join(lines) + "\n"


def run(*arguments, **options):
    return subprocess.run(arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)


def draw(path, *options):
    result = run(kith, "draw", str(path), *options)
    return result.stdout.decode() if result.returncode == 0 else result.stderr.decode()


def texts(svg):
    return [node.text or "" for node in xml.fromstring(svg).iter(svg_name + "text")]


def check_svg(name, path, directory, session):
    out = directory / "circle.svg"
    result = run(kith, "draw", str(path), "--session", session, "-o", str(out))
    told = result.stderr.decode()
    if not tap.ok(result.returncode == 0 and told.startswith(f"{out}: ") and told.endswith(", for the client\n") and
                  told.count("\n") == 1, f"{name} is drawn, and told in one line",
                  result.stderr.decode()):
        return None
    svg = out.read_bytes()
    tree = xml.fromstring(svg)
    links = [node.tag for node in tree.iter() if node.tag.endswith(("}a", "}script", "}image"))]
    handlers = [key for node in tree.iter() for key in node.attrib
                if key.lower().startswith("on") or "href" in key]
    tap.ok(not links and not handlers, f"{name} holds no link and no script", (links, handlers))
    if shutil.which("neato"):
        dot = draw(path, "--session", session).encode()
        neato = run("neato", "-n2", "-Tsvg", input=dot)
        tap.ok(neato.stdout == plain(svg) and not neato.stderr, f"{name} is what neato -n2 draws",
               neato.stderr.decode())
    else:
        tap.skip(f"{name} is what neato -n2 draws", "no neato here")
    return svg.decode()


def nodes(dot):
    """Id, place and class of every node."""
    return {m[1]: (m[2], m[3]) for m in re.finditer(
        r'^  "([^"]+)" \[.*?pos="([^"]+)"(?:.|\n    \+ )*?class="([^"]+)"\];$', dot, re.M)}


def angle(place):
    import math
    x, y = (float(part) for part in place.split(","))
    return math.degrees(math.atan2(y - 469, x - 297.5))


def check_places():
    """Everyone keeps their id and their direction in all sessions."""
    sessions = [nodes(draw(samples / "sarah.kith", "--session", f"#{i}")) for i in (1, 2, 3, 4)]
    turned = []
    for before, after in zip(sessions, sessions[1:]):
        for person in set(before) & set(after) - {"me"}:
            difference = abs(angle(before[person][0]) - angle(after[person][0]))
            if min(difference, 360 - difference) > 0.02:
                turned.append(person)
    tap.ok(not turned, "everyone keeps their direction", turned)
    classes = {cls for session in sessions for _, cls in session.values()}
    wrong = [c for c in classes if not re.fullmatch(
        r"client|person (ring[123]|ringout|unplaced) [a-z]+( gap)?( ghost)?", c)]
    tap.ok(len(classes) > 5 and not wrong, "classes are those of the contract", wrong)


def check_caution():
    """Daniel is marked caution: the client's picture does not know of him."""
    client = draw(samples / "sarah.kith", "--session", "first")
    therapist = draw(samples / "sarah.kith", "--session", "first", "--therapist")
    tap.ok("Daniel" not in client and "Daniel" in therapist, "caution is not on the client's")
    late = ("case P\nsession week 1 \"after Frank rang\"\nperson Frank: friend, ring 1\n"
            "person Jo: friend, ring 1\nsession week 2\nperson Frank: caution\n")
    client = run(kith, "draw", "-", "--session", "first", input=late.encode()).stdout.decode()
    tap.ok("Jo" in client and "Frank" not in client,
           "caution told late holds for the sessions before, and for their labels")
    private = ("case P\nsession week 1\nprivate \"secret one\"\n"
               "person X: friend, private \"secret two\"\n")
    both = [run(kith, command, "-", *extra, input=private.encode()).stdout.decode()
            for command, extra in (("show", []), ("draw", []), ("draw", ["--therapist"]))]
    tap.ok(all("X" in text and "secret" not in text for text in both), "private text is nowhere")


def check_interrupted(folder):
    """Whoever is impatient finds no half a picture."""
    started = 0
    for delay in range(1, 60, 3):
        process = subprocess.Popen([kith, "draw", str(samples / "sarah.kith"), "-o",
                                    str(folder / "late.png")], stderr=subprocess.DEVNULL)
        time.sleep(delay / 1000)
        process.send_signal(signal.SIGINT)
        started += process.wait() == -signal.SIGINT
        time.sleep(0.02)
    left = [path.name for path in folder.iterdir() if path.name != "late.png"]
    tap.ok(started > 0 and not left, "an interrupted drawing leaves nothing", (started, left))


def check_strings(dot):
    """No string of the DOT is too long for older Graphviz, every length in the
    background is exact."""
    pieces = re.findall(r'"((?:[^"\\]|\\.)*)"', dot)
    tap.ok(max(len(piece.encode()) for piece in pieces) <= 16000, "strings are short enough")
    string = r'"(?:[^"\\]|\\.)*"'
    background = re.search(rf'_background=({string}(?:\s*\+ {string})*)', dot)[1]
    ops = "".join(piece[1:-1] for piece in re.findall(string, background))
    ops = ops.replace('\\"', '"').encode()
    at, good = 0, True
    arity = {b"c": 0, b"C": 0, b"S": 0, b"F": 1, b"T": 4}
    while at < len(ops) and good:
        op = ops[at:at + 1]
        if op == b" ":  # in reserve behind backslashes
            at += 1
            continue
        match = re.match(rb". ((?:-?[\d.]+ )*?)(\d+) -", ops[at:])
        if op in arity:
            match = re.match(rb". ((?:-?[\d.]+ ){%d})(\d+) -" % arity[op], ops[at:])
            good = match is not None
            at += match.end() + int(match[2]) + 1 if match else 0
            good = good and ops[at - 1:at] == b" "
        else:
            match = re.match(rb"[EPLBbt] (-?[\d.]+ )+", ops[at:])
            good = match is not None
            at += match.end() if match else 0
    tap.ok(good, "every length in the background is exact", ops[max(0, at - 80):at + 80])


with tempfile.TemporaryDirectory() as folder:
    folder = pathlib.Path(folder)
    for number in ("1", "2", "3", "4"):
        check_svg(f"Sarah's session {number}", samples / "sarah.kith", folder, "#" + number)
    check_svg("five people", samples / "five.kith", folder, "last")
    case = folder / "hostile.kith"
    case.write_text(hostile_case())
    svg = check_svg("hostile text", case, folder, "last")
    drawn = " ".join(texts(svg)).replace("\u2060", "") if svg else ""
    for name in hostile:
        shown = name if len(name) < 20 else name[:8]
        tap.ok(shown.replace("\u202e", "\ufffd") in drawn, f"{name[:20]!r} is drawn as typed")
    dot = draw(case)
    if shutil.which("gc"):
        tap.ok(len(nodes(dot)) == len(hostile) + 1, "every node is a person or the client")
    check_strings(dot)
    check_places()
    check_caution()
    (folder / "interrupted").mkdir()
    check_interrupted(folder / "interrupted")
    shutil.rmtree(folder / "interrupted")
    for form, start in (("png", b"\x89PNG"), ("pdf", b"%PDF"), ("dot", b"digraph")):
        out = folder / f"x.{form}"
        results = []
        for _ in range(2):
            run(kith, "draw", str(samples / "sarah.kith"), "-o", str(out))
            results.append(out.read_bytes())
        tap.ok(results[0].startswith(start) and results[0] == results[1],
               f"{form}: the same input, the same bytes")
    tap.ok(sorted(path.name for path in folder.iterdir()) ==
           ["circle.svg", "hostile.kith", "x.dot", "x.pdf", "x.png"], "nothing is left behind")
    tap.ok(oct(out.stat().st_mode & 0o777) == "0o600", "files are for their owner's eyes")
sys.exit(tap.done())
