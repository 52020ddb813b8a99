"""Every word of the report is in every language's table, and nothing else is.

    languages.py SOURCE [--missing LANGUAGE]

With --missing it prints the English that a table has no row for.
"""
import pathlib
import re
import sys

from tap import Tap

source = pathlib.Path(sys.argv[1]) / "src"
LITERAL = r'"(?:[^"\\]|\\.)*"'
# Calls whose words go through tr(), and tables that are read through it.
CALLS = r"\b(?:tr|words|say|sayf|report_add_words|names_tell(?:_to)?|tell_words|tell_wish|tell_shifts|add_lines|add_people|add_talk_text|begin_table|report_begin_table|add_button|draw_arrow|draw_zigzag|draw_gap|draw_chevron|draw_tie|draw_move|draw_dotted_tie|next_row|draw_title|add_count)\("
CALLERS = ["words/told.c", "words/told_facts.c", "words/told_people.c", "words/told_ties.c", "words/told_support.c", "words/told_together.c", "words/told_person.c",
           "picture", "words/titles.c", "output/report"]
TABLES = {
    "words/told_people.c": ["told", "relations"], "words/told_ties.c": ["known", "strained"], "words/told_together.c": ["arrivals", "words"], "words/told_person.c": ["words", "parts"],
    "inventory/facts.c": ["relation_words_items", "dispute_phrases", "level_phrases", "area_phrases",
                          "status_phrases", "strain_phrases", "contact", "satisfaction", "strain", "asked", "boundary", "near",
                          "mode", "knows_low_words_items", "fit_words_items", "words"],
    "words/bands.c": ["bands"], "picture/theme.c": ["markers"],
    "picture/svg/key.c": ["entries"], "output/report/support.c": ["heads", "amounts"], "output/report/people.c": ["heads", "told_facts", "sentences"],
    "picture/pages/in_words.c": ["words"], "picture/pages/legend.c": ["words"], "picture/pages/handout.c": ["entries"],
    "picture/scene/scene_change.c": ["fate_words", "fates", "lines"],
    "output/report/worth.c": ["texts", "kinds"], "output/report/explore.c": ["areas"], "output/report/course.c": ["heads"],
    "output/report/charts.c": ["support_lines"],
}
FUNCTIONS = {"output/report/template.c": ["add_step"], "words/told_together.c": ["goal_news"], "words/told_support.c": ["share_words"],
             "words/told_person.c": ["told_step_name"], "picture/pages/in_words.c": ["words_of_tie"],
             "picture/pages/legend.c": ["legend_link_news", "first_row"], "picture/pages/table.c": ["nothing_words"]}
# Words that stand in tables and calls, but are no words of the page.
NOT_WORDS = re.compile(r"[a-z]+|h\d|<.*|[^A-Za-z]*|support\.\w+|said|hinted|wanted|voiced|kept|not-kept|"
                       r"renegotiation|impasse|dissolution|resolved|quiet|numbers|aria-label|PHQ-9|GAD-7", re.S)
ONE_WORD = {"closest", "close", "mood", "all", "none", "severe", "moderate", "mild", "minimal", "wish", "mixed",
            "abroad", "near", "online", "named", "holds", "hinted", "said", "some", "weekly", "new", "strained",
            "grief", "settled", "active", "remembered", "wanted", "got", "carried", "no", "partly", "yes", "daily",
            "listening", "advice", "company", "done", "closer"}


def text_of(literals):
    joined = "".join(literal[1:-1] for literal in literals)
    return joined.encode().decode("unicode_escape").encode("latin-1").decode()


def words_in(code):
    """The texts in code: literals side by side are one."""
    for run in re.findall(rf"{LITERAL}(?:\s*{LITERAL})*", code):
        yield text_of(re.findall(LITERAL, run))


def call_arguments(code):
    for call in re.finditer(CALLS, code):
        depth, at = 1, call.end()
        while depth and at < len(code):
            string = re.compile(LITERAL).match(code, at)
            if string:
                at = string.end()
                continue
            depth += {"(": 1, ")": -1}.get(code[at], 0)
            at += 1
        yield code[call.end():at - 1]


def table(code, name):
    found = re.findall(rf"\b{name}\[[^=;]*=\s*\{{(.*?)\}};", code, re.S)
    return found if found else re.findall(rf"WORDS\({name.removesuffix('_items')},\s*{LITERAL},(.*?)\);", code, re.S)


def measure_words():
    keys = [key.split(".")[1] for key in re.findall(r'"((?:support|closeness|network)\.\w+)"',
                                                    (source / "output/report/course.c").read_text())]
    rows = re.split(r"\{\.key = ", (source / "measures/table.c").read_text())[1:]
    for row in rows:
        key = re.match(r'"?(\w+)', row).group(1)
        if key in keys and ".sections = SECTION_PEOPLE" not in row:
            for field in ["name", "means"]:
                yield next(words_in(re.search(rf"\.{field} =(.*?),\s*\.\w", row, re.S).group(1)))


