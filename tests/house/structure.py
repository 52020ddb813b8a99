"""The architecture holds: a stage includes only earlier ones, and only those
that may see igraph, Graphviz, cairo or POSIX do; the core stands alone.

    structure.py SOURCE
"""
import pathlib
import re
import sys

from tap import Tap

source = pathlib.Path(sys.argv[1]) / "src"
# The rooms in the order in which data flows; each may include itself and those
# named before it, but for what stands beside the stream.
rooms = ["base", "text", "inventory", "case", "network", "measures", "change", "words", "picture", "output"]
stages = {room: rooms[:place] + ["kith"] for place, room in enumerate(rooms)}
for room in ["base", "text"]:
    stages[room].remove("kith")
# Neither changes nor their words nor pictures ask what was reckoned.
for room in ["change", "words", "picture"]:
    stages[room] = [earlier for earlier in stages[room] if earlier not in ("network", "measures")]
stages |= {"door": rooms + ["kith"], "system": ["base", "text"], "cli": ["base", "system", "kith"], "render": []}
# What comes from elsewhere, by how its headers begin, and who may see it.
outside = {"igraph": {"network"}, "graphviz/": {"render"}, "cairo": {"render"}, "fontconfig/": {"render"},
           "utf8proc": {"base", "picture"}, "uthash": {"base"}}

tap = Tap()
for stage, allowed in stages.items():
    wrong = []
    for path in sorted((source / stage).rglob("*.[ch]")):
        for name in re.findall(r'^#\s*include "([^"]+)"', path.read_text(), re.M):
            first = name.split("/")[0]
            if name != "config.h" and first != stage and first not in allowed:
                wrong.append(f"{path.name} includes {name}")
        wrong += [f"{path.name} includes <{name}>"
                  for name in re.findall(r"^#\s*include <([^>]+)>", path.read_text(), re.M)
                  for start, seeing in outside.items() if name.startswith(start) and stage not in seeing]
    tap.ok(not wrong, f"{stage} includes only earlier stages", "\n".join(wrong))
tap.ok({path.name for path in source.iterdir() if path.is_dir()} == set(stages),
       "every directory is a stage")

# Inside picture/ its own stream, in front of which stands what all share.
stream = ["", "scene", "shapes", "seating", "layout", "walk", ("dot", "svg"), "pages"]
picture = source / "picture"


def step(path):
    """How far down the stream a file of picture/ stands, by its folder."""
    folder = path.split("/")[0] if "/" in path else ""
    return next((place for place, folders in enumerate(stream)
                 if folder == folders or folder in folders and isinstance(folders, tuple)), None)


upstream = []
for path in sorted(picture.rglob("*.[ch]")):
    own = str(path.relative_to(picture))
    for name in re.findall(r'^#include "picture/([^"]+)"', path.read_text(), re.M):
        beside = step(own) == step(name) and own.split("/")[0] != name.split("/")[0] and "/" in own
        if step(own) is None or step(name) is None or step(name) > step(own) or beside:
            upstream.append(f"{own} includes {name}")
tap.ok(not upstream, "inside picture/ nothing flows back", "\n".join(upstream))

# What is handed out in one way knows nothing of the other ways.
across = [f"{path.relative_to(source)} includes {name}"
          for path in sorted((source / "output").glob("*/*.[ch]"))
          for name in re.findall(r'^#include "(output/[^"/]+/[^"]+)"', path.read_text(), re.M)
          if name.split("/")[1] != path.parent.name]
tap.ok(not across, "inside output/ no way of handing out leans on another", "\n".join(across))

# Who includes whom goes round nowhere.
includes = {str(path.relative_to(source)): re.findall(r'^#include "([^"]+)"', path.read_text(), re.M)
            for path in source.rglob("*.h")}
done, circles = set(), []


def follow(name, way):
    if name in way:
        circles.append(" -> ".join(way[way.index(name):] + [name]))
    elif name not in done:
        for other in includes.get(name, []):
            follow(other, way + [name])
        done.add(name)


for name in includes:
    follow(name, [])
tap.ok(not circles, "no header includes itself by way of others", "\n".join(circles))

# The core is all of its rooms and nothing else, and stands alone: it is linked
# with no more than these. Were one of its files listed elsewhere, what that
# needs would come in unseen.
build = (source / "meson.build").read_text()
core = ["base", "text", "inventory", "case", "change", "words", "picture"]


def call(start):
    """The arguments of the one call in src/meson.build that begins so."""
    return build.split(start)[1].split("\n\n")[0]


listed = set(re.findall(r"'([^']+\.c)'", call("core_sources = files(")))
there = {str(path.relative_to(source)) for room in core for path in (source / room).rglob("*.c")}
tap.ok(listed == there, "the core is all of its rooms", "\n".join(sorted(listed ^ there)))
needed = {name for start in ("core = static_library(", "core_alone = shared_library(")
          for names in re.findall(r"dependencies: \[([^]]*)\]", call(start)) for name in names.split(", ")}
