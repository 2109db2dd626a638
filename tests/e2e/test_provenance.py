"""Where a number comes from: by mouse, by keyboard, by touch (WCAG 2.2, 1.4.13)."""

from __future__ import annotations

from typing import Any

import pytest

from sc_analysis.build import Built
from sc_analysis.errors import Lang
from sc_analysis.report.format import number
from sc_analysis.report.markdown import anchor

from .conftest import HANDHELD, Tab


def _note(page: Any) -> Any:
    return page.locator("#provenance")


def _first(page: Any, prefix: str) -> Any:
    found = page.locator(f'main p a[href^="#{prefix}-"], main li a[href^="#{prefix}-"]').first
    found.scroll_into_view_if_needed()
    return found


def test_a_claim_shows_all_that_is_known(tab: Tab, built: Built, lang: Lang) -> None:
    """Printed value, computed value, verdict, locator, and the rows behind the tally."""
    bound = [e for e in built.entries.values() if e.claim.tally]
    shown = {a.split("#")[-1] for a in _targets(tab.page, "claim")}
    entry = next(e for e in bound if anchor("claim", e.claim.claim) in shown)
    tally = built.tallies[entry.claim.tally or ""]
    link = tab.page.locator(f'main p a[href="#{anchor("claim", entry.claim.claim)}"]').first
    link.scroll_into_view_if_needed()
    link.hover()
    text = _note(tab.page).inner_text()
    assert entry.claim.printed in text
    assert number(tally.value, tally.unit) in text
    assert entry.verdict.label(lang) in text
    assert entry.claim.locator in text
    assert tally.rows[0].partition(":")[0] in text


def _targets(page: Any, prefix: str) -> list[str]:
    links = page.locator(f'main p a[href^="#{prefix}-"]')
    found = links.evaluate_all("all => all.map((a) => a.hash)")
    assert found
    return [str(target) for target in found]


def test_a_tally_shows_the_claims_compared_with_it(tab: Tab, built: Built) -> None:
    """The way back: from a computed number to what the source prints."""
    bound = {e.claim.tally: e for e in built.entries.values() if e.claim.tally}
    shown = _targets(tab.page, "tally")
    key = next(k for k in bound if k and f"#{anchor('tally', k)}" in shown)
    link = tab.page.locator(f'main p a[href="#{anchor("tally", key)}"]').first
    link.scroll_into_view_if_needed()
    link.hover()
    assert bound[key].claim.printed in _note(tab.page).inner_text()


@pytest.mark.parametrize("prefix", ["tally", "claim"])
def test_by_mouse(tab: Tab, prefix: str) -> None:
    """It opens on hover, stays while the pointer is on it, and goes when the pointer leaves."""
    page = tab.page
    _first(page, prefix).hover()
    _note(page).wait_for(state="visible")
    _note(page).hover()
    page.wait_for_timeout(600)
    assert _note(page).is_visible()
    page.mouse.move(5, 5)
    _note(page).wait_for(state="detached")


@pytest.mark.parametrize("prefix", ["tally", "claim"])
def test_by_keyboard(tab: Tab, prefix: str) -> None:
    """It opens on focus, its links come next, Escape closes it and keeps the place."""
    page = tab.page
    number = _first(page, prefix)
    number.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    _note(page).wait_for(state="visible")
    assert "provenance" == number.get_attribute("aria-describedby")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('#provenance') !== null")
    page.keyboard.press("Escape")
    assert 0 == _note(page).count()
    assert number.evaluate("link => link === document.activeElement")
    assert number.get_attribute("title")


@pytest.mark.parametrize("prefix", ["tally", "claim"])
def test_by_touch(phone: Tab, prefix: str) -> None:
    """The first tap opens it, one elsewhere closes it, a second tap follows the link."""
    page = phone.page
    number = _first(page, prefix)
    before = page.url
    number.tap()
    _note(page).wait_for(state="visible")
    assert before == page.url
    box = _note(page).bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= HANDHELD["width"]
    touch = {"pointerType": "touch", "bubbles": True}
    page.locator("h1.title").dispatch_event("pointerdown", touch)
    assert 0 == _note(page).count()
    number.tap()
    number.tap()
    target = number.get_attribute("href")
    assert page.url.endswith(target)
    assert phone.at(target.removeprefix("#"))


def test_escape_closes_what_the_mouse_opened(tab: Tab) -> None:
    """It can be dismissed without moving the pointer."""
    _first(tab.page, "tally").hover()
    _note(tab.page).wait_for(state="visible")
    tab.page.keyboard.press("Escape")
    assert 0 == _note(tab.page).count()


def test_it_is_inside_the_window_in_a_wide_table(tab: Tab) -> None:
    """A number in a table that scrolls is not cut off by the table's edge."""
    link = tab.page.locator("#tbl-claims tbody a.tally").first
    link.scroll_into_view_if_needed()
    link.hover()
    _note(tab.page).wait_for(state="visible")
    box = _note(tab.page).bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= 1280
    assert box["y"] >= 0 and box["y"] + box["height"] <= 900
