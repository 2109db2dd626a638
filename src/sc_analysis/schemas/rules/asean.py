"""Rules for the forecasts, 表-6, and our codes of its places and partners."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pandas as pd

from sc_analysis.errors import Text
from sc_analysis.numerals import NumeralError, Span, parse, parse_period
from sc_analysis.schemas.rules.common import Break, broken, number, positions_run
from sc_analysis.vocab import Kind, Unit
from sc_analysis.vocab.asean import Place

Frames = Mapping[str, pd.DataFrame]
_FILES = {name: f"raw/{name}.csv" for name in ("asean_status", "asean_status_values")}
_PARTS = "raw/asean_status_parts.csv"
_DATES = (Kind.DATE.value, Kind.PERIOD.value)


def status_positions(raw: Frames, coded: Frames) -> Iterator[Break]:
    """Forecasts, items, their values and their lists count from 1."""
    yield from positions_run(
        "asean.forecasts", "raw/asean_forecasts.csv", raw["asean_forecasts"], []
    )
    yield from positions_run(
        "asean.items", _FILES["asean_status"], raw["asean_status"], ["country_ja"]
    )
    values, parts = raw["asean_status_values"], raw["asean_status_parts"]
    group = ["country_ja", "item"]
    yield from positions_run("asean.values", _FILES["asean_status_values"], values, group)
    yield from positions_run("asean.parts", _PARTS, parts, group)


def values_of_items(raw: Frames, coded: Frames) -> Iterator[Break]:
    """Values and lists belong to an item of the table."""
    items = set(raw["asean_status"][["country_ja", "position"]].itertuples(index=False, name=None))
    for name in ("asean_status_values", "asean_status_parts"):
        frame = raw[name]
        for row, country, item in frame[["country_ja", "item"]].itertuples():
            if (country, item) not in items:
                yield broken(
                    "asean.item_known",
                    f"{country}/{item}",
                    f"raw/{name}.csv",
                    frame,
                    int(row),
                    "item",
                    Text("表-6の項目", "an item of table 6"),
                )


def _span(printed: str) -> Span | None:
    try:
        return parse_period(printed)
    except NumeralError:
        return None


def _reads(printed: str, kind: str) -> bool:
    if kind in _DATES:
        return _span(printed) is not None
    try:
        return parse(printed, Kind(kind)).value is not None
    except NumeralError:
        return False


def values_read(raw: Frames, coded: Frames) -> Iterator[Break]:
    """Each printed value reads as its kind; a date has the unit of dates."""
    values = raw["asean_status_values"]
    for row, kind, printed, unit in values[["kind", "value_printed", "unit"]].itertuples():
        key = "/".join(str(values.at[row, k]) for k in ("country_ja", "item", "position"))
        if not _reads(printed, kind):
            yield broken(
                "asean.value_reads",
                key,
                _FILES["asean_status_values"],
                values,
                int(row),
                "value_printed",
                Text(f"種類 {kind} の値", f"a value of the kind {kind}"),
            )
        if (unit == Unit.DATE.value) != (kind in _DATES):
            yield broken(
                "asean.value_unit",
                key,
                _FILES["asean_status_values"],
                values,
                int(row),
                "unit",
                Text(f"種類 {kind} に合う単位", f"a unit that fits the kind {kind}"),
            )


def years_fit(raw: Frames, coded: Frames) -> Iterator[Break]:
    """A printed number of years is that of the period printed in the same item."""
    values = raw["asean_status_values"]
    for (country, item), rows in values.groupby(["country_ja", "item"]):
        counts = rows[rows["unit"] == Unit.YEARS.value]
        if counts.empty:
            continue
        periods = rows[rows["kind"] == Kind.PERIOD.value]
        dates = periods if len(periods) else rows[rows["kind"] == Kind.DATE.value].iloc[-2:]
        spans = [span for printed in dates["value_printed"] if (span := _span(printed))]
        if not spans or not spans[0].first or not spans[-1].last:
            continue
        years = spans[-1].last.year - spans[0].first.year + 1
        for row, printed in counts["value_printed"].items():
            if number(printed) != years:
                yield broken(
                    "asean.years",
                    f"{country}/{item}",
                    _FILES["asean_status_values"],
                    values,
                    int(str(row)),
                    "value_printed",
                    Text(f"期間の {years} 年", f"{years} years, as the period"),
                )


def codes_are_printed(raw: Frames, coded: Frames) -> Iterator[Break]:
    """Coded places and partners stand in the table as printed, and every partner is coded."""
    cells = _cells(raw, coded)
    places, partners = coded["asean_places"], coded["asean_partners"]
    wanted = Text("表にある名前", "a name of the table")
    for row, key in _unprinted(places, "place_ja", cells):
        file = "coded/asean_places.csv"
        yield broken("asean.place_printed", key, file, places, row, "place_ja", wanted)
    for row, key in _unprinted(partners, "name_ja", cells):
        file = "coded/asean_partners.csv"
        yield broken("asean.partner_printed", key, file, partners, row, "name_ja", wanted)
    known = set(
        partners[["place", "country", "item", "name_ja"]].itertuples(index=False, name=None)
    )
    for (place, country, item), (_, names) in cells.items():
        for printed in filter(None, names.split("、")):
            if (place, country, item, printed) not in known:
                yield broken(
                    "asean.partner_coded",
                    f"{place}/{country}/{item}/{printed}",
                    "coded/asean_partners.csv",
                    partners,
                    int(partners.index[-1]),
                    "name_ja",
                    Text(f"{printed} の行", f"a row for {printed}"),
                    Text("行を加える", "add the row"),
                )


def _unprinted(
    frame: pd.DataFrame, column: str, cells: Mapping[tuple[str, str, int], tuple[str, str]]
) -> Iterator[tuple[int, str]]:
    """Rows, with their keys, whose name does not stand in the cells that they point to."""
    columns = ["place", "country", "item", column]
    for row, place, country, item, printed in frame[columns].itertuples():
        if printed not in "、".join(cells.get((place, country, item), ("", ""))):
            yield int(row), f"{place}/{country}/{item}/{printed}"


def _cells(raw: Frames, coded: Frames) -> dict[tuple[str, str, int], tuple[str, str]]:
    """(table, country, item) → text that names places, text that names partners."""
    register = coded["asean_countries"].set_index("name_ja")["country"]
    found = {}
    status = raw["asean_status"].fillna({"place_ja": "", "partners_ja": ""})
    for row in status.to_dict("records"):
        code = register.get(row["country_ja"], "")
        text = f"{row['country_ja']}、{row['place_ja']}"
        found[Place.STATUS.value, code, row["position"]] = (text, row["partners_ja"])
    examples = raw["projects_examples"]
    country = examples["country_ja"].ffill()
    item = country.groupby(country).cumcount() + 1
    for row, project, partners in examples[["project_ja", "partners_ja"]].fillna("").itertuples():
        code = register.get(country[row], "")
        found[Place.EXAMPLE.value, code, int(item[row])] = (project, partners)
    return found


RULES = (status_positions, values_of_items, values_read, years_fit, codes_are_printed)
