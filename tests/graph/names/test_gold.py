"""Names in the real corpus against what a reader found (``tests/gold_names``): none may be told wrongly."""

from __future__ import annotations

import csv
import re
import tarfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from extract.readers.streams import Survey
from graph.build import derive
from graph.shards.shard import Given, Shard, key_of, make_shard
from graph.store import memory_store
from queries.ask import ask_named
from tests.queries.corpus.papers import corpus

GOLD = Path(__file__).parents[2] / "gold_names" / "names.csv"
_TITLE = re.compile(rb"<titel>((?:\w+ )*MOTIE[^<]*)</titel>")
Place = tuple[str, str, str]


@cache
def gold() -> dict[Place, tuple[str, str]]:
    """The motion by document, line and name as written, empty where there is none; and how it was judged."""
    with GOLD.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return {(row["document"], row["line"], row["as_written"]): (row["motion"], row["judged"]) for row in rows}


@cache
def told() -> dict[Place, str]:
    """The same as the graph tells it, of a store with all motions that a name could mean."""
    store = memory_store()
    store.fill(shard.quads for shard in shards())
    derive(store)
    rows = ask_named(store, "named-motions").only(["document", "line", "as_written", "motion"]).rows
    return {(str(document), str(line), str(written)): str(motion or "") for document, line, written, motion in rows}


def shards() -> Iterator[Shard]:
    """The documents of the gold, and every motion whose title has one of its movers or replaces another."""
    documents = {document for document, _, _ in gold()}
    movers = {word.upper() for _, _, written in gold() for word in re.findall(r"[A-Z]\w+", written)} - {"VAN"}
    with tarfile.open(corpus("motions.tar.gz"), mode="r|gz") as archive:
        for entry in archive:
            opened = archive.extractfile(entry)
            data = opened.read() if opened else b""
            if Path(entry.name).stem in documents or could_be_meant(data, movers):
                made = make_shard(Given(entry.name, data, Survey((), {}, {}, ()), key_of(entry.name, data)))
                assert isinstance(made, Shard)
                yield made


def could_be_meant(data: bytes, movers: set[str]) -> bool:
    title = _TITLE.search(data)
    words = set(re.findall(r"\w+", title[1].decode("utf-8"))) if title else set()
    return bool(words & (movers | {"VERVANGING"}))


def test_the_gold_is_as_large_as_it_says() -> None:
    judged = [judged for _, judged in gold().values()]
    assert {one: judged.count(one) for one in judged} == {"found": 27, "absent": 34, "unclear": 5}


def test_every_name_is_read() -> None:
    assert set(told()) == set(gold())


def test_no_name_is_told_wrongly() -> None:
    assert {place: motion for place, motion in told().items() if motion and motion != gold()[place][0]} == {}


def test_half_of_those_that_are_there_are_told() -> None:
    assert sum(bool(motion) for motion in told().values()) >= 13
