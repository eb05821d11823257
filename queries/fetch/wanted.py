"""What a user may ask for: publications and dossiers by their official identifiers, or a file that lists them.

Every identifier passes here before it becomes part of an address or a path: ASCII letters, digits and hyphens only,
with a known beginning. Refuses to know whether a publication exists.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from queries.errors import UnknownSubjectError
from queries.fetch.errors import BadIdentifierError
from queries.identifiers import identifier

# Characters. The longest seen is «kst-20082009-31700-XVIII-291a-b1».
LONGEST: Final = 60
# Bytes. A list of a hundred thousand identifiers is under 3 MB.
LONGEST_LIST: Final = 10_000_000

# «kst-32734-32», «ah-tk-20202021-3235», «blg-1007826», «h-tk-20182019-24-19», «kv-tk-2015Z01562», «nds-tk-2019D21842»,
# «stb-2020-118». Not «kst», not «kst-../x», not «kst-32734-32.xml».
_PUBLICATION: Final = re.compile(
    r"(?:kst|blg|(?:ah|h|kv|nds|ag)(?:-(?:tk|ek|vv))?|stb|stcrt|trb)(?P<rest>(?:-[0-9A-Za-z]+)+)",
    re.IGNORECASE | re.ASCII,
)
# «dossier/32734», «dossier/36600-V», «dossier/21501-02». Not «dossier/32734/x».
_DOSSIER: Final = re.compile(r"dossier/(?P<number>[0-9]{4,6}(?:-[0-9A-Za-z]{1,6})?)", re.IGNORECASE | re.ASCII)
# Reprints, parts and latecomers keep small letters: «-h1», «-b2», «-n1»; so do «-291a» and «-KVR27039» keep theirs.
_CHAPTER: Final = re.compile(r"[A-Za-z]{1,6}|[0-9]{4}[A-Za-z][0-9]+", re.ASCII)


@dataclass(frozen=True, slots=True, order=True)
class Publication:
    """One official publication, by its identifier in official case."""

    identifier: str

    def __str__(self) -> str:
        return self.identifier


@dataclass(frozen=True, slots=True, order=True)
class Dossier:
    """All papers of one dossier, by its number as in identifiers: ``32734``, ``36600-V``, ``21501-02``."""

    number: str

    def __str__(self) -> str:
        return f"dossier/{self.number}"


Wanted = Publication | Dossier


def names_publication(written: str) -> bool:
    """Return whether *written* has the form of an identifier or a dossier, so that it cannot be meant as a file's
    name.
    """
    text = written.strip()
    return len(text) <= LONGEST and bool(_PUBLICATION.fullmatch(text) or _DOSSIER.fullmatch(text))


def wanted(written: str) -> Wanted:
    """Return what *written* asks for; raises `BadIdentifierError` for what is neither publication nor dossier.

    >>> wanted("KST-36600-v-50"), wanted("34 952, nr. 8"), wanted("dossier/36600-v")
    (Publication(identifier='kst-36600-V-50'), Publication(identifier='kst-34952-8'), Dossier(number='36600-V'))
    """
    text = written.strip()
    if len(text) <= LONGEST:
        if found := _DOSSIER.fullmatch(text):
            return Dossier(found["number"].upper())
        if found := _PUBLICATION.fullmatch(text):
            return Publication(text[: found.start("rest")].lower() + _official_case(found["rest"]))
        try:
            return Publication(identifier(text))
        except UnknownSubjectError:
            pass
    raise BadIdentifierError(
        f"expected an identifier such as kst-32734-32, ah-tk-20202021-3235 or dossier/32734, found {_cut(written)!r}; "
        "give an identifier or a file with one on each line"
    )


def all_wanted(arguments: Sequence[str]) -> tuple[Wanted, ...]:
    """Return what *arguments* ask for, each once, in their order; a name of a file, or ``@`` before it, stands for
    its lines.

    Raises `BadIdentifierError` with file and line for a line that asks for nothing known. Empty lines and what
    follows ``#`` are left out.
    """
    return tuple(dict.fromkeys(one for argument in arguments for one in _of(argument)))


def _of(argument: str) -> Iterator[Wanted]:
    if argument.startswith("@"):
        yield from _listed(Path(argument[1:]))
    elif not names_publication(argument) and Path(argument).is_file():
        yield from _listed(Path(argument))
    else:
        yield wanted(argument)


def _listed(path: Path) -> Iterator[Wanted]:
    if not path.is_file():
        raise BadIdentifierError(f"expected a file of identifiers, found no file {path}; check the name")
    if path.stat().st_size > LONGEST_LIST:
        raise BadIdentifierError(f"expected a list of identifiers under 10 MB, found more in {path}; split it")
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadIdentifierError(f"expected a list in UTF-8, found other bytes in {path}; give a plain text") from error
    for number, line in enumerate(text.splitlines(), 1):
        if asked := line.partition("#")[0].strip():
            try:
                yield wanted(asked)
            except BadIdentifierError as error:
                raise BadIdentifierError(f"line {number} of {path}: {error}") from error


def _official_case(rest: str) -> str:
    return "".join(
        f"-{part.upper() if _CHAPTER.fullmatch(part) else _small_mark(part)}" for part in rest.split("-")[1:]
    )


def _small_mark(part: str) -> str:
    return part.lower() if re.fullmatch(r"[hbnHBN][0-9]{1,2}", part) else part


def _cut(written: str) -> str:
    return written if len(written) <= LONGEST else f"{written[:LONGEST]}…"
