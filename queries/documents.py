"""Which files a user means: those named, those in a folder, or the example that ships with the project.

Knows names and folders. Refuses to know what is inside a file, and how a publication is fetched.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from queries.errors import NoDocumentError
from queries.fetch.wanted import names_publication

_HERE = Path(__file__).parent
# From publications and dossiers, as written, to their files.
Obtain = Callable[[Sequence[str]], Mapping[str, tuple[Path, ...]]]


def documents(sources: Sequence[str], obtain: Obtain) -> tuple[Path, ...]:
    """Return the files, folders and archives that *sources* name, each once; without sources, the example.

    Identifiers, dossiers and lists of them (``@FILE``) that are no file of that name are left to *obtain*, all at once.
    Raises `NoDocumentError` for a name that is none of these, and for a folder without documents.
    """
    if not sources:
        return (_examples(),)
    named = tuple(source for source in sources if _is_publication(source))
    obtained = obtain(named) if named else {}
    found = [path for source in sources for path in (obtained[source] if source in obtained else _of(source))]
    return tuple(dict.fromkeys(found))


def _is_publication(source: str) -> bool:
    return not Path(source).exists() and (source.startswith("@") or names_publication(source))


def _of(source: str) -> tuple[Path, ...]:
    path = Path(source)
    if path.is_dir():
        return (_checked(path),)
    if path.exists():
        return (path,)
    raise NoDocumentError(f"expected a file, a folder or an identifier, found no {source}; check the name")


def _checked(folder: Path) -> Path:
    from extract.readers import SUFFIXES
    from extract.readers.streams import holds_documents

    if not holds_documents(folder):
        endings = ", ".join(SUFFIXES)
        raise NoDocumentError(f"expected documents ({endings}) in the folder {folder}, found none; give another folder")
    return folder


def _examples() -> Path:
    """The example: inside the package when installed from a wheel, beside it in a checkout."""
    packed = _HERE / "examples"
    return packed if packed.is_dir() else _HERE.parent / "examples"
