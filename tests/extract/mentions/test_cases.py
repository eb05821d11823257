"""Every case file, read by its matcher."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from extract.mentions import amounts, citations, counts, dates, gazetteer, motions, persons, sentences
from extract.mentions.kinds import AmountMention, CitationMention, MotionMention, PersonMention
from extract.spans import Span
from extract.tokenizer import language
from tests.extract.mentions.case_files import Case, read_cases

OWN_DOSSIER = "30111"
# How many cases each file holds: a case lost to a slip in its file is noticed here.
NUMBER_OF_CASES = {
    "citations": 30,
    "persons": 13,
    "motions": 25,
    "dates": 4,
    "amounts": 10,
    "counts": 27,
    "sentences": 5,
    "names": 6,
}


def found_citations(text: str) -> Iterator[str]:
    for mention in citations.match(text, dossier=OWN_DOSSIER):
        joint = f" ({'+'.join(mention.dossiers)})" if len(mention.dossiers) > 1 else ""
        yield f"{written(text, mention.span)} = {mention.cited}{joint}"


def found_persons(text: str) -> Iterator[str]:
    for mention in persons.match(text):
        yield f"{written(text, mention.span)} = {person(mention)}"


def person(mention: PersonMention) -> str:
    named = mention.person
    name = " ".join(part for part in (named.initials, named.particle, named.surname) if part)
    return joined(name, mention.role, "c.s." if mention.and_others else "")


def found_motions(text: str) -> Iterator[str]:
    papers = citations.match(text, dossier=OWN_DOSSIER)
    for mention in motions.match(text, citations=papers, dates=dates.match(text)):
        yield f"{written(text, mention.span)} = {motion(mention)}"


def motion(mention: MotionMention) -> str:
    return joined(
        " + ".join(mover.name for mover in mention.persons),
        "c.s." if mention.and_others else "",
        "amended" if mention.amended else "",
        mention.date or "",
        mention.cited or "",
    )


def found_dates(text: str) -> Iterator[str]:
    for mention in dates.match(text):
        yield f"{written(text, mention.span)} = {mention.iso}"


def found_amounts(text: str) -> Iterator[str]:
    for mention in amounts.match(text):
        yield f"{written(text, mention.span)} = {amount(mention)}"


def amount(mention: AmountMention) -> str:
    low, high, period = mention.minimum, mention.maximum, mention.period
    money = f"{low} {mention.currency}" if low == high else f"{low}-{high} {mention.currency}"
    years = f"{period.start or ''}..{period.end or ''}" if period.start or period.end else ""
    return joined(money, years, "structural" if mention.structural else "", mention.purpose)


def found_counts(text: str) -> Iterator[str]:
    taken = [mention.span for mention in citations.match(text)]
    taken += [mention.span for mention in dates.match(text)]
    taken += [mention.span for mention in amounts.match(text)]
    for mention in counts.match(text, taken=taken):
        yield f"{written(text, mention.span)} = {mention.value} | {mention.what}"


def found_sentences(text: str) -> Iterator[str]:
    blocks = []
    start = 0
    for block in text.split("\n\n"):
        blocks.append(Span(start, start + len(block)))
        start += len(block) + 2
    for sentence in sentences.split(text, blocks):
        yield written(text, sentence)


def found_names(text: str) -> Iterator[str]:
    nlp = language()
    named = gazetteer.match(nlp.make_doc(text), text, gazetteer.phrases(nlp))
    meanings: dict[Span, list[str]] = {}
    for place in named.places:
        meanings.setdefault(place.span, []).append(f"place {place.name} {place.country}")
    for country in named.countries:
        sort = "adjective" if country.adjective else "country"
        meanings.setdefault(country.span, []).append(f"{sort} {country.country}")
    for region in named.regions:
        meanings.setdefault(region.span, []).append(f"region {region.region}")
    for body in named.bodies:
        meanings.setdefault(body.span, []).append(f"body {body.body}")
    for span in sorted(meanings):
        yield f"{written(text, span)} = {' / '.join(meanings[span])}"


def written(text: str, span: Span) -> str:
    return text[span.start : span.end]


def joined(*parts: str) -> str:
    return " | ".join(part for part in parts if part)


FOUND: dict[str, Callable[[str], Iterator[str]]] = {
    "citations": found_citations,
    "persons": found_persons,
    "motions": found_motions,
    "dates": found_dates,
    "amounts": found_amounts,
    "counts": found_counts,
    "sentences": found_sentences,
    "names": found_names,
}


@pytest.mark.parametrize(("kind", "case"), [(kind, case) for kind in FOUND for case in read_cases(kind)], ids=str)
def test_case(kind: str, case: Case) -> None:
    assert tuple(FOUND[kind](case.text)) == case.expected


@pytest.mark.parametrize("kind", FOUND)
def test_no_case_is_lost(kind: str) -> None:
    assert len(read_cases(kind)) == NUMBER_OF_CASES[kind]


def test_a_mention_of_a_paper_says_its_parts() -> None:
    [mention] = citations.match("(Kamerstuk 36 001 VI, nr. 7)")
    assert mention == CitationMention(Span(11, 27), "kst-36001-VI-7", ("36001-VI",), "7")
