"""Small pieces of HTML that a notebook shows: cards and tables, without script or outside files."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

from sc_analysis.errors import Lang, Text
from sc_analysis.palette import GREY, VERDICT_PAINTS
from sc_analysis.vocab.verdicts import Verdict

LANGS: tuple[Lang, ...] = ("ja", "en")
_CARD = (
    f"border:1px solid {GREY};border-left:6px solid {{edge}};border-radius:4px;"
    "padding:.5em 1em;max-width:46em;line-height:1.6"
)


@dataclass(frozen=True, slots=True)
class Shown:
    """HTML for a notebook, with the plain text that a terminal shows."""

    html: str
    text: str

    def _repr_html_(self) -> str:
        return self.html

    def __repr__(self) -> str:
        return self.text


def said(text: Text, langs: Iterable[Lang]) -> str:
    """The text in each language asked for, marked as such; once where both are the same."""
    versions = {text(lang): lang for lang in langs}
    return " / ".join(f'<span lang="{lang}">{escape(t)}</span>' for t, lang in versions.items())


def badge(verdict: Verdict, langs: Iterable[Lang], detail: Text | None = None) -> str:
    """The verdict on its colour; the word is there too, so that the colour is never alone."""
    paint = VERDICT_PAINTS[verdict]
    words = said(verdict.label, langs)
    more = f" ({said(detail, langs)})" if detail else ""
    style = (
        f"background:{paint.ground};color:{_letters(paint.ground)};border:1px solid {GREY};"
        "border-radius:3px;padding:0 .4em;white-space:nowrap"
    )
    return f'<span style="{style}">{words}{more}</span>'


def _letters(ground: str) -> str:
    """Black or white, whichever stands out more from the ground (WCAG's relative luminance)."""
    if ground == "white":
        return "black"
    parts = [int(ground[k : k + 2], 16) / 255 for k in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    light = sum(w * p for w, p in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
    return "white" if 1.05 / (light + 0.05) > (light + 0.05) / 0.05 else "black"


def card(edge: str, title: str, lines: Iterable[tuple[str, str]], folded: str = "") -> str:
    """A titled list of terms and values; `folded` stands below."""
    rows = "".join(
        f'<dt style="float:left;clear:left;width:9em;color:{GREY}">{term}</dt>'
        f'<dd style="margin:0 0 0 9.5em">{value}</dd>'
        for term, value in lines
    )
    return (
        f'<section style="{_CARD.format(edge=edge)}"><strong>{title}</strong>'
        f'<dl style="margin:.3em 0">{rows}</dl>{folded}</section>'
    )


def rows_of(references: Iterable[str], langs: Iterable[Lang]) -> str:
    """References `dataset:key` behind a fold, grouped by dataset."""
    groups: dict[str, list[str]] = {}
    for reference in references:
        name, _, key = reference.partition(":")
        groups.setdefault(name, []).append(key)
    total = sum(map(len, groups.values()))
    if not total:
        return ""
    count = said(Text(f"根拠の行 {total}", f"{total} rows behind it"), langs)
    items = "".join(
        f"<li><code>{escape(name)}</code> ({len(keys)}): {escape(', '.join(keys))}</li>"
        for name, keys in groups.items()
    )
    return f'<details style="clear:both"><summary>{count}</summary><ul>{items}</ul></details>'


def table(heads: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """A table of cells that are HTML already."""
    head = "".join(f'<th scope="col" style="text-align:left">{escape(h)}</th>' for h in heads)
    body = "".join(
        "<tr>" + "".join(f'<td style="text-align:left">{cell}</td>' for cell in row) + "</tr>"
        for row in rows
    )
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
