"""Cleaning of 表-14: rows → project titles and marks.

Country cells are filled down, titles split at ○, names coded by the registers (after the
corrections of spelling). Marks stay with their row: the source does not say to which of a row's
titles they belong.
"""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from sc_analysis.errors import DataError, Problem, Text
from sc_analysis.schemas.rules.common import number
from sc_analysis.vocab import WORK_TYPE_MARKS, Party, near_misses

Frames = Mapping[str, pd.DataFrame]

_CIRCLE = "○"
_GOVERNMENT = Party.CENTRAL_GOVERNMENT.label.ja
_FILE = "raw/smart_jamp_proposals.csv"


def processed(raw: Frames, coded: Frames) -> dict[str, pd.DataFrame]:
    """The processed frames of the chapter by name."""
    return {
        "smart_jamp_proposals": proposals(raw["smart_jamp_proposals"], coded),
        "smart_jamp_marks": marks(raw["smart_jamp_proposals"], coded),
        "smart_jamp_notes": raw["smart_jamp_notes"],
        "smart_jamp_title_codes": title_codes(
            coded["smart_jamp_title_codes"], raw["smart_jamp_proposals"]
        ),
        "smart_jamp_field_counts": raw["smart_jamp_field_counts"],
        "smart_jamp_work_counts": raw["smart_jamp_work_counts"],
        "smart_jamp_statements": statements(raw["smart_jamp_statements"]),
    }


def _coded_rows(raw: pd.DataFrame, coded: Frames) -> pd.DataFrame:
    """Rows with `country` and `city` codes; `city` is missing for a central government."""
    names = raw["country_ja"].ffill()
    country = _codes(raw, names, coded["asean_countries"], "country", "country_ja")
    is_city = raw["city_ja"] != _GOVERNMENT
    city = _codes(raw, raw["city_ja"].where(is_city), coded["asean_cities"], "city", "city_ja")
    return raw.assign(country=country, city=city)


def _codes(
    raw: pd.DataFrame, names: pd.Series, register: pd.DataFrame, code: str, column: str
) -> pd.Series:
    known = dict(zip(register["name_ja"], register[code], strict=True))
    problems = []
    for row, name in names.dropna().items():
        if name not in known:
            near = "、".join(near_misses(str(name), list(known)))
            problems.append(
                Problem(
                    _FILE,
                    Text("登録簿か訂正にある名前", "a name of the register or of a correction"),
                    Text(
                        f"近い名前: {near or 'なし'}。訂正を加えるか原文を読み直す",
                        f"near misses: {near or 'none'}; add a correction or read again",
                    ),
                    row=int(str(row)),
                    column=column,
                    found=str(name),
                    source=str(raw.at[row, "locator"]),
                )
            )
    if problems:
        raise DataError(problems)
    return names.map(known).astype("str")


def proposals(raw: pd.DataFrame, coded: Frames) -> pd.DataFrame:
    """One row for each title, in printed order."""
    rows = []
    for record in _coded_rows(raw, coded).to_dict("records"):
        titles = [t.strip() for t in str(record["titles_ja"]).split(_CIRCLE) if t.strip()]
        for item, title in enumerate(titles, 1):
            rows.append(
                {
                    "source_id": record["source_id"],
                    "locator": f"{record['locator']}/{item}",
                    "row": record["row"],
                    "item": item,
                    "country": record["country"],
                    "party": _party(record["city"]).value,
                    "city": record["city"],
                    "title_ja": title,
                    "circled": _CIRCLE in str(record["titles_ja"]),
                }
            )
    return pd.DataFrame(rows).astype(
        {"row": "Int64", "item": "Int64", "circled": "boolean", "city": "str"}
    )


def _party(city: object) -> Party:
    return Party.CENTRAL_GOVERNMENT if pd.isna(city) else Party.CITY


def marks(raw: pd.DataFrame, coded: Frames) -> pd.DataFrame:
    """One row for each mark, by the column it stands in."""
    rows = [
        {
            "source_id": record["source_id"],
            "locator": f"{record['locator']}/{letter.upper()}",
            "row": record["row"],
            "country": record["country"],
            "city": record["city"],
            "work_type": work_type.value,
        }
        for record in _coded_rows(raw, coded).to_dict("records")
        for letter, work_type in WORK_TYPE_MARKS.items()
        if not pd.isna(record[f"mark_{letter}"])
    ]
    return pd.DataFrame(rows).astype({"row": "Int64", "city": "str"})


def title_codes(codes: pd.DataFrame, raw: pd.DataFrame) -> pd.DataFrame:
    """The coded words of the titles that are in force (dropped rows take theirs along)."""
    return codes[codes["row"].isin(raw["row"])]


def statements(raw: pd.DataFrame) -> pd.DataFrame:
    """Statements with their number parsed."""
    values = [int(number(printed)) for printed in raw["value_printed"]]
    return raw.assign(value=pd.Series(values, index=raw.index, dtype="Int64"))
