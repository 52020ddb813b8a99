"""Two hundred invented cases of two or three sessions: every number of kith
change against its formula (measures.md 3.6, D1 to D12), worked out here from
the same answers, within 1e-9 (relative to 1).

    twins_change.py KITH
"""
import itertools
import math
import random
import re
import sys

from inventor import CARRIED, SCALES, Inventor, written
from program import Kith, near
from tap import Tap

try:
    from scipy.stats import kendalltau
except ImportError:
    kendalltau = None

SEED, CASES = 20260506, 200
CLEARLY = 2  # that much more is wanted than got
SUMS = "want got give met deficit".split()


# ---- The formulas ----

def share(part, whole):
    return part / whole if whole else None


def difference(before, after):
    return None if before is None or after is None else after - before


def tau_b(pairs):
    """Kendall 1945, by comparing each with each."""
    agree = untied_x = untied_y = 0
    for (a, b), (c, d) in itertools.combinations(pairs, 2):
        agree += ((a > c) - (a < c)) * ((b > d) - (b < d))
        untied_x += a != c
        untied_y += b != d
    both = untied_x * untied_y
    return agree / math.sqrt(both) if both else None


def tau_b_elsewhere(pairs):
    if kendalltau is None or len(pairs) < 2:
        return tau_b(pairs)
    value = kendalltau(*zip(*pairs))[0]
    return None if math.isnan(value) else value


