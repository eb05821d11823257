"""Shards: whoever makes them, in however many steps they are written, the store is the same byte for byte."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, Quad

from extract.readers.streams import Survey, survey
from extract.statements import Reading
from graph.index.file import open_index
from graph.shards.batches import Batch, Make, batches, serially
from graph.shards.given import given
from graph.shards.pool import by_pool
from graph.shards.shard import Failure, Given, Outcome, key_of, make_shard, make_shards, shard_of
from graph.shards.version import rules_version
from graph.shards.writing import Tally, Writer
from graph.store import EmbeddedStore, memory_store, open_store
from tests.graph.crash import write_letters
from tests.graph.readings import letter, reading

NOTHING = Survey((), {}, {}, ())
LETTERS = 24


@pytest.fixture(scope="module")
def letters(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("shards") / "letters"
    write_letters(folder, LETTERS)
    return folder


def build(store: EmbeddedStore, folder: Path, make: Make = serially) -> Tally:
    writer = Writer(store)
    list(writer.write(make(writer.pass_over(given((folder,), survey((folder,)))))))
    writer.finish()
    return writer.tally


@pytest.fixture(scope="module")
def dumped(letters: Path) -> bytes:
    """The dump of a store of the letters, read one by one."""
    store = memory_store()
    assert len(build(store, letters).changed) == LETTERS
    return store.dump()


def test_two_processes_give_the_same_bytes(letters: Path, dumped: bytes) -> None:
    store = memory_store()
    build(store, letters, lambda documents: by_pool(documents, jobs=2))
    assert store.dump() == dumped


def test_what_is_there_is_passed_over(letters: Path, dumped: bytes) -> None:
    store = memory_store()
    build(store, letters)
    tally = build(store, letters, no_one)
    assert (len(tally.unchanged), tally.changed) == (LETTERS, [])
    assert store.dump() == dumped


def no_one(documents: object) -> Iterator[Outcome]:
    """Make nothing, and fail if asked to."""
    assert isinstance(documents, Iterator)
    assert next(documents, None) is None
    return iter(())


def test_a_changed_document_is_read_again_and_leaves_no_trace(letters: Path, dumped: bytes, tmp_path: Path) -> None:
    other = tmp_path / "letters"
    write_letters(other, LETTERS)
    changed = other / "kst-10100-3.txt"
    text = changed.read_text(encoding="utf-8")
    changed.write_text(text.replace("Kiev", "Ouagadougou"), encoding="utf-8")
    store = memory_store()
    build(store, other)
    assert store.dump() != dumped
    changed.write_text(text, encoding="utf-8")
    assert build(store, other).changed == ["kst-10100-3"]
    assert store.dump() == dumped


def test_many_that_changed_are_replaced_together_and_leave_no_trace(
    letters: Path, dumped: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "letters"
    write_letters(other, LETTERS, turn=1)
    store = memory_store()
    build(store, other)
    assert store.dump() != dumped
    written: list[int] = []
    replace = EmbeddedStore.replace

    def counted(store: EmbeddedStore, graphs: Sequence[NamedNode], quads: Iterable[Quad]) -> bool:
        written.append(len(graphs))
        return replace(store, graphs, quads)

    monkeypatch.setattr(EmbeddedStore, "replace", counted)
    assert len(build(store, letters).changed) == LETTERS
    assert written[0] == LETTERS * 4
    assert store.dump() == dumped


def test_a_document_that_cannot_be_read_is_told_and_the_rest_written(tmp_path: Path) -> None:
    folder = tmp_path / "letters"
    write_letters(folder, 3)
    (folder / "kst-10100-2.txt").write_bytes(b"\xff\xfe\x00\xd8")
    tally = build(memory_store(), folder)
    assert tally.changed == ["kst-10100-1", "kst-10100-3"]
    assert [(Path(failure.name).name, "expected" in failure.reason) for failure in tally.failures] == [
        ("kst-10100-2.txt", True)
    ]


def test_of_a_document_given_twice_the_first_stands_however_often_it_is_built(tmp_path: Path) -> None:
    folder = tmp_path / "letters"
    write_letters(folder, 2)
    (folder / "twice").mkdir()
    (folder / "twice" / "kst-10100-1.txt").write_text("Migratie\n\nEen andere brief.\n", encoding="utf-8")
    store = memory_store()
    assert [Path(name).parent.name for name in build(store, folder).repeated] == ["twice"]
    dumped = store.dump()
    assert len(build(store, folder).repeated) == 1
    assert store.dump() == dumped


READINGS = (letter(), reading(identifier="kst-35100-13"), reading(*letter().statements, identifier="kst-35100-14"))


@pytest.mark.parametrize("steps", [(1, 1, 1), (2, 1), (1, 2)])
@pytest.mark.parametrize("turned", [False, True])
def test_effects_made_step_by_step_are_those_made_at_once(steps: Sequence[int], *, turned: bool) -> None:
    """A store that grows by few documents derives only what rests on them."""
    outcomes = [as_shard(one) for one in READINGS]
    store, at = memory_store(), 0
    for step in steps:
        write(store, (outcomes[::-1] if turned else outcomes)[at : at + step])
        at += step
    whole = memory_store()
    write(whole, outcomes)
    assert store.dump() == whole.dump()


def test_effects_follow_a_document_that_says_less() -> None:
    store = memory_store()
    for one in (letter(), reading(identifier="kst-35100-13"), reading()):
        write(store, [as_shard(one)])
    whole = memory_store()
    write(whole, [as_shard(reading()), as_shard(reading(identifier="kst-35100-13"))])
    assert store.dump() == whole.dump()


def as_shard(one: Reading) -> Outcome:
    return shard_of(one, name=one.paper.identifier)


def write(store: EmbeddedStore, outcomes: Sequence[Outcome]) -> None:
    writer = Writer(store)
    list(writer.write(outcomes))
    writer.finish()


def test_a_build_that_never_derived_is_found_out(letters: Path, dumped: bytes) -> None:
    store = memory_store()
    writer = Writer(store)
    list(writer.write(serially(writer.pass_over(given((letters,), survey((letters,)))))))
    assert store.dump() != dumped
    assert build(store, letters).changed == []
    assert store.dump() == dumped


def test_an_index_that_fell_behind_is_brought_in_step(letters: Path, tmp_path: Path) -> None:
    with open_store(tmp_path, write=True) as store:
        build(store, letters)
        with open_index(tmp_path, write=True) as index:
            writer = Writer(store, index=index)
            list(writer.write(serially(writer.pass_over(given((letters,), survey((letters,)))))))
            writer.finish()
            assert (len(index.stamps), writer.tally.changed, len(writer.tally.unchanged)) == (LETTERS, [], LETTERS)


DEADLY = "kst-10100-5.txt"


def dies_of_one(batch: Batch) -> tuple[Outcome, ...]:
    """What a worker does, but one document kills its process, as one that fills the memory would."""
    if any(Path(one.name).name == DEADLY for one in batch):
        os.kill(os.getpid(), signal.SIGKILL)
    return make_shards(batch)


def test_a_document_that_kills_its_process_is_told_and_the_rest_read(letters: Path) -> None:
    documents = [one for one in given((letters,), survey((letters,))) if isinstance(one, Given)]
    outcomes = list(by_pool(documents, jobs=2, work=dies_of_one))
    assert [outcome.name for outcome in outcomes] == [document.name for document in documents]
    lost = [outcome for outcome in outcomes if isinstance(outcome, Failure)]
    assert [Path(failure.name).name for failure in lost] == [DEADLY]
    assert "process reading it died" in lost[0].reason


def test_keys_come_from_what_was_given() -> None:
    one = key_of("a/kst-10100-1.txt", b"x")
    assert key_of("b/kst-10100-1.txt", b"x") == one
    others = key_of("kst-10100-2.txt", b"x"), key_of("kst-10100-1.txt", b"y"), key_of("kst-10100-1.txt", b"x", "z")
    assert len({one, *others}) == 4
    assert len(rules_version()) == 16


def test_batches_keep_the_order_and_bound_the_work() -> None:
    documents = [Given(str(at), b"x" * (150_000 if at == 60 else 10), NOTHING, str(at)) for at in range(130)]
    made = list(batches(documents))
    assert [one for batch in made for one in batch] == documents
    assert max(len(batch) for batch in made) == 50


def test_a_shard_is_the_same_each_time(letters: Path) -> None:
    documents = [one for one in given((letters,), survey((letters,))) if isinstance(one, Given)]
    assert make_shard(documents[0]) == make_shard(documents[0])
