"""A case of thousands of sessions is measured session by session: beyond what
reading it takes, memory does not grow with their number.

    streams.py KITH [PLAIN]

Without PLAIN kith holds the memory of sanitizers, and nothing can be told.
"""
import os
import subprocess
import sys
import tempfile

from tap import Tap

PEOPLE, SESSIONS = 20, 3000
# All measures of one session, and what is written of it, in kilobytes.
ONE_SESSION = 4000


def lines():
    yield "case LONG"
    for session in range(SESSIONS):
        yield f"session week {session}"
        for person in range(PEOPLE):
            who = "friend, " if session == 0 else ""
            yield f"person P{person}: {who}ring {1 + (session + person) % 3}, emotional 3/{person % 5}/1"


def peak(kith, *arguments):
    """The most memory that a run of kith holds, in kilobytes."""
    process = subprocess.Popen([kith, *arguments], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return process.returncode, usage.ru_maxrss


def main(kith, plain=""):
    tap = Tap()
    if plain == "":
        tap.skip("memory of a long case", "sanitizers hold memory of their own")
        return tap.done()
    with tempfile.NamedTemporaryFile("w", suffix=".kith") as file:
        file.write("\n".join(lines()) + "\n")
        file.flush()
        code, reading = peak(kith, "check", file.name)
        tap.ok(code == 0, "the long case is read", code)
        for form in ("--json", "--csv", "--session=last"):
            code, measuring = peak(kith, "measure", file.name, form)
            tap.ok(code == 0 and measuring < reading + ONE_SESSION, f"measure {form} holds one session at a time",
                   f"status {code}, {measuring} kB, and {reading} kB to read it")
    return tap.done()


sys.exit(main(*sys.argv[1:]))
