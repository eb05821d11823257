"""Deeds that a noun names: «De sluiting van de ambassade in Lomé is voorzien voor 2027», «EUR 3 miljoen is bestemd voor
extra capaciteit op de posten in Bamako en Juba», «Opening van de ambassade in Podgorica. Stand: geopend op 3 februari».

The noun alone tells nothing: words before it, behind its posts, or on the line of its «Stand» must say that it happens
or has happened (`data/noun_claims.csv`).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice

from extract.data import any_of
from extract.document import Document
from extract.layout.list_headers import action_of, measure_nouns
from extract.lexicon import pattern
from extract.measures.clause.actors import another_acts
from extract.measures.clause.dates import when
from extract.measures.clause.excepted import not_excepted
from extract.measures.clause.into import kind_after
from extract.measures.clause.passing import is_passing
from extract.measures.tellings.events import Event, turned
from extract.measures.verbs.averting import find_averted
from extract.measures.verbs.forms import find_verbs, is_hedged
from extract.measures.verbs.moments import WHEN
from extract.measures.verbs.verb import Tense, Verb
from extract.mentions.kinds import DateMention, PostMention
from extract.mentions.text_numbers import WORD
from extract.outline import BlockKind
from extract.passages import NEGATION
from extract.posts.foreign import HOME
from extract.posts.mentions import groups
from extract.posts.strengths import counted_staff
from extract.spans import Span, starting_in, within
from extract.statements import Period
from ontology.terms import Action, Status

_CLAIMS = "noun_claims.csv"
_SETTING = frozenset({"vestiging", "komst"})
# «de vestiging van een ambassade»; «de vestiging van de ambassade» is where it stands, too.
_A_NEW = re.compile(rf"(?:\s+{WHEN})?\s+van\s+(?:(?:een|twee|drie)\b|nieuwe?\b|[a-z]+en\b)")
# «de komst van een ambassade»; that of «een nieuwe ambassade» may be a building's.
_COMES = {"vestiging": _A_NEW, "komst": re.compile(rf"(?:\s+{WHEN})?\s+van\s+(?:een|twee|drie)\s+(?!nieuw)")}
# «De ministerraad heeft ingestemd met»; not the Kamer, and not the host country.
_AGREES = re.compile(r"\b(?:instem|ingestemd|stemt\s+in|stemmen\s+in|stemde\s+in)")
_DECIDES = re.compile(rf"{_AGREES.pattern}|\bbesl(?:oten|uit)")
_MINISTERS = re.compile(
    r"\b(?:[Dd]e\s+(?:Nederlandse\s+)?(?:(?:[Rr]ijks)?[Mm]inisterraad|regering)|[Hh]et\s+kabinet)\b(?!\s+van\b)|\b(?:[Ii]k|[Ww]ij|[Ww]e)\b"
)
# Nouns of one post: «uitbreiding van de ambassade in X» is more of it, whatever «uitbreiding» of the network may be.
_OF_ONE_POST = {
    "uitbreiding": Action.STRENGTHENING,
    "opwaardering": Action.CONVERSION,
    "intrekking": None,
    **dict.fromkeys(_SETTING, Action.OPENING),
}
_INTO = re.compile(r"\s+(?:tot|in|naar)\s+(?:een\s+)?[\w-]+")
_LAST_SMALL_WORDS = re.compile(r"\s+(?:(?:de|het|een|verdere|nieuwe|extra)\s+)*$")
_SENTENCE_END = re.compile(r"[.?!]\s+")
# The noun stands at the head, past a number and an article: «1.3 Sluiting van», «De voorgenomen sluiting van».
_HEAD = re.compile(
    r"\W*(?:\d+(?:\.\d+)*[.)]?\s+)?(?:(?:Ook|Daarnaast)\s+)?(?:[Dd]e|[Dd]eze|[Hh]et)?\s*"
    # «De voorgenomen», «De al aangekondigde»; not «Het besluit over»
    r"(?:(?!(?:over|om|op|voor|bij|na|door|met|zonder|rond|inzake)\b)[a-zà-þ]+\s+){0,2}?"
)
_STAFF_OF = r"(?:de\s+(?:formatie|bezetting)\s+(?:van|op|bij)\s+)?"  # «de vermindering van de formatie van»
_PART = (
    rf"(?:\s+{WHEN})?\s+(?:van|op|bij|in|voor)\s+{_STAFF_OF}(?:(?:de|het|een|onze|beide|Nederlandse|nieuwe?)\s+)*"
)
# «Extra capaciteit is bestemd voor de posten in», «versterking gaat naar de ambassades in», «extra capaciteit komt in
# 2027 ten goede aan de posten in», «wordt» extra capaciteit «beschikbaar gesteld op de ambassades in».
_MEANT = (
    r"\s+(?:(?:(?:is|zijn|wordt|worden|komt|komen|gaat|gaan)\s+)(?:(?:bestemd|beschikbaar|voorzien|uitgetrokken|ingezet)\s+)?"
    r"(?:voor|op|naar|bij)|(?:komt|komen)\s+(?:in\s+\d{4}\s+)?ten\s+goede\s+aan"
    r"|(?:beschikbaar|vrij)\s*(?:gesteld|gemaakt)?\s+(?:voor|op|bij)"
    r"|(?:bekostigd|gefinancierd|betaald)\s+(?:op|bij|van))\s+(?:(?:de|het|een|onze|volgende)\s+)*"
)
# «In 2024 is extra capaciteit gefinancierd op»: the auxiliary stands before the noun.
_GIVEN = re.compile(r"\s+(?:beschikbaar|vrij|bekostigd|gefinancierd|betaald)")
_HAS_BEEN = re.compile(r"\b(?:is|zijn|werd|werden)\s+(?:(?!wordt|worden)[^\s,;:]+\s+){0,8}\Z")
_STATE = re.compile(
    r"\s*[.:;–-]?\s*(?:(?:Stand(?:\s+van\s+zaken)?|Status|Voortgang|Resultaat|Uitvoering)\s*:\s*|(?=[GHVAO][a-z]+(?:d|t|en)\b))"
    r"(?:is\s+|zijn\s+)?(?P<state>\w+)",
)
_CARRIED_OUT = frozenset({"gerealiseerd", "afgerond", "uitgevoerd", "voltooid", "gereed", "verwezenlijkt", "voldaan"})
_AHEAD = frozenset({"gepland", "voorzien"})
# «Ghana: », «De »; and behind the posts a date, a country, or with what.
_ITEM_HEAD = re.compile(r"\W*(?:[A-ZÀ-Þ][\w’' -]{2,40}:\s+)?(?:[Dd]e\s+|[Hh]et\s+)?(?:voorgenomen\s+|voorziene\s+)?")
_ITEM_END = re.compile(r"\s*(?:[.;,(]|$|(?:in|per|vanaf|met|medio|eind|begin)\b)")
_ANNOUNCES = re.compile(
    r"\b(?:wijzig\w*|verander\w*|volgende|besloten|maatregelen|gebeurt|voorzien|gepland)\b[^.]*:\s*\Z", re.IGNORECASE
)
_WAS = re.compile(r"\b(?:was|waren)\b")
_AND_OF = re.compile(r",?\s+en\s+(?:van|op|bij|in)\s+(?:(?:de|het|onze)\s+)?")
_DATED_AND_OF = re.compile(rf"\s+{WHEN}(?P<and>,?\s+en\s+van\s+(?:(?:de|het|onze)\s+)?)")
# «Sinds de sluiting van …», «Met de opening van …», «Na de sluiting van … nam» at the head take for known that it
# happens. «Na de sluiting van … volgt een evaluatie» does not say if it comes to that, without a date.
_TAKEN_AS_KNOWN = re.compile(r"\W*(?:Ook\s+)?(?:(?P<since>Sinds)|(?P<after>Na)|Met)\Z")
_WENT_ON = re.compile(
    r"\b(?:werd|werden|was|waren|heeft|hebben|had|hadden|nam|namen|kwam|kwamen|ging|gingen|viel|vielen)\b"
)
_AT_ONCE = re.compile(
    r"\s*[,(]?\s*(?:(?:in|per|op|medio|eind|begin|met ingang van|in het|voorjaar|najaar|zomer|van)\s+){0,3}"
)
_TO_COME = re.compile(
    r"\b(?:zal|zullen|wordt|worden|gaat|gaan|komt|komen|wil|willen|geeft|geven|neemt|nemen|krijgt|krijgen)\b"
)
_ONCE = frozenset({Action.OPENING, Action.CLOSURE, Action.REOPENING})
_PUT_OFF = re.compile(
    r"\b(?:uitgesteld|afgeblazen|afgelast|vervallen|verviel|geschrapt|vertraagd|opgeschort|verschoven|betrof|uitstel|afstel)\b"
)
_THE_DEED = re.compile(r"\b[Dd]e\s+\Z")
# «plannen voor de sluiting van», «een debat over de sluiting van»
_ONLY_MEANT = re.compile(
    r"\b(?:plan|plannen|voornemens?|voorstel|voorstellen|gedachte|idee|discussie|debat|motie|advies|verzoek|uitstel|afstel)"
    r"\s+(?:\w+\s+){0,4}\Z"
)
# «In 2028 vindt de sluiting van … plaats», «Voor 2028 staat de opening van … gepland»
_INVERTED = re.compile(
    r"\W*(?:In|Per|Op|Voor|Met|Eind|Begin|Medio|Vanaf|Uiterlijk)\s+(?:[^\s,;:.]+\s+){0,5}?"
    r"(?:vindt|vinden|is|zijn|staat|staan|zal|zullen)\s+(?:de\s+)?(?:[a-zà-þ]+e\s+)?"
)
_FALLS = re.compile(r"\s+(?:plaats|voorzien|gepland|plaatsvinden)(?=\s*(?:[.,;]|\Z))")
# «Tot sluiting van … in 2028 is besloten», «Het kabinet heeft tot sluiting van … besloten»
_TO = re.compile(r"(?:\W*Tot|[^.,;:]*\b(?:heb|heeft|hebben)\s+tot)\s+(?:de\s+)?")
_IS_DECIDED = re.compile(
    rf"(?:\s+{WHEN})?\s+(?:(?:is|wordt)\s+)?besloten\b"
)
# «Daaruit worden bekostigd de opening per 1 maart 2029 van», «besparingen als gevolg van de opheffing van»
_MONEY = re.compile(
    r"\b(?:bekostigd|gefinancierd|betaald|gedekt|bespar\w+|bespaart|uitgaven|gemoeid|vergt|kost|kosten"
    r"|(?:draagt|dragen)\b[^.;]{0,40}\bbij|(?:levert|leveren)\b[^.;]{0,80}\bop)\b"
)
_SOMEBODY_SAYS = re.compile(r"(?<!, )\bdat\b|\b(?:of|volgens|aldus|stel\w*|bereken\w*|raamt|schat)\b")
_MOST = 12  # deeds that nouns of one sentence name: for each all before it is looked at
_LONGEST = 200  # code points from a noun to the words that say it happens


@dataclass(frozen=True, slots=True)
class Deed:
    """A noun with its posts: ``start`` is the noun's, ``end`` that of the last name, or of the kind it turns into.

    ``claimed`` are words between noun and posts that already say so; ``goes_on`` where «en van» adds posts with
    a date of their own.
    """

    action: Action
    posts: Sequence[PostMention]
    start: int
    end: int
    claimed: Span | None = None
    goes_on: bool = False


@cache
def _noun() -> re.Pattern[str]:
    nouns = sorted({*measure_nouns(), *_OF_ONE_POST}, key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?P<noun>{any_of(nouns)})(?:{_PART}|(?P<meant>{_MEANT}))")


@cache
def _aside() -> re.Pattern[str]:
    # «, gelijk was voorzien,», «met zes fte» between the posts and what is said of them
    staff = rf"\s+met\s+(?:{WORD}|\d{{1,3}})\s+(?:[a-zà-þ]+e\s+)?[a-zà-þ-]*{counted_staff()}\b"
    return re.compile(rf"(?:,[^,.;:]{{1,60}},|\s*\([^()]{{1,60}}\)|{staff})?\s*")


def nominal_in(document: Document, sentence: Span) -> Iterator[Event]:
    """Yield the events that nouns of *sentence* name and its words, or those right behind it, claim."""
    text = document.text
    if not document.posts_in(sentence) or text[sentence.end - 1] == "?":
        return
    words = text[sentence.start : sentence.end]
    if is_hedged(words) or NEGATION.search(words) or find_averted(text, sentence):
        return
    for deed in islice(_deeds(document, sentence), _MOST):
        claim = _claim(document, sentence, deed)
        if claim and not _is_anothers(document, sentence, deed) and not is_passing(text, deed.action, sentence):
            yield from _events(document, sentence, deed, *claim)


def _is_anothers(document: Document, sentence: Span, deed: Deed) -> bool:
    """«België heeft besloten tot sluiting van»: another state is the subject; «er was geld voor» is past."""
    lead = Span(sentence.start, deed.start)
    if _ITEM_HEAD.fullmatch(document.text, lead.start, lead.end):  # «Ghana: opening van»
        return False
    verb = Verb(Span(deed.start, deed.start), deed.action, Tense.PRESENT)
    return another_acts(document, lead, lead, verb) or _WAS.search(document.text, lead.start, lead.end) is not None


def _claim(document: Document, sentence: Span, deed: Deed) -> Claim | None:
    text = document.text
    if deed.claimed:
        lead = Span(sentence.start, deed.start)
        given = _GIVEN.match(text, deed.claimed.start) and _HAS_BEEN.search(text, lead.start, lead.end)
        return Status.DONE if given else Status.PLANNED, deed.claimed, sentence
    return (
        _claim_before(text, sentence, deed)
        or _known(document, sentence, deed)
        or _claim_behind(text, sentence, deed)
        or _claim_around(text, sentence, deed)
        or _state(document, sentence, deed)
        or _item(document, sentence, deed)
        or _past(document, sentence, deed)
        or _paid(document, sentence, deed)
    )


def _item(document: Document, sentence: Span, deed: Deed) -> Claim | None:
    """«– Ghana: opening van een NBSO in Kumasi»: an item that is its noun, under words that announce what changes."""
    text, blocks = document.text, document.outline.blocks
    at = bisect_right(blocks, sentence.start, key=lambda block: block.span.start) - 1
    item = blocks[at]
    if item.kind is not BlockKind.LIST_ITEM or item.span.start != sentence.start:
        return None
    if not _ITEM_HEAD.fullmatch(text, sentence.start, deed.start) or not _ITEM_END.match(text, deed.end, sentence.end):
        return None
    above = next((block for block in reversed(blocks[:at]) if block.kind is not BlockKind.LIST_ITEM), None)
    words = text[above.span.start : above.span.end] if above and above.kind is BlockKind.PARAGRAPH else ""
    words = _SENTENCE_END.split(words)[-1]
    if not _ANNOUNCES.search(words) or is_hedged(words) or NEGATION.search(words):
        return None
    return Status.PLANNED, Span(deed.start, deed.end), sentence


def _deeds(document: Document, sentence: Span) -> Iterator[Deed]:
    text = document.text
    nouns = tuple(_noun().finditer(text, sentence.start, sentence.end))
    if not nouns:
        return
    enumerations = [*groups(not_excepted(text, document.posts_in(sentence)))]
    there = {group[0].word.start: group for group in reversed(enumerations) if group[0].word}
    for found in nouns:
        noun = " ".join(found["noun"].lower().split())
        action = _OF_ONE_POST[noun] if noun in _OF_ONE_POST else action_of(noun)
        named = there.get(found.end())
        if noun in _SETTING and not _COMES[noun].match(text, found.end("noun")):
            continue
        if action is None or named is None or any(each.foreign or each.country == HOME for each in named):
            continue
        named = (*named, *_more(text, named, there))
        end = named[-1].around.end
        into = _INTO.match(text, end, sentence.end)
        meant = Span(*found.span("meant")) if found["meant"] else None
        yield Deed(action, named, found.start(), into.end() if into and action is Action.CONVERSION else end, meant)
        further = _DATED_AND_OF.match(text, end, sentence.end)
        more = there.get(further.end(), ()) if further else ()
        if further and more and not any(each.foreign for each in more):
            yield Deed(action, more, further.start("and"), more[-1].around.end, goes_on=True)


def _more(
    text: str, named: Sequence[PostMention], there: Mapping[int, Sequence[PostMention]]
) -> Sequence[PostMention]:
    """«uitbreiding van de ambassade in Canberra en van het CG in Sydney»: the noun goes on with «en van»."""
    goes_on = _AND_OF.match(text, named[-1].around.end)
    more = there.get(goes_on.end(), ()) if goes_on else ()
    return () if any(each.foreign for each in more) else more


Claim = tuple[Status, Span, Span]  # whether it has happened, the words that say so, and the stretch that may date it


def _claim_before(text: str, sentence: Span, deed: Deed) -> Claim | None:
    """«bestemd voor extra capaciteit», «besloten tot sluiting»: the claim ends where the noun begins."""
    lead = text[sentence.start : deed.start]
    lead = _LAST_SMALL_WORDS.sub("", lead)
    for status in (Status.PLANNED, Status.DONE):
        for found in pattern(_CLAIMS, "before", status.value).finditer(lead):
            if found.end() == len(lead):
                if _AGREES.search(found[0]) and not _MINISTERS.search(lead):
                    continue
                at = Span(sentence.start + found.start(), sentence.start + found.end())
                decided = _DECIDES.search(found[0]) is not None  # on a day that is not the deed's
                return status, at, Span(deed.start, sentence.end) if decided else sentence
    return None


def _known(document: Document, sentence: Span, deed: Deed) -> Claim | None:
    """«Sinds de sluiting van … in 2012 is Accra verantwoordelijk»: the sentence takes for known that it happens."""
    text = document.text
    lead = _LAST_SMALL_WORDS.sub("", text[sentence.start : deed.start])
    found = _TAKEN_AS_KNOWN.match(lead)
    if found is None:
        return None
    date = _date_behind(document, sentence, deed)
    if found["after"] and not date and not _WENT_ON.search(text, deed.end, sentence.end):
        return None
    near = Span(deed.start, date.span.end if date else deed.end)
    written = document.paper.date
    if date and written and not written.startswith(date.iso):
        comes = date.iso > written
    else:
        comes = not found["since"] and _TO_COME.search(text, deed.end, sentence.end) is not None
    return Status.PLANNED if comes else Status.DONE, near, near


def _date_behind(document: Document, sentence: Span, deed: Deed) -> DateMention | None:
    """«De sluiting van … in 2013»: the date right behind the posts of *deed*."""
    later = within(document.days, Span(deed.end, sentence.end))
    return later[0] if later and _AT_ONCE.fullmatch(document.text, deed.end, later[0].span.start) else None


def _past(document: Document, sentence: Span, deed: Deed) -> Claim | None:
    """«De gevolgen van de sluiting van … in 2013»: a deed told with «de» and a year gone by, whatever is said of it."""
    text, written = document.text, document.paper.date
    lead = text[sentence.start : deed.start]
    date = _date_behind(document, sentence, deed)
    if deed.action not in _ONCE or date is None or written is None or date.iso[:4] >= written[:4]:
        return None
    put_off = _PUT_OFF.search(text, date.span.end, sentence.end)
    if put_off or not _THE_DEED.search(lead) or _ONLY_MEANT.search(lead):
        return None
    at = Span(deed.start, date.span.end)
    return Status.DONE, at, at


def _paid(document: Document, sentence: Span, deed: Deed) -> Claim | None:
    """«Daaruit wordt bekostigd de opening per 1 maart 2029 van»: a dated deed to or from which money is told to go."""
    text, written = document.text, document.paper.date
    lead = text[sentence.start : deed.start]
    inner = within(document.days, Span(deed.start, deed.posts[0].span.start))
    date = inner[0] if inner else _date_behind(document, sentence, deed)
    if date is None or not _MONEY.search(text, sentence.start, sentence.end):
        return None
    definite = deed.goes_on or _THE_DEED.search(lead)
    if not definite or _ONLY_MEANT.search(lead) or _SOMEBODY_SAYS.search(text, sentence.start, sentence.end):
        return None
    near = Span(deed.start, max(date.span.end, deed.end))
    return Status.DONE if written and date.iso < written[: len(date.iso)] else Status.PLANNED, near, near


def _claim_behind(text: str, sentence: Span, deed: Deed) -> Claim | None:
    """«De sluiting van … is voorzien»: only of a noun at the head of its sentence, which is then the subject."""
    if not _HEAD.fullmatch(text, sentence.start, deed.start):
        return None
    behind = text[deed.end : min(sentence.end, deed.end + _LONGEST)]
    for status in (Status.PLANNED, Status.DONE):
        skipped = _aside().match(behind)
        start = deed.end + (skipped.end() if skipped else 0)
        found = pattern(_CLAIMS, "after", status.value).match(text[start : deed.end + len(behind)])
        if found:
            return status, Span(start, start + found.end()), sentence
    return None


def _claim_around(text: str, sentence: Span, deed: Deed) -> Claim | None:
    """«In 2028 vindt de sluiting van … plaats», «Tot sluiting van … in 2028 is besloten»."""
    for lead, behind in ((_INVERTED, _FALLS), (_TO, _IS_DECIDED)):
        found = behind.match(text, deed.end, sentence.end) if lead.fullmatch(text, sentence.start, deed.start) else None
        if found:
            return Status.PLANNED, Span(*found.span()), sentence if lead is _INVERTED else Span(deed.start, found.end())
    return None


def _state(document: Document, sentence: Span, deed: Deed) -> Claim | None:
    """«Stand: geopend op 3 februari 2025» behind the noun and its posts, on its own line or in the next sentence."""
    text = document.text
    if not _HEAD.fullmatch(text, sentence.start, deed.start):
        return None
    after = starting_in(document.mentions.sentences, Span(sentence.end, sentence.end + _LONGEST))
    end = after[0].end if after else sentence.end
    found = _STATE.match(text, deed.end, end)
    if found is None or NEGATION.search(text, found.start(), end):
        return None
    within = Span(found.start(), sentence.end if found.start("state") < sentence.end else end)
    if found["state"].lower() in _AHEAD:
        return Status.PLANNED, Span(*found.span("state")), within
    verbs = (verb for verb in find_verbs(text, within) if verb.span.start == found.start("state"))
    if found["state"].lower() in _CARRIED_OUT or any(verb.action is deed.action for verb in verbs):
        return Status.DONE, Span(*found.span("state")), within
    return None


def _events(
    document: Document, sentence: Span, deed: Deed, status: Status, claim: Span, dated: Span
) -> Iterator[Event]:
    told = Span(sentence.start, max(sentence.end, dated.end))
    for mention in deed.posts:
        period = Period(mention.year) if mention.year else when(document, dated, claim, Span(deed.start, deed.end))
        event = Event(deed.action, mention, period, status, told, claim)
        into = kind_after(document.text, Span(mention.around.end, told.end)) if mention is deed.posts[-1] else None
        yield from turned(event, into)
