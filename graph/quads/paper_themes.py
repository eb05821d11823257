"""Themes that the words of a paper point to, as concepts of the government's list."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import NamedNode

from extract.statements import PaperTheme, Reading
from graph.iris import TYPE, content_iri, kg, paper_iri
from graph.quads.told import Property, Told, statements
from graph.values import text
from ontology.theme_list import theme_iris


def paper_themes(reading: Reading) -> Iterator[Told]:
    """Yield the theme of the document as read from its words, with these."""
    document = paper_iri(reading.paper.identifier)
    for found in statements(reading, PaperTheme):
        facts: list[Property] = [
            (TYPE, kg("PaperTheme")), (kg("ofPaper"), document),
            (kg("listTheme"), NamedNode(theme_iris()[found.theme])),
        ]
        facts += [(kg("keyword"), text(word)) for word in found.words]
        yield Told(content_iri("paper-theme", document.value, found.theme), tuple(facts), found.evidence)
