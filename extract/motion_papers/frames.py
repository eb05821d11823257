"""What stands around a wording and changes what it asks: it is undone («af te zien van …»), or only to be told about
(«te informeren over de gevolgen van …»), or the posts hang on a preposition and are not what the verb is about.

Knows the phrases (`data/ask_frames.csv`) and how far they reach. Refuses to know the wordings.
"""

from __future__ import annotations

import re
from functools import cache

from extract.data import read_table
from extract.lexicon import BETWEEN, WORD
from extract.motion_papers.wordings import POST, Form
from extract.passages import NEGATION

_WORD = rf"{BETWEEN}(?!(?:en|maar)\b){WORD}"
_GAP_BEFORE = {"undone": 6, "informs": 3, "affirmed": 6}  # words between a frame and the wording
_GAP_AFTER, _GAP_NOT = 8, 4
# «niet te bezuinigen op», «geen verdere sluiting van»
_DENIED = re.compile(
    rf"(?:{NEGATION.pattern}(?:\s+(?:te|de|het|verder|verdere|nieuwe|langer|meer|enkele?|om|tot|van))*"
    r"|\bin\s+geen\s+enkele?(?:\s+[\w’-]+){1,8})\s+$",
    re.IGNORECASE,
)
_DENIED_AFTER = re.compile(rf"(?:{_WORD}){{0,{_GAP_NOT}}}?{BETWEEN}{NEGATION.pattern}", re.IGNORECASE)
_VERB = re.compile(r"\bte\s+[a-zà-þ]+n\b|\b(?:moet|mag|mogen|zal|zullen|moeten)\b")
# «§ te sluiten» is asked; «§ wordt gesloten», «§ dient open te blijven» say what is or may be.
_INFINITE = re.compile(
    r"(?!.*\b(?:dient|dienen|hoeft|hoeven|dreigt|dreigen|be(?:hoort|horen))\s).*\bte\s+[a-zà-þ]+n\Z", re.DOTALL
)
# «§, die per 2026 wordt gesloten»; not «§, die leegstaat, wordt gesloten»
_RELATIVE = re.compile(r"\W*(?:die|dat|welke)\s[^,]*\Z", re.IGNORECASE)
# «het aantal visa dat § verstrekt te verhogen»: the verb has another object.
_OF_OTHER_OBJECT = re.compile(r"\b(?:dat|die)\s+$", re.IGNORECASE)
# «§ had niet gesloten mogen worden»
_PAST = re.compile(r"\bhad(?:den)?\b", re.IGNORECASE)
# «een besluit tot sluiting van § aan de Kamer voor te leggen»: that there is one to be is not said.
_DECIDED = re.compile(r"\b(?:besluit(?:en)?|beslissing(?:en)?)\s+tot\s+(?:de\s+)?$", re.IGNORECASE)
# «de motie die vraagt §»
_REPORTING = r"\b(?:die|welke|waarin|waarmee|waarbij)\s+(?:(?!te\s)[\w’-]+\s+){0,8}?"
# «draagt de regering op de ambassade te sluiten»: «op» belongs to the verb.
_PARTICLE = re.compile(r"\b(?:draagt|roept|dringt)\s+(?:[\w-]+\s+){0,6}(?:op|aan)\s+$", re.IGNORECASE)


def undone(before: str, wording: str, after: str, form: Form) -> bool:
    """Tell whether *wording*, with the words *before* and *after* it, is what is not to be done."""
    if NEGATION.search(wording) or _DENIED.search(before) or _before("undone").search(before):
        return True
    # «het besluit § te sluiten, met spoed te herzien»: what is said is said of the plan.
    reach = Form.PHRASE if _plan().search(before) else form
    denied = reach is Form.PHRASE and _DENIED_AFTER.match(after) is not None
    return denied or _after("undone", reach).match(after) is not None


def affirmed(before: str, wording: str, after: str, form: Form) -> bool:
    """Tell whether a closing is asked for: what is to become of «de sluiting van §» or «het plan § te sluiten» is said
    by another verb, and an unknown one may say the opposite."""
    told = form is Form.PHRASE and not _VERB.search(wording)
    return (not told and not _plan().search(before)) or _is_borne_out(before, after)


def taken_up(before: str, after: str) -> bool:
    """Tell whether a plan that there is already («het voornemen om §»), or a wish of others, is made the motion's."""
    return not _known_plan().search(before) or _is_borne_out(before, after)


def _is_borne_out(before: str, after: str) -> bool:
    if _after("affirmed", Form.PHRASE).match(after):
        return True
    return _before("affirmed").search(before) is not None and _DECIDED.search(before) is None


