"""The embedded engine's PDF: text, links, fonts, tags, metadata."""

from __future__ import annotations

from typing import Any

import pikepdf
import pytest
from pypdf import PdfReader

from sc_analysis.errors import RenderError, UsageError
from sc_analysis.report.engines import render
from sc_analysis.report.readback.pdf_text import read_texts

from .conftest import SMALL, Rendered, Small


@pytest.fixture(scope="module")
def texts(rendered: Rendered) -> list[str]:
    """The text of every page of the Japanese PDF."""
    return [page.extract_text() for page in PdfReader(rendered.path("survey.ja.pdf")).pages]


def _objects(rendered: Rendered, key: str) -> set[str]:
    """The values of a key in all dictionaries of the Japanese PDF."""
    with rendered.pdf("ja") as pdf:
        objects = [item for item in pdf.objects if isinstance(item, pikepdf.Dictionary)]
        return {str(item[key]) for item in objects if key in item}


def test_pdf_has_title_language_author_and_date(rendered: Rendered) -> None:
    """Readers and search engines learn the title, the language, the author and the date."""
    pdf = rendered.pdf("ja")
    assert "ja-JP" == str(pdf.Root.Lang)
    assert ("ため池の聞き取り", "見本の会") == (
        str(pdf.docinfo["/Title"]),
        str(pdf.docinfo["/Author"]),
    )
    assert str(pdf.docinfo["/CreationDate"]).startswith("D:20240501")


def test_pdf_declares_and_carries_tags(rendered: Rendered) -> None:
    """The PDF is tagged and says it follows PDF/UA-1 and PDF/A-2b."""
    pdf = rendered.pdf("ja")
    with pdf.open_metadata() as metadata:
        assert ("1", "2", "B") == (
            metadata["pdfuaid:part"],
            metadata["pdfaid:part"],
            metadata["pdfaid:conformance"],
        )
    kinds = {"/H1", "/H2", "/Table", "/TH", "/TD", "/Figure", "/Link", "/Caption"}
    assert kinds <= _objects(rendered, "/S")


def test_pdf_figures_have_alternative_texts(rendered: Rendered) -> None:
    """The alternative text of the document is in the tags."""
    assert {"長い棒と短い棒が 2 本並ぶ", "a/b"} <= _objects(rendered, "/Alt")


def test_pdf_uses_the_fonts_asked_for(rendered: Rendered) -> None:
    """Bold is a real bold; besides the main font only Typst's own code and formula fonts occur."""
    assert (
        "BIZUDPGothic-Bold",
        "BIZUDPGothic-Regular",
        "DejaVuSansMono",
    ) == rendered.rendering.fonts["survey.en.pdf"]


def test_pdf_links_lead_to_their_pages(rendered: Rendered) -> None:
    """Contents, numbers and references of the first page are links to the right pages."""
    reader = PdfReader(rendered.path("survey.ja.pdf"))
    links = [item.get_object() for item in reader.pages[0]["/Annots"]]
    numbers = {page.indirect_reference.idnum: n for n, page in enumerate(reader.pages, start=1)}
    last = len(reader.pages)
    found = [_page(link, reader, numbers) for link in links if link["/Subtype"] == "/Link"]
    contents, counted, references, callout = [1, 2, 2, 3, last], [last, last], [1, 1, 3, 1, 1], [1]
    assert [*contents, *counted, *references, *callout] == found


def _page(link: Any, reader: PdfReader, numbers: dict[int, int]) -> int:
    """The page a link leads to, by its name or by its place."""
    target = link["/Dest"] if "/Dest" in link else link["/A"]["/D"]
    if isinstance(target, str):
        target = reader.named_destinations[target].dest_array
    return numbers[target[0].idnum]


def test_pdf_has_an_outline(rendered: Rendered) -> None:
    """The bookmarks are the headings."""
    with rendered.pdf("ja").open_outline() as outline:
        assert ["1 あらまし", "2 池の一覧", "3 数の出どころ"] == [
            item.title for item in outline.root
        ]


def test_pdf_text_has_captions_references_and_escapes(texts: list[str]) -> None:
    """Numbers and words are those of the HTML."""
    page = texts[0].replace("\u00a0", " ").replace("\n", "")
    for words in ("図 1: 棒の図", "表 1: 種類ごとの数（2 段階目）", "*星*", "節 2"):
        assert words in page
    assert "形式は typst である" in page


