"""The pipeline: inputs → processed frames, tallies, effects of readings, files.

Everything here is computed in memory from validated inputs; `write` is the only step that touches
the disk. Not done here: rendering (`report`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

import sc_analysis.tallies as tallies
from sc_analysis import cleaning
from sc_analysis.catalog import (
    LICENCES_NAME,
    PACKAGE_NAME,
    Inputs,
    Stage,
    data_package,
    data_readme,
    datasets,
    licences_page,
    load_inputs,
    rule_breaks,
    to_csv_bytes,
    write_all,
)
from sc_analysis.catalog.checking import cell_problems, reference_problems
from sc_analysis.claims import (
    Bench,
    Comparison,
    Entry,
    Evidence,
    Sight,
    answer_problems,
    bound_problems,
    bounds,
    by_claim,
    claim_tests,
    compare,
    counting_ways,
    cover,
    double_entry_problems,
    entry_problems,
    errata_problems,
    ledger,
    ledger_tallies,
    open_readings,
    reading_effects,
    record_problems,
    row_problems,
    unknown_tallies,
    unreadable_claims,
)
from sc_analysis.errors import DataError, Problem, Text
from sc_analysis.tallies import Tally

_REGISTERS = (
    "asean_countries",
    "asean_cities",
    "glosses",
    "external_facts",
    "overseas_lead_crosswalk",
    "overseas_themes",
    "japan_programme_fields",
    "japan_cited_names",
    "needs_crosswalk",
    "jasca_parties",
    "jasca_support_codes",
    "outlook_event_kinds",
    "needs_coding_rules",
    "needs_documents_aside",
    "needs_spot_checks",
    "sources",
    "readings",
    "corrections",
    "asean_places",
    "asean_partners",
    "projects_developments",
    "redrawn_nodes",
    "redrawn_relations",
)


@dataclass(frozen=True, slots=True)
class Built:
    """All that the pipeline derives from one data folder."""

    inputs: Inputs
    frames: Mapping[str, pd.DataFrame]
    """Processed frames and the coded registers, by name."""
    tallies: dict[str, Tally]
    comparisons: dict[str, Comparison]
    entries: dict[str, Entry]
    """The ledger: every claim with its tests and its verdict, in ledger order."""

    @property
    def bench(self) -> Bench:
        """What the tests of the claims look at."""
        return _bench(self.inputs, self.tallies, self.comparisons)

    @property
    def evidence(self) -> Evidence:
        """What the conditions of errata look at."""
        breaks = tuple(rule_breaks(self.inputs))
        return Evidence(
            self.frames, self.inputs.raw, self.tallies, self.comparisons, breaks, self.bench
        )

    def files(self) -> dict[str, bytes]:
        """Path below the data folder → bytes: the processed tables, the README, the licences."""
        tables = {
            d.path: to_csv_bytes(self.frames[d.name][list(d.model.to_schema().columns)])
            for d in datasets(Stage.PROCESSED)
        }
        inputs = datasets(Stage.RAW, Stage.CODED, Stage.LEDGER)
        rows = {d.path: len(self.inputs.of(d)) for d in inputs}
        rows |= {d.path: len(self.frames[d.name]) for d in datasets(Stage.PROCESSED)}
        licences = licences_page(self.inputs.coded["sources"]).encode("utf-8")
        return {
            **tables,
            "README.md": data_readme(rows).encode("utf-8"),
            LICENCES_NAME: licences,
        }


def validated(folder: Path) -> Inputs:
    """The inputs below `folder`, cleaned once so that corrections and names are checked too.

    Raises `DataError` for problems of files, rules, corrections, printed names or printed claims.
    """
    inputs = load_inputs(folder)
    if unreadable := [
        *unreadable_claims(inputs.ledger["claims"]),
        *answer_problems(inputs.ledger["errata"]),
    ]:
        raise DataError(unreadable)
    cleaning.process(inputs)
    return inputs


def build(folder: Path, readings: Mapping[str, str] | None = None) -> Built:
    """Validate the inputs below `folder` and derive everything from them.

    Raises `DataError` for problems of the inputs, of corrections, or of a derived frame.
    """
    return derive(load_inputs(folder), readings)


def derive(inputs: Inputs, readings: Mapping[str, str] | None = None) -> Built:
    """The pipeline without the reading of files; pure."""
    claims = inputs.ledger["claims"]
    if unreadable := unreadable_claims(claims):
        raise DataError(unreadable)
    registers = {name: inputs.coded[name].reset_index(drop=True) for name in _REGISTERS}
    frames, counts = _counted(inputs, registers, readings or {})
    options = inputs.coded["readings"]
    in_force = cleaning.choices(options, readings or {})
    by_option = {
        (reading, option): (dict(frames), counts)
        if in_force[reading] == option
        else _counted(inputs, registers, {**in_force, reading: option}, _chapter(reading))
        for reading, option in options[["reading", "option"]].itertuples(index=False, name=None)
    }
    if unknown := unknown_tallies(claims, counts):
        raise DataError(unknown)
    comparisons = compare(claims, counts)
    effects = reading_effects(
        options, claims, {key: of_option for key, (_, of_option) in by_option.items()}
    )
    frames["smart_jamp_reading_effects"] = effects
    rows_by_option = {key: rows for key, (rows, _) in by_option.items()}
    frames["smart_jamp_ways"], frames["smart_jamp_way_figures"] = counting_ways(
        options, inputs.coded["external_facts"], comparisons, rows_by_option
    )
    sight = Sight({**registers, **frames}, rows_by_option, counts, comparisons)
    frames["open_readings"] = open_readings(sight)
    entries = _entries(inputs, _bench(inputs, counts, comparisons), effects)
    counts = {**counts, **tallies.of_ways(frames), **ledger_tallies(entries, inputs.ledger)}
    frames["tallies"] = tallies.frame(counts)
    _check_derived(frames, {**registers, **inputs.ledger})
    return Built(inputs, {**registers, **frames}, counts, comparisons, entries)


def _bench(inputs: Inputs, counts: dict[str, Tally], comparisons: dict[str, Comparison]) -> Bench:
    return Bench(comparisons, counts, inputs.coded["external_facts"].set_index("fact_id"))


def _entries(inputs: Inputs, bench: Bench, effects: pd.DataFrame) -> dict[str, Entry]:
    rows = inputs.ledger["tests"]
    beside = inputs.ledger["bounds"]
    if unknown := [*row_problems(bench, rows), *bound_problems(bench, beside)]:
        raise DataError(unknown)
    tests = claim_tests(bench, rows, effects)
    return ledger(bench, tests, by_claim(inputs.ledger["errata"]), bounds(bench, beside))


def _counted(
    inputs: Inputs,
    registers: Mapping[str, pd.DataFrame],
    readings: Mapping[str, str],
    only: str | None = None,
) -> tuple[dict[str, pd.DataFrame], dict[str, Tally]]:
    frames = cleaning.process(inputs, readings)
    return frames, tallies.compute({**registers, **frames}, only)


def _chapter(reading: str) -> str:
    """A reading is named after the chapter whose tallies it bears on."""
    return reading.partition(".")[0]


def _check_derived(frames: dict[str, pd.DataFrame], registers: Mapping[str, pd.DataFrame]) -> None:
    problems: list[Problem] = []
    for d in datasets(Stage.PROCESSED):
        frames[d.name] = frames[d.name][list(d.model.to_schema().columns)]
        problems += cell_problems(d, frames[d.name], set())
        problems += reference_problems(d, frames[d.name], registers)
    if problems:
        raise DataError(problems)


def verdict_problems(built: Built) -> list[Problem]:
    """Tests and verdicts: what the ledger's structure and its record do not allow."""
    rows = built.inputs.ledger
    return [
        *entry_problems(built.entries, rows["claims"], built.frames),
        *record_problems(rows["verdicts"], built.entries),
    ]


