"""Corrections apply where they say and nowhere else; readings switch which are in force."""

from __future__ import annotations

import csv
from pathlib import Path

import pandas as pd
import pytest

from sc_analysis.build import Built
from sc_analysis.cleaning import choices, process
from sc_analysis.cleaning.corrections import corrected
from sc_analysis.errors import DataError, UsageError

READING = "smart_jamp.repeated_rows"
OPTIONS = ("as_printed", "once", "dropped")


def table(path: Path) -> list[dict[str, str]]:
    """A CSV file read without the package."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def rows_of_table_14(folder: Path, option: str) -> list[int]:
    """Rows of 表-14 under an option, from the raw file.

    A row may repeat the whole row before it, or its last titles; `once` leaves out the former,
    `dropped` both.
    """
    kept: list[int] = []
    city, above = "", [""]
    for row in table(folder / "raw" / "smart_jamp_proposals.csv"):
        titles = [t.strip() for t in row["titles_ja"].split("○") if t.strip()]
        same_row = (city, above) == (row["city_ja"], titles)
        same_titles = titles == above[-len(titles) :]
        left_out = {"as_printed": False, "once": same_row, "dropped": same_row or same_titles}
        if not left_out[option]:
            kept.append(int(row["row"]))
        city, above = row["city_ja"], titles
    return kept


def test_the_options_differ(data_folder: Path, built: Built) -> None:
    """The three options keep 23, 20 and 19 rows, and are those of the register."""
    assert [23, 20, 19] == [len(rows_of_table_14(data_folder, option)) for option in OPTIONS]
    assert set(OPTIONS) == set(built.inputs.coded["readings"]["option"])


@pytest.mark.parametrize("option", OPTIONS)
def test_a_reading_switches_the_rows(option: str, data_folder: Path, built: Built) -> None:
    """Titles, marks and coded words stay and go with their row."""
    expected = rows_of_table_14(data_folder, option)
    frames = process(built.inputs, {READING: option})
    assert expected == sorted(set(frames["smart_jamp_proposals"]["row"]))
    assert set(frames["smart_jamp_title_codes"]["row"]) <= set(expected)
    raw = table(data_folder / "raw" / "smart_jamp_proposals.csv")
    marks = [int(r["row"]) for r in raw for m in "abcde" if r[f"mark_{m}"] == "●"]
    assert [r for r in marks if r in expected] == frames["smart_jamp_marks"]["row"].tolist()


def test_the_adopted_option_is_the_default(built: Built) -> None:
    """Without a switch the adopted options are in force."""
    readings = built.inputs.coded["readings"]
    assert {READING: "dropped"} == choices(readings, {})
    assert {READING: "once"} == choices(readings, {READING: "once"})


@pytest.mark.parametrize(
    ("switched", "near"),
    [
        ({"smart_jamp.repeated_row": "once"}, READING),
        ({READING: "as_print"}, "as_printed"),
        ({READING: "zzz"}, "as_printed, once, dropped"),
    ],
)
def test_an_unknown_reading_or_option_names_near_misses(
    switched: dict[str, str], near: str, built: Built
) -> None:
    """A misspelt switch is a usage error that says what there is."""
    with pytest.raises(UsageError, match=near) as caught:
        process(built.inputs, switched)
    assert "近いもの" in caught.value.text.ja


def in_force(correction: pd.Series) -> bool:
    """Whether a correction applies under the adopted options."""
    return pd.isna(correction["reading"]) or correction["option"] == "dropped"


def test_corrections_change_exactly_their_cells(data_folder: Path, built: Built) -> None:
    """Cell by cell against the raw files: what a correction names is replaced, all else stays."""
    corrections = built.inputs.coded["corrections"]
    frames = corrected(built.inputs.raw, corrections, choices(built.inputs.coded["readings"], {}))
    replaced = dropped = 0
    for name, frame in frames.items():
        mine = [c for _, c in corrections.iterrows() if c["dataset"] == name and in_force(c)]
        shown = frame.astype("object").where(frame.notna(), "").astype(str)
        for line, record in enumerate(table(data_folder / "raw" / f"{name}.csv"), 2):
            about = [
                c
                for c in mine
                if all(record[k] == v for k, v in (p.split("=") for p in c["row_key"].split(",")))
            ]
            if any(c["action"] == "drop_row" for c in about):
                assert line not in shown.index
                dropped += 1
                continue
            for c in about:
                assert c["found"] in record[c["column"]]
                record[c["column"]] = record[c["column"]].replace(c["found"], c["replacement"])
                replaced += 1
            assert record == shown.loc[line].to_dict()
    assert (37, 4) == (replaced, dropped)


def test_raw_frames_stay_as_they_are(built: Built) -> None:
    """Cleaning is pure: its inputs are the same before and after, under every option."""
    before = {name: frame.copy() for name, frame in built.inputs.raw.items()}
    coded = {name: frame.copy() for name, frame in built.inputs.coded.items()}
    for option in OPTIONS:
        process(built.inputs, {READING: option})
    for name, frame in before.items():
        pd.testing.assert_frame_equal(frame, built.inputs.raw[name])
    for name, frame in coded.items():
        pd.testing.assert_frame_equal(frame, built.inputs.coded[name])


def spoilt(built: Built, line: int, column: str, value: object) -> pd.DataFrame:
    """The corrections with one cell changed."""
    frame = built.inputs.coded["corrections"].copy()
    assert value != frame.at[line, column]
    frame.loc[line, column] = value
    return frame


@pytest.mark.parametrize(
    ("line", "column", "value", "named", "says"),
    [
        (2, "expected_matches_count", 2, "found", "2 match(es)"),
        (2, "found", "プノペン", "found", "(there are 0)"),
        (2, "row_key", "row=3", "found", "at row=3"),
        (2, "row_key", "line_no=387", "found", "(there are 0)"),
        (19, "found", "フエ", "found", "(there are 0)"),
        (22, "found", "フエ", "found", "(there are 0)"),
        (2, "dataset", "proposals", "dataset", "proposals"),
        (2, "column", "city", "column", "smart_jamp_proposals"),
        (2, "column", "line", "column", "smart_jamp_proposals"),
    ],
)
def test_a_correction_that_does_not_match_names_its_row(
    line: int, column: str, value: object, named: str, says: str, built: Built
) -> None:
    """Too few or too many matches are errors, also for options that are not in force."""
    chosen = choices(built.inputs.coded["readings"], {})
    with pytest.raises(DataError) as caught:
        corrected(built.inputs.raw, spoilt(built, line, column, value), chosen)
    (problem,) = caught.value.problems
    assert ("coded/corrections.csv", line, named) == (problem.file, problem.row, problem.column)
    assert says in problem.expected.en
    assert problem.source


def test_all_corrections_that_fail_are_listed(built: Built) -> None:
    """Two wrong corrections are two problems of one error."""
    frame = spoilt(built, 2, "found", "プノペン")
    frame.loc[5, "found"] = "バッタ"
    with pytest.raises(DataError) as caught:
        corrected(built.inputs.raw, frame, choices(built.inputs.coded["readings"], {}))
    assert [2, 5] == [p.row for p in caught.value.problems]


def test_a_replacement_may_be_empty(built: Built) -> None:
    """Without a replacement the text found is taken out."""
    frame = spoilt(built, 14, "replacement", None)
    found = str(frame.at[14, "found"])
    done = corrected(built.inputs.raw, frame, choices(built.inputs.coded["readings"], {}))
    before = built.inputs.raw["smart_jamp_proposals"].set_index("row").at[2, "titles_ja"]
    after = done["smart_jamp_proposals"].set_index("row").at[2, "titles_ja"]
    assert len(before) - len(found) == len(after)
    assert found not in after
