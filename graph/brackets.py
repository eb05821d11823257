"""Brackets in our queries, by which an engine joins whole sets; off where it should begin at one thing.

A query for all documents is fastest when each pattern is read as a whole and the sets are joined by hash; a query for
one document when each pattern is looked up for what the one before it found. Engines choose by what stands in the text:

    { SELECT * { GRAPH ?paper { ?part kg:verb ?verb } } }      a set by itself
    { GRAPH ?paper { ?part kg:verb ?verb } }                   looked up for each ?part that is known

Knows lines of that form. Refuses to know what the patterns say; taking brackets off changes no row.
"""

from __future__ import annotations

import re

# «{ SELECT * { ?part kg:verb ?verb } }», «OPTIONAL { SELECT * { ?part kg:due ?day } }»
_BRACKETED = re.compile(r"^(?P<left>\s*(?:OPTIONAL )?\{ )SELECT \* \{ (?P<pattern>.*) \}(?P<right> \})$", re.MULTILINE)


def without_brackets(text: str) -> str:
    """Return the query *text* with the brackets off, for an engine that is given a place to begin.

    >>> without_brackets("OPTIONAL { SELECT * { ?part kg:due ?day } }")
    'OPTIONAL { ?part kg:due ?day }'
    """
    return _BRACKETED.sub(r"\g<left>\g<pattern>\g<right>", text)
