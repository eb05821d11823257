"""A view as CSV: one row per edge and passage, so that every quote stands beside the edge it carries."""

from __future__ import annotations

import csv
from io import StringIO

from graph.views.view import View

COLUMNS = (
    "source", "source_label", "target", "target_label", "basis", "direction", "inferred", "period",
    "document", "line", "rule", "quote",
)


def table(view: View) -> bytes:
    """Return *view* as CSV in UTF-8 with a header row; several periods in a cell are joined by ``|``."""
    labels = {node.name: node.label for node in view.nodes}
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for edge in view.edges:
        ends = (edge.source, labels[edge.source], edge.target, labels[edge.target])
        claim = (edge.basis, edge.direction, "true" if edge.inferred else "false", "|".join(edge.periods))
        for passage in edge.passages:
            writer.writerow((*ends, *claim, passage.document, passage.line, passage.rule, passage.exact))
    return out.getvalue().encode("utf-8")
