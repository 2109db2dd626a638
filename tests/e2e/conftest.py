"""Rendered pages in a real browser: Chromium from PATH, every request noted and refused.

The pages are those of `reports/_output`; run through `make e2e`, which renders them first.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from sc_analysis.report.render import inputs_hash

sync_api = pytest.importorskip(
    "playwright.sync_api", reason="playwright is not installed (extra e2e): run make e2e"
)
ROOT = Path(__file__).resolve().parents[2]
OUTPUT = ROOT / "reports" / "_output"


def rendered() -> list[str]:
    """The pages that the last render wrote."""
    record = OUTPUT / "render.json"
    if not record.is_file():
        return []
    return [n for n in json.loads(record.read_text("utf-8"))["files"] if n.endswith(".html")]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Every test that asks for a document runs on each; without any it fails where it starts."""
    if "document" in metafunc.fixturenames:
        metafunc.parametrize("document", rendered() or [""], scope="session")


@dataclass(slots=True)
class Tab:
    """An open page and what went on in it."""

    page: Any
    said: list[str] = field(default_factory=list)
    """Errors, warnings and messages of the console."""
    asked: list[str] = field(default_factory=list)
    """Addresses that the page asked for, itself left out; each is refused."""


Open = Callable[..., Tab]


@pytest.fixture(scope="session")
def chromium() -> str:
    """The browser; the tests are left out where there is none."""
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    if found is None:
        pytest.skip("no chromium on PATH (Debian: apt-get install chromium)")
    return found


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Any]:
    """One browser for all tests."""
    with sync_api.sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture(scope="session")
def address(document: str) -> str:
    """The address of a rendered page, which must be as new as data and documents."""
    record = OUTPUT / "render.json"
    assert document, "nothing is rendered: run make e2e"
    made_from = json.loads(record.read_text("utf-8"))["inputs_hash"]
    assert inputs_hash(ROOT / "data", ROOT / "reports") == made_from, "rendered before: make e2e"
    return (OUTPUT / document).as_uri()


def opened(browser: Any, address: str, fragment: str = "", **options: Any) -> Tab:
    """The document in a window of its own; the caller closes its context."""
    context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **options})
    tab = Tab(context.new_page())
    tab.page.on("console", lambda message: tab.said.append(message.text))
    tab.page.on("pageerror", lambda error: tab.said.append(str(error)))

    def answer(route: Any) -> None:
        url = route.request.url.partition("#")[0]
        if url == address:
            route.continue_()
        else:
            tab.asked.append(url)
            route.abort()

    context.route("**/*", answer)
    tab.page.goto(address + fragment)
    return tab


@pytest.fixture
def open_tab(browser: Any, address: str) -> Iterator[Open]:
    """`open_tab(fragment, **options)` opens the document."""
    tabs: list[Tab] = []

    def open_(fragment: str = "", **options: Any) -> Tab:
        tabs.append(opened(browser, address, fragment, **options))
        return tabs[-1]

    yield open_
    for tab in tabs:
        tab.page.context.close()


@pytest.fixture(scope="session")
def shared(browser: Any, address: str) -> Iterator[Tab]:
    """One window per document for tests that leave the page as it was: loading takes a second."""
    tab = opened(browser, address)
    yield tab
    tab.page.context.close()


@pytest.fixture
def tab(shared: Tab) -> Iterator[Tab]:
    """The document on a desk; filters, orders and the place are put back afterwards."""
    yield shared
    shared.page.emulate_media(media="screen")
    shared.page.keyboard.press("Escape")
    shared.page.mouse.move(0, 0)
    shared.page.evaluate(
        """() => {
          for (const field of document.querySelectorAll("input")) {
            field.value = "";
            field.dispatchEvent(new Event("input"));
          }
          for (const reset of document.querySelectorAll(".reset:not([hidden])")) reset.click();
          history.replaceState(null, "", location.pathname);
          document.activeElement.blur();
          scrollTo(0, 0);
        }"""
    )


@pytest.fixture
def lang(document: str) -> str:
    """The language in the document's name."""
    return document.split(".")[-2]
