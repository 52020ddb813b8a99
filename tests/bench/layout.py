"""How well the circle is laid out, against simpler ways of seating people:
draws the two sessions of every network in a folder, and counts.

    layout.py KITH [--arranged] [FOLDER]

FOLDER holds *.kith; without it, layout/ below $KITH_SHARED/reference is taken.
Arranged, each is given places by kith arrange first.
The baselines sit everyone evenly, in an order, on the same rings, and count
crossings of straight ties.
"""
import itertools
import math
import os
import pathlib
import re
import resource
import subprocess
import sys
import tempfile

CENTRE = (297.5, 469.0)


# ---- One picture, as its DOT tells ----

def points(text):
    return [tuple(map(float, pair.split(","))) for pair in text.split() if pair[1] != ","]


def line(pos):
    """A tie from end to end; its gaps, where words stand, are bridged."""
    return [point for run in pos.split(";") for point in curve(points(run))]


def curve(ends):
    """A chain of Beziers as short straight pieces; one piece where straight."""
    (ax, ay), (bx, by) = ends[0], ends[-1]
    length = math.hypot(bx - ax, by - ay) or 1
    if all(abs((bx - ax) * (y - ay) - (by - ay) * (x - ax)) < 0.05 * length for x, y in ends):
        return [ends[0], ends[-1]]
    path = [ends[0]]
    for a, b, c, d in zip(ends[0::3], ends[1::3], ends[2::3], ends[3::3]):
        for step in range(1, 17):
            t, u = step / 16, 1 - step / 16
            path.append(tuple(u**3 * a[i] + 3 * u * u * t * b[i] + 3 * u * t * t * c[i] +
                              t**3 * d[i] for i in (0, 1)))
    return path


class Picture:
    """Markers, names and ties of one drawing."""

    def __init__(self, dot, names):
        self.size = float(re.search(r'node \[.*?fontsize="([\d.]+)"', dot)[1])
        self.places, self.rings, self.markers, self.words = {}, {}, {}, {}
        for match in re.finditer(r'^  "(p\d+)" \[(.*)\];$', dot, re.M):
            self.add_person(match[1], match[2], names)
        self.ties = [(a, b, line(pos)) for a, b, pos in re.findall(
            r'^  "(p\d+)" -> "(p\d+)" \[.*?pos="([^"]+)"', dot, re.M)]

    def add_person(self, who, text, names):
        x, y = map(float, re.search(r' pos="([^"]+)"', text)[1].split(","))
        wide = float(re.search(r'width="([\d.]+)"', text)[1]) * 36
        high = float(re.search(r'height="([\d.]+)"', text)[1]) * 36
        self.places[who] = (x, y)
        self.rings[who] = re.search(r"ring\w+|unplaced", text)[0]
        self.markers[who] = (x - wide, y - high, x + wide, y + high)
        label = re.search(r'xlp="([^"]+)"', text)
        if label:
            x, y = map(float, label[1].split(","))
            name = re.search(r'xlabel="((?:[^"\\]|\\.)*)"', text)[1]
            own = re.search(r' fontsize="([\d.]+)"', text)
            size = float(own[1]) if own else self.size
            lines = re.split(r"\\[nlr]", re.sub(r"\\[lr]$", "", name))
            half = max(map(names, lines)) * size / 2
            high = (0.46 + 0.6 * (len(lines) - 1)) * size
            self.words[who] = (x - half, y - high, x + half, y + high)


def meet(a, b):
    return (min(a[2], b[2]) - max(a[0], b[0]) > 0.3 and
            min(a[3], b[3]) - max(a[1], b[1]) > 0.3)


def side(a, b, c):
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def cross(a, b, c, d):
    return ((side(a, b, c) > 0) != (side(a, b, d) > 0) and
            (side(c, d, a) > 0) != (side(c, d, b) > 0))


def pieces(path):
    return list(zip(path, path[1:]))


def around(path):
    xs, ys = [x for x, _ in path], [y for _, y in path]
    return min(xs), min(ys), max(xs), max(ys)


