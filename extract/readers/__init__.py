"""Readers: from a file on disk to a `Source`. The only part of this folder that touches files."""

from extract.readers.text import read_source

__all__ = ["read_source"]
