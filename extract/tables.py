"""Tables: rows of cells under a row of titles that says what each column holds.

In plain text columns are parted by two blanks, a tab, or «|»; readers of marked-up formats write «|» between cells.
What a title says is known by `extract.table_titles`. Refuses to guess: titles that are not all known, or two columns of
one meaning, make no `Header`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from extract.posts.words import kind_of
from extract.spans import Span
from extract.table_titles import is_aside, is_moment, is_plain, meaning_of, names_deed

_PARTED = re.compile(r"[ \u00a0]{2,}|\t+")
_BAR = re.compile(r"\|")
_RULE = re.compile(r"[\s|:+=–—_-]*")
_OF_NUMBERS = re.compile(r"(?i:aantal\b)|(?:19|20)\d\d\Z")
_OF_STAFF = re.compile(r"(?i:uitgezonden(?:en)?|lokaal|lokalen|lokale medewerkers|uitgezonden medewerkers|totaal)\Z")
_NUMBER = re.compile(r"[\d.]{1,9}")
_NUMBER_OR_NONE = re.compile(r"[\d.,]{1,9}|[–−-]?")
# «2027», «2028–2029», «vanaf 2028»: what heads a row of names that has no titles
_YEARS = re.compile(
    r"(?:[Vv]anaf\s+|[Uu]iterlijk\s+|[Ii]n\s+)?(?:19|20)\d\d(?:\s?(?:[-–/]|t/m|tot en met|en)\s?(?:19|20)\d\d)?:?"
)
# «per 1 mei 2026», «eind 2027 NBSO»: what stands behind the name of a post that has no titles above it
_DATED = re.compile(
    r"(?:per|vanaf|met ingang van|in|op|eind|begin|medio|uiterlijk)\s+(?:\d{1,2}\s+)?(?:[a-z]{3,9}\s+)?(?:19|20)\d\d\b",
    re.IGNORECASE,
)
_A_DAY = re.compile(r"(?:[a-z ]+)?(?:\d{1,2}\s+)?[a-z]{3,9}\s+(?:19|20)\d\d", re.IGNORECASE)
_NO_WORD = re.compile(r"[–—−-]*|n\.?v\.?t\.?|geen", re.IGNORECASE)
_LONGEST_NAME = 60
DITTO = "〃"  # what readers write in the place of a cell that reaches down from the row above
_DITTOS = (DITTO, "″", ",,", "''", '"', "”")
NEAR = 2  # signs between the beginnings of a cell and of its title
FEWEST_UNKNOWN = 3  # cells and rows that make a table of lines whose titles are not known


@dataclass(frozen=True, slots=True)
class Header:
    """The meaning of each column, in order: ``post``, ``measure``, ``when``, ``kind``, ``theme``, ``outcome``, ``into``
    (the kind that a post becomes), ``number`` (of staff that come or go) or ``other``."""

    columns: tuple[str, ...]


BY_YEAR = Header(("when", "post"))
BY_POST = Header(("post", "when"))


def cells(text: str) -> tuple[Span, ...]:
    """Return where the cells of the line *text* stand, blanks at their edges left out; empty cells between «|» count.

    >>> line = "Ambassade Lomé    opening   2027"
    >>> [line[cell.start : cell.end] for cell in cells(line)]
    ['Ambassade Lomé', 'opening', '2027']
    """
    if "|" in text:
        start = 1 if text.startswith("|") else 0
        end = len(text) - 1 if text.endswith("|") and len(text) > 1 else len(text)
        cuts = [bar.start() for bar in _BAR.finditer(text, start, end)]
        stretches = zip((start, *(cut + 1 for cut in cuts)), (*cuts, end), strict=True)
    else:
        parts = list(_PARTED.finditer(text))
        ends = (*(part.start() for part in parts), len(text))
        stretches = zip((0, *(part.end() for part in parts)), ends, strict=True)
    return tuple(_bare(text, *stretch) for stretch in stretches)


def cells_at(text: str, row: Span) -> tuple[Span, ...]:
    """Return where the cells of the *row* of *text* stand."""
    return tuple(Span(row.start + cell.start, row.start + cell.end) for cell in cells(text[row.start : row.end]))


def labelled(text: str, rows: Iterable[Span]) -> Iterator[tuple[Span, Span, tuple[Span, ...]]]:
    """Yield each of *rows* with its label, which may reach down from the row above, and all its cells.

    None is a line of one cell, in which that of the row above goes on or which stands over a group of rows («Afrika»).
    """
    label = Span(0, 0)
    for row in rows:
        found = cells_at(text, row)
        if not any(cell.end > cell.start for cell in found[1:]):
            continue
        label = label if is_ditto(text[found[0].start : found[0].end]) else found[0]
        yield row, label, found


def _bare(text: str, start: int, end: int) -> Span:
    inner = text[start:end]
    start += len(inner) - len(inner.lstrip())
    return Span(start, start + len(inner.strip()))


def is_ruler(text: str) -> bool:
    """Tell whether *text* only draws a line between rows («|---|---|»)."""
    return _RULE.fullmatch(text) is not None


def is_ditto(cell: str) -> bool:
    """Tell whether *cell* only points at the cell above it: «idem», or the sign that readers write under a merged cell.

    >>> is_ditto(DITTO), is_ditto("idem"), is_ditto("")
    (True, True, False)
    """
    return cell in _DITTOS or cell.lower() in ("idem", "id.")


def is_empty(cell: str) -> bool:
    """Tell whether *cell* says that there is nothing: «–», «n.v.t.», or no word at all."""
    return _NO_WORD.fullmatch(cell) is not None


def read_header(text: str, below: str = "") -> Header | None:
    """Return what the columns under the line *text* hold; None unless each title is known, once, and one is a post.

    The title of the posts, which stand first, may be left out: then the row *below* has one cell more, or the title is
    empty.

    >>> read_header("Besluit   Fte 2030", "Lima   sluiting   0")
    Header(columns=('post', 'measure', 'other'))
    """
    titles = joined_titles(text, below) or _told(text)
    if below and len(cells(below)) == len(titles) + 1:
        titles = ("", *titles)
    columns = _columns(titles)
    told = [column for column in columns if column != "other"]
    known = len(columns) > 1 and all(columns) and len(told) == len(set(told)) and "post" in told
    return Header(columns) if known else None


def joined_titles(first: str, second: str) -> tuple[str, ...] | None:
    """Return the titles that stand in two rows between «|»: a word over several columns, and its years below it; None
    where *second* is a row of another sort.

    >>> joined_titles("| Post | Formatie | |", "| 〃 | 2028 | 2030 |")
    ('Post', 'Formatie 2028', 'Formatie 2030')
    """
    high, low = _told(first), _told(second)
    if not first.startswith("|") or len(high) != len(low) or "" not in high:
        return None
    over, titles, parts = "", [], Counter[str]()
    for title, under in zip(high, low, strict=True):
        over = title or over
        if is_ditto(under) or not under:
            titles.append(title)
        elif not over and meaning_of(under):
            titles.append(under)
        elif over and (_YEARS.fullmatch(under) or (is_moment(under) and not under.isdigit())):
            parts[over] += 1
            titles.append(f"{over} {under}")
        else:
            return None
    return tuple(titles) if parts and min(parts.values()) > 1 and parts.total() < len(titles) else None


def _told(row: str) -> tuple[str, ...]:
    return tuple(row[cell.start : cell.end] for cell in cells(row))


def _columns(titles: Sequence[str]) -> tuple[str, ...]:
    """Return what stands under each of *titles*, empty where that is not known."""
    columns = tuple(meaning_of(title) or "" for title in titles)
    if titles and not titles[0] and "post" not in columns:
        columns = ("post", *columns[1:])
    if {"measure", "post"} <= set(columns):  # beside what is done to which post, years head what it costs
        years = [_YEARS.fullmatch(title.lower().strip(" .:*")) for title in titles]
        columns = tuple("other" if year else column for year, column in zip(years, columns, strict=True))
    if {"post", "when"} <= set(columns):  # beside which post and when, a title of another thing changes nothing
        asides = ("other" if is_aside(title) else "" for title in titles)
        columns = tuple(column or aside for column, aside in zip(columns, asides, strict=True))
    if columns.count("when") > 1:  # «Jaar | … | Ingangsdatum»: the day says more than the year
        return tuple("other" if title.lower() == "jaar" else it for title, it in zip(titles, columns, strict=True))
    return columns


def parted(rows: Sequence[str]) -> tuple[int, ...]:
    """Return the indexes of those of *rows* at which a table begins: the first, and titles other than those above.

    >>> parted(["Post  Jaar", "Lima  2027", "Ambassade  Besluit", "Oslo  sluiting"])
    (0, 2)
    """
    begun = [0] if rows else []
    joined = len(rows) > 1 and joined_titles(rows[0], rows[1]) is not None
    for at in range(2 if joined else 1, len(rows) - 1):
        if rows[at] == rows[begun[-1]] or not any(map(is_plain, _told(rows[at]))):  # asked first: tables may be long
            continue
        if read_header(rows[at], rows[at + 1]) or _are_titles(rows[at]):
            begun.append(at)
    return tuple(begun)


def _are_titles(row: str) -> bool:
    """Tell whether *row* has titles for posts and for what or when, whatever else it has."""
    known = {meaning_of(title) for title in _told(row)}
    return "post" in known and bool(known & {"measure", "when"})


def read_untitled(rows: Sequence[str]) -> Header | None:
    """Return what the columns of *rows* hold that have no titles: a year and names in each, or a post and a day.

    A row of one cell goes on with the row before it. Names hold no figure: rows of money and of numbers are none.

    >>> read_untitled(["2027   Lima*, Rabat (CG)", "2028–2029   Oslo"])
    Header(columns=('when', 'post'))
    """
    if len(rows) > 1 and kind_of(rows[0]) and _tell_deeds([_told(row) for row in rows]):
        return Header(("post", "measure", "when")[: len(cells(rows[0]))])
    if not rows or not may_be_untitled(rows[0]):
        return None
    told = [_told(row) for row in rows]
    whole = [row for row in told if len(row) != 1]
    if any(len(row) != 2 for row in (told[0], *whole)):
        return None
    if all(kind_of(row[0]) and _DATED.match(row[1]) for row in whole):
        return BY_POST
    if not all(_YEARS.fullmatch(row[0]) for row in whole):
        return None
    names = [row[-1] for row in told]
    several = len(whole) > 1 or "," in names[0]
    return BY_YEAR if several and all(map(_holds_names, names)) else None


def _tell_deeds(rows: Sequence[Sequence[str]]) -> bool:
    """«Ambassade Lima   sluiting   1 mei 2027»: a post, what is done to it, and when; in two rows and the first."""
    if len(rows[0]) not in (2, 3) or any(len(row) != len(rows[0]) or kind_of(row[0]) is None for row in rows):
        return False
    dated = all(_YEARS.fullmatch(row[2]) or _A_DAY.fullmatch(row[2]) for row in rows) if len(rows[0]) == 3 else True
    return dated and names_deed(rows[0][1]) and sum(names_deed(row[1]) for row in rows) > 1


def may_be_untitled(line: str) -> bool:
    """Tell whether *line* may be the first of a table without titles."""
    return bool(_YEARS.match(line.lstrip("| ")) or _DATED.search(line)) and len(cells(line)) == 2


def holds_years_and_posts(rows: Sequence[str]) -> bool:
    """Tell whether *rows*, with their titles or without any, hold years and posts and nothing else."""
    header = read_header(rows[0]) if len(rows) > 1 else None
    titled = header is not None and sorted(header.columns) == ["post", "when"]
    return titled or read_untitled(rows) is not None or _is_by_year(rows)


def _is_by_year(rows: Sequence[str]) -> bool:
    """Names in the cells under years: «Werelddeel | 2027 | 2028» over «Afrika | Luanda | –»."""
    titles, *body = ([row[cell.start : cell.end] for cell in cells(row)] for row in rows)
    years = len(titles) > 1 and all(map(_YEARS.fullmatch, titles[1:]))
    return years and all(is_empty(cell) or _holds_names(cell) for row in body for cell in row[1:])


def _holds_names(cell: str) -> bool:
    """Tell whether each part of *cell* between commas may be a name: short, with a capital and without a figure."""
    parts = [part.strip() for part in re.split(r"[,;]|\ben\b", cell) if part.strip()]
    return bool(parts) and all(
        part[0].isupper() and len(part) <= _LONGEST_NAME and not any(map(str.isdigit, part)) for part in parts
    )


def is_row(text: str) -> bool:
    """Tell whether the line *text* is set in columns at all."""
    if "|" in text:
        return text.count("|") > 1 or " | " in text
    return ("  " in text or "\t" in text or "\u00a0\u00a0" in text) and len(cells(text)) > 1


def find_rows(lines: Sequence[str], places: Sequence[int] = ()) -> frozenset[int]:
    """Return the indexes of those of *lines* that are rows of a table; an empty line may stand between two rows.

    Under known titles two columns make a table, else three in three rows, or «|» at both ends. *places* are the columns
    in which the lines begin, in signs: with them a line that goes on under one cell of a row counts as a row, too.
    """
    found: set[int] = set()
    at = 0
    while at < len(lines):
        end = _last_row(lines, at, places) if lines[at] and is_row(lines[at]) else at
        rows = [each for each in range(at, end) if lines[each]]
        if rows and _is_table([lines[each] for each in rows]):
            found.update(rows)
        at = max(end, at + 1)
    return frozenset(found)


def _last_row(lines: Sequence[str], at: int, places: Sequence[int]) -> int:
    """Return the index past the last line of the rows that begin at *at*."""
    end = at
    untitled = bool(places) and may_be_untitled(lines[at])
    below = next((each for each in range(at + 1, len(lines)) if lines[each] and not is_ruler(lines[each])), at)
    header = read_header(lines[at], lines[below]) if places else None
    titled = header is not None
    heads = [places[at] + cell.start for cell in cells(lines[at])] if untitled or titled else []
    if header and len(header.columns) > len(heads):  # the title of the posts is left out
        heads.insert(0, places[below])
    first = 0 if untitled else 1  # titles have a row below them before a cell may go on
    for index in range(at, len(lines)):
        under = index == end > at + first and heads and _goes_on(lines[index], places[index], heads)
        under = under or (titled and _parts_rows(lines[index : index + 2], len(heads)))
        if lines[index] and (is_row(lines[index]) or is_ruler(lines[index]) or under):
            end = index + 1
        elif lines[index] or index > end:
            break
    return end


def _goes_on(line: str, place: int, heads: Sequence[int]) -> bool:
    """«(ambassadekantoor)» under a name: one cell that begins where a title does; at the edge of the table a paragraph
    may, and only brackets are a cell."""
    cell = place > min(NEAR, heads[0]) or (line[:1] == "(" and line[-1:] == ")")
    return bool(line) and cell and any(abs(place - head) <= NEAR for head in heads)


def _parts_rows(lines: Sequence[str], width: int) -> bool:
    """«Afrika» straight above a row of *width* cells: a line between the rows that says what those below it share."""
    line, below = lines if len(lines) == 2 else ("", "")
    plain = line[:1].isupper() and len(line) <= _LONGEST_NAME and len(cells(line)) == 1 and line[-1] not in ".,;?!"
    return plain and len(cells(below)) == width and is_row(below) and read_header(below) is None


def _is_table(rows: Sequence[str]) -> bool:
    if read_untitled(rows):
        return True
    if len(rows) < 2:
        return False
    below = next((row for row in rows[1:] if not is_ruler(row)), "")
    if read_header(rows[0], below) or all(row.startswith("|") for row in rows) or _is_of_numbers(rows):
        return True
    return len(rows) >= FEWEST_UNKNOWN and all(len(cells(row)) >= FEWEST_UNKNOWN for row in rows if not is_ruler(row))


def _is_of_numbers(rows: Sequence[str]) -> bool:
    """Numbers alone under «Aantal functies» or «2024», behind their labels; a list of pages has no such title.

    Years may leave out the title of the labels, and under them «–» is none; so may «Uitgezonden» and «Lokaal», of
    staff.
    """
    told = [[row[cell.start : cell.end] for cell in cells(row)] for row in rows if not is_ruler(row)]
    if len(told) < FEWEST_UNKNOWN:
        return False
    if all(map(_YEARS.fullmatch, told[0])) and len(told[1]) == len(told[0]) + 1:
        return all(len(row) == len(told[1]) and all(map(_NUMBER_OR_NONE.fullmatch, row[1:])) for row in told[1:])
    if len(told[0]) > 1 and all(map(_OF_STAFF.match, told[0])):
        told[0].insert(0, "")
    if any(len(row) != len(told[0]) for row in told) or len(told[0]) < 2:
        return False
    titles, *body = (row[1:] for row in told)
    known = all(map(_OF_NUMBERS.match, titles)) or all(map(_OF_STAFF.match, titles))
    return known and all(_NUMBER.fullmatch(cell) for row in body for cell in row)
