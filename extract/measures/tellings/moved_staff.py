"""Staff that goes from one post to another: «Van de ambassade in Rome gaan in 2027 twee functies naar de ambassade in
Zagreb», «Het CG in Kaapstad staat een functie af aan de ambassade in Luanda».

Knows a number of staff and two posts, each with its word, and nothing else between: the one has less, the other more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from extract.document import Document
from extract.measures.clause.named import is_unsure, period_in
from extract.measures.tellings.events import Event
from extract.measures.verbs.moments import WHEN
from extract.measures.verbs.staff_losses import FOR_A_WHILE
from extract.measures.verbs.staffing import some_staff
from extract.mentions.kinds import PostMention
from extract.posts.foreign import HOME
from extract.posts.mentions import groups
from extract.spans import Span
from ontology.terms import Action, Status

_THE = r"(?:de|het|onze)\s+"
_GOES = r"(?:ga(?:at|an)|verhui(?:st|zen)|schui(?:ft|ven)|ging(?:en)?|verhuisden?)"
_PAST = re.compile(r"\b(?:ging|gingen|verhuisden?|stond|stonden|werd|werden|is|zijn)\b")
_CLUES = (" naar ", " af aan ", " geplaatst ")
# «De landbouwattaché bij», «De functie van cyberattaché op»: a job that moves; an ambassador who does is succeeded
_JOB = (
    r"(?:De|Een)\s+(?:functie\s+van\s+(?:de\s+|een\s+)?)?(?:[a-zà-þ]+e\s+)?"
    r"[a-zà-þ]*(?:attaché|raad|adviseur|liaison|functie)\s+"
)
_WORKS_NOW = r"die\s+(?:nu|thans|tot\s+nu\s+toe)\s+(?:bij|op)\s+"


@cache
def _forms() -> tuple[tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]], ...]:
    """What stands before the post that has less, between the two, and behind the one that has more."""
    some, when = some_staff(), rf"(?:{WHEN}\s+)?"
    ends = rf"(?:\s+{WHEN})?\s*(?:[.;,]|\Z)"
    moved_so = r"(?:verplaatst|overgeheveld|overgeplaatst)"
    to, be = rf"\s+naar\s+{_THE}", r"(?:wordt|worden|werd|werden|is|zijn)"
    goes, moved = (
        rf"(?:(?i:{WHEN})\s+{verb}\s+(?i:{some})|(?i:{some})\s+{verb})\s+{when}van\s+{_THE}" for verb in (_GOES, be)
    )
    goes_on = rf"(?i:{some})\s+{when}(?:door\s+|(?:[a-zà-þ]{{4,}}\s+)?over\s+)?"  # «een attaché landbouw over»
    gives, up = r"st(?:aat|aan|ond|onden)", rf"\s+{when}af\s+aan\s+{_THE}"
    relocates = rf"(?:verhuis(?:t|de)(?:\s+{WHEN})?|{be}\s+{when}{moved_so})"
    placed = rf"(?:geplaatst\s+(?:bij|op)|{moved_so}\s+naar|naar)\s+{_THE}"
    forms = (
        (rf"Van\s+{_THE}", rf"\s+{_GOES}\s+{when}{goes_on}naar\s+{_THE}", ends),
        (r"(?:De|Het|Onze)\s+", rf"\s+{gives}\s+{when}(?i:{some}){up}", ends),
        (rf"(?i:{WHEN})\s+{gives}\s+{_THE}", rf"\s+(?i:{some}){up}", ends),
        (rf"{_JOB}(?:bij|op|van|aan)\s+{_THE}", rf"\s+{relocates}{to}", ends),
        (rf"{_JOB}{_WORKS_NOW}{_THE}", rf"\s+(?:werkt|zit),\s+(?:wordt|verhuist)\s+{when}{placed}", ends),
        (goes, to, ends),
        (rf"Van\s+{_THE}", rf"\s+{be}\s+{when}(?i:{some})\s+{when}{moved_so}\s+naar\s+{_THE}", ends),
        (moved, to, rf"\s+{moved_so}(?=\s*[.;,]|\s+{WHEN})"),
    )
    return tuple((re.compile(rf"\W*(?:Ook\s+)?{lead}"), re.compile(mid), re.compile(tail)) for lead, mid, tail in forms)


def moved_staff_in(document: Document, sentence: Span) -> Iterator[Event]:
    """Yield a reduction and a strengthening where *sentence* says that staff goes from one post to another."""
    text = document.text
    words = text[sentence.start : sentence.end]
    if not any(map(words.__contains__, _CLUES)) or FOR_A_WHILE.search(words):
        return
    named = list(groups(document.posts_in(sentence)))
    posts = [each for group in named for each in group]
    if len(posts) != 2 or any(post.word is None or post.foreign or post.country == HOME for post in posts):
        return
    period = period_in(document, sentence)
    if period is None or is_unsure(text, sentence) or not _moves(text, sentence, posts):
        return
    status = Status.DONE if _PAST.search(words) else Status.PLANNED
    for post, action in zip(posts, (Action.REDUCTION, Action.STRENGTHENING), strict=True):
        yield Event(action, post, period, status, sentence, post.word or post.span)


def _moves(text: str, sentence: Span, posts: Sequence[PostMention]) -> bool:
    first, second = (post.word or post.span for post in posts)
    return any(
        lead.fullmatch(text, sentence.start, first.start)
        and mid.fullmatch(text, posts[0].around.end, second.start)
        and tail.match(text, posts[1].around.end, sentence.end)
        for lead, mid, tail in _forms()
    )
