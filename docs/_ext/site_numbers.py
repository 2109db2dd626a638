"""Numbers that the pages print: computed when the site is built, never typed.

A page writes `{{ n["ledger.claims.all"] }}`; an unknown key is a warning, and so stops the build.
"""

from __future__ import annotations

from pathlib import Path

import sc_analysis as sc
from sc_analysis.catalog import Stage
from sc_analysis.catalog import datasets as catalogued
from sc_analysis.cli.commands import COMMANDS
from sc_analysis.numerals import plain


def substitutions(folder: Path) -> dict[str, dict[str, str]]:
    """`n`: tallies; `printed`, `verdict`, `locator`: claims; `size`: the project's own parts."""
    tallies = sc.tallies(folder)
    claims = sc.claims(folder).set_index("id")
    return {
        "n": {key: plain(sc.tally(key, folder).value) for key in tallies["tally"]},
        "printed": claims["printed"].to_dict(),
        "verdict": claims["verdict"].to_dict(),
        "locator": claims["locator"].to_dict(),
        "size": {
            "verbs": str(len(COMMANDS)),
            "figures": str(len(sc.figures.FIGURES)),
            "names": str(len(sc.__all__)),
            "errata": str(len(sc.errata(folder))),
            **{stage.value: str(len(catalogued(stage))) for stage in Stage},
        },
    }
