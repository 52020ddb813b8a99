"""Cases of two or three sessions, invented at random, and what they say: as
text for kith, and as each session stands for whoever reckons it anew."""
import itertools

CONTACTS = "none rare monthly fortnightly weekly several daily".split()
ASKED = ["unsaid", "hinted", "said"]
AWAY = ["distant", "ended", "died", "wished"]
RELATIONS = ["mother", "sister", "friend", "colleague", "professional"]
SAID, CARRIED = "said", "carried"
SCALES = {"contact": CONTACTS, "satisfaction": range(1, 6),
          "strain": range(5), "asked": ASKED}


class Person:
    """What stands of somebody: each value with where it comes from."""

    def __init__(self):
        self.values = {}  # fact, or (function, part) -> [value, origin]
        self.status, self.there, self.undiscussed = "active", False, False
        self.asked = set()  # kinds of support, ever

    def get(self, key, confirmed):
        value, origin = self.values.get(key, (None, None))
        return value if not confirmed or origin == SAID else None

    def say(self, key, value):
        self.values[key] = [value, SAID]
        if isinstance(key, tuple):
            self.asked.add(key[0])

    def confirm(self):
        for value in self.values.values():
            value[1] = SAID

    def known(self):
        return [origin for value, origin in self.values.values()
                if value is not None]

    def counts(self):
        return self.there and self.status == "active" and \
            not self.undiscussed

    def copy(self):
        twin = Person()
        twin.values = {key: list(value) for key, value in self.values.items()}
        twin.status, twin.there = self.status, self.there
        twin.undiscussed = self.undiscussed
        twin.asked = set(self.asked)
        return twin


class Session:
    """One session as it stood."""

    def __init__(self, number):
        self.name = f"week {number}"
        self.people, self.ties, self.scores = {}, {}, {}
        self.ties_known = "no"  # "no", "part", "all"

    def tied(self, a, b):
        """True, False, or None where the session says nothing of the two."""
        if not (self.people[a].counts() and self.people[b].counts()):
            return False
        pair = tuple(sorted((a, b)))
        if pair in self.ties:
            return self.ties[pair]
        return False if self.ties_known == "all" else None


