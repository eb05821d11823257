"""How to behave towards a server: how often to ask, how long to wait, when to try again and when to give up.

Knows time only as a clock to wait by; no moment of it enters what is kept. Refuses to know what is asked for.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic, sleep
from typing import Final, TypeVar

from queries.fetch.errors import FetchError, UnansweredError

Result = TypeVar("Result")

# Requests a second towards the official hosts; a person reading asks no faster.
POLITE: Final = 2.0


@dataclass(frozen=True, slots=True)
class Manners:
    """Limits: requests a second, tries, seconds, bytes."""

    rate: float = POLITE
    tries: int = 5
    # Seconds before the second try; doubled before each further one, unless the server names a time.
    first_wait: float = 1.0
    # Seconds. A server that asks for more is left alone until a later run.
    longest_wait: float = 120.0
    # Seconds without a byte, and seconds that one try may last.
    silence: float = 30.0
    whole_try: float = 600.0
    # Bytes of one file. The largest publications seen, scanned annexes, stay under 100 MB.
    largest: int = 250_000_000


class PassingError(Exception):
    """A fault that may be over soon: to be tried again, after ``wait`` seconds if the server named a time."""

    def __init__(self, found: str, *, wait: float | None = None, final: type[FetchError] = UnansweredError) -> None:
        """Take what was *found*, for the sentence, and the error that it becomes (*final*) when it does not pass."""
        super().__init__(found)
        self.found = found
        self.wait = wait
        self.final = final


class Pace:
    """Keeps requests apart: each begins at least 1 / rate seconds after the one before."""

    def __init__(self, rate: float) -> None:
        self._apart = 1 / rate
        self._next = 0.0

    def wait(self) -> None:
        """Return as soon as the next request may begin."""
        now = monotonic()
        if now < self._next:
            sleep(self._next - now)
        self._next = max(now, self._next) + self._apart


def patiently(act: Callable[[], Result], manners: Manners, address: str) -> Result:
    """Return what *act* gives, trying again when a `PassingError` says so; raises what it became in the end."""
    wait = manners.first_wait
    for further in range(manners.tries - 1, -1, -1):
        try:
            return act()
        except PassingError as fault:
            asked = fault.wait if fault.wait is not None else wait
            if further == 0 or asked > manners.longest_wait:
                raise fault.final(_given_up(fault, manners, address, tried=manners.tries - further)) from fault
            sleep(asked)
            wait *= 2
    raise AssertionError("a run of at least one try ends in a result or an error")


def _given_up(fault: PassingError, manners: Manners, address: str, *, tried: int) -> str:
    if fault.wait is not None and fault.wait > manners.longest_wait:
        found = f"{fault.found}, to be asked again after {fault.wait:.0f} s"
        return f"expected an answer from {address}, found: {found}; try later, what is fetched stays"
    times = f" ({tried} times)" if tried > 1 else ""
    return f"expected an answer from {address}, found: {fault.found}{times}; try later, what is fetched stays"
