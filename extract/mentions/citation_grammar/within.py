"""«op stuk nr. 292», «gedrukt onder nr. 30», «stuknr. 20», «op stuk 20»: a number in the document's own dossier."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.mentions.citation_grammar.candidate import paper
from extract.mentions.citation_grammar.parts import GAP, MANY, NR, NRS, ONE, each_number
from extract.mentions.kinds import CitationMention

# Led by its rarer letters, with a look back at those before: the engine runs from one to the next.
_WITHIN = re.compile(
    rf"[SsGgv](?:(?:(?:(?<=[Ss])tuk(?:ken)?|(?<=S)TUK(?:KEN)?|(?<=g)edrukt{GAP}onder|(?<=G)EDRUKT{GAP}ONDER|(?<=t\.v)\.v\."
    rf"|(?<=ter{GAP}v)ervanging{GAP}van){GAP}|(?<=[Ss])tuk)(?:{NRS}(?P<many>{MANY})|{NR}(?P<one>{ONE}))"
    rf"|(?<=op{GAP}s)tuk{GAP}(?P<bare>\d{{1,4}})(?![\d\w]|[.,]\d|{GAP}(?:van|bij){GAP}))"
)
# A text without any of these cites nothing so.
_CLUES = ("tuk", "TUK", "edrukt", "EDRUKT", ".v.v.", "ervanging")


def within(text: str, dossier: str) -> Iterator[CitationMention]:
    """Yield the papers that *text* cites by number alone, as papers of *dossier*."""
    if not any(map(text.__contains__, _CLUES)):
        return
    for found in _WITHIN.finditer(text):
        group = found.lastgroup or "one"
        for span, number in each_number(text, found.start(group), found.end(group)):
            yield paper(span, (dossier,), number)
