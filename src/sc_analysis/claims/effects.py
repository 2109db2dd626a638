"""What each option of a reading gives for the printed figures."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from sc_analysis.claims.compare import Outcome, compare
from sc_analysis.tallies import Tally
from sc_analysis.vocab import Kind

_OF_READING = {
    "smart_jamp.repeated_rows": (
        "smart_jamp.countries",
        "smart_jamp.cities",
        "smart_jamp.central_governments",
        "smart_jamp.remaining_cities",
        "smart_jamp.remaining_proposals",
        "smart_jamp.note_remaining_cities",
        "smart_jamp.note_remaining_proposals",
        "smart_jamp.most_city",
        "smart_jamp.most_city.rank",
        "smart_jamp.first_batch_cities",
    )
}
"""Reading → the printed figures that it bears on."""


def reading_effects(
    readings: pd.DataFrame,
    claims: pd.DataFrame,
    tallies_by_option: Mapping[tuple[str, str], dict[str, Tally]],
) -> pd.DataFrame:
    """One row for each reading × option × printed figure, with what that option computes."""
    rows = []
    for reading, option, adopted in readings[["reading", "option", "adopted"]].itertuples(
        index=False
    ):
        bound = claims[claims["claim"].isin(_OF_READING[reading])]
        for comparison in compare(bound, tallies_by_option[reading, option]).values():
            computed = comparison.computed
            if computed is None or comparison.kind in (Kind.DATE, Kind.PERIOD):
                raise ValueError(f"{comparison.claim} has nothing to compare under {reading}")
            rows.append(
                {
                    "reading": reading,
                    "option": option,
                    "adopted": bool(adopted),
                    "claim": comparison.claim,
                    "tally": comparison.tally,
                    "printed": comparison.printed,
                    "computed": float(computed),
                    "agrees": comparison.outcome is Outcome.AGREES,
                }
            )
    return pd.DataFrame(rows).astype(
        {"adopted": "boolean", "agrees": "boolean", "computed": "Float64"}
    )
