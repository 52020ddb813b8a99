"""The archive shows no name but those of kith.h, and a program links with it that
has functions of its own by the names of some inside.

    archive.py ARCHIVE PROGRAM
"""
import shutil
import subprocess
import sys

from tap import Tap

archive, program = sys.argv[1:]
tap = Tap()
result = subprocess.run([program], capture_output=True, text=True)
tap.ok(result.stdout == "1 2 3 4 1\n", "a program keeps functions of its own", result.stdout + result.stderr)
if shutil.which("nm") is None:
    tap.skip("names of the archive", "no nm")
else:
    listing = subprocess.run(["nm", "-g", "--defined-only", archive], capture_output=True, text=True, check=True)
    names = [line.split()[-1] for line in listing.stdout.splitlines() if len(line.split()) == 3]
    strange = [name for name in names if not name.startswith("kith_")]
    tap.ok(len(names) > 50 and not strange, "the archive shows kith_* alone", "\n".join(strange[:20]))
    wanted = subprocess.run(["nm", "-u", archive], capture_output=True, text=True, check=True).stdout.split()
    tap.ok("abort" not in wanted and "__assert_fail" not in wanted, "nothing in it ends the program by a signal")
sys.exit(tap.done())
