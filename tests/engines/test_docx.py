"""The embedded engine's DOCX."""

from __future__ import annotations

import re
from zipfile import ZipFile

import pytest

from sc_analysis.report.engines import pandoc, render

from .conftest import SMALL, Rendered, Small


@pytest.fixture(scope="module")
def xml(rendered: Rendered) -> str:
    with ZipFile(rendered.path("survey.ja.docx")) as archive:
        return archive.read("word/document.xml").decode()


def _text(xml: str) -> str:
    return re.sub(r"<[^>]+>", "", re.sub(r"</w:p>", "\n", xml))


def test_docx_links_lead_to_bookmarks(xml: str) -> None:
    """Every internal link has its bookmark."""
    bookmarks = set(re.findall(r'<w:bookmarkStart[^>]*w:name="([^"]*)"', xml))
    anchors = set(re.findall(r'<w:hyperlink[^>]*w:anchor="([^"]*)"', xml))
    assert {"count-ponds-all", "fig-bars", "tbl-kinds", "sec-list"} <= anchors
    assert set() == anchors - bookmarks


def test_docx_has_captions_and_references(xml: str) -> None:
    """Captions and references carry the same words and numbers as in the other formats."""
    text = _text(xml)
    assert "図\u00a01: 棒の図（2 本）" in text
    assert "棒の長さは図\u00a01、内訳は表\u00a01、池の一覧は節\u00a02にある" in text
    assert "1.1 数式と注" in text


def test_docx_pictures_have_alternative_texts(xml: str) -> None:
    """The description of a picture is its alternative text."""
    assert 'descr="長い棒と短い棒が 2 本並ぶ"' in xml


def test_docx_has_sideways_sections(xml: str) -> None:
    """The landscape block is a section of its own between upright ones."""
    sections = re.findall(r"<w:pgSz[^>]*>", xml)
    assert [False, True, False] == ["landscape" in section for section in sections]


def test_docx_follows_its_conditions(xml: str) -> None:
    """Content that is not for DOCX is not in it; filters are told its name."""
    text = _text(xml)
    assert [False, True, False] == [
        words in text for words in ("画面だけの文", "紙だけの文", "編集用には出ない文")
    ]
    assert "形式は docx である" in text


def test_docx_names_east_asian_fonts(rendered: Rendered) -> None:
    """Japanese text does not depend on the reader's default font."""
    with ZipFile(rendered.path("survey.ja.docx")) as archive:
        styles = archive.read("word/styles.xml").decode()
    assert 'w:eastAsia="BIZ UDPGothic"' in styles
    assert "Callout Title" in styles


def test_docx_pages_have_heads_and_numbers(rendered: Rendered, xml: str) -> None:
    """Upright and sideways sections name both; the first page has the number alone."""
    with ZipFile(rendered.path("survey.ja.docx")) as archive:
        head, foot = (archive.read(f"word/{name}.xml").decode() for name in ("header", "footer"))
    first, *others = re.findall(r"<w:sectPr>.*?</w:sectPr>", xml, re.DOTALL)
    kinds = [re.findall(r'<w:(\w+)Reference w:type="(\w+)"', part) for part in (first, *others)]
    every = [("header", "default"), ("footer", "default")]
    assert [[*every, ("footer", "first")], every, every] == kinds
    assert [True, False, False] == ["<w:titlePg" in part for part in (first, *others)]
    assert "ため池の聞き取り" == _text(head).strip()
    assert ["PAGE", "NUMPAGES"] == re.findall(r"<w:instrText[^>]*> (\w+) <", foot)


def test_docx_tables_have_widths(xml: str) -> None:
    """No table is left to a program that would give all columns the same width."""
    tables = re.findall(r"<w:tbl>.*?</w:tblGrid>", xml, re.DOTALL)
    assert len(tables) > 2
    assert [] == [table for table in tables if 'w:type="pct"' not in table]
    shares = [int(w) for table in tables for w in re.findall(r'"pct" w:w="([0-9]+)"', table)]
    assert min(shares) < 5000 and round(max(shares), -1) == 5000


def test_docx_keeps_the_heads_of_its_own_reference(small: Small) -> None:
    """A project that brings a reference document gets no other heads and feet."""
    config = SMALL.replace("docx: {}", "docx: {reference-doc: own.docx}")
    root = small("Text.\n", config)
    (root / "own.docx").write_bytes(pandoc.data_file("reference.docx"))
    render(root, engine="embedded", formats=["docx"])
    with ZipFile(root / "_output" / "text.docx") as archive:
        assert "word/header.xml" not in archive.namelist()


def test_docx_cells_have_letters_of_their_own(rendered: Rendered, xml: str) -> None:
    """The size of letters that widths are made for does not depend on the program."""
    tables = re.findall(r"<w:tbl>.*?</w:tbl>", xml, re.DOTALL)
    styles = {style for table in tables for style in re.findall(r'<w:pStyle w:val="(\w+)"', table)}
    assert {"TableText"} == styles
    with ZipFile(rendered.path("survey.ja.docx")) as archive:
        assert 'w:styleId="TableText"' in archive.read("word/styles.xml").decode()
