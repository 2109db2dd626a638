"""The page as a whole: it loads nothing, says nothing, every anchor resolves, both languages."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from .conftest import OUTPUT, Open, Tab, rendered

WIDTHS = (1280, 768, 390)


def test_nothing_is_asked_and_nothing_said(open_tab: Open) -> None:
    """No request to anywhere, no message in the console, in either colour scheme."""
    for scheme in ("light", "dark"):
        tab = open_tab(color_scheme=scheme)
        tab.page.wait_for_timeout(200)
        assert [] == tab.asked
        assert [] == tab.said


def test_the_policy_refuses_what_a_script_asks_for(open_tab: Open) -> None:
    """Even a script that wanted to load something could not: the page's own policy forbids it."""
    asked = "fetch('https://example.org/x').then(() => 'loaded', () => 'refused')"
    tab = open_tab()
    assert "refused" == tab.page.evaluate(asked)
    assert [] == tab.asked


def test_every_anchor_resolves_once(tab: Tab) -> None:
    """Each address within the page leads to exactly one element, made by script or not."""
    links, ids = tab.page.evaluate(
        """() => [
          [...document.querySelectorAll('a[href^="#"]')].map((a) => decodeURI(a.hash.slice(1))),
          [...document.querySelectorAll("[id]")].map((e) => e.id),
        ]"""
    )
    assert len(links) > 1000
    assert set() == set(links) - set(ids)
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("kind", ["tally", "claim", "tbl", "fig", "sec"])
def test_everything_has_a_permanent_link(tab: Tab, kind: str) -> None:
    """Each tally, claim, table, figure and heading has a named link to itself."""
    bare, linked = tab.page.evaluate(
        """(kind) => {
          const all = [...document.querySelectorAll(`[id^="${kind}-"]:not(figcaption)`)];
          const has = (id) => document.querySelector(`.permalink[href="#${id}"][aria-label]`);
          return [all.filter((e) => !has(e.id)).map((e) => e.id), all.length];
        }""",
        kind,
    )
    assert [] == bare
    assert linked > 5


@pytest.mark.parametrize("width", WIDTHS)
def test_an_address_opens_at_its_place(open_tab: Open, width: int) -> None:
    """A row of a long table, opened by its permanent link, is in the window and not covered."""
    page = open_tab("#tally-needs-transport-direct", viewport={"width": width, "height": 900}).page
    page.wait_for_timeout(300)
    uncovered = page.evaluate(
        """() => {
          const row = document.getElementById("tally-needs-transport-direct");
          const box = row.getClientRects()[0];
          return row.closest("td").contains(document.elementFromPoint(box.left + 2, box.top + 2));
        }"""
    )
    assert uncovered


@pytest.mark.parametrize("width", WIDTHS)
def test_the_page_is_no_wider_than_the_window(open_tab: Open, width: int) -> None:
    """Nothing but tables and enlarged figures scrolls sideways."""
    page = open_tab(viewport={"width": width, "height": 900}).page
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_contents_mark_the_current_section(open_tab: Open) -> None:
    """On a wide screen the contents stand open and follow the scroll."""
    page = open_tab("#sec-verdicts").page
    page.wait_for_selector('#TOC a[aria-current][href="#sec-verdicts"]')
    assert 1 == page.locator("#TOC a[aria-current]").count()
    assert page.locator("#TOC details").get_attribute("open") is not None
    page.evaluate("scrollTo(0, 0)")
    page.wait_for_selector("#TOC a[aria-current]", state="detached")


def test_contents_fold_on_a_narrow_screen(open_tab: Open) -> None:
    """They name the current section, open on demand and fold once an entry is chosen."""
    page = open_tab("#sec-verdicts", viewport={"width": 390, "height": 844}).page
    entry = page.locator('#TOC a[href="#sec-needs"]')
    assert not entry.is_visible()
    assert page.locator("#sec-verdicts > h1").is_visible()
    page.locator("#TOC summary").click()
    entry.click()
    assert page.url.endswith("#sec-needs")
    assert not entry.is_visible()


def test_the_other_language_opens_at_the_same_place(open_tab: Open, document: str) -> None:
    """The switch leads to each other listed language, at the anchor that is read."""
    tab = open_tab("#tbl-verdicts")
    links = tab.page.locator(".page-tools a[hreflang]")
    others = sorted(set(rendered()) - {document})
    assert others == sorted(link.get_attribute("href") for link in links.all())
    for index, other in enumerate(others):
        links.nth(index).focus()
        assert f"{other}#tbl-verdicts" == links.nth(index).get_attribute("href")


def test_colours_follow_the_system_and_the_switch(open_tab: Open) -> None:
    """The system decides until the reader does; the choice outlasts the page."""
    page = open_tab(color_scheme="dark").page

    def paper() -> Any:
        return page.evaluate("getComputedStyle(document.body).backgroundColor")

    dark = paper()
    page.locator(".theme").click()
    light = paper()
    assert dark != light
    page.reload()
    assert light == paper()
    page.locator(".theme").click()
    assert dark == paper()


def test_the_foot_tells_what_was_rendered(tab: Tab) -> None:
    """Commit and hash of the inputs are those of `render.json`."""
    record = json.loads((OUTPUT / "render.json").read_text("utf-8"))
    foot = tab.page.locator("#imprint").inner_text()
    known = [record[key] for key in ("commit", "inputs_hash") if record[key]]
    assert known
    for value in known:
        assert value[:12] in foot
    assert not record["commit"] or re.search(r"\d{4}-\d\d-\d\d", foot)


def test_without_script_the_page_reads_on(open_tab: Open) -> None:
    """Numbers link to their rows and tell them in a title; contents are open."""
    page = open_tab(java_script_enabled=False).page
    number = page.locator("p a.tally").first
    assert number.get_attribute("title")
    number.click()
    assert "#tally-" in page.url
    assert page.locator("#TOC a").first.is_visible()


def test_print_leaves_the_tools_out(tab: Tab) -> None:
    """On paper there are no buttons and no contents, and long tables stand whole."""
    tab.page.emulate_media(media="print")
    hidden = tab.page.locator("button, #TOC, .permalink, .page-tools")
    assert hidden.count() > 100
    assert 0 == tab.page.evaluate(
        """() => [...document.querySelectorAll("button, #TOC, .permalink, .page-tools")]
          .filter((e) => !e.closest("th") && e.checkVisibility()).length"""
    )
    assert 0 == tab.page.evaluate(
        """() => [...document.querySelectorAll(".table-scroll")]
          .filter((e) => e.scrollHeight > e.clientHeight + 1).length"""
    )
