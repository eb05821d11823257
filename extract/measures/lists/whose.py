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
from extract.mentions.kinds import CountryMention, PostMention
from extract.outline import BlockKind
from extract.passages import words
from extract.posts.foreign import HOME
from extract.spans import Span, starting_in, within
from ontology.terms import Action

# «Plannen van het vorige kabinet», «Andere landen veranderen hun net ook.», «Vervallen sluitingen», «Ter illustratie»
_OTHERS = re.compile(
    r"\b(?:(?:vorige?|vroegere|eerdere|toenmalige)\s+(?:kabinet\w*|regering|minister|plannen|voornemens)|\w*voorganger\w*"
    r"|andere\s+(?:landen|lidstaten|ministeries)|(?:buur|partner)landen|bondgenoten"
    r"|vervallen\s+(?:sluitingen|openingen|plannen|voornemens)|fictieve?|ter\s+(?:illustratie|vergelijking))\b",
    re.IGNORECASE,
)
_THESE_POSTS = re.compile(r"\bvolgende\b", re.IGNORECASE)
_GIVEN = re.compile(r"\b(?:op\s+verzoek|zoals|overzicht|tabel)\b", re.IGNORECASE)
# «In 2023 lag er een lijst met de volgende sluitingen.»
_ONCE = re.compile(r"\b(?:lag|lagen|stond|stonden|circuleerden?|wilden?|zouden)\b")
# «De volgende plannen gaan niet door.»; not «De functie in Lima is geschrapt.»: that is one of many
_DROPPED = re.compile(
    r"\b(?:geschrapte?|ingetrokken|(?:ga|gaat|gaan|ging|gingen)\s+(?:[a-z]+\s+){0,2}niet\s+door|van\s+de\s+baan|afgevallen"
    r"|niet\s+(?:[a-z]+\s+){0,2}(?:overgenomen|doorgezet|doorgevoerd|doorgaan|gevolgd|gekozen)"
    r"|(?:plannen|voornemens|sluitingen|openingen|maatregelen)\b[^.:]*\bvervallen)\b",
    re.IGNORECASE,
)
# «Variant 1 hield het volgende in.»; not «Van de varianten is de tweede gekozen.»
_OPTIONS = re.compile(
    r"\b(?:variant(?:en)?|scenario[’']?s?|opties?|alternatie(?:f|ven)|denkrichting(?:en)?|bouwste(?:en|nen))\b",
    re.IGNORECASE,
)
_CHOSEN = re.compile(r"\b(?:besloten|beslist|gekozen|besluit(?:en)?|kiest|kozen|keuze)\b", re.IGNORECASE)
_POINTS = re.compile(r":\Z|\b(?:volgende|hieronder|hierna|onderstaande?|tabel|overzicht)\b", re.IGNORECASE)
_THESE = re.compile(r"\b(?:deze|alle|al\s+die)\b", re.IGNORECASE)
# «Waar «geen» staat, is het voorstel niet overgenomen.»: some of the rows
_LEGEND = re.compile(r"(?:Waar|Als|Indien|Bij)\b")
# «Het gaat om het volgende.»: of whom is said in the sentence before
_BACK = re.compile(r"(?:Het\s+(?:gaat|betreft)|Dit|Dat|Daar|Die|Zij|Hun|Haar|Zijn)\b")
_OURS = re.compile(r"\b(?:Nederland\w*|[Hh]et\s+kabinet|[Ii]k|[Ww]ij|[Oo]nze?|[Oo]ns)\b")
_THEIR_NOUN = re.compile(
    r"\s+(?:[a-z]+\s+)?(?:net|netwerk|postennet\w*|regering|kabinet|ministerie|minister|dienst|plannen|voornemens|besluiten"
    r"|posten|ambassades|vertegenwoordigingen|hervorming\w*|bezuiniging\w*)\b"
)
_PREPOSITION = re.compile(
    r"\b(?:in|naar|voor|uit|met|op|bij|over|aan|om|tussen|binnen|rond|richting|zoals|per|en|of|dan)\s+(?:de\s+|het\s+)?\Z|,\s*\Z",
    re.IGNORECASE,
)
# «De fractie stelde voor:», «De raad adviseert:»
_WISHED = re.compile(
    r"\b(?:stel(?:t|de|len|den)\b.*\bvoor\b|(?:beval|bevalen|raadt|raadde|raadden)\b.*\baan\b|graag|wens\w*|pleit\w*|bepleit\w*|advies\s+(?:luid|strek|is|was)\w*|adviseer\w*|verzoek\w*|verzocht\w*|vro(?:eg|egen)|vraagt|noemde\w*)\b",
    re.IGNORECASE,
)
_OF = re.compile(r"\b(?:van|door)\s+(?:de\s+|het\s+)?\Z", re.IGNORECASE)


def is_of_others(document: Document, table: Table) -> bool:
    """Tell whether the words right over *table* give it to another hand than that of the letter, or take it back."""
    if table.caption is None:
        return False
    section = document.outline.section_at(table.caption.start)
    if section and is_thought_of(section.title):
        return True
    sentences = starting_in(document.mentions.sentences, table.caption)
    over = Span((sentences[-1:] or (table.caption,))[0].start, table.caption.end)
    told = words(document, over)
    line = not told.endswith((".", ":"))  # of a line of its own each word counts
    above = _sentence_above(document, over) if line else told
    if _OTHERS.search(above) or _is_wished(above) or (line and is_thought_of(told)) or _is_option(above):
        return True
    if _OTHERS.search(told) or _is_option(told) or _is_dropped(document, table, over) or _is_owned(document, over):
        return True
    before = sentences[-2] if len(sentences) > 1 and _BACK.match(told) else over
    return _is_abroad(document, table, over) or _is_abroad(document, table, before)


def _is_wished(told: str) -> bool:
    """«De fractie stelde voor:», «De raad adviseert het volgende.», «In die nota stonden de volgende plannen.»"""
    points = told.endswith(":") or (_THESE_POSTS.search(told) and not _GIVEN.search(told))
    return bool(points and (_WISHED.search(told) or _ONCE.search(told)))


def _is_option(told: str) -> bool:
    return _OPTIONS.search(told) is not None and _CHOSEN.search(told) is None


def _is_dropped(document: Document, table: Table, over: Span) -> bool:
    """Tell whether the words *over* the table call all of it off; closings that are off are averted where no cell says
    otherwise."""
    told = words(document, over)
    whole = not told.endswith(".") or ((_POINTS.search(told) or _THESE.search(told)) and not _LEGEND.match(told))
    if not whole or _DROPPED.search(told) is None or within(document.mentions.places, over):
        return False
    averted = table.above is not None and table.above[0].action is Action.AVERTED_CLOSURE
    return not averted or (table.header is not None and "measure" in table.header.columns)


def _is_abroad(document: Document, table: Table, over: Span) -> bool:
    """«Ook Denemarken past zijn net aan.»: a state that does something, and in which no post of the table stands."""
    if _OURS.search(document.text, *over):
        return False
    strange = (each for each in within(document.mentions.countries, over) if each.country != HOME)
    acting = {each.country for each in strange if _acts(document.text, over, each)}
    standing = {post.country for row in table.rows for post in document.posts_in(row.span)} if acting else set()
    return bool(acting - standing)


def _acts(text: str, over: Span, country: CountryMention) -> bool:
    """«De Deense regering», «Denemarken»; not «in Denemarken», «de Deense markt»."""
    if country.adjective:
        return _THEIR_NOUN.match(text, country.span.end) is not None
    return _PREPOSITION.search(text, over.start, country.span.start) is None


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
