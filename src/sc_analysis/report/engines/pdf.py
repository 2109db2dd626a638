"""PDF by Typst: pandoc writes the text, the package's template sets it, Typst compiles it.

Refused: a font that is not in `font-paths`, a character that the font lacks, anything PDF/UA
forbids (Typst says so). Not checked: characters inside pictures, and how the pages look.
"""

from __future__ import annotations

import datetime
import json
import re
from dataclasses import dataclass
from importlib.resources import files
from io import BytesIO
from typing import Any

import pikepdf
import typst

from sc_analysis.errors import RenderError, Text, UsageError
from sc_analysis.report.engines import fonts, pandoc, tables
from sc_analysis.report.engines.blocks import Callout, by_page
from sc_analysis.report.engines.compose import Job, Pen, compose, toc_depth
from sc_analysis.report.engines.dates import iso_date
from sc_analysis.report.engines.floats import LONG_ENOUGH, Float
from sc_analysis.report.engines.fonts import Faces
from sc_analysis.report.engines.packing import packed
from sc_analysis.report.engines.pictures import picture_file
from sc_analysis.report.engines.project import files_of, listed
from sc_analysis.report.engines.tree import (
    Change,
    Node,
    attr_of,
    pairs_of,
    plain,
    raw,
    raw_block,
    stringify,
)

_TEMPLATE = files("sc_analysis.report.engines") / "templates" / "report.typ"
_SUFFIXES = (".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp")
_PORTRAIT = tables.Room(line=54.0, padding=1.2, tight_padding=0.6)
_LANDSCAPE = tables.Room(line=82.0, padding=1.2, tight_padding=0.6)
"""The template's type area in em of a table's letters (see `table-size` there)."""
_ARCHIVAL = "a-2b"
_LENGTH = re.compile(r"[\d.]+(pt|mm|cm|in|em|%)")
_MARKER = re.compile(r"[-+=/]|\d+[.)]")


@dataclass(frozen=True, slots=True)
class Pdf:
    """A compiled PDF, the fonts found in it, and what Typst remarked."""

    data: bytes
    fonts: tuple[str, ...]
    remarks: tuple[Text, ...]


def write_pdf(job: Job) -> Pdf:
    """The document as PDF."""
    faces = fonts.faces(job.project, job.settings)
    tree = compose(job, Pen(_float, _callout, _landscape, prints_numbers=False))
    fonts.check_characters(tree, faces, job.manuscript)
    body = pandoc.write(
        {**tree, "blocks": _printable(tree["blocks"], job, fonts.ruler(faces))},
        to="typst-smart",  # keeps ’ apart from ', as the template sets quotes as they stand
        options=[],
        cwd=job.project.root,
    )
    source = _source(job, tree["meta"], faces, body.decode())
    (job.work / f"{job.manuscript.name}.typ").write_text(source, encoding="utf-8")
    return _compile(job, source, faces)


def _compile(job: Job, source: str, faces: Faces) -> Pdf:
    name = job.manuscript.name
    standards: Any = _standards(job)
    try:
        compiler = typst.Compiler(
            source.encode(), root=job.project.root, font_paths=fonts.book(faces.folders)
        )
        data, warnings = compiler.compile_with_warnings(
            format="pdf",
            pdf_standards=standards,
            timestamp=int(pandoc.environment()["SOURCE_DATE_EPOCH"]),
        )
    except typst.TypstError as error:
        detail = "\n".join([error.message, *error.hints, error.diagnostic])
        raise RenderError(
            Text(
                f"{name}: Typst が止まりました（_work/{name}.typ）:\n{detail}",
                f"{name}: Typst failed (_work/{name}.typ):\n{detail}",
            )
        ) from error
    assert isinstance(data, bytes)
    remarks = [warning.message for warning in warnings]
    if any("font" in remark for remark in remarks):
        raise RenderError(
            Text(
                f"{name}: Typst がフォントについて警告しました: {'; '.join(remarks)}",
                f"{name}: Typst warned about fonts: {'; '.join(remarks)}",
            )
        )
    with pikepdf.open(BytesIO(data)) as pdf:
        found = fonts.fonts_of(pdf)
        fonts.check_fonts(found, faces, name)
        data = packed(pdf)
    said = tuple(Text(f"{name}: Typst の警告: {r}", f"{name}: Typst warned: {r}") for r in remarks)
    return Pdf(data, found, said)


