"""The page as a whole: it loads nothing, says nothing, every anchor resolves, both languages."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from .conftest import HANDHELD, OUTPUT, Open, Tab, rendered

WIDTHS = (1280, 768, 390)
KINDS = ("tally", "claim", "evidence", "erratum", "source", "tbl", "fig", "sec")


def test_nothing_is_asked_and_nothing_said(open_tab: Open) -> None:
    """No request, no message: on loading, scrolled through, in the dark, printed, enlarged."""
    tab = open_tab()
    page = tab.page
    page.evaluate(
        """async () => {
          for (let y = 0; y < document.body.scrollHeight; y += 20 * innerHeight) {
            scrollTo(0, y);
            await new Promise(requestAnimationFrame);
          }
        }"""
    )
    page.emulate_media(color_scheme="dark")
    page.emulate_media(media="print")
    page.emulate_media(media="screen")
    page.locator("figure .enlarge").first.click()
    loaded = page.evaluate(
        "performance.getEntriesByType('resource').map((entry) => entry.name)"
        ".filter((name) => !name.startsWith('data:'))"
    )
    assert [] == loaded
    assert 0 == page.evaluate("document.fonts.size")
    assert [] == tab.asked
    assert [] == tab.said


def test_what_a_page_asks_for_is_noticed(open_tab: Open) -> None:
    """The tests' own ear: a page without the policy that asks for something is heard."""
    tab = open_tab()
    tab.page.set_content("<img src='https://example.org/x.png'>")
    assert ["https://example.org/x.png"] == tab.asked
    tab.asked.clear()
    tab.said.clear()


def test_the_policy_refuses_what_a_script_asks_for(tab: Tab) -> None:
    """Even a script that wanted to load something could not: the page's own policy forbids it."""
    asked = "fetch('https://example.org/x').then(() => 'loaded', () => 'refused')"
    assert "refused" == tab.page.evaluate(asked)
    assert [] == tab.asked
    assert tab.said and all("Content Security Policy" in message for message in tab.said)
    tab.said.clear()


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


@pytest.mark.parametrize("kind", KINDS)
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


@pytest.mark.parametrize("kind", KINDS)
def test_a_permanent_link_leads_to_its_thing(tab: Tab, kind: str) -> None:
    """A click on the last of its kind puts it into the address and into the window."""
    link = tab.page.locator(f'main .permalink[href^="#{kind}-"]').last
    target = link.get_attribute("href").removeprefix("#")
    link.click()
    assert tab.page.url.endswith(f"#{target}")
    assert tab.at(target)


@pytest.mark.parametrize("width", [1280, 390])
def test_every_permanent_link_leads_somewhere_visible(tab: Tab, width: int) -> None:
    """Whatever it names can be scrolled to, and neither head nor contents cover it there."""
    tab.page.set_viewport_size({"width": width, "height": 900})
    covered, every = tab.page.evaluate(
        """() => {
          const links = [...document.querySelectorAll(".permalink")];
          const covered = links.map((link) => link.hash.slice(1)).filter((id) => {
            const target = document.getElementById(decodeURIComponent(id));
            target.scrollIntoView();
            const box = target.getClientRects()[0];
            const top = document.elementFromPoint(box.left + 2, box.top + 2);
            return !(top && (target.contains(top) || top.contains(target)));
          });
          return [covered, links.length];
        }"""
    )
    assert every > 1000
    assert [] == covered


@pytest.mark.parametrize("width", WIDTHS)
def test_an_address_opens_at_its_place(open_tab: Open, width: int) -> None:
    """A row of a long table, opened by its permanent link, is in the window and not covered."""
    tab = open_tab("#tally-needs-transport-direct", viewport={"width": width, "height": 900})
    tab.page.wait_for_timeout(300)
    assert tab.at("tally-needs-transport-direct")


@pytest.mark.parametrize("width", WIDTHS)
def test_the_page_is_no_wider_than_the_window(tab: Tab, width: int) -> None:
    """Nothing but tables and enlarged figures scrolls sideways."""
    tab.page.set_viewport_size({"width": width, "height": 900})
    assert tab.page.evaluate("document.documentElement.scrollWidth") <= width


