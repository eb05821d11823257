"""Turns in the official XML of a debate: the line that gives a speaker the floor, and where that goes on after an
interruption.

The files mark who speaks, and leave it to the printer to set «De heer Pieters (VVD):».
"""

from __future__ import annotations

import re
from typing import Final

from lxml import etree

from extract.readers.safe_xml import all_words

CHAIR: Final = "De voorzitter:"
_TURNS = ("spreekbeurt", "spreker", "voorz")
_PARTIES = ("politiek", "partij")
_APART = re.compile(r"(?<=\()\s+|\s+(?=[):])")  # «( VVD ) :»


def speaker_line(speaker: etree._Element) -> str:
    """Return the line in which *speaker* gets the floor, with the signs that the file leaves out."""
    words = [speaker.text or ""]
    for child in speaker:
        said = " ".join(map(str, child.itertext()))
        bare = child.tag in _PARTIES and not words[-1].rstrip().endswith("(")
        words += [f"({said.strip(' ()')})" if bare else said, child.tail or ""]
    line = _APART.sub("", " ".join(" ".join(words).split()))
    return f"{line.rstrip(' :')}:"


def goes_on(turn: etree._Element) -> bool:
    """Tell whether the speaker whom *turn* interrupted goes on after it."""
    at: etree._Element | None = turn
    while at is not None and (at is turn or at.tag not in _TURNS):
        following = next((each for each in at.itersiblings() if all_words(each).strip()), None)
        if following is not None:
            return following.tag not in _TURNS
        at = at.getparent()
    return False
