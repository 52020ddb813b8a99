"""Two hundred random circles: every measure against networkx, or against its
formula worked out here from the same answers, within 1e-9 (relative to 1).

usage: twins_networkx.py PRINT-MEASURES"""
import json
import math
import os
import random
import subprocess
import sys
import tempfile

from tap import Tap

try:
    import networkx as nx
except ImportError:
    nx = None

SEED, CASES, MOST, RINGS = 20260506, 200, 40, 3
FUNCTIONS = ["emotional", "practical"]
OUT = RINGS + 1
KNOW, CLOSE = 1, 2
ME = "\0me"
GROUPS = {
    "mother": "family", "father": "family", "sister": "family",
    "cousin": "family", "in-law": "family", "partner": "partner",
    "ex-partner": "former", "friend": "friend", "online": "friend",
    "colleague": "work", "manager": "work", "neighbour": "neighbour",
    "group": "community", "faith": "community",
    "professional": "professional", "other": "other",
}
CONTACTS = {"none": 0, "rare": 4, "monthly": 12, "fortnightly": 26,
            "weekly": 52, "several": 156, "daily": 365}
ASKED = {"unsaid": 0, "hinted": 0.5, "said": 1}


# ---- Arithmetic that knows of nothing known ----

def ratio(above, below):
    return None if above is None or not below else above / below


def mean(values):
    values = [v for v in values if v is not None]
    return sum(values) / len(values) if values else None


def number(value):
    return None if value is None or math.isnan(value) else value


# ---- Support ----

def total(circle, values):
    """A sum over nothing known is unknown, over nobody 0."""
    values = list(values)
    return sum(values) if values or not circle["people"] else None


def support(circle, people, functions):
    """want … coverage over the cells of these people and functions."""
    cells = [person["cells"][f] for person in people for f in functions]
    both = [(w, g) for w, g, _ in cells if w is not None and g is not None]
    want = total(circle, (w for w, _ in both))
    met = total(circle, (min(w, g) for w, g in both))
    return {
        "want": want,
        "got": total(circle, (g for _, g, _ in cells if g is not None)),
        "give": total(circle, (v for _, _, v in cells if v is not None)),
        "met": met,
        "deficit": total(circle, (max(0, w - g) for w, g in both)),
        "surplus": total(circle, (max(0, g - w) for w, g in both)),
        "coverage": ratio(met, want),
        "discrepancy": mean(w - g for w, g in both),
    }


def got_of(person, functions):
    known = [person["cells"][f][1] for f in functions
             if person["cells"][f][1] is not None]
    return sum(known) if known else None


def concentration(circle, functions):
    given = [got_of(p, functions) for p in circle["people"]]
    given = [g for g in given if g is not None]
    if sum(given) == 0:
        herfindahl = normalized = None
        effective = 0 if given or not circle["people"] else None
    else:
        herfindahl = sum((g / sum(given)) ** 2 for g in given)
        effective, n = 1 / herfindahl, len(given)
        normalized = 1 if n == 1 else (herfindahl - 1 / n) / (1 - 1 / n)
    return {"concentration": herfindahl, "effective_providers": effective,
            "concentration_normalized": normalized}


def providers(circle, function):
    gots = [(p["name"], p["cells"][function][1]) for p in circle["people"]]
    if gots and all(got is None for _, got in gots):
        return None
    return [name for name, got in gots if got is not None and got >= 2]


def best_provider_coverage(circle):
    met = needed = 0
    for f in circle["functions"]:
        need = circle["need"].get(f)
        gots = [p["cells"][f][1] for p in circle["people"]]
        known = [got for got in gots if got is not None]
        if need is None or (gots and not known):
            continue
        met += min(need, max(known, default=0))
        needed += need
    return ratio(met, needed)


def given_and_got(circle, person):
    """Both over the kinds of support of which both are known."""
    if GROUPS[person["relation"]] == "professional":
        return None
    both = [(v, g) for f in circle["functions"]
            for _, g, v in [person["cells"][f]]
            if g is not None and v is not None]
    return (sum(v for v, _ in both), sum(g for _, g in both))


