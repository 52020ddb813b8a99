"""Reading back what `kith check` reports, to judge it.

    sarah.kith:3:7: error: 'x' is no keyword [unknown-keyword]
        3 | the line as shown
          |       ^~~
          = first said in line 2, column 1
          = hint: did you mean …?
"""
import os
import re
import subprocess

HEAD = re.compile(r"(?P<file>.*?):(?P<line>\d+):(?P<column>\d+): error: "
                  r"(?P<message>.*) \[(?P<code>[a-z0-9-]+)\]")
SHOWN = re.compile(r" *(?P<line>\d+) \| (?P<text>.*)")
CARET = re.compile(r" {6,}\| (?P<blanks> *)(?P<caret>\^~*)")
NOTE = re.compile(r"      = (?:hint: .+|first said in line \d+, column \d+)")
# Of these the text is empty or not read at all: there is no line to show.
WITHOUT_LINE = ("missing-case", "file-too-large", "other-encoding", "not-text")
NO_LINE = {"line": "1", "text": ""}
NO_CARET = {"blanks": "", "caret": "^"}
TOO_LONG = subprocess.TimeoutExpired
# Seconds for one run of the program: far more than any takes, with sanitizers,
# on a machine that is busy with other things.
PATIENCE = 900
MORE = re.compile(r"… and \d+ more")


class Problem:
    """One report. `caret` counts the columns before the caret; `under` is the
    text above it and its tail."""

    def __init__(self, head, shown, caret):
        self.file, self.message = head["file"], head["message"]
        self.code = head["code"]
        self.line, self.column = int(head["line"]), int(head["column"])
        self.shown = shown["text"]
        self.caret = len(caret["blanks"])
        self.length = len(caret["caret"])
        self.under = self.shown[self.caret:self.caret + self.length]
        self.same_line = int(shown["line"]) == self.line

    def __repr__(self):
        return f"{self.line}:{self.column} '{self.under}' {self.code}"


def parse(text):
    """All problems of a report; ValueError where it is not of the form."""
    lines = text.split("\n")
    if lines.pop() != "":
        raise ValueError("the report does not end with its line")
    problems, at = [], 0
    while at < len(lines):
        if NOTE.fullmatch(lines[at]) and problems:
            at += 1
        elif MORE.fullmatch(lines[at]) and at == len(lines) - 1:
            at += 1
        else:
            head = HEAD.fullmatch(lines[at])
            if head and head["code"] in WITHOUT_LINE and not SHOWN.fullmatch(
                    (lines + [""])[at + 1]):
                problems.append(Problem(head, NO_LINE, NO_CARET))
                at += 1
                continue
            matched = [form.fullmatch(line) for form, line in
                       zip((HEAD, SHOWN, CARET), lines[at:at + 3])]
            if len(matched) < 3 or None in matched:
                raise ValueError("no report: " + "\n".join(lines[at:at + 3]))
            problems.append(Problem(*matched))
            at += 3
    return problems


def misplaced(problems, text):
    """Those whose place, line and caret do not agree with TEXT. Only lines
    are judged that are shown as they stand: plain, and not cut."""
    lines = text.split("\n")
    wrong = []
    for problem in problems:
        line = lines[problem.line - 1].rstrip("\r")
        plain = line.isascii() and line.isprintable() and len(line) <= 120
        if plain and (problem.shown != line or not problem.same_line or
                      problem.caret != problem.column - 1 or
                      problem.caret + problem.length > max(len(line), 1)):
            wrong.append(problem)
    return wrong


def environment():
    """What the program sees of ours: no language, no colours."""
    kept = {"PATH": os.environ["PATH"], "TERM": "xterm", "LC_ALL": "C"}
    for name in ("KITH", "ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS"):
        if name in os.environ:
            kept[name] = os.environ[name]
    return kept


def run(command, **options):
    """Runs COMMAND to its end, if it has one."""
    return subprocess.run(command, env=environment(), stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          timeout=PATIENCE, **options)
