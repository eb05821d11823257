"""«op stuk nr. 292», «gedrukt onder nr. 30», «stuknr. 20», «op stuk 20»: a number in the document's own dossier."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.mentions.citation_grammar.candidate import paper
from extract.mentions.citation_grammar.parts import GAP, MANY, NR, NRS, ONE, each_number
from extract.mentions.kinds import CitationMention

_WITHIN = re.compile(
    rf"[SsGgto](?:(?:(?:(?<=[Ss])tuk(?:ken)?|(?<=S)TUK(?:KEN)?|(?<=g)edrukt{GAP}onder|(?<=G)EDRUKT{GAP}ONDER|(?<=t)\.v\.v\."
    rf"|(?<=t)er{GAP}vervanging{GAP}van){GAP}|(?<=[Ss])tuk)(?:{NRS}(?P<many>{MANY})|{NR}(?P<one>{ONE}))"
    rf"|(?<=o)p{GAP}stuk{GAP}(?P<bare>\d{{1,4}})(?![\d\w]|[.,]\d|{GAP}(?:van|bij){GAP}))"
)
# Looked for first: far quicker than the pattern, and most texts hold none.
_STEMS = ("tuk", "STUK", "edrukt", "EDRUKT", "t.v.v.", "ervanging")


def within(text: str, dossier: str) -> Iterator[CitationMention]:
    """Yield the papers that *text* cites by number alone, as papers of *dossier*."""
    if not any(stem in text for stem in _STEMS):
        return
    for found in _WITHIN.finditer(text):
        group = found.lastgroup or "one"
        for span, number in each_number(text, found.start(group), found.end(group)):
            yield paper(span, (dossier,), number)
