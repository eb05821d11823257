"""The one root of what a user can mend; and a fault in the ontology's own files, which a user cannot."""

from __future__ import annotations


class KamergraafError(Exception):
    """Something that the user can mend; its text is one finished sentence: expected, found, what to do."""


class ReferenceDataError(ValueError):
    """A file of reference data breaks its own law; names the file, what was expected and what was found."""

    def __init__(self, file: str, expected: str, found: str) -> None:
        super().__init__(f"ontology/data/{file}: expected that {expected}, found that {found}; correct the file")
        self.file = file