def crossings(ties):
    """Pairs of ties without a common end whose lines cross."""
    boxes = [around(path) for _, _, path in ties]
    count = 0
    for i, j in itertools.combinations(range(len(ties)), 2):
        if len({*ties[i][:2], *ties[j][:2]}) < 4:
            continue
        a, b = boxes[i], boxes[j]
        if a[2] < b[0] or b[2] < a[0] or a[3] < b[1] or b[3] < a[1]:
            continue
        count += any(cross(*p, *q) for p in pieces(ties[i][2]) for q in pieces(ties[j][2]))
    return count


def line_meets(a, b, box):
    if (max(a[0], b[0]) < box[0] or min(a[0], b[0]) > box[2] or
            max(a[1], b[1]) < box[1] or min(a[1], b[1]) > box[3]):
        return False
    sides = [side(a, b, (x, y)) for x in (box[0], box[2]) for y in (box[1], box[3])]
    return min(sides) <= 0 <= max(sides)


def path_meets(path, box):
    return any(line_meets(a, b, box) for a, b in pieces(path))


def count(picture):
    words, markers = picture.words, picture.markers
    overlaps = sum(meet(a, b) for a, b in itertools.combinations(words.values(), 2))
    overlaps += sum(meet(a, b) for a, b in itertools.combinations(markers.values(), 2))
    overlaps += sum(meet(a, b) for a in words.values() for b in markers.values())
    overlaps += sum(box[0] < 18 or box[2] > 577 or box[1] < 18 or box[3] > 824
                    for box in words.values())
    return {
        "crossings": crossings(picture.ties),
        "overlaps": overlaps,
        "over a marker": sum(path_meets(path, box) for a, b, path in picture.ties
                             for who, box in markers.items() if who not in (a, b)),
        "over a name": sum(path_meets(path, box) for _, _, path in picture.ties
                           for box in words.values()),
        "unnamed": len(markers) - len(words),
    }


# ---- Simpler seatings ----

RADII = {"ring1": 62, "ring2": 136, "ring3": 212, "ringout": 292}


def by_group(people, ties, groups):
    return sorted(people, key=lambda who: (groups[who], who))


def by_barycentre(people, ties, groups):
    """Everyone moves to the mean direction of those they know, again and again;
    the best order on the way counts."""
    order, rings = list(people), dict.fromkeys(people, "ring3")
    best, fewest = order, even_crossings(order, rings, ties)
    near = {who: [b if a == who else a for a, b in ties if who in (a, b)] for who in people}
    for _ in range(12):
        turn = {who: 2 * math.pi * i / len(order) for i, who in enumerate(order)}
        mean = {who: math.atan2(sum(math.sin(turn[other]) for other in near[who]),
                                sum(math.cos(turn[other]) for other in near[who])) % (2 * math.pi)
                if near[who] else turn[who] for who in order}
        order = sorted(order, key=mean.get)
        crossed = even_crossings(order, rings, ties)
        if crossed < fewest:
            best, fewest = order, crossed
    return best


def by_sifting(people, ties, groups):
    """Baur and Brandes: everyone in turn goes round the circle, and stops where
    there are fewest crossings."""
    near = {who: set() for who in people}
    for a, b in ties:
        near[a].add(b)
        near[b].add(a)
    order = list(people)

    def pair(a, b, rest):
        total = passed = 0
        for other in rest:
            total += passed * (other in near[b])
            passed += other in near[a]
        return total

    for _ in range(4):
        for who in people:
            at = order.index(who)
            order = order[at:] + order[:at]
            saved = most = best = 0
            for step in range(1, len(order)):
                other = order[step]
                rest = order[step + 1:] + order[1:step]
                saved += pair(who, other, rest) - pair(other, who, rest)
                if saved > most:
                    most, best = saved, step
            order = order[1:best + 1] + [who] + order[best + 1:]
    return order


def as_given(people, ties, groups):
    return list(people)


BASELINES = {"input order, even": as_given, "sectors by group, even": by_group,
             "barycentre order, even": by_barycentre, "circular sifting order, even": by_sifting}


def even_crossings(order, rings, ties):
    at = {}
    for i, who in enumerate(order):
        turn, radius = 2 * math.pi * i / len(order), RADII[rings[who]]
        at[who] = (radius * math.cos(turn), radius * math.sin(turn))
    return crossings([(a, b, [at[a], at[b]]) for a, b in ties])


# ---- All networks ----

def angle(place):
    return math.atan2(place[1] - CENTRE[1], place[0] - CENTRE[0])


