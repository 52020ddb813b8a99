"""A page as kith draws it, read from its DOT alone: what stands where, in which
colour, over what. Written without looking at how kith writes it."""
import functools
import math
import re
import unicodedata

# Widths of the characters from blank to tilde in Helvetica, thousandths of its
# size, from Adobe's font metrics (AFM).
HELVETICA = [int(width) for width in """
278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556
556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778
667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556
556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334
584""".split()]
OTHERS = {"\u00b7": 278, "\u00f8": 611, "\u00d8": 778, "\u00df": 611, "\u2019": 222, "\u2013": 556, "\u2026": 1000, "\u2022": 350}
ASCENT, DESCENT = 0.74, 0.21


def width_of(text, size, bold=False):
    total = 0
    text = re.sub("\u200d.", "", text)  # joined to what stands before: one picture
    for char in text:
        base = unicodedata.normalize("NFD", char)[0]
        if unicodedata.combining(char) or unicodedata.category(char) == "Cf":
            continue
        if char in OTHERS:
            total += OTHERS[char]
        elif 32 <= ord(base) < 127:
            total += HELVETICA[ord(base) - 32]
        elif unicodedata.east_asian_width(char) in "WF":
            total += 1000
        elif 0x590 <= ord(base) < 0x700:
            total += 560
        elif 0x400 <= ord(base) < 0x500:
            total += 620
        else:
            total += 640
    return total * size / 1000 * (1.07 if bold else 1)


# ---- Graphviz's language ----

TOKEN = re.compile(r"//[^\n]*|\s+|->|[\[\]{};=+,]|[\w.#-]+")


# A label in HTML, of which kith writes one kind: a sign in its own colour.
SIGN = re.compile(r'<<FONT COLOR="(#[0-9A-F]{6})">([^<>&"]*)</FONT>>')


class Sign(str):
    colour = None


def unguarded(match):
    """Graphviz's lexer takes away the guard of a quote, and no other."""
    return '"' if match[1] == '"' else match[0]


def tokens(dot):
    at, found, strings = 0, [], []
    while at < len(dot):
        if dot[at] == '"':
            end = at + 1
            while dot[end] != '"':
                end += 2 if dot[end:end + 2] in ('\\"', "\\\\") else 1
            strings.append(dot[at + 1:end])
            found.append(("text", re.sub(r'\\(["\\])', unguarded, strings[-1])))
            at = end + 1
            continue
        match = SIGN.match(dot, at)
        if match:
            sign = Sign(match[2])
            sign.colour = match[1]
            found.append(("text", sign))
            at = match.end()
            continue
        match = TOKEN.match(dot, at)
        if not match:
            raise ValueError(f"what is this: {dot[at:at + 40]!r}")
        word = match[0]
        at = match.end()
        if word.strip() and not word.startswith("//"):
            found.append(("mark" if word in "[]{};=+,->" else "text", word))
    joined = []
    for token in found:
        if len(joined) > 1 and joined[-1] == ("mark", "+") and token[0] == "text":
            joined.pop()
            joined[-1] = ("text", joined[-1][1] + token[1])
        else:
            joined.append(token)
    return joined, strings


def drawn_text(value):
    """What Graphviz makes of a text with escapes and entities."""
    value = re.sub(r"\\(.)", lambda m: "\n" if m[1] in "nlr" else m[1], value, flags=re.S)
    return value.replace("&amp;", "&")


def plain_text(value):
    """A text that Graphviz hands on as it is, without the joiner of no width that
    keeps a backslash from escaping anything."""
    return value.replace("\\\u2060", "\\")


def label_lines(value):
    """The lines of a label, from above: words, and which end of them stands at the
    edge of the label: -1 the left one, 1 the right one, 0 none."""
    parts = re.findall(r"((?:[^\\]|\\[^nlr])*)(\\[nlr]|$)", value, flags=re.S)
    found = [(drawn_text(words), {"\\l": -1, "\\r": 1}.get(end, 0)) for words, end in parts]
    return found[:-1] if len(found) > 1 and not found[-1][0] else found


class Reader:
    def __init__(self, dot):
        self.tokens, self.strings = tokens(dot)
        self.at = 0

    def take(self, wanted=None):
        token = self.tokens[self.at]
        self.at += 1
        if wanted is not None and token != ("mark", wanted):
            raise ValueError(f"{token} where {wanted} was expected")
        return token[1]

    def sees(self, mark):
        return self.tokens[self.at] == ("mark", mark)

    def attributes(self):
        found = {}
        self.take("[")
        while not self.sees("]"):
            name = self.take()
            self.take("=")
            if name in found:
                raise ValueError(f"{name} twice")
            found[name] = self.take()
        self.take("]")
        return found


