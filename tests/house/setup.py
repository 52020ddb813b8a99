"""meson setup where something is otherwise: a Graphviz that lacks a plugin, a linker
that takes no map, another machine than this one.

    setup.py MESON SOURCE
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from tap import Tap

meson, source = sys.argv[1], pathlib.Path(sys.argv[2]).resolve()
tap = Tap()
SMALL = ["-Dtests=disabled", "-Dman=disabled"]


def setup(folder, *options, **environment):
    """Status and all that was said."""
    result = subprocess.run([meson, "setup", str(folder), str(source), *options],
                            env=dict(os.environ, **environment), stdin=subprocess.DEVNULL,
                            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    return result.returncode, result.stdout


def plugins_without(folder, *lacking):
    """Graphviz's plugins but those LACKING, in a folder for GVBINDIR; None where
    this Graphviz does not tell where it has them."""
    said = subprocess.run(["dot", "-v"], stdin=subprocess.DEVNULL, capture_output=True,
                          text=True).stderr if shutil.which("dot") else ""
    there = re.search('libdir = "([^"]+)"', said)
    configured = sorted(pathlib.Path(there[1]).glob("config*")) if there else []
    if not configured:
        return None
    folder.mkdir()
    for library in pathlib.Path(there[1]).glob("lib*"):
        (folder / library.name).symlink_to(library)
    # Plugins stand one after the other: FILE NAME { what it can do }
    parts = re.split(r"^(?=\S+ \w+ \{$)", configured[0].read_text(), flags=re.M)
    kept = [part for part in parts if not any(name in part.split("{")[0] for name in lacking)]
    for name in {configured[0].name, configured[0].name.rstrip("a")}:
        (folder / name).write_text("".join(kept))
    return folder


def check_plugins(folder):
    """What is lacking is named, with its package, and an error; a warning for
    those who build all the same."""
    for plugin, package in (("neato_layout", "libgvplugin-neato-layout8"),
                            ("pango", "libgvplugin-pango8")):
        plugins = plugins_without(folder / plugin, plugin)
        if plugins is None:
            tap.skip(f"Graphviz without {plugin}", "it does not tell where its plugins are")
            continue
        status, said = setup(folder / f"{plugin}-build", *SMALL, GVBINDIR=str(plugins))
        tap.ok(status != 0 and "ERROR" in said and package in said,
               f"Graphviz without {plugin} is told", said[-800:])
        status, said = setup(folder / f"{plugin}-auto", *SMALL, "-Drender=auto",
                             GVBINDIR=str(plugins))
        tap.ok(status == 0 and "WARNING" in said and package in said,
               f"and a warning where it was wished for: {plugin}", said[-800:])
    plugins = plugins_without(folder / "all")
    status, said = setup(folder / "all-build", *SMALL, **({"GVBINDIR": str(plugins)} if plugins else {}))
    tap.ok(status == 0 and "Graphviz lacks" not in said, "with all of them it is silent", said[-800:])


def check_linker(folder):
    """A compiler whose linker knows of no maps, as macOS's."""
    wrapper = folder / "cc"
    wrapper.write_text(f"""#!{shutil.which("sh")}
case " $* " in *--version-script*) echo "unknown option: --version-script" >&2; exit 1 ;; esac
exec {os.environ.get("CC", "cc")} "$@"
""")
    wrapper.chmod(0o755)
    status, said = setup(folder / "linker", *SMALL, CC=str(wrapper))
    rules = folder / "linker" / "build.ninja"
    tap.ok(status == 0 and "--version-script" not in rules.read_text(),
           "a linker that takes no map gets none", said[-800:])
    tap.ok("--version-script" in (folder / "all-build" / "build.ninja").read_text(),
           "one that takes it gets it")


CROSS = """[binaries]
c = 'cc'
ar = 'ar'
strip = 'strip'
pkgconfig = 'pkg-config'
[properties]
needs_exe_wrapper = true
[host_machine]
system = 'linux'
cpu_family = 'aarch64'
cpu = 'aarch64'
endian = 'little'
"""


def check_cross(folder):
    """For another machine, none of whose programs run here (that it is this one
    in disguise, meson cannot know)."""
    (folder / "cross.ini").write_text(CROSS)
    build = folder / "cross"
    status, said = setup(build, "-Dtests=disabled", "--cross-file", str(folder / "cross.ini"))
    if not tap.ok(status == 0, "it is set up for another machine", said[-800:]):
        return
    rules = (build / "build.ninja").read_text()
    runs = re.findall(r"^build doc/manual: (\w+) ", rules, re.M)
    if "Program scdoc found: NO" in said:
        tap.skip("what runs while building is for this machine", "no scdoc here")
    else:
        tap.ok(runs == ["c_LINKER_FOR_BUILD"], "what runs while building is for this machine", runs)


with tempfile.TemporaryDirectory() as name:
    here = pathlib.Path(name).resolve()
    check_plugins(here)
    check_linker(here)
    check_cross(here)
sys.exit(tap.done())
