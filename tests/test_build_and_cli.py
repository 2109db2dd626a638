"""The pipeline and the command around it."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from sc_analysis.build import Built, build, differences, write
from sc_analysis.catalog import PACKAGED_NAME, find_folder
from sc_analysis.cli import main
from sc_analysis.errors import UsageError


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_two_builds_in_different_folders_are_identical(data_folder: Path, tmp_path: Path) -> None:
    """The same inputs elsewhere give the same bytes."""
    made = []
    for name in ("a", "b/deeper"):
        copy = tmp_path / name / "data"
        for stage in ("raw", "coded", "ledger"):
            shutil.copytree(data_folder / stage, copy / stage)
        write(copy, build(copy))
        made.append(contents(copy / "processed"))
    assert len(made[0]) > 10
    assert made[0] == made[1]
    assert contents(data_folder / "processed") == made[0]


def test_a_stale_processed_file_is_named_with_its_row(data_copy: Path) -> None:
    """A processed cell that differs is a problem at its line."""
    path = data_copy / "processed" / "jasca_members.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("253", "254"), encoding="utf-8")
    problems = differences(data_copy, build(data_copy))
    assert ["processed/jasca_members.csv"] == [p.file for p in problems]
    assert problems[0].row is not None


def test_missing_and_stray_processed_files_are_named(data_copy: Path) -> None:
    """A file too few and a file too many are both reported."""
    (data_copy / "processed" / "tallies.csv").unlink()
    (data_copy / "processed" / "other.csv").write_text("a\n", encoding="utf-8")
    found = {p.file for p in differences(data_copy, build(data_copy))}
    assert {"processed/tallies.csv", "processed/other.csv"} == found


def test_build_writes_nothing_when_an_input_is_wrong(data_copy: Path) -> None:
    """A finding leaves the processed folder as it was, without temporary files."""
    before = contents(data_copy / "processed")
    path = data_copy / "raw" / "jasca_members.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("287", "288"), encoding="utf-8")
    assert 1 == main(["build", "--data", str(data_copy)])
    assert before == contents(data_copy / "processed")


def test_build_out_writes_elsewhere(data_copy: Path, tmp_path: Path) -> None:
    """A switched reading goes to a folder of its own, never into the data folder."""
    before = contents(data_copy)
    switch = ["--reading", "smart_jamp.repeated_rows=once"]
    assert 2 == main(["build", "--data", str(data_copy), *switch])
    assert 0 == main(["build", "--data", str(data_copy), *switch, "--out", str(tmp_path / "o")])
    assert before == contents(data_copy)
    made = (tmp_path / "o" / "processed" / "tallies.csv").read_text(encoding="utf-8")
    assert "smart_jamp.cities.listed,18," in made


@pytest.mark.parametrize("verb", ["validate", "build --check", "tally", "check"])
@pytest.mark.parametrize("lang", ["ja", "en"])
def test_verbs_succeed_in_both_languages(
    verb: str, lang: str, data_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each verb exits 0 on the committed data and says which data it used."""
    assert 0 == main([*verb.split(), "--data", str(data_folder), "--lang", lang])
    assert str(data_folder) in capsys.readouterr().out


@pytest.mark.parametrize("verb", ["validate", "build --check", "tally", "check"])
def test_json_goes_to_standard_output_alone(
    verb: str, data_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With --json the standard output is one JSON document."""
    assert 0 == main([*verb.split(), "--data", str(data_folder), "--json"])
    assert json.loads(capsys.readouterr().out)


def test_tally_prints_value_and_rows(
    data_folder: Path, built: Built, capsys: pytest.CaptureFixture[str]
) -> None:
    """One tally is printed with every row behind it."""
    key = "needs.transport.direct"
    assert 0 == main(["tally", key, "--data", str(data_folder), "--json"])
    printed = json.loads(capsys.readouterr().out)[0]
    assert int(built.tallies[key].value) == printed["value"] == len(printed["rows"])


def test_unknown_tally_is_a_usage_error(
    data_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A misspelt key exits 2 and names the near miss."""
    assert 2 == main(["tally", "needs.transprt.direct", "--data", str(data_folder)])
    assert "needs.transport.direct" in capsys.readouterr().err


def test_missing_folder_is_a_usage_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A folder that does not exist exits 2 without a traceback."""
    assert 2 == main(["validate", "--data", str(tmp_path / "none")])
    assert "Traceback" not in capsys.readouterr().err


def test_data_folder_is_the_nearest_parent(tmp_path: Path) -> None:
    """The folder is found from any place below it."""
    (tmp_path / "data" / "raw").mkdir(parents=True)
    below = tmp_path / "a" / "b"
    below.mkdir(parents=True)
    assert tmp_path / "data" == find_folder(below)


def test_no_data_folder_is_said_so(tmp_path: Path) -> None:
    """Without data anywhere the message names the option."""
    if (Path(sys.modules["sc_analysis"].__file__ or "").parent / PACKAGED_NAME).is_dir():
        pytest.skip("the package carries its data")
    with pytest.raises(UsageError, match="--data"):
        find_folder(tmp_path)


def test_the_module_runs_as_a_command(data_folder: Path) -> None:
    """`python -m sc_analysis` works without make or an installed script."""
    done = subprocess.run(
        [sys.executable, "-m", "sc_analysis", "validate", "--data", str(data_folder)],
        capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert (0, "") == (done.returncode, done.stderr)


def test_makefile_targets_are_the_verbs(data_folder: Path) -> None:
    """The Makefile has the targets of the command contract, help first."""
    text = (data_folder.parent / "Makefile").read_text(encoding="utf-8")
    targets = re.findall(r"^([a-z]+):.*##", text, flags=re.MULTILINE)
    wanted = {"setup", "validate", "build", "tally", "report", "test", "check", "quarto", "clean"}
    assert "help" == targets[0]
    assert wanted <= set(targets)