def _standards(job: Job) -> list[str]:
    """The standards asked for; a PDF that is accessible is made fit for archives too.

    The setting names PDF/UA alone, since the Typst of Quarto 1.9 refuses two standards at once.
    """
    asked = [str(name) for name in listed(job.settings.get("pdf-standard"))]
    archival = any(name.startswith("a-") for name in asked)
    return [_ARCHIVAL, *asked] if "ua-1" in asked and not archival else asked


def _source(job: Job, meta: dict[str, Any], faces: Faces, body: str) -> str:
    """The complete Typst file: template, settings, the project's own rules, title, text."""
    paths = files_of(job.project, job.settings, "include-in-header")
    includes = [path.read_text(encoding="utf-8") for path in paths]
    rules = [_TEMPLATE.read_text(encoding="utf-8"), f"#let doc = {_settings(job, meta, faces)}"]
    start = ["#show: setup.with(doc)", *includes, "#title-block(doc)", "#contents(doc)"]
    return "\n".join([*rules, *start, "#show: text-body", "", body])


def _settings(job: Job, meta: dict[str, Any], faces: Faces) -> str:
    """What the template needs to know, as a Typst dictionary."""
    settings = job.settings
    paper = str(settings.get("papersize") or "a4").lower()
    if paper != "a4":
        raise UsageError(
            Text(
                f"papersize: {paper} は使えません（a4）",
                f"papersize: {paper} is not supported (a4)",
            )
        )
    date = iso_date(settings.get("date"))
    author = meta.get("author", {"t": "MetaList", "c": []})
    authors = author["c"] if author["t"] == "MetaList" else [author]
    title = settings.get("toc-title") or job.words.table["toc-title-document"]
    values = {
        "title": _string(stringify(meta.get("title", {}))),
        "subtitle": _string(stringify(meta.get("subtitle", {}))),
        "description": _string(stringify(meta.get("description", {}))),
        "authors": "(" + "".join(f"{_string(stringify(a))}, " for a in authors) + ")",
        "date": _string(stringify(meta.get("date", {}))),
        "when": "auto" if date is None else f"datetime({_ymd(date)})",
        "lang": _string(job.words.lang),
        "region": _string(job.words.region),
        "script": _string("kana") if job.words.lang == "ja" else "auto",
        "font": _string(faces.main),
        "mono": _string(faces.mono),
        "size": _length(settings.get("fontsize"), "10pt"),
        "numbering": _string("1.1") if settings.get("number-sections") else "none",
        "toc": "true" if settings.get("toc") else "false",
        "toc-title": _string(str(title)),
        "lof-title": _string(job.words.table["crossref-lof-title"]),
        "lot-title": _string(job.words.table["crossref-lot-title"]),
        "long-enough": str(LONG_ENOUGH),
        "toc-depth": str(toc_depth(job)),
    }
    return "(" + "".join(f"\n  {key}: {value}," for key, value in values.items()) + "\n)"


def _float(item: Float, caption: list[Node], content: list[Node]) -> list[Node]:
    label = _label(item.identifier)
    if item.kind == "tbl" and [block["t"] for block in content] == ["Table"]:
        attribute, _, *rest = content[0]["c"]
        named = [[item.identifier, *attribute[1:]], [None, [plain(caption)]], *rest]
        return [{"t": "Table", "c": named}]
    kind = "image" if item.kind == "fig" else "table"
    opening = raw_block("typst", f"#figure(kind: {kind}, [")
    between = plain([raw("typst", "], caption: ["), *caption, raw("typst", f"]) {label}")])
    return [opening, *content, between]


def _callout(callout: Callout) -> list[Node]:
    opening = raw("typst", f"#callout({_string(callout.kind)})[")
    label = f" {_label(callout.identifier)}" if callout.identifier else ""
    head = plain([opening, *_guarded(callout.title), raw("typst", "][")])
    return [head, *callout.body, raw_block("typst", f"]{label}")]


def _landscape(content: list[Node]) -> list[Node]:
    return [
        {
            "t": "Div",
            "c": [
                ["", ["landscape"], []],
                [raw_block("typst", "#page(flipped: true)["), *content, raw_block("typst", "]")],
            ],
        }
    ]


