"""A document in hand: who it is, its outline and what was found in it; and the way from a place in it to evidence.

Rules receive a `Document` and return statements; every statement gets its evidence from `Document.evidence`, so that
quotes are made in one place only.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from extract.announced import Announced, find_announced
from extract.folding import fold
from extract.identity import date_line
from extract.ledgers import LedgerRow, find_ledgers
from extract.lists import MeasureList, find_lists, headed_years, theme_slug, theme_span
from extract.mentions.kinds import DateMention, Mentions, PostMention
from extract.named_themes import NamedTheme, find_named_themes
from extract.outline import BlockKind, NoteRef, Outline
from extract.posts.mentions import find_posts
from extract.posts.words import PostWord, find_post_words
from extract.spans import Span, Stretches
from extract.statements import Evidence, OfficialRecord, Paper
from extract.told_dates import find_told_dates
from extract.voices import find_others
from ontology.terms import PaperType

# Wide enough to find a quote again after the text was set anew, short enough to store beside each of them.
CONTEXT = 32


@dataclass(frozen=True, eq=False)
class Document:
    """One document between reading and stating. Not slotted: what is asked often is computed once, on demand."""

    paper: Paper
    outline: Outline
    mentions: Mentions
    official: OfficialRecord | None = None

    @cached_property
    def text(self) -> str:
        """The clean text, in which all positions of mentions and blocks count."""
        return self.outline.clean.text

    @cached_property
    def post_words(self) -> tuple[PostWord, ...]:
        """The words for kinds of post, in order. These, the posts and the lists are found when a rule asks for them:
        the rules for motions do not."""
        return tuple(find_post_words(self.text, Span(0, len(self.text))))

    @cached_property
    def days(self) -> tuple[DateMention, ...]:
        """The dates, in order: those that hold their year, and those that the date line or another date gives it."""
        line, written = date_line(self.outline), self.mentions.dates
        line = line if line and line.iso == self.paper.date else None
        told = find_told_dates(self.text, self.mentions.sentences, written, line)
        return tuple(sorted((*written, *told), key=lambda day: day.span)) if told else written

    @cached_property
    def posts(self) -> tuple[PostMention, ...]:
        """The names of posts, in order; not those that others than the cabinet speak of."""
        found = find_posts(self.outline, self.mentions, self.post_words)
        return tuple(post for post in found if self.is_own(post.span)) if self.others else found

    @cached_property
    def others(self) -> Stretches | None:
        """Where others than the cabinet speak, who decide nothing; None where nobody does, as in most letters. A motion
        asks, and is read as asking."""
        spans = find_others(self.outline, self.mentions.sentences) if self.paper.type is not PaperType.MOTION else ()
        return Stretches(spans) if spans else None

    def is_own(self, span: Span) -> bool:
        """Tell whether the cabinet, or the paper itself, says what stands in *span*."""
        return self.others is None or not self.others.touch(*span)

    @cached_property
    def lists(self) -> tuple[MeasureList, ...]:
        """The lists of measures, in order."""
        return find_lists(self.outline, self.mentions.sentences)

    @cached_property
    def ledgers(self) -> dict[int, LedgerRow]:
        """The rows that tell how a motion or a commitment stands, by where each begins."""
        return {row.span.start: row for row in find_ledgers(self.outline)}

    def ledger_at(self, position: int) -> LedgerRow | None:
        """Return the row of a ledger that holds *position* of the clean text, or None."""
        block = self.outline.block_at(position)
        return self.ledgers.get(block.span.start) if block and block.kind is BlockKind.ROW else None

    @cached_property
    def announced(self) -> dict[int, Announced]:
        """What a sentence above says of the tables of posts by year, by where each table begins."""
        return find_announced(self.outline, self.mentions.sentences)

    def posts_in(self, span: Span) -> Sequence[PostMention]:
        """Return the names of posts in *span* of the clean text, in order."""
        first = bisect_left(self._post_starts, span.start)
        return self.posts[first : bisect_left(self._post_starts, span.end, lo=first)]

    @cached_property
    def _post_starts(self) -> tuple[int, ...]:
        """Where the names of posts begin: every rule asks for those of every sentence."""
        return tuple(post.span.start for post in self.posts)

    @cached_property
    def theme_sections(self) -> dict[int, str]:
        """The slug of the theme of each section that lists measures under one, by index of section; and of each that
        speaks of posts under a theme with its years."""
        return {section: theme_slug(self.text, theme) for section, theme in self.themes.items()}

    @cached_property
    def themes(self) -> dict[int, Span]:
        """Where headings name the themes under which measures are listed or told, by index of section."""
        named = {section: theme.heading for section, theme in self.named_themes.items()}
        return {**self.dated_themes, **named, **self.listed_themes}

    @cached_property
    def listed_themes(self) -> dict[int, Span]:
        """Where headings name the themes of lists and of announced tables, by index of section."""
        announced = {found.section: found.theme for found in self.announced.values() if found.theme}
        return {**announced, **{found.section: found.theme for found in self.lists if found.theme}}

    @cached_property
    def named_themes(self) -> dict[int, NamedTheme]:
        """The themes that a sentence names before the headings do, by index of section."""
        return find_named_themes(self.outline, self.mentions.sentences)

    @cached_property
    def dated_themes(self) -> dict[int, Span]:
        """Where headings name a theme with its years («Balkan (2027–2028)») over text on posts, by index of section."""
        found = {
            at: theme_span(self.text, section)
            for at, section in enumerate(self.outline.sections)
            if headed_years(self.text, section) and self.posts_in(section.span)
        }
        return {at: theme for at, theme in found.items() if theme}

    @cached_property
    def line_starts(self) -> tuple[int, ...]:
        """Source positions at which lines begin, in order."""
        source = self.outline.clean.source
        starts = [0]
        at = source.find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = source.find("\n", at + 1)
        return tuple(starts)

    @cached_property
    def note_refs(self) -> tuple[NoteRef, ...]:
        """The places of the markers of footnotes, in order."""
        return tuple(sorted(self.outline.note_refs, key=lambda ref: ref.position))

    def refs_of(self, mark: str) -> Sequence[int]:
        """Return where the markers with *mark* stood, in order."""
        return self._refs_by_mark.get(mark, ())

    def ref_before(self, position: int) -> int:
        """Return where the last marker before *position* stood, 0 without one."""
        at = bisect_left(self.note_refs, position, key=lambda ref: ref.position)
        return self.note_refs[at - 1].position if at else 0

    @cached_property
    def _refs_by_mark(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for ref in self.note_refs:
            found.setdefault(str(ref.number), []).append(ref.position)
        return found

    @cached_property
    def notes(self) -> dict[str, list[Span]]:
        """The footnotes by their mark; numbers that begin anew give several for one mark."""
        found: dict[str, list[Span]] = {}
        for block in self.outline.blocks:
            if block.kind is BlockKind.NOTE:
                found.setdefault(block.mark, []).append(block.span)
        return found

    def evidence(self, span: Span, *, rule: str, supports: tuple[str, ...] = ()) -> tuple[Evidence, ...]:
        """Return the evidence for *span* of the clean text, one item per unbroken run of the source, in clean order.

        *rule* is the name of the rule that read it; *supports* names the fields of the statement read here.
        """
        asked = (span, rule, supports)
        made = self._made.get(asked)
        if made is None:
            section = self.outline.section_at(span.start)
            title = section.title if section else None
            made = self._made[asked] = tuple(self._quote(run, rule, supports, title) for run in self.runs(span))
        return made

    def runs(self, span: Span) -> tuple[Span, ...]:
        """Return the unbroken runs of the source that *span* of the clean text came from, in clean order."""
        runs = self._runs.get(span)
        if runs is None:
            runs = self._runs[span] = self.outline.clean.to_source(span)
        return runs

    @cached_property
    def _made(self) -> dict[tuple[Span, str, tuple[str, ...]], tuple[Evidence, ...]]:
        """Evidence made so far: a list's header is asked for by each of its entries."""
        return {}

    @cached_property
    def _runs(self) -> dict[Span, tuple[Span, ...]]:
        """Runs found so far: several rules quote one sentence, and its coverage is asked at the end."""
        return {}

    def _quote(self, run: Span, rule: str, supports: tuple[str, ...], section: str | None) -> Evidence:
        source = self.outline.clean.source
        return Evidence(
            start=run.start,
            end=run.end,
            exact=fold(source[run.start : run.end]),
            prefix=fold(source[max(run.start - CONTEXT, 0) : run.start]),
            suffix=fold(source[run.end : run.end + CONTEXT]),
            line=bisect_right(self.line_starts, run.start),
            rule=rule,
            section=section,
            page=self._page(run.start),
            supports=supports,
        )

    def _page(self, position: int) -> int | None:
        first = self.outline.first_page
        if first is None:
            return None
        return first + bisect_right(self.outline.page_starts, position) - 1
