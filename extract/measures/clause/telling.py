"""A sentence with verbs, and what is asked of it for each: its names, its auxiliaries, where it begins to hedge.

All is found once for the sentence: it may have a hundred verbs, and each must not look through all of it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from extract.measures.verbs.forms import first_hedge, is_hedged
from extract.measures.verbs.moments import WHEN
from extract.mentions.kinds import PostMention
from extract.spans import Span

_AUXILIARY = re.compile(
    r"\b(?:(?P<ahead>zal|zullen|gaat|gaan|wordt|worden)|is|zijn|werd|werden|heb|heeft|hebben|was|waren|had|hadden)\b",
    re.IGNORECASE,
)
_INTENDED = re.compile(
    r"\b(?:zal|zullen|gaat|gaan|besloten|besluit|besloot|voornemens|van plan|ervoor gekozen|kiest ervoor"
    # «Het kabinet geeft hieraan gevolg door de ambassade in Bari te versterken»
    r"|(?:daaraan|hieraan)\s+(?:gevolg|uitvoering|invulling|gehoor)\s+door)\b",
    re.IGNORECASE,
)

# «, die jarenlang werkten zonder dat daar mensen tegenover stonden,» before a verb of the clause it breaks into: the
# posts it names, its verbs and what it leaves open or asks are none of that verb's.
_WHICH = r"\s*,\s+(?:(?:die|dat)(?!\s+(?:in|te)\s+[A-ZÀ-Þ])|waar(?!onder)\w*|welke)"
_ASIDE = re.compile(
    rf"(?:{_WHICH})\s[^.;:]{{1,300}}?(?=,\s+(?:krijg(?:t|en)|kreeg|kregen|word(?:t|en)|werd(?:en)?|is|zijn|sluit(?:en)?"
    r"|opent|openen|gaat|gaan|ging(?:en)?|verlie(?:st|zen)|lever(?:t|en)|groei(?:t|en)|voer(?:en)?|heeft|hebben|komt|komen)\b)"
)
# «In 2028 wordt het NBSO in Lyon, dat niet meer aan zijn doel beantwoordt, gesloten»: the same, between auxiliary and
# participle
_ASIDE_WITHIN = re.compile(
    rf"(?:{_WHICH})\s[^.;:]{{1,300}}?(?=,\s+(?:(?:definitief|alsnog|weer|ook)\s+|{WHEN}\s+){{0,2}}(?:worden\s+)?"
    r"(?:gesloten|opgeheven|geopend|heropend|versterkt|uitgebreid|ingekrompen|afgeslankt|verkleind|omgevormd|omgezet)\b)"
)


@dataclass(frozen=True, eq=False)
class Telling:
    """A sentence of *text* with the names of posts in it, in order. Not slotted: what was found is kept with it."""

    text: str
    sentence: Span
    mentions: Sequence[PostMention]

    def lying_in(self, span: Span) -> Sequence[PostMention]:
        """Return the names that lie in *span* with all that is around them."""
        return [each for each in self.starting_in(span) if each.around.end <= span.end]

    def starting_in(self, span: Span) -> Sequence[PostMention]:
        """Return the names that begin in *span*."""
        first = bisect_left(self._starts, span.start)
        return self.mentions[first : bisect_left(self._starts, span.end, lo=first)]

    def bare_before(self, end: int) -> Sequence[PostMention]:
        """Return the names before *end* that no word for a post governs."""
        return self._bare[: bisect_left(self._bare_starts, end)]

    def names_with(self, word: Span) -> bool:
        """Tell whether *word* governs a name, or stands in the brackets of one."""
        before = bisect_left(self._starts, word.start + 1) - 1
        return word in self._words or (before >= 0 and word.start in self.mentions[before].around)

    def hedged_until(self, end: int, verb: int) -> bool:
        """Tell whether the words up to *end* leave open if what the verb at *verb* tells happens."""
        hedge = self._hedge
        if hedge is None or end <= hedge.start:
            return False
        asides = self.asides_before(verb)
        if not asides:
            return end >= hedge.end or is_hedged(self.text[self.sentence.start : end])
        starts, ends = (self.sentence.start, *(each.end for each in asides)), (*(each.start for each in asides), end)
        return is_hedged(" ".join(self.text[start:stop] for start, stop in zip(starts, ends, strict=True)))

    def asides_before(self, position: int) -> list[Span]:
        """Return the relative clauses that are closed before *position*, in order."""
        return [aside for aside in self._asides if aside.end <= position]

    def intended_until(self, end: int) -> bool:
        """Tell whether the words up to *end* speak of an intention."""
        return self._intended <= end

    def last_is_ahead(self, start: int, end: int) -> bool | None:
        """Tell whether the last auxiliary between *start* and *end* speaks of what is to come; None without one."""
        asides = self.asides_before(end - 1)  # a comma closes each: one that ends here is the verb's own
        at = bisect_left(self._auxiliary_ends, end + 1) - 1
        while at >= 0 and any(self._auxiliaries[at].start() in aside for aside in asides):
            at -= 1
        if at < 0 or self._auxiliaries[at].start() < start:
            return None
        return bool(self._auxiliaries[at]["ahead"])

    @cached_property
    def _starts(self) -> list[int]:
        return [each.span.start for each in self.mentions]

    @cached_property
    def _bare(self) -> list[PostMention]:
        return [each for each in self.mentions if not each.governed]

    @cached_property
    def _bare_starts(self) -> list[int]:
        return [each.span.start for each in self._bare]

    @cached_property
    def _words(self) -> frozenset[Span]:
        return frozenset(each.word for each in self.mentions if each.word)

    @cached_property
    def _hedge(self) -> Span | None:
        return first_hedge(self.text, self.sentence)

    @cached_property
    def _asides(self) -> list[Span]:
        text, sentence = self.text, self.sentence
        found = [Span(*each.span()) for each in _ASIDE.finditer(text, sentence.start, sentence.end)]
        if not found and self._auxiliaries:
            within = _ASIDE_WITHIN.search(text, self._auxiliaries[0].end(), sentence.end)
            found = [Span(*within.span())] if within else []
        return found

    @cached_property
    def _intended(self) -> int:
        found = _INTENDED.search(self.text, self.sentence.start, self.sentence.end)
        return found.end() if found else len(self.text) + 1

    @cached_property
    def _auxiliaries(self) -> list[re.Match[str]]:
        return list(_AUXILIARY.finditer(self.text, self.sentence.start, self.sentence.end))

    @cached_property
    def _auxiliary_ends(self) -> list[int]:
        return [each.end() for each in self._auxiliaries]
