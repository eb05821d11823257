"""Rows of what was read against rows of what is right, counted by hand."""

from __future__ import annotations

from dataclasses import replace

from queries.answer import Answer
from queries.corpus.official import Link, Reference
from queries.corpus.reading import Held, NamedPost, Read
from queries.corpus.records import Record
from queries.corpus.relations import (
    against_citations,
    against_labels,
    against_official,
    against_posts,
    against_unlinked,
    unjudged_posts,
    unlinked,
)
from queries.evaluate import Score

OFFICIAL = Reference(
    identifier="kst-1-1",
    links=(Link("kst-36998-12", "36 998, nr. 12"), Link("dossier/36997", "36 997"), Link("trb-2020-1", "Trb. 2020, 1")),
    replaced="kst-1-0",
    submitters=("A.B. van den Berg", "C. (Carla) Jansen", "J. Dijk"),
    date="2025-03-04",
    dated=True,
)
READ = Read(
    name="a",
    identifier="kst-1-1",
    citations=(Link("kst-36998-12", "36 998, nr. 12"), Link("kst-1-0", "nr. 0")),
    others=(Link("dossier/36997", "36 997"), Link("trb-2020-1", "Trb. 2020, 1")),
    replaced=(Link("kst-1-0", "nr. 0"),),
    submitters=("van den Berg", "Carla Jansen", "Dijk"),
    date="2025-03-04",
)


def scores(read: Read = READ, official: Reference = OFFICIAL, record: Record | None = None) -> dict[str, Score]:
    held = Held(read, official)
    return {each.relation: each for each in against_official([held], {"kst-1-1": record} if record else {})}


def test_all_right() -> None:
    told = scores()
    assert list(told) == [
        "identifiers",
        "citations",
        "dossiers",
        "other-publications",
        "replaced",
        "submitters",
        "dates",
    ]
    assert all(not (each.misses or each.false_hits) and each.hits for each in told.values())


def test_a_link_read_as_another_paper_is_a_miss_and_a_false_hit() -> None:
    told = scores(replace(READ, citations=(Link("kst-36998-2", "36 998, nr. 12"),)))["citations"]
    assert told.misses == (("kst-1-1", "kst-36998-12", "1"),)
    assert told.false_hits == (("kst-1-1", "kst-36998-2", "1"),)
    assert told.words[told.false_hits[0]] == "36 998, nr. 12"


def test_a_link_that_stands_twice_is_two_rows() -> None:
    twice = replace(OFFICIAL, links=(OFFICIAL.links[0], OFFICIAL.links[0]))
    assert scores(official=twice)["citations"].misses == (("kst-1-1", "kst-36998-12", "2"),)


def test_what_stands_where_no_link_is_is_neither_right_nor_wrong_by_the_links() -> None:
    read = replace(READ, citations=(*READ.citations, Link("kst-36996-4", "36 996, nr. 4")))
    assert not scores(read)["citations"].false_hits
    assert list(unlinked([Held(read, OFFICIAL)])) == [(("kst-1-1", "kst-36996-4"), "36 996, nr. 4")]
    gold = Answer(
        ("document", "cited"), (("kst-1-1", "kst-36996-4"), ("kst-1-1", "kst-36996-5"), ("kst-2-2", "kst-3-3"))
    )
    told = against_unlinked([Held(read, OFFICIAL)], gold)
    assert (len(told.hits), told.misses, told.false_hits) == (1, (("kst-1-1", "kst-36996-5", "1"),), ())


def test_names_are_paired_the_same_words_first() -> None:
    official = replace(OFFICIAL, submitters=("D.J.H. (Diederik) van Dijk", "J. Dijk"))
    assert not scores(replace(READ, submitters=("Dijk", "Diederik van Dijk")), official)["submitters"].misses
    told = scores(replace(READ, submitters=("Dijck", "van Dijk")), official)["submitters"]
    assert told.misses == (("kst-1-1", "J. Dijk"),)
    assert told.false_hits == (("kst-1-1", "Dijck"),)


