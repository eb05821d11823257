"""Posts kept after all: «Dankzij het amendement hoeft de ambassade in Lima niet te worden gesloten», «Het CG in Sydney,
dat volgens de brief zou worden gesloten, blijft open».

What leaves the matter open stands in the old plan («zou worden gesloten»), or beside a cause that has decided it. The
rest of the sentence must be sure, and may be no more than these words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.document import Document
from extract.measures.clause.named import ends_at, is_unsure, named_at, period_in
from extract.measures.tellings.events import Event
from extract.measures.verbs.moments import WHEN
from extract.mentions.kinds import PostMention
from extract.posts.mentions import groups
from extract.spans import Span
from extract.statements import Period
from ontology.terms import Action, Status

# «Dankzij het amendement-Jansen», «Door herschikking van middelen»; not «Door een motie aan te nemen»
_CAUSE = (
    r"(?P<cause>(?:Dankzij|Door)\s+(?:[^,;:.()]|c\.s\.|\([^()]{1,60}\)){3,160}?|Daardoor|Hierdoor|Daarmee|Hiermee)\s+"
)
_OPEN_CAUSE = re.compile(r"\b(?:te|een|eventuele?|mogelijke?|meer|als)\b")
_NEED_NOT = re.compile(rf"\W*{_CAUSE}(?:hoeft|hoeven|hoefde|hoefden)\s+(?:de|het|onze)\s+\Z")
_CAN_BE = re.compile(rf"\W*{_CAUSE}(?:kan|kunnen|kon|konden)\s+(?:de|het|onze)\s+\Z")
_STAY = re.compile(rf"\W*(?:{_CAUSE}|(?:Ook|Wel)\s+)?(?:blijft|blijven|bleef|bleven)\s+(?:de|het|onze)\s+\Z")
_THE = re.compile(r"\W*(?:Ook\s+)?(?:De|Het|de|het)\s+\Z")
# «, die volgens de brief zouden worden gesloten,», «, waarvan de sluiting in 2011 was aangekondigd,»
_PLAN = re.compile(
    rf"\s*,\s+(?:(?:die|dat)\s+(?:(?:volgens|in|op\s+grond\s+van)\s+[^,;:.]{{2,60}}?\s+)?(?:zou|zouden)\s+(?:{WHEN}\s+)?"
    r"(?:worden\s+(?:gesloten|opgeheven)|(?:gesloten|opgeheven)\s+worden|sluiten|verdwijnen)"
    rf"|waarvan\s+de\s+(?:sluiting|opheffing)\s+(?:{WHEN}\s+)?(?:was|werd|is)\s+(?:{WHEN}\s+)?"
    r"(?:aangekondigd|voorzien|gepland))\s*,"
)
_NOT_CLOSED = re.compile(
    r"\s+niet\s+(?:(?:meer|langer)\s+)?"
    r"(?:te\s+worden\s+(?:gesloten|opgeheven)|te\s+sluiten|dicht|(?:gesloten|opgeheven)\s+te\s+worden)"
)
_KEPT_OPEN = re.compile(
    r"\s+(?:toch|alsnog)\s+"
    r"(?:worden\s+(?:opengehouden|behouden)|(?:opengehouden|behouden)\s+worden|open\s?blijven|behouden\s+blijven)"
)
_STAYS = re.compile(r"\s+(?:(?:toch|dus|alsnog|daarom|gewoon)\s+)?(?:behouden|open)")
_STAYS_BEHIND = re.compile(rf"\s+(?:blijft|blijven|bleef|bleven){_STAYS.pattern}")
# What leads to the posts, what stands behind them, and whether the old plan must stand between.
_FORMS = (
    (_NEED_NOT, _NOT_CLOSED, False),
    (_CAN_BE, _KEPT_OPEN, False),
    (_STAY, _STAYS, True),
    (_THE, _STAYS_BEHIND, True),
)
# «Dankzij de motie van 1 juli 2025»: the day of the motion
_PAPER = re.compile(r"\b(?:motie|amendement|brief|debat|verzoek|besluit)\w*\b", re.IGNORECASE)
_CLUES = ("hoef", "toch ", "alsnog ", "zou", "waarvan de")


def after_all(document: Document, sentence: Span) -> Iterator[Event]:
    """Yield one event per post that *sentence* says is kept, though it was to be closed."""
    text = document.text
    lowered = text[sentence.start : sentence.end].lower()
    if not any(map(lowered.__contains__, _CLUES)) or lowered.endswith("?"):
        return
    for group in groups(document.posts_in(sentence)):
        if group[0].word is None or not named_at(document, sentence, group[0].word.start):
            return
        kept = _kept(text, sentence, group[0].word.start, group[-1])
        if kept:
            lead = Span(sentence.start, group[0].word.start)
            period = None if _PAPER.search(text, lead.start, lead.end) else period_in(document, lead)
            for each in group:
                yield Event(Action.AVERTED_CLOSURE, each, period or Period(), Status.AVERTED, sentence, kept)
        return


def _kept(text: str, sentence: Span, start: int, last: PostMention) -> Span | None:
    """Where the words stand that keep the posts from *start* to *last*; None where nothing is told for certain."""
    plan = _PLAN.match(text, last.around.end, sentence.end)
    for lead, behind, needs_plan in _FORMS:
        opens = lead.match(text, sentence.start, start)
        found = behind.match(text, plan.end() if plan else last.around.end, sentence.end) if opens else None
        if opens is None or found is None or (needs_plan and plan is None):
            continue
        cause = opens.groupdict().get("cause")
        if cause and (_OPEN_CAUSE.search(cause) or is_unsure(cause, Span(0, len(cause)))):
            continue
        if ends_at(text, found.end(), sentence.end):
            return Span(*found.span())
    return None
