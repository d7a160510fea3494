"""Turns notebooks into the bodies of pages, without scripts and styles.

Started by `./gan course site` with pairs of paths: a notebook, and where its body goes.
"""

import re
import sys

import nbformat
from nbconvert.exporters import HTMLExporter


def main():
    exporter = HTMLExporter(
        template_name="basic", exclude_input_prompt=True, exclude_output_prompt=True)
    paths = iter(sys.argv[1:])
    for notebook, body in zip(paths, paths):
        text, _ = exporter.from_notebook_node(nbformat.read(notebook, as_version=4))
        text = re.sub(r"\n+</code></pre>", "\n</code></pre>", text)    # no empty last line
        with open(body, "w", encoding="utf-8") as file:
            file.write(text)


if __name__ == "__main__":
    main()
