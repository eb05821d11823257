"""Words that say that a closing was averted: «geen doorgang», «blijft open», «Ik draai de sluiting van … terug».

Knows phrases (`data/averted_phrases.csv`), and verbs whose particle or denial the posts part from them
(`data/averted_apart.csv`): those that somebody does need us right beside the verb, and behind it the posts themselves
or the plan to close them («houdt de mogelijkheid open» keeps no post). Refuses to know of which post it is said.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from extract.data import any_of, read_table
from extract.measures.verbs.moments import WHEN
from extract.measures.verbs.staffing import staffing_verbs
from extract.measures.verbs.verb import US
from extract.motions.reasons import reason_in
from extract.posts.words import pattern as post_words
from extract.spans import Span

_SMALL = rf"(?:(?:ook|dus|daarom|nu|toch|alsnog|daarmee|dan|nog|gewoon|verder|{WHEN})\s+)*"
# What stands between may not deny it («draait … niet terug»), nor begin another deed («… te sluiten»).
_GAP = r"(?:(?!\b(?:niet|nooit|geen|evenmin|als)\b)(?:[^.;:,]|,(?=\s[A-ZÀ-Þ])))"
_KEPT = r"(?:(?:te\s+)?(?:behouden|handhaven)|in\s+stand\s+(?:te\s+)?houden)"
_OVER = (
    r"(?![\w-])(?=\s*(?:[.,;()]|\Z)|\s+(?:en|omdat|aangezien|nu|na|per|vanaf|met|door|dankzij|ook|als\s+gevolg|conform"
    r"|in\s+\d{4})\b)"
)


# «Het kabinet neemt de motie over en » houdt «de ambassade in Lima open»
_AND_US = (
    rf"(?:\A|(?<=[.!?]\s)){US}\s+(?!(?:heb|heeft|hebben|had|is|zijn|was|wordt|worden|werd|zal|zullen|wil|willen|kan|kunnen)\b)"
    r"(?:[^.,;:()]|\([^()]*\)|(?<=c)\.(?=s)|(?<=c\.s)\.){1,120}?\ben\s+"
)


def _posts() -> str:
    return rf"(?:(?:de|het|onze|beide|alle|ook|deze|die|dat|dit)\s+)*(?:Nederlandse\s+)?(?:{post_words()})(?![\w-])"


@cache
def _phrases() -> re.Pattern[str]:
    # «niet teruggedraaid», «nooit ingetrokken»: the plan stands; «nog niet gesloten»: it waits. Asked where a word
    # begins: a pattern that opened with these three would ask them of every letter, and take twice as long.
    phrases = any_of(row[0] for row in read_table("averted_phrases.csv"))
    return re.compile(rf"(?<![\w-])(?<!\bniet )(?<!\bnooit )(?<!\bnog )(?:{phrases})(?![\w-])")


@cache
def _apart() -> re.Pattern[str]:
    """«Ik draai de sluiting van … terug», «daarom houdt het kabinet de ambassade in … open»: what we do ourselves."""
    plan = r"(?:(?:de|het|mijn)\s+)?(?:[a-zà-þ]+en?\s+)?(?:sluiting(?:en)?|opheffing|besluit|voornemen|plan)\b"
    forms: dict[tuple[str, str], list[str]] = {}
    for form, of, particle in read_table("averted_apart.csv"):
        forms.setdefault((of, particle), []).append(form)
    ways = []
    for (of, particle), verbs in forms.items():
        verb = rf"(?:{US}\s+(?:{any_of(verbs)})|(?:{any_of(verbs)})\s+{US}|{_AND_US}(?:{any_of(verbs)}))"
        behind = rf"{_GAP}{{1,160}}?\b{any_of([particle])}{_OVER}" if particle else ""
        ways.append(rf"{verb}\s+{_SMALL}{_posts() if of == 'post' else plan}{behind}")
    return re.compile(rf"(?<![\w-])(?:{'|'.join(ways)})")


@cache
def _parted() -> re.Pattern[str]:
    """«ging de sluiting van de ambassade in Luanda niet door», «blijft het CG in Istanboel open»: what becomes of it.

    «anders dan gemeld sluit de ambassade in Lima niet», «Ik zie daarom af van de sluiting».
    """
    stays = r"\b(?:blijft|blijven|bleef|bleven)"
    names = r"(?:[^.;:,]|,(?=\s[A-ZÀ-Þ])){1,160}?"
    return re.compile(
        rf"\b[Ss](?:luit|luiten)\s+(?:{US}\s+)?{_SMALL}(?:{_posts()}{names}\b)?niet(?=\s*(?:[.,;]|\Z))"
        r"|\b(?:gaat|gaan|ging|gingen)\b[^.;]{1,160}\bniet\s+(?:door|dicht(?!\s+bij))\b"
        rf"|\b(?:sluiting(?:en)?|opheffing)\b{names}\b(?:vindt|vinden|vond|vonden)\s+(?:toch\s+)?niet\s+plaats\b"
        # «Het kabinet heeft dat besluit heroverwogen: de NBSO’s in Bari en Turijn blijven bestaan»; of «de kantoren»
        # it is not said what they are
        rf"|\b(?:heroverwogen|herzien|ingetrokken|teruggedraaid):\s+(?!(?:\w+\s+)?(?:post|kanto)){_posts()}{names}{stays}\s+bestaan\b"
        # «blijft op grond van de motie-Jansen c.s. (nr. 12) de ambassade in Lima open»
        rf"|{stays}\b(?:[^.;]|(?<=nr)\.|(?<=c)\.(?=s)|(?<=c\.s)\.){{1,160}}\bopen\b"
        rf"|{stays}\s+{_posts()}[^.;]{{1,160}}\b(?:behouden|in\s+stand)\b"
        rf"|{stays}\s+(?:daarom|derhalve|dus|mitsdien|dan\s+ook|daarmee|hiermee)\s+(?:behouden|in\s+stand|bestaan|open)\b"
        rf"|\bz(?:ie|iet|ien|ag|agen)\s+(?:{US}\s+)?(?:er\s+|ervan\s+)?{_SMALL}(?:ervan\s+)?af{_SEEN_OFF}"
    )


# «zie ik af van de sluiting», «van de sluiting zie ik af», «zie ervan af de ambassade te sluiten»
_SEEN_OFF = r"\b(?=\s*[.,;]|\s+(?:van|om|de|het)\b)"


@cache
def _decided() -> re.Pattern[str]:
    """«besloten de ambassade in Lima te behouden», «wordt het CG in Lyon behouden»; not «om banen te behouden»."""
    gap = r"(?:(?!\b(?:niet|nooit|geen|om|te)\b)(?:[^.;:,]|,(?=\s[A-ZÀ-Þ])))"
    return re.compile(
        r"\b(?:besloten|besluit|besluiten|besloot|gekozen|kiest|zal|zullen|heb|heeft|hebben|wordt|worden|werd|werden)\s+"
        rf"(?:(?:om|is|ervoor|er|dat|het\s+kabinet|ik|{WHEN})\s+){{0,3}}{_posts()}{gap}{{1,160}}?\b{_KEPT}\b"
    )


@cache
def _spared() -> re.Pattern[str]:
    """«Dankzij deze motie blijft het CG in Toronto bestaan», «… houdt Nederland zijn ambassade in Tirana»: with the
    motion as the reason these keep a post that was to close; without it they tell how things stand."""
    gap = r"(?:(?!\b(?:niet|nooit|bijna|geen)\b)[^.;:]|(?<=nr)\.|(?<=c)\.(?=s)|(?<=c\.s)\.){1,160}?"
    lasts, ends = r"\b(?:blijft|blijven|bleef|bleven)", r"\b(?:bestaan|gespaard|gehandhaafd)(?![\w-])"
    post = rf"(?:Nederlandse\s+)?(?:{post_words()})(?![\w-])"
    remains = r"\b(?:is|zijn|was|waren)\s+blijven\s+(?:bestaan|voortbestaan)(?![\w-])"
    place = r"\s+(?:in|te|bij)\s+(?:de\s+)?[A-ZÀ-Þ][\w’-]+(?:(?:,?\s|\s+en\s+)[A-ZÀ-Þ][\w’-]+){0,4}(?:\s\([^)]*\))?"
    return re.compile(
        rf"{remains}|{lasts}\s+{_posts()}{gap}{ends}"
        rf"|\A\W*(?:Ook\s+)?(?:De|Het|Onze|Beide)\s+{post}{gap}{lasts}\b{gap}{ends}"
        rf"|\b(?:houdt|houden|hield|hielden)\s+{US}\s+{_SMALL}(?:zijn|haar|onze|de|het)\s+{post}{place}(?=\s*[.;,]|\Z)"
        rf"|\b(?:is|zijn|werd|werden|wordt|worden|heeft|hebben)\b{gap}\b(?:gespaard|gered)(?:\s+gebleven)?(?![\w-])"
    )


# «blijft open en wordt in 2028 versterkt», «wordt niet gesloten en krijgt …»: another deed of the same post
_AND_IS = re.compile(r"\s+en\s+(?:(?:daarnaast|ook)\s+)?(?=(?:wordt|worden|werd|werden|krijgt|krijgen|kreeg|kregen)\b)")


def goes_on_from(text: str, averted: Span, end: int) -> int | None:
    """Return where in *text*, up to *end*, another deed of the post begins right behind the words at *averted*, else
    None."""
    found = _AND_IS.match(text, averted.end, end)
    return found.end() if found else None


@lru_cache(maxsize=64)  # rule after rule asks it of the sentence in hand
def find_averted(text: str, span: Span) -> Span | None:
    """Return where *span* of *text* says that a closing was averted («geen doorgang», «blijft open»), else None."""
    found = _averted_plan(text, span)
    for form in (_parted, _apart, _decided):
        found = found or form().search(text, span.start, span.end)
    found = found or _spared_by_motion(text[span.start : span.end])
    if found is None:
        return None
    offset = span.start if found.string is not text else 0
    return Span(offset + found.start(), offset + found.end())


def _spared_by_motion(words: str) -> re.Match[str] | None:
    return _spared().search(words) if "motie" in words and reason_in(words) else None


# What is done to plans; «nadat de vergunning was ingetrokken» takes none back.
_TAKES_BACK = re.compile(
    r"ingetrokken|geschrapt|ongedaan|terug\s?(?:ge|te\s)?draai|van\s(?:de\sbaan|tafel)", re.IGNORECASE
)
_A_PLAN = re.compile(
    r"\b(?:\w*sluiting(?:en)?|\w*opheffing(?:en)?|sluiten|opheffen|\w*besluit(?:en)?|voornemens?|\w*plan(?:nen)?"
    r"|voorstel|dat|dit|die|deze)\b",
    re.IGNORECASE,
)
_WHY = re.compile(r"\b(?:nadat|omdat|toen|doordat|aangezien|zodra|waarna|terwijl|want)\b")


def _averted_plan(text: str, span: Span) -> re.Match[str] | None:
    """The first phrase that is said of a plan to close, and does not cut staff («wordt een functie geschrapt»)."""
    found = (each for each in _phrases().finditer(text, span.start, span.end) if _is_of_plan(text, span, each))
    first = next(found, None)
    if first is None or first[0].lower() != "geschrapt":
        return first
    cut = {verb.span.end for verb in staffing_verbs(text, span, text[span.start : span.end].lower())}
    return next((each for each in (first, *found) if each.end() not in cut), None)


def _is_of_plan(text: str, span: Span, phrase: re.Match[str]) -> bool:
    if _TAKES_BACK.match(phrase[0]) is None:
        return True
    start = max((why.end() for why in _WHY.finditer(text, span.start, phrase.start())), default=span.start)
    return _A_PLAN.search(text, start, span.end) is not None
