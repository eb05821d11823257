"""Names that every folder shares: namespaces, slugs, and the IRIs of things that have a public name.

Knows how a name becomes an identifier. Refuses to know statements or RDF libraries: an IRI here is a plain string,
valid whatever the text it was made from. Things without a public name (measures, evidence) get theirs in ``graph``.
"""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import category, normalize
from urllib.parse import quote

KG = "https://w3id.org/kamergraaf/def#"
ID = "https://w3id.org/kamergraaf/id/"
GRAPH = "https://w3id.org/kamergraaf/graph/"
KST = "https://zoek.officielebekendmakingen.nl/"
RECORD = "https://www.tweedekamer.nl/kamerstukken/detail?id="

_GAP = re.compile(r"[\W_]+")


@lru_cache(maxsize=4096)  # headings and names come back many times in one document
def slug(text: str) -> str:
    """Return *text* in lower case without accents, everything but letters and digits folded to single hyphens.

    Empty where *text* holds neither letter nor digit. Letters of other scripts stay.

    >>> slug("Versterkte inzet op Europa")
    'versterkte-inzet-op-europa'
    >>> slug("Genève")
    'geneve'
    """
    plain = _without_marks(_without_marks(text).casefold())
    return _GAP.sub("-", plain).strip("-")


def paper_iri(identifier: str) -> str:
    """Return the official page of a Kamerstuk, which is its IRI.

    >>> paper_iri("kst-36600-V-50")
    'https://zoek.officielebekendmakingen.nl/kst-36600-V-50'
    """
    return KST + _segment(identifier)


def cited_iri(identifier: str) -> str:
    """Return the official page of a publication by its identifier, which is its IRI.

    >>> cited_iri("stb-2020-118")
    'https://zoek.officielebekendmakingen.nl/stb-2020-118'
    >>> cited_iri("dossier/21501-02")
    'https://zoek.officielebekendmakingen.nl/dossier/21501-02'
    >>> cited_iri("2024D09102")
    'https://www.tweedekamer.nl/kamerstukken/detail?id=2024D09102'
    """
    if identifier.startswith("dossier/"):
        return dossier_iri(identifier.removeprefix("dossier/"))
    return (RECORD if identifier[:1].isdigit() else KST) + _segment(identifier)


def dossier_iri(dossier: str) -> str:
    """Return the IRI of a dossier, its number without spaces.

    >>> dossier_iri("21501-02")
    'https://zoek.officielebekendmakingen.nl/dossier/21501-02'
    """
    return f"{KST}dossier/{_segment(dossier)}"


def thing_iri(sort: str, *path: str) -> str:
    """Return the IRI of a thing of *sort* (``place``, ``country``, ``evidence``), with *path* kept as written.

    >>> thing_iri("country", "XK")
    'https://w3id.org/kamergraaf/id/country/XK'
    """
    return ID + "/".join(_segment(part) for part in (sort, *path))


def place_iri(name: str) -> str:
    """Return the IRI of a place by its canonical Dutch name.

    >>> place_iri("São Paulo")
    'https://w3id.org/kamergraaf/id/place/sao-paulo'
    """
    return thing_iri("place", slug(name))


def body_iri(key: str) -> str:
    """Return the IRI of a body by its key in the reference data.

    >>> body_iri("Raad van State")
    'https://w3id.org/kamergraaf/id/body/raad-van-state'
    """
    return thing_iri("body", slug(key))


def theme_iri(document: str, theme: str) -> str:
    """Return the IRI of a document's own theme by the slug of its heading.

    >>> theme_iri("kst-32734-32", "migratie")
    'https://w3id.org/kamergraaf/id/theme/kst-32734-32/migratie'
    """
    return thing_iri("theme", document, theme)


def post_key(kind: str, place: str, accredited_to: str = "") -> str:
    """Return what tells a post from every other: its kind, its place, and what it is accredited to.

    >>> post_key("permanent-representation", "Brussel", "EU")
    'permanent-representation-brussel-eu'
    """
    return "-".join(part for part in (kind, slug(place), slug(accredited_to)) if part)


def post_iri(kind: str, place: str, accredited_to: str = "") -> str:
    """Return the IRI of a post.

    >>> post_iri("embassy", "Ankara")
    'https://w3id.org/kamergraaf/id/post/embassy-ankara'
    """
    return thing_iri("post", post_key(kind, place, accredited_to))


def _without_marks(text: str) -> str:
    return "".join(char for char in normalize("NFKD", text) if category(char) != "Mn")


def _segment(text: str) -> str:
    """One step of a path: what RFC 3986 reserves or forbids is percent-encoded, dots that climb included.

    Half a surrogate pair, which no encoding can carry, becomes a question mark.
    """
    if text in {".", ".."}:
        return "%2E" * len(text)
    return quote(text, safe="", errors="replace")
