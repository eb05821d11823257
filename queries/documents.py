"""Which files a user means: those named, those in a folder, or the example that ships with the project.

Knows names and folders. Refuses to know what is inside a file.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from queries.errors import NoDocumentError

# What the readers read; other files in a folder are left alone.
SUFFIXES: Final = (".txt",)

_HERE = Path(__file__).parent
_IDENTIFIER = re.compile(r"(?:kst|ah-tk|blg|h-tk)-[0-9A-Za-z-]+")


def documents(sources: Sequence[str]) -> tuple[Path, ...]:
    """Return the files that *sources* name, each once, in a folder by name; without sources, the example.

    Raises `NoDocumentError` for a name that is no file or folder, and for a folder without documents.
    """
    found = [path for source in sources for path in _of(source)] if sources else list(_inside(_examples()))
    return tuple(dict.fromkeys(found))


def _of(source: str) -> tuple[Path, ...]:
    path = Path(source)
    if path.is_dir():
        return _inside(path)
    if path.exists():
        return (path,)
    if _IDENTIFIER.fullmatch(source):
        raise NoDocumentError(
            f"expected a file or a folder, found the identifier {source}; fetching comes in a later version, "
            "so save the document as text and give the file"
        )
    raise NoDocumentError(f"expected a file or a folder, found no {source}; check the name")


def _inside(folder: Path) -> tuple[Path, ...]:
    found = tuple(sorted(path for path in folder.rglob("*") if path.suffix.lower() in SUFFIXES and path.is_file()))
    if not found:
        endings = ", ".join(SUFFIXES)
        raise NoDocumentError(f"expected documents ({endings}) in the folder {folder}, found none; give another folder")
    return found


def _examples() -> Path:
    """The example: inside the package when installed from a wheel, beside it in a checkout."""
    packed = _HERE / "examples"
    return packed if packed.is_dir() else _HERE.parent / "examples"
