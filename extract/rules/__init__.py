"""From a document in hand to statements: one rule per file, in the order of `RULES`, or of `MOTION_RULES` for a motion.

A rule is a pure function from the document and the statements made so far to further statements, each with its
evidence. The order matters where a rule leans on what others made: answers need themes, markers and motions; findings
come last and see everything.
"""

from __future__ import annotations

from collections.abc import Callable

from extract.document import Document
from extract.rules.amounts import amounts
from extract.rules.answer_areas import answer_areas
from extract.rules.answer_network import answer_network
from extract.rules.answer_posts import answer_posts
from extract.rules.answer_themes import answer_themes
from extract.rules.citations import citations
from extract.rules.clauses import clauses
from extract.rules.commitments import commitments
from extract.rules.counts import counts
from extract.rules.findings.column_sums import column_sums
from extract.rules.findings.differing_dates import differing_dates
from extract.rules.findings.differing_day import differing_day
from extract.rules.findings.differing_numbers import differing_numbers
from extract.rules.findings.differing_posts import differing_posts
from extract.rules.findings.differing_spellings import differing_spellings
from extract.rules.findings.differing_submitters import differing_submitters
from extract.rules.findings.joint_citation import joint_citation
from extract.rules.findings.said_not_listed import said_not_listed
from extract.rules.findings.sums import sums
from extract.rules.markers import markers
from extract.rules.measures import measures
from extract.rules.motion_paper import motion_paper
from extract.rules.motion_subjects import motion_subjects
from extract.rules.motions import motions
from extract.rules.named import named
from extract.rules.other_motions import other_motions
from extract.rules.paper_theme import paper_theme
from extract.rules.policy_notes import policy_notes
from extract.rules.post_asks import post_asks
from extract.rules.post_facts import post_facts
from extract.rules.replacements import replacements
from extract.rules.themes import themes
from extract.statements import Statement
from ontology.terms import PaperType

Rule = Callable[[Document, tuple[Statement, ...]], tuple[Statement, ...]]

RULES: tuple[Rule, ...] = (
    themes,
    markers,
    measures,
    post_facts,
    citations,
    motions,
    motion_subjects,
    answer_themes,
    answer_areas,
    answer_posts,
    answer_network,
    policy_notes,
    amounts,
    counts,
    commitments,
    named,
    differing_posts,
    differing_numbers,
    differing_dates,
    differing_spellings,
    joint_citation,
    sums,
    column_sums,
    said_not_listed,
)

# A motion asks and states grounds; it takes no measure, answers nobody and promises nothing.
MOTION_RULES: tuple[Rule, ...] = (
    motion_paper,
    replacements,
    clauses,
    post_asks,
    citations,
    other_motions,
    amounts,
    named,
    paper_theme,
    differing_submitters,
    differing_day,
    joint_citation,
)


def rules_for(kind: PaperType) -> tuple[Rule, ...]:
    """Return the rules that read a paper of *kind*, in order."""
    return MOTION_RULES if kind is PaperType.MOTION else RULES
