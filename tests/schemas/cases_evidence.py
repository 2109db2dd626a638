"""Minimal changes of the evidence, each breaking one rule at one place.

The tables grow, so places are looked up by what a row says, not by their line.
"""

from __future__ import annotations

import csv
from pathlib import Path

import pandas as pd

from schemas.cases import Case, drop, put

_CODED = Path(__file__).parents[2] / "data/coded"
E, D, C, R, A = (
    "needs_evidence",
    "needs_documents",
    "needs_codings",
    "needs_resolutions",
    "needs_documents_aside",
)


def _first(name: str, **wanted: str) -> tuple[int, dict[str, str]]:
    """Line and cells of the first row with these values; raises `StopIteration` for none."""
    with (_CODED / f"{name}.csv").open(encoding="utf-8", newline="") as stream:
        rows = enumerate(csv.DictReader(stream), 2)
        return next((k, row) for k, row in rows if all(row[c] == v for c, v in wanted.items()))


_UNIT, _unit = _first(D)
_OUTSIDE, _outside = next(
    _first(D, unit=row["unit"])
    for row in csv.DictReader((_CODED / f"{D}.csv").open(encoding="utf-8", newline=""))
    if row["source_id"] != "idi_2021"
)
_SOURCE, _ = _first("sources", source_id=_outside["source_id"])
_SETTLED, _settled = _first(R)
_DIFFER, _ = _first(C, unit=_settled["unit"], coder="first")
_AGREED, _agreed = _first(E, coder="both", grade="direct")
_CODING, _ = _first(C, unit=f"{_agreed['source_id']}.{_agreed['city']}", coder="second")
_LINED, _lined = _first(E, source_id="idi_2021")
_SECOND, _ = _first(C, unit=_unit["unit"], coder="second")
_DATED, _dated = _first(A, reason="out_of_period")

CASES = (
    Case("units_speak", "evidence.unit", f"{_unit['unit']}s", _UNIT, "unit",
         put("coded", D, _UNIT, "unit", f"{_unit['unit']}s")),
    Case("documents_dated", "evidence.document", _outside["unit"], _OUTSIDE, "source_id",
         put("coded", "sources", _SOURCE, "published", "2017")),
    Case("coded_twice", "evidence.coded_twice", f"{_unit['unit']}/second", _UNIT, "unit",
         drop("coded", C, _SECOND)),
    Case("differences_settled", "evidence.settled", f"{_settled['unit']}/{_settled['field']}",
         _SETTLED, "grade",
         put("coded", C, _DIFFER, _settled["field"],
             _first(C, unit=_settled["unit"], coder="second")[1][_settled["field"]])),
    Case("differences_settled", "evidence.unsettled", f"{_settled['unit']}/{_settled['field']}",
         _DIFFER, _settled["field"], drop("coded", R, _SETTLED)),
    Case("evidence_as_settled", "evidence.grade", _agreed["evidence_id"], _AGREED, "grade",
         put("coded", E, _AGREED, "grade", "indirect")),
    Case("evidence_as_settled", "evidence.coder", _agreed["evidence_id"], _AGREED, "coder",
         put("coded", E, _AGREED, "coder", "first")),
    Case("evidence_as_settled", "evidence.missing",
         f"{_agreed['source_id']}.{_agreed['city']}/{_agreed['field']}", _CODING, _agreed["field"],
         lambda raw, coded: coded.__setitem__(
             E, coded[E][~((coded[E]["source_id"] == _agreed["source_id"])
                           & (coded[E]["city"] == _agreed["city"])
                           & (coded[E]["field"] == _agreed["field"]))])),
    Case("evidence_ids_speak", "needs.evidence_id", "hanoi.transport.99", _AGREED, "evidence_id",
         put("coded", E, _AGREED, "evidence_id", "hanoi.transport.99")),
    Case("evidence_ids_speak", "evidence.line", _lined["evidence_id"], _LINED, "line",
         put("coded", E, _LINED, "line", pd.NA)),
    Case("asides_fit", "evidence.aside", _dated["aside"], _DATED, "reason",
         put("coded", A, _DATED, "published", "2020")),
)  # fmt: skip
