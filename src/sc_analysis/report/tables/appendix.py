"""Tables of the appendices; they hold the anchors that numbers link to."""

from __future__ import annotations

from urllib.parse import urlsplit

import pandas as pd

from sc_analysis.catalog import PRINTED_TABLES, column_entries, datasets
from sc_analysis.catalog.datasets import DERIVED, Stage
from sc_analysis.catalog.dictionary import COMMON
from sc_analysis.catalog.printed import rows_of
from sc_analysis.report.document import Document, Table
from sc_analysis.report.format import number
from sc_analysis.report.markdown import anchor, base_letters, escape, pipe_table
from sc_analysis.report.names import named

_LONGEST = 90


def tallies(doc: Document) -> tuple[str, str]:
    """Every tally: anchor, label, value, unit, and the rows behind it by dataset."""
    rows = []
    for t in doc.built.tallies.values():
        name = f"[{escape(t.key)}]{{#{anchor('tally', t.key)}}}"
        rows.append(
            [
                name,
                escape(t.label(doc.lang)),
                number(t.value, t.unit),
                escape(t.unit.label(doc.lang)) or "–",
                _rows(t.rows),
            ]
        )
    head = [
        doc.say("集計値", "Tally"),
        doc.say("内容", "What it is"),
        doc.say("値", "Value"),
        doc.say("単位", "Unit"),
        doc.say("根拠の行(データ: 鍵、多ければ数)", "Rows (dataset: keys, or their number)"),
    ]
    caption = doc.say(f"集計値({len(rows)}件)", f"Tallies ({len(rows)})")
    return pipe_table(head, rows, "llrll"), caption


def _rows(refs: tuple[str, ...]) -> str:
    by_dataset: dict[str, list[str]] = {}
    for ref in refs:
        dataset, _, key = ref.partition(":")
        by_dataset.setdefault(dataset, []).append(key)
    return "; ".join(escape(_keys(d, keys)) for d, keys in by_dataset.items()) or "–"


def _keys(dataset: str, keys: list[str]) -> str:
    """The keys of a table's rows; their number where they are long, or told in another appendix.

    All keys stand in `processed/tallies.csv`, and `tally KEY` prints the rows.
    """
    told_elsewhere = dataset in {d.name for d in (*datasets(Stage.LEDGER), *DERIVED)}
    listed = ", ".join(keys)
    long = told_elsewhere or len(listed) > _LONGEST
    return f"{dataset}: {len(keys) if long else listed}"


def corrections(doc: Document) -> tuple[str, str]:
    """Every correction: what stood, what stands, why."""
    rows = []
    for row in doc.built.frames["corrections"].to_dict("records"):
        repaired = row["replacement"]
        shown = (
            doc.say("(行を除く)", "(row dropped)") if pd.isna(repaired) else escape(str(repaired))
        )
        option = "–" if pd.isna(row["reading"]) else escape(f"{row['reading']}={row['option']}")
        rows.append(
            [
                escape(row["locator"]),
                escape(_legible(row["found"])),
                shown,
                escape(row[f"reason_{doc.lang}"]),
                option,
            ]
        )
    head = [
        doc.say("根拠の箇所", "Evidence"),
        doc.say("原文", "As printed"),
        doc.say("訂正後", "As used"),
        doc.say("理由", "Reason"),
        doc.say("読み方", "Only under the reading"),
    ]
    caption = doc.say(f"訂正({len(rows)}件)", f"Corrections ({len(rows)})")
    return pipe_table(head, rows, "lllll"), caption


def _legible(text: str) -> str:
    """The text with kanji that Japanese fonts lack written as their code points."""
    return "".join(c if not _foreign(c) else f"(U+{ord(c):04X})" for c in text)


def _foreign(character: str) -> bool:
    try:
        character.encode("cp932")
    except UnicodeEncodeError:
        return "\u4e00" <= character <= "\u9fff"
    return False


def sources(doc: Document) -> tuple[str, str]:
    """Every source, with address and terms; the days of access are alike and stand once."""
    frame = doc.built.frames["sources"]
    rows = []
    for row in frame.to_dict("records"):
        address = "–" if pd.isna(row["address"]) else _linked(row["address"])
        rows.append(
            [
                f"[{escape(row['source_id'])}]{{#{anchor('source', row['source_id'])}}}",
                escape(base_letters(row["title"])),
                escape(base_letters(named(doc, row["producer"]))),
                escape(row["published"]),
                address,
                escape(row[f"reuse_{doc.lang}"]),
            ]
        )
    head = [
        doc.say("出典", "Source"),
        doc.say("題名", "Title"),
        doc.say("発行者", "Publisher"),
        doc.say("公表", "Published"),
        doc.say("所在", "Address"),
        doc.say("利用", "Use"),
    ]
    days = "–".join(sorted({frame["accessed"].min(), frame["accessed"].max()}))
    caption = doc.say(f"出典(閲覧: {days})", f"Sources (accessed {days})")
    return pipe_table(head, rows, "llllll"), caption


def _linked(address: str) -> str:
    """The host as a link to the whole address, which would burst its column."""
    return f"[{escape(urlsplit(address).netloc)}](<{address}>)"


def dictionary(doc: Document) -> tuple[str, str]:
    """Every dataset: title, key and columns with their labels, derived from the models."""
    separator = doc.say("、", "; ")
    rows = [
        [
            escape(d.path),
            escape(d.title(doc.lang)),
            escape(", ".join(d.key)),
            separator.join(
                escape(f"{entry.name} ({entry.label(doc.lang)})")
                for entry in column_entries(d)
                if entry.name not in COMMON
            ),
        ]
        for d in datasets()
    ]
    head = [
        doc.say("ファイル", "File"),
        doc.say("内容", "Content"),
        doc.say("鍵", "Key"),
        doc.say("列", "Columns"),
    ]
    caption = doc.say(
        f"データ辞書({len(rows)}表。{'、'.join(COMMON)}は略)",
        f"Data dictionary ({len(rows)} tables; {', '.join(COMMON)} left out)",
    )
    return pipe_table(head, rows, "llll"), caption


def printed_tables(doc: Document) -> tuple[str, str]:
    """The way of every printed table: raw tables and rows, processed rows, tables here."""
    separator = doc.say("、", "; ")
    rows = []
    for table in PRINTED_TABLES:
        raw = {name: doc.built.inputs.raw[name] for name in table.raw}
        counts = (
            escape(f"{name} {rows_of(table, frame)} → {len(doc.built.frames[name])}")
            for name, frame in raw.items()
        )
        labels = separator.join(f"[@{label}]" for label in table.labels)
        rows.append([escape(table.name), separator.join(counts), labels])
    head = [
        doc.say("原文の表", "Printed table"),
        doc.say(
            "写した表: この表の行 → 処理後の全行", "Raw table: rows of it → all processed rows"
        ),
        doc.say("この報告の表", "Tables here"),
    ]
    caption = doc.say(
        f"原文の表とその行方({len(rows)}表)", f"Printed tables and their way ({len(rows)})"
    )
    return pipe_table(head, rows, "lll"), caption


TABLES: dict[str, Table] = {
    "tbl-tallies": tallies,
    "tbl-corrections": corrections,
    "tbl-sources": sources,
    "tbl-dictionary": dictionary,
    "tbl-printed": printed_tables,
}
