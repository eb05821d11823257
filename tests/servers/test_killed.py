"""A server killed in the middle of a document: after its restart the old document stands, or the new one, whole.

And after a document was replaced by one that says mostly the same, where Virtuoso would lose what it was told to delete
and to insert. And loads of many documents that are cut short: a few of those of `make crash`.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from threading import Timer

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from graph.errors import StoreError
from graph.server.store import open_server
from graph.values import number, text
from tests.servers import oxigraph, virtuoso
from tests.servers.address import Address
from tests.servers.conftest import endpoint_of

Running = Callable[[Path], AbstractContextManager[Address]]

GRAPHS = tuple(NamedNode(f"https://zoek.officielebekendmakingen.nl/kst-1-1{end}") for end in ("", "#evidence"))
# As many as a long letter has; several blocks of an update.
SIZE = 5000
KILLS = 4
# In a store of fewer documents Virtuoso loses nothing, however it is told.
LETTERS = 100


def document(version: int) -> list[Quad]:
    """A document in two graphs, all of it of one version."""
    about = [NamedNode(f"https://example.org/{at}") for at in range(SIZE)]
    said = NamedNode("https://example.org/version")
    return [Quad(node, said, number(version), graph) for node in about for graph in GRAPHS]


def versions(address: Address) -> list[tuple[str, int]]:
    """Which versions stand in the store, and how many statements of each."""
    with open_server(endpoint_of(address), write=True) as store:
        held = [quad.object.value for quad in store.quads(GRAPHS) if isinstance(quad.object, Literal)]
    return sorted((version, held.count(version)) for version in set(held))


def write_until_it_is_gone(address: Address, first: int) -> int:
    """Replace the document by the next version again and again; return the last version that was acknowledged."""
    version = first
    with open_server(endpoint_of(address), write=True) as store:
        while True:
            try:
                store.replace(GRAPHS, document(version + 1))
            except StoreError:
                return version
            version += 1


@pytest.mark.parametrize("server", ["oxigraph", "virtuoso"])
def test_a_document_is_whole_or_absent(server: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    request.getfixturevalue(f"{server}_server")  # skips or fails where there is none
    running: Running = oxigraph.running if server == "oxigraph" else virtuoso.running
    moments = random.Random(34952)
    version = 0
    for _ in range(KILLS):
        with running(tmp_path) as address:
            killer = Timer(moments.uniform(0.2, 1.5), os.kill, (address.process, signal.SIGKILL))
            killer.start()
            version = write_until_it_is_gone(address, version)
            killer.join()
        with running(tmp_path) as address:
            found = versions(address)
        # The last may have been written and its acknowledgement lost.
        whole = [[(str(one), 2 * SIZE)] for one in (version, version + 1)]
        assert found in whole or (version == 0 and not found)
        version = int(found[0][0]) if found else 0
    assert version > 0


def letter(graph: NamedNode, version: int) -> list[Quad]:
    """A letter of 250 statements, two thirds of which every version makes."""
    about = [NamedNode(f"{graph.value}/{thing}") for thing in range(10)]
    said = [NamedNode(f"https://example.org/said/{what}") for what in range(25)]
    values = {0: text(f"version {version}"), 1: text("the same"), 2: text("the same again")}
    return [Quad(node, one, values[what % 3], graph) for node in about for what, one in enumerate(said)]


@pytest.mark.parametrize("server", ["oxigraph", "virtuoso"])
def test_what_a_new_version_leaves_as_it_was_stays(
    server: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    request.getfixturevalue(f"{server}_server")  # skips or fails where there is none
    running: Running = oxigraph.running if server == "oxigraph" else virtuoso.running
    graphs = [NamedNode(f"https://zoek.officielebekendmakingen.nl/kst-2-{at}") for at in range(LETTERS)]
    with running(tmp_path) as address:
        with open_server(endpoint_of(address), write=True) as store:
            store.fill("".join(f"{quad} .\n" for quad in letter(graph, 1)).encode() for graph in graphs)
            store.replace(graphs[:1], letter(graphs[0], 2))
        os.kill(address.process, signal.SIGKILL)
    with running(tmp_path) as address, open_server(endpoint_of(address), write=False) as store:
        found = store.quads(graphs)
    assert set(found) == {*letter(graphs[0], 2), *(quad for graph in graphs[1:] for quad in letter(graph, 1))}


@pytest.mark.parametrize("engine", ["oxigraph", "virtuoso"])
def test_loads_that_are_cut_short_go_on_to_the_same_end(engine: str, request: pytest.FixtureRequest) -> None:
    request.getfixturevalue(f"{engine}_server")  # skips or fails where there is none
    # In a process that has opened no store: see `tests.graph.killed`.
    command = [sys.executable, "-m", "tests.servers.crash", engine, "2"]
    done = subprocess.run(command, cwd=Path(__file__).parents[2], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "all reruns equal" in done.stdout