def _printable(body: list[Node], job: Job, ruler: tables.Ruler) -> list[Node]:
    """The tree with pictures, tables and formulas as the template and PDF/UA need them."""
    changes: dict[str, Change] = {"Image": lambda node: [_image(node, job)], "Math": _formula}
    upright = {**changes, "Table": _fitting(_PORTRAIT, ruler)}
    sideways = {**changes, "Table": _fitting(_LANDSCAPE, ruler)}
    return by_page(body, upright, sideways)


def _formula(node: Node) -> list[Node]:
    """A formula with its source as alternative text."""
    opening = f"#[#set math.equation(alt: {_string(node['c'][1])});"
    return [raw("typst", opening), node, raw("typst", "]")]


def _image(node: Node, job: Job) -> Node:
    path = picture_file(job, node["c"][2][0], _SUFFIXES)
    address = "/" + path.relative_to(job.project.root).as_posix()
    arguments = [_string(address), f"alt: {_string(stringify(node['c'][1]))}"]
    pairs = pairs_of(node)
    for key in ("width", "height"):
        if key in pairs:
            arguments.append(f"{key}: {_length(pairs[key], 'auto')}")
    attribute = attr_of(node)
    label = f" {_label(attribute[0])}" if attribute and attribute[0] else ""
    return raw("typst", f"#box(image({', '.join(arguments)})){label}")


def _fitting(room: tables.Room, ruler: tables.Ruler) -> Change:
    """Gives tables the widths and letters with which they fit into the room."""

    def change(node: Node) -> list[Node]:
        fit = tables.fit(node, room, ruler)
        sized = tables.with_shares(_guard_cells(node), fit.shares)
        rules = []
        if fit.tight:
            rules.append("#set table(inset: (x: 2.5pt, y: 3pt))")
        if fit.scale < 1:
            rules.append(f"#set text(size: {fit.scale}em)")
        if fit.short:
            rules.append("#show figure.where(kind: table): set block(breakable: false)")
        if fit.tall:
            rules.append("#set table.cell(breakable: true)")
        if not rules:
            return [sized]
        return [raw_block("typst", "#[" + "\n".join(rules)), sized, raw_block("typst", "]")]

    return change


def _guard_cells(node: Node) -> Node:
    """Cells that begin like a list or a heading must not become one (pandoc does not escape)."""
    attribute, caption, columns, head, bodies, foot = node["c"]

    def rows(old: list[Any]) -> list[Any]:
        return [[row[0], [_guard_cell(cell) for cell in row[1]]] for row in old]

    content = [[b[0], b[1], rows(b[2]), rows(b[3])] for b in bodies]
    heads, feet = [head[0], rows(head[1])], [foot[0], rows(foot[1])]
    return {"t": "Table", "c": [attribute, caption, columns, heads, content, feet]}


def _guard_cell(cell: list[Any]) -> list[Any]:
    blocks = [
        {**block, "c": _guarded(block["c"])} if block["t"] in ("Plain", "Para") else block
        for block in cell[4]
    ]
    return [*cell[:4], blocks]


def _guarded(inlines: list[Node]) -> list[Node]:
    if _MARKER.match(stringify(inlines[:1])):
        return [raw("typst", '#"";'), *inlines]
    return inlines


def _label(identifier: str) -> str:
    if not re.fullmatch(r"[\w.:-]+", identifier):
        raise RenderError(
            Text(
                f"識別子 {identifier} は PDF で使えません",
                f"identifier {identifier} cannot be used in PDF",
            )
        )
    return f"<{identifier}>"


def _length(value: object, default: str) -> str:
    if value is None:
        return default
    if not _LENGTH.fullmatch(str(value)):
        raise UsageError(
            Text(
                f"長さ {value} を読めません（例: 10pt, 80%）",
                f"cannot read the length {value} (write 10pt or 80%)",
            )
        )
    return str(value)


def _ymd(date: datetime.date) -> str:
    return f"year: {date.year}, month: {date.month}, day: {date.day}"


def _string(value: str) -> str:
    """A Typst string literal."""
    return json.dumps(value, ensure_ascii=False)
