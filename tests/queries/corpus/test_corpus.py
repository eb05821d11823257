"""The real corpus: 6,017 motions against official data and hand-read gold, and four PDFs. Floors are the issue's."""

from __future__ import annotations

import csv
import re
from functools import cache
from pathlib import Path

import pytest

from extract.layout import lay_out
from extract.readers import read_source
from queries.corpus.measure import Measured, measure
from queries.gold import read_gold
from tests.queries.corpus.papers import corpus

TESTS = Path(__file__).parents[2]
# Least precision and recall. Misprinted names and wrong records keep some from 1; see gold_motions/README.md.
FLOORS = {
    "identifiers": 1.0,
    "citations": 0.99,
    "dossiers": 1.0,
    "other-publications": 1.0,
    "replaced": 1.0,
    "submitters": 0.995,
    "dates": 0.998,
    "submitters-in-records": 0.995,
    "dates-in-records": 0.999,
    "posts": 1.0,
    "asks": 1.0,
    "unlinked-citations": 1.0,
}


@cache
def motions() -> Measured:
    return measure(
        [corpus("motions.tar.gz")],
        official=True,
        gold=read_gold(TESTS / "gold_motions"),
        records=corpus("zaken.tar.gz"),
        jobs=2,
    )


def test_every_motion_is_read() -> None:
    assert (motions().files, motions().failures) == (6017, ())


def test_every_relation_is_measured() -> None:
    assert {score.relation for score in motions().scores} == {*FLOORS, "themes"}


def test_a_theme_is_read_seldom_and_right() -> None:
    themes = next(score for score in motions().scores if score.relation == "themes")
    assert themes.precision >= 0.9
    assert len(themes.hits) > 70


@pytest.mark.parametrize("relation", FLOORS)
def test_motions_against_official_data_and_gold(relation: str) -> None:
    score = next(each for each in motions().scores if each.relation == relation)
    assert min(score.precision, score.recall) >= FLOORS[relation], (score.misses, score.false_hits)
    assert score.hits


def test_nothing_is_read_that_no_gold_judges() -> None:
    assert motions().unjudged == ()


def test_the_gold_of_posts_is_as_large_as_it_says() -> None:
    gold = read_gold(TESTS / "gold_motions")["posts"]
    rows = gold.only(["motion", "class"]).rows
    assert len({motion for motion, class_ in rows if class_ != "none"}) == 14
    assert len({motion for motion, class_ in rows if class_ == "none"}) == 200


def test_four_pdfs_cite_what_a_reader_finds() -> None:
    measured = measure([corpus("letters")], official=False, gold=read_gold(TESTS / "gold_pdfs"))
    (score,) = measured.scores
    assert (measured.files, measured.failures) == (4, ())
    assert (len(score.hits), score.misses, score.false_hits) == (18, (), ())


def test_no_colophon_and_no_page_number_is_text() -> None:
    with (Path(__file__).parent / "furniture.csv").open(encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines))
    texts = {path.stem: _pressed(lay_out(read_source(path)).clean.text) for path in corpus("letters").glob("*.pdf")}
    assert (len(rows), len(texts)) == (14, 4)
    named = {re.sub("_", "-", name).lower(): text for name, text in texts.items()}
    assert [row for row in rows if _pressed(row["words"]) in named[row["document"]]] == []


def _pressed(text: str) -> str:
    """Without spaces and capitals: a colophon is set with spaces inside its words."""
    return re.sub(r"\s", "", text).casefold()
