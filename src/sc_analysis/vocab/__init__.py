"""Closed vocabularies: every code that schemas, code, documents and tests may use.

Each member carries its label in both languages; a code and its labels stand together in one place,
the module of its chapter. `coded/needs_crosswalk.csv` says how the lists of fields relate.

Not here: countries and cities. They are registers (`asean_countries`, `asean_cities`), data with
sources of their own.
"""

from sc_analysis.vocab.fields import (
    FIELD_LISTS,
    FieldList,
    NeedField,
    ProposalField,
    SolutionCategory,
    SupportField,
    SurveyField,
    Theme,
)
from sc_analysis.vocab.jasca import MemberCategory, MemberStatement, OverviewRow
from sc_analysis.vocab.ledger import (
    Answer,
    Cause,
    Chapter,
    Confidence,
    CorrectionAction,
    Gloss,
    Kind,
    Relation,
    Unit,
    Wording,
)
from sc_analysis.vocab.needs import Grade, NeedsStatement, Support
from sc_analysis.vocab.smart_jamp import (
    WORK_TYPE_MARKS,
    Bundle,
    HanoiRows,
    JampStatement,
    NoteKind,
    Party,
    ProposalUnit,
    ReadingPlace,
    TitleCode,
    UntitledRow,
    WayFigure,
    WorkType,
)
from sc_analysis.vocab.survey import PartnerIndustry, Question, RespondentClass, YesNo
from sc_analysis.vocab.term import Term, known_lang, near_misses, unknown_name

__all__ = [
    "FIELD_LISTS",
    "WORK_TYPE_MARKS",
    "Answer",
    "Bundle",
    "Cause",
    "Chapter",
    "Confidence",
    "CorrectionAction",
    "FieldList",
    "Gloss",
    "Grade",
    "HanoiRows",
    "JampStatement",
    "Kind",
    "MemberCategory",
    "MemberStatement",
    "NeedField",
    "NeedsStatement",
    "NoteKind",
    "OverviewRow",
    "PartnerIndustry",
    "Party",
    "ProposalField",
    "ProposalUnit",
    "Question",
    "ReadingPlace",
    "Relation",
    "RespondentClass",
    "SolutionCategory",
    "Support",
    "SupportField",
    "SurveyField",
    "Term",
    "Theme",
    "TitleCode",
    "Unit",
    "UntitledRow",
    "WayFigure",
    "Wording",
    "WorkType",
    "YesNo",
    "known_lang",
    "near_misses",
    "unknown_name",
]
