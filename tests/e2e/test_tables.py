"""Tables sort, filter and are saved; figures enlarge."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path
from typing import Any

import pytest

from sc_analysis.build import Built
from sc_analysis.errors import Lang
from sc_analysis.report.document import Document
from sc_analysis.report.markdown import cells
from sc_analysis.report.tables import TABLES

from .conftest import OUTPUT, Tab


def _column(page: Any, label: str, index: int) -> list[str]:
    found = page.locator(f"#{label} tbody tr:not([hidden]) td:nth-child({index})")
    return [str(text).strip() for text in found.all_inner_texts()]


def _sorted(page: Any, label: str, index: int) -> list[str]:
    page.locator(f"#{label} th:nth-child({index}) button").click()
    page.wait_for_timeout(100)
    return _column(page, label, index)


def test_numbers_sort_as_numbers_and_back(tab: Tab) -> None:
    """Thousands are larger than tens; a second click turns the order; the first one comes back."""
    before = _column(tab.page, "tbl-tallies", 3)
    up = [float(value.replace(",", "")) for value in _sorted(tab.page, "tbl-tallies", 3)]
    assert sorted(up) == up
    head = tab.page.locator("#tbl-tallies th:nth-child(3)")
    assert "ascending" == head.get_attribute("aria-sort")
    down = [float(value.replace(",", "")) for value in _sorted(tab.page, "tbl-tallies", 3)]
    assert sorted(up, reverse=True) == down
    tab.page.locator("#tbl-tallies .reset").click()
    assert before == _column(tab.page, "tbl-tallies", 3)


def test_printed_values_sort_by_their_size(tab: Tab) -> None:
    """Of printed strings those with a number come in its order, 万 and 億 counted in."""
    shown = _sorted(tab.page, "tbl-claims", 3)
    places = [shown.index(value) for value in ("9カ国", "21 都市", "554団体")]
    assert sorted(places) == places


def test_sorting_works_by_keyboard(tab: Tab) -> None:
    """A head is a button: focus and Enter sort."""
    tab.page.locator("#tbl-events th:nth-child(3) button").focus()
    tab.page.keyboard.press("Enter")
    tab.page.wait_for_timeout(100)
    dates = _column(tab.page, "tbl-events", 3)
    known = [date for date in dates if re.fullmatch(r"\d{4}(-\d\d)*", date)]
    assert sorted(known) == known
    assert len(known) > 50


def _rows(page: Any, label: str) -> list[str]:
    found = page.locator(f"#{label} tbody tr:not([hidden])")
    return [str(text) for text in found.evaluate_all("all => all.map((row) => row.textContent)")]


def test_a_filter_keeps_matching_rows(tab: Tab) -> None:
    """Those stay in which all words occur, full width or not; how many is told."""
    page, field = tab.page, tab.page.locator("#tbl-claims input")
    every = _rows(page, "tbl-claims")
    wanted = [row for row in every if "needs." in row.lower() and "transport" in row.lower()]
    assert 0 < len(wanted) < len(every)
    field.fill("Ｎｅｅｄｓ. transport")
    assert wanted == _rows(page, "tbl-claims")
    told = page.locator("#tbl-claims .count").inner_text()
    assert {str(len(wanted)), str(len(every))} == set(re.findall(r"\d+", told))
    field.fill("")
    assert every == _rows(page, "tbl-claims")


def test_every_long_table_filters(tab: Tab) -> None:
    """A word that occurs nowhere leaves no row, an emptied field brings all back."""
    every, left, back = tab.page.evaluate(
        """() => {
          const fields = [...document.querySelectorAll('figure[id^="tbl-"] input')];
          const shown = () => fields.map((field) =>
            field.closest("figure").querySelectorAll("tbody tr:not([hidden])").length);
          const fill = (text) => {
            for (const field of fields) {
              field.value = text;
              field.dispatchEvent(new Event("input"));
            }
            return shown();
          };
          return [shown(), fill("\ufffd"), fill("")];
        }"""
    )
    assert len(every) > 10
    assert [0] * len(every) == left
    assert every == back


def test_a_link_to_a_filtered_row_brings_it_back(tab: Tab) -> None:
    """A filter never makes a link lead nowhere, not even one to the address that is open."""
    link = tab.page.locator('main p a[href="#tally-needs-transport-direct"]').first
    row = tab.page.locator("#tally-needs-transport-direct")
    for _ in range(2):
        tab.page.locator("#tbl-tallies input").fill("ledger")
        assert not row.is_visible()
        link.click()
        row.wait_for(state="visible")


def _saved(page: Any, label: str, folder: Path) -> tuple[str, str]:
    with page.expect_download() as waiting:
        page.locator(f"#{label} .csv").click()
    path = folder / waiting.value.suggested_filename
    waiting.value.save_as(path)
    return path.name, path.read_bytes().decode("utf-8")


@pytest.fixture
def wanted(tab: Tab, built: Built, lang: Lang) -> dict[str, list[list[str]]]:
    """The cells of each table as computed now; references are named as on the page."""
    references = tab.page.evaluate(
        """() => Object.fromEntries([...document.querySelectorAll("a.quarto-xref")]
          .map((a) => [a.hash.slice(1), a.textContent.trim()]))"""
    )
    document = Document(lang, built=built)
    return {
        label: [
            [" ".join(cell.text.split()) for cell in row]
            for row in cells(table(document)[0], lambda key: references.get(key, key))
        ]
        for label, table in TABLES.items()
    }


def _read(content: str) -> list[list[str]]:
    rows = csv.reader(io.StringIO(content.removeprefix("\ufeff")))
    return [[" ".join(cell.split()) for cell in row] for row in rows]


def test_downloads_equal_the_data(
    tab: Tab, wanted: dict[str, list[list[str]]], lang: Lang, tmp_path: Path
) -> None:
    """A saved file has its name, its mark and every cell, whatever is sorted or filtered."""
    tab.page.locator("#tbl-claims input").fill("needs")
    _sorted(tab.page, "tbl-claims", 2)
    for label in ("tbl-claims", "tbl-needs-cities", "tbl-verdicts", "tbl-printed"):
        name, content = _saved(tab.page, label, tmp_path)
        assert f"{label}.{lang}.csv" == name
        assert content.startswith("\ufeff")
        assert wanted[label] == _read(content)


def test_every_table_hands_its_data_to_the_download(
    tab: Tab, wanted: dict[str, list[list[str]]], lang: Lang
) -> None:
    """All tables; caught before they are files, since a browser refuses one download in ten."""
    caught = tab.page.evaluate(
        """async () => {
          const [address, follow] = [URL.createObjectURL, HTMLAnchorElement.prototype.click];
          const caught = [];
          URL.createObjectURL = (blob) => { caught.push({ blob }); return "#"; };
          HTMLAnchorElement.prototype.click = function () { caught.at(-1).name = this.download; };
          for (const button of document.querySelectorAll(".csv")) button.click();
          URL.createObjectURL = address;
          HTMLAnchorElement.prototype.click = follow;
          return Promise.all(caught.map(async ({ blob, name }) => [name, await blob.text()]));
        }"""
    )
    found = {name.removesuffix(f".{lang}.csv"): _read(content) for name, content in caught}
    assert len(caught) == len(wanted)
    assert wanted == found


def test_every_table_can_be_saved(tab: Tab) -> None:
    """No table lacks its button."""
    tables = tab.page.locator('figure[id^="tbl-"]').count()
    assert tables > 50
    assert tables == tab.page.locator('figure[id^="tbl-"] .csv').count()


def test_figures_enlarge_with_their_tables(tab: Tab) -> None:
    """The dialog shows the figure, its alternative text and links to tables; Escape closes it."""
    page = tab.page
    figures = page.locator('figure[id^="fig-"]').count()
    assert figures == page.locator("figure .enlarge").count() > 5
    page.locator("#fig-needs .enlarge").click()
    dialog = page.locator("dialog[open]")
    assert page.locator("#fig-needs img").get_attribute("alt") in dialog.inner_text()
    page.keyboard.press("Escape")
    assert 0 == dialog.count()
    page.locator("#fig-needs img").click()
    page.locator('dialog[open] a[href^="#tbl-"]').first.click()
    assert "#tbl-" in page.url
    assert 0 == page.locator("dialog[open]").count()


def test_the_pages_are_small_enough_to_send(document: str) -> None:
    """A page is at most 3 MB."""
    assert (OUTPUT / document).stat().st_size <= 3_000_000
