"""The command `kamergraaf`: which commands there are and how a run ends.

Each command stands in a module of its own name and is imported when it is called, so that `--help` answers at once.
Exit codes: 0 done, 1 found what it was asked to report as wrong, 2 bad usage or bad input, 130 interrupted. Refuses to
show a traceback for anything a user can mend.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Final

import click

from ontology.errors import KamergraafError
from queries.errors import near

COMMANDS: Final = (
    "build", "fetch", "query", "queries", "search", "trace", "why", "check", "coverage", "evaluate", "export",
)
BAD_INPUT: Final = 2
INTERRUPTED: Final = 130


class Commands(click.Group):
    """The commands, in the order in which a newcomer needs them; each is imported on first use."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's own signature
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's own signature
        if cmd_name not in COMMANDS:
            return None
        command = import_module(f"queries.cli.{cmd_name}").command
        return command if isinstance(command, click.Command) else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            hint = near(args[0], COMMANDS) or "run kamergraaf --help"
            raise click.UsageError(f"expected a command, found {args[0]!r}; {hint}", ctx)
        return super().resolve_command(ctx, args)


@click.group(cls=Commands, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="kamergraaf", message="%(prog)s %(version)s")
@click.pass_context
def root(context: click.Context) -> None:
    """Dutch parliamentary papers as a graph in which every fact carries its exact words.

    \b
    Example: kamergraaf build
             kamergraaf trace kst-34952-8
             kamergraaf why kst-34952-8 Tripoli
    """
    if context.invoked_subcommand is None:
        click.echo(context.get_help())


def main() -> None:
    """Run the command line and end the process with its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Run the command in *arguments* and return its exit code; what went wrong goes to stderr as one sentence."""
    try:
        code = root.main(args=list(arguments), prog_name="kamergraaf", standalone_mode=False)
        sys.stdout.flush()
    except BrokenPipeError:
        return _reader_left()
    except click.Abort:
        return INTERRUPTED
    except click.ClickException as error:
        return _complain(_usage(error))
    except KamergraafError as error:
        return _complain(str(error))
    except OSError as error:
        return _complain(_about_file(error))
    return code if isinstance(code, int) else 0


def _reader_left() -> int:
    """Let the process end without a word: whoever read our output has closed it (`kamergraaf … | head`)."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def _complain(sentence: str) -> int:
    text = " ".join(sentence.split()).rstrip(".")
    click.echo(f"kamergraaf: {text[:1].lower()}{text[1:]}", err=True)
    return BAD_INPUT


def _usage(error: click.ClickException) -> str:
    sentence = error.format_message().rstrip(".")
    if ";" in sentence or not isinstance(error, click.UsageError) or error.ctx is None:
        return sentence
    return f"{sentence}; see {error.ctx.command_path} --help"


def _about_file(error: OSError) -> str:
    name = error.filename if error.filename is not None else "a file"
    return f"expected to be able to use {name}, found: {error.strerror or error}; check that it is there and yours"
