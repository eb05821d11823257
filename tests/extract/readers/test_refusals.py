"""What is refused, each with one clear sentence: XML that declares, nests or swells; broken zips; no documents."""

from __future__ import annotations

import io
import time
import zipfile

import pytest

from extract.errors import UnreadableSourceError
from extract.readers import read_document
from extract.readers.limits import MAX_DEPTH
from tests.extract.readers import samples

LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE lol [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {new} "{f"&{old};" * 10}">' for old, new in zip("abcdefgh", "bcdefghi", strict=True))
    + "]><officiele-publicatie><al>&i;</al></officiele-publicatie>"
)
OUTSIDE = (
    '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]><officiele-publicatie><al>&x;</al></officiele-publicatie>'
)


def deep(times: int) -> str:
    return f"<officiele-publicatie>{'<a>' * times}x{'</a>' * times}</officiele-publicatie>"


def swollen_odt() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("mimetype", "application/vnd.oasis.opendocument.text", zipfile.ZIP_STORED)
        made.writestr("content.xml", b" " * 30_000_000)
    return packed.getvalue()


REFUSED = {
    "laughs.xml": (LAUGHS.encode(), "without a document type or entities"),
    "laughs-16.xml": (LAUGHS.encode("utf-16"), "without a document type or entities"),
    "outside.xml": (OUTSIDE.encode(), "without a document type or entities"),
    "deep.xml": (deep(MAX_DEPTH + 5).encode(), f"at most {MAX_DEPTH} elements deep"),
    "deeper.xml": (deep(100_000).encode(), f"at most {MAX_DEPTH} elements deep"),
    "attribute.xml": (f"<kamerstuk a='{'x' * 50_000}'/>".encode(), "attributes of at most"),
    "cut.xml": (samples.motion()[:700], "well-formed XML"),
    "words.xml": (b"geen xml", "expected XML, found something else"),
    "empty.xml": (b"<officiele-publicatie/>", "found none"),
    "deep.html": (b"<html>" + b"<div>" * 300_000, f"at most {MAX_DEPTH} elements deep"),
    "empty.html": (b"<html><body></body></html>", "found none"),
    "swollen.odt": (swollen_odt(), "at most 10 MB"),
    "none.odt": (b"PK\x03\x04" + bytes(100), "broken zip"),
    "word.docx": (b"PK\x03\x04" + bytes(100), "saved as .odt or PDF"),
    "broken.pdf": (b"%PDF-1.7\nniets", "opens without a password"),
    "none.pdf": (b"geen pdf", "expected PDF, found something else"),
    "large.txt": (b"woord " * 2_000_000, "at most 10 MB"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_refused_at_once_with_one_sentence(name: str) -> None:
    data, part = REFUSED[name]
    begun = time.perf_counter()
    with pytest.raises(UnreadableSourceError) as refused:
        read_document(name, data)
    sentence = str(refused.value)
    assert part in sentence
    assert sentence.startswith("expected ")
    assert name in sentence
    assert "\n" not in sentence
    assert time.perf_counter() - begun < 5


def test_xml_just_deep_enough_is_read() -> None:
    assert read_document("x.xml", deep(MAX_DEPTH - 2).encode()).text == "x"
