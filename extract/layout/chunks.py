"""Chunks: lines of the body that lie together, cut where a new block may begin; and whether a chunk goes on from the
one before.

A blank line parts chunks, and so do a new page, notes and furniture, a bullet, and a list's header. Whether the parts
belong to one sentence is decided here too, because pages and notes fall in mid-sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from extract.layout.lines import Line
from extract.layout.list_headers import is_list_header
from extract.layout.notes import Role, RoledLine
from extract.tables import find_rows, is_row

# «– De posten in …», «• Accra;», «- Lima»: a bullet is a sign and a blank. Not «-5 graden», not «*» glued to a word.
BULLET = re.compile(r"([–—•▪▫●○‣◦■□·➢✓\-]|\*(?=\s)|o(?=\s{2}))\s+(?=\S)")
# «1. Accra», «a) Lima»: an item only between other items of a list, since headings are numbered in the same way.
NUMBERED = re.compile(r"\(?(?:\d{1,2}|[a-z])[.)]\s+(?=\S)")

# «Versterking 2026: Accra*, Lagos (CG);»: names on the line of their header. Not «Sluiting 2026: Het kabinet heeft».
_NAMES_FOLLOW = re.compile(
    r"(?P<header>[^:]{4,90}:)\s+(?=[A-ZÀ-Þ][\w’'.-]*(?:\s(?:[A-ZÀ-Þ][\w’'.-]*|de|la|es|aan|den)){0,3}[*†‡#§°^~+]{0,3}"
    r"(?:\s\([^()]{1,60}\)[*†‡#§°^~+]{0,3})?\s*(?:[,;.]|en\s[A-ZÀ-Þ]|$))"
)

# Characters. A heading may run over two lines, but at a page's foot none was seen that is longer than this.
LONGEST_HEADING = 110

# «De Minister van …,»: the opening of a signature, which ends without a stop.
_SIGNED = re.compile(r"(?:De|Mede)\b.*(?:[Mm]inister|[Ss]taatssecretaris)\b")

# «… naar het vervolg. [20]»: in a written consultation the number of the answer stands behind the stop.
_STOPPED = re.compile(r"[.!?:;…][»”’\"')\]]*[*†‡#§°]?\d{0,3}(?:\s?\[\d{1,3}\])?$")
_NO_SIGN, _SIGN_ALONE = re.compile(r"\W"), re.compile(r"[\w\s]")
_SMALL_WORD = re.compile(r"\b[a-zà-þ]{1,4}$")


@dataclass(frozen=True, slots=True)
class Chunk:
    """Lines that lie together. ``loose`` tells that notes, furniture or a page's end stand before it; ``bullet`` is its
    sign, ``row`` that it is a row of a table."""

    lines: tuple[Line, ...]
    loose: bool
    bullet: str = ""
    header: bool = False
    row: bool = False

    @property
    def text(self) -> str:
        """The lines as one string, for looking at only."""
        return " ".join(line.text for line in self.lines)

    @property
    def stopped(self) -> bool:
        """Whether the last line ends a sentence, an item, or an opening before a list."""
        return _STOPPED.search(self.lines[-1].text) is not None


def cut_chunks(roled: Iterable[RoledLine]) -> Iterator[Chunk]:
    """Yield the chunks of the body in order."""
    held: list[Line] = []
    loose = False
    lines = tuple(roled)
    rows = _rows(lines)
    for each in _headers_apart(lines, rows):
        if each.role is not Role.BODY:
            yield from _close(held, loose)
            loose = (loose and not held) or each.role is not Role.BLANK
            held = []
            continue
        if each.line.start in rows:
            yield from _close(held, loose)
            yield Chunk((each.line,), loose=False, row=True)
            loose, held = False, []
            continue
        if held and (_cuts(each.line, held[-1]) or _next_item(each.line, held)):
            yield from _close(held, loose)
            loose, held = each.line.opens_page, []
        loose = loose or (not held and each.line.opens_page)
        held.append(each.line)
    yield from _close(held, loose)


def _rows(lines: Sequence[RoledLine]) -> frozenset[int]:
    """The starts of the lines that are rows of a table; furniture and notes part no table."""
    if not any(is_row(each.line.text) for each in lines if each.role is Role.BODY):
        return frozenset()
    ends = (-1, *(each.line.end for each in lines))
    places = [each.line.start - end - 1 for each, end in zip(lines, ends, strict=False)]
    found = find_rows([each.line.text if each.role is Role.BODY else "" for each in lines], places)
    return frozenset(lines[at].line.start for at in found)


def _headers_apart(roled: Iterable[RoledLine], rows: frozenset[int]) -> Iterator[RoledLine]:
    """Part each line that holds a header and the names under it into two."""
    for each in roled:
        line = each.line
        plain = each.role is Role.BODY and line.start not in rows
        found = _NAMES_FOLLOW.match(line.text) if plain and ":" in line.text else None
        if found and is_list_header(found["header"]):
            at = line.start + found.end("header")
            yield each._replace(line=Line(line.start, at, found["header"], line.opens_page))
            names = line.text[found.end() :]
            yield each._replace(line=Line(line.end - len(names), line.end, names, opens_page=False), opens=False)
        else:
            yield each


def ordinal(text: str) -> tuple[str, int] | None:
    """Return the style and the number of an item («2. Accra» is ``(".", 2)``, «b) Lima» ``("a)", 2)``), else None."""
    found = NUMBERED.match(text) if "." in text[:4] or ")" in text[:4] else None
    if found is None:
        return None
    mark, style = _NO_SIGN.sub("", found[0]), _SIGN_ALONE.sub("", found[0])
    return (style, int(mark)) if mark.isdigit() else (f"a{style}", ord(mark) - ord("a") + 1)


def follows(before: str, text: str) -> bool:
    """Tell whether the item *text* bears the number after that of the item *before*."""
    earlier, later = ordinal(before), ordinal(text)
    return earlier is not None and later == (earlier[0], earlier[1] + 1)


def _next_item(line: Line, held: Sequence[Line]) -> bool:
    """A numbered line is an item of its own behind the item before it, or, with the first number, behind a colon."""
    number = ordinal(line.text)
    if number is None:
        return False
    return follows(held[0].text, line.text) or (number[1] == 1 and held[-1].text.endswith(":"))


def _cuts(line: Line, before: Line) -> bool:
    return (
        line.opens_page
        or BULLET.match(line.text) is not None
        or is_list_header(line.text)
        or is_list_header(before.text)
    )


def _close(held: list[Line], loose: bool) -> Iterator[Chunk]:
    if not held:
        return
    first = held[0].text
    bullet = BULLET.match(first)
    header = len(held) <= 2 and is_list_header(" ".join(line.text for line in held))
    yield Chunk(tuple(held), loose, bullet[1] if bullet else "", header)


def goes_on(group: Sequence[Chunk], after: Chunk) -> bool:
    """Tell whether *after* continues the sentence of the chunks in *group*.

    It does when it begins small (or with a bracket) and the last of them is not stopped; or, over notes and furniture,
    when the group breaks off in mid-sentence. A heading or a signature breaks off too, but is short.
    """
    before = group[-1]
    if after.bullet or after.header or after.row or before.row or before.header or before.stopped:
        return False
    first = after.lines[0].text
    if first[0].islower() or first[0] in "(,;":
        return True
    return after.loose and _breaks_off(group)


def _breaks_off(group: Sequence[Chunk]) -> bool:
    """A paragraph or an item that is cut in mid-sentence: longer than a heading, or ended by a small word or a
    comma."""
    last = group[-1].lines[-1].text
    if last.endswith((",", "-")) or _SMALL_WORD.search(last):
        return True
    long = sum(len(chunk.text) for chunk in group) > LONGEST_HEADING
    return long and not _SIGNED.match(group[0].lines[0].text)
