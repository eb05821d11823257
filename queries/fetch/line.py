"""The one connection to the servers: opens addresses, follows redirects within bounds, and names what goes wrong.

Every address passes `Sites.asked`, the redirects too. Refuses to know what a body means.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from importlib.metadata import PackageNotFoundError, version
from time import monotonic
from types import TracebackType
from typing import Final, Self

import httpx

from queries.fetch.errors import MissingError, NoNetworkError, RefusedError
from queries.fetch.manners import Manners, Pace, PassingError, patiently
from queries.fetch.sites import Sites

# Redirects in a row; the official hosts use one.
REDIRECTS: Final = 5
# Bytes of an answer that is read into memory: a page of a hundred search records is about half a megabyte.
LARGEST_ANSWER: Final = 20_000_000

_REDIRECTED: Final = (301, 302, 303, 307, 308)
_GOOD: Final = (200, 206, 304, 416)
_GONE: Final = (404, 410)
_BUSY: Final = (408, 425, 429)


def user_agent() -> str:
    """Return how we present ourselves, so that a host can see who asks and write to us."""
    try:
        ours = version("kamergraaf")
    except PackageNotFoundError:
        ours = "dev"
    return f"kamergraaf/{ours} (+https://w3id.org/kamergraaf/def)"


class Line:
    """One connection, used within ``with``; opens nothing before the first address."""

    def __init__(self, sites: Sites, manners: Manners) -> None:
        self.sites = sites
        self.manners = manners
        self._pace = Pace(manners.rate)
        self._answered = False
        self._client = httpx.Client(
            # Bytes as they are kept: lengths and ranges speak of these.
            headers={"User-Agent": user_agent(), "Accept-Encoding": "identity"},
            timeout=httpx.Timeout(manners.silence),
            limits=httpx.Limits(max_connections=1, max_keepalive_connections=1),
            follow_redirects=False,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._client.close()

    def read(self, address: str) -> bytes:
        """Return the whole of a small answer; raises a `FetchError` when there is none, or when it is not small."""
        return patiently(lambda: self._read(address), self.manners, address)

    def _read(self, address: str) -> bytes:
        with self.open(address) as response:
            if response.status_code != 200:
                raise RefusedError(f"expected an answer from {address}, found {_status(response)}; report it")
            return b"".join(self.chunks(response, LARGEST_ANSWER))

    @contextmanager
    def open(self, address: str, headers: Mapping[str, str] | None = None) -> Iterator[httpx.Response]:
        """Give the answer to *address*, its body unread; its status is 200, 206, 304 or 416.

        Raises `MissingError`, `RefusedError`, `NoNetworkError`, or `PassingError` for what may be over soon, also for
        faults while the body is being read.
        """
        with self._named_faults(address), self._followed(address, headers or {}) as response:
            yield response

    def chunks(self, response: httpx.Response, largest: int) -> Iterator[bytes]:
        """Yield the body of *response*; raises `RefusedError` beyond *largest* bytes, `PassingError` if it takes too
        long.
        """
        until, size = monotonic() + self.manners.whole_try, 0
        for chunk in response.iter_bytes():
            size += len(chunk)
            if size > largest:
                raise too_large(str(response.url), largest)
            if monotonic() > until:
                raise PassingError(f"not whole after {self.manners.whole_try:.0f} s")
            yield chunk

    @contextmanager
    def _followed(self, address: str, headers: Mapping[str, str]) -> Iterator[httpx.Response]:
        for _ in range(REDIRECTS + 1):
            self._pace.wait()
            with self._client.stream("GET", self.sites.asked(address), headers=dict(headers)) as response:
                self._answered = True
                if response.status_code not in _REDIRECTED:
                    _look_at(response)
                    yield response
                    return
                address = self.sites.next_of(address, response.headers.get("Location", ""))
        raise RefusedError(
            f"expected at most {REDIRECTS} redirects, found more, the last to {address}; it is not followed"
        )

    @contextmanager
    def _named_faults(self, address: str) -> Iterator[None]:
        try:
            yield
        except (httpx.ConnectError, httpx.ConnectTimeout, httpx.ProxyError) as error:
            raise self._unconnected(address, error) from error
        except httpx.TimeoutException as error:
            raise PassingError(f"silence for {self.manners.silence:.0f} s") from error
        except (httpx.NetworkError, httpx.RemoteProtocolError, httpx.DecodingError) as error:
            raise PassingError("a connection that broke off") from error
        except (httpx.TransportError, httpx.InvalidURL) as error:
            raise RefusedError(
                f"expected an address that can be asked, found {address!r} ({error}); check it"
            ) from error

    def _unconnected(self, address: str, error: httpx.TransportError) -> PassingError | NoNetworkError:
        """Nobody ever answered: there is no network, say so at once. Somebody did: it may come back."""
        host = httpx.URL(self.sites.asked(address)).host
        reason = " ".join(str(error).split())[:200] or "no answer"
        if self._answered:
            return PassingError(f"no connection with {host} ({reason})", final=NoNetworkError)
        return NoNetworkError(
            f"expected a connection with {host}, found none ({reason}); check the network, "
            "or build from files that you have"
        )


def too_large(address: str, largest: int) -> RefusedError:
    """Return the error for a body of more than *largest* bytes."""
    return RefusedError(f"expected at most {largest:,} bytes at {address}, found more; it is not kept")


def _look_at(response: httpx.Response) -> None:
    """Raise for a status that gives no body worth reading."""
    status = response.status_code
    if status in _GOOD:
        return
    if status in _GONE:
        raise MissingError(f"expected a publication at {response.url}, found {_status(response)}; check the identifier")
    if status in _BUSY or status >= 500:
        raise PassingError(_status(response), wait=_asked_wait(response.headers.get("Retry-After", "")))
    raise RefusedError(f"expected a publication at {response.url}, found {_status(response)}; it is not kept")


def _status(response: httpx.Response) -> str:
    return f"{response.status_code} {response.reason_phrase}".strip()


def _asked_wait(retry_after: str) -> float | None:
    """Seconds that a server asks to wait, said as a number or as a moment; None where it says nothing readable."""
    text = retry_after.strip()
    if text.isascii() and text.isdigit():
        return float(text[:9])
    try:
        moment = parsedate_to_datetime(text)
    except ValueError:
        return None
    known = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return max(0.0, (known - datetime.now(UTC)).total_seconds())
