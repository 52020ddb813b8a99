"""How long a report takes, and how large it is.

    report.py KITH SAMPLES
"""
import pathlib
import random
import subprocess
import sys
import tempfile
import time

kith, samples = sys.argv[1], pathlib.Path(sys.argv[2])
FUNCTIONS = ["emotional", "esteem", "companionship", "advice", "practical"]


def large_case(people, sessions):
    """A case in which half of the people change each time."""
    chance = random.Random(4)
    names = [f"Person{chr(65 + i // 26)}{chr(97 + i % 26)}" for i in range(people)]
    lines = ["case B001", "me Alex"]
    for session in range(sessions):
        lines.append(f"session week {session + 1}")
        for name in names:
            if session > 0 and chance.random() < .5:
                continue
            relation = chance.choice(["sister", "friend", "colleague", "neighbour", "professional"]) + ", "
            support = ", ".join(f"{kind} {chance.randint(0, 4)}/{chance.randint(0, 4)}/{chance.randint(0, 4)}" for kind in FUNCTIONS)
            lines.append(f"person {name}: {relation if session == 0 else ''}ring {chance.choice([1, 2, 2, 3, 3, 3])}\n  {support}")
        if session == 0:
            lines += [f"know {a}: {b}" for i, a in enumerate(names) for b in names[i + 1:] if chance.random() < .06]
            lines.append("ties complete")
    return "\n".join(lines) + "\n"


def measure(label, path, *options):
    times = []
    for _ in range(3):
        begin = time.perf_counter()
        page = subprocess.run([kith, "report", str(path), "-o", "-", *options], check=True, capture_output=True).stdout
        times.append(time.perf_counter() - begin)
    print(f"{label:40} {min(times):6.2f} s {len(page) / 1000:8.0f} kB")


with tempfile.TemporaryDirectory() as folder:
    large = pathlib.Path(folder) / "large.kith"
    large.write_text(large_case(45, 20))
    measure("Sarah, client", samples / "sarah.kith")
    measure("Sarah, therapist", samples / "sarah.kith", "--therapist")
    measure("45 people, 20 sessions, client", large)
    measure("45 people, 20 sessions, therapist", large, "--therapist")
