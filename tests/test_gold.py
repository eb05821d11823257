"""Whole letters against what a careful reader found in them: precision, recall and F1 per relation.

The gold was made before any program read the letters. A floor below 1 says what is still missed; it is raised when that
is read.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import pytest

from extract.reading import read_path
from graph.build import derive, load
from graph.store import EmbeddedStore, memory_store
from queries.ask import ask_named
from queries.evaluate import compare
from queries.gold import read_gold
from tests.official import official_letter

TESTS = Path(__file__).parent
OWN = {
    "example": (TESTS.parent / "examples" / "postennet-2018.txt", TESTS / "gold"),
    "kst-36950-14": (TESTS / "letters" / "kst-36950-14.txt", TESTS / "letters" / "gold" / "kst-36950-14"),
    "kst-37120-VI-9": (TESTS / "letters" / "kst-37120-VI-9.txt", TESTS / "letters" / "gold" / "kst-37120-VI-9"),
}
# These count code points of the official text.
OFFICIAL_ONLY = frozenset({"citation-mentions"})
OFFICIAL = sorted(path.stem for path in (TESTS / "gold").glob("*.csv"))
CASES = [
    (letter, path.stem)
    for letter, (_, gold) in OWN.items()
    for path in sorted(gold.glob("*.csv"))
    if path.stem not in OFFICIAL_ONLY
]
# What is still missed in letters told in other words than the official one: letter, relation -> least F1.
FLOORS: dict[tuple[str, str], float] = {}


@lru_cache(maxsize=4)
def built(path: Path) -> EmbeddedStore:
    store = memory_store()
    load(store, [read_path(path)])
    derive(store)
    return store


def test_the_gold_is_there() -> None:
    assert len(OFFICIAL) == 12
    assert len(CASES) == 25


@pytest.mark.parametrize("relation", OFFICIAL)
def test_the_official_letter_is_read_without_a_miss(relation: str) -> None:
    gold = read_gold(TESTS / "gold")[relation]
    score = compare(relation, gold, ask_named(built(official_letter()), relation))
    assert (score.misses, score.false_hits) == ((), ())
    assert score.hits


@pytest.mark.parametrize(("letter", "relation"), CASES)
def test_letters_in_other_words_are_read_as_well(letter: str, relation: str) -> None:
    path, gold = OWN[letter]
    score = compare(relation, read_gold(gold)[relation], ask_named(built(path), relation))
    floor = FLOORS.get((letter, relation), 1.0)
    assert round(score.f1, 3) >= floor, f"misses {score.misses}, false hits {score.false_hits}"
