"""«34 952, nr. 24»; «36 067, letter Y»; «35 334, nrs. 383, 348 en 309»; «19 637 en 30 573, nr. 573».

The word «nr.» or «letter» makes any dossier number a citation: no keyword is asked.
"""

from __future__ import annotations

import re

from extract.mentions.citation_grammar.candidate import Candidate, with_dossier
from extract.mentions.citation_grammar.parts import DASH, GAP, LETTER, MANY, NR, NRS, ONE
from extract.mentions.kinds import CitationMention

# reads «, nr. 24», « nr 823», «, stuk nr. 2648», «, Nrs. 109 en 112»; not «, 24 posten»
_NUMBERED = re.compile(
    rf"{GAP}?(?:,|{DASH})?{GAP}{{0,2}}(?:(?:onder|volg|stuk){GAP}?)?"
    rf"(?:{NRS}(?P<many>{MANY})|{NR}(?P<one>{ONE})|[Ll]etters?{GAP}(?P<letters>{LETTER}(?:(?:,|{GAP}en){GAP}{LETTER}){{0,9}}))"
)


def numbered(candidate: Candidate) -> tuple[CitationMention, ...]:
    """Return one mention per number; the first spans dossier and number, the others their number alone."""
    found = _NUMBERED.match(candidate.text, candidate.end)
    if found is None:
        return ()
    group = found.lastgroup or "one"
    return with_dossier(candidate, found.start(group), found.end(group))