def test_cells_that_look_like_lists_stay_text(texts: list[str]) -> None:
    """A cell that begins like a list or a heading is printed as it stands."""
    page = texts[0].replace("\u00a0", " ")
    for words in ("- 3", "1. 5", "= 見出しではない", "+ 12", "/ 備考"):
        assert words in page


def test_long_tables_repeat_their_header_on_sideways_pages(rendered: Rendered) -> None:
    """Every page of a long table starts with its header row; the block's pages are turned."""
    pages = PdfReader(rendered.path("survey.ja.pdf")).pages
    turned = [page for page in pages if page.mediabox.width > page.mediabox.height]
    assert len(turned) > 2
    assert [1] * len(turned) == [page.extract_text().count("番号 鍵") for page in turned]


def test_page_numbers_and_running_head(texts: list[str]) -> None:
    """Every page has n / N; all but the first carry the title at the top."""
    total = len(texts)
    assert all(f"{n} / {total}" in text for n, text in enumerate(texts, start=1))
    assert all(text.lstrip().startswith("ため池の聞き取り") for text in texts[1:])


def test_running_heads_name_the_chapter_outside_the_text(rendered: Rendered) -> None:
    """Each head has title and chapter as artifacts, so that nobody hears them on every page."""
    found = read_texts(rendered.path("survey.ja.pdf"))
    loose = [
        "".join(text for page, text in found.loose if page == number).replace("\u00a0", " ")
        for number in range(len(found.pages))
    ]
    chapters = ["1 あらまし", "2 池の一覧", "3 数の出どころ"]
    heads = [[chapter for chapter in chapters if chapter in text] for text in loose]
    assert [] == heads[0]
    assert {1} == {len(named) for named in heads[1:]}
    assert all("ため池の聞き取り" in text for text in loose[1:])
    assert sorted(heads[1:]) == heads[1:]
    titles = [piece.text.strip() for piece in found.pieces.values()].count("ため池の聞き取り")
    assert 1 == titles


def test_long_keys_break_without_extra_characters(rendered: Rendered) -> None:
    """A key that is broken over lines has nothing invisible put into it."""
    pages = PdfReader(rendered.path("survey.en.pdf")).pages
    text = "".join(page.extract_text() for page in pages).replace("\n", "")
    assert "smart_ponds.work_types.marks.feasibility_study_0" in text
    assert "\u200b" not in text


def test_nothing_runs_off_the_page(rendered: Rendered) -> None:
    """Every piece of text begins and ends between the margins, wide tables included."""
    for name in ("survey.ja.pdf", "survey.en.pdf"):
        for page in PdfReader(rendered.path(name)).pages:
            lefts: list[float] = []

            def note(text: str, cm: Any, tm: Any, font: Any, size: float) -> None:
                if text.strip():
                    lefts.append(tm[4] * cm[0] + cm[4])  # noqa: B023

            page.extract_text(visitor_text=note)
            assert max(lefts) < float(page.mediabox.width) - 55


def test_missing_character_is_refused(small: Small) -> None:
    """A character that the font lacks is named, with the line it stands in."""
    root = small("Fine.\n\nA rare 🦆 bird.\n")
    with pytest.raises(RenderError, match=r"text\.qmd:7: font BIZ UDPGothic lacks .*U\+1F986"):
        render(root, engine="embedded", formats=["pdf"])


def test_missing_font_is_refused(small: Small) -> None:
    """A main font that is not in the project's folder does not fall back silently."""
    root = small("Text.\n", SMALL.replace("BIZ UDPGothic", "No Such Gothic"))
    with pytest.raises(RenderError, match="font No Such Gothic is not in fonts"):
        render(root, engine="embedded", formats=["pdf"])


def test_pdf_without_fonts_is_a_usage_error(small: Small) -> None:
    """The PDF needs its fonts named, since those of the machine are not used."""
    root = small("Text.\n", SMALL.replace("mainfont: BIZ UDPGothic", "toc: true"))
    with pytest.raises(UsageError, match="mainfont and font-paths"):
        render(root, engine="embedded", formats=["pdf"])


def test_skipped_heading_level_is_refused_by_the_standard(small: Small) -> None:
    """What PDF/UA forbids is reported with Typst's own words."""
    root = small("# One\n\n### Three\n")
    with pytest.raises(RenderError, match="Typst failed"):
        render(root, engine="embedded", formats=["pdf"])


def test_table_without_header_is_refused(small: Small) -> None:
    """Typst would pass a table without a header row as accessible."""
    root = small("|  |  |\n|--|--|\n| a | b |\n")
    with pytest.raises(RenderError, match="a table has no header row"):
        render(root, engine="embedded", formats=["pdf"])
