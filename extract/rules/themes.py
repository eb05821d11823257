"""Themes: the headings of sections that list measures, and other wordings that the document has for them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from extract.document import Document
from extract.lists import theme_slug
from extract.spans import Span
from extract.statements import Evidence, Statement, Theme
from ontology.names import slug

RULE = "themes"
# Letters. Shorter words («met», «Europa») join phrases that mean different things.
LONG_WORD = 8

# «veiligheid», «de ring van instabiliteit»: quoted words of a theme. Not «De vertegenwoordiging van Nederland in de
# wereld» (a title).
_QUOTED = re.compile(r"«(?P<words>[^«»]{3,60})»")


def themes(document: Document, _so_far: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """Return one `Theme` per heading under which measures are listed, or that names a theme with its years, in the
    order of the document."""
    spans = {theme_slug(document.text, theme): theme for theme in sorted(document.themes.values(), reverse=True)}
    ordered = sorted(spans.items(), key=lambda item: item[1])
    others = _alternatives(document, dict(ordered))
    named = {theme.heading: theme.named for theme in document.named_themes.values()}
    return tuple(
        Theme(
            slug=name,
            label=document.text[span.start : span.end],
            alternatives=tuple(dict.fromkeys(words for words, _ in others.get(name, ()))),
            evidence=(
                *document.evidence(span, rule=RULE, supports=("label",)),
                *(document.evidence(named[span], rule=RULE, supports=("label",)) if span in named else ()),
                *(each for _, evidence in others.get(name, ()) for each in evidence),
            ),
        )
        for name, span in ordered
    )


Wording = tuple[str, tuple[Evidence, ...]]


def _alternatives(document: Document, spans: Mapping[str, Span]) -> Mapping[str, list[Wording]]:
    found: dict[str, list[Wording]] = {}
    for words, span in _quoted_in_theme_sentences(document):
        name = _only_theme(words, spans)
        if name and slug(words) != name and not any(words == known for known, _ in found.get(name, ())):
            evidence = document.evidence(span, rule=RULE, supports=("alternatives",))
            found.setdefault(name, []).append((words, evidence))
    return found


def _quoted_in_theme_sentences(document: Document) -> Iterator[tuple[str, Span]]:
    """Yield quoted words of sentences that speak of themes, or follow one that does («Voorbeelden zijn …»)."""
    speaks = False
    for sentence in document.mentions.sentences:
        words = document.text[sentence.start : sentence.end]
        spoke, speaks = speaks, "thema" in words.lower()
        if speaks or (spoke and words.startswith("Voorbeeld")):
            for found in _QUOTED.finditer(words):
                yield found["words"], Span(sentence.start + found.start("words"), sentence.start + found.end("words"))


def _only_theme(words: str, spans: Mapping[str, Span]) -> str | None:
    """Return the one theme that shares a long word with *words*; None if there is none or more than one."""
    wanted = {word for word in slug(words).split("-") if len(word) >= LONG_WORD}
    sharing = [name for name in spans if wanted & set(name.split("-"))]
    return sharing[0] if len(sharing) == 1 else None
