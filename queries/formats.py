"""How an answer is written down: as a table to read, or as csv, tsv, json or markdown to carry on with.

Knows columns and cells. Refuses to know the graph. Cells that hold a date or a number of a paper stay text.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Mapping
from typing import Final

from queries.answer import Answer, Cell


def shown(cell: Cell) -> str:
    """Return *cell* as text: nothing where a value is not stated, true and false in lower case."""
    if cell is None:
        return ""
    return str(cell).lower() if isinstance(cell, bool) else str(cell)


def as_csv(answer: Answer) -> str:
    """Return a header row and the rows, comma separated."""
    return _separated(answer, ",")


def as_tsv(answer: Answer) -> str:
    """Return a header row and the rows, tab separated; tabs and line breaks inside a cell become spaces."""
    lines = [answer.columns, *([" ".join(shown(cell).split()) for cell in row] for row in answer.rows)]
    return "".join("\t".join(line) + "\n" for line in lines)


def as_json(answer: Answer) -> str:
    """Return a list of objects, one a row; null where a value is not stated."""
    rows = [dict(zip(answer.columns, map(_json_value, row), strict=True)) for row in answer.rows]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def as_markdown(answer: Answer) -> str:
    """Return a table in Markdown; a bar inside a cell is escaped."""
    lines = [answer.columns, ("---",) * len(answer.columns), *([_escaped(cell) for cell in row] for row in answer.rows)]
    return "".join("| " + " | ".join(line) + " |\n" for line in lines)


FORMATS: Final[Mapping[str, Callable[[Answer], str]]] = {
    "csv": as_csv,
    "tsv": as_tsv,
    "json": as_json,
    "markdown": as_markdown,
}


def _separated(answer: Answer, delimiter: str) -> str:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\n")
    writer.writerow(answer.columns)
    # A lone carriage return would stand unquoted and end the row for a reader.
    writer.writerows([shown(cell).replace("\r", " ") for cell in row] for row in answer.rows)
    return out.getvalue()


def _json_value(cell: Cell) -> Cell:
    return {"true": True, "false": False, "": None}.get(cell, cell) if isinstance(cell, str) else cell


def _escaped(cell: Cell) -> str:
    return " ".join(shown(cell).split()).replace("\\", "\\\\").replace("|", "\\|")
