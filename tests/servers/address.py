"""Where a started server can be reached, what it has used, and a port that nobody has."""

from __future__ import annotations

import os
import socket
import subprocess
import time
from dataclasses import dataclass, field
from pathlib import Path

# Seconds in which a server must answer after its start; Virtuoso makes its database first.
_PATIENCE = 60.0


@dataclass(frozen=True, slots=True)
class Address:
    """The endpoints of a running server; ``user`` and ``password`` are empty where it asks for none."""

    query: str
    update: str
    process: int
    user: str = ""
    password: str = field(default="", repr=False)


def free_port() -> int:
    """Return a port on 127.0.0.1 that nobody listened to a moment ago."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for(port: int, process: subprocess.Popen[bytes], log: Path) -> None:
    """Return when *process* listens on *port*; raises RuntimeError with the end of *log* when it ends or is late."""
    deadline = time.monotonic() + _PATIENCE
    while process.poll() is None and time.monotonic() < deadline:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    told = log.read_text(encoding="utf-8", errors="replace")[-1000:] if log.exists() else ""
    raise RuntimeError(f"expected a server on port {port}, found none after {_PATIENCE:.0f} s or its end: {told}")


def processor(process: int) -> float:
    """Seconds of processors that *process* has used (Linux)."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def stop(process: subprocess.Popen[bytes]) -> None:
    """End *process* by its own id, the hard way where it does not listen."""
    process.terminate()
    try:
        process.wait(20)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
