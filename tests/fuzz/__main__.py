"""``python -m tests.fuzz [READER]... --minutes N``: each reader for so long on broken files; 1 at a fault.

A fault is any error but `ExtractError`, more than 5 seconds for a megabyte, a crash of the process, or memory beyond
a bound. The file at fault is kept in the folder that `--keep` names.
"""

from __future__ import annotations

import argparse
import multiprocessing
import sys
from pathlib import Path

from tests.fuzz.process import run
from tests.fuzz.readers import SEEDS


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description="Fuzz the readers.")
    parser.add_argument("readers", nargs="*", metavar="READER", help=f"of {', '.join(SEEDS)}; without one, all")
    parser.add_argument("--minutes", type=float, default=1.0, help="for each reader (default: 1)")
    parser.add_argument("--keep", type=Path, default=Path(".fuzz"), help="folder for files at fault (default: .fuzz)")
    asked = parser.parse_args()
    unknown = [name for name in asked.readers if name not in SEEDS]
    if unknown:
        parser.error(f"expected readers of {', '.join(SEEDS)}, found {unknown[0]}")
    asked.keep.mkdir(exist_ok=True)
    return max(_in_a_process(name, asked.minutes, asked.keep) for name in asked.readers or SEEDS)


def _in_a_process(name: str, minutes: float, keep: Path) -> int:
    """A library that crashes takes its process along, not this one."""
    process = multiprocessing.get_context("spawn").Process(target=run, args=(name, minutes, keep))
    process.start()
    process.join()
    if process.exitcode not in (0, 1):
        print(f"{name}: the process ended with {process.exitcode}; see {keep / name}", file=sys.stderr)
    return 1 if process.exitcode else 0


if __name__ == "__main__":
    sys.exit(main())
