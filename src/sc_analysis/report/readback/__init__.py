"""Read-back: what the rendered reports show, compared with what they should show now.

`render.json` names the files. A report made from other data or documents is not read but said to be
old. Not checked: pictures, hover texts, and how anything looks. Problems of a report that is
up to date by its hash can also come from newer code; rendering again tells.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from sc_analysis.build import Built
from sc_analysis.errors import Problem, Text
from sc_analysis.report.places import Places, places

_NEEDED = ("yaml", "pikepdf", "pypdfium2")


@dataclass(slots=True)
class ReadBack:
    """Problems, what was read of each file, and what was not checked."""

    problems: list[Problem] = field(default_factory=list)
    counts: dict[str, dict[str, int]] = field(default_factory=dict)
    not_checked: list[Text] = field(default_factory=list)

    def lines(self) -> list[Text]:
        """What was read, one line per file."""
        return [
            Text(
                f"読み返し {name}: リンク {c['links']}(うち数 {c['numbers']})、"
                f"見出し {c['headings']}、表 {c['tables']}(セル {c['cells']})、図 {c['figures']}"
                + _pages(c, "頁", "、"),
                f"read back {name}: {c['links']} links ({c['numbers']} of numbers),"
                f" {c['headings']} headings, {c['tables']} tables ({c['cells']} cells),"
                f" {c['figures']} figures" + _pages(c, " pages", ", "),
            )
            for name, c in self.counts.items()
        ]


def read_back(data: Path, built: Built) -> ReadBack:
    """Read what `render.json` names and compare it with what is built."""
    where = places(data)
    result = ReadBack()
    record = _record(where.output) if where else None
    if where is None or record is None:
        result.not_checked.append(
            Text(
                "作った報告書の読み返し: 報告書がない(sc-analysis report で作る)",
                "read-back of rendered reports: there are none (run sc-analysis report)",
            )
        )
    elif missing := [name for name in _NEEDED if find_spec(name) is None]:
        names = ", ".join(missing)
        result.not_checked.append(
            Text(
                f"作った報告書の読み返し: {names} がない(report の追加パッケージを入れる)",
                f"read-back of rendered reports: {names} missing (install the report extra)",
            )
        )
    else:
        _read(where, data, record, built, result)
    return result


def _read(
    where: Places, data: Path, record: dict[str, Any], built: Built, result: ReadBack
) -> None:
    from sc_analysis.report.readback.files import read_files
    from sc_analysis.report.render import inputs_hash

    if record.get("inputs_hash") != inputs_hash(data, where.documents):
        result.not_checked.append(
            Text(
                "作った報告書の読み返し: 報告書がデータか文書より古い(sc-analysis report)",
                "read-back of rendered reports: the report is older than the data or documents"
                " (run sc-analysis report)",
            )
        )
        return
    read_files(where, [str(name) for name in record.get("files", [])], built, result)


def _record(output: Path) -> dict[str, Any] | None:
    path = output / "render.json"
    if not path.is_file():
        return None
    record = json.loads(path.read_text(encoding="utf-8"))
    return record if isinstance(record, dict) else None


def _pages(counts: dict[str, int], word: str, before: str) -> str:
    return f"{before}{counts['pages']}{word}" if "pages" in counts else ""
