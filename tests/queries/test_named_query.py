"""How a parameter enters a query: as a value that cannot end early, or not at all."""

from __future__ import annotations

import pytest

from graph.store import EmbeddedStore
from queries.ask import ask
from queries.errors import BadParameterError, UnknownQueryError
from queries.named_query import NamedQuery, named_queries, named_query, parse


def test_a_query_without_values_is_the_file_itself() -> None:
    query = named_query("measures")
    assert query.bound({}) == query.text


@pytest.mark.parametrize("nasty", ['a") } #', "a\\", '"', "x'); DROP ALL", "ö«»", "a\\u0022"])
def test_a_value_stays_a_value(store: EmbeddedStore, nasty: str) -> None:
    assert ask(store, named_query("measures"), {"theme": (nasty,)}).rows == ()


def test_several_values_are_alternatives(store: EmbeddedStore) -> None:
    found = ask(store, named_query("measures"), {"place": ("Tokio", "Osaka")})
    assert found.column("place") == ("Osaka", "Tokio")


@pytest.mark.parametrize(
    ("name", "values", "part"),
    [
        ("color", ("red",), "give one of document, action"),
        ("year", ("soon",), "expected a year such as 2018"),
        ("year", ("2018", "2019"), "expected one value for year"),
        ("action", ("burning",), "expected action to be one of opening"),
        ("theme", ("",), "expected a value for theme"),
        ("document", ("a letter",), "expected a Kamerstuk such as"),
    ],
)
def test_a_wrong_parameter_is_told(name: str, values: tuple[str, ...], part: str) -> None:
    with pytest.raises(Exception, match=part) as caught:
        named_query("measures").bound({name: values})
    assert isinstance(caught.value, Exception)
    assert "\n" not in str(caught.value)


def test_a_paper_may_be_written_as_letters_write_it(store: EmbeddedStore) -> None:
    assert len(ask(store, named_query("effects"), {"motion": ("10 100, nr. 5",)}).rows) == 1


@pytest.mark.parametrize("name", ["mesures", "../measures", "measures.rq/..", ""])
def test_an_unknown_name_is_told(name: str) -> None:
    with pytest.raises(UnknownQueryError, match="expected a named query"):
        named_query(name)


def test_a_query_that_takes_nothing_says_so() -> None:
    with pytest.raises(BadParameterError, match="it takes none"):
        parse("own", "SELECT * WHERE { ?s ?p ?o }").bound({"theme": ("x",)})


OWN = """SELECT * WHERE {
  #? document: VALUES ?paper { <$document> }
  #? place: VALUES ?label { $place@nl }
  #? year: FILTER(?start = $year)
  { SELECT * { GRAPH ?paper { ?part ?says ?label } } }
  OPTIONAL { SELECT * { GRAPH ?paper { ?part ?tells ?start } } }
}
"""
own = parse("own", "#+ params: document, place, year\n" + OWN)


def lines(query: NamedQuery, **values: str) -> list[str]:
    text = query.bound({name: tuple(value.split()) for name, value in values.items()})
    return [line.strip() for line in text.splitlines() if "#" not in line][1:-1]


def test_a_place_to_begin_takes_the_brackets_off() -> None:
    assert lines(own, document="kst-1000-5 kst-1000-6") == [
        "VALUES ?paper { <https://zoek.officielebekendmakingen.nl/kst-1000-5> "
        "<https://zoek.officielebekendmakingen.nl/kst-1000-6> }",
        "{ GRAPH ?paper { ?part ?says ?label } }",
        "OPTIONAL { GRAPH ?paper { ?part ?tells ?start } }",
    ]
    assert lines(own, place="Fez Rabat")[0] == 'VALUES ?label { "Fez"@nl "Rabat"@nl }'


def test_a_filter_leaves_them_where_they_are() -> None:
    assert lines(own, year="2018") == ['FILTER(?start = "2018")', *lines(own)]
    assert len(lines(own)) == 2


def test_what_names_a_paper_is_a_place_to_begin_in_every_query() -> None:
    given = [line for query in named_queries() for line in query.text.splitlines() if line.strip().startswith("#? ")]
    naming = [line for line in given if line.split()[1] in ("document:", "motion:", "cited:")]
    assert len(naming) >= 30
    assert [line for line in naming if " VALUES " not in line] == []


@pytest.mark.parametrize("name", ["coverage", "motions", "passages", "unread-lines"])
def test_the_brackets_change_no_row(store: EmbeddedStore, name: str) -> None:
    query = named_query(name)
    papers = {str(cell) for cell in ask(store, query, {}).column("document")}
    assert papers
    assert ask(store, query, {"document": tuple(papers)}) == ask(store, query, {})
