"""A small letter of our own as the values that reading it would give, so that tests of the graph need no text to be
read.

The words of the letter stand here in full; every passage is found in them, so positions, lines and quotes are true.
Expected effects can be counted by eye from ``LETTER``.
"""

from __future__ import annotations

from dataclasses import replace
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
    Motion,
    MotionSubject,
    Named,
    Paper,
    Period,
    Person,
    PolicyNote,
    Post,
    PostFact,
    Reading,
    Statement,
    Theme,
)
from ontology.terms import Action, CitationRole, Direction, FindingKind, Opinion, PaperType, PostKind, Status

LETTER = """\
Brief over de posten

De motie van de leden Pieters en Jansen van 2 mei 2020 (Kamerstuk 35 100, nr. 7) verzoekt de regering
meer te doen voor persvrijheid. Voor deze motie werken wij via het thema «waterbeheer».
De motie De Wit (Kamerstuk 35 100, nr. 9) verzoekt de regering handel te zoeken. Landen als Canada en
die in Zuidoost-Azië komen waar nodig in aanmerking. Ook het kantoor in Lagos is bezocht.
De motie Kok (Kamerstuk 35 100, nr. 11) verzoekt de regering persvrijheid af te dwingen; wij ontraden haar.
Door de motie Smit c.s. (Kamerstuk 34 900, nr. 3) bleef het CG in Osaka open (2019).
De motie Bos (Kamerstuk 34 900, nr. 4) maakte de bezuiniging kleiner.

Waterbeheer

Versterking 2021
- Ankara#, Jakarta, Toronto (CG);
- opening van een ambassadekantoor in Lomé.

Versterking 2022-2023
- Jakarta#, Brussel (PV EU).

# deze functies werken ook aan persvrijheid

Handelskansen

Versterking 2021
- Toronto (CG).
"""

DOCUMENT = "kst-35100-12"
ANKARA = Post(PostKind.EMBASSY, "Ankara", "TR")
JAKARTA = Post(PostKind.EMBASSY, "Jakarta", "ID")
TORONTO = Post(PostKind.CONSULATE_GENERAL, "Toronto", "CA")
OSAKA = Post(PostKind.CONSULATE_GENERAL, "Osaka", "JP")
LAGOS = Post(PostKind.EMBASSY_OFFICE, "Lagos", "NG")
LOME = Post(PostKind.EMBASSY_OFFICE, "Lomé", "TG")
BRUSSEL_EU = Post(PostKind.PERMANENT_REPRESENTATION, "Brussel", "BE", "EU")
ACCRA = Post(PostKind.EMBASSY, "Accra", "GH")

WATER, TRADE = "waterbeheer", "handelskansen"
PRESS, COMMERCE, REFUSED, NAMED, NETWORK = (
    "kst-35100-7", "kst-35100-9", "kst-35100-11", "kst-34900-3", "kst-34900-4",
)
YEAR, YEARS = Period("2021", "2021"), Period("2022", "2023")


def passage(
    words: str, *, rule: str = "by-hand", supports: tuple[str, ...] = (), after: str = "", text: str = LETTER
) -> Evidence:
    """Return the evidence for *words* at their first place after *after*; ValueError where there is none."""
    start = text.index(words, text.index(after))
    end = start + len(words)
    return Evidence(
        start, end, " ".join(words.split()), " ".join(text[max(start - 32, 0) : start].split()),
        " ".join(text[end : end + 32].split()), text.count("\n", 0, start) + 1, rule, supports=supports,
    )


def paper(identifier: str = DOCUMENT) -> Paper:
    """Return the letter's own facts."""
    sender = Person("Vries", "de", "A.B.")
    return Paper(
        identifier, PaperType.LETTER, ("35100",), "12", "Brief over de posten", "2020-06-01", "2019-2020", sender
    )


def reading(*statements: Statement, identifier: str = DOCUMENT, text: str = LETTER) -> Reading:
    """Return a reading of *text* that holds *statements* and nothing else."""
    return Reading(paper(identifier), text, statements, Coverage(0, 0, 0, 0, 0, 0, (), ()))


def letter() -> Reading:
    """Return everything that ``LETTER`` says, by hand."""
    return reading(*_frame(), *_lists(), *_motions(), *_answers(), *_rest())


def subject_in_request() -> Reading:
    """Return the letter where the passage that names the subject of the request is the request itself."""
    request = passage("verzoekt de regering\nmeer te doen voor persvrijheid", rule="motion-subject")
    return reading(
        *(replace(it, evidence=(request,)) if isinstance(it, MotionSubject) else it for it in letter().statements)
    )


def entry(
    post: Post, words: str, period: Period, theme: str = WATER, *, marker: str | None = None,
    after: str = "Waterbeheer\n", action: Action = Action.STRENGTHENING,
) -> Measure:
    """Return a planned, listed measure whose passage is *words*."""
    supported = ("period",)
    header = passage("Versterking 2021" if period == YEAR else "Versterking 2022-2023", supports=supported, after=after)
    evidence = (passage(words, rule="list-entry", after=after), header)
    return Measure(action, post, period, Status.PLANNED, evidence, theme, marker, listed=True)