# ---- What is painted behind everything ----

def operations(ops):
    """Every operation of a _background to its very last byte."""
    at = 0

    def number():
        nonlocal at
        match = re.compile(rb"-?\d+(\.\d+)? ").match(ops, at)
        if not match:
            raise ValueError(f"no number: {ops[at:at + 40]!r}")
        at = match.end()
        return float(match[0])

    def text():
        nonlocal at
        match = re.compile(rb"(\d+) -").match(ops, at)
        if not match:
            raise ValueError(f"no text: {ops[at:at + 40]!r}")
        end = match.end() + int(match[1])
        if ops[end:end + 1] != b" ":
            raise ValueError(f"wrong length: {ops[at:end + 20]!r}")
        at = end + 1
        return ops[match.end():end].decode()

    while at < len(ops):
        if ops[at:at + 1] == b" ":  # in reserve, for those who count otherwise
            at += 1
            continue
        op = ops[at:at + 1].decode()
        if ops[at + 1:at + 2] != b" ":
            raise ValueError(f"no operation: {ops[max(0, at - 40):at + 40]!r}")
        at += 2
        if op in "cCS":
            yield op, [], text()
        elif op == "F":
            yield op, [number()], text()
        elif op == "t":
            yield op, [number()], None
        elif op == "T":
            yield op, [number(), number(), number(), number()], text()
        elif op in "Ee":
            yield op, [number() for _ in range(4)], None
        elif op in "PpLBb":
            count = int(number())
            yield op, [number() for _ in range(2 * count)], None
        else:
            raise ValueError(f"unknown operation {op!r}")


class Text:
    def __init__(self, words, left, baseline, size, bold, colour, kind, owner=None):
        self.words, self.size, self.colour = words, size, colour
        self.kind, self.owner, self.layer = kind, owner, None
        self.box = (left, baseline - DESCENT * size,
                    left + width_of(words, size, bold), baseline + ASCENT * size)


class Shape:
    def __init__(self, points, ellipse, fill, pen, layer):
        self.points, self.ellipse, self.fill, self.pen = points, ellipse, fill, pen
        self.layer = layer
        xs, ys = [p[0] for p in points], [p[1] for p in points]
        self.box = (min(xs), min(ys), max(xs), max(ys))

    def holds(self, x, y):
        left, bottom, right, top = self.box
        if not (left <= x <= right and bottom <= y <= top):
            return False
        if self.ellipse:
            return (((2 * x - left - right) / (right - left)) ** 2 +
                    ((2 * y - bottom - top) / (top - bottom)) ** 2) <= 1
        inside, before = False, self.points[-1]
        for point in self.points:
            if (point[1] > y) != (before[1] > y):
                inside ^= x < (before[0] - point[0]) * (y - point[1]) / (
                    before[1] - point[1]) + point[0]
            before = point
        return inside


# ---- Colours ----

def channels(colour):
    values = [int(colour[i:i + 2], 16) for i in range(1, len(colour), 2)]
    return values[:3], (values[3] / 255 if len(values) > 3 else 1)


def luminance(rgb):
    parts = [value / 255 for value in rgb]
    parts = [v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in parts]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(a, b):
    a, b = sorted((luminance(a), luminance(b)))
    return (b + 0.05) / (a + 0.05)


# ---- Boxes and lines ----

def overlap(a, b, hair=0.3):
    return (min(a[2], b[2]) - max(a[0], b[0]) > hair and
            min(a[3], b[3]) - max(a[1], b[1]) > hair)


def crosses(box, a, b):
    left, bottom, right, top = box
    if (max(a[0], b[0]) < left or min(a[0], b[0]) > right or
            max(a[1], b[1]) < bottom or min(a[1], b[1]) > top):
        return False
    sides = [(b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0])
             for x in (left, right) for y in (bottom, top)]
    return min(sides) <= 0 <= max(sides)


def distance(point, a, b):
    """From a point to the line between two others."""
    long = math.dist(a, b)
    if long == 0:
        return math.dist(point, a)
    along = ((point[0] - a[0]) * (b[0] - a[0]) + (point[1] - a[1]) * (b[1] - a[1])) / long ** 2
    along = min(1, max(0, along))
    return math.dist(point, (a[0] + along * (b[0] - a[0]), a[1] + along * (b[1] - a[1])))


@functools.lru_cache(maxsize=None)
def runs(pos, steps=16):
    """The points of each of an edge's splines; arrow tips left out."""
    return [flattened_run(run, steps) for run in pos.split(";")]


