"""Memory runs out in kith-render: at each of the first 500 allocations, and at
every 97th behind, and for good from some of them on. Each time there is one
line, status 1, and nothing left behind.

    render-memory.py KITH KITH-RENDER SOURCE FAIL-ALLOC FAIL-ALLOC-OF-KITH

FAIL-ALLOC is "" where allocations cannot be made to fail, and the other where
they cannot in kith.
"""
import concurrent.futures
import os
import pathlib
import subprocess
import sys
import tempfile

from tap import Tap

kith, program = (os.path.abspath(path) for path in sys.argv[1:3])
case = str(pathlib.Path(sys.argv[3]).resolve() / "samples" / "five.kith")
HEADING = "My circle, week 5, for the client"
tap = Tap()
if not sys.argv[4]:
    tap.skip("memory runs out", "allocations cannot be made to fail in this build")
    sys.exit(tap.done())
shim = os.path.abspath(sys.argv[4])


def run(*arguments, text=b"", **environment):
    return subprocess.run(arguments, input=text, env=dict(os.environ, LD_PRELOAD=shim, **environment),
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=300)


def is_told(result, said):
    return result.returncode == 1 and not result.stdout and said == b"kith-render: out of memory\n"


def count(folder, meant, *arguments, text=b""):
    """How many allocations the program MEANT makes when all goes well."""
    path = folder / "count"
    result = run(*arguments, text=text, KITH_FAIL_ALLOC_IN=meant, KITH_FAIL_ALLOC_COUNT=str(path))
    made = int(path.read_text().split()[0])
    path.unlink()
    return made, result


def turns(made):
    return list(range(1, 501)) + list(range(501, made, 97))


def check_alone(folder, form, dot):
    made, whole = count(folder, os.path.basename(program), program, "-T", form, text=dot)
    tap.ok(whole.returncode == 0 and len(whole.stdout) > 1000 and made > 2000,
           f"{form}: a picture takes memory", (made, whole.stderr))

    def fail(job):
        how, number = job
        return job, run(program, "-T", form, text=dot, **{how: str(number)})

    jobs = [("KITH_FAIL_ALLOC", number) for number in turns(made)] + \
           [("KITH_FAIL_ALLOC_FROM", number) for number in turns(made)[::7]]
    wrong = []
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count() or 2) as pool:
        for job, result in pool.map(fail, jobs):
            # Threads allocate more or less: the last ones may never be asked for.
            at_end = job[1] > made * .9 and result.returncode == 0 and result.stdout == whole.stdout
            if not at_end and not is_told(result, result.stderr):
                wrong.append((*job, result.returncode, len(result.stdout), result.stderr[-200:]))
    tap.ok(not wrong, f"{form}: {len(jobs)} times memory ran out, and was told in one line",
           "\n".join(map(str, wrong[:20])))


def check_with_kith(folder, form):
    new, old = folder / f"new.{form}", folder / f"old.{form}"
    made, whole = count(folder, "kith-render", kith, "draw", case, "-o", str(new))
    tap.ok(whole.returncode == 0 and new.exists() and
           whole.stderr == f"{new}: {HEADING}\n".encode(), f"kith draws {form}", whole.stderr)
    new.unlink()
    old.write_text("as it was")
    wrong = []
    for number in [1, 2, 3, 10, 50, 250] + list(range(501, int(made * .9), made // 20)):
        for path in new, old:
            result = run(kith, "draw", case, "-o", str(path), KITH_FAIL_ALLOC_IN="kith-render",
                         KITH_FAIL_ALLOC=str(number))
            if not is_told(result, result.stderr) or old.read_text() != "as it was" or \
                    list(folder.iterdir()) != [old]:
                wrong.append((path.name, number, result.returncode, result.stderr[-200:],
                              [other.name for other in folder.iterdir()]))
    tap.ok(not wrong, f"{form}: kith leaves nothing, and what was there stays", "\n".join(map(str, wrong)))
    old.unlink()


dot = subprocess.run([kith, "draw", case], stdout=subprocess.PIPE, check=True).stdout
with tempfile.TemporaryDirectory() as name:
    for form in ("svg", "png", "pdf"):
        check_alone(pathlib.Path(name), form, dot)
        if sys.argv[5]:
            check_with_kith(pathlib.Path(name), form)
        else:
            tap.skip(f"{form}: kith leaves nothing", "kith is built with a sanitizer")
sys.exit(tap.done())
