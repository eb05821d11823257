"""The values that the vocabulary allows, so that no other folder spells a term by hand.

Knows the words of ``kamergraaf.ttl``; a test holds the two against each other. Refuses to know how a value is read from
a text or stored in a graph. The strings are those that users see in columns (``embassy-office``, ``averted-closure``).
"""

from __future__ import annotations

from enum import StrEnum


class Action(StrEnum):
    """What is done to a post."""

    OPENING = "opening"
    CLOSURE = "closure"
    REOPENING = "reopening"
    CONVERSION = "conversion"
    STRENGTHENING = "strengthening"
    AVERTED_CLOSURE = "averted-closure"
    ADDITIONAL_CAPACITY = "additional-capacity"
    REDUCTION = "reduction"


class PostKind(StrEnum):
    """The form of a post; ``post`` where the source does not say."""

    EMBASSY = "embassy"
    CONSULATE_GENERAL = "consulate-general"
    PERMANENT_REPRESENTATION = "permanent-representation"
    EMBASSY_OFFICE = "embassy-office"
    BUSINESS_SUPPORT_OFFICE = "business-support-office"
    TRADE_AND_INVESTMENT_OFFICE = "trade-and-investment-office"
    HONORARY_CONSULATE = "honorary-consulate"
    POST = "post"


class Status(StrEnum):
    """Whether a measure is announced, has happened, or was called off."""

    PLANNED = "planned"
    DONE = "done"
    AVERTED = "averted"


class PaperType(StrEnum):
    """What sort of paper a document is; ``paper`` where the source does not say."""

    LETTER = "letter"
    MOTION = "motion"
    POLICY_NOTE = "policy-note"
    ADVICE = "advice"
    PAPER = "paper"


class CitationRole(StrEnum):
    """Why a paper is cited; ``mentions`` where the words around it give no reason."""

    ANSWERS = "answers"
    FOLLOWS_UP = "follows-up"
    POLICY_BASIS = "policy-basis"
    EXECUTES = "executes"
    FUNDS = "funds"
    HISTORY = "history"
    MENTIONS = "mentions"


class Opinion(StrEnum):
    """What the cabinet says of a motion, as read from a letter (never official)."""

    SUPPORTED = "supported"
    SUPPORTED_WITH_RESERVE = "supported-with-reserve"
    REFUSED = "refused"


class Basis(StrEnum):
    """On what ground a motion is said to affect a post (never mixed in a count)."""

    NAMED = "named"
    THEME = "theme"
    MARKER = "marker"
    COUNTRY = "country"
    MENTIONED = "mentioned"
    NETWORK = "network"


class Direction(StrEnum):
    """Which way an effect goes; ``none`` where a post is only mentioned."""

    PREVENTS_CLOSURE = "prevents-closure"
    OPENS = "opens"
    REOPENS = "reopens"
    CONVERTS = "converts"
    CLOSES = "closes"
    REDUCES = "reduces"
    STRENGTHENS = "strengthens"
    MAY_STRENGTHEN = "may-strengthen"
    SOFTENS_CUTS = "softens-cuts"
    NONE = "none"


class FindingKind(StrEnum):
    """What a reader should be warned of."""

    DIFFERING_POSTS = "differing-posts"
    DIFFERING_NUMBERS = "differing-numbers"
    DIFFERING_DATES = "differing-dates"
    DIFFERING_SPELLINGS = "differing-spellings"
    DIFFERING_SUBMITTERS = "differing-submitters"
    JOINT_CITATION = "joint-citation"
    SUM_HOLDS = "sum-holds"
    SUM_DIFFERS = "sum-differs"
    SAID_NOT_LISTED = "said-not-listed"
    NOT_STATED = "not-stated"
    NOT_UNDERSTOOD = "not-understood"


class ClauseKind(StrEnum):
    """What a clause of a motion does: it gives a ground, or it asks or states what the Kamer wants."""

    CONSIDERATION = "consideration"
    REQUEST = "request"


class PostClass(StrEnum):
    """How a motion names posts: one, those of a kind, of a country, of a region, or the network as a whole."""

    SINGLE = "single"
    KIND = "kind"
    COUNTRY = "country"
    REGION = "region"
    NETWORK = "network"


class Ask(StrEnum):
    """What a motion asks of posts; ``mention`` where it names them and asks nothing that changes them."""

    OPEN = "open"
    KEEP_OPEN = "keep-open"
    CLOSE = "close"
    MOVE = "move"
    STRENGTHEN = "strengthen"
    POWERS = "powers"
    REDUCE = "reduce"
    MENTION = "mention"
