"""What a request asks of the posts it names: to open, keep, close, move, strengthen or cut them, or to widen powers.

Knows wordings (`extract.motion_papers.wordings`) and what undoes them: to refrain from closing is to keep open, to
refrain from opening asks nothing, and so does a question about the effects of a closing. A consideration asks nothing,
and so do words that only use a post («via de ambassade een school te openen»).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.motion_papers.areas import BETWEEN_WORD_AND_PLACE
from extract.motion_papers.clauses import MotionClause
from extract.motion_papers.frames import affirmed, barred_before, goes_on, informs, only_told, taken_up, undone
from extract.motion_papers.naming import NamedPost
from extract.motion_papers.wordings import POST, Form, Wording, aspect_before, fold, wordings
from extract.posts.strengths import by_other_means
from extract.spans import Span
from ontology.terms import Ask, ClauseKind

_OTHER = "¤"  # a sign that no Dutch motion writes
_STOP = ";"  # what a wording does not reach across
_DETERMINER = re.compile(
    r"(?<!\w)(?:(?:(?:(?:het|een|de)\s+)?(?:aantal|netwerk|deel|merendeel|omvang)\s+van|(?<=geen\s)van)\s+)?"
    r"(?:(?:de|het|een|onze|ons|zijn|haar|alle|aantal|beide|Nederlandse?|Koninklijke?|(?!te\s)[a-zà-þ]{3,}e"
    r"|twee|drie|vier|vijf|zes|zeven|tien|\d{1,3})\s+)*$"
)
_AROUND = 800  # characters; the words of a wording stand nearer than that
_AND = r"\s*(?:,?\s*\bmaar\s+ook\b|,|\ben\b|\bof\b|\bals\b|\balsmede\b|\bevenals\b)(?:\s+(?:ook|het|de|een|onze))*\s*"
_ENUMERATED = re.compile(rf"{_OTHER}(?:{_AND}{_OTHER})*{_AND}(?={POST})|(?<={POST})(?:{_AND}{_OTHER})+")
# «§ te vragen scholen te openen»: another verb has the posts; «§ te openen en te versterken» has both.
_INTERVENED = re.compile(r"\bte\s+(?!voorzien\b)[a-zà-þ]{2,}n\b(?!\s*(?:,|en\b|of\b|maar\b|dan\b|van\s+de\s+macht))")
# «§ op te doeken en het personeel over te plaatsen»: behind «en» the verb has an object of its own.
_NEW_OBJECT = re.compile(
    r"\bte\s+[a-zà-þ]{2,}n\s*,?\s+(?:en|maar)\s+(?:(?:de|het|een|alle|onze)\s+(?!komende|volgende|eerstvolgende)"
    r"|(?:haar|zijn|hun)\s+(?!in|op|tot|niet|weer|zo|open|te)\b)[\w’-]+"
)
# «de bevoegdheden van gemeenten uit te breiden en §»: the phrase runs on over a task of its own.
_CROSSED = re.compile(r"\bte\s+[a-zà-þ]{2,}n\b\s*(?:,|en\b|maar\b)")
# «§ te vragen welke bevoegdheden»; «§ in staat te stellen visa te verstrekken» is one task
_SIDE_TASK = re.compile(
    r"\bte\s+(?!voorzien|stellen|staan|geven|bieden|leggen|kennen|verlenen|breiden|bekleden)[a-zà-þ]{2,}n\b(?!\s*(?:,|en\b|of\b))"
)
_LAST_TASK = re.compile(r"\s+te\s+[a-zà-þ]{2,}n\Z")
# «niet te sluiten maar in stand te houden»: what is behind «maar» is the task.
_INSTEAD = re.compile(r".*\bmaar\b", re.DOTALL)
_OPPOSITE = {Ask.CLOSE: Ask.KEEP_OPEN, Ask.REDUCE: Ask.KEEP_OPEN}
# What these say of a closing is no request to close.
_JUDGES = frozenset({"betreurt", "veroordeelt", "keurt af", "keurt goed", "wijst af", "dankt", "betuigt", "steunt"})
# What may be asked of a part of a post («de bezetting van de ambassade te versterken»).
_OF_A_PART = frozenset({Ask.STRENGTHEN, Ask.REDUCE})


def ask_of(text: str, clause: MotionClause, post: NamedPost, posts: Sequence[NamedPost]) -> Ask:
    """Return what *clause* of *text* asks of *post*, one of its *posts*."""
    if clause.kind is not ClauseKind.REQUEST or clause.verb in _JUDGES:
        return Ask.MENTION
    masked = _masked(text, clause, post, posts)
    folded = fold(masked)
    asked = [
        _meant(masked, wording, found) for wording in wordings() for found in wording.finditer(masked, folded)
    ]
    if Ask.KEEP_OPEN in asked:  # «niet te sluiten maar te verplaatsen»
        return Ask.KEEP_OPEN
    return next((ask for ask in asked if ask is not Ask.MENTION), Ask.MENTION)


def is_told_to_close(text: str, clause: MotionClause, post: NamedPost, posts: Sequence[NamedPost]) -> bool:
    """Tell whether *clause* of *text*, a ground or a request, speaks of a closing of *post*, one of its *posts*."""
    masked = _masked(text, clause, post, posts)
    folded = fold(masked)
    closings = (wording for wording in wordings() if wording.ask is Ask.CLOSE)
    return any(
        _concerns_post(masked, wording, found)
        and not undone(masked[: found.start()], found[0], masked[found.end() :], wording.form)
        for wording in closings
        for found in wording.finditer(masked, folded)
    )


def _meant(masked: str, wording: Wording, found: re.Match[str]) -> Ask:
    """Return what the wording *found* comes to where it stands; `Ask.MENTION` where it asks nothing of the post."""
    before, after = masked[: found.start()], masked[found.end() :]
    if not _concerns_post(masked, wording, found) or informs(before, after, wording.form):
        return Ask.MENTION
    if only_told(before, found[0]):
        return Ask.MENTION
    if undone(before, _INSTEAD.sub("", found[0]), after, wording.form):
        return _OPPOSITE.get(wording.ask, Ask.MENTION)
    if not taken_up(before, after):
        return Ask.MENTION
    if wording.ask is Ask.STRENGTHEN and by_other_means(after, Span(0, len(after.partition(_STOP)[0]))):
        return Ask.MENTION
    if wording.ask is Ask.CLOSE and not affirmed(before, found[0], after, wording.form):
        return Ask.MENTION
    return wording.ask


def _concerns_post(masked: str, wording: Wording, found: re.Match[str]) -> bool:
    """Tell whether the wording *found* is said of the post, and is all that is said."""
    if wording.form is Form.OBJECT and _has_another_object(wording.ask, masked[: found.start()], found):
        return False
    return not (wording.ask is Ask.POWERS and _runs_on(found[0])) and not goes_on(found[0], masked[found.end() :])


def _has_another_object(ask: Ask, before: str, found: re.Match[str]) -> bool:
    """Tell whether the verb is about something else: the post stands behind a preposition, or has a verb of its own."""
    between = _INSTEAD.sub("", found["between"])
    if _INTERVENED.search(between) or _NEW_OBJECT.search(between):
        return True
    if ask in _OF_A_PART and aspect_before(before):
        return False
    return barred_before(before) and not (found["between"].isspace() and before.endswith("door "))


def _runs_on(wording: str) -> bool:
    """Tell whether a phrase with a gap holds another task: «§ te vragen welke bevoegdheden»."""
    return _CROSSED.search(wording) is not None or _SIDE_TASK.search(_LAST_TASK.sub("", wording)) is not None


def _masked(text: str, clause: MotionClause, post: NamedPost, posts: Sequence[NamedPost]) -> str:
    """Return what stands around *post*, itself as one sign, those enumerated with it left out, others as stops."""
    parts: list[str] = []
    start, end = max(clause.span.start, post.word.start - _AROUND), min(clause.span.end, post.around.end + _AROUND)
    at = start
    for word in dict.fromkeys(each.word for each in posts if start <= each.word.start and each.around.end <= end):
        parts += (_DETERMINER.sub("", text[at : word.start]), POST if word == post.word else _OTHER)
        inside = BETWEEN_WORD_AND_PLACE.match(text, word.end)
        around = max(each.around.end for each in posts if each.word == word)
        parts.append(inside[0] if inside and inside.end() < around else "")
        at = around
    masked = "".join((*parts, text[at:end]))
    return _ENUMERATED.sub("", masked).replace(_OTHER, _STOP)
