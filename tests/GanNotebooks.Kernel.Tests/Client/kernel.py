"""A foreign front end: drives a kernel through jupyter_client and runs a file of scenarios.

    python3 kernel.py SCENARIOS.py

Every function of that file whose parameter is `k` is a scenario; it gets a running kernel and
fails by raising. One line of JSON per scenario goes to stdout; nothing else does.
"""
import importlib.util
import inspect
import json
import queue
import subprocess
import sys
import time
import traceback

from jupyter_client.manager import KernelManager

NAME = ".net-csharp"


class Cell:
    """What one cell gave: the reply, and iopub's messages in their order."""

    def __init__(self, reply, messages):
        self.reply = reply
        self.messages = messages

    @property
    def outputs(self):
        """The messages that show something."""
        return [m for m in self.messages if m["msg_type"] not in ("status", "execute_input")]

    @property
    def types(self):
        return [m["msg_type"] for m in self.outputs]

    def text(self, stream="stdout"):
        return "".join(m["content"]["text"] for m in self.outputs
                       if m["msg_type"] == "stream" and m["content"]["name"] == stream)

    def of(self, msg_type):
        return [m["content"] for m in self.messages if m["msg_type"] == msg_type]

    @property
    def data(self):
        """The MIME bundle of the result, else of the last display."""
        shown = [c for t in ("execute_result", "display_data") for c in self.of(t)]
        return shown[0]["data"] if shown else None

    @property
    def error(self):
        return self.of("error")[0]


class Kernel:
    """A started kernel with a blocking client."""

    def __init__(self, **kwargs):
        self.manager = KernelManager(kernel_name=NAME)
        kwargs.setdefault("stderr", subprocess.DEVNULL)
        self.manager.start_kernel(**kwargs)
        self.client = self.manager.client()
        self.client.start_channels()
        self.client.wait_for_ready(timeout=60)

    @property
    def pid(self):
        return self.manager.provisioner.process.pid

    def start(self, code, **kwargs):
        """Sends a cell without waiting; gives the message id."""
        kwargs.setdefault("allow_stdin", False)
        return self.client.execute(code, **kwargs)

    def finish(self, msg_id, timeout=60):
        """Waits for a cell's reply and idle status."""
        end, messages = time.time() + timeout, []
        while True:
            message = self.client.get_iopub_msg(timeout=max(0.1, end - time.time()))
            if message["parent_header"].get("msg_id") != msg_id:
                continue
            messages.append(message)
            if (message["msg_type"] == "status"
                    and message["content"]["execution_state"] == "idle"):
                break
        return Cell(self.reply(msg_id, max(0.1, end - time.time())), messages)

    def reply(self, msg_id, timeout=30, channel="shell"):
        end = time.time() + timeout
        get = getattr(self.client, f"get_{channel}_msg")
        while True:
            message = get(timeout=max(0.1, end - time.time()))
            if message["parent_header"].get("msg_id") == msg_id:
                return message["content"]

    def run(self, code, timeout=60, **kwargs):
        return self.finish(self.start(code, **kwargs), timeout)

    def ok(self, code, **kwargs):
        """Runs a cell that must succeed."""
        cell = self.run(code, **kwargs)
        assert cell.reply["status"] == "ok", cell.reply
        return cell

    def value(self, code):
        """The plain text of a cell's result."""
        return self.ok(code).data["text/plain"]

    def request(self, msg_type, content, channel="shell", timeout=30):
        """Sends any request; gives the reply's content."""
        message = self.client.session.msg(msg_type, content)
        getattr(self.client, f"{channel}_channel").send(message)
        return self.reply(message["header"]["msg_id"], timeout, channel)

    def wait_output(self, msg_id, timeout=20):
        """Waits until a cell shows something; gives that message."""
        end = time.time() + timeout
        while True:
            message = self.client.get_iopub_msg(timeout=max(0.1, end - time.time()))
            if (message["parent_header"].get("msg_id") == msg_id
                    and message["msg_type"] not in ("status", "execute_input")):
                return message

    def interrupt(self, msg_id, timeout=15):
        """Interrupts a cell by message; gives it and the milliseconds until its reply."""
        start = time.time()
        self.manager.interrupt_kernel()
        cell = self.finish(msg_id, timeout)
        return cell, (time.time() - start) * 1000

    def drain(self):
        try:
            while True:
                self.client.get_iopub_msg(timeout=0.2)
        except queue.Empty:
            pass

    def stop(self):
        self.client.stop_channels()
        if self.manager.has_kernel:
            self.manager.shutdown_kernel(now=True)


def main(path):
    spec = importlib.util.spec_from_file_location("scenarios", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    scenarios = [f for name, f in vars(module).items()
                 if inspect.isfunction(f) and list(inspect.signature(f).parameters) == ["k"]]
    k = Kernel()
    try:
        for scenario in scenarios:
            result = {"name": scenario.__name__, "error": None}
            try:
                scenario(k)
            except BaseException:
                result["error"] = traceback.format_exc()
                if not k.manager.is_alive():
                    k.stop()
                    k = Kernel()
                else:
                    k.drain()
            print(json.dumps(result), flush=True)
    finally:
        k.stop()


if __name__ == "__main__":
    sys.modules["kernel"] = sys.modules[__name__]
    main(sys.argv[1])