class Twin:
    """The change between two sessions, from the formulas."""

    def __init__(self, case, start, end, confirmed):
        self.case, self.confirmed = case, confirmed
        self.start, self.end = case.sessions[start], case.sessions[end]
        step = 1 if start <= end else -1
        self.between = [case.sessions[i]
                        for i in range(start, end + step, step)]
        self.names = [name for name in case.names
                      if any(self.on_page(s, name)
                             for s in (self.start, self.end))]
        self.undiscussed = [
            name for name in self.names
            if any(self.on_page(s, name) and s.people[name].undiscussed
                   and s.people[name].status == "active"
                   for s in (self.start, self.end))]
        counted = [{name for name in self.names
                    if name not in self.undiscussed
                    and self.on_page(s, name) and s.people[name].counts()}
                   for s in (self.start, self.end)]
        self.before, self.after = counted
        self.kept = self.before & self.after
        self.left = self.before - self.after
        self.joined = self.after - self.before

    @staticmethod
    def on_page(session, name):
        return name in session.people and session.people[name].there

    def value(self, session, name, key):
        return session.people[name].get(key, self.confirmed)

    def cell(self, session, counted, name, function, quantity):
        """One answer, or what follows from two; None where not known."""
        if name not in counted:
            return None
        want, got, give = (self.value(session, name, (function, part))
                           for part in ("want", "got", "give"))
        if quantity in ("got", "give"):
            return got if quantity == "got" else give
        if want is None or got is None:
            return None
        return {"want": want, "met": min(want, got),
                "deficit": max(0, want - got)}[quantity]

    def cells(self, name, function, quantity):
        return (self.cell(self.start, self.before, name, function, quantity),
                self.cell(self.end, self.after, name, function, quantity))

    def split(self, names, functions, quantity):
        parts = dict.fromkeys(("kept", "joined", "left", "recorded"), 0)
        ends = [[], []]
        for name in names:
            for function in functions:
                x, y = self.cells(name, function, quantity)
                ends[0] += [x] if x is not None else []
                ends[1] += [y] if y is not None else []
                if name in self.kept:
                    if x is not None and y is not None:
                        parts["kept"] += y - x
                    else:
                        parts["recorded"] += (y or 0) - (x or 0)
                else:
                    parts["joined"] += y or 0
                    parts["left"] += x or 0
        for end, known, counted in zip(("from", "to"), ends,
                                       (self.before, self.after)):
            nobody = not counted & set(names)
            parts[end] = sum(known) if known or nobody else None
        # Unknown on one side counts as nothing there: the parts say the rest.
        parts["total"] = None \
            if parts["from"] is None and parts["to"] is None \
            else (parts["to"] or 0) - (parts["from"] or 0)
        return parts

    def support(self, names, functions):
        found = {key: self.split(names, functions, key) for key in SUMS}
        found["coverage"] = {end: share(found["met"][end],
                                        found["want"][end])
                             for end in ("from", "to")}
        return found

    def likeness(self):
        """D5 and D6, over cells and over people."""
        cells, people = [], []
        for name in self.before | self.after:
            own = []
            for function in self.case.functions:
                x, y = self.cells(name, function, "got")
                if name in self.kept and None in (x, y):
                    continue
                own.append((x or 0, y or 0))
            cells += own
            people.append((sum(x for x, _ in own), sum(y for _, y in own)))
        found = {}
        for word, pairs in (("cells", cells), ("people", people)):
            found[f"bray_curtis_{word}"] = share(
                sum(abs(x - y) for x, y in pairs),
                sum(x + y for x, y in pairs))
            found[f"ruzicka_{word}"] = share(sum(map(min, pairs)),
                                             sum(map(max, pairs)))
        return found

    def place(self, session, name):
        if not self.on_page(session, name):
            return self.case.rings + 1
        if session.people[name].status != "active":
            return self.case.rings
        ring = self.value(session, name, "ring")
        return None if ring is None else ring - 1

    def rings(self):
        size = self.case.rings + 2
        matrix = [[0] * size for _ in range(size)]
        for name in self.before | self.after:
            row = self.place(self.start, name)
            column = self.place(self.end, name)
            if row is not None and column is not None:
                matrix[row][column] += 1
        moves = {name: (self.value(self.start, name, "ring"),
                        self.value(self.end, name, "ring"))
                 for name in self.kept}
        known = {name: move for name, move in moves.items()
                 if None not in move}
        return {
            "ring_matrix": matrix,
            "closer": [n for n, (x, y) in known.items() if y < x],
            "further": [n for n, (x, y) in known.items() if y > x],
            "mean_ring_shift": share(sum(x - y for x, y in known.values()),
                                     len(known)),
            "tau_b": tau_b_elsewhere(list(known.values())),
            "rings_unknown": len(moves) - len(known),
        }

    def ties(self):
        found = {"tie_jaccard": None, "tie_jaccard_kept": None,
                 "ties_new": [], "ties_gone": []}
        if "no" in (self.start.ties_known, self.end.ties_known):
            return found
        tallies = {"tie_jaccard": [0, 0], "tie_jaccard_kept": [0, 0]}
        everyone = sorted(self.before | self.after)
        for a, b in itertools.combinations(everyone, 2):
            x, y = self.tied(self.start, self.before, a, b), \
                self.tied(self.end, self.after, a, b)
            if None in (x, y) or not (x or y):
                continue
            kept = {a, b} <= self.kept
            for key in ["tie_jaccard"] + ["tie_jaccard_kept"] * kept:
                tallies[key][0] += x and y
                tallies[key][1] += 1
            if kept and x != y:
                found["ties_new" if y else "ties_gone"].append([a, b])
        for key, (both, either) in tallies.items():
            found[key] = share(both, either)
        return found

    @staticmethod
    def tied(session, counted, a, b):
        return session.tied(a, b) if {a, b} <= counted else False

    def steps(self):
        """Not with who was not discussed; nor with who has died by then."""
        found = []
        for name in self.names:
            last = self.end.people[name] if self.on_page(self.end, name) \
                else None
            if name in self.undiscussed or last and last.status == "died":
                continue
            path = []
            for session in self.between:
                if not self.on_page(session, name):
                    continue
                value = self.value(session, name, "asked")
                if value is not None and path[-1:] != [value]:
                    path.append(value)
            if len(path) > 1:
                found.append({"person": name, "fact": "asked", "path": path})
        return found

    def scores(self):
        found = {}
        for name in self.start.scores | self.end.scores:
            x, y = (s.scores.get(name) for s in (self.start, self.end))
            change = difference(x, y)
            least, cut = {"PHQ-9": (6, 10), "GAD-7": (4, 8)}.get(
                name, (None, None))
            noise = {"PHQ-9": 5.5 * math.sqrt(2 * (1 - .89)),
                     "GAD-7": 4.5 * math.sqrt(2 * (1 - .92))}.get(name)
            found[name] = {
                "from": x, "to": y, "change": change,
                "reliable": None if None in (least, change)
                else abs(change) >= least,
                "below_cut": None if None in (cut, y) else y < cut,
                "index": None if None in (noise, change)
                else change / noise}
        return found

    def reasons(self):
        return {name: self.end.people[name].status
                if self.on_page(self.end, name) else "not named"
                for name in self.left}

    def carried(self, names):
        origins = []
        for session, counted in ((self.start, self.before),
                                 (self.end, self.after)):
            for name in counted & set(names):
                origins += session.people[name].known()
        return {"values": len(origins), "carried": origins.count(CARRIED)}

    def all(self):
        everyone = self.before | self.after
        functions = self.case.functions
        found = {
            "from": self.start.name, "to": self.end.name,
            "kept": list(self.kept), "left": list(self.left),
            "joined": list(self.joined), "not_discussed": self.undiscussed,
            "reasons": self.reasons(),
            "size_from": len(self.before), "size_to": len(self.after),
            "jaccard": share(len(self.kept), len(everyone)),
            "turnover": share(len(self.left | self.joined), len(everyone)),
            "retention": share(len(self.kept), len(self.before)),
            "newcomer_share": share(len(self.joined), len(self.after)),
            "want_ended": sum(
                self.split([name], functions, "want")["left"]
                for name, why in self.reasons().items()
                if why in ("died", "ended")),
            "functions": {f: self.support(everyone, [f]) for f in functions},
            "people": {name: self.support([name], functions)
                       | self.carried([name])
                       for name in everyone},
            "scores": self.scores(), "steps": self.steps(), "goals": {},
            "confirmed": self.confirmed,
        }
        for part in (self.support(everyone, functions), self.likeness(),
                     self.rings(), self.ties(), self.carried(everyone)):
            found.update(part)
        return found


