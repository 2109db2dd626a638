"""Rules for the needs in 図-8's paragraph."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pandas as pd

from sc_analysis.errors import Text
from sc_analysis.schemas.rules.common import Break, broken, number, positions_run
from sc_analysis.vocab import Kind, NeedField, NeedsStatement

Frames = Mapping[str, pd.DataFrame]
_FIELDS = "raw/needs_fields.csv"
_STATEMENTS = "raw/needs_statements.csv"


def fields_in_order(raw: Frames, coded: Frames) -> Iterator[Break]:
    """Positions run from 1, and a printed rank equals the position."""
    fields = raw["needs_fields"]
    yield from positions_run("needs.positions", _FIELDS, fields, [])
    for row, printed in fields["rank_printed"].dropna().items():
        if number(printed, Kind.RANK) != fields.at[row, "position"]:
            yield broken(
                "needs.rank",
                str(fields.at[row, "field_ja"]),
                _FIELDS,
                fields,
                int(str(row)),
                "rank_printed",
                Text("印刷の順と同じ順位", "the rank of its position"),
            )


def fields_whole(raw: Frames, coded: Frames) -> Iterator[Break]:
    """Every field but the rest is named once, and transport with its number of cities."""
    fields = raw["needs_fields"]
    for row in fields.index[fields["field_ja"].duplicated()]:
        yield broken(
            "needs.field_once",
            str(fields.at[row, "field_ja"]),
            _FIELDS,
            fields,
            row,
            "field_ja",
            Text("一度だけ挙げた分野", "a field named once"),
        )
    for field in NeedField:
        if field is not NeedField.OTHER and field.label.ja not in set(fields["field_ja"]):
            yield broken(
                "needs.field_missing",
                field.value,
                _FIELDS,
                fields,
                int(fields.index[-1]),
                "field_ja",
                Text(f"{field.label.ja} の行", f"a row for {field.label.ja}"),
                Text("行を加える", "add the row"),
            )
    transport = fields[fields["field_ja"] == NeedField.TRANSPORT.label.ja]
    for row in transport.index[transport["cities_printed"].isna()]:
        yield broken(
            "needs.transport_counted",
            NeedField.TRANSPORT.value,
            _FIELDS,
            fields,
            row,
            "cities_printed",
            Text("印刷された都市数", "the printed number of cities"),
        )


def statements_as_registered(raw: Frames, coded: Frames) -> Iterator[Break]:
    """Countries and cities are as many as the registers hold."""
    statements = raw["needs_statements"]
    sizes = {
        NeedsStatement.COUNTRIES: len(coded["asean_countries"]),
        NeedsStatement.CITIES: len(coded["asean_cities"]),
        NeedsStatement.CITIES_OF_TOTAL: len(coded["asean_cities"]),
        NeedsStatement.FIGURE_CITIES: len(coded["asean_cities"]),
    }
    for row, statement in statements["statement"].items():
        size = sizes.get(NeedsStatement(statement))
        if size is not None and number(statements.at[row, "value_printed"]) != size:
            yield broken(
                "needs.registered",
                str(statement),
                _STATEMENTS,
                statements,
                int(str(row)),
                "value_printed",
                Text(f"登録簿の {size}", f"{size}, as registered"),
            )
    missing = set(NeedsStatement.codes()) - set(statements["statement"])
    for code in sorted(missing):
        yield broken(
            "needs.statement_missing",
            code,
            _STATEMENTS,
            statements,
            int(statements.index[-1]),
            "statement",
            Text(f"{code} の行", f"a row for {code}"),
            Text("行を加える", "add the row"),
        )


def cities_within_all(raw: Frames, coded: Frames) -> Iterator[Break]:
    """A printed number of cities is at most all cities."""
    fields, most = raw["needs_fields"], len(coded["asean_cities"])
    for row, printed in fields["cities_printed"].dropna().items():
        if number(printed) > most:
            yield broken(
                "needs.bounds",
                str(fields.at[row, "field_ja"]),
                _FIELDS,
                fields,
                int(str(row)),
                "cities_printed",
                Text(f"{most} 以下", f"{most} or less"),
            )


def examples_positions(raw: Frames, coded: Frames) -> Iterator[Break]:
    """Examples of each field are numbered from 1."""
    yield from positions_run(
        "needs.example_positions", "raw/needs_examples.csv", raw["needs_examples"], ["field"]
    )


RULES = (
    fields_in_order,
    fields_whole,
    statements_as_registered,
    cities_within_all,
    examples_positions,
)
