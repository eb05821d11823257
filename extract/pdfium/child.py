"""The process that reads PDFs for another: takes one after the other, and gives their pages one at a time.

Knows its own bounds of time and memory, and ends when it meets them, or when the one that asks is gone. A process on
its own: started, never forked from one that has opened a store.
"""

from __future__ import annotations

import os
import resource
import signal
from contextlib import suppress
from multiprocessing.connection import Connection
from typing import Final

from extract.errors import UnreadableSourceError
from extract.pdfium.glyphs import forget_system_fonts, read_pages
from extract.pdfium.limits import MEMORY
from extract.pdfium.pages import Page

# What comes back for a PDF: its pages, and then nothing, or why it was refused.
Answer = Page | str | None

OUT_OF_MEMORY: Final = 3  # exit code


def serve(handle: int) -> None:
    """Read the PDFs that come by the open file *handle*, each a name and bytes, until no one is at its other end."""
    _bound()
    forget_system_fonts()
    with Connection(handle) as asker, suppress(EOFError, BrokenPipeError, ConnectionResetError):
        while True:
            name, data = asker.recv(), asker.recv_bytes()
            try:
                _answer(asker, name, data)
            except MemoryError:
                os._exit(OUT_OF_MEMORY)


def _answer(asker: Connection, name: str, data: bytes) -> None:
    answer: Answer = None
    try:
        for page in read_pages(name, data):
            asker.send(page)
    except UnreadableSourceError as error:
        answer = str(error)
    asker.send(answer)


def _bound() -> None:
    """Set the bounds. Of memory the private and writable is counted, which is what is filled; not every system
    does."""
    signal.signal(signal.SIGPROF, signal.SIG_DFL)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with suppress(ValueError, OSError):
        _, most = resource.getrlimit(resource.RLIMIT_DATA)
        memory = MEMORY if most == resource.RLIM_INFINITY else min(MEMORY, most)
        resource.setrlimit(resource.RLIMIT_DATA, (memory, memory))
