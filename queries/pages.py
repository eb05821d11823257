"""Text for readers: 80 columns wide, wrapped and never cut. Knows lines; refuses to know what they say."""

from __future__ import annotations

from textwrap import TextWrapper
from typing import Final

WIDTH: Final = 80


def wrapped(text: str, *, indent: str = "", first: str | None = None) -> str:
    """Return *text* in lines of at most 80 columns; *first* opens the first line in place of *indent*.

    A word longer than a line (an address) is left whole.
    """
    wrapper = TextWrapper(
        width=WIDTH,
        initial_indent=indent if first is None else first,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return wrapper.fill(text)


def listed(names: tuple[str, ...], *, indent: str) -> str:
    """Return *names* parted by commas, wrapped between names and not inside them."""
    glued = ", ".join(name.replace(" ", "\N{NO-BREAK SPACE}") for name in names)
    return wrapped(glued, indent=indent).replace("\N{NO-BREAK SPACE}", " ")