# ---- Comparing ----

def differences(got, wanted, key=""):
    if isinstance(wanted, dict):
        if not isinstance(got, dict):
            yield f"{key}: got {got}"
            return
        for inner in wanted:
            if inner not in got:
                yield f"{key}.{inner} is missing"
            else:
                yield from differences(got[inner], wanted[inner],
                                       f"{key}.{inner}")
        if key in (".people", ".functions", ".scores", ".reasons") and \
                got.keys() != wanted.keys():
            yield f"{key}: got {sorted(got)}, wanted {sorted(wanted)}"
    elif isinstance(wanted, list):
        if key == ".ring_matrix":
            same = got == wanted
        else:
            same = sorted(map(str, map(plain, got))) == \
                sorted(map(str, map(plain, wanted)))
        if not same:
            yield f"{key}: got {got}, wanted {wanted}"
    elif isinstance(wanted, str):
        if got != wanted:
            yield f"{key}: got {got}, wanted {wanted}"
    elif not near(got, wanted):
        yield f"{key}: got {got}, wanted {wanted}"


def plain(value):
    return sorted(value) if isinstance(value, list) else value


def compare(tap, title, case, got, start, end, confirmed):
    twin = Twin(case, start, end, confirmed)
    wanted = twin.all()
    wrong = list(differences(got, wanted))
    word = ", confirmed" if confirmed else ""
    tap.ok(not wrong, f"{title}, {start} to {end}{word}: equals its twin",
           "\n".join(wrong + [case.text()]))


def without(lines, told):
    """The lines that tell nothing of somebody, but for sessions that then hold
    nothing; a fresh start is something."""
    kept = []
    for block in re.split(r"\n(?=session)", "\n".join(lines)):
        block = block.split("\n")
        left = [line for line in block if not told.match(line)]
        if left == block or len(left) > 1 or "fresh" in left[0]:
            kept += left
    return "\n".join(kept) + "\n"


def check_caution(tap, kith, title, case, chance):
    """For the client, somebody marked caution was never there: everything is
    as if nobody had written them."""
    name = chance.choice(sorted(case.introduced))
    told = re.compile(rf"(person|close|know|apart) .*\b{name}\b.*")
    lines = case.text().splitlines()
    marked = "\n".join(lines).replace(f"person {name}: ",
                                      f"person {name}: caution, ", 1)
    absent = without(lines, told)
    wrong = []
    for form in ([], ["--json"], ["--csv"], ["--csv", "--people"],
                 ["--csv", "--functions"], ["--confirmed"]):
        one, other = (kith("change", "-", "--client", *form, text=text)
                      for text in (marked, absent))
        said = one.stdout + one.stderr
        if re.search(rf"\b{name}\b", said.decode()) \
                or one.returncode != other.returncode:
            wrong.append((form, said.decode()))
        if one.stdout != other.stdout:
            wrong.append((form, one.stdout.decode(), other.stdout.decode()))
    tap.ok(not wrong, f"{title}: {name} marked caution was never there",
           "\n".join(map(str, wrong[:1])) + marked)


