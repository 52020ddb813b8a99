"""The languages in po/: whole, up to date, read alike by kith and by gettext,
and in the right voice.

    catalogues.py SOURCE [--whole]

With --whole de.po holds nothing that is not marked in the code; without, it may
hold what is yet to be marked.
"""
import gettext
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from tap import Tap

source = pathlib.Path(sys.argv[1]).resolve()
whole = "--whole" in sys.argv
po = source / "po"
sys.path.insert(0, str(po))
import catalogues  # noqa: E402: how kith itself reads po/

tap = Tap()
TOOLS = all(map(shutil.which, ["xgettext", "msgfmt", "msgmerge"]))

LITERAL = r'"(?:[^"\\]|\\.)*"'
AS_YOU = re.compile(r"\b[Yy]ou(r|rs)?\b")
AS_I = re.compile(r"\b(I|[Mm]e|[Mm]y|mine|[Uu]s|[Oo]ur|[Ww]e)\b")
# "Sie" at the beginning, or behind a full stop, may be "they", too.
AS_SIE = re.compile(r"(?<!^)(?<![.:] )\bSie\b|\bIhnen\b|\bIhre?[mnrs]?\b")
# Pages that the client never reads: the therapist says these words aloud.
THERAPIST_ONLY = {f"src/output/report/{name}.c" for name in ["explore", "worth", "course", "charts"]}
CLIENT = ("src/words/", "src/picture/", "src/output/report/")


def entries(name):
    """{one: (many, forms)} without the header."""
    return {one: (many, forms) for one, many, forms in catalogues.entries(po / name) if one}


def places():
    """{one: the files in which it is marked}, by the references of the template."""
    found = {}
    for entry in (po / "kith.pot").read_text().split("\n\n")[1:]:
        one = re.search(rf"^msgid ((?:{LITERAL}\n)+)", entry, re.M)[1]
        files = re.findall(r"^#: (.*)", entry, re.M)
        found["".join(map(catalogues.text_of, one.splitlines()))] = set(" ".join(files).split())
    return found


def conversions(text):
    """What printf fills in, in the order of the arguments."""
    found = re.findall(r"%(?:(\d+)\$)?(\.\*s|zu|[ds%])", text)
    return [kind for number, kind in sorted(found, key=lambda item: int(item[0] or 0))]


def fills_in(one, many, forms):
    """Of one there may be no number ("An event"), where there is of many."""
    known = [conversions(english) for english in (one, many) if english is not None]
    return all(conversions(form) in known for form in forms)


def lines(*items):
    return "\n".join(sorted(map(repr, *items)))


