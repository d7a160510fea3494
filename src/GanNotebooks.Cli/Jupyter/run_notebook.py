"""Executes one notebook through Jupyter and tells, line by line, how far it is.

Started by `./gan run`. Each line on standard output is one JSON object:
    {"event": "start", "cells": 12}
    {"event": "cell", "number": 3, "title": "Train"}           a code cell begins
    {"event": "done", "number": 3, "seconds": 1.2}
    {"event": "error", "number": 3, "source": "...", "traceback": "..."}
    {"event": "written", "path": "out/02-vanilla-gan.html"}
    {"event": "failed", "message": "...", "remedy": "..."}     the notebook could not run at all
Exit status: 0 all cells ran, 1 otherwise. A file is written whole or not at all.
"""

import argparse
import json
import os
import re
import signal
import sys
import time

import nbformat
from jupyter_client.kernelspec import KernelSpecManager, NoSuchKernel
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, DeadKernelError

import html_page

DEFAULT_KERNEL = ".net-csharp"


def main():
    arguments = parse_arguments()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, interrupt)
    # The kernel inherits descriptor 1; what it prints there must not mix with our events.
    events = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)

    def tell(event, **fields):
        events.write(json.dumps({"event": event, **fields}) + "\n")
        events.flush()

    try:
        notebook = read_notebook(arguments.notebook)
        kernel = find_kernel(notebook)
        succeeded = execute(notebook, kernel, arguments.notebook, tell)
        write_results(notebook, arguments, tell)
        return 0 if succeeded else 1
    except Unusable as problem:
        tell("failed", message=problem.message, remedy=problem.remedy)
    except KeyboardInterrupt:
        pass    # ./gan says so itself
    return 1


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("notebook")
    parser.add_argument("--ipynb", required=True, help="where the executed notebook goes")
    parser.add_argument("--html", required=True, help="where the page goes")
    return parser.parse_args()


def interrupt(*_):
    """The first signal ends the run in good order; further ones must not disturb that."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: None)
    raise KeyboardInterrupt


class Unusable(Exception):
    """The notebook cannot be run; nothing was executed."""

    def __init__(self, message, remedy):
        super().__init__(message)
        self.message, self.remedy = message, remedy


def read_notebook(path):
    try:
        return nbformat.read(path, as_version=4)
    except Exception as problem:    # nbformat has no common base for what a bad file can raise
        raise Unusable(f"{path} is not a notebook: {first_line(problem)}",
                       "Open it in Jupyter and save it again, or take it from git.") from None


def find_kernel(notebook):
    name = notebook.metadata.get("kernelspec", {}).get("name", DEFAULT_KERNEL)
    kernels = KernelSpecManager()
    try:
        kernels.get_kernel_spec(name)
        return name
    except NoSuchKernel:
        known = ", ".join(sorted(kernels.find_kernel_specs())) or "none"
        raise Unusable(f"Jupyter has no kernel named '{name}' (it has: {known}).",
                       "./gan doctor shows where kernels are looked for.") from None


def execute(notebook, kernel, path, tell):
    """Runs all cells. Returns False when one failed; its outputs are then in the notebook."""
    titles = cell_titles(notebook)
    tell("start", cells=len(titles))
    client = NotebookClient(
        notebook, kernel_name=kernel, timeout=None, record_timing=False,
        resources={"metadata": {"path": os.path.dirname(os.path.abspath(path))}})
    number = 0
    try:
        with client.setup_kernel():
            note_language(notebook, client)
            for index, (number, title) in titles.items():
                execute_cell(client, index, number, title, tell)
        return True
    except CellExecutionError:
        return False
    except DeadKernelError:
        tell("failed", message=f"The kernel ended while cell {number} ran.",
             remedy="Run again with --verbose to see what the kernel itself said.")
        return False
    except (RuntimeError, OSError) as problem:    # the kernel did not come up
        raise Unusable(f"The kernel '{kernel}' did not start: {first_line(problem)}",
                       "./gan doctor checks it; --verbose shows what the kernel said.") from None


def execute_cell(client, index, number, title, tell):
    cell = client.nb.cells[index]
    tell("cell", number=number, title=title)
    began = time.monotonic()
    try:
        client.execute_cell(cell, index, execution_count=number)
    except CellExecutionError as problem:
        trace = "\n".join(traceback_of(cell)) or f"{problem.ename}: {problem.evalue}"
        tell("error", number=number, source=cell.source, traceback=trace)
        raise
    tell("done", number=number, seconds=round(time.monotonic() - began, 3))


def traceback_of(cell):
    return [line for output in cell.outputs if output.output_type == "error"
            for line in output.traceback]


def note_language(notebook, client):
    """The page's colours follow the language that the kernel names."""
    reply = client.wait_for_reply(client.kc.kernel_info())
    if reply:
        notebook.metadata["language_info"] = reply["content"]["language_info"]


def cell_titles(notebook):
    """Maps the index of each non-empty code cell to (its number, the heading above it).

    A cell above all headings is called by its first line.
    """
    titles, heading = {}, ""
    for index, cell in enumerate(notebook.cells):
        if cell.cell_type == "markdown":
            heading = [heading, *headings_of(cell)][-1]
        elif cell.cell_type == "code" and cell.source.strip():
            titles[index] = (len(titles) + 1, heading or cell.source.strip().splitlines()[0])
    return titles


def write_results(notebook, arguments, tell):
    write_whole(arguments.ipynb, nbformat.writes(notebook) + "\n")
    tell("written", path=arguments.ipynb)
    write_whole(arguments.html, html_page.render(notebook, page_title(notebook, arguments)))
    tell("written", path=arguments.html)


def page_title(notebook, arguments):
    """A page is named after the notebook's first heading, else after its file."""
    for cell in notebook.cells:
        if cell.cell_type == "markdown" and (headings := headings_of(cell)):
            return headings[0]
    return os.path.splitext(os.path.basename(arguments.notebook))[0]


def headings_of(cell):
    found = re.findall(r"^#{1,6}\s+(.+?)\s*#*$", cell.source, re.MULTILINE)
    return [re.sub(r"[*_`$]", "", heading) for heading in found]


def write_whole(path, text):
    """Writes to a temporary name and renames it, so that no reader meets half a file."""
    temporary = f"{path}.{os.getpid()}.tmp"
    try:
        with open(temporary, "w", encoding="utf-8") as file:
            file.write(text)
        os.replace(temporary, path)
    finally:
        if os.path.exists(temporary):
            os.remove(temporary)


def first_line(problem):
    return (str(problem).strip() or type(problem).__name__).splitlines()[0]


if __name__ == "__main__":
    sys.exit(main())
