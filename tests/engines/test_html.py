"""The embedded engine's HTML, construct by construct."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from sc_analysis.errors import RenderError
from sc_analysis.report.engines import render
from sc_analysis.report.engines.furnish import Imprint, furnish

from .conftest import Rendered, Small

LANGUAGES = ("ja", "en")


class _Page(HTMLParser):
    """Tags with their attributes, in order."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attrs for name, attrs in self.tags if name == tag]


@pytest.fixture(scope="module")
def page(rendered: Rendered) -> _Page:
    return _Page(rendered.html("ja"))


def _text(page: str) -> str:
    return re.sub(r"<[^>]+>", "", re.sub(r"<style>.*?</style>", "", page, flags=re.DOTALL))


def test_html_states_its_language_and_title(page: _Page, rendered: Rendered) -> None:
    """The page is in the document's language and is named by the document's title."""
    assert page.all("html") == [{"lang": "ja"}]
    assert "<title>ため池の聞き取り</title>" in rendered.html("ja")


def test_html_keeps_link_class_and_title(page: _Page) -> None:
    """A number's link keeps its target, class and title."""
    expected = {"href": "#count-ponds-all", "class": "counted", "title": "ponds.all"}
    assert expected in page.all("a")


def test_every_internal_link_has_a_target(page: _Page) -> None:
    """Every address that begins with # is the identifier of something on the page."""
    identifiers = {attrs["id"] for _, attrs in page.tags if "id" in attrs}
    linked = {a["href"][1:] for a in page.all("a") if (a.get("href") or "").startswith("#")}
    assert set() == linked - identifiers


def test_identifiers_are_unique(page: _Page) -> None:
    """No identifier occurs twice, generated ones included."""
    identifiers = [attrs["id"] for _, attrs in page.tags if "id" in attrs]
    assert sorted(set(identifiers)) == sorted(identifiers)


def test_figures_are_numbered_in_the_documents_language(rendered: Rendered) -> None:
    """Captions and references carry the same word and number."""
    assert "図\u00a01: 棒の図（2 本）" in _text(rendered.html("ja"))
    assert "棒の長さは図\u00a01、内訳は表\u00a01、池の一覧は節\u00a02にある" in _text(
        rendered.html("ja")
    )
    assert "See Figure\u00a01, Table\u00a01 and Chapter\u00a02;" in _text(rendered.html("en"))


def test_suppressed_prefix_leaves_the_number(rendered: Rendered) -> None:
    """`[-@tbl-x]` is the bare number."""
    assert "bare numbers are 1 and 2." in _text(rendered.html("en"))


def test_several_references_stand_in_one_bracket(rendered: Rendered) -> None:
    """`[@fig-a; @tbl-b]` becomes two links with the language's comma between."""
    assert "両方を見るなら図\u00a01、表\u00a01。" in _text(rendered.html("ja"))


def test_images_are_inside_and_keep_their_alternative_text(page: _Page) -> None:
    """An image is a data address with the alternative text of the document."""
    [image] = page.all("img")
    assert "長い棒と短い棒が 2 本並ぶ" == image["alt"]
    assert str(image["src"]).startswith("data:image/svg+xml,<svg ")


def test_tables_scroll_in_a_named_region(page: _Page) -> None:
    """Every table has a focusable region named by its caption, inside a figure with the id."""
    regions = [d for d in page.all("div") if d.get("class") == "table-scroll"]
    assert 4 == len(page.all("table")) == len(regions)
    assert "表\u00a01: 種類ごとの数（2 段階目）".replace("\u00a0", " ") == regions[0]["aria-label"]
    assert ("region", "0") == (regions[0]["role"], regions[0]["tabindex"])
    assert {"id": "tbl-kinds", "class": "float float-tbl"} in page.all("figure")


def test_header_cells_have_a_scope(page: _Page) -> None:
    """Every header cell says that it heads a column."""
    assert {"col"} == {cell.get("scope") for cell in page.all("th")}


def test_landmarks_and_contents(page: _Page) -> None:
    """The page has one main part and a table of contents as navigation."""
    assert 1 == len(page.all("main"))
    assert "doc-toc" == page.all("nav")[0]["role"]


