"""The tables of the documents: label → body and caption, in the document's language.

Numbers in cells link to their tally or claim like those in prose. A caption that states a number
computes it.
"""

from __future__ import annotations

from collections.abc import Callable

from sc_analysis.report.document import Document
from sc_analysis.report.tables import appendix, jasca, needs, smart_jamp, survey

Table = Callable[[Document], tuple[str, str]]

TABLES: dict[str, Table] = {
    "tbl-jasca-members": jasca.members,
    "tbl-jasca-overview": jasca.overview,
    "tbl-needs-fields": needs.fields,
    "tbl-needs-examples": needs.examples,
    "tbl-needs-cities": needs.cities,
    "tbl-needs-evidence": needs.evidence,
    "tbl-needs-crosswalk": needs.crosswalk,
    "tbl-jamp-statements": smart_jamp.statements,
    "tbl-jamp-countries": smart_jamp.countries,
    "tbl-jamp-titles": smart_jamp.titles,
    "tbl-jamp-notes": smart_jamp.notes,
    "tbl-jamp-work": smart_jamp.work_types,
    "tbl-jamp-fields": smart_jamp.fields,
    "tbl-jamp-readings": smart_jamp.readings,
    "tbl-survey-answers": survey.answers,
    "tbl-survey-methods": survey.methods,
    "tbl-survey-solutions": survey.solutions,
    "tbl-tallies": appendix.tallies,
    "tbl-claims": appendix.claims,
    "tbl-errata": appendix.errata,
    "tbl-corrections": appendix.corrections,
    "tbl-sources": appendix.sources,
}
