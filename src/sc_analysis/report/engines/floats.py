"""Figures and tables: `::: {#fig-x}` or `::: {#tbl-x}` around the thing, its caption last.

They are numbered here, once, in the order of the document, so that captions and references agree
in every format. Subfigures, captions given elsewhere (`fig-cap`, `: caption`) and figures or
captioned tables outside such a block are refused. Every image must have an alternative text;
whether it says anything is not checked.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from sc_analysis.errors import RenderError
from sc_analysis.report.engines.cells import Manuscript
from sc_analysis.report.engines.language import Words
from sc_analysis.report.engines.tree import (
    Change,
    Node,
    attr_of,
    plain,
    stringify,
    text,
    walk,
    words,
)

KINDS = ("fig", "tbl")
LONG_ENOUGH = 5
"""Fewer figures or tables are found without a list of them."""


@dataclass(frozen=True, slots=True)
class Float:
    """A numbered figure or table."""

    identifier: str
    kind: str
    number: int
    label: str
    """What stands before the caption: 図 1:"""


Builder = Callable[[Float, list[Node], list[Node]], list[Node]]
"""Draws a float from its number, its caption's inlines and its content."""


def kind_of(identifier: str) -> str | None:
    """The kind that the prefix of a label tells, as Quarto reads it."""
    return next((kind for kind in KINDS if identifier.startswith(f"{kind}-")), None)


def is_float(node: Node) -> bool:
    """Whether the block is a figure or table with a label."""
    return node["t"] == "Div" and kind_of(node["c"][0][0]) is not None


def collect(blocks: list[Node], words_: Words, manuscript: Manuscript) -> dict[str, Float]:
    """All floats by identifier, numbered per kind in document order."""
    found: dict[str, Float] = {}
    counts = dict.fromkeys(KINDS, 0)
    for node in walk(blocks):
        if not is_float(node):
            continue
        identifier = node["c"][0][0]
        kind = identifier[:3]
        counts[kind] += 1
        _check(node, kind, manuscript)
        label = f"{words_.title_of(kind)}\u00a0{counts[kind]}:"
        found[identifier] = Float(identifier, kind, counts[kind], label)
    _refuse_strays(blocks, manuscript)
    return found


def drawing(floats: dict[str, Float], builder: Builder) -> Change:
    """Draws floats as the format does."""

    def change(node: Node) -> list[Node] | None:
        if not is_float(node):
            return None
        item = floats[node["c"][0][0]]
        caption = [text(item.label), {"t": "Space"}, *node["c"][1][-1]["c"]]
        return builder(item, caption, _content(node))

    return change


def alternative_texts(manuscript: Manuscript) -> Change:
    """Puts the alternative text (`fig-alt`, else the description) where pandoc looks for it."""

    def change(node: Node) -> list[Node]:
        attribute, inlines, target = node["c"]
        pairs = dict(attribute[2])
        alternative = pairs.pop("fig-alt", "") or stringify(inlines)
        if not alternative.strip():
            raise manuscript.fault(
                target[0],
                f"画像 {target[0]} に代替テキストがありません（fig-alt）",
                f"image {target[0]} has no alternative text (fig-alt)",
            )
        kept = [attribute[0], attribute[1], [[key, value] for key, value in pairs.items()]]
        return [{"t": "Image", "c": [kept, words(alternative), target]}]

    return change


def _check(node: Node, kind: str, manuscript: Manuscript) -> None:
    identifier, blocks = node["c"][0][0], node["c"][1]
    content = _content(node)
    if any(is_float(inner) for inner in walk(blocks)):
        raise _fault(manuscript, identifier, "図表の入れ子は使えません", "floats cannot be nested")
    if not content or blocks[-1]["t"] not in ("Para", "Plain"):
        raise _fault(
            manuscript,
            identifier,
            "囲みの最後に説明文の段落が要ります",
            "the last paragraph of the block must be the caption",
        )
    wanted = "Image" if kind == "fig" else "Table"
    if not any(inner["t"] == wanted for inner in walk(content)):
        raise _fault(
            manuscript,
            identifier,
            "囲みの中に図表がありません" if kind == "tbl" else "囲みの中に画像がありません",
            f"the block holds no {wanted.lower()}",
        )


def _content(node: Node) -> list[Node]:
    """What stands before the caption, with images out of their paragraphs and figures."""
    out: list[Node] = []
    for block in node["c"][1][:-1]:
        if block["t"] == "Figure":
            out.extend(block["c"][2])
        elif block["t"] == "Para" and _only_images(block["c"]):
            out.append(plain(block["c"]))
        else:
            out.append(block)
    return out


def _only_images(inlines: list[Node]) -> bool:
    return all(inline["t"] in ("Image", "Space", "SoftBreak") for inline in inlines)


def _refuse_strays(blocks: list[Node], manuscript: Manuscript) -> None:
    nodes = [node for node in walk(blocks) if node["t"] not in ("Str", "Space")]
    within = [inner for node in nodes if is_float(node) for inner in node["c"][1]]
    for node in nodes:
        attribute = attr_of(node)
        identifier = "" if attribute is None else attribute[0]
        stray = kind_of(identifier) is not None and not is_float(node)
        figure = node["t"] == "Figure" and node not in within
        captioned = node["t"] == "Table" and bool(node["c"][1][1])
        if stray or figure or captioned:
            needle = identifier or stringify(node["c"][1])[:20]
            raise _fault(
                manuscript,
                needle,
                "図表は ::: {#fig-…} か ::: {#tbl-…} で囲み、説明文を最後の段落に置いてください",
                "put figures and tables into ::: {#fig-…} or ::: {#tbl-…}, the caption last",
            )


def _fault(manuscript: Manuscript, needle: str, ja: str, en: str) -> RenderError:
    return manuscript.fault(needle, f"{needle}: {ja}", f"{needle}: {en}")
