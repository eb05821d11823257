"""When a measure falls: the date that stands nearest to its verb, unless its words make it a bound («sinds 2012»)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from extract.document import Document
from extract.mentions.dates import MONTH, month_number
from extract.mentions.kinds import DateMention
from extract.passages import before as sentence_before
from extract.passages import sentence_at
from extract.posts.words import pattern as post_words
from extract.spans import Span, within
from extract.statements import Period

# Before a date: a bound of something else, not the moment of this measure.
_BOUND = re.compile(
    r"\b(?:sinds|tot|tot\s+en\s+met|t/m|na|voor|vóór|uit|van)\s+(?:de\s+|het\s+)?(?:jaar\s+)?$", re.IGNORECASE
)
# «in het najaar van 2027», «in de loop van 2027»: part of that year, no bound.
_PART = re.compile(
    r"\b(?:najaar|voorjaar|zomer|winter|herfst|lente|helft|kwartaal|loop|begin|eind|einde|medio|ingang)\s+van\s+$",
    re.IGNORECASE,
)
# «Op 3 maart 2026 heeft het kabinet besloten de ambassade in Lima te sluiten»: the day of the decision.
_DECIDED = re.compile(
    r"(?<!\bzoals )(?<!\bals )\b(?:besloten|besloot|besluit|ingestemd|aangekondigd|medegedeeld|bekendgemaakt)\b(?!,)"
)
# «is de ambassade in Lima gesloten en in 2013 die in Quito», «… een NBSO geopend en in 2016 in Yangon een ambassade»:
# the date of the next.
_AND_IN = re.compile(r"(?:\ben|,)\s+(?:in|per|op)\s+\Z")
_THAT_ONE = re.compile(r"\s+(?:(?:die|dat|de|het)\s+(?:[\w-]+\s+)?(?:in|te)\s|in\s+[A-ZÀ-Þ][^.,;:]{1,40}?\s+een\s)")
# «tussen 2012 en 2016»: a stretch, and neither end of it the moment.
_STOP = re.compile("[,;:]")
_NAMELY = re.compile(
    r",\s+(?:en\s+wel|te\s+weten|namelijk|naar\s+verwachting|beide|alle(?:\s+drie)?)\s+(?:(?:in|per|op|medio|eind|begin)\s+)*\Z"
)
# «werd de ambassade in Asmara opgeheven, in 2017.»
_LAST = re.compile(r",\s+(?:(?:in|per|op|medio|eind|begin)\s+)?\Z")
_AT_ONCE = re.compile(r"\s+(?:(?:in|per|op|sinds|medio|eind|begin)\s+)*")
# «het in 2024 geopende consulaat», «de in 2012 gesloten post»: when another thing was done.
_ATTRIBUTE = re.compile(
    rf"\s+(?:geopende|heropende|opgerichte|gevestigde|begonnen|gesloten(?=\s+(?:{post_words()})\b))\s"
)
_ENDS = re.compile(r"\s*(?:[.;]|\Z)")
_BETWEEN = re.compile(r"\btussen\s+(?:\d{4}\s+en\s+)?$", re.IGNORECASE)
# «niet in 2026, maar in 2027»
_NOT_THEN = re.compile(r"\bniet\s+(?:pas\s+|al\s+)?(?:in|per|op|eind|begin|medio)\s+$", re.IGNORECASE)
_BUT_THEN = re.compile(r"\d{4},\s+maar\s+(?:pas\s+|al\s+|reeds\s+)?(?:in|per|op|eind|begin|medio)\s+\Z")
# «die in 2018 zijn bezien, worden versterkt»: the year of the relative clause
_RELATIVE = re.compile(r"\b(?:die|dat|welke|waar\w*)\s[^,;:]*\Z")
# «waarvan de sluiting in 2025 was aangekondigd, blijft open»: when it was announced; not «voor 2025 was aangekondigd»
_ANNOUNCED = re.compile(
    r"\b(?:in|op|per|eind|begin|medio)\s[^,;:]*\b(?:aangekondigd|gemeld|medegedeeld|bekendgemaakt)\b"
)
_RESPECTIVELY = re.compile(
    r"\d{4},?\s+(?:en\s+)?(?:respectievelijk|resp\.)\s"
    r"|\b(?:respectievelijk|resp\.)\s+(?:(?:in|per|op|eind|medio|begin|\d{1,2}|[a-z]+)\s+){0,3}\d{4}(?:\s+en\s|,\s)"
)
# «in 2026 en 2027»: over both years
_AND_YEAR = re.compile(r"\s+en\s+(?:in\s+)?\Z")
# «die voor 2027 was voorzien»: for that year, not before it.
_FORESEEN = re.compile(
    r"\b(?:voorzien|voorziene|gepland|geplande|beoogd|beoogde|voorgenomen|aangekondigd|aangekondigde)\b",
    re.IGNORECASE,
)
# «in augustus van datzelfde jaar», «in hetzelfde jaar»; «per diezelfde datum», «op dat moment».
_THAT_YEAR = re.compile(
    rf"\b(?:(?P<month>{MONTH})\s+van\s+(?:datzelfde|hetzelfde|dat)|[Ii]n\s+(?:datzelfde|hetzelfde|dat))\s+jaar\b"
)
_THAT_CLUES = ("zelfde", " dat jaar", " dat moment", " die da")
_THAT_DAY = re.compile(
    r"\b(?:[Pp]er|[Oo]p|[Mm]et\s+ingang\s+van)\s+(?:(?:diezelfde|dezelfde|die)\s+(?:datum|dag)|(?:dat|datzelfde|hetzelfde)\s+moment)\b"
)
# «in 2028 niet gesloten, maar omgevormd»: a verb right behind «maar» goes on in the same clause.
_NEXT_CLAUSE = re.compile(r"[;:]|,\s*(?:en|maar(?!\s*\Z)|want|omdat|waarna|waar|daarom|zodat|terwijl|dat|die)\b")


def when(document: Document, window: Span, verb: Span) -> Period:
    """Return the period of the date in *window* that stands nearest to *verb*; empty if there is none.

    Dates in brackets belong to the name before them and are read with it, so they are passed over here.
    """
    dates = [
        date
        for date in within(document.mentions.dates, window)
        if window.holds(date.span)
        and _tells_when(document.text, date)
        and _same_clause(document.text, date.span, verb)
        and not _of_verb_before(document.text, date.span, window)
        and not _of_next(document.text, date.span, verb)
        and not _DECIDED.search(document.text, date.span.end, max(verb.start, date.span.end))
    ]
    if not dates:
        return _pointed_at(document, window, verb)
    if _RESPECTIVELY.search(document.text, window.start, window.end):
        return Period()  # «in 2019 respectievelijk 2020»: each has its own, and which is not ours to say
    nearest = min(dates, key=lambda date: (_distance(date.span, verb), -date.span.start))
    return _both_years(document.text, dates, nearest) or Period.of(nearest.iso)


def respective(document: Document, window: Span, posts: int) -> Sequence[Period]:
    """Return the periods of as many *posts*, in order, where «respectievelijk» gives each its own; else nothing."""
    if not _RESPECTIVELY.search(document.text, window.start, window.end):
        return ()
    dates = [date for date in within(document.mentions.dates, window) if window.holds(date.span)]
    return tuple(Period.of(date.iso) for date in dates) if len(dates) == posts else ()


def _both_years(text: str, dates: Sequence[DateMention], nearest: DateMention) -> Period | None:
    for first, second in pairwise(dates):
        years = first.iso.isdigit() and second.iso.isdigit() and int(second.iso) == int(first.iso) + 1
        if years and nearest in (first, second) and _AND_YEAR.fullmatch(text, first.span.end, second.span.start):
            return Period(first.iso, second.iso)
    return None


def _pointed_at(document: Document, window: Span, verb: Span) -> Period:
    """«sinds augustus van datzelfde jaar», «per diezelfde datum»: the one date that the words before it leave."""
    text = document.text
    words = text[window.start : window.end]
    if not any(clue in words for clue in _THAT_CLUES):
        return Period()
    year, day = (form.search(text, window.start, window.end) for form in (_THAT_YEAR, _THAT_DAY))
    found = year or day
    if found is None or not _same_clause(text, Span(*found.span()), verb):
        return Period()
    dates = dates_before(document, found.start())
    if len({date.iso[:4] if year else date.iso for date in dates}) != 1 or not _tells_when(text, dates[-1]):
        return Period()
    iso = dates[-1].iso
    if year:
        return Period(f"{iso[:4]}-{month_number(year['month']):02}" if year["month"] else iso[:4])
    return Period() if "/" in iso else Period(iso)


def dates_before(document: Document, position: int) -> Sequence[DateMention]:
    """Return the dates between *position* and the start of its sentence; without any, those of the sentence before."""
    sentence = sentence_at(document, position)
    here = within(document.mentions.dates, Span(sentence.start, position)) if sentence else ()
    earlier = sentence_before(document, sentence) if sentence and not here else None
    return within(document.mentions.dates, earlier) if earlier else here


def _same_clause(text: str, date: Span, verb: Span) -> bool:
    """Behind the verb no comma may part them; before it only the commas of an enumeration («In 2013 zijn A, B en C
    gesloten»)."""
    if date.start >= verb.end:
        between = text[verb.end : date.start]
        last = _LAST.search(between) if _ENDS.match(text, date.end) else None
        namely = _NAMELY.search(between) or _BUT_THEN.search(between) or last
        return not _STOP.search(between[: namely.start()] if namely else between)
    if _NEXT_CLAUSE.search(text, date.end, verb.start):
        return False
    return not _of_relative(text, date, verb)


def _of_relative(text: str, date: Span, verb: Span) -> bool:
    """«die in 2018 zijn bezien, worden versterkt»; not «die voor 2027 was voorzien, gaat niet door»."""
    ends = text.find(",", date.end, verb.start)
    lead = max(text.rfind(stop, 0, date.start) for stop in ".,;:") + 1
    if ends < 0 or not _RELATIVE.search(text, lead, date.start):
        return False
    announced = _ANNOUNCED.search(text, max(date.start - 40, lead), ends)
    return announced is not None or not _FORESEEN.search(text, date.end, ends)


def _of_verb_before(text: str, date: Span, window: Span) -> bool:
    """«de ambassade in Lima, geopend in 2021, groeit»: *window* begins behind a verb, and the date closes its aside."""
    behind_verb = text[max(window.start - 1, 0) : window.start].isalpha()
    return behind_verb and bool(_AT_ONCE.fullmatch(text, window.start, date.start)) and text.startswith(",", date.end)


def _of_next(text: str, date: Span, verb: Span) -> bool:
    behind = date.start >= verb.end and _THAT_ONE.match(text, date.end)
    return bool(behind) and _AND_IN.search(text, max(date.start - 12, verb.end), date.start) is not None


def _tells_when(text: str, date: DateMention) -> bool:
    before = text[max(date.span.start - 20, 0) : date.span.start]
    bound = None if _PART.search(before) else _BOUND.search(before)
    if bound and bound[0].lower().startswith("sinds") and "-" in date.iso:
        bound = None  # «is sinds augustus 2021 gesloten»: that month; «sinds 2012 zijn …» opens a stretch of years
    if bound and "/" in date.iso and bound[0].lower().startswith("van"):
        bound = None  # «loopt van 2026 tot en met 2028»
    foreseen = _FORESEEN.search(text, max(date.span.start - 40, 0), date.span.end + 40)
    if bound and foreseen and bound[0].lower().startswith("voor"):
        bound = None
    if _BETWEEN.search(before) or _NOT_THEN.search(before):
        return False
    if _ATTRIBUTE.match(text, date.span.end):
        return False
    return bound is None and before.count("(") <= before.count(")")


def _distance(date: Span, verb: Span) -> int:
    return date.start - verb.end if date.start >= verb.end else verb.start - date.end
