"""How long reading takes: a letter beside spaCy's bare tokenizer, motions by the thousand and stage by stage, and texts
that grow.

Run by `make bench`. Ratios are medians of pairs, measured in turn in one run, so that a busy machine slows both sides.
"""

from __future__ import annotations

import gc
import resource
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from statistics import median
from time import perf_counter, process_time
from typing import TypeVar

import pytest
import spacy
from pytest_benchmark.fixture import BenchmarkFixture

from extract.coverage import cover
from extract.readers import read_document, read_source
from extract.readers.archives import Found, open_archive
from extract.reading import open_document, read, read_path
from extract.rules import MOTION_RULES
from extract.source import Source
from extract.statements import Statement
from extract.tokenizer import language
from tests.official import official

PAIRS = 15
MOTIONS = 1_000
STAGED = 600
LONG_TEXT = 9_500_000  # code points; the longest Kamerstuk seen is under 3 MB of text


@pytest.fixture(scope="module")
def letter() -> Path:
    return official("letter/kst-32734-32.txt")


@pytest.fixture(scope="module")
def motions() -> list[Found]:
    archive = official("corpus/motions.tar.gz")
    members = open_archive(archive, lambda name: name.endswith(".xml"))
    return [member for member in islice(members, MOTIONS) if isinstance(member, Found)]


def seconds(ask: Callable[[], object]) -> float:
    begun = perf_counter()
    ask()
    return perf_counter() - begun


def say(capsys: pytest.CaptureFixture[str], line: str) -> None:
    with capsys.disabled():
        print(f"\n{line}")


def test_letter(benchmark: BenchmarkFixture, letter: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Wanted: from the file to its statements in at most twice the time of the blank Dutch tokenizer."""
    blank, text = spacy.blank("nl"), read_source(letter).text
    for _ in range(2):  # both have met the words, and all tables are read
        blank.make_doc(text)
        read_path(letter)
    gc.collect()
    gc.freeze()  # what pytest holds is not the reader's to walk through
    pairs = [(seconds(lambda: read_path(letter)), seconds(lambda: blank.make_doc(text))) for _ in range(PAIRS)]
    gc.unfreeze()
    ratio = median(ours / bare for ours, bare in pairs)
    benchmark.extra_info["ratio"] = ratio
    benchmark(read_path, letter)
    say(capsys, f"letter: {ratio:.2f} x the blank tokenizer")
    assert ratio <= 2.0


def test_motions(benchmark: BenchmarkFixture, motions: list[Found], capsys: pytest.CaptureFixture[str]) -> None:
    """Wanted: 250 documents a second on one core, from XML to statements."""
    assert len(motions) == MOTIONS

    def read_all() -> None:
        for found in motions:
            read(read_document(found.name, found.data))

    benchmark.pedantic(read_all, rounds=3, warmup_rounds=1)  # type: ignore[no-untyped-call]
    assert benchmark.stats is not None
    say(capsys, f"motions: {MOTIONS / benchmark.stats.stats.median:.0f} documents a second")


Value = TypeVar("Value")


class Watch:
    """Time that this process had of a processor, by stage: one figure per motion."""

    def __init__(self) -> None:
        self.taken: dict[str, list[float]] = {}

    def time(self, stage: str, ask: Callable[..., Value], *given: object) -> Value:
        begun = process_time()
        value = ask(*given)
        self.taken.setdefault(stage, []).append(process_time() - begun)
        return value


def test_stages(benchmark: BenchmarkFixture, motions: list[Found], capsys: pytest.CaptureFixture[str]) -> None:
    """What each stage takes of a motion's time; wanted: source and statements in 2 ms."""
    found = motions[:STAGED]
    assert len(found) == STAGED

    def read_all() -> None:
        for each in found:
            read(read_document(each.name, each.data))

    benchmark.pedantic(read_all, rounds=1, warmup_rounds=1)  # type: ignore[no-untyped-call]
    watch = Watch()
    for each in found:
        _stage(watch, each)
    for stage, taken in watch.taken.items():
        say(capsys, f"{stage}: {median(taken) * 1e3:.3f} ms a motion")


def _stage(watch: Watch, found: Found) -> None:
    source = watch.time("source, from XML", read_document, found.name, found.data)
    watch.time("tokens alone", language().make_doc, source.text)
    document = watch.time("outline and mentions", open_document, source)
    statements: tuple[Statement, ...] = ()
    for rule in MOTION_RULES:
        statements += watch.time(f"rule {rule.__name__}", rule, document, statements)
    watch.time("coverage", cover, document, statements)
    watch.time("all of it but the source", read, source)


@pytest.mark.parametrize("times", [1, 4, 16])
def test_growth(benchmark: BenchmarkFixture, letter: Path, times: int, capsys: pytest.CaptureFixture[str]) -> None:
    """Wanted: the time per kB stays as it is however long the text."""
    source = Source("kst-99999-1", read_source(letter).text * times)
    benchmark.pedantic(read, (source,), rounds=3, warmup_rounds=1)  # type: ignore[no-untyped-call]
    assert benchmark.stats is not None
    per_kb = benchmark.stats.stats.median / len(source.text) * 1e6
    say(capsys, f"letter {times} times over: {per_kb:.2f} ms per kB")


def test_a_very_long_text(benchmark: BenchmarkFixture, letter: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Wanted: 9.5 MB within a minute and 3 GB."""
    text = read_source(letter).text
    source = Source("kst-99999-1", (text * (LONG_TEXT // len(text) + 1))[:LONG_TEXT])
    benchmark.pedantic(read, (source,), rounds=1)  # type: ignore[no-untyped-call]
    assert benchmark.stats is not None
    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6  # Linux counts in kB
    say(capsys, f"9.5 MB: {benchmark.stats.stats.max:.0f} s, {held:.1f} GB held at most")
