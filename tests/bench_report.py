"""A part of `docs/benchmarks.md` under a heading of its own: whoever measures one leaves the others as they are."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

# A heading and what stands under it.
_PART = re.compile(r"^## .*?(?=^## |\Z)", re.MULTILINE | re.DOTALL)
PAGE = Path(__file__).parent.parent / "docs" / "benchmarks.md"


def put(heading: str, lines: Sequence[str], page: Path = PAGE) -> None:
    """Write *lines* under *heading* on *page*, in place of what stood there or else at the end; and show them."""
    part = "\n".join([f"## {heading}", "", *lines])
    text = page.read_text(encoding="utf-8") if page.exists() else ""
    top, parts = _PART.sub("", text), _PART.findall(text)
    mine = next((at for at, each in enumerate(parts) if each.startswith(f"## {heading}\n")), len(parts))
    parts[mine : mine + 1] = [part]
    page.write_text("\n\n".join(each.rstrip("\n") for each in (top, *parts) if each) + "\n", encoding="utf-8")
    sys.stdout.write(part + "\n")


def begin(text: str, page: Path = PAGE) -> None:
    """Make *text* the beginning of *page*; parts that it does not hold itself stay behind it."""
    older = page.read_text(encoding="utf-8") if page.exists() else ""
    kept = [part for part in _PART.findall(older) if part.partition("\n")[0] not in text.splitlines()]
    page.write_text("\n\n".join(part.rstrip("\n") for part in (text, *kept)) + "\n", encoding="utf-8")


def circumstances(documents: int) -> str:
    """A line on when and on what something was measured."""
    return (
        f"{datetime.now(UTC):%Y-%m-%d}, {documents:,} motions, {os.cpu_count()} cores, CPython "
        f"{sys.version.split()[0]}; load of the machine at the end: {os.getloadavg()[0]:.1f}."
    )
