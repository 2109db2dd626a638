"""The two independent readings of the source agree, and a changed digit cannot hide.

Numeric cells are those that hold a digit or a mark, outside names, summaries and locators.
"""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest

from conftest import Edit
from sc_analysis.build import derive, ledger_problems
from sc_analysis.catalog import Inputs, check_inputs
from sc_analysis.catalog.datasets import Stage, datasets
from sc_analysis.errors import DataError

SECOND = Path(__file__).parent / "fixtures" / "second_reading"
WORDS = re.compile(r"(_ja|_en|source_id|locator|mark)$")
KEYS = {
    "needs_statements": ("statement",),
    "smart_jamp_statements": ("statement",),
    "smart_jamp_proposals": ("row",),
}
RAW = [d.name for d in datasets(Stage.RAW)]


def rows_of(path: Path) -> list[dict[str, str]]:
    """The rows of a CSV as text."""
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def shared(name: str, first: list[dict[str, str]]) -> list[tuple[int, dict[str, str]]]:
    """Rows of the second reading, each with the position of its counterpart in the first."""
    second = rows_of(SECOND / f"{name}.csv")
    key = KEYS.get(name)
    if key is None:
        return list(enumerate(second))
    positions = {tuple(row[k] for k in key): i for i, row in enumerate(first)}
    pairs = [(positions.get(tuple(row[k] for k in key)), row) for row in second]
    return [(i, row) for i, row in pairs if i is not None]


def disagreements(name: str, first: list[dict[str, str]]) -> list[str]:
    """Cells in which the second reading differs."""
    found = []
    pairs = shared(name, first)
    if len(pairs) != len(first):
        return [f"{name}: {len(first)} rows against {len(pairs)}"]
    for i, row in pairs:
        for column, value in row.items():
            mine = (
                str(first[i]["titles_ja"].count("○")) if column == "circles" else first[i][column]
            )
            if mine != value:
                found.append(f"{name}:{i + 2} [{column}] {mine!r} against {value!r}")
    return found


def numeric_cells(data: Path) -> list[tuple[str, int, str, str]]:
    """(dataset, row, column, value) of every numeric cell of the raw tables."""
    return [
        (name, i, column, value)
        for name in RAW
        for i, row in enumerate(rows_of(data / "raw" / f"{name}.csv"))
        for column, value in row.items()
        if not WORDS.search(column) and re.search(r"[0-9]", value)
    ]


def changed(value: str) -> str:
    """The value with its last digit one higher (nine becomes zero)."""
    at = max(k for k, char in enumerate(value) if char.isdigit() and char.isascii())
    return f"{value[:at]}{(int(value[at]) + 1) % 10}{value[at + 1 :]}"


@pytest.mark.parametrize("name", RAW)
def test_second_reading_agrees_with_the_raw_table(name: str, data_folder: Path) -> None:
    """Two readers who worked apart wrote the same cells."""
    first = rows_of(data_folder / "raw" / f"{name}.csv")
    assert len(first) > 0
    assert [] == disagreements(name, first)


def noticed_by_reading(name: str, row: int, column: str, value: str, data: Path) -> bool:
    """Whether the second reading holds the cell, and holds another value."""
    first = rows_of(data / "raw" / f"{name}.csv")
    first[row][column] = value
    return disagreements(name, first) != []


def noticed_by_pipeline(data: Path) -> list[str]:
    """What schemas, rules, the pipeline, double entry and errata say of a data folder."""
    problems, frames = check_inputs(data)
    if problems:
        return [p.render("en") for p in problems]
    inputs = Inputs(frames[Stage.RAW], frames[Stage.CODED], frames[Stage.LEDGER])
    try:
        return [p.render("en") for p in ledger_problems(derive(inputs))]
    except DataError as error:
        return [p.render("en") for p in error.problems]


def test_one_changed_digit_is_noticed_in_every_numeric_cell(
    data_folder: Path, data_copy: Path, edit: Edit
) -> None:
    """Each numeric cell, changed by one digit, is caught by a rule or by the second reading."""
    cells = numeric_cells(data_folder)
    assert len(cells) > 300
    unnoticed = []
    by_pipeline = 0
    for name, row, column, value in cells:
        if noticed_by_reading(name, row, column, changed(value), data_folder):
            continue
        by_pipeline += 1
        path = data_copy / "raw" / f"{name}.csv"
        before = path.read_bytes()
        rows = rows_of(path)
        rows[row][column] = changed(value)
        with path.open("w", encoding="utf-8", newline="") as stream:
            writer = csv.DictWriter(stream, list(rows[0]), lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)
        if not noticed_by_pipeline(data_copy):
            unnoticed.append(f"{name}:{row + 2} [{column}] {value}")
        path.write_bytes(before)
    assert [] == unnoticed
    assert by_pipeline > 0
