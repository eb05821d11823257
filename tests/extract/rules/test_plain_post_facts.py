"""Under which post another falls and from where a post works, in the plainest words and every order of them."""

from __future__ import annotations

from itertools import product

import pytest

from extract.rules.measures import measures
from extract.rules.post_facts import post_facts
from extract.statements import PostFact
from tests.extract.factories import document, of_kind, stated

POSTS = (
    ("ambassadekantoor in Gitega", "Gitega"),
    ("consulaat-generaal in Rio de Janeiro", "Rio de Janeiro"),
    ("NBSO in Krakau", "Krakau"),
)
UNDER = (
    "Het {post} valt onder de ambassade in Kigali.",
    "Het {post} ressorteert sinds 2021 onder de ambassade in Kigali.",
    "Het {post} zal vallen onder de ambassade in Kigali.",
    "Het {post} zal onder de ambassade in Kigali ressorteren.",
    "Het {post} gaat onder de ambassade in Kigali vallen.",
    "Het {post} komt onder de ambassade in Kigali te vallen.",
    "Het {post} blijft onder de ambassade in Kigali vallen.",
    "Het {post} valt onder verantwoordelijkheid van de ambassade in Kigali.",
    "Vanaf 2028 valt het {post} onder de ambassade in Kigali.",
    "Sinds 2021 ressorteert het {post} onder de ambassade in Kigali.",
    "Vanaf 2028 zal het {post} onder de ambassade in Kigali vallen.",
    "Ik heb besloten dat het {post} onder de ambassade in Kigali komt te vallen.",
    "Het {post}, dat onder de ambassade in Kigali valt, krijgt meer werk.",
    "Het {post}, ressorterend onder de ambassade in Kigali, krijgt meer werk.",
    "Het {post} krijgt meer werk en valt onder de ambassade in Kigali.",
    "Het {post}, dat onder de ambassade in Kigali viel, is gesloten.",
    "Het {post} is ondergebracht bij de ambassade in Kigali.",
    "Het {post} is klein. De ambassade in Kigali treedt op als hoofdpost.",
)
NOT_UNDER = (
    "Het ambassadekantoor in Gitega valt onder het ministerie.",
    "Het ambassadekantoor in Gitega valt niet langer onder de ambassade in Kigali.",
    "Het ambassadekantoor in Gitega viel onder de ambassade in Kigali.",
    "De medewerkers in Gitega vallen onder de ambassade in Kigali.",
    "De handelsattaché in Gitega valt onder de ambassade in Kigali.",
    "Vanaf 2028 valt het werk in Gitega onder de ambassade in Kigali.",
    "Sinds 2020 valt het personeel van het ambassadekantoor in Gitega onder de ambassade in Kigali.",
    "Kranten melden dat het ambassadekantoor in Gitega onder de ambassade in Kigali valt.",
    "Als het ambassadekantoor in Gitega onder de ambassade in Kigali valt, volgt een brief.",
    "Het Belgische ambassadekantoor in Gitega valt onder de ambassade in Kigali.",
    "Het ambassadekantoor in Gitega werkt samen met de ambassade in Kigali.",
    "Het ambassadekantoor in Gitega, dat vroeger onder de ambassade in Kigali viel, is gesloten.",
    "Het archief van het ambassadekantoor in Gitega is ondergebracht bij de ambassade in Kigali.",
    "Het ambassadekantoor in Gitega is ondergebracht bij de Duitse ambassade in Kigali.",
)
WORKS_FROM = (
    "De ambassade in Sanaa werkt tijdelijk vanuit Amman.",
    "De ambassade in Sanaa opereert sinds 2021 vanuit de ambassade in Amman.",
    "De ambassade in Sanaa is tijdelijk gevestigd in Amman.",
    "De ambassade in Sanaa is sinds 2021 in Amman gevestigd.",
    "De ambassade in Sanaa heeft als standplaats Amman.",
    "De ambassade in Sanaa heeft tijdelijk Amman als standplaats.",
    "De ambassade in Sanaa heeft haar standplaats in Amman.",
    "De ambassade in Sanaa houdt kantoor in Amman.",
    "Sinds 2021 werkt de ambassade in Sanaa vanuit Amman.",
    "Op dit moment is de ambassade in Sanaa gevestigd in Amman.",
    "De ambassade in Sanaa, die vanuit Amman werkt, krijgt meer werk.",
    "De ambassade in Sanaa, die werkt vanuit Amman, krijgt meer werk.",
    "De ambassade in Sanaa, die tijdelijk in Amman is gevestigd, krijgt meer werk.",
    "De ambassade in Sanaa, die in 2015 haar deuren moest sluiten en sedertdien vanuit Amman werkt, krijgt meer werk.",
    "De ambassade in Sanaa, tijdelijk gevestigd in Amman, krijgt meer werk.",
    "De ambassade in Sanaa, met als standplaats Amman, krijgt meer werk.",
    "De ambassade in Sanaa (met standplaats Amman) krijgt meer werk.",
    "De ambassade in Sanaa, die jarenlang vanuit Amman had gewerkt, gaat weer open.",
    "De ambassade in Sanaa is sinds 2015 gesloten; het personeel werkt vanuit Amman.",
    "De ambassade in Sanaa is in 2015 ontruimd en de staf werkt sindsdien vanuit Amman.",
)
NOT_FROM = (
    "De ambassade in Sanaa is sinds 2015 gesloten; het personeel werkt niet vanuit Amman.",
    "De ambassade in Sanaa is gesloten en de ambassade in Caïro is dicht; het personeel werkt vanuit Amman.",
    "De ambassade in Sanaa is gesloten; het personeel van Polen werkt vanuit Amman.",
    "De ambassade in Sanaa werkt niet vanuit Amman.",
    "De ambassade in Sanaa werkte vanuit Amman.",
    "De ambassade in Sanaa werkt straks vanuit Amman.",
    "De ambassade in Sanaa was tot 2021 gevestigd in Amman.",
    "De ambassade in Sanaa is niet langer gevestigd in Amman.",
    "De ambassade in Sanaa is gevestigd in een villa.",
    "De ambassade in Sanaa heeft een medewerker met Amman als standplaats.",
    "De medewerker van de ambassade in Sanaa werkt vanuit Amman.",
    "Sinds 2021 werkt de medewerker van de ambassade in Sanaa vanuit Amman.",
    "De ambassade in Sanaa, waarvan de ambassadeur in Amman is gevestigd, krijgt meer werk.",
    "De ambassade in Sanaa werkt samen vanuit Amman.",
    "De ambassade in Sanaa helpt bedrijven die in Amman zijn gevestigd.",
    "De Duitse ambassade in Sanaa is tijdelijk gevestigd in Amman.",
)


