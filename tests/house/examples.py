"""Runs the examples of the README and the manual as they stand.

    examples.py BUILD SOURCE

Lines "$ kith ..." in ```console blocks of the README and in ``` blocks of the
manual's pages are run in a copy of samples/ by a shell. What stands below one
must be what it prints; a line "…" means: and so on.
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from tap import Tap

build, source = (pathlib.Path(argument).resolve() for argument in sys.argv[1:3])


def examples(path):
    fence = "```console" if path.suffix == ".md" else "```"
    blocks = re.findall(rf"^{fence}\n(.*?)^```$", path.read_text(), re.M | re.S)
    for block in blocks:
        for part in re.split(r"^\$ ", block, flags=re.M)[1:]:
            command, _, output = part.partition("\n")
            yield command, output


def run(command, directory):
    environment = dict(os.environ, PATH=f"{build}/src:{os.environ['PATH']}")
    return subprocess.run(["sh", "-c", command], cwd=directory, env=environment,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)


def agrees(result, output):
    failed = result.returncode not in ((0, 1) if "error:" in output else (0,))
    if failed:
        return False
    if output.endswith("…\n"):
        return result.stdout.startswith(output[:-2])
    # Commands whose output the page does not show only have to succeed.
    return not output or result.stdout == output


tap = Tap()
pages = [source / "README.md"] + sorted((source / "doc").glob("*.scd.in"))
with tempfile.TemporaryDirectory() as directory:
    samples = pathlib.Path(directory) / "samples"
    shutil.copytree(source / "samples", samples)
    for page in pages:
        for command, output in examples(page):
            if "neato" in command and not shutil.which("neato"):
                tap.skip(command, "no neato here")
                continue
            result = run(command, samples)
            tap.ok(agrees(result, output), f"{page.name}: {command}",
                   f"status {result.returncode}\n{result.stdout}")
sys.exit(tap.done())
