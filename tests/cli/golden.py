"""Golden tests of the command line.

    golden.py KITH DIRECTORY [--update]

Each case is one file DIRECTORY/NAME.test:

    $ kith show sarah.kith --session 'week 4'     the command, run in samples/
    < text for standard input, line by line       perhaps
    > what it prints to standard output
    2> what it prints to standard error
    = 0                                            the exit status

A line of output that is empty stands as ">" or "2>". --update rewrites the
files with what the program does now: read the difference before you commit.
"""
import os
import pathlib
import shlex
import subprocess
import sys

from tap import Tap


def parse(text):
    case = {"command": "", "stdin": [], "stdout": [], "stderr": [], "status": 0, "remarks": []}
    for line in text.splitlines():
        if line.startswith("$ "):
            case["command"] = line[2:]
        elif line.startswith("2>"):
            case["stderr"].append(line[3:])
        elif line.startswith(">"):
            case["stdout"].append(line[2:])
        elif line.startswith("<"):
            case["stdin"].append(line[2:])
        elif line.startswith("= "):
            case["status"] = int(line[2:])
        elif line.startswith("#"):
            case["remarks"].append(line)
    return case


def run(kith, samples, command, stdin):
    words = shlex.split(command)
    assert words[0] == "kith", command
    environment = {"PATH": os.environ["PATH"], "TERM": "xterm", "LC_ALL": "C"}
    for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS"):
        if name in os.environ:
            environment[name] = os.environ[name]
    return subprocess.run([kith] + words[1:], input=stdin, cwd=samples, env=environment,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def lines(prefix, text):
    return [f"{prefix} {line}".rstrip() if line == "" else f"{prefix} {line}"
            for line in text.splitlines()]


def written(case, result):
    out = case["remarks"] + [f"$ {case['command']}"]
    out += lines("<", "\n".join(case["stdin"])) if case["stdin"] else []
    out += lines(">", result.stdout.decode())
    out += lines("2>", result.stderr.decode())
    out.append(f"= {result.returncode}")
    return "\n".join(out) + "\n"


def main():
    kith, directory = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2]).resolve()
    samples = directory.parent.parent / "samples"
    tap = Tap()
    for path in sorted(directory.glob("*.test")):
        case = parse(path.read_text())
        stdin = ("\n".join(case["stdin"]) + "\n").encode() if case["stdin"] else b""
        result = run(kith, samples, case["command"], stdin)
        now = written(case, result)
        if "--update" in sys.argv:
            path.write_text(now)
        tap.ok(now == path.read_text(), path.stem, now)
    return tap.done()


sys.exit(main())
