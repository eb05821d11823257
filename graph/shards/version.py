"""The version of all that turns a document into quads: one sum over the code, the data files and the libraries.

Two documents with the same bytes, read under the same version, give the same quads. Views, look-ups and the store are
left out: they change how the graph is kept and shown, not what it says.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Final

# What a document passes through, by package; in ``graph`` only what makes quads.
_WHOLE: Final = ("ontology", "extract", "graph.quads")
_MODULES: Final = ("iris.py", "values.py", "validate.py", "shards/shard.py")
_SUFFIXES: Final = (".py", ".csv", ".ttl", ".txt", ".jsonl", ".rq")
# Libraries whose own versions decide what is read.
_LIBRARIES: Final = ("spacy", "lxml", "pypdfium2", "pyoxigraph")


@lru_cache(maxsize=1)
def rules_version() -> str:
    """Return 16 hexadecimal digits that change when code, reference data or a library does; worked out once."""
    total = sha256()
    for file in _files():
        total.update(file.name.encode() + b"\0" + file.read_bytes() + b"\0")
    for library in _LIBRARIES:
        total.update(f"{library} {_installed(library)}\0".encode())
    return total.hexdigest()[:16]


def _files() -> Iterator[Traversable]:
    for package in _WHOLE:
        yield from _below(files(package))
    root = files("graph")
    yield from (root.joinpath(name) for name in _MODULES)


def _below(folder: Traversable) -> Iterator[Traversable]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir() and entry.name != "__pycache__":
            yield from _below(entry)
        elif entry.name.endswith(_SUFFIXES):
            yield entry


def _installed(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return "none"
