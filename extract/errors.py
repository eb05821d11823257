"""What can be wrong with a file. Every message is one finished sentence: expected, found, what to do."""

from __future__ import annotations

from ontology.errors import KamergraafError


class ExtractError(KamergraafError):
    """A document that cannot be read; the message is meant for the user as it stands."""


class UnreadableSourceError(ExtractError):
    """The file is not a text that this program reads."""
