"""Words of the figures that are redrawn from the text: which figure, and how two things relate."""

from __future__ import annotations

from sc_analysis.vocab.term import Term


class Picture(Term):
    """Figures of the source of which the text edition keeps no more than the title."""

    CONCEPT = "concept", "図-1", "figure 1"
    SOCIETY = "society", "図-2", "figure 2"
    FUNCTIONS = "functions", "図-3", "figure 3"
    MINISTRY_FIELDS = "ministry_fields", "図-4", "figure 4"
    GOVERNMENT_BODIES = "government_bodies", "図-5", "figure 5"
    JASCA_NETWORK = "jasca_network", "図-7", "figure 7"


class Tie(Term):
    """How the text relates two things; all but the last lead from the origin to the target."""

    LEADS_TO = "leads_to", "つながる", "leads to"
    GROUNDS = "grounds", "よりどころとなる", "is the ground of"
    SETS_UP = "sets_up", "作る", "sets up"
    DESCRIBES = "describes", "位置付ける", "describes"
    STEERS = "steers", "事務局を務める", "is the secretariat of"
    SUPPORTS = "supports", "支援する", "supports"
    WORKS_WITH = "works_with", "連携する", "works with"
