"""Raw → processed: names coded, titles split, answers parsed, every row with its place."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import pandas as pd
import pytest

from sc_analysis.build import Built
from sc_analysis.catalog import Inputs, Stage, datasets
from sc_analysis.cleaning import process, smart_jamp, survey
from sc_analysis.errors import DataError

CODED = {d.name for d in datasets(Stage.PROCESSED) if "locator" in d.model.to_schema().columns}


def table(folder: Path, name: str) -> list[dict[str, str]]:
    """A raw CSV file read without the package."""
    with (folder / "raw" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def spoilt(built: Built, name: str, line: int, column: str, value: object) -> Inputs:
    """The inputs with one raw cell changed."""
    frame = built.inputs.raw[name].copy()
    frame.loc[line, column] = value  # type: ignore[call-overload]
    raw = {**built.inputs.raw, name: frame}
    return Inputs(raw, built.inputs.coded, built.inputs.ledger)


@pytest.mark.parametrize("name", sorted(CODED))
def test_every_processed_row_keeps_source_and_locator(name: str, built: Built) -> None:
    """No derived row loses where it comes from, and its source is a known one."""
    frame = built.frames[name]
    assert len(frame)
    assert not frame[["source_id", "locator"]].isna().any(axis=None)
    assert set(frame["source_id"]) <= set(built.inputs.coded["sources"]["source_id"])
    assert all(locator.strip() for locator in frame["locator"])


def test_there_are_processed_tables_with_locators() -> None:
    """The list above is not empty."""
    assert len(CODED) >= 14


def test_countries_are_filled_down(data_folder: Path, built: Built) -> None:
    """A row without a country belongs to the last country named above it."""
    names = {r["name_ja"]: r["country"] for _, r in built.frames["asean_countries"].iterrows()}
    expected, country = {}, ""
    for record in table(data_folder, "smart_jamp_proposals"):
        country = record["country_ja"] or country
        expected[int(record["row"])] = names[country]
    assert {"KHM", "VNM", "BRN"} <= set(expected.values())
    frames = process(built.inputs, {"smart_jamp.repeated_rows": "as_printed"})
    proposals = frames["smart_jamp_proposals"]
    assert expected == dict(zip(proposals["row"], proposals["country"], strict=True))


def test_titles_are_split_at_circles(data_folder: Path, built: Built) -> None:
    """Each ○ begins a title; a cell without one is a single title."""
    expected = {}
    for record in table(data_folder, "smart_jamp_proposals"):
        circles = record["titles_ja"].count("○")
        expected[int(record["row"])] = (max(circles, 1), circles > 0)
    assert (6, True) == expected[18]
    frames = process(built.inputs, {"smart_jamp.repeated_rows": "as_printed"})
    found = frames["smart_jamp_proposals"].groupby("row")
    assert expected == {int(row): (len(rows), bool(rows["circled"].all())) for row, rows in found}
    for _, rows in found:
        assert list(range(1, len(rows) + 1)) == rows["item"].tolist()
    titles = frames["smart_jamp_proposals"]["title_ja"]
    assert not titles.str.contains("○").any()
    assert (titles == titles.str.strip()).all()


def test_a_central_government_has_no_city(data_folder: Path, built: Built) -> None:
    """Rows of 中央政府 are parties of their own; every other row has a registered city."""
    rows = table(data_folder, "smart_jamp_proposals")
    governments = {int(r["row"]) for r in rows if r["city_ja"] == "中央政府"}
    proposals = built.frames["smart_jamp_proposals"]
    without = proposals[proposals["city"].isna()]
    assert {1, 9} == governments == set(without["row"])
    assert {"central_government"} == set(without["party"])
    assert {"city"} == set(proposals.dropna(subset="city")["party"])


def test_cities_lie_in_the_country_of_their_row(built: Built) -> None:
    """After the corrections, register and 表-14 agree on the country of each city."""
    register = built.frames["asean_cities"].set_index("city")["country"]
    proposals = built.frames["smart_jamp_proposals"].dropna(subset="city")
    assert proposals["country"].tolist() == register[proposals["city"]].tolist()


@pytest.mark.parametrize(
    ("column", "line", "value", "near"),
    [
        ("city_ja", 12, "クチソ", "クチン"),
        ("country_ja", 8, "ラオスス", "ラオス"),
        ("city_ja", 12, "Q", ""),
    ],
)
def test_unknown_names_are_reported_with_row_and_advice(
    column: str, line: int, value: str, near: str, built: Built
) -> None:
    """A name that no register and no correction knows is a problem at its cell."""
    with pytest.raises(DataError) as caught:
        process(spoilt(built, "smart_jamp_proposals", line, column, value))
    problem = caught.value.problems[0]
    assert ("raw/smart_jamp_proposals.csv", line, column, value) == (
        problem.file,
        problem.row,
        problem.column,
        problem.found,
    )
    assert (near or "none") in problem.advice.en
    assert (near or "なし") in problem.advice.ja
    assert problem.source


def test_marks_name_column_and_row(data_folder: Path, built: Built) -> None:
    """One row for each ● that is in force, under the work type of its column."""
    rows = table(data_folder, "smart_jamp_proposals")
    in_force = set(built.frames["smart_jamp_proposals"]["row"])
    columns = dict(zip("abcde", ("master_plan", "pre_feasibility_study", "feasibility_study",
                                 "human_resources", "demonstration"), strict=True))  # fmt: skip
    expected = Counter(
        (int(r["row"]), work_type)
        for r in rows
        for letter, work_type in columns.items()
        if r[f"mark_{letter}"] and int(r["row"]) in in_force
    )
    marks = built.frames["smart_jamp_marks"]
    assert expected == Counter(zip(marks["row"], marks["work_type"], strict=True))


@pytest.mark.parametrize(
    ("question", "option", "count", "rank"),
    [
        ("interest_city", "ho_chi_minh_city", 11, 4),
        ("interest_city", "da_nang", 11, 4),
        ("country_issues", "MYS", 47, 5),
        ("country_issues", "KHM", 47, 5),
        ("field_issues", "public_health", 55, 5),
        ("field_issues", "infrastructure_maintenance", 55, 5),
        ("partner_country", "KHM", 8, 5),
        ("partner_country", "IDN", 8, 5),
        ("partner_method", "construction", 12, 2),
        ("partner_method", "consulting", 12, 2),
        ("partner_method", "engineering", 6, 4),
        ("respondents", "manufacturing", 38, 1),
    ],
)
def test_answers_are_counted_and_ties_rank_equal(
    question: str, option: str, count: int, rank: int, built: Built
) -> None:
    """各 gives each option the number, and equal answers share the better rank (表-15)."""
    answers = built.frames["survey_answers"].set_index(["question", "option"])
    row = answers.loc[(question, option)]
    assert (count, rank) == (row["answers_count"], row["rank"])
    assert pd.isna(row["share_pct"])


def test_ranks_count_the_options_ahead(built: Built) -> None:
    """Within every question an option's rank is one more than the options with more answers."""
    answers = built.frames["survey_answers"]
    values = answers["answers_count"].astype("Float64").fillna(answers["share_pct"])
    for _, rows in answers.groupby("question"):
        mine = values[rows.index].tolist()
        assert [1 + sum(other > v for other in mine) for v in mine] == rows["rank"].tolist()


