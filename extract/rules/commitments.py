"""Commitments (toezeggingen): what the Kamer is promised, by whom, and when it is due.

Knows promises to inform, send or come back to the Kamer. Refuses what has been done («ontving», «is gestuurd») and what
is promised to nobody in particular.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from operator import itemgetter

from extract.document import Document
from extract.ledgers import LedgerKind, LedgerRow
from extract.lexicon import pattern
from extract.passages import NEGATION, lying_in, sentences_with, words
from extract.promises import bare, is_doubtful, is_past, promise_in, vowed_at
from extract.spans import Span, starting_in
from extract.statements import Commitment, Statement

_TABLE = "commitment_phrases.csv"
_STATES = "ledger_states.csv"
_RULE = "commitments"
_TO = ("Eerste Kamer", "Staten-Generaal", "Tweede Kamer")
# Only such sentences can promise the Kamer anything. The look back stands after the letter, so that the engine can run
# from one first letter to the next.
_ADDRESSED = re.compile(
    r"Kamers?\b|Staten-Generaal|U(?<!\w.)\b|u(?<!\w.)\b|terug\b|toe(?<!\w...)\b"
    r"|stuur\s+ik\b|zend\s+ik\b|volgt\s+een\b|olgende\s+[a-z]+\s+(?:komt|volgt|verschijnt)\b"
)
# «De minister van Buitenlandse Zaken zal», «In mei informeert de minister»; not «over de reis van de minister»
_MINISTER = re.compile(
    r"(?:\A\W*|\b(?:zal|informeert|stuurt|zendt|biedt|doet|bericht|legt|komt|brengt|zegt)\s+)"
    r"[Dd]e\s+(?:minister|staatssecretaris)\b"
)
_UNTIL = re.compile(r"\b(?:[Vv]oor|[Vv]óór|[Uu]iterlijk|[Oo]p|[Pp]er|[Ii]n|[Mm]edio|[Ee]ind|[Bb]egin|[Ll]aatste)\s+\Z")
# «de begroting voor 2028», «de stand van 2028»: what it is about; not «uw Kamer voor 2028», «in de loop van 2028»
_ABOUT = re.compile(
    r"(?<!Kamer )(?<!\bu )(?<!hierover )(?<!daarover )\bvoor\s+\Z|\bover\s+\Z"
    r"|(?<!loop )(?<!eind )(?<!einde )(?<!begin )(?<!helft )\bvan\s+\Z"
)
_SEMICOLON = re.compile(r";\s+")
_PART = re.compile(r"\b([Ee]ind|[Bb]egin|[Mm]edio)\s+\Z")
# «de brief die uw Kamer op 3 maart 2011 toeging»
_PASSED = re.compile(r"\s+(?:is|was|werd|heeft|had|toeging\w*|ontving\w*|toekwam\w*|bereikte|stuurde|verscheen)\b")
_WAS_PROMISED = re.compile(r"\b(?:heb|heeft|hebben|is|was)\b[^.;]*\btoegezegd\b|\bzegde\b[^.;]*\btoe\b")
_KEPT = re.compile(
    r"\W*(?:Met\s+deze\s+brief|Hierbij|Bij\s+dezen|Hiermee|Daaraan|Hieraan|Aan\s+die\s+toezegging|Die\s+toezegging)\b[^.;]*?"
    r"\b(?:gestand|voldoe|voldoet|voldaan|nagekomen|uitvoering|gevolg|kom\s+ik\b[^.;]*\bna)\b"
)
_TO_OTHERS = re.compile(r"\b(?:aan|naar)\s+(?:de|het|een|mijn|alle|[A-ZÀ-Þ])|\b(?:hem|haar|hun)\b")
_YEAR = re.compile(r"\s+(?:van\s+)?(?:19|20)\d\d\b")
# «Ik zeg uw Kamer een evaluatie toe», before «, waarvan de uitkomsten u in mei zullen bereiken»
_VOWS = re.compile(r"\bzeg(?:t|gen)?\b[^.;]*\btoe\Z")
# «wordt in het najaar van 2029 aangeboden»: has yet to be done, and its word is that of what was
_TO_COME = re.compile(r"\b(?:wordt|worden|zal|zullen)\b(?![^.;]*\.\s)")
# The month in which a season without a year is over.
_OVER = {"voorjaar": "06", "lente": "06", "zomer": "09", "zomerreces": "09"}


def commitments(document: Document, _so_far: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """Return one `Commitment` per clause that promises the Kamer something and per row of a ledger that has yet to be
    kept, in the order of the text."""
    rows = [row for row in document.ledgers.values() if row.kind is LedgerKind.COMMITMENTS]
    found = [(row.span.start, commitment) for row in rows if (commitment := _in_ledger(document, row))]
    for sentence in sentences_with(document, _ADDRESSED):
        if document.is_own(sentence) and not document.ledger_at(sentence.start):
            found += [(sentence.start, commitment) for commitment in _told(document, sentence)]
    return tuple(commitment for _, commitment in sorted(found, key=itemgetter(0)))


def _in_ledger(document: Document, row: LedgerRow) -> Commitment | None:
    """«De Kamer ontvangt de evaluatie | Planning: mei 2028»: promised to the body that the row, its title or the
    heading names. None where it is done, and where neither a promise nor a term is told."""
    told, state = words(document, row.subject), words(document, row.state)
    due = _due(document, row.state)
    done = pattern(_STATES, "done").search(state) and not (due and _TO_COME.search(state))
    if done or (due is None and not promise_in(told, later=True)):
        return None
    section = document.outline.section_at(row.span.start)
    named = (told, state, words(document, row.titles), section.title if section else "")
    to = next((body for text in named for body in _TO if pattern(_TABLE, body).search(text)), None)
    quotes = (*document.evidence(row.subject, rule=_RULE), *document.evidence(row.state, rule=_RULE))
    return Commitment(what=told, by=_by(told, told), to=to, due=due, evidence=quotes) if told and to else None


def _told(document: Document, sentence: Span) -> Iterator[Commitment]:
    """What *sentence* promises, clause by clause; each is told by the whole of it."""
    for clause in _clauses(document, sentence):
        for each in _promised(document, clause):
            whole = document.evidence(sentence, rule=_RULE)
            yield replace(each, what=words(document, sentence), evidence=whole)


def _clauses(document: Document, sentence: Span) -> Iterator[Span]:
    """«Ik zend u in mei bericht; de evaluatie bied ik u in juli aan»: each promises for itself."""
    cuts = [found.end() for found in _SEMICOLON.finditer(document.text, sentence.start, sentence.end)]
    return (Span(*ends) for ends in pairwise((sentence.start, *cuts, sentence.end)))


def _promised(document: Document, sentence: Span) -> list[Commitment]:
    """What the clauses of *sentence* promise; a relative clause between commas («, die in het najaar … wordt
    voorgelegd,») is one, and where none of the parts promises anything, what it parted may."""
    if _is_kept(document, sentence):
        return []
    inner = re.search(r",\s+(?:die|dat|waar\w+)\s[^,;]*", words(document, sentence))
    if inner is None:
        return list(filter(None, [_commitment(document, (sentence,), sentence)]))
    start, end = sentence.start + inner.start(), sentence.start + inner.end()
    ahead, behind = Span(sentence.start, start), Span(end, sentence.end)
    if vowed := _vowed(document, ahead, Span(start, end), sentence):
        return [vowed]
    # «Met deze brief, die …, laat ik u weten»: what opens the sentence is said of its end, too
    now = is_past(f"{words(document, ahead)} {words(document, behind)}")
    parts = (Span(start, end),) if now else (ahead, Span(start, end), behind)
    told = list(filter(None, (_commitment(document, (each,), sentence) for each in parts)))
    return told or list(filter(None, [_commitment(document, (ahead, behind), sentence)]))


def _vowed(document: Document, ahead: Span, inner: Span, sentence: Span) -> Commitment | None:
    """«Ik zeg u een evaluatie toe, die u in mei zal ontvangen»: one promise, and when it is due."""
    told = _commitment(document, (ahead,), sentence) if _VOWS.search(words(document, ahead)) else None
    due = _due(document, inner) if told and told.due is None else None
    return replace(told, due=due) if told and due else None


def _is_kept(document: Document, sentence: Span) -> bool:
    """«In mei heb ik toegezegd u te informeren. Met deze brief doe ik die toezegging gestand.»"""
    block = document.outline.block_at(sentence.start) if _WAS_PROMISED.search(words(document, sentence)) else None
    behind = starting_in(document.mentions.sentences, Span(sentence.end, block.span.end)) if block else ()
    return bool(behind) and _KEPT.match(words(document, behind[0])) is not None


def _commitment(document: Document, clause: tuple[Span, ...], sentence: Span) -> Commitment | None:
    said = " ".join(words(document, part) for part in clause)
    text = bare(said)
    named = next((body for body in _TO if pattern(_TABLE, body).search(text)), None)
    to = named or (_addressed(document) if _to_the_reader(text) else None)
    if to is None or said.endswith("?"):  # «Wanneer ontvangt de Kamer de lijst?» asks for a promise
        return None
    vowed = vowed_at(said)
    due = _first_due(document, clause, behind=vowed or 0)
    if named is None or vowed is not None:
        promised = due is not None and not is_doubtful(text)
    else:
        promised = promise_in(text, later=due is not None) is not None
    if due and _WAS_PROMISED.search(said) and (document.paper.date or "")[5:7] >= _OVER.get(due, "13"):
        return None  # «heb ik toegezegd u na de zomer te informeren», in a letter of September
    if not promised or is_past(text) or NEGATION.search(text):
        return None
    return Commitment(
        what=words(document, sentence),
        by=_by(said, words(document, sentence)),
        to=to,
        due=due,
        evidence=document.evidence(sentence, rule=_RULE),
    )


def _first_due(document: Document, parts: tuple[Span, ...], *, behind: int) -> str | None:
    """When it is due by the words that stand *behind* as many code points of what *parts* say together."""
    for part in parts:
        due = _due(document, Span(min(part.start + behind, part.end), part.end))
        if due:
            return due
        behind = max(0, behind - (part.end - part.start) - 1)
    return None


def _to_the_reader(text: str) -> bool:
    """«Het tijdschema stuur ik in mei toe»: it goes to the reader; not «stuur ik toe aan mijn ambtgenoot»."""
    return pattern(_TABLE, "to-reader").search(text) is not None and _TO_OTHERS.search(text) is None


def _addressed(document: Document) -> str:
    """Return the Chamber that a paper is sent to: those of the Eerste Kamer are numbered with letters."""
    return "Eerste Kamer" if (document.paper.number or "").isalpha() else "Tweede Kamer"


def _by(clause: str, sentence: str) -> str:
    """«ik» is the minister who signs; a passive without a subject speaks for the cabinet."""
    for text in (clause, sentence):
        if pattern(_TABLE, "by-minister").search(text) or _MINISTER.search(text):
            return "minister"
        if pattern(_TABLE, "by-cabinet").search(text):
            break
    return "kabinet"


def _due(document: Document, clause: Span) -> str | None:
    """Return the season as written, with the year where one stands beside it, or the ISO date, or None."""
    text = words(document, clause)
    if season := pattern(_TABLE, "season").search(text):
        year = _YEAR.match(text, season.end())
        return " ".join(text[season.start() : year.end() if year else season.end()].split())
    # «de plannen voor de jaren 2031 tot en met 2035»: years on end are what it is about.
    # A day before that of the paper itself is no day by which anything is promised.
    written = document.paper.date or ""
    dates = tuple(
        day for day in lying_in(document.mentions.dates, clause)
        if "/" not in day.iso and day.iso >= written[: len(day.iso)] and not _PASSED.match(document.text, day.span.end)
        and not (day.iso.isdigit() and _ABOUT.search(text, 0, day.span.start - clause.start))
    )
    if len(dates) > 1:  # «voor 1 december 2026 … over de plannen voor 2028»: the day is when, the year is what about
        dates = tuple(day for day in dates if "-" in day.iso and _UNTIL.search(text[: day.span.start - clause.start]))
    return _as_told(text, dates[0].iso, dates[0].span.start - clause.start) if len(dates) == 1 else None


def _as_told(text: str, iso: str, at: int) -> str:
    """«eind 2028» is less than the year: such words are kept as written."""
    part = _PART.search(text[:at])
    return f"{part[1].lower()} {iso}" if part and iso.isdigit() else iso