def reciprocity(circle):
    sums = [given_and_got(circle, p) for p in circle["people"]]
    sums = [s for s in sums if s is not None]
    return ratio(sum(2 * min(s) for s in sums), sum(sum(s) for s in sums))


def multiplexity(circle, person):
    gots = [person["cells"][f][1] for f in circle["functions"]]
    known = [got for got in gots if got is not None]
    return sum(got >= 2 for got in known) if known else None


def tie_class(circle, person):
    gots = [person["cells"][f][1] for f in circle["functions"]]
    known = [got for got in gots if got is not None]
    if not known or person["strain"] is None:
        return None
    return {(True, False): "supportive", (True, True): "ambivalent",
            (False, True): "aversive",
            (False, False): "indifferent"}[max(known) >= 2,
                                           person["strain"] >= 2]


def close_not_asked(circle, person, own):
    wanted, ring = person["ring_wanted"], person["ring"]
    if (GROUPS[person["relation"]] == "professional" or person["caution"]
            or (wanted is not None and ring is not None and wanted > ring)):
        return None
    lacking = ratio(own["deficit"], own["want"])
    closeness, asked = closeness_of(person), person["asked"]
    if lacking is None or closeness is None or asked is None:
        return None
    strain = person["strain"] or 0
    return closeness * lacking * (1 - ASKED[asked]) * (1 - strain / 4)


# ---- Closeness and composition ----

def closeness_of(person):
    ring = person["ring"]
    return None if ring is None else (RINGS + 1 - ring) / RINGS


def contact_closeness(person):
    contact = person["contact"]
    if contact is None:
        return None
    return math.log(1 + CONTACTS[contact]) / math.log(366)


def composite_closeness(person):
    parts = [(0.7, closeness_of(person)), (0.3, contact_closeness(person))]
    parts = [(weight, part) for weight, part in parts if part is not None]
    return ratio(sum(w * p for w, p in parts), sum(w for w, _ in parts))


def composition(circle):
    group = {p["name"]: GROUPS[p["relation"]] for p in circle["people"]
             if GROUPS[p["relation"]] != "other"}
    kinds = list(group.values())
    blau = None
    if kinds:
        blau = 1 - sum((kinds.count(kind) / len(kinds)) ** 2
                       for kind in set(kinds))
    table = {}
    names = list(group)
    for i, a in enumerate(names):
        for b in names[i + 1:]:
            cell = (group[a] == group[b], tied(circle, a, b) > 0)
            table[cell] = table.get(cell, 0) + 1
    a, b = table.get((True, True), 0), table.get((True, False), 0)
    c, d = table.get((False, True), 0), table.get((False, False), 0)
    return {"blau": blau, "iqv": None if blau is None else blau * 8 / 7,
            "ei_index": ratio(c - a, c + a),
            "yules_q": ratio(a * d - b * c, a * d + b * c)}


# ---- Structure ----

def tied(circle, a, b):
    return circle["ties"].get((a, b), circle["ties"].get((b, a), 0))


def graphs(circle):
    """The people alone; with me, unweighted; with me, weighted: without an
    edge to those who stand out."""
    alters = nx.Graph()
    alters.add_nodes_from(p["name"] for p in circle["people"])
    for (a, b), strength in circle["ties"].items():
        if strength > 0:
            alters.add_edge(a, b, strength=strength / 2, length=2 / strength)
    binary, weighted = alters.copy(), alters.copy()
    binary.add_node(ME)
    weighted.add_node(ME)
    for person in circle["people"]:
        binary.add_edge(ME, person["name"])
        closeness = closeness_of(person)
        if closeness:
            weighted.add_edge(ME, person["name"], strength=closeness,
                              length=1 / closeness)
    return alters, binary, weighted


def freeman(values, greatest):
    values = list(values)
    return ratio(sum(max(values, default=0) - v for v in values), greatest)


def constraint_terms(binary):
    """The part of each person in my constraint, N12 by networkx."""
    return [nx.local_constraint(binary, ME, v) for v in binary[ME]]


def hierarchy(terms):
    n = len(terms)
    if n < 2:
        return None
    shares = [term / (sum(terms) / n) for term in terms]
    return sum(x * math.log(x) for x in shares) / (n * math.log(n))


