"""The scripts on a page as Quarto writes it: other wrappers, no regions, no folding contents.

The markup is written here by hand after Quarto's `minimal: true`; Quarto itself does not run.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sc_analysis.report.engines.project import files_of, open_document, open_project, settings_of

from .conftest import ROOT, Tab, closed, opened

pytestmark = pytest.mark.xdist_group("quarto")
BODY = """
<header id="title-block-header"><h1 class="title">題</h1></header>
<nav id="TOC" role="doc-toc"><h2 id="toc-title">目次</h2>
<ul><li><a href="#sec-a" id="toc-sec-a">章</a></li></ul></nav>
<section id="sec-a" class="level1"><h1>章</h1>
<p>値は <a href="#tally-x" class="tally" title="出どころ">1,234</a></p>
<div id="fig-a" class="quarto-float quarto-figure"><figure class="quarto-float quarto-float-fig">
<div aria-describedby="fig-a-caption-0">
<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="点">
</div><figcaption id="fig-a-caption-0">図</figcaption></figure></div>
<div id="tbl-a" class="quarto-float quarto-figure"><figure class="quarto-float quarto-float-tbl">
<figcaption id="tbl-a-caption-0">表</figcaption><div aria-describedby="tbl-a-caption-0">
<table class="caption-top"><thead><tr><th>鍵</th><th>値</th></tr></thead><tbody>
<tr><td><span id="tally-x">x</span></td><td>1,234</td></tr><tr><td>y</td><td>2万</td></tr>
<tr><td>z</td><td>30</td></tr><tr><td>w</td><td>–</td></tr></tbody></table></div></figure></div>
</section>
"""


@pytest.fixture(scope="module")
def quarto(browser: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tab]:
    """A page with Quarto's markup and the project's own head, style and scripts."""
    project = open_project(ROOT / "reports")
    settings = settings_of(project, open_document(project, project.documents[0]), "html")
    head, after = (
        "".join(path.read_text("utf-8") for path in files_of(project, settings, key))
        for key in ("include-in-header", "include-after-body")
    )
    style = "".join(p.read_text("utf-8") for p in files_of(project, settings, "css"))
    path: Path = tmp_path_factory.mktemp("quarto") / "text.ja.html"
    opening = f"<!DOCTYPE html><html lang='ja'><head><meta charset='utf-8'><title>題</title>{head}"
    path.write_text(
        f"{opening}<style>{style}</style></head><body>{BODY}{after}</body></html>", "utf-8"
    )
    tab = opened(browser, path.as_uri())
    yield tab
    closed(tab)


def test_its_numbers_open_their_rows(quarto: Tab) -> None:
    """The provenance comes from the row of the appendix, whatever wraps it."""
    quarto.page.locator("p a.tally").hover()
    note = quarto.page.locator("#provenance")
    note.wait_for(state="visible")
    assert "1,234" in note.inner_text()
    quarto.page.keyboard.press("Escape")


def test_its_tables_sort_and_save(quarto: Tab) -> None:
    """Numbers come in their order, 万 counted in, empty cells last."""
    page = quarto.page
    page.locator("#tbl-a th:nth-child(2) button").click()
    page.wait_for_timeout(100)
    shown = page.locator("#tbl-a tbody td:nth-child(2)").all_inner_texts()
    assert ["30", "1,234", "2万", "–"] == [text.strip() for text in shown]
    with page.expect_download() as waiting:
        page.locator("#tbl-a .csv").click()
    assert "tbl-a.ja.csv" == waiting.value.suggested_filename
    content = Path(waiting.value.path()).read_text("utf-8-sig")
    assert ["鍵,値", 'x,"1,234"', "y,2万", "z,30", "w,–"] == content.splitlines()
    assert "region" == page.locator("#tbl-a .table-scroll").get_attribute("role")


def test_its_contents_fold_and_its_parts_have_links(quarto: Tab) -> None:
    """What the embedded engine's template gives is made by script."""
    page = quarto.page
    assert 1 == page.locator("#TOC details[open] a").count()
    for target in ("sec-a", "fig-a", "tbl-a", "tally-x"):
        assert 1 == page.locator(f'.permalink[href="#{target}"]').count(), target
    page.locator("#fig-a .enlarge").click()
    assert "点" in page.locator("dialog[open]").inner_text()
    page.keyboard.press("Escape")
