"""`python -m sc_analysis.mutation`: run all mutants, or a sample, and print what noticed them.

Exit codes: 0 fine, 1 a promise was broken unnoticed or numeric cells are noticed too seldom,
2 usage.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from sc_analysis.catalog import find_folder
from sc_analysis.errors import ScAnalysisError
from sc_analysis.mutation.mutants import all_mutants, read_texts, sampled
from sc_analysis.mutation.result import failures, tables, write_csv
from sc_analysis.mutation.run import run


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m sc_analysis.mutation", description=__doc__)
    parser.add_argument("--sample", type=int, metavar="N", help="N mutants only (default: all)")
    parser.add_argument("--seed", type=int, default=0, metavar="S", help="seed of the sample")
    parser.add_argument("--data", type=Path, metavar="DIR", help="data folder")
    parser.add_argument(
        "--out",
        type=Path,
        metavar="FILE",
        help="CSV of all mutants (default: reports/_output/mutation.csv beside the data folder)",
    )
    return parser


def main(argv: Sequence[str] | None = None) -> int:
    """Run the mutants; returns the exit code."""
    arguments = _parser().parse_args(argv)
    began = time.monotonic()
    try:
        folder = arguments.data or find_folder()
        mutants = all_mutants(read_texts(folder))
        if arguments.sample is not None:
            mutants = sampled(mutants, arguments.sample, arguments.seed)
        print(f"data: {folder}; {len(mutants)} mutants", file=sys.stderr)
        results = run(folder, mutants)
    except ScAnalysisError as error:
        print(error.text.en, file=sys.stderr)
        return error.exit_code
    out = arguments.out or folder.parent / "reports" / "_output" / "mutation.csv"
    write_csv(results, out)
    found = failures(results)
    for line in [*tables(results), "", f"table: {out}", *found]:
        print(line)
    print(f"{time.monotonic() - began:.0f} s")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
