"""Where a document names a policy note: «de nota «Open vensters»», «de Cultuurnota», «de Waterstrategie (WS)».

Knows the forms of a name and the number beside it. Refuses to know which note is meant and what for (`links`,
`roles`). A common word («een agenda ter versterking van …») names no note: it has no title, number or capital.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from extract.data import read_table
from extract.document import Document
from extract.mentions.kinds import CitationMention
from extract.passages import cited_in_note, lying_in, sentences_with
from extract.spans import Span
from ontology.names import slug

_CAPITALS = r"[A-ZÀ-Þ]"
# The article at the head of a sentence is no part of a name.
# Notes of the budget are money, no policy.
_BUDGET = r"(?:Voorjaars|Najaars|Miljoenen)nota\b"
_NAMING = rf"(?!(?:De|Het|Een|Deze|Die|Zijn|Haar|Onze|In|Met|Voor|Van|Ook|Zowel)\b|{_BUDGET}){_CAPITALS}"
# «de Derde nota van wijziging (» is a paper of another sort.
_NO_PAPER = r"(?!\s+(?:van\s+(?:wijziging|verbetering|toelichting)|naar\s+aanleiding|over\s+de\s+toestand)\b)"
# « weerbaarheid», « Buitenlandse Dienst 2030», up to the number: without one it would be no name
_TAIL = (
    r"(?:(?:\s+(?!(?:is|zijn|was|waren|wordt|worden|heeft|die|dat|mijn|brief|ik|in|en\s+(?:de|het|dat))\b)[\w’–-]+){1,6}"
    r"(?=\s*\((?:Kamerstuk|TK\s)))"
)
_OPENING_QUOTE = re.compile(r"[«“\"]")
_SHORT, _PARTS = re.compile(r"([A-Z]{2,8})-"), re.compile(r"\s[–—-]\s|[:.]")
_ARTICLE = re.compile(r"\b(?:de|het|deze|zijn|haar|onze|een|nieuwe)\s+$", re.IGNORECASE)
# What every form of a name holds: asked first, because most sentences hold none of it.
# Each begins with a letter, not with a class of them: so the engine runs from one such letter to the next.
_STEMS = re.compile(
    r"n(?:ota|otitie)|N(?:ota|otitie)|s(?:tukken|trategie)|S(?:trategie|taat\s+van)|p(?:lan|rogramma)|P(?:lan|rogramma)"
    r"|agenda|Agenda|visie|Visie|kader|Kader|routekaart|Routekaart|documenten|brief"
)


@dataclass(frozen=True, slots=True)
class NoteName:
    """A name of a note: its span with the word before it (nota, brief), and what it goes by.

    ``key`` is a slug shared by the names of one note; ``abbreviation`` as in «(GBVS)» or «GBVS-nota»; ``letter`` marks
    a letter to the Kamer, which is a note only where policy rests on it; ``common`` a word without title or number.
    """

    span: Span
    name: str
    key: str
    head: str
    abbreviation: str = ""
    letter: bool = False
    common: bool = False
    citation: CitationMention | None = None


@dataclass(frozen=True, slots=True)
class _Forms:
    quoted: re.Pattern[str]
    titled: re.Pattern[str]
    about: re.Pattern[str]
    proper: re.Pattern[str]
    compound: re.Pattern[str]
    adjective: re.Pattern[str]
    capital: re.Pattern[str]
    state: re.Pattern[str]


def _heads(words: Iterable[str]) -> str:
    spelled = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=len, reverse=True))
    return rf"(?<!\w)(?P<head>{spelled})(?!\w)"


@cache
def _forms() -> _Forms:
    rows = read_table("note_heads.csv")
    heads, letters = _heads(row[0] for row in rows), _heads(row[0] for row in rows if _letter(row))
    endings = "|".join(row[0] for row in read_table("note_endings.csv"))
    return _Forms(
        # nota «Investeren in Perspectief»
        quoted=re.compile(rf"{heads}(?:,?\s+(?:getiteld|genaamd|met\s+de\s+titel))?\s+[«“\"](?P<name>[^»”\"]{{3,120}})[»”\"]"),
        # nota Investeren in Perspectief – Goed voor de Wereld (Kamerstuk …
        titled=re.compile(rf"{heads}\s+(?P<name>{_CAPITALS}[^().;«»]{{3,120}}?)(?=\s*\()"),
        # brief over economische diplomatie
        about=re.compile(
            rf"{letters}\s+(?:over|inzake|betreffende)\s+(?P<name>[^(),.;:«»]{{3,80}}?)"
            r"(?=\s*[(),.;:]|\s+(?:die|dat|en|is|zijn|was|wordt|worden|vormt|vormen|ligt|waarin|waarmee|geeft)\b)"
        ),
        # Geïntegreerde Buitenland- en Veiligheidsstrategie (GBVS)
        proper=re.compile(
            rf"(?<![\w-])(?P<name>(?:{_NAMING}[\w-]+\s+(?:(?:en|voor|van)\s+)?)*"
            rf"{_NAMING}[\w-]*?(?P<head>{endings}))(?!\w)"
            r"(?:\s*\((?P<abbreviation>[A-Z]{2,8})\))?"
        ),
        # migratieagenda
        compound=re.compile(rf"(?<![\w-])(?P<name>[a-zà-þ][\w-]*?(?P<head>{endings}))(?!\w)"),
        # de Maritieme agenda (Kamerstuk …, de Strategische agenda weerbaarheid (Kamerstuk …
        adjective=re.compile(
            rf"(?<=[Dd]e\s)(?P<name>{_NAMING}[\w-]+e\s+(?P<head>(?i:{endings}))(?!\w){_NO_PAPER}{_TAIL}?)"
        ),
        # de Strategie Buitenlandse Dienst 2030 (Kamerstuk …
        capital=re.compile(
            rf"(?<=[Dd]e\s)(?P<name>(?P<head>(?=[A-Z])(?i:{endings}))(?!\w){_NO_PAPER}{_TAIL})"
        ),
        # Staat van de Europese Unie
        state=re.compile(rf"(?<!\w)(?P<name>(?P<head>Staat)\s+van\s+(?:de|het)\s+{_CAPITALS}\w+(?:\s+{_CAPITALS}\w+)*)"),
    )


@lru_cache(maxsize=2)  # two rules ask for the names of the one document in hand
def note_names(document: Document) -> tuple[NoteName, ...]:
    """Return the names of notes in the order of the text; where two forms read the same words, the longer one."""
    found = [name for stretch in note_sentences(document) for name in _in_sentence(document, stretch)]
    kept: list[NoteName] = []
    for name in sorted(found, key=lambda each: (each.span.start, -each.span.end, each.common)):
        if not kept or name.span.start >= kept[-1].span.end:
            kept.append(name)
    return tuple(kept)


@lru_cache(maxsize=2)
def note_sentences(document: Document) -> tuple[Span, ...]:
    """Return the sentences that may name a note or point back to one, in order."""
    return sentences_with(document, _STEMS)


def _in_sentence(document: Document, span: Span) -> Iterator[NoteName]:
    text = document.text[span.start : span.end]
    forms = _forms()
    asked = [forms.about, forms.proper, forms.compound, forms.adjective, forms.state]
    asked += [forms.quoted] if _OPENING_QUOTE.search(text) else []
    asked += [forms.titled, forms.capital] if lying_in(document.mentions.citations, span) else []
    for form in asked:
        for found in form.finditer(text):
            if name := _name(document, form, found, span.start):
                yield name


def _name(document: Document, form: re.Pattern[str], found: re.Match[str], offset: int) -> NoteName | None:
    forms, span = _forms(), Span(offset + found.start(), offset + found.end())
    head, written = found["head"].lower(), " ".join(found["name"].split())
    abbreviation = _abbreviation(form, found)
    citation = citation_beside(document, span)
    if form in (forms.titled, forms.capital) and citation is None:
        return None
    if form is forms.proper and not _proper(document, span, citation):
        return None
    return NoteName(
        span=span,
        name=_display(form, found, written),
        key=_key(form, written),
        head=_family(head),
        abbreviation=abbreviation,
        letter=_is_letter(head) or form is forms.state,
        common=form in (forms.compound, forms.adjective) and citation is None,
        citation=citation,
    )


def _abbreviation(form: re.Pattern[str], found: re.Match[str]) -> str:
    if form is not _forms().proper:
        return ""
    short = _SHORT.match(found["name"])
    return str(found["abbreviation"] or (short[1] if short else ""))


def _display(form: re.Pattern[str], found: re.Match[str], written: str) -> str:
    if form is _forms().about:
        return " ".join(found.group().split())
    return f"{written} ({found['abbreviation']})" if form is _forms().proper and found["abbreviation"] else written


def _key(form: re.Pattern[str], written: str) -> str:
    """«Investeren in Perspectief – Goed …» goes by its first part, «brief over de migratieagenda» by the agenda."""
    if form is _forms().about:
        last = written.split()[-1]
        return slug(last) if _forms().compound.fullmatch(last) else slug(f"brief over {written}")
    if form in (_forms().quoted, _forms().titled):
        return slug(_PARTS.split(written)[0])
    return slug(written)


def _proper(document: Document, span: Span, citation: CitationMention | None) -> bool:
    """A capital at the start of a sentence is no name; after «de» or «zijn» it is."""
    lead = document.text[max(span.start - 12, 0) : span.start]
    return citation is not None or bool(_ARTICLE.search(lead))


def _is_letter(head: str) -> bool:
    return any(_letter(row) and row[0].lower() == head for row in read_table("note_heads.csv"))


def _letter(row: tuple[str, ...]) -> bool:
    return row[1] == "letter"


def _family(head: str) -> str:
    """«beleidsnota» is called «deze nota» further on: the longest ending that fits, else the word itself."""
    endings = [row[0] for row in read_table("note_endings.csv") if head.endswith(row[0])]
    return max(endings, key=len, default="brief" if head.endswith("brief") else head)


# Between a name and its number: « (GBVS) van het kabinet (Kamerstuk », «» voor het Koninkrijk (Kamerstuk »,
# « Sahel (Kamerstuk », « 2027–2031 (Kamerstuk », « «Samen verder» (Kamerstuk », «, die u in mei ontving (Kamerstuk ».
_REACH = 200  # code points from a name to its number
_TITLE_BEHIND = r"(?:,?\s+[«“\"][^«»“”\"]{3,120}[»”\"])?"
_NAME_BEHIND = rf"(?:\s+(?:{_CAPITALS}[\w-]+|(?:19|20)\d\d(?:[–/-](?:\d\d)?\d\d)?)){{0,3}}"
_SENT = (
    r"(?:,?\s+(?:die|dat|welke)\s+(?:[\w-]+\s+){0,8}?(?:gestuurd|verzonden|toegezonden|toegestuurd|ontving|toeging|verscheen"
    r"|verschenen|gepubliceerd|aangeboden|vastgesteld)(?:\s+(?:is|werd|heeft|heb))?)?"
)
_BESIDE = re.compile(
    rf"[»”\"]?{_NAME_BEHIND}{_TITLE_BEHIND}\s*(?:(?:van|uit|door|voor|over)\s+[\w\s-]{{1,40}}?)?{_SENT}\s*[(,:]?\s*"
    r"(?:Kamerstuk(?:ken)?(?:\s*I{1,2})?[\s,:]*)?(?:\d{4}[–/-]\d{2,4},?\s*)?"
)


def citation_beside(document: Document, span: Span) -> CitationMention | None:
    """Return the paper whose number stands just after *span*, or in the only footnote marked at its end; else None."""
    for citation in lying_in(document.mentions.citations, Span(span.end, span.end + _REACH)):
        if _BESIDE.fullmatch(document.text[span.end : citation.span.start]):
            return citation
        break
    return cited_in_note(document, Span(span.end, span.end))
