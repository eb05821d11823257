"""A bound on the time of the processor that a library takes, which it cannot outstay: the process ends."""

from __future__ import annotations

import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

_LEAST: Final = 0.001  # seconds; a timer set to nothing would never ring


class Stopwatch:
    """Seconds of the processor that are left. Counts only while it runs.

    Time of the processor, not of the clock: a machine that is busy with other work reads the same files.
    """

    def __init__(self, seconds: float) -> None:
        self.left = seconds

    @contextmanager
    def running(self) -> Iterator[None]:
        """Count what happens in the block; where it takes more than is left, the process ends by ``SIGPROF``."""
        begun = time.process_time()
        signal.setitimer(signal.ITIMER_PROF, max(self.left, _LEAST))
        try:
            yield
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
            self.left -= time.process_time() - begun