def test_section_numbers_respect_unnumbered(rendered: Rendered) -> None:
    """Headings are numbered but for those marked otherwise."""
    text = _text(rendered.html("ja"))
    assert "1.1 数式と注" in text
    assert "\n番号のない節" in text
    assert "3 数の出どころ" in text


def test_callouts_have_titles(rendered: Rendered) -> None:
    """A callout's title is its heading, its title attribute, or the language's word."""
    titles = re.compile(r"callout-title-container[^>]*>\s*(.*?)\s*</div>", re.DOTALL)
    assert ["読み方", "警告"] == titles.findall(rendered.html("ja"))
    assert ["A hint"] == titles.findall(rendered.html("en"))


def test_conditional_content_follows_the_format(rendered: Rendered) -> None:
    """Only what is meant for HTML is in it."""
    text = _text(rendered.html("ja"))
    assert [True, False, True] == [
        words in text for words in ("画面だけの文", "紙だけの文", "編集用には出ない文")
    ]


def test_filters_run_and_see_the_format(rendered: Rendered) -> None:
    """The project's Lua filter joins broken lines and is told the format's name."""
    text = _text(rendered.html("ja"))
    assert "行の終わりと次の行の始まりはつながる" in text
    assert "形式は html である" in text


def test_inline_code_sees_the_state_of_its_place(rendered: Rendered) -> None:
    """An expression sees the cells above it and none below; plain strings are escaped."""
    text = _text(rendered.html("ja"))
    assert "段階は 1。" in text
    assert "段階は 2 に進み" in text
    assert "書式のない文字は *星* と &lt;角&gt; [括弧] のまま" in text


def test_source_and_output_are_shown_when_asked(rendered: Rendered) -> None:
    """With `echo: true` the source stands above its output."""
    assert re.search(r"shown = 6 \* 7.*42", rendered.html("en"), re.DOTALL)


def test_nothing_is_loaded_from_outside(rendered: Rendered) -> None:
    """No address in the page leads to a file or a server."""
    elsewhere = re.findall(r'(?:src|href)="(?!#|data:)[^"]*"', rendered.html("ja"))
    assert ['href="survey.en.html"'] == elsewhere
    assert 'content="noindex"' in rendered.html("ja")
    assert 'dataset.shown = "yes"' in rendered.html("ja")
    assert "<math" in rendered.html("ja")


def test_the_bar_leads_to_the_other_language(rendered: Rendered) -> None:
    """Each listed language of the same document is linked above the text, and the text itself."""
    links = {a.get("hreflang"): a["href"] for a in _Page(rendered.html("en")).all("a")}
    assert "survey.ja.html" == links["ja"]
    assert "en" not in links
    skip = next(a for a in _Page(rendered.html("en")).all("a") if a.get("class") == "skip")
    assert f'id="{str(skip["href"])[1:]}"' in rendered.html("en")


def test_the_foot_names_the_commit(rendered: Rendered) -> None:
    """What `render` was told stands in the imprint, in the document's language."""
    shown = {lang: rendered.html(lang).rpartition('<footer id="imprint"')[2] for lang in LANGUAGES}
    assert "コミット def" in shown["ja"] and "入力のハッシュ abc" in shown["ja"]
    assert "commit def" in shown["en"] and "hash of inputs abc" in shown["en"]


def test_a_lone_document_has_no_switch(small: Small) -> None:
    """Without another language there is no link to one."""
    root = small("# Title\n\nText.\n")
    render(root, engine="embedded", formats=["html"])
    assert "hreflang" not in (root / "_output/text.html").read_text(encoding="utf-8")


def test_a_page_without_a_body_is_refused() -> None:
    """Nothing can be added to what is no page."""
    with pytest.raises(RenderError, match="no body"):
        furnish(b"<p>", "text.en.qmd", ["text.en.qmd"], Imprint())


def test_outside_address_is_refused(small: Small) -> None:
    """A page that would load a script from a server is an error."""
    root = small("Text.\n\n```{=html}\n<script src='https://example.org/x.js'></script>\n```\n")
    with pytest.raises(RenderError, match=r"would load other files: https://example\.org/x\.js"):
        render(root, engine="embedded", formats=["html"])
