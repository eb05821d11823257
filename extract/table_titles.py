"""Titles of columns: what each says that the cells under it hold (`data/table_columns.csv`), and what some say is done
to the posts in their table («Te sluiten post», «Jaar van opening»; `data/title_deeds.csv`).

A title of numbers of staff is one of which each word is known (`data/staff_titles.csv`): «Fte 2030», «Formatie oud».
What stands in brackets is left out, but for such a word: «Gepland (fte)». Refuses a title with any other word.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from extract.data import any_of, read_table
from extract.posts.words import pattern as post_words
from ontology.terms import Action

_BRACKETS = re.compile(r"\s*[(\[][^()\[\]]*[)\]]")
_WORD = re.compile(r"[^\s()\[\],:./–-]+")
_FIGURE = re.compile(r"\d{1,2}|(?:19|20)\d\d")
# what another wishes or proposes, and whose it is; what is done must be known to stand in no other column
_OPEN = re.compile(
    r"\b(?:variant|scenario|advies|voorstel|wens|alternatie|optie|oordeel|kans|kandida|eigenaar|land|lidstaat|vorig|eerder"
    r"|oorspronkelijk|reactie|onderwerp|object|onderdeel|gebouw|bezoeker|maatregel|wijziging|besluit|actie|mutatie|post|ambassade|consulaat|plaats|stad)",
    re.IGNORECASE,
)
_LONGEST = 60  # code points


@dataclass(frozen=True, slots=True)
class TitleDeed:
    """What a title says is done to the posts of its table, whether it has been, and what its column holds."""

    action: Action
    done: bool
    column: str


def meaning_of(title: str) -> str | None:
    """Return what the column under *title* holds, as in `extract.tables.Header`; None where that is not known.

    >>> meaning_of("Post (land)"), meaning_of("Te sluiten post"), meaning_of("Gepland (fte)"), meaning_of("Gepland")
    ('post', 'post', 'other', None)
    """
    known = _titles().get(title.lower().strip(" .:*")) or _titles().get(_bare(title))
    if known or len(title) > _LONGEST:
        return known
    deed = title_deed(title)
    if deed:
        return deed.column
    told = _words(title) in ({"moment"}, {"moment", "small"}) and not title.strip(" .:*").isdigit()
    return "other" if told or staff_counted(title) else None


def is_plain(title: str) -> bool:
    """Tell whether *title* stands in the table of titles as it is."""
    return title.lower() in _titles()


def is_aside(title: str) -> bool:
    """Tell whether *title*, though not known, leaves what the other columns say as it is: not «Voorstel», «Eigenaar».

    >>> is_aside("Reden van sluiting"), is_aside("Advies raad"), is_aside("")
    (True, False, False)
    """
    return (any(map(str.isalpha, title)) or title == "%") and _OPEN.search(title) is None and len(title) <= _LONGEST


def names_deed(cell: str) -> bool:
    """Tell whether *cell* begins with a noun for what is done to a post («sluiting per 1 mei 2030»)."""
    return _nouns().match(cell.lower()) is not None


def title_deed(title: str) -> TitleDeed | None:
    """Return what *title* says is done to the posts of its table, None where it says nothing of it.

    >>> title_deed("Versterkte ambassades").action.value, title_deed("Datum van sluiting").column, title_deed("Post")
    ('strengthening', 'when', None)
    """
    bare = _bare(title)
    found = _of_posts().fullmatch(bare) if len(bare) <= _LONGEST else None
    return _deeds().get(found["deed"] if found else bare)


def staff_counted(title: str) -> str | None:
    """Return the word for staff of which *title* says that its column holds numbers («Fte 2030»), else None.

    >>> staff_counted("Formatie per 1 januari 2030"), staff_counted("Ingevuld (fte)"), staff_counted("Fte-kosten")
    ('formatie', 'fte', None)
    """
    kinds = _words(title) if len(title) <= _LONGEST else set()
    if "staff" not in kinds or None in kinds:
        return None
    return next((word for word in _words_in(title) if _staff().get(word) == "staff"), None)


def is_moment(title: str) -> bool:
    """Tell whether *title* only says when or of what its numbers are («Huidig», «Nieuw», «Gepland», «2030»)."""
    kinds = _words(title) if len(title) <= _LONGEST else set()
    return bool(kinds & {"moment", "aside"}) and kinds <= {"moment", "aside", "small"}


def _words(title: str) -> set[str | None]:
    """Return the sorts of the words of *title*, None for one that is not known; years and days are moments."""
    words = _words_in(title)
    return {"moment" if _FIGURE.fullmatch(word) else _staff().get(word) for word in words}


def _words_in(title: str) -> list[str]:
    return [found.group() for found in _WORD.finditer(title.lower())]


def _bare(title: str) -> str:
    return " ".join(_BRACKETS.sub("", title.lower()).split()).strip(" .:*")


@cache
def _titles() -> dict[str, str]:
    return {row[0]: row[1] for row in read_table("table_columns.csv")}


@cache
def _staff() -> dict[str, str]:
    return {row[0]: row[1] for row in read_table("staff_titles.csv")}


@cache
def _deeds() -> dict[str, TitleDeed]:
    rows = read_table("title_deeds.csv")
    return {words: TitleDeed(Action(action), done == "true", column) for words, column, action, done in rows}


@cache
def _nouns() -> re.Pattern[str]:
    rows = read_table("measure_nouns.csv")
    return re.compile(rf"(?:{any_of(row[0] for row in rows)})(?![\w-])")


@cache
def _of_posts() -> re.Pattern[str]:
    deeds = any_of(words for words, deed in _deeds().items() if deed.column == "post")
    posts = any_of(title for title, column in _titles().items() if column == "post")
    return re.compile(rf"(?P<deed>{deeds})(?:\s+(?:{posts}|{post_words()}))", re.IGNORECASE)
