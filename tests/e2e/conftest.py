"""Rendered pages in a real browser: Chromium from PATH, every request noted and refused.

The pages are those of `reports/_output`; `make e2e` renders them where they are missing or old. No
test is left out here: without Playwright, Chromium or pages the run fails and says what to do.
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

try:
    from playwright import sync_api
except ImportError as error:
    raise pytest.UsageError(f"{error}; the extra e2e brings it: run make e2e") from error

ROOT = Path(__file__).resolve().parents[2]
OUTPUT = ROOT / "reports" / "_output"
DESK = {"width": 1280, "height": 900}
HANDHELD = {"width": 390, "height": 844}
ALONE = (
    "--no-sandbox",  # root has none
    "--disable-background-networking",
    "--host-resolver-rules=MAP * ~NOTFOUND",
)


def rendered() -> list[str]:
    """The pages that the last render wrote."""
    record = OUTPUT / "render.json"
    if not record.is_file():
        return []
    return [n for n in json.loads(record.read_text("utf-8"))["files"] if n.endswith(".html")]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Every test that asks for a document runs on each; without any it fails where it starts.

    Tests of one document stay with one worker, which opens it once.
    """
    if "document" in metafunc.fixturenames:
        each = [pytest.param(n, marks=pytest.mark.xdist_group(n)) for n in rendered() or [""]]
        metafunc.parametrize("document", each, scope="session")


@dataclass(slots=True)
class Tab:
    """An open page and what went on in it."""

    page: Any
    said: list[str] = field(default_factory=list)
    """Errors, warnings and messages of the console."""
    asked: list[str] = field(default_factory=list)
    """Addresses that the page asked for, rendered pages left out; each is refused."""

    def at(self, element: str) -> Any:
        """Whether the element with that id is in the window and nothing covers its beginning."""
        return self.page.evaluate(
            """(id) => {
              const element = document.getElementById(id);
              const box = (element.tBodies?.[0] ?? element).getClientRects()[0];
              const top = document.elementFromPoint(box.left + 2, box.top + 2);
              return Boolean(top && (element.contains(top) || element.closest("td") === top));
            }""",
            element,
        )


Open = Callable[..., Tab]


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """One browser per worker."""
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    assert found, "no chromium on PATH (Debian: apt-get install chromium)"
    with sync_api.sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=found, args=ALONE)
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
    context = browser.new_context(**{"viewport": DESK, **options})
    tab = Tab(context.new_page())
    pages = {address, *((OUTPUT / name).as_uri() for name in rendered())}

    def own(request: Any) -> bool:
        return request.is_navigation_request() and request.url.partition("#")[0] in pages

    def note(request: Any) -> None:
        if not own(request):
            tab.asked.append(request.url)

    tab.page.on("console", lambda message: tab.said.append(message.text))
    tab.page.on("pageerror", lambda error: tab.said.append(str(error)))
    context.on("request", note)
    context.route("**/*", lambda r: r.continue_() if own(r.request) else r.abort())
    tab.page.goto(address + fragment)
    return tab


def closed(tab: Tab) -> None:
    """Close its window, in which nothing may have been said or asked for."""
    tab.page.context.close()
    assert [] == tab.said + tab.asked


@pytest.fixture
def open_tab(browser: Any, address: str) -> Iterator[Open]:
    """`open_tab(fragment, **options)` opens the document, for what depends on its loading."""
    tabs: list[Tab] = []

    def open_(fragment: str = "", **options: Any) -> Tab:
        tabs.append(opened(browser, address, fragment, **options))
        return tabs[-1]

    yield open_
    for tab in tabs:
        closed(tab)


@pytest.fixture(scope="session")
def shared(browser: Any, address: str) -> Iterator[Tab]:
    """One window per document: loading takes a second."""
    tab = opened(browser, address)
    yield tab
    closed(tab)


@pytest.fixture
def tab(shared: Tab) -> Iterator[Tab]:
    """The document on a desk; filters, orders and the place are put back afterwards."""
    yield shared
    _put_back(shared, DESK)


@pytest.fixture(scope="session")
def shared_phone(browser: Any, address: str) -> Iterator[Tab]:
    """One window per document that is touched, not clicked."""
    tab = opened(browser, address, viewport=HANDHELD, has_touch=True)
    yield tab
    closed(tab)


@pytest.fixture
def phone(shared_phone: Tab) -> Iterator[Tab]:
    """The document in the hand; put back afterwards."""
    yield shared_phone
    _put_back(shared_phone, HANDHELD)


def _put_back(tab: Tab, size: dict[str, int]) -> None:
    page = tab.page
    page.emulate_media(media="screen", color_scheme="light")
    page.set_viewport_size(size)
    page.keyboard.press("Escape")
    page.mouse.move(0, 0)
    page.evaluate(
        """() => {
          for (const field of document.querySelectorAll("input")) {
            if (!field.value) continue;
            field.value = "";
            field.dispatchEvent(new Event("input"));
          }
          for (const reset of document.querySelectorAll(".reset:not([hidden])")) reset.click();
          history.replaceState(null, "", location.pathname);
          document.activeElement.blur();
          scrollTo(0, 0);
        }"""
    )
    assert [] == tab.said + tab.asked


@pytest.fixture
def lang(document: str) -> str:
    """The language in the document's name."""
    return document.split(".")[-2]
