"""A contestant: serve.py TOPIC ITEM THREADS DEVICE.

Makes the item of the topic's module ready and says so with a line of JSON; then, for each line that
comes in, a number of seconds, executes it for about so long and says what one execution took.
THREADS 0 leaves PyTorch as it is installed. Twin of Contest/Served.cs.
"""
import importlib
import json
import os
import sys
import time


class Work:
    """once: one execution; may return the seconds that count, where not all do.
    numbers: what it computes, to compare. pid: whose memory counts. close: ends what it started."""

    def __init__(self, once, numbers=(), pid="self", close=lambda: None):
        self.once, self.numbers, self.pid, self.close = once, list(numbers), pid, close


def say(**answer):
    print(json.dumps(answer), flush=True)


def used():
    return sum(os.times()[:4])   # own and finished children's, user and system


def peak(pid):
    with open(f"/proc/{pid}/status") as lines:
        return next(1024 * int(line.split()[1]) for line in lines if line.startswith("VmHWM"))


def block(once, count):
    began, before, counted = time.perf_counter(), used(), None
    for _ in range(count):
        seconds = once()
        if isinstance(seconds, float):
            counted = (counted or 0) + seconds
    wall = time.perf_counter() - began
    return wall if counted is None else counted, used() - before


def main():
    topic, item, threads, device = sys.argv[1:]
    module = importlib.import_module(topic)
    if threads != "0" and "torch" in sys.modules:
        sys.modules["torch"].set_num_threads(int(threads))
    work = module.ITEMS[item](device)
    say(numbers=work.numbers, flops=0)
    count = 1
    for line in sys.stdin:
        seconds = float(line)
        while True:
            wall, processor = block(work.once, count)
            if wall >= seconds / 2:
                break
            count = int(min(max(count * seconds / wall, 2 * count), 10 * count))
        own = work.pid == "self"   # of another process's time nothing is known
        say(wall=wall / count, processor=processor / count if own else 0, peak=peak(work.pid))
    work.close()


if __name__ == "__main__":
    sys.modules["serve"] = sys.modules["__main__"]
    main()
