"""Slips of the pen, and hostile input.

    slips.py KITH SAMPLES

Every tenth line of sarah.kith gets a slip, and one run must tell of each, with
its caret under the very word, and of nothing else. Then: noise, huge lines,
other encodings, and files that cannot be read or written. Whatever comes, the
program says what is wrong, ends by itself, and leaves nothing half-written.
"""
import io
import os
import pathlib
import random
import re
import stat
import sys
import tempfile
import unicodedata
import zipfile

import report
from tap import Tap

MIB = 1 << 20


# Slips. Each takes a line and gives (the line with a slip, the column where it
# is reported, what stands under the caret, the code), or None where the line
# has no place for it.

def wrong_word(line, later):
    """A letter of a word is missing; keywords are left alone."""
    known = (r"(?<![\w-])(mother|sister|brother|father|aunt|friend|colleague|"
             r"manager|neighbour|professional|group|contact|satisfaction|"
             r"strain|dispute|hopes|boundary|emotional|esteem|practical|"
             r"companionship|asked|outcome|felt|rating|phase|transition|"
             r"death|separation|conflict)(?![\w-])")
    plain = re.sub(r'"[^"]*"|#.*', lambda text: "_" * len(text[0]), line)
    found = re.search(known, plain)
    if found is None or line.startswith(("focus", "rings")):
        return None
    word = found[0]
    slip = word[:2] + word[3:]
    start, end = found.span()
    codes = {"phase": "unknown-session-fact", "rating": "unknown-goal-fact",
             "death": "unknown-event", "separation": "unknown-event",
             "conflict": "unknown-event"}
    code = codes.get(word, "unknown-fact")
    if line.startswith("need"):
        code = "unknown-function"
    elif line.startswith("talk") or word in ("outcome", "felt"):
        code = "unknown-talk-fact"
    return line[:start] + slip + line[end:], start + 1, slip, code


def missing_quote(line, later):
    """The last quote of the line is gone."""
    if line.count('"') < 2 or line.lstrip().startswith("#"):
        return None
    last = line.rindex('"')
    opening = line.rindex('"', 0, last)
    slip = line[:last] + line[last + 1:]
    return slip, opening + 1, slip[opening:], "unclosed-quote"


def off_scale(line, later):
    """A digit of a fact becomes too large for its scale."""
    found = re.search(r"(?:satisfaction|strain|PHQ-9|rating|outcome|emotional|"
                      r"esteem|advice|practical|companionship|ring|mood) "
                      r"(?P<number>[+-]?\d+)\b", re.sub(r"#.*", "", line))
    if found is None or line.count("died") or line.startswith("event"):
        return None
    start, end = found.span("number")
    return line[:start] + "77" + line[end:], start + 1, "77", "off-scale"


def unknown_name(line, later):
    """A known name gets letters too many, each time others: a wrong name is
    told of once."""
    found = re.match(r"(?:close|know|talk) +(?P<name>\w+)|"
                     r"event .*: +(?P<who>\w+)", line)
    if found is None and later:
        found = re.match(r"person (?P<name>[\w .]+): (?!group|same)", line)
    if found is None:
        return None
    group = "name" if found["name"] else "who"
    start, end = found.span(group)
    more = f"x{sum(map(ord, line)):x}"
    return (line[:end] + more + line[end:], start + 1, found[group] + more,
            "unknown-person")


SLIPS = [wrong_word, missing_quote, off_scale, unknown_name]


def slipped(text, first, turn):
    """TEXT with a slip in every tenth line from FIRST on, and what each must
    be reported as. A line that has no place for a slip keeps none."""
    lines, expected = text.split("\n"), []
    sessions = [i for i, line in enumerate(lines) if line.startswith("session")]
    for at in range(first, len(lines), 10):
        for i in range(len(SLIPS)):
            slip = SLIPS[(turn + i) % len(SLIPS)](lines[at], at > sessions[1])
            if slip is not None:
                lines[at], column, under, code = slip
                expected.append((at + 1, column, under, code))
                turn += 1
                break
    return "\n".join(lines), expected


def is_expected(problem, expected):
    return (problem.line, problem.column, problem.under,
            problem.code) == expected


def test_slips(tap, kith, place, text):
    for first in range(10):
        for turn in range(len(SLIPS)):
            slips, expected = slipped(text, first, turn)
            (place / "slips.kith").write_text(slips)
            result = report.run([kith, "check", "slips.kith"], cwd=place)
            told = result.stderr.decode()
            problems = report.parse(told)
            fine = (result.returncode == 1 and not result.stdout and
                    len(expected) > 10 and len(problems) == len(expected) and
                    all(map(is_expected, problems, expected)) and
                    not report.misplaced(problems, slips))
            missing = [e for e in expected
                       if not any(is_expected(p, e) for p in problems)]
            extra = [p for p in problems
                     if not any(is_expected(p, e) for e in expected)]
            tap.ok(fine, f"every tenth line from {first + 1}, turn {turn + 1}: "
                   f"{len(expected)} slips, as many reports",
                   f"not told: {missing}\ntold besides: {extra}\n{told}")


