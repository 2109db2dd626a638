"""What `import sc_analysis` costs beside `import pandas`: `python benchmarks/imports.py [REPEATS]`.

Every import runs in a process of its own, of the interpreter that runs this file; printed are
medians. The aim is at most 0.3 s above pandas. No test depends on these times.
"""

from __future__ import annotations

import subprocess
import sys
from statistics import median

STATEMENTS = {
    "pandas": "import pandas",
    "sc_analysis": "import sc_analysis",
    "sc_analysis, then pandas": "import sc_analysis, pandas",
    "sc_analysis with load, claims, figures": (
        "import sc_analysis as sc; sc.load, sc.claims, sc.figures.needs_by_field"
    ),
}


def seconds(statement: str) -> float:
    """The time that one statement takes in a new process, without the start of Python."""
    code = f"from time import perf_counter as t; a = t(); {statement}; print(t() - a)"
    done = subprocess.run([sys.executable, "-P", "-c", code], capture_output=True, check=True)
    return float(done.stdout)


def main() -> None:
    """Median of every statement, and its ratio to pandas."""
    repeats = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    seconds(STATEMENTS["sc_analysis with load, claims, figures"])  # fills caches of files
    times = {name: median(seconds(s) for _ in range(repeats)) for name, s in STATEMENTS.items()}
    for name, time in times.items():
        print(f"import {name:<40} {time:6.3f} s  {time / times['pandas']:5.2f} x pandas")


if __name__ == "__main__":
    main()
