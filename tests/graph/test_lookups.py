"""The queries kept in files: whole by themselves, portable, and clear of the one pattern that Oxigraph is slow at."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

from graph.lookups import look_up, pattern
from graph.rows import Iri
from graph.rules import RULES, rule_text
from graph.store import EmbeddedStore

LOOKUPS = sorted(it.name.removesuffix(".rq") for it in files("graph.lookups").iterdir() if it.name.endswith(".rq"))


def test_all_lookups_are_looked_at() -> None:
    assert len(LOOKUPS) == 13


@pytest.mark.parametrize("name", LOOKUPS)
def test_a_lookup_runs_as_it_stands(name: str, store: EmbeddedStore) -> None:
    assert look_up(store, name).rows


TEXTS = [rule_text(it) for it in RULES] + [files("graph.lookups").joinpath(f"{it}.rq").read_text() for it in LOOKUPS]


@pytest.mark.parametrize("text", TEXTS, ids=[*RULES, *LOOKUPS])
def test_no_query_walks_a_path_of_any_length(text: str) -> None:
    # Joined with a class pattern on its end such a path takes seconds in a large store.
    code = "\n".join(line.partition("# ")[0] for line in text.splitlines())
    assert not re.search(r":\w+[*+]", code)


@pytest.mark.parametrize("value", ["https://e.org/a b", "https://e.org/>", 'a"', "https://e.org/{x}", "a\nb"])
def test_what_is_no_iri_does_not_get_into_a_query(value: str) -> None:
    with pytest.raises(ValueError, match="expected an IRI"):
        pattern("?effect", "kg:motion", Iri(value))
