"""Support of cities and measures of Smart JAMP: what is listed, months, state, amounts."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from sc_analysis.tallies.model import Frames, Tally, counted, derived, distinct, refs
from sc_analysis.vocab import Unit
from sc_analysis.vocab.support import Commissioner, SupportItem, SupportStatus

_CITIES, _ITEMS, _AMOUNTS = (
    "jasca_supported_cities",
    "jasca_support_items",
    "smart_jamp_measure_items",
)
_OKU = 10**8


def tallies(frames: Frames) -> Iterator[Tally]:
    """All tallies of the support."""
    yield from _cities(frames)
    yield from _studies(frames)
    yield counted(
        "smart_jamp.measures.listed",
        "smart_jamp_measures",
        frames["smart_jamp_measures"],
        Unit.MEASURES,
        "表-13の支援策",
        "Measures in table 13",
    )
    items = frames[_AMOUNTS]
    amounts = items[items["amount_jpy"].notna()]
    yield derived(
        "smart_jamp.measures.amount_sum",
        Fraction(int(amounts["amount_jpy"].sum()), _OKU),
        Unit.JPY_100M,
        "印刷された規模の和",
        "Sum of the printed scales",
        refs(_AMOUNTS, amounts),
    )


def _cities(frames: Frames) -> Iterator[Tally]:
    cities = frames[_CITIES]
    yield distinct(
        "jasca.support.countries",
        _CITIES,
        cities,
        "country",
        Unit.COUNTRIES,
        "表-12の国",
        "Countries in table 12",
    )
    yield distinct(
        "jasca.support.cities",
        _CITIES,
        cities,
        "city",
        Unit.CITIES,
        "表-12の都市",
        "Cities in table 12",
    )
    names = frames["asean_cities"].set_index("city")
    closed = cities[cities["months_count"].notna()]
    for city, months in zip(closed["city"], closed["months_count"], strict=True):
        yield derived(
            f"jasca.support.months.{city}",
            int(months),
            Unit.MONTHS,
            f"{names.at[city, 'name_ja']}の支援の月数",
            f"Months of support of {names.at[city, 'name_en']}",
            refs(_CITIES, closed[closed["city"] == city]),
        )
    for status in SupportStatus:
        yield counted(
            f"jasca.support.{status.value}",
            _CITIES,
            cities[cities["status"] == status.value],
            Unit.CITIES,
            f"支援の状況: {status.label.ja}",
            f"Support {status.label.en}",
        )


def _studies(frames: Frames) -> Iterator[Tally]:
    items, codes = frames[_ITEMS], frames["jasca_support_codes"]
    studies = items[items["kind"] == SupportItem.STUDY.value]
    yield counted(
        "jasca.support.studies", _ITEMS, studies, Unit.STUDIES, "表-12の調査", "Studies in table 12"
    )
    rows = codes.loc[codes["commissioner"] == Commissioner.MLIT.value, "row"]
    yield counted(
        "jasca.support.studies.mlit",
        _ITEMS,
        studies[studies["row"].isin(rows)],
        Unit.STUDIES,
        "国土交通省が出した調査",
        "Studies commissioned by MLIT",
    )