# ---- Words ----

CLAIMS = {  # what a sentence says of everybody whom it names
    r"^(.*) (?:is|are) further out": lambda t, n: n in t["further"],
    r"^(.*) moved closer": lambda t, n: n in t["closer"],
    r"^(.*) (?:is|are) new on the page": lambda t, n: n in t["new"],
    r"^(.*) (?:is|are) not on the page now":
        lambda t, n: t["reasons"].get(n) == "not named" or
        (t["status"][n][1] is None and
         t["status"][n][0] in ("distant", "wished")),
    r"^(.*) ha(?:s|ve) died":
        lambda t, n: t["status"][n][1] == "died" != t["status"][n][0],
    r"^(.*) (?:is|are) no longer in the circle":
        lambda t, n: t["status"][n][1] == "ended" and
        t["status"][n][0] in ("active", "distant"),
    r"^(.*) (?:is|are) out of touch now":
        lambda t, n: t["reasons"].get(n) == "distant" or
        t["status"][n] == ["ended", "distant"],
    r"^(.*) (?:is|are) not wished for now":
        lambda t, n: t["status"][n][0] == "wished" and
        t["status"][n][1] in ("ended", "distant"),
    r"^How it is for you has changed with (.*)":
        lambda t, n: t["satisfaction"].get(n, 0) != 0,
    r"^(.*) (?:was|were) not discussed":
        lambda t, n: n in t["not_discussed"],
    r"^You get more from (.*)": lambda t, n: any_rose(t["got"][n], 1),
    r"^You get less from (.*)": lambda t, n: any_rose(t["got"][n], -1),
    r"^You give more to (.*)": lambda t, n: any_rose(t["give"][n], 1),
    r"^You give less to (.*)": lambda t, n: any_rose(t["give"][n], -1),
    r"^From (.*) you now get what you would like":
        lambda t, n: became(*t["wishes"][n]) == "met",
    r"^What you get from (.*) is nearer now":
        lambda t, n: became(*t["wishes"][n]) == "nearer",
    r"^You wish for less from (.*) than before":
        lambda t, n: became(*t["wishes"][n]) == "fell",
    r"^You get less from (.*), and miss no more":
        lambda t, n: t["people"][n]["deficit"]["to"] is not None,
    r"^There is less strain with (.*)":
        lambda t, n: t["strain"].get(n, 0) < 0,
    r"^There is more strain with (.*)":
        lambda t, n: t["strain"].get(n, 0) > 0,
    r"^There is strain with (.*)":
        lambda t, n: t["new strain"].get(n, 0) > 0,
    r"^There is less contact with (.*)":
        lambda t, n: t["contact"].get(n, 0) < 0,
    r"^There is more contact with (.*)":
        lambda t, n: t["contact"].get(n, 0) > 0,
    r"^You told (.*) what you would like":
        lambda t, n: t["asked"].get(n) == "said",
    r"^You hinted to (.*) what you would like":
        lambda t, n: t["asked"].get(n) == "hinted",
}


def any_rose(kinds, sign):
    """Is it more (1) or less (-1) of any kind? One does not make up for
    another."""
    return any(None not in (before, after) and (after - before) * sign > 0
               for before, after in kinds)


def became(kinds, asked):
    """Of somebody's wishes, from wanted and got of each kind, before and after,
    and whether it was ever asked about: a wish that fell is never met, nor is
    one while another may be open."""
    def gap(want, got):
        return None if None in (want, got) else max(0, want - got)

    if any(None not in (want, later) and later < want
           for (want, _), (later, _) in kinds):
        return "fell"
    gaps = [(gap(*before), gap(*after)) for before, after in kinds]
    if any((before or 0) < (after or 0) for before, after in gaps) or \
            any((before or 0) >= CLEARLY and after is None
                for before, after in gaps):
        return None
    if not any((before or 0) >= CLEARLY and after < before
               for before, after in gaps):
        return None
    is_open = any(
        ever and want != 0 and (None in (want, got) or want > got)
        for (_, (want, got)), ever in zip(kinds, asked))
    return "nearer" if is_open else "met"


