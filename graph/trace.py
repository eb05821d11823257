"""Which motion affects which post, both ways, and why: from the rows of the store to values with their chains.

Knows the lookups and how a user names a motion or a post. Refuses to know how a trace is printed or drawn.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from difflib import get_close_matches
from itertools import groupby
from operator import itemgetter
from typing import TypeVar

from graph.chains import Effect, MotionNode, Passage, PostNode, Step, ThemeNode, Trace
from graph.errors import UnknownNodeError
from graph.lookups import fit, look_up, pattern, values
from graph.rows import Cell, Iri, Rows
from graph.store import Store
from ontology.names import KST, paper_iri, slug
from ontology.terms import Basis, Direction, PostKind

ALL_BASES = frozenset(Basis)

_MOTION_ORDER = ("identifier", "name", "date", "opinion")

# Nodes in one question: Virtuoso compiles each.
_AT_ONCE = 500

_BASIS_ORDER = {basis: at for at, basis in enumerate(Basis)}


def motions(store: Store) -> tuple[MotionNode, ...]:
    """Return every motion that a document in the store speaks of, by identifier."""
    return _motions(_records(look_up(store, "motions")))


def posts(store: Store) -> tuple[PostNode, ...]:
    """Return every post that a document in the store speaks of, by IRI."""
    return tuple(map(_post, _records(look_up(store, "posts"))))


def themes(store: Store) -> tuple[ThemeNode, ...]:
    """Return the themes of all documents in the store, by IRI."""
    return tuple(map(_theme, _records(look_up(store, "themes"))))


def find_motion(store: Store, text: str) -> MotionNode:
    """Return the motion that *text* names: identifier, number («34 952, nr. 8»), IRI, or the name of its only mover.

    Raises `UnknownNodeError` where none or several answer to it.
    """
    addresses = (text if text.startswith(KST) and fit(text) else paper_iri(text), paper_iri(f"kst-{_digits(text)}"))
    direct = _by_iri(_motions(_of(store, "motions", "?motion", [*map(Iri, dict.fromkeys(addresses))])))
    for address in addresses:
        if Iri(address) in direct:
            return direct[Iri(address)]
    known = motions(store)
    found = [motion for motion in known if _digits(text) and _digits(text) == _digits(motion.identifier)]
    found = found or [motion for motion in known if slug(text) in (slug(name) for name in _names(motion))]
    if len(found) == 1:
        return found[0]
    raise _unknown("motion", text, [motion.identifier for motion in found or known], several=bool(found))


def find_posts(store: Store, text: str) -> tuple[PostNode, ...]:
    """Return the posts that *text* names: an IRI or its last part, a full name («ambassade Ankara»), or a place.

    A place gives all posts there: three in Brussel. Raises `UnknownNodeError` where there is none.
    """
    known = posts(store)
    wanted = slug(text.rpartition("/")[2])
    for names in (_key, _label, _place):
        found = tuple(post for post in known if names(post) == wanted)
        if found:
            return found
    raise _unknown("post", text, sorted({post.place for post in known}), several=False)


def trace_motion(store: Store, motion: MotionNode, *, bases: Collection[Basis] = ALL_BASES) -> Trace:
    """Return what *motion* does to posts and to the network, with chains; *bases* leaves out the others."""
    found = _effects(store, pattern("?effect", "kg:motion", motion.iri), bases)
    return _trace(store, (motion,), (), found)


def trace_post(store: Store, post: PostNode, *, bases: Collection[Basis] = ALL_BASES) -> Trace:
    """Return which motions affect *post*, with chains; the motions of the trace are those that do."""
    found = _effects(store, pattern("?effect", "kg:post", post.iri), bases)
    affecting = tuple(dict.fromkeys(effect.motion for effect in found))
    return _trace(store, affecting, (post,), found)


def trace_all(store: Store, *, bases: Collection[Basis] = ALL_BASES) -> Trace:
    """Return every effect in the store, and every motion, those without effect included; no passages looked at."""
    found = _effects(store, "", bases)
    return Trace(motions(store), tuple(dict.fromkeys(effect.post for effect in found if effect.post)), found, ())


def why(store: Store, motion: MotionNode, wanted: Sequence[PostNode]) -> Trace:
    """Return the effects of *motion* on the posts *wanted*; where there is none, the passages on the motion that
    were looked at.
    """
    given = pattern("?effect", "kg:motion", motion.iri)
    found = tuple(
        effect for post in wanted for effect in _effects(store, f"{given} {pattern('?effect', 'kg:post', post.iri)}")
    )
    return _trace(store, (motion,), tuple(wanted), found)


def looked_at(store: Store, motion: MotionNode) -> tuple[Passage, ...]:
    """Return the passages that speak of *motion*, answer it or cite it, in the order of the text and each once."""
    rows = _records(look_up(store, "passages", pattern("?motion", "a", Iri(_MOTION)), _same(motion)))
    return tuple({(it.document, it.start, it.end): it for it in map(_passage, rows)}.values())


_MOTION = "https://w3id.org/kamergraaf/def#Motion"

Record = Mapping[str, Cell]
Named = TypeVar("Named", MotionNode, PostNode, ThemeNode)


def _same(motion: MotionNode) -> str:
    return f"VALUES ?motion {{ <{motion.iri.value}> }}"


def _trace(
    store: Store, about: tuple[MotionNode, ...], wanted: tuple[PostNode, ...], found: tuple[Effect, ...]
) -> Trace:
    passages = () if found else tuple(passage for motion in about for passage in looked_at(store, motion))
    affected = wanted or tuple(dict.fromkeys(effect.post for effect in found if effect.post))
    return Trace(about, affected, found, passages)


def _effects(store: Store, given: str, bases: Collection[Basis] = ALL_BASES) -> tuple[Effect, ...]:
    rows = [row for row in _records(look_up(store, "effects", given)) if Basis(str(row["basis"])) in bases]
    if not rows:
        return ()
    steps = look_up(store, "steps", given)
    passages = _of(store, "quoted", "?evidence", _nodes(_records(steps), "evidence"))
    quoted = {row["evidence"]: _passage(row) for row in passages}
    chains = {effect: _chain(_step(row, quoted) for row in same) for effect, same in _by_effect(steps)}
    told = [Iri(address) for address in dict.fromkeys(paper_iri(str(row["motion"])) for row in rows)]
    known = {motion.identifier: motion for motion in _motions(_of(store, "motions", "?motion", told))}
    placed = _by_iri(map(_post, _of(store, "posts", "?post", _nodes(rows, "post"))))
    headed = _by_iri(map(_theme, _of(store, "themes", "?theme", _nodes(rows, "theme"))))
    return tuple(sorted((_effect(row, chains, known, placed, headed) for row in rows), key=_order))


def _of(store: Store, name: str, variable: str, nodes: Sequence[Iri]) -> list[Record]:
    """The rows of the look-up *name* for *nodes*, asked some hundreds at a time: servers take no longer lists."""
    parts = (nodes[at : at + _AT_ONCE] for at in range(0, len(nodes), _AT_ONCE))
    return [row for part in parts for row in _records(look_up(store, name, values(variable, part)))]


def _nodes(rows: Iterable[Record], column: str) -> list[Iri]:
    """The nodes that stand in *column*, each once."""
    return list(dict.fromkeys(cell for row in rows if isinstance(cell := row[column], Iri)))


def _by_iri(nodes: Iterable[Named]) -> dict[Cell, Named]:
    return {node.iri: node for node in nodes}


def _by_effect(rows: Rows) -> Iterable[tuple[Cell, Iterable[Record]]]:
    return groupby(_records(rows), key=itemgetter("effect"))


def _effect(
    row: Record,
    chains: Mapping[Cell, tuple[Step, ...]],
    known: Mapping[str, MotionNode],
    placed: Mapping[Cell, PostNode],
    headed: Mapping[Cell, ThemeNode],
) -> Effect:
    return Effect(
        iri=_iri(row["effect"]),
        motion=known[str(row["motion"])],
        post=placed.get(row["post"]),
        basis=Basis(str(row["basis"])),
        direction=Direction(str(row["direction"])),
        document=str(row["document"]),
        rule=str(row["rule"]),
        steps=chains.get(row["effect"], ()),
        action=_maybe(row["action"]),
        theme=headed.get(row["theme"]),
        start=_maybe(row["start"]),
        end=_maybe(row["end"]),
        marker=_maybe(row["marker"]),
    )


def _order(effect: Effect) -> tuple[str, int, str, str, str, str]:
    place = effect.post.label if effect.post else ""
    theme = effect.theme.slug if effect.theme else ""
    return effect.motion.identifier, _BASIS_ORDER[effect.basis], effect.start or "", theme, place, effect.iri.value


def _motions(rows: Iterable[Record]) -> tuple[MotionNode, ...]:
    told = sorted(rows, key=lambda row: tuple(_maybe(row[column]) or "" for column in _MOTION_ORDER))
    return tuple(_motion(list(same)) for _, same in groupby(told, key=itemgetter("motion")))


def _post(row: Record) -> PostNode:
    kind = PostKind(str(row["kind"]))
    return PostNode(_iri(row["post"]), str(row["label"]), str(row["place"]), kind, _maybe(row["country"]))


def _theme(row: Record) -> ThemeNode:
    return ThemeNode(_iri(row["theme"]), str(row["slug"]), str(row["label"] or row["slug"]))


def _motion(rows: Sequence[Record]) -> MotionNode:
    names = tuple(dict.fromkeys(str(row["name"]) for row in rows if row["name"]))
    others = any(row["others"] is True for row in rows)
    movers = " en ".join(filter(None, (", ".join(names[:-1]), *names[-1:]))) + (" c.s." if others else "")
    identifier = str(rows[0]["identifier"])
    return MotionNode(
        _iri(rows[0]["motion"]), identifier, f"motie {movers or identifier}", names, others,
        next((str(row["date"]) for row in rows if row["date"]), None),
        next((str(row["opinion"]) for row in rows if row["opinion"]), None),
    )


def _chain(steps: Iterable[Step]) -> tuple[Step, ...]:
    """Leave out the steps whose words stand earlier in the chain (a request that is also its subject), and close up."""
    first = {(step.passage.document, step.passage.start, step.passage.end): step for step in reversed(tuple(steps))}
    kept = sorted(first.values(), key=lambda step: (step.position, step.passage.document, step.passage.start))
    places = {position: at for at, position in enumerate(sorted({step.position for step in kept}), start=1)}
    return tuple(replace(step, position=places[step.position]) for step in kept)


def _step(row: Record, quoted: Mapping[Cell, Passage]) -> Step:
    return Step(_number(row["position"]), str(row["kind"]), quoted[row["evidence"]])


def _passage(row: Record) -> Passage:
    return Passage(
        str(row["document"]), _number(row["from"]), _number(row["to"]), _number(row["line"]),
        None if row["page"] is None else _number(row["page"]), _maybe(row["section"]), str(row["rule"]),
        str(row["exact"]),
    )


def _records(rows: Rows) -> list[Record]:
    return [dict(zip(rows.columns, row, strict=True)) for row in rows.rows]


def _iri(cell: Cell) -> Iri:
    if not isinstance(cell, Iri):
        raise TypeError(f"expected an IRI, found {cell!r}")
    return cell


def _maybe(cell: Cell) -> str | None:
    return None if cell is None else str(cell)


def _number(cell: Cell) -> int:
    if not isinstance(cell, int):
        raise TypeError(f"expected a whole number, found {cell!r}")
    return cell


def _names(motion: MotionNode) -> tuple[str, ...]:
    return (motion.label, motion.label.removeprefix("motie "), *motion.submitters)


def _digits(text: str) -> str:
    return "-".join(re.findall(r"[0-9]+", re.sub(r"(?<=[0-9]) (?=[0-9]{3})", "", text)))


def _key(post: PostNode) -> str:
    return post.iri.value.rpartition("/")[2]


def _label(post: PostNode) -> str:
    return slug(post.label)


def _place(post: PostNode) -> str:
    return slug(post.place)


def _unknown(sort: str, text: str, known: Sequence[str], *, several: bool) -> UnknownNodeError:
    if several:
        found = ", ".join(known)
        return UnknownNodeError(f"Expected one {sort}, found {len(known)} for «{text}»: {found}; name one of them.")
    near = get_close_matches(text, known, n=5, cutoff=0.5) or list(known[:5])
    advice = f"try {', '.join(near)}" if near else "build a document that speaks of one"
    return UnknownNodeError(f"Expected a {sort} that the graph knows, found «{text}»; {advice}.")
