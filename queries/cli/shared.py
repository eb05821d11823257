"""What all commands share: where the store is, how talkative to be, how many processes to use, how notes are said."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

import click

P = ParamSpec("P")
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Shared:
    """The options that every command takes."""

    store: Path
    quiet: bool
    jobs: int

    def note(self, sentence: str) -> None:
        """Say *sentence* on stderr unless asked to be quiet."""
        if not self.quiet:
            click.echo(sentence, err=True)


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
    @click.option("--quiet", is_flag=True, help="No notes and no progress on stderr.")
    @click.option("--jobs", type=click.IntRange(1), default=1, show_default=True, help="Processes to read with.")
    @wraps(command)
    def with_shared(store: Path, quiet: bool, jobs: int, *args: P.args, **kwargs: P.kwargs) -> R:
        return command(Shared(store=store, quiet=quiet, jobs=jobs), *args, **kwargs)

    return with_shared


def language(command: Callable[P, R]) -> Callable[P, R]:
    """Give *command* the choice of language for texts to read."""
    return click.option(
        "--lang", type=click.Choice(("nl", "en")), default="nl", show_default=True, help="Language of the text."
    )(command)
