"""The plainest sentences on posts that close, with the date in each form and place, the noun for the verb, and two or
three posts of any kind; and sentences beside them in which the noun is said of something else.

What a reader expects stands beside each date: the day, month or year that it names, or both of two years.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from extract.rules.measures import measures
from extract.statements import Measure
from ontology.terms import Action, Status
from tests.extract.factories import document, of_kind, stated

WHEN = (
    ("met ingang van 1 juli 2028", "2028-07-01", None),
    ("eind 2028", "2028", None),
    ("in de loop van 2028", "2028", None),
    ("in het tweede kwartaal van 2028", "2028", None),
    ("per 1 januari 2028", "2028-01-01", None),
    ("in het najaar van 2028", "2028", None),
    ("vanaf 2028", "2028", None),
    ("uiterlijk in 2028", "2028", None),
    ("in maart 2028", "2028-03", None),
    ("in de zomer van 2028", "2028", None),
    ("op 1 juli 2028", "2028-07-01", None),
    ("begin 2028", "2028", None),
    ("medio 2028", "2028", None),
    ("uiterlijk eind 2028", "2028", None),
    ("in de tweede helft van 2028", "2028", None),
    ("in 2028 en 2029", "2028", "2029"),
    ("in de periode 2028-2029", "2028", "2029"),
)
VERBS = (
    "{P} {sluit} {w}.",
    "{P} {wordt} {w} gesloten.",
    "{W} {wordt} {p} gesloten.",
    "{P} {wordt} gesloten {w}.",
    "{W} {sluit} {p}.",
    "Nederland sluit {p} {w}.",
    "Het kabinet sluit {w} {p}.",
    "Ik sluit {p} {w}.",
    "{P} {gaat} {w} dicht.",
    "Het kabinet heft {p} {w} op.",
    "Het kabinet heeft besloten {p} {w} te sluiten.",
    "Ik kan u melden dat {p} {w} {wordt} gesloten.",
)
NOUNS = (
    "De sluiting van {p} is voorzien {w}.",
    "De sluiting van {p} staat gepland {w}.",
    "De sluiting van {p} vindt plaats {w}.",
    "De sluiting van {p} vindt {w} plaats.",
    "De sluiting van {p} volgt {w}.",
    "{W} volgt de sluiting van {p}.",
    "{W} vindt de sluiting van {p} plaats.",
    "De sluiting van {p} is {w} voorzien.",
    "De sluiting van {p} krijgt {w} haar beslag.",
    "De sluiting van {p} zal {w} plaatsvinden.",
)
# With a year of its own: «voor 2028» is that year, where a plan is meant.
IN_2028 = (
    "De sluiting van {p} is voorzien voor 2028.",
    "De sluiting van {p} staat gepland voor 2028.",
    "De sluiting van {p} staat voor 2028 gepland.",
    "De sluiting van {p} is gepland voor 2028.",
    "De sluiting van {p} is voor 2028 voorzien.",
    "De sluiting van {p} staat voor 2028 op de planning.",
    "Voor 2028 is de sluiting van {p} voorzien.",
    "Voor 2028 staat de sluiting van {p} gepland.",
    "Tot sluiting van {p} in 2028 is besloten.",
    "Tot de sluiting van {p} in 2028 is besloten.",
    "Het kabinet heeft besloten tot sluiting van {p} in 2028.",
    "Ik heb besloten tot sluiting van {p} in 2028.",
    "Het kabinet heeft tot sluiting van {p} in 2028 besloten.",
    "Besloten is tot sluiting van {p} in 2028.",
    "Er is besloten tot de sluiting van {p} in 2028.",
    "Het kabinet besluit tot sluiting van {p} in 2028.",
    "Het kabinet gaat in 2028 over tot sluiting van {p}.",
    "In 2028 gaat het kabinet over tot sluiting van {p}.",
    "Het kabinet kiest voor sluiting van {p} in 2028.",
)
ONE = {"sluit": "sluit", "wordt": "wordt", "gaat": "gaat"}
MORE = {"sluit": "sluiten", "wordt": "worden", "gaat": "gaan"}
POSTS = {
    "de ambassade in Lima": ("Lima",),
    "het consulaat-generaal in Milaan": ("Milaan",),
    "het NBSO in Pune": ("Pune",),
    "de PV bij de EU in Brussel": ("Brussel",),
    "de ambassades in Lima en Quito": ("Lima", "Quito"),
    "de ambassade in Lima en het consulaat-generaal in Milaan": ("Lima", "Milaan"),
    "de ambassades in Lima, Quito en La Paz": ("La Paz", "Lima", "Quito"),
}
TRAPS = (
    "In 2028 vindt de evaluatie van de sluiting van de ambassade in Lima plaats.",
    "In 2028 vindt de viering van de opening van de ambassade in Lima plaats.",
    "In 2028 vindt de sluiting van de weg bij de ambassade in Lima plaats.",
    "Voor 2028 is geld voor de sluiting van de ambassade in Lima voorzien.",
    "Voor 2028 is de sluiting van de ambassade in Lima niet voorzien.",
    "De sluiting van de ambassade in Lima is niet voorzien voor 2028.",
    "Tot sluiting van de ambassade in Lima is niet besloten.",
    "Tot sluiting van de ambassade in Lima is nog niet besloten.",
    "Tot de sluiting van de ambassade in Lima in 2028 blijft alles zoals het is.",
    "België gaat in 2028 over tot sluiting van de ambassade in Lima.",
    "Het kabinet gaat niet over tot sluiting van de ambassade in Lima.",
    "Indien het kabinet overgaat tot sluiting van de ambassade in Lima, volgt een brief.",
    "De leden vragen of in 2028 de sluiting van de ambassade in Lima plaatsvindt.",
    "Het debat over de sluiting van de ambassade in Lima staat gepland voor 2028.",
    "Een besluit over de sluiting van de ambassade in Lima is voorzien in 2028.",
    "Het kabinet heeft in 2028 tot sluiting van de grens bij de ambassade in Lima besloten.",
    "Frankrijk heeft tot sluiting van de ambassade in Lima besloten.",
)


def _read(text: str) -> tuple[Measure, ...]:
    return of_kind(stated(document(f"{text}\n"), [measures]), Measure)


def _sentence(form: str, posts: str, when: str) -> str:
    agreed = ONE if len(POSTS[posts]) == 1 else MORE
    return form.format(p=posts, P=posts[0].upper() + posts[1:], w=when, W=when[:1].upper() + when[1:], **agreed)


def _dated() -> Iterator[tuple[str, str, str | None]]:
    for form in (*VERBS, *NOUNS):
        for words, start, end in WHEN:
            yield _sentence(form, "de ambassade in Lima", words), start, end


@pytest.mark.parametrize(("text", "start", "end"), list(_dated()))
def test_each_date_is_read_in_each_place(text: str, start: str, end: str | None) -> None:
    read = [(each.action, each.post.place, each.period.start, each.status) for each in _read(text)]
    assert read == [(Action.CLOSURE, "Lima", start, Status.PLANNED)]
    assert end is None or [each.period.end for each in _read(text)] == [end]


@pytest.mark.parametrize("form", [*VERBS, *NOUNS, *IN_2028])
def test_each_form_is_told_of_all_posts(form: str) -> None:
    for posts, places in POSTS.items():
        read = _read(_sentence(form, posts, "in 2028"))
        assert sorted(each.post.place for each in read) == list(places)
        assert {(each.action, each.period.start) for each in read} == {(Action.CLOSURE, "2028")}


@pytest.mark.parametrize("text", TRAPS)
def test_what_closes_no_post(text: str) -> None:
    assert not _read(text)
