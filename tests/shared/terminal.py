"""A program at a terminal: what a person would see, and type.

    with Terminal(kith, "new", cwd=folder) as terminal:
        terminal.wait_for("who comes to mind")
        terminal.type("Maya\\n")
        status, seen = terminal.end()
"""
import os
import pty
import select
import subprocess
import time

PATIENCE = 120  # seconds, on a machine that is busy with other things


class Terminal:
    """OUT goes elsewhere than to the terminal where it is given; so does what is
    said on standard error, and what is read, for ERR and IN."""

    def __init__(self, *arguments, **streams):
        self.master, slave = pty.openpty()
        own = {"stdin": slave, "stdout": slave, "stderr": slave}
        self.seen, self.keys, self.at = "", 0, 0
        self.process = subprocess.Popen([str(argument) for argument in arguments], start_new_session=True,
                                        **(own | streams))
        os.close(slave)

    def __enter__(self):
        return self

    def __exit__(self, *unused):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        os.close(self.master)

    def read(self):
        """More of what is to be seen; False at the end of it."""
        if not select.select([self.master], [], [], .05)[0]:
            return self.process.poll() is None
        try:
            data = os.read(self.master, 1 << 16)
        except OSError:  # nobody is left who could write
            return False
        self.seen += data.decode(errors="replace").replace("\r\n", "\n")
        return bool(data)

    def wait_for(self, words):
        """Waits until WORDS are to be seen behind those that were waited for before."""
        end = time.monotonic() + PATIENCE
        while words not in self.seen[self.at:]:
            if not self.read() or time.monotonic() > end:
                raise AssertionError(f"no {words!r} in {self.seen!r}")
        self.at = self.seen.index(words, self.at) + len(words)

    def type(self, keys):
        self.keys += len(keys)
        os.write(self.master, keys.encode() if isinstance(keys, str) else keys)

    def end(self):
        """Waits for its end: the status, and all that was to be seen."""
        end = time.monotonic() + PATIENCE
        while self.read():
            assert time.monotonic() < end, self.seen
        return self.process.wait(timeout=PATIENCE), self.seen
