"""From a `.qmd` to a manuscript: every cell executed once, every expression replaced by its value.

Of a cell's outputs, Markdown and (with `output: asis`) printed text enter the manuscript as they
are; other text becomes a verbatim block. Pictures, bare DataFrames and visible warnings are
refused, because they would look different, or load code from outside, in the other engine.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sc_analysis.errors import RenderError
from sc_analysis.report.engines import kernel as kernels
from sc_analysis.report.engines.inline import evaluate
from sc_analysis.report.engines.kernel import CellFailed, Kernel, Output
from sc_analysis.report.engines.project import Document
from sc_analysis.report.engines.qmd import Cell, Inline, Part, Prose, fault, parts


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the manuscript and the line of the document it comes from."""

    text: str
    line: int
    computed: bool = False


@dataclass(frozen=True, slots=True)
class Manuscript:
    """The executed document as plain Markdown."""

    name: str
    pieces: tuple[Piece, ...]

    @property
    def markdown(self) -> str:
        return "".join(piece.text for piece in self.pieces)

    def line_of(self, needle: str) -> int | None:
        """The document's line that holds, or whose cell printed, the given text."""
        for piece in self.pieces:
            at = piece.text.find(needle)
            if at >= 0:
                return piece.line + (0 if piece.computed else piece.text.count("\n", 0, at))
        return None

    def origin_of(self, line: int) -> int:
        """The document's line that a line of `markdown` comes from."""
        seen = 1
        for piece in self.pieces:
            breaks = piece.text.count("\n")
            if seen + breaks >= line:
                return piece.line + (0 if piece.computed else max(0, line - seen))
            seen += breaks
        return 1

    def fault(self, needle: str, ja: str, en: str) -> RenderError:
        """An error at the place where `needle` stands, as far as it can be found."""
        return fault(self.name, self.line_of(needle) or 1, ja, en)


def execute(document: Document, defaults: Mapping[str, Any], cwd: Path) -> Manuscript:
    """Run the document in a fresh kernel; one without code needs none."""
    found = parts(document, defaults)
    if not any(isinstance(part, Cell | Inline) for part in found):
        return Manuscript(document.name, tuple(_prose(part) for part in found))
    with kernels.started(cwd) as kernel:
        return Manuscript(document.name, tuple(_run(document.name, found, kernel)))


def _run(name: str, found: tuple[Part, ...], kernel: Kernel) -> list[Piece]:
    pieces: list[Piece] = []
    stretch: list[Part] = []
    for part in found:
        if not isinstance(part, Cell):
            stretch.append(part)
            continue
        pieces.extend(_stretch(name, stretch, kernel))
        stretch = []
        pieces.append(Piece(_cell(name, part, kernel), part.line, computed=True))
    pieces.extend(_stretch(name, stretch, kernel))
    return pieces


def _stretch(name: str, stretch: list[Part], kernel: Kernel) -> list[Piece]:
    """The text between two cells; all its expressions see the same state of the kernel."""
    batch = [part for part in stretch if isinstance(part, Inline)]
    values = iter(evaluate(name, kernel, batch))
    return [
        Piece(next(values), part.line, computed=True) if isinstance(part, Inline) else _prose(part)
        for part in stretch
    ]


def _prose(part: Part) -> Piece:
    assert isinstance(part, Prose)
    return Piece(part.text, part.line)


def _cell(name: str, cell: Cell, kernel: Kernel) -> str:
    options = cell.options
    outputs: list[Output] = []
    if options.eval and cell.source.strip():
        try:
            outputs = kernel.run(cell.source)
        except CellFailed as error:
            if not options.error:
                raise _failure(name, cell, error) from error
            last = str(error).splitlines()[0]
            outputs = [{"output_type": "stream", "name": "stdout", "text": last}]
    if not options.include:
        return "\n"
    shown = [_verbatim(cell.source.rstrip("\n"), ".python .cell-code")] if options.echo else []
    if options.output is not False:
        shown.extend(_output(name, cell, output) for output in outputs)
    return "\n\n" + "\n\n".join(shown) + "\n\n"


def _output(name: str, cell: Cell, output: Output) -> str:
    asis = cell.options.output == "asis"
    if output["output_type"] == "stream":
        if output["name"] == "stderr":
            return _warning(name, cell, output["text"])
        return str(output["text"]) if asis else _verbatim(output["text"].rstrip("\n"), "")
    data = output.get("data", {})
    if "text/markdown" in data:
        return str(data["text/markdown"])
    unwelcome = sorted(kind for kind in data if kind != "text/plain")
    if unwelcome:
        raise fault(
            name,
            cell.line,
            f"セルの出力 {'・'.join(unwelcome)} は使えません。"
            "図はファイルに保存し、表は to_markdown で Markdown にしてください",
            f"cell output {', '.join(unwelcome)} is refused: save figures to files, and print"
            " tables as Markdown (to_markdown)",
        )
    text = str(data.get("text/plain", ""))
    if " at 0x" in text:
        raise fault(
            name,
            cell.line,
            f"セルの最後の値が表示されます: {text}。; で終えるか変数に入れてください",
            f"the cell's last value would be shown: {text}; end it with ; or assign it",
        )
    return text if asis else _verbatim(text, "")


def _warning(name: str, cell: Cell, text: str) -> str:
    if not cell.options.warning:
        return ""
    raise fault(
        name,
        cell.line,
        f"セルが警告を出しました。直すか #| warning: false としてください:\n{text}",
        f"the cell wrote a warning; mend it or set #| warning: false:\n{text}",
    )


def _verbatim(text: str, classes: str) -> str:
    fence = "```"
    while fence in text:
        fence += "`"
    return f"{fence} {{{classes}}}\n{text}\n{fence}" if classes else f"{fence}\n{text}\n{fence}"


def _failure(name: str, cell: Cell, error: CellFailed) -> RenderError:
    lines = cell.source.splitlines()
    failing = error.line if error.line is not None and error.line <= len(lines) else None
    listing = "\n".join(
        f"{'→' if number == failing else ' '} {cell.line + number - 1:>4} | {line}"
        for number, line in enumerate(lines, start=1)
    )
    at = cell.line + (failing or 1) - 1
    detail = f"\n\n{listing}\n\n{error.traceback}".rstrip()
    return fault(
        name,
        at,
        f"セルが失敗しました: {error}{detail}",
        f"the cell failed: {error}{detail}",
    )
