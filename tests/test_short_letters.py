"""Short letters written against the rules: what is read of each, relation by relation, and that nothing false is read.

The gold was made before the program read them. A floor below 1 says what is still missed.
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

LETTERS = Path(__file__).parent / "letters" / "short"
CASES = [(path.parent.name, path.stem) for path in sorted(LETTERS.glob("gold/*/*.csv"))]
# Letter, relation -> least recall: an office opened in a country that the answer names.
FLOORS = {
    ("kst-39330-40", "effects"): 0.66,
}


@lru_cache(maxsize=4)
def built(letter: str) -> EmbeddedStore:
    store = memory_store()
    load(store, [read_path(LETTERS / f"{letter}.txt")])
    derive(store)
    return store


def test_the_letters_and_their_gold_are_there() -> None:
    assert sorted(path.stem for path in LETTERS.glob("*.txt")) == sorted({letter for letter, _ in CASES})
    assert len(CASES) == 58


@pytest.mark.parametrize(("letter", "relation"), CASES)
def test_short_letters(letter: str, relation: str) -> None:
    score = compare(relation, read_gold(LETTERS / "gold" / letter)[relation], ask_named(built(letter), relation))
    assert score.false_hits == ()
    assert score.recall >= FLOORS.get((letter, relation), 1.0), f"misses {score.misses}"
