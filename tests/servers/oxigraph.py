"""Oxigraph's own server (PyPI `oxigraph`), on disk; it asks for no password."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.servers.address import Address, free_port, stop, wait_for

# Beside the Python that runs the tests; the virtual environment need not be active.
PROGRAM = shutil.which("oxigraph", path=str(Path(sys.executable).parent)) or shutil.which("oxigraph")


@contextmanager
def running(folder: Path, *, timeout: int = 30) -> Iterator[Address]:
    """Start the server on *folder* and stop it afterwards; *timeout* is the longest a query may take, in seconds."""
    if PROGRAM is None:
        raise RuntimeError("expected Oxigraph's server, found no program; install it with: pip install oxigraph")
    port = free_port()
    folder.mkdir(parents=True, exist_ok=True)
    command = [
        PROGRAM, "serve", "--location", str(folder / "data"), "--bind", f"127.0.0.1:{port}", "--union-default-graph",
        "--timeout-s", str(timeout),
    ]
    with (folder / "out.log").open("wb") as log:
        process = subprocess.Popen(command, stdout=log, stderr=log, stdin=subprocess.DEVNULL)
    try:
        wait_for(port, process, folder / "out.log")
        site = f"http://127.0.0.1:{port}"
        yield Address(f"{site}/query", f"{site}/update", process.pid)
    finally:
        stop(process)
