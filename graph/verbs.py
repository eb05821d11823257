"""What a SPARQL text asks for: its first verb, past prefixes and comments.

Refuses to know whether the rest can be run.
"""

from __future__ import annotations

import re

# A word in a comment, an address or a string is no verb: «# SELECT would do», <https://example.org/select>.
_NO_VERBS = re.compile(r"#[^\n]*|<[^>\s]*>|\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*'")
_VERB = re.compile(
    r"\b(SELECT|ASK|CONSTRUCT|DESCRIBE|INSERT|DELETE|LOAD|CLEAR|DROP|CREATE|COPY|MOVE|ADD|WITH)\b", re.IGNORECASE
)
# Prefixes may bear the name of a verb: «PREFIX add: <...>».
_PROLOGUE = re.compile(r"\b(?:PREFIX\s+[^\s:]*:|BASE\b)", re.IGNORECASE)


def verb(text: str) -> str:
    """Return the verb of *text* in capitals; empty where there is none.

    >>> verb("# SELECT\\nPREFIX ask: <https://example.org/select#>\\nconstruct where { ?a ask:b ?c }")
    'CONSTRUCT'
    """
    found = _VERB.search(_PROLOGUE.sub(" ", _NO_VERBS.sub(" ", text)))
    return found[1].upper() if found else ""
