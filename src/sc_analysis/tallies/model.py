"""What a tally is: a number computed from processed rows, with the rows behind it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

import pandas as pd

from sc_analysis.catalog import dataset
from sc_analysis.catalog.datasets import Stage
from sc_analysis.errors import Text
from sc_analysis.numerals import plain
from sc_analysis.vocab import Unit
from sc_analysis.vocab.verdicts import Basis

Frames = Mapping[str, pd.DataFrame]
_STAGES = (Stage.PROCESSED, Stage.CODED, Stage.LEDGER)


@dataclass(frozen=True, slots=True)
class Tally:
    """A computed number: key, exact value, unit, label, the rows it was computed from, and how."""

    key: str
    value: Fraction
    unit: Unit
    label: Text
    rows: tuple[str, ...]
    basis: Basis

    def __repr__(self) -> str:
        return (
            f"<tally {self.key}: {plain(self.value)} {self.unit.label.en},"
            f" {self.basis.label.en} from {len(self.rows)} rows ({self.label.en})>"
        )

    def _repr_html_(self) -> str:
        from sc_analysis.tallies.card import tally_card

        return tally_card(self)


def refs(name: str, rows: pd.DataFrame) -> tuple[str, ...]:
    """`dataset:key` of each row; parts of a key are joined by `/`, an empty part by nothing."""
    key = list(dataset(name, *_STAGES).key)
    return tuple(
        f"{name}:" + "/".join("" if pd.isna(part) else str(part) for part in parts)
        for parts in rows[key].itertuples(index=False, name=None)
    )


def counted(key: str, name: str, rows: pd.DataFrame, unit: Unit, ja: str, en: str) -> Tally:
    """The number of rows."""
    return Tally(key, Fraction(len(rows)), unit, Text(ja, en), refs(name, rows), Basis.COUNTED)


def distinct(
    key: str, name: str, rows: pd.DataFrame, column: str, unit: Unit, ja: str, en: str
) -> Tally:
    """The number of different values of a column (missing ones are not counted)."""
    value = Fraction(int(rows[column].nunique()))
    return Tally(key, value, unit, Text(ja, en), refs(name, rows), Basis.COUNTED)


def summed(
    key: str, name: str, rows: pd.DataFrame, column: str, unit: Unit, ja: str, en: str
) -> Tally:
    """The sum of a column of whole numbers."""
    value = Fraction(int(rows[column].sum()))
    return Tally(key, value, unit, Text(ja, en), refs(name, rows), Basis.SUMMED)


def derived(
    key: str, value: Fraction | int, unit: Unit, ja: str, en: str, rows: Iterable[str]
) -> Tally:
    """A number computed from others; `rows` are all rows that entered it, each once."""
    return Tally(
        key, Fraction(value), unit, Text(ja, en), tuple(dict.fromkeys(rows)), Basis.DERIVED
    )
