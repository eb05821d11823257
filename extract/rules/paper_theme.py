"""The theme of a motion."""
from extract.document import Document
from extract.statements import Statement


def paper_theme(document: Document, _so_far: tuple[Statement, ...]) -> tuple[Statement, ...]:
    return ()
