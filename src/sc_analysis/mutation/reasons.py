"""Why nothing noticed a mutant: how far the change went, and what could have met it.

The reasons are found by looking at what the change moved, not by listing columns. They do not say
whether a check would be worth its while.
"""

from __future__ import annotations

from sc_analysis.catalog import Stage
from sc_analysis.mutation.cells import CellKind
from sc_analysis.mutation.mutants import Mutant
from sc_analysis.mutation.proof import names_row
from sc_analysis.mutation.trial import Trial


def reason(trial: Trial) -> str:
    """One sentence about a mutant that no layer noticed."""
    return f"{_reach(trial)}; {_second(trial)}"


def _reach(trial: Trial) -> str:
    if trial.mutant.stage is Stage.LEDGER:
        return "derives no tally of a chapter"
    before, now = trial.base.adopted.tallies, trial.tallies
    keys = before.keys() | now.keys()
    changed = {
        k for k in keys if k not in before or k not in now or before[k].value != now[k].value
    }
    bound = set(trial.inputs.ledger["claims"]["tally"].dropna()) & changed
    if bound:
        return "moves a bound tally that stays in its interval or disagreed before"
    if changed:
        return "moves tallies that no claim is bound to"
    if trial.moved:
        return "reaches processed rows, but no tally's value"
    return "reaches no processed row" if trial.mutant.stage is Stage.RAW else "moves no tally"


def _second(trial: Trial) -> str:
    """What stands beside the cell and could have contradicted it."""
    mutant = trial.mutant
    if mutant.stage is Stage.LEDGER:
        return _ledger_second(trial)
    if mutant.column == "source_id":
        return "any source of the register may be named"
    if mutant.stage is Stage.CODED:
        return "coded once, without a second coding"
    if mutant.kind is CellKind.ROW:
        return "no claim names the row"
    row = trial.base.inputs.raw[mutant.name].loc[mutant.row]
    claims = trial.base.inputs.ledger["claims"]
    named = claims[claims["cell_dataset"] == mutant.name]
    pairs = zip(named["cell_key"], named["cell_column"], strict=True)
    columns = {column for key, column in pairs if names_row(key, row)}
    if mutant.column in columns:
        return "the claim that names the cell reads it alike"
    return "claims name other cells of the row" if columns else "no claim names a cell of the row"


def _ledger_second(trial: Trial) -> str:
    mutant = trial.mutant
    if mutant.name == "numerals":
        return _numeral_second(mutant)
    if mutant.name != "claims":
        return _OF_TABLES.get((mutant.name, mutant.column)) or _OF_TABLES[mutant.name, ""]
    if mutant.kind is CellKind.ROW:
        return "no erratum names the claim, and the claims of a document are not looked at"
    claim = trial.base.inputs.ledger["claims"].loc[mutant.row]
    if mutant.column == "missing":
        return "what a test would need is a judgement of our own"
    if mutant.column in ("kind", "unit") and not isinstance(claim["tally"], str):
        return "no tally has its unit, and the string denotes the same"
    if mutant.column in ("printed", "line") and not isinstance(claim["cell_dataset"], str):
        return "the claim names no cell"
    return "only the text edition or a reader can tell"


def _numeral_second(mutant: Mutant) -> str:
    if mutant.column == "exclusion":
        return "why a numeral is no claim is a judgement of our own"
    if mutant.kind is CellKind.ROW:
        return "excluded and last of its line; only the text edition can tell"
    return "excluded; only the text edition can tell"


_OF_TABLES = {
    ("findings", ""): "read by people; nothing but counts of the findings is made of it",
    ("findings", "erratum"): "which erratum a finding means is read by people",
    ("rederived", ""): "derived by hand once, and read by people",
    ("tests", ""): "the claim keeps its verdict and methods by other tests",
    ("bounds", ""): "a bound enters no verdict; the report prints it",
    ("errata", ""): "no condition reads the column",
    ("errata", "cause"): "a judgement of our own",
    ("errata", "confidence"): "a judgement of our own",
}
"""Table and column, or table alone → what could have met a change."""
