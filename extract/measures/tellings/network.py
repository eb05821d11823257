"""The network of posts as a whole, and where it grows: «Het postennet wordt uitgebreid met twee posten: een ambassade
in Bisjkek (2026) en …», «… wordt in 2026 op drie plaatsen versterkt, te weten op de ambassade in Ottawa en …».

The network that grows by a post gets that post. Refuses any subject but our network, and any more words than these.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extract.document import Document
from extract.measures.clause.named import ends_at, is_unsure, named_at, period_in
from extract.measures.tellings.events import Event
from extract.measures.verbs.moments import WHEN
from extract.mentions.text_numbers import WORD, value
from extract.posts.words import pattern as post_words
from extract.spans import Span
from extract.statements import Period
from ontology.terms import Action, Status

_NET = r"het\s+(?:Nederlandse\s+)?(?:posten|ambassade|consulaten|NBSO-)net(?:werk)?"
_BE = r"(?P<{name}>wordt|is|werd)"
_ENDS = re.compile(rf"\s+{WHEN}(?=\s*[.;])")


@cache
def _grows() -> re.Pattern[str]:
    number = rf"(?P<number>{WORD}|\d{{1,2}})"
    namely = r"\s*(?:,\s*(?:te\s+weten|namelijk)\s*:?|:)\s*"
    by = rf"uitgebreid\s+met\s+(?:{number}\s+(?:nieuwe\s+)?(?:{post_words()})(?![\w-]){namely})?"
    at = rf"(?:op\s+(?P<many>{WORD}|\d{{1,2}})\s+(?:plaatsen|locaties)\s+)?versterkt{namely}"
    return re.compile(
        rf"\W*(?:(?:Daarnaast|Daarmee|Hiermee|Ook|Verder)\s+|(?i:{WHEN})\s+)?"
        rf"(?:(?i:{_NET})\s+{_BE.format(name='be')}|{_BE.format(name='first')}\s+{_NET})\s+(?:{WHEN}\s+)?(?:verder\s+)?"
        rf"(?:(?P<by>{by})(?:(?:een|de|het)\s+)?|(?P<at>{at})(?:op|bij|in)?\s*(?:de|het)\s+)(?=(?:{post_words()})(?![\w-]))"
    )


def network_in(document: Document, sentence: Span) -> Iterator[Event]:
    """Yield the posts by which, or at which, *sentence* says that the network grows."""
    text = document.text
    said = text[sentence.start : sentence.end]
    if "net" not in said or ("uitgebreid" not in said and "versterkt" not in said):
        return
    found = _grows().match(text, sentence.start, sentence.end)
    posts = named_at(document, sentence, found.end()) if found else ()
    if found is None or not posts or is_unsure(text, sentence) or any(each.kind is None for each in posts):
        return
    number, end = found["number"] or found["many"], posts[-1].around.end
    dated = _ENDS.match(text, end, sentence.end)
    if (number and len(posts) > value(number)) or not ends_at(text, dated.end() if dated else end, sentence.end):
        return
    action = Action.OPENING if found["by"] else Action.STRENGTHENING
    status = Status.PLANNED if (found["be"] or found["first"]) == "wordt" else Status.DONE
    lead = Span(dated.start(), dated.end()) if dated else Span(*found.span())
    period = period_in(document, lead) or Period()
    for each in posts:
        yield Event(action, each, Period(each.year) if each.year else period, status, sentence, Span(*found.span()))