def run(*command):
    return subprocess.run(command, cwd=source, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


# ---- The template is what the code says

marked = entries("kith.pot")
if TOOLS:
    now = run("sh", "po/update", "-")
    tap.ok(now.returncode == 0 and now.stdout == (po / "kith.pot").read_text(),
           "kith.pot is what is marked in the code", "run po/update\n" + now.stderr)
else:
    tap.skip("kith.pot is what is marked in the code", "no gettext here")

# ---- Every language has all of it

languages = sorted(path.name for path in po.glob("*.po"))
listed = re.findall(r"'([^']+\.po)'", (po / "meson.build").read_text())
tap.ok(sorted(listed) == languages, "every language in po/ is built", f"{listed} {languages}")
for name in languages:
    rows, path = entries(name), po / name
    if "@" in name:
        base = entries(name.split("@")[0] + ".po")
        tap.ok(rows.keys() <= base.keys(), f"{name}: its language has every row", lines(rows.keys() - base.keys()))
        same = {one for one in rows.keys() & base.keys() if rows[one] == base[one]}
        tap.ok(not same, f"{name} holds only what differs", lines(same))
    else:
        tap.ok(marked.keys() <= rows.keys(), f"{name} has every word", lines(marked.keys() - rows.keys()))
        if whole:
            tap.ok(rows.keys() <= marked.keys(), f"{name} has no word that nobody says", lines(rows.keys() - marked.keys()))
    wrong = {one for one in rows.keys() & marked.keys() if rows[one][0] != marked[one][0]}
    tap.ok(not wrong, f"{name} has a plural where the code has one", lines(wrong))
    empty = {one for one, (many, forms) in rows.items() if not all(forms)}
    tap.ok(not empty, f"{name}: nothing is left empty", lines(empty))
    wrong = {one for one, (many, forms) in rows.items() if not fills_in(one, many, forms)}
    tap.ok(not wrong, f"{name} fills in what the English does", lines(wrong))
    if not TOOLS:
        tap.skip(f"{name}: msgfmt agrees", "no gettext here")
        continue
    with tempfile.TemporaryDirectory() as directory:
        compiled = pathlib.Path(directory) / "compiled.mo"
        checked = run("msgfmt", "--check", f"--output-file={compiled}", str(path))
        if not tap.ok(checked.returncode == 0, f"{name}: msgfmt finds nothing wrong", checked.stderr):
            continue
        with compiled.open("rb") as stream:
            theirs = gettext.GNUTranslations(stream)
    # kith's own reader, against gettext's.
    rule = gettext.c2py(re.search(r"plural=([^;]*);", catalogues.header(path)["Plural-Forms"])[1])
    ours = dict(catalogues.rows_of(path))
    tap.ok(ours.keys() == rows.keys(), f"{name}: no row is lost on the way", lines(ours.keys() ^ rows.keys()))
    rows = {one: row for one, row in rows.items() if one in ours}
    differ = {one for one, (many, forms) in rows.items() if not many and ours[one][0] != theirs.gettext(one)}
    differ |= {one for one, (many, forms) in rows.items() if many
               for n in range(200) if ours[one][rule(n)] != theirs.ngettext(one, many, n)}
    tap.ok(not differ, f"{name}: kith reads what gettext reads", lines(differ))

# ---- Sie and du

formal, informal = entries("de.po"), entries("de@informal.po")
left = {one for one, (many, forms) in formal.items()
        if any(AS_SIE.search(form) or AS_YOU.search(one) and re.search(r"\bSie\b", form) for form in forms)}
tap.ok(left <= informal.keys(), "whatever says Sie has a du", lines(left - informal.keys()))
left = {one for one, (many, forms) in informal.items() if any(re.search(r"\b(Sie|Ihnen|Ihre?[mnrs]?)\b", form) for form in forms)}
tap.ok(not left, "du never says Sie", lines(left))

# ---- The two voices

TEXT = rf"((?:{LITERAL}\s*)+)"
ONE, BOTH = rf"T\(\s*{TEXT}\)", rf"TN\(\s*{TEXT},\s*{TEXT}\)"


def voices_of(code):
    """(as said to the client, as the client says it), each a text of one, and where there is one, of many."""
    rows = [((you,), (i,)) for you, i in re.findall(rf"ALONE\(\s*{ONE},\s*{ONE}\)", code)]
    rows += [(row[:2], row[2:]) for row in re.findall(rf"COUNTED\(\s*{BOTH},\s*{BOTH}\)", code)]
    return [tuple(tuple("".join(map(catalogues.text_of, re.findall(LITERAL, text))) for text in side) for side in row)
            for row in rows]


code = (source / "src/words/voices.c").read_text()
voices = voices_of(code)
rows = len(re.findall(r"^    [A-Z]+\(", code, re.M))
tap.ok(len(voices) == rows > 0, "every row of the voices is read", f"{len(voices)} of {rows}")
where = places()
tap.ok(where.keys() == marked.keys(), "every word stands somewhere", lines(where.keys() ^ marked.keys()))
as_you = {you[0] for you, i in voices}
wrong = {you for you, i in voices if marked.get(you[0], (None,))[:1] != (you[1:] or (None,))}
tap.ok(not wrong, "a voice has a plural where the sentence has one", lines(wrong))
for one, files in where.items():
    files.discard("src/words/voices.c")
said = {one for one, files in where.items() if files}
if whole:
    tap.ok(as_you <= said, "every sentence with two voices is said", lines(as_you - said))
one_voice = {one for one, files in where.items() if AS_YOU.search(one) and one not in as_you
             and any(name.startswith(CLIENT) and name not in THERAPIST_ONLY for name in files)}
tap.ok(not one_voice, "what a client's page says to the client, it can say as the client", lines(one_voice))
mixed = {text for one in said for text in (one, marked[one][0] or "") if AS_I.search(text)}
tap.ok(not mixed, "in the code everything is said to the client", lines(mixed))
mixed = {text for you, i in voices for text in i if AS_YOU.search(text) or not AS_I.search(text)}
tap.ok(not mixed, "the client's own voice says I, and never you", lines(mixed))
tap.ok(all(list(map(conversions, you)) == list(map(conversions, i)) for you, i in voices), "both voices fill in the same")

# ---- One or many is for the language to say

ASKED = r"(?:[=!]=|>) *1\s*\?"
CHOSEN = re.compile(rf"{ASKED}[^;{{}}]*?\bT\(|\btr(?:_many)?\([^;{{}}]*?{ASKED}")
chosen = {(str(path.relative_to(source)), found[0]) for path in (source / "src").rglob("*.[ch]")
          for found in CHOSEN.finditer(path.read_text())}
tap.ok(not chosen, "nothing but tr_many() chooses between one and many", lines(chosen))
sys.exit(tap.done())
