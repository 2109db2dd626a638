"""The built site (`make docs`): whole, sufficient to itself, and without typed numbers.

Links to other hosts are not followed here: that needs the open internet, and a weekly run does it
(`sphinx-build -b linkcheck`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urlsplit

import pytest

from sc_analysis.report.lint.numerals import Names, numerals, read_names

ROOT = Path(__file__).resolve().parents[2]
SITE = ROOT / "docs" / "_build" / "html"
SOURCES = sorted(
    path
    for path in (ROOT / "docs").rglob("*.md")
    if not {"_build", "_made"} & set(path.relative_to(ROOT).parts)
)
GENERATED = ("exhibits", "score")
"""Pages that tools write; the suite compares them with what the tools write."""
LOADING = {"script": "src", "img": "src", "iframe": "src", "source": "src", "link": "href"}
MARKUP = re.compile(
    r"```.*?^```|:::.*?^:::|`[^`]*`|\{\{.*?\}\}|\]\([^)]*\)", re.DOTALL | re.MULTILINE
)


class Page(HTMLParser):
    """Ids, links, loaded files and the language of one page."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.links: list[str] = []
        self.loaded: list[str] = []
        self.alternatives: dict[str, str] = {}
        self.lang = ""
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Collect what the tests ask about."""
        found = {name: value or "" for name, value in attrs}
        self.ids |= {found[name] for name in ("id", "name") if name in found}
        if tag == "html":
            self.lang = found.get("lang", "")
        if tag == "a" and "href" in found:
            self.links.append(found["href"])
        if LOADING.get(tag, "") in found:
            self.loaded.append(found[LOADING[tag]])
        if tag == "img":
            self.alternatives[found["src"]] = found.get("alt", "")


@pytest.fixture(scope="module")
def pages() -> dict[Path, Page]:
    """Every page of the site."""
    found = {path: Page(path) for path in sorted(SITE.rglob("*.html"))}
    assert len(found) > len(SOURCES), "build the site first: make docs"
    return found


def _internal(pages: dict[Path, Page]) -> Iterator[tuple[Path, str, Path, str]]:
    """Page, link, file it leads to, anchor in it."""
    for path, page in pages.items():
        for link in (*page.links, *page.loaded):
            if urlsplit(link).scheme:
                continue
            target, anchor = urldefrag(link)
            file = path.parent / unquote(urlsplit(target).path) if target else path
            yield path, link, file.resolve(), unquote(anchor)


def test_every_internal_link_leads_somewhere(pages: dict[Path, Page]) -> None:
    """To a file of the site, and to an id in it."""
    links = list(_internal(pages))
    assert len(links) > 1000
    broken = [
        (path.relative_to(SITE).as_posix(), link)
        for path, link, file, anchor in links
        if not file.is_file() or (anchor and file in pages and anchor not in pages[file].ids)
    ]
    assert [] == broken


def test_pages_load_nothing_from_elsewhere(pages: dict[Path, Page]) -> None:
    """No script, style, font or picture of another host; styles included."""
    foreign = [
        (path.name, link)
        for path, page in pages.items()
        for link in page.loaded
        if urlsplit(link).scheme not in ("", "data") or link.startswith("//")
    ]
    assert [] == foreign
    styles = [path.read_text(encoding="utf-8") for path in SITE.rglob("*.css")]
    assert styles
    for style in styles:
        assert not re.search(r"@import|url\(\s*['\"]?(?:https?:)?//", style)


def test_japanese_pages_say_so(pages: dict[Path, Page]) -> None:
    """For screen readers and fonts; the others are English."""
    for path, page in pages.items():
        wanted = "ja" if path.parent.name == "ja" else "en"
        assert wanted == page.lang, path.name


def test_pictures_have_alternatives(pages: dict[Path, Page]) -> None:
    """In words, each."""
    pictures = [item for page in pages.values() for item in page.alternatives.items()]
    assert pictures
    assert [] == [picture for picture, words in pictures if not words]


WRITTEN = [path for path in SOURCES if path.stem not in GENERATED]


@pytest.mark.parametrize("source", WRITTEN, ids=lambda path: path.stem)
def test_no_number_is_typed(source: Path) -> None:
    """Prose takes its numbers from substitutions; examples and code are run instead."""
    prose = MARKUP.sub(" ", source.read_text(encoding="utf-8"))
    assert [] == numerals(prose, Names(read_names(ROOT / "reports")))
