"""`kamergraaf evaluate SOURCE --against …` on an archive of two small motions."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.queries.conftest import Ran, folder, kamergraaf
from tests.queries.corpus.papers import archive, motion

__all__ = ["folder", "kamergraaf"]


@pytest.fixture
def motions(tmp_path: Path) -> Path:
    other = motion(10, "de post in de brievenbus te bezorgen")
    return archive(tmp_path / "m.tar.gz", kst_36999_V_9__xml=motion(9), kst_36999_V_10__xml=other)


def test_official_attributes(kamergraaf: Callable[..., Ran], motions: Path) -> None:
    ran = kamergraaf("evaluate", motions, "--against", "official")
    assert (ran.code, ran.err) == (0, "")
    lines = ran.out.splitlines()
    assert lines[0] == "documents: 2 of 2 read"
    figures = {line.split()[0]: line.split()[1:4] for line in lines[2:]}
    assert figures == {
        "identifiers": ["2", "2", "2"],
        "citations": ["2", "2", "2"],
        "dossiers": ["2", "2", "2"],
        "replaced": ["2", "2", "2"],
        "submitters": ["4", "4", "4"],
        "dates": ["2", "2", "2"],
    }


def test_gold_of_posts_and_its_forms(kamergraaf: Callable[..., Ran], motions: Path, tmp_path: Path) -> None:
    gold = tmp_path / "posts.csv"
    gold.write_text(
        "motion,class,kind,place,country,ask\nkst-36999-V-9,single,embassy,Ankara,TR,close\nkst-36999-V-10,none,,,,none\n",
        encoding="utf-8",
    )
    ran = kamergraaf("evaluate", motions, "--against", gold, "--format", "json")
    assert ran.code == 1
    posts, asks = json.loads(ran.out)
    assert (posts["precision"], posts["recall"]) == (1.0, 1.0)
    assert [miss["ask"] for miss in asks["misses"]] == ["close"]
    assert [hit["ask"] for hit in asks["false_hits"]] == ["keep-open"]
    assert "Ankara" in asks["false_hits"][0]["words"]
    rows = list(csv.DictReader(io.StringIO(kamergraaf("evaluate", motions, "--against", gold, "--format", "csv").out)))
    assert [(row["relation"], row["outcome"]) for row in rows] == [
        ("posts", "score"), ("asks", "score"), ("asks", "miss"), ("asks", "false hit")
    ]  # fmt: skip
    assert kamergraaf("evaluate", motions, "--against", gold, "--at-least", "0").code == 0


def test_a_bad_file_is_told_and_the_others_go_on(kamergraaf: Callable[..., Ran], tmp_path: Path) -> None:
    packed = archive(tmp_path / "m.tar.gz", bad__xml=b"<officiele-publicatie>", kst_36999_V_9__xml=motion(9))
    ran = kamergraaf("evaluate", packed, "--against", "official")
    assert ran.code == 1
    assert ran.out.startswith("documents: 1 of 2 read, 1 failed")
    assert "Not read: " in ran.err


@pytest.mark.parametrize(
    ("against", "part"),
    [("offical", "expected official, or a folder or file of gold, found no offical"), ("counts.csv", "found counts")],
)
def test_a_wrong_gold_is_told(
    kamergraaf: Callable[..., Ran], motions: Path, tmp_path: Path, against: str, part: str
) -> None:
    (tmp_path / "counts.csv").write_text("value\n1\n", encoding="utf-8")
    ran = kamergraaf("evaluate", motions, "--against", tmp_path / against if "." in against else against)
    assert ran.code == 2
    assert part in ran.err


def test_collected_strings(kamergraaf: Callable[..., Ran], tmp_path: Path) -> None:
    table = tmp_path / "strings.tsv"
    table.write_text("string\tnormalised_ids\n36 998, nr. 12\tkst-36998-12\nABC II\tkst-ABC-II\n", encoding="utf-8")
    ran = kamergraaf("evaluate", table)
    assert ran.code == 1
    assert ran.out.splitlines()[:3] == [
        "1 of 2 strings read right (0.500)",
        "Of those that cite a publication: 1 of 2 (0.500)",
        "  «ABC II»: listed kst-ABC-II, read nothing, told as not understood: nothing; no reason given",
    ]
    (tmp_path / "why.csv").write_text("string,reading,reason\nABC II,,no paper\n", encoding="utf-8")
    assert kamergraaf("evaluate", table, "--against", tmp_path / "why.csv").code == 0
