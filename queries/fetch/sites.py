"""Where official publications stand, and who may be asked for them.

Knows two official hosts and the addresses they are known to serve; a base address stands in for both (a mirror, a
test). Refuses every other host, whoever names it: a search record, a redirect or a page.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final
from urllib.parse import SplitResult, urlencode, urljoin, urlsplit

from queries.fetch.errors import BadIdentifierError, RefusedError

PUBLICATIONS: Final = "https://zoek.officielebekendmakingen.nl"
REPOSITORY: Final = "https://repository.overheid.nl"
# Records on one page of search results. The service takes more; pages of this size answer within a second or two.
PAGE: Final = 100

_HOSTS: Final = frozenset({urlsplit(PUBLICATIONS).hostname, urlsplit(REPOSITORY).hostname})


@dataclass(frozen=True, slots=True)
class Sites:
    """The official hosts, or ``base`` (scheme, host, port and perhaps a folder) in place of both."""

    base: str | None = None

    def __post_init__(self) -> None:
        if self.base is None:
            return
        parts = _split(self.base)
        if (
            parts is None
            or parts.scheme not in ("http", "https")
            or not parts.hostname
            or parts.query
            or parts.fragment
        ):
            raise BadIdentifierError(
                f"expected a base address such as http://127.0.0.1:8000, found {self.base!r}; give scheme and host"
            )

    def direct(self, identifier: str, ending: str) -> str:
        """Return the address of *identifier* with *ending*: ``.xml``, ``.html``, ``.pdf`` or ``/metadata.xml``."""
        return self.asked(f"{PUBLICATIONS}/{identifier}{ending}")

    def search(self, query: str, *, start: int = 1, records: int = PAGE) -> str:
        """Return the address that searches for *query* (CQL), for *records* results from number *start* on, counted
        from 1.
        """
        parameters = {
            "operation": "searchRetrieve",
            "version": "2.0",
            "recordSchema": "gzd",
            "maximumRecords": str(records),
            "startRecord": str(start),
            "query": query,
        }
        return self.asked(f"{REPOSITORY}/sru?{urlencode(parameters)}")

    def asked(self, address: str) -> str:
        """Return *address* as it is to be asked for: official hosts by https, or under the base if there is one.

        Raises `RefusedError` for a host that is neither official nor the base's.
        """
        parts = _split(address)
        if parts is not None and "@" not in parts.netloc:
            rest = f"{parts.path}?{parts.query}" if parts.query else parts.path
            if self.base is not None and _origin(address) == _origin(self.base):
                return f"{parts.scheme}://{parts.netloc}{rest}"
            if parts.scheme in ("http", "https") and parts.hostname in _HOSTS and parts.port in (None, 80, 443):
                return (self.base.rstrip("/") if self.base is not None else f"https://{parts.hostname}") + rest
        raise RefusedError(
            f"expected an address at {' or '.join(self._hosts())}, found {address[:200]!r}; it is not followed"
        )

    def next_of(self, address: str, location: str) -> str:
        """Return where a redirect from *address* to *location* leads; raises `RefusedError` for strangers."""
        return self.asked(urljoin(address, location))

    def _hosts(self) -> tuple[str, ...]:
        if self.base is not None:
            return (urlsplit(self.base).netloc,)
        return tuple(sorted(host for host in _HOSTS if host))


def _split(address: str) -> SplitResult | None:
    """The parts of *address*, None where it is no address: a bracket left open, a port that is no number."""
    try:
        parts = urlsplit(address)
        return parts if parts.port is None or parts.port > 0 else None
    except ValueError:
        return None


def _origin(address: str) -> tuple[str, str | None, int | None] | None:
    parts = _split(address)
    if parts is None:
        return None
    return parts.scheme, parts.hostname, parts.port or {"http": 80, "https": 443}.get(parts.scheme)