def all_words(left_out=()):
    words = {"closest", "close", "wider circle", "mood"}
    for place in CALLERS:
        paths = sorted((source / place).rglob("*.c")) if (source / place).is_dir() else [source / place]
        for path in paths:
            if str(path.relative_to(source)) in left_out:
                continue
            for arguments in call_arguments(path.read_text()):
                words |= set(words_in(arguments))
    for line in re.findall(rf"\bsay\(on,[^;]*;", (source / "picture/scene/scene_change.c").read_text()):
        words |= set(words_in(line))
    for path, names in TABLES.items():
        if path in left_out:
            continue
        code = (source / path).read_text()
        for name in names:
            rows = table(code, name)
            assert rows, f"{path} has no table {name}"
            for row in rows:
                words |= set(words_in(row))
    for path, names in FUNCTIONS.items():
        for name in names:
            body = re.search(rf"\n{name}\([^)]*\)\n\{{(.*?)\n\}}", (source / path).read_text(), re.S)
            words |= set(words_in(body.group(1)))
    return (set() if left_out else set(measure_words())) | {"“", "”"} | {word for word in words if is_word(word)}


# Pages that the client never reads: the therapist says these words aloud.
THERAPIST_ONLY = ["output/report/explore.c", "output/report/worth.c", "output/report/course.c", "output/report/charts.c"]
AS_YOU, AS_I = re.compile(r"\b[Yy]ou(r|rs)?\b"), re.compile(r"\b(I|[Mm]e|[Mm]y|mine|[Uu]s|[Oo]ur|[Ww]e)\b")


def is_word(word):
    return "<" not in word and (word in ONE_WORD or not NOT_WORDS.fullmatch(word) or is_relation(word))


RELATIONS = set()


def is_relation(word):
    if not RELATIONS:
        code = (source / "inventory/facts.c").read_text()
        RELATIONS.update(words_in(table(code, "relation_words_items")[0]))
    return word in RELATIONS


def rows_of(language):
    code = (source / "words" / f"{language}.c").read_text()
    pairs = re.findall(rf"\{{((?:{LITERAL}\s*)+),\s*((?:{LITERAL}\s*)+)\}}", code)
    return [(text_of(re.findall(LITERAL, a)), text_of(re.findall(LITERAL, b))) for a, b in pairs]


def conversions(text):
    """What printf fills in, in the order of the arguments."""
    found = re.findall(r"%(?:(\d+)\$)?(\.\*s|zu|[ds%])", text)
    return [kind for number, kind in sorted(found, key=lambda item: int(item[0] or 0))]


if __name__ == "__main__":
    said = all_words()
    voices = rows_of("voices")
    needed = said | {mine for yours, mine in voices}
    if "--missing" in sys.argv:
        have = {english for english, other in rows_of(sys.argv[3])}
        print("\n".join(repr(word) for word in sorted(needed - have)))
        sys.exit(0)
    tap = Tap()
    tap.ok({yours for yours, mine in voices} <= said, "every sentence with two voices is said",
           "\n".join({yours for yours, mine in voices} - said))
    one_voice = {word for word in all_words(THERAPIST_ONLY) if AS_YOU.search(word)} - {yours for yours, mine in voices}
    tap.ok(not one_voice, "what a client's page says to the client, it can say as the client", "\n".join(one_voice))
    mixed = {word for word in said if AS_I.search(word)}
    tap.ok(not mixed, "in the code everything is said to the client", "\n".join(mixed))
    mixed = {mine for yours, mine in voices if AS_YOU.search(mine) or not AS_I.search(mine)}
    tap.ok(not mixed, "the client's own voice says I, and never you", "\n".join(mixed))
    tap.ok(all(conversions(yours) == conversions(mine) for yours, mine in voices), "both voices fill in the same")
    for path in [source / "words/german.c"]:
        if path.stem in ("language", "voices"):
            continue
        rows = rows_of(path.stem)
        have = [english for english, other in rows]
        tap.ok(have == sorted(set(have), key=str.encode), f"{path.stem} is sorted, and has each row once",
               "\n".join(a for a, b in zip(have, sorted(have, key=str.encode)) if a != b))
        tap.ok(not needed - set(have), f"{path.stem} has every word", "\n".join(sorted(needed - set(have))))
        tap.ok(not set(have) - needed, f"{path.stem} has no word that nobody says",
               "\n".join(sorted(set(have) - needed)))
        wrong = [english for english, other in rows if conversions(english) != conversions(other)]
        tap.ok(not wrong, f"{path.stem} fills in what the English does", "\n".join(wrong))
    sys.exit(tap.done())
