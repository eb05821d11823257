"""Small official papers in our own words, and where the real corpus stands."""

from __future__ import annotations

import io
import os
import tarfile
from pathlib import Path

import pytest

CORPUS = Path(__file__).resolve().parents[4] / "shared" / "corpus"

_MOTION = """<?xml version="1.0" encoding="UTF-8"?>
<officiele-publicatie>
  <metadata>
    <meta name="DC.identifier" scheme="OVERHEIDop.ParlID" content="kst-36999-V-{number}"/>
    <meta name="OVERHEIDop.indiener" scheme="" content="A.B. van den Berg"/>
    <meta name="OVERHEIDop.indiener" scheme="" content="C. (Carla) Jansen"/>
    <meta name="DCTERMS.issued" scheme="DCTERMS.W3CDTF" content="2025-03-04"/>
  </metadata>
  <kamerstuk>
    <kamerstukkop><tekstregel inhoud="vergaderjaar">Vergaderjaar 2024-2025</tekstregel></kamerstukkop>
    <dossier>
      <dossiernummer><dossiernr>36 999</dossiernr><begrotingshoofdstuk>V</begrotingshoofdstuk></dossiernummer>
      <titel>Een begroting</titel>
    </dossier>
    <stuk>
      <stuknr>Nr. <ondernummer kamer="2">{number}</ondernummer></stuknr>
      <titel>GEWIJZIGDE MOTIE VAN DE LEDEN VAN DEN BERG EN JANSEN TER VERVANGING VAN DIE GEDRUKT ONDER NR. 7</titel>
      <datumtekst>Voorgesteld <datum isodatum="2025-03-04">4 maart 2025</datum></datumtekst>
      <algemeen><vrije-tekst><tekst status="goed">
        <al>De Kamer,</al>
        <al>gehoord de beraadslaging,</al>
        <al>overwegende dat de regering dit eerder schreef
          (<extref doc="kst-36998-12" soort="document" status="actief">36 998, nr. 12</extref>) en ook elders
          (Kamerstuk <dossierref dossier="36997">36 997</dossierref>), <extref doc="kst-ABC-II">ABC II</extref>;</al>
        <al>verzoekt de regering {request},</al>
        <al>en gaat over tot de orde van de dag.</al>
        <al-groep><al>Van den Berg</al><al>Jansen</al></al-groep>
      </tekst></vrije-tekst></algemeen>
    </stuk>
  </kamerstuk>
</officiele-publicatie>
"""


def motion(number: int, request: str = "de ambassade in Ankara open te houden") -> bytes:
    """Return official XML of a motion, number 36 999-V, nr. *number*."""
    return _MOTION.format(number=number, request=request).encode()


def archive(path: Path, **files: bytes) -> Path:
    """Return *path*, made an archive of *files*; two underscores in a name are a dot."""
    with tarfile.open(path, "w:gz") as packed:
        for name, data in files.items():
            entry = tarfile.TarInfo(f"motions/{name.replace('__', '.').replace('_', '-')}")
            entry.size = len(data)
            packed.addfile(entry, io.BytesIO(data))
    return path


def corpus(name: str) -> Path:
    """Return a part of the real corpus. Where it is absent the test is skipped; with CI=true it fails."""
    found = CORPUS / name
    if not found.exists():
        missing = f"{name} is not beside the checkout (../shared/corpus)"
        if os.environ.get("CI") == "true":
            pytest.fail(missing)
        pytest.skip(missing)
    return found
