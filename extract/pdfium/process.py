"""Pages of PDFs by way of a process of their own, within bounds of time and memory.

pdfium takes 0.1 ms and 160 kB for each word that clips what is drawn after it: 42 kB of them take 1.3 GB, and all of it
goes while the page opens, before anything in it can be counted. A library cannot be stopped from outside but by ending
its process; so it has one, begun with the first PDF and kept for all that follow. What costs too much, or ends pdfium,
ends that process alone: the PDF is refused, and the next one begins another.

What is timed is pdfium, which knows no bounds. Signs are counted instead (`limits`), at 2 µs each. Of a PDF with dense
pages first and such words after them, those pages are kept and the rest is left out: by then as much has been spent as
reading it may cost. Read or refused, a PDF takes at most 0.3 seconds of the processor, which the beginning of a process
is part of, and 5 for each megabyte of the file or its text.

Begun as a program of its own, with this one's paths: not by fork, which a process that has opened a store must not do,
nor by `multiprocessing`, which would run the user's program again and is not allowed to the workers of a cluster.
"""

from __future__ import annotations

import atexit
import os
import signal
import sys
from collections.abc import Iterator
from multiprocessing.connection import Pipe
from subprocess import DEVNULL, Popen
from threading import Lock, Timer
from typing import Final

from extract.errors import UnreadableSourceError
from extract.pdfium.limits import MEMORY, is_kept, opening_seconds
from extract.pdfium.pages import LEFT_OUT, Page

_BEGIN: Final = (
    "import sys; sys.path[:] = sys.argv[2:]; from extract.pdfium.child import serve; serve(int(sys.argv[1]))"
)
# Seconds by the clock after which no answer will come: the process bounds its own time, unless something stops it.
_LEAST_PATIENCE: Final = 60.0
_PATIENCE_PER_MEGABYTE: Final = 30.0


def read_pages(name: str, data: bytes) -> tuple[Page, ...]:
    """Return the pages of the PDF *data*, those after many signs left out where they cost too much; one PDF at a time,
    whichever thread asks.

    Raises `UnreadableSourceError` for a PDF that is broken, locked, absurdly long, or too costly to open.
    """
    return _reader.read(name, data)


class _Reader:
    """The process, begun when it is needed."""

    def __init__(self) -> None:
        self._process: _Process | None = None
        self._lock = Lock()

    def read(self, name: str, data: bytes) -> tuple[Page, ...]:
        with self._lock:
            process = self._process
            if process is None or process.has_ended:
                self.end()
                process = self._process = _Process()
            try:
                return tuple(process.pages(name, data))
            except UnreadableSourceError:
                raise
            except BaseException:  # whoever broke off here would leave half an answer to the next PDF
                self.end()
                raise

    def end(self) -> None:
        if self._process is not None:
            self._process.end()
            self._process = None


class _Process:
    """One process and the line to it."""

    def __init__(self) -> None:
        self._line, theirs = Pipe()
        with theirs:
            command = [sys.executable, "-c", _BEGIN, str(theirs.fileno()), *sys.path]
            # In a group of its own: Ctrl-C is for this process, which ends the other.
            self._popen = Popen(command, stdin=DEVNULL, stdout=DEVNULL, pass_fds=(theirs.fileno(),), process_group=0)

    @property
    def has_ended(self) -> bool:
        return self._popen.poll() is not None

    def pages(self, name: str, data: bytes) -> Iterator[Page]:
        patience = Timer(_LEAST_PATIENCE + _PATIENCE_PER_MEGABYTE * len(data) / 1e6, self._popen.kill)
        patience.daemon = True
        patience.start()
        signs = 0
        try:
            self._line.send(name)
            self._line.send_bytes(data)
            for page in self._answer():
                signs += page.signs
                yield page
        except (EOFError, ConnectionError) as error:
            refusal = self._refusal(name, len(data))
            if not is_kept(signs, len(data)):
                raise refusal from error
            yield LEFT_OUT
        finally:
            patience.cancel()

    def end(self) -> None:
        self._line.close()
        self._popen.kill()
        self._popen.wait()

    def _answer(self) -> Iterator[Page]:
        while (answer := self._line.recv()) is not None:
            if isinstance(answer, str):
                raise UnreadableSourceError(answer)
            yield answer

    def _refusal(self, name: str, size: int) -> UnreadableSourceError:
        ended = self._popen.wait()
        if ended in (-signal.SIGPROF, -signal.SIGKILL):
            seconds = opening_seconds(size)
            expected, found = f"that opens in {seconds:.1f} s of the processor", "one that takes longer"
        else:
            expected, found = f"that opens in {MEMORY // 1_000_000} MB of memory", "one that takes more, or is broken"
        return UnreadableSourceError(f"expected a PDF {expected}, found {found} in {name}; print it to a PDF anew")


_reader = _Reader()


def _begin_anew() -> None:
    """A fork shares the line with the process it came from: it must begin its own."""
    global _reader
    _reader = _Reader()


atexit.register(lambda: _reader.end())
os.register_at_fork(after_in_child=_begin_anew)