def constraint_unpacked(alters):
    """N13: size, density and hierarchy."""
    n = len(alters)
    sums = [sum(1 / (1 + alters.degree(q)) for q in alters[j]) for j in alters]
    return ratio(n + 2 * sum(sums) + sum(s * s for s in sums), n * n)


def tie_diversity(weighted):
    strengths = [data["strength"] for data in weighted[ME].values()]
    if len(strengths) < 2:
        return 0 if strengths else None
    shares = [s / sum(strengths) for s in strengths]
    return -sum(s * math.log(s) for s in shares) / math.log(len(shares))


def reach_of(weighted, name):
    everyone = len(weighted) - 1
    harmonic = nx.harmonic_centrality(weighted, [name], distance="length")
    near = nx.closeness_centrality(weighted, name, distance="length",
                                   wf_improved=False)
    return {"closeness_centrality": near or None,
            "reach": harmonic[name] / everyone if everyone else 0}


def cliques_of_three(alters):
    triangles = sum(nx.triangles(alters).values()) // 3
    triples = sum(d * (d - 1) // 2 for _, d in alters.degree())
    return triangles, triples


def network(circle):
    alters, binary, weighted = graphs(circle)
    n, ties = len(alters), alters.number_of_edges()
    pairs = n * (n - 1) / 2
    components = [len(c) for c in nx.connected_components(alters)]
    betweenness = nx.betweenness_centrality(alters, normalized=False)
    own = nx.betweenness_centrality(binary, normalized=False)[ME]
    effective = number(nx.effective_size(binary, [ME])[ME]) if n else None
    weighed = None
    if weighted.degree(ME):
        weighed = nx.effective_size(weighted, [ME], weight="strength")[ME]
    values = {
        "size": n, "ties": ties, "assumed_pairs": 0,
        "density": nx.density(alters) if n > 1 else None,
        "density_valued": ratio(alters.size(weight="strength"), pairs),
        "components": len(components),
        "largest_component": max(components, default=0),
        "isolates": list(nx.isolates(alters)),
        "mean_degree": ratio(2 * ties, n),
        "transitivity": nx.transitivity(alters)
        if cliques_of_three(alters)[1] else None,
        "degree_centralization": freeman(dict(alters.degree()).values(),
                                         (n - 1) * (n - 2))
        if n > 2 else None,
        "betweenness_centralization": freeman(betweenness.values(),
                                              (n - 1) ** 2 * (n - 2) / 2)
        if n > 2 else None,
        "effective_size": effective,
        "effective_size_valued": weighed,
        "efficiency": ratio(effective, n),
        "constraint": number(nx.constraint(binary, [ME])[ME]),
        "constraint_valued": number(
            nx.constraint(weighted, [ME], weight="strength")[ME]),
        "hierarchy": hierarchy(constraint_terms(binary)),
        "ego_betweenness": own,
        "ego_betweenness_normalized": ratio(own, pairs),
        "cut_people": list(nx.articulation_points(alters)),
        "bridges": [list(edge) for edge in nx.bridges(alters)],
        "tie_diversity": tie_diversity(weighted),
    }
    values.update(reach_of(weighted, ME))
    values.update(composition(circle))
    return values


def people(circle):
    alters, _, weighted = graphs(circle)
    betweenness = nx.betweenness_centrality(alters, normalized=False)
    whole = support(circle, circle["people"], circle["functions"])
    found = {}
    for person in circle["people"]:
        name, ring = person["name"], person["ring"]
        own = support(circle, [person], circle["functions"])
        without = alters.copy()
        without.remove_node(name)
        others = (whole["met"] or 0) - (own["met"] or 0)
        sums = given_and_got(circle, person)
        wanted = person["ring_wanted"]
        found[name] = {
            "status": "active", "relation": person["relation"], "relation_said": person["relation"],
            "group": GROUPS[person["relation"]],
            "ring": ring, "ring_wanted": wanted,
            "ring_gap": None if ring is None or wanted is None
            else ring - wanted,
            "closeness": closeness_of(person),
            "contact_closeness": contact_closeness(person),
            "composite_closeness": composite_closeness(person),
            "share": ratio(own["got"], whole["got"]),
            "coverage_if_away": ratio(others, whole["want"]),
            "components_if_away": nx.number_connected_components(without)
            if len(alters) > 2 else None,
            "alone_for": [f for f in circle["functions"]
                          if providers(circle, f) == [name]],
            "balance": sums and ratio(sums[0] - sums[1], sum(sums)),
            "tie_class": tie_class(circle, person),
            "multiplexity": multiplexity(circle, person),
            "close_not_asked": close_not_asked(circle, person, own),
            "degree": alters.degree(name),
            "betweenness": betweenness[name],
        }
        found[name].update(reach_of(weighted, name))
        del own["discrepancy"]
        found[name].update(own)
    return found


def measures(circle):
    """{"network.size": 12, …}, as print-measures prints them."""
    everyone, functions = circle["people"], circle["functions"]
    rings = [p["ring"] for p in everyone]
    found = {f"network.{key}": v for key, v in network(circle).items()}
    found["closeness.mean"] = mean(closeness_of(p) for p in everyone
                                   if p["ring"] != OUT)
    found["closeness.rings"] = [rings.count(r + 1) for r in range(RINGS)]
    whole = support(circle, everyone, functions)
    whole.update(concentration(circle, functions))
    whole["best_provider_coverage"] = best_provider_coverage(circle)
    whole["reciprocity"] = reciprocity(circle)
    whole["multiplexity"] = mean(multiplexity(circle, p) for p in everyone)
    found.update((f"support.{key}", v) for key, v in whole.items())
    for f in functions:
        one = support(circle, everyone, [f])
        del one["discrepancy"]
        one.update(concentration(circle, [f]))
        one["providers"] = providers(circle, f)
        found.update((f"functions.{f}.{key}", v) for key, v in one.items())
    for name, own in people(circle).items():
        found.update((f"people.{name}.{key}", v) for key, v in own.items())
    return found


# ---- Inventing circles, and writing them down ----

def maybe(chance, values, likely):
    return chance.choice(values) if chance.random() < likely else None


def invent_person(chance, name):
    silent = chance.random() < 0.15
    likely = 0 if silent else chance.choice([0.6, 0.9, 1])
    ring = None if chance.random() < 0.05 else chance.choice([1, 2, 3, 3, OUT])
    return {
        "name": name, "relation": chance.choice(list(GROUPS)),
        "ring": ring,
        "ring_wanted": maybe(chance, [1, 2, 3, OUT], 0.4) if ring else None,
        "contact": maybe(chance, list(CONTACTS), 0.8),
        "strain": maybe(chance, range(5), 0.8),
        "asked": maybe(chance, list(ASKED), 0.8),
        "caution": chance.random() < 0.1,
        "cells": {f: [maybe(chance, range(5), likely) for _ in range(3)]
                  for f in FUNCTIONS},
    }


def invent(chance, size):
    people = [invent_person(chance, f"P{i}") for i in range(size)]
    likely = chance.choice([0, 0.03, 0.08, 0.2, 0.5, 0.9])
    ties = {(f"P{a}", f"P{b}"): chance.choice([KNOW, CLOSE])
            for a in range(size) for b in range(a + 1, size)
            if chance.random() < likely}
    return {"functions": FUNCTIONS, "people": people, "ties": ties,
            "need": {f: maybe(chance, range(5), 0.8) for f in FUNCTIONS}}


def written(value):
    return "?" if value is None else str(value)


def ring_written(person):
    names = {OUT: "out", None: "?"}
    fact = f"ring {names.get(person['ring'], person['ring'])}"
    wanted = person["ring_wanted"]
    return fact + ("" if wanted is None else
                   f" -> {names.get(wanted, wanted)}")


def person_written(person):
    facts = [person["relation"], ring_written(person)]
    for fact in ("contact", "strain", "asked"):
        if person[fact] is not None:
            facts.append(f"{fact} {person[fact]}")
    if person["caution"]:
        facts.append("caution")
    for function, cells in person["cells"].items():
        facts.append(f"{function} " + "/".join(written(c) for c in cells))
    return f"person {person['name']}: " + ", ".join(facts)


def inventory(circle):
    lines = ["case TWIN", "functions: " + ", ".join(circle["functions"]),
             "session week 1"]
    needs = [f"{f} {need}" for f, need in circle["need"].items()
             if need is not None]
    if needs:
        lines.append("need: " + ", ".join(needs))
    lines += [person_written(person) for person in circle["people"]]
    for (a, b), strength in circle["ties"].items():
        lines.append(f"{'close' if strength == CLOSE else 'know'} {a}: {b}")
    return "\n".join(lines + ["ties complete", ""])


# ---- Comparing ----

def printed(program, text):
    with tempfile.NamedTemporaryFile("w", suffix=".kith") as file:
        file.write(text)
        file.flush()
        run = subprocess.run([program, file.name], capture_output=True,
                             text=True)
    if run.returncode != 0:
        return None
    lines = (line.split("\t") for line in run.stdout.splitlines())
    return {key: json.loads(value) for _, key, value in lines}


def plain(value):
    """Lists of names and pairs compare as sets, those of counts as they are."""
    if isinstance(value, list) and value and not isinstance(value[0], int):
        return sorted(sorted(v) if isinstance(v, list) else v for v in value)
    return value


def equal(got, wanted):
    if isinstance(got, (int, float)) and isinstance(wanted, (int, float)):
        return abs(got - wanted) <= 1e-9 * max(1, abs(wanted))
    return plain(got) == plain(wanted)


def differences(got, wanted):
    for key in sorted(got.keys() | wanted.keys()):
        if key not in got or key not in wanted:
            yield f"{key} is only {'ours' if key in wanted else 'theirs'}"
        elif not equal(got[key], wanted[key]):
            yield f"{key}: got {got[key]}, wanted {wanted[key]}"


def broken_identities(circle, got):
    """What section 3.5 of the measures says is always the same."""
    alters, binary, _ = graphs(circle)
    n, density = got["network.size"], got["network.density"]
    want, deficit = got["support.want"], got["support.deficit"]
    triangles, _ = cliques_of_three(alters)
    pairs = [("S5 = 1 - S3/W", got["support.coverage"],
              1 - deficit / want if want else None),
             ("N13 = N12", got["network.constraint"],
              constraint_unpacked(alters)),
             ("triangles in = triangles out + L",
              triangles + got["network.ties"], cliques_of_three(binary)[0])]
    if n > 1:
        untied = sum(not alters.has_edge(a, b)
                     for a in alters for b in alters if a < b)
        pairs += [("N7 = N2", density, nx.clustering(binary, ME)),
                  ("N9 = n - (n - 1) N2", got["network.effective_size"],
                   n - (n - 1) * density),
                  ("pairs not tied = 1 - N2", 1 - density,
                   untied / (n * (n - 1) / 2))]
    return [f"{name}: {a}, {b}" for name, a, b in pairs if not equal(a, b)]


def compare(tap, program, number, circle):
    text = inventory(circle)
    got = printed(program, text)
    title = f"circle {number} of {len(circle['people'])}"
    if not tap.ok(got is not None, f"{title}: measured", text):
        return
    wrong = list(differences(got, measures(circle)))
    tap.ok(not wrong, f"{title}: equals its twin", "\n".join(wrong + [text]))
    wrong = broken_identities(circle, got)
    tap.ok(not wrong, f"{title}: identities", "\n".join(wrong + [text]))


def main(program):
    tap = Tap()
    if nx is None:
        elsewhere = "/usr/bin/python3"
        if "KITH_TWINS_AGAIN" not in os.environ and os.path.exists(elsewhere):
            os.environ["KITH_TWINS_AGAIN"] = "1"
            os.execv(elsewhere, [elsewhere, *sys.argv])
        tap.skip("twins of networkx", "networkx is not at hand")
        return tap.done()
    chance = random.Random(SEED)
    for i in range(CASES):
        size = i if i < 5 else chance.randint(2, chance.choice([12, MOST]))
        compare(tap, program, i, invent(chance, size))
    return tap.done()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
