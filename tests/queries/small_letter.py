"""A small letter in our own words, and what a careful reader finds in it: questions are tested without a reader."""

from __future__ import annotations

from decimal import Decimal

from extract.statements import (
    Amount,
    AnswerArea,
    AnswerNetwork,
    AnswerPost,
    AnswerTheme,
    Citation,
    Commitment,
    Count,
    Coverage,
    Evidence,
    Finding,
    Marker,
    Measure,
    Missed,
    Motion,
    MotionSubject,
    Paper,
    Period,
    Person,
    PolicyNote,
    Post,
    PostFact,
    Reading,
    Theme,
)
from ontology.terms import (
    Action,
    CitationRole,
    Direction,
    FindingKind,
    PaperType,
    PostKind,
    Status,
)

TEXT = """Brief over de posten

De motie Jansen (Kamerstuk 10 100, nr. 3) vraagt om meer aandacht voor vrijheid.
De motie De Boer c.s. (Kamerstuk 10 100, nr. 5) hield het CG in Osaka open.
De motie Visser (Kamerstuk 10 100, nr. 7) maakte de bezuiniging kleiner.
De motie Bakker (Kamerstuk 10 100, nr. 9) vraagt om posten in handelslanden.
De nota Buitenland (Kamerstuk 10 200, nr. 1) is leidend voor veiligheid.
Meerdere thema's kunnen bijeenkomen in één functie.

Veiligheid
Versterking 2018
- Tripoli* (standplaats Tunis), Ankara
Versterking 2019-2021
- Tripoli*, Brussel (PV EU)
Handel
Versterking 2018
- Tokio, Ankara*
* deze functies dienen de vrijheid

Wij versterken met het thema veiligheid ook de vrijheid. In Japan kan een post helpen; zie ook Chicago.
Er is EUR 4 miljoen in 2018. Wij sturen de Kamer in het najaar een brief. Er werken 120 mensen.
Later zijn het er 130. Onleesbaar: Xyz (??).
"""


def said(words: str, rule: str, *supports: str, nth: int = 1, section: str | None = None) -> Evidence:
    """Return the evidence that *words* of the letter give, at their *nth* occurrence."""
    start = -1
    for _ in range(nth):
        start = TEXT.index(words, start + 1)
    end = start + len(words)
    return Evidence(
        start,
        end,
        words.replace("\n", " "),
        TEXT[max(0, start - 32) : start].replace("\n", " "),
        TEXT[end : end + 32].replace("\n", " "),
        TEXT.count("\n", 0, start) + 1,
        rule,
        section,
        None,
        supports,
    )


TRIPOLI = Post(PostKind.EMBASSY, "Tripoli", "LY")
ANKARA = Post(PostKind.EMBASSY, "Ankara", "TR")
BRUSSEL_EU = Post(PostKind.PERMANENT_REPRESENTATION, "Brussel", "BE", "EU")
TOKIO = Post(PostKind.EMBASSY, "Tokio", "JP")
OSAKA = Post(PostKind.CONSULATE_GENERAL, "Osaka", "JP")
CHICAGO = Post(PostKind.CONSULATE_GENERAL, "Chicago", "US")


def _job(post: Post, words: str, theme: str, years: tuple[str, str], *, nth: int = 1, marked: bool = False) -> Measure:
    evidence = (
        said(words, "listed-post", nth=nth, section=theme.capitalize()),
        said(theme.capitalize(), "heading", "theme"),
    )
    return Measure(
        Action.STRENGTHENING,
        post,
        Period(*years),
        Status.PLANNED,
        evidence,
        theme,
        "*" if marked else None,
        listed=True,
    )


def _cites(cited: str, written: str, kind: PaperType, role: CitationRole = CitationRole.MENTIONS) -> Citation:
    dossier = cited.removeprefix("kst-").rpartition("-")[0]
    return Citation(cited, (dossier,), written, kind, role, (said(written, "citation"),))


def _motion(
    identifier: str, surname: str, words: str, *, others: bool = False, request: Evidence | None = None
) -> Motion:
    evidence = (said(words, "motion"),)
    return Motion(identifier, (Person(surname),), others, amended=False, evidence=evidence, request=request)


