"""Names in Hebrew and Arabic, looked at: in each picture and on the page of the
report every line has the order that a person expects.

    directions.py KITH KITH-RENDER

What is expected is drawn from the same DOT or HTML, its marks of direction
replaced by overrides that leave no choice: both must look the same. What is no
PNG is printed to a PDF, and that looked at.
"""
import os
import pathlib
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import zlib

from tap import Tap

kith, render = (os.path.abspath(path) for path in sys.argv[1:3])
tap = Tap()
browser = shutil.which("chromium") or shutil.which("chromium-browser")

CASE = """case R1
me נועה
rings: הכי קרוב, close, קרוב (רחוק)
session 2026-03-04 "פתיחה": number 1
person יוסף לוי: brother, ring 2, strain 1
  emotional 4/1/2
person "ليلى (من العمل) 7": colleague, ring 1
  emotional 4/2/2
person Tom תום: friend, ring 3
person מרים בת שבע אברהם-רוזנברג: relation "מורה, שכנה", ring 2
session 2026-05-06 "أسبوع": number 2
person יוסף לוי: ring 1
  emotional 4/2/2
person "ليلى (من العمل) 7": ring 3
person Tom תום: ring 2
person דוד ד.: friend, ring 2
person מרים בת שבע אברהם-רוזנברג: ended
close דוד ד.: יוסף לוי
know יוסף לוי: "ليلى (من العمل) 7"
"""

# Each line as it must be seen: from left to right, but what is in <> from right
# to left, in the order in which it is read.
NAMES = ["<נועה>", "<יוסף לוי>", "<ليلى (من العمل) 7>", "Tom <תום>", "<דוד ד.>",
         "<מורה, שכנה>", "<הכי קרוב>", "<קרוב (רחוק)>", "<מרים בת שבע אברהם-רוזנברג>"]
PICTURES = NAMES + [
    "<נועה>’s circle", "2026-05-06 · <أسبوع>", "2026-03-04 · <פתיחה>", "<נועה>’s circle over time",
    "What has changed in <נועה>’s circle",
    "You’d like more: listening (<יוסף לוי>, <ليلى (من العمل) 7>).",
    "I’d like more: listening (<יוסף לוי>, <ليلى (من العمل) 7>).",
    "In short: <דוד ד.> is new on the page. <מרים בת שבע אבר…> is no longer in the circle. "
    "<יוסף לוי> and Tom <תום> moved",
    "closer. <ليلى (من العمل) 7> is further out.",
    "closer. <ليلى (من العمل) 7> is further out. I get more from <יוסף לוי> (listening).",
    "<יוסף>", "<ليلى>", "<מרים>", "<דוד>", "Tom <ת>."]
# Names in two lines.
PARTED = ["<מרים בת שבע>", "<אברהם-רוזנברג>", "<ليلى (من>", "<العمل) 7>"]
PICTURES += PARTED + [
    "moved closer. <ليلى (من العمل) 7> is further out. I get more from <יוסף לוי> (listening)."]
# Wherever it is cut.
PICTURES += [f"<{NAMES[-1][1:-1][:i]}…>" for i in range(8, len(NAMES[-1]) - 2)]
REPORT = PICTURES + [
    "<דוד ד.> is new on the page.", "<מרים בת שבע אברהם-רוזנברג> is no longer in the circle.",
    "<יוסף לוי> and Tom <תום> moved closer.", "<ليلى (من العمل) 7> is further out.",
    "I get more from <יוסף לוי> (listening).", 
    "It is noted now that <יוסף לוי> and <ليلى (من العمل) 7> know each other.",
    "<יוסף לוי> and <דוד ד.> know each other.", "Support goes both ways now with <יוסף לוי>.",
    "What I get from <יוסף לוי> is nearer now to what I would like.",
    "brother · <הכי קרוב>", "colleague · <הכי קרוב>", "colleague · <קרוב (רחוק)>",
    "friend · <קרוב (רחוק)>", "<מורה, שכנה> · no longer in the circle", "<מורה, שכנה> · close",
    "Moved closer: from close to <הכי קרוב>.", "Moved closer: from <קרוב (רחוק)> to close.",
    "Further out: from <הכי קרוב> to <קרוב (רחוק)>."]
LETTER = re.compile("[\u0590-\u06ff]")


def run(*command, **options):
    return subprocess.run(command, stdout=subprocess.PIPE, check=True, **options).stdout


def plain(line):
    return line.replace("<", "").replace(">", "")


def forced(line):
    """LINE in overrides: U+202D from left to right, U+202E from right to left."""
    return "\u202d" + line.replace("<", "\u202e").replace(">", "\u202c") + "\u202c"


def marked(line):
    """A pattern for LINE with any marks of direction in it."""
    mark = "[\u200e\u200f]*"
    return mark + mark.join(re.escape(c) for c in plain(line)) + mark


def force_dot(dot):
    dot = dot.replace('"\n    + "', "")
    for line in sorted(PICTURES, key=len, reverse=True):
        text = forced(line)
        dot = re.sub(rf"\d+ -{marked(line)} ", f"{len(text.encode())} -{text} ", dot)
    return re.sub(r' (x?label)="([^"]*)"', force_label, dot)


