"""«Kamerstuk 36 045, nr. 90; idem, nr. 97»: another number of the dossier cited right before."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from extract.mentions.citation_grammar.candidate import paper
from extract.mentions.citation_grammar.parts import GAP, MANY, NR, NRS, ONE, each_number
from extract.mentions.kinds import CitationMention

# Nothing but a stop, a bracket or «en» may stand between: further off, «idem» may be of anything.
_AGAIN = re.compile(
    rf"\)?[.;,]?{GAP}{{1,2}}(?:en{GAP})?\(?(?:[Ii]dem|[Ii]bid(?:em|\.)?),?{GAP}(?:{NRS}(?P<many>{MANY})|{NR}(?P<one>{ONE}))"
)


def again(text: str, mentions: Iterable[CitationMention]) -> Iterator[CitationMention]:
    """Yield the papers that «idem» and «ibid.» right behind one of *mentions* cite."""
    for mention in mentions:
        found = _AGAIN.match(text, mention.span.end) if mention.dossiers and mention.number else None
        while found:
            group = found.lastgroup or "one"
            for span, number in each_number(text, found.start(group), found.end(group)):
                yield paper(span, mention.dossiers, number)
            found = _AGAIN.match(text, found.end())