def small_reading() -> Reading:
    """Return the reading of the small letter."""
    asked = said("meer aandacht voor vrijheid", "request", "request")
    legend = said("deze functies dienen de vrijheid", "legend")
    theme_words = said("Wij versterken met het thema veiligheid ook de vrijheid.", "answer-theme")
    return Reading(
        paper=Paper("kst-10100-11", PaperType.LETTER, ("10100",), "11", "Brief over de posten", "2018-10-08"),
        text=TEXT,
        statements=(
            Theme("veiligheid", "Veiligheid", (), (said("Veiligheid", "heading"),)),
            Theme("handel", "Handel", (), (said("Handel", "heading"),)),
            Marker("*", legend.exact, ("vrijheid",), (legend,)),
            PostFact(TRIPOLI, "Tripoli", (said("Tripoli* (standplaats Tunis)", "stationed-at"),), stationed_at="Tunis"),
            _job(TRIPOLI, "Tripoli*", "veiligheid", ("2018", "2018"), marked=True),
            _job(ANKARA, "Ankara", "veiligheid", ("2018", "2018")),
            _job(TRIPOLI, "Tripoli*", "veiligheid", ("2019", "2021"), nth=2, marked=True),
            _job(BRUSSEL_EU, "Brussel (PV EU)", "veiligheid", ("2019", "2021")),
            _job(TOKIO, "Tokio", "handel", ("2018", "2018")),
            _job(ANKARA, "Ankara*", "handel", ("2018", "2018"), marked=True),
            Measure(
                Action.AVERTED_CLOSURE,
                OSAKA,
                Period("2013"),
                Status.AVERTED,
                (said("hield het CG in Osaka open", "averted"),),
                because_of="kst-10100-5",
            ),
            _cites("kst-10100-3", "10 100, nr. 3", PaperType.MOTION, CitationRole.ANSWERS),
            _cites("kst-10100-5", "10 100, nr. 5", PaperType.MOTION, CitationRole.HISTORY),
            _cites("kst-10100-7", "10 100, nr. 7", PaperType.MOTION, CitationRole.HISTORY),
            _cites("kst-10100-9", "10 100, nr. 9", PaperType.MOTION, CitationRole.ANSWERS),
            _cites("kst-10200-1", "10 200, nr. 1", PaperType.POLICY_NOTE, CitationRole.POLICY_BASIS),
            _motion("kst-10100-3", "Jansen", "De motie Jansen", request=asked),
            _motion("kst-10100-5", "Boer", "De motie De Boer c.s.", others=True),
            _motion("kst-10100-7", "Visser", "De motie Visser"),
            _motion("kst-10100-9", "Bakker", "De motie Bakker"),
            AnswerTheme("kst-10100-3", "veiligheid", Direction.STRENGTHENS, (theme_words,)),
            MotionSubject("kst-10100-3", "vrijheid", (said("aandacht voor vrijheid", "motion-subject"),)),
            AnswerNetwork(
                "kst-10100-7", Direction.SOFTENS_CUTS, (said("maakte de bezuiniging kleiner", "answer-network"),)
            ),
            AnswerArea(
                "kst-10100-9",
                Direction.MAY_STRENGTHEN,
                (said("In Japan kan een post helpen", "answer-area"),),
                country="JP",
            ),
            AnswerPost("kst-10100-9", CHICAGO, (said("zie ook Chicago", "answer-post"),)),
            PolicyNote(
                "nota Buitenland",
                "kst-10200-1",
                CitationRole.POLICY_BASIS,
                (said("De nota Buitenland", "policy-note"),),
                "veiligheid",
            ),
            Amount(
                Decimal(4_000_000),
                Decimal(4_000_000),
                "EUR",
                Period("2018", "2018"),
                structural=False,
                purpose="postennet",
                evidence=(said("EUR 4 miljoen in 2018", "amount"),),
            ),
            Count("mensen", 120, (said("120 mensen", "count"),)),
            Commitment(
                "een brief",
                "kabinet",
                "Tweede Kamer",
                "najaar",
                (said("Wij sturen de Kamer in het najaar een brief.", "commitment"),),
            ),
            Finding(
                FindingKind.DIFFERING_NUMBERS,
                "mensen",
                said("Er werken 120 mensen.", "finding"),
                said("Later zijn het er 130.", "finding"),
            ),
            Finding(FindingKind.SAID_NOT_LISTED, "Japan", said("In Japan kan een post helpen", "finding")),
        ),
        coverage=Coverage(20, 15, 7, 6, 5, 5, (8, 25), (Missed(25, "Xyz (??)", "no post of that name"),)),
    )
