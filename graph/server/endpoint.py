"""Where a server is, and who we are there.

Credentials come from the environment and are shown nowhere: not in an error, not in a `repr`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import urlsplit

from graph.errors import StoreError

USER: Final = "KAMERGRAAF_USER"
PASSWORD: Final = "KAMERGRAAF_PASSWORD"
TIMEOUT: Final = "KAMERGRAAF_TIMEOUT"

# Seconds in which a server must say something; its own limit on a query is commonly shorter.
_PATIENCE: Final = 120.0


@dataclass(frozen=True, slots=True)
class Login:
    """A name and a password for one server."""

    user: str
    password: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Endpoint:
    """A server's addresses for queries and for updates (None: it is only read); ``timeout`` in seconds."""

    query: str
    update: str | None = None
    login: Login | None = None
    timeout: float = _PATIENCE

    def __str__(self) -> str:
        """The address as it may be shown: without what follows a question mark."""
        return shown(self.query)


def endpoint(query: str, update: str | None, environment: Mapping[str, str]) -> Endpoint:
    """Return the endpoint at the addresses given, with what *environment* says of login and patience.

    Raises `StoreError` for an address that is no http(s) URL or holds a password, and for half a login.
    """
    for address in (query, update):
        if address is not None:
            _check(address)
    return Endpoint(query, update, _login(environment), _timeout(environment))


def shown(address: str) -> str:
    """Return *address* without its parameters, among which a key may stand.

    >>> shown("https://example.org/sparql?key=secret")
    'https://example.org/sparql'
    """
    return address.partition("?")[0].partition("#")[0]


def _check(address: str) -> None:
    parts = urlsplit(address)
    if "@" in parts.netloc:
        raise StoreError(
            f"Expected an endpoint without a login, found one in its address; put it into {USER} and {PASSWORD}."
        )
    if parts.scheme not in ("http", "https") or not parts.netloc:
        raise StoreError(
            f"Expected an endpoint such as http://127.0.0.1:7878/query, found {shown(address)!r}; give its whole URL."
        )


def _login(environment: Mapping[str, str]) -> Login | None:
    user, password = environment.get(USER, ""), environment.get(PASSWORD, "")
    if bool(user) != bool(password):
        raise StoreError(f"Expected both {USER} and {PASSWORD}, found one of them; set both, or none.")
    return Login(user, password) if user else None


def _timeout(environment: Mapping[str, str]) -> float:
    given = environment.get(TIMEOUT, "")
    try:
        seconds = float(given or _PATIENCE)
    except ValueError:
        seconds = 0.0
    if not 0 < seconds < 1e6:
        raise StoreError(f"Expected a number of seconds in {TIMEOUT}, found {given!r}; set it to 120, say.")
    return seconds