def _facts(text: str, post: str) -> list[tuple[str, str]]:
    letter = f"{text}\n\nHet {post} wordt in 2031 versterkt.\n"
    facts = of_kind(stated(document(letter), [measures, post_facts]), PostFact)
    above = {(fact.post.place, f"onder {fact.falls_under.place}") for fact in facts if fact.falls_under}
    return sorted(above | {(fact.post.place, fact.stationed_at) for fact in facts if fact.stationed_at})


@pytest.mark.parametrize(("form", "post"), list(product(UNDER, POSTS)))
def test_each_form_tells_the_post_above(form: str, post: tuple[str, str]) -> None:
    words, place = post
    assert _facts(form.format(post=words), words) == [(place, "onder Kigali")]


@pytest.mark.parametrize("text", WORKS_FROM)
def test_each_form_tells_from_where_it_works(text: str) -> None:
    assert _facts(f"{text}\n\nDe ambassade in Sanaa wordt in 2031 versterkt.", POSTS[0][0]) == [("Sanaa", "Amman")]


@pytest.mark.parametrize("text", [*NOT_UNDER, *NOT_FROM])
def test_what_tells_neither(text: str) -> None:
    assert not _facts(f"{text}\n\nDe ambassade in Sanaa wordt in 2031 versterkt.", POSTS[0][0])
