"""A Jupyter kernel, whichever, over bare ZeroMQ; DEVICE names its specification."""
import os
import time
import zmq
from jupyter_client.manager import KernelManager
from jupyter_client.session import Session
from serve import Work

CODE = {
    "python3": {
        "lines": "for i in range(10000): print('line', i)",
        "display": "from IPython.display import display, HTML\ndisplay(HTML('x' * 10000000))",
        "updates": "h = display('0', display_id=True)\nfor i in range(1000): h.update(str(i))",
    },
    ".net-csharp": {
        "lines": 'for (int i = 0; i < 10000; i++) Console.WriteLine("line " + i);',
        "display": "display(HTML(new string('x', 10000000)));",
        "updates": 'var h = display("0"); for (int i = 0; i < 1000; i++) h.Update(i.ToString());',
    },
}


class Client:
    def __init__(self, spec):
        self.manager = KernelManager(kernel_name=spec)
        with open(os.devnull, "w") as nowhere:
            self.manager.start_kernel(stdout=nowhere, stderr=nowhere)
        self.session = Session(key=self.manager.session.key)
        self.shell = self.connect(zmq.DEALER, self.manager.shell_port)
        self.output = self.connect(zmq.SUB, self.manager.iopub_port)

    def connect(self, kind, port):
        socket = zmq.Context.instance().socket(kind)
        socket.linger = 0
        if kind == zmq.SUB:
            socket.rcvhwm = 0
            socket.subscribe(b"")
        else:
            socket.identity = self.session.session.encode()
        socket.connect(f"tcp://{self.manager.ip}:{port}")
        return socket

    def receive(self, socket, seconds):
        if not socket.poll(1000 * seconds):
            raise TimeoutError("the kernel does not answer")
        _, parts = self.session.feed_identities(socket.recv_multipart())
        return self.session.deserialize(parts)

    def greet(self):
        self.session.send(self.shell, self.session.msg("kernel_info_request", {}))
        self.receive(self.shell, 60)

    def execute(self, code):
        """Until both the reply and "idle" are here; returns the outputs."""
        request = self.session.msg("execute_request", dict(
            code=code, silent=False, store_history=True, user_expressions={}, allow_stdin=False,
            stop_on_error=True))
        self.session.send(self.shell, request)
        outputs = []
        while True:
            message = self.receive(self.output, 60)
            if message["parent_header"].get("msg_id") != request["header"]["msg_id"]:
                continue
            if message["content"].get("execution_state") == "idle":
                break
            outputs.append(message)
        reply = self.receive(self.shell, 60)
        if reply["content"]["status"] != "ok":
            raise RuntimeError(reply["content"])
        return outputs

    def close(self):
        self.shell.close()
        self.output.close()
        self.manager.shutdown_kernel(now=True)


def start(spec):
    def once():
        began = time.perf_counter()
        client = Client(spec)
        client.greet()
        took = time.perf_counter() - began
        client.close()
        return took
    return Work(once)


def cell(code, expected):
    """expected: how much of it the outputs must hold, as (what to sum up, how much)."""
    def prepare(spec):
        client = Client(spec)
        client.greet()
        time.sleep(2)   # iopub connects, the kernel comes to rest
        text = code if code == "1+1" else CODE[spec][code]
        count, amount = expected

        def once():
            if count(client.execute(text)) < amount:
                raise RuntimeError(f"{spec} lost output of {text}")

        once()
        return Work(once, pid=client.manager.provisioner.process.pid, close=client.close)
    return prepare


def lines(outputs):
    return sum(m["content"].get("text", "").count("\n") for m in outputs)


def html(outputs):
    return sum(len(m["content"].get("data", {}).get("text/html", "")) for m in outputs)


def updates(outputs):
    return sum(m["msg_type"] == "update_display_data" for m in outputs)


ITEMS = {
    "kernel, from start to its first answer": start,
    "kernel, 1 + 1 there and back": cell("1+1", (len, 1)),
    "kernel, 10,000 lines": cell("lines", (lines, 10000)),
    "kernel, a display of 10 MB": cell("display", (html, 10000000)),
    "kernel, 1,000 updates of a display": cell("updates", (updates, 1000)),
}
