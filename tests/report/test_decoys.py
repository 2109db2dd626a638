"""A sample of decoys: wrong numbers in documents, code and reports are named, all of them."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from decoys.docx import in_docx
from decoys.model import Decoy, Rate
from decoys.rendered import in_page, in_pdf
from decoys.written import in_document, in_sources
from sc_analysis.build import Built
from sc_analysis.report.engines.project import open_project
from sc_analysis.report.lint.numerals import read_names
from sc_analysis.report.readback.expected import expected

SEED = 4
NAME = "report.ja.qmd"


def missed(rates: list[Rate], each: int) -> list[str]:
    """Decoys that were not found; places where none could be planted count as missed."""
    short = [f"{rate.place}: {rate.planted} planted" for rate in rates if rate.planted < each]
    return short + [f"{rate.place}: {text}" for rate in rates for text in rate.missed]


def test_the_lint_finds_numbers_in_documents(data_folder: Path) -> None:
    """Prose, headings and callouts, in every way to write a number."""
    project = data_folder.parent / "reports"
    text = (project / NAME).read_text(encoding="utf-8")
    assert [] == missed(in_document(text, read_names(project), 20, SEED), 20)


def test_the_lint_finds_numbers_in_captions_and_alternative_texts(data_folder: Path) -> None:
    """Typed into a string, or in the place of a computed field."""
    names = read_names(data_folder.parent / "reports")
    assert [] == missed(in_sources(Path(str(files("sc_analysis"))), names, 20, SEED), 20)


def test_the_read_back_finds_numbers_in_the_page(output: Path, built: Built) -> None:
    """One digit changed, or a number added, at any place of the page."""
    page = (output / "report.ja.html").read_text(encoding="utf-8")
    wanted = expected(built, open_project(output.parent), NAME, "html")
    assert [] == missed(in_page(page, wanted, 2, SEED), 2)


def test_the_read_back_finds_numbers_in_the_pdf(output: Path, built: Built) -> None:
    """Numbers written into the Typst text of the PDF."""
    wanted = expected(built, open_project(output.parent), NAME, "pdf")
    assert [] == missed(in_pdf(output.parent, NAME, wanted, 5, SEED), 5)


def test_the_read_back_finds_numbers_in_the_docx(output: Path, built: Built) -> None:
    """Numbers written into text, links, cells, captions, contents, head and foot."""
    wanted = expected(built, open_project(output.parent), NAME, "docx")
    rates = {rate.place: rate for rate in in_docx(output / "report.ja.docx", wanted, 8, SEED)}
    outside = [rates.pop(f"DOCX: {place}") for place in ("header", "footer")]
    assert [] == missed(outside, 1)
    assert 9 == len(rates)
    assert [] == missed(list(rates.values()), 8)


def test_a_decoy_that_nothing_names_is_missed() -> None:
    """The rate tells, and nothing planted is no success."""
    rate = Rate("here")
    assert 0 == rate.share
    rate.note(Decoy("ASCII", "7").named_by([]), "7")
    assert 0 == rate.share
