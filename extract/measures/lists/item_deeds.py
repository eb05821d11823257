"""Items of a list that say in few words what is done: «Lima: in 2027 vervallen 2 functies», «Er komen arbeidsplaatsen
bij in Accra en Lomé».

Besides the names, the item holds one date at most, staff, a word for the deed (`data/item_deeds.csv`), and small words:
a word more, and nothing is read. Nor under an introduction that hedges, denies, tells what others wish or speaks of
no posts.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from extract.data import any_of, read_table
from extract.document import Document
from extract.measures.clause.passing import is_passing
from extract.measures.tellings.events import Event
from extract.measures.verbs.averting import find_averted
from extract.measures.verbs.forms import is_hedged
from extract.mentions.kinds import PostMention
from extract.mentions.vocabulary import alternation, words
from extract.outline import Block, BlockKind
from extract.passages import NEGATION
from extract.posts.foreign import HOME
from extract.posts.mentions import groups
from extract.posts.strengths import counted_staff
from extract.posts.words import find_post_words
from extract.spans import Span, starting_in, within
from extract.statements import Period
from ontology.terms import Action, Status

_COLON = re.compile(r"\s*:\s+")
_TO_NAMES = re.compile(r"\s(?:in|te|op|bij)(?:\s+(?:de|het|onze))?\s*\Z", re.IGNORECASE)
_LABEL = re.compile(r"\s*:\s*(?:(?:de|het|onze)\s+)?\Z")  # «Gesloten: » Lima en Quito, «Versterkt: de » ambassades
_WHEN = re.compile(
    r"(?:\b(?:in|per|vanaf|op|eind|begin|medio|met ingang van|in de loop van)\s+)?\Z", re.IGNORECASE
)
_SMALL = re.compile(
    r"\b(?:er|de|het|met|in|ook|dan|wordt|worden|werd|werden|is|zijn|komt|komen|kwam|kwamen|krijgt|krijgen|kreeg|kregen"
    r"|gaat|gaan)\b|[\s.,;()]+",
    re.IGNORECASE,
)
_AHEAD = re.compile(r"\b(?:wordt|worden|komt|komen|krijgt|krijgen|gaat|gaan)\b", re.IGNORECASE)
_PAST = re.compile(r"\b(?:is|zijn|werd|werden|kwam|kwamen|kreeg|kregen)\b", re.IGNORECASE)
# «Over de volgende posten is gesproken:», «Afgevallen zijn:»: what follows are subjects or what does not happen.
_NO_PLANS = re.compile(
    r"\b(?:gesproken|besproken|gevraagd|vragen|debat|wens\w*|motie|moties|leden|lid|fracties?|afgevallen|vielen af"
    r"|verworpen|voorstel\w*|optie\w*|varianten?|voorbeeld\w*|eerdere?|vorige?(?!\s+jaar\b)|aanvankelijk|behoefte|signalen|niet|agenda|overleg"
    r"|onderwerp\w*|Kamer|commissie|noemt|noemde|vroeg|vroegen|stond|stonden|was|waren|had|hadden)\b",
    re.IGNORECASE,
)
_FROM_TO = re.compile(r"\bvan\s+(\d{1,3})\s+naar\s+(\d{1,3})\b")
_PLUS, _MINUS = re.compile(r"\+\s?(?=\d)"), re.compile(r"(?<!\w)[–−-]\s?(?=\d)")
_NUMBER = re.compile(rf"\b(?:\d+|{alternation(words('number_words'))})\b", re.IGNORECASE)
_LONGEST = 300  # code points of an item
_MOST = 200  # items of a list, beyond which what stands above is not looked for


@dataclass(frozen=True, slots=True)
class _Said:
    action: Action
    status: Status
    dated: Period


def item_deeds_in(document: Document, sentence: Span, *, listed: bool) -> Iterator[Event]:
    """Yield one event per post of which *sentence*, if it is a whole item, says what is done.

    *listed* tells that the item stands under the header of a list of measures.
    """
    found = _parts(document, sentence) if sentence.end - sentence.start <= _LONGEST else None
    if found is None:
        return
    names, deed, labelled = found
    said = _said(document, deed, nouns=listed or bool(within(document.days, deed)), staff=not labelled)
    known = listed or all(each.governed or each.kind for each in names)
    if said is None or not _is_told(document, sentence, said.action, known=known):
        return
    for mention in names:
        if not mention.foreign and mention.country != HOME:
            period = Period(mention.year) if mention.year else said.dated
            yield Event(said.action, mention, period, said.status, sentence, deed)


def _parts(document: Document, sentence: Span) -> tuple[Sequence[PostMention], Span, bool] | None:
    """Return the one enumeration of the item, the stretch that tells of the deed, and whether a colon parts them."""
    block = document.outline.block_at(sentence.start)
    enumerations = list(groups(document.posts_in(sentence)))
    if block is None or block.kind is not BlockKind.LIST_ITEM or block.span.start != sentence.start:
        return None
    if len(enumerations) != 1:
        return None
    names, text = enumerations[0], document.text
    start = names[0].word.start if names[0].word and names[0].word.end <= names[0].span.start else names[0].span.start
    colon = _COLON.match(text, names[-1].around.end, sentence.end)
    if colon and not _SMALL.sub("", text[sentence.start : start]):
        return names, Span(colon.end(), sentence.end), True
    label = _LABEL.search(text, sentence.start, start)
    lead = label or _TO_NAMES.search(text, sentence.start, start)
    if lead is None or text[names[-1].around.end : sentence.end].strip(" .;"):
        return None
    return names, Span(sentence.start, lead.start()), label is not None


@cache
def _staff() -> re.Pattern[str]:
    number = rf"(?:{alternation(words('number_words'))}|enkele|\d{{1,3}}(?:,\d)?)"
    return re.compile(
        rf"\b(?:(?:ten minste|minstens|circa)\s+)?(?:{number}\s+)?"
        rf"(?:(?:uitgezonden|lokale|consulaire|vaste)\s+){{0,2}}"
        rf"{counted_staff()}\b",
        re.IGNORECASE,
    )


@cache
def _deeds() -> dict[str, tuple[Action, str, str]]:
    return {word: (Action(action), of, tense) for word, action, of, tense in read_table("item_deeds.csv")}


@cache
def _deed_word() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(_deeds())})\b")


def _said(document: Document, deed: Span, *, nouns: bool, staff: bool) -> _Said | None:
    """Return what the words in *deed* say; None for a word that is not understood, for two deeds, or for two dates.

    Not *nouns*: without a verb or a number no deed is told; *staff*: only staff that comes or goes is one.
    """
    days = within(document.days, deed)
    if len(days) > 1:
        return None
    text, dated = document.text, Period()
    rest = text[deed.start : deed.end]
    if days:
        before = text[deed.start : days[0].span.start]
        opens = _WHEN.search(before)
        rest = before[: opens.start() if opens else None] + " " + text[days[0].span.end : deed.end]
        dated = Period.of(days[0].iso)
    rest = _MINUS.sub(" eraf ", _PLUS.sub(" erbij ", _FROM_TO.sub(_difference, rest)))
    bare = _staff().sub(" ", rest, count=1)
    found = [_deeds()[word.lower()] for word in _deed_word().findall(bare)]
    if len({action for action, _, _ in found}) != 1 or _SMALL.sub("", _deed_word().sub(" ", bare)):
        return None
    tenses = {tense for _, _, tense in found}
    if (staff or any(of == "staff" for _, of, _ in found)) and bare == rest:
        return None
    if tenses == {""} and not nouns and not _NUMBER.search(rest):
        return None
    status = _status(rest, tenses)
    ahead = document.paper.date is not None and (dated.start or "") > document.paper.date
    return _Said(found[0][0], Status.PLANNED if ahead else status, dated)


def _difference(found: re.Match[str]) -> str:
    """«van 12 naar 10» functies: which way it goes."""
    before, after = int(found[1]), int(found[2])
    return found[0] if before == after else f"{'eraf' if after < before else 'erbij'} {abs(after - before)}"


def _status(words: str, tenses: set[str]) -> Status:
    if _AHEAD.search(words):
        return Status.PLANNED
    return Status.DONE if _PAST.search(words) or tenses & {"past", "participle"} else Status.PLANNED


def _is_told(document: Document, sentence: Span, action: Action, *, known: bool) -> bool:
    """Tell whether what stands above the item leaves it a fact; unless *known*, it must speak of posts."""
    above = _above(document, sentence)
    section = document.outline.section_at(sentence.start)
    title = section.title if section else ""
    words = document.text[above.start : above.end] if above else ""
    for said in (words, title):
        if is_hedged(said) or NEGATION.search(said) or _NO_PLANS.search(said):
            return False
    if above and (find_averted(words, Span(0, len(words))) or is_passing(words, action, Span(0, len(words)))):
        return False
    if above and (*within(document.mentions.countries, above), *within(document.mentions.bodies, above)):
        return False
    return known or any(find_post_words(f"{title}. {words}", Span(0, len(title) + 2 + len(words))))


def _above(document: Document, sentence: Span) -> Span | None:
    """The last sentence of the paragraph over the list, or its header; None where neither stands there."""
    blocks: Sequence[Block] = document.outline.blocks
    at = bisect_right(blocks, sentence.start, key=lambda block: block.span.start) - 1
    nearest = (blocks[back] for back in range(at - 1, max(at - _MOST, -1), -1))
    over = next((block for block in nearest if block.kind is not BlockKind.LIST_ITEM), None)
    if over is None or over.kind not in (BlockKind.PARAGRAPH, BlockKind.LIST_HEADER):
        return None
    told = starting_in(document.mentions.sentences, over.span)
    return told[-1] if told else over.span
