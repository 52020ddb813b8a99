"""The shared library exports exactly what kith.h declares, and the map of versions
names each.

usage: exports.py LIBRARY HEADER MAP"""
import re
import shutil
import subprocess
import sys

from tap import Tap


def declared(header):
    text = open(header, encoding="utf-8").read()
    text = re.sub(r"/\*.*?\*/", " ", text, flags=re.S)
    text = re.sub(r"\btypedef [^;]*;", " ", text)
    return set(re.findall(r"\b(kith_\w+)\s*\(", text)), text


def exported(library):
    listing = subprocess.run(["nm", "-D", "--defined-only", library],
                             capture_output=True, text=True, check=True)
    return {line.split()[-1].split("@")[0]
            for line in listing.stdout.splitlines()
            if len(line.split()) == 3 and line.split()[1] in "TWVBDR"}


def main(library, header, versions):
    tap = Tap()
    names, text = declared(header)
    tap.ok(len(names) >= 20, "kith.h declares functions", names)
    marked = text.count("KITH_API") - text.count("define KITH_API")
    tap.ok(marked == len(names), "each is marked KITH_API",
           f"{marked} marks, {len(names)} functions")
    if shutil.which("nm") is None:
        tap.skip("exports", "no nm")
        return tap.done()
    mapped = set(re.findall(r"^    (kith_\w+);$", open(versions, encoding="utf-8").read(), re.M))
    tap.ok(mapped == names, "the map names each, and no other", sorted(mapped ^ names))
    found = exported(library)
    for name in sorted(names):
        tap.ok(name in found, f"exports {name}")
    tap.ok(found <= names, "exports nothing else", sorted(found - names))
    return tap.done()


sys.exit(main(*sys.argv[1:]))
