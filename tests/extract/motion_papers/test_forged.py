"""What is put into a motion is read from it: movers, day, «c.s.», and the motion it replaces, from XML and text."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from extract.readers import read_document
from extract.reading import read
from extract.statements import Motion, Reading, Replacement
from ontology.names import slug
from ontology.reference import persons
from tests.extract.motion_papers.forged import Forged, as_text, as_xml

_KNOWN = sorted({" ".join(filter(None, (each.particle, each.surname))) for each in persons()})
# Names of nobody, in the forms that names have.
_FORMS = (
    "Boom-Visser", "van der Brug-Meijer", "Vaart-van de Klok", "Twee Beken", "El Zahri", "ter Veen", "de Wit Rood",
    "’t Hof", "'t Zand", "van 't Bos", "in ’t Veen", "Öztan", "Kostovič", "Yılmaz-Peters", "Łuczak", "Ó Dubh", "d'Hond",
    "McTavish", "O'Grady", "Aukje de Veer", "Inge van Dam", "Olger van Dam", "la Rivière", "von Berg", "op den Duin",
    "uit het Woud", "den Oever", "Van Holten", "De Zwart Bloem", "Le Comte",
)  # fmt: skip


@st.composite
def motions(draw: st.DrawFn) -> Forged:
    name = st.one_of(st.sampled_from(_KNOWN), st.sampled_from(_FORMS))
    names = draw(st.lists(name, min_size=1, max_size=12, unique_by=slug))
    changed = draw(st.sampled_from(("", "", "GEWIJZIGDE ", "NADER GEWIJZIGDE ", "TWEEDE NADER GEWIJZIGDE ")))
    dossier, part = draw(st.sampled_from((("36999", ""), ("36999", "V"), ("36998", "XVII"), ("21501", "20"))))
    day = draw(st.dates(date(1996, 1, 1), date(2035, 12, 31)))
    return Forged(
        names=tuple(names),
        others=draw(st.booleans()),
        changed=changed,
        replaces=draw(st.integers(1, 99)) if changed else None,
        dossier=dossier,
        part=part,
        number=draw(st.integers(100, 999)),
        date=(day.year, day.month, day.day),
    )


def _assert_read(motion: Forged, reading: Reading) -> None:
    [said] = [each for each in reading.statements if isinstance(each, Motion)]
    assert said.identifier == motion.identifier
    assert [slug(person.name) for person in said.submitters] == [slug(name) for name in motion.names]
    assert (said.date, said.and_others, said.amended) == (motion.iso, motion.others, bool(motion.changed))
    replaced = [each.replaced for each in reading.statements if isinstance(each, Replacement)]
    assert replaced == ([motion.replaced] if motion.replaced else [])


@given(motions(), st.booleans(), st.booleans())
@settings(max_examples=80, deadline=None)
def test_what_is_put_into_xml_is_read(motion: Forged, grouped: bool, in_one: bool) -> None:
    data = as_xml(motion, grouped=grouped, in_one=in_one)
    _assert_read(motion, read(read_document("motion.xml", data)))


@given(motions(), st.booleans())
@settings(max_examples=80, deadline=None)
def test_what_is_put_into_a_text_is_read(motion: Forged, dense: bool) -> None:
    _assert_read(motion, read(read_document("motion.txt", as_text(motion, dense=dense))))
