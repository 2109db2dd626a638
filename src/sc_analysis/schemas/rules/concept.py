"""Rules for definitions, stages, events and the sources of figures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

import pandas as pd

from sc_analysis.errors import Text
from sc_analysis.schemas.rules.common import Break, broken, number, positions_run
from sc_analysis.schemas.rules.dated import dated, span
from sc_analysis.vocab import Kind
from sc_analysis.vocab.concept import ConceptEvent

Frames = Mapping[str, pd.DataFrame]
_FIGURES = "raw/concept_figures.csv"
_DEFINITIONS = "raw/concept_definitions.csv"
_SOCIETY = "raw/concept_society.csv"
_EVENTS = "raw/concept_events.csv"
_EDITION = re.compile(r"戦略 ?(20[0-9]{2})")


def dates_readable(raw: Frames, coded: Frames) -> Iterator[Break]:
    """Printed dates of sources, definitions and events can be read."""
    figures, definitions = raw["concept_figures"], raw["concept_definitions"]
    yield from dated("concept.figure_date", "label", _FIGURES, figures, "published_printed")
    yield from dated(
        "concept.definition_date", "position", _DEFINITIONS, definitions, "published_printed"
    )
    yield from dated("concept.event_date", "event", _EVENTS, raw["concept_events"], "date_printed")


def stages_in_order(raw: Frames, coded: Frames) -> Iterator[Break]:
    """Definitions and stages are numbered from 1, and the stage printed is its position."""
    society = raw["concept_society"]
    yield from positions_run(
        "concept.definition_positions", _DEFINITIONS, raw["concept_definitions"], []
    )
    yield from positions_run("concept.society_positions", _SOCIETY, society, [])
    for row, position in society["position"].items():
        if number(society.at[row, "stage_printed"], Kind.MEASURE) != position:
            yield broken(
                "concept.society_stage",
                str(position),
                _SOCIETY,
                society,
                int(str(row)),
                "stage_printed",
                Text(f"順番と同じ {position}", f"{position}, as its position"),
            )


def editions_of_their_year(raw: Frames, coded: Frames) -> Iterator[Break]:
    """A strategy that names a year in its title was drawn up in that year."""
    events = raw["concept_events"]
    for row, title in events["summary_ja"].items():
        edition = _EDITION.search(str(title))
        drawn_up = span(events.at[row, "date_printed"])
        if edition and drawn_up and drawn_up.first and drawn_up.first.year != int(edition[1]):
            yield broken(
                "concept.edition_year",
                str(events.at[row, "event"]),
                _EVENTS,
                events,
                int(str(row)),
                "date_printed",
                Text(f"題名の年 {edition[1]}", f"the year of the title, {edition[1]}"),
            )


def guidebook_as_cited(raw: Frames, coded: Frames) -> Iterator[Break]:
    """The day on which the guidebook came out lies in the month that its figure cites."""
    events, figures = raw["concept_events"], raw["concept_figures"]
    cited = [span(p) for p in figures.loc[figures["label"] == "図-3", "published_printed"]]
    for row in events.index[events["event"] == ConceptEvent.GUIDEBOOK.value]:
        day = span(events.at[row, "date_printed"])
        if day and any(month and day not in month for month in cited):
            yield broken(
                "concept.guidebook_date",
                ConceptEvent.GUIDEBOOK.value,
                _EVENTS,
                events,
                int(row),
                "date_printed",
                Text("図-3の出典の月のうち", "a day of the month that figure 3 cites"),
            )


RULES = (dates_readable, stages_in_order, editions_of_their_year, guidebook_as_cited)