tap.ok(needed == {"utf8proc", "math"} and "link_whole: core," in call("core_alone = shared_library("),
       "the core is linked alone", ", ".join(sorted(needed)))
# Headers of ISO C declare more than ISO C, where a program asks for it.
strict = [name for name in ("core = static_library(", "internals = static_library(")
          if "c_args: iso_arguments" in call(name)]
tap.ok(len(strict) == 2 and "iso_arguments = ['-U_POSIX_C_SOURCE', '-U_XOPEN_SOURCE']" in build,
       "the library is built as ISO C", ", ".join(strict))

# Only the command line and what it stands on ask the machine.
ISO = {"assert", "errno", "float", "limits", "math", "stdalign", "stdatomic", "stdarg", "stdbool", "stddef", "stdint", "stdio",
       "setjmp", "stdlib", "string", "utf8proc", "uthash", "igraph"}
machine = [f"{path.relative_to(source)} includes <{name}.h>"
           for stage in set(stages) - {"system", "cli", "render"} for path in sorted((source / stage).rglob("*.[ch]"))
           for name in re.findall(r"^#\s*include <([^>]+)\.h>", path.read_text(), re.M) if name not in ISO]
tap.ok(not machine, "only system/ and cli/ see POSIX", "\n".join(machine))

# Nor does igraph come in by a header: neither into a stage, nor into a test of
# another one.
def sees_igraph(path, seen):
    text = path.read_text()
    seen.add(path)
    inner = [source / name for name in re.findall(r'^#include "([^"]+)"', text, re.M)]
    return "#include <igraph.h>" in text or any(
        sees_igraph(header, seen) for header in inner if header.exists() and header not in seen)


tests = pathlib.Path(sys.argv[1]) / "tests"
seeing = [path for root in (source, tests) for path in sorted(root.rglob("*.[ch]"))
          if sees_igraph(path, set())]
strangers = [str(path) for path in seeing
             if source / "network" / "igraph" not in path.parents and path.name not in ("test-network.c", "test-scope.c", "test-twins.c")]
tap.ok(seeing and not strangers, "only network/igraph/ and its tests see igraph", "\n".join(strangers))

# A case is folded once, and handed on: whoever reads it asks the case, and does
# not go back to the inventory it was made of. kith_next of kith.h alone takes one:
# the case is made inside.
back = []
for stage in rooms[rooms.index("case") + 1:]:
    for path in sorted((source / stage).rglob("*.[ch]")):
        back += [f"{stage}/{path.name} says {word}" for word in re.findall(
            r"struct kith_inventory|->inventory\b|\binventory_(?!problem\b|note\b)\w+|\bkith_inventory_\w+|snapshot_walk\w*|\bfold_\w+|\bedition_\w+|\bsighting_\w+",
            path.read_text()) if (path.stem, word) != ("next", "struct kith_inventory")]
tap.ok(not back, "nothing after the case goes back to an inventory", "\n".join(back))

# Printing, exiting and the environment belong to the command line.
silent = []
for stage in set(stages) - {"system", "cli", "render"}:
    for path in sorted((source / stage).rglob("*.c")):
        for call in re.findall(r"\b(v?f?printf|f?puts|perror|exit|abort|getenv|setlocale|f?open|rand|time)\(",
                               path.read_text()):
            silent.append(f"{stage}/{path.name} calls {call}")
tap.ok(not silent, "the library is silent", "\n".join(silent))
# Whoever asked for memory elsewhere would have to tell that there is none.
asking = [f"{path.relative_to(source)} calls {call}"
          for stage in set(stages) - {"render"} for path in sorted((source / stage).rglob("*.[ch]"))
          for call in re.findall(r"\b(malloc|calloc|realloc|strn?dup|v?asprintf|open_memstream|getline)\(",
                                 path.read_text())
          if path.name != "alloc.c"]
tap.ok(not asking, "memory is asked for in one place", "\n".join(asking))
# What is given back behind the back of base/alloc would be given back twice
# where a call of the library fails; and no program ends by a mistake of ours.
behind = [f"{path.relative_to(source)} calls {call}"
          for stage in set(stages) - {"system", "cli", "render"} for path in sorted((source / stage).rglob("*.[ch]"))
          for call in re.findall(r"(?<![\w/] )\b(free|assert)\(", re.sub(r"/\*.*?\*/", "", path.read_text(), flags=re.S))
          if path.name != "alloc.c"]
tap.ok(not behind, "memory is given back, and mistakes told, in one place", "\n".join(behind))
borrowed = [str(path) for path in source.rglob("*.[ch]")
            if re.search(r"IGRAPH_(FINALLY\(|CHECK\(|ERROR\()", path.read_text())]
tap.ok(not borrowed, "igraph's own cleanup is igraph's", "\n".join(borrowed))
sys.exit(tap.done())
