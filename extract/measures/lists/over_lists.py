"""What stands over a list whose header says what is done to posts: whether it leaves that a deed of ours, and decided.

Knows the last sentence of the paragraph over the header, and the heading of its section. Refuses a list of what others
did or wish, of doors that shut for a while or to some, and of things that are no posts.
"""

from __future__ import annotations

import re
from functools import cache

from extract.introductions import is_wished
from extract.layout.deed_headings import is_thought_of
from extract.measures.clause.passing import is_passing
from extract.measures.verbs.forms import is_hedged
from extract.measures.verbs.things import other_things
from extract.outline import Block, BlockKind, Outline
from extract.spans import Span
from ontology.reference import countries
from ontology.terms import Action

_LAST = re.compile(r"[.!?]\s+(?=[A-ZÀ-Þ])")
_HOME = "NL"


def is_ours(outline: Outline, block: Block, over: Block | None, action: Action) -> bool:
    """Tell whether the words of *over*, the text above the header *block*, leave the *action* it names ours."""
    text = outline.clean.text
    title = outline.sections[block.section].title
    told = text[over.span.start : over.span.end] if over and over.kind is BlockKind.PARAGRAPH else ""
    last = _LAST.split(told.rstrip())[-1]
    if is_thought_of(title) or is_hedged(last) or is_wished(last) or is_thought_of(last):
        return False
    return not any(_is_of_else(words, action) for words in (title, last))


def _is_of_else(words: str, action: Action) -> bool:
    passes = is_passing(words, action, Span(0, len(words)))
    return passes or any(form().search(words) is not None for form in (other_things, _others))


@cache
def _others() -> re.Pattern[str]:
    """«België heeft zijn net herzien», «Ook door Italië»; «In België verandert» is where the posts stand."""
    names = sorted({name for each in countries() if each.code != _HOME for name in (each.name, *each.aliases)})
    lands = "|".join(re.escape(name) for name in names)
    return re.compile(
        rf"(?:\A|\b(?:[Oo]ok|en|door|heeft|hebben)\s+)(?:{lands})\b|\b(?i:andere\s+landen|lidstaten|bondgenoten|buurlanden)\b"
    )
