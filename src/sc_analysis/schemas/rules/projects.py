"""Rules for 表-7, 表-8 and the developments that they share with 表-6."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pandas as pd

from sc_analysis.errors import Text
from sc_analysis.schemas.rules.common import Break, broken, positions_run
from sc_analysis.vocab import Unit
from sc_analysis.vocab.asean import Place

Frames = Mapping[str, pd.DataFrame]


def projects_run(raw: Frames, coded: Frames) -> Iterator[Break]:
    """Rows of both tables count from 1, and the first row of 表-7 names its country."""
    examples = raw["projects_examples"]
    yield from positions_run("projects.examples", "raw/projects_examples.csv", examples, [])
    yield from positions_run(
        "projects.schemes", "raw/projects_schemes.csv", raw["projects_schemes"], []
    )
    first = int(examples.index[0])
    if pd.isna(examples.at[first, "country_ja"]):
        yield broken(
            "projects.first_country",
            "1",
            "raw/projects_examples.csv",
            examples,
            first,
            "country_ja",
            Text("国名", "a country"),
        )


def areas_have_a_development(raw: Frames, coded: Frames) -> Iterator[Break]:
    """Every printed area belongs to a development, and every development has its area."""
    register = coded["asean_countries"].set_index("name_ja")["country"]
    values, examples = raw["asean_status_values"], raw["projects_examples"]
    areas = values[values["unit"] == Unit.HECTARES.value]
    printed = {
        (Place.STATUS.value, register.get(country, ""), int(item))
        for country, item in areas[["country_ja", "item"]].itertuples(index=False)
    }
    country = examples["country_ja"].ffill()
    item = country.groupby(country).cumcount() + 1
    printed |= {
        (Place.EXAMPLE.value, register.get(country[row], ""), int(item[row]))
        for row in examples["area_printed"].dropna().index
    }
    developments = coded["projects_developments"]
    coded_rows = {
        (place, code, int(number)): int(row)
        for row, place, code, number in developments[["place", "country", "item"]].itertuples()
    }
    for key in sorted(set(coded_rows) ^ printed):
        yield broken(
            "projects.area_known",
            "/".join(map(str, key)),
            "coded/projects_developments.csv",
            developments,
            coded_rows.get(key, int(developments.index[-1])),
            "item",
            Text("面積のある項目ごとに一行", "one row for each item with an area"),
            Text("行を加えるか除く", "add or remove the row"),
        )


RULES = (projects_run, areas_have_a_development)
