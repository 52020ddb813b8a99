"""A seat once taken stays taken, and therapist and client find everybody in the
same direction, to half a degree: of random cases, in which people come, move, are
not named, leave, are marked caution, and are said to be at a place on the page: there
they are. Arranged, a case says where everyone is, in all sessions.

    places.py KITH COUNT
"""
import math
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile

from tap import Tap

kith, count = os.path.abspath(sys.argv[1]), int(sys.argv[2])
tap = Tap()
MOST = 0.5  # degrees
RELATIONS = ["friend", "sister", "colleague", "neighbour", "professional"]
ME = re.compile(r'^  "me" \[.*? pos="([\d.]+),([\d.]+)"', re.M)
AT = re.compile(r'^person "(P\d+) [^"]*".*, at (\d+):(\d\d)$', re.M)
PERSON = re.compile(r'^  "p\d+" \[.*? pos="([\d.]+),([\d.]+)".*? xlabel="([^"]*)".*class="person ring', re.M)


class Case:
    """The lines of each session; who is marked caution by then, and the direction of
    whom a place is said, in degrees against the clock from three."""

    def __init__(self, seed):
        self.dice = random.Random(seed)
        self.sessions, self.marked, self.ties = [], [], set()
        self.said, self.places = {}, []
        self.names = [f"P{i} {self.dice.choice(['Ann', 'Bo', 'Carl Friedrich', 'Maximiliane'])}"
                      for i in range(self.dice.randint(3, 28))]
        self.cautious = {name for name in self.names[1:] if self.dice.random() < .1}
        sessions = self.dice.randint(2, 4)
        self.comes = {name: self.dice.randrange(sessions) for name in self.names}
        self.comes[self.names[0]] = 0
        for session in range(sessions):
            self.add_session(session)

    def facts(self, name, session):
        chance = self.dice.random()
        if self.comes[name] == session:
            yield self.dice.choice(RELATIONS)
            yield f"ring {self.dice.choice(['1', '2', '3', '3', 'out'])}"
        elif chance < .3:
            yield f"ring {self.dice.randint(1, 3)}"
        elif chance < .4:
            yield self.dice.choice(["ended", "not named", "died"])
        elif chance < .7 or name == self.names[0]:
            yield "same"
        if name in self.cautious and self.dice.random() < .5:
            yield "caution"
        if self.dice.random() < .1:
            yield self.place(name)

    def place(self, name):
        hour, minute = self.dice.randint(1, 12), self.dice.randrange(60)
        self.said[name.split()[0]] = 90 - 30 * hour - minute / 2
        return f"at {hour}:{minute:02}{self.dice.choice(['', '', ' inner', ' outer'])}"

    def add_session(self, session):
        lines = [f"session week {4 * session + 1}"]
        here = [name for name in self.names if self.comes[name] <= session]
        marked = set(self.marked[-1]) if self.marked else set()
        for name in here:
            facts = list(self.facts(name, session))
            if facts:
                lines.append(f'person "{name}": ' + ", ".join(facts))
            if "caution" in facts:
                marked.add(name)
        for _ in here if len(here) > 1 else []:
            pair = tuple(sorted(self.dice.sample(here, 2)))
            if pair not in self.ties:
                self.ties.add(pair)
                lines.append(f'know "{pair[0]}": "{pair[1]}"')
        self.sessions.append(lines)
        self.marked.append(frozenset(marked))
        self.places.append(dict(self.said))

    def text(self, sessions):
        return "case R\n" + "\n".join(sum(self.sessions[:sessions], [])) + "\n"


def directions(folder, text, session, audience):
    """Where everyone stands, in degrees; names are told apart by their first word."""
    path = pathlib.Path(folder, "case.kith")
    path.write_text(text, encoding="utf-8")
    drawn = subprocess.run([kith, "draw", str(path), "--session", f"#{session + 1}", audience],
                           capture_output=True, text=True)
    if drawn.returncode != 0:
        raise ValueError(drawn.stderr + text)
    middle = [float(number) for number in ME.search(drawn.stdout).groups()]
    return {name.split()[0]: math.degrees(math.atan2(float(y) - middle[1], float(x) - middle[0]))
            for x, y, name in PERSON.findall(drawn.stdout)}


def arranged(text):
    """The text with places for all, and where these are."""
    done = subprocess.run([kith, "arrange", "-"], input=text, capture_output=True, text=True)
    if done.returncode != 0 or done.stderr:
        raise ValueError(done.stderr + text)
    places = {name: 90 - 30 * int(hour) - int(minute) / 2
              for name, hour, minute in AT.findall(done.stdout)}
    return done.stdout, places


def without_places(text):
    return re.sub(r",? at \d+:\d\d( inner| outer)?", "", text)


def differ(one, two):
    return [f"{name}: {one[name]:.2f} and {two[name]:.2f}" for name in one.keys() & two.keys()
            if abs((one[name] - two[name] + 180) % 360 - 180) > MOST]


kept = agreed = obeyed = seated = 0
for seed in range(count):
    case, turned, parted, deaf, astray = Case(seed), [], [], [], []
    sessions = len(case.sessions)
    text, places = arranged(case.text(sessions)) if seed % 10 == 0 else ("", {})
    same = not text or without_places(text) == without_places(case.text(sessions))
    with tempfile.TemporaryDirectory() as folder:
        for session in range(sessions):
            whole = directions(folder, case.text(sessions), session, "--client")
            therapist = directions(folder, case.text(sessions), session, "--therapist")
            parted += differ(whole, therapist)
            agreed += len(whole)
            deaf += differ(therapist, case.places[session])
            placed = directions(folder, text, session, "--therapist") if text else {}
            astray += differ(placed, places)
            astray += [f"{name} has no place" for name in placed.keys() - places.keys()]
            seated += len(placed)
            obeyed += len(therapist.keys() & case.places[session].keys())
            # Where somebody is first marked later, all others are as if without them.
            if case.marked[session] == case.marked[-1]:
                then = directions(folder, case.text(session + 1), session, "--client")
                turned += differ(whole, then)
                kept += len(then)
    if not same or text and arranged(text)[0] != text:
        tap.ok(False, f"case {seed}: nothing else is changed, nor a second time", text)
    if turned or parted or deaf or astray:
        tap.ok(not astray, f"case {seed}: arranged, they are there", "\n".join(astray[:5]))
        tap.ok(not deaf, f"case {seed}: places are obeyed", "\n".join(deaf[:5]))
        tap.ok(not turned, f"case {seed}: places are kept", "\n".join(turned[:5]))
        tap.ok(not parted, f"case {seed}: audiences agree", "\n".join(parted[:5]))
tap.ok(kept > 8 * count, f"{kept} places of {count} cases are kept")
tap.ok(obeyed > 3 * count, f"{obeyed} places of {count} cases are obeyed")
tap.ok(seated > count, f"{seated} places of {count} cases are where they are arranged")
tap.ok(agreed > 8 * count, f"{agreed} places of {count} cases are the same for both")
sys.exit(tap.done())
