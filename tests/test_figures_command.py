"""The verb `figures`: which files it writes, that they are the same each time, what it refuses."""

from __future__ import annotations

import json
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from sc_analysis.cli import main

ONE = "fig-solutions"


def run(data: Path, out: Path, *arguments: str) -> int:
    """The exit code of one export."""
    return main(["figures", "--data", str(data), "--out", str(out), *arguments])


def written(folder: Path) -> dict[str, bytes]:
    """All files below a folder, by their path."""
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def test_both_languages_and_all_formats_are_written_alike_each_time(
    data_folder: Path, tmp_path: Path
) -> None:
    """Six files for one figure, no rest beside them, the same bytes in a second run."""
    for name in ("a", "b"):
        assert 0 == run(data_folder, tmp_path / name, "--to", "svg,png,pdf", ONE)
    first = written(tmp_path / "a")
    expected = {f"{lang}/{ONE}.{form}" for lang in ("ja", "en") for form in ("svg", "png", "pdf")}
    assert expected == set(first)
    assert first == written(tmp_path / "b")
    assert first[f"ja/{ONE}.svg"] != first[f"en/{ONE}.svg"]
    assert Image.open(tmp_path / "a" / "ja" / f"{ONE}.png").width > 1000
    assert 1 == len(pypdfium2.PdfDocument(tmp_path / "a" / "en" / f"{ONE}.pdf"))


def test_a_pdf_for_slides_has_no_type_3_font(data_folder: Path, tmp_path: Path) -> None:
    """Letters are embedded as TrueType."""
    assert 0 == run(data_folder, tmp_path, "--to", "pdf", "--lang", "ja", ONE)
    data = (tmp_path / "ja" / f"{ONE}.pdf").read_bytes()
    assert b"/CIDFontType2" in data
    assert b"/Type3" not in data


def test_one_language_and_what_was_written_are_told(
    data_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With --lang only that language; --json lists the files, a figure named twice once."""
    assert 0 == run(data_folder, tmp_path, "--lang", "en", "--json", ONE, ONE)
    told = json.loads(capsys.readouterr().out)
    assert {"files": [(tmp_path / "en" / f"{ONE}.svg").as_posix()]} == told
    assert [f"en/{ONE}.svg"] == list(written(tmp_path))


@pytest.mark.parametrize(
    ("arguments", "near"),
    [
        (["fig-solution"], ONE),
        (["solutions"], ONE),
        (["--to", "svgz"], "svg"),
        (["--to", ""], "pdf"),
    ],
)
def test_an_unknown_figure_or_format_is_a_usage_error(
    arguments: list[str],
    near: str,
    data_folder: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """It exits 2 before anything is drawn, and names what is meant."""
    assert 2 == run(data_folder, tmp_path / "out", *arguments)
    assert near in capsys.readouterr().err
    assert {} == written(tmp_path)
