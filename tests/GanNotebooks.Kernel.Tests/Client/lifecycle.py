"""Starting, stopping, and messages that must not count."""
import os
import subprocess
import sys
import tempfile
import time

import zmq
from jupyter_client.blocking import BlockingKernelClient
from jupyter_client.connect import write_connection_file
from jupyter_client.kernelspec import get_kernel_spec
from jupyter_client.session import Session
from kernel import NAME, Kernel


def by_hand():
    """Starts a kernel as a front end without Jupyter does, VS Code for one: the spec's words, a
    connection file of its own, no JPY_PARENT_PID. Gives the process and a client."""
    file, _ = write_connection_file(key=b"k" * 32)
    argv = [word.format(connection_file=file) for word in get_kernel_spec(NAME).argv]
    process = subprocess.Popen(argv, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    client = BlockingKernelClient(connection_file=file)
    client.load_connection_file()
    return process, client


def alive(pid):
    try:
        with open(f"/proc/{pid}/stat", encoding="utf8") as f:
            return f.read().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False


def wait_gone(pid, seconds=10):
    end = time.time() + seconds
    while alive(pid):
        assert time.time() < end, f"process {pid} lives on"
        time.sleep(0.05)


def a_shutdown_is_answered_and_ends_the_process(k):
    mine = Kernel()
    try:
        pid = mine.pid
        reply = mine.request("shutdown_request", {"restart": False}, channel="control")
        assert reply == {"status": "ok", "restart": False}, reply
        mine.manager.provisioner.process.wait(10)
        assert mine.manager.provisioner.process.returncode == 0
        wait_gone(pid)
    finally:
        mine.stop()


def a_shutdown_during_a_busy_cell_ends_the_process(k):
    mine = Kernel()
    try:
        mine.wait_output(mine.start('Console.WriteLine("x"); while (true) { }'))
        mine.request("shutdown_request", {"restart": False}, channel="control")
        mine.manager.provisioner.process.wait(10)
    finally:
        mine.stop()


def a_restart_forgets_variables(k):
    k.ok("int gone = 1;")
    k.manager.restart_kernel(now=False)
    k.client.wait_for_ready(timeout=60)
    cell = k.run("gone")
    assert cell.reply["status"] == "error" and "CS0103" in cell.error["evalue"]
    assert cell.reply["execution_count"] == 1


def a_message_with_a_wrong_signature_is_dropped(k):
    forger = Session(key=b"not the key")
    socket = zmq.Context.instance().socket(zmq.DEALER)
    socket.linger = 0
    socket.connect(f"tcp://{k.manager.ip}:{k.manager.shell_port}")
    content = dict(code="System.IO.File.WriteAllText(\"forged.txt\", \"x\");", silent=False)
    forger.send(socket, forger.msg("execute_request", content))
    assert not socket.poll(1500), "a forged message was answered"
    socket.close()
    assert not os.path.exists("forged.txt")
    assert k.value("1") == "1"


def an_unsigned_message_is_dropped(k):
    unsigned = Session(key=b"")
    socket = zmq.Context.instance().socket(zmq.DEALER)
    socket.linger = 0
    socket.connect(f"tcp://{k.manager.ip}:{k.manager.control_port}")
    unsigned.send(socket, unsigned.msg("shutdown_request", {"restart": False}))
    assert not socket.poll(1000)
    socket.close()
    assert k.value("1") == "1"


def frames_that_are_no_message_are_dropped(k):
    socket = zmq.Context.instance().socket(zmq.DEALER)
    socket.linger = 0
    socket.connect(f"tcp://{k.manager.ip}:{k.manager.shell_port}")
    for frames in ([b""], [b"<IDS|MSG>"], [b"<IDS|MSG>"] * 7, [b"x"] * 100,
                   [b"<IDS|MSG>", b"", b"{", b"{}", b"{}", b"{}"]):
        socket.send_multipart(frames)
    assert not socket.poll(500)
    socket.close()
    assert k.value("1") == "1"


def the_heartbeat_echoes_while_a_cell_is_busy(k):
    socket = zmq.Context.instance().socket(zmq.REQ)
    socket.linger = 0
    socket.connect(f"tcp://{k.manager.ip}:{k.manager.hb_port}")
    msg_id = k.start('Console.WriteLine("x"); while (true) { }')
    k.wait_output(msg_id)
    for beat in (b"ping", b"", b"\x00\xff" * 1000):
        socket.send(beat)
        assert socket.poll(2000), "no echo"
        assert socket.recv() == beat
    socket.close()
    k.interrupt(msg_id)


def an_unknown_message_type_does_no_harm(k):
    k.client.shell_channel.send(k.client.session.msg("no_such_request", {}))
    assert k.value("1") == "1"


def two_front_ends_are_served_at_once(k):
    other = BlockingKernelClient(connection_file=k.manager.connection_file)
    other.load_connection_file()
    other.start_channels()
    other.wait_for_ready(timeout=30)
    mine, theirs = k.start("1"), other.execute("2")
    assert k.finish(mine).reply["status"] == "ok"
    while True:
        reply = other.get_shell_msg(timeout=20)
        if reply["parent_header"]["msg_id"] == theirs:
            break
    assert reply["content"]["status"] == "ok"
    other.stop_channels()


def a_kernel_whose_parent_is_gone_ends(k):
    manager = "km = KernelManager(kernel_name=NAME); km.start_kernel(); " \
        "client, pid = km.client(), km.provisioner.process.pid"
    for start in (manager, "process, client = by_hand(); pid = process.pid"):
        code = (f"import os; from lifecycle import *; from kernel import KernelManager; {start}\n"
                "client.start_channels(); client.wait_for_ready(timeout=60)\n"
                "print(pid, flush=True); os._exit(0)")
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, timeout=90)
        wait_gone(int(done.stdout), 10)


def a_front_end_without_jupyter_starts_it_by_the_specs_words(k):
    process, client = by_hand()
    client.start_channels()
    client.wait_for_ready(timeout=60)
    assert client.execute("1 + 1", reply=True, timeout=30)["content"]["status"] == "ok"
    client.shutdown()
    assert process.wait(10) == 0
    client.stop_channels()


def a_front_end_that_listens_late_misses_nothing_of_the_start(k):
    process, client = by_hand()
    client.shell_channel.start()
    reply = client.kernel_info(reply=True, timeout=60)
    assert reply["content"]["status"] == "ok"
    client.iopub_channel.start()
    states = [client.get_iopub_msg(timeout=10)["content"]["execution_state"] for _ in range(3)]
    assert states == ["starting", "busy", "idle"], states
    client.shutdown()
    process.wait(10)
    client.stop_channels()


def threads_of_openmp_sleep_while_they_wait_unless_told_otherwise(k):
    """libgomp itself says what it read from the environment, when it is loaded."""
    for chosen, expected in ((None, "PASSIVE"), ("ACTIVE", "ACTIVE")):
        env = {**os.environ, "OMP_DISPLAY_ENV": "TRUE"}
        env.pop("OMP_WAIT_POLICY", None)
        if chosen:
            env["OMP_WAIT_POLICY"] = chosen
        with tempfile.TemporaryFile("w+") as errors:
            mine = Kernel(env=env, stderr=errors)
            try:
                mine.ok('System.Runtime.InteropServices.NativeLibrary.Load("libgomp.so.1");')
                errors.seek(0)
                assert f"OMP_WAIT_POLICY = '{expected}'" in errors.read(), chosen
            finally:
                mine.stop()
