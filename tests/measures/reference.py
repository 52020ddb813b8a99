"""Measures of the samples against values that were computed elsewhere, where
those are at hand: KITH_SHARED/reference/NAME-measure.json.

usage: reference.py PRINT-MEASURES SAMPLES"""
import json
import os
import subprocess
import sys

from tap import Tap


def flat(section):
    """{"network.size": 12, …} of one session of the reference."""
    values = {}
    for part in ("network", "closeness", "support"):
        for key, value in section[part].items():
            values[f"{part}.{key}"] = value
    for function, measures in section["functions"].items():
        for key, value in measures.items():
            values[f"functions.{function}.{key}"] = value
    for person, measures in section["people"].items():
        for key, value in measures.items():
            values[f"people.{person}.{key}"] = value
    return values


def printed(program, path):
    run = subprocess.run([program, path], capture_output=True, text=True,
                         check=True)
    values = {}
    for line in run.stdout.splitlines():
        session, key, value = line.split("\t")
        values.setdefault(session, {})[key] = json.loads(value)
    return values


def equal(got, wanted):
    if isinstance(wanted, list) and wanted and isinstance(wanted[0], str):
        return sorted(got) == sorted(wanted)
    if isinstance(wanted, (int, float)) and isinstance(got, (int, float)):
        return abs(got - wanted) < 1e-9
    return got == wanted


def compare(tap, program, samples, name, reference):
    got = printed(program, os.path.join(samples, f"{name}.kith"))
    sessions = json.load(open(reference, encoding="utf-8"))["sessions"]
    tap.ok([s["session"] for s in sessions] == list(got), f"{name}: sessions")
    for session in sessions:
        wanted = flat(session)
        values = got.get(session["session"], {})
        both = sorted(wanted.keys() & values.keys())
        title = f"{name}, {session['session']}"
        tap.ok(len(both) >= 30, f"{title}: enough to compare", both)
        for key in both:
            tap.ok(equal(values[key], wanted[key]), f"{title}: {key}",
                   f"got {values[key]}, wanted {wanted[key]}")


def main(program, samples):
    tap = Tap()
    shared = os.environ.get("KITH_SHARED", "")
    for name in ("sarah", "five"):
        reference = os.path.join(shared, "reference", f"{name}-measure.json")
        if os.path.exists(reference):
            compare(tap, program, samples, name, reference)
        else:
            tap.skip(name, "no reference at hand")
    return tap.done()


sys.exit(main(*sys.argv[1:]))