def force_label(label):
    """Each of its lines; an end of a line is \\n, \\l or \\r."""
    parts = re.split(r"(\\[nlr])", label[2])
    for i, part in enumerate(parts):
        known = [line for line in PICTURES if re.fullmatch(marked(line), part)]
        parts[i] = forced(known[0]) if known else part
    return f' {label[1]}="{"".join(parts)}"'


def force_html(html):
    for line in sorted(REPORT, key=len, reverse=True):
        html = re.sub(rf"(?<=>){marked(line)}(?=<)", forced(line), html)
    return html


def left_over(drawn):
    """What is drawn and was not forced: it would be compared with itself."""
    return [text for text in drawn if LETTER.search(text) and "\u202d" not in text]


def drawn_by(dot):
    return re.findall(r"\d+ -([^-]*?) (?=[A-Zc] )", dot) + re.findall(r' x?label="([^"]*)"', dot)


def draw(dot, form):
    dots = ["-d", "60"] if form == "png" else []
    return run(render, "-T", form, *dots, input=dot.encode())


def unfiltered(kind, line, above, step):
    """A line of a PNG, each byte of which was told by what is left and above."""
    for i, byte in enumerate(line):
        a, b = line[i - step] if i >= step else 0, above[i]
        c = above[i - step] if i >= step else 0
        nearest = min((a, b, c), key=lambda near: abs(a + b - c - near))
        line[i] = byte + (0, a, b, (a + b) // 2, nearest)[kind] & 255
    return line


def dots_of_png(png):
    width, height, depth, colour = struct.unpack(">IIBB", png[16:26])
    assert depth == 8 and colour in (2, 6)
    step = 3 if colour == 2 else 4
    data, at = b"", 8
    while at < len(png):
        size, = struct.unpack(">I", png[at:at + 4])
        data += png[at + 8:at + 8 + size] if png[at + 4:at + 8] == b"IDAT" else b""
        at += size + 12
    lines = zlib.decompress(data)
    dots, above = bytearray(), bytearray(width * step)
    for i in range(0, len(lines), width * step + 1):
        above = unfiltered(lines[i], bytearray(lines[i + 1:i + 1 + width * step]), above, step)
        dots += above
    return dots


def dots_of_pdf(pdf, work):
    path = work / "page.pdf"
    path.write_bytes(pdf)
    return run("pdftoppm", "-r", "60", "-gray", str(path))


def printed(name, text, work):
    """TEXT, an SVG or HTML, as the browser prints it."""
    path, paper = work / name, work / "printed.pdf"
    path.write_text(text)
    run(browser, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={work}/user",
        "--no-pdf-header-footer", f"--print-to-pdf={paper}", path.as_uri(),
        stderr=subprocess.DEVNULL)
    return dots_of_pdf(paper.read_bytes(), work)


def looks(dots, wanted):
    """The same but for the edges of letters, where they stand between two dots."""
    return len(dots) == len(wanted) and max(abs(a - b) for a, b in zip(dots, wanted)) < 64


def check_look(name, is_here, missing, look, pair):
    if is_here:
        tap.ok(looks(*(look(text) for text in pair)), name)
    else:
        tap.skip(name, f"there is no {missing} here")


def check_picture(name, dot, work):
    pair = dot, force_dot(dot)
    rest = left_over(drawn_by(pair[1]))
    tap.ok(pair[1].count("\u202d") > 8 and not rest, f"{name}: each line is known", rest)
    check_look(f"{name}: PNG", True, "", lambda dot: dots_of_png(draw(dot, "png")), pair)
    check_look(f"{name}: PDF", shutil.which("pdftoppm"), "pdftoppm",
               lambda dot: dots_of_pdf(draw(dot, "pdf"), work), pair)
    check_look(f"{name}: SVG", browser and shutil.which("pdftoppm"), "Chromium or pdftoppm",
               lambda dot: printed("a.svg", draw(dot, "svg").decode(), work), pair)


def check_report(case, work):
    html = run(kith, "report", case, "-o", "-").decode()
    pair = html, force_html(html)
    body = re.sub(r"<bdi>.*?</bdi>", "", pair[1][pair[1].index("<body"):])
    rest = left_over(re.findall(r">([^<>]+)<", body))
    tap.ok(pair[1].count("\u202d") > 20 and not rest, "report: each line is known", rest)
    check_look("report: HTML", browser and shutil.which("pdftoppm"), "Chromium or pdftoppm",
               lambda html: printed("a.html", html, work), pair)


def main():
    with tempfile.TemporaryDirectory() as place:
        work = pathlib.Path(place)
        case = work / "case.kith"
        case.write_text(CASE)
        for options in ([], ["--session", "first"], ["--change"], ["--all"], ["--handout", "--grey"]):
            dot = run(kith, "draw", str(case), *options).decode()
            check_picture(" ".join(["draw"] + options), dot, work)
        check_report(str(case), work)
    return tap.done()


sys.exit(main())
