"""The example program prints what the sample case's tables say.

    closest.py PROGRAM SAMPLES
"""
import subprocess
import sys

from tap import Tap

# Largest giver and coverage of each session, from the description of the case.
EXPECTED = """week 1: Ruth gives most (8), 44 % of what is wanted is met
week 4: Maya gives most (9), 54 % of what is wanted is met
week 8: Maya gives most (9), 69 % of what is wanted is met
week 16: Maya gives most (14), 84 % of what is wanted is met
"""

tap = Tap()
result = subprocess.run([sys.argv[1], sys.argv[2] + "/sarah.kith"], capture_output=True, text=True)
tap.ok(result.returncode == 0 and result.stdout == EXPECTED, "closest sarah.kith",
       result.stdout + result.stderr)
result = subprocess.run([sys.argv[1], sys.argv[2] + "/mistakes/slip.kith"], capture_output=True,
                        text=True)
tap.ok(result.returncode == 1 and "sistr" in result.stderr, "closest mistakes/slip.kith")
sys.exit(tap.done())
