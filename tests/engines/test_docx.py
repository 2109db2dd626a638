"""The embedded engine's DOCX."""

from __future__ import annotations

import re
from zipfile import ZipFile

import pytest

from .conftest import Rendered


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