def test_a_title_with_c_s_tells_of_the_first_mover_only() -> None:
    told = scores(record=Record(("Van den Berg",), others=True, date="2025-03-04"))
    assert not told["submitters-in-records"].false_hits
    told = scores(record=Record(("Van den Berg",), others=False, date="2025-03-05"))
    assert len(told["submitters-in-records"].false_hits) == 2
    assert told["dates-in-records"].misses == (("kst-1-1", "2025-03-05"),)


def test_a_paper_without_a_day_is_not_asked_for_one() -> None:
    assert "dates" not in scores(replace(READ, date=""), replace(OFFICIAL, dated=False))


def test_a_theme_is_held_against_the_labels_of_the_subject() -> None:
    def told(theme: str, *labels: str) -> tuple[int, int, int]:
        themes = against_labels([Held(replace(READ, theme=theme), OFFICIAL, labels)])
        return len(themes.hits), len(themes.misses), len(themes.false_hits)

    assert told("energie", "Natuur en milieu | Energie") == (1, 0, 0)
    assert told("verkeer", "Verkeer | Luchtvaart") == (1, 0, 0)
    assert told("woningmarkt", "Huisvesting | Organisatie en beleid", "Bestuur | Parlement") == (1, 0, 0)
    assert told("wonen", "Natuur en milieu | Energie") == (0, 1, 1)
    assert told("", "Natuur en milieu | Energie") == (0, 1, 0)
    assert told("wonen", "Financiën | Begroting") == (0, 0, 0)


GOLD = Answer(
    ("motion", "class", "kind", "place", "country", "ask", "trap"),
    (
        ("kst-1-1", "single", "embassy", "Ankara", "TR", "keep-open", None),
        ("kst-1-2", "none", None, None, None, "none", "mail"),
        ("kst-1-9", "single", "embassy", "Rome", "IT", "close", None),
    ),
)


def with_posts(document: str, *posts: NamedPost) -> Held:
    return Held(Read(name=document, identifier=document, posts=posts), None)


def test_posts_and_asks_have_figures_of_their_own() -> None:
    held = with_posts("kst-1-1", NamedPost("single", "embassy", "Ankara", "TR", "", "close", "de ambassade"))
    posts, asks = against_posts([held], GOLD)
    assert (posts.precision, posts.recall) == (1, 1)
    assert (asks.misses, asks.false_hits) == (
        (("kst-1-1", "single", "embassy", "Ankara", "TR", "keep-open"),),
        (("kst-1-1", "single", "embassy", "Ankara", "TR", "close"),),
    )


def test_a_city_that_only_the_lists_of_posts_tell_is_not_held_against_a_country() -> None:
    named = NamedPost("single", "embassy", "Ankara", "TR", "", "keep-open", "de ambassade in Turkije")
    gold = replace(GOLD, rows=(("kst-1-1", "single", "embassy", None, "TR", "keep-open", None),))
    posts, asks = against_posts([with_posts("kst-1-1", named)], gold)
    assert (posts.precision, posts.recall, asks.recall) == (1, 1, 1)
    assert against_posts([with_posts("kst-1-1", replace(named, country="IT"))], gold)[0].precision == 0


def test_a_false_friend_is_a_false_hit_and_a_motion_without_gold_is_not_judged() -> None:
    post = NamedPost("network", "post", "", "", "", "mention", "de post")
    posts, _ = against_posts([with_posts("kst-1-2", post), with_posts("kst-1-3", post)], GOLD)
    assert posts.false_hits == (("kst-1-2", "network", "post", "", ""),)
    assert [row[0] for row, _ in unjudged_posts([with_posts("kst-1-2", post), with_posts("kst-1-3", post)], GOLD)] == [
        "kst-1-3"
    ]


def test_all_that_a_document_cites() -> None:
    gold = Answer(
        ("document", "cited", "mentions", "doubtful"),
        (("a", "kst-36998-12", "1", None), ("a", "2022D1", "1", "yes"), ("none", None, "0", None)),
    )
    held = Held(
        Read("a", citations=(Link("kst-36998-12", ""),), others=(Link("2022D1", ""), Link("stb-2020-1", ""))), None
    )
    told = against_citations([held, Held(Read("none"), None)], gold)
    assert told.hits == (("a", "kst-36998-12", "1"),)
    assert told.false_hits == (("a", "stb-2020-1", "1"),)
