"""samples/install-missing on machines of our own making: which packages it asks
for, and that it leaves the network alone where nothing is missing.

    install.py SOURCE
"""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

from tap import Tap

script = pathlib.Path(sys.argv[1]).resolve() / "samples" / "install-missing"
tap = Tap()
TOOLS = ["sh", "cat", "grep", "sort", "tail", "sed", "paste"]
# dpkg and apt, as much as is asked of them: a line for each package that is
# installed, that apt knows, and that it will know after an update.
PROGRAMS = {
    "dpkg-query": r"""
for pattern; do :; done
while read -r name state; do
    case $name in $pattern) echo "$name ${state:-installed}"; found=yes ;; esac
done <"$MACHINE/installed"
[ -n "${found:-}" ]""",
    "apt-cache": r"""
sed -n "s/^\($2.*\)/\1/p" "$MACHINE/known" """,
    "apt-get": r"""
echo "$*" >>"$MACHINE/asked"
[ "$1" != update ] || cat "$MACHINE/news" >>"$MACHINE/known" """,
    "id": "echo 0",
}


def machine(folder, installed, known, news, programs=PROGRAMS):
    """Programs on a path of their own, and what they tell."""
    for tool in TOOLS:
        os.symlink(shutil.which(tool), folder / tool)
    for name, text in programs.items():
        (folder / name).write_text(f"#!{shutil.which('sh')}\n{text}\n")
        (folder / name).chmod(0o755)
    for name, lines in (("installed", installed), ("known", known), ("news", news)):
        (folder / name).write_text("".join(line + "\n" for line in lines))


def run(packages, installed=(), known=(), news=(), programs=PROGRAMS):
    """Status, what apt-get was asked for, and what was said."""
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        machine(folder, installed, known, news, programs)
        result = subprocess.run(["sh", str(script), *packages], capture_output=True, text=True,
                                env={"PATH": name, "MACHINE": name}, cwd=name)
        asked = folder / "asked"
        lines = asked.read_text().splitlines() if asked.exists() else []
        return result.returncode, lines, result.stdout + result.stderr


PLUGIN = "libgvplugin-neato-layout"
# Packages wanted, what is on the machine, what apt-get install must be asked for.
ROWS = [
    ("nothing where all is there", ["gcc", "meson"], dict(installed=["gcc", "meson"]), None),
    ("what is missing", ["gcc", "meson"], dict(installed=["gcc"], known=["meson"]), ["meson"]),
    ("what was removed and left its settings", ["gcc"],
     dict(installed=["gcc config-files"], known=["gcc"]), ["gcc"]),
    ("what is there for two kinds of machine", ["gcc"], dict(installed=["gcc", "gcc"]), None),
    ("a plugin that only this release has", ["gcc", PLUGIN + "*"],
     dict(installed=["gcc"], known=[PLUGIN + "8"]), [PLUGIN + "8"]),
    ("no plugin that this release has not", ["gcc", PLUGIN + "*"],
     dict(installed=["gcc"], known=["gcc"]), None),
    ("no plugin that is there", ["gcc", PLUGIN + "*"],
     dict(installed=["gcc", PLUGIN + "8"], known=[PLUGIN + "8"]), None),
    ("no newer plugin than is there", [PLUGIN + "*"],
     dict(installed=[PLUGIN + "8"], known=[PLUGIN + "8", PLUGIN + "9"]), None),
    ("the newest plugin of several", [PLUGIN + "*"],
     dict(known=[PLUGIN + "9", PLUGIN + "10", PLUGIN + "8"]), [PLUGIN + "10"]),
    ("no headers or symbols of the plugin", [PLUGIN + "*"],
     dict(installed=[PLUGIN + "-dev"],
          known=[PLUGIN + "-dev", PLUGIN + "8-dbgsym", PLUGIN + "8"]), [PLUGIN + "8"]),
    ("a plugin that apt learns of", ["gcc", PLUGIN + "*"],
     dict(known=[], news=["gcc", PLUGIN + "8"]), ["gcc", PLUGIN + "8"]),
    ("only what is missing, where apt knows no plugin", ["gcc", PLUGIN + "*"],
     dict(known=[], news=["gcc"]), ["gcc"]),
]

for about, packages, there, wanted in ROWS:
    status, asked, said = run(packages, **there)
    install = [line.split() for line in asked if line.startswith("install ")]
    named = [[word for word in words[1:] if not word.startswith("-")] for words in install]
    tap.ok(status == 0 and named == ([wanted] if wanted else []), f"installs {about}",
           f"{status}: {asked}\n{said}")
    tap.ok(asked == [] if wanted is None else asked[0].startswith("update"),
           f"asks the network only where it must: {about}", asked)

status, asked, said = run(["gcc", PLUGIN + "*"], known=["gcc", PLUGIN + "8"],
                          programs=dict(PROGRAMS, id="echo 1000"))
tap.ok(status == 1 and not asked and f"apt-get install gcc {PLUGIN}8" in said,
       "who may not install is told what to install", said)
status, asked, said = run(["gcc"], programs={})
tap.ok(status == 0 and "This is no Debian" in said, "elsewhere it tells what is needed", said)

# What is looked for is listed.
listed = (script.parent / "packages").read_text().split()
tap.ok(PLUGIN + "*" in listed, "Graphviz's layouts are listed", listed)
sys.exit(tap.done())
