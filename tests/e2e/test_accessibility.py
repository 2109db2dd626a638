"""axe-core finds nothing at WCAG 2.2 level AA. What only people can judge is not checked.

Contrast takes long, so it is looked at in a page whose tables keep one row of each look; every
other rule sees every row of every table.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe

from .conftest import DESK, Tab, closed, opened

LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


def _violations(page: Any, context: str | None = None, **more: Any) -> list[str]:
    options = {"runOnly": LEVELS, "resultTypes": ["violations"], "xpath": False, **more}
    response = Axe().run(page, context=context, options=options).response
    assert len(response["passes"]) > 10
    return [
        f"{rule['id']}: {node['html'][:200]}"
        for rule in response["violations"]
        for node in rule["nodes"]
    ]


@pytest.fixture(scope="module")
def looks(browser: Any, address: str) -> Iterator[Tab]:
    """A page with a row of each look: every pair of element and class stays."""
    tab = opened(browser, address)
    left = tab.page.evaluate(
        """() => {
          const number = document.querySelector("main p a.claim").hash.slice(1);
          const origin = page.row(number);
          for (const table of document.querySelectorAll("table")) {
            const seen = new Set();
            for (const row of table.querySelectorAll("tbody tr")) {
              const parts = [...row.querySelectorAll("*")];
              const looks = parts.map((e) => `${e.tagName}.${e.className}`);
              if (row !== origin && looks.every((look) => seen.has(look))) row.remove();
              looks.forEach((look) => seen.add(look));
            }
          }
          return document.querySelectorAll("tbody tr").length;
        }"""
    )
    assert left > 50
    yield tab
    closed(tab)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing(looks: Tab, scheme: str, width: int) -> None:
    """Every rule, with a provenance open, in both schemes."""
    page = looks.page
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({**DESK, "width": width})
    page.locator("main p a.claim").first.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    page.locator("#provenance").wait_for(state="visible")
    assert [] == _violations(page)
    assert page.locator("#provenance").is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_an_enlarged_figure(looks: Tab, scheme: str) -> None:
    """The dialog has a name, its picture an alternative text, its parts contrast."""
    page = looks.page
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size(DESK)
    page.locator("#fig-needs .enlarge").click()
    assert [] == _violations(page, "dialog[open]")
    page.keyboard.press("Escape")


def test_axe_finds_nothing_in_the_whole_page(tab: Tab) -> None:
    """Every rule but contrast, in every row of every table: frames that scroll would hide some."""
    height = "document.querySelectorAll('.long').forEach((e) => { e.style.maxHeight = '%s'; })"
    tab.page.evaluate(height % "none")
    assert [] == _violations(tab.page, rules={"color-contrast": {"enabled": False}})
    tab.page.evaluate(height % "")
