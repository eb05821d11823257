"""Time of the processor that a reader takes: of this process, and of those it began. Knows Linux only."""

from __future__ import annotations

import os
import resource
import time
from pathlib import Path


def seconds_taken() -> float:
    """Return the seconds that this process and its children, dead or alive, have taken so far."""
    dead = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + dead.ru_utime + dead.ru_stime + sum(map(_of_child, children()))


def hangs(taken: float, size: int) -> bool:
    """Tell whether *taken* seconds for *size* bytes are ten times what the fuzzer allows.

    No slow or busy machine explains that; the bound itself is held by `make fuzz`, which measures.
    """
    return taken > 10 * (0.5 + 5 * size / 1e6)


def children() -> list[str]:
    """Return the numbers of the processes that this one began and that are not gone."""
    return Path(f"/proc/self/task/{os.getpid()}/children").read_text().split()


def _of_child(process: str) -> float:
    # After the name, which stands in brackets: state is the first, time for itself and in the kernel 12th and 13th.
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
