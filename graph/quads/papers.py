"""Papers: what is said of the document itself, and the few facts that a number alone tells of a cited paper.

A paper that is only cited gets its type, number and dossiers in the graph of the document that cites it, and no word on
whether it was loaded: that is a fact about the store, derived (``rules/loaded.rq``) each time the store changes.
"""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import NamedNode

from extract.statements import Paper, Reading
from graph.iris import TYPE, cited_iri, dcterms, kg, paper_iri
from graph.quads.persons import person_facts, person_iri
from graph.quads.told import Fact, Property, Told
from graph.values import dutch, storable, text, truth, when
from ontology.names import dossier_iri
from ontology.terms import PaperType

_CLASSES = {
    PaperType.LETTER: "Letter", PaperType.MOTION: "Motion", PaperType.POLICY_NOTE: "PolicyNote",
    PaperType.ADVICE: "Advice",
}


def paper(reading: Reading) -> Iterator[Told]:
    """Yield the document: its type, numbers, title, date and sender, and that it was loaded."""
    document = reading.paper
    facts: list[Property] = [(kg("loaded"), truth(True))]  # noqa: FBT003
    facts += [(dcterms("title"), dutch(document.title))] if document.title else []
    facts += [(dcterms("date"), when(document.date))] if document.date else []
    facts += [(kg("sessionYear"), text(document.session_year))] if document.session_year else []
    about = list(paper_facts(document.identifier, document.type, document.dossiers, number=document.number))
    about += _sender(document)
    yield Told(paper_iri(document.identifier), tuple(facts), about=tuple(about))


def cited_facts(identifier: str, kind: PaperType, dossiers: tuple[str, ...]) -> Iterator[Fact]:
    """Yield what a number alone tells of a publication that is cited: a paper, a whole dossier, or another one."""
    if identifier.startswith("kst-"):
        yield from paper_facts(identifier, kind, dossiers)
        return
    node = cited_iri(identifier)
    yield node, TYPE, kg("Dossier" if identifier.startswith("dossier/") else "Publication")
    yield node, dcterms("identifier"), text(identifier)


def paper_facts(
    identifier: str, kind: PaperType, dossiers: tuple[str, ...] = (), *, number: str | None = None
) -> Iterator[Fact]:
    """Yield type, identifier, dossiers and number of a paper; dossier and number from the identifier where not
    given.
    """
    node = paper_iri(identifier)
    yield node, TYPE, kg("Kamerstuk")
    if kind in _CLASSES:
        yield node, TYPE, kg(_CLASSES[kind])
    yield node, dcterms("identifier"), text(identifier)
    of_name, number_of_name = _parts(identifier)
    for dossier in dossiers or ((of_name,) if of_name else ()):
        yield from _in_dossier(node, dossier)
    if number or number_of_name:
        yield node, kg("number"), text(number or number_of_name)


def _in_dossier(node: NamedNode, dossier: str) -> Iterator[Fact]:
    folder = NamedNode(dossier_iri(storable(dossier)))
    yield node, kg("inDossier"), folder
    yield folder, TYPE, kg("Dossier")
    yield folder, dcterms("identifier"), text(f"dossier/{dossier}")


def _parts(identifier: str) -> tuple[str, str]:
    """Dossier and number of ``kst-36600-V-50``; both empty for a name that is no Kamerstuk's."""
    start, _, number = identifier.removeprefix("kst-").rpartition("-")
    return (start, number) if identifier.startswith("kst-") and start else ("", "")


def _sender(document: Paper) -> Iterator[Fact]:
    if document.sent_by is not None:
        yield paper_iri(document.identifier), kg("sentBy"), person_iri(document.sent_by, document.identifier)
        yield from person_facts(document.sent_by, document.identifier)
