"""Words that give the floor: a speaker before a colon, the label of a question or an answer, the title of a paper in
which one side speaks alone.

Refuses to know how far a voice reaches: that is for `extract.voices`.
"""

from __future__ import annotations

import re
from typing import Final

_MARKS = r"[*#_\s]*"
_GAP = r"[*_]*\s+[*_]*"  # «De heer **Pieters** (VVD):»
_NAME = r"(?:[^\W\d_a-zß-ÿ][\w’'.-]*|[’'][ts]\b|d[’']\w+|(?:van|der|den|de|ten|ter|el|al|von|y|en|i)(?!\w))"
_CABINET = (
    r"(?:[Dd]e\s+)?(?:(?:[Vv]ice-?)?[Mm]inister(?:-[Pp]resident)?|[Ss]taatssecretaris|[Rr]egeringscommissaris)(?!\w)"
)
_OFFICE = r"[Dd]e[*_\s]+(?:\w+\s+)?(?:(?:onder|vice)?voorzitter|rapporteur|griffier|informateur|formateur)(?!\w)"
_MEMBER = r"(?:De\s+heer|Mevrouw|Mevr\.|Dhr\.|Het\s+lid)"
_TURN_PATTERN = (
    rf"{_MARKS}(?:(?:(?P<cabinet>{_CABINET})|{_OFFICE})(?:{_GAP}{_NAME}){{0,7}}|{_MEMBER}(?:{_GAP}{_NAME}){{1,7}})"
    rf"(?:{_GAP}\((?P<party>[^()]{{1,60}})\))?[*_]*\s*:[*_]*(?=\s|\Z)"
)
# «De voorzitter:», «Mevrouw Van der Plas (BBB):», «Minister De Wit:»; not «De heer Pieters vroeg:».
TURN: Final = re.compile(_TURN_PATTERN)
# The same after a sentence in one paragraph, where a text has no empty lines.
INNER_TURN: Final = re.compile(rf"(?:(?<=[.?!»”)…*])|(?<=\d{{4}}))\s+(?={_TURN_PATTERN})")
_OF_CABINET = re.compile(r"[Mm]inister|[Ss]taatssecretaris")

_NUMBER = r"\d{1,3}[a-z]?"
_NUMBERS = rf"{_NUMBER}(?:\s*(?:,|en|t/m|tot\s+en\s+met|–|-)\s*{_NUMBER})*"
_UPPER = r"(?=[«„“\"(\[‘]?[A-ZÀ-ÖØ-ÞĲ]|[a-z][.)]\s)"  # «Antwoord 2 De ambassade …», «Antwoord 2 a. Nee.»
_LABELLED = rf"[*_]*\s*(?:[:.][*_]*|\Z|{_UPPER})"  # a label stands alone, or before a sentence
_COUNTED = rf"{_MARKS}(?:\d{{1,3}}[.:)]?\s+)?"
_OF_QUESTION = rf"(?:(?:op\s+)?(?:de\s+)?vra(?:ag|gen)\s+)?{_NUMBERS}"
# «Vraag 12», «Vragen 3 en 4», «Vragen van het lid Pieters (VVD)»
QUESTION: Final = re.compile(
    rf"{_COUNTED}Vra(?:ag|gen)(?:\s+{_NUMBERS})?{_LABELLED}|{_MARKS}Vragen\s+van\s+(?:het\s+lid|de\s+leden)\b"
)
# «I Vragen en opmerkingen vanuit de fracties», «Inbreng van de leden van de VVD-fractie»
INPUT: Final = re.compile(
    rf"{_MARKS}(?:[IVX]+\.?\s+)?(?:(?:Nadere\s+)?Vragen|Inbreng|Opmerkingen)\b[^.:?;]{{0,80}}?"
    r"\b(?:[\w/-]*fracties?|(?:van|vanuit|uit)\s+de\s+commissies?)\b[^.:?;]{0,40}\Z",
    re.IGNORECASE,
)
FIRST_PART: Final = re.compile(rf"{_MARKS}(?:I\.?\s|[A-Za-z\s]*\bde\s+fracties\b)", re.IGNORECASE)
# «Antwoord 12», «Antwoord op vraag 3», «Antwoord:», «Antwoord van het kabinet»
ANSWER: Final = re.compile(
    rf"{_COUNTED}(?:Antwoord(?:en)?|Reactie|Beantwoording)(?:\s+{_OF_QUESTION})?{_LABELLED}"
    rf"|{_MARKS}(?:Antwoord(?:en)?|Reactie)\s+(?:van\s+)?(?:de\s+|het\s+)?"
    r"(?:[Mm]inister|[Ss]taatssecretaris|[Kk]abinet|[Rr]egering|[Bb]ewinds)"
)
# «II Antwoord/Reactie van de Minister»: all that follows is the cabinet's, under whatever fraction it stands.
SECOND_PART: Final = re.compile(
    rf"{_MARKS}(?:[IVX]+\.?\s+(?:Antwoord(?:en)?|Reactie|Beantwoording)\b"
    r"|(?:Antwoord(?:en)?\s*/\s*reactie|Reactie|Antwoorden|Beantwoording)\s+(?:op|van|door)\b"
    r"|[^.?;]{0,90}\ben\s+(?:de\s+)?(?:reactie|antwoord(?:en)?)\b)[^.?;]{0,90}\Z",
    re.IGNORECASE,
)
# «Reactie van de bewindspersoon» under each fraction, and not once for all.
UNDER_EACH: Final = re.compile(rf"{_MARKS}(?:Reactie|Antwoord(?:en)?)\s+van\b", re.IGNORECASE)
# «Klopt dat? Antwoord: Nee.», «… te sturen. Vraag 2 Is dat zo?» within one paragraph.
INNER_LABEL: Final = re.compile(
    rf"(?<=[.?!»”)…])\s+(?=(?:\d{{1,3}}[.:)]?\s+)?(?:Antwoord(?:en)?|Vra(?:ag|gen))(?:\s+{_OF_QUESTION}[*_]*\s*(?:[:.]|{_UPPER})|\s*:))"
    rf"|(?<=\?)\s+(?=Antwoord\s+{_UPPER})"
)

