"""kith measure and kith explain as scripts meet them: the names that --json
promises, and CSV that says the same.

    measures.py KITH SAMPLES
"""
import csv
import io
import json
import os
import re
import subprocess
import sys

from tap import Tap

kith, samples = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
tap = Tap()

# The contract with scripts: adding is fine, renaming is not.
KEYS = {
    "network": """size ties density density_valued components largest_component isolates
        mean_degree transitivity degree_centralization betweenness_centralization effective_size
        effective_size_valued efficiency constraint constraint_valued hierarchy ego_betweenness
        ego_betweenness_normalized closeness_centrality reach cut_people bridges tie_diversity
        assumed_pairs blau iqv ei_index yules_q""",
    "closeness": "mean rings",
    "support": """want got give met deficit surplus coverage discrepancy best_provider_coverage
        concentration effective_providers reciprocity multiplexity concentration_normalized""",
    "functions": """want got give met deficit surplus coverage concentration
        concentration_normalized effective_providers providers""",
    "people": """status relation group ring ring_wanted ring_gap closeness contact_closeness
        composite_closeness want got give met deficit surplus coverage share coverage_if_away
        components_if_away alone_for balance tie_class multiplexity close_not_asked degree
        betweenness closeness_centrality reach""",
}


def run(*arguments, text=None):
    return subprocess.run([kith, *arguments], input=text, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, text=True)


