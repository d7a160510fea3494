"""Runs the kernel's tour through nbclient, answering what it asks, and compares what every cell
shows with what the notebook holds.

    python3 tour.py NOTEBOOK             # exit code 1 and the differences if there are any
    python3 tour.py NOTEBOOK --write     # puts the fresh outputs into the notebook
"""
import asyncio
import difflib
import json
import os
import re
import sys
import tempfile

import nbformat
from nbclient import NotebookClient

ANSWER = "Ada"

# What differs from run to run and from machine to machine.
VARYING = [(r"Wall time: [\d.]+ms", "Wall time: …"), (r"(assert, )[\d.]+", r"\1…"),
           (r"\d+ frames?", "… frames")]


class AnsweringClient(NotebookClient):
    """nbclient refuses stdin; this one answers."""

    async def async_start_new_kernel_client(self):
        client = await super().async_start_new_kernel_client()
        client.allow_stdin = True
        self.answers = asyncio.ensure_future(self.answer(client))
        return client

    async def answer(self, client):
        while True:
            await client.get_stdin_msg(timeout=None)
            client.input(ANSWER)


def run(notebook):
    """Restores packages from this machine's cache alone, so that no network is asked."""
    with tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(folder, "NuGet.Config"), "w", encoding="utf8") as f:
            f.write("<configuration><packageSources><clear/></packageSources></configuration>")
        client = AnsweringClient(notebook, timeout=120, record_timing=False,
                                 resources={"metadata": {"path": folder}})
        client.execute()


def joined(outputs):
    """How a stream was cut into pieces depends on the moment."""
    whole = []
    for output in outputs:
        if whole and output["output_type"] == "stream" and whole[-1].get("name") == output["name"]:
            whole[-1]["text"] += output["text"]
        else:
            whole.append(output)
    return whole


def shown(cell):
    """A cell's outputs in lines, without what varies."""
    text = json.dumps(cell.get("outputs", []), indent=1, ensure_ascii=False, sort_keys=True)
    for pattern, constant in VARYING:
        text = re.sub(pattern, constant, text)
    return text.splitlines()


def main(path, *options):
    notebook = nbformat.read(path, as_version=4)
    before = [shown(cell) for cell in notebook.cells]
    run(notebook)
    for cell in notebook.cells:
        if cell["cell_type"] == "code":
            cell["outputs"] = joined(cell["outputs"])
    if "--write" in options:
        nbformat.write(notebook, path)
        return 0
    differences = [line for cell, old in zip(notebook.cells, before)
                   for line in difflib.unified_diff(old, shown(cell), cell["id"], "now", n=1)]
    print("\n".join(differences))
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
