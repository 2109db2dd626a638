"""Frames against their models and against each other: cells, keys, references.

Rules that need more than one row are in `schemas.rules`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd
import pandera.pandas as pa

from sc_analysis.catalog.datasets import Dataset
from sc_analysis.errors import Problem, Text
from sc_analysis.schemas.common import references
from sc_analysis.vocab import Kind, near_misses

Frames = Mapping[str, pd.DataFrame]


def cell_problems(
    dataset: Dataset, frame: pd.DataFrame, reported: set[tuple[int, str]]
) -> list[Problem]:
    """What the dataset's model says against the frame, cell by cell.

    `reported` are (row, column) that reading has complained of already.
    """
    schema = dataset.model.to_schema()
    try:
        schema.validate(frame, lazy=True)
    except pa.errors.SchemaErrors as error:
        problems: dict[tuple[Any, ...], Problem] = {}
        for case in error.failure_cases.itertuples():
            row = None if pd.isna(case.index) else int(case.index)
            if row is not None and (row, case.column) in reported:
                continue
            problem = _explain(dataset, frame, schema, case, row)
            identity = (row, problem.column, problem.expected.en)
            problems.setdefault(identity, problem)
        return list(problems.values())
    return []


def _explain(
    dataset: Dataset, frame: pd.DataFrame, schema: pa.DataFrameSchema, case: Any, row: int | None
) -> Problem:
    found = None if pd.isna(case.failure_case) else str(case.failure_case)
    column = str(case.column)
    name = str(case.check)
    if name == "multiple_fields_uniqueness":
        column = ",".join(dataset.key)
        cells = [] if row is None else [frame.at[row, k] for k in dataset.key]
        found = ",".join("" if pd.isna(cell) else str(cell) for cell in cells)
        expected, advice = _DUPLICATE
    elif name == "field_uniqueness":
        expected, advice = _DUPLICATE
    elif name == "not_nullable":
        expected, advice = (Text("空でない値", "a value"), Text("欄を埋める", "fill in the cell"))
        found = ""
    else:
        check = schema.columns[column].checks[int(case.check_number)]
        expected, advice = _expectation(check, found or "")
    source = str(frame.at[row, "locator"]) if row is not None and "locator" in frame else None
    return Problem(
        dataset.path, expected, advice, row=row, column=column, found=found, source=source
    )


_DUPLICATE = (
    Text("一度だけ現れる鍵", "a key that occurs once"),
    Text("重複した行の片方を直すか除く", "mend or remove one of the rows"),
)


def _expectation(check: pa.Check, found: str) -> tuple[Text, Text]:
    """What a failed check wanted, and what to do."""
    statistics = check.statistics or {}
    match check.name:
        case "isin":
            return _one_of([str(v) for v in statistics["allowed_values"]], found)
        case "greater_than_or_equal_to":
            low = statistics["min_value"]
            return Text(f"{low} 以上", f"{low} or more"), _REREAD
        case "less_than_or_equal_to":
            high = statistics["max_value"]
            return Text(f"{high} 以下", f"{high} or less"), _REREAD
        case "str_matches":
            pattern = getattr(statistics["pattern"], "pattern", statistics["pattern"])
            return Text(f"形式 {pattern}", f"the form {pattern}"), Text("書き直す", "rewrite it")
        case "str_length":
            low, high = statistics["min_value"], statistics["max_value"]
            return (
                Text(f"{low} 字以上 {high} 字以下", f"{low} to {high} characters"),
                Text("短い語句にする", "make it a short phrase"),
            )
        case "printed_quantity":
            label = Kind(statistics["kind"]).label
            return (
                Text(f"数量({label.ja})を表す文字列", f"a printed quantity ({label.en})"),
                Text(
                    "本文のとおりに書く。例: 約 7 割以上",
                    "write it as printed, such as 約 7 割以上",
                ),
            )
        case "partial_date":
            return (
                Text("ISO形式の日付", "an ISO date"),
                Text("2021、2021-05、2021-05-10 のように書く", "write 2021, 2021-05 or 2021-05-10"),
            )
        case _:
            raise AssertionError(f"no message for the check {check.name!r}")


_REREAD = Text("原文の箇所を読み直す", "read the place in the source again")


def _one_of(allowed: list[str], found: str) -> tuple[Text, Text]:
    shown = ", ".join(allowed)
    near = near_misses(found, allowed)
    if near:
        advice = Text(f"近い値: {'、'.join(near)}", f"near misses: {', '.join(near)}")
    else:
        advice = Text("語彙にない値。直すか、語彙に加える", "mend it, or add it to the vocabulary")
    return Text(f"次のどれか: {shown}", f"one of: {shown}"), advice


def reference_problems(dataset: Dataset, frame: pd.DataFrame, frames: Frames) -> list[Problem]:
    """Values that the column they refer to does not hold."""
    problems = []
    for column, target in references(dataset.model).items():
        name, _, key = target.partition(".")
        if name not in frames:
            continue
        known = [str(v) for v in frames[name][key].dropna()]
        values = frame[column].dropna()
        for row, value in values[~values.isin(known)].items():
            _, advice = _one_of(known, str(value))
            source = str(frame.at[row, "locator"]) if "locator" in frame else None
            problems.append(
                Problem(
                    dataset.path,
                    Text(f"{name} にある {key}", f"a {key} of {name}"),
                    advice,
                    row=int(str(row)),
                    column=column,
                    found=str(value),
                    source=source,
                )
            )
    return problems
