"""House rules that a program can check: imports go one way, functions stay short, what users are told is true."""

from __future__ import annotations

import ast
import re
import shlex
import tomllib
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from queries.cli import COMMANDS, root
from queries.named_query import named_queries

ROOT = Path(__file__).parent.parent
# A folder imports only from its left.
FOLDERS = ("ontology", "extract", "graph", "queries")
MODULES = sorted(path for folder in FOLDERS for path in (ROOT / folder).rglob("*.py"))
DOCUMENTS = sorted((ROOT / "docs").glob("*.md"))


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "a relative import hides which folder it comes from"
            yield node.module or ""


def test_there_are_modules_to_look_at() -> None:
    assert len(MODULES) > 60
    assert {name(path).split("/")[0] for path in MODULES} == set(FOLDERS)


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_a_folder_imports_only_from_its_left(path: Path) -> None:
    own = FOLDERS.index(name(path).split("/")[0])
    strangers = {"tests", *FOLDERS[own + 1 :]}
    assert not strangers & {module.split(".")[0] for module in imported(ast.parse(path.read_text(encoding="utf-8")))}


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_modules_and_functions_stay_short(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") < 400
    functions = [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.FunctionDef)]
    long = [one.name for one in functions if one.end_lineno and one.end_lineno - one.lineno + 1 > 40]
    assert not long


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_a_module_opens_with_what_it_knows(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_names_say_what_they_hold(path: Path) -> None:
    assert path.stem not in ("utils", "util", "helpers", "manager", "misc", "common")


def test_every_test_folder_is_a_package() -> None:
    folders = {path.parent for path in (ROOT / "tests").rglob("test_*.py")}
    assert len(folders) >= 4
    assert [name(folder) for folder in folders if not (folder / "__init__.py").is_file()] == []


@pytest.mark.parametrize("file", ["requirements.txt", "requirements-dev.txt"])
def test_requirements_are_pinned_by_hash_and_name_no_host(file: str) -> None:
    text = (ROOT / file).read_text(encoding="utf-8")
    pins = re.findall(
        r"^[a-z0-9][a-z0-9._-]*==\S+ \\\n((?:    --hash=sha256:[0-9a-f]{64}(?: \\)?\n)+)", text, re.MULTILINE
    )
    assert len(pins) == len(re.findall(r"^[a-z0-9]", text, re.MULTILINE)) > 30
    assert not re.search(r"://|^ *--(?!hash)", text, re.MULTILINE)


def test_what_the_project_needs_is_pinned() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    pinned = (ROOT / "requirements.txt").read_text(encoding="utf-8")
    needed = [re.split(r"[<>=]", one)[0] for one in project["dependencies"]]
    assert [one for one in needed if f"\n{one}==" not in pinned] == []


def shell_lines(path: Path) -> Iterator[str]:
    for block in re.findall(r"```(?:sh|console)\n(.*?)```", path.read_text(encoding="utf-8"), re.DOTALL):
        for line in block.splitlines():
            command = line.removeprefix("$ ").partition("#")[0].strip()
            if command.startswith(("make ", "kamergraaf ", ".venv/bin/kamergraaf ")):
                yield command


def test_the_readme_shows_commands() -> None:
    assert len(list(shell_lines(ROOT / "README.md"))) >= 6


@pytest.mark.parametrize("path", [ROOT / "README.md", *DOCUMENTS], ids=name)
def test_commands_in_documents_exist(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    targets = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    for line in shell_lines(path):
        program, *arguments = shlex.split(line)
        if program == "make":
            assert set(arguments) <= set(targets), line
        elif not arguments[0].startswith("-"):
            parse(arguments, line)


def parse(arguments: list[str], line: str) -> None:
    """Hold a command line against the options that the command takes; raises where it takes them not."""
    assert arguments[0] in COMMANDS, line
    command = root.get_command(click.Context(root), arguments[0])
    assert command is not None
    command.make_context(arguments[0], arguments[1:])


def test_the_readme_names_every_command() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [one for one in COMMANDS if f"`{one}`" not in text and f"kamergraaf {one}" not in text] == []


@pytest.mark.parametrize("path", sorted(ROOT.glob("*/**/*.rq")), ids=name)
def test_query_files_have_a_summary(path: Path) -> None:
    assert path.read_text(encoding="utf-8").startswith("#+ summary: ") or "lookups" in path.parts


def test_query_headers_are_complete() -> None:
    queries = named_queries()
    assert len(queries) >= 13
    assert [query.name for query in queries if not (query.summary and query.parameters and query.example)] == []


def test_the_changelog_has_an_open_section() -> None:
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.search(r"^## \[Unreleased\]\n\n### Added\n\n- \S", text, re.MULTILINE)
