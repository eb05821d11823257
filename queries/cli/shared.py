"""What all commands share: where the store is, how talkative to be, how many processes to use, how notes are said."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

import click

if TYPE_CHECKING:
    from graph.store import Store

P = ParamSpec("P")
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Shared:
    """The options that every command takes."""

    store: Path
    quiet: bool
    jobs: int
    endpoint: str | None = None
    update_endpoint: str | None = None

    @property
    def where(self) -> str:
        """The store as a reader knows it: its folder, or the address of its server."""
        if self.endpoint is None:
            return str(self.store)
        from graph.server.endpoint import shown

        return shown(self.endpoint)

    @property
    def beside(self) -> Path:
        """The folder for what stands beside the store: the store's own, or one for this server."""
        if self.endpoint is None:
            return self.store
        from hashlib import sha256

        return self.store.parent / f"endpoint-{sha256(self.endpoint.encode('utf-8')).hexdigest()[:12]}"

    def open(self, *, write: bool) -> Store:
        """Open the store in its folder or, where an endpoint is given, on its server; raises `StoreError`."""
        from graph.store import open_store

        if self.endpoint is None:
            return open_store(self.store, write=write)
        from graph.server.endpoint import endpoint
        from graph.server.store import open_server

        opened = open_server(endpoint(self.endpoint, self.update_endpoint, os.environ), write=write)
        if write:
            self.beside.mkdir(parents=True, exist_ok=True)
        return opened

    def note(self, sentence: str) -> None:
        """Say *sentence* on stderr unless asked to be quiet."""
        if not self.quiet:
            click.echo(sentence, err=True)


_endpoint = click.option(
    "--endpoint",
    metavar="URL",
    envvar="KAMERGRAAF_ENDPOINT",
    show_envvar=True,
    help="A SPARQL 1.1 server in place of the folder; its login from KAMERGRAAF_USER and KAMERGRAAF_PASSWORD.",
)
_update_endpoint = click.option(
    "--update-endpoint",
    metavar="URL",
    envvar="KAMERGRAAF_UPDATE_ENDPOINT",
    show_envvar=True,
    help="Where that server takes updates.",
)


def shared(command: Callable[Concatenate[Shared, P], R]) -> Callable[..., R]:
    """Give *command* the shared options, handed over as its first argument."""

    @click.option(
        "--store",
        type=click.Path(file_okay=False, path_type=Path),
        default=Path(".kamergraaf/store"),
        envvar="KAMERGRAAF_STORE",
        show_default=True,
        show_envvar=True,
        help="Folder of the embedded store.",
    )
    @_endpoint
    @_update_endpoint
    @click.option("--quiet", is_flag=True, help="No notes and no progress on stderr.")
    @click.option("--jobs", type=click.IntRange(1), default=1, show_default=True, help="Processes to read with.")
    @wraps(command)
    def with_shared(
        store: Path,
        endpoint: str | None,
        update_endpoint: str | None,
        quiet: bool,
        jobs: int,
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> R:
        given = Shared(store, quiet, jobs, endpoint or None, update_endpoint or None)
        return command(given, *args, **kwargs)

    return with_shared


def language(command: Callable[P, R]) -> Callable[P, R]:
    """Give *command* the choice of language for texts to read."""
    return click.option(
        "--lang", type=click.Choice(("nl", "en")), default="nl", show_default=True, help="Language of the text."
    )(command)
