"""One reader fuzzed in a process of its own, its memory bounded."""

from __future__ import annotations

import resource
import sys
import time
from pathlib import Path

from extract.reading import read
from extract.source import Source
from tests.fuzz.rounds import fuzz

# Bytes that a reading process may take in all: the program itself with its libraries needs about 300 MB.
MEMORY = 2_000_000_000


def run(name: str, minutes: float, keep: Path, start: int) -> None:
    """Fuzz the reader *name* and say how it went; ends the process with 1 where there was a fault."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    read(Source("x", "Een brug in Ankara."))  # loads what is loaded once
    begun = time.monotonic()
    tally = fuzz(name, seconds=60 * minutes, keep=keep, start=start)
    peaks = (resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    own, other = (peak // 1024 for peak in peaks)
    for number, fault in enumerate(tally.faults, start=1):
        print(f"{name}: {fault}; see {keep / name}-{start}-{number}", file=sys.stderr)
    print(
        f"{name}: {tally.tried} files, {tally.size / 1e6:.1f} MB, in {(time.monotonic() - begun) / 60:.1f} min; "
        f"{tally.read} ({100 * tally.read / max(tally.tried, 1):.0f} %) read to the end, the rest refused; "
        f"the largest {tally.largest / 1e6:.1f} MB; reading took at most {tally.reading}, understanding "
        f"{tally.understanding}, one file at most {tally.longest:.1f} s by the clock; {own} MB of memory, "
        f"{other} MB in a process that it began and ended; {len(tally.faults)} faults",
        flush=True,
    )
    sys.exit(1 if tally.faults else 0)
