"""Names of files: the part that names the document, and names that no honest archive holds."""

from __future__ import annotations

import re
from typing import Final

MAX_NAME: Final = 1_000  # characters

_DRIVE = re.compile(r"[A-Za-z]:")
_CONTROL = re.compile(r"[\x00-\x1f]")


def stem(name: str) -> str:
    """Return *name* without folders and ending: ``motions/kst-32734-32.xml`` is ``kst-32734-32``."""
    last = name.replace("\\", "/").rpartition("/")[2]
    opening, _, ending = last.rpartition(".")
    return opening if opening and ending else last


def folder(name: str) -> str:
    """Return the folders of *name*: ``zaken/kst-32734-32.json`` lies in ``zaken``; empty where it has none."""
    return name.rpartition("/")[0]


def suffix(name: str) -> str:
    """Return the ending of *name* in small letters, with its dot; ``.tar.gz`` counts as one."""
    lower = name.lower()
    if lower.endswith(".tar.gz"):
        return ".tar.gz"
    opening, _, ending = lower.rpartition("/")[2].rpartition(".")
    return f".{ending}" if opening and ending else ""


def is_tricky(name: str) -> bool:
    """Tell whether *name* points out of its archive: absolute, upwards, by a drive, or with signs no name has."""
    parts = name.replace("\\", "/").split("/")
    odd = "\\" in name or len(name) > MAX_NAME or _CONTROL.search(name) is not None
    return odd or name.startswith("/") or ".." in parts or _DRIVE.match(name) is not None
