"""From a file to statements with evidence. Knows no RDF.

Two verbs: `read` takes a source to a `Reading`, `read_path` a file. Importing this package loads no spaCy; reading
does.
"""

from extract.reading import read, read_path

__all__ = ["read", "read_path"]
