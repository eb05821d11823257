"""Dates whose year another date gives: «per 1 juli van dit jaar» that of the letter, «aan het eind van dat jaar» the
one named just before.

Knows the words for a year, a season (which gives its year and no more) and a month, counted from the date line of the
paper. Refuses what quotes or reports («schreef ik dat … dit jaar»): that was said on another day. Refuses a year that
two counts would give differently: «komend voorjaar» in a letter of April.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date

from extract.mentions.dates import MONTH, month_number
from extract.mentions.kinds import DateMention
from extract.spans import Span, within

_DAY = rf"(?:(?:(?P<day>[0-3]?\d)\s+)?(?P<month>{MONTH})\s+(?:van\s+)?)?"
# «dit jaar», «september van dit jaar», «dit jaar, in september»; not «dit jaar in september 2026»
_OF_YEAR = re.compile(
    rf"(?<![\w-]){_DAY}(?:(?P<shift>[Dd]it|[Vv]olgend|[Vv]orig)\s+(?:kalender)?jaar|het\s+(?P<now>lopende)\s+(?:kalender)?jaar)"
    rf"(?![\w-])(?:(?:\s+nog)?,?\s+(?:namelijk\s+)?(?:in|per|op)\s+(?:(?P<on>[0-3]?\d)\s+)?(?P<in>{MONTH})\b(?!\s+\d))?"
)
_SHIFTS = {"dit": 0, "volgend": 1, "vorig": -1}
# «komend najaar», «deze zomer»
_OF_SEASON = re.compile(
    r"(?<![\w-])(?P<which>dit|deze|komende?|afgelopen)\s+(?P<season>voorjaar|lente|zomer|najaar|herfst)(?![\w-])",
    re.IGNORECASE,
)
_SEASONS = {"voorjaar": (3, 5), "lente": (3, 5), "zomer": (6, 8), "najaar": (9, 11), "herfst": (9, 11)}  # in months
# «komende september», «1 juli aanstaande», «3 mei jl.»
_OF_MONTH = re.compile(
    rf"(?<![\w-])(?:(?P<which>komende?|aanstaande|afgelopen)\s+(?P<bare>{MONTH})(?![\w-])(?!\s+\d)"
    rf"|(?:(?P<day>[0-3]?\d)\s+)?(?P<month>{MONTH})\s+(?P<when>aanstaande|a\.s\.|jongstleden|jl\.))"
)
_BACK = ("afgelopen", "jongstleden", "jl.")
# «met ingang van het nieuwe jaar», in the last months of the old one
_NEW_YEAR = re.compile(r"(?:(?<=\bvan )|(?<=\bin ))het\s+nieuwe\s+jaar(?![\w-])(?!,\s+(?:op|per)\s)")
_LATE = 9  # the month from which «het nieuwe jaar» is the next
# «in dat jaar», «augustus van datzelfde jaar», «het jaar daarop»
_OF_THAT_YEAR = re.compile(
    rf"(?<![\w-])(?:{_DAY}(?:(?<=\bvan )|(?<=\b[Ii]n ))(?:dat|datzelfde|hetzelfde)\s+jaar(?!\s+(?:als|waarin)\b)"
    r"|[Hh]et\s+jaar\s+(?P<next>daarop|daarna)|[Hh]et\s+(?P<following>daaropvolgende)\s+jaar)(?![\w-])"
)
# «per diezelfde datum», «op dat moment»
_OF_THAT_DAY = re.compile(
    r"(?:(?<=\b[Pp]er )|(?<=\b[Oo]p )|(?<=\bvan ))"
    r"(?:(?:diezelfde|dezelfde|die)\s+(?:datum|dag)|(?:dat|datzelfde|hetzelfde)\s+moment)(?![\w-])"
)
_UNDATED = 2  # sentences without a date that «in datzelfde jaar» reaches over, in its paragraph
_NEAR = 20  # code points before a date in which «tot en met» stands
# Before a day: a bound, or the day of a letter («in de brief van 3 mei 2012»), which dates no deed.
_BOUND = re.compile(r"\b(?:sinds|tot|met|na|voor|vóór|(?<!\bingang )van)\s+\Z", re.IGNORECASE)
# What was said on another day, or would have been.
_REPORTED = re.compile(
    r"\b(?:schreef|schreven|meldden?|zei|berichtten?|liet(?:en)?\s+(?:\w+\s+){0,3}?weten|kondigden?|verklaarden?|beloofden?"
    r"|zegden?|stelden?|zou|zouden)\b"
    r"|\b(?:[Bb]rief|[Nn]ota|[Rr]apport|[Aa]dvies|[Mm]otie|[Aa]rtikel|[Vv]erslag|[Pp]lan)\s[^.;]{1,160}\bdat\b"
)
_WOULD = re.compile(r"\bzou(?:den)?\b")
_OPENS, _CLOSES = "«“„", "»”"
# One of these stands in every form above.
_CLUES = (
    "jaar", "lente", "zomer", "herfst", "komende ", "afgelopen", "aanstaande", " a.s.", "jongstleden", " jl.", "datum",
    "die dag", "zelfde dag", "moment",
)  # fmt: skip


def find_told_dates(
    text: str, sentences: Sequence[Span], dates: Sequence[DateMention], written: DateMention | None
) -> tuple[DateMention, ...]:
    """Return the dates of *sentences* that *written*, the date line, or one of *dates* gives, in order; each with the
    places that it was worked out from. Without a date line only those that other *dates* give."""
    found: list[DateMention] = []
    before: tuple[DateMention, ...] = ()
    end, undated = 0, 0
    for sentence in sentences:
        earlier = before if "\n\n" not in text[end : sentence.start] else ()
        here = tuple(within(dates, sentence))
        if any(map(text[sentence.start : sentence.end].__contains__, _CLUES)):
            told = (*_counted(text, sentence, written), *_pointed(text, sentence, here, earlier))
            here = tuple(sorted((*here, *told), key=_place))
            found += sorted(told, key=_place)
        undated = 0 if here else undated + 1
        before, end = here or (earlier if undated <= _UNDATED else ()), sentence.end
    return tuple(found)


def _place(mention: DateMention) -> Span:
    return mention.span


def _counted(text: str, sentence: Span, written: DateMention | None) -> Iterator[DateMention]:
    """The dates of *sentence* that are counted from the day on which it was *written*."""
    day = date.fromisoformat(written.iso) if written else None
    if written is None or day is None or _WOULD.search(text, sentence.start, sentence.end):
        return
    for form, reading in _FORMS:
        for found in form.finditer(text, sentence.start, sentence.end):
            iso = reading(found, day)
            if iso and not _is_reported(text, Span(sentence.start, found.start())):
                yield DateMention(Span(*found.span()), iso, (written.span,))


def _is_reported(text: str, lead: Span) -> bool:
    """Tell whether the words of *lead* report or quote what follows them."""
    words = text[lead.start : lead.end]
    opened = sum(map(words.count, _OPENS)) > sum(map(words.count, _CLOSES))
    return opened or _REPORTED.search(words) is not None


def _of_year(found: re.Match[str], written: date) -> str | None:
    shift = _SHIFTS[found["shift"].lower()] if found["shift"] else 0
    return _iso(written.year + shift, found["month"] or found["in"], found["day"] or found["on"])


def _of_season(found: re.Match[str], written: date) -> str | None:
    first, last = _SEASONS[found["season"].lower()]
    which = found["which"].lower()
    if which in ("dit", "deze"):
        return str(written.year)
    if first <= written.month <= last:
        return None  # «komend voorjaar» in a letter of April
    passed = written.month > last
    return str(written.year + (passed if which not in _BACK else passed - 1))


def _of_month(found: re.Match[str], written: date) -> str | None:
    month, day = found["bare"] or found["month"], found["day"]
    told = (month_number(month), int(day or 0))
    now = (written.month, written.day if day else 0)
    if told == now:
        return None
    passed = told < now
    back = (found["which"] or found["when"]) in _BACK
    return _iso(written.year + (passed - 1 if back else passed), month, day)


def _of_new_year(_found: re.Match[str], written: date) -> str | None:
    return str(written.year + 1) if written.month >= _LATE else None


_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], date], str | None]], ...] = (
    (_OF_YEAR, _of_year), (_OF_SEASON, _of_season), (_OF_MONTH, _of_month), (_NEW_YEAR, _of_new_year),
)  # fmt: skip


def _iso(year: int, month: str | None, day: str | None) -> str | None:
    """Return the date as precise as told; None for a day that is none."""
    if not month:
        return str(year)
    try:
        whole = date(year, month_number(month), int(day or 1))
    except ValueError:
        return None
    return whole.isoformat() if day else f"{year:04}-{whole.month:02}"


def _pointed(
    text: str, sentence: Span, here: Sequence[DateMention], earlier: Sequence[DateMention]
) -> Iterator[DateMention]:
    """The dates of *sentence* that point back to the one year or the one day before them."""
    for form in (_OF_THAT_YEAR, _OF_THAT_DAY):
        for found in form.finditer(text, sentence.start, sentence.end):
            before = [each for each in here if each.span.start < found.start()] or [*earlier]
            iso = _that(text, found, before)
            if iso:
                yield DateMention(Span(*found.span()), iso, (before[-1].span, *before[-1].given))


def _that(text: str, found: re.Match[str], before: Sequence[DateMention]) -> str | None:
    if any("/" in each.iso for each in before):
        return None
    if found.re is _OF_THAT_DAY:
        bound = before and _BOUND.search(text, max(before[-1].span.start - _NEAR, 0), before[-1].span.start)
        return before[0].iso if len({each.iso for each in before}) == 1 and not bound else None
    years = {int(each.iso[:4]) for each in before}
    if len(years) != 1:
        return None
    return _iso(years.pop() + bool(found["next"] or found["following"]), found["month"], found["day"])
