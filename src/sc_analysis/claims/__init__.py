"""The ledger: claims, their tests and verdicts, coverage, readings and errata."""

from sc_analysis._answering import answer_calls
from sc_analysis.claims.answers import answer_problems
from sc_analysis.claims.bounds import Bound, bound_problems, bounds, outcome, say
from sc_analysis.claims.compare import (
    Comparison,
    Outcome,
    compare,
    unknown_tallies,
    unreadable_claims,
)
from sc_analysis.claims.counts import ledger_tallies
from sc_analysis.claims.coverage import Coverage, cover
from sc_analysis.claims.double_entry import double_entry_problems
from sc_analysis.claims.effects import reading_effects
from sc_analysis.claims.errata import (
    Evidence,
    by_claim,
    errata_problems,
    erratum_problems,
    order_problems,
)
from sc_analysis.claims.open_readings import Sight, open_readings
from sc_analysis.claims.record import record_problems
from sc_analysis.claims.structure import entry_problems, row_problems
from sc_analysis.claims.testing import Bench, ClaimTest, claim_tests
from sc_analysis.claims.verdicts import Entry, as_json, describe, ledger, verdict_of
from sc_analysis.claims.way_tables import counting_ways

__all__ = [
    "Bench",
    "Bound",
    "ClaimTest",
    "Comparison",
    "Coverage",
    "Entry",
    "Evidence",
    "Outcome",
    "Sight",
    "answer_problems",
    "as_json",
    "bound_problems",
    "bounds",
    "by_claim",
    "claim_tests",
    "compare",
    "counting_ways",
    "cover",
    "describe",
    "double_entry_problems",
    "entry_problems",
    "errata_problems",
    "erratum_problems",
    "ledger",
    "ledger_tallies",
    "open_readings",
    "order_problems",
    "outcome",
    "reading_effects",
    "record_problems",
    "row_problems",
    "say",
    "unknown_tallies",
    "unreadable_claims",
    "verdict_of",
]

answer_calls(__name__)
