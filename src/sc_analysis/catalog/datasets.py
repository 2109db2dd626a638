"""The datasets: name → stage, schema, key, title. The one place that knows file names."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sc_analysis.errors import Text, UsageError
from sc_analysis.schemas import jasca, needs, registers, smart_jamp, survey
from sc_analysis.schemas.common import Table
from sc_analysis.vocab import near_misses


class Stage(StrEnum):
    """Stages of a number's way; also the folder names below the data folder."""

    RAW = "raw"
    CODED = "coded"
    LEDGER = "ledger"
    PROCESSED = "processed"


@dataclass(frozen=True, slots=True)
class Dataset:
    """One table: where it lives, what it must look like, what its rows are called by."""

    name: str
    stage: Stage
    model: type[Table]
    key: tuple[str, ...]
    title: Text

    @property
    def path(self) -> str:
        """Path below the data folder, with forward slashes on every system."""
        return f"{self.stage}/{self.name}.csv"


def _d(name: str, stage: Stage, model: type[Table], key: str, ja: str, en: str) -> Dataset:
    return Dataset(name, stage, model, tuple(key.split()), Text(ja, en))


_RAW = (
    _d("jasca_members", Stage.RAW, jasca.MembersRaw, "statement category",
       "JASCAの会員数", "Members of JASCA"),
    _d("jasca_overview", Stage.RAW, jasca.OverviewRaw, "row group position",
       "表-9の項目", "Items of table 9"),
    _d("needs_fields", Stage.RAW, needs.FieldsRaw, "position",
       "課題・ニーズの分野", "Fields of needs"),
    _d("needs_statements", Stage.RAW, needs.StatementsRaw, "statement",
       "図-8の記載", "Statements about figure 8"),
    _d("needs_examples", Stage.RAW, needs.Examples, "field position",
       "課題・ニーズの例", "Examples of needs"),
    _d("smart_jamp_proposals", Stage.RAW, smart_jamp.ProposalsRaw, "row",
       "表-14の行", "Rows of table 14"),
    _d("smart_jamp_notes", Stage.RAW, smart_jamp.Notes, "note position",
       "表-14の注", "Notes of table 14"),
    _d("smart_jamp_field_counts", Stage.RAW, smart_jamp.FieldCounts, "field",
       "分野別の件数(印刷)", "Proposals by field as printed"),
    _d("smart_jamp_work_counts", Stage.RAW, smart_jamp.WorkCounts, "work_type",
       "業務別の件数(印刷)", "Proposals by work type as printed"),
    _d("smart_jamp_statements", Stage.RAW, smart_jamp.StatementsRaw, "statement",
       "提案についての記載", "Statements about the proposals"),
    _d("survey_questions", Stage.RAW, survey.QuestionsRaw, "question",
       "アンケートの質問", "Questions of the survey"),
    _d("survey_answers", Stage.RAW, survey.AnswersRaw, "question position",
       "アンケートの回答(印刷)", "Answers as printed"),
    _d("survey_solutions", Stage.RAW, survey.Solutions, "field_ja position",
       "解決に貢献できる技術", "Technologies offered"),
)  # fmt: skip

_CODED = (
    _d("sources", Stage.CODED, registers.Sources, "source_id", "出典", "Sources"),
    _d("asean_countries", Stage.CODED, registers.AseanCountries, "country",
       "ASEAN加盟国", "ASEAN member states"),
    _d("asean_cities", Stage.CODED, registers.AseanCities, "city", "ASCN都市", "ASCN cities"),
    _d("external_facts", Stage.CODED, registers.ExternalFacts, "fact_id",
       "外部の事実", "Outside facts"),
    _d("corrections", Stage.CODED, registers.Corrections, "correction_id", "訂正", "Corrections"),
    _d("readings", Stage.CODED, registers.Readings, "reading option", "読み方", "Readings"),
    _d("smart_jamp_title_codes", Stage.CODED, smart_jamp.TitleCodes, "row item kind code",
       "題名の符号", "Coded words of titles"),
    _d("needs_evidence", Stage.CODED, needs.Evidence, "evidence_id",
       "都市と分野の根拠", "Evidence for city and field"),
    _d("needs_crosswalk", Stage.CODED, needs.Crosswalk, "vocabulary code theme",
       "分野の対応表", "Crosswalk of field lists"),
)  # fmt: skip

