"""A seat once taken stays taken, and therapist and client find everybody in the
same direction, to half a degree: of random cases, in which people come, move, are
not named, leave, and are marked caution.

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
PERSON = re.compile(r'^  "p\d+" \[.*? pos="([\d.]+),([\d.]+)".*? xlabel="([^"]*)".*class="person ring', re.M)


class Case:
    """The lines of each session, and who is marked caution by then."""

    def __init__(self, seed):
        self.dice = random.Random(seed)
        self.sessions, self.marked, self.ties = [], [], set()
        self.names = [f"P{i} {self.dice.choice(['Ann', 'Bo', 'Carl Friedrich', 'Maximiliane'])}"
                      for i in range(self.dice.randint(3, 28))]
        self.cautious = {name for name in self.names if self.dice.random() < .1}
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
        elif chance < .7:
            yield "same"
        if name in self.cautious and self.dice.random() < .5:
            yield "caution"

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


def differ(one, two):
    return [f"{name}: {one[name]:.2f} and {two[name]:.2f}" for name in one.keys() & two.keys()
            if abs((one[name] - two[name] + 180) % 360 - 180) > MOST]


kept = agreed = 0
for seed in range(count):
    case, turned, parted = Case(seed), [], []
    sessions = len(case.sessions)
    with tempfile.TemporaryDirectory() as folder:
        for session in range(sessions):
            whole = directions(folder, case.text(sessions), session, "--client")
            therapist = directions(folder, case.text(sessions), session, "--therapist")
            parted += differ(whole, therapist)
            agreed += len(whole)
            # Where somebody is first marked later, all others are as if without them.
            if case.marked[session] == case.marked[-1]:
                then = directions(folder, case.text(session + 1), session, "--client")
                turned += differ(whole, then)
                kept += len(then)
    if turned or parted:
        tap.ok(not turned, f"case {seed}: places are kept", "\n".join(turned[:5]))
        tap.ok(not parted, f"case {seed}: audiences agree", "\n".join(parted[:5]))
tap.ok(kept > 8 * count, f"{kept} places of {count} cases are kept")
tap.ok(agreed > 8 * count, f"{agreed} places of {count} cases are the same for both")
sys.exit(tap.done())
