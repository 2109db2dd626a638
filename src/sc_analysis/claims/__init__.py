"""The ledger: printed values next to computed ones, readings and errata."""

from sc_analysis.claims.compare import (
    Comparison,
    Outcome,
    compare,
    unknown_tallies,
    unreadable_claims,
)
from sc_analysis.claims.double_entry import double_entry_problems
from sc_analysis.claims.effects import reading_effects
from sc_analysis.claims.errata import Evidence, errata_problems

__all__ = [
    "Comparison",
    "Evidence",
    "Outcome",
    "compare",
    "double_entry_problems",
    "errata_problems",
    "reading_effects",
    "unknown_tallies",
    "unreadable_claims",
]
