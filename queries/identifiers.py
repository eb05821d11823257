"""How a user may name a paper: by its official identifier or as letters write it.

Knows spellings only. Refuses to know whether such a paper exists.
"""

from __future__ import annotations

import re

from queries.errors import UnknownSubjectError

# «kst-34952-8», «34952-8», «kst-36600-V-50», «kst-21501-02-3174», «kst-32550-E»
_OFFICIAL = re.compile(r"(?:kst-)?(?P<dossier>[0-9]{3,6}(?:-[0-9A-Za-z]+)*?)-(?P<number>[0-9A-Za-z]+)", re.IGNORECASE)
# «34 952, nr. 8», «Kamerstuk 32 734 nr. 20», «36 600 V, nr. 50», «21 501-02, nr. 3174»
_WRITTEN = re.compile(
    r"(?:kamerstuk(?:ken)?\s+)?(?P<dossier>[0-9][0-9 ]{3,6})(?:[ -](?P<part>[0-9]{2}|[IVX]+[A-Z]?))?,?\s*"
    r"nr\.?\s*(?P<number>[0-9]+)",
    re.IGNORECASE,
)
# «ah-tk-20202021-3235», «kamerbrief-water-en-bodem»: other publications, and documents known by their file's name.
_OTHER = re.compile(r"(?!kst)[a-z][0-9a-z]*(?:[-.][0-9A-Za-z]+)*")
# «kst-26643-144-h1»: reprints, late papers and annexes keep a small letter.
_SUFFIX = re.compile(r"[hnb][0-9]+")


def identifier(written: str) -> str:
    """Return the official identifier that *written* names; raises `UnknownSubjectError` if it names no Kamerstuk.

    >>> identifier("34 952, nr. 8"), identifier("KST-34952-8"), identifier("36 600 V, nr. 50")
    ('kst-34952-8', 'kst-34952-8', 'kst-36600-V-50')
    >>> identifier("kst-26643-144-h1")
    'kst-26643-144-h1'
    """
    text = " ".join(written.split())
    if found := _WRITTEN.fullmatch(text):
        part = f"-{found['part'].upper()}" if found["part"] else ""
        return f"kst-{found['dossier'].replace(' ', '')}{part}-{found['number']}"
    if found := _OFFICIAL.fullmatch(text):
        number = found["number"] if _SUFFIX.fullmatch(found["number"]) else found["number"].upper()
        return f"kst-{found['dossier'].upper()}-{number}"
    raise UnknownSubjectError(f"expected a Kamerstuk such as kst-34952-8, found {written!r}; write kst-DOSSIER-NUMBER")


def document_name(written: str) -> str:
    """Return the name under which the store knows the document *written*: a Kamerstuk's identifier, or its own name.

    Raises `UnknownSubjectError` if it cannot be the name of a document.

    >>> document_name("34 952, nr. 8"), document_name("ah-tk-20202021-3235")
    ('kst-34952-8', 'ah-tk-20202021-3235')
    """
    return written if _OTHER.fullmatch(written) else identifier(written)
