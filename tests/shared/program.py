"""Running kith as scripts do: bytes in and out, and JSON read strictly."""
import json
import os
import subprocess

import report


def _no_constant(word):
    raise ValueError(f"{word} is no JSON")


def _once(pairs):
    names = [name for name, _ in pairs]
    if len(set(names)) < len(names):
        raise ValueError(f"a name twice among {names}")
    return dict(pairs)


def strict(text):
    """JSON without NaN, and without the same name twice in one object."""
    return json.loads(text, parse_constant=_no_constant,
                      object_pairs_hook=_once)


class Kith:
    def __init__(self, path):
        self.path = os.path.abspath(path)

    def __call__(self, *arguments, text=None):
        """Runs kith; standard input, where TEXT is given, as bytes or str."""
        if isinstance(text, str):
            text = text.encode()
        return subprocess.run([self.path, *arguments], input=text or b"",
                              env=report.environment(), timeout=report.PATIENCE,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    def json(self, *arguments, text=None):
        """What it says with --json; ValueError where that is nothing."""
        result = self(*arguments, "--json", text=text)
        if result.returncode != 0:
            raise ValueError(f"status {result.returncode}: "
                             f"{result.stderr.decode()}")
        return strict(result.stdout)


def near(got, wanted, tolerance=1e-9):
    """Equal within TOLERANCE (relative to 1); unknown equals unknown only."""
    if got is None or wanted is None or isinstance(got, bool) \
            or isinstance(wanted, bool):
        return got is wanted
    return abs(got - wanted) <= tolerance * max(1, abs(wanted))


def agrees(got, wanted):
    """Every key of WANTED is in GOT with the same value; lists of names are
    sets."""
    if isinstance(wanted, dict):
        return isinstance(got, dict) and all(
            key in got and agrees(got[key], value)
            for key, value in wanted.items())
    if isinstance(wanted, list):
        if all(isinstance(name, str) for name in wanted):
            return sorted(got) == sorted(wanted)
        return len(got) == len(wanted) and all(map(agrees, got, wanted))
    if isinstance(wanted, str):
        return got == wanted
    return near(got, wanted)


def quoted(name):
    return '"' + name.replace("\\", "\\\\").replace('"', '\\"') + '"'
