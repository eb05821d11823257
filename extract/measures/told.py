"""Measures told in sentences: each is asked whether a closing was averted, a verb tells a deed, or an enumeration is
introduced."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from extract.document import Document
from extract.ledgers import LedgerKind
from extract.lists import MeasureList, headed_years, theme_slug
from extract.measures.causes import cause_of
from extract.measures.clause.clauses import clauses_of
from extract.measures.clause.dates import dates_before
from extract.measures.funding import funding_in, funding_of
from extract.measures.kinds import name_kind
from extract.measures.lists.item_deeds import item_deeds_in
from extract.measures.tellings.after_all import after_all
from extract.measures.tellings.answered import answered
from extract.measures.tellings.at_head import at_head
from extract.measures.tellings.attributes import attributes_in
from extract.measures.tellings.averted import averted_in, dropped_closings
from extract.measures.tellings.averted_back import averted_back
from extract.measures.tellings.becoming import became_too, becoming_in, made_of
from extract.measures.tellings.continued import continued, follows_on, may_follow_on
from extract.measures.tellings.dated_lead import dated_by_lead
from extract.measures.tellings.deferred import deferred_in
from extract.measures.tellings.dropped import dropped_by
from extract.measures.tellings.elliptic import (
    became_again,
    dated,
    dated_apart,
    followed,
    followed_within,
    gapped,
    leans_back,
    succeeded,
)
from extract.measures.tellings.events import Event, events_in
from extract.measures.tellings.foreseen import foreseen_in
from extract.measures.tellings.fulfilled import fulfilled
from extract.measures.tellings.holding import held_within, holds_for, may_hold
from extract.measures.tellings.intentions import is_mere_intention
from extract.measures.tellings.introduced import introduced_in
from extract.measures.tellings.moved_staff import moved_staff_in
from extract.measures.tellings.network import network_in
from extract.measures.tellings.nominal import nominal_in
from extract.measures.tellings.pronouns import pointed_in, pointing_in
from extract.measures.tellings.refuted import is_quoted, is_refuted
from extract.measures.tellings.sharing import sharing
from extract.measures.tellings.staffed_back import staffed_back
from extract.measures.tellings.there import there_in, where_in
from extract.measures.verbs.averting import find_averted
from extract.outline import BlockKind
from extract.passages import before
from extract.posts.resolve import Descriptions, Turn, posts_of
from extract.spans import Span, within
from extract.statements import Evidence, Measure, Period
from ontology.terms import Action, Status

RULE = "told"

_Way = Callable[[Document, Span], Iterator[Event]]
_Lean = Callable[[Document, Span, Sequence[Event]], Iterator[Event]]

# «…, en de ambassade in Beiroet wordt niet gesloten», «De ambassade in Lima sluit en de samenwerking blijft in stand».
_CLAUSE = re.compile(
    r"(?:,\s+(?:en|doch)|,?\s+(?:maar|terwijl)"
    r"|\b(?:sluit|sluiten|gesloten|opgeheven|gemaakt|teruggedraaid|ingetrokken|open|behouden)\s+en)\s+"
    r"(?=(?:ook\s+)?(?:de|het)\s)"
)
_ITS_PLAN = re.compile(r"\b(?:sluiting|opheffing|besluit|voornemen|plan)\b")
_IN = re.compile(r"\b[Ii]n\s+$")


@dataclass(frozen=True, slots=True)
class Setting:
    """Where an event is told: the list it is an item of, and the theme, the money and the year of its section."""

    measures: MeasureList | None
    theme: Span | None
    funding: tuple[str, Span] | None
    headed: tuple[Period, Span] | None = None
    named: bool = False  # the text names the theme before its heading does, and says so what belongs to it

    def lists(self, event: Event) -> bool:
        """Tell whether *event* is one of those that the document puts together: in a list, under money, or more staff
        under a theme that it names."""
        if self.measures is not None or event.status is not Status.PLANNED:
            return self.measures is not None
        return self.funding is not None or (self.named and event.action is Action.STRENGTHENING)


def tell(document: Document) -> tuple[Event, ...]:
    """Return the events that sentences of *document* tell, in order."""
    items = {item.span for found in document.lists for item in found.items}
    own = filter(document.is_own, document.mentions.sentences)
    told = (event for sentence in own for event in _events(document, sentence, items))
    return tuple(event for event in told if not is_quoted(document, event.verb))


def _events(document: Document, sentence: Span, items: set[Span]) -> Iterator[Event]:
    """Ask the sentence in every way, unless it speaks of no post at all, drops what it plans, or is called false."""
    for way in _OF_ANY:
        yield from way(document, sentence)
    silent = not document.posts_in(sentence) and not within(document.post_words, sentence)
    if silent or is_mere_intention(document, sentence):
        return
    drops = dropped_by(document, sentence)
    if drops:
        planned = Span(sentence.start, min(sentence.end, drops.start))
        yield from dropped_closings(document, planned, drops)
    elif not _in_other_cell(document, sentence) and not is_refuted(document, sentence):
        yield from _told(document, sentence, items)


def _told(document: Document, sentence: Span, items: set[Span]) -> Iterator[Event]:
    block = document.outline.block_at(sentence.start)
    listed = block is not None and block.span in items
    plain = dated_by_lead(document, sentence, tuple(_plain(document, sentence, listed=listed)))
    yield from plain
    yield from item_deeds_in(document, sentence, listed=listed)
    for lean in _BESIDE:
        yield from lean(document, sentence, plain)
    for way in _BY_ITSELF:
        yield from way(document, sentence)
    leans = any(may_lean(document.text, sentence) for may_lean in (leans_back, may_hold, may_follow_on))
    earlier = before(document, sentence) if leans else None
    if earlier and not _in_other_cell(document, earlier):
        last = tuple(_plain(document, earlier, listed=False))
        for lean in _BACK:
            yield from lean(document, sentence, last)


def _pointed(document: Document, sentence: Span) -> Iterator[Event]:
    """«Zij wordt in 2027 heropend»: what is done to the post of the sentence before."""
    pointing = pointing_in(document, sentence)
    if pointing:
        said, earlier = pointing
        for event in pointed_in(document, said, earlier, tuple(_plain(document, earlier, listed=False))):
            yield replace(event, sentence=sentence)


def _in_other_cell(document: Document, sentence: Span) -> bool:
    """Tell whether *sentence* stands in a row, but not where a ledger of motions says what was done."""
    block = document.outline.block_at(sentence.start)
    if block is None or block.kind is not BlockKind.ROW:
        return False
    row = document.ledger_at(sentence.start)
    return row is None or row.kind is not LedgerKind.MOTIONS or not row.state.holds(sentence)


# Asked of every sentence: words that point back to a post name none.
_OF_ANY: tuple[_Way, ...] = (averted_back, after_all, _pointed, fulfilled, answered, staffed_back, deferred_in)
# Asked of a sentence that speaks of posts: deeds that lean on what its verbs tell, and those that stand by themselves.
_BESIDE: tuple[_Lean, ...] = (
    gapped, dated_apart, succeeded, followed_within, sharing, continued, held_within, became_too,
)  # fmt: skip
_BY_ITSELF: tuple[_Way, ...] = (
    at_head, becoming_in, network_in, introduced_in, nominal_in, attributes_in, foreseen_in, dated, there_in, where_in,
    moved_staff_in, made_of,
)  # fmt: skip
# Asked of one that takes its deed from the sentence before.
_BACK: tuple[_Lean, ...] = (followed, became_again, holds_for, follows_on)


def _plain(document: Document, sentence: Span, *, listed: bool) -> Iterator[Event]:
    """What the verbs of *sentence* tell, and the closings that it says were averted."""
    parts = (part for clause in clauses_of(document, sentence) for part in _parts(document, clause))
    for part in parts:
        for event in (*averted_in(document, part, listed=listed), *events_in(document, part, listed=listed)):
            yield replace(event, sentence=sentence)


def _parts(document: Document, sentence: Span) -> tuple[Span, ...]:
    """Part a sentence that tells of an averted closing and, in a clause of its own, of another post."""
    text = document.text
    cuts = [found.end() for found in _CLAUSE.finditer(text, sentence.start, sentence.end)]
    if not cuts or not find_averted(text, sentence):
        return (sentence,)
    parts = tuple(Span(*ends) for ends in pairwise((sentence.start, *cuts, sentence.end)))
    return parts if all(document.posts_in(part) or _is_of_else(text, part) for part in parts) else (sentence,)


def _is_of_else(text: str, part: Span) -> bool:
    """Tell whether what *part* says was averted, or stays, is something of which it speaks itself."""
    return find_averted(text, part) is not None and not _ITS_PLAN.search(text, part.start, part.end)


def turns(events: Iterable[Event]) -> Iterator[Turn]:
    """Yield the conversions that *events* tell as done."""
    for each in events:
        if each.action is Action.CONVERSION and each.status is Status.DONE and each.mention.kind:
            yield Turn(each.mention.place, each.former_kind, each.mention.kind)


def told_measures(document: Document, events: tuple[Event, ...], descriptions: Descriptions) -> tuple[Measure, ...]:
    """Return the measures that *events* of *document* are, in order."""
    lists = {item.span.start: found for found in document.lists for item in found.items}
    there: dict[str, list[Event]] = {}
    for event in events:
        there.setdefault(event.mention.place, []).append(event)
    return tuple(
        measure
        for event in events
        for measure in _measures(document, event, there[event.mention.place], descriptions, lists)
    )


def _measures(
    document: Document,
    event: Event,
    there: Sequence[Event],
    descriptions: Descriptions,
    lists: Mapping[int, MeasureList],
) -> Iterator[Measure]:
    setting = _setting(document, event, lists)
    cause = cause_of(document, event)
    period = event.period
    if period == Period() and setting.measures:
        period = setting.measures.header.period
    if period == Period() and setting.headed:
        period = setting.headed[0]
    for post in posts_of(name_kind(event, there, descriptions), descriptions):
        yield Measure(
            action=event.action,
            post=post,
            period=period,
            status=event.status,
            evidence=_evidence(document, event, setting),
            theme=theme_slug(document.text, setting.theme) if setting.theme else None,
            marker=event.mention.marker,
            funding=setting.funding[0] if setting.funding else None,
            former_kind=event.former_kind,
            because_of=cause,
            listed=setting.lists(event),
        )


def _setting(document: Document, event: Event, lists: Mapping[int, MeasureList]) -> Setting:
    """An item has the theme of its list; a plan told elsewhere in a section that lists measures has that section's
    theme. *lists* are by the place at which each item begins."""
    block = document.outline.block_at(event.sentence.start)
    if block and block.span.start in lists:
        found = lists[block.span.start]
        return Setting(found, found.theme, None)
    if block is None:
        return Setting(None, None, None)
    named = document.named_themes.get(block.section) if _is_of_now(document, event) else None
    if event.status is not Status.PLANNED:
        return Setting(None, named.heading if named else None, None)
    listed = (found.theme for found in document.lists if found.section == block.section and found.theme)
    theme = next(listed, document.dated_themes.get(block.section))
    theme = named.heading if named else theme
    funding = funding_of(document, event.sentence) or funding_in(document, block.section)
    return Setting(None, theme, funding, _headed(document, block.section), named=named is not None)


def _is_of_now(document: Document, event: Event) -> bool:
    """Tell whether *event* is no history: to come, averted, or done not longer ago than the year before the paper."""
    if event.status is not Status.DONE:
        return True
    written, done = document.paper.date, event.period.start
    return written is not None and done is not None and int(done[:4]) >= int(written[:4]) - 1


def _headed(document: Document, section: int) -> tuple[Period, Span] | None:
    """«Wat er in 2027 gebeurt», «Balkan (2027–2028)»: the years in the heading of *section*, for plans that give none
    of their own."""
    heading = document.outline.sections[section].heading
    years = headed_years(document.text, document.outline.sections[section])
    if years:
        return years
    days = within(document.mentions.dates, heading) if heading else ()
    opens = heading and document.text[max(days[0].span.start - 8, heading.start) : days[0].span.start] if days else ""
    if len(days) != 1 or not _IN.search(opens or ""):
        return None
    return (Period(days[0].iso), days[0].span) if days[0].iso.isdigit() else None


def _dated_by(document: Document, event: Event) -> Iterator[Span]:
    """Where the date of *event* stands, if not in its sentence, and the dates that give «dit jaar» its year."""
    here = within(document.days, event.sentence)
    for date in here or dates_before(document, event.sentence.start) if event.period != Period() else ():
        if not here:
            yield date.span
        if Period.of(date.iso).start == event.period.start:
            yield from (place for place in date.given if not event.sentence.holds(place))


def _evidence(document: Document, event: Event, setting: Setting) -> tuple[Evidence, ...]:
    """The run of the sentence that names the post comes first, then its other runs, the name, and what the list
    says."""
    runs = document.evidence(event.sentence, rule=RULE, supports=("action", "period"))
    name = document.evidence(event.mention.around, rule=RULE, supports=("post", "marker"))
    runs = tuple(sorted(runs, key=lambda run: not (run.start <= name[0].start < run.end)))
    if setting.measures:
        runs += document.evidence(setting.measures.header_span, rule=RULE, supports=("action", "period"))
    for date in _dated_by(document, event):
        runs += document.evidence(date, rule=RULE, supports=("period",))
    if setting.headed and event.period == Period():
        runs += document.evidence(setting.headed[1], rule=RULE, supports=("period",))
    if setting.theme:
        runs += document.evidence(setting.theme, rule=RULE, supports=("theme",))
    if setting.funding:
        runs += document.evidence(setting.funding[1], rule=RULE, supports=("funding",))
    return (*runs[:1], *name, *runs[1:])
