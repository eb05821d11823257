"""Whose deeds a table holds: those of the letter itself, or of another country, the cabinet before, a council that
advises, members who move.

Knows the line or the last sentence over a table and the countries in its cells; refuses a table at the first word of
another hand, since nothing in the rows would tell.
"""

from __future__ import annotations

import re

from extract.document import Document
from extract.layout.deed_headings import is_thought_of
from extract.measures.lists.table_blocks import Row, Table, cells_of
from extract.mentions.kinds import PostMention
from extract.outline import BlockKind
from extract.passages import words
from extract.posts.foreign import HOME
from extract.spans import Span, starting_in, within

# «Plannen van het vorige kabinet», «Andere landen veranderen hun net ook.», «Vervallen sluitingen», «Ter illustratie»
_OTHERS = re.compile(
    r"\b(?:(?:vorige?|vroegere|eerdere|toenmalige)\s+(?:kabinet\w*|regering|minister|plannen|voornemens)"
    r"|andere\s+(?:landen|lidstaten|ministeries)|(?:buur|partner)landen|bondgenoten"
    r"|vervallen\s+(?:sluitingen|openingen|plannen|voornemens)|geschrapte?|ingetrokken|fictieve?|ter\s+illustratie)\b",
    re.IGNORECASE,
)
# «De fractie stelde voor:», «De raad adviseert:»
_WISHED = re.compile(
    r"\b(?:stel(?:t|de|len|den)\b.*\bvoor\b|bepleit\w*|adviseer\w*|verzoek\w*|verzocht\w*|vro(?:eg|egen)|vraagt|noemde\w*)\b",
    re.IGNORECASE,
)
_OF = re.compile(r"\b(?:van|door)\s+(?:de\s+|het\s+)?\Z", re.IGNORECASE)


def is_of_others(document: Document, table: Table) -> bool:
    """Tell whether the words right over *table* give it to another hand than that of the letter."""
    if table.caption is None:
        return False
    section = document.outline.section_at(table.caption.start)
    if section and is_thought_of(section.title):
        return True
    said = starting_in(document.mentions.sentences, table.caption)[-1:] or (table.caption,)
    over = Span(said[0].start, table.caption.end)
    told = words(document, over)
    line = not told.endswith((".", ":"))  # of a line of its own each word counts
    above = _sentence_above(document, over) if line else told
    if _OTHERS.search(above) or (above.endswith(":") and _WISHED.search(above)) or (line and is_thought_of(told)):
        return True
    return _OTHERS.search(told) is not None or _is_owned(document, over)


def _sentence_above(document: Document, line: Span) -> str:
    """The last sentence of the paragraph over *line*; empty where none is."""
    block = document.outline.block_at(line.start - 3)  # before the blank line
    if block is None or block.kind is not BlockKind.PARAGRAPH:
        return ""
    said = starting_in(document.mentions.sentences, block.span)[-1:]
    return words(document, said[0]) if said else ""


def _is_owned(document: Document, over: Span) -> bool:
    """«Posten van Duitsland», «Posten die Duitsland sluit»; not «Posten in Duitsland», «Posten van Nederland»."""
    text = document.text
    strange = [each for each in within(document.mentions.countries, over) if each.country != HOME]
    verbs = (re.search(r"\b(?:die|welke)\s+\Z", text[over.start : each.span.start]) for each in strange)
    return any(verbs) or any(_OF.search(text, over.start, each.span.start) for each in strange)


def is_of_another_country(document: Document, row: Row, names: list[PostMention]) -> bool:
    """Tell whether a cell of *row* is a country in which none of *names* stands: «België | ambassade Bujumbura»."""
    named = {each.country for each in names}
    for cell in cells_of(document, row):
        found = within(document.mentions.countries, cell)
        if len(found) == 1 and found[0].span == cell and found[0].country not in (*named, HOME):
            return True
    return False
