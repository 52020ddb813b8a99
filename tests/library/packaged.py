"""kith as others build with it: installed, by what pkg-config says, shared and
static; and as a subproject of another project.

    packaged.py MESON BUILD SOURCE
"""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

from tap import Tap

meson, build, source = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3]).resolve()
tap = Tap()
SAMPLE = source / "samples" / "sarah.kith"
HOST = """project('host', 'c', default_options: ['c_std=c17'])
executable('closest', 'closest.c', dependencies: dependency('kith'))
"""


def run(*command, **environment):
    return subprocess.run([str(part) for part in command], env=dict(os.environ, **environment), capture_output=True,
                          text=True, stdin=subprocess.DEVNULL)


def works(program, **environment):
    result = run(program, SAMPLE, **environment)
    return result.returncode == 0 and "week 16: Maya gives most" in result.stdout


def check_installed(folder):
    """Flags of a build that is installed elsewhere than it was made for."""
    said = run(meson, "install", "-C", build, "--no-rebuild", "--quiet", "--destdir", folder)
    files = sorted(folder.rglob("kith.pc"))
    tap.ok(said.returncode == 0 and len(files) == 1, "kith is installed", said.stderr[-500:])
    if len(files) != 1:
        return
    asking = {"PKG_CONFIG_PATH": str(files[0].parent), "PKG_CONFIG_SYSROOT_DIR": str(folder)}
    flags = run("pkg-config", "--cflags", "--libs", "kith", **asking).stdout.split()
    leaking = [flag for flag in flags if flag not in ("-lkith",) and not flag.startswith(("-I" + str(folder), "-L" + str(folder)))]
    tap.ok(flags.count("-lkith") == 1 and not leaking, "kith.pc says where kith is, and nothing else", flags)
    header = next(folder.rglob("kith.h")).read_text(encoding="utf-8")
    asked = run("pkg-config", "--modversion", "kith", **asking).stdout.strip()
    tap.ok(asked != "" and f'#define KITH_VERSION "{asked}"' in header, "kith.pc and kith.h are of one version", asked)
    library = next(folder.rglob("libkith.so"), None)
    program = folder / "closest"
    if library is not None:
        said = run("cc", source / "samples" / "closest.c", *flags, "-o", program)
        tap.ok(said.returncode == 0 and works(program, LD_LIBRARY_PATH=str(library.parent)),
               "a program is built with the shared library", said.stderr[-800:])
    archive = next(folder.rglob("libkith.a"), None)
    if archive is not None:
        static = run("pkg-config", "--static", "--libs", "kith", **asking).stdout.split()
        static = [str(archive) if flag == "-lkith" else flag for flag in static]
        said = run("cc", source / "samples" / "closest.c", *[f for f in flags if f.startswith("-I")], *static,
                   "-o", program)
        tap.ok(said.returncode == 0 and works(program), "a program is built with the archive", said.stderr[-800:])


def check_subproject(folder):
    (folder / "subprojects").mkdir(parents=True)
    (folder / "subprojects" / "kith").symlink_to(source)
    (folder / "meson.build").write_text(HOST)
    shutil.copy(source / "samples" / "closest.c", folder)
    said = run(meson, "setup", folder / "build", folder, "--wrap-mode=default", "--force-fallback-for=kith")
    tap.ok(said.returncode == 0, "kith is found as a subproject", (said.stdout + said.stderr)[-800:])
    made = run("ninja", "-C", folder / "build", "closest")
    tap.ok(made.returncode == 0 and works(folder / "build" / "closest"), "a project is built with it",
           made.stdout[-800:])


with tempfile.TemporaryDirectory() as name:
    options = json.loads((build / "meson-info" / "intro-buildoptions.json").read_text())
    if any(option["name"] == "b_sanitize" and option["value"] != "none" for option in options):
        tap.skip("installed", "what is built with sanitizers is for tests alone")
    elif shutil.which("pkg-config") is None:
        tap.skip("installed", "no pkg-config")
    else:
        check_installed(pathlib.Path(name) / "installed")
    check_subproject(pathlib.Path(name) / "host")
sys.exit(tap.done())
