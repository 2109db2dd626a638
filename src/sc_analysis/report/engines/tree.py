"""Small tools for pandoc's document tree as it comes in JSON: build, walk, read as text.

Only the shapes that pandoc 3 writes are known here; nothing validates a tree.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

Node = dict[str, Any]
Attr = list[Any]
Change = Callable[[Node], list[Node] | None]
"""What becomes of a node: None to keep it, or the nodes that take its place."""

_ATTR_AT = {
    "Header": 1,
    "Div": 0,
    "Span": 0,
    "CodeBlock": 0,
    "Code": 0,
    "Link": 0,
    "Image": 0,
    "Table": 0,
    "Figure": 0,
}


def attr(
    identifier: str = "", classes: tuple[str, ...] = (), pairs: Mapping[str, str] | None = None
) -> Attr:
    """Identifier, classes and pairs as pandoc's tree holds them."""
    return [identifier, list(classes), [[k, v] for k, v in (pairs or {}).items()]]


def attr_of(node: Node) -> Attr | None:
    """The identifier, classes and pairs of a node, if its kind has any."""
    at = _ATTR_AT.get(node["t"])
    return None if at is None else node["c"][at]


def classes_of(node: Node) -> list[str]:
    """The node's classes; none for a node that cannot have any."""
    found = attr_of(node)
    return [] if found is None else found[1]


def pairs_of(node: Node) -> dict[str, str]:
    """The node's key and value pairs; none for a node that cannot have any."""
    found = attr_of(node)
    return {} if found is None else {k: v for k, v in found[2]}


def text(value: str) -> Node:
    """A string in one piece, never broken over lines."""
    return {"t": "Str", "c": value}


def words(value: str) -> list[Node]:
    """A string as text with breakable spaces (pandoc keeps `Str` in one piece)."""
    out: list[Node] = []
    for index, part in enumerate(value.split(" ")):
        if index:
            out.append({"t": "Space"})
        if part:
            out.append(text(part))
    return out


def para(inlines: list[Node]) -> Node:
    """A paragraph."""
    return {"t": "Para", "c": inlines}


def plain(inlines: list[Node]) -> Node:
    """Text without a paragraph's distance, as in tight lists and cells."""
    return {"t": "Plain", "c": inlines}


def div(attribute: Attr, blocks: list[Node]) -> Node:
    """Blocks under one attribute."""
    return {"t": "Div", "c": [attribute, blocks]}


def span(attribute: Attr, inlines: list[Node]) -> Node:
    """Inlines under one attribute."""
    return {"t": "Span", "c": [attribute, inlines]}


def link(attribute: Attr, inlines: list[Node], target: str) -> Node:
    """A link, without a title."""
    return {"t": "Link", "c": [attribute, inlines, [target, ""]]}


def raw_block(form: str, value: str) -> Node:
    """A block that only one output format sees."""
    return {"t": "RawBlock", "c": [form, value]}


def raw(form: str, value: str) -> Node:
    """An inline that only one output format sees."""
    return {"t": "RawInline", "c": [form, value]}


def walk(value: Any) -> Iterator[Node]:
    """Every node below and including `value`, in document order."""
    waiting = [value]
    while waiting:
        item = waiting.pop()
        if isinstance(item, dict):
            if "t" in item:
                yield item
            item = list(item.values())
        item = [child for child in item if type(child) is list or type(child) is dict]
        item.reverse()
        waiting += item


def rewrite(value: Any, changes: Mapping[str, Change]) -> Any:
    """The tree in which nodes were replaced, innermost first; the old tree is left alone.

    `changes` says by kind what becomes of a node. Only nodes that stand in a list (blocks and
    inlines always do) and hold more than a string are asked about.
    """
    if isinstance(value, dict):
        return {key: rewrite(child, changes) for key, child in value.items()}
    if not isinstance(value, list):
        return value
    out: list[Any] = []
    for child in value:
        if not isinstance(child, dict):
            out.append(rewrite(child, changes) if isinstance(child, list) else child)
            continue
        content = child.get("c")
        if not isinstance(content, dict | list):
            out.append(child)
            continue
        child = {**child, "c": rewrite(content, changes)}
        change = changes.get(child["t"])
        replaced = None if change is None else change(child)
        out.extend([child] if replaced is None else replaced)
    return out


def either(first: Change, second: Change) -> Change:
    """The first change, or where it keeps the node, the second."""

    def change(node: Node) -> list[Node] | None:
        replaced = first(node)
        return second(node) if replaced is None else replaced

    return change


def stringify(value: Any) -> str:
    """The text of a tree as a reader would see it, without notes."""
    if isinstance(value, list):
        return "".join(stringify(child) for child in value)
    if not isinstance(value, dict):
        return ""
    kind: str | None = value.get("t")
    content: Any = value.get("c")
    if kind in ("Str", "MetaString"):
        return str(content)
    if kind in ("Space", "SoftBreak", "LineBreak"):
        return " "
    if kind in ("Code", "Math"):
        return str(content[1])
    if kind in ("Note", "RawInline", "RawBlock"):
        return ""
    if kind == "Quoted":
        return f"“{stringify(content[1])}”"
    if kind in ("Span", "Link", "Image", "Cite", "Div"):
        return stringify(content[1])
    if kind == "MetaMap":
        return stringify(content.get("name", {}))
    return stringify(content)
