"""Two pens, one picture: what kith draw writes as DOT and what kith report holds
as SVG have the same rings, markers, lines and words, each in the same place.
Read from both outputs alone.

    pens.py KITH SOURCE
"""
import math
import pathlib
import random
import re
import sys
import xml.etree.ElementTree as xml

import dotpage
from program import Kith
from tap import Tap

kith = Kith(sys.argv[1])
source = pathlib.Path(sys.argv[2])
tap = Tap()

# Both round to two decimals, DOT sizes to six places of an inch; outlines that
# Graphviz makes itself are reckoned here from rounded ones.
NEAR, NEAR_OUTLINE = 0.03, 0.06
PAPER = 842  # the height of A4, in which reports draw wide circles
RING, LETTERS = "#6F7C8A", "#1F2933"  # colours
LAST_LINE = 9.5  # the size of a page's last line; legends have no larger letters
SHAPES = {"family": "circle", "friend": "square", "work": "diamond", "community": "house",
                "professional": "hexagon", "other": "triangle"}


class Drawing:
    """What is drawn, by kind: tuples of words and numbers, y upwards."""

    def __init__(self):
        self.things = []

    def add(self, kind, *parts):
        """KIND may have words in it, too, that must be the same; points become
        numbers."""
        words, numbers = [], []
        for part in parts:
            if isinstance(part, str):
                words.append(part)
            elif isinstance(part, (int, float)):
                numbers.append(float(part))
            else:
                numbers += [float(value) for point in part for value in point]
        self.things.append(((kind, *words, len(numbers)), numbers))

    def add_curve(self, kind, points, width, tips):
        self.add(kind, points, width)
        for tip, head in tips:
            self.add(kind + " tip", [tip], head)


def differences(one, other):
    """What one has and the other has not, at the same place: lines of text. Each
    finds the nearest of its kind."""
    wrong = []
    left = {}
    for key, numbers in other.things:
        left.setdefault(key, []).append(numbers)
    for key, numbers in one.things:
        rest = left.get(key, [])
        near = min(rest, key=lambda found: apart(found, numbers), default=None)
        allowed = NEAR_OUTLINE if key[0] == "second outline" else NEAR
        if near is None or apart(near, numbers) > allowed:
            wrong.append(f"DOT alone: {key[:-1]} {numbers[:8]}, nearest {near and near[:8]}")
        else:
            rest.remove(near)
    wrong += [f"SVG alone: {key[:-1]} {numbers[:8]}" for key, rest in left.items() for numbers in rest]
    return wrong


def apart(a, b):
    return max((abs(x - y) for x, y in zip(a, b)), default=0)


def turned(points):
    """The corners of a polygon from the lowest on, so that any may be first."""
    first = min(range(len(points)), key=lambda i: (round(points[i][1], 1), round(points[i][0], 1)))
    return points[first:] + points[:first]


# ---- DOT ----

def outline_of(marker, second=0):
    attributes = marker.attributes
    wide, high = (float(attributes[side]) * 36 for side in ("width", "height"))
    x, y = marker.at
    if attributes["shape"] == "circle":
        return None, wide + second
    corners = [(x + a * wide, y + b * high) for a, b in dotpage.OUTLINES[attributes["shape"]]]
    return dotpage.widened(corners, second) if second else corners, None


def add_outline(drawing, kind, at, points, radius, *words):
    if points is None:
        drawing.add(kind, *words, [at], radius)
    else:
        drawing.add(kind, *words, turned(points))


def read_background(drawing, page):
    """Rings, captions, notes, second outlines, chevrons: from the first ring to
    the legend, whose headings are bold, or the last line of the page."""
    rings, size, pen, fill, begun = 0, 0, None, None, False
    for op, numbers, text in dotpage.operations(page.graph["_background"].encode()):
        if op == "c":
            pen = text
        elif op == "C":
            fill = text
        elif op == "E" and pen == fill and not begun:
            rings += 1
            drawing.add("ring", [numbers[:2]], numbers[2])
        elif op == "B" and pen == RING:
            begun = True
            drawing.add("boundary", list(zip(numbers[::2], numbers[1::2])))
        elif op == "F":
            size = numbers[0]
        if not rings:
            continue
        if op == "t" and numbers[0] == 1 or size == LAST_LINE:
            break
        if op == "L":
            drawing.add("chevron", list(zip(numbers[::2], numbers[1::2])))
        elif op == "T":
            x, y, align, _ = numbers
            drawing.add("text", text, [(x, y + 0.2 * size)], align, size)


def add_lines(drawing, kind, value, at, size):
    """Each line of a label by its middle."""
    lines = dotpage.label_lines(value)
    widths = [dotpage.width_of(words, size) for words, _ in lines]
    for i, (words, align) in enumerate(lines):
        x = at[0] + align * (max(widths) - widths[i]) / 2
        drawing.add(kind, words, [(x, at[1] + ((len(lines) - 1) / 2 - i) * 1.2 * size)], size)


