"""The verb `score`: the score sheet of a checkout. Imports no library."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from sc_analysis.cli.output import Output
from sc_analysis.errors import Lang, Text, UsageError
from sc_analysis.places import checkout
from sc_analysis.score import Mark, Scored, Tree
from sc_analysis.score import score as judge
from sc_analysis.score.page import page, summary

_SHOWN = 5


def score(arguments: argparse.Namespace, output: Output) -> int:
    """Show the sheet, or write it as a page; with `--strict` an unexplained flag is a finding."""
    root = arguments.project or checkout(Path.cwd())
    if root is None or not root.is_dir():
        raise UsageError(
            Text(
                "採点する取得フォルダーがありません。`--project` で示してください",
                "there is no checkout to score; name one with `--project`",
            )
        )
    scored = judge(Tree(root.resolve()))
    lines = [line for s in scored for line in _lines(s, output.lang)]
    lines.append(summary(scored, output.lang))
    if arguments.to:
        arguments.to.parent.mkdir(parents=True, exist_ok=True)
        arguments.to.write_bytes(page(scored).encode("utf-8"))
        lines.append(Text(f"{arguments.to} に書きました", f"wrote {arguments.to}")(output.lang))
    output.result([_as_dict(s, output.lang) for s in scored], lines)
    open_flags = [s for s in scored if s.outcome.mark is Mark.FLAG and s.explained is None]
    return 1 if arguments.strict and open_flags else 0


def _lines(scored: Scored, lang: Lang) -> list[str]:
    asked = "; ".join(map(str, scored.item.asked))
    lines = [f"{scored.outcome.mark.value:<6} {scored.item.text(lang)}  [{asked}]"]
    evidence = scored.outcome.evidence
    lines += [f"         {place}" for place in evidence[:_SHOWN]]
    if len(evidence) > _SHOWN:
        lines.append(f"         +{len(evidence) - _SHOWN}")
    if scored.explained:
        lines.append(Text("         説明: ", "         explained: ")(lang) + scored.explained(lang))
    return lines


def _as_dict(scored: Scored, lang: Lang) -> dict[str, Any]:
    return {
        "item": scored.item.id,
        "mark": scored.outcome.mark.value,
        "text": scored.item.text(lang),
        "asked": [
            {"scheme": a.scheme.value, "place": a.place, "address": a.address()}
            for a in scored.item.asked
        ],
        "evidence": [
            {"path": e.path, "line": e.line, "said": e.said} for e in scored.outcome.evidence
        ],
        "explained": None if scored.explained is None else scored.explained(lang),
    }
