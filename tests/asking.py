"""How long the named queries take: the whole answer, and the question as users put it, of one thing.

Knows what a question about one document, motion, post or theme is: the query with that parameter, asked for three
values that stand in the whole answer (first, middle and last); where it has no such column, the first and the last
document of the store and the example letter. Times are of the processor, so that other work on the machine does not
lengthen them, on a store that is open.

`python -m tests.asking STORE` measures a store that is there (the motions, once, and the letter) for the benchmarks.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import median, quantiles
from typing import Final

from graph.store import Store, open_store
from queries.answer import Answer
from queries.ask import ask, ask_named
from queries.formats import shown
from queries.named_query import NamedQuery, named_queries
from tests.bench_report import put

# What a question is about, by the parameter that narrows to it.
ABOUT: Final[Mapping[str, str]] = {"document": "document", "motion": "motion", "post": "place", "theme": "theme"}
# The example, which says more than any motion.
LETTER: Final = "kst-32734-32"
REPEATS: Final = 5

HEADING: Final = "Named queries"
WHAT: Final = (
    "The motions and the letter in a store on disk, opened once. Milliseconds of the processor, medians. One thing is "
    "asked for by three values each, from the first, the middle and the last row of the whole answer (where that does "
    "not name documents: the first, the last and the letter); a post by its place."
)


@dataclass(frozen=True, slots=True)
class Asked:
    """A query: rows of its whole answer, seconds for that, and seconds by what is asked about (see `ABOUT`)."""

    name: str
    rows: int
    whole: Sequence[float]
    one: Mapping[str, Sequence[float]]


def asked(store: Store) -> tuple[Asked, ...]:
    """Ask every named query of *store*, whole and of one thing."""
    documents = [shown(cell) for cell in ask_named(store, "coverage").column("document")]
    looked_up = (documents[0], LETTER, documents[-1])
    return tuple(_asked(store, query, looked_up) for query in named_queries())


def _asked(store: Store, query: NamedQuery, documents: Sequence[str]) -> Asked:
    whole = ask(store, query, {})
    one = {
        about: [took for value in _values(whole, name, documents) for took in _times(store, query, {name: (value,)})]
        for about, name in ABOUT.items() if name in query.parameters
    }
    return Asked(query.name, len(whole.rows), _times(store, query, {}), one)


def _values(whole: Answer, name: str, documents: Sequence[str]) -> list[str]:
    held = [shown(cell) for cell in whole.column(name) if cell is not None] if name in whole.columns else documents
    known = list(dict.fromkeys(held))
    return [known[at] for at in sorted({0, len(known) // 2, len(known) - 1})] if known else []


def _times(store: Store, query: NamedQuery, values: Mapping[str, tuple[str, ...]]) -> list[float]:
    measured = []
    for _ in range(REPEATS):
        start = time.process_time()
        ask(store, query, values)
        measured.append(time.process_time() - start)
    return measured


def p95(times: Sequence[float]) -> float:
    """Return the 95th percentile of *times* in milliseconds."""
    return quantiles(times, n=20)[-1] * 1000


def of_one(queries: Sequence[Asked]) -> list[float]:
    """Return all times of questions about one thing."""
    return [took for query in queries for times in query.one.values() for took in times]


def of_all(queries: Sequence[Asked]) -> list[float]:
    """Return all times of whole answers."""
    return [took for query in queries for took in query.whole]


def lines(size: int, queries: Sequence[Asked]) -> Iterator[str]:
    """The table of one size, with both percentiles above it."""
    one, all_of_it = of_one(queries), of_all(queries)
    most = max(queries, key=lambda query: median(query.whole))
    each = median(most.whole) / max(most.rows, 1) * 1e6
    yield (
        f"At {size}×, asked of one document, motion, post or theme: **p95 {p95(one):.1f} ms**, "
        f"longest {max(one) * 1000:.1f} ms ({len(one)} questions)."
    )
    yield (
        f"Whole answers: p95 {p95(all_of_it):.0f} ms. The long ones are long by their rows: `{most.name}` has "
        f"{most.rows:,}, {each:.0f} µs for each to be found, fetched, made text and sorted."
    )
    yield ""
    yield f"| query | rows | whole ms | µs/row | {' | '.join(f'one {about} ms' for about in ABOUT)} |"
    yield "|---" * (4 + len(ABOUT)) + "|"
    for query in queries:
        took = median(query.whole)
        each_row = f"{took / query.rows * 1e6:.0f}" if query.rows else "-"
        cells = (f"{median(query.one[about]) * 1000:.1f}" if query.one.get(about) else "" for about in ABOUT)
        yield f"| `{query.name}` | {query.rows:,} | {took * 1000:.1f} | {each_row} | {' | '.join(cells)} |"
    yield ""


def main() -> None:
    """Measure a store and write the part on queries."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("store")
    with open_store(parser.parse_args().store, write=False) as store:
        put(HEADING, [WHAT, "", *lines(1, asked(store))])


if __name__ == "__main__":
    main()
