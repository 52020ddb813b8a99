"""Each file of src/ROOM has a suite of its own, tests/ROOM/test-FILE.c, or is
named here beneath the test that covers it; and no test is left out of a build.

    covered.py SOURCE
"""
import collections
import pathlib
import sys

from tap import Tap

# Test → files of src/ without a suite. Where two files of a room have the same
# name, neither has a suite by it.
COVERED = {
    "inventory/test-parse.c": "inventory/inventory.c inventory/parse_token.c inventory/problems.c",
    "inventory/test-facts.c": "inventory/parse_fact.c",
    "inventory/test-parse-person.c": "inventory/parse_ties.c inventory/resolve.c",
    "inventory/diagnostics.py": "inventory/notes.c inventory/parse_unknown.c",
    "inventory/test-parse-session.c": "inventory/parse_talk.c",
    "inventory/test-shape.c":
        "inventory/shape_alone.c inventory/shape_clock.c inventory/shape_ring.c"
        " inventory/shape_support.c inventory/shape_value.c",
    "inventory/test-write.c": "inventory/write_case.c inventory/write_session.c",
    "case/test-edition.c": "case/sighting.c",
    "case/test-snapshot.c": "case/fold.c",
    "case/test-timeline.c": "case/roster.c",
    "network/test-network.c":
        "network/adjacency.c network/igraph/centrality.c network/igraph/components.c"
        " network/igraph/diversity.c network/igraph/holes.c network/igraph/maker.c network/usual.c",
    "network/test-twins.c":
        "network/bits/bits.c network/bits/narrow.c network/bits/usual.c network/bits/wide.c"
        " network/paths.c",
    "measures/test-measures.c":
        "measures/balance.c measures/centrality.c measures/closeness.c measures/composition.c"
        " measures/holes.c measures/person.c measures/providers.c measures/structure.c"
        " measures/support.c measures/table.c",
    "words/said.py": "measures/worth.c words/glossary.c words/voices.c",
    "change/test-happened.c":
        "change/happened_case.c change/happened_facts.c change/happened_people.c"
        " change/happened_support.c change/happened_ties.c output/data/happened_json.c",
    "change/test-change.c":
        "change/fate.c change/rings.c change/steps.c change/support.c change/table.c"
        " change/ties.c change/turnover.c change/values.c",
    "words/test-told.c":
        "words/told_facts.c words/told_notes.c words/told_outcomes.c words/told_people.c"
        " words/told_person.c words/told_support.c"
        " words/told_ties.c words/told_together.c",
    "picture/test-layout.c":
        "picture/box.c picture/layout/attempts.c picture/layout/bends.c picture/layout/labels.c picture/layout/paths.c"
        " picture/shapes/caption.c picture/shapes/label.c picture/shapes/outline.c"
        " picture/shapes/rings.c picture/shapes/strokes.c picture/scene/scene.c picture/shapes/lettering.c picture/seating/cost.c"
        " picture/seating/lines.c picture/seating/rows.c picture/seating/search.c"
        " picture/seating/coming.c picture/seating/hall.c picture/seating/orders.c"
        " picture/seating/start.c",
    "picture/test-pages.c":
        "picture/dot/canvas.c picture/dot/ground.c picture/dot/ink.c"
        " picture/dot/paint.c picture/frame.c picture/pages/all.c"
        " picture/pages/change.c picture/pages/examples.c picture/pages/giving.c"
        " picture/pages/giving_rows.c picture/pages/handout.c picture/pages/heading.c picture/pages/key.c"
        " picture/pages/prompts.c picture/scene/wishes.c"
        " picture/pages/legend.c picture/pages/legend_rows.c picture/pages/session.c"
        " picture/scene/in_words.c picture/scene/manner.c picture/scene/scene_change.c picture/theme.c",
    "output/report-page.py":
        "output/report/alone.c output/report/charts.c output/report/course.c output/report/explore.c"
        " output/report/pair.c output/report/people.c output/report/report.c"
        " output/report/session.c output/report/support.c output/report/template.c"
        " output/report/worth.c output/report/write.c",
    "output/change.py":
        "output/data/change_csv.c output/data/change_json.c output/data/csv.c"
        " output/data/json.c output/terminal/change_plain.c output/terminal/change_tables.c",
    "output/measures.py":
        "output/data/measure_csv.c output/data/measure_json.c"
        " output/terminal/explain.c measures/choice.c",
    "output/trend.py":
        "measures/trend.c output/data/trend_csv.c output/data/trend_json.c"
        " output/terminal/trend_plain.c",
    "output/next.py": "output/next.c",
    "system/outputs.py":
        "system/beside.c system/file.c system/lock.c system/output.c system/place.c"
        " system/signals.c",
    "picture/pens.py":
        "picture/dot/edges.c picture/dot/nodes.c picture/svg/circle.c picture/svg/needle.c"
        " picture/svg/tint.c picture/walk/walk.c",
    "picture/pictures.py": "system/render.c",
    "cli/arrange.py": "cli/cmd_arrange.c inventory/places.c picture/seating/arrange.c",
    "cli/drawing.py": "cli/cmd_draw.c cli/draw.c",
    "cli/new.py": "cli/cmd_new.c cli/interview.c door/beginning.c output/first.c",
    "cli/golden.py":
        "output/terminal/measure_plain.c output/terminal/show.c output/terminal/show_people.c"
        " output/terminal/show_support.c output/terminal/show_ties.c output/terminal/show_worth.c"
        " system/program.c system/terminal.c cli/cmd_change.c cli/cmd_check.c cli/cmd_explain.c"
        " cli/cmd_help.c cli/cmd_measure.c cli/cmd_next.c cli/cmd_report.c cli/cmd_show.c"
        " cli/cmd_trend.c cli/command.c cli/elsewhere.c cli/keys.c cli/help.c cli/input.c cli/main.c",
    "render/render.py": "render/complaint.c render/fonts.c render/kith-render.c render/paper.c render/picture.c",
    "render/render-memory.py": "render/memory.c",
    "render/test-limits.c": "render/tell.c",
    "library/test-api.c":
        "door/change.c door/door.c door/edit.c door/inventory.c door/measures.c door/measuring.c door/pages.c door/reports.c door/snapshot.c door/tables.c"
        " door/text.c door/timeline.c door/trends.c door/version.c",
}