def turned(before, after):
    """The most that anybody has turned, in degrees."""
    most = 0
    for who in set(before.places) & set(after.places):
        off = abs(angle(before.places[who]) - angle(after.places[who]))
        most = max(most, math.degrees(min(off, 2 * math.pi - off)))
    return most


def off_lane(picture):
    """How much people of one lane differ in their distance from the middle."""
    lanes = {}
    for who, place in picture.places.items():
        radius = math.dist(place, CENTRE)
        lanes.setdefault((picture.rings[who], round(radius)), []).append(radius)
    return max(max(radii) - min(radii) for radii in lanes.values())


def draw(kith, path, session, names):
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    dot = subprocess.run([kith, "draw", str(path), "--session", session],
                         stdout=subprocess.PIPE, check=True).stdout.decode()
    seconds = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before
    return Picture(dot, names), seconds


def about_as_wide(name):
    """In sizes of the font; a little less than what kith itself reckons with."""
    return sum(1.0 if ord(c) >= 0x1100 else 0.25 if c in "ijlIft .,'" else 0.52 for c in name)


def groups_of(path):
    """The relation written for each person, in the order of the file."""
    text = path.read_text()
    told = {}
    for name, relation in re.findall(r'^person "?([^":]+)"?: *([\w-]+)', text, re.M):
        told.setdefault(name, relation)
    return {f"p{i + 1:02}": relation for i, relation in enumerate(told.values())}


def measure(kith, path, totals, rows):
    pictures = [draw(kith, path, session, about_as_wide) for session in ("first", "last")]
    groups = groups_of(path)
    clean = True
    for picture, seconds in pictures:
        counted = count(picture)
        clean = clean and counted["overlaps"] == 0
        for name, number in counted.items():
            totals[name] = totals.get(name, 0) + number
        ties = [(a, b) for a, b, _ in picture.ties]
        for name, order in BASELINES.items():
            people = order(sorted(picture.places), ties, groups)
            totals[name] = totals.get(name, 0) + even_crossings(people, picture.rings, ties)
    rows.append({"clean": clean, "turned": turned(pictures[0][0], pictures[1][0]),
                 "off lane": max(off_lane(picture) for picture, _ in pictures),
                 "people": max(len(picture.places) for picture, _ in pictures),
                 "seconds": max(seconds for _, seconds in pictures)})


def print_all(totals, rows):
    drawn = 2 * len(rows)
    print(f"{len(rows)} networks, two sessions each; means for one picture")
    for name in BASELINES:
        print(f"  {name:30} {totals[name] / drawn:7.1f} crossings")
    print(f"  {'kith':30} {totals['crossings'] / drawn:7.1f} crossings")
    for name in ("over a marker", "over a name", "unnamed"):
        print(f"  {name:30} {totals[name] / drawn:7.2f}")
    print(f"  {'without any overlap':30} {sum(row['clean'] for row in rows):4} of {len(rows)}")
    print(f"  {'turned at most, degrees':30} {max(row['turned'] for row in rows):7.2f}")
    print(f"  {'off its lane at most, pt':30} {max(row['off lane'] for row in rows):7.3f}")
    for most in (24, 45):
        times = [row["seconds"] for row in rows if row["people"] <= most]
        if times:
            print(f"  {f'up to {most} people, seconds':30} {sum(times) / len(times):7.2f}"
                  f"  at most {max(times):.2f}")


def arranged(kith, path, folder):
    there = pathlib.Path(folder) / path.name
    there.write_bytes(subprocess.run([kith, "arrange", str(path)], stdout=subprocess.PIPE,
                                     check=True).stdout)
    return there


def main():
    kith = os.path.abspath(sys.argv[1])
    shared = os.environ.get("KITH_SHARED")
    anew = "--arranged" in sys.argv
    given = [word for word in sys.argv[2:] if word != "--arranged"]
    folder = (pathlib.Path(given[0]) if given else
              pathlib.Path(shared) / "reference" / "layout" if shared else None)
    networks = sorted(folder.glob("*.kith")) if folder else []
    if not networks:
        print("layout.py: no networks to draw: give a folder of *.kith files")
        return
    totals, rows = {}, []
    with tempfile.TemporaryDirectory() as made:
        for path in networks:
            measure(kith, arranged(kith, path, made) if anew else path, totals, rows)
    print_all(totals, rows)


if __name__ == "__main__":
    main()
