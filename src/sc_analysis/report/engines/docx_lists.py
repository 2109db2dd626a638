"""The contents and the lists of figures and tables of a DOCX: fields that are filled already.

Word fills such fields when it is asked to; other programs show what is in the file. The entries
are links without page numbers, which nobody knows before the text is laid out.
"""

from __future__ import annotations

from sc_analysis.report.engines.floats import LONG_ENOUGH, Float
from sc_analysis.report.engines.tree import (
    Node,
    attr,
    div,
    link,
    para,
    raw_block,
    stringify,
    text,
    walk,
    words,
)

_FLAT = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
_FIELD = "<w:p><w:pPr>" + _FLAT + "</w:pPr>{}</w:p>"
_MARK = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
_ASK = '<w:r><w:instrText xml:space="preserve">{}</w:instrText></w:r>'
_STYLES = {"fig": "Image Caption", "tbl": "Table Caption"}


def contents(blocks: list[Node], title: str, depth: int) -> list[Node]:
    """The table of contents: every numbered or unnumbered heading down to a level."""
    headers = [node["c"] for node in walk(blocks) if node["t"] == "Header"]
    entries = [
        _entry(level, attribute[0], stringify(inlines))
        for level, attribute, inlines in headers
        if level <= depth
    ]
    return _field(title, f'TOC \\o "1-{depth}" \\h \\z \\u', entries)


def captions(floats: list[tuple[Float, str]], kind: str, title: str) -> list[Node]:
    """The list of figures or of tables; none where there are few."""
    chosen = [(item, caption) for item, caption in floats if item.kind == kind]
    if len(chosen) < LONG_ENOUGH:
        return []
    entries = [_entry(1, item.identifier, caption) for item, caption in chosen]
    return _field(title, f'TOC \\h \\z \\t "{_STYLES[kind]},1"', entries)


def _field(title: str, instruction: str, entries: list[Node]) -> list[Node]:
    asked = _ASK.format(instruction.replace('"', "&quot;"))
    opening = _FIELD.format(_MARK.format("begin") + asked + _MARK.format("separate"))
    return [
        div(attr("", (), {"custom-style": "TOC Heading"}), [para([text(title)])]),
        raw_block("openxml", opening),
        *entries,
        raw_block("openxml", _FIELD.format(_MARK.format("end"))),
    ]


def _entry(level: int, identifier: str, shown: str) -> Node:
    inlines = [link(attr(), words(shown), f"#{identifier}")]
    return div(attr("", (), {"custom-style": f"toc {level}"}), [para(inlines)])