def ledger_problems(built: Built) -> list[Problem]:
    """Double entry, errata, verdicts and coverage: the ledger against the tables and itself."""
    inputs = built.inputs
    problems = [
        *double_entry_problems(inputs.ledger["claims"], inputs.raw),
        *errata_problems(inputs.ledger["errata"], built.evidence),
        *answer_problems(inputs.ledger["errata"]),
        *verdict_problems(built),
    ]
    try:
        cover(inputs.ledger["numerals"], inputs.ledger["claims"])
    except DataError as error:
        problems += error.problems
    return problems


def files(folder: Path, built: Built) -> dict[str, bytes]:
    """What belongs below `folder`: the derived files, and their Data Package beside the inputs.

    A folder without the inputs gets no package: it would describe files that are not there.
    """
    derived = built.files()
    paths = [folder / d.path for d in datasets(Stage.RAW, Stage.CODED, Stage.LEDGER)]
    if not all(path.is_file() for path in paths):
        return derived
    inputs = {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}
    package = data_package({**inputs, **derived}, built.inputs.coded["sources"])
    return {**derived, PACKAGE_NAME: package}


def differences(folder: Path, built: Built) -> list[Problem]:
    """Where the committed processed files differ from what is derived now."""
    advice = Text(
        "`build` で作り直し、差を確かめて記録する", "run `build`, look at the difference, commit it"
    )
    problems = []
    expected = files(folder, built)
    for name, data in expected.items():
        path = folder / name
        committed = path.read_bytes() if path.is_file() else None
        if committed == data:
            continue
        if committed is None:
            problems.append(Problem(name, Text("ファイル", "a file"), advice, found="(missing)"))
            continue
        old, new = committed.splitlines(), data.splitlines()
        row = next(
            (k for k, (a, b) in enumerate(zip(old, new, strict=False), 1) if a != b),
            min(len(old), len(new)) + 1,
        )
        found = old[row - 1].decode("utf-8", "replace") if row <= len(old) else "(end of file)"
        wanted = new[row - 1].decode("utf-8") if row <= len(new) else "(end of file)"
        problems.append(Problem(name, Text(wanted, wanted), advice, row=row, found=found))
    for path in sorted((folder / Stage.PROCESSED).glob("*.csv")):
        if f"{Stage.PROCESSED}/{path.name}" not in expected:
            problems.append(
                Problem(
                    f"{Stage.PROCESSED}/{path.name}",
                    Text("派生するファイル", "a derived file"),
                    Text("ファイルを除く", "remove the file"),
                    found=path.name,
                )
            )
    return problems


def write(folder: Path, built: Built) -> None:
    """Write the derived files below `folder`; nothing is left half written."""
    write_all(folder, files(folder, built))
