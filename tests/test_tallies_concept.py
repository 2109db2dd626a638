"""The concept chapter against the source, derived here without the package's own tallies."""

from __future__ import annotations

import csv
from pathlib import Path

from sc_analysis.build import Built


def rows(data_folder: Path, name: str) -> list[dict[str, str]]:
    """Raw rows as text."""
    with (data_folder / "raw" / f"{name}.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def value(built: Built, key: str) -> int:
    """A whole tally."""
    return int(built.tallies[key].value)


def test_stages_of_society_are_those_printed(built: Built) -> None:
    """1.0 to 4.0 and the new 5.0 (§2(1) ¶4)."""
    assert 4 + 1 == value(built, "concept.society.listed")
    assert [1, 2, 3, 4, 5] == built.frames["concept_society"]["stage"].tolist()


def test_two_definitions_are_quoted(built: Built) -> None:
    """The ministry's and the research institute's (§2(1) ¶1)."""
    assert 2 == value(built, "concept.definitions.listed")


def test_sources_without_a_date_are_counted(built: Built, data_folder: Path) -> None:
    """図-2 and 表-3 cite sources without a date (lines 37 and 127)."""
    figures = rows(data_folder, "concept_figures")
    assert len(figures) == value(built, "concept.sources.listed") == 4 + 3
    undated = [row["label"] for row in figures if not row["published_printed"]]
    assert ["図-2", "表-3"] == undated
    assert len(undated) == value(built, "concept.sources.undated")


def test_dates_keep_their_precision(built: Built) -> None:
    """A year, a month and a day (§1 ¶2, §2(1) ¶5) stay what they are."""
    dates = built.frames["concept_events"].set_index("event")["date"]
    assert "2018" == dates["strategy_2019"]
    assert "2020-07" == dates["strategy_2020"]
    assert "2021-04-09" == dates["guidebook"]
