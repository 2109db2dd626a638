"""Conditions of the errata of the chapters on expansion, ASEAN and projects."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from sc_analysis.vocab.asean import Forecast
from sc_analysis.vocab.expansion import Event, EventStatement

if TYPE_CHECKING:
    from sc_analysis.claims.errata import Evidence

_RANKING = "Smart City Index"
_TABLE_6_LINE = 229


def _last_days_differ(event: Event) -> Callable[[Evidence], bool]:
    def differ(evidence: Evidence) -> bool:
        events = evidence.processed["expansion_events"]
        return bool(events.loc[events["event"] == event.value, "held_until"].nunique() > 1)

    return differ


def _more_cities_than_attended(evidence: Evidence) -> bool:
    events = evidence.processed["expansion_events"].set_index(["event", "statement"])
    cities = events["cities_count"]
    said = cities[Event.HIGH_LEVEL.value, EventStatement.MEASURES.value]
    return bool(said > cities[Event.HIGH_LEVEL.value, EventStatement.ATTENDANCE.value])


def _co2_thousandfold(evidence: Evidence) -> bool:
    forecasts = evidence.processed["asean_forecasts"].set_index("forecast")
    printed = forecasts.at[Forecast.CO2.value, "high"]
    return bool(evidence.tallies["asean.co2.outside"].value > 100 * int(printed))


def _ranking_not_before(evidence: Evidence) -> bool:
    for frame in evidence.raw.values():
        before = frame.loc[frame["line"] < _TABLE_6_LINE].select_dtypes("string")
        if any(_RANKING in cell for column in before for cell in before[column].dropna()):
            return False
    return True


def _deltamas_area(evidence: Evidence) -> bool:
    areas = evidence.processed["projects_areas"]
    rows = areas[areas["development"] == "deltamas"]
    return bool(rows["area_low_ha"].max() > rows["area_high_ha"].min())


CONDITIONS: dict[str, Callable[[Evidence], bool]] = {
    "expansion.meeting_dates": _last_days_differ(Event.HIGH_LEVEL),
    "expansion.ascc_dates": _last_days_differ(Event.ASCC),
    "expansion.cities_attending": _more_cities_than_attended,
    "asean.co2_thousandfold": _co2_thousandfold,
    "asean.ranking_not_before": _ranking_not_before,
    "projects.deltamas_area": _deltamas_area,
}
