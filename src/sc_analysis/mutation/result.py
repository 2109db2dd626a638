"""Tables of what the layers noticed, and what must hold of it.

Rates leave equivalent mutants out. A crash is counted as noticed (the command stops with its
traceback) and is shown in a column of its own.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from sc_analysis.mutation.cells import CellKind
from sc_analysis.mutation.layers import LAYERS
from sc_analysis.mutation.run import Result

NUMERIC_RATE = 0.95
"""Of the numeric mutants at least this share must be noticed."""
_COLUMNS = "stage table row column kind before after outcome layer crashed message reason owed"


def outcome(result: Result) -> str:
    """`equivalent`, `noticed` or `survived`."""
    if result.mutant.equivalent:
        return "equivalent"
    return "noticed" if result.noticed else "survived"


def rate(results: Iterable[Result], kind: CellKind | None = None) -> float:
    """Share noticed of those that are not equivalent; 1 if there are none."""
    counted = Counter(outcome(r) for r in results if kind in (None, r.mutant.kind))
    total = counted["noticed"] + counted["survived"]
    return counted["noticed"] / total if total else 1.0


def failures(results: Sequence[Result]) -> list[str]:
    """Why the run must exit with 1: promises that were broken unnoticed, or too low a rate."""
    found = [f"unnoticed: {r.mutant}: {'; '.join(r.owed)}" for r in results if r.owed]
    numeric = rate(results, CellKind.NUMERIC)
    if numeric < NUMERIC_RATE:
        found.append(f"numeric cells: {numeric:.1%} noticed, {NUMERIC_RATE:.0%} wanted")
    return found


def tables(results: Sequence[Result]) -> list[str]:
    """The lines to print: by layer, by stage and kind, survivors grouped, what was proven."""
    return [
        *_by_layer(results),
        *_by_kind(results),
        *_survivors(results),
        *_proofs(results),
    ]


def _by_layer(results: Sequence[Result]) -> list[str]:
    total = len(results)
    by = Counter(r.noticed.layer for r in results if r.noticed)
    crashed = Counter(r.noticed.layer for r in results if r.noticed and r.noticed.crashed)
    lines = ["", f"{'first noticed by':<24}{'mutants':>8}{'share':>8}{'crashed':>9}"]
    for layer in LAYERS:
        n = by[layer.name]
        lines.append(f"{layer.name:<24}{n:>8}{n / total:>8.1%}{crashed[layer.name]:>9}")
    outcomes = Counter(outcome(r) for r in results)
    for name, label in (("survived", "nothing"), ("equivalent", "equivalent")):
        lines.append(f"{label:<24}{outcomes[name]:>8}{outcomes[name] / total:>8.1%}")
    return lines


def _by_kind(results: Sequence[Result]) -> list[str]:
    head = f"{'stage':<8}{'kind':<14}{'mutants':>8}{'equiv.':>8}{'noticed':>8}{'rate':>8}"
    lines = ["", head]
    stages = list(dict.fromkeys(r.mutant.stage for r in results))
    groups: list[tuple[str, str, Callable[[Result], bool]]] = [
        (stage, kind, lambda r, s=stage, k=kind: (r.mutant.stage, r.mutant.kind) == (s, k))  # type: ignore[misc]
        for stage in stages
        for kind in CellKind
    ]
    groups += [("all", kind, lambda r, k=kind: r.mutant.kind == k) for kind in CellKind]  # type: ignore[misc]
    groups.append(("all", "all", lambda r: True))
    for stage_name, kind_name, within in groups:
        rows = [r for r in results if within(r)]
        if rows:
            counted = Counter(outcome(r) for r in rows)
            lines.append(
                f"{stage_name:<8}{kind_name:<14}{len(rows):>8}{counted['equivalent']:>8}"
                f"{counted['noticed']:>8}{rate(rows):>8.1%}"
            )
    return lines


def _survivors(results: Sequence[Result]) -> list[str]:
    """What nothing noticed, by file, column and reason, with the lines of the file."""
    groups: dict[tuple[str, str, str, str], list[Result]] = {}
    for r in results:
        if outcome(r) == "survived":
            m = r.mutant
            what = m.column or m.after
            groups.setdefault((f"{m.stage}/{m.name}.csv", what, m.kind, r.reason), []).append(r)
    lines = ["", "noticed by nothing (mutants, place, kind: reason; lines)"]
    for (file, what, kind, why), rows in groups.items():
        numbers = spans(sorted({r.mutant.row for r in rows}))
        lines.append(f"{len(rows):>5}  {file} {what}, {kind}: {why}; {numbers}")
    return lines if groups else []


def spans(numbers: Sequence[int]) -> str:
    """`2-4, 7` for 2, 3, 4, 7."""
    found: list[list[int]] = []
    for number in numbers:
        if found and found[-1][1] == number - 1:
            found[-1][1] = number
        else:
            found.append([number, number])
    return ", ".join(str(a) if a == b else f"{a}-{b}" for a, b in found)


def _proofs(results: Sequence[Result]) -> list[str]:
    survived = sum(outcome(r) == "survived" for r in results)
    proven = sum(r.proven for r in results)
    debts = sum(bool(r.owed) for r in results)
    return [
        "",
        f"{proven} of {survived} survivors worked out again without the layers: "
        f"{debts} broke a rule, double entry or a bound tally unnoticed",
    ]


def write_csv(results: Sequence[Result], path: Path) -> None:
    """Every mutant with what came of it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(_COLUMNS.split())
        for r in results:
            m, n = r.mutant, r.noticed
            seen = (n.layer, str(n.crashed).lower(), n.message) if n else ("", "", "")
            place = (m.stage.value, m.name, m.row, m.column, m.kind.value, m.before, m.after)
            writer.writerow([*place, outcome(r), *seen, r.reason, "; ".join(r.owed)])