def read_nodes(drawing, page):
    for name, marker in page.markers.items():
        attributes = marker.attributes
        kind = {"client": "client", "old": "old"}.get(marker.classes[0], "marker")
        points, radius = outline_of(marker)
        shape = attributes["shape"]
        dashes = attributes.get("style", "").split(",")[0]
        add_outline(drawing, kind, marker.at, points, radius, shape,
                    dashes, "" if kind == "client" else attributes.get("label", ""))
        if attributes.get("peripheries") == "2":
            points, radius = outline_of(marker, 4)
            add_outline(drawing, "second outline", marker.at, points, radius)
        if "xlabel" in attributes:
            at = tuple(map(float, attributes["xlp"].split(",")))
            add_lines(drawing, "name", attributes["xlabel"], at,
                      float(attributes.get("fontsize", 11)))
        if kind == "client":
            add_lines(drawing, "client's name", attributes["label"], marker.at,
                      float(attributes["fontsize"]))


def read_edges(drawing, page):
    for _, _, attributes in page.edges:
        kind = attributes["class"].split()[0]
        points, tips = [], {}
        for part in attributes["pos"].split():
            numbers = tuple(map(float, part.split(",")[-2:]))
            if part[0] in "se":
                tips[part[0]] = numbers
            else:
                points.append(numbers)
        head = 10 * float(attributes.get("arrowsize", 1))
        drawing.add_curve(kind, points, float(attributes["penwidth"]), [(tip, head) for tip in tips.values()])


def from_dot(dot):
    drawing, page = Drawing(), dotpage.Page(dot)
    read_background(drawing, page)
    read_nodes(drawing, page)
    read_edges(drawing, page)
    return drawing


# ---- SVG ----

def numbers_of(text):
    return [float(number) for number in re.findall(r"-?\d+(?:\.\d+)?", text)]


def points_of(node):
    numbers = numbers_of(node.get("d"))
    return [(x, PAPER - y) for x, y in zip(numbers[::2], numbers[1::2])]


def read_shape(drawing, node, classes, sign):
    kind = {"mark": "marker", "outline": "second outline", "band": "ring"}.get(classes[0], classes[0])
    at = (float(node.get("cx", 0)), PAPER - float(node.get("cy", 0)))
    if kind == "ring":
        drawing.add("ring", [at], float(node.get("r")))
        return
    words = []
    if kind in ("marker", "client"):
        kind = "old" if "old" in classes else kind
        dashes = "dotted" if "wished" in classes else "dashed" if "ghost" in classes else ""
        shape = "circle" if kind == "client" else SHAPES[classes[1]]
        words = [shape, dashes, sign or ""]
    points, radius = (points_of(node), None) if node.get("d") else (None, float(node.get("r")))
    add_outline(drawing, kind, at, points, radius, *words)


def read_line(drawing, node, classes, tips):
    found = []
    for tip in tips:
        point, one, two = points_of(tip)
        base = ((one[0] + two[0]) / 2, (one[1] + two[1]) / 2)
        found.append((point, math.dist(point, base)))
    points = points_of(node)
    if classes[0] in ("chevron", "boundary"):
        drawing.add(classes[0], points)
    else:
        drawing.add_curve(classes[0], points, float(node.get("stroke-width")), found)


def read_text(drawing, node, classes):
    size = float(node.get("font-size"))
    align = {"start": -1, "middle": 0, "end": 1}[node.get("text-anchor", "start")]
    x, y = float(node.get("x")), PAPER - float(node.get("y"))
    words = node.text
    if classes[0] == "client-name":
        drawing.add("client's name", words, [(x, y + 0.35 * size)], size)
    elif classes[0] == "name":
        # In DOT the middle of a line that is 1.2 of its letters high, with the
        # base line 0.95 below its top.
        middle = x - align * dotpage.width_of(words, size) / 2
        drawing.add("name", words, [(middle, y + 0.35 * size)], size)
    elif classes[0] != "sign":
        drawing.add("text", words, [(x, y)], align, size)


def from_svg(svg):
    drawing = Drawing()
    nodes = [node for node in xml.fromstring(svg).iter() if node.get("class")]
    for index, node in enumerate(nodes):
        kind, classes = node.tag, node.get("class").split()
        following = nodes[index + 1:index + 3]
        if classes[0] in ("halo", "tip") or kind in ("g", "a", "svg"):
            continue
        if kind == "text":
            read_text(drawing, node, classes)
        elif classes[0] in ("tie", "support", "move", "chevron", "boundary"):
            tips = []
            for other in following:
                if not other.get("class").startswith("tip"):
                    break
                tips.append(other)
            read_line(drawing, node, classes, tips)
        else:
            sign = following[0].text if following and following[0].get("class") == "sign" else None
            read_shape(drawing, node, classes, sign)
    return drawing


