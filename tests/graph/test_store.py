"""The store keeps what it is given, changes only what differs, and says plainly what is wrong with a path."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pyoxigraph as ox
import pytest
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse

from extract.statements import Reading
from graph.build import derive, forget, load
from graph.errors import QueryError, StoreError
from graph.iris import EFFECTS_GRAPH
from graph.rows import Iri, Rows
from graph.store import memory_store, open_store
from tests.graph.readings import DOCUMENT, letter, reading

GRAPH = NamedNode("https://example.org/g")
QUAD = Quad(NamedNode("https://example.org/a"), NamedNode("https://example.org/p"), Literal("een"), GRAPH)


def files(folder: Path) -> dict[str, bytes]:
    """Every file under *folder* with its bytes."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_what_is_written_reads_back_the_same(tmp_path: Path) -> None:
    with open_store(tmp_path / "store", write=True) as store:
        load(store, [letter()])
        derive(store)
        written = store.dump()
    with open_store(tmp_path / "store", write=False) as store:
        assert store.dump() == written
        assert set(parse(written, format=RdfFormat.N_QUADS)) == set(store.quads())


def test_the_dump_is_sorted() -> None:
    lines = memory_with(letter()).decode().splitlines()
    assert lines == sorted(lines)


def memory_with(*readings: Reading) -> bytes:
    """The dump of a fresh store that holds *readings* and their effects."""
    store = memory_store()
    load(store, readings)
    derive(store)
    return store.dump()


def test_a_second_build_changes_nothing_not_even_a_file(tmp_path: Path) -> None:
    with open_store(tmp_path, write=True) as store:
        load(store, [letter()])
        derive(store)
        before = files(tmp_path)
        loaded = load(store, [letter()])
        assert (loaded.changed, loaded.unchanged) == ([], [DOCUMENT])
        assert not derive(store)
        assert files(tmp_path) == before


def test_the_order_of_documents_leaves_no_trace() -> None:
    other = reading(*letter().statements, identifier="kst-35100-13")
    assert memory_with(letter(), other) == memory_with(other, letter())


def test_a_document_that_says_less_leaves_nothing_of_what_it_said() -> None:
    store = memory_store()
    load(store, [letter()])
    load(store, [reading()])
    derive(store)
    assert store.dump() == memory_with(reading())


def test_a_document_can_be_forgotten_with_its_effects() -> None:
    store = memory_store()
    other = reading(identifier="kst-35100-13")
    load(store, [letter(), other])
    derive(store)
    assert forget(store, DOCUMENT)
    assert not forget(store, DOCUMENT)
    derive(store)
    assert store.dump() == memory_with(other)


def test_effects_dropped_and_made_again_are_the_same() -> None:
    store = memory_store()
    load(store, [letter()])
    derive(store)
    before = store.dump()
    store.update(f"DROP GRAPH <{EFFECTS_GRAPH}>")
    assert store.dump() != before
    assert derive(store)
    assert store.dump() == before


def test_replace_refuses_quads_outside_its_graphs() -> None:
    with pytest.raises(ValueError, match="expected quads in"):
        memory_store().replace((NamedNode("https://example.org/other"),), [QUAD])


def test_a_write_that_fails_leaves_the_store_as_it_was(tmp_path: Path) -> None:
    with open_store(tmp_path, write=True) as store:
        store.replace((GRAPH,), [QUAD])
        before = store.dump()
        with pytest.raises(QueryError, match=r"Expected a SPARQL 1\.1 update"):
            store.update(f"DROP GRAPH {GRAPH} ; INSERT DATA {{ broken")
        assert store.dump() == before


def test_a_reader_sees_the_store_as_it_was_when_opened(tmp_path: Path) -> None:
    with open_store(tmp_path, write=True) as writer:
        writer.replace((GRAPH,), [QUAD])
        with open_store(tmp_path, write=False) as reader:
            writer.replace((GRAPH,), [])
            assert reader.quads() == (QUAD,)
        assert writer.quads() == ()


def test_a_reader_cannot_write(tmp_path: Path) -> None:
    open_store(tmp_path, write=True).close()
    with open_store(tmp_path, write=False) as reader, pytest.raises(StoreError, match="The store is as it was"):
        reader.replace((GRAPH,), [QUAD])


def a_file(path: Path) -> None:
    path.write_text("geen opslag", encoding="utf-8")


def a_folder_of_letters(path: Path) -> None:
    path.mkdir()
    (path / "brief.txt").write_text("Brief", encoding="utf-8")


def a_store_of_something_else(path: Path) -> None:
    ox.Store(str(path)).add(QUAD)


def an_empty_folder(path: Path) -> None:
    path.mkdir()


@pytest.mark.parametrize(
    ("prepare", "write", "found"),
    [
        (lambda _: None, False, "found none; make it with: kamergraaf build"),
        (an_empty_folder, False, "found none; make it with: kamergraaf build"),
        (a_file, False, "found a file"),
        (a_file, True, "found a file"),
        (a_folder_of_letters, False, "found other files"),
        (a_folder_of_letters, True, "found other files"),
        (a_store_of_something_else, False, "found a store of something else"),
        (a_store_of_something_else, True, "found a store of something else"),
    ],
)
def test_a_path_that_is_no_store_is_named_in_one_sentence(
    tmp_path: Path, prepare: Callable[[Path], None], *, write: bool, found: str
) -> None:
    path = tmp_path / "plek"
    prepare(path)
    before = set(tmp_path.rglob("*"))  # names alone: RocksDB tidies up for a while after its store is closed
    with pytest.raises(StoreError, match=found) as error:
        open_store(path, write=write)
    assert str(path) in str(error.value)
    assert "\n" not in str(error.value)
    assert set(tmp_path.rglob("*")) == before or prepare is a_store_of_something_else


def test_a_locked_store_says_so(tmp_path: Path) -> None:
    with open_store(tmp_path, write=True), pytest.raises(StoreError, match="locked by another process"):
        open_store(tmp_path, write=True)


@pytest.mark.parametrize("pattern", ["CURRENT", "MANIFEST*", "*.sst"])
def test_a_damaged_store_says_so_and_what_to_do(tmp_path: Path, pattern: str) -> None:
    with open_store(tmp_path, write=True) as store:
        load(store, [letter()])
    for path in tmp_path.glob(pattern):
        path.write_bytes(b"kapot\n")
    with pytest.raises(StoreError, match=r"kamergraaf build|Build it again") as error:
        open_store(tmp_path, write=False).dump()
    assert "\n" not in str(error.value)


def test_a_closed_store_is_free_again(tmp_path: Path) -> None:
    store = open_store(tmp_path, write=True)
    store.close()
    with pytest.raises(StoreError, match="closed before"):
        store.select("ASK {}")
    open_store(tmp_path, write=True).close()


def test_cells_are_typed() -> None:
    text = 'SELECT (1 AS ?a) (true AS ?b) ("x"@nl AS ?c) (<https://e.org/> AS ?d) (?no AS ?e) {}'
    found = memory_store().select(text)
    assert found == Rows(("a", "b", "c", "d", "e"), ((1, True, "x", Iri("https://e.org/"), None),))


@pytest.mark.parametrize("text", ["SELECT", "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }", "DROP ALL"])
def test_what_gives_no_rows_is_refused(text: str) -> None:
    with pytest.raises(QueryError, match="Expected"):
        memory_store().select(text)
