"""Runs cells that may be wrong in every way, and tells how each of them ended.

Started by `./gan course grade` and `check` with a plan, a JSON file:
    {"kernel": ".net-csharp", "folder": "...", "memory": 4000000000, "kept": 20000,
     "seconds": 900, "cells": [{"source": "...", "seconds": 60}, ...]}
Each line on standard output is one JSON object, one for each cell and in their order:
    {"cell": 0, "outcome": "ok", "message": "", "text": "what it printed", "seconds": 0.1}
    {"failed": "...", "remedy": "..."}                            nothing could be run
Outcomes: ok, error, timeout, died (the kernel ended), memory, skipped (no time left).
A cell that kills the kernel is left out when its successors get a new one, in which all earlier
cells are run again.
"""

import json
import os
import signal
import sys
import time
from queue import Empty

from jupyter_client.kernelspec import NoSuchKernel
from jupyter_client.manager import KernelManager

from memory_guard import MemoryGuard

START_SECONDS = 60
INTERRUPT_SECONDS = 5
QUIET_SECONDS = 2      # output that comes later than this after a cell's reply is not waited for
MOST_RESTARTS = 20


class Ended(Exception):
    """The cell cannot be brought to a reply; the kernel is gone."""


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        plan = json.load(file)
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: sys.exit(1))
    # The kernel inherits descriptor 1; what it prints there must not mix with our lines.
    lines = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)

    def tell(**fields):
        lines.write(json.dumps(fields) + "\n")
        lines.flush()

    session = Session(plan)
    try:
        run(plan, session, tell)
        return 0
    except NoSuchKernel as problem:
        tell(failed=f"Jupyter has no kernel named '{problem.name}'.",
             remedy="./gan doctor shows where kernels are looked for.")
    except RuntimeError as problem:
        tell(failed=f"The kernel did not start: {problem}", remedy="./gan doctor checks it.")
    finally:
        session.end()
    return 1


def run(plan, session, tell):
    began = time.monotonic()
    replay = []
    for index, cell in enumerate(plan["cells"]):
        left = plan["seconds"] - (time.monotonic() - began)
        if left <= 0 or session.starts > MOST_RESTARTS:
            tell(cell=index, outcome="skipped", text="", seconds=0,
                 message="not run: the time for the whole notebook was used up")
            continue
        if not session.alive:
            session.start()
            replay = [earlier for earlier in replay if session.repeat(earlier)]
        cell_began = time.monotonic()
        result = session.run(cell["source"], min(cell["seconds"], left))
        if session.alive:
            replay.append(cell)
        tell(cell=index, seconds=round(time.monotonic() - cell_began, 3), **result)


class Session:
    """One kernel at a time, with a guard that looks at its memory."""

    def __init__(self, plan):
        self.plan, self.manager, self.client, self.starts = plan, None, None, 0
        self.guard = None

    @property
    def alive(self):
        return self.manager is not None

    def start(self):
        self.starts += 1
        self.manager = KernelManager(kernel_name=self.plan["kernel"])
        self.manager.start_kernel(cwd=self.plan["folder"])
        self.client = self.manager.client()
        self.client.start_channels()
        self.client.wait_for_ready(timeout=START_SECONDS)
        self.guard = MemoryGuard(self.manager.provisioner.pid, self.plan["memory"])

    def end(self):
        """Ends the kernel and whatever it started."""
        if self.manager is None:
            return
        manager, self.manager = self.manager, None
        if self.guard:
            self.guard.end()
        self.client.stop_channels()
        manager.shutdown_kernel(now=True)

    def repeat(self, cell):
        """Runs an earlier cell for its effects. False when that ended the kernel."""
        if not self.alive:
            self.start()
        self.run(cell["source"], cell["seconds"])
        return self.alive

    def run(self, source, seconds):
        if not self.alive:
            self.start()
        kept = Kept(self.plan["kept"])
        request = self.client.execute(source, allow_stdin=False, stop_on_error=False)
        try:
            reply = self.wait(request, time.monotonic() + seconds, kept)
            if reply is None:
                self.interrupt(request, kept)
                return result("timeout", f"not done after {seconds:.0f} s, and stopped", kept)
        except Ended:
            self.end()
            if self.guard.was_exceeded:
                limit = self.plan["memory"] / 1e9
                return result("memory", f"took more than {limit:.1f} GB of memory", kept)
            return result("died", "the kernel ended while this ran", kept)
        if reply["status"] == "ok":
            return result("ok", "", kept)
        name, value = reply.get("ename", "error"), reply.get("evalue", "")
        return result("error", value if name in value else f"{name}: {value}", kept)

    def interrupt(self, request, kept):
        """Stops a cell; the kernel goes on with what it knows, or is ended."""
        self.manager.interrupt_kernel()
        try:
            stopped = self.wait(request, time.monotonic() + INTERRUPT_SECONDS, kept)
        except Ended:
            stopped = None
        if stopped is None:
            self.end()

    def wait(self, request, deadline, kept):
        """The reply to a request; None when it does not come in time."""
        reply, idle, quiet = None, False, 0
        while True:
            idle = self.hear(request, kept) or idle
            reply = reply or self.reply(request)
            if reply and (idle or time.monotonic() > quiet > 0):
                return reply
            quiet = quiet or (reply and time.monotonic() + QUIET_SECONDS) or 0
            if reply is None and time.monotonic() > deadline:
                return None
            if reply is None and not self.manager.is_alive():
                raise Ended

    def hear(self, request, kept):
        """Takes outputs for a moment. True when the kernel says that the request is done."""
        until = time.monotonic() + 0.5
        while time.monotonic() < until:
            try:
                message = self.client.get_iopub_msg(timeout=0.05)
            except Empty:
                return False
            if message["parent_header"].get("msg_id") == request and kept.take(message):
                return True
        return False

    def reply(self, request):
        try:
            message = self.client.get_shell_msg(timeout=0.01)
        except Empty:
            return None
        return message["content"] if message["parent_header"].get("msg_id") == request else None


class Kept:
    """The first part of what a cell printed and showed; the rest is counted only."""

    def __init__(self, most):
        self.most, self.parts, self.size = most, [], 0

    def take(self, message):
        kind, content = message["msg_type"], message["content"]
        if kind == "status":
            return content["execution_state"] == "idle"
        if kind == "stream":
            self.add(content["text"])
        elif kind in ("display_data", "execute_result"):
            self.add(content["data"].get("text/plain", "") + "\n")
        return False

    def add(self, text):
        room = self.most - self.size
        self.size += len(text)
        if room > 0:
            self.parts.append(text[:room])

    def text(self):
        more = self.size - self.most
        return "".join(self.parts) + (f"\n... and {more:,} characters more" if more > 0 else "")


def result(outcome, message, kept):
    return {"outcome": outcome, "message": message, "text": kept.text()}


if __name__ == "__main__":
    sys.exit(main())
