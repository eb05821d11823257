"""What the words right over a table say is done to the posts in its rows: a caption («Tabel 2. Extra formatie per
post»), a heading («Te sluiten posten»), or a sentence («Het kabinet sluit de volgende posten.»).

Knows those words alone; whose deeds they are, `whose` tells. Refuses a sentence that hedges, denies or reports what
others wish, and one that tells of two deeds.
"""

from __future__ import annotations

import re
from functools import cache

from extract.announced import announced_deed
from extract.data import any_of
from extract.document import Document
from extract.introductions import is_wished, period_told, read_counted, read_heading, read_introduction
from extract.layout.deed_headings import is_decided, is_thought_of, read_deed_heading
from extract.layout.list_headers import (
    ListHeader,
    action_of,
    measure_nouns,
    names_measure,
    read_bare_header,
    read_caption,
    read_list_header,
)
from extract.measures.clause.passing import is_passing
from extract.measures.lists.outcomes import is_called_off
from extract.measures.verbs.averting import find_averted
from extract.measures.verbs.forms import is_hedged
from extract.outline import Block, BlockKind
from extract.passages import NEGATION
from extract.posts.strengths import counted_staff, is_strength
from extract.posts.words import pattern as post_words
from extract.spans import Span, starting_in
from extract.statements import Period
from ontology.terms import Action

_NUMBERED = re.compile(r"\ATabel\s+\d{1,2}[a-z]?\s*[.:–-]?\s+")
# «Extra formatie per post (in fte)», «Te sluiten posten en moment van sluiting»: what stands behind the deed
_TAIL = re.compile(
    r"\s*(?:\(?in\s+(?:aantal\s+)?(?:fte|functies|formatieplaatsen)\)?|\((?:aantal\s+)?(?:fte|functies)\)|per\s+post"
    r"|(?:over|op|bij|van|aan)\s+(?:de\s+|het\s+)?(?:bestaande\s+)?posten"
    r"|(?:en|met)\s+(?:de\s+|het\s+)?(?:beoogde\s+)?(?:datum|moment|jaar|ingangsdatum|planning)\b[\w\s]{0,25})\Z",
    re.IGNORECASE,
)
_HEAD = re.compile(
    r"\A(?:(?:overzicht|verdeling|planning|lijst|opsomming)\s+(?:van\s+)?)?(?:de\s+|het\s+)?", re.IGNORECASE
)
_GROWTH = re.compile(r"uitbreiding(?:en)?", re.IGNORECASE)
_OF_STAFF = re.compile(r"\b(?:fte|functies|formatieplaatsen|per\s+post|bestaande\s+posten)\b", re.IGNORECASE)
# «De 20 extra fte zijn als volgt verdeeld.», «De versterking komt terecht op de volgende posten:»
_SPREAD = re.compile(
    r"\b(?:als\s+volgt|per\s+post|volgende\s+posten|onderstaande\s+(?:posten|tabel)|over\s+de\s+(?:\w+\s+)?posten)\b",
    re.IGNORECASE,
)
_GOES = re.compile(
    r"\b(?:verdeeld|toegedeeld|toegewezen|toegekend|ingezet|terecht|neer|ten\s+goede)\b", re.IGNORECASE
)
_DUTCH_NEW = re.compile(r"(?:Er\s+komen\b|Nieuw\s+zijn\b|Nederland\s+krijgt\b)", re.IGNORECASE)
_OWNED = re.compile(r"(?P<thing>\w[\w-]*)\s+van\s+de\s+(?:volgende|onderstaande)\b")
_LATER = re.compile(r"\b(?:voorbehoud|voorstel\w*|nog\s+niet|zou(?:den)?)\b", re.IGNORECASE)


def deed_above(document: Document, before: Block | None) -> tuple[ListHeader, Span] | None:
    """Return what the block *before* a table says is done to the posts in it, and where; None where it says nothing."""
    if before is None:
        return None
    words = document.text[before.span.start : before.span.end]
    header = read_caption(words) or read_list_header(words) or read_bare_header(words)
    header = header or read_heading(_NUMBERED.sub("", words)) or _captioned(words)
    deed = read_deed_heading(words) if header is None else None
    if deed and is_decided(document.outline, before.section):
        header = deed
    if header is None and before.kind is BlockKind.PARAGRAPH:
        header = _introduced(document, before)
    return (header, before.span) if header else None


