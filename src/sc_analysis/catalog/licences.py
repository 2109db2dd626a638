"""What may be done with each source, as a page derived from the register of sources.

The register says it source by source; this page only orders it. It is our understanding of the
terms, not legal advice.
"""

from __future__ import annotations

import pandas as pd

_HEAD = """# Licences of the sources / 出典ごとの利用条件

Written by `sc-analysis build` from `coded/sources.csv`; do not edit.
`coded/sources.csv` から `build` が作る。

## What may be passed on, and why / 何を再配布できるか

- **Our own work** (`coded`, `ledger`, `processed`, documentation of the data): CC-BY-4.0.
  本プロジェクトの判断と計算結果はCC-BY-4.0。
- **Numbers, dates, names of places, bodies and projects** of a source: facts, not creative
  expression, so that copyright does not cover them. They are passed on with their place in the
  source. 数値・日付・名称は事実であり、創作的な表現ではないため、箇所を示して収める。
- **Titles** of documents and projects stand verbatim, since they identify.
  題名は資料を特定するため、そのまま収める。
- **Sentences, figures and pictures** of a source are its author's: none is in this folder. Long
  cells hold summaries in our own words. 文章・図・写真は収めず、長い内容は自分の言葉で要約する。
- **The source document and its text edition** are not passed on; who checks the transcription needs
  a copy of their own. 原文と文字起こしは収めない。
- **Open licences** (CC-BY, CC-BY-SA, ISC, Government of Japan Standard Terms of Use) ask for the
  attribution that the table gives. オープンな許諾の出典には、表のとおり出典を示す。

This is how we read the terms; it is no legal advice, and terms may change after the day of access.
条件の理解は本プロジェクトのもので、法的な助言ではない。閲覧日のあとに変わることもある。
"""


def licences_page(sources: pd.DataFrame) -> str:
    """The page: sources grouped by licence and by what is used of them, each source once."""
    parts = [_HEAD]
    for licence, group in sources.groupby("licence", sort=False):
        parts.append(f"\n## {licence} ({len(group)})\n")
        for (ja, en), rows in group.groupby(["reuse_ja", "reuse_en"], sort=False):
            parts.append(f"\n**{en} / {ja}**\n\n")
            parts += [
                "| source / 出典 | title / 題名 | producer / 作成者 | address / 所在 |\n",
                "| --- | --- | --- | --- |\n",
            ]
            parts += [_row(row) for row in rows.itertuples()]
    return "".join(parts)


def _row(row: object) -> str:
    cells = [getattr(row, name) for name in ("source_id", "title", "producer", "address")]
    shown = ["" if pd.isna(cell) else str(cell).replace("|", "\\|") for cell in cells]
    address = f"<{shown[3]}>" if shown[3] else ""
    return f"| `{shown[0]}` | {shown[1]} | {shown[2]} | {address} |\n"