# ---- Legends ----

def legend_of_dot(dot):
    """The words behind the headings of the legend, which are bold, in letters as
    large."""
    words, size, bold, begun, pen = [], 0, False, 0, None
    for op, numbers, text in dotpage.operations(dotpage.Page(dot).graph["_background"].encode()):
        if op == "c":
            pen = text
        elif op == "F":
            size = numbers[0]
        elif op == "t":
            bold = numbers[0] == 1
            if bold and size <= LAST_LINE:
                begun = size
        elif op == "T" and begun == size and not bold and pen == LETTERS:
            words.append(text)
    return words


def legend_of_page(page, name):
    section = page[page.index(f'id="{name}"'):]
    start = section.index('<ul class="key">')
    items = xml.fromstring(section[start:section.index("</ul>", start) + len("</ul>")])
    return [item[0].tail.strip() for item in items]


# ---- Cases ----

def crowded(people, seed):
    """A case of three sessions in which everything happens."""
    pick = random.Random(seed)
    groups = ["partner", "sister", "friend", "colleague", "neighbour", "professional", "ex-partner", "other", "cousin"]
    names = [f"{chr(65 + i % 26)}{'aeiou'[i // 26]}{pick.choice(['', 'n', 'longname Person'])}" for i in range(people)]
    lines = [f"case C{seed}", "me Robin"]
    for session in range(3):
        lines.append(f"session week {1 + 4 * session}")
        for name in names:
            if session and pick.random() < .5:
                continue
            facts = [pick.choice(["ring 1", "ring 2", "ring 3", "ring out", "", "ring 2 -> 1", "ring 1 -> 3"]),
                     "" if session else pick.choice(groups),
                     "emotional {}/{}/{}".format(*(pick.randint(0, 4) for _ in range(3))),
                     "practical {}/{}".format(*(pick.randint(0, 4) for _ in range(2))),
                     pick.choice(["", "", "strain 2", "strain 3", "strain 4"]),
                     pick.choice(["", "", "", "distant", "wished"] + (["died", "ended"] if session else []))]
            lines.append(f"person {name}: " + ", ".join(fact for fact in facts if fact))
        pairs = {tuple(sorted(pick.sample(names, 2))) for _ in names}
        for pair in sorted(pairs):
            word = pick.choice(["know", "close", "strained"] + (["apart", "calm"] if session else []))
            lines.append(f"{word} {pair[0]}: {pair[1]}")
    return "\n".join(lines) + "\n"


cases = {path.stem: path.read_text() for path in sorted((source / "samples").glob("*.kith"))}
cases |= {f"{people} people": crowded(people, people) for people in (3, 9, 16, 24)}
cases["nobody"] = "case N\nsession week 1\n"
cases["one"] = "case O\nsession week 1\nperson Ann: friend, ring 1 -> 2, emotional 4/1/4\n"


def run(*arguments, text):
    result = kith(*arguments, text=text)
    assert result.returncode == 0, result.stderr.decode()
    return result.stdout.decode()


def wide_circle(page, name):
    section = page[page.index(f'id="{name}"'):]
    start = section.index('<svg class="circle wide"')
    return section[start:section.index("</svg>", start) + len("</svg>")]


def same(label, dot, page, name):
    one, other = from_dot(dot), from_svg(wide_circle(page, name))
    on_paper, on_page = legend_of_dot(dot), legend_of_page(page, name)
    tap.ok(on_paper == on_page, f"{label}: both legends say the same", (on_paper, on_page))
    wrong = differences(one, other)
    tap.ok(not wrong, f"{label}: both pens draw {len(one.things)} things in the same places", "\n".join(wrong[:12]))
    return one


kinds = {}
for name, text in cases.items():
    for audience in ("--client", "--therapist"):
        page = run("report", "-", "-o", "-", *(["--therapist"] if audience == "--therapist" else []), text=text)
        sessions = len(re.findall(r'<section class="session[ "]', page))
        drawn = []
        for number in range(1, sessions + 1):
            dot = run("draw", "-", audience, "--session", f"#{number}", text=text)
            drawn.append(same(f"{name} {audience} #{number}", dot, page, f"s{number}"))
            if number > 1:
                dot = run("draw", "-", audience, "--change", "--from", f"#{number - 1}", "--to", f"#{number}", text=text)
                drawn.append(same(f"{name} {audience} #{number} since #{number - 1}", dot, page, f"c{number}"))
        for drawing in drawn:
            for key, _ in drawing.things:
                kinds[key[0]] = kinds.get(key[0], 0) + 1

for kind in ("ring", "boundary", "client", "client's name", "marker", "old", "second outline", "name", "text", "chevron", "tie",
             "support", "support tip", "move", "move tip"):
    tap.ok(kinds.get(kind, 0) > 4, f"some {kind} was drawn", kinds)
sys.exit(tap.done())