def _frame() -> tuple[Statement, ...]:
    legend = passage("# deze functies werken ook aan persvrijheid", rule="legend")
    return (
        Theme(WATER, "Waterbeheer", ("het thema water",), (passage("Waterbeheer\n".strip(), rule="theme"),)),
        Theme(TRADE, "Handelskansen", (), (passage("Handelskansen", rule="theme"),)),
        Marker("#", "deze functies werken ook aan persvrijheid", ("persvrijheid",), (legend,)),
        PostFact(LAGOS, "Lagos", (passage("kantoor in Lagos"),), falls_under=ACCRA, stationed_at="Accra"),
    )


def _lists() -> tuple[Statement, ...]:
    later = "Versterking 2022-2023"
    return (
        entry(ANKARA, "Ankara#", YEAR, marker="#"),
        entry(JAKARTA, "Jakarta", YEAR),
        entry(TORONTO, "Toronto (CG)", YEAR),
        entry(LOME, "ambassadekantoor in Lomé", YEAR, action=Action.OPENING),
        entry(JAKARTA, "Jakarta#", YEARS, marker="#", after=later),
        entry(BRUSSEL_EU, "Brussel (PV EU)", YEARS, after=later),
        entry(TORONTO, "Toronto (CG)", YEAR, TRADE, after="Handelskansen\n"),
        Measure(
            Action.AVERTED_CLOSURE, OSAKA, Period("2019", "2019"), Status.AVERTED,
            (passage("bleef het CG in Osaka open (2019)", rule="averted-closure"),), because_of=NAMED,
        ),
    )


def _motion(identifier: str, words: str, *submitters: str, opinion: Opinion | None = None, request: str = "") -> Motion:
    return Motion(
        identifier, tuple(Person(name) for name in submitters), and_others="c.s." in words, amended=False,
        evidence=(passage(words, rule="motion"),), opinion=opinion,
        request=passage(request, rule="request") if request else None,
    )


def _motions() -> tuple[Statement, ...]:
    return (
        _motion(
            PRESS, "De motie van de leden Pieters en Jansen", "Pieters", "Jansen", opinion=Opinion.SUPPORTED,
            request="verzoekt de regering\nmeer te doen voor persvrijheid",
        ),
        _motion(COMMERCE, "De motie De Wit", "De Wit", request="verzoekt de regering handel te zoeken"),
        _motion(
            REFUSED, "De motie Kok", "Kok", opinion=Opinion.REFUSED,
            request="verzoekt de regering persvrijheid af te dwingen",
        ),
        _motion(NAMED, "de motie Smit c.s.", "Smit"),
        _motion(NETWORK, "De motie Bos", "Bos"),
    )


def _answers() -> tuple[Statement, ...]:
    via = passage("Voor deze motie werken wij via het thema «waterbeheer»", rule="answer-theme")
    may = passage("Landen als Canada en\ndie in Zuidoost-Azië komen waar nodig in aanmerking", rule="answer-area")
    refusal = passage("wij ontraden haar", rule="opinion")
    return (
        AnswerTheme(PRESS, WATER, Direction.STRENGTHENS, (via,)),
        MotionSubject(PRESS, "persvrijheid", (passage("persvrijheid", rule="motion-subject"),)),
        AnswerArea(COMMERCE, Direction.MAY_STRENGTHEN, (may,), country="CA"),
        AnswerArea(COMMERCE, Direction.MAY_STRENGTHEN, (may,), region="zuidoost-azie"),
        AnswerPost(COMMERCE, LAGOS, (passage("Ook het kantoor in Lagos is bezocht"),)),
        AnswerTheme(REFUSED, TRADE, Direction.STRENGTHENS, (refusal,)),
        AnswerArea(REFUSED, Direction.STRENGTHENS, (refusal,), country="CA"),
        MotionSubject(REFUSED, "persvrijheid", (passage("persvrijheid af te dwingen", rule="motion-subject"),)),
        AnswerNetwork(NETWORK, Direction.SOFTENS_CUTS, (passage("maakte de bezuiniging kleiner"),)),
    )


def _rest() -> tuple[Statement, ...]:
    cited = (("35 100, nr. 7", PRESS), ("35 100, nr. 9", COMMERCE), ("34 900, nr. 3", NAMED))
    return (
        *(
            Citation(paper, (paper.split("-")[1],), words, PaperType.MOTION, CitationRole.ANSWERS, (passage(words),))
            for words, paper in cited
        ),
        PolicyNote("het thema water", None, CitationRole.POLICY_BASIS, (passage("Waterbeheer"),), WATER),
        Amount(
            Decimal("1E+6"), Decimal(2_000_000), "EUR", YEAR, structural=True, purpose="posten",
            evidence=(passage("posten"),),
        ),
        Count("leden", 2, (passage("de leden Pieters en Jansen"),)),
        Commitment("een brief", "kabinet", "Tweede Kamer", "najaar", (passage("Brief over de posten"),)),
        Named("country", "CA", "Canada", (passage("Canada"),)),
        Finding(FindingKind.SAID_NOT_LISTED, "Lagos", passage("kantoor in Lagos"), passage("Versterking 2021")),
    )