def raw(*arguments, text=None):
    result = subprocess.run([kith, *arguments], input=(text or "").encode(),
                            stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    return result.stdout.decode()


def no_constant(word):
    raise ValueError(word)


def check_keys(name, document):
    for session in document["sessions"]:
        title = f"{name}, {session['session']}"
        for section in ("network", "closeness", "support"):
            missing = set(KEYS[section].split()) - session[section].keys()
            tap.ok(not missing, f"{title}: {section} has every key", missing)
        for section in ("functions", "people"):
            missing = [(who, key) for who, values in session[section].items()
                       for key in KEYS[section].split() if key not in values]
            tap.ok(not missing, f"{title}: {section} have every key", missing)
        tap.ok(session.keys() >= {"session", "label", "scores", "carried"}, f"{title}: its own keys")


for name in ("sarah", "five"):
    path = os.path.join(samples, f"{name}.kith")
    document = json.loads(raw("measure", path, "--json"), parse_constant=no_constant)
    tap.ok(document["kith"] == 1 and document["case"], f"{name}: form and case")
    check_keys(name, document)
    rows = list(csv.DictReader(io.StringIO(raw("measure", path, "--csv"), newline="")))
    tap.ok(len(rows) == len(document["sessions"]), f"{name}: a row a session")
    for row, session in zip(rows, document["sessions"]):
        wrong = []
        for section in ("network", "closeness", "support"):
            for key, value in session[section].items():
                if isinstance(value, list):
                    continue
                cell = row[key]
                if (value is None) != (cell == "") or value is not None and float(cell) != value:
                    wrong.append((key, value, cell))
        tap.ok(not wrong, f"{name}, {session['session']}: CSV says what JSON says", wrong)
    people = list(csv.DictReader(io.StringIO(raw("measure", path, "--csv", "--people"), newline="")))
    tap.ok(len(people) == sum(len(s["people"]) for s in document["sessions"]), f"{name}: a row a person")
    one = json.loads(raw("measure", path, "--json", "--session", "first", "--only", "density"))
    tap.ok(len(one["sessions"]) == 1 and list(one["sessions"][0]["network"]) == ["density"],
           f"{name}: one session, one measure")

explained = {key: run("explain", key) for key in
             [f"{section}.{key}" for section, keys in KEYS.items() for key in keys.split()]}
unexplained = [key for key, result in explained.items() if result.returncode != 0]
tap.ok(not unexplained, "every key is explained", unexplained)

# The worked examples are of the sample case: they must end in its values.
intake = json.loads(raw("measure", os.path.join(samples, "sarah.kith"), "--json"))["sessions"][0]
stale = []
for section in ("network", "closeness", "support"):
    for key, value in intake[section].items():
        example = explained[f"{section}.{key}"].stdout.split("example")[1]
        if isinstance(value, (int, float)):
            shown = f"{value:.4f}" if value != int(value) else str(int(value))
            if not re.search(rf"(?<![\d.]){re.escape(shown)}(?!\d)", example):
                stale.append((section, key, shown, example.strip()))
tap.ok(not stale, "worked examples hold the sample's values", stale)

# Values that were computed elsewhere, where those are at hand.
def agrees(got, wanted):
    if isinstance(wanted, dict):
        return all(key in got and agrees(got[key], value) for key, value in wanted.items())
    if isinstance(wanted, list) and wanted and isinstance(wanted[0], str):
        return sorted(got) == sorted(wanted)
    if isinstance(wanted, (int, float)) and isinstance(got, (int, float)):
        return abs(got - wanted) < 1e-9
    return got == wanted


for name in ("sarah", "five"):
    reference = os.path.join(os.environ.get("KITH_SHARED", ""), "reference", f"{name}-measure.json")
    if not os.path.exists(reference):
        tap.skip(f"{name}: reference", "not at hand")
        continue
    document = json.loads(raw("measure", os.path.join(samples, f"{name}.kith"), "--json"))
    with open(reference, encoding="utf-8") as file:
        for got, wanted in zip(document["sessions"], json.load(file)["sessions"]):
            for section, values in wanted.items():
                tap.ok(agrees(got[section], values), f"{name}, {wanted['session']}: {section} "
                       "agrees with the reference")

# What people type stays text, in JSON and in a spreadsheet.
hostile = ['=1+1', '+x', '-x', '@x', 'a"b', 'a,b', 'a\\b', '"],"x":[', "</script>", "a;b"]
quoted = ['"' + name.replace("\\", "\\\\").replace('"', '\\"') + '"' for name in hostile]
case = ("case H\nsession week 1\n" +
        "".join(f"person {name}: relation {name}, ring 1\n  emotional 4/2/1\n" for name in quoted) +
        "ties complete\n")
document = json.loads(raw("measure", "-", "--json", text=case))
people = document["sessions"][0]["people"]
tap.ok(list(people) == hostile, "JSON: names as typed", list(people))
tap.ok([p["relation"] for p in people.values()] == hostile, "JSON: words as typed")
rows = list(csv.reader(io.StringIO(raw("measure", "-", "--csv", "--people", text=case), newline="")))
names = [row[2] for row in rows[1:]]
tap.ok([name.lstrip("'") for name in names] == hostile, "CSV: names as typed", names)
tap.ok(not [cell for row in rows[1:] for cell in row[2:3] if cell[:1] in "=+-@"],
       "CSV: no cell is a formula", names)

# Nothing known: null and empty, never 0.
bare = "case B\nsession week 1\nperson A: friend\nperson B: friend\n"
session = json.loads(raw("measure", "-", "--json", text=bare))["sessions"][0]
known = [f"{s}.{k}" for s in ("network", "closeness", "support") for k, v in session[s].items()
         if v is not None and k not in ("size", "rings", "tie_diversity", "blau", "iqv")]
tap.ok(not known, "of people of whom nothing is known, nothing is said", known)
empty = json.loads(raw("measure", "-", "--json", text="case E\nsession week 1\n"))["sessions"][0]
tap.ok(empty["network"]["size"] == 0 and empty["support"]["got"] == 0 and
       empty["support"]["coverage"] is None, "an empty circle")

# Where somebody stands on the page is in no number.
with open(os.path.join(samples, "sarah.kith"), encoding="utf-8") as file:
    sarah = file.read()
placed = re.sub(r"^(person [^:\n]+):", r"\1: at 4:30 inner,", sarah, flags=re.M)
tap.ok(placed.count("at 4:30 inner") > 30, "everybody has a place")
for arguments in (["measure", "-", "--json"], ["measure", "-", "--csv", "--people"], ["trend", "-", "--json"],
                  ["next", "-"]):
    with_places, without = (run(*arguments, text=text) for text in (placed, sarah))
    tap.ok(with_places.stdout == without.stdout and with_places.stderr == without.stderr
           and with_places.returncode == without.returncode == 0,
           f"{' '.join(arguments)}: the same with places on the page", with_places.stderr)

for arguments, words in ((("measure", "-", "--only", "densty"), "density"),
                         (("measure", "-", "--only", "size,unknown-persn"), "unknown-person"),
                         (("explain", "constrain"), "constraint"),
                         (("explain", "unknown-persn"), "unknown-person")):
    result = run(*arguments, text=bare)
    tap.ok(result.returncode == 2 and f"did you mean '{words}'" in result.stderr,
           f"{' '.join(arguments)}: did you mean", result.stderr)
for wrong in ("off-scale", "network.want", "density,", "people.density"):
    fine = run("measure", "-", "--only", wrong, text=bare).returncode == 0
    tap.ok(fine == (wrong == "density,"), f"--only {wrong}: only measures, each in its section")
sys.exit(tap.done())
