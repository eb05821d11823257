"""A motion is traced to its posts and a post to its motions; a question without an answer gets what was looked at."""

from __future__ import annotations

import subprocess
import sys

import pytest

from graph.errors import UnknownNodeError
from graph.store import EmbeddedStore
from graph.trace import find_motion, find_posts, trace_motion, trace_post, why
from ontology.terms import Basis
from tests.graph.readings import COMMERCE, PRESS, REFUSED


@pytest.mark.parametrize(
    "text", ["kst-35100-7", "35100-7", "35 100, nr. 7", "Kamerstuk 35 100, nr. 7", "Jansen", "motie Jansen en Pieters"]
)
def test_a_motion_is_found_as_users_name_it(store: EmbeddedStore, text: str) -> None:
    assert find_motion(store, text).identifier == PRESS


@pytest.mark.parametrize("text", ["kst-35100-8", "Niemand", "", "9"])
def test_an_unknown_motion_is_named_with_what_is_known(store: EmbeddedStore, text: str) -> None:
    with pytest.raises(UnknownNodeError, match=f"found «{text}»; try kst-"):
        find_motion(store, text)


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Toronto", ["consulate-general-toronto"]),
        ("lome", ["embassy-office-lome"]),
        ("ambassade Ankara", ["embassy-ankara"]),
        ("embassy-ankara", ["embassy-ankara"]),
        ("https://w3id.org/kamergraaf/id/post/embassy-ankara", ["embassy-ankara"]),
        ("permanente vertegenwoordiging Brussel (EU)", ["permanent-representation-brussel-eu"]),
    ],
)
def test_posts_are_found_as_users_name_them(store: EmbeddedStore, text: str, keys: list[str]) -> None:
    assert [post.iri.value.rpartition("/")[2] for post in find_posts(store, text)] == keys


def test_an_unknown_post_is_named_with_what_is_near(store: EmbeddedStore) -> None:
    with pytest.raises(UnknownNodeError, match=r"found «Jakart»; try Jakarta"):
        find_posts(store, "Jakart")


def test_a_motion_has_its_movers_and_what_the_cabinet_says(store: EmbeddedStore) -> None:
    motion = find_motion(store, REFUSED)
    assert (motion.label, motion.submitters, motion.opinion) == ("motie Kok", ("Kok",), "refused")
    assert not motion.and_others
    assert find_motion(store, "Smit").label == "motie Smit c.s."


def test_bases_are_never_mixed_when_asked_for_one(store: EmbeddedStore) -> None:
    traced = trace_motion(store, find_motion(store, PRESS), bases={Basis.MARKER})
    assert [(effect.basis, effect.marker) for effect in traced.effects] == [(Basis.MARKER, "#")] * 2


def test_a_post_is_traced_to_its_motions(store: EmbeddedStore) -> None:
    (jakarta,) = find_posts(store, "Jakarta")
    traced = trace_post(store, jakarta)
    assert {motion.identifier for motion in traced.motions} == {PRESS, COMMERCE}
    assert len(traced.effects) == 5


def test_why_gives_the_chains_of_one_motion_and_one_post(store: EmbeddedStore) -> None:
    card = why(store, find_motion(store, PRESS), find_posts(store, "Ankara"))
    assert [effect.basis for effect in card.effects] == [Basis.THEME, Basis.MARKER]
    assert card.looked_at == ()


def test_what_the_source_does_not_say_is_not_stated(store: EmbeddedStore) -> None:
    card = why(store, find_motion(store, REFUSED), find_posts(store, "Ankara"))
    assert not card.stated
    assert [passage.exact for passage in card.looked_at] == [
        "De motie Kok",
        "verzoekt de regering persvrijheid af te dwingen",
        "persvrijheid af te dwingen",
        "wij ontraden haar",
    ]


def test_asking_imports_neither_the_reader_nor_the_slow_libraries() -> None:
    slow = {"extract", "spacy", "rdflib", "networkx", "pyshacl"}
    code = f"import sys, graph.store, graph.trace; print(sorted({slow} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"
