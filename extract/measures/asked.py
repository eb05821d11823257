"""What a motion asks to be done to posts, and whether a deed is just that: «verzoekt de regering een vertegenwoordiging
te vestigen in Georgetown».

Knows the verbs of measures, and infinitives that tell a measure in a request alone. Refuses what a motion asks about a
deed («over de sluiting te rapporteren»).
"""

from __future__ import annotations

import re

from extract.document import Document
from extract.measures.tellings.events import Event
from extract.measures.verbs.averting import find_averted
from extract.measures.verbs.forms import find_verbs
from extract.spans import Span
from ontology.terms import Action, Status

_TO = r"\bover\s+te\s+gaan\s+tot\s+(?:(?:de|het|een)\s+)?(?:\w+e\s+)?"
_FORMS = tuple(
    (action, re.compile(words, re.IGNORECASE))
    for action, words in (
        (
            Action.OPENING,
            rf"\b(?:te\s+vestigen|op\s+te\s+richten|in\s+te\s+(?:richten|stellen))\b|{_TO}(?:opening|vestiging)\b",
        ),
        (
            Action.REOPENING,
            r"\bterug\s+te\s+keren\b|\b(?:opnieuw|weer)\s+(?:te\s+(?:openen|vestigen)|in\s+te\s+stellen)\b"
            rf"|{_TO}heropening\b",
        ),
        (Action.STRENGTHENING, rf"{_TO}(?:versterking|uitbreiding)\b"),
        (Action.CLOSURE, rf"{_TO}(?:sluiting|opheffing)\b"),
    )
)
_KEEP = re.compile(
    r"\btegen\s+(?:de\s+)?(?:(?:voorgenomen|aangekondigde|geplande)\s+)?(?:sluiting|opheffing)\b|"
    r"\bte\s+(?:behouden|handhaven|sparen|laten\s+voortbestaan)\b|\b(?:in\s+stand|open)\s+te\s+(?:houden|laten)\b"
    r"|\b(?:sluiting|opheffing)\b[^.;:]*\bte\s+(?:heroverwegen|herzien|voorkomen|schrappen|laten\s+(?:varen|vallen))\b"
    r"|\b(?:sluiting|opheffing)\b[^.;:]*\b(?:ongedaan\s+te\s+maken|achterwege\s+te\s+laten|van\s+tafel\s+te\s+halen)\b"
)


def asked_deeds(text: str, request: Span) -> frozenset[Action]:
    """Return what the words at *request* ask to be done, whichever post they name.

    >>> words = "verzoekt de regering in Georgetown een vertegenwoordiging te vestigen"
    >>> [deed.value for deed in sorted(asked_deeds(words, Span(0, len(words))))]
    ['opening', 'reopening']
    """
    if find_averted(text, request) or _KEEP.search(text, request.start, request.end):
        return frozenset({Action.AVERTED_CLOSURE})  # «niet te sluiten»: the verb alone would say the reverse
    deeds = {verb.action for verb in find_verbs(text, request)}
    deeds.update(action for action, form in _FORMS if form.search(text, request.start, request.end))
    return frozenset(deeds | {Action.REOPENING} if Action.OPENING in deeds else deeds)  # where one was before


def asks(document: Document, request: Span, event: Event) -> bool:
    """Tell whether the words at *request* ask for the deed of *event* at its very post."""
    if event.mention.place not in {post.place for post in document.posts_in(request)}:
        return False
    asked = asked_deeds(document.text, request)
    # «opent in 2028» is what a motion for reopening asks; «is in 2009 geopend» is not
    opens = event.action is Action.OPENING and event.status is Status.PLANNED
    return event.action in asked or (opens and Action.REOPENING in asked)