@functools.lru_cache(maxsize=None)
def flattened(pos, steps=16):
    """All of them in a row, as if the line had no gaps."""
    return [point for run in runs(pos, steps) for point in run]


def flattened_run(pos, steps):
    points = [tuple(map(float, part.split(","))) for part in pos.split()
              if part[0] not in "se"]
    if len(points) % 3 != 1:
        raise ValueError(f"no spline: {pos}")
    line = [points[0]]
    for i in range(0, len(points) - 1, 3):
        a, b, c, d = points[i:i + 4]
        for step in range(1, steps + 1):
            t = step / steps
            u = 1 - t
            line.append(tuple(u ** 3 * a[k] + 3 * u * u * t * b[k] + 3 * u * t * t * c[k] +
                              t ** 3 * d[k] for k in (0, 1)))
    return line


def widened(points, by):
    """The corners of an outline BY points off a convex one."""
    found = []
    for i, point in enumerate(points):
        sides = []
        for a, b in ((points[i - 1], point), (point, points[(i + 1) % len(points)])):
            length = math.dist(a, b)
            normal = ((b[1] - a[1]) / length, (a[0] - b[0]) / length)
            sides.append((normal, normal[0] * a[0] + normal[1] * a[1] + by))
        (n, p), (m, q) = sides
        cross = n[0] * m[1] - n[1] * m[0]
        found.append(((p * m[1] - q * n[1]) / cross, (n[0] * q - m[0] * p) / cross))
    return found


# Corners in a box of two by two, against the clock.
OUTLINES = {
    "square": [(-1, -1), (1, -1), (1, 1), (-1, 1)],
    "diamond": [(0, -1), (1, 0), (0, 1), (-1, 0)],
    "house": [(-1, -1), (1, -1), (1, .38), (0, 1), (-1, .38)],
    "hexagon": [(-1, 0), (-.5, -1), (.5, -1), (1, 0), (.5, 1), (-.5, 1)],
    "triangle": [(-1, -1), (1, -1), (0, 1)],
}


class Marker:
    """A node: its place, and the room it takes with its second outline."""

    def __init__(self, name, attributes):
        self.name, self.attributes = name, attributes
        self.panel = name.rsplit(".", 1)[0] + "." if re.match(r"s\d+\.", name) else ""
        self.id = name[len(self.panel):]
        self.classes = attributes.get("class", "").split()
        self.at = tuple(map(float, attributes["pos"].split(",")))
        wide, high = (float(attributes[side]) * 36 for side in ("width", "height"))
        second = 4 if attributes.get("peripheries") == "2" else 0
        shape = attributes["shape"]
        if shape in OUTLINES:
            points = [(x * wide, y * high) for x, y in OUTLINES[shape]]
            points = widened(points, second) if second else points
            self.corners = [(self.at[0] + x, self.at[1] + y) for x, y in points]
            self.box = (self.at[0] + min(x for x, _ in points),
                        self.at[1] + min(y for _, y in points),
                        self.at[0] + max(x for x, _ in points),
                        self.at[1] + max(y for _, y in points))
        else:
            self.corners = []
            self.box = (self.at[0] - wide - second, self.at[1] - high - second,
                        self.at[0] + wide + second, self.at[1] + high + second)
        self.round = wide + second if shape == "circle" else None

    def is_within(self, shape):
        """Is that a second outline, which small circles draw themselves?"""
        wide = self.box[2] - self.box[0]
        return (all(a > b for a, b in zip(self.box[:2], shape.box[:2])) and
                all(a < b for a, b in zip(self.box[2:], shape.box[2:])) and
                shape.box[2] - shape.box[0] < 2 * wide)

    def is_met(self, line):
        """Does a line touch it? Polygons count with their box."""
        if self.round is None:
            return any(crosses(self.box, a, b) for a, b in zip(line, line[1:]))
        return any(distance(self.at, a, b) < self.round for a, b in zip(line, line[1:]))


