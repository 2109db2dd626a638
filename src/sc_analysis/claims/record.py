"""Recorded verdicts: what the ledger says today against what was written down."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from sc_analysis.claims.verdicts import Entry
from sc_analysis.errors import Problem, Text

FILE = "ledger/verdicts.csv"


@dataclass(frozen=True, slots=True)
class Change:
    """A claim whose verdict differs between two records; `None` where it is not on record."""

    claim: str
    before: str | None
    after: str | None


def frame(entries: Mapping[str, Entry]) -> pd.DataFrame:
    """The verdicts as they are recorded: one row for each claim, in ledger order."""
    rows = [
        {
            "claim": name,
            "verdict": e.verdict.value,
            "basis": e.basis.value if e.basis else None,
            "origin": e.origin.value if e.origin else None,
            "tests": ";".join(dict.fromkeys(t.method.value for t in e.tests)) or None,
        }
        for name, e in entries.items()
    ]
    return pd.DataFrame(rows, dtype="string")


def changes(before: pd.DataFrame, after: pd.DataFrame) -> list[Change]:
    """Claims whose recorded line differs, in the order of `after`, then what is gone."""
    old, new = _lines(before), _lines(after)
    names = [*new, *(n for n in old if n not in new)]
    return [Change(n, old.get(n), new.get(n)) for n in names if old.get(n) != new.get(n)]


def record_problems(recorded: pd.DataFrame, entries: Mapping[str, Entry]) -> list[Problem]:
    """Verdicts that differ from the recorded ones; each message names both."""
    return [
        Problem(
            FILE,
            Text(
                f"記録された判定: {c.before or 'なし'}",
                f"the recorded verdict: {c.before or 'none'}",
            ),
            Text(
                "変化の理由を確かめ、正しければ `claims --record`",
                "look at why it changed; if rightly so, run `claims --record`",
            ),
            column="verdict",
            found=f"{c.claim}: {c.after or '–'}",
        )
        for c in changes(recorded, frame(entries))
    ]


def _lines(recorded: pd.DataFrame) -> dict[str, str]:
    parts = recorded.astype("object").where(recorded.notna(), "")
    return {
        row["claim"]: " ".join(filter(None, (row["verdict"], row["basis"], row["origin"])))
        + (f" [{row['tests']}]" if row["tests"] else "")
        for row in parts.to_dict("records")
    }
