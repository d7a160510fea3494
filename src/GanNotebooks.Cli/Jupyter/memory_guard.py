"""Holds a kernel, and whatever it starts, to a limit of memory.

A limit of the operating system's on address space would not do: .NET reserves far more than it uses.
"""

import os
import signal
import threading
import time

SECONDS = 0.2
PAGE = os.sysconf("SC_PAGE_SIZE")


class MemoryGuard:
    """Looks at the processes of a session several times a second, and ends them when they have
    taken too much together."""

    def __init__(self, leader, limit):
        self.leader, self.limit = leader, limit
        self.was_exceeded = self.ended = False
        threading.Thread(target=self.watch, daemon=True).start()

    def watch(self):
        while not self.ended:
            processes = of_session(self.leader)
            if sum(map(resident, processes)) > self.limit:
                self.was_exceeded = True
                self.end()
            time.sleep(SECONDS)

    def end(self):
        """Ends the watch, and all processes of the session."""
        self.ended = True
        for process in of_session(self.leader):
            kill(process)


def of_session(leader):
    """The processes of a session, which a kernel leads; a process must leave it on purpose."""
    found = []
    for name in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open(f"/proc/{name}/stat", encoding="latin-1") as file:
                if int(file.read().rpartition(")")[2].split()[3]) == leader:
                    found.append(int(name))
        except OSError:
            pass    # it has ended meanwhile
    return found


def resident(process):
    try:
        with open(f"/proc/{process}/statm", encoding="ascii") as file:
            return int(file.read().split()[1]) * PAGE
    except OSError:
        return 0


def kill(process):
    try:
        os.kill(process, signal.SIGKILL)
    except OSError:
        pass
