"""Cleaning of 表-7 and 表-8, and the areas that 表-6 and 表-7 print."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from sc_analysis.cleaning.asean import countries
from sc_analysis.cleaning.expansion import counts
from sc_analysis.numerals import parse
from sc_analysis.vocab import Kind, Unit
from sc_analysis.vocab.asean import Place

Frames = Mapping[str, pd.DataFrame]


def processed(raw: Frames, coded: Frames) -> dict[str, pd.DataFrame]:
    """The processed frames of the chapter by name."""
    register = coded["asean_countries"]
    examples = with_items(raw["projects_examples"], register)
    return {
        "projects_examples": examples,
        "projects_schemes": raw["projects_schemes"],
        "projects_statements": raw["projects_statements"].assign(
            value_count=counts(raw["projects_statements"]["value_printed"])
        ),
        "projects_areas": areas(
            coded["projects_developments"], raw["asean_status_values"], examples, register
        ),
    }


def with_items(raw: pd.DataFrame, register: pd.DataFrame) -> pd.DataFrame:
    """Rows of 表-7 with country filled down and coded, and item within the country."""
    names = raw["country_ja"].ffill()
    country = countries("projects_examples", names, raw, register)
    return raw.assign(
        country=country,
        item=(country.groupby(country).cumcount() + 1).astype("Int64"),
        provinces_count=counts(raw["provinces_printed"]),
    )


def areas(
    developments: pd.DataFrame,
    status_values: pd.DataFrame,
    examples: pd.DataFrame,
    register: pd.DataFrame,
) -> pd.DataFrame:
    """The area that each statement about a development prints, with the ends of its interval."""
    of_status = status_values[status_values["unit"] == Unit.HECTARES.value]
    named = of_status.assign(
        place=Place.STATUS.value,
        country=countries("asean_status_values", of_status["country_ja"], of_status, register),
        area_printed=of_status["value_printed"],
    )
    both = pd.concat(
        [named, examples.assign(place=Place.EXAMPLE.value).dropna(subset="area_printed")]
    )
    columns = ["place", "country", "item", "area_printed", "source_id", "locator", "line"]
    joined = developments.drop(columns=["source_id", "locator"]).merge(
        both[columns], on=["place", "country", "item"], validate="one_to_one"
    )
    parsed = [parse(printed, Kind.MEASURE) for printed in joined["area_printed"]]
    return joined.assign(
        area_ha=pd.Series([float(q.value or 0) for q in parsed], dtype="Float64"),
        area_low_ha=pd.Series([float(q.interval.low or 0) for q in parsed], dtype="Float64"),
        area_high_ha=pd.Series([float(q.interval.high or 0) for q in parsed], dtype="Float64"),
    )
