"""Puts the files of the report into C, with the hashes that its policy names.

    embed.py THEME TEMPLATE STYLE EARLY SCRIPT >assets.c

The colours of theme.h come before the style, as --colour-text and so on, so
that page and pictures cannot disagree.
"""
import base64
import hashlib
import re
import sys

theme, template, style, early, script = (open(name, encoding="utf-8").read() for name in sys.argv[1:])


def colours(theme):
    found = re.findall(r'#define COLOUR_(\w+)\s+"(#\w{6})"', theme)
    return ":root{" + ";".join(f"--{name.lower().replace('_', '-')}:{value}" for name, value in found) + "}\n"


def paper(size):
    return f"@page{{size:{size} landscape;margin:12mm}}"


def alone(style, theme):
    """The style of a circle that stands alone: its own rules, with the colours in
    them, as not every program that draws SVG knows variables."""
    values = dict(re.findall(r"--([\w-]+):\s*([^;}]+)", colours(theme) + style.split("@media")[0]))
    rules = style.split("/* ---- Circles */")[1].split("/* ----")[0].strip().splitlines()
    mine = [rule for rule in rules if not re.search(r"\.(who|halo|reading|key|mini|wide|small)\b", rule)]
    mine[0] = ".circle { font-family: Arial, Helvetica, \"Liberation Sans\", sans-serif; }"
    mine.append(".grey { filter: grayscale(1); }")
    return re.sub(r"var\(--([\w-]+)\)", lambda found: values[found[1]].strip(), "\n".join(mine))


def c_of(name, text):
    data = text.encode()
    digest = base64.b64encode(hashlib.sha256(data).digest()).decode()
    rows = [",".join(str(byte) for byte in data[i:i + 24]) for i in range(0, len(data), 24)]
    body = ",\n".join(rows)
    return (f"static const unsigned char {name}_data[] = {{\n{body}}};\n"
            f"const struct asset asset_{name} = {{(const char *){name}_data, {len(data)}, \"sha256-{digest}\"}};\n")


assets = {"template": template, "style": colours(theme) + style, "a4": paper("A4"),
          "letter": paper("letter"), "early": early, "script": script, "alone": alone(style, theme)}
print('/* Made by embed.py. */\n#include "output/report/assets.h"\n')
for name, text in assets.items():
    print(c_of(name, text.strip()))
