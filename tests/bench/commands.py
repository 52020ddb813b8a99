"""How long the commands take, as a user waits for them: whole processes, run
in turn with what they are compared to.

    commands.py BUILD [RUNS]
"""
import pathlib
import random
import statistics
import subprocess
import sys
import tempfile
import time

build = pathlib.Path(sys.argv[1]).resolve()
runs = int(sys.argv[2]) if len(sys.argv) > 2 else 21
sarah = pathlib.Path(__file__).resolve().parents[2] / "samples" / "sarah.kith"
kith = str(build / "src" / "kith")


def wall(command):
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return (time.perf_counter() - start) * 1000


def compare(name, command, other=None):
    """Medians in milliseconds; with OTHER also the ratio, pair by pair."""
    wall(command)
    if other:
        wall(other)
    times = [(wall(command), wall(other) if other else 0) for _ in range(runs)]
    line = f"{name:34} {statistics.median(a for a, _ in times):7.1f} ms"
    if other:
        line += (f"  against {statistics.median(b for _, b in times):7.1f} ms"
                 f"  ratio {statistics.median(a / b for a, b in times):.2f}")
    print(line)


KINDS = ["emotional", "esteem", "companionship", "advice", "practical"]


def write_large(path, people=40, sessions=20):
    """A case in which half of the people say something new each time."""
    draw = random.Random(1)

    def answers():
        return ", ".join(f"{kind} {draw.randint(0, 4)}/{draw.randint(0, 4)}/{draw.randint(0, 4)}"
                         for kind in KINDS)

    with open(path, "w", encoding="utf-8") as out:
        out.write("case LARGE\n")
        for session in range(sessions):
            out.write(f"session week {session}\nscores: PHQ-9 {draw.randint(0, 27)}, mood 5\n")
            for i in range(people):
                if session == 0:
                    out.write(f"person P{i}: friend, ring {draw.randint(1, 3)}, strain 1\n  {answers()}\n")
                elif draw.random() < .5:
                    out.write(f"person P{i}: ring {draw.randint(1, 3)}\n  {answers()}\n")
            for i in range(people):
                for j in range(i + 1, people):
                    if draw.random() < (.2 if session == 0 else .02):
                        out.write(f"know P{i}: P{j}\n")


with tempfile.TemporaryDirectory() as folder:
    large = f"{folder}/large.kith"
    write_large(large)
    compare("kith change, 40 people x 20", [kith, "change", large, "--json"])
    compare("kith trend, 40 people x 20", [kith, "trend", large])
    dot, svg = f"{folder}/circle.dot", f"{folder}/circle.svg"
    subprocess.run([kith, "draw", str(sarah), "-o", dot], check=True)
    compare("kith check", [kith, "check", str(sarah)])
    compare("kith show", [kith, "show", str(sarah)])
    compare("kith draw, DOT", [kith, "draw", str(sarah), "-o", dot])
    compare("kith draw, SVG, against neato", [kith, "draw", str(sarah), "-o", svg],
            ["neato", "-n2", "-Tsvg", dot, "-o", f"{folder}/neato.svg"])
