"""References (`[@fig-x]`), links and identifiers: every target exists, and exists once.

References are turned into linked text here, with the numbers that captions and headings carry.
Bibliographic citations are refused. Links to other files and to outside addresses are not followed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from urllib.parse import unquote

from sc_analysis.report.engines.cells import Manuscript
from sc_analysis.report.engines.floats import Float, kind_of
from sc_analysis.report.engines.language import Words
from sc_analysis.report.engines.tree import (
    Change,
    Node,
    attr,
    attr_of,
    link,
    text,
    walk,
)

_OTHER_KINDS = ("eq", "lst", "thm", "lem", "cor", "prp", "cnj", "def", "exm", "exr", "rem", "sol")


def resolving(
    floats: Mapping[str, Float],
    sections: Mapping[str, str],
    words_: Words,
    manuscript: Manuscript,
) -> Change:
    """Puts linked text in the place of references."""

    def change(node: Node) -> list[Node]:
        citations, inlines = node["c"]
        if not any(_is_reference(citation["citationId"]) for citation in citations):
            return _citation(citations, inlines, manuscript)
        out: list[Node] = []
        for index, citation in enumerate(citations):
            if index:
                out.extend(_between(words_))
            out.append(_reference(citation, floats, sections, words_, manuscript))
        return out

    return change


def check_identifiers(blocks: list[Node], manuscript: Manuscript) -> None:
    """Refuse identifiers that occur twice, and links to identifiers that do not occur."""
    seen: Counter[str] = Counter()
    for node in walk(blocks):
        attribute = attr_of(node)
        if attribute is not None and attribute[0]:
            seen[attribute[0]] += 1
    for identifier, count in seen.items():
        if count > 1:
            raise manuscript.fault(
                f"#{identifier}",
                f"識別子 #{identifier} が {count} 回使われています",
                f"identifier #{identifier} is used {count} times",
            )
    for node in walk(blocks):
        if node["t"] != "Link" or not node["c"][2][0].startswith("#"):
            continue
        target = node["c"][2][0]
        if unquote(target[1:]) not in seen:
            raise manuscript.fault(
                target,
                f"リンク先 {target} がありません",
                f"the link's target {target} does not exist",
            )


def _is_reference(identifier: str) -> bool:
    return identifier.split("-")[0] in ("fig", "tbl", "sec", *_OTHER_KINDS) and "-" in identifier


def _citation(citations: list[Node], inlines: list[Node], manuscript: Manuscript) -> list[Node]:
    """A bare @name is text; a bracketed one asks for a bibliography."""
    first = citations[0]
    if first["citationMode"]["t"] == "AuthorInText":
        return inlines
    name = f"@{first['citationId']}"
    raise manuscript.fault(
        name,
        f"文献の引用 {name} には対応していません",
        f"citations such as {name} are not supported",
    )


def _between(words_: Words) -> list[Node]:
    delimiter = words_.between_references
    space: list[Node] = [{"t": "Space"}] if delimiter.endswith(" ") else []
    return [text(delimiter.strip()), *space]


def _reference(
    citation: Node,
    floats: Mapping[str, Float],
    sections: Mapping[str, str],
    words_: Words,
    manuscript: Manuscript,
) -> Node:
    identifier = citation["citationId"]
    kind = kind_of(identifier) or identifier.split("-")[0]
    number = sections.get(identifier)
    if identifier in floats:
        number = str(floats[identifier].number)
    if number is None or not (identifier in floats or kind == "sec"):
        raise manuscript.fault(
            f"@{identifier}",
            f"参照先 @{identifier} がありません（節なら number-sections: true も要ります）",
            f"the reference @{identifier} has no target (sections need number-sections: true)",
        )
    if citation["citationSuffix"]:
        raise manuscript.fault(
            f"@{identifier}",
            f"参照 @{identifier} の後ろに語を置けません",
            f"no words can follow the reference @{identifier} inside the brackets",
        )
    inlines = [text(number)]
    if citation["citationPrefix"]:
        inlines = [*citation["citationPrefix"], text("\u00a0"), *inlines]
    elif citation["citationMode"]["t"] != "SuppressAuthor" and words_.prefix_of(kind):
        inlines = [text(f"{words_.prefix_of(kind)}\u00a0{number}")]
    return link(attr("", ("quarto-xref",)), inlines, f"#{identifier}")
