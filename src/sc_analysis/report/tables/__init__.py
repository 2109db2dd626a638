"""The tables of the documents: label → body and caption, in the document's language.

Numbers in cells link to their tally or claim like those in prose. A caption that states a number
computes it.
"""

from __future__ import annotations

from sc_analysis.report.document import Table
from sc_analysis.report.tables import (
    appendix,
    asean,
    codings,
    concept,
    errata,
    events,
    evidence,
    expansion,
    japan,
    jasca,
    ledger,
    meetings,
    needs,
    overseas,
    projects,
    readings,
    smart_jamp,
    support,
    survey,
)

_CHAPTERS = (
    concept,
    overseas,
    japan,
    expansion,
    asean,
    projects,
    jasca,
    meetings,
    needs,
    evidence,
    codings,
    support,
    smart_jamp,
    readings,
    survey,
    events,
    ledger,
    errata,
    appendix,
)

TABLES: dict[str, Table] = {
    label: table for chapter in _CHAPTERS for label, table in chapter.TABLES.items()
}
