"""From readings to a graph that can be asked: quads, the store, derived effects, traces, validation and views.

What the commands and questions use:

- ``graph.store``: ``open_store(path, write=...) -> EmbeddedStore`` (a context manager), ``memory_store()``; the
  ``Store`` protocol has ``select(text) -> Rows``, ``construct(text)``, ``replace(graphs, quads)``, ``update``,
  ``quads``, ``dump() -> bytes``, ``close``.
- ``graph.rows``: ``Rows(columns, rows)``; a cell is ``Iri``, ``str`` (dates and years too), ``bool``, ``int``,
  ``Decimal`` or None.
- ``graph.build``: ``load(store, readings) -> Tally`` (one transaction per document), ``derive(store) -> bool``
  (effects, what is wanted and which motion each name stands for; dropped and made anew), ``forget(store, identifier)``.
- ``graph.trace``: ``motions``, ``posts``, ``find_motion(store, text)``, ``find_posts(store, text)``,
  ``trace_motion(store, motion, bases=...) -> Trace``, ``trace_post(store, post, bases=...)``, ``why(store, motion,
  posts) -> Trace``; values in ``graph.chains``.
- ``graph.validate``: ``check_reading(reading)`` (fast; every shard passes it), ``shacl(store)`` (slow, for
  ``check``); both return ``Violation`` values.
- ``graph.views``: ``FORMATS``, ``export(store, format, focus=..., depth=..., only=...) -> bytes``.

What the graph says is in ``ontology/kamergraaf.ttl``. Two properties carry the passages: ``kg:supports`` from every
passage to what it supports (``kg:supportsProperty`` where it is about one field), and ``kg:mainEvidence`` from a
statement to the one passage to quote. ``kg:loaded`` is true in a paper's own graph; ``derive`` adds false for papers
that are only cited, so each paper has one value.
"""
