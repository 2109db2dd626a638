"""Reading rendered reports back."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from sc_analysis.build import Built
from sc_analysis.report.engines.project import open_project
from sc_analysis.report.markdown import cells, visible
from sc_analysis.report.readback import ReadBack, read_back
from sc_analysis.report.readback.compare import compare, number_links
from sc_analysis.report.readback.expected import Expected, expected
from sc_analysis.report.readback.html import read_html
from sc_analysis.report.readback.model import Seen
from sc_analysis.report.readback.pdf import read_pdf

NAME = "report.ja.qmd"


@pytest.fixture(scope="module")
def data(output: Path) -> Path:
    """The data folder beside the rendered documents."""
    return output.parent.parent / "data"


@pytest.fixture(scope="module")
def whole(data: Path, built: Built) -> ReadBack:
    """The read-back of the report as it was rendered."""
    return read_back(data, built)


@pytest.fixture(scope="module")
def wanted(output: Path, built: Built) -> Expected:
    """What the PDF should show."""
    return expected(built, open_project(output.parent), NAME, "pdf")


@pytest.fixture(scope="module")
def sheet(output: Path, wanted: Expected) -> Seen:
    """What the PDF shows."""
    return read_pdf(output / "report.ja.pdf", wanted)


def test_the_rendered_report_shows_what_is_built(whole: ReadBack) -> None:
    """No number, caption, cell or alternative text differs in page and PDF."""
    assert [] == [p.render("en") for p in whole.problems]
    names = {f"report.{lang}.{form}" for lang in ("en", "ja") for form in ("html", "pdf")}
    assert names == set(whole.counts)


@pytest.mark.parametrize("lang", ["en", "ja"])
def test_both_formats_hold_the_same_links_and_tables(whole: ReadBack, lang: str) -> None:
    """What one format shows and the other lacks would be read in one only."""
    page, pdf = (dict(whole.counts[f"report.{lang}.{form}"]) for form in ("html", "pdf"))
    assert pdf.pop("pages") > 50
    assert page == pdf
    assert page["numbers"] > 500 and page["cells"] > 5000


def test_what_is_not_read_is_said(whole: ReadBack) -> None:
    """Pictures are named among what was not checked."""
    assert any("pictures" in text.en for text in whole.not_checked)


def test_nothing_rendered_is_not_checked(data_copy: Path, built: Built) -> None:
    """Without a rendered report the read-back says so and finds nothing wrong."""
    result = read_back(data_copy, built)
    assert [] == result.problems
    assert "there are none" in result.not_checked[0].en


def test_an_old_report_is_not_checked(
    output: Path, data: Path, tmp_path: Path, built: Built
) -> None:
    """A report of other data is named as old, not as wrong."""
    shutil.copytree(data, tmp_path / "data")
    shutil.copytree(output.parent, tmp_path / "reports")
    path = min((tmp_path / "data/raw").glob("*.csv"))
    path.write_bytes(path.read_bytes() + b"\n")
    result = read_back(tmp_path / "data", built)
    assert [] == result.problems
    assert {} == result.counts
    assert "older" in result.not_checked[0].en


def test_formats_that_are_not_read_are_named(data: Path, tmp_path: Path, built: Built) -> None:
    """A DOCX, and formats that were not rendered, stand among what was not checked."""
    shutil.copytree(data.parent, tmp_path / "copy")
    record = tmp_path / "copy/reports/_output/render.json"
    content = json.loads(record.read_text(encoding="utf-8"))
    record.write_text(json.dumps({**content, "files": ["report.ja.docx"]}), encoding="utf-8")
    result = read_back(tmp_path / "copy/data", built)
    said = " ".join(text.en for text in result.not_checked)
    assert [] == result.problems
    assert all(word in said for word in ("report.ja.docx", "html (not", "pdf (not"))


def test_a_file_that_is_gone_is_a_problem(data: Path, tmp_path: Path, built: Built) -> None:
    """A file that `render.json` names must be there."""
    shutil.copytree(data.parent, tmp_path / "copy")
    (tmp_path / "copy/reports/_output/report.ja.pdf").unlink()
    result = read_back(tmp_path / "copy/data", built)
    assert ["report.ja.pdf"] == [p.file for p in result.problems]


def test_a_page_without_links_is_a_problem(wanted: Expected) -> None:
    """A check that can find nothing fails."""
    problems = compare("a.html", read_html("<body><p>本文</p></body>"), wanted)
    assert any("links to tallies" in p.expected.en for p in problems)


def test_an_untagged_pdf_is_a_problem(output: Path, wanted: Expected, tmp_path: Path) -> None:
    """Without tags no link can be told; the numerals of all text are then problems too."""
    pikepdf = pytest.importorskip("pikepdf")
    with pikepdf.open(output / "report.ja.pdf") as pdf:
        del pdf.Root.StructTreeRoot
        pdf.save(tmp_path / "a.pdf")
    problems = compare("a.pdf", read_pdf(tmp_path / "a.pdf", wanted), wanted)
    assert any("links to tallies" in p.expected.en for p in problems)
    assert len(problems) > 1000


def test_a_link_over_two_lines_is_read_whole(sheet: Seen) -> None:
    """The texts under all rectangles of a link are joined."""
    assert 500 < number_links(sheet)
    assert all(link.target for link in sheet.links)


def test_another_value_is_found_in_the_pdf(sheet: Seen, wanted: Expected) -> None:
    """Every link to a tally is named once its value is another."""
    key = "tally-needs-transport-direct"
    other = replace(wanted, values={**wanted.values, key: "13"})
    problems = compare("a.pdf", sheet, other)
    shown = [link for link in sheet.links if link.target == key]
    assert len(shown) == len(problems) > 1


def test_a_wrong_page_number_is_found(sheet: Seen, wanted: Expected) -> None:
    """Numbers of pages are compared with the pages that they stand on."""
    moved = [replace(run, place="p. 3") for run in sheet.artifacts]
    seen = Seen("pdf", links=sheet.links, artifacts=moved, pages=sheet.pages)
    places = {p.found for p in compare("a.pdf", seen, wanted) if p.column == "p. 3"}
    assert {str(sheet.pages), "1", "2", "4"} <= places
    assert "3" not in places


@pytest.mark.parametrize(
    ("inside", "found"),
    [
        ("<p>約12件</p>", "12"),
        ('<div class="callout"><div>三つある</div></div>', "三つ"),
        ('<p><a href="#sec-x" class="quarto-xref">第 9</a></p>', "第 9"),
        ('<p><img src="data:," alt="7本の棒"></p>', "7"),
        ("<title>2021</title>", "2021"),
        ('<p><a href="#nowhere">ここ</a></p>', "0"),
        ("<p>Only twelve<b> cities</b></p>", "twelve"),
    ],
)
def test_numerals_are_found_wherever_they_stand(inside: str, found: str, wanted: Expected) -> None:
    """Prose, callouts, references, stray pictures, the title, and links that lead nowhere."""
    problems = compare("a.html", read_html(f"<body>{inside}</body>"), wanted)
    assert found in {p.found for p in problems}


def test_cells_show_what_readers_see() -> None:
    """Links, anchors, references and escapes of our own Markdown become plain text."""
    table = (
        '| a | b |\n|:--|--:|\n| [x\\.y]{#tally-x-y} | [1](#c-d "t (e)"){.claim}; [@tbl-z] \\| |'
    )
    head, row = cells(table, lambda label: f"<{label}>")
    assert ["a", "b"] == [cell.text for cell in head]
    assert [("x.y", "tally-x-y"), ("1; <tbl-z> |", None)] == [(c.text, c.anchor) for c in row]
    assert "a*b" == visible("a\\*b", str)
