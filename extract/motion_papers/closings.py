"""Closings that a request points back to: «constaterende dat de ambassade in Juba sluit; verzoekt deze sluiting te
voorkomen».

Knows that the posts are those whose closing an earlier clause speaks of. Reads only that a closing is not to be: that
it is to go on is no news of the motion.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract.motion_papers.asks import is_told_to_close
from extract.motion_papers.clauses import MotionClause
from extract.motion_papers.frames import informs, undone
from extract.motion_papers.naming import NamedPost
from extract.motion_papers.wordings import Form
from extract.spans import Span
from ontology.terms import ClauseKind

_PLANNED = r"(?:voorgenomen|aangekondigde|geplande|beoogde|dreigende)"
_CLOSING = r"(?:sluiting(?:en)?|opheffing(?:en)?)"
# «deze sluitingen», «de voorgenomen sluiting», «de sluiting hiervan»; not «de sluiting van het zwembad»
_THIS_CLOSING = re.compile(
    rf"(?<!\w)(?:(?:(?:deze|die)\s+(?:{_PLANNED}\s+)?|(?:de\s+)?{_PLANNED}\s+){_CLOSING}(?!\s+(?:van|der)\b)"
    rf"|de\s+{_CLOSING}\s+(?:hiervan|daarvan))(?!\w)"
)
# «hiervan af te zien», «dit voornemen te heroverwegen»: what the clause right before says.
_THIS_PLAN = re.compile(
    r"(?<!\w)(?:(?:hier|daar)van(?=\s+af\s+te\s+zien)|(?:dit|dat)\s+(?:voornemen|besluit|plan|voorstel)"
    r"|deze\s+(?:plannen|voornemens|beslissing|besluiten|keuze))(?!\w)",
    re.IGNORECASE,
)
_REACH = 400  # code points around, in which what undoes a closing stands
_MOST = 64  # posts whose closing is kept in mind


def averted_closings(
    text: str,
    clauses: Sequence[MotionClause],
    named: Sequence[tuple[MotionClause, tuple[NamedPost, ...]]],
) -> Iterator[tuple[MotionClause, NamedPost]]:
    """Yield each request that wants a closing told of before not to be, with the posts that were to be closed."""
    told: dict[object, NamedPost] = {}
    just_told: dict[object, NamedPost] = {}
    naming = dict(named)
    for clause in clauses:
        if clause.kind is ClauseKind.REQUEST and told:
            if span := _averted(text, clause, _THIS_CLOSING):
                yield from ((clause, replace(post, word=span, around=span)) for post in told.values())
            elif just_told and (span := _averted(text, clause, _THIS_PLAN)):
                yield from ((clause, replace(post, word=span, around=span)) for post in just_told.values())
        posts = naming.get(clause, ())
        just_told = {}
        if len(told) < _MOST:
            just_told = {post.identity: post for post in posts if is_told_to_close(text, clause, post, posts)}
            told |= just_told


def _averted(text: str, clause: MotionClause, this: re.Pattern[str]) -> Span | None:
    """Return where *clause* points, by words for *this*, to a closing that is not to be, or None."""
    for found in this.finditer(text, clause.span.start, clause.span.end):
        before = text[max(clause.span.start, found.start() - _REACH) : found.start()]
        after = text[found.end() : min(clause.span.end, found.end() + _REACH)]
        if not informs(before, after, Form.PHRASE) and undone(before, found[0], after, Form.PHRASE):
            return Span(*found.span())
    return None
