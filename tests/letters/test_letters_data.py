"""The form of the data made by hand: the letters, their gold, and the table of traps.

Knows the columns that a gold file may have. Refuses to know what the program reads: nothing here runs it.
"""

from __future__ import annotations

import csv
import os
import re
from pathlib import Path

import pytest

from ontology.reference import bodies, place_spellings, places
from ontology.terms import Action, Basis, Direction, FindingKind, PaperType, PostKind

HERE = Path(__file__).parent
PROJECT = HERE.parents[1]
OFFICIAL = PROJECT.parent / "shared" / "letter" / "kst-32734-32.txt"
SAME_WORDS = 14

# text -> folder of its gold; the example and the official letter share one
GOLD = {
    HERE / "kst-36950-14.txt": HERE / "gold" / "kst-36950-14",
    HERE / "kst-37120-VI-9.txt": HERE / "gold" / "kst-37120-VI-9",
    PROJECT / "examples" / "postennet-2018.txt": PROJECT / "tests" / "gold",
}
COLUMNS = {
    "measures": "document action theme start end place kind accredited_to marked source",
    "citations": "document cited type mentions",
    "citation-mentions": "document cited as_written start end",
    "motions": "motion submitters and_others date amended document",
    "effects": "motion place kind basis direction start end theme",
    "policy-notes": "kamerstuk role theme",
    "post-history": "place kind event date",
    "amounts": "minimum maximum currency start end structural",
    "counts": "value",
    "commitments": "to due",
    "findings": "finding about",
    "posts": "place kind accredited_to falls_under stationed_at",
}
WORDS = {
    "action": {str(value) for value in Action},
    "event": {str(value) for value in Action},
    "kind": {str(value) for value in PostKind} | {""},
    "type": {str(value) for value in PaperType},
    "basis": {str(value) for value in Basis},
    "direction": {str(value) for value in Direction},
    "finding": {str(value) for value in FindingKind},
    "marked": {"true", "false"},
    "amended": {"true", "false"},
    "and_others": {"true", "false"},
    "structural": {"true", "false"},
    "accredited_to": {body.key for body in bodies()} | {""},
    "place": {place.name for place in places()} | {""},
    "falls_under": {place.name for place in places()} | {""},
    "stationed_at": {place.name for place in places()} | {""},
}
REFUSED = {"kst-36950-7", "kst-37120-VI-7"}


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def folded(text: str) -> str:
    """Words broken over lines joined, lines folded."""
    return re.sub(r"\s+", " ", re.sub(r"(\w)-\n(\w)", r"\1\2", text))


def words(path: Path) -> list[str]:
    return re.findall(r"\w+", path.read_text(encoding="utf-8").lower())


def traps() -> list[tuple[str, str, int]]:
    """Every row of the table: words, letter, line."""
    table = (HERE / "README.md").read_text(encoding="utf-8")
    found = re.findall(r"^\| .+ \| `(.+)` \| (kst-\S+) \| (\d+) \|$", table, re.MULTILINE)
    return [(text, letter, int(line)) for text, letter, line in found]


def test_every_letter_here_has_its_gold() -> None:
    letters = sorted(path.stem for path in HERE.glob("*.txt"))
    assert letters == ["kst-36950-14", "kst-37120-VI-9"]
    assert sorted(path.name for path in (HERE / "gold").iterdir()) == letters
    assert [len(list(folder.glob("*.csv"))) for folder in GOLD.values()] == [7, 7, 12]


@pytest.mark.parametrize("folder", GOLD.values(), ids=lambda folder: folder.name)
def test_gold_has_the_agreed_form(folder: Path) -> None:
    for path in sorted(folder.glob("*.csv")):
        rows = rows_of(path)
        assert rows, path.name
        assert list(rows[0]) == COLUMNS[path.stem].split(), path.name
        assert len({tuple(row.values()) for row in rows}) == len(rows), f"a row stands twice in {path.name}"
        for row in rows:
            for column, value in row.items():
                assert value in WORDS.get(column, {value}), f"{path.name}: {column} {value}"