# Carets where a column is not a byte.

WIDE = [  # the line, its column, the columns before the caret, how many it has
    ("\tsatisfaction 9", 15, 21, 1),
    ("  hard \"é\", strain 9", 20, 19, 1),
    ("  hard \"e\u0301\", strain 9", 21, 19, 1),
    ("  hard \"母\", strain 9", 20, 20, 1),
    ("  hard \"👩\u200d👧\", strain 9", 22, 20, 1),
    ("  hard “a”, strain 9", 20, 19, 1),
    ("\t\tmode\tcall, strain 9", 21, 37, 1),
    ("  satisfaction 母母", 16, 15, 4),
    ("  ring 2 → 母", 12, 11, 2),
]


def test_wide(tap, kith, place):
    for line, column, caret, length in WIDE:
        (place / "wide.kith").write_text(
            f"case C014\nsession week 1\nperson Maya: sister\n{line}\n")
        result = report.run([kith, "check", "wide.kith"], cwd=place)
        told = result.stderr.decode()
        found = [(p.line, p.column, p.caret, p.length)
                 for p in report.parse(told)]
        tap.ok(found == [(4, column, caret, length)], f"the caret in {line!r}",
               f"{found}\n{told}")


# Noise.

def noise():
    yield "random bytes", random.Random(1).randbytes(8 * MIB)
    yield "random printable bytes", bytes(
        random.Random(2).choices(range(32, 127), k=MIB))
    yield "random words of the format", " ".join(random.Random(3).choices(
        ["person", "session", "week", "4", ":", ",", '"', "ring", "\n", "\n  ",
         "->", "Maya", "close", "4/2/1", "#", "?", "case", "goal", "same"],
        k=200000)).encode()
    yield "NULs", bytes(MIB)
    yield "brackets", b"case C014\nsession week 1\nperson Maya: sister\n" + \
        b"  " + b"([{<" * 50000 + b"\n"
    yield "a person of brackets", b"case C014\nsession week 1\nperson " + \
        b"(" * 100000 + b": " + b"(" * 100000 + b"\n"
    yield "colons and quotes", b'case C014\nsession week 1\nperson ":":":' + \
        b'":' * 100000 + b"\n"
    yield "backslashes", b'case C014\nnote "' + b"\\" * 100001 + b'"\n'
    yield "slashes", b"case C014\nsession week 1\nperson Maya: sister\n" + \
        b"  emotional " + b"4/" * 100000 + b"\n"
    yield "arrows", b"case C014\nsession week 1\nperson Maya: sister\n" + \
        b"  ring " + b"-> " * 100000 + b"\n"
    yield "numbers", b"case C014\nsession week 1\nscores: PHQ-9 " + \
        b"9" * 100000 + b", GAD-7 1e" + b"9" * 1000 + b"\n"
    yield "carriage returns", b"case C014\rsession week 1\r" * 10000


