"""A verb in its sentence, with the stretch that is its own and the posts just told of.

Knows where the verb ends and what it stands in apposition to; refuses to know of which posts it is said.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from extract.measures.clause.into import word_after
from extract.measures.clause.telling import Telling
from extract.measures.verbs.verb import Tense, Verb
from extract.mentions.kinds import PostMention
from extract.spans import Span
from ontology.terms import Action

# «de ambassade in Hanoi, gesloten in 1988», «de ambassade in Quito (Ecuador), eerder gesloten in 2012».
# «de ambassade in Montevideo, in 1998 heropend».
# «de ambassade in Asunción – heropend in 2013 –»
# «de ambassade in Asmara, in 2011 na lang aarzelen gesloten,»
_APPOSITION = re.compile(
    r"\s*(?:,|\s[–-]\s)\s*(?:eerder|reeds|al|destijds|die|dat)?\s*(?:(?:in|sinds|per|op|eind|medio|begin)\s+(?:[\w.]+\s+){0,3}?\d{4}\s+)?"
    r"(?:(?:na|wegens|vanwege|om)\s+(?:[a-zà-þ]+\s+){1,4})?"
)
_APPOSED = 400  # code points before a verb in which the name begins that it is in apposition to, its brackets included
# «gesloten in 1988 en heropend», «in 2006 geopend en in 2019 opgeheven»
_DATE_AND = re.compile(
    r"\s*(?:in|per|sinds)?\s*(?:\w+\s+){0,2}\d{4}\s+en\s+|\s+en\s+(?:in|per|op|sinds)\s+(?:\w+\s+){0,2}\d{4}\s+"
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A verb in its sentence: the ``window`` from the verb before to the verb after, and the names just told of."""

    telling: Telling
    window: Span
    verb: Verb
    told: tuple[PostMention, ...]
    listed: bool

    @property
    def sentence(self) -> Span:
        """The whole sentence."""
        return self.telling.sentence

    def said_until(self, text: str) -> int:
        """Where the verb ends, and «tot een consulaat-generaal» behind it."""
        turns = self.verb.action is Action.CONVERSION
        word = word_after(text, Span(self.verb.span.end, self.window.end)) if turns else None
        return word.span.end if word else self.verb.span.end

    def in_apposition(self, text: str) -> bool:
        """Tell whether the verb is a participle right behind a name and a comma."""
        near = Span(self.verb.span.start - _APPOSED, self.verb.span.start)
        return self.verb.tense is Tense.PARTICIPLE and any(
            each.governed and _APPOSITION.fullmatch(text, each.around.end, near.end)
            for each in self.telling.starting_in(near)
            if each.around.end <= near.end
        )

    def shares_apposition(self, text: str) -> bool:
        """Tell whether «en» joins the verb to a participle in apposition («gesloten in 1988 en heropend in 1993»)."""
        between = text[self.window.start : self.verb.span.start]
        return bool(self.told) and _DATE_AND.fullmatch(between) is not None
