"""Makes tables in C of the languages in po/, when kith is built.

    catalogues.py DE.po DE@INFORMAL.po …      > catalogues.c
    catalogues.py --lengthened kith.pot DE.po … > catalogues.c

Comes in: files of GNU gettext. Goes out: `languages` of words/language.h. A
file that differs from another in some words alone (de@informal) is asked first,
then the other. With --lengthened there is one more language, "en-XA":
each word a third longer and marked, to see that nothing is unmarked and that
nothing overlaps. Where a text holds soft hyphens (U+00AD), it may be parted there
if there is no room for it; nobody else sees them.
"""
import pathlib
import re
import sys

STRING = re.compile(r'"((?:[^"\\]|\\.)*)"')
SOFT = "\u00ad"
ESCAPES = {"n": "\n", "t": "\t", '"': '"', "\\": "\\"}


def text_of(line):
    return re.sub(r"\\(.)", lambda found: ESCAPES[found[1]], STRING.search(line)[1])


def entries(path):
    """(one, many or None, [forms]) of each entry; the header has one == ""."""
    entry, place = {}, None
    for line in path.read_text().splitlines() + [""]:
        if line.startswith("#~") or (line.startswith("#") and not line.startswith("#,")):
            continue
        if line.startswith("#,"):
            entry["fuzzy"] = "fuzzy" in line
        elif line.startswith('"'):
            entry[place] += text_of(line)
        elif line.startswith("msg"):
            place = line.split(" ", 1)[0]
            entry[place] = text_of(line)
        elif entry:
            forms = [entry[key] for key in sorted(entry) if key.startswith("msgstr")]
            if "msgid" in entry and not (entry.get("fuzzy") and entry["msgid"]):
                yield entry["msgid"], entry.get("msgid_plural"), forms
            entry = {}


def header(path):
    text = next(forms[0] for one, many, forms in entries(path) if one == "")
    return dict(line.split(": ", 1) for line in text.splitlines() if ": " in line)


def quoted(text):
    """A literal of C, whatever is in it."""
    return '"' + "".join(c if c.isalnum() or c in " .,;:!?'()-%*$&/+<>=_·…“”„‚‘’–—●→" else
                         "".join(f"\\{byte:03o}" for byte in c.encode()) for c in text) + '"'


def plain(text):
    """Without the places where a line may break."""
    return text.replace(SOFT, "")


def identifier(code):
    return re.sub(r"\W", "_", code)


def plural_rule(code, rule):
    """Plural-Forms is an expression of C already; nothing else gets in."""
    expression = re.search(r"plural=([^;]*);", rule)[1]
    assert re.fullmatch(r"[n0-9 ()?:%&|=!<>]+", expression), f"{code}: {expression}"
    return f"static size_t\nform_{identifier(code)}(unsigned long n)\n{{\n    (void)n;\n    return (size_t)({expression});\n}}\n"


def table(code, rows, otherwise):
    """The rows, and the catalogue that holds them."""
    name, out = identifier(code), []
    for number, (one, forms) in enumerate(rows):
        out.append(f"static const char *const {name}_{number}[] = {{{', '.join(quoted(plain(form)) for form in forms)}, NULL}};")
    out.append(f"static const struct translation {name}_rows[] = {{")
    out += [f"    {{{quoted(one)}, {name}_{number}}}," for number, (one, forms) in enumerate(rows)]
    out.append("};")
    out.append(f"static const struct hyphens {name}_hyphens[] = {{")
    out += [f"    {{{quoted(plain(form))}, {quoted(form)}}}," for one, forms in rows for form in forms if SOFT in form]
    out.append("    {NULL, NULL},\n};")
    out.append(f"static const struct catalogue {name} = {{{name}_rows, {len(rows)}, {name}_hyphens, form_{name}, "
               f"{'&' + identifier(otherwise) if otherwise else 'NULL'}}};\n")
    return "\n".join(out)


def language(code, name, catalogue):
    both = ", ".join(f'{{"{code}", "{re.split("[@]", code)[0]}", {quoted(name)}, {voice}, {catalogue}}}'
                     for voice in ["VOICE_YOU", "VOICE_I"])
    return f"    {{{both}}},"


def rows_of(path):
    wanted = int(re.search(r"nplurals=(\d+)", header(path)["Plural-Forms"])[1])
    rows = [(one, forms) for one, many, forms in entries(path) if one and all(forms)]
    for one, many, forms in entries(path):
        assert not one or len(forms) == (wanted if many else 1), f"{path}: {one}"
    return sorted(rows, key=lambda row: row[0].encode())


def lengthened(text):
    """Each word a third longer, and marked with ø; what printf fills in stays."""
    piece = re.compile(r"%(?:\d+\$)?[-+ 0#]*(?:\.\*|[\d.]+)?z?[a-z%]|[^\W\d_]+")
    return piece.sub(lambda found: found[0] if found[0][0] == "%" else
                     found[0] + "ø" * (1 + (len(found[0]) - 1) // 3), text)


def main(arguments):
    print('/* Made of po/ by po/catalogues.py. */\n#include "words/language.h"\n')
    known = [language("en", "English", "NULL")]
    if arguments[0] == "--lengthened":
        print(plural_rule("en-XA", "plural=n != 1;"))
        rows = [(one, [lengthened(one)] + ([lengthened(many)] if many else []))
                for one, many, forms in entries(pathlib.Path(arguments[1])) if one]
        print(table("en-XA", sorted(rows, key=lambda row: row[0].encode()), None))
        known.append(language("en-XA", "English, lengthened", "&en_XA"))
        arguments = arguments[2:]
    for path in map(pathlib.Path, arguments):
        code, about = path.stem, header(path)
        base = code.split("@")[0] if "@" in code else None
        print(plural_rule(code, about["Plural-Forms"]))
        print(table(code, rows_of(path), base))
        known.append(language(code, about["X-Language-Name"], "&" + identifier(code)))
    print("const struct language languages[][VOICE_COUNT] = {\n" + "\n".join(known) + "\n};")
    print("const size_t language_count = sizeof languages / sizeof *languages;")


if __name__ == "__main__":
    main(sys.argv[1:])