def test_contents_mark_the_current_section(tab: Tab) -> None:
    """On a wide screen the contents stand open and follow the scroll."""
    page = tab.page
    page.evaluate("location.hash = '#sec-verdicts'")
    page.wait_for_selector('#TOC a[aria-current][href="#sec-verdicts"]')
    assert 1 == page.locator("#TOC a[aria-current]").count()
    assert page.locator("#TOC details").get_attribute("open") is not None
    page.evaluate("scrollTo(0, 0)")
    page.wait_for_selector("#TOC a[aria-current]", state="detached")


def test_contents_fold_on_a_narrow_screen(tab: Tab) -> None:
    """They name the current section, open on demand and fold once an entry is chosen."""
    page = tab.page
    page.set_viewport_size(HANDHELD)
    page.evaluate("location.hash = '#sec-verdicts'")
    entry = page.locator('#TOC a[href="#sec-needs"]')
    assert not entry.is_visible()
    assert page.locator("#sec-verdicts > h1").is_visible()
    page.locator("#TOC summary").click()
    entry.click()
    assert page.url.endswith("#sec-needs")
    assert not entry.is_visible()


@pytest.fixture
def other(document: str) -> str:
    """The page in the other language."""
    (found,) = set(rendered()) - {document}
    return found


def test_both_languages_have_the_same_addresses(document: str, other: str) -> None:
    """What can be linked to in one page exists in the other."""
    here, there = (
        re.findall(rf'\bid="((?:{"|".join(KINDS)})-[^"]+)"', (OUTPUT / name).read_text("utf-8"))
        for name in (document, other)
    )
    assert len(here) > 1000
    assert here == there


def test_the_switch_at_the_head_keeps_the_address(open_tab: Open, other: str) -> None:
    """Reached by keyboard, which scrolls away from what is read, it leads to the same thing."""
    tab = open_tab("#tbl-verdicts")
    link = tab.page.locator(".page-tools a[hreflang]")
    assert other == link.get_attribute("href")
    link.focus()
    assert f"{other}#tbl-verdicts" == link.get_attribute("href")
    tab.page.keyboard.press("Enter")
    tab.page.wait_for_url(f"**/{other}#tbl-verdicts")
    tab.page.wait_for_timeout(300)
    assert other.split(".")[-2] == tab.page.locator("html").get_attribute("lang")
    assert tab.at("tbl-verdicts")


@pytest.mark.parametrize(
    ("address_read", "scrolled_to", "wanted"),
    [
        ("#claim-needs-transport-reported", None, "claim-needs-transport-reported"),
        ("#sec-needs", None, "sec-needs"),
        ("#sec-needs", "sec-verdicts", "sec-verdicts"),
        ("", "sec-verdicts", "sec-verdicts"),
    ],
)
@pytest.mark.parametrize("width", [1280, 390])
def test_the_switch_in_the_contents_knows_what_is_read(
    tab: Tab, other: str, address_read: str, scrolled_to: str | None, wanted: str, width: int
) -> None:
    """It leads to the thing of the address while that is in view, else to the section read."""
    page = tab.page
    page.set_viewport_size({**HANDHELD, "width": width})
    if address_read:
        page.evaluate("(hash) => { location.hash = hash; }", address_read)
    if scrolled_to:
        page.evaluate("(id) => document.getElementById(id).scrollIntoView()", scrolled_to)
        page.wait_for_selector(f'#TOC a[aria-current][href="#{scrolled_to}"]', state="attached")
    page.wait_for_timeout(200)
    if width < 1000:
        page.locator("#TOC summary").dispatch_event("click")
        page.wait_for_timeout(200)
    link = page.locator("#TOC a[hreflang]")
    assert link.is_visible()
    link.dispatch_event("pointerdown")
    assert f"{other}#{wanted}" == link.get_attribute("href")
    if width < 1000:
        page.locator("#TOC summary").dispatch_event("click")


def test_the_switch_in_the_contents_is_followed(open_tab: Open, other: str) -> None:
    """The other page opens where this one was read."""
    tab = open_tab("#fig-needs")
    tab.page.locator("#TOC a[hreflang]").click()
    tab.page.wait_for_url(f"**/{other}#fig-needs")
    tab.page.wait_for_timeout(300)
    assert tab.at("fig-needs")


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
