"""kith loads no igraph: what needs it is handed over to kith-measures, beside it or
where it was installed, with the same arguments, streams and status.

    handing-over.py KITH SAMPLES
"""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

from tap import Tap

kith, samples = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2]).resolve()
tap = Tap()
MEASURED = ["show -", "measure - --json", "trend - --csv", "report - -o -", "explain density"]


def run(program, command, text=b"", **environment):
    return subprocess.run(["kith", *command.split()], executable=program, input=text, capture_output=True,
                          env=dict(os.environ, **environment))


if shutil.which("readelf") is None:
    tap.skip("what is loaded", "no readelf")
else:
    for program, loads in ((kith, False), (kith + "-measures", True)):
        needed = subprocess.run(["readelf", "-d", program], capture_output=True, text=True, check=True).stdout
        tap.ok(("igraph" in needed) == loads, f"{os.path.basename(program)} {'loads' if loads else 'does without'} igraph",
               needed)
text = (samples / "five.kith").read_bytes()
for command in MEASURED:
    here, there = run(kith, command, text), run(kith + "-measures", command, text)
    tap.ok(here.returncode == 0 and (here.stdout, here.stderr) == (there.stdout, there.stderr),
           f"{command}: the same, handed over", here.stderr.decode())
slip = run(kith, "show nobody.kith")
tap.ok(slip.returncode == 1 and slip.stderr.startswith(b"kith: cannot read nobody.kith"),
       "what is wrong is said by kith", slip.stderr.decode())
for command in ("explain densty", "measure - --only densty"):
    tap.ok(run(kith, command, text).returncode == 2, f"{command}: the status is the same")
with tempfile.TemporaryDirectory() as name:
    alone = shutil.copy(kith, pathlib.Path(name) / "kith")
    found = run(alone, "check -", text)
    tap.ok(found.returncode == 0, "alone it checks all the same", found.stderr.decode())
    lost = run(alone, "show -", text)
    lines = lost.stderr.decode().splitlines()
    installed = lost.returncode == 0  # by somebody else, where it would be
    tap.ok(installed or lost.returncode == 1 and len(lines) == 1 and "kith-measures" in lines[0] and not lost.stdout,
           "where the other program is missing, one line says so", lost.stderr.decode())
sys.exit(tap.done())
