"""The other compiler: clang, too, has nothing to say about the code.

    clang.py BUILD SOURCE
"""
import concurrent.futures
import json
import os
import pathlib
import shlex
import shutil
import subprocess
import sys

from tap import Tap

build, source = (pathlib.Path(argument).resolve() for argument in sys.argv[1:3])
tap = Tap()
KEPT = ("-I", "-isystem", "-D", "-std", "-W", "-pthread")


def look(command):
    """What clang says to a file, as it was given to the compiler in use."""
    words = [word for word in shlex.split(command["command"]) if word.startswith(KEPT)]
    path = (pathlib.Path(command["directory"]) / command["file"]).resolve()
    result = subprocess.run(["clang", "-fsyntax-only", "-Werror", *words, str(path)],
                            cwd=command["directory"], capture_output=True, text=True)
    return path, result.stderr if result.returncode != 0 else ""


if shutil.which("clang"):
    commands = json.loads((build / "compile_commands.json").read_text())
    ours = {command["file"]: command for command in commands
            if "src" in pathlib.Path(command["file"]).parts and command["file"].endswith(".c")}
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for path, said in pool.map(look, ours.values()):
            tap.ok(not said, f"{path.relative_to(source) if source in path.parents else path.name}",
                   said[:1500])
else:
    tap.skip("clang has nothing to say", "no clang here")
sys.exit(tap.done())
