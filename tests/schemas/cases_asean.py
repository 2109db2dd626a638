"""Minimal changes of the chapters on expansion, ASEAN and projects, each breaking one rule."""

from __future__ import annotations

import pandas as pd

from schemas.cases import Case, drop, put

M, E, S = "expansion_items", "expansion_events", "expansion_solutions"
V, P = "asean_status_values", "projects_examples"

CASES = (
    Case("measures_run", "expansion.measures", "/2", 3, "measure",
         put("raw", "expansion_measures", 3, "measure", 7)),
    Case("measures_run", "expansion.item_positions", "2/1", 4, "position",
         put("raw", M, 4, "position", 9)),
    Case("measures_run", "expansion.measure_has_item", "3", 4, "measure", drop("raw", M, 10)),
    Case("event_dates_read", "expansion.event_date", "gsca/measures", 8, "held_printed",
         put("raw", E, 8, "held_printed", "10月32日")),
    Case("attendance_as_registered", "expansion.countries", "measures", 2, "countries_printed",
         put("raw", E, 2, "countries_printed", "11カ国")),
    Case("attendance_as_registered", "expansion.cities", "measures", 2, "cities_printed",
         put("raw", E, 2, "cities_printed", "27都市")),
    Case("solutions_in_order", "expansion.solutions", "energy/2", 10, "position",
         put("raw", S, 10, "position", 9)),
    Case("solutions_in_order", "expansion.categories", "order", 5, "category",
         drop("raw", S, *range(2, 5))),
    Case("solutions_in_order", "expansion.parent", "tourism/2", 26, "parent_position",
         put("raw", S, 26, "parent_position", 2)),
    Case("status_positions", "asean.forecasts", "/1", 2, "position",
         put("raw", "asean_forecasts", 2, "position", 6)),
    Case("status_positions", "asean.items", "タイ/2", 6, "position",
         put("raw", "asean_status", 6, "position", 9)),
    Case("status_positions", "asean.values", "シンガポール/1/2", 3, "position",
         put("raw", V, 3, "position", 9)),
    Case("status_positions", "asean.parts", "シンガポール/3/2", 3, "position",
         put("raw", "asean_status_parts", 3, "position", 9)),
    Case("values_of_items", "asean.item_known", "シンガポール/9", 2, "item",
         put("raw", V, 2, "item", 9)),
    Case("values_read", "asean.value_reads", "シンガポール/1/2", 3, "value_printed",
         put("raw", V, 3, "value_printed", "2014年13月")),
    Case("values_read", "asean.value_unit", "シンガポール/1/2", 3, "unit",
         put("raw", V, 3, "unit", "items")),
    Case("years_fit", "asean.years", "マレーシア/1", 13, "value_printed",
         put("raw", V, 13, "value_printed", "6カ年")),
    Case("codes_are_printed", "asean.place_printed", "status/THA/3/パンスー", 5, "place_ja",
         put("coded", "asean_places", 5, "place_ja", "パンスー")),
    Case("codes_are_printed", "asean.partner_printed", "status/THA/3/JR", 2, "name_ja",
         put("coded", "asean_partners", 2, "name_ja", "JR")),
    Case("codes_are_printed", "asean.partner_coded", "status/THA/3/タイ国鉄", 35, "name_ja",
         drop("coded", "asean_partners", 2)),
    Case("projects_run", "projects.examples", "/2", 3, "position", put("raw", P, 3, "position", 9)),
    Case("projects_run", "projects.schemes", "/2", 3, "position",
         put("raw", "projects_schemes", 3, "position", 9)),
    Case("projects_run", "projects.first_country", "1", 2, "country_ja",
         put("raw", P, 2, "country_ja", pd.NA)),
    Case("areas_have_a_development", "projects.area_known", "example/THA/1", 3, "item",
         put("raw", P, 2, "area_printed", pd.NA)),
)  # fmt: skip
