"""Records of cases that are JSON still, with odd values where others are expected."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from hypothesis import strategies as st

from tests.fuzz.vocabulary import times, words

# Characters of one value, and bytes that the repeated one may grow to: without a bound some records have 400 MB.
_LONGEST = 60_000
_ROOM = 600_000

_leaves = st.one_of(
    words,
    st.builds(lambda word, often: word * min(often, _LONGEST // max(len(word), 1)), words, times),
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.integers(0, 4_000).map(lambda digits: 10**digits),
    st.sampled_from(("2032-03-04T00:00:00+01:00", "2032", "kst-99001-12", "Motie", "\ud800")),
)
_KEYS = ("Document", "Besluit", "Datum", "HuidigeDocumentVersie", "ExterneIdentifier", "BesluitSoort", "Soort")


def _objects(inner: st.SearchStrategy[object]) -> st.SearchStrategy[Mapping[str, object]]:
    return st.dictionaries(st.one_of(st.sampled_from(_KEYS), words), inner, max_size=5)


_values = st.recursive(_leaves, lambda inner: st.one_of(st.lists(inner, max_size=5), _objects(inner)), max_leaves=20)


def zaken(seed: Mapping[str, object]) -> st.SearchStrategy[bytes]:
    """Return records made from *seed*, some of their values replaced, some repeated."""
    keys: Sequence[str] = sorted(seed)
    changed = st.dictionaries(st.one_of(st.sampled_from(keys), words), _values, max_size=5)
    return st.builds(_made, st.just(seed), changed, st.sampled_from(keys), times)


def _made(seed: Mapping[str, object], changed: Mapping[str, object], key: str, often: int) -> bytes:
    made = {**seed, **changed}
    repeated = made.get(key)
    if isinstance(repeated, list):
        made[key] = repeated * min(often, max(_ROOM // len(_written(repeated)), 1))
    return _written(made)


def _written(made: object) -> bytes:
    try:
        return json.dumps(made).encode()
    except ValueError:  # a whole number of more digits than Python writes out
        return b'{"Soort": "Motie", "Onderwerp": "x", "Volgnummer": ' + b"9" * 5_000 + b"}"
