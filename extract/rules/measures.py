"""Measures: what lists and tables enumerate and what sentences tell, put together where both tell of the same job."""

from __future__ import annotations

from extract.document import Document
from extract.measures.lists.grid_rows import grid_rows
from extract.measures.lists.list_entries import list_entries
from extract.measures.lists.number_rows import number_rows
from extract.measures.lists.table_rows import table_rows
from extract.measures.merging import merge
from extract.measures.told import tell, told_measures, turns
from extract.posts.resolve import describe
from extract.statements import Statement


def measures(document: Document, _so_far: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """Return one `Measure` per job or event, in the order of the lists, the tables and then the sentences."""
    events = tell(document)
    descriptions = describe(document, turns(events))
    listed = (*list_entries(document, descriptions), *table_rows(document, descriptions))
    counted = (*number_rows(document, descriptions), *grid_rows(document, descriptions))
    return merge((*listed, *counted, *told_measures(document, events, descriptions)))
