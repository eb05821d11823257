"""Posts that a sentence takes out: «alle ambassades, behalve die in Lomé», «op die in Lomé na», «met uitzondering van»;
and posts of which it leaves open which is meant: «de ambassade in Lomé of die in Juba».

Knows the words around a name. What is left of a sentence may still be told; of the posts taken out nothing is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from extract.mentions.kinds import PostMention
from extract.posts.mentions import groups

_ONE = r"(?:(?:die|dat|de|het|deze|onze)\s+)?(?:[\w’'-]+\s+)?(?:(?:in|te)\s+)?"
_EXCEPT = re.compile(
    rf"\b(?:behalve|uitgezonderd|uitzondering\s+van|niet\s+zijnde|exclusief|buiten)\s+{_ONE}\Z"
    # «wordt, anders dan de in 2025 gesloten post in Quito, versterkt»
    r"|\b(?:anders\s+dan|tegenstelling\s+tot)\s+(?:de|het|die|dat|onze)\s+"
    r"(?:(?!(?:wordt|worden|is|zijn|gaat|gaan|zal|zullen|krijgt|sluit|opent)\s)[^\s.,;:]+\s+){0,6}\Z",
    re.IGNORECASE,
)
# «op die in Lomé na»
_ON = re.compile(rf"\bop\s+{_ONE}\Z", re.IGNORECASE)
_AFTER = re.compile(r"\s+na\b(?!\s+(?:de|het|een|afloop|\d))")
# «behalve de ambassade in Asmara, die in 2012 werd gesloten»: what follows is said of it alone.
_OF_ITS_OWN = re.compile(r",\s*(?:die|dat|welke?)\s")
_OR = re.compile(rf"\s*,?\s*(?:of|dan\s+wel|ofwel)\s+{_ONE}")
_FAR = 60  # code points before a name in which «met uitzondering van de ambassade in» stands


def not_excepted(text: str, mentions: Sequence[PostMention]) -> Sequence[PostMention]:
    """Return those of *mentions* that the words around their enumeration do not take out."""
    if not mentions:
        return mentions
    either = {at for first, second in pairwise(mentions) if _is_either(text, first, second) for at in (first, second)}
    meant = [each for group in groups(mentions) if not _is_excepted(text, group) for each in group]
    return [each for each in meant if each not in either]


def _is_either(text: str, first: PostMention, second: PostMention) -> bool:
    return _OR.fullmatch(text, first.around.end, second.span.start) is not None


def _is_excepted(text: str, group: Sequence[PostMention]) -> bool:
    start = group[0].span.start
    near = max(start - _FAR, 0)
    if _OF_ITS_OWN.match(text, group[-1].around.end):
        return False
    if _EXCEPT.search(text, near, start):
        return True
    return _AFTER.match(text, group[-1].around.end) is not None and _ON.search(text, near, start) is not None
