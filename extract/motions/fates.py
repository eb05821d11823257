"""Motions that were never taken: rejected, withdrawn or held. «De motie van het lid Jansen haalde het niet.»

The motion must be what the words are said of: «door de motie is het besluit ingetrokken» withdraws a decision. Refuses
to know which motion is meant, and what the cabinet thinks of it.
"""

from __future__ import annotations

import re

from extract.motions.owed import owes_to_motion

_DROPPED = r"(?:verworpen|weggestemd|ingetrokken|teruggetrokken|aangehouden|afgestemd)"
_NO_MAJORITY = r"(?:geen|niet\s+de\s+vereiste|onvoldoende)\s+(?:meerderheid|steun|stemmen|bijval)"
_IS = r"(?:is|zijn|was|waren|werd|werden|wordt|worden)"
_GOT = r"(?:haalt|haalde|haalden|kreeg|kregen|behaalde|verkreeg)"
_FINITE = rf"(?:{_IS}|{_GOT}|heeft|hebben)"
# Between «is» and «ingetrokken»: by whom, when and how; no subject of its own («is het besluit ingetrokken»).
_HOW = r"(?:(?!(?:het|een|dit|dat|deze|die|beide|niet|nooit|bijna)\b)[\w’-]+\s+){0,9}?"
_FATE = (
    rf"(?:{_IS}\s+{_HOW}{_DROPPED}\b"
    rf"|(?:haalt|haalde|haalden)\s+het\s+{_HOW}niet\b|(?:heeft|hebben)\s+het\s+{_HOW}niet\s+gehaald\b"
    rf"|{_GOT}\s+{_HOW}{_NO_MAJORITY})"
)
_MOTION = r"(?:[\w-]+\s+)?moties?\b"
# What stands in commas between a motion and its verb: «, die de sluiting van de ambassade verlangde, »
_RELATIVE = re.compile(rf",\s+(?:die|dat|waarin|waarbij|waarmee|ingediend|voorgesteld)\s[^;:]*?,(?=\s+{_FINITE}\b)")
_BRACKETS = re.compile(r"\s*\([^()]*\)")
_TOLD = re.compile(
    # «De motie-Jansen over water is op 3 mei verworpen»
    rf"\b(?:de|die|deze|een|beide)\s+{_MOTION}(?:(?!\b{_FINITE}\b)[^;:,]|,(?=\s+{_FATE}))*\s{_FATE}"
    # «… een consulaat-generaal te openen: zij is verworpen»
    rf"|(?:\A|[;:,])\s*(?:zij|ze|die|deze)\s+{_FATE}"
    # «Verworpen is de motie-Jansen», «De Kamer verwierp de motie», «De indiener heeft de motie aangehouden»
    rf"|\b{_DROPPED}\s+{_FINITE}\s+(?:ook\s+|verder\s+)?(?:de|die|deze)\s+{_MOTION}"
    rf"|\b(?:verwierp|verwierpen)\s[^;:,]*?\bmoties?\b"
    rf"|\b(?:heeft|hebben)\s+(?:(?:de|deze|die|haar|zijn|hun)\s+)?{_MOTION}[^;:,]*?\s{_DROPPED}\b",
    re.IGNORECASE,
)
# A text without any of these tells none of it.
_CLUES = ("verw", "getrokken", "gehouden", "stem", "haal", "meerderheid", "steun", "bijval")


def tells_not_taken(text: str) -> bool:
    """Tell whether *text*, which is about one motion, says that it was rejected, withdrawn or held.

    >>> tells_not_taken("De motie van het lid Jansen (35 001, nr. 8), die een post wilde sluiten, is ingetrokken.")
    True
    >>> tells_not_taken("Na de motie van het lid Jansen is het besluit tot sluiting ingetrokken.")
    False
    """
    if not any(map(text.lower().__contains__, _CLUES)):
        return False
    told = _RELATIVE.sub("", _BRACKETS.sub("", text))
    return _TOLD.search(told) is not None and not owes_to_motion(told)
