"""Rules for 表-2, its topics, the principles, events, counts and names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pandas as pd

from sc_analysis.errors import Text
from sc_analysis.numerals import parse_period
from sc_analysis.schemas.rules.common import Break, broken, number, positions_run
from sc_analysis.schemas.rules.dated import dated, span
from sc_analysis.schemas.rules.words import Coding, row_known, word_stands
from sc_analysis.vocab.japan import JapanEvent, JapanStatement, Ministry

Frames = Mapping[str, pd.DataFrame]
_PROGRAMMES = "raw/japan_programmes.csv"
_COUNTED = "raw/japan_programme_counts.csv"
_FIELDS = "coded/japan_programme_fields.csv"
_PRINCIPLES = "raw/japan_principles.csv"
_MARKS = "raw/japan_figure_marks.csv"
_DOCUMENTS = "raw/japan_industry_documents.csv"
_EVENTS = "raw/japan_events.csv"
_COUNTS = "raw/japan_counts.csv"
_NAMES = "raw/japan_names.csv"
_CODING = Coding("japan_programme_fields", "japan_programmes", ("programme_ja", "summary_ja"))


def programmes_follow_the_text(raw: Frames, coded: Frames) -> Iterator[Break]:
    """Rows are numbered from 1 down the text, a continued row between its neighbours."""
    programmes = raw["japan_programmes"]
    yield from positions_run("japan.programme_rows", _PROGRAMMES, programmes, [], "row")
    last = 0
    for row, line, continued in programmes[["line", "continued_line"]].itertuples():
        end = line if pd.isna(continued) else continued
        if not last < line <= end:
            yield broken(
                "japan.programme_lines",
                str(programmes.at[row, "row"]),
                _PROGRAMMES,
                programmes,
                row,
                "line",
                Text(f"{last} より後の行番号", f"a line after {last}"),
            )
        last = end


def bureaus_as_abbreviated(raw: Frames, coded: Frames) -> Iterator[Break]:
    """Bureaus of the Cabinet Office bear the names that the note of 図-4 spells out."""
    programmes, known = raw["japan_programmes"], set(raw["japan_figure_marks"]["name_ja"])
    own = programmes[programmes["ministry_ja"] == Ministry.CABINET_OFFICE.label.ja]
    for row, bureau in own["bureau_ja"].items():
        if bureau not in known:
            yield broken(
                "japan.bureau_known",
                str(programmes.at[row, "row"]),
                _PROGRAMMES,
                programmes,
                int(str(row)),
                "bureau_ja",
                Text("図-4の備考にある部局", "a bureau that the note of figure 4 names"),
            )


def programmes_before_their_source(raw: Frames, coded: Frames) -> Iterator[Break]:
    """No programme starts after the document that 表-2 cites, nor do counts belong to later."""
    programmes, counted = raw["japan_programmes"], raw["japan_programme_counts"]
    figures = raw["concept_figures"].set_index("label")["published_printed"]
    source = span(figures.get("表-2"))
    for row, printed in programmes["start_printed"].items():
        start = span(printed, parse_period)
        if source and source.last and start and start.first and start.first > source.last:
            yield broken(
                "japan.start",
                str(programmes.at[row, "row"]),
                _PROGRAMMES,
                programmes,
                int(str(row)),
                "start_printed",
                Text("表の出典より前の年", "a year before the table's source"),
            )
    yield from dated("japan.count_year", "row", _COUNTED, counted, "fiscal_year_printed")
    for row in counted.index:
        yield from row_known("japan.count_row", _COUNTED, counted, programmes, row)


def topics_stand_in_texts(raw: Frames, coded: Frames) -> Iterator[Break]:
    """Each coded word stands in the name or the summary of its programme."""
    fields, programmes = coded[_CODING.name], raw[_CODING.texts]
    for row in fields.index:
        yield from row_known("japan.topic_row", _FIELDS, fields, programmes, row)
        yield from word_stands("japan.topic_word", _FIELDS, fields, programmes, row, _CODING)


def lists_in_order(raw: Frames, coded: Frames) -> Iterator[Break]:
    """Lists are numbered from 1, and principles bear the circled number of their position."""
    principles = raw["japan_principles"]
    yield from positions_run("japan.principle_positions", _PRINCIPLES, principles, [])
    yield from positions_run("japan.mark_positions", _MARKS, raw["japan_figure_marks"], [])
    yield from positions_run(
        "japan.document_positions", _DOCUMENTS, raw["japan_industry_documents"], ["body_ja"]
    )
    yield from positions_run("japan.name_positions", _NAMES, raw["japan_names"], ["subject"])
    for row, position in principles["position"].items():
        mark = chr(ord("①") + int(position) - 1)
        if principles.at[row, "mark"] != mark:
            yield broken(
                "japan.principle_mark",
                str(position),
                _PRINCIPLES,
                principles,
                int(str(row)),
                "mark",
                Text(f"順番と同じ {mark}", f"{mark}, as its position"),
            )


def events_in_order(raw: Frames, coded: Frames) -> Iterator[Break]:
    """Dates can be read, and the task force that brought about the platform came before it."""
    events = raw["japan_events"]
    yield from dated("japan.event_date", "event", _EVENTS, events, "date_printed")
    yield from dated(
        "japan.document_date",
        "document_ja",
        _DOCUMENTS,
        raw["japan_industry_documents"],
        "date_printed",
    )
    spans = {e: span(p) for e, p in zip(events["event"], events["date_printed"], strict=True)}
    before, after = spans.get(JapanEvent.TASK_FORCE), spans.get(JapanEvent.PLATFORM)
    if before and after and before.first and after.last and before.first > after.last:
        row = int(events.index[events["event"] == JapanEvent.TASK_FORCE.value][0])
        yield broken(
            "japan.event_order",
            JapanEvent.TASK_FORCE.value,
            _EVENTS,
            events,
            row,
            "date_printed",
            Text("プラットフォームの設立より前", "a date before the platform was founded"),
        )


def counts_agree(raw: Frames, coded: Frames) -> Iterator[Break]:
    """Every count is there; needs have one period, and no body proposed less than one need."""
    counts = raw["japan_counts"]
    yield from dated("japan.period", "statement", _COUNTS, counts, "period_printed", parse_period)
    missing = [s for s in JapanStatement.codes() if s not in set(counts["statement"])]
    for code in missing:
        yield broken(
            "japan.count_missing",
            code,
            _COUNTS,
            counts,
            int(counts.index[-1]),
            "statement",
            Text(f"{code} の行", f"a row for {code}"),
            Text("行を加える", "add the row"),
        )
    wanted = [JapanStatement.NEEDS_BODIES.value, JapanStatement.NEEDS_PROPOSALS.value]
    needs = counts[counts["statement"].isin(wanted)]
    if needs["period_printed"].nunique(dropna=False) > 1:
        yield broken(
            "japan.needs_period",
            wanted[1],
            _COUNTS,
            counts,
            int(needs.index[-1]),
            "period_printed",
            Text("同じ期間", "the same period"),
        )
    values = {s: number(v) for s, v in zip(needs["statement"], needs["value_printed"], strict=True)}
    if len(values) == len(wanted) and values[wanted[0]] > values[wanted[1]]:
        yield broken(
            "japan.needs_fit",
            wanted[0],
            _COUNTS,
            counts,
            int(needs.index[0]),
            "value_printed",
            Text("提案の数以下", "no more than the needs proposed"),
        )


def names_cited(raw: Frames, coded: Frames) -> Iterator[Break]:
    """Each subject whose names are listed has a name with a source."""
    names, cited = raw["japan_names"], set(coded["japan_cited_names"]["subject"])
    for row, subject in names["subject"].items():
        if subject not in cited:
            yield broken(
                "japan.name_cited",
                str(subject),
                _NAMES,
                names,
                int(str(row)),
                "subject",
                Text("根拠のある名称", "a subject with a cited name"),
                Text("japan_cited_names に加える", "add it to japan_cited_names"),
            )


RULES = (
    programmes_follow_the_text,
    bureaus_as_abbreviated,
    programmes_before_their_source,
    topics_stand_in_texts,
    lists_in_order,
    events_in_order,
    counts_agree,
    names_cited,
)