def _captioned(words: str) -> ListHeader | None:
    """«Tabel 3. Uitbreiding in fte», «Overzicht van de te sluiten posten en moment van sluiting»."""
    said = _NUMBERED.sub("", words).rstrip(" :")
    if len(said) > 100 or said.endswith((".", "?")) or is_thought_of(said):
        return None
    bare = _HEAD.sub("", said)
    for _ in range(3):
        bare = _TAIL.sub("", bare)
    if _GROWTH.fullmatch(bare) and _OF_STAFF.search(said):
        return ListHeader(Action.STRENGTHENING, Period(), said, strict=True)
    header = read_bare_header(bare) if bare and bare != said else None
    return header if header and header.action else None


def _introduced(document: Document, block: Block) -> ListHeader | None:
    """Return what the last sentence of *block* says, or the one that points to the table if none behind it is open."""
    text, said = document.text, starting_in(document.mentions.sentences, block.span)
    if not said:
        return None
    last = text[said[-1].start : said[-1].end]
    header = read_introduction(text, said[-1]) or _pointed(last)
    if header:
        return None if _is_of_another_thing(last) or _passes(last, header) else header
    for at in range(len(said) - 1, -1, -1):
        words = text[said[at].start : said[at].end]
        action = announced_deed(text, said[at])
        if action:
            return ListHeader(action, period_told(words), words, strict=True)
        if is_called_off(words) or _LATER.search(words):
            return None
    return None


def _is_of_another_thing(words: str) -> bool:
    """«De kanselarijen van de volgende posten worden uitgebreid.»; not «de sluiting», «de formatie van …»."""
    owner = _OWNED.search(words)
    return owner is not None and not names_measure(owner["thing"].lower()) and not is_strength(owner["thing"].lower())


def _passes(words: str, header: ListHeader) -> bool:
    """«De volgende posten worden tijdelijk gesloten.»"""
    return header.action is not None and is_passing(words, header.action, Span(0, len(words)))


def _pointed(words: str) -> ListHeader | None:
    """«Het kabinet sluit de volgende posten.», «Er komen twee nieuwe posten:», «De 20 extra fte zijn als volgt
    verdeeld.»"""
    bare = re.sub(r"[,\s]*(?:te weten|namelijk)?\s*[.:]\Z", "", words)
    if is_hedged(words) or NEGATION.search(words) or is_wished(words) or find_averted(words, Span(0, len(words))):
        return None
    led = f"{bare}:"
    header = read_introduction(led, Span(0, len(led))) if _following().search(words) else None
    header = header or read_counted(f"{bare}.", Span(0, len(bare) + 1))
    if header and header.action:
        return header
    noun = _nouns().search(bare)
    if noun:
        return ListHeader(action_of(noun["noun"]), Period(), words, strict=True)
    if _DUTCH_NEW.match(words) and _new().search(words):
        return ListHeader(Action.OPENING, period_told(words), words, strict=True)
    spread = _SPREAD.search(words) and _GOES.search(words) and _more().search(words)
    return ListHeader(Action.STRENGTHENING, Period(), words, strict=True) if spread else None


@cache
def _following() -> re.Pattern[str]:
    return re.compile(rf"\b(?:volgende|onderstaande)\s+(?:{post_words()})(?![\w-])")


@cache
def _nouns() -> re.Pattern[str]:
    """«Het gaat om de volgende sluitingen»: the deed of the whole list, and nothing behind it."""
    nouns = any_of(noun for noun, action in measure_nouns().items() if action and noun.endswith(("en", "ies")))
    return re.compile(
        rf"(?:Het|Dit|Daarbij|Hierbij|Concreet)\s+(?:gaat|betreft|betekent|leidt)\b[^.:]{{0,30}}\b(?:volgende|onderstaande)\s+"
        rf"(?P<noun>{nouns})(?:\s+van\s+(?:{post_words()}))?\Z"
    )


@cache
def _new() -> re.Pattern[str]:
    return re.compile(rf"\b(?:nieuwe|[Nn]ieuw\s+zijn\s+de\s+volgende)\s+(?:{post_words()})(?![\w-])")


@cache
def _more() -> re.Pattern[str]:
    """«De 20 extra fte», «De uitbreiding van de formatie»: more people, at the head of the sentence."""
    staff = rf"(?:{counted_staff()}|formatie|capaciteit|menskracht|personeel)"
    extra = rf"(?:\d+\s+)?(?:extra|nieuwe|aanvullende|additionele)\s+{staff}"
    grown = r"(?:personele\s+)?(?:uitbreiding|versterking|intensivering)(?:\s+van\s+de\s+(?:formatie|posten))?"
    return re.compile(rf"\A(?:De|Deze|Het)\s+(?:{extra}|{grown})\b")
