"""Reading rendered reports back."""

from __future__ import annotations

import json
import re
import shutil
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pytest

from sc_analysis.build import Built
from sc_analysis.report.engines.project import open_project
from sc_analysis.report.markdown import cells, visible
from sc_analysis.report.readback import ReadBack, read_back
from sc_analysis.report.readback.compare import compare, number_links
from sc_analysis.report.readback.docx import read_docx
from sc_analysis.report.readback.expected import Expected, expected
from sc_analysis.report.readback.html import read_html
from sc_analysis.report.readback.model import Run, Seen
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
    """No number, caption, cell or alternative text differs in page, PDF and DOCX."""
    assert [] == [p.render("en") for p in whole.problems]
    names = {f"report.{lang}.{form}" for lang in ("en", "ja") for form in ("html", "pdf", "docx")}
    assert names == set(whole.counts)


@pytest.mark.parametrize("lang", ["en", "ja"])
def test_all_formats_hold_the_same_links_and_tables(whole: ReadBack, lang: str) -> None:
    """What one format shows and another lacks would be read in one only."""
    forms = ("html", "pdf", "docx")
    page, pdf, docx = (dict(whole.counts[f"report.{lang}.{form}"]) for form in forms)
    assert pdf.pop("pages") > 50
    assert page == pdf == docx
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
    """An unknown format, and formats that were not rendered, stand among what was not checked."""
    shutil.copytree(data.parent, tmp_path / "copy")
    record = tmp_path / "copy/reports/_output/render.json"
    content = json.loads(record.read_text(encoding="utf-8"))
    record.write_text(json.dumps({**content, "files": ["report.ja.odt"]}), encoding="utf-8")
    result = read_back(tmp_path / "copy/data", built)
    said = " ".join(text.en for text in result.not_checked)
    assert [] == result.problems
    assert all(word in said for word in ("report.ja.odt", "html (not", "pdf (not", "docx (not"))


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
    numbers = [run for run in sheet.artifacts if run.text.strip().endswith(f"/ {sheet.pages}")]
    moved = [replace(run, place="p. 3") for run in numbers]
    assert sheet.pages == len(moved)
    seen = Seen("pdf", links=sheet.links, artifacts=moved, pages=sheet.pages)
    places = {p.found for p in compare("a.pdf", seen, wanted) if p.column == "p. 3"}
    assert {str(sheet.pages), "1", "2", "4"} <= places
    assert "3" not in places


def test_a_wrong_chapter_in_a_running_head_is_found(sheet: Seen, wanted: Expected) -> None:
    """A page may be headed by the chapter that goes on or by one that begins there."""
    first, second, third = [h for h in sheet.headings if h.level == 1 and h.page][:3]
    assert second.page is not None and third.page is not None

    def odd(number: str, title: str, page: int) -> list[str | None]:
        heads = [Run(f"{number} {title}", f"p. {page}")]
        seen = Seen("pdf", headings=sheet.headings, artifacts=heads, pages=sheet.pages)
        return [p.found for p in compare("a.pdf", seen, wanted) if p.column == f"p. {page}"]

    assert [] == odd(second.number, second.title, second.page)
    assert [] == odd(first.number, first.title, second.page)
    assert [third.number] == odd(third.number, third.title, second.page)
    assert [first.number] == odd(first.number, first.title, third.page + 1)


@pytest.fixture(scope="module")
def written(output: Path, built: Built) -> tuple[Seen, Expected]:
    """What the DOCX shows, and what it should show."""
    wanted = expected(built, open_project(output.parent), NAME, "docx")
    return read_docx(output / "report.ja.docx", wanted), wanted


def test_another_value_is_found_in_the_docx(written: tuple[Seen, Expected]) -> None:
    """Every link to a tally is named once its value is another, long names included."""
    seen, wanted = written
    key = "tally-japan-model-projects-second-year-sum"
    problems = compare("a.docx", seen, replace(wanted, values={**wanted.values, key: "13"}))
    shown = [link for link in seen.links if link.target == key]
    assert 40 < len(key)
    assert len(shown) == len(problems) > 0


def test_a_docx_without_bookmarks_is_a_problem(
    output: Path, written: tuple[Seen, Expected], tmp_path: Path
) -> None:
    """Links that lead nowhere are named, and figures and tables that cannot be told are missed."""
    _, wanted = written
    with ZipFile(output / "report.ja.docx") as old, ZipFile(tmp_path / "a.docx", "w") as new:
        for name in old.namelist():
            new.writestr(name, re.sub(rb"<w:bookmarkStart[^>]*>", b"", old.read(name)))
    problems = compare("a.docx", read_docx(tmp_path / "a.docx", wanted), wanted)
    assert {"#fig-map", "#tally-needs-transport-direct"} <= {p.column for p in problems}
    assert any("what the document asks" in p.expected.en for p in problems)


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
