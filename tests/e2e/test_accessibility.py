"""axe-core finds nothing at WCAG 2.2 level AA. What only people can judge is not checked."""

from __future__ import annotations

from typing import Any

import pytest

from .conftest import Open

axe = pytest.importorskip(
    "axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed"
)
LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
ALIKE = 4
"""So many rows of a long table stay where every cell is looked at; the others are styled alike."""


def _violations(page: Any, **more: Any) -> list[str]:
    options = {"runOnly": LEVELS, "resultTypes": ["violations"], "xpath": False, **more}
    response = axe.Axe().run(page, options=options).response
    assert len(response["passes"]) > 10
    return [
        f"{rule['id']}: {node['html'][:200]}"
        for rule in response["violations"]
        for node in rule["nodes"]
    ]


def _shortened(page: Any) -> None:
    page.evaluate(
        """(alike) => document.querySelectorAll(`tbody tr:nth-child(n + ${alike + 1})`)
          .forEach((row) => row.remove())""",
        ALIKE,
    )


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (1280, "dark"), (390, "light")])
def test_axe_finds_nothing(open_tab: Open, scheme: str, width: int) -> None:
    """Every rule, with the first rows of long tables, a provenance open, in both schemes."""
    page = open_tab(color_scheme=scheme, viewport={"width": width, "height": 900}).page
    number = page.locator("main p a.claim").first
    number.scroll_into_view_if_needed()
    number.hover()
    page.locator("#provenance").wait_for(state="visible")
    _shortened(page)
    assert 1 == page.locator("#provenance").count()
    assert [] == _violations(page)


def test_axe_finds_nothing_in_an_enlarged_figure(open_tab: Open) -> None:
    """The dialog has a name, its picture an alternative text, its parts contrast."""
    page = open_tab(color_scheme="dark").page
    page.locator("#fig-needs .enlarge").click()
    _shortened(page)
    options = {"runOnly": LEVELS, "resultTypes": ["violations"]}
    found = axe.Axe().run(page, context="dialog", options=options).response["violations"]
    assert [] == [rule["id"] for rule in found]


def test_axe_finds_nothing_in_the_whole_page(open_tab: Open) -> None:
    """Every rule but contrast, which takes long, in every row of every table."""
    page = open_tab().page
    assert [] == _violations(page, rules={"color-contrast": {"enabled": False}})
