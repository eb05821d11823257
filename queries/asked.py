"""A question asked from outside: the answer written in the form wanted, and what a reader should be told beside it.

Knows which form fits which sort of query, and that an empty answer means «not stated», not zero. Refuses to know where
the text goes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from graph.store import Store
from graph.verbs import verb
from queries.answer import Answer
from queries.ask import Values, ask, ask_named
from queries.errors import BadQueryError
from queries.formats import FORMATS, shown
from queries.named_query import NamedQuery
from queries.pages import wrapped

_PASSAGES = 5


@dataclass(frozen=True, slots=True)
class Told:
    """What goes to stdout, and the notes that go beside it."""

    text: str
    notes: tuple[str, ...] = ()


def answered(store: Store, query: NamedQuery, values: Values, *, form: str | None) -> Told:
    """Return the answer to *query* written in *form* (None: a table, or Turtle for a graph).

    Raises `BadQueryError` where the text is no query or *form* does not fit it.
    """
    asked = _verb(query)
    if asked in ("CONSTRUCT", "DESCRIBE"):
        return _graph(store, query.bound(values), form or "turtle")
    if asked not in ("SELECT", "ASK"):
        raise BadQueryError(f"expected SELECT, ASK, CONSTRUCT or DESCRIBE, found {asked}; a question changes nothing")
    if form not in (None, "table", *FORMATS):
        raise BadQueryError(f"expected a form for rows, found {form}; use --format table, {', '.join(FORMATS)}")
    answer = ask(store, query, values)
    return Told(_written(answer, form), () if answer.rows else tuple(_not_stated(store, query, values)))


def _written(answer: Answer, form: str | None) -> str:
    if form is not None and form in FORMATS:
        return FORMATS[form](answer)
    from queries.tables import table

    return table(answer)


def _verb(query: NamedQuery) -> str:
    found = verb(query.text)
    if not found:
        raise BadQueryError(f"expected a SPARQL 1.1 query, found none in {query.name}; begin it with SELECT")
    return found


def _graph(store: Store, text: str, form: str) -> Told:
    from pyoxigraph import RdfFormat, serialize

    from graph.iris import PREFIXES

    known = {"turtle": RdfFormat.TURTLE, "ntriples": RdfFormat.N_TRIPLES, "jsonld": RdfFormat.JSON_LD}
    if form not in known:
        raise BadQueryError(f"expected a form for a graph, found {form}; use --format {', '.join(known)}")
    prefixes = PREFIXES if form == "turtle" else None
    data = serialize(store.construct(text), format=known[form], prefixes=prefixes) or b""
    return Told(data.decode("utf-8"))


def _not_stated(store: Store, query: NamedQuery, values: Values) -> Iterator[str]:
    given = ", ".join(f"{name}={value}" for name, all_of_it in values.items() for value in all_of_it)
    asked = f"{query.name} with {given}" if given else query.name
    yield f"not stated: the documents in the store say nothing that answers {asked}."
    subjects = [value for name, every in values.items() for value in every if name not in ("document", "year", "kind")]
    looked = [row for subject in subjects for row in ask_named(store, "passages", text=_words(subject)).rows]
    if not looked:
        yield "Look at what was read with kamergraaf coverage, or search with kamergraaf query passages -p text=WORD."
        return
    yield "Passages looked at:"
    for document, line, section, quote in looked[:_PASSAGES]:
        where = f"{document}, line {line}" + (f" ({section})" if section else "")
        yield wrapped(f"{where}: «{shown(quote)}»", indent="    ", first="  ")
    if len(looked) > _PASSAGES:
        yield f"  and {len(looked) - _PASSAGES} more: kamergraaf query passages -p text={_words(subjects[0])}"


def _words(subject: str) -> str:
    """The words by which a text would speak of *subject*: a theme's slug without its hyphens."""
    return subject if subject.startswith("kst-") else subject.replace("-", " ")
