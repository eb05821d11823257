"""What the README shows is what the program prints for the example that ships."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from queries.cli import run

README = Path(__file__).parent.parent / "README.md"
# «$ kamergraaf trace» and the lines that follow it, up to the end of the block.
SHOWN = re.findall(
    r"^```console\n\$ kamergraaf ([^\n]*)\n(.*?)^```$", README.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE
)


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("readme") / "store"
    assert run(["build", "--quiet", "--store", str(folder)]) == 0
    return folder


def test_the_readme_shows_answers() -> None:
    assert len(SHOWN) == 4


@pytest.mark.parametrize(("command", "output"), SHOWN, ids=[command for command, _ in SHOWN])
def test_the_output_in_the_readme_is_real(
    example: Path, capsys: pytest.CaptureFixture[str], command: str, output: str
) -> None:
    assert run([*shlex.split(command), "--store", str(example)]) == 0
    said = capsys.readouterr()
    assert (said.out or said.err) == output