_LEDGER = (
    _d("claims", Stage.LEDGER, registers.Claims, "claim", "主張", "Claims"),
    _d("errata", Stage.LEDGER, registers.Errata, "erratum", "正誤", "Errata"),
)

_PROCESSED = (
    _d("jasca_members", Stage.PROCESSED, jasca.Members, "statement category",
       "JASCAの会員数", "Members of JASCA"),
    _d("jasca_overview", Stage.PROCESSED, jasca.Overview, "row group position",
       "表-9の項目", "Items of table 9"),
    _d("needs_fields", Stage.PROCESSED, needs.Fields, "field",
       "課題・ニーズの分野", "Fields of needs"),
    _d("needs_statements", Stage.PROCESSED, needs.Statements, "statement",
       "図-8の記載", "Statements about figure 8"),
    _d("needs_examples", Stage.PROCESSED, needs.Examples, "field position",
       "課題・ニーズの例", "Examples of needs"),
    _d("needs_city_fields", Stage.PROCESSED, needs.CityFields, "city field",
       "都市×分野の裏付け", "Support by city and field"),
    _d("smart_jamp_proposals", Stage.PROCESSED, smart_jamp.Proposals, "row item",
       "提案プロジェクト", "Project titles"),
    _d("smart_jamp_marks", Stage.PROCESSED, smart_jamp.Marks, "row work_type",
       "表-14の印", "Marks of table 14"),
    _d("smart_jamp_notes", Stage.PROCESSED, smart_jamp.Notes, "note position",
       "表-14の注", "Notes of table 14"),
    _d("smart_jamp_title_codes", Stage.PROCESSED, smart_jamp.TitleCodes, "row item kind code",
       "題名の符号", "Coded words of titles"),
    _d("smart_jamp_field_counts", Stage.PROCESSED, smart_jamp.FieldCounts, "field",
       "分野別の件数(印刷)", "Proposals by field as printed"),
    _d("smart_jamp_work_counts", Stage.PROCESSED, smart_jamp.WorkCounts, "work_type",
       "業務別の件数(印刷)", "Proposals by work type as printed"),
    _d("smart_jamp_statements", Stage.PROCESSED, smart_jamp.Statements, "statement",
       "提案についての記載", "Statements about the proposals"),
    _d("survey_questions", Stage.PROCESSED, survey.Questions, "question",
       "アンケートの質問", "Questions of the survey"),
    _d("survey_answers", Stage.PROCESSED, survey.Answers, "question option",
       "アンケートの回答", "Answers of the survey"),
    _d("survey_solutions", Stage.PROCESSED, survey.Solutions, "field_ja position",
       "解決に貢献できる技術", "Technologies offered"),
)  # fmt: skip

DATASETS: tuple[Dataset, ...] = (*_RAW, *_CODED, *_LEDGER, *_PROCESSED)

DERIVED = (
    _d("smart_jamp_reading_effects", Stage.PROCESSED, smart_jamp.ReadingEffects,
       "reading option claim", "読み方の帰結", "Effects of the readings"),
    _d("tallies", Stage.PROCESSED, registers.Tallies, "tally", "集計値", "Tallies"),
)  # fmt: skip
"""Written after the tallies: they hold what was computed from the processed rows."""


def datasets(*stages: Stage) -> tuple[Dataset, ...]:
    """The datasets of the stages, in order; of all stages if none is named."""
    known = (*DATASETS, *DERIVED)
    return tuple(d for d in known if not stages or d.stage in stages)


def dataset(name: str, *stages: Stage) -> Dataset:
    """The dataset of that name in the first of `stages` that has it.

    Raises `UsageError` naming near misses for an unknown name.
    """
    known = datasets(*stages)
    for stage in stages or tuple(Stage):
        for d in known:
            if d.name == name and d.stage == stage:
                return d
    near = near_misses(name, sorted({d.name for d in known}))
    raise UsageError(
        Text(
            f"データ「{name}」はありません。近い名前: {'、'.join(near) or 'なし'}",
            f"there is no dataset {name!r}; near misses: {', '.join(near) or 'none'}",
        )
    )
