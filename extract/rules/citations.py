"""Citations: one statement per mention of a publication by its number, with what sort of paper it is and why it is
cited.

Knows the words between the citation and the one before it, the motions that are answered and the notes with a role.
The sort is one per paper and document: what any of its mentions says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extract.document import Document
from extract.lexicon import senses
from extract.mentions.kinds import CitationMention, CitationSort
from extract.motions.passages import named_motions
from extract.outline import Block, BlockKind
from extract.passages import before, sentence_at, words
from extract.spans import Span, Stretches, within
from extract.statements import Citation, Evidence, Motion, PolicyNote, Statement
from ontology.terms import CitationRole, PaperType

_RULE = "citations"
# From the most telling to the least: a motion sent in a letter stays a motion.
_TELLING = (PaperType.MOTION, PaperType.POLICY_NOTE, PaperType.ADVICE, PaperType.LETTER)
# What a paper is about is not what it is: «Kamerbrief over de migratieagenda», «nota «Agenda voor morgen»».
_ABOUT = re.compile(r"\s+(?:over|inzake|betreffende|met\s+betrekking\s+tot|aangaande|met)\b[^.;()]*")
_QUOTED = re.compile(r"«[^»]*»")
# «de Kamerbrief «…» uit 2013 (», «de brief van mei 2009 (».
_OF_YEAR = re.compile(r"\b(?:uit|van(?:\s+[a-z]+)?)\s+(?:19|20)\d\d[\s(,]*(?:Kamerstuk(?:ken)?(?:\s+I{1,2})?)?[\s,:]*$")
# «(Kamerstukken II 2024–2025, 36 990, nr. 4)», «(TK 2024–2025, 36 990, nr. 4)»: a bracket with the number alone.
_NUMBER = r"\s*(?:Kamerstuk(?:ken)?)?\s*(?:I{1,2}|[TE]K)?[\s,]*(?:\d{4}[–/-]\d{2,4})?[\s,:]*"
_ONLY_NUMBER = re.compile(_NUMBER)
# «De Adviesraad Internationale Vraagstukken stelde voor … te openen (»: what an advisory body says is its advice.
_ADVISES = re.compile(
    r"\b(?:\w*[Aa]dviesraad|\w*[Aa]dviescommissie|AIV|CAVV|WRR|SER)\b[^.;()]*"
    r"\b(?:advise(?:er|re)\w*|geadviseerd|beveelt|bevelen|beval|bevalen|aanbevolen|bepleit\w*|pleit\w*|ra(?:adt|den|adde)|stel(?:t|de|den|len)\b[^.;()]*\bvoor)\b"
)
# «AIV, «Kleine landen, lange lijnen», Kamerstuk»: in a note the author stands before the title.
_BY_ADVISER = re.compile(
    r"\A\W*(?:[Dd]e\s+)?(?:AIV|CAVV|WRR|SER|ROB|ACVZ|Adviesraad|Adviescommissie|Wetenschappelijke\s+Raad|Sociaal-Economische\s+Raad)\b"
    r"(?:\s+[A-Z(][\w)]*|\s+voor\s+(?:het\s+)?\w+)*\s*[,:]\s+[^.;()]*\Z"
)
# «Dit is de tweede aflevering. De eerste dateert van 20 mei 2027», «De vorige rapportage is van 31 augustus 2028»
_SERIES = r"(?:(?:tussen|halfjaar|jaar)?rapportage|aflevering|tussenstand|tussenbericht|stand\s+van\s+zaken|brief)"
_EARLIER = r"(?:vorige|eerste|tweede|derde|vierde|vijfde|eerdere|laatste|meest\s+recente)"
_CAME = r"(?:is|was|dateert|dateerde|verscheen|ontving|ontvingen|stuurde|zond|ging|kreeg|bereikte|deed)\b"
_ONE_BEFORE = re.compile(rf"\W*(?:De|Die|Het)\s+{_EARLIER}\s+{_CAME}")
_OF_SERIES = re.compile(
    rf"\b{_SERIES}[;,.:]\s+(?:en\s+)?[Dd]e\s+{_EARLIER}\s+{_CAME}|\b{_EARLIER}\s+{_SERIES}(?:\s+{_CAME}|\s*,?\s+die\s|\s*\()"
)
# «(Kamerstuk 40 419, nr. 2). Dat advies neem ik over»
_THAT_ADVICE = re.compile(r"\W*(?:Dat|Dit)\s+(?:brief)?advies\b")
_DAY = r"\d{1,2}\s+[a-z]{3,9}(?:\s+\d{4})?"
# reads « en » of «nrs. 6 en 11», « en TK 2027–2028, » and «) en 10 februari 2023 (Kamerstuk » behind a number
_ONE_MORE = re.compile(
    rf"(?:\s*[,;/]|\)?,?\s+(?:en|alsmede|evenals|respectievelijk)\b)(?:\s+(?:(?:op|van)\s+)?{_DAY}\s+\()?(?:\s*nrs?\.)?{_NUMBER}"
)
# Several papers of one sort: «bij brieven van», «op 12 november 2027 en op 1 december 2027 per brief».
_SEVERAL = re.compile(
    rf"\b(?:(?:[Kk]amer)?brieven|moties|\w*nota[’']s|\w*(?:notities|strategieën|adviezen))(?!\w)"
    rf"|\b{_DAY}(?:,|\s+en)\s+(?:(?:op|van)\s+)?{_DAY}"
)


def citations(document: Document, so_far: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """Return one `Citation` per mention of a publication, in the order of the text: Kamerstukken, whole dossiers,
    gazettes, proceedings, answers and records. The dossier above a paper's own text is no citation.
    """
    mentions = tuple(cited_in(document))
    leads = [_lead(document, mentions, at) for at in range(len(mentions))]
    types = _types(document, mentions, leads)
    answered = _motions(so_far, answered=True)
    notes: dict[str | None, list[PolicyNote]] = {}
    for each in so_far:
        if isinstance(each, PolicyNote) and each.role is not CitationRole.MENTIONS:
            notes.setdefault(each.identifier, []).append(each)
    read = {cited: [(note.role, Stretches(note.evidence)) for note in found] for cited, found in notes.items()}
    found: list[Statement] = []
    for mention, lead in zip(mentions, leads, strict=True):
        type_, evidence = types[mention.cited], document.evidence(mention.span, rule=_RULE)
        role = _motion_role(mention, answered) if type_ is PaperType.MOTION else None
        role = role or _note_role(evidence, read.get(mention.cited, ())) or _role(lead)
        written = words(document, mention.span)
        found.append(Citation(mention.cited, mention.dossiers, written, type_, role, evidence))
    return tuple(found)


def cited_in(document: Document) -> Iterator[CitationMention]:
    """Yield the publications that *document* cites; a dossier in its masthead only says where it belongs."""
    for mention in document.mentions.citations:
        if mention.sort is CitationSort.DOSSIER:
            block = document.outline.block_at(mention.span.start)
            if block is None or block.kind is BlockKind.MASTHEAD:
                continue
        yield mention


def _lead(document: Document, mentions: tuple[CitationMention, ...], at: int) -> str:
    """Return the words of the sentence between the citation before and this one, titles taken out.

    A footnote that holds nothing else is read with the words at its marker: «de motie van het lid Jansen²».
    """
    start = mentions[at].span.start
    sentence = sentence_at(document, start)
    block = document.outline.block_at(start)
    begin = sentence.start if sentence else block.span.start if block else start
    if at and mentions[at - 1].span.end > begin:
        begin = min(mentions[at - 1].span.end, start)
    lead = words(document, Span(begin, start))
    if block and block.kind is BlockKind.NOTE and _ONLY_NUMBER.fullmatch(lead):
        sentence, lead = _at_marker(document, block)
    if sentence and _ONE_BEFORE.match(lead) and (earlier := before(document, sentence)):
        lead = f"{words(document, earlier)} {lead}"  # «Dit is de tweede aflevering. De eerste …»
    return _QUOTED.sub("«»", lead)


def _at_marker(document: Document, note: Block) -> tuple[Span | None, str]:
    """Return the sentence before the marker of *note*, and its words from the marker before it on."""
    refs = document.refs_of(note.mark)
    sentence = sentence_at(document, refs[0] - 1) if len(refs) == 1 else None
    if sentence is None:
        return None, ""
    return sentence, words(document, Span(max(sentence.start, document.ref_before(refs[0])), refs[0]))


def _types(
    document: Document, mentions: tuple[CitationMention, ...], leads: list[str]
) -> dict[str, PaperType]:
    said: dict[str, set[PaperType]] = {}
    motions = {named.motion for named in named_motions(document)}
    for mention, lead_type in zip(mentions, _listed(leads), strict=True):
        type_ = PaperType.MOTION if mention.cited in motions else lead_type
        type_ = PaperType.ADVICE if type_ is PaperType.PAPER and _is_that_advice(document, mention) else type_
        said.setdefault(mention.cited, set()).add(type_ if mention.sort is CitationSort.PAPER else PaperType.PAPER)
    return {
        cited: next((type_ for type_ in _TELLING if type_ in types), PaperType.PAPER) for cited, types in said.items()
    }


def _is_that_advice(document: Document, mention: CitationMention) -> bool:
    """Tell whether the sentence behind that of *mention*, which cites nothing else, calls it «dat advies»."""
    sentence = sentence_at(document, mention.span.start)
    behind = sentence_at(document, sentence.end + 1) if sentence else None
    if sentence is None or behind is None or len(within(document.mentions.citations, sentence)) != 1:
        return False
    return _THAT_ADVICE.match(document.text, behind.start, behind.end) is not None


def _listed(leads: list[str]) -> Iterator[PaperType]:
    """Yield the sort that each of *leads* says; a further number of a list that speaks of several papers has theirs."""
    of_list: PaperType | None = None
    for lead in leads:
        if of_list and _ONE_MORE.fullmatch(lead):
            yield of_list
            continue
        type_ = type_of(lead)
        of_list = type_ if _SEVERAL.search(lead) else None
        yield type_


def type_of(lead: str) -> PaperType:
    """Return the sort of paper that the words before its number say.

    >>> type_of("de Kamerbrief over integrale migratieagenda (Kamerstuk ").value
    'letter'
    >>> type_of("in het Mensenrechtenfonds (Kamerstuk ").value
    'paper'
    """
    lead = _apposed(lead)
    found = sorted(
        (at.start(), at.end(), value) for value, phrases in senses("paper_words.csv") for at in phrases.finditer(lead)
    )
    while len(found) > 1 and _ABOUT.fullmatch(lead[found[-2][1] : found[-1][0]]):
        found.pop()
    if not found:
        return _unnamed(lead)
    return PaperType(found[-1][2])


def _unnamed(lead: str) -> PaperType:
    """Return the sort of a paper that *lead* calls by no word for one."""
    if _ADVISES.search(lead) or _BY_ADVISER.search(lead):
        return PaperType.ADVICE
    return PaperType.LETTER if _OF_SERIES.search(lead) else PaperType.PAPER


def _apposed(lead: str) -> str:
    """Return what the number stands beside: «(zie ook Kamerstuk» tells nothing of the words before its bracket."""
    bracket = lead.rfind("(")
    inside = lead[bracket + 1 :]
    return inside if bracket >= 0 and ")" not in inside and not _ONLY_NUMBER.fullmatch(inside) else lead


def _motions(so_far: tuple[Statement, ...], *, answered: bool) -> frozenset[str]:
    motions = (each for each in so_far if isinstance(each, Motion))
    return frozenset(each.identifier for each in motions if (each.responded_in is not None) is answered)


def _motion_role(mention: CitationMention, answered: frozenset[str]) -> CitationRole:
    return CitationRole.ANSWERS if mention.cited in answered else CitationRole.HISTORY


def _note_role(
    evidence: tuple[Evidence, ...], notes: Sequence[tuple[CitationRole, Stretches]]
) -> CitationRole | None:
    """Return the role of that of the *notes* which was read from words holding this very citation, or None."""
    return next((role for role, read in notes if any(read.hold(each.start, each.end) for each in evidence)), None)


def _role(lead: str) -> CitationRole:
    """Return the role that the words before the number give, the last of them; a named year makes it history."""
    if _OF_YEAR.search(lead) and type_of(lead) is not PaperType.PAPER:
        return CitationRole.HISTORY
    found = [(at.end(), value) for value, phrases in senses("citation_roles.csv") for at in phrases.finditer(lead)]
    return CitationRole(max(found)[1]) if found else CitationRole.MENTIONS
