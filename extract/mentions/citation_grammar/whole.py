"""«Kamerstuk 36666», «(36 410-VII)», «(33752 t/m 33755)»: a dossier as such, without a number in it."""

from __future__ import annotations

import re

from extract.mentions.citation_grammar.candidate import Candidate, whole_dossier
from extract.mentions.citation_grammar.parts import DASH, GAP
from extract.mentions.kinds import CitationMention
from extract.spans import Span

_TO = re.compile(rf"{GAP}(?:t/m|tot{GAP}en{GAP}met){GAP}([1-4]\d{GAP}?\d{{3}})(?!\d)")
# not «21501-362-1701», «36 410, 12», «36 410 12», «36 410.5», «36 410, nr. 12A»
_GOES_ON = re.compile(rf"\w|{GAP}?{DASH}{GAP}?\w|,{GAP}?\d|{GAP}\d|\.\d|,?{GAP}?[Nn][Rr][Ss]?\.")
_CLOSED = re.compile(rf"{GAP}?\)")
_GLUED = re.compile(r"[23]\d(?!000)\d{3}")
# «TK 35 000 woningen», «wetsvoorstel 12 000 bezwaren»: a round number with a plural is a quantity.
_QUANTITY = re.compile(rf"\d\d(?:{GAP}|\.)(?:000|500){GAP}[a-zà-ÿ]{{4,}}(?:en|s)(?!\w)")
# A bare number with a space may be a quantity as well; it is a dossier where it is no round one, is of the last forty
# years, and its sentence names what has a dossier: «het initiatiefvoorstel Wet … (34 165)».
_NOT_ROUND = re.compile(rf"[23]\d{GAP}(?!000|500)\d{{3}}")
_CUE = re.compile(
    r"(?:Wet|[a-z]wet(?!\w)|Wijziging|wetsvoorstel|[Vv]oorstel|[Mm]otie|[Dd]ossier|[Aa]mendement|[Kk]amerstuk)"
    r"[^.;!?\n]*\Z"
)
_CUE_WITHIN = 200  # code points before the bracket, about a sentence
_LONGEST_RANGE = 60
# «EK 35 300 toeschouwers»: the two letters say other things too.
_TWO_LETTERS = re.compile(rf"(?<!\w)(?:TK|EK){GAP}\Z")
_NO_DIGIT = re.compile(r"\D")
_NOUN = re.compile(rf"{GAP}[a-zà-ÿ]{{4,}}")


def whole(candidate: Candidate) -> tuple[CitationMention, ...]:
    """Return one mention per dossier; those of a range share its span."""
    to = _TO.match(candidate.text, candidate.end)
    end = to.end() if to else candidate.end
    if _GOES_ON.match(candidate.text, end) or _counts(candidate, end):
        return ()
    if not (candidate.keyword or _alone_in_brackets(candidate, end) or _alone(candidate, end)):
        return ()
    span = Span(candidate.start, end)
    return tuple(whole_dossier(span, dossier) for dossier in _dossiers(candidate, to))


def _counts(candidate: Candidate, end: int) -> bool:
    """Tell whether the number says how many of what follows."""
    if _QUANTITY.match(candidate.text, candidate.start):
        return True
    return bool(_TWO_LETTERS.search(candidate.before) and _NOUN.match(candidate.text, end))


def _alone(candidate: Candidate, end: int) -> bool:
    """Tell whether a council's dossier stands there, which looks like nothing else, or the text is but a number."""
    if candidate.dossiers[0].startswith("21501-"):
        return True
    text, start = candidate.text, candidate.start
    if text[:start].strip() or text[end:].strip():
        return False
    return bool(_GLUED.match(text, start) or _NOT_ROUND.match(text, start))


def _alone_in_brackets(candidate: Candidate, end: int) -> bool:
    if not (candidate.before.rstrip().endswith("(") and _CLOSED.match(candidate.text, end)):
        return False
    if candidate.suffixed or _GLUED.match(candidate.text, candidate.start):
        return True
    if not _NOT_ROUND.match(candidate.text, candidate.start):
        return False
    return bool(_CUE.search(candidate.text[max(candidate.start - _CUE_WITHIN, 0) : candidate.start]))


def _dossiers(candidate: Candidate, to: re.Match[str] | None) -> tuple[str, ...]:
    if to is None or candidate.suffixed:
        return candidate.dossiers
    first, last = int(candidate.dossiers[0]), int(_NO_DIGIT.sub("", to[1]))
    if not 0 < last - first <= _LONGEST_RANGE:
        return (str(first), str(last))
    return tuple(str(number) for number in range(first, last + 1))
