"""Two drawings of one picture by two Graphvizes: the same elements, words and
colours in the same order, and everything in its place. As seen between 2.43 and
14.1: digits differ, an outline takes some of a marker, the base lines of texts
are up to 3 points lower, and an arrowhead keeps its thick pen's distance."""
import re
import xml.etree.ElementTree as xml

NEAR, BASELINE, ARROWHEAD = 0.25, 3.5, 5.0
PLACES = ("x", "y", "cx", "cy", "rx", "ry", "points", "d", "width", "height", "viewBox",
          "transform")
# What is no part of the picture, and what another Graphviz writes otherwise.
OTHERWISE = {"{http://www.w3.org/XML/1998/namespace}space"}
SAME = {"transparent": "none"}


def numbers(text):
    return [float(number) for number in re.findall(r"-?\d+(?:\.\d+)?", text)]


def kind(node):
    return node.tag.split("}")[-1]


def looks(node):
    """All of an element but its place."""
    return {name: SAME.get(value, value) for name, value in node.attrib.items()
            if name not in PLACES and name not in OTHERWISE}


def moved(node, name, line):
    """How far a number may be elsewhere."""
    if kind(node) == "text" and name == "y":
        return BASELINE
    return ARROWHEAD if line and kind(node) == "polygon" else NEAR


def compare(a, b, line=False):
    """What differs between two elements and all in them, a line each."""
    where = f"{kind(a)} {a.get('id', '')} {(a.text or '').strip()[:30]}".strip()
    if kind(a) != kind(b) or (a.text or "").strip() != (b.text or "").strip():
        yield f"{where} is {kind(b)} {(b.text or '').strip()[:30]}"
        return
    if looks(a) != looks(b):
        yield f"{where} looks otherwise: {sorted(set(looks(a).items()) ^ set(looks(b).items()))}"
    for name in PLACES:
        one, other = numbers(a.get(name, "")), numbers(b.get(name, ""))
        far = max((abs(x - y) for x, y in zip(one, other)), default=0)
        if len(one) != len(other) or far > moved(a, name, line):
            yield f"{where} has another {name}: {a.get(name)} and {b.get(name)}"
    if len(a) != len(b):
        yield f"{where} holds {len(a)} and {len(b)} elements"
    line = a.get("class", "").split(" ")[0] == "edge"
    for one, other in zip(a, b):
        yield from compare(one, other, line)


def differences(a, b):
    """All that differs between two SVGs, given as bytes."""
    return list(compare(xml.fromstring(a), xml.fromstring(b)))
