"""What is compared, relation by relation: official attributes on one side, what was read on the other. Pure.

Knows when two spellings of a name are one. Refuses to know where documents come from. A link that is cited twice is two
rows, told apart by their number.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from typing import Final

from ontology.names import slug
from ontology.theme_list import broader_theme, theme_of_label
from queries.answer import Answer, Cell
from queries.corpus.official import Link
from queries.corpus.reading import Held
from queries.corpus.records import Record
from queries.evaluate import Row, Score, compare

Told = tuple[Row, str]

_INITIALS = re.compile(r"^(?:[^\W\d_][a-z]{0,2}\.\s*-?)+")
_BRACKETS = re.compile(r"\([^)]*\)")
# Labels of a whole debate: every motion at the budget or a European council has them, whatever it asks.
_OF_THE_DEBATE: Final = (
    "financiën | begroting",
    "bestuur | parlement",
    "recht | staatsrecht",
    "internationaal | europese zaken",
)
_CITED: Final = ("document", "cited", "mention")


def against_official(documents: Sequence[Held], records: Mapping[str, Record]) -> tuple[Score, ...]:
    """Return the scores of *documents* against their official files, and against the *records* of their identifiers."""
    official = [held for held in documents if held.official and not held.read.failure]
    told = [held for held in official if held.official and held.official.submitters]
    scores = [
        score("identifiers", ("file", "document"), map(_own, official), map(_read_own, official)),
        _links("citations", official, lambda link: link.cited.startswith("kst-"), _paper_hits),
        _links("dossiers", official, lambda link: link.cited.startswith("dossier/"), _other_hits),
        _links("other-publications", official, _is_other, _other_hits),
        score("replaced", ("document", "replaced"), chain(*map(_replaced, official)), chain(*map(_replaces, official))),
        _movers("submitters", [(held, held.official.submitters) for held in told if held.official]),
        _dates(
            "dates",
            [
                (held, held.official.date)
                for held in official
                if held.official and held.official.date and held.official.dated
            ],
        ),
    ]
    if records:
        recorded = [(held, records[held.document]) for held in official if held.document in records]
        scores += [
            _movers(
                "submitters-in-records", [(_first(held, each), each.movers) for held, each in recorded if each.movers]
            ),
            _dates("dates-in-records", [(held, each.date) for held, each in recorded if each.date and held.read.date]),
        ]
    return tuple(each for each in scores if each.hits or each.misses or each.false_hits)


def against_labels(documents: Iterable[Held]) -> Score:
    """Return the score of themes read from the text, against the labels of records: one row per document.

    A theme is right where a label stands for it, for a narrower one, or for no more than the theme that holds it.
    Labels that a paper has for where it was moved, and not for what it is about, are left out.
    """
    labelled = [
        (held, labels)
        for held in documents
        if (labels := [label for label in held.labels if label.casefold() not in _OF_THE_DEBATE])
    ]
    gold = (((held.document, _shown(labels)), "") for held, labels in labelled)
    found = (
        ((held.document, _shown(labels) if _stands_for(labels, held.read.theme) else held.read.theme), "")
        for held, labels in labelled
        if held.read.theme
    )
    return score("themes", ("document", "theme"), gold, found)


def _shown(labels: Iterable[str]) -> str:
    """«|» parts the values of a cell, so a label is shown without it."""
    return "; ".join(label.replace(" | ", ": ") for label in labels)


def _stands_for(labels: Iterable[str], theme: str) -> bool:
    official = set(filter(None, map(theme_of_label, labels)))
    return theme in official | {broader_theme(each) for each in official} or broader_theme(theme) in official


def against_posts(documents: Sequence[Held], gold: Answer) -> tuple[Score, Score]:
    """Return the scores of posts and of asks in the *documents* of *gold*; its class none expects nothing."""
    judged = set(gold.column("motion"))
    found = Answer(
        ("motion", "class", "kind", "place", "country", "region", "ask"),
        tuple(
            (held.document, *(cell or None for cell in post.cells))
            for held in documents
            if held.document in judged
            for post in held.read.posts
        ),
    )
    found = replace(found, rows=tuple(_as_gold_says(gold, found.rows)))
    written = {held.document: " … ".join(post.written for post in held.read.posts) for held in documents}
    at, there = gold.columns.index("class"), {held.document for held in documents}
    rows = tuple(row for row in gold.rows if row[at] != "none" and row[gold.columns.index("motion")] in there)
    expected = Answer(gold.columns, rows).only([column for column in found.columns if column in gold.columns])
    posts = [column for column in expected.columns if column != "ask"]
    return (
        _worded(compare("posts", expected.only(posts), found), written),
        _worded(compare("asks", expected, found), written),
    )


def _as_gold_says(gold: Answer, rows: Iterable[tuple[Cell, ...]]) -> Iterator[tuple[Cell, ...]]:
    """Yield *rows* of posts without the city where *gold* has the country alone: official lists of posts tell it."""
    if not {"motion", "kind", "place", "country"} <= set(gold.columns):
        yield from rows
        return
    told = gold.only(["motion", "kind", "country", "place"]).rows
    without = {row[:3] for row in told if row[2] and not row[3]}
    for motion, scope, kind, place, country, *rest in rows:
        yield (motion, scope, kind, None if (motion, kind, country) in without else place, country, *rest)


def against_unlinked(documents: Sequence[Held], gold: Answer) -> Score:
    """Return the score of citations without a link in the *documents* of *gold*, which were found there by eye."""
    judged, there = set(gold.column("document")), {held.document for held in documents}
    rows = (((str(document), str(cited)), "") for document, cited in gold.only(["document", "cited"]).rows)
    found = unlinked(held for held in documents if held.document in judged)
    return score("unlinked-citations", _CITED, _numbered(row for row in rows if row[0][0] in there), _numbered(found))


def unjudged_posts(documents: Iterable[Held], gold: Answer) -> Iterator[Told]:
    """Yield the posts read in documents of which *gold* does not speak."""
    judged = set(gold.column("motion"))
    for held in documents:
        if held.document not in judged:
            yield from (((held.document, *filter(None, post.cells)), post.written) for post in held.read.posts)


def against_citations(documents: Sequence[Held], gold: Answer) -> Score:
    """Return the score of all that the *documents* of *gold* cite, with the number of mentions.

    A row that *gold* calls doubtful counts neither way; a row without a paper says that the document cites none.
    """
    judged, doubtful, rows = set(gold.column("document")), set[tuple[str, str]](), list[Told]()
    for document, cited, mentions, doubt in gold.only(["document", "cited", "mentions", "doubtful"]).rows:
        if doubt:
            doubtful.add((str(document), str(cited)))
        elif cited and any(held.document == document for held in documents):
            rows.append(((str(document), str(cited), str(mentions)), ""))
    found = (row for held in documents if held.document in judged for row in _mentions(held))
    return score(
        "cited", ("document", "cited", "mentions"), rows, (told for told in found if told[0][:2] not in doubtful)
    )


def _mentions(held: Held) -> Iterator[Told]:
    links = held.read.citations + held.read.others
    words = {link.cited: link.written for link in reversed(links)}
    return (
        ((held.document, cited, str(times)), words[cited])
        for cited, times in Counter(link.cited for link in links).items()
    )


def unlinked(documents: Iterable[Held]) -> Iterator[Told]:
    """Yield the citations of Kamerstukken that were read where the official text has no link."""
    for held in documents:
        if held.official:
            at_links = Counter(_paper_hits(held))
            for link in held.read.citations:
                if at_links[link]:
                    at_links[link] -= 1
                elif link.cited != held.official.replaced:
                    yield (held.document, link.cited), link.written


def score(relation: str, columns: tuple[str, ...], gold: Iterable[Told], found: Iterable[Told]) -> Score:
    """Return the score of the rows *found* against those of *gold*, keeping the words that come with either."""
    expected, actual = dict(gold), dict(found)
    scored = compare(relation, Answer(columns, tuple(expected)), Answer(columns, tuple(actual)))
    return replace(scored, words={row: words for row, words in {**expected, **actual}.items() if words})


def _own(held: Held) -> Told:
    return (held.read.name, held.document), ""


def _read_own(held: Held) -> Told:
    return (held.read.name, held.read.identifier), ""


def _replaced(held: Held) -> Iterator[Told]:
    if held.official and held.official.replaced:
        yield (held.document, held.official.replaced), ""


def _replaces(held: Held) -> Iterator[Told]:
    return (((held.document, link.cited), link.written) for link in held.read.replaced)


def _is_other(link: Link) -> bool:
    return not link.cited.startswith(("kst-", "dossier/"))


def _links(
    relation: str, documents: Sequence[Held], wanted: Callable[[Link], bool], hits: Callable[[Held], Iterable[Link]]
) -> Score:
    gold = (
        ((held.document, link.cited), link.written)
        for held in documents
        if held.official
        for link in held.official.links
        if wanted(link)
    )
    found = (((held.document, link.cited), link.written) for held in documents for link in hits(held) if wanted(link))
    return score(relation, _CITED, _numbered(gold), _numbered(found))


def _paper_hits(held: Held) -> list[Link]:
    return _at_links(held, held.read.citations)


def _other_hits(held: Held) -> list[Link]:
    return _at_links(held, held.read.others)


def _at_links(held: Held, read: Sequence[Link]) -> list[Link]:
    """Those of *read* that stand where the official text has a link: the same paper, or the same words.

    What is read elsewhere is neither right nor wrong by the links; `unlinked` tells it.
    """
    links, replaced = (held.official.links, held.official.replaced) if held.official else ((), None)
    open_ = Counter(link.cited for link in links)
    found = []
    for link in read:
        if open_[link.cited]:
            open_[link.cited] -= 1
            found.append(link)
        elif link.cited != replaced and any(_overlap(link.written, other.written) for other in links):
            found.append(link)
    return found


def _overlap(one: str, other: str) -> bool:
    """Tell whether the words of one are among those of the other: «292» and «33 576, nr. 292»."""
    first, second = (set(re.findall(r"\w+", words.casefold())) for words in (one, other))
    return bool(first and second) and (first <= second or second <= first)


def _movers(relation: str, named: Sequence[tuple[Held, Sequence[str]]]) -> Score:
    gold: list[Told] = []
    found: list[Told] = []
    for held, names in named:
        left = list(held.read.submitters)
        for name in names:
            gold.append(((held.document, name), ""))
            match = _match(name, left)
            if match is not None:
                left.remove(match)
                found.append(((held.document, name), match))
        found += [((held.document, each), each) for each in left]
    return score(relation, ("document", "name"), gold, found)


def _match(official: str, read: Sequence[str]) -> str | None:
    """The name in *read* that is the *official* one: «J.M. Paternotte» is Paternotte, «I. van Dijk» Inge van Dijk.

    The same words come before a name with more or fewer of them, as Diederik van Dijk and Dijk sign together.
    """
    bare = slug(_INITIALS.sub("", _BRACKETS.sub("", official)).strip())
    same = [each for each in read if slug(each) in (bare, slug(official))]
    near = [each for each in read if slug(each).endswith(f"-{bare}") or bare.endswith(f"-{slug(each)}")]
    return next(iter(same + near), None)


def _first(held: Held, record: Record) -> Held:
    """«c.s.» in a title leaves movers out: only those that it names are held against it."""
    if not record.others:
        return held
    matches = (_match(name, held.read.submitters) for name in record.movers)
    return replace(held, read=replace(held.read, submitters=tuple(dict.fromkeys(filter(None, matches)))))


def _dates(relation: str, dated: Sequence[tuple[Held, str | None]]) -> Score:
    gold = (((held.document, date or ""), "") for held, date in dated)
    found = (((held.document, held.read.date), "") for held, _ in dated if held.read.date)
    return score(relation, ("document", "date"), gold, found)


def _numbered(rows: Iterable[Told]) -> Iterator[Told]:
    seen: Counter[Row] = Counter()
    for row, words in rows:
        seen[row] += 1
        yield (*row, str(seen[row])), words


def _worded(scored: Score, written: Mapping[str, str]) -> Score:
    rows = scored.misses + scored.false_hits
    return replace(scored, words={row: written[row[0]] for row in rows if written.get(row[0])})
