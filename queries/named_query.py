"""The named queries: `.rq` files whose header says what they answer, which parameters they take, and an example.

Knows the header and how a parameter enters a query. Refuses to know the graph. A parameter stands in the file as a
comment, so that every file is plain SPARQL 1.1 that runs anywhere as it is; the line comes alive when it is given:

    #? theme: VALUES ?theme { $theme }
    #? place: VALUES ?label { $place@nl }
    #? document: VALUES ?paper { <$document> }
    #? year: FILTER(SUBSTR(?start, 1, 4) = $year)

A line that does not filter gives an engine a place to begin, and stands where it should begin: one document is then
found by index, however many there are, and brackets that join whole sets come off (`graph.brackets`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from graph.brackets import without_brackets
from ontology.names import paper_iri
from ontology.terms import Action, Basis, PostKind
from queries.errors import BadParameterError, UnknownQueryError, near
from queries.identifiers import document_name, identifier

FOLDER: Final = Path(__file__).parent / "named"

# «#+ summary: which motion affects which post»
_HEADER = re.compile(r"^#\+ (?P<key>[a-z]+): (?P<value>.*\S)\s*$", re.MULTILINE)
# «#? theme: VALUES ?theme { $theme }»
_WHEN_GIVEN = re.compile(r"^(?P<indent>\s*)#\? (?P<name>[a-z_]+): (?P<line>.*)$", re.MULTILINE)

_IDENTIFIERS: Final = frozenset({"document", "motion", "cited"})
_CLOSED: Final[Mapping[str, tuple[str, ...]]] = {
    "action": tuple(Action),
    "basis": tuple(Basis),
    "kind": tuple(PostKind),
}


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """A query by name. ``order`` and ``joined`` name columns: to sort by, and whose cells hold several values."""

    name: str
    summary: str
    parameters: tuple[str, ...]
    example: str
    order: tuple[str, ...]
    joined: tuple[str, ...]
    text: str

    def bound(self, values: Mapping[str, tuple[str, ...]]) -> str:
        """Return the query with *values* in place; raises `BadParameterError` for a name or value it cannot take."""
        for name in values:
            if name not in self.parameters:
                raise BadParameterError(_unknown_parameter(self, name))
        for name, given in values.items():
            if len(given) > 1 and not re.search(rf"IN \(\${name}\)|\{{ <?\${name}\b", self.text):
                raise BadParameterError(f"expected one value for {name}, found {len(given)}; give -p {name}=VALUE once")
        checked = {name: tuple(_checked(name, value) for value in given) for name, given in values.items()}
        begun = any(found["name"] in checked and _begins(found["line"]) for found in _WHEN_GIVEN.finditer(self.text))
        text = without_brackets(self.text) if begun else self.text
        return _WHEN_GIVEN.sub(lambda found: _alive(found, checked), text)


def named_queries() -> tuple[NamedQuery, ...]:
    """Return all named queries, by name."""
    return tuple(named_query(path.stem) for path in sorted(FOLDER.glob("*.rq")))


@lru_cache(maxsize=64)
def named_query(name: str) -> NamedQuery:
    """Return the query called *name*; raises `UnknownQueryError`."""
    path = FOLDER / f"{name}.rq"
    if not re.fullmatch(r"[a-z-]+", name) or not path.is_file():
        known = tuple(path.stem for path in FOLDER.glob("*.rq"))
        hint = near(name, known) or "run kamergraaf queries to see all"
        raise UnknownQueryError(f"expected a named query, a .rq file or -, found {name!r}; {hint}")
    return parse(name, path.read_text(encoding="utf-8"))


def parse(name: str, text: str) -> NamedQuery:
    """Return the query that *text* holds, with what its header says."""
    header = {found["key"]: found["value"] for found in _HEADER.finditer(text)}
    return NamedQuery(
        name=name,
        summary=header.get("summary", ""),
        parameters=_names(header.get("params", "")),
        example=header.get("example", ""),
        order=_names(header.get("order", "")),
        joined=_names(header.get("joined", "")),
        text=text,
    )


def literal(value: str) -> str:
    r"""Return *value* as a SPARQL string that cannot end early.

    >>> print(literal('Sana"a\\'))
    "Sana\"a\\"
    """
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + escaped.replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t") + '"'


def _alive(found: re.Match[str], values: Mapping[str, tuple[str, ...]]) -> str:
    name = found["name"]
    if name not in values:
        return found[0]
    between = " " if _begins(found["line"]) else ", "
    place = re.compile(rf"<\${name}>|\${name}\b(?P<language>@[a-z]+)?")
    line = place.sub(lambda at: between.join(_term(value, at) for value in values[name]), found["line"])
    return found["indent"] + line


def _term(value: str, place: re.Match[str]) -> str:
    """*value* as its *place* wants it: the address of a paper, words in a language, or a plain string."""
    return f"<{paper_iri(value)}>" if place[0].startswith("<") else literal(value) + (place["language"] or "")


def _begins(line: str) -> bool:
    return not line.startswith("FILTER")


def _checked(name: str, value: str) -> str:
    if not value.strip() or not value.isprintable():
        raise BadParameterError(f"expected a value for {name}, found {value!r}; write -p {name}=VALUE")
    if name in _IDENTIFIERS:
        return identifier(value) if name == "motion" else document_name(value)
    if name == "year" and not re.fullmatch(r"[0-9]{4}", value):
        raise BadParameterError(f"expected a year such as 2018, found {value!r}; write -p year=2018")
    allowed = _CLOSED.get(name)
    if allowed and value not in allowed:
        raise BadParameterError(f"expected {name} to be one of {', '.join(allowed)}, found {value!r}; choose one")
    return value


def _unknown_parameter(query: NamedQuery, name: str) -> str:
    known = f"give one of {', '.join(query.parameters)}" if query.parameters else "leave -p out: it takes none"
    return f"expected a parameter of {query.name}, found {name!r}; {known}"


def _names(value: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in value.split(",") if name.strip() and name.strip() != "none")
