"""The verb `export`: what it writes, the same each time, and what it refuses."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from sc_analysis.cli import main
from sc_analysis.export import FORMATS

ALL = ",".join(FORMATS)


def run(data: Path, out: Path, *arguments: str) -> int:
    """The exit code of one export."""
    return main(["export", "--data", str(data), "--out", str(out), *arguments])


def written(folder: Path) -> dict[str, bytes]:
    """All files below a folder, by their path."""
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def test_the_same_tables_give_the_same_bytes(data_folder: Path, tmp_path: Path) -> None:
    """All formats, twice; nothing half written is left."""
    for name in ("a", "b"):
        assert 0 == run(data_folder, tmp_path / name, "--to", ALL, "--dataset", "survey_answers")
    first = written(tmp_path / "a")
    assert first == written(tmp_path / "b")
    assert {"sc_analysis.xlsx", "sc_analysis.sqlite"} < set(first)
    assert [] == [name for name in first if name.endswith(".tmp")]


def test_a_name_means_all_its_stages_and_a_path_one(
    data_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """`survey_answers` is raw and processed, `raw/survey_answers` raw alone; --json lists files."""
    assert 0 == run(data_folder, tmp_path / "a", "--to", "parquet", "--dataset", "survey_answers")
    assert {
        "parquet/raw/survey_answers.parquet",
        "parquet/processed/survey_answers.parquet",
    } == set(written(tmp_path / "a"))
    capsys.readouterr()
    one = ("--to", "parquet", "--dataset", "raw/survey_answers", "--json")
    assert 0 == run(data_folder, tmp_path / "b", *one)
    path = tmp_path / "b" / "parquet" / "raw" / "survey_answers.parquet"
    assert {"files": [path.as_posix()]} == json.loads(capsys.readouterr().out)


@pytest.mark.parametrize(
    ("arguments", "near"),
    [
        (["--to", "parket"], "parquet"),
        (["--to", ""], "csv-excel"),
        (["--to", "json", "--dataset", "survey_answer"], "survey_answers"),
        (["--to", "json", "--dataset", "rw/survey_answers"], "raw/survey_answers"),
        (["--to", "json", "--dataset", "coded/survey_answers"], "raw/survey_answers"),
    ],
)
def test_an_unknown_format_or_dataset_is_a_usage_error(
    arguments: list[str],
    near: str,
    data_folder: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """It exits 2, writes nothing and names what is meant."""
    assert 2 == run(data_folder, tmp_path / "out", *arguments)
    assert near in capsys.readouterr().err
    assert {} == written(tmp_path)


def test_a_missing_library_is_named(
    data_folder: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Without XlsxWriter the message says how to get it."""
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    assert 2 == run(data_folder, tmp_path / "out", "--to", "xlsx", "--dataset", "sources")
    assert "sc-analysis[export]" in capsys.readouterr().err
    assert {} == written(tmp_path)
