"""Named: the persons, bodies, countries and regions of the document, each once, with every place where it stands.

Persons go by the slug of their name as written, the others by their key in the reference data. Knows no more of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from extract.document import Document
from extract.outline import BlockKind
from extract.passages import words
from extract.spans import Span
from extract.statements import Named, Statement
from ontology.names import slug


def named(document: Document, _so_far: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """Return one `Named` per person, body, country and region, in the order of the text; ``written`` is the first."""
    places: dict[tuple[str, str], list[Span]] = {}
    for span, sort, key in sorted(_mentions(document)):
        if _in_masthead(document, span):
            continue
        places.setdefault((sort, key), []).append(span)
    return tuple(
        Named(
            sort=sort,
            key=key,
            written=words(document, spans[0]),
            evidence=tuple(quote for span in spans for quote in document.evidence(span, rule="named")),
        )
        for (sort, key), spans in places.items()
    )


def _in_masthead(document: Document, span: Span) -> bool:
    """The printed head, «Tweede Kamer der Staten-Generaal», stands over every paper and names nobody."""
    block = document.outline.block_at(span.start)
    return block is not None and block.kind is BlockKind.MASTHEAD


def _mentions(document: Document) -> Iterator[tuple[Span, str, str]]:
    mentions = document.mentions
    for person in mentions.persons:
        yield person.span, "person", slug(person.person.name)
    for body in mentions.bodies:
        yield body.span, "body", body.body
    for country in mentions.countries:
        yield country.span, "country", country.country
    for region in mentions.regions:
        yield region.span, "region", region.region
