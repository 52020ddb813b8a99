"""What kith-render adds to Graphviz's SVG for those who listen to it, taken
away again: what is left must be Graphviz's to the byte."""
import re

# Graphviz escapes quotes and angle brackets that are text, so none of these can
# stand in its own output.
ADDITIONS = [
    rb' role="graphics-document"', rb' xml:lang="[^"]*"', rb' aria-labelledby="[^"]*"',
    rb'\n<title id="kith-title">[^<]*</title>', rb'\n<desc id="kith-desc">[^<]*</desc>',
    rb' role="img" aria-label="[^"]*"',
]

def plain(svg):
    for addition in ADDITIONS:
        svg = re.sub(addition, b"", svg)
    return svg.replace(b' aria-hidden="true"', b"")
