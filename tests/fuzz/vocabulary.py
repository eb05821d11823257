"""Words that go into broken documents: what the rules look for, what encodings stumble over, and anything at all."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from hypothesis import strategies as st


@cache
def odd_words() -> tuple[str, ...]:
    """Return the lines of `words.txt`; odd signs are written there as Python escapes."""
    text = Path(__file__).with_name("words.txt").read_text(encoding="utf-8")
    lines = (line.encode("latin-1", "backslashreplace").decode("unicode_escape") for line in text.splitlines())
    return tuple(lines)


words = st.one_of(st.sampled_from(odd_words()), st.sampled_from(odd_words()), st.text(max_size=12))

# How often a thing comes again: mostly a few times, now and then so often that whatever is not linear shows.
times = st.one_of(st.integers(1, 3), st.integers(1, 3), st.integers(1, 300), st.integers(1, 20_000))
