"""What must have been noticed, worked out again without the layers and without their shortcuts.

For a mutant that no layer noticed: all rules are asked, everything is cleaned and counted anew,
intervals are compared, and the cells that claims name are looked up by hand. Whatever is found is
owed: the harness, or a layer, has let a mutant pass that breaks what the project promises.
"""

from __future__ import annotations

import pandas as pd

import sc_analysis.tallies as tallies
from sc_analysis import cleaning
from sc_analysis.catalog import Stage, rule_breaks
from sc_analysis.errors import ScAnalysisError
from sc_analysis.mutation.cells import DATES, CellKind
from sc_analysis.mutation.trial import Trial
from sc_analysis.numerals import parse
from sc_analysis.vocab import Kind


def owed(trial: Trial) -> list[str]:
    """Promises that the mutant breaks: rules and totals, double entry, bound tallies."""
    return [*_rules(trial), *_double_entry(trial), *_tallies(trial)]


def _rules(trial: Trial) -> list[str]:
    broken = {(b.rule, b.key) for b in rule_breaks(trial.inputs)}
    before = {(b.rule, b.key) for b in rule_breaks(trial.base.inputs)}
    return [f"rule {rule} at {key}" for rule, key in sorted(broken ^ before)]


def _double_entry(trial: Trial) -> list[str]:
    mutant = trial.mutant
    if mutant.equivalent or mutant.kind is CellKind.ROW:
        return []
    claims = trial.base.inputs.ledger["claims"].dropna(subset="cell_dataset")
    if mutant.name == "claims" and mutant.column in ("printed", "line"):
        return [f"double entry of {claim}" for claim in _own(claims, mutant.row)]
    if mutant.stage is not Stage.RAW:
        return []
    row = trial.base.inputs.raw[mutant.name].loc[mutant.row]
    return [
        f"double entry of {claim}"
        for claim, name, key, column in claims[
            ["claim", "cell_dataset", "cell_key", "cell_column"]
        ].itertuples(index=False, name=None)
        if name == mutant.name and mutant.column in (column, "line") and names_row(key, row)
    ]


def _own(claims: pd.DataFrame, row: int) -> list[str]:
    return [str(claims.at[row, "claim"])] if row in claims.index else []


def names_row(key: str, row: pd.Series) -> bool:
    """Whether a claim's `cell_key` (`column=value,…`) is that of the row."""
    parts = [part.partition("=")[::2] for part in key.split(",")]
    return all(("" if pd.isna(row[k]) else str(row[k])) == value for k, value in parts)


def _tallies(trial: Trial) -> list[str]:
    """Claims whose tally was inside the interval before, and is not now."""
    inputs = trial.inputs
    try:
        frames = {**inputs.coded, **cleaning.process(inputs)}
        found = tallies.compute({name: f.reset_index(drop=True) for name, f in frames.items()})
    except ScAnalysisError as error:
        return [f"cleaning: {error.text.en}"]
    before = trial.base.adopted.tallies
    left = []
    for claim in inputs.ledger["claims"].dropna(subset="tally").to_dict("records"):
        if claim["kind"] in DATES:
            continue
        interval = parse(claim["printed"], Kind(claim["kind"])).interval
        key = claim["tally"]
        if key not in found:
            left.append(f"tally {key} is gone")
        elif key in before and before[key].value in interval and found[key].value not in interval:
            left.append(f"tally {key} left the interval of {claim['claim']}")
    return left
