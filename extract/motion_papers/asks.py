"""What a request asks of the posts it names: to open, keep, close, move, strengthen or cut them, or to widen powers.

Knows the phrases (`data/post_asks.csv`, in which «§» stands for the posts); what undoes comes before what it undoes
(«af te zien van sluiting» before «sluiting»). A consideration asks nothing, and so do words that only use a post
(«via de ambassade»).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.lexicon import senses
from extract.motion_papers.clauses import MotionClause
from extract.motion_papers.posts import NamedPost
from ontology.terms import Ask, ClauseKind

_POST, _OTHER = "§", "¤"  # signs that no Dutch motion writes
_DETERMINER = re.compile(
    r"(?<!\w)(?:(?:de|het|een|onze|ons|alle|deze|beide|huidige|bestaande|Nederlandse|diplomatieke|nieuwe|extra)\s+)*$",
    re.IGNORECASE,
)
# «via de ambassade», «met behulp van ambassades»: the post is a means, unless it is about its keeping or powers; «op de
# posten» is a place of work, which is not opened, closed or moved with what happens there.
_MEANS = re.compile(r"\b(?:via|door|vanuit|met\s+behulp\s+van|met\s+hulp\s+van|bij)\s+$", re.IGNORECASE)
_PLACE = re.compile(r"\bop\s+$", re.IGNORECASE)
_BARRED: dict[bool, tuple[Ask, ...]] = {
    True: (Ask.OPEN, Ask.CLOSE, Ask.MOVE, Ask.STRENGTHEN, Ask.REDUCE),
    False: (Ask.OPEN, Ask.CLOSE, Ask.MOVE),
}
# «een ambassade te openen in Kigali»: the verb stands between the word and the place.
_VERB_INSIDE = re.compile(r"\s+(?:te\s+)?(?:her)?(?:open\w*|sluit\w*|geopend|gesloten)")
_AND = r"\s*(?:,|\ben|\bof|\balsmede)\s*"
_ENUMERATED = re.compile(rf"{_OTHER}(?:{_AND}{_OTHER})*{_AND}(?={_POST})")


def ask_of(text: str, clause: MotionClause, post: NamedPost, posts: Sequence[NamedPost]) -> Ask:
    """Return what *clause* of *text* asks of *post*, one of its *posts*."""
    if clause.kind is not ClauseKind.REQUEST:
        return Ask.MENTION
    masked, barred = _masked(text, clause, post, posts)
    for sense, phrases in senses("post_asks.csv"):
        if sense not in barred and phrases.search(masked):
            return Ask(sense)
    return Ask.MENTION


def _masked(
    text: str, clause: MotionClause, post: NamedPost, posts: Sequence[NamedPost]
) -> tuple[str, tuple[Ask, ...]]:
    """Return the clause with its posts as signs, and what it cannot ask of *post* for its place in the sentence."""
    parts: list[str] = []
    barred: tuple[Ask, ...] = ()
    at = clause.span.start
    for word in dict.fromkeys(each.word for each in posts):
        before = _DETERMINER.sub("", text[at : word.start])
        if word == post.word:
            barred = _BARRED[True] if _MEANS.search(before) else _BARRED[False] if _PLACE.search(before) else ()
        inside = _VERB_INSIDE.match(text, word.end)
        parts += (before, _POST if word == post.word else _OTHER, inside[0] if inside else "")
        at = max(each.around.end for each in posts if each.word == word)
    return _ENUMERATED.sub("", "".join((*parts, text[at : clause.span.end]))), barred
