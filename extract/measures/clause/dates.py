"""When a measure falls: the date that stands nearest to its verb, unless its words make it a bound («sinds 2012»)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from extract.document import Document
from extract.measures.clause.respective import RESPECTIVELY
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
    r"(?<!\bzoals )(?<!\bals )(?<!\bzo )\b(?:besloten|besloot|besluit|ingestemd|aangekondigd|medegedeeld|bekendgemaakt"
    r"|kondigde|meldde|berichtte|schreef|zegde|gemeld|toegezegd|koos|gekozen)\b(?!,)"
)
# «toegezegd in het debat op 3 maart 2025», «conform de motie van het lid Vos van 3 maart 2025»: the day it was said.
_SAID_IN = re.compile(
    r"\b(?:de|het|een|mijn|onze|uw|zijn)\s+(?:[\w-]+\s+)?[A-Za-z]*(?i:debat|overleg|brief|motie|toezegging|advies"
    r"|besluit|rapport|nota|aankondiging)\s"
    r"(?:(?!\b(?:is|zijn|was|waren|wordt|worden|werd|werden|zal|zullen|gaat|gaan|krijgt|krijgen|sluit|opent)\b)[^,;:])*\Z"
)
# «zoals in 2025 toegezegd»
_AS_SAID = re.compile(r"\s+(?:al\s+|reeds\s+)?(?:toegezegd|aangekondigd|gemeld|besloten|bericht|beloofd|afgesproken)\b")
_AS = re.compile(r"\b[Zz]oals\s+(?:(?:al|reeds|eerder|ik|u|in|op|per|begin|eind|medio)\s+)*\Z")
# «is de ambassade in Lima gesloten en in 2013 die in Quito», «… een NBSO geopend en in 2016 in Yangon een ambassade»:
# the date of the next.
_AND_IN = re.compile(r"(?:\ben|,)\s+(?:in|per|op)\s+\Z")
_THAT_ONE = re.compile(
    r"\s+(?:(?:wordt|worden|is|zijn|zal|zullen|gaat|gaan|komt|komen|volgt|volgen)\b|(?:die|dat|de|het|een)\s"
    r"|in\s+[A-ZÀ-Þ][^.,;:]{1,40}?\s+een\s)"
)
# «wordt gesloten en het gebouw in 2027 verkocht», «krijgt er een jurist bij en de ambassade in Quito in 2027»
_ANOTHER_BEGINS = re.compile(r"\b(?:en|maar|doch|terwijl)\s+(?:ook\s+)?(?:de|het|die|dat|onze)\s")
# «groeit in 2026 en » the embassy in Quito is closed: the date of the clause before
_NEXT_BEGINS = re.compile(
    r"\s+(?:en|maar|doch|terwijl|waarna)\s+(?:(?:ook|wordt|worden|is|zijn)\s+)*(?:(?:de|het|die|dat|onze|beide)\s+)*\Z"
)
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
    r"\s+(?:geopende|heropende(?!\s+(?:Nederland|het|de|een|onze|wij|ik)\b)|opgerichte|gevestigde|begonnen(?!\s+met\b)"
    rf"|gesloten(?=\s+(?:{post_words()})\b))\s"
)
_ENDS = re.compile(r"\s*(?:[.;]|\Z)")
# «sluit, per 1 januari 2027, haar deuren», «…, op 1 januari 2027 om precies te zijn, …»; not «…, in 2027, en opent»
_ASIDE = re.compile(r",\s+(?:in|per|op|medio|eind|begin|vanaf)\s+\Z")
_ASIDE_ENDS = re.compile(r"(?:\s+om\s+precies\s+te\s+zijn)?,(?!\s+(?:en|of|in|per|op|de|het|die|dat|waar\w*)\b)")
# «te sluiten is genomen: op 1 augustus 2026 gaat er het licht uit»
_NAMES_DAY = re.compile(r":\s+(?:in|per|op|medio|eind|begin|vanaf)\s+\Z")
_COMES_TRUE = re.compile(
    r"\s+(?:gaa?[nt]\s+(?:er\s+|daar\s+)?(?:het\s+licht|de\s+lichten|de\s+deur(?:en)?)\s+(?:uit|dicht|open)"
    r"|is\s+de\s+(?:laatste|eerste)\s+(?:werk)?dag|is\s+het\s+(?:zover|zo\s+ver))\b"
)
_IN_USE = re.compile(r"(?:in\s+bedrijf|operationeel|in\s+functie|open)\Z")  # «sinds 2027 in bedrijf»: from then on
_BETWEEN = re.compile(r"\btussen\s+(?:\d{4}\s+en\s+)?$", re.IGNORECASE)
# «niet in 2026, maar in 2027»
_NOT_THEN = re.compile(
    r"\bniet\s+(?:(?:pas|al|meer|nog)\s+)?(?:(?:in|per|op|eind|begin|medio)\s+)?$", re.IGNORECASE
)
_BUT_THEN = re.compile(r"(?:\d{4}|jaar),\s+maar\s+(?:pas\s+|al\s+|reeds\s+)?(?:(?:in|per|op|eind|begin|medio)\s+)?\Z")
_LEAD = 100  # code points before a date in which «zoals» stands
_BRACKET = re.compile(r"\s*\((?:(?:in|per|op|medio|eind|begin)\s+)?")
# «die in 2018 zijn bezien, worden versterkt»: the year of the relative clause
_RELATIVE = re.compile(r"\b(?:die|dat|welke|waar\w*)\s[^,;:]*\Z")
# «waarvan de sluiting in 2025 was aangekondigd, blijft open»: when it was announced; not «voor 2025 was aangekondigd»
_ANNOUNCED = re.compile(
    r"\b(?:in|op|per|eind|begin|medio)\s[^,;:]*\b(?:aangekondigd|gemeld|medegedeeld|bekendgemaakt)\b"
)
# «in 2026 en 2027»: over both years
_AND_YEAR = re.compile(r"\s+en\s+(?:in\s+)?\Z")
# «die voor 2027 was voorzien»: for that year, not before it.
_FORESEEN = re.compile(
    r"\b(?:voorzien|voorziene|planning|gepland|geplande|beoogd|beoogde|voorgenomen|aangekondigd|aangekondigde)\b",
    re.IGNORECASE,
)
# «in 2028 niet gesloten, maar omgevormd»: a verb right behind «maar» goes on in the same clause.
_FINITE = re.compile(r"\b(?:wordt|worden|werd|werden|is|zijn|was|waren|zal|zullen|krijgt|krijgen|kreeg|kregen)\b")
_AND_VERB = re.compile(rf"\ben\s+(?:daarna\s+|nu\s+)?{_FINITE.pattern}")
_NEXT_CLAUSE = re.compile(r"[;:]|,\s*(?:en|maar(?!\s*\Z)|want|omdat|waarna|waar|daarom|zodat|terwijl|dat|die)\b")
# «In 2028 wordt het NBSO in Lyon, dat niet meer aan zijn doel beantwoordt, » gesloten: the clause goes on behind it
_WITHIN = re.compile(
    r",\s+(?:die|dat|waar(?!onder)\w*|welke)\s[^.;:]{1,300}?,\s+(?!(?:en|of|maar|want|waar\w*|die|dat)\b)(?:[a-zà-þ]+\s+){0,2}\Z"
)


def when(document: Document, window: Span, verb: Span, posts: Span | None = None) -> Period:
    """Return the period of the date in *window* that stands nearest to *verb*; empty if there is none.

    *posts* is where the posts of the verb stand: a date that another clause parts from them is not theirs. Dates in
    brackets belong to the name before them and are read with it, so they are passed over here.
    """
    text = document.text
    dates = [
        date
        for date in within(document.days, window)
        if window.holds(date.span)
        and (_tells_when(text, date, verb) or _in_its_brackets(text, date.span, verb))
        and _same_clause(text, date.span, verb, posts or verb)
        and not _of_verb_before(text, date.span, window)
        and not _of_next(text, date.span, verb)
        and not _of_other_posts(text, date.span, verb, posts or verb)
        and not _of_said(text, date.span, verb)
        and not _went_before(document, date, verb)
    ]
    if not dates:
        return Period()
    if RESPECTIVELY.search(text, window.start, window.end):
        return Period()  # «in 2019 respectievelijk 2020»: each has its own, and which is not ours to say
    nearest = min(dates, key=lambda date: (_distance(date.span, verb), -date.span.start))
    return _both_years(text, dates, nearest) or Period.of(nearest.iso)


def _both_years(text: str, dates: Sequence[DateMention], nearest: DateMention) -> Period | None:
    for first, second in pairwise(dates):
        years = first.iso.isdigit() and second.iso.isdigit() and int(second.iso) == int(first.iso) + 1
        if years and nearest in (first, second) and _AND_YEAR.fullmatch(text, first.span.end, second.span.start):
            return Period(first.iso, second.iso)
    return None


def dates_before(document: Document, position: int) -> Sequence[DateMention]:
    """Return the dates between *position* and the start of its sentence; without any, those of the sentence before."""
    sentence = sentence_at(document, position)
    here = within(document.days, Span(sentence.start, position)) if sentence else ()
    earlier = sentence_before(document, sentence) if sentence and not here else None
    return within(document.days, earlier) if earlier else here


def _same_clause(text: str, date: Span, verb: Span, posts: Span) -> bool:
    """Behind the verb no comma may part them; before it only the commas of an enumeration («In 2013 zijn A, B en C
    gesloten», «versterkt A, B en C in 2013»)."""
    if date.start >= verb.end:
        between = text[posts.end if verb.end <= posts.start < posts.end <= date.start else verb.end : date.start]
        if _NAMES_DAY.search(between) and _COMES_TRUE.match(text, date.end):
            return between.count(":") == 1 and ";" not in between
        namely = _NAMELY.search(between) or _BUT_THEN.search(between) or _beside(text, between, date.end)
        return not _STOP.search(between[: namely.start()] if namely else between)
    within = _WITHIN.search(text, date.end, verb.start)
    if _NEXT_CLAUSE.search(text, date.end, within.start() if within else verb.start) or _has_gone_on(text, date, verb):
        return False
    return not _of_relative(text, date, verb)


def _beside(text: str, between: str, end: int) -> re.Match[str] | None:
    """The comma before a date that stands by itself: «…, in 2017.», «sluit, per 1 januari 2027, haar deuren»."""
    if _ENDS.match(text, end):
        return _LAST.search(between)
    return _ASIDE.search(between) if _ASIDE_ENDS.match(text, end) else None


def _has_gone_on(text: str, date: Span, verb: Span) -> bool:
    """«werd in 2025 bezocht en wordt gesloten»: another clause, unless the date is at the head of both."""
    goes_on = _AND_VERB.search(text, date.end, verb.start)
    lead = max(text.rfind(stop, max(date.start - _LEAD, 0), date.start) for stop in ".,;:")
    return goes_on is not None and _FINITE.search(text, max(lead, date.start - _LEAD, 0), date.start) is not None


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


def _of_other_posts(text: str, date: Span, verb: Span, posts: Span) -> bool:
    """«wordt gesloten en het gebouw in 2027 verkocht», «groeit in 2026 en de ambassade in Lima is gesloten»."""
    if date.start >= verb.end:
        reach = posts.end if verb.end < posts.end <= date.start else verb.end
        return _ANOTHER_BEGINS.search(text, reach, date.start) is not None
    return date.end < posts.start <= verb.start and _NEXT_BEGINS.search(text, date.end, posts.start) is not None


def _of_said(text: str, date: Span, verb: Span) -> bool:
    """«Op 3 maart 2026 heeft het kabinet besloten …», «zoals toegezegd op 3 maart 2025»: when it was said."""
    lead = max(text.rfind(stop, max(date.start - _LEAD, 0), date.start) for stop in ".,;:") + 1
    lead = max(lead, date.start - _LEAD)
    as_said = _AS_SAID.match(text, date.end) and _AS.search(text, lead, date.start)
    # «neemt de motie over en versterkt in 2028 …»: the verb parts the date from what was said
    said_in = _SAID_IN.search(text, max(lead, verb.end) if verb.end <= date.start else lead, date.start)
    said = _DECIDED.search(text, date.end, max(verb.start, date.end)) or said_in
    return bool(as_said or said)


def _went_before(document: Document, date: DateMention, verb: Span) -> bool:
    """«wordt versterkt met een medewerker die in 2025 in Quito werkte»: behind the verb, and before the letter."""
    written = document.paper.date
    if written is None or date.span.start < verb.end or date.iso >= written[: len(date.iso)]:
        return False
    return _RELATIVE.search(document.text, verb.end, date.span.start) is not None


def _in_its_brackets(text: str, date: Span, verb: Span) -> bool:
    """«wordt versterkt (2026)»: brackets right behind the verb that hold no more than its date."""
    opens = date.start >= verb.end and _BRACKET.fullmatch(text, verb.end, date.start)
    return bool(opens) and text.startswith(")", date.end)


# «uitgesteld van 2031 naar 2033»: when it was to be
_MOVED_FROM = re.compile(
    r"\b(?:uitgesteld|verschoven|opgeschoven|doorgeschoven|verplaatst|verzet)\s+van\s+(?:medio\s+|eind\s+|begin\s+)?\Z"
)


def _tells_when(text: str, date: DateMention, verb: Span) -> bool:
    before = text[max(date.span.start - 20, 0) : date.span.start]
    bound = None if _PART.search(before) else _BOUND.search(before)
    since = bound is not None and bound[0].lower().startswith("sinds")
    if since and ("-" in date.iso or _IN_USE.match(text, verb.start, verb.end)):
        bound = None  # «is sinds augustus 2021 gesloten»: that month; «sinds 2012 zijn …» opens a stretch of years
    if bound and "/" in date.iso and bound[0].lower().startswith("van"):
        bound = None  # «loopt van 2026 tot en met 2028»
    # «Voor 2028 staat de sluiting van de ambassade in Lima gepland»: at the head the word stands further off
    far = _LEAD if bound and bound[0][0].isupper() else 40
    foreseen = _FORESEEN.search(text, max(date.span.start - 40, 0), date.span.end + far)
    if bound and foreseen and bound[0].lower().startswith("voor"):
        bound = None
    if _BETWEEN.search(before) or _NOT_THEN.search(before) or _MOVED_FROM.search(before):
        return False
    if _ATTRIBUTE.match(text, date.span.end):
        return False
    return bound is None and before.count("(") <= before.count(")")


def _distance(date: Span, verb: Span) -> int:
    return date.start - verb.end if date.start >= verb.end else verb.start - date.end
