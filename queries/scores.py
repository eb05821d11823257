"""Scores on paper: a page to read, or csv and json to carry on with. Every miss and every false hit is told.

Knows scores. Refuses to know where they come from.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from queries.answer import Answer, Cell
from queries.evaluate import Row, Score
from queries.formats import as_csv

COLUMNS = ("relation", "outcome", "row", "words", "gold", "read", "right", "precision", "recall", "f1")


def scores_page(scores: Sequence[Score]) -> str:
    """Return one line per relation, then each miss and each false hit with its words."""
    return summary(scores) + "\n" + "".join(map(differences, scores))


def scores_csv(scores: Sequence[Score]) -> str:
    """Return a row per relation (outcome ``score``), each followed by a row per miss and false hit."""
    return as_csv(Answer(COLUMNS, tuple(row for score in scores for row in _rows(score))))


def scores_json(scores: Sequence[Score]) -> str:
    """Return a list with one object per relation; ``misses`` and ``false_hits`` are lists of objects."""
    return json.dumps([_object(score) for score in scores], ensure_ascii=False, indent=2) + "\n"


def summary(scores: Sequence[Score]) -> str:
    """Return a table with one line per relation."""
    wide = max([20, *(len(score.relation) for score in scores)])
    lines = [f"{'relation':{wide}}{'gold':>6}{'read':>6}{'right':>7}{'precision':>11}{'recall':>8}{'F1':>7}"]
    for score in scores:
        gold, read, right = _counts(score)
        lines.append(
            f"{score.relation:{wide}}{gold:>6}{read:>6}{right:>7}"
            f"{score.precision:>11.3f}{score.recall:>8.3f}{score.f1:>7.3f}"
        )
    return "\n".join(lines)


def differences(score: Score) -> str:
    """Return the misses and false hits of *score*, a line each; nothing where there are none."""
    lines = [f"\n{score.relation} ({', '.join(score.columns)})"] if score.misses or score.false_hits else []
    lines += [f"  {outcome:11}{_shown(row)}{_quoted(score, row)}" for outcome, row in _different(score)]
    return "".join(line + "\n" for line in lines)


def _different(score: Score) -> Iterator[tuple[str, Row]]:
    yield from (("miss", row) for row in score.misses)
    yield from (("false hit", row) for row in score.false_hits)


def _counts(score: Score) -> tuple[int, int, int]:
    right = len(score.hits)
    return right + len(score.misses), right + len(score.false_hits), right


def _shown(row: Row) -> str:
    return ", ".join(cell or "-" for cell in row)


def _quoted(score: Score, row: Row) -> str:
    words = score.words.get(row)
    return f"  «{words}»" if words else ""


def _rows(score: Score) -> Iterator[tuple[Cell, ...]]:
    figures = (f"{score.precision:.4f}", f"{score.recall:.4f}", f"{score.f1:.4f}")
    yield (score.relation, "score", None, None, *_counts(score), *figures)
    for outcome, row in _different(score):
        yield (score.relation, outcome, " | ".join(row), score.words.get(row), *([None] * 6))


def _object(score: Score) -> dict[str, object]:
    gold, read, right = _counts(score)
    return {
        "relation": score.relation,
        "gold": gold,
        "read": read,
        "right": right,
        "precision": round(score.precision, 4),
        "recall": round(score.recall, 4),
        "f1": round(score.f1, 4),
        "misses": [_named(score, row) for row in score.misses],
        "false_hits": [_named(score, row) for row in score.false_hits],
    }


def _named(score: Score, row: Row) -> dict[str, str]:
    words = score.words.get(row)
    return dict(zip(score.columns, row, strict=True)) | ({"words": words} if words else {})
