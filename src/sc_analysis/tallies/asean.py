"""The network, the forecasts next to outside facts, and what 表-6 lists."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from sc_analysis.tallies.model import Frames, Tally, counted, derived, distinct, refs
from sc_analysis.vocab import Unit
from sc_analysis.vocab.asean import Forecast, PartnerHome, PartnerKind

_TONNES_PER_KILOTON = 1000
_OUTSIDE = (
    ("jobs", "x12", Unit.JOBS, 1),
    ("savings_usd", "x13", Unit.USD, 1),
    ("co2", "x11", Unit.TONNES, _TONNES_PER_KILOTON),
)


def tallies(frames: Frames) -> Iterator[Tally]:
    """Sizes of the registers, forecasts, items of 表-6 and partners."""
    for name, label, unit, ja, en in (
        ("asean_countries", "countries", Unit.COUNTRIES, "登録簿の国", "Countries in the register"),
        ("asean_cities", "cities", Unit.CITIES, "登録簿の都市", "Cities in the register"),
    ):
        yield counted(f"asean.{label}.registered", name, frames[name], unit, ja, en)
    yield from _forecasts(frames)
    yield from _status(frames)
    yield from _partners(frames)


def _forecasts(frames: Frames) -> Iterator[Tally]:
    forecasts, facts = frames["asean_forecasts"], frames["external_facts"]
    for name, fact, unit, factor in _OUTSIDE:
        rows = facts[facts["fact_id"] == fact]
        label = Forecast(name).label
        yield derived(
            f"asean.{name}.outside",
            factor * int(rows["value_count"].iloc[0]),
            unit,
            f"{label.ja}(外部資料)",
            f"{label.en} (outside source)",
            refs("external_facts", rows),
        )
    co2 = forecasts[forecasts["forecast"] == Forecast.CO2.value]
    outside = facts[facts["fact_id"] == "x11"]
    tonnes = _TONNES_PER_KILOTON * int(outside["value_count"].iloc[0])
    yield derived(
        "asean.co2.factor",
        tonnes / Fraction(int(co2["high"].iloc[0])),
        Unit.TIMES,
        "CO2: 外部資料と印刷された上限の比",
        "CO2: outside source over the printed upper end",
        (*refs("asean_forecasts", co2), *refs("external_facts", outside)),
    )
    savings = forecasts[
        forecasts["forecast"].isin([Forecast.SAVINGS_USD.value, Forecast.SAVINGS_JPY.value])
    ]
    value = savings.set_index("forecast")["value"]
    yield derived(
        "asean.savings.rate",
        Fraction(int(value[Forecast.SAVINGS_JPY.value]), int(value[Forecast.SAVINGS_USD.value])),
        Unit.JPY_PER_USD,
        "円と米ドルの額が含む為替レート",
        "Exchange rate implied by the two amounts",
        refs("asean_forecasts", savings),
    )


def _status(frames: Frames) -> Iterator[Tally]:
    status, register = frames["asean_status"], frames["asean_countries"].set_index("country")
    for country, rows in status.groupby("country", sort=False):
        yield counted(
            f"asean.items.{str(country).lower()}",
            "asean_status",
            rows,
            Unit.ITEMS,
            f"表-6の項目: {register.at[country, 'name_ja']}",
            f"Items of table 6: {register.at[country, 'name_en']}",
        )
    yield counted(
        "asean.items.listed", "asean_status", status, Unit.ITEMS, "表-6の項目", "Items of table 6"
    )
    yield distinct(
        "asean.countries.described",
        "asean_status",
        status,
        "country",
        Unit.COUNTRIES,
        "表-6の国",
        "Countries of table 6",
    )
    parts = frames["asean_status_parts"]
    for key, country, item, unit, ja, en in (
        ("singapore.fields", "SGP", 3, Unit.FIELDS, "シンガポールの分野", "Fields of Singapore"),
        ("vietnam.districts", "VNM", 6, Unit.ITEMS, "合併する地区", "Districts to merge"),
    ):
        rows = parts[(parts["country"] == country) & (parts["item"] == item)]
        yield counted(f"asean.{key}.listed", "asean_status_parts", rows, unit, ja, en)
    yield distinct(
        "asean.cities.named",
        "asean_places",
        frames["asean_places"],
        "city",
        Unit.CITIES,
        "表-6と表-7が挙げるASCN都市",
        "ASCN cities named in tables 6 and 7",
    )


def _partners(frames: Frames) -> Iterator[Tally]:
    partners = frames["asean_partners"]
    for kind in PartnerKind:
        for home in PartnerHome:
            rows = partners[(partners["kind"] == kind.value) & (partners["home"] == home.value)]
            yield distinct(
                f"asean.partners.{kind.value}.{home.value}",
                "asean_partners",
                rows,
                "name_en",
                Unit.ORGANISATIONS,
                f"相手: {kind.label.ja}({home.label.ja})",
                f"Partners: {kind.label.en} ({home.label.en})",
            )