class Page:
    """The whole of a page; ValueError where its DOT is not what it should be."""

    def __init__(self, dot):
        reader = Reader(dot)
        self.dot = dot
        reader.take()
        self.name = reader.take()
        reader.take("{")
        self.defaults, self.nodes, self.edges = {}, {}, []
        while not reader.sees("}"):
            self.read_statement(reader)
        reader.take("}")
        if reader.at != len(reader.tokens):
            raise ValueError("something stands behind the end")
        self.strings = reader.strings
        self.graph = self.defaults["graph"]
        self.markers = {name: Marker(name, attributes)
                        for name, attributes in self.nodes.items()}
        self.read_background()
        self.add_names()

    def read_statement(self, reader):
        name = reader.take()
        if name in ("graph", "node", "edge"):
            self.defaults[name] = reader.attributes()
        elif reader.sees("->"):
            reader.take()
            other = reader.take()
            self.edges.append((name, other, reader.attributes()))
        else:
            if name in self.nodes:
                raise ValueError(f"{name} is a node twice")
            self.nodes[name] = reader.attributes()
        reader.take(";")

    def read_background(self):
        self.texts, self.shapes, self.colours, self.operations = [], [], [], 0
        self.widths, self.lines = [], []
        pen = fill = "#000000"
        size, bold = 14, False
        for op, numbers, text in operations(self.graph["_background"].encode()):
            self.operations += 1
            if op in "cC":
                self.colours.append(text)
                pen, fill = (text, fill) if op == "c" else (pen, text)
            elif op == "F":
                size = numbers[0]
            elif op == "t":
                bold = numbers[0] == 1
            elif op == "T":
                x, y, align, width = numbers
                self.widths.append((text, width, width_of(text, size, bold)))
                left = x - (align + 1) / 2 * width_of(text, size, bold)
                words = Text(text, left, y + 0.2 * size, size, bold, pen, "behind")
                words.layer = self.operations
                self.texts.append(words)
            elif op == "L":
                self.lines.append((pen, list(zip(numbers[::2], numbers[1::2]))))
            elif op in "PE":
                points = list(zip(numbers[::2], numbers[1::2]))
                if op == "E":
                    (x, y), (wide, high) = points
                    points = [(x - wide, y - high), (x + wide, y + high)]
                self.shapes.append(Shape(points, op == "E", fill, pen, self.operations))
        self.width, self.height = self.shapes[0].box[2:]

    def add_names(self):
        node = self.defaults["node"]
        for marker in self.markers.values():
            attributes = marker.attributes
            size = float(attributes.get("fontsize", node["fontsize"]))
            colour = attributes.get("fontcolor", node["fontcolor"])
            if "xlabel" in attributes:
                at = tuple(map(float, attributes["xlp"].split(",")))
                self.add_label(attributes["xlabel"], at, size, colour, "name", marker)
            if attributes.get("label"):
                colour = getattr(attributes["label"], "colour", None) or colour
                self.add_label(attributes["label"], marker.at, size, colour, "inside", marker)

    def add_label(self, value, at, size, colour, kind, marker):
        """Lines are 1.2 of their size apart, and their block is around AT."""
        lines = label_lines(value)
        widest = max(width_of(words, size) for words, _ in lines)
        for i, (words, align) in enumerate(lines):
            width = width_of(words, size)
            left = at[0] - width / 2 + align * (widest - width) / 2
            middle = at[1] + ((len(lines) - 1) / 2 - i) * 1.2 * size
            # Graphviz puts the base line a fifth of the size below.
            self.texts.append(Text(words, left, middle - 0.2 * size, size, False, colour, kind,
                                   marker))

    # ---- Questions ----

    def people(self):
        return [m for m in self.markers.values() if "person" in m.classes]

    def ties(self):
        return [edge for edge in self.edges if "tie" in edge[2]["class"].split()]

    def all_colours(self):
        for attributes in [*self.defaults.values(), *self.nodes.values(),
                           *(edge[2] for edge in self.edges)]:
            for name in ("color", "fillcolor", "fontcolor", "bgcolor", "pencolor"):
                if name in attributes:
                    yield attributes[name]
        yield from self.colours

    def under(self, x, y, layer=None):
        """The colour at a place, of all that is painted before LAYER."""
        seen = [255, 255, 255]
        for shape in self.shapes:
            if layer is not None and shape.layer > layer:
                break
            if shape.holds(x, y):
                rgb, alpha = channels(shape.fill)
                seen = [alpha * new + (1 - alpha) * old for new, old in zip(rgb, seen)]
        return seen

    def text_contrast(self, text):
        rgb = channels(text.colour)[0]
        if text.kind == "inside":
            return contrast(rgb, channels(text.owner.attributes["fillcolor"])[0])
        left, bottom, right, top = text.box
        return min(contrast(rgb, self.under(left + (right - left) * part, (bottom + top) / 2,
                                            text.layer))
                   for part in (0.02, 0.5, 0.98))

    def line_contrast(self, edge):
        rgb = channels(edge[2]["color"])[0]
        line = flattened(edge[2]["pos"])
        return min(contrast(rgb, self.under(*point)) for point in line[1:-1])
