"""Themes and markers: the headings and signs of one document, under which its measures stand."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from pyoxigraph import NamedNode

from extract.statements import AnswerTheme, Marker, Measure, PolicyNote, Reading, Theme
from graph.iris import TYPE, content_iri, kg, paper_iri, skos, theme_iri, thing_iri
from graph.quads.told import Fact, Property, Told, statements
from graph.values import dutch, text


def themes(reading: Reading) -> Iterator[Told]:
    """Yield the document's themes, those that are only used and never headed included."""
    document = reading.paper.identifier
    headed = {theme.slug for theme in statements(reading, Theme)}
    for theme in statements(reading, Theme):
        wordings = ((skos("altLabel"), dutch(other)) for other in theme.alternatives)
        facts = ((skos("prefLabel"), dutch(theme.label)), *wordings)
        yield Told(theme_iri(document, theme.slug), facts, theme.evidence, _theme(document, theme.slug))
    for slug in sorted(_used(reading) - headed):
        yield Told(theme_iri(document, slug), (), about=_theme(document, slug))


def markers(reading: Reading) -> Iterator[Told]:
    """Yield the document's markers with their legends and the subjects which these name."""
    for marker in statements(reading, Marker):
        node = marker_iri(reading.paper.identifier, marker.symbol)
        facts: list[Property] = [(kg("legend"), text(marker.legend))]
        facts += [(kg("subject"), text(subject)) for subject in marker.subjects]
        yield Told(node, tuple(facts), marker.evidence, marker_facts(reading.paper.identifier, marker.symbol))


def marker_iri(document: str, symbol: str) -> NamedNode:
    """Return the IRI of the sign *symbol* in *document*: its meaning holds there only."""
    return content_iri("marker", paper_iri(document).value, symbol)


def signs_of(marker: str) -> tuple[str, ...]:
    """Return the signs that stand behind one name: «*†» are two, «**» and «(m)» one.

    >>> signs_of("*†"), signs_of("**"), signs_of("(m)")
    (('*', '†'), ('**',), ('(m)',))
    """
    if marker.startswith("("):
        return (marker,)
    return tuple("".join(run) for _, run in groupby(marker))


def marker_facts(document: str, symbol: str) -> tuple[Fact, ...]:
    """Return the identity of a marker, for a measure whose document never explains the sign."""
    node = marker_iri(document, symbol)
    return (node, TYPE, kg("Marker")), (node, kg("symbol"), text(symbol))


def _theme(document: str, slug: str) -> tuple[Fact, ...]:
    node, scheme = theme_iri(document, slug), thing_iri("theme", document)
    return (
        (node, TYPE, kg("Theme")), (node, skos("notation"), text(slug)), (node, skos("inScheme"), scheme),
        (scheme, TYPE, skos("ConceptScheme")),
    )


def _used(reading: Reading) -> set[str]:
    uses: tuple[Measure | AnswerTheme | PolicyNote, ...] = (
        *statements(reading, Measure), *statements(reading, AnswerTheme), *statements(reading, PolicyNote)
    )
    return {use.theme for use in uses if use.theme}
