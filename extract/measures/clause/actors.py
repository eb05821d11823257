"""Who does a deed, and to what: other states and bodies that open and close, and things that are no posts.

Knows the grammar around one verb: its subject, the preposition before a name, the noun that is opened or closed. A deed
that another does, or that is done to something else at a post, tells nothing of a Dutch post.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from extract.document import Document
from extract.measures.clause.strengths import is_of_the_post
from extract.measures.verbs.things import other_things
from extract.measures.verbs.verb import Tense, Verb
from extract.mentions.kinds import PostMention
from extract.passages import DUTCH
from extract.posts.foreign import HOME
from extract.posts.words import pattern as post_words
from extract.spans import Span, within
from ontology.reference import bodies
from ontology.terms import Action, PostKind

_ACTIVE = re.compile(r"\b(?:heb|heeft|hebben|had|hadden|wil|willen|gaat|gaan|zal|zullen)\b", re.IGNORECASE)
_PASSIVE = re.compile(r"\b(?:wordt|worden|werd|werden)\b", re.IGNORECASE)
# «in Peru», «voor de Europese Unie»: not the subject. «Nederland en België» is one.
_PREPOSITION = re.compile(
    r"(?:\b(?:in|te|van|met|uit|naar|voor|tot|bij|tegen|over|door|tussen|aan|op|binnen|buiten|via|vanuit|rond|sinds|na"
    r"|namens|richting|zoals|als)\s+(?:de\s+|het\s+|onder meer\s+|landen als\s+)*|\()$",
    re.IGNORECASE,
)
_LAST_ARTICLE = re.compile(r"\b(?:de|het)\s*$", re.IGNORECASE)
# «Denemarken, dat in 2024 de» ambassade in Bamako sloot: whatever governs the name, it is the subject of what follows.
_WHICH = re.compile(r"\s*,\s+(?:dat|die)\s[^,;:]*\Z")
_BY = re.compile(r"\bdoor\s+(?:de\s+|het\s+)?$", re.IGNORECASE)
# «in Malawi, Zambia en» Peru: the names before it in its enumeration.
_NAMES_BEFORE = re.compile(r"[^\s(]+(?:\s*(?:,|en|of)\s*[A-Z][\w-]+)*\s*(?:,|\ben|\bof)$")
# «valt onder de ambassade in», «vanuit de Nederlandse ambassade», «zo liet de ambassade in Lima» weten.
_BESIDE = re.compile(
    r"\b(?:onder|vanuit|naast|door|via|over|tegenover|tegen|met|samen met|tussen|in plaats van|behalve"
    r"|langs|nabij|achter|aldus|zo\s+(?:liet|laat|meldt|meldde|bericht|schrijft))\s+"
    r"(?:(?:de|het|een|onze|beide)\s+)?"
    r"(?:[A-Za-zà-þ]+\s+)?$",
    re.IGNORECASE,
)
# «Niet het CG in Osaka, maar dat in Milaan».
_DENIED = re.compile(r"\bniet\s+(?:(?:de|het|een|die|dat|in|te)\s+)*$", re.IGNORECASE)
_AT = re.compile(
    r"\b(?:bij|op|aan|voor|naar|van|binnen|uit)\s+(?:(?:de|het|een|onze|beide)\s+)?(?:[A-Za-zà-þ]+\s+)?$", re.IGNORECASE
)
# «met een ambassadekantoor in Guayaquil, dat in 2024 de deuren» opent.
_RELATIVE = re.compile(r"\s*,\s*(?P<which>dat|die|welke?)\b[^,;:]*")
_DIE = frozenset({PostKind.EMBASSY, PostKind.PERMANENT_REPRESENTATION})  # «de ambassade, die»; the others are «dat»
# «het sluiten van de ambassade», «de deuren van de ambassade gaan dicht», «een van de consulaten-generaal».
_STILL = re.compile(
    r"\b(?:deur(?:en)?|poort(?:en)?|vestiging|bezetting|personeelssterkte|formatie|staf|bemensing|een|één|twee|drie|vier|vijf|aantal|deel|geheel|locatie)\s+van\s+[^,;]*$"
    r"|\b(?:sluiten|openen|heropenen|opheffen|omvormen|omzetten|opwaarderen)\s+van\s+[^,;]*$",
    re.IGNORECASE,
)
# «Het gebouw waarin de» ambassade in Lima is gehuisvest, wordt uitgebreid: the building
_WHEREIN = re.compile(r"\bwaar(?:in|op|aan|mee|naast|voor|van)?\s[^,;:.]{0,80}\Z", re.IGNORECASE)
_CLOSES = re.compile(r"[^,;:]*\w[^,;:]*,\s+[^,;:]*")
_ARTICLE = re.compile(r"\b(?:de|het|een|dit|dat|deze|die)\s+(?:[a-zà-þ]+\s+)?$", re.IGNORECASE)
_OF_A_POST = frozenset({Action.OPENING, Action.CLOSURE, Action.REOPENING, Action.CONVERSION})
# «sluit aan bij», «sluiten zich aan», «sluit niet uit»: another verb.
_OTHER_VERB = re.compile(r"\s+(?:(?!de\b|het\b|een\b)[\w’'-]+\s+){0,4}?(?:aan|uit|af|zich)\b")
# «sluit de rij», «sluit een periode af», «opent in 2026 een tentoonstelling», «sluit zijn vestiging»; not «sluit de
# ambassade», «sluit het kabinet», «sluit de deuren».
_ENDS = ("sluit", "sluiten", "sloot", "sloten", "opent", "openen", "opende", "openden")
_THING = re.compile(
    r"\s+(?:(?:in|per|op|eind|medio)\s+(?:[\w.]+\s+){0,2}?\d{4}\s+)?"
    rf"(?:de|het|een|zijn|haar|hun)\s+(?!(?:[a-zà-þ-]+\s+){{0,2}}(?:{post_words()}|kabinet|ministerie|regering|deuren|poorten|(?i:minister(?:-president)?|staatssecretaris|koning(?:in)?))(?![\w-]))"
    r"[a-zà-þ]"
)
# «De honorair consul in Goma heeft zijn bureau weer» geopend; not «heeft haar deuren geopend»
_THEIRS = re.compile(
    r"\b(?:heeft|hebben|had|hadden)\s[^.,;:]{0,60}?\b(?:zijn|haar|hun)\s+"
    rf"(?!(?:[a-zà-þ-]+\s+){{0,2}}(?:{post_words()}|deuren|poorten)(?![\w-]))[a-zà-þ-]+\s+(?:(?:weer|opnieuw|ook|toen)\s+)*\Z"
)
# Code points before a word for a post in which its preposition stands, and before a name in which that of its
# enumeration does: a sentence may hold a hundred of both.
_RIGHT_BEFORE, _LEAD = 120, 400
_RECEIVES = ("krijg", "kreeg", "ontv")
_NEW = re.compile(r"\b(?:nieuwe?|te\s+openen|toekomstige?|beoogde?)\s+(?:Nederlandse\s+)?\Z")
# «opent deuren voor bedrijven», «opent nieuwe deuren»; not «opent haar deuren»
_DOORS = re.compile(r"\s+(?:nieuwe\s+)?deuren\b")
_SHUTS = re.compile(r"(?:sluit|sluiten|sloot|sloten|opent|openen|opende|openden)$", re.IGNORECASE)


@cache
def _home_bodies() -> frozenset[str]:
    return frozenset(body.key for body in bodies() if body.sort in ("ministry", "minister"))


def another_acts(document: Document, window: Span, near: Span, verb: Verb) -> bool:
    """Tell whether another state or body is the subject of the active *verb*, or the «door» of a passive one."""
    text = document.text
    here = Span(window.start, near.end)
    strangers = _strangers(document, here)
    if not strangers or DUTCH.search(text, here.start, here.end):
        return False
    passive = verb.tense is Tense.PARTICIPLE and (
        _PASSIVE.search(text, near.start, near.end) or not _ACTIVE.search(text, here.start, here.end)
    )
    if passive:
        return any(_BY.search(text[max(at.start - 16, 0) : at.start]) for at in strangers)
    return any(_is_subject(text, here, at) or _is_of_which(document, at, verb) for at in strangers)


def _is_of_which(document: Document, at: Span, verb: Verb) -> bool:
    """Tell whether the *verb* with its post stands in a relative clause right behind the name *at*."""
    follows = _WHICH.match(document.text, at.end, verb.span.start)
    return follows is not None and any(each.word for each in document.posts_in(Span(at.end, verb.span.start)))


def _strangers(document: Document, span: Span) -> list[Span]:
    """Where other states and bodies are named in *span*, places of posts apart."""
    states = [
        each.span
        for each in within(document.mentions.countries, span)
        if not each.adjective and each.country != HOME
    ]
    others = [each.span for each in within(document.mentions.bodies, span) if each.body not in _home_bodies()]
    if not states and not others:
        return []
    posts = [Span((each.word or each.span).start, each.around.end) for each in document.posts_in(span)]
    return sorted(at for at in (*states, *others) if not any(post.start <= at.start < post.end for post in posts))


def _is_subject(text: str, window: Span, at: Span) -> bool:
    """A name that no preposition governs, nor one before it in the same enumeration."""
    before = text[max(window.start, at.start - _LEAD) : at.start].rstrip()
    lead = _LAST_ARTICLE.sub("", before)
    if _PREPOSITION.search(f"{lead} ") or lead.endswith("("):
        return False
    return not _PREPOSITION.search(_NAMES_BEFORE.sub("", lead))


def is_object(text: str, verb: Verb, names: Sequence[PostMention], start: int) -> bool:
    """Tell whether the enumeration *names* may be what *verb* is done to: no preposition sets it beside the deed.

    *start* is where its clause begins. What is strengthened may be «op» or «bij» a post, what is opened may not. Of a
    relative clause the names before it are the subject, whatever governs them.
    """
    mention = names[0]
    relative = _RELATIVE.fullmatch(text, names[-1].around.end, max(verb.span.start, names[-1].around.end))
    if relative:
        return not (relative["which"] == "dat" and mention.kind in _DIE)  # «het loket van de ambassade in Lima, dat»
    word = mention.word if mention.word and mention.word.end <= mention.span.start else mention.span
    if _WHEREIN.search(text, start, word.start) and _CLOSES.fullmatch(text, names[-1].around.end, verb.span.start):
        return False
    return stands_free(text, verb, Span(start, word.start))


def stands_free(text: str, verb: Verb, before: Span) -> bool:
    """Tell whether a word for a post behind the stretch *before* may be what *verb* is done to."""
    near, end = max(before.start, before.end - _RIGHT_BEFORE), before.end
    if _BESIDE.search(text, near, end) or _DENIED.search(text, near, end):
        return False
    if verb.action not in _OF_A_POST and not verb.alone:
        return is_of_the_post(text, Span(near, end)) and not _is_first_staff(text, verb, Span(near, end))
    if not _AT.search(text, near, end):
        return True
    start = max(text.rfind(",", before.start, end), text.rfind(";", before.start, end)) + 1
    return _STILL.search(text, max(before.start, start, end - _LEAD), end) is not None


def _is_first_staff(text: str, verb: Verb, before: Span) -> bool:
    """«De nieuwe ambassade in Lima krijgt tien medewerkers»: those it begins with make it no stronger."""
    form = text[verb.span.start : verb.span.end].lower()
    return form.startswith(_RECEIVES) and _NEW.search(text, before.start, before.end) is not None


def another_object(text: str, verb: Verb, near: Span) -> bool:
    """Tell whether something else is opened or closed («een loket», «een akkoord»), or the verb is another one
    («sluit aan bij»)."""
    if verb.action not in _OF_A_POST:
        return False
    form = text[verb.span.start : verb.span.end]
    if _DOORS.match(text, verb.span.end, near.end) or _THEIRS.search(text, near.start, verb.span.start):
        return True
    if form.lower() in _ENDS and _THING.match(text, verb.span.end, near.end):
        return True
    if _SHUTS.match(form) and _OTHER_VERB.match(text, verb.span.end, near.end):
        return True
    if verb.action is Action.CONVERSION:
        return False
    others = other_things().finditer(text, near.start, near.end)
    starts = ((max(near.start, found.start() - _LEAD), found.start()) for found in others)
    return any(not _PREPOSITION.search(_ARTICLE.sub("", text[start:end])) for start, end in starts)
