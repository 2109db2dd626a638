"""How long the verbs take, each in a process of its own: `python benchmarks/run.py [REPEATS]`.

Prints the best and the worst of the repeats. No test depends on these times.
"""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

VERBS = ("validate", "build --check", "tally", "check", "report --engine embedded")


def seconds(verb: str) -> float:
    """One run of a verb at the root of the repository."""
    started = time.perf_counter()
    command = [sys.executable, "-m", "sc_analysis", *verb.split()]
    root = Path(__file__).resolve().parent.parent
    subprocess.run(command, cwd=root, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - started


def main() -> None:
    """Time every verb."""
    repeats = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    for verb in VERBS:
        times = [seconds(verb) for _ in range(repeats)]
        print(f"{verb:<28} {min(times):6.2f} s to {max(times):6.2f} s")


if __name__ == "__main__":
    main()
