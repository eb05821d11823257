"""Citations against real papers: the collected strings, the links of official motions, and the letter of 2018.

The papers stand beside the project and not in it. Where they are absent a test is skipped; on a build machine it fails.
"""

from __future__ import annotations

import csv
import html
import os
import re
import tarfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from extract.layout import lay_out
from extract.mentions import citations
from extract.source import Source

SHARED = Path(__file__).resolve().parents[4] / "shared"

# Strings of the collection from which another answer is right, and why.
OTHERWISE: dict[str, list[str]] = {
    # no papers
    "www.pfas.gov.au": [],
    "CCD II": [],
    "SWD (2023), 819 final": [],
    "(COVZ2402020)": [],
    "Tweede Kamer, vergaderjaar 2018–2019, 32 734, nr. 32 4": [],
    "(Kamerstuk 21501-362-1701)": [],  # no such council number: resolved to none
    "348": [],  # one number out of an enumeration
    "29 521 … 34 952 … Nr. 403": [],
    # joint dossiers: published under the first
    "(31 293 en 31 289, nr. 653, bijlage 1)": ["kst-31293-653"],
    "motie-Grinwis/Boswijk (34 682/35 334, nr. 143)": ["kst-34682-143"],
    "(Kamerstuk 26150/36180-223)": ["kst-26150-223"],
    "(Kamerstukken 26643/30821-1252)": ["kst-26643-1252"],
    "(Kamer-⏎stukken 19 637 en 30 573, nr. 573)": ["kst-19637-573"],
    "(Kamerstukken 32 824 en 29 279, nr. 148)": ["kst-32824-148"],
    # the number of a Kingdom act is no part of an identifier
    "(Kamerstuk 36032-(R2162))": ["dossier/36032"],
    "(Kamerstuk 34158-(R2048)-13)": ["kst-34158-13"],
    "(36640-R2201)": ["dossier/36640"],
    "(TK 36643-(R2202))": ["dossier/36643"],
}
# Strings that need the dossier of the document in which they stood.
OWN_DOSSIER = {
    "GEWIJZIGDE MOTIE VAN HET LID BOOMSMA C.S. TER VERVANGING VAN DIE GEDRUKT ONDER NR. 30": "36547",
    "stuk nr. 20": "31226",
}
STRINGS, MOTIONS = 297, 6017


def shared(path: str) -> Path:
    found = SHARED / path
    if not found.exists():
        if os.environ.get("CI") == "true":
            pytest.fail(f"{path} is missing beside the project")
        pytest.skip(f"{path} is not beside the project")
    return found


def test_every_collected_string() -> None:
    with shared("corpus/reference/citations.tsv").open(encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    assert len(rows) == STRINGS
    wrong = []
    for row in rows:
        text = row["string"]
        listed = [cited.replace("dossier:", "dossier/") for cited in row["normalised_ids"].split()]
        expected = OTHERWISE.get(text, listed)
        found = citations.match(text.replace("⏎", "\n"), dossier=OWN_DOSSIER.get(text))
        if sorted(mention.cited for mention in found) != sorted(set(expected) - {"-"}):
            wrong.append((text, expected, [mention.cited for mention in found]))
    assert wrong == []


def test_the_links_of_official_motions() -> None:
    """Strip the tags of every paragraph, read it, and compare with the links that stood in it."""
    read = linked = 0
    missed, unlinked = [], []
    for paragraph in paragraphs(shared("corpus/motions.tar.gz")):
        read += paragraph.startswith("<?xml")
        text, links = strip(paragraph)
        found = Counter(mention.cited for mention in citations.match(text))
        linked += len(links)
        missed += [(link, text) for link in (Counter(links) - found).elements()]
        unlinked += [(cited, text) for cited in (found - Counter(links)).elements()]
    assert read == MOTIONS
    assert linked > 150
    assert missed == []
    # Read by eye: citations that the official tagger left as plain text.
    assert sorted(cited for cited, _ in unlinked) == [
        *("kst-29628-1249", "kst-29683-282", "kst-29861-102", "kst-32317-895", "kst-33576-292", "kst-36600-XVII-M"),
    ]


def paragraphs(archive: Path) -> Iterator[str]:
    with tarfile.open(archive) as members:
        for member in members:
            opened = members.extractfile(member)
            if opened is not None and member.name.endswith(".xml"):
                source = opened.read().decode("utf-8")
                yield source[:60]
                yield from re.findall(r"<al>(.*?)</al>", source, re.DOTALL)


def strip(paragraph: str) -> tuple[str, list[str]]:
    links = re.findall(r'<extref [^>]*?doc="((?:kst|h|ah|stb|stcrt|trb)-[^"]*\d[^"]*|kst-[^"]*-[A-Z]+)"', paragraph)
    links += [f"dossier/{dossier}" for dossier in re.findall(r'<dossierref [^>]*?dossier="([^"]*)"', paragraph)]
    return html.unescape(re.sub(r"<[^>]+>", "", paragraph)), links


def test_the_letter_of_2018() -> None:
    text = lay_out(Source("letter", shared("letter/kst-32734-32.txt").read_text(encoding="utf-8"))).clean.text
    assert Counter(mention.cited for mention in citations.match(text)) == {
        "kst-34952-1": 5,
        "kst-32734-31": 3,
        "kst-34952-24": 2,
        "kst-34952-8": 2,
        "kst-33694-12": 3,
        "kst-32734-20": 2,
        "kst-32734-15": 1,
        "kst-34000-22": 1,
        "kst-19637-2375": 1,
        "kst-19637-573": 1,
        "kst-32735-198": 1,
    }
