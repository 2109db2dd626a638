"""Agreement of two coders beyond chance (Cohen 1960), exact."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction


def kappa(pairs: Sequence[tuple[str, str]]) -> Fraction | None:
    """Cohen's kappa of paired codes, from -1 to 1.

    `None` where it is not defined: no pairs, or both coders gave all units one and the same code,
    so that chance alone would agree everywhere.
    """
    if not pairs:
        return None
    size = len(pairs)
    observed = Fraction(sum(first == second for first, second in pairs), size)
    firsts, seconds = Counter(first for first, _ in pairs), Counter(second for _, second in pairs)
    chance = Fraction(sum(n * seconds[code] for code, n in firsts.items()), size * size)
    return None if chance == 1 else (observed - chance) / (1 - chance)
