"""Conditional content, callouts and landscape blocks: found here, drawn by each format.

Conditions other than `when-format` and `unless-format`, and callout attributes other than `title`,
are refused. A callout's first heading is its title, as in Quarto, and is no section.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass

from sc_analysis.report.engines.cells import Manuscript
from sc_analysis.report.engines.language import Words
from sc_analysis.report.engines.tree import (
    Change,
    Node,
    classes_of,
    div,
    pairs_of,
    plain,
    rewrite,
    stringify,
    walk,
    words,
)

_FORMATS = ("html", "typst", "docx")
_VISIBLE, _HIDDEN = "content-visible", "content-hidden"
_CALLOUTS = ("note", "tip", "important", "warning", "caution")
_OPENING_BLOCKS = 3


@dataclass(frozen=True, slots=True)
class Callout:
    """A remark set apart from the text, as Quarto's callouts are."""

    kind: str
    title: list[Node]
    body: list[Node]
    identifier: str


def conditions(form: str, manuscript: Manuscript) -> Change:
    """Drops conditional blocks and spans, or puts what they hold in their place."""

    def change(node: Node) -> list[Node] | None:
        classes = classes_of(node)
        if _VISIBLE not in classes and _HIDDEN not in classes:
            return None
        holds = _condition(node, form, manuscript)
        content: list[Node] = node["c"][1]
        return content if holds == (_VISIBLE in classes) else []

    return change


def settling_callouts(words_: Words, manuscript: Manuscript) -> Change:
    """Makes the title of every callout its first block, so that its heading is no section."""

    def change(node: Node) -> list[Node] | None:
        kind = _kind(node)
        if kind is None:
            return None
        title, body = _title(node, kind, words_, manuscript)
        return [div(node["c"][0], [plain(title), *body])]

    return change


def drawing_callouts(draw: Callable[[Callout], list[Node]]) -> Change:
    """Draws settled callouts as the format does."""

    def change(node: Node) -> list[Node] | None:
        kind = _kind(node)
        if kind is None:
            return None
        attribute, (title, *body) = node["c"]
        return draw(Callout(kind, title["c"], body, attribute[0]))

    return change


def draw_landscape(
    blocks: list[Node], manuscript: Manuscript, draw: Callable[[list[Node]], list[Node]]
) -> list[Node]:
    """The tree with landscape blocks drawn by the format, neighbours together; none is nested."""
    out: list[Node] = []
    for turned, group in itertools.groupby(blocks, key=is_landscape):
        if turned:
            out.extend(draw([node for block in group for node in block["c"][1]]))
            continue
        upright = list(group)
        if any(is_landscape(node) for node in walk(upright)):
            raise manuscript.fault(
                ".landscape",
                "::: {.landscape} は他の囲みの中に置けません",
                "::: {.landscape} cannot stand inside another block",
            )
        out.extend(upright)
    return out


def with_openings(blocks: list[Node]) -> list[Node]:
    """The tree with chapter openings on the landscape pages that follow them.

    A heading with a paragraph or two would else stand alone on an upright page.
    """
    out: list[Node] = []
    for node in blocks:
        if is_landscape(node):
            opening = _opening(out)
            del out[len(out) - len(opening) :]
            attribute, content = node["c"]
            node = {**node, "c": [attribute, [*opening, *content]]}
        out.append(node)
    return out


def _opening(before: list[Node]) -> list[Node]:
    """The chapter's heading and all after it, if that is no more than a few paragraphs."""
    for length in range(1, min(_OPENING_BLOCKS, len(before)) + 1):
        first = before[-length]
        if first["t"] == "Header":
            return before[-length:] if first["c"][0] == 1 else []
        if first["t"] != "Para":
            return []
    return []


def by_page(
    blocks: list[Node], upright: dict[str, Change], sideways: dict[str, Change]
) -> list[Node]:
    """The tree changed as its pages need it; what is drawn as landscape loses its wrapping."""
    out: list[Node] = []
    for block in blocks:
        if is_landscape(block):
            out.extend(rewrite(block["c"][1], sideways))
        else:
            out.extend(rewrite([block], upright))
    return out


def is_landscape(node: Node) -> bool:
    """Whether the pages of this block lie on their side."""
    return node["t"] == "Div" and "landscape" in classes_of(node)


def _condition(node: Node, form: str, manuscript: Manuscript) -> bool:
    holds = True
    for key, value in pairs_of(node).items():
        if key not in ("when-format", "unless-format"):
            raise manuscript.fault(
                key,
                f"条件 {key} は使えません（when-format か unless-format）",
                f"condition {key} is not supported (when-format or unless-format)",
            )
        if value not in _FORMATS:
            raise manuscript.fault(
                f'"{value}"',
                f"{key}={value} は使えません（html, typst, docx のどれか。PDF は typst です）",
                f"{key}={value} is not supported (one of html, typst, docx; the PDF is typst)",
            )
        holds = holds and ((value == form) == (key == "when-format"))
    return holds


def _kind(node: Node) -> str | None:
    names = [name for name in classes_of(node) if name.startswith("callout-")]
    return names[0].removeprefix("callout-") if names else None


def _title(
    node: Node, kind: str, words_: Words, manuscript: Manuscript
) -> tuple[list[Node], list[Node]]:
    """A callout's title (attribute, heading or the language's word) and its body."""
    pairs = pairs_of(node)
    unknown = [key for key in pairs if key != "title"]
    if kind not in _CALLOUTS or unknown:
        name = unknown[0] if unknown else f"callout-{kind}"
        raise manuscript.fault(
            name, f"callout の {name} は使えません", f"callouts do not support {name}"
        )
    body: list[Node] = node["c"][1]
    title = words(pairs.get("title", words_.table[f"callout-{kind}-title"]))
    if "title" not in pairs and body and body[0]["t"] == "Header":
        title, body = body[0]["c"][2], body[1:]
    if not stringify(body).strip():
        raise manuscript.fault(
            f"callout-{kind}", "callout の本文がありません", "a callout has no text"
        )
    return title, body
