"""Words of the Smart JAMP chapter."""

from __future__ import annotations

from sc_analysis.vocab.term import Term


class WorkType(Term):
    """Types of work in 表-14, in the order of its columns A to E."""

    MASTER_PLAN = "master_plan", "マスタープラン", "Master plan"
    PRE_FEASIBILITY_STUDY = "pre_feasibility_study", "プレF/S", "Pre-feasibility study"
    FEASIBILITY_STUDY = "feasibility_study", "F/S", "Feasibility study"
    HUMAN_RESOURCES = "human_resources", "人材育成", "Human resources"
    DEMONSTRATION = "demonstration", "実証事業", "Demonstration"


WORK_TYPE_MARKS: dict[str, WorkType] = dict(zip("abcde", WorkType, strict=True))
"""Column letter of 表-14 → work type. E stands without a word in the legend; 表-13 and §2(8)e
name demonstration as the fifth type."""


class Party(Term):
    """Who made a proposal."""

    CITY = "city", "都市", "City"
    CENTRAL_GOVERNMENT = "central_government", "中央政府", "Central government"


class NoteKind(Term):
    """Parts of the note under 表-14."""

    WORK_TYPE = "work_type", "調査業務分野の凡例", "Legend of work types"
    SUPPLEMENT = "supplement", "ロードマップの内訳", "Items of the roadmap"


class JampStatement(Term):
    """Numbers about the proposals that the text prints outside 表-14's cells."""

    COUNTRIES = "countries", "提案した国", "Countries"
    CITIES = "cities", "提案した都市", "Cities"
    CENTRAL_GOVERNMENTS = "central_governments", "提案した中央政府", "Central governments"
    PROPOSALS = "proposals", "提案の総数", "Proposals in all"
    MOST_CITY = "most_city", "最も多い都市の提案", "Proposals of the city with most"
    MEAN_PER_CITY = "mean_per_city", "各都市の平均", "Mean per city"
    FIELDS_PER_PROPOSAL = "fields_per_proposal", "提案が含む分野", "Fields in a proposal"
    FIRST_BATCH_CITIES = "first_batch_cities", "第一弾の都市", "Cities of the first batch"
    REMAINING_CITIES = "remaining_cities", "残りの都市", "Remaining cities"
    REMAINING_PROPOSALS = "remaining_proposals", "残りの提案", "Remaining proposals"
    NOTE_REMAINING_CITIES = "note_remaining_cities", "表の注の都市", "Cities in the table's note"
    NOTE_REMAINING_PROPOSALS = (
        "note_remaining_proposals",
        "表の注の提案",
        "Proposals in the table's note",
    )


class TitleCode(Term):
    """What a coded word of a project title says."""

    FIELD = "field", "分野", "field"
    WORK_TYPE = "work_type", "業務", "work type"
