"""Small tools for pandoc's document tree as it comes in JSON: build, walk, read as text.

Only the shapes that pandoc 3 writes are known here; nothing validates a tree.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

Node = dict[str, Any]
Attr = list[Any]

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
    return [identifier, list(classes), [[k, v] for k, v in (pairs or {}).items()]]


def attr_of(node: Node) -> Attr | None:
    """The identifier, classes and pairs of a node, if its kind has any."""
    at = _ATTR_AT.get(node["t"])
    return None if at is None else node["c"][at]


def classes_of(node: Node) -> list[str]:
    found = attr_of(node)
    return [] if found is None else found[1]


def pairs_of(node: Node) -> dict[str, str]:
    found = attr_of(node)
    return {} if found is None else {k: v for k, v in found[2]}


def text(value: str) -> Node:
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
    return {"t": "Para", "c": inlines}


def plain(inlines: list[Node]) -> Node:
    return {"t": "Plain", "c": inlines}


def div(attribute: Attr, blocks: list[Node]) -> Node:
    return {"t": "Div", "c": [attribute, blocks]}


def span(attribute: Attr, inlines: list[Node]) -> Node:
    return {"t": "Span", "c": [attribute, inlines]}


def link(attribute: Attr, inlines: list[Node], target: str) -> Node:
    return {"t": "Link", "c": [attribute, inlines, [target, ""]]}


def raw_block(form: str, value: str) -> Node:
    return {"t": "RawBlock", "c": [form, value]}


def raw(form: str, value: str) -> Node:
    return {"t": "RawInline", "c": [form, value]}


def is_node(value: object) -> bool:
    return isinstance(value, dict) and "t" in value


def walk(value: Any) -> Iterator[Node]:
    """Every node below and including `value`, in document order."""
    if isinstance(value, dict):
        if "t" in value:
            yield value
        for child in value.values():
            if isinstance(child, dict | list):
                yield from walk(child)
    elif isinstance(value, list):
        for child in value:
            if isinstance(child, dict | list):
                yield from walk(child)


def rewrite(value: Any, change: Callable[[Node], list[Node] | None]) -> Any:
    """A copy of the tree in which `change` has replaced nodes, innermost first.

    `change` returns None to keep a node, or the nodes that take its place. It is only asked about
    nodes that stand in a list of nodes (blocks and inlines always do).
    """
    if isinstance(value, list):
        out: list[Any] = []
        for child in value:
            if is_node(child):
                child = {**child, "c": rewrite(child["c"], change)} if "c" in child else child
                replaced = change(child)
                out.extend([child] if replaced is None else replaced)
            else:
                out.append(rewrite(child, change))
        return out
    if isinstance(value, dict):
        return {key: rewrite(child, change) for key, child in value.items()}
    return value


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
