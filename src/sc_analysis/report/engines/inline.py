"""Inline expressions: evaluated in the document's kernel, and what of them may enter the text.

Markdown enters as it is; strings are escaped; whole and decimal numbers are printed. Everything
else is refused, in particular empty results, None, NumPy scalars (which print their type) and
objects. Whether a number is the right one is not looked at.
"""

from __future__ import annotations

import ast
import re
import string
from collections.abc import Sequence
from typing import Any

from sc_analysis.report.engines.kernel import CellFailed, Kernel, without_ansi
from sc_analysis.report.engines.qmd import Inline, fault

_SPECIAL = re.compile(f"([{re.escape(string.punctuation)}])")


def evaluate(document: str, kernel: Kernel, batch: Sequence[Inline]) -> list[str]:
    """The Markdown of expressions that stand between the same two cells, in one round trip."""
    if not batch:
        return []
    table = {str(index): inline.expression for index, inline in enumerate(batch)}
    code = (
        "get_ipython().display_pub.publish({'application/json':"
        f" get_ipython().user_expressions({table!r})}})"
    )
    try:
        outputs = kernel.run(code)
    except CellFailed as error:
        raise fault(
            document,
            batch[0].line,
            f"インラインコードを評価できません: {error}",
            f"inline code could not be evaluated: {error}",
        ) from error
    answers = next(o["data"]["application/json"] for o in outputs if "data" in o)
    return [_markdown(document, inline, answers[str(index)]) for index, inline in enumerate(batch)]


def _markdown(document: str, inline: Inline, answer: dict[str, Any]) -> str:
    where = f"`{{python}} {inline.expression}`"
    if answer["status"] != "ok":
        message = without_ansi(f"{answer['ename']}: {answer['evalue']}")
        raise fault(
            document,
            inline.line,
            f"{where} が失敗しました: {message}",
            f"{where} failed: {message}",
        )
    data = answer["data"]
    result = data["text/markdown"] if "text/markdown" in data else _plain(data)
    if result is None:
        shown = data.get("text/plain", ", ".join(sorted(data)))
        raise fault(
            document,
            inline.line,
            f"{where} の結果 {shown} は文章に入れられません。文字列か Markdown にしてください",
            f"{where} gave {shown}, which cannot stand in text; make it a string or Markdown",
        )
    if not result.strip():
        raise fault(
            document, inline.line, f"{where} の結果が空です", f"{where} gave an empty result"
        )
    return str(result).strip("\n")


def _plain(data: dict[str, Any]) -> str | None:
    """The text of a string, an int or a float; None for anything else."""
    if set(data) != {"text/plain"}:
        return None
    try:
        value = ast.literal_eval(data["text/plain"])
    except (SyntaxError, ValueError):
        return None
    if isinstance(value, str):
        return _SPECIAL.sub(r"\\\1", " ".join(value.split("\n")))
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(data["text/plain"]).replace("-", "\\-")
    return None
