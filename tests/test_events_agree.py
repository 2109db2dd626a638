"""Dated events that a chapter tells again stand in the table of all events with the same date."""

from __future__ import annotations

import re

import pytest

from sc_analysis.build import Built

TOLD_AGAIN = {
    "concept_events": "date_printed",
    "japan_events": "date_printed",
    "expansion_events": "held_printed",
}


def bare(printed: object) -> str:
    """The printed date without spaces."""
    return re.sub(r"\s", "", str(printed))


@pytest.mark.parametrize("name", TOLD_AGAIN)
def test_an_event_told_again_has_the_same_printed_date(name: str, built: Built) -> None:
    """The same line holds the date in `outlook_events`, give or take words around it."""
    events = built.inputs.raw["outlook_events"]
    rows = built.inputs.raw[name].dropna(subset=TOLD_AGAIN[name])
    assert len(rows) > 0
    for row in rows.to_dict("records"):
        told = [bare(e) for e in events.loc[events["line"] == row["line"], "date_printed"]]
        wanted = bare(row[TOLD_AGAIN[name]])
        assert any(wanted in date or date in wanted for date in told), row["locator"]
