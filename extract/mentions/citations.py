"""Citations of parliamentary papers, by number, wherever they stand in a text.

Knows the order in which the forms of ``citation_grammar`` are tried; refuses to know why a paper is cited.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from extract.mentions.citation_grammar.again import again
from extract.mentions.citation_grammar.gazettes import gazettes
from extract.mentions.citation_grammar.identifiers import identifiers
from extract.mentions.citation_grammar.papers import papers
from extract.mentions.citation_grammar.proceedings import proceedings
from extract.mentions.citation_grammar.within import within
from extract.mentions.kinds import CitationMention

# Where two forms read the same words the earlier one holds.
_FORMS: tuple[Callable[[str], Iterator[CitationMention]], ...] = (identifiers, proceedings, gazettes, papers)


def match(text: str, *, dossier: str | None = None) -> tuple[CitationMention, ...]:
    """Return the citations in *text* in order; *dossier* is the document's own, for «op stuk nr. 20».

    >>> [(mention.cited, mention.dossiers) for mention in match("(Kamerstukken 26 643/30 821, nr. 12 en 36836 D)")]
    [('kst-26643-12', ('26643', '30821')), ('kst-36836-D', ('36836',))]
    >>> [mention.cited for mention in match("de motie op stuk nr. 20", dossier="34952")]
    ['kst-34952-20']
    """
    found = [tuple(form(text)) for form in _FORMS]
    found.append(tuple(again(text, found[-1])) if "dem" in text or "bid" in text else ())
    if dossier:
        found.append(tuple(within(text, dossier)))
    return tuple(sorted(_first_come(found), key=lambda mention: (mention.span, mention.cited)))


def _first_come(forms: Iterable[tuple[CitationMention, ...]]) -> Iterator[CitationMention]:
    """Yield the mentions whose words no earlier form has taken; mentions of one form may share a span (a range)."""
    taken: set[int] = set()
    for form in forms:
        free = [mention for mention in form if taken.isdisjoint(range(mention.span.start, mention.span.end))]
        taken.update(at for mention in free for at in range(mention.span.start, mention.span.end))
        yield from free
