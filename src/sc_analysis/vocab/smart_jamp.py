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
    BUNDLE = "bundle", "束ね", "bundle"


class HanoiRows(Term):
    """How many of the repeated rows of 表-14 count; two of these are no option of the reading."""

    DROPPED = "dropped", "繰り返しの行を除く", "repeats dropped"
    ONCE = "once", "最初の行だけ", "first row only"
    FIRST_TWO = "first_two", "初めの行と次の行", "first row and the next"
    FIRST_THREE = "first_three", "最後の行だけを除く", "all but the last row"
    AS_PRINTED = "as_printed", "印刷のまま", "rows as printed"


class ProposalUnit(Term):
    """What is counted as a proposal."""

    ROWS = "rows", "行", "rows"
    TITLES = "titles", "題名", "titles"
    CIRCLED_TITLES = "circled_titles", "○印の題名だけ", "circled titles only"
    MARKS = "marks", "●印", "marks"


class UntitledRow(Term):
    """What becomes of the central government's row that names no project."""

    PROPOSAL = "proposal", "題名のない行も提案", "row without title is a proposal"
    GOVERNMENT_ONLY = (
        "government_only",
        "題名のない行は政府だけ数える",
        "row without title counts for its government only",
    )
    LEFT_OUT = "left_out", "題名のない行は数えない", "row without title left out"


class Bundle(Term):
    """What one title may hold more than one proposal of."""

    ROADMAP = "roadmap_items", "注の項目を数える", "items of the note counted"
    WORK = "joined_work", "並ぶ業務を分ける", "joined work types split"
    FIELDS = "joined_fields", "並ぶ分野を分ける", "joined fields split"
    AND_OTHERS = "and_others", "「等」をもう一件と数える", "“and others” counted as one more"


class WayFigure(Term):
    """Figures that a way of counting 表-14 implies; the claim of each is named after it."""

    COUNTRIES = "countries", "国", "Countries"
    CITIES = "cities", "都市", "Cities"
    CENTRAL_GOVERNMENTS = "central_governments", "中央政府", "Central governments"
    PROPOSALS = "proposals", "提案", "Proposals"
    FIRST_BATCH_CITIES = "first_batch_cities", "○のない都市", "Cities without circle"
    FIRST_BATCH_PROPOSALS = "first_batch_proposals", "○のない提案", "Proposals without circle"
    REMAINING_CITIES = "remaining_cities", "○の都市", "Cities with circle"
    REMAINING_PROPOSALS = "remaining_proposals", "○の提案", "Proposals with circle"
    MOST_CITY = "most_city", "最も多い都市の提案", "Proposals of the leading city"
    MOST_CITY_RANK = "most_city.rank", "ダナンの順位", "Rank of Da Nang"
    MEAN_PER_CITY = "mean_per_city", "都市平均", "Mean per city"
    MASTER_PLAN = "work_types.master_plan", "M/P", "M/P"
    PRE_FEASIBILITY_STUDY = "work_types.pre_feasibility_study", "プレF/S", "Pre-F/S"
    FEASIBILITY_STUDY = "work_types.feasibility_study", "F/S", "F/S"
    HUMAN_RESOURCES = "work_types.human_resources", "人材育成", "Human resources"
    DEMONSTRATION = "work_types.demonstration", "実証事業", "Demonstration"


class ReadingPlace(Term):
    """Other places of the source that can be read in more than one way."""

    PROPOSALS_MEAN = "proposals_mean", "都市平均の割り方", "What the mean per city divides"
    JAMP_COUNTRIES = "jamp_countries", "提案した国の数え方", "How countries are counted"
    WORK_TYPES = "work_types", "調査業務の数え方", "How work types are counted"
    NEEDS_SHARE = "needs_share", "上位分野の割合", "Share of the leading fields"
    PLATFORM_TOTAL = "platform_total", "プラットフォームの会員", "Members of the platform"
    JASCA_TOTAL = "jasca_total", "JASCAの会員", "Members of JASCA"
    COUNTRY_ISSUES = "country_issues", "国別都市課題の単位", "Unit of issues by country"
    METHOD_MAJORITY = "method_majority", "連携の方法の大半", "Majority of the forms"
    MATCHING = "matching", "マッチングの分母", "Base of the matching shares"
