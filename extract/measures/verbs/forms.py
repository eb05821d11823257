"""Verbs that tell of a measure (`data/measure_verbs.csv`), and the words that leave it open."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache, lru_cache

from extract.data import any_of, clues, read_table
from extract.measures.verbs.arrivals import arriving_verbs, beginning_verbs
from extract.measures.verbs.becoming import becoming_verbs
from extract.measures.verbs.forced import forced_closings, forced_verbs
from extract.measures.verbs.granted import GETS, GIVEN, GOT, granting_verbs
from extract.measures.verbs.moments import WHEN
from extract.measures.verbs.staffing import some_staff, staffing_verbs
from extract.measures.verbs.verb import FULL, WHO, Tense, Verb
from extract.measures.verbs.working import working_verbs
from extract.posts.strengths import strengths_in
from extract.posts.words import pattern as post_words
from extract.spans import Span
from ontology.terms import Action

# The post itself shrinks, grows or goes; nobody does it to a thing at the post.
_GRANTS = (*GETS, *GOT, *GIVEN, " er ", "er is ", "er zijn ", "er kom", "er kwam ", "er was ", "er waren ")
_ALONE = ("kri", "kro", "groei", "verdw", "verminderd")


@cache
def _forms() -> dict[str, tuple[Action, Tense]]:
    return {form: (Action(action), Tense(tense)) for form, action, tense in read_table("measure_verbs.csv")}


def _words(table: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{any_of(row[0] for row in read_table(table))})(?![\w-])")


@cache
def _verb() -> re.Pattern[str]:
    # «te openen ambassadekantoren», «de gesloten post»: before a noun the form is an adjective and tells nothing new.
    return _words("measure_verbs.csv")


# A wish, a question or a request to which what is told is the answer: nothing of it is open.
_ANSWERED = (
    "na aandringen", "op aandringen", "op verzoek", "zoals verzocht", "zoals gevraagd", "op vragen", "op de vragen",
    "op uw vragen", "tegen de wens", "ondanks de wens", "ondanks het verzoek",
)


@cache
def _hedge() -> re.Pattern[str]:
    # «moet het met twee medewerkers minder doen», «moet een functie inleveren», «kan ik bevestigen dat» leave nothing
    # open
    few = r"(?:[^\s.;:,]+\s+){0,8}?"
    less = rf"(?<!\ben )(?<!\bof )het\s+{few}minder\s+(?:[^\s.;:,]+\s+){{0,2}}?(?:doen|stellen|redden)\b"
    doing = rf"\s+{few}(?:{less}|(?:inleveren|afstaan)\b)"
    with_less = rf"(?!(?<=\bmoet){doing}|(?<=\bmoeten){doing})"
    told = r"(?:\s+(?:ik|het\s+kabinet|u|hierbij|thans)){0,3}\s+(?:bevestigen|melden|meedelen|mededelen|berichten)\b"
    answered = "".join(rf"(?<!\b(?i:{phrase[0]}){phrase[1:]})" for phrase in _ANSWERED)
    # nor does «vindt in 2027 plaats», «vindt geen doorgang»
    word = r"(?!dat\b)[^\s.;:,]+(?:,(?=\s[A-ZÀ-Þ]))?\s+"
    name = r"[A-ZÀ-Þ][^\s.;:,]*\s+"
    happens = rf"\s+(?:{word}){{0,14}}?(?:doorgang|{name}plaats|(?<![a-z]e )(?<!\been )plaats)\b"
    happens = rf"(?!(?<=\b[Vv]indt){happens}|(?<=\b[Vv]inden){happens})(?<!\bdoorgang vinden)(?<!\bplaats vinden)"
    # nor does «zodra de huur afloopt, te weten op 31 mei 2027»
    dated = r"(?!(?<=\b[Zz]odra)[^.;:]{1,120},\s+(?:te\s+weten|namelijk|en\s+wel)\s+(?:in|op|per)\s)"
    # nor does «om dat mogelijk te maken», «zo spoedig mogelijk»
    enabled = r"(?!(?<=\b[Mm]ogelijk)\s+(?:te\s+maken|gemaakt)\b)(?<!\bzo snel mogelijk)(?<!\bzo spoedig mogelijk)"
    # nor does «kan ik u melden dat»: others report, the cabinet tells
    ours = "".join(rf"(?<!\b{who} melden dat)" for who in ("ik", "u", "kabinet", "kan"))
    sure = rf"(?!(?<=\b[Kk]an){told}){happens}{dated}{enabled}{ours}"
    return re.compile(rf"{_words('hedges.csv').pattern}{with_less}{sure}{answered}")


# «…, zoals de motie-Jansen vraagt»: asked, and done
_AS_ASKED = re.compile(
    r"\bzoals\s+(?:ook\s+)?(?:de|deze|die|uw|het)\s+(?:[\w-]+\s+)?(?:moties?|motie-[\w-]+|Kamer|lid|leden|indieners?)\b[^;:]{0,160}?"
    r"\b(?:verzocht(?:en)?|verzoekt|vroeg(?:en)?|vraagt|gevraagd|wenste|wenst|bepleitte|bepleit)(?=\s*(?:[.,;]|\Z))"
)
# «Als de groei doorzet, wordt …»; not «Als gevolg van», «Als eerste», «Als onderdeel van».
_CONDITION = re.compile(r"\W*Als\s+(?:de|het|een|er|dat|dit|daar\w*|onze|zijn|hun|in|wij|we|ik)\b")
# «Wie de ambassade in Rabat sluit, …», «Sluit Nederland de ambassade, dan …», «…, gesteld dat …», «Zolang …»: what
# would be. The verb stands first in a question or a condition only; «Worden gesloten: …» is a list.
_SUPPOSED = re.compile(
    r"\W*(?:Wie|Stel|Gesteld|Zolang|Zonder|Ingeval|Voor zover|(?:Wat|Ook|Alleen|Pas) als|Had|Hadden|Zou|Zouden)\b"
    r"|\W*(?:Wordt|Worden|Sluit|Sluiten|Opent|Openen|Heropent|Gaat|Gaan)\s+(?:Nederland|de|het|een|wij|we|er|deze|die)\b"
)
_SUPPOSED_WITHIN = re.compile(
    r"[,:]\s+(?:wie|zolang|gesteld dat|in geval)\b"
    r"|\bwilden?\s[^.;:,]{1,160}\b(?:sluiten|openen|heropenen|opheffen|versterken|uitbreiden|inkrimpen|vestigen)\b"
    r"|\bpas\b[^.;:,]{0,60}\b(?:nadat|als|wanneer)\b"
    r"|\b(?:vroeg|vroegen|informeerden?)\s[^.;:]{1,160}\bof\s+(?:de|het|er|een|onze|in)\b"
    # «De motie beoogde de ambassade in Lima open te houden»; not «het beoogde kantoor»
    r"|\bmotie\b[^;:]{0,160}?\bbeoog(?:t|de|den)\s+(?:de|het|een|onze|in|te|dat|om)\b"
    # «In hun motie vroegen de leden Vos c.s. de regering …»; not «… vroegen dit en het kabinet heeft …»
    r"|\b(?:vroeg|vroegen|riep|riepen)\s(?:[^.;:]|(?<=c)\.(?=s)|(?<=c\.s)\.){1,160}?(?<!\ben )(?<!, )"
    r"\b(?:de\s+regering|het\s+kabinet)\b"
    r"|\b(?:gesloten|geopend|heropend|versterkt|uitgebreid|opgeheven|sluit|opent),?\s+(?:(?:alleen|slechts|enkel|pas)\s+)?"
    r"(?:als|zolang|indien)\s+(?:de|het|er|dat|dit|zij|hij)\b"
    r"(?!\s+(?:eerste|enige|laatste|tweede|derde|nieuwe|grootste|kleinste)\b)"
)
_PURPOSE = re.compile(r"\b[Oo]m\s[^.;:,]{0,100}?\bte\s+\Z")
# «per 1 april 2027, wanneer de huur afloopt»: what else happens on that day
_ON_THAT_DAY = re.compile(r"\b(?:op|per|met\s+ingang\s+van|in|vanaf)\s+(?:\d{1,2}\s+)?[a-z]+\s+\d{4},\s+\Z")
_DATED = 40  # code points before «wanneer» in which its day stands
_PURPOSE_FAR = 110  # code points from «om» to its «kunnen»
# «om de ambassade te kunnen sluiten»: whether it can is what the deed waits for
_DEED_NEXT = re.compile(
    r"\s+(?:(?:her)?openen|sluiten|opheffen|vestigen|versterken|uitbreiden|inkrimpen|afbouwen|verkleinen|omvormen|omzetten)\b"
)
# A text without any of these supposes nothing within: asked first, because the pattern looks far ahead.
_SUPPOSES = (
    "wie", "zolang", "gesteld dat", "in geval", "wilde", "pas", "vroeg", "riep", "beoog", "informeerde", "als",
    "indien",
)  # fmt: skip
# «gaat verder als de ambassade in Lomé is gesloten»: a clause with its verb at the end; not «zowel in Lomé als in
# Lyon».
_IF_WITHIN = re.compile(
    r"(?<!\bnet )\bals\s+(?:de|het|een|er|onze|die|dat)(?!\s+(?:in|te)\b)\s[^,;:.]{1,160}?"
    r"\b(?:(?<!\ben )(?<!\bof )(?:is|zijn|wordt|worden)\s+\w+(?:en|d|t)"
    r"|\w+(?:en|d|t)\s+(?:is|zijn|wordt|worden)|sluit|sluiten|opent|openen|instemt|instemmen|toestemt|goedkeurt|meewerkt"
    r"|toelaat|toelaten|slaagt|lukt|doorgaat|gaat|gaan|komt|blijkt)\s*(?=[,;:.]|\Z)"
)
_BOTH = re.compile(r"\b(?:zowel|evenzeer|zo)\b", re.IGNORECASE)
# «uitgebreid gesproken over de ambassade»: at length, not enlarged; «zich versterkt inzetten».
_ADVERB = re.compile(
    r"versterkt\s+(?:inzet\w*|in\s+te\s+zetten|aanwezig|samen\w+)\b"
    r"|uitgebreid\s+(?!be(?:nut|zet)\b)(?:ge|be|ver|her|ont|over|stil)\w{3,}(?:d|t|en)\b", re.IGNORECASE
)


# «groeien naar elkaar toe», «groeit uit tot een begrip», «verdwijnt uit beeld».
_FIGURE_OF_SPEECH = re.compile(
    r"groei\w*\s+(?:[^\s.;:,]+\s+){0,6}?uit\s+tot\b"
    r"|groei\w*\s+(?:[^\s.;:,]+\s+){0,3}?(?:uit|toe|mee|samen|naar)\b"
    r"|verdw\w*\s+(?:uit|van|achter|naar)\b"
    # «worden afgebouwd en sluiten op 31 maart 2031»: what is run down to its end is closed, not smaller
    r"|afgebouwd\s+en\s+(?:[^\s.;:,]+\s+){0,4}?(?:sluit|sluiten|gesloten|verdwijnt|verdwijnen|opgeheven)\b"
    # people and jobs that vanish close no post
    r"|verdw\w*\s+(?:[^\s.;:,]+\s+){0,4}?(?:functies?|arbeidsplaats\w*|banen|medewerkers|mensen|fte)\b",
    re.IGNORECASE,
)
# «Nederland vestigt een ambassade»; «de ambassade vestigt de aandacht op» is said of the post itself.
_STOP = re.compile("[.;:]")
_OURS = re.compile(rf"\b{WHO}\b")
_OTHERWISE = re.compile(r"\b(?:aandacht|hoop|naam|zich|record)\b")


_AS = ("verder", "door")  # «gaat verder als consulaat-generaal»; not «gaat door»


@cache
def _as_before() -> re.Pattern[str]:
    # «gaat in 2028 als NBSO verder»
    return re.compile(rf"\bals\s+(?:een\s+)?{FULL}(?:{post_words()})\s+\Z")


@cache
def _apart() -> re.Pattern[str]:
    # The particle ends its clause, or what follows says when, with what or into what; between stand names with their
    # commas, and at most one aside («gaat het CG in Lyon, na de verbouwing in 2029, als NBSO verder»).
    aside = r"(?:,\s(?:na|met|per|in|op|vanaf|wegens|vanwege|conform|zoals|overeenkomstig)\s[^.;:,]{1,90},)?"
    gap = r"(?:[^.;:,]|,(?=\s[A-ZÀ-Þ]))"
    forms, particles = (any_of(dict.fromkeys(row[at] for row in read_table("apart_verbs.csv"))) for at in (0, 1))
    return re.compile(
        rf"(?<![\w-])(?P<form>{forms})(?=[\s,]){gap}{{0,140}}?{aside}{gap}{{0,40}}?(?<![\w-])(?P<particle>{particles})"
        r"(?=\s*(?:[.,;)]|$)|\s+(?:en|met|tot|per|op|na|nadat|omdat|toen|wegens|vanwege|vanaf|naar|medio|eind|in|waar\w*)\b"
        rf"|\s+als\s+(?:een\s+)?{FULL}(?:{post_words()})(?![\w-]))"
    )


@cache
def _arrives() -> re.Pattern[str]:
    # «In Austin komt er in 2023 een nieuw consulaat-generaal», «Er komen ambassades in …». Not «er komt een einde aan».
    when = rf"(?:(?:ook|dan|daarnaast|verder|in\s+[A-ZÀ-Þ]\w+|{WHEN})\s+){{0,2}}"
    number = r"(?:(?:een|één|twee|drie|vier)\s+)?(?:nieuwe?\s+|volwaardige?\s+|Nederlandse?\s+)?"
    return re.compile(
        rf"\b(?:[Ee]r\s+(?:komt|komen)|(?:komt|komen)\s+er)\b(?=\s+{when}{number}(?:{post_words()})(?![\w-]))"
    )


@cache
def _plain_clues() -> tuple[str, ...]:
    return clues(row[0] for row in read_table("measure_verbs.csv"))


@cache
def _apart_clues() -> tuple[str, ...]:
    return clues(row[0] for row in read_table("apart_verbs.csv"))


def find_verbs(text: str, span: Span) -> Iterator[Verb]:
    """Yield the verbs that tell of a measure in *span* of *text*, in order."""
    lowered = text[span.start : span.end].lower()
    verbs: list[Verb] = []
    forms = ((_plain_clues(), _plain_verbs), (_GRANTS, granting_verbs), (_apart_clues(), _apart_verbs))
    for letters, find in forms:  # most sentences hold none of them, and asking is far quicker than the patterns
        if any(map(lowered.__contains__, letters)):
            verbs += find(text, span)
    if "komt" in lowered or "komen" in lowered:
        verbs += (Verb(Span(*found.span()), Action.OPENING, Tense.PRESENT) for found in _arrival(text, span))
    verbs += beginning_verbs(text, span, lowered)
    if "gevestigd" in lowered or "opgericht" in lowered:
        verbs += _settling(text, span)
    staffed = {each.span: each for each in staffing_verbs(text, span, lowered) if not _told_already(text, each, verbs)}
    # «verdwijnen vijf functies», «de formatie is teruggebracht»: with staff beside it the verb says no more than that
    same = {(each.span.start, each.action) for each in staffed.values()}  # «krijgt in 2028 twee extra medewerkers»
    verbs = [each for each in verbs if each.span not in staffed and (each.span.start, each.action) not in same]
    verbs += staffed.values()
    verbs += [each for each in arriving_verbs(text, span, lowered) if not _overlaps(each, verbs)]
    verbs += becoming_verbs(text, span, lowered)
    working = (*working_verbs(text, span, lowered), *forced_verbs(text, span))
    verbs = [*(each for each in verbs if not _overlaps(each, working)), *working]
    return (_again(text, span, verb) for verb in sorted(verbs, key=lambda verb: verb.span))


# «wordt weer geopend», «gaat opnieuw open», «opent in 2027 weer»: what was closed before.
# «weer een ambassade in Damascus te openen»
_AGAIN_BEFORE = re.compile(
    r"\b(?:weer|wederom|opnieuw)\s+(?:een\s+[a-z-]+\s+(?:(?:in|te)\s+[A-ZÀ-Þ][^\s.,;:]*\s+(?:[A-ZÀ-Þ]\S*\s+)?)?)?(?:te\s+)?\Z"
)
_AGAIN_BEHIND = re.compile(
    r"\s+(?:[^\s.;:,]+\s+){0,7}?(?:weer|wederom|opnieuw)\b(?=\s*(?:[.,;]|$|haar|zijn|de|hun|een))"
)


def _again(text: str, span: Span, verb: Verb) -> Verb:
    if verb.action is not Action.OPENING:
        return verb
    before = _AGAIN_BEFORE.search(text, span.start, verb.span.start)
    behind = verb.tense in (Tense.PRESENT, Tense.PAST) and _AGAIN_BEHIND.match(text, verb.span.end, span.end)
    return replace(verb, action=Action.REOPENING) if before or behind else verb


def _overlaps(verb: Verb, verbs: Sequence[Verb]) -> bool:
    return any(verb.span.start < other.span.end and other.span.start < verb.span.end for other in verbs)


def _told_already(text: str, verb: Verb, verbs: list[Verb]) -> bool:
    """«krijgt er twee medewerkers bij», «krijgt extra capaciteit»: one deed, read from particle or noun."""
    later = [each.span.start for each in verbs if each.action is verb.action and each.span.end > verb.span.start]
    if not later or verb.span.start in later:
        return False
    return not _STOP.search(text, verb.span.end, max(min(later), verb.span.end))


def _plain_verbs(text: str, span: Span) -> Iterator[Verb]:
    for found in _verb().finditer(text, span.start, span.end):
        form = found[0].lower()
        action, tense = _forms()[form]
        if _ADVERB.match(text, found.start(), span.end) or _FIGURE_OF_SPEECH.match(text, found.start(), span.end):
            continue
        if form.startswith("vestig") and not _settles(text, span, found):
            continue
        if form == _TWO_FORMS and _acts(text, span, found):
            tense = Tense.PRESENT
        elif form == _TWO_FORMS and (joins := _joins().match(text, span.start, span.end)):
            tense = Tense.PAST if joins["since"] else Tense.PRESENT
        yield Verb(Span(*found.span()), action, tense, alone=form.startswith(_ALONE))


# «Het kabinet versterkt de ambassade in Lomé», «In 2027 versterkt Nederland …»: the form of «is versterkt», too, but
# for the one who acts right beside it.
_TWO_FORMS = "versterkt"
_WHO_BEFORE = re.compile(rf"(?<!\bdoor ){WHO}\s+(?:(?:ook|daarom|verder|tevens|voorts)\s+)?\Z")
# «Het kabinet neemt de motie over en » versterkt «in 2028 de ambassade in Lomé»; not «Het kabinet heeft … geopend en »
_WHO_AT_HEAD = re.compile(
    rf"\W*{WHO}\s+(?!(?:heb|heeft|hebben|had|hadden|is|zijn|was|wordt|worden|werd|zal|zullen|wil|willen|kan|kunnen)\b)"
    r"(?:[^,;:()]|\([^()]*\)){1,120}\ben\s+\Z"
)
_WHO_BEHIND = re.compile(rf"\s+{WHO}\b")
_ADVERB_FIRST = re.compile(
    r"\W*(?:In|Per|Vanaf|Met|Daarom|Daarnaast|Ook|Verder|Voorts|Tevens|Hier\w*|Daar\w*|Zo|Dan|Medio|Eind|Begin|Op|Na)\b"
)


@cache
def _posts_next() -> re.Pattern[str]:
    return re.compile(
        rf"\s+(?:(?:daarom|dan\s+ook|ook)\s+)?(?:{WHEN}\s+)?(?:de|het|onze|beide)\s+(?:Nederlandse\s+)?"
        rf"(?:{post_words()})(?![\w-])"
    )


@cache
def _joins() -> re.Pattern[str]:
    # «Een defensieattaché versterkt sinds 1 september 2028 de ambassade in Canberra»
    since = WHEN.replace("vanaf|", "vanaf|(?P<since>sinds)|", 1)
    return re.compile(
        rf"\W*(?i:{some_staff()})\s+versterkt\s+{since}\s+(?:de|het|onze)\s+(?:Nederlandse\s+)?(?:{post_words()})(?![\w-])"
        r"(?![^.;]*\b(?:tijdens|tijdelijk|gedurende)\b)"
    )


def _acts(text: str, span: Span, found: re.Match[str]) -> bool:
    if _WHO_AT_HEAD.match(text, span.start, found.start()) and _posts_next().match(text, found.end(), span.end):
        return True
    before = _WHO_BEFORE.search(text, span.start, found.start())
    if before is None and not _WHO_BEHIND.match(text, found.end(), span.end):
        return False
    # «De ambassade in Lima versterkt Nederland»: what stands first acts, unless it says when or why
    return before is not None or _ADVERB_FIRST.match(text, span.start, found.start()) is not None


@cache
def _a_post() -> re.Pattern[str]:
    return re.compile(rf"\b(?:een|twee|drie|vier|nieuwe)\s+(?:[a-zà-þ-]+\s+)?(?:{post_words()})(?![\w-])")


def _settles(text: str, span: Span, found: re.Match[str]) -> bool:
    """«Nederland zal een ambassade vestigen in Suva»; not its embassy, in another house, nor the attention."""
    if not _OURS.search(text, span.start, span.end) or _OTHERWISE.search(text, span.start, found.start()):
        return False
    return found[0].lower() == "vestigt" or _a_post().search(text, span.start, span.end) is not None


def _apart_verbs(text: str, span: Span) -> Iterator[Verb]:
    """«breidt de ambassade in Accra uit», «gaat in 2014 dicht»: the particle stands for the verb, its posts before
    it."""
    for found in _apart().finditer(text, span.start, span.end):
        for form, particle, action, tense in read_table("apart_verbs.csv"):
            if (found["form"].lower(), found["particle"]) != (form, particle):
                continue
            if particle in _AS and not _as_post(text, found):
                continue
            if particle != "bij" or any(strengths_in(found[0], Span(0, len(found[0])))):  # not «krijgt er een tuin bij»
                yield Verb(Span(*found.span("particle")), Action(action), Tense(tense))


def _as_post(text: str, found: re.Match[str]) -> bool:
    before = _as_before().search(text, found.start(), found.start("particle"))
    return before is not None or text.startswith(" als ", found.end())


def _arrival(text: str, span: Span) -> Iterator[re.Match[str]]:
    return _arrives().finditer(text, span.start, span.end)


# «In Lomé wordt een ambassadekantoor gevestigd»; «de ambassade is gevestigd in» tells only where it stands.
# «Te Almaty is in 2009 een ambassadekantoor gevestigd»: with its year and «een» that is the deed, not the seat.
_SETTLED = re.compile(
    r"\b(?:(?:wordt|worden|werd|werden|zal|zullen)\b[^.;:]{0,120}?"
    r"|(?:is|zijn)\b[^.;:]{0,60}?\b\d{4}\s+een\s+(?:[a-z]+\s+)?[\w-]+\s+)\b(?P<verb>gevestigd|opgericht)\b"
)


def _settling(text: str, span: Span) -> Iterator[Verb]:
    for found in _SETTLED.finditer(text, span.start, span.end):
        yield Verb(Span(*found.span("verb")), Action.OPENING, Tense.PARTICIPLE)


@lru_cache(maxsize=64)  # rule after rule asks it of the sentence in hand
def is_hedged(words: str) -> bool:
    """Tell whether *words* leave open if it happens: «kan», «indien», «verzoekt», «Als de groei doorzet»."""
    return any(_hedges(words, Span(0, len(words))))


def first_hedge(text: str, span: Span) -> Span | None:
    """Return where *span* of *text* begins to be hedged: up to the start it is not, from the end on it is."""
    found = list(filter(None, _hedges(text, span)))
    return Span(min(each.start() for each in found), min(each.end() for each in found)) if found else None


def _hedges(text: str, span: Span) -> Iterator[re.Match[str] | None]:
    """Yield the first hedge of each sort."""
    yield from (form.match(text, span.start, span.end) for form in (_CONDITION, _SUPPOSED))
    hedges = _hedge().finditer(text, span.start, span.end)
    yield next((each for each in hedges if not _leaves_sure(text, span, each)), None)
    if any(text.find(word, span.start, span.end) >= 0 for word in _SUPPOSES):
        yield _SUPPOSED_WITHIN.search(text, span.start, span.end)
    found = _IF_WITHIN.search(text, span.start, span.end) if text.find(" als ", span.start, span.end) >= 0 else None
    yield found if found and not _BOTH.search(text, span.start, found.start()) else None


def _leaves_sure(text: str, span: Span, hedge: re.Match[str]) -> bool:
    forced = hedge[0].lower().startswith("moe") and any(hedge.start() in each for each in forced_closings(text, span))
    lead = max(hedge.start() - _DATED, span.start)
    then = hedge[0].lower() == "wanneer" and _ON_THAT_DAY.search(text, lead, hedge.start())
    return bool(forced or then) or _in_purpose(text, span, hedge) or _asked_and_done(text, span, hedge)


def _asked_and_done(text: str, span: Span, hedge: re.Match[str]) -> bool:
    """«De ambassade wordt heropend, zoals de motie vraagt»: what the motion asks is the deed itself."""
    if text.find("zoals ", span.start, hedge.start()) < 0:
        return False
    return any(aside.start() < hedge.start() < aside.end() for aside in _AS_ASKED.finditer(text, span.start, span.end))


def _in_purpose(text: str, span: Span, hedge: re.Match[str]) -> bool:
    """«Om meer te kunnen doen, wordt de ambassade versterkt»: what it is for leaves the deed as sure as it was."""
    if hedge[0].lower() != "kunnen" or _DEED_NEXT.match(text, hedge.end(), span.end):
        return False
    return _PURPOSE.search(text, max(span.start, hedge.start() - _PURPOSE_FAR), hedge.start()) is not None
