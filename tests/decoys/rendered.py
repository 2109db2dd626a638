"""Decoys in rendered files; the read-back should find them.

In a page every decoy stands alone. A PDF cannot be edited sensibly: its decoys are written into the
Typst text that it is made from, all at once, and each must be named.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from pathlib import Path

import typst

from sc_analysis.errors import Problem
from sc_analysis.report.readback.compare import compare
from sc_analysis.report.readback.expected import Expected
from sc_analysis.report.readback.html import read_html
from sc_analysis.report.readback.pdf import read_pdf

from .model import Rate, another_digit, decoys, gaps

Span = tuple[int, int]
_TOKEN = re.compile(r"<(/?)([a-z0-9]+)([^>]*)>|[^<]+")
_ALT = re.compile(r'<img src="[^"]*" alt="([^"]+)"')
_NUMBER = re.compile(r'<a href="#(?:tally|claim)-[^>]*>([^<]+)</a>')
_REFERENCE = re.compile(r'class="quarto-xref">([^<]+)</a>')
NAME = re.compile(r"[表図]-[0-9]+|第[0-9]+回会合|[A-Za-z]+ ?[0-9.]+|&[a-z]+;")


def in_page(page: str, wanted: Expected, each: int, seed: int) -> list[Rate]:
    """Numbers changed or added in a rendered page, `each` per place."""
    chance = random.Random(seed)
    texts = _texts(page)
    places = {
        "links": [m.span(1) for m in _NUMBER.finditer(page)],
        "references": [m.span(1) for m in _REFERENCE.finditer(page)],
        "alternative texts": [m.span(1) for m in _ALT.finditer(page)],
        **{kind: texts[kind] for kind in ("captions", "cells", "section numbers")},
    }

    def found(spoilt: str) -> list[Problem]:
        return compare("a.html", read_html(spoilt), wanted)

    assert not found(page)
    rates = [_changed(page, k, spans, found, each, chance) for k, spans in places.items()]
    added = (("prose", texts["prose"]), ("headings", texts["headings"]))
    return [*rates, *(_added(page, k, spans, found, each, chance) for k, spans in added)]


Finder = Callable[[str], list[Problem]]


def _changed(
    page: str, kind: str, spans: list[Span], found: Finder, each: int, chance: random.Random
) -> Rate:
    rate = Rate(f"page: {kind}")
    holding = [(a, b) for a, b in spans if re.search(r"[0-9]", page[a:b])]
    while holding and rate.planted < each:
        start, end = chance.choice(holding)
        text = another_digit(page[start:end], chance)
        assert text is not None
        rate.note(bool(found(page[:start] + text + page[end:])), text)
    return rate


def _added(
    page: str, kind: str, spans: list[Span], found: Finder, each: int, chance: random.Random
) -> Rate:
    rate = Rate(f"page: {kind}")
    supply = decoys(chance)
    while spans and rate.planted < each:
        start, end = chance.choice(spans)
        text = page[start:end]
        open_places = gaps(text, [m.span() for m in NAME.finditer(text)])
        if open_places:
            at, decoy = start + chance.choice(open_places), next(supply)
            problems = found(page[:at] + decoy.text + page[at:])
            rate.note(decoy.named_by(problems), decoy.text)
    return rate


def _texts(page: str) -> dict[str, list[Span]]:
    """Where the texts of a page stand, by place."""
    spans: dict[str, list[Span]] = {
        k: [] for k in ("prose", "headings", "captions", "cells", "section numbers")
    }
    open_tags: list[str] = []
    for token in _TOKEN.finditer(page, page.index("<body")):
        closing, tag, rest = token[1], token[2], token[3]
        if tag and closing:
            while open_tags and open_tags.pop().split()[0] != tag:
                pass
        elif tag and tag not in ("img", "br", "col", "hr"):
            open_tags.append(f"{tag} number" if "section-number" in rest else tag)
        elif not tag and token[0].strip() and (kind := _place(open_tags)):
            spans[kind].append(token.span())
    return spans


def _place(tags: list[str]) -> str | None:
    inside = set(tags)
    if inside & {"script", "style", "nav", "a"}:
        return None
    if inside & {"td", "th"}:
        return "cells"
    if "figcaption" in inside:
        return "captions"
    if "span number" in inside:
        return "section numbers"
    if inside & {"h1", "h2", "h3"}:
        return "headings"
    return "prose" if inside & {"p", "li"} else None


_TYPST = {
    "links": re.compile(r"(?<=[。、はがのを] )#link\(<(?:tally|claim)-[\w-]+>\)\[()"),
    "captions": re.compile(r"caption: \[(?:図|表)~[0-9]+: ()"),
    "alternative texts": re.compile(r' alt: "()'),
    "cells": re.compile(r"^    \[()", re.MULTILINE),
    "headings": re.compile(r"^=+ ()", re.MULTILINE),
    "prose": re.compile(r"^[ぁ-んァ-ヶ一-龠][^\n]*?。()(?=[ぁ-んァ-ヶ一-龠])", re.MULTILINE),
}


def in_pdf(project: Path, name: str, wanted: Expected, each: int, seed: int) -> list[Rate]:
    """Numbers added in every place of the Typst text of a PDF, set and read back at once."""
    chance = random.Random(seed)
    source = (project / "_work" / f"{name}.typ").read_text(encoding="utf-8")
    supply = (decoy for decoy in decoys(chance) if decoy.form != "English")
    planted = []
    for kind, pattern in _TYPST.items():
        spots = [match.start(1) for match in pattern.finditer(source)]
        chosen = chance.sample(spots, min(each, len(spots)))
        planted += [(spot, kind, next(supply)) for spot in chosen]
    spoilt = source
    for spot, _, decoy in sorted(planted, key=lambda item: item[0], reverse=True):
        spoilt = spoilt[:spot] + decoy.text + spoilt[spot:]
    path = project / "_work" / "decoys.pdf"
    path.write_bytes(_set(spoilt, project))
    problems = compare("a.pdf", read_pdf(path, wanted), wanted)
    rates = {kind: Rate(f"PDF: {kind}") for kind in _TYPST}
    for _, kind, decoy in planted:
        rates[kind].note(decoy.named_by(problems), decoy.text)
    return list(rates.values())


def _set(source: str, project: Path) -> bytes:
    compiler = typst.Compiler(source.encode(), root=project, font_paths=[project / "fonts"])
    data = compiler.compile(format="pdf", pdf_standards=["ua-1"], timestamp=0)
    assert isinstance(data, bytes)
    return data
