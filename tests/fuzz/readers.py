"""What is fuzzed: each reader from files of its own format, and the law that it reads or refuses, soon."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from hypothesis import HealthCheck, Phase, given, seed, settings

from extract.errors import ExtractError
from extract.layout import lay_out
from extract.readers import read_document
from extract.readers.archives import open_archive
from extract.readers.records import read_record
from extract.readers.zaak import read_zaak
from tests.extract.readers import samples
from tests.extract.readers.test_records import PLAIN, ZAAK
from tests.extract.readers.test_streams import pack_tar, pack_zip
from tests.fuzz.mutations import Change, changes

PER_MEGABYTE: Final = 5.0  # seconds
_LEAST: Final = 1.0  # seconds that even the smallest file may take, for the machine's sake


class FaultError(Exception):
    """A file that a reader neither read nor refused as it should."""


def _document(name: str) -> Callable[[bytes], None]:
    def read(data: bytes) -> None:
        lay_out(read_document(name, data))

    return read


def _archive(name: str) -> Callable[[bytes], None]:
    def read(data: bytes) -> None:
        with TemporaryDirectory() as folder:
            path = Path(folder) / name
            path.write_bytes(data)
            for _ in open_archive(path, lambda _: True):
                pass

    return read


def _packed(name: str) -> bytes:
    with TemporaryDirectory() as folder:
        pack = pack_zip if name.endswith("zip") else pack_tar
        return pack(Path(folder) / name, {"a/kst-1.xml": samples.motion(), "b.txt": samples.TEXT}).read_bytes()


Seeds = tuple[Callable[[bytes], object], tuple[bytes, ...]]

SEEDS: Final[dict[str, Seeds]] = {
    "xml": (
        _document("x.xml"),
        (samples.motion(), samples.LETTER_XML, samples.BILL_XML, samples.LEGACY_XML, samples.ANSWER_XML),
    ),
    "html": (_document("x.html"), (samples.PAGE_HTML,)),
    "odt": (_document("x.odt"), (samples.LETTER_ODT,)),
    "pdf": (_document("x.pdf"), (samples.ministry_pdf(),)),
    "text": (_document("x.txt"), (samples.TEXT,)),
    "record": (lambda data: read_record("metadata.xml", data), (PLAIN,)),
    "zaak": (lambda data: read_zaak("x.json", data), (json.dumps(ZAAK).encode(),)),
    "tar": (_archive("x.tar.gz"), (_packed("x.tar.gz"),)),
    "zip": (_archive("x.zip"), (_packed("x.zip"),)),
}


def fuzz(name: str, *, seconds: float, last: Path) -> tuple[int, int]:
    """Try broken files for *seconds* and return how many were tried and how many read; *last* keeps the last.

    Raises `FaultError` at the first file that is neither read nor refused within its time.
    """
    read, files = SEEDS[name]
    end = time.monotonic() + seconds
    tried = good = 0

    def attempt(made: list[Change]) -> None:
        nonlocal tried, good
        for each in files:
            if time.monotonic() > end:
                return
            data = each
            for change in made:
                data = change.apply(data)
            last.write_bytes(data)
            tried += 1
            good += _holds(read, data)

    round_number = 0
    while time.monotonic() < end:
        round_number += 1
        quiet = settings(
            max_examples=500,
            deadline=None,
            database=None,
            phases=(Phase.generate,),
            report_multiple_bugs=False,
            suppress_health_check=list(HealthCheck),
        )
        quiet(seed(round_number)(given(changes)(attempt)))()
    return tried, good


def _holds(read: Callable[[bytes], object], data: bytes) -> bool:
    """Tell whether *data* was read, and not refused."""
    begun = time.process_time()  # of the machine's other work we are not to blame
    try:
        read(data)
        good = True
    except ExtractError as error:
        good = False
        if "\n" in str(error):
            raise FaultError(f"a refusal of more than one line: {error}") from error
    except Exception as error:
        raise FaultError(f"{type(error).__name__}: {error}") from error
    took = time.process_time() - begun
    if took > max(_LEAST, PER_MEGABYTE * len(data) / 1_000_000):
        raise FaultError(f"{took:.1f} s for {len(data)} bytes")
    return good