source = pathlib.Path(sys.argv[1]).resolve()
tests, tap = source / "tests", Tap()
files = sorted(path.relative_to(source / "src") for path in (source / "src").rglob("*.c"))
alike = collections.Counter((path.parts[0], path.name) for path in files)
listed = collections.Counter(name for names in COVERED.values() for name in names.split())


def suite_of(path):
    return tests / path.parts[0] / f"test-{path.stem.replace('_', '-')}.c"


own = {path.as_posix() for path in files
       if alike[path.parts[0], path.name] == 1 and suite_of(path).exists()}
known = {path.as_posix() for path in files}
bare = sorted(known - own - listed.keys())
tap.ok(known and not bare, "each file has a suite, or a row that says what covers it", "\n".join(bare))
gone = sorted(listed.keys() - known)
tap.ok(not gone, "each row names files that are there", "\n".join(gone))
spare = sorted(name for name, times in listed.items() if name in own or times > 1)
tap.ok(not spare, "no row names a file with a suite, or one twice", "\n".join(spare))
lost = sorted(name for name in COVERED if not (tests / name).exists())
tap.ok(not lost, "each row names a test that is there", "\n".join(lost))


def is_built(path):
    name = path.stem.removeprefix("test-") if path.suffix == ".c" else path.name
    return f"'{name}'" in (path.parent / "meson.build").read_text()


# What no meson.build names never runs.
unbuilt = [str(path) for path in sorted([*tests.glob("*/test-*.c"), *tests.glob("*/*.py")])
           if path.parent.name not in ("shared", "bench") and not is_built(path)]
tap.ok(not unbuilt, "every test is named in the meson.build of its room", "\n".join(unbuilt))
stray = [str(path) for path in tests.glob("test-*.c")]
tap.ok(not stray, "every test stands in its room", "\n".join(stray))
sys.exit(tap.done())
