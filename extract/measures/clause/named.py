"""Names that stand where a phrase leads: «… geldt ook voor» the posts right behind it, and how their clause ends."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.document import Document
from extract.measures.verbs.forms import is_hedged
from extract.mentions.kinds import PostMention
from extract.passages import NEGATION
from extract.posts.foreign import HOME
from extract.posts.mentions import groups
from extract.spans import Span, within
from extract.statements import Period

# The end, or a reason: «…, omdat de vraag was opgedroogd».
_STOPS = re.compile(r"\s*(?:[.;]|\Z|,\s+(?:omdat|aangezien|want|nu|waarna|waarmee|waardoor)\b)")


def named_at(document: Document, sentence: Span, position: int) -> Sequence[PostMention]:
    """Return the enumeration in *sentence* whose word for posts begins at *position*; empty for other states' posts."""
    for group in groups(document.posts_in(sentence)):
        if group[0].word is not None and group[0].word.start == position:
            return () if any(each.foreign or each.country == HOME for each in group) else group
    return ()


def heads(document: Document, sentence: Span, lead: re.Pattern[str]) -> Sequence[PostMention]:
    """Return the enumeration that heads *sentence*, with no more than *lead* before its word."""
    found = lead.match(document.text, sentence.start, sentence.end)
    return named_at(document, sentence, found.end()) if found else ()


def ends_at(text: str, position: int, end: int) -> bool:
    """Tell whether the clause is over at *position*."""
    return _STOPS.match(text, position, end) is not None


def period_in(document: Document, span: Span) -> Period | None:
    """Return the period of the one date in *span*; an empty one without a date, None with more than one."""
    dates = within(document.days, span)
    if len(dates) > 1:
        return None
    return Period.of(dates[0].iso) if dates else Period()


def is_unsure(text: str, sentence: Span) -> bool:
    """Tell whether *sentence* asks, denies or leaves open what it says."""
    words = text[sentence.start : sentence.end]
    return words.endswith("?") or is_hedged(words) or NEGATION.search(words) is not None
