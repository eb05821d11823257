"""Gold: what a careful reader found, as one CSV file per named query.

Knows files; refuses to know how they are compared.
"""

from __future__ import annotations

import csv
import io
from pathlib import Path

from queries.answer import Answer
from queries.errors import BadGoldError


def read_gold(path: Path) -> dict[str, Answer]:
    """Return the rows of each CSV file in the folder *path*, or of the one file *path*, by the name of its query.

    Raises `BadGoldError` for a folder without CSV files and for a file that is not a table.
    """
    files = sorted(path.glob("*.csv")) if path.is_dir() else [path]
    if not files:
        raise BadGoldError(f"expected CSV files named after queries, found none in {path}; give their folder")
    return {file.stem: _table(file) for file in files}


def _table(path: Path) -> Answer:
    try:
        lines = list(csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline=""), strict=True))
    except (UnicodeDecodeError, csv.Error) as error:
        raise BadGoldError(f"expected a CSV file in UTF-8, found {path} ({error}); save it as CSV in UTF-8") from error
    if not lines or not any(lines[0]):
        raise BadGoldError(f"expected a header row of columns, found none in {path}; name the columns")
    header, *rows = lines
    for at, row in enumerate(rows, start=2):
        if row and len(row) != len(header):
            raise BadGoldError(
                f"expected {len(header)} cells as in the header, found {len(row)} in line {at} of {path}; mend the line"
            )
    return Answer(tuple(header), tuple(tuple(cell or None for cell in row) for row in rows if row))
