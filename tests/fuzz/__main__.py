"""``python -m tests.fuzz [READER]... --minutes N``: each reader for so long on odd and broken files; 1 at a fault.

A fault is any error but `ExtractError`, a quote that is not found again in its source, more than half a second (for a
PDF 0.3) and 5 seconds for a megabyte (and as much again for the rules after it), a crash of the process, or memory
beyond a bound.
Files at fault are kept in the folder that `--keep` names. Numbers after `--start` give other files than those of the
last time.
"""

from __future__ import annotations

import argparse
import multiprocessing
import sys
from pathlib import Path

from tests.fuzz.process import run
from tests.fuzz.readers import READERS


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description="Fuzz the readers.")
    parser.add_argument("readers", nargs="*", metavar="READER", help=f"of {', '.join(READERS)}; without one, all")
    parser.add_argument("--minutes", type=float, default=1.0, help="for each reader (default: 1)")
    parser.add_argument("--keep", type=Path, default=Path(".fuzz"), help="folder for files at fault (default: .fuzz)")
    parser.add_argument("--start", type=int, default=1, help="first of the seeds, 500 files each (default: 1)")
    asked = parser.parse_args()
    unknown = [name for name in asked.readers if name not in READERS]
    if unknown:
        parser.error(f"expected readers of {', '.join(READERS)}, found {unknown[0]}")
    asked.keep.mkdir(exist_ok=True)
    return max(_in_a_process(name, asked.minutes, asked.keep, asked.start) for name in asked.readers or READERS)


def _in_a_process(name: str, minutes: float, keep: Path, start: int) -> int:
    """A library that crashes takes its process along, not this one; one that hangs is ended five minutes late."""
    process = multiprocessing.get_context("spawn").Process(target=run, args=(name, minutes, keep, start))
    process.start()
    process.join(60 * minutes + 300)
    process.kill()
    process.join()
    if process.exitcode not in (0, 1):
        print(f"{name}: the process ended with {process.exitcode}; see {keep / name}", file=sys.stderr)
    return 1 if process.exitcode else 0


if __name__ == "__main__":
    sys.exit(main())
