"""A notebook as one HTML file that needs no network: fonts, styles and formulas are inside.

nbconvert's own pages fetch MathJax and RequireJS from a content network. Ours (the template in
page/) holds KaTeX instead, as Debian's libjs-katex installs it; where there is none, formulas
stay as their LaTeX source.
"""

import base64
import os
import re

from nbconvert.exporters import HTMLExporter

HERE = os.path.dirname(os.path.abspath(__file__))
KATEX_FOLDERS = ("/usr/share/javascript/katex", os.environ.get("KATEX", ""))


def render(notebook, title):
    """The page's text. Formulas are between $...$ or $$...$$ in markdown cells."""
    exporter = HTMLExporter(template_name="page", extra_template_basedirs=[HERE])
    resources = {"metadata": {"name": title}, "katex": None}
    if has_formulas(notebook):
        resources["katex"] = next(filter(None, map(katex, KATEX_FOLDERS)), None)
    page, _ = exporter.from_notebook_node(notebook, resources=resources)
    return page


def has_formulas(notebook):
    return any("$" in cell.source for cell in notebook.cells if cell.cell_type == "markdown")


def katex(folder):
    """KaTeX's style, with its fonts inside, and its scripts; None where the folder has none."""
    def read(name):
        with open(os.path.join(folder, name), encoding="utf-8") as file:
            return file.read()

    try:
        style = read("katex.min.css")
        scripts = [read("katex.min.js"), read("contrib/auto-render.js")]
        style = re.sub(r"src:url\((fonts/[^)]+\.woff2)\)[^;}]*",
                       lambda font: embed(os.path.join(folder, font[1])), style)
    except OSError:
        return None
    # A script element ends at the first closing tag, wherever it stands.
    return {"style": style, "scripts": [text.replace("</script", "<\\/script") for text in scripts]}


def embed(font):
    with open(font, "rb") as file:
        data = base64.b64encode(file.read()).decode("ascii")
    return f'src:url(data:font/woff2;base64,{data}) format("woff2")'
