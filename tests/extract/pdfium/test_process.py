"""PDFs are read in a process of their own: within bounds, one process for many, from wherever, and none is left."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest

from extract.errors import UnreadableSourceError
from extract.pdfium.limits import MEMORY
from extract.readers import read_document
from tests.extract.readers import samples
from tests.fuzz.clock import children, hangs, seconds_taken
from tests.fuzz.pages import LETTER as LETTER_PAGES
from tests.fuzz.pages import clipped, dense, make_pdf

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks at processes as Linux tells of them")

LETTER = samples.ministry_pdf()


def letter_text(_: int = 0) -> str:
    return read_document("x.pdf", LETTER).text


@pytest.mark.parametrize("words", [4_000, 8_000, 70_000])
def test_what_costs_pdfium_too_much_is_refused_without_a_hang(words: int) -> None:
    data = make_pdf([clipped(words)], packed=True)
    letter_text()
    begun = seconds_taken()
    with pytest.raises(UnreadableSourceError, match=r"^expected a PDF that opens in .*, found one that .* in x\.pdf"):
        read_document("x.pdf", data)
    assert not hangs(seconds_taken() - begun, len(data))
    assert "Kamerstuk 99 001, nr. 12." in letter_text()


def test_of_dense_pages_before_what_costs_too_much_the_words_are_kept() -> None:
    data = make_pdf([dense(6), clipped(9_000)], packed=True)
    letter_text()
    begun = seconds_taken()
    source = read_document("x.pdf", data)
    assert not hangs(seconds_taken() - begun, len(source.text))
    assert source.text.count("De brug bij Zijldam is dicht") > 500
    assert [missed.text for missed in source.missed][-1] == "x: page 7"
    assert source.missed[-1].why.endswith("the rest was left out")
    assert "Kamerstuk 99 001, nr. 12." in letter_text()


def test_a_few_words_before_what_costs_too_much_are_no_document() -> None:
    with pytest.raises(UnreadableSourceError, match=r"print it to a PDF anew$"):
        read_document("x.pdf", make_pdf([*LETTER_PAGES, clipped(9_000)], packed=True))


def test_memory_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    letter_text()
    with pytest.raises(UnreadableSourceError):
        read_document("x.pdf", make_pdf([clipped(3_500)], packed=True))
    letter_text()
    (child,) = children()
    bounds = Path(f"/proc/{child}/limits").read_text()
    assert f"Max data size             {MEMORY}" in bounds


def test_one_process_reads_many() -> None:
    letter_text()
    first = children()
    for _ in range(5):
        letter_text()
    assert children() == first


def test_a_process_that_was_killed_is_begun_anew() -> None:
    text = letter_text()
    (child,) = children()
    os.kill(int(child), signal.SIGKILL)
    while Path(f"/proc/{child}/stat").read_text().rpartition(")")[2].split()[0] != "Z":
        time.sleep(0.01)
    assert letter_text() == text


def test_threads_read_at_the_same_time() -> None:
    with ThreadPoolExecutor(4) as pool:
        assert set(pool.map(letter_text, range(12))) == {letter_text()}


def test_workers_of_a_pool_read() -> None:
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        assert set(pool.map(letter_text, range(4))) == {letter_text()}


def test_workers_that_may_have_no_children_of_their_own_read() -> None:
    """Workers of Dask are of that sort."""
    worker = get_context("spawn").Process(target=letter_text, daemon=True)
    worker.start()
    worker.join(60)
    assert worker.exitcode == 0


# Programs of a few lines, as a user writes them, without a guard around what they do.
READ = "from tests.extract.pdfium.test_process import letter_text; text = letter_text()\n"
ROOT = Path(__file__).parents[3]


def run(program: str) -> subprocess.Popen[str]:
    return subprocess.Popen([sys.executable, "-c", READ + program], cwd=ROOT, stdout=subprocess.PIPE, text=True)


def test_a_fork_reads_by_itself() -> None:
    program = """
import os
if not (child := os.fork()):
    os._exit(0 if letter_text() == text else 1)
assert letter_text() == text
print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
"""
    with run(program) as begun:
        assert begun.communicate(timeout=60)[0] == "0\n"


@pytest.mark.parametrize("end", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT, None], ids=str)
def test_the_process_is_gone_when_its_parent_is(end: signal.Signals | None) -> None:
    program = "from tests.fuzz.clock import children; print(*children(), flush=True); input()"
    begun = subprocess.Popen(
        [sys.executable, "-c", READ + program],
        cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    )  # fmt: skip
    with begun:
        assert begun.stdout
        (child,) = begun.stdout.readline().split()
        assert Path(f"/proc/{child}").exists()
        if end is not None:
            begun.send_signal(end)
    assert any(not Path(f"/proc/{child}").exists() for _ in waiting())


def waiting() -> Iterator[None]:
    """A hundred looks in ten seconds."""
    for _ in range(100):
        yield
        time.sleep(0.1)
