"""Small networks that were observed several times, each person in turn taken
as the client: who stayed, left and joined against what was counted elsewhere,
where those networks are at hand: KITH_SHARED/data/longitudinal.

    longitudinal.py PRINT-CHANGE
"""
import csv
import itertools
import json
import os
import subprocess
import sys
import tempfile

import report
from program import near, quoted
from tap import Tap

LISTS = ("kept", "left", "joined", "closer", "further")
RINGS = (1, 2, 2, 3, 3)  # of the five whom somebody likes best
# The README of the data: kept, lost and gained, counted per end.
TOTALS = {("week 1", "week 2"): (86, 62, 76),
          ("week 2", "week 3"): (94, 68, 60)}


def rows(*path):
    with open(os.path.join(*path), encoding="utf-8") as file:
        return list(csv.DictReader(file))


# ---- A person's circle, wave by wave ----

def tied(a, b):
    return (a, b) if a < b else (b, a)


def circles(ego, waves):
    """Of each wave {alter: ring} and the ties among these; WAVES are pairs of
    a function that gives an ego's alters, and of all ties."""
    found = []
    for alters_of, ties in waves:
        alters = alters_of(ego)
        found.append((alters, {pair for pair in ties if set(pair) <=
                               alters.keys()}))
    return found


def anew(found):
    """Each wave a fresh session: everyone who is there is said."""
    lines = ["case EGO"]
    for wave, (alters, ties) in enumerate(found, 1):
        lines.append(f"session week {wave}" + (": fresh" if wave > 1 else ""))
        lines += [f"person {quoted(name)}: friend, ring {ring}"
                  for name, ring in alters.items()]
        lines += [f"know {quoted(a)}: {quoted(b)}" for a, b in sorted(ties)]
        lines.append("ties complete")
    return "\n".join(lines) + "\n"


def carried(found):
    """From the second wave on only what changed."""
    lines, before, standing, met = ["case EGO"], {}, set(), set()
    for wave, (alters, ties) in enumerate(found, 1):
        lines.append(f"session week {wave}")
        for name, ring in alters.items():
            if before.get(name) != ring:
                relation = "" if name in met else "friend, "
                lines.append(f"person {quoted(name)}: {relation}ring {ring}")
        lines += [f"person {quoted(name)}: not named"
                  for name in before if name not in alters]
        for a, b in itertools.combinations(sorted(alters), 2):
            if ((a, b) in ties) != ((a, b) in standing):
                word = "know" if (a, b) in ties else "apart"
                lines.append(f"{word} {quoted(a)}: {quoted(b)}")
                standing ^= {(a, b)}
        lines.append("ties complete")
        before, met = alters, met | alters.keys()
    return "\n".join(lines) + "\n"


# ---- What follows, and what the library says ----

def share(part, whole):
    return part / whole if whole else None


def expected(one, other):
    """Worked out from the two circles."""
    (before, ties), (after, new_ties) = one, other
    kept = before.keys() & after.keys()
    moves = {name: before[name] - after[name] for name in kept}
    within = [{pair for pair in some if set(pair) <= kept}
              for some in (ties, new_ties)]
    return {
        "kept": kept, "left": before.keys() - kept,
        "joined": after.keys() - kept,
        "closer": {name for name in kept if moves[name] > 0},
        "further": {name for name in kept if moves[name] < 0},
        "jaccard": share(len(kept), len(before.keys() | after.keys())),
        "turnover": share(len(before.keys() ^ after.keys()),
                          len(before.keys() | after.keys())),
        "retention": share(len(kept), len(before)),
        "newcomer_share": share(len(after.keys() - kept), len(after)),
        "mean_ring_shift": share(sum(moves.values()), len(kept)),
        "tie_jaccard": share(len(ties & new_ties), len(ties | new_ties)),
        "tie_jaccard_kept": share(len(within[0] & within[1]),
                                  len(within[0] | within[1])),
    }


def printed(program, text):
    """{(from, to): {key: value}}; None where the program fails."""
    with tempfile.NamedTemporaryFile("w", suffix=".kith") as file:
        file.write(text)
        file.flush()
        run = subprocess.run([program, file.name], env=report.environment(),
                             capture_output=True, text=True, timeout=report.PATIENCE)
    if run.returncode != 0 or run.stderr:
        return None
    found = {}
    for line in run.stdout.splitlines():
        before, after, key, value, *names = line.split("\t")
        if key in LISTS and int(value) != len(names):
            return None
        found.setdefault((before, after), {})[key] = \
            set(names) if key in LISTS else json.loads(value)
    return found


def steps(found):
    last = len(found)
    pairs = [(i, i + 1) for i in range(1, last)]
    return pairs + [(1, last)] if last > 2 else pairs


def as_printed(number, cell):
    """The table has six decimals, and nothing where nothing is known."""
    if not cell or number is None:
        return not cell and number is None
    return abs(number - float(cell)) <= 0.5e-6 + 1e-9


