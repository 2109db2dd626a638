"""Rules for outside facts: what the ministry's notice says of the proposals is what is printed.

Not checked: outside facts about anything else; the tallies that use them compare those.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pandas as pd

from sc_analysis.errors import Text
from sc_analysis.schemas.rules.common import Break, broken, number
from sc_analysis.vocab import JampStatement

Frames = Mapping[str, pd.DataFrame]
_FACTS = {
    "x01": JampStatement.PROPOSALS,
    "x02": JampStatement.CITIES,
    "x03": JampStatement.CENTRAL_GOVERNMENTS,
    "x05": JampStatement.FIRST_BATCH_CITIES,
}
_FIRST_BATCH = "x04"


def notice_agrees(raw: Frames, coded: Frames) -> Iterator[Break]:
    """Proposals and cities of the notice are those printed; both batches make up the total."""
    statements = raw["smart_jamp_statements"].set_index("statement")["value_printed"]
    printed = {code: int(number(value)) for code, value in statements.items()}
    wanted = {fact: printed.get(statement.value) for fact, statement in _FACTS.items()}
    total = printed.get(JampStatement.PROPOSALS.value)
    remaining = printed.get(JampStatement.REMAINING_PROPOSALS.value)
    if total is not None and remaining is not None:
        wanted[_FIRST_BATCH] = total - remaining
    facts = coded["external_facts"]
    for row, fact, value in facts[["fact_id", "value_count"]].itertuples():
        expected = wanted.get(fact)
        if expected is None:  # no such fact here, or `smart_jamp.statement_missing` reports it
            continue
        if pd.isna(value) or value != expected:
            yield broken(
                "notices.proposals",
                fact,
                "coded/external_facts.csv",
                facts,
                row,
                "value_count",
                Text(f"{expected}(本文の記載から)", f"{expected}, from the text"),
            )


RULES = (notice_agrees,)
