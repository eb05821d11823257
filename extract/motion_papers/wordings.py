"""Wordings by which something is asked of posts, as patterns over a clause in which «§» stands for the posts.

Knows verbs in their forms (`data/post_verbs.csv`), other phrases (`data/post_asks.csv`) and parts of a post
(`data/post_aspects.csv`). Refuses to know which posts there are, and what undoes a wording: that is `frames`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from extract.data import clues, read_table
from extract.lexicon import expression, gap
from ontology.terms import Ask

POST = "§"  # a sign that no Dutch motion writes
_WORDS_BETWEEN = 20  # between a post and its verb; the parts of a Dutch sentence stand far apart
_MODAL = r"(?:kan|kunnen|moet|moeten|zal|zullen|zou|zouden|wil|willen|gaat|gaan|mag|mogen|laten)"
_PASSIVE = rf"(?:wordt|worden|(?:{_MODAL}|dient\s+te|dienen\s+te|te)\s+worden)"
_MORE = r"(?:extra|meer|additionele|aanvullende|bijkomende|nieuwe|\d+)"
# What is done with people and money that go to a post.
_PLACED = (
    r"(?:(?:in|uit|vrij|aan|toe)\s+te\s+(?:zetten|trekken|maken|stellen|nemen|voegen)|beschikbaar\s+te\s+stellen"
    r"|te\s+(?:plaatsen|detacheren|stationeren|bekostigen|sturen))"
)
# «twee attachés te plaatsen op §» adds to the staff; of «een attaché» it is not said that there are more for it.
_STATIONED = r"(?:te\s+(?:plaatsen|detacheren|stationeren|benoemen|bekostigen)|aan\s+te\s+stellen|toe\s+te\s+voegen)"
_SOME = rf"(?:{_MORE}|twee|drie|vier|vijf|zes|zeven|acht|negen|tien)"

# «§ … meer mensen kan krijgen»; not «§ … meer mensen kan ontvangen»
_GETS = (
    rf"(?:te\s+(?:geven|krijgen)|(?:{_MODAL}\s+)?krijg(?:t|en)|toe\s+te\s+(?:kennen|wijzen)"
    r"|ter\s+beschikking\s+te\s+stellen)"
)
_DOES = rf"\s+(?:te|{_MODAL})\s+(?!geven|krijgen|voorzien|verschaffen|bemannen)[a-zà-þ]+n(?!\w)"
# «§ in staat te stellen paspoorten te verstrekken»: what only an authority does.
_ALLOWED = (
    r"(?:in\s+staat\s+te\s+stellen|toe\s+te\s+staan|(?:de\s+(?:mogelijkheid|ruimte)|het\s+recht)\s+te\s+(?:geven|bieden))"
)
_OFFICIAL_ACTS = (
    r"(?:te\s+(?:verstrekken|verlenen|beslissen|legaliseren)|(?:uit|af)\s+te\s+(?:reiken|geven)|aan\s+te\s+nemen|toe\s+te\s+kennen"
    r"|in\s+ontvangst\s+te\s+nemen)"
)


class Form(StrEnum):
    """How a wording has the post: as the object of a verb, or in a phrase of its own («sluiting van §»)."""

    OBJECT = "object"
    PHRASE = "phrase"


@dataclass(frozen=True, slots=True)
class _Sought:
    """A pattern, and sets of words: a clause in which it is found holds all words of one. It is not even compiled
    before a clause does."""

    pattern: str
    clues: tuple[tuple[str, ...], ...]

    def may_be_in(self, folded: str) -> bool:
        """Tell whether *folded*, a clause in small letters with single spaces, holds the words."""
        return any(all(map(folded.__contains__, words)) for words in self.clues)


@dataclass(frozen=True, slots=True)
class Wording:
    """One way to ask; what is found has a group ``between`` where the form is `Form.OBJECT`."""

    ask: Ask
    form: Form
    sought: tuple[_Sought, ...]

    def finditer(self, masked: str, folded: str) -> Iterator[re.Match[str]]:
        """Yield the matches in *masked* in order, none inside another, as if it were one alternation; *folded* is the
        same in small letters with single spaces."""
        patterns = [_compiled(each.pattern) for each in self.sought if each.may_be_in(folded)]
        at = 0
        while patterns:
            found = [match for pattern in patterns if (match := pattern.search(masked, at))]
            if not found:
                return
            first = min(found, key=re.Match.start)
            yield first
            at, patterns = first.end(), [match.re for match in found]


def fold(masked: str) -> str:
    """Return *masked* in small letters with single spaces, for `Wording.finditer`."""
    return " ".join(masked.lower().split())


@cache
def wordings() -> tuple[Wording, ...]:
    """Return all wordings, what is asked before what it could be taken for."""
    order = dict.fromkeys(row[0] for row in (*read_table("post_verbs.csv"), *_phrase_rows()))
    return tuple(wording for ask in order for wording in _of_ask(ask))


def _phrase_rows() -> tuple[tuple[str, ...], ...]:
    return tuple((row[1], row[0]) for row in read_table("post_asks.csv"))


def _of_ask(ask: str) -> Iterator[Wording]:
    phrases = tuple(_phrased(phrase) for sense, phrase in _phrase_rows() if sense == ask)
    verbs = [row[1:] for row in read_table("post_verbs.csv") if row[0] == ask]
    if phrases:
        yield Wording(Ask(ask), Form.PHRASE, phrases)
    if verbs:
        yield Wording(Ask(ask), Form.OBJECT, (_Sought(_as_object(verbs), ((POST,),)),))
        nouns = tuple((f"van {POST}", clue) for clue in clues(_nouns(verbs)))
        yield Wording(Ask(ask), Form.PHRASE, (_Sought(_as_noun(verbs), nouns),))
    if ask == Ask.STRENGTHEN:
        aspects = tuple((clue,) for clue in clues(_aspect_words()))
        yield Wording(Ask.STRENGTHEN, Form.PHRASE, (_Sought(_staffed(), aspects),))
    if ask == Ask.POWERS:
        yield Wording(Ask.POWERS, Form.PHRASE, (_Sought(_empowered(), ((POST,),)),))


def _phrased(phrase: str) -> _Sought:
    """The engine runs to the sign for the posts where *phrase* begins with it, and looks back from there."""
    pattern = expression(phrase).replace(rf"(?<!\w){POST}", rf"{POST}(?<!\w{POST})", 1)
    return _Sought(pattern, (tuple(re.findall(r"\w+", phrase.lower())),))


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def _as_object(verbs: list[tuple[str, ...]]) -> str:
    """«§ … te sluiten», «§ … gesloten kan worden», «§ … wordt gesloten», «§ … moet sluiten»."""
    te, infinitive, participle, _ = (_any(words) for words in zip(*verbs, strict=True))
    verb = (
        rf"{te}|{participle}\s+{_PASSIVE}|{_PASSIVE}\s+(?:niet\s+)?{participle}|{participle}\s+te\s+worden"
        rf"|{_MODAL}\s+(?:niet\s+)?{infinitive}"
    )
    return rf"{POST}(?P<between>{gap(_WORDS_BETWEEN)}|\s+)(?:{verb})(?!\w)"


def _as_noun(verbs: list[tuple[str, ...]]) -> str:
    """«sluiting van §», «het sluiten van §»."""
    return rf"(?<!\w)(?<!te\s){_any(_nouns(verbs))}\s+van\s+{POST}"


def _nouns(verbs: list[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(filter(None, (*(verb[1] for verb in verbs), *(verb[3] for verb in verbs))))


def _staffed() -> str:
    """«extra personeel te plaatsen op §», «§ te voorzien van meer middelen»; not «meer mensen te helpen bij §»."""
    more, some = (rf"{count}\s+(?:[\w-]+\s+){{0,2}}?{_aspects()}" for count in (_MORE, _SOME))
    return (
        rf"(?<!\w){more}\s+(?:{_PLACED}\s+)?(?:op|bij|voor|aan|naar|in)\s+{POST}"
        rf"|{POST}(?:\s+te\s+voorzien\s+van|(?:\s+(?!te\b)[\w-]+){{0,3}})\s+{more}(?!\w)(?!{_DOES})"
        rf"|{POST}{gap(_WORDS_BETWEEN)}(?:{more}\s+{_GETS}|van\s+{more}\s+te\s+voorzien)(?!\w)"
        rf"|(?<!\w){some}\s+{_STATIONED}\s+(?:op|bij|aan)\s+{POST}"
        rf"|(?<!\w)(?:op|bij|aan)\s+{POST}(?:\s+(?!te\b)[\w-]+){{0,3}}?\s+{some}\s+{_STATIONED}(?!\w)"
        rf"|{POST}\s+te\s+(?:ontlasten|ondersteunen)\s+(?:door|met)\s+{some}(?!\w)"
    )


def _empowered() -> str:
    """«§ in staat te stellen om zelf visa te verstrekken»; not «§ in staat te stellen gasten te ontvangen»."""
    return rf"{POST}(?:\s+weer)?\s+{_ALLOWED}{gap(8)}{_OFFICIAL_ACTS}(?!\w)"


def _any(words: tuple[str, ...]) -> str:
    either = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=len, reverse=True) if word)
    return rf"(?:{either})"


def _aspect_words() -> tuple[str, ...]:
    return tuple(row[0].replace("'", "’") for row in read_table("post_aspects.csv"))


@cache
def _aspects() -> str:
    words = _aspect_words()
    return "(?:" + "|".join(re.escape(word).replace(r"\*", r"[\w-]*") for word in words) + ")"


@cache
def _aspect_of() -> re.Pattern[str]:
    return _compiled(rf"(?<!\w){_aspects()}(?:\s+voor\s+[\w-]+)?\s+(?:van|op|bij|voor|aan|in)\s+$")


def aspect_before(before: str) -> bool:
    """Tell whether *before* ends with a part of a post («de bezetting van», «het budget voor»)."""
    return _aspect_of().search(before) is not None