@pytest.mark.parametrize("text", GOLD, ids=lambda path: path.stem)
def test_gold_speaks_of_what_the_letter_names(text: Path) -> None:
    letter = folded(text.read_text(encoding="utf-8"))
    spellings = place_spellings().items()
    named = {place.name for spelling, place in spellings if re.search(rf"\b{re.escape(spelling)}\b", letter)}
    digits = re.sub(r"\s", "", letter)
    for row in rows_of(GOLD[text] / "posts.csv"):
        assert {row["place"], row["falls_under"], row["stationed_at"]} - {""} <= named
    for row in rows_of(GOLD[text] / "measures.csv"):
        assert row["place"] in named
        assert row["start"][:4] in letter
        assert row["end"][:4] in letter
    for row in rows_of(GOLD[text] / "citations.csv"):
        dossier, number = row["cited"].split("-")[1], row["cited"].split("-")[-1]
        assert dossier in digits, row["cited"]
        assert re.search(rf"(nr\. |letter ){number}\b", letter), row["cited"]
    for row in rows_of(GOLD[text] / "motions.csv"):
        for name in row["submitters"].split("|"):
            assert name in letter or name.replace("Van ", "van ") in letter, name


@pytest.mark.parametrize("text", GOLD, ids=lambda path: path.stem)
def test_every_effect_on_a_theme_has_its_measure(text: Path) -> None:
    key = ("place", "kind", "start", "end", "theme")
    jobs = {tuple(row[column] for column in key) for row in rows_of(GOLD[text] / "measures.csv")}
    effects = rows_of(GOLD[text] / "effects.csv")
    listed = [row for row in effects if row["basis"] in {"theme", "marker", "country", "named"}]
    assert len(listed) >= 10
    for row in listed:
        assert tuple(row[column] for column in key) in jobs, row


def test_no_effect_follows_from_a_refused_motion() -> None:
    motions = {row["motion"] for path in HERE.glob("gold/*/motions.csv") for row in rows_of(path)}
    affecting = {row["motion"] for path in HERE.glob("gold/*/effects.csv") for row in rows_of(path)}
    assert motions >= REFUSED
    assert motions - affecting == REFUSED


def test_the_letters_are_letters_of_a_few_pages() -> None:
    for text in HERE.glob("*.txt"):
        lines = text.read_text(encoding="utf-8").split("\n")
        assert 150 <= len(lines) <= 250
        assert max(map(len, lines)) <= 120


def test_every_trap_stands_where_the_table_says() -> None:
    table = traps()
    assert len(table) == (HERE / "README.md").read_text(encoding="utf-8").count("| kst-")
    assert len(table) >= 60
    for text, letter, line in table:
        lines = (HERE / f"{letter}.txt").read_text(encoding="utf-8").split("\n")
        assert text in lines[line - 1], f"{letter} line {line}: {lines[line - 1]!r} holds no {text!r}"


@pytest.mark.parametrize("text", GOLD, ids=lambda path: path.stem)
def test_the_words_are_ours(text: Path) -> None:
    if not OFFICIAL.is_file():
        if os.environ.get("CI") == "true":
            pytest.fail("the official letter is not beside the project, and CI asks for it")
        pytest.skip("the official letter is not beside the project")
    runs = {tuple(run) for run in windows(words(OFFICIAL))}
    glue = {"de", "het", "een", "van", "en", "in", "op", "te", "dat", "die", "is", "met", "voor", "aan"}
    same = [run for run in windows(words(text)) if tuple(run) in runs and sum(word in glue for word in run) >= 3]
    assert same == [], "sentences of the official letter; lists of names do not count"


def windows(text: list[str]) -> list[list[str]]:
    return [text[at : at + SAME_WORDS] for at in range(len(text) - SAME_WORDS + 1)]
