"""From a document in hand to statements: one rule per file, in the order of `RULES`.

A rule is a pure function from the document and the statements made so far to further statements, each with its
evidence. The order
matters where a rule leans on what others made: answers need themes, markers and motions; findings come last and see
everything.
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
from extract.rules.commitments import commitments
from extract.rules.counts import counts
from extract.rules.findings.differing_dates import differing_dates
from extract.rules.findings.differing_numbers import differing_numbers
from extract.rules.findings.differing_posts import differing_posts
from extract.rules.findings.differing_spellings import differing_spellings
from extract.rules.findings.joint_citation import joint_citation
from extract.rules.findings.said_not_listed import said_not_listed
from extract.rules.findings.sums import sums
from extract.rules.markers import markers
from extract.rules.measures import measures
from extract.rules.motion_subjects import motion_subjects
from extract.rules.motions import motions
from extract.rules.named import named
from extract.rules.policy_notes import policy_notes
from extract.rules.post_facts import post_facts
from extract.rules.themes import themes
from extract.statements import Statement

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
    said_not_listed,
)
