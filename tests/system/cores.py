"""No core file ever holds a case: kith forbids itself to leave one, before it
reads a word.

    cores.py KITH
"""
import os
import pathlib
import resource
import shutil
import signal
import subprocess
import sys
import tempfile

from tap import Tap

tap = Tap()
DEADLY = ["ABRT", "BUS", "FPE", "ILL", "QUIT", "SEGV", "SYS", "TRAP", "XCPU", "XFSZ"]
STRANGER = 12345  # somebody who is not root
CASE = b"case T\nsession week 1\nperson Someone: friend\n"


def allow_cores():
    hard = resource.getrlimit(resource.RLIMIT_CORE)[1]
    resource.setrlimit(resource.RLIMIT_CORE, (hard, hard))


class Waiting:
    """PROGRAM, which reads from a pipe with a name and waits there for the rest
    of a case."""

    def __init__(self, program, *arguments, user=None):
        self.place = pathlib.Path(tempfile.mkdtemp())
        self.place.chmod(0o777)
        os.mkfifo(self.place / "pipe")
        (self.place / "pipe").chmod(0o666)
        extra = {} if user is None else {"user": user, "group": user, "extra_groups": []}
        self.process = subprocess.Popen([program, *arguments, "pipe"], cwd=self.place,
                                        preexec_fn=allow_cores, stdout=subprocess.DEVNULL,
                                        stderr=subprocess.DEVNULL, **extra)
        self.pipe = open(self.place / "pipe", "wb", buffering=0)
        self.pipe.write(CASE)

    def proc(self, name):
        return pathlib.Path("/proc", str(self.process.pid), name)

    def end(self, number=signal.SIGKILL):
        """Its status as the kernel says it, and the files that are left. Whom the
        signal does not end, the end of the pipe does."""
        self.process.send_signal(number)
        self.pipe.close()
        status = os.waitpid(self.process.pid, 0)[1]
        self.process.returncode = status
        files = sorted(path.name for path in self.place.iterdir() if path.name != "pipe")
        shutil.rmtree(self.place)
        return status, files


def check_limit(kith):
    waiting = Waiting(kith, "check")
    limits = [line for line in waiting.proc("limits").read_text().splitlines()
              if line.startswith("Max core file size")]
    waiting.end()
    tap.ok(len(limits) == 1 and limits[0].split()[4:6] == ["0", "0"],
           "the largest core is of no size", limits)


def check_dumpable(kith):
    """What of /proc tells the memory belongs to root when a process is not to be
    dumped, and to its user otherwise."""
    name = "its user cannot look into its memory"
    user = STRANGER if os.geteuid() == 0 else None
    with tempfile.TemporaryDirectory() as place:
        os.chmod(place, 0o755)
        copy = shutil.copy(kith, place)  # where a stranger may find it
        try:
            usual, waiting = Waiting(shutil.which("cat"), user=user), Waiting(copy, "check", user=user)
        except (OSError, subprocess.SubprocessError) as error:
            tap.skip(name, f"nobody else can run a program here: {error}")
            return
        owners = [process.proc("environ").stat().st_uid for process in (usual, waiting)]
        usual.end()
        waiting.end()
    me = os.geteuid() if user is None else user
    tap.ok(owners[0] == me and owners[1] != me, name, f"{me}: {owners}")


def leaves_core(status, files):
    return os.WCOREDUMP(status) or files != []


def check_signals(kith):
    if not leaves_core(*Waiting(shutil.which("cat")).end(signal.SIGABRT)):
        tap.skip("no core", "nothing leaves a core here")
        return
    for name in DEADLY:
        number = getattr(signal, "SIG" + name)
        status, files = Waiting(kith, "check").end(number)
        tap.ok(not leaves_core(status, files), f"{name} leaves no core",
               f"status {status}, files {files}")
        if name == "ABRT":
            tap.ok(os.WIFSIGNALED(status) and os.WTERMSIG(status) == number,
                   "what is an assertion's end stays one", f"status {status}")


def main(kith):
    if not os.path.exists("/proc/self/limits"):
        tap.skip("no core", "there is no /proc here")
        return tap.done()
    kith = os.path.abspath(kith)
    check_limit(kith)
    check_dumpable(kith)
    check_signals(kith)
    return tap.done()


sys.exit(main(*sys.argv[1:]))