def only_told(before: str, wording: str) -> bool:
    """Tell whether *wording* says when something else is to be done, or which posts are meant, or what others asked:
    «indien § wordt gesloten», «§, die wordt gesloten», «de motie die vraagt § te openen»."""
    if _reported().search(before) or _PAST.search(wording):
        return True
    if _INFINITE.match(wording):
        return _OF_OTHER_OBJECT.search(before) is not None
    _, _, behind = wording.partition(POST)
    return _condition().search(before) is not None or _RELATIVE.match(behind) is not None


def informs(before: str, after: str, form: Form) -> bool:
    """Tell whether a wording is only what the Kamer wants to hear about, or what something else is tied to."""
    if form is Form.PHRASE and (_after("informs", form).match(after) or _directly("before-noun").search(before)):
        return True
    return _before("informs").search(before) is not None


def goes_on(wording: str, after: str) -> bool:
    """Tell whether the verb that ends *wording* says something else with what follows: «verdwijnen van de radar»."""
    return _across().match(wording.rpartition(" ")[2] + after) is not None


def barred_before(before: str) -> bool:
    """Tell whether the post behind *before* hangs on a preposition, so that a verb has another object."""
    return _directly("at").search(before) is not None and _PARTICLE.search(before) is None


def _phrases(where: str, effect: str) -> str:
    rows = sorted((row[0] for row in read_table("ask_frames.csv") if row[1:] == (where, effect)), key=len, reverse=True)
    return "|".join(re.escape(row).replace(r"\ ", r"\s+") for row in rows)


@cache
def _before(effect: str) -> re.Pattern[str]:
    reach = rf"(?:{_WORD}){{0,{_GAP_BEFORE[effect]}}}"
    return re.compile(rf"(?<!\w)(?:{_phrases('before', effect)})(?!\w){reach}[^\w.;:!?]*$", re.IGNORECASE)


@cache
def _directly(where: str) -> re.Pattern[str]:
    effect = "barred" if where == "at" else "informs"
    # An adjective is small: «in nieuwe §», but «in Marseille §».
    return re.compile(rf"(?<!\w)(?i:{_phrases(where, effect)})\s+(?:[a-zà-þ]+e\s+)?$")


@cache
def _plan() -> re.Pattern[str]:
    """«het voornemen om §», «het besluit van het kabinet §», «de oproep van gemeenten om §»; not «op verzoek van»"""
    plans = _phrases("plan", "affirmed")
    whose = r"(?:\s+(?:van|uit|door)(?:\s+(?!(?:te|en|om)\s)[\w’-]+){1,5})?"
    to = r"(?:,?\s+om(?:\s+(?!te\s)[\w’-]+){0,4})?(?:\s+in)?\s+$"
    return re.compile(rf"(?<!\w)(?<!op\s)(?:{plans}){whose}{to}", re.IGNORECASE)


@cache
def _known_plan() -> re.Pattern[str]:
    """«het plan om §»; not «een plan om §», which is asked for."""
    known = r"\b(?:de|het|dit|dat|deze|die|haar|zijn|hun|uw)\s+(?:[\w’-]+e\s+)?"
    return re.compile(known + _plan().pattern, re.IGNORECASE)


@cache
def _condition() -> re.Pattern[str]:
    """«indien §», «totdat de ambassade in Juba of §»; not «indien nodig §», «indien de oorlog uitbreekt, §»."""
    heads = _phrases("condition", "informs")
    plain = r"(?!\s+(?:mogelijk|nodig|gewenst|eerste?|laatste?|enige?|(?:het|dat)\s+kan)\b)"
    sought = r"(?<!onderzoeken\s)(?<!bezien\s)(?<!bekijken\s)(?<!verkennen\s)(?<!gaan\s)"
    return re.compile(rf"{sought}\b(?:{heads})(?!\w){plain}(?:\s+[\w’-]+){{0,4}}\s+$", re.IGNORECASE)


@cache
def _reported() -> re.Pattern[str]:
    verbs = _phrases("reported", "informs")
    return re.compile(rf"{_REPORTING}(?:{verbs})\s+(?:(?!te\s)[\w’-]+\s+){{0,4}}$", re.IGNORECASE)


@cache
def _across() -> re.Pattern[str]:
    return re.compile(rf"(?:{_phrases('across', 'informs')})(?!\w)", re.IGNORECASE)


@cache
def _after(effect: str, form: Form) -> re.Pattern[str]:
    """Behind a noun some words on («sluiting van § zo mogelijk te voorkomen»), behind a verb at once."""
    reach = rf"(?:{_WORD}){{0,{_GAP_AFTER}}}?{BETWEEN}" if form is Form.PHRASE else r"\s+"
    return re.compile(rf"{reach}(?:{_phrases('after', effect)})(?!\w)", re.IGNORECASE)