class Inventor:
    """Writes a case at random, and keeps what it says."""

    def __init__(self, chance):
        self.chance, self.lines, self.sessions = chance, [], []
        self.rings = chance.choice([2, 3, 3, 3, 4, 5])
        self.functions = ["emotional", "practical", "advice"][
            :chance.randint(1, 3)]
        self.lines = ["case TWIN", "functions: " + ", ".join(self.functions),
                      "rings: " + ", ".join(f"r{i}" for i in
                                            range(1, self.rings + 1))]
        self.names = [f"P{i}" for i in range(chance.randint(0, 12))]
        self.introduced = set()
        self.generous = chance.choice([0.2, 0.7, 1])
        for number in range(chance.randint(2, 3)):
            self.session(number)

    def text(self):
        return "\n".join(self.lines) + "\n"

    def maybe(self, values, likely):
        return self.chance.choice(list(values)) \
            if self.chance.random() < likely else None

    def session(self, number):
        session = Session(number)
        fresh = number > 0 and self.chance.random() < 0.15
        self.lines.append(f"session {session.name}" +
                          (": fresh" if fresh else ""))
        if number > 0:
            self.carry(session, self.sessions[-1], fresh)
        self.scores(session)
        written = set()
        for name in self.names:
            if self.person(session, name, fresh):
                written.add(name)
        there = [name for name, person in session.people.items()
                 if person.there and person.status == "active"]
        if set(there) - written and self.chance.random() < 0.3:
            self.lines.append("everyone else same")
            for name in set(there) - written:
                session.people[name].confirm()
        self.ties(session)
        self.sessions.append(session)

    def carry(self, session, before, fresh):
        for name, person in before.people.items():
            twin = person.copy()
            twin.undiscussed = False
            for value in twin.values.values():
                value[1] = CARRIED
            if fresh:
                twin.there = False
                twin.values = {}
                if twin.status != "died":
                    twin.status = "active"
            session.people[name] = twin
        if not fresh:
            session.ties = dict(before.ties)
            session.ties_known = before.ties_known

    def scores(self, session):
        for name, most in (("PHQ-9", 27), ("GAD-7", 21), ("mood", 10)):
            if self.chance.random() < 0.6:
                session.scores[name] = self.maybe(range(most + 1), 0.9)
        if session.scores:
            self.lines.append("scores: " + ", ".join(
                f"{name} {written(value)}"
                for name, value in session.scores.items()))

    def person(self, session, name, fresh):
        """Perhaps writes a person; did it?"""
        chance = self.chance
        person = session.people.setdefault(name, Person())
        new = name not in self.introduced
        if chance.random() < (0.4 if new else 0.3):
            return False
        kind = chance.random()
        if not new and person.there and not fresh:
            if kind < 0.08:
                self.lines.append(f"person {name}: not named")
                person.there = False
                return True
            if kind < 0.16 and person.status == "active":
                self.lines.append(f"person {name}: not discussed")
                person.undiscussed = True
                return True
            if kind < 0.35 and person.status == "active":
                self.lines.append(f"person {name}: same")
                person.confirm()
                return True
        if person.status == "died":
            return False
        facts = self.facts(person)
        if new:
            facts.insert(0, chance.choice(RELATIONS))
        elif not facts:
            facts.append("active")
            person.status = "active"
        if chance.random() < 0.12:
            person.status = chance.choice(AWAY)
            facts.append(person.status)
        elif person.status != "active" and chance.random() < 0.5:
            person.status = "active"
            if "active" not in facts:
                facts.append("active")
        if len(self.lines) % 3 == 0:  # a place on the page says nothing else
            facts.append(f"at {1 + len(self.lines) % 12}:30")
        person.there = True
        self.introduced.add(name)
        self.lines.append(f"person {name}: " + ", ".join(facts))
        return True

    def facts(self, person):
        chance, facts = self.chance, []
        if chance.random() < 0.7:
            ring = self.maybe(range(1, self.rings + 2), 0.95)
            person.say("ring", ring)
            facts.append("ring " + self.ring(ring))
            if chance.random() < 0.3:
                wish = self.maybe(range(1, self.rings + 2), 0.9)
                person.say("wish", wish)
                facts[-1] += " -> " + self.ring(wish)
        for fact, scale in SCALES.items():
            if chance.random() < 0.4:
                value = self.maybe(scale, 0.9)
                person.say(fact, value)
                facts.append(f"{fact} {written(value)}")
        for function in self.functions:
            if chance.random() < self.generous:
                parts = chance.choice([2, 3, 3, 3])
                cells = [self.maybe(range(5), 0.85) for _ in range(parts)]
                for part, value in zip(("want", "got", "give"), cells):
                    person.say((function, part), value)
                facts.append(f"{function} " + "/".join(map(written, cells)))
        return facts

    def ring(self, ring):
        return "out" if ring == self.rings + 1 else written(ring)

    def ties(self, session):
        chance = self.chance
        there = [name for name, person in session.people.items()
                 if person.there]
        likely = chance.choice([0, 0.05, 0.2, 0.5])
        listed = False
        for a, b in itertools.combinations(sorted(there), 2):
            if chance.random() < likely:
                word = chance.choice(["close", "know", "know", "apart"])
                self.lines.append(f"{word} {a}: {b}")
                session.ties[a, b] = word != "apart"
                listed = True
        if listed and session.ties_known == "no":
            session.ties_known = "all"
        if chance.random() < 0.2:
            word = chance.choice(["complete", "complete", "partial"])
            self.lines.append(f"ties {word}")
            session.ties_known = {"complete": "all", "partial": "part"}[word]


def written(value):
    return "?" if value is None else str(value)