def check_words(tap, kith, title, case, confirmed):
    """Whoever is named in a sentence is rightly named there."""
    last = len(case.sessions) - 1
    twin = Twin(case, 0, last, confirmed)
    truth = twin.all()
    # Of who goes out of touch now, that is told and nothing more.
    here = [name for name, person in twin.end.people.items()
            if twin.on_page(twin.start, name) and twin.on_page(twin.end, name)
            and (name in twin.after or name not in twin.before)
            and not person.undiscussed
            and not twin.start.people[name].undiscussed
            and person.status != "died"
            and twin.start.people[name].status != "died"]
    for fact in ("strain", "contact", "satisfaction"):
        # Back from out of touch is a change, too.
        truth[fact] = {
            name: SCALES[fact].index(after) - SCALES[fact].index(before)
            for name in here
            for before, after in [[twin.value(session, name, fact)
                                   for session in (twin.start, twin.end)]]
            if None not in (before, after)}
    truth["new strain"] = {
        name: twin.value(twin.end, name, "strain") or 0 for name in here
        if twin.start.people[name].get("strain", False) is None}
    truth["status"] = {
        name: [session.people[name].status if twin.on_page(session, name)
               else None for session in (twin.start, twin.end)]
        for name in twin.names}
    truth["new"] = {name for name in twin.names
                    if not twin.on_page(twin.start, name)}
    truth["wishes"] = {
        name: ([[(twin.value(session, name, (function, "want")),
                  twin.value(session, name, (function, "got")))
                 for session in (twin.start, twin.end)]
                for function in case.functions],
               [function in twin.end.people[name].asked
                for function in case.functions]) for name in twin.kept}
    for part in ("got", "give"):
        truth[part] = {
            name: [[twin.value(session, name, (function, part))
                    for session in (twin.start, twin.end)]
                   for function in case.functions] for name in twin.kept}
    truth["asked"] = {step["person"]: step["path"][-1]
                      for step in truth["steps"]}
    options = ["--confirmed"] if confirmed else []
    plain = kith("change", "-", "--therapist", "--from", "first", "--to",
                 "last", *options, text=case.text()).stdout.decode()
    words = plain.partition("in numbers")[0].splitlines()[3:]
    words = " ".join(line.strip() for line in words).strip()
    wrong = []
    for sentence in re.split(r"(?<=\.) ", words):
        for claim, is_true in CLAIMS.items():
            found = re.match(claim, sentence)
            names = re.findall(r"\bP\d+\b", found[1]) if found else []
            wrong += [(sentence, name) for name in names
                      if not is_true(truth, name)]
    tap.ok(not wrong, f"{title}{', confirmed' if confirmed else ''}: its "
           "words hold", "\n".join(map(str, wrong + [plain, case.text()])))
    wide = [line for line in plain.splitlines() if len(line) > 80]
    tap.ok(not wide, f"{title}: no line over 80 columns", wide)


def main(program):
    kith, tap = Kith(program), Tap()
    chance, marks = random.Random(SEED), random.Random(SEED)
    for number in range(CASES):
        case = Inventor(chance)
        text = case.text()
        title = f"case {number} of {len(case.names)}"
        result = kith("check", "-", text=text)
        if not tap.ok(result.returncode == 0, f"{title}: no problem",
                      result.stderr.decode() + text):
            continue
        last = len(case.sessions) - 1
        pairs = [(i, i + 1) for i in range(last)]
        pairs += [(0, last)] if last > 1 else []
        for confirmed in (False, True):
            options = ["--confirmed"] if confirmed else []
            document = kith.json("change", "-", *options, text=text)
            tap.ok(len(document["changes"]) == len(pairs),
                   f"{title}: each step, then from first to last")
            for got, pair in zip(document["changes"], pairs):
                compare(tap, title, case, got, *pair, confirmed)
        back = kith.json("change", "-", "--from", "last", "--to", "first",
                         text=text)
        compare(tap, title, case, back["changes"][0], last, 0, False)
        for confirmed in (False, True):
            check_words(tap, kith, title, case, confirmed)
        if case.introduced:
            check_caution(tap, kith, title, case, marks)
    if kendalltau is None:
        tap.skip("tau-b by scipy", "scipy is not at hand")
    return tap.done()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
