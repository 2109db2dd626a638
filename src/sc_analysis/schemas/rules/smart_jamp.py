"""Rules for 表-14 and the numbers that the text prints about the proposals."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from math import floor

import pandas as pd

from sc_analysis.errors import Text
from sc_analysis.schemas.rules.common import Break, broken, never_rises, number, positions_run
from sc_analysis.vocab import Bundle, JampStatement, NoteKind, ProposalField, TitleCode, WorkType

Frames = Mapping[str, pd.DataFrame]
_ROWS = "raw/smart_jamp_proposals.csv"
_NOTES = "raw/smart_jamp_notes.csv"
_STATEMENTS = "raw/smart_jamp_statements.csv"
_MARKS = [f"mark_{letter}" for letter in "abcde"]
_CIRCLED_DIGITS = "①②③④⑤⑥⑦⑧⑨"


def rows_follow_the_text(raw: Frames, coded: Frames) -> Iterator[Break]:
    """Rows are numbered from 1 and stand on consecutive lines; the first names its country."""
    rows = raw["smart_jamp_proposals"]
    yield from positions_run("smart_jamp.rows", _ROWS, rows, [], column="row")
    offset = rows["line"].iloc[0] - rows["row"].iloc[0]
    for row in rows.index:
        if rows.at[row, "line"] - rows.at[row, "row"] != offset:
            yield broken(
                "smart_jamp.lines",
                str(rows.at[row, "row"]),
                _ROWS,
                rows,
                row,
                "line",
                Text(f"{rows.at[row, 'row'] + offset} 行", "the line after the row above"),
            )
    first = int(rows.index[0])
    if pd.isna(rows.at[first, "country_ja"]):
        yield broken(
            "smart_jamp.first_country",
            "1",
            _ROWS,
            rows,
            first,
            "country_ja",
            Text("国名", "a country"),
        )


def marks_where_titles(raw: Frames, coded: Frames) -> Iterator[Break]:
    """A row has a mark unless its title cell is a remark on the budget."""
    rows = raw["smart_jamp_proposals"]
    for row in rows.index:
        remark = "対応予定" in str(rows.at[row, "titles_ja"])
        marked = rows.loc[row, _MARKS].notna().any()
        if marked == remark:
            yield broken(
                "smart_jamp.marked",
                str(rows.at[row, "row"]),
                _ROWS,
                rows,
                row,
                "mark_a",
                Text("題名のある行にだけ印", "marks in rows with titles, and only there"),
            )


def rows_differ(raw: Frames, coded: Frames) -> Iterator[Break]:
    """No row has the city and titles of another."""
    rows = raw["smart_jamp_proposals"]
    repeated = rows.duplicated(["city_ja", "titles_ja"])
    for row in rows.index[repeated]:
        yield broken(
            "smart_jamp.row_once",
            str(rows.at[row, "row"]),
            _ROWS,
            rows,
            row,
            "titles_ja",
            Text("他の行と違う内容", "a row unlike the others"),
        )


def legend_whole(raw: Frames, coded: Frames) -> Iterator[Break]:
    """The legend names each mark A to E, the supplement numbers its items from ①."""
    notes = raw["smart_jamp_notes"]
    yield from positions_run("smart_jamp.note_positions", _NOTES, notes, ["note"])
    for row, note, position, mark in notes[["note", "position", "mark"]].itertuples():
        legend = note == NoteKind.WORK_TYPE.value
        want = ("ABCDE" if legend else _CIRCLED_DIGITS)[position - 1 : position]
        if mark != want:
            yield broken(
                "smart_jamp.note_mark",
                f"{note}/{position}",
                _NOTES,
                notes,
                row,
                "mark",
                Text(want or "凡例の印", want or "a mark of the legend"),
            )
        if pd.isna(notes.at[row, "label_ja"]):
            yield broken(
                "smart_jamp.legend_named",
                mark,
                _NOTES,
                notes,
                row,
                "label_ja",
                Text("印の意味", "what the mark means"),
            )
    legend_rows = notes[notes["note"] == NoteKind.WORK_TYPE.value]
    if len(legend_rows) != len(WorkType):
        yield broken(
            "smart_jamp.legend_size",
            "legend",
            _NOTES,
            notes,
            int(notes.index[0]),
            "mark",
            Text(f"{len(WorkType)} 行", f"{len(WorkType)} rows"),
        )


def counts_fall(raw: Frames, coded: Frames) -> Iterator[Break]:
    """Counts by field and work type fall in printed order, name each once, and stay below all."""
    statements = raw["smart_jamp_statements"].set_index("statement")["value_printed"]
    if JampStatement.PROPOSALS.value not in statements:
        return  # `statements_agree` reports it
    proposals = number(statements[JampStatement.PROPOSALS.value])
    for name, column, terms in (
        ("smart_jamp_field_counts", "field", ProposalField),
        ("smart_jamp_work_counts", "work_type", WorkType),
    ):
        counts, file = raw[name], f"raw/{name}.csv"
        yield from positions_run(f"smart_jamp.{column}_positions", file, counts, [])
        values = [Fraction(int(v)) for v in counts["proposals_count"]]
        yield from never_rises(
            f"smart_jamp.{column}_order", column, file, counts, "proposals_count", values
        )
        if len(counts) != len(terms):
            yield broken(
                f"smart_jamp.{column}_whole",
                column,
                file,
                counts,
                int(counts.index[0]),
                column,
                Text(f"{len(terms)} 行", f"{len(terms)} rows"),
            )
        for row, value in counts["proposals_count"].items():
            if value > proposals:
                yield broken(
                    f"smart_jamp.{column}_part",
                    str(counts.at[row, column]),
                    file,
                    counts,
                    int(str(row)),
                    "proposals_count",
                    Text(f"総数 {proposals} 以下", f"{proposals} or less"),
                )
        if sum(values) < proposals:
            yield broken(
                f"smart_jamp.{column}_cover",
                column,
                file,
                counts,
                int(counts.index[0]),
                "proposals_count",
                Text(f"合計が {proposals} 以上", f"a sum of {proposals} or more"),
            )


def _half_up(total: Fraction, parts: Fraction) -> Fraction:
    """The rounded mean; 0 of no parts."""
    return Fraction(floor(total / parts + Fraction(1, 2))) if parts else Fraction(0)


def statements_agree(raw: Frames, coded: Frames) -> Iterator[Break]:
    """All statements are there; batches add up; the note repeats the text; mean and most fit."""
    frame = raw["smart_jamp_statements"]
    rows = {JampStatement(s): int(str(r)) for r, s in frame["statement"].items()}
    missing = [s for s in JampStatement if s not in rows]
    for s in missing:
        yield broken(
            "smart_jamp.statement_missing",
            s.value,
            _STATEMENTS,
            frame,
            int(frame.index[-1]),
            "statement",
            Text(f"{s.value} の行", f"a row for {s.value}"),
            Text("行を加える", "add the row"),
        )
    if missing:
        return
    v = {s: number(frame.at[r, "value_printed"]) for s, r in rows.items()}
    S = JampStatement
    wanted = (
        (S.CITIES, v[S.FIRST_BATCH_CITIES] + v[S.REMAINING_CITIES], "batches"),
        (S.NOTE_REMAINING_CITIES, v[S.REMAINING_CITIES], "repeated_cities"),
        (S.NOTE_REMAINING_PROPOSALS, v[S.REMAINING_PROPOSALS], "repeated_proposals"),
        (S.MEAN_PER_CITY, _half_up(v[S.PROPOSALS], v[S.CITIES]), "mean"),
    )
    for statement, value, name in wanted:
        if v[statement] != value:
            yield broken(
                f"smart_jamp.{name}",
                statement.value,
                _STATEMENTS,
                frame,
                rows[statement],
                "value_printed",
                Text(f"{value}(他の記載から)", f"{value}, from the other statements"),
            )


def dates_agree(raw: Frames, coded: Frames) -> Iterator[Break]:
    """Statements of one line share their date; the first batch has the date of the notice (x04)."""
    frame = raw["smart_jamp_statements"]
    dated = frame.dropna(subset="as_of")
    for line, rows in dated.groupby("line"):
        for row in rows.index[rows["as_of"] != rows["as_of"].mode().iloc[0]]:
            wanted = rows["as_of"].mode().iloc[0]
            yield broken(
                "smart_jamp.one_date",
                f"{line}/{frame.at[row, 'statement']}",
                _STATEMENTS,
                frame,
                row,
                "as_of",
                Text(f"同じ行と同じ {wanted}", f"{wanted}, as on its line"),
            )
    notice = coded["external_facts"].set_index("fact_id")["as_of"].get("x04")
    if notice is None:
        return  # `registers.facts_cited` reports it
    for row in frame.index[frame["statement"] == JampStatement.FIRST_BATCH_CITIES.value]:
        if frame.at[row, "as_of"] != notice:
            yield broken(
                "smart_jamp.notice_date",
                "x04",
                _STATEMENTS,
                frame,
                row,
                "as_of",
                Text(f"公表の日 {notice}", f"{notice}, the date of the notice"),
            )


def title_codes_stand_in_titles(raw: Frames, coded: Frames) -> Iterator[Break]:
    """A coded word stands in its title, and the code belongs to its kind."""
    titles = raw["smart_jamp_proposals"].set_index("row")["titles_ja"]
    codes = coded["smart_jamp_title_codes"]
    terms: dict[str, type[ProposalField] | type[WorkType] | type[Bundle]] = {
        TitleCode.FIELD.value: ProposalField,
        TitleCode.WORK_TYPE.value: WorkType,
        TitleCode.BUNDLE.value: Bundle,
    }
    file = "coded/smart_jamp_title_codes.csv"
    for row, number_, item, kind, code, words in codes[
        ["row", "item", "kind", "code", "words_ja"]
    ].itertuples():
        key = f"{number_}/{item}/{code}"
        cell = str(titles.get(number_, ""))
        items = [t for t in cell.split("○") if t.strip()]
        if not 1 <= item <= len(items):
            yield broken(
                "smart_jamp.title_item",
                key,
                file,
                codes,
                row,
                "item",
                Text(f"1 から {len(items)}", f"1 to {len(items)}"),
            )
        elif words not in items[item - 1]:
            yield broken(
                "smart_jamp.title_word",
                key,
                file,
                codes,
                row,
                "words_ja",
                Text(
                    f"題名にある語: {items[item - 1].strip()}",
                    f"a word of the title {items[item - 1].strip()}",
                ),
            )
        if code not in terms[kind].codes():
            yield broken(
                "smart_jamp.title_code",
                key,
                file,
                codes,
                row,
                "code",
                Text(f"{kind} の符号", f"a code of {kind}"),
            )


RULES = (
    rows_follow_the_text,
    marks_where_titles,
    rows_differ,
    legend_whole,
    counts_fall,
    statements_agree,
    dates_agree,
    title_codes_stand_in_titles,
)
