"""Runs a notebook up to the cell that trains, interrupts that cell, prints what its live view says.

    interrupt.py NOTEBOOK
"""

import os
import sys

import nbformat
from jupyter_client.manager import start_new_kernel

UPDATES_BEFORE_INTERRUPT = 3


def main(path):
    notebook = nbformat.read(path, 4)
    manager, client = start_new_kernel(
        kernel_name=notebook.metadata.kernelspec.name, cwd=os.path.dirname(path))
    try:
        for cell in notebook.cells:
            if cell.cell_type == "code":
                trains = "live.Steps" in cell.source
                shown = run(client, cell.source, manager.interrupt_kernel if trains else None)
                if trains:
                    print(shown)
                    return
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


def run(client, source, interrupt):
    """Executes one cell; returns the last thing that its first display showed, as text."""
    request, first, shown, updates = client.execute(source), None, None, 0
    while True:
        message = client.get_iopub_msg(timeout=60)
        if message["parent_header"].get("msg_id") != request:
            continue
        kind, content = message["msg_type"], message["content"]
        if kind == "error" and not interrupt:
            sys.exit("\n".join(content["traceback"]))
        if kind in ("display_data", "update_display_data"):
            name = content["transient"]["display_id"]
            first = first or name
            if name == first:
                shown = content["data"]["text/plain"]
            updates += kind == "update_display_data"
            if interrupt and updates == UPDATES_BEFORE_INTERRUPT:
                interrupt()
        if kind == "status" and content["execution_state"] == "idle":
            return shown


if __name__ == "__main__":
    main(sys.argv[1])
