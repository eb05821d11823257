"""One request to a SPARQL server and its whole answer, or an error that says what was wrong.

Knows SPARQLWrapper and how servers hide a failure behind status 200: Oxigraph's cuts its answer off, Virtuoso tells in
headers. Refuses to know what is asked.

Every line has an opener of its own. SPARQLWrapper's login by digest installs one for the whole process, after which
every later call of anybody is made under that name; so its own login is never used.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from email.message import Message
from http.client import HTTPException, HTTPMessage, HTTPResponse
from typing import IO, Final
from urllib.error import HTTPError, URLError
from urllib.request import (
    HTTPBasicAuthHandler,
    HTTPDigestAuthHandler,
    HTTPPasswordMgrWithDefaultRealm,
    OpenerDirector,
    Request,
    build_opener,
    parse_http_list,
    parse_keqv_list,
)

from SPARQLWrapper import JSON, POST, POSTDIRECTLY, TURTLE, URLENCODED, SPARQLWrapper

from graph.errors import QueryError, StoreError
from graph.server.endpoint import PASSWORD, TIMEOUT, USER, Endpoint, shown
from graph.verbs import verb

ROWS: Final = "application/sparql-results+json"
TRIPLES: Final = "application/n-triples"
ANYTHING: Final = "*/*"

# «CONSTRUCT { ?a ?b ?c } WHERE», past comments.
_CONSTRUCT = re.compile(r"^\s*CONSTRUCT\b.*?\bWHERE\b", re.IGNORECASE | re.DOTALL | re.MULTILINE)

# What of a server's complaint is shown: its first line, so far.
_LONGEST_COMPLAINT: Final = 300


class Line:
    """A way to one server."""

    __slots__ = ("_is_silent", "_opener", "endpoint")

    def __init__(self, endpoint: Endpoint) -> None:
        self.endpoint = endpoint
        self._opener = _opener(endpoint)
        # Virtuoso tells of a cut below rows (ResultSetMaxRows), never below a graph made from rows that were cut.
        self._is_silent = False

    def rows(self, text: str) -> bytes:
        """Send a SELECT or ASK and return its JSON; raises `QueryError` where *text* is no such query."""
        if verb(text) not in ("SELECT", "ASK"):
            raise QueryError("Expected a query that gives rows (SELECT or ASK), found one that gives a graph.")
        return self._sent(self.endpoint.query, _Request(self.endpoint, self._opener, "SELECT", text), ROWS)

    def triples(self, text: str) -> bytes:
        """Send a CONSTRUCT or DESCRIBE and return its N-Triples; raises `QueryError` where *text* is no such query."""
        if verb(text) not in ("CONSTRUCT", "DESCRIBE"):
            raise QueryError("Expected a query that gives a graph (CONSTRUCT or DESCRIBE), found one that gives rows.")
        body = self._sent(self.endpoint.query, _Request(self.endpoint, self._opener, "CONSTRUCT", text), TRIPLES)
        if self._is_silent and (same := _CONSTRUCT.sub("SELECT * WHERE", text, count=1)) != text:
            self.rows(same)
        return body

    def update(self, text: str) -> None:
        """Send an update; raises `StoreError` where the endpoint is only read, `QueryError` where it is no
        update.
        """
        if self.endpoint.update is None:
            raise StoreError(
                f"Expected an address for updates beside {self.endpoint}, found none; "
                "give it with --update-endpoint (KAMERGRAAF_UPDATE_ENDPOINT)."
            )
        self._sent(self.endpoint.update, _Request(self.endpoint, self._opener, "INSERT", text), ANYTHING)

    def close(self) -> None:
        """Let go of the server."""
        self._opener.close()

    def _sent(self, url: str, request: _Request, accepted: str) -> bytes:
        request.addCustomHttpHeader("Accept", accepted)
        address = shown(url)
        try:
            with request.query().response as response:
                body, headers = bytes(response.read()), response.headers
        except HTTPError as error:
            with error:
                raise _refused(address, error) from None
        except TimeoutError as error:
            raise _late(address, self.endpoint.timeout) from error
        except (HTTPException, OSError) as error:
            raise _unreachable(address, error, self.endpoint.timeout) from error
        self._is_silent = str(headers.get("Server", "")).startswith("Virtuoso")
        _check_whole(address, headers)
        return body


class _Request(SPARQLWrapper):
    """A request that goes through the opener of its line, as every server takes it: a query as a posted form, an
    update, which may be large, as it is.
    """

    def __init__(self, endpoint: Endpoint, opener: OpenerDirector, kind: str, text: str) -> None:
        super().__init__(endpoint.query, endpoint.update)
        self._opener, self._seconds = opener, endpoint.timeout
        # Virtuoso never answers a query posted as it is, and Oxigraph takes no address over 8 kB.
        self.setMethod(POST)
        self.setRequestMethod(POSTDIRECTLY if kind == "INSERT" else URLENCODED)
        # Only the header says what is wanted: parameters such as output=json are known to few servers.
        self.setOnlyConneg(True)
        # Its own reading of the text stumbles over two comments in a row and then takes a CONSTRUCT for a SELECT.
        self.queryString, self.queryType = text, kind
        self.setReturnFormat(TURTLE if kind == "CONSTRUCT" else JSON)

    def _query(self) -> tuple[HTTPResponse, str]:
        # SPARQLWrapper has no other way in: its own version calls urllib's opener for the whole process.
        request: Request = self._createRequest()
        if self.isSparqlUpdateRequest():
            # It has put a question mark behind the address, which may have one.
            request.full_url = self.updateEndpoint
        response: HTTPResponse = self._opener.open(request, timeout=self._seconds)
        return response, self.returnFormat


def _opener(endpoint: Endpoint) -> OpenerDirector:
    """An opener that tells the login when this server asks for it, and no other server ever."""
    if endpoint.login is None:
        return build_opener()
    known = HTTPPasswordMgrWithDefaultRealm()
    addresses = [address for address in (endpoint.query, endpoint.update) if address]
    # Named one by one: urllib's type says a sequence, its digest handler wants one at a time.
    for address in addresses:
        known.add_password(None, address, endpoint.login.user, endpoint.login.password)
    return build_opener(_Digest(known), _Basic(known))


class _Digest(HTTPDigestAuthHandler):
    """Told once how to log in, it does so with every request to the same addresses: else each update, however large,
    would be sent twice.
    """

    def __init__(self, known: HTTPPasswordMgrWithDefaultRealm) -> None:
        super().__init__(known)
        self._challenge: Mapping[str, str] = {}

    def http_request(self, req: Request) -> Request:
        # None for an address that the login is not for.
        if self._challenge and (answer := self.get_authorization(req, self._challenge)):
            req.add_unredirected_header(self.auth_header, f"Digest {answer}")
        return req

    https_request = http_request

    def http_error_401(
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage
    ) -> HTTPResponse | None:
        scheme, _, challenge = headers.get("WWW-Authenticate", "").partition(" ")
        if scheme.lower() == "digest":
            self._challenge = parse_keqv_list([part for part in parse_http_list(challenge) if part])
        return _asked_again(fp, lambda: super(_Digest, self).http_error_401(req, fp, code, msg, headers))


class _Basic(HTTPBasicAuthHandler):
    def http_error_401(
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage
    ) -> HTTPResponse | None:
        return _asked_again(fp, lambda: super(_Basic, self).http_error_401(req, fp, code, msg, headers))


def _asked_again(refusal: IO[bytes], again: Callable[[], HTTPResponse | None]) -> HTTPResponse | None:
    """Ask *again* with the login and let go of the *refusal*, which urllib leaves open; None: no second try."""
    try:
        answer = again()
    except BaseException:
        refusal.close()
        raise
    if answer is not None:
        refusal.close()
    return answer


def _check_whole(address: str, headers: Message) -> None:
    """Raise where the server (Virtuoso) says in a header that its answer is not whole."""
    if limit := headers.get("X-SPARQL-MaxRows"):
        raise StoreError(
            f"Expected a whole answer from {address}, found its first {limit} rows only; "
            "have the server's ResultSetMaxRows raised."
        )
    if state := headers.get("X-SQL-State"):
        said = " ".join(str(headers.get("X-SQL-Message", "")).split()).partition(" Activity:")[0]
        raise StoreError(
            f"Expected a whole answer from {address}, found a part of one ({state}: {said}); "
            "ask for less, or have the server's time limit raised."
        )


def _refused(address: str, error: HTTPError) -> QueryError | StoreError:
    said = _complaint(error)
    if error.code in (401, 403) or "SECURITY" in said:
        return StoreError(
            f"Expected to be let in by {address}, found {error.code}; set {USER} and {PASSWORD} in the environment "
            "to a login that may do this."
        )
    if error.code == 404:
        return StoreError(f"Expected a SPARQL endpoint at {address}, found nothing there (404); check the URL.")
    if error.code == 400:
        return QueryError(f"Expected SPARQL 1.1, found a text that {address} cannot run: {said}.")
    return StoreError(f"Expected an answer from {address}, found {error.code}: {said}; see the server's log.")


def _complaint(error: HTTPError) -> str:
    """The first line of what the server said; what follows is commonly our own text again."""
    try:
        said = error.read(4000).decode("utf-8", errors="replace")
    except (HTTPException, OSError):
        said = ""
    first = next((line for line in said.splitlines() if line.strip()), str(error.reason))
    return " ".join(first.split())[:_LONGEST_COMPLAINT].rstrip(".")


def _late(address: str, seconds: float) -> StoreError:
    return StoreError(
        f"Expected an answer from {address} within {seconds:g} seconds, found none; ask for less, or set {TIMEOUT}."
    )


def _unreachable(address: str, error: HTTPException | OSError, seconds: float) -> StoreError:
    reason = error.reason if isinstance(error, URLError) else error
    if isinstance(reason, TimeoutError):
        return _late(address, seconds)
    if isinstance(error, HTTPException):
        return StoreError(f"Expected a whole answer from {address}, found one that breaks off; ask again.")
    return StoreError(f"Expected a SPARQL server at {address}, found: {reason}; check that it runs and the URL.")
