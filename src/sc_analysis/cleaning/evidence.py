"""Coded documents → evidence with its publishers, both codings side by side, city × field.

A row belongs to one body of evidence: the source itself, or outside documents by their year of
publication. Bodies are never mixed; the combined standing looks at the first two alone.
"""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from sc_analysis.vocab import Grade, NeedField, Support
from sc_analysis.vocab.needs import PUBLISHED_IN, Body, Coder, Standing

Frames = Mapping[str, pd.DataFrame]
SOURCE_DOCUMENT = "idi_2021"
_STANDINGS = {
    (True, True): Standing.BOTH,
    (True, False): Standing.SOURCE,
    (False, True): Standing.OUTSIDE,
    (False, False): Standing.NONE,
}


def processed(raw: Frames, coded: Frames) -> dict[str, pd.DataFrame]:
    """The processed frames of the evidence by name."""
    rows = evidence(coded["needs_evidence"], coded["sources"])
    return {
        "needs_evidence": rows,
        "needs_documents": documents(coded["needs_documents"], rows, coded["sources"]),
        "needs_coded_fields": coded_fields(coded["needs_codings"], coded["needs_resolutions"]),
        "needs_city_fields": city_fields(coded["asean_cities"], rows),
    }


def body_of(source_id: str, published: str) -> Body | None:
    """The body of a document; `None` outside both spans of years."""
    if source_id == SOURCE_DOCUMENT:
        return Body.SOURCE
    year = int(published[:4])
    return next((b for b, (first, last) in PUBLISHED_IN.items() if first <= year <= last), None)


def _bodies(rows: pd.DataFrame, sources: pd.DataFrame) -> pd.Series:
    published = sources.set_index("source_id")["published"]
    found = [body_of(s, str(published[s])) for s in rows["source_id"]]
    return pd.Series([b.value if b else None for b in found], index=rows.index, dtype="str")


def evidence(rows: pd.DataFrame, sources: pd.DataFrame) -> pd.DataFrame:
    """Evidence with body, producer, title, address and dates of its document."""
    columns = ["source_id", "producer", "title", "address", "published", "accessed"]
    return rows.assign(body=_bodies(rows, sources)).merge(
        sources[columns], on="source_id", how="left", validate="many_to_one"
    )


def documents(rows: pd.DataFrame, found: pd.DataFrame, sources: pd.DataFrame) -> pd.DataFrame:
    """Units with their body and the number of fields that their evidence supports."""
    fields = found.groupby(found["source_id"] + "." + found["city"])["field"].nunique()
    counts = [int(fields.get(unit, 0)) for unit in rows["unit"]]
    return rows.assign(
        body=_bodies(rows, sources),
        fields_count=pd.Series(counts, index=rows.index, dtype="Int64"),
    )


def coded_fields(codings: pd.DataFrame, resolutions: pd.DataFrame) -> pd.DataFrame:
    """Unit × field with both grades; where they differ, the grade is the one settled."""
    by_coder = {
        coder: codings[codings["coder"] == coder.value].set_index("unit")
        for coder in (Coder.FIRST, Coder.SECOND)
    }
    settled = resolutions.set_index(["unit", "field"])["grade"]
    rows = []
    for unit, grades in by_coder[Coder.FIRST].iterrows():
        for field in NeedField.codes():
            first, second = grades[field], by_coder[Coder.SECOND].at[unit, field]
            agreed = first == second
            grade = first if agreed else settled.get((unit, field))
            rows.append((unit, field, first, second, grade, agreed))
    frame = pd.DataFrame(rows, columns=["unit", "field", "first", "second", "grade", "agreed"])
    return frame.astype({c: "str" for c in frame.columns[:-1]} | {"agreed": "boolean"})


def city_fields(cities: pd.DataFrame, rows: pd.DataFrame) -> pd.DataFrame:
    """Every city × field with its best support in each body, and the ids of all evidence."""
    grid = cities[["city", "country", "source_id", "locator"]].merge(
        pd.DataFrame({"field": NeedField.codes()}), how="cross"
    )
    pairs = list(zip(grid["city"], grid["field"], strict=True))
    ids = rows.groupby(["city", "field"])["evidence_id"].agg(";".join)
    support = {body: _support(rows[rows["body"] == body.value], pairs) for body in Body}
    none = Support.NONE
    standing = [
        _STANDINGS[source is not none, outside is not none]
        for source, outside in zip(support[Body.SOURCE], support[Body.OUTSIDE], strict=True)
    ]

    def column(values: list[str] | list[Support] | list[Standing]) -> pd.Series:
        return pd.Series([str(v) for v in values], index=grid.index, dtype="str")

    return grid.assign(
        support=column(support[Body.SOURCE]),
        outside=column(support[Body.OUTSIDE]),
        later=column(support[Body.LATER]),
        standing=column(standing),
        evidence=pd.Series([ids.get(pair) for pair in pairs], index=grid.index, dtype="str"),
    )


def _support(rows: pd.DataFrame, pairs: list[tuple[str, str]]) -> list[Support]:
    places = rows[["city", "field"]].itertuples(index=False, name=None)
    graded = set(zip(places, rows["grade"], strict=True))
    return [
        Support.DIRECT
        if (pair, Grade.DIRECT.value) in graded
        else Support.INDIRECT
        if (pair, Grade.INDIRECT.value) in graded
        else Support.NONE
        for pair in pairs
    ]
