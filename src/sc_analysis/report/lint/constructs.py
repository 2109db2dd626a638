"""Lint of documents: only constructs that both engines were seen to render alike.

Read line by line from the `.qmd` sources. Plain Markdown (paragraphs, lists, emphasis, headings)
passes. Not checked: what helpers print as Markdown (the engines' own tests look at that), and what
an untried version of Quarto makes of a construct that passes here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sc_analysis.errors import Problem, Text

_FRONT = re.compile(r"(title|subtitle|date|lang): .*")
_FENCE = re.compile(r"^(`{3,}|~{3,})(.*)$")
_CELL = "{python}"
_OPTION = re.compile(r"#\| (label: setup|include: false|output: asis)")
_DIV = re.compile(
    r":{3,}( \{\.landscape\}| \{\.callout-(note|tip|important|warning|caution)\}"
    r"| \{\.content-(visible|hidden) (when|unless)-format=\"(html|typst|docx)\"\})?"
)
_HEADING = re.compile(r"#{1,4} [^{}]*(\{#sec-[a-z0-9-]+( \.(appendix|unnumbered))*\})?")
_INLINE = re.compile(r"`[^`]*`")
_REFERENCES = re.compile(r"\[@(fig|tbl|sec)-[a-z0-9-]+\]")
_OTHERS = (
    (re.compile(r"\{\{<.*?>\}\}"), Text("ショートコード", "a shortcode")),
    (re.compile(r"`[^`]*`\{=\w+\}"), Text("生の書式", "raw output")),
    (re.compile(r"</?[A-Za-z!][^>]*>"), Text("HTMLの要素", "an HTML element")),
    (re.compile(r"\[\^[^\]]+\]|\^\["), Text("脚注", "a footnote")),
    (
        re.compile(r"(?<![\\A-Za-z0-9])@[A-Za-z0-9-]+"),
        Text("裸の参照", "a bare reference"),
    ),
    (re.compile(r"!\[[^\]]*\]\([^)]*\)"), Text("直に置いた図", "a picture placed by hand")),
    (re.compile(r"\]\([^)]*\)"), Text("直に書いたリンク", "a link written by hand")),
    (re.compile(r"\]\{[^}]*\}"), Text("属性のある範囲", "a span with attributes")),
    (re.compile(r"(?<!\\)\$[^$]+\$"), Text("数式", "mathematics")),
    (re.compile(r"^\s*\|.*\|\s*$"), Text("直に書いた表", "a table written by hand")),
    (re.compile(r"^\s*>"), Text("引用の段落", "a block quotation")),
)


def untried_constructs(name: str, text: str) -> list[Problem]:
    """Constructs of a document outside those that both engines were seen to render."""
    wanted = Text("両方のエンジンで確かめた書き方", "a construct that both engines render")
    return [
        Problem(
            name,
            wanted,
            Text(f"別の書き方にする({what.ja})", f"write it another way ({what.en})"),
            row=row,
            found=found,
        )
        for row, found, what in _found(text)
    ]


def _found(text: str) -> Iterator[tuple[int, str, Text]]:
    fence, front = "", False
    for row, line in enumerate(text.splitlines(), 1):
        if line == "---" and (row == 1 or front):
            front = row == 1
        elif front:
            if not _FRONT.fullmatch(line):
                yield row, line, Text("前付けの項目", "a key of the front matter")
        elif fence:
            if line == fence:
                fence = ""
            elif line.startswith("#|") and not _OPTION.fullmatch(line):
                yield row, line, Text("セルの設定", "an option of a cell")
        elif opening := _FENCE.match(line):
            fence = opening[1]
            if opening[2] != _CELL:
                yield row, line, Text("実行しないコード", "code that does not run")
        else:
            yield from _of_line(row, line)


def _of_line(row: int, line: str) -> Iterator[tuple[int, str, Text]]:
    if line.startswith(":::"):
        if not _DIV.fullmatch(line):
            yield row, line, Text("ブロック", "a block")
        return
    if line.startswith("#"):
        if not _HEADING.fullmatch(_INLINE.sub("", line)):
            yield row, line, Text("見出しの属性", "an attribute of a heading")
        return
    bare = _REFERENCES.sub("", line)
    if raw := _OTHERS[1][0].search(bare):
        yield row, raw[0], _OTHERS[1][1]
    bare = _INLINE.sub("", bare)
    for pattern, what in _OTHERS:
        if match := pattern.search(bare):
            yield row, match[0], what
            bare = pattern.sub(" ", bare)
