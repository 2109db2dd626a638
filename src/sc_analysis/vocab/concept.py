"""Words of the concept chapter."""

from __future__ import annotations

from sc_analysis.vocab.term import Term


class ConceptEvent(Term):
    """Dated events around the concept that the text names."""

    TERM_IN_USE = "term_in_use", "用語の使われ始め", "The term comes into use"
    STRATEGY_2019 = "strategy_2019", "戦略2019の策定", "Strategy 2019 drawn up"
    STRATEGY_2020 = "strategy_2020", "戦略2020への改訂", "Revision as strategy 2020"
    GUIDEBOOK = "guidebook", "ガイドブックの公開", "Guidebook published"
