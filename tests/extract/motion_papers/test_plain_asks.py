"""What motions ask of posts, in every plain wording: who is asked, in which words, and of which posts.

What a reader expects stands in the wordings themselves.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import pytest

from extract.statements import PostAsk
from ontology.terms import Ask
from tests.extract.factories import of_kind
from tests.extract.motion_papers.motions import motion

POSTS = (
    ("de ambassade in Lima", "single embassy Lima"),
    ("de Nederlandse ambassade in Peru", "single embassy Lima"),
    ("het consulaat-generaal in Lagos", "single consulate-general Lagos"),
    ("de posten in Burundi", "country post BI"),
    ("de ambassades in Afrika", "region embassy afrika"),
)
NEW = (
    ("een ambassade in Lima", "single embassy Lima"),
    ("een consulaat-generaal in Lagos", "single consulate-general Lagos"),
    ("een Nederlandse ambassade in Kigali", "single embassy Kigali"),
)
ASKED = (
    "verzoekt de regering", "verzoekt de regering om", "roept de regering op", "roept de regering op om",
    "vraagt de regering", "draagt de regering op", "dringt er bij de regering op aan", "verzoekt het kabinet",
    "verzoekt de Minister van Buitenlandse Zaken", "verzoekt de regering zich ervoor in te zetten",
    "verzoekt de regering zich in te spannen om", "verzoekt de regering alles in het werk te stellen om",
    "verzoekt de regering er zorg voor te dragen", "verzoekt de regering in 2028", "verzoekt de regering met spoed",
)  # fmt: skip
TASKS = (
    ("open te houden", Ask.KEEP_OPEN),
    ("niet te sluiten", Ask.KEEP_OPEN),
    ("te behouden", Ask.KEEP_OPEN),
    ("in stand te houden", Ask.KEEP_OPEN),
    ("niet op te heffen", Ask.KEEP_OPEN),
    ("te heropenen", Ask.OPEN),
    ("te versterken", Ask.STRENGTHEN),
    ("uit te breiden", Ask.STRENGTHEN),
    ("te sluiten", Ask.CLOSE),
    ("op te heffen", Ask.CLOSE),
    ("te verplaatsen", Ask.MOVE),
    ("in te krimpen", Ask.REDUCE),
)
PHRASES = (
    ("af te zien van sluiting van {post}", Ask.KEEP_OPEN),
    ("van de sluiting van {post} af te zien", Ask.KEEP_OPEN),
    ("zich in te spannen voor behoud van {post}", Ask.KEEP_OPEN),
    ("zich in te spannen voor het openhouden van {post}", Ask.KEEP_OPEN),
    ("de sluiting van {post} te voorkomen", Ask.KEEP_OPEN),
    ("de sluiting van {post} terug te draaien", Ask.KEEP_OPEN),
    ("het besluit tot sluiting van {post} in te trekken", Ask.KEEP_OPEN),
    ("terug te komen op het besluit {post} te sluiten", Ask.KEEP_OPEN),
    ("niet te bezuinigen op {post}", Ask.KEEP_OPEN),
    ("te bevorderen dat {post} open blijft", Ask.KEEP_OPEN),
    ("over te gaan tot heropening van {post}", Ask.OPEN),
    ("zich in te spannen voor de heropening van {post}", Ask.OPEN),
    ("over te gaan tot sluiting van {post}", Ask.CLOSE),
    ("de bezetting van {post} uit te breiden", Ask.STRENGTHEN),
    ("de capaciteit van {post} te vergroten", Ask.STRENGTHEN),
    ("te investeren in {post}", Ask.STRENGTHEN),
    ("meer personeel in te zetten op {post}", Ask.STRENGTHEN),
)
OPENINGS = (
    "{new} te openen", "te komen tot de opening van {new}", "over te gaan tot de opening van {new}",
    "{new} te vestigen", "{new} op te richten", "de opening van {new} voor te bereiden",
    "zich in te spannen voor de opening van {new}",
)  # fmt: skip
SPOKEN = (
    ("spreekt uit dat {post} open moet blijven", Ask.KEEP_OPEN),
    ("spreekt uit dat {post} niet gesloten mag worden", Ask.KEEP_OPEN),
    ("spreekt uit dat sluiting van {post} onwenselijk is", Ask.KEEP_OPEN),
    ("spreekt uit dat {post} moet worden versterkt", Ask.STRENGTHEN),
    ("spreekt uit dat {post} heropend moet worden", Ask.OPEN),
    ("spreekt uit dat {post} moet worden gesloten", Ask.CLOSE),
)
# Other countries' posts, what others are to do, what is only to be told, or an opening that is not wanted.
TRAPS = (
    "verzoekt de regering de Belgische ambassade in Lima open te houden",
    "verzoekt de regering de ambassade van Peru in Den Haag te sluiten",
    "verzoekt de regering de Kamer te informeren over de sluiting van de ambassade in Lima",
    "verzoekt de regering de gevolgen van de sluiting van de ambassade in Lima in kaart te brengen",
    "verzoekt de regering geen ambassade in Lima te openen",
    "verzoekt de regering af te zien van de opening van een ambassade in Lima",
    "verzoekt de regering via de ambassade in Lima de mensenrechten te versterken",
    "verzoekt de regering de samenwerking met de ambassade in Lima te versterken",
    "verzoekt de regering andere landen te vragen hun ambassade in Lima te sluiten",
    "verzoekt de regering de ambassade in Lima te verzoeken een school te openen",
    "spreekt uit dat de Peruaanse ambassade in Den Haag moet worden gesloten",
    "verzoekt de regering de bezetting van de Golan door militaire posten te veroordelen",
)


def _clauses() -> Iterator[tuple[str, str]]:
    for asked, (post, named), (task, ask) in product(ASKED, POSTS, TASKS):
        yield f"{asked} {post} {task}", f"{named} {ask}"
    for (post, named), (phrase, ask) in product(POSTS, PHRASES):
        yield f"verzoekt de regering {phrase.format(post=post)}", f"{named} {ask}"
    for (new, named), phrase in product(NEW, OPENINGS):
        yield f"verzoekt de regering {phrase.format(new=new)}", f"{named} {Ask.OPEN}"
    for (post, named), (phrase, ask) in product(POSTS[:3], SPOKEN):
        yield phrase.format(post=post), f"{named} {ask}"


def _read(clause: str) -> list[str]:
    said = of_kind(motion(f"{clause},"), PostAsk)
    return [
        f"{each.scope} {each.kind} {each.post.place if each.post else each.region or each.country} {each.ask}"
        for each in said
    ]


def test_each_wording_asks_it_of_the_posts() -> None:
    clauses = list(_clauses())
    assert len(clauses) == 1024
    assert [(clause, read) for clause, expected in clauses if (read := _read(clause)) != [expected]] == []


@pytest.mark.parametrize("clause", TRAPS)
def test_what_asks_nothing_of_a_post(clause: str) -> None:
    assert [each.ask for each in of_kind(motion(f"{clause},"), PostAsk) if each.ask is not Ask.MENTION] == []
