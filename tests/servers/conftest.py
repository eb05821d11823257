"""Servers for this folder's tests, started once each and stopped at the end; and stores with the letters in them.

Oxigraph's server comes with the requirements, so the build machine must have it. Virtuoso comes from the system's
packages, which the build machine may not reach: then its tests are skipped, and say so.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TypeVar

import pytest

from extract.reading import read_path
from extract.statements import Reading
from graph.build import derive, load
from graph.server.endpoint import PASSWORD, USER, Endpoint, endpoint
from graph.server.store import open_server
from graph.store import EmbeddedStore, Store, memory_store
from tests.official import SHARED, official_letter
from tests.queries.small_letter import small_reading
from tests.servers import oxigraph, virtuoso
from tests.servers.address import Address
from tests.servers.motions import motions

ROOT = Path(__file__).parents[2]
Kind = TypeVar("Kind", bound=Store)
ENGINES = ("oxigraph", "virtuoso")


def endpoint_of(address: Address) -> Endpoint:
    """The endpoint of a started server, with its login."""
    login = {USER: address.user, PASSWORD: address.password} if address.user else {}
    return endpoint(address.query, address.update, login)


@cache
def readings() -> tuple[Reading, ...]:
    """The letters at hand: the small one, the official one or else the example, those of the tests; and motions."""
    official = SHARED.is_dir() or os.environ.get("CI") == "true"
    # The example bears the number of the official letter, in whose place it stands.
    letter = official_letter() if official else ROOT / "examples" / "postennet-2018.txt"
    letters = map(read_path, (letter, *sorted((ROOT / "tests" / "letters").glob("*.txt"))))
    return (small_reading(), *letters, *motions())


@pytest.fixture(scope="session")
def oxigraph_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Address]:
    """Oxigraph's server, empty, with a limit of two seconds on a query."""
    if oxigraph.PROGRAM is None:
        missing = "Oxigraph's server is not installed (pip install oxigraph)"
        if os.environ.get("CI") == "true":
            pytest.fail(missing)
        pytest.skip(missing)
    with oxigraph.running(tmp_path_factory.mktemp("oxigraph"), timeout=2) as address:
        yield address


@pytest.fixture(scope="session")
def virtuoso_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Address]:
    """Virtuoso, empty."""
    if virtuoso.PROGRAM is None:
        pytest.skip("VIRTUOSO IS NOT INSTALLED (apt-get install virtuoso-opensource): not tested against it")
    with virtuoso.running(tmp_path_factory.mktemp("virtuoso")) as address:
        yield address


@pytest.fixture(scope="session", params=ENGINES)
def server(request: pytest.FixtureRequest) -> Address:
    """Each server in turn."""
    address = request.getfixturevalue(f"{request.param}_server")
    assert isinstance(address, Address)
    return address


@pytest.fixture(scope="session")
def embedded() -> EmbeddedStore:
    """All letters in the embedded store."""
    return filled(memory_store())


@pytest.fixture(scope="session")
def remote(server: Address) -> Iterator[Store]:
    """All letters on a server."""
    with open_server(endpoint_of(server), write=True) as store:
        yield filled(store)


def filled(store: Kind) -> Kind:
    """Put all letters and their effects into *store*."""
    load(store, readings())
    derive(store)
    return store
