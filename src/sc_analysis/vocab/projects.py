"""Words of the projects chapter."""

from __future__ import annotations

from sc_analysis.vocab.term import Term


class ProjectStatement(Term):
    """Numbers and dates that the text and the sources of the tables print."""

    EXAMPLES = "examples", "先進事例", "Examples"
    EXAMPLES_SOURCE = "examples_source", "表-7の出典の日付", "Date of the source of table 7"
    SCHEMES_SOURCE = "schemes_source", "表-8の出典の日付", "Date of the source of table 8"