def compare(tap, program, title, found, text):
    got = printed(program, text)
    if not tap.ok(got is not None and len(got) == len(steps(found)),
                  f"{title}: every step", text):
        return {}
    wrong = []
    for a, b in steps(found):
        change = got[f"week {a}", f"week {b}"]
        for key, value in expected(found[a - 1], found[b - 1]).items():
            same = change[key] == value if key in LISTS else \
                near(change[key], value)
            if not same:
                wrong.append(f"{a} to {b}, {key}: got {change[key]}, "
                             f"wanted {value}")
        if change["tau_b"] is not None and not -1 <= change["tau_b"] <= 1:
            wrong.append(f"{a} to {b}, tau_b: {change['tau_b']}")
    tap.ok(not wrong, f"{title}: as worked out from the ties",
           "\n".join(wrong + [text]))
    return got


# ---- The networks ----

def neighbours(ties):
    """Ties without direction; everybody on the first ring."""
    def alters_of(ego):
        return {b if a == ego else a: 1 for a, b in sorted(ties)
                if ego in (a, b)}
    return alters_of, ties


def waves_of(directory, column="wave"):
    ties = {}
    for row in rows(directory, "ties.csv"):
        if row["from"] != row["to"]:
            ties.setdefault(int(row[column]), set()).add(
                tied(row["from"], row["to"]))
    return [neighbours(ties[wave]) for wave in sorted(ties)]


def people_of(directory):
    return sorted({row["id"] for row in rows(directory, "nodes.csv")})


def check_s50(tap, program, directory):
    """Teenage friends and lifestyle: against its table of turnover."""
    waves, people = waves_of(directory), people_of(directory)
    table = rows(directory, "reference_turnover.csv")
    tap.ok(len(waves) == 3 and len(people) == 50 and len(table) == 100,
           "s50: 50 people, 3 waves, 100 rows")
    for form, written in (("fresh", anew), ("carried", carried)):
        got = {ego: compare(tap, program, f"s50, {ego}, {form}", found,
                            written(found))
               for ego in people for found in [circles(ego, waves)]}
        for row in table:
            step = (f"week {row['wave_from']}", f"week {row['wave_to']}")
            change = got[row["ego_id"]].get(step)
            wrong = change is None or [
                key for key, column in (("kept", "kept"), ("left", "lost"),
                                        ("joined", "gained"))
                if len(change[key]) != int(row[column])] + [
                key for key in ("jaccard", "retention")
                if not as_printed(change[key], row[key])]
            tap.ok(not wrong, f"s50, {row['ego_id']}, {' to '.join(step)}, "
                   f"{form}: the row of the table", f"{wrong}: {change}")
        for step, wanted in TOTALS.items():
            total = tuple(sum(len(change[step][key])
                              for change in got.values() if change)
                          for key in ("kept", "left", "joined"))
            tap.ok(total == wanted, f"s50, {' to '.join(step)}, {form}: "
                   "kept, lost and gained in all", total)


def best_liked(ranks):
    """Whom somebody likes best, nearest first; ties where either does."""
    ties = {tied(a, b) for (a, b), rank in ranks.items() if rank <= len(RINGS)}

    def alters_of(ego):
        return {b: RINGS[rank - 1]
                for (a, b), rank in sorted(ranks.items())
                if a == ego and rank <= len(RINGS)}
    return alters_of, ties


def check_fraternity(tap, program, directory):
    """Newcomb's fraternity: whom each man ranks 1 to 5, on three rings."""
    waves = {}
    for row in rows(directory, "ties.csv"):
        waves.setdefault(int(row["wave"]), {})[row["from"], row["to"]] = \
            int(row["rank"])
    waves = [best_liked(waves[wave]) for wave in sorted(waves)]
    people = people_of(directory)
    tap.ok(len(waves) == 15 and len(people) == 17,
           "fraternity: 17 men, 15 waves")
    for ego in people:
        found = circles(ego, waves)
        tap.ok(all(len(alters) == len(RINGS) for alters, _ in found),
               f"fraternity, {ego}: five at a time")
        for form, written in (("fresh", anew), ("carried", carried)):
            compare(tap, program, f"fraternity, {ego}, {form}", found,
                    written(found))


def check_others(tap, program, directory):
    for name, column, size, count in (("tailor_social", "time", 39, 2),
                                      ("sampson", "wave", 18, 10)):
        place = os.path.join(directory, name)
        waves, people = waves_of(place, column), people_of(place)
        tap.ok(len(waves) == count and len(people) == size,
               f"{name}: {size} people, {count} waves",
               f"{len(people)}, {len(waves)}")
        for ego in people:
            found = circles(ego, waves)
            for form, written in (("fresh", anew), ("carried", carried)):
                compare(tap, program, f"{name}, {ego}, {form}", found,
                        written(found))


def main(program):
    tap = Tap()
    directory = os.path.join(os.environ.get("KITH_SHARED", ""), "data",
                             "longitudinal")
    if not os.path.isdir(directory):
        tap.skip("networks of several waves", "not at hand")
        return tap.done()
    check_s50(tap, program, os.path.join(directory, "s50"))
    check_fraternity(tap, program, os.path.join(directory, "fraternity"))
    check_others(tap, program, directory)
    return tap.done()


sys.exit(main(*sys.argv[1:]))
