"""Files made and read for so long, each within its time; and the tally of it.

Two times are held: that of the reader with the layout, from bytes to blocks, and that of the rules, which grows with
how much there is to understand.
Time is that of the processor, a reader's other processes included: of the machine's other work no reader is to blame.
What it was by the clock is told besides.
"""

from __future__ import annotations

import signal
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType
from typing import Final, TypeVar

from hypothesis import HealthCheck, Phase, given, seed, settings

from extract.errors import ExtractError
from tests.fuzz.clock import seconds_taken
from tests.fuzz.inputs import INPUTS
from tests.fuzz.readers import READERS, Opened, Reader

# Seconds for a megabyte of the file, or of what it unpacks to, whichever is more.
READING: Final = 5.0
UNDERSTANDING: Final = 5.0
# Seconds that even the smallest file may take; of a PDF the beginning of the process that opens it is part.
LEAST: Final = 0.5
LEAST_READING: Final = {"pdf": 0.3}
_PATIENCE: Final = 30.0  # seconds after which a file is given up
_TELLING: Final = 100_000  # bytes from which the time for a megabyte says something
_MOST_FAULTS: Final = 20  # after which nothing new is learnt

Value = TypeVar("Value")


class FaultError(Exception):
    """A file that a reader neither read nor refused as it should."""


@dataclass(slots=True)
class Pace:
    """Seconds for a megabyte of the slowest file of at least 100 kB, and the largest share of its time that any
    took."""

    allowed: float  # seconds for a megabyte
    least: float = LEAST
    slowest: float = 0.0
    share: float = 0.0

    def most(self, size: int) -> float:
        """Return the seconds that a file of *size* bytes may take."""
        return self.least + self.allowed * size / 1e6

    def take(self, seconds: float, size: int) -> None:
        """Count the time that a file of *size* took. Raises `FaultError` where that is too long."""
        most = self.most(size)
        self.share = max(self.share, seconds / most)
        if size >= _TELLING:
            self.slowest = max(self.slowest, seconds / size * 1e6)
        if seconds > most:
            raise FaultError(f"{seconds:.2f} s for {size} bytes, expected {most:.2f} s")

    def __str__(self) -> str:
        return f"{self.slowest:.1f} s for a megabyte and {100 * self.share:.0f} % of the time allowed"


@dataclass(slots=True)
class Tally:
    """How it went: the times, files tried and read, bytes of all and of the largest, and the faults."""

    reading: Pace
    tried: int = 0
    read: int = 0
    size: int = 0
    largest: int = 0
    understanding: Pace = field(default_factory=lambda: Pace(UNDERSTANDING))
    longest: float = 0.0  # seconds by the clock that one file took, with both and all tries
    faults: list[str] = field(default_factory=list)


def fuzz(name: str, *, seconds: float, keep: Path, start: int = 1) -> Tally:
    """Try files on the reader *name* for so many seconds; *start* is the first seed.

    Files at fault, neither read nor refused within their time, are left in the folder *keep*, and so is the last file
    if it takes the process along.
    """
    last = keep / name
    end = time.monotonic() + seconds
    tally = Tally(reading=Pace(READING, LEAST_READING.get(name, LEAST)))

    def attempt(data: bytes) -> None:
        if time.monotonic() > end or len(tally.faults) >= _MOST_FAULTS:
            return
        last.write_bytes(data)
        begun = time.monotonic()
        try:
            _try(READERS[name], data, tally)
        except FaultError as fault:
            tally.faults.append(str(fault))
            last.replace(keep / f"{name}-{start}-{len(tally.faults)}")
        finally:
            tally.longest = max(tally.longest, time.monotonic() - begun)

    quiet = settings(
        max_examples=500,
        deadline=None,
        database=None,
        phases=(Phase.generate,),
        report_multiple_bugs=False,
        suppress_health_check=list(HealthCheck),
    )
    inputs = INPUTS[name]()
    number = start
    while time.monotonic() < end and len(tally.faults) < _MOST_FAULTS:
        quiet(seed(number)(given(inputs)(attempt)))()
        number += 1
    last.unlink(missing_ok=True)
    return tally


def _try(read: Reader, data: bytes, tally: Tally) -> None:
    tally.tried += 1
    opened, took = _timed(lambda: _refusable(read, data), tally.reading, len(data))
    size = max(len(data), opened.size if opened else 0)
    tally.size += size
    tally.largest = max(tally.largest, size)
    tally.reading.take(took, size)
    if opened is not None:
        broken, took = _timed(opened.go_on, tally.understanding, size)
        tally.understanding.take(took, size)
        for law in _once(lambda: tuple(broken))[0]:
            raise FaultError(law)
        tally.read += 1


def _refusable(read: Reader, data: bytes) -> Opened | None:
    """Return what was opened; None where it was refused in one sentence."""
    try:
        return read(data)
    except ExtractError as error:
        if "\n" in str(error):
            raise FaultError(f"a refusal of more than one line: {error}") from error
        return None


def _timed(do: Callable[[], Value], pace: Pace, size: int) -> tuple[Value, float]:
    """Return what *do* returns, and its seconds; what took too long is timed twice more, for a busy machine now and
    then charges one program for another's time."""
    value, took = _once(do)
    if took > pace.most(size):
        took = min(took, _once(do)[1], _once(do)[1])
    return value, took


def _once(do: Callable[[], Value]) -> tuple[Value, float]:
    begun = seconds_taken()
    with _patience():
        try:
            value = do()
        except FaultError:
            raise
        except Exception as error:
            place = traceback.extract_tb(error.__traceback__)[-1]
            raise FaultError(f"{type(error).__name__}: {error}; {place.filename}:{place.lineno}") from error
    return value, seconds_taken() - begun


@contextmanager
def _patience() -> Iterator[None]:
    """Raise `FaultError` in whatever takes too long; a library that hangs is left to whoever started this process."""

    def give_up(number: int, frame: FrameType | None) -> None:
        place = f"{frame.f_code.co_filename}:{frame.f_lineno}" if frame else "nowhere"
        raise FaultError(f"more than {_PATIENCE:.0f} s, then at {place}")

    signal.signal(signal.SIGPROF, give_up)
    signal.setitimer(signal.ITIMER_PROF, _PATIENCE)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
