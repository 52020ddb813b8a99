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


def c_of(name, text):
    data = text.encode()
    digest = base64.b64encode(hashlib.sha256(data).digest()).decode()
    rows = [",".join(str(byte) for byte in data[i:i + 24]) for i in range(0, len(data), 24)]
    body = ",\n".join(rows)
    return (f"static const unsigned char {name}_data[] = {{\n{body}}};\n"
            f"const struct asset asset_{name} = {{(const char *){name}_data, {len(data)}, \"sha256-{digest}\"}};\n")


assets = {"template": template, "style": colours(theme) + style, "a4": paper("A4"),
          "letter": paper("letter"), "early": early, "script": script}
print('/* Made by embed.py. */\n#include "output/report/assets.h"\n')
for name, text in assets.items():
    print(c_of(name, text.strip()))
