"""The one root of what a user can mend, so that the command line can tell it from a fault of ours. Knows no concern of its own."""

from __future__ import annotations


class KamergraafError(Exception):
    """Something that the user can mend; its text is one finished sentence: expected, found, what to do."""
