"""What official metadata says of a document, in a graph of its own: never mixed with what was read from its words.

Themes are the record's own labels, and the themes of the government's list that these stand for.
"""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import NamedNode

from extract.statements import OfficialRecord, Reading
from graph.iris import kg, paper_iri
from graph.quads.told import Described, Property
from graph.values import dutch, text, when
from ontology.theme_list import theme_iris, theme_of_label


def official(reading: Reading) -> Iterator[Described]:
    """Yield what the official record that came with the document says of it; nothing where none came."""
    if reading.official is not None:
        yield paper_iri(reading.paper.identifier), tuple(_facts(reading.official))


def _facts(record: OfficialRecord) -> Iterator[Property]:
    said = (("officialType", record.type), ("officialOpinion", record.opinion), ("outcome", record.outcome))
    if record.title:
        yield kg("officialTitle"), dutch(record.title)
    for name, value in said:
        if value:
            yield kg(name), text(value)
    if record.date:
        yield kg("officialDate"), when(record.date)
    for name in record.submitters:
        yield kg("officialSubmitter"), text(name)
    for label in record.themes:
        yield kg("officialLabel"), text(label)
        theme = theme_of_label(label)
        if theme is not None:
            yield kg("officialTheme"), NamedNode(theme_iris()[theme])
