"""The layers of checking, in the order in which they are asked whether they notice a mutant.

A layer says what it has against the mutant, in any words; nothing means that it does not notice.
An error that is no finding (a crash) counts as noticed and is told apart.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import pandas as pd

from sc_analysis.catalog import Stage, dataset
from sc_analysis.catalog.checking import cell_problems, reference_problems
from sc_analysis.claims import (
    cover,
    double_entry_problems,
    entry_problems,
    erratum_problems,
    order_problems,
    record_problems,
    unknown_tallies,
    unreadable_claims,
)
from sc_analysis.errors import DataError, ScAnalysisError
from sc_analysis.mutation.baseline import Extra, said
from sc_analysis.mutation.cells import CellKind
from sc_analysis.mutation.outside import geonames_problems
from sc_analysis.mutation.trial import Trial

# The place for further layers, asked last: a name and a function of the inputs. A problem that
# the unchanged data do not have, or one that they have and the mutant has not, is noticing.
FURTHER: tuple[Extra, ...] = (("outside list", geonames_problems),)


def schema(trial: Trial) -> set[str]:
    """Models, keys, vocabularies, references to and from the table, printed claims."""
    d, inputs = trial.mutant.dataset, trial.inputs
    known = {**inputs.coded, **inputs.ledger}
    problems = [
        *trial.unreadable,
        *cell_problems(d, trial.frame, set()),
        *reference_problems(d, trial.frame, known),
    ]
    referring = trial.base.referring.get(d.name, ()) if d.stage is not Stage.RAW else ()
    for stage, name in referring:
        if stage is not Stage.PROCESSED:
            other = dataset(name, stage)
            problems += reference_problems(other, inputs.of(other), known)
    if d.name == "claims" and not problems:
        problems += unreadable_claims(_own_row(trial))
    return said(problems)


def rules(trial: Trial) -> set[str]:
    """Breaks that no erratum accounts for, and errata whose rule no longer breaks."""
    errata = trial.inputs.ledger["errata"].dropna(subset="rule")
    excused = set(zip(errata["rule"], errata["rule_key"].fillna(""), strict=True))
    broken = {(b.rule, b.key) for b in trial.breaks}
    return {f"{rule} at {key}" for rule, key in broken ^ excused}


def corrections(trial: Trial) -> set[str]:
    """Corrections and readings that match nothing, unknown names, models of derived rows."""
    return said(trial.derived_problems())


def double_entry(trial: Trial) -> set[str]:
    """Claims against the raw cells that they name."""
    claims = trial.inputs.ledger["claims"]
    if trial.mutant.name == "claims":
        claims = _own_row(trial)
    elif trial.mutant.stage is Stage.RAW:
        claims = claims[claims["cell_dataset"] == trial.mutant.name]
    else:
        return set()
    return said(double_entry_problems(claims, trial.inputs.raw))


def tallies(trial: Trial) -> set[str]:
    """Tallies outside their claims' intervals, unknown ones, and conditions of errata."""
    if not trial.concerns_claims:
        return set()
    inputs = trial.inputs
    if unknown := unknown_tallies(inputs.ledger["claims"], trial.tallies):
        return said(unknown)
    errata = inputs.ledger["errata"]
    own = [p for row in trial.stale_errata for p in erratum_problems(errata, row, trial.evidence)]
    return said([*own, *order_problems(errata)])


def verdicts(trial: Trial) -> set[str]:
    """Tests that no longer fit, verdicts without what explains them."""
    if not trial.concerns_claims:
        return set()
    claims = trial.inputs.ledger["claims"]
    return said(entry_problems(trial.moved_entries, claims, trial.frames))


def coverage(trial: Trial) -> set[str]:
    """Claims against the numerals of the text edition."""
    if trial.mutant.name in ("claims", "numerals"):
        cover(trial.inputs.ledger["numerals"], trial.inputs.ledger["claims"])
    return set()


def record(trial: Trial) -> set[str]:
    """Verdicts that differ from the recorded ones."""
    if not trial.concerns_claims or trial.entries is trial.base.entries:
        return set()
    return said(record_problems(trial.inputs.ledger["verdicts"], trial.entries))


def _own_row(trial: Trial) -> pd.DataFrame:
    if trial.mutant.kind is CellKind.ROW:
        return trial.frame.iloc[:0]
    return trial.frame.loc[[trial.mutant.row]]


@dataclass(frozen=True, slots=True)
class Layer:
    """A layer's name, and what it says against a mutant."""

    name: str
    says: Callable[[Trial], set[str]]


def _further(extra: Extra) -> Layer:
    name, check = extra
    return Layer(name, lambda trial: said(check(trial.inputs)) ^ trial.base.extras[name])


LAYERS: tuple[Layer, ...] = (
    Layer("schema", schema),
    Layer("rules", rules),
    Layer("corrections", corrections),
    Layer("double entry", double_entry),
    Layer("tallies", tallies),
    Layer("verdicts", verdicts),
    Layer("coverage", coverage),
    Layer("recorded verdicts", record),
    *(_further(extra) for extra in FURTHER),
)


@dataclass(frozen=True, slots=True)
class Noticed:
    """That a layer noticed, with one of the things it said."""

    layer: str
    message: str
    crashed: bool = False


def first_notice(trial: Trial, layers: Iterable[Layer] = LAYERS) -> Noticed | None:
    """The first layer that notices the mutant, if any does."""
    return next((found for layer in layers if (found := ask(layer, trial))), None)


def ask(layer: Layer, trial: Trial) -> Noticed | None:
    """Whether one layer notices; a finding that is raised is one that is said."""
    try:
        found = layer.says(trial)
    except DataError as error:
        found = said(error.problems)
    except ScAnalysisError as error:
        found = {error.text.en}
    except Exception as error:  # any crash stops the pipeline with exit code 3
        return Noticed(layer.name, f"{type(error).__name__}: {error}", crashed=True)
    return Noticed(layer.name, min(found)) if found else None
