"""What sort of thing has an address: the word that a user narrows a search by."""

from __future__ import annotations

from ontology.names import ID, KST

# The type by which a paper is a motion; its address tells only that it is a paper.
MOTION = "motion"


def sort_of(iri: str) -> str:
    """Return the sort of the thing at *iri*; empty for addresses that are not ours.

    >>> sort_of("https://w3id.org/kamergraaf/id/post/embassy-ankara")
    'post'
    >>> sort_of("https://zoek.officielebekendmakingen.nl/kst-34952-8")
    'paper'
    """
    if iri.startswith(ID):
        return iri[len(ID) :].partition("/")[0]
    return "paper" if iri.startswith(KST) else ""