def huge_lines():
    size = 60 * MIB
    for name, piece in (("of a", b"a"), ("of commas", b","),
                        ("of quotation marks", "“\"".encode()),
                        ("of words", b"a "), ("of quotes", b'"')):
        line = piece * (size // len(piece))
        yield name, line
        yield f"{name} in a note", b"case C014\nsession week 1\nnote " + line
        yield f"{name} in a person", b"case C014\nsession week 1\n" \
            b"person Maya: sister, strain 9, " + line


BIDI = ("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI")


def ill_mannered(told):
    """What a report must not be; "" where it is well-mannered."""
    text = told.decode()
    if not text or len(told) > 1 << 20:
        return f"the report has {len(told)} bytes"
    bad = [c for c in text if unicodedata.category(c) in ("Cc", "Zl", "Zp") and
           c != "\n" or unicodedata.bidirectional(c) in BIDI]
    if bad:
        return f"the report holds {bad[:5]!r}"
    problems = report.parse(text)
    if not 1 <= len(problems) <= 200:
        return f"{len(problems)} are shown"
    places = [(problem.line, problem.column) for problem in problems]
    return "" if places == sorted(places) else "they are out of order"


def test_noise(tap, kith, place, name, data):
    """Wrong text is told of, in bounds, and at some time."""
    path = place / "noise.kith"
    path.write_bytes(data)
    try:
        result = report.run([kith, "check", path.name], cwd=place)
    except report.TOO_LONG:
        tap.ok(False, name, "it does not end")
        return
    wrong = ill_mannered(result.stderr)
    if result.returncode != 1 or result.stdout:
        wrong = f"status {result.returncode}, printed {result.stdout[:100]}"
    tap.ok(not wrong, name, f"{wrong}\n{result.stderr[:4000]!r}")
    path.unlink()


# Encodings and empty files.

LATIN = "case C014\nme René\nsession week 1\nperson Zoë: sister\nknow Zoë: René\n"


def zipped(*parts):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts:
            archive.writestr(name, text, zipfile.ZIP_STORED if name == "mimetype" else None)
    return packed.getvalue()


def documents(sarah):
    """The same text as word processors keep it: its name, and its bytes."""
    lines = sarah.replace("\\", "\\\\").replace("\n", "\\par\n")
    yield "RTF", ("{\\rtf1\\ansi " + lines + "}").encode("ascii", "replace")
    yield "Word", zipped(("[Content_Types].xml", "<Types/>"), ("word/document.xml", sarah))
    yield "OpenDocument", zipped(("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", sarah))
    yield "another zip", zipped(("case.kith", sarah))
    yield "old Word", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + sarah.encode("cp1252", "replace")
    yield "PDF", b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n1 0 obj\n" + sarah.encode()


def whole_files(sarah):
    """Name, bytes, exit status, the codes told of with their lines."""
    utf16 = "\ufeff" + sarah
    yield "an empty file", b"", 1, [(1, "missing-case")]
    yield "a file of remarks", b"# nothing yet\n\n  # still\n", 1, \
        [(1, "missing-case")]
    yield "a file of blanks", b" \n\t\n\n", 1, [(1, "missing-case")]
    yield "only a byte order mark", b"\xef\xbb\xbf", 1, [(1, "missing-case")]
    yield "CRLF", sarah.replace("\n", "\r\n").encode(), 0, []
    yield "a byte order mark", ("\ufeff" + sarah).encode(), 0, []
    yield "both", ("\ufeff" + sarah.replace("\n", "\r\n")).encode(), 0, []
    yield "no line end at the end", sarah.rstrip("\n").encode(), 0, []
    yield "no-break spaces", re.sub("(?<!->) (?!->)", "\u00a0", sarah).encode(), 0, []
    yield "tabs for blanks", sarah.replace(" ", "\t").encode(), 0, []
    yield "Latin-1", LATIN.encode("latin-1"), 1, \
        [(2, "not-utf8"), (4, "not-utf8"), (5, "not-utf8")]
    yield "UTF-16, little end first", utf16.encode("utf-16-le"), 1, \
        [(1, "other-encoding")]
    yield "UTF-16, big end first", utf16.encode("utf-16-be"), 1, \
        [(1, "other-encoding")]
    for name, data in documents(sarah):
        yield name, data, 1, [(1, "not-text")]


def test_whole_files(tap, kith, place, sarah):
    for name, data, status, expected in whole_files(sarah):
        (place / "whole.kith").write_bytes(data)
        result = report.run([kith, "check", "whole.kith"], cwd=place)
        found = [(p.line, p.code)
                 for p in report.parse(result.stderr.decode() or "\n")] \
            if result.stderr else []
        tap.ok((result.returncode, found, result.stdout) ==
               (status, expected, b""), name, result.stderr.decode())


# The world is wrong.

def listing(place):
    return sorted(str(path.relative_to(place)) for path in place.rglob("*"))


def test_world(tap, place, title, command, status, said):
    """COMMAND, for the shell, must say SAID and leave no file behind."""
    before = listing(place)
    result = report.run(["sh", "-c", command], cwd=place)
    told = result.stderr.decode()
    fine = (result.returncode == status and re.search(said, told) and
            listing(place) == before)
    tap.ok(fine, title, f"{command}\nstatus {result.returncode}\n{told}"
           f"left behind: {set(listing(place)) - set(before)}")


def worlds():
    """Title, command, exit status, what is said (a pattern)."""
    for name in ("check", "show", "draw"):
        yield f"{name}: no such file", f"$KITH {name} missing.kith", 1, \
            r"^kith: cannot read missing\.kith: No such file or directory\n$"
        yield f"{name}: a directory", f"$KITH {name} x.svg", 1, \
            r"^kith: cannot read x\.svg: it is a directory\n$"
        yield f"{name}: no file", f"$KITH {name}", 2, r"which file\?"
        yield f"{name}: closed standard input", f"$KITH {name} - <&-", 1, \
            r"^kith: cannot read standard input: "
    for name in ("show", "draw"):
        yield f"{name}: closed standard output", \
            f"$KITH {name} sarah.kith >&-", 1, \
            r"^kith: cannot write to? ?standard output: .+\n$"
        yield f"{name}: a full disk", f"$KITH {name} sarah.kith >/dev/full", \
            1, r"^kith: cannot write to? ?standard output: No space left"
        yield f"{name}: two files", \
            f"$KITH {name} sarah.kith sarah.kith", 2, r"one file at a time"
        yield f"{name}: no such session", \
            f"$KITH {name} sarah.kith --session 'week 5'", 1, \
            r"no session 'week 5'(.|\n)* week 1, week 4, week 8, week 16\n"
    for form in ("svg", "png", "pdf", "dot"):
        yield f"draw: into no directory, {form}", \
            f"$KITH draw sarah.kith -o none/x.{form}", 1, \
            rf"^kith: cannot write none/x\.{form}: No such file or directory\n$"
        yield f"draw: onto a full disk, {form}", \
            f"$KITH draw sarah.kith -o full.{form}", 1, \
            r"^kith.*: .*(cannot write|could not be written)"
    yield "draw: onto a directory", "$KITH draw sarah.kith -o x.svg", 1, \
        r"^kith: cannot write x\.svg: Is a directory\n$"
    yield "draw: a file as a directory", \
        "$KITH draw sarah.kith -o sarah.kith/x.svg", 1, \
        r"^kith: cannot write sarah\.kith/x\.svg: Not a directory\n$"
    yield "draw: a form it does not know", \
        "$KITH draw sarah.kith -o x.gif", 2, r"end it in \.svg"
    yield "draw: no form", "$KITH draw sarah.kith -o picture", 2, \
        r"end it in \.svg"
    yield "draw: a wrong inventory", "$KITH draw wrong.kith -o y.svg", 1, \
        r"\[unknown-keyword\]"
    yield "show: a wrong inventory", "$KITH show wrong.kith", 1, \
        r"\[unknown-keyword\]"
    yield "check: a wrong file among good ones", \
        "$KITH check sarah.kith wrong.kith missing.kith", 1, \
        r"unknown-keyword(.|\n)*missing\.kith"
    yield "a slip in a command", "$KITH chekc sarah.kith", 2, \
        r"unknown command 'chekc'\n.*did you mean 'check'\?"
    yield "no such command", "$KITH frobnicate", 2, \
        r"unknown command 'frobnicate'\n"
    yield "a slip in an option", "$KITH show --sesion last sarah.kith", 2, \
        r"unknown option '--sesion'\n.*did you mean '--session'\?"
    yield "no such option", "$KITH show -z sarah.kith", 2, \
        r"unknown option '-z'"
    yield "an option before the command", "$KITH --session last show", 2, \
        r"unknown option '--session'"
    yield "an option without its value", "$KITH show --session", 2, \
        r"--session'? needs a value"
    yield "no command", "$KITH", 2, r"usage: kith COMMAND"


def test_unwritable(tap, kith, place):
    """A directory that cannot be written; the superuser writes anyway."""
    title = "draw: into a directory that cannot be written"
    if os.geteuid() == 0:
        tap.skip(title, "the superuser may write anywhere")
        return
    kept = place / "kept"
    kept.mkdir()
    kept.chmod(stat.S_IRUSR | stat.S_IXUSR)
    test_world(tap, place, title, "$KITH draw sarah.kith -o kept/x.svg", 1,
               r"^kith: cannot write kept/x\.svg: Permission denied\n$")
    kept.chmod(stat.S_IRWXU)
    kept.rmdir()


def test_worlds(tap, kith, place, sarah):
    (place / "sarah.kith").write_text(sarah)
    (place / "wrong.kith").write_text("case C014\nmee Sarah\n")
    (place / "x.svg").mkdir()
    for form in ("svg", "png", "pdf", "dot"):
        (place / f"full.{form}").symlink_to("/dev/full")
    os.environ["KITH"] = kith
    for title, command, status, said in worlds():
        test_world(tap, place, title, command, status, said)
    test_unwritable(tap, kith, place)


def main():
    kith = os.path.abspath(sys.argv[1])
    sarah = (pathlib.Path(sys.argv[2]) / "sarah.kith").read_text()
    tap = Tap()
    with tempfile.TemporaryDirectory() as name:
        place = pathlib.Path(name)
        test_slips(tap, kith, place, sarah)
        test_wide(tap, kith, place)
        for title, data in noise():
            test_noise(tap, kith, place, title, data)
        for title, data in huge_lines():
            test_noise(tap, kith, place, f"a line of 60 MiB {title}", data)
        test_whole_files(tap, kith, place, sarah)
        test_worlds(tap, kith, place, sarah)
    return tap.done()


sys.exit(main())
