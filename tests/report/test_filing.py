"""PDF and DOCX as offices file them: small, accessible, archival, valid.

`page` (package page-validation) checks the machine-checkable rules of PDF/UA-1 and PDF/A-2b;
`openxml-audit` checks a DOCX by the schemas of Office. Neither can tell whether an alternative
text says what the picture shows, or whether the order of reading makes sense.
"""

from __future__ import annotations

import re
from pathlib import Path
from zipfile import ZipFile

import page
import pikepdf
import pytest
from openxml_audit import OpenXmlValidator

MOST_BYTES = 3_000_000


def test_no_file_is_larger_than_may_be_filed(output: Path) -> None:
    """Each format of each language stays below three megabytes."""
    files = [path for path in output.iterdir() if path.suffix in (".html", ".pdf", ".docx")]
    assert {".html", ".pdf", ".docx"} == {path.suffix for path in files}
    assert [] == [path.name for path in files if path.stat().st_size > MOST_BYTES]


@pytest.mark.parametrize("lang", ["ja", "en"])
@pytest.mark.parametrize("profile", ["ua1", "2b"])
def test_the_pdf_follows_both_standards(output: Path, profile: str, lang: str) -> None:
    """No rule of PDF/UA-1 or PDF/A-2b that a machine can check is broken."""
    report = page.validate_pdf(output / f"report.{lang}.pdf", profile=profile)
    assert report.rules.total > 100
    assert [] == [f"{failure.rule_id}: {failure.message}" for failure in report.failures]


def test_the_checker_sees_a_missing_alternative_text(output: Path, tmp_path: Path) -> None:
    """A figure without alternative text is found, so that silence means something."""
    with pikepdf.open(output / "report.ja.pdf") as pdf:
        figures = [
            item
            for item in pdf.objects
            if isinstance(item, pikepdf.Dictionary) and item.get("/S") == "/Figure"
        ]
        del figures[0].Alt
        pdf.save(tmp_path / "mute.pdf")
    report = page.validate_pdf(tmp_path / "mute.pdf", profile="ua1")
    assert any("ALTERNATIVE" in failure.rule_id for failure in report.failures)


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_the_docx_is_valid_by_schema(output: Path, lang: str) -> None:
    """Word opens the file without repairing it."""
    result = OpenXmlValidator().validate(output / f"report.{lang}.docx")
    assert [] == [str(error) for error in result.errors]


@pytest.fixture(scope="module")
def parts(output: Path) -> dict[str, str]:
    """The XML parts of the DOCX by name."""
    with ZipFile(output / "report.ja.docx") as archive:
        return {n: archive.read(n).decode() for n in archive.namelist() if n.endswith(".xml")}


def test_docx_links_have_their_bookmarks(parts: dict[str, str]) -> None:
    """Contents, lists, numbers and references lead somewhere."""
    document = parts["word/document.xml"]
    anchors = set(re.findall(r'w:anchor="([^"]*)"', document))
    assert len(anchors) > 500
    assert set() == anchors - set(re.findall(r'<w:bookmarkStart[^>]*w:name="([^"]*)"', document))


def test_docx_tables_repeat_their_heads_and_keep_their_rows(parts: dict[str, str]) -> None:
    """Every table has a head that repeats, and no row is torn."""
    tables = re.findall(r"<w:tbl>.*?</w:tbl>", parts["word/document.xml"], re.DOTALL)
    assert len(tables) > 30
    assert [] == [t[:80] for t in tables if "<w:tblHeader" not in t.split("</w:tr>")[0]]
    assert [] == [t[:80] for t in tables if t.count("<w:cantSplit") != t.count("<w:tr>")]


def test_docx_pictures_tell_what_they_show_and_not_where_they_were(parts: dict[str, str]) -> None:
    """Every picture has an alternative text; no folder of this machine is in the file."""
    document = parts["word/document.xml"]
    described = re.findall(r'<wp:docPr [^>]*descr="([^"]*)"', document)
    assert len(described) == document.count("<w:drawing>") > 5
    assert all(len(text) > 20 for text in described)
    assert "_work/" not in document


def test_docx_names_fonts_and_what_replaces_them(parts: dict[str, str]) -> None:
    """Japanese text has a font, and two more where that one is missing."""
    assert 'w:eastAsia="BIZ UDPGothic"' in parts["word/styles.xml"]
    entry = re.search(r'<w:font w:name="BIZ UDPGothic">.*?</w:font>', parts["word/fontTable.xml"])
    assert entry is not None
    assert 'w:altName w:val="Yu Gothic,MS Gothic"' in entry[0].replace(" />", "/>")


def test_docx_lists_what_the_pdf_lists(parts: dict[str, str]) -> None:
    """Contents, figures and tables are fields that are filled already."""
    document = parts["word/document.xml"]
    assert 3 == len(re.findall(r"<w:instrText[^>]*>TOC ", document))
    assert document.count('<w:pStyle w:val="TOC1"') > 50