# «De leden van de VVD-fractie lezen …», «Deze leden vragen …»
FRACTION: Final = re.compile(
    r"(?:De\s+leden\s+van\s+(?:de|het)\s|(?:Deze|Genoemde|Dezelfde|De\s+aan\s+het\s+woord\s+zijnde)\s+leden\b"
    r"|(?:De|Het)\s+(?:[\w/-]+-)?(?:fractie|leden|lid)\b)"
)
_SAY = (
    r"(?:vragen|lezen|constateren|merken|wijzen|vinden|achten|menen|stellen|verzoeken|willen|zouden|horen|vernemen"
    r"|begrijpen|verwijzen|herinneren|concluderen|noteren|signaleren|informeren|betreuren|verwelkomen)"
)
# «Ook vragen deze leden naar Lima», «…, zo lezen de leden van de SGP-fractie», «Zij vragen waarom»
_ASKS = re.compile(
    rf"\b{_SAY}\s+(?:(?:deze|genoemde|dezelfde)\s+leden|de\s+(?:aan\s+het\s+woord\s+zijnde\s+)?leden|zij)\b"
    rf"|\A(?:Zij|Ze)\s+{_SAY}\b"
)
_OWN = re.compile(r"\b(?:ik|wij)\b", re.IGNORECASE)

# «De heer Vos (SP) vraagt zich af …», «De minister antwoordt …»: a report in its own words.
TOLD: Final = re.compile(r"\buit\s+de\s+commissies?\Z", re.IGNORECASE)
TOLD_MEMBER: Final = re.compile(rf"{_MEMBER}(?:\s+{_NAME}){{1,7}}\s+\([^()]{{1,60}}\)\s+[a-z]")
TOLD_CABINET: Final = re.compile(r"De\s+(?:minister|staatssecretaris|bewinds)", re.IGNORECASE)

# «NOTA NAAR AANLEIDING VAN HET VERSLAG»: question and answer in one paragraph.
REPLY_TITLE: Final = re.compile(r"\bNOTA\s+(?:NAAR\s+AANLEIDING|N\.?A\.?V)|\bMEMORIE\s+VAN\s+ANTWOORD\b")
# «VERSLAG», «NADER VOORLOPIG VERSLAG VAN DE VASTE COMMISSIE», «LIJST VAN VRAGEN»: nobody answers.
ASKED_TITLE: Final = re.compile(
    r"\bLIJST\s+VAN\s+VRAGEN\b(?!\s+EN\b)|\bINBRENG\s+VERSLAG\b"
    r"|\bVERSLAG\b(?=\s*\d?\Z|\s+VAN\s+DE\s+(?:VASTE\s+)?COMMISSIE)"
)
# Whatever the labels in it say or lack, a fraction that speaks in such a paper speaks for itself.
CONSULTED_TITLE: Final = re.compile(r"\bSCHRIFTELIJK\s+OVERLEG\b")
# «1», «1 De ambassade in Lima wordt gesloten. Graag een toelichting.»
NUMBERED: Final = re.compile(rf"\d{{1,3}}[.:)]?(?:\Z|\s+{_UPPER})")


def gives_cabinet(turn: re.Match[str]) -> bool:
    """Tell whether *turn* gives the floor to the cabinet: «Minister De Wit:», «De heer De Wit (Minister van …):»."""
    return turn["cabinet"] is not None or _OF_CABINET.match(turn["party"] or "") is not None


def asks(sentence: str) -> bool:
    """Tell whether *sentence*, under an answer, is what members ask or say.

    >>> asks("Ook vragen deze leden naar Lima.")
    True
    >>> asks("De door deze leden genoemde functies bestaan niet.")
    False
    """
    if sentence.endswith("?") or _ASKS.search(sentence):
        return True
    return FRACTION.match(sentence) is not None and _OWN.search(sentence) is None
