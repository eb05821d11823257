"""One reader fuzzed in a process of its own, its memory bounded."""

from __future__ import annotations

import resource
import sys
import time
from pathlib import Path

from hypothesis.errors import Flaky

from tests.fuzz.readers import FaultError, fuzz

# Bytes that a reading process may take in all: the program itself with its libraries needs about 300 MB.
MEMORY = 2_000_000_000


def run(name: str, minutes: float, keep: Path) -> None:
    """Fuzz the reader *name* and say how it went; ends the process with 1 at a fault."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    begun = time.monotonic()
    try:
        tried, read = fuzz(name, seconds=60 * minutes, last=keep / name)
    except (FaultError, Flaky) as fault:
        print(f"{name}: {fault}; see {keep / name}", file=sys.stderr)
        sys.exit(1)
    (keep / name).unlink(missing_ok=True)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    took = time.monotonic() - begun
    print(f"{name}: {tried} files in {took:.0f} s, {read} read, the rest refused; at most {peak} MB", flush=True)
