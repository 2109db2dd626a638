"""The rendered report: numbers, anchors, fonts, tags, and the same bytes from another folder."""

from __future__ import annotations

import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pikepdf
import pypdf
import pypdfium2
import pytest

from sc_analysis.build import Built
from sc_analysis.report.format import number
from sc_analysis.report.markdown import anchor

Render = Callable[[Path, Path, list[str] | None], Path]


class Page(HTMLParser):
    """Ids, links with their text, and addresses that a page would load."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[tuple[str, str]] = []
        self.loads: list[str] = []
        self._open: list[str] | None = None
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if name := values.get("id"):
            self.ids.append(name)
        if tag == "a":
            self._open = [values.get("href") or "", ""]
        if tag in ("script", "img", "link", "iframe"):
            self.loads += [v for k in ("src", "href") if (v := values.get(k))]

    def handle_data(self, data: str) -> None:
        if self._open:
            self._open[1] += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "a" and self._open:
            self.links.append((self._open[0], self._open[1]))
            self._open = None


TITLES = {"ja": "スマートシティ調査報告書の検算", "en": "Checking a smart city report"}


@pytest.fixture(scope="session", params=TITLES)
def lang(request: pytest.FixtureRequest) -> str:
    """Each language of the report."""
    return str(request.param)


@pytest.fixture(scope="session")
def page(output: Path, lang: str) -> Page:
    """The page in that language."""
    return Page((output / f"report.{lang}.html").read_text(encoding="utf-8"))


def expected_texts(built: Built) -> dict[str, str]:
    """Anchor → the text that a link to it must show."""
    tallies = {
        f"#{anchor('tally', t.key)}": number(t.value, t.unit) for t in built.tallies.values()
    }
    claims = {f"#{anchor('claim', c.claim)}": c.printed for c in built.comparisons.values()}
    return {**tallies, **claims}


def test_every_number_in_the_page_shows_its_value(page: Page, built: Built) -> None:
    """The text of each link to a tally or claim is the formatted or printed value."""
    expected = expected_texts(built)
    shown = [(href, text) for href, text in page.links if href.startswith(("#tally", "#claim"))]
    assert len(shown) > 100
    assert [] == [(href, text) for href, text in shown if expected[href] != text]


def test_every_linked_anchor_exists_once(page: Page) -> None:
    """No link leads nowhere, and no id stands twice."""
    assert set() == {h[1:] for h, _ in page.links if h.startswith("#")} - set(page.ids)
    assert len(page.ids) == len(set(page.ids))


def test_the_page_loads_nothing_from_elsewhere(page: Page) -> None:
    """Everything that the page loads is inside it."""
    assert page.loads
    assert [] == [load[:60] for load in page.loads if not load.startswith(("data:", "#"))]


def test_the_pdf_has_its_fonts_and_no_other(output: Path, lang: str) -> None:
    """Regular and Bold of BIZ UDPGothic are embedded, no fallback, no Type 3 font."""
    names, kinds = set(), set()
    with pikepdf.open(output / f"report.{lang}.pdf") as pdf:
        for item in pdf.objects:
            if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/Font":
                names.add(str(item.get("/BaseFont", "")).split("+")[-1])
                kinds.add(str(item.get("/Subtype")))
    bare = {name.removesuffix("-Identity-H").lstrip("/") for name in names}
    assert {"BIZUDPGothic-Regular", "BIZUDPGothic-Bold"} == bare
    assert "/Type3" not in kinds


def test_the_pdf_is_tagged_with_title_and_language(output: Path, lang: str) -> None:
    """Marked, structured, titled, in its language, with bookmarks and PDF/UA-1 declared."""
    with pikepdf.open(output / f"report.{lang}.pdf") as pdf:
        assert bool(pdf.Root.MarkInfo.Marked)
        assert "/StructTreeRoot" in pdf.Root
        assert lang in str(pdf.Root.Lang).lower()
        with pdf.open_metadata() as metadata:
            assert TITLES[lang] == metadata["dc:title"]
            assert "1" == str(metadata["pdfuaid:part"])
        with pdf.open_outline() as outline:
            assert len(outline.root) > 5


def test_the_pdf_links_numbers_inside_the_document(output: Path, built: Built, lang: str) -> None:
    """Internal links are there, and every formatted number of the prose stands in the text."""
    reader = pypdf.PdfReader(output / f"report.{lang}.pdf")
    links = [
        note.get_object()
        for sheet in reader.pages
        for note in sheet.get("/Annots", [])
        if note.get_object().get("/Subtype") == "/Link"
    ]
    assert len(links) > 100
    sheets = pypdfium2.PdfDocument(output / f"report.{lang}.pdf")
    text = re.sub(r"\s", "", "".join(s.get_textpage().get_text_range() for s in sheets))
    for claim in ("needs.transport.reported", "needs.top_fields.share"):
        assert re.sub(r"\s", "", built.comparisons[claim].printed) in text


def test_another_folder_gives_the_same_bytes(
    output: Path, tmp_path: Path, data_folder: Path, render: Render
) -> None:
    """No format depends on where, how often, or beside what it is rendered."""
    again = render(tmp_path / "elsewhere", data_folder, ["report.ja.qmd"])
    for name in ("report.ja.html", "report.ja.pdf", "report.ja.docx"):
        assert (output / name).read_bytes() == (again / name).read_bytes(), name
