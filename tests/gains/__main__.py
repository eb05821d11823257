"""`make gains BASE=rev`: this checkout, as it stands, against another revision, over the whole development corpus.

Each reads by itself, with the same Python, at the same time; the other revision is checked out in a temporary folder.
Exit 1 if a row is lost.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.gains.compare import compare, page

HERE = Path(__file__).resolve().parents[2]
# Beside the checkout; what is absent is left out, and said.
SHARED = (
    "letter/kst-32734-32.txt",
    "corpus/motions.tar.gz",
    "corpus/letters",
    "corpus/official",
    "corpus/answers",
)
OWN = ("examples/postennet-2018.txt", "tests/letters")


def main(arguments: Sequence[str]) -> int:
    """Compare the checkout with the revision in *arguments*; print gains and losses, return the exit code."""
    options = _options(arguments)
    sources = [HERE / name for name in OWN] + [options.shared / name for name in SHARED]
    for absent in (source for source in sources if not source.exists()):
        print(f"gains: {absent} is not there and is left out", file=sys.stderr)
    present = [str(source) for source in sources if source.exists()]
    with tempfile.TemporaryDirectory() as folder:
        changes = compare(*_both(Path(folder), options.base, present))
    print(page(changes, most=options.most), end="")
    return 1 if any(change.worse for change in changes) else 0


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make gains", description=__doc__)
    parser.add_argument("base", nargs="?", default="HEAD", help="the revision to compare with")
    parser.add_argument("--shared", type=Path, default=HERE.parent / "shared", help="folder of the corpus")
    parser.add_argument("--most", type=int, default=25, help="rows shown per relation and sign")
    return parser.parse_args(arguments)


def _both(folder: Path, base: str, sources: list[str]) -> tuple[list[str], list[str]]:
    tree = folder / "base"
    _git("worktree", "add", "--quiet", "--detach", str(tree), base)
    try:
        outputs = folder / "before", folder / "after"
        runs = [_start(root, out, sources) for root, out in zip((tree, HERE), outputs, strict=True)]
        codes = [run.wait() for run in runs]
    finally:
        _git("worktree", "remove", "--force", str(tree))
    if any(codes):
        raise SystemExit(f"gains: expected both revisions to read the corpus, found exit codes {codes}; see above")
    before, after = (out.read_text(encoding="utf-8").splitlines() for out in outputs)
    return before, after


def _start(root: Path, out: Path, sources: list[str]) -> subprocess.Popen[bytes]:
    """The script is this checkout's, the packages are those of *root*."""
    environment = {**os.environ, "PYTHONPATH": str(root), "PYTHONHASHSEED": "0"}
    script = HERE / "tests" / "gains" / "rows.py"
    with out.open("wb") as stream:
        return subprocess.Popen([sys.executable, str(script), *sources], stdout=stream, cwd=root, env=environment)


def _git(*arguments: str) -> None:
    subprocess.run(["git", "-C", str(HERE), *arguments], check=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