def test_matching_is_a_share(built: Built) -> None:
    """The answers on matching are percent, 70.5 and 29.5 (表-15, 企業マッチングの有無)."""
    answers = built.frames["survey_answers"]
    matching = answers[answers["question"] == "matching"].set_index("option")
    assert {"yes": 70.5, "no": 29.5} == matching["share_pct"].to_dict()
    assert matching["answers_count"].isna().all()


def test_unknown_options_are_all_listed(built: Built) -> None:
    """Every option that its question does not know is a problem with its row."""
    raw = built.inputs.raw["survey_answers"].copy()
    raw.loc[6, "option_ja"] = "ベトナン"
    raw.loc[30, "option_ja"] = "火星"
    with pytest.raises(DataError) as caught:
        survey.answers(raw, built.inputs.coded)
    assert [6, 30] == [p.row for p in caught.value.problems]
    assert "ベトナム" in caught.value.problems[0].advice.ja


def test_the_printed_total_is_no_category(built: Built) -> None:
    """The total of the sentence is left to the ledger."""
    members = built.frames["jasca_members"]
    assert 8 == len(members)
    assert {4} == set(members.groupby("statement").size())
    assert "total" not in set(members["category"])


def test_needs_are_parsed(built: Built) -> None:
    """21 cities for transport, ranks 1 to 3, and 約 7 割以上 from 65 (§2(8)c)."""
    fields = built.frames["needs_fields"].set_index("field")
    assert 21 == fields.at["transport", "cities_count"]
    assert [1, 2, 3] == fields["rank"].dropna().tolist()
    share = built.frames["needs_statements"].set_index("statement").loc["top_fields_share"]
    assert (70, 65) == (share["value"], share["low"])
    assert pd.isna(share["high"])


def test_city_fields_hold_the_best_support(built: Built) -> None:
    """Every city × field once; direct if any evidence is, with all ids that speak for it."""
    evidence, grid = built.frames["needs_evidence"], built.frames["needs_city_fields"]
    assert 26 * 5 == len(grid)
    best: dict[tuple[str, str, str], str] = {}
    for _, row in evidence.iterrows():
        key = (row["body"], row["city"], row["field"])
        best[key] = "direct" if "direct" in (row["grade"], best.get(key)) else "indirect"
    assert {"direct", "indirect"} == set(best.values())
    columns = {"source": "support", "outside": "outside", "later": "later"}
    for _, row in grid.iterrows():
        for body, column in columns.items():
            assert best.get((body, row["city"], row["field"]), "none") == row[column]
    named = [i for ids in grid["evidence"].dropna() for i in ids.split(";")]
    assert sorted(evidence["evidence_id"]) == sorted(named)


def test_statements_about_proposals_are_numbers(data_folder: Path, built: Built) -> None:
    """Each printed value begins with the number that it is parsed to."""
    frame = built.frames["smart_jamp_statements"].set_index("statement")["value"]
    for record in table(data_folder, "smart_jamp_statements"):
        digits = "".join(c for c in record["value_printed"] if c.isdigit())
        assert int(digits) == frame[record["statement"]]


def test_coding_needs_no_file(built: Built) -> None:
    """The chapter functions work on frames alone, also on a single row."""
    one = built.inputs.raw["smart_jamp_proposals"].iloc[[0]]
    found = smart_jamp.proposals(one, built.inputs.coded)
    assert [("KHM", "central_government")] == list(
        zip(found["country"], found["party"], strict=True)
    )
