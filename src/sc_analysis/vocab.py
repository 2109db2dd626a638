"""Closed vocabularies: every code that schemas, code, documents and tests may use.

Each member carries its label in both languages; this file is the only place where a code and its
labels stand together. The category lists of the source differ from place to place and are kept
apart (one enum each); `coded/needs_crosswalk.csv` says how they relate.

Not here: countries and cities. They are registers (`asean_countries`, `asean_cities`), data with
sources of their own.
"""

from __future__ import annotations

from difflib import get_close_matches
from enum import StrEnum
from typing import Self

from sc_analysis.errors import Text


class Term(StrEnum):
    """A code with its label in Japanese and English."""

    label: Text

    def __new__(cls, code: str, ja: str = "", en: str = "") -> Self:
        # The labels have defaults for type checkers only, which take `Kind("sum")` for this call.
        member = str.__new__(cls, code)
        member._value_ = code
        member.label = Text(ja, en)
        return member

    @classmethod
    def codes(cls) -> list[str]:
        """All codes, in order of definition."""
        return [member.value for member in cls]


def near_misses(code: str, known: list[str]) -> list[str]:
    """Known codes that resemble `code`, best first."""
    return get_close_matches(code, known, n=3, cutoff=0.5)


class Chapter(Term):
    """Chapters of the report; the first part of every id."""

    CONCEPT = "concept", "概念", "Concept"
    OVERSEAS = "overseas", "海外の動向", "Overseas"
    JAPAN = "japan", "国内の取組", "Japan"
    EXPANSION = "expansion", "海外展開の支援方策", "Expansion abroad"
    ASEAN = "asean", "ASEANの動向", "ASEAN"
    PROJECTS = "projects", "日本の支援事例", "Projects"
    JASCA = "jasca", "JASCA", "JASCA"
    NEEDS = "needs", "都市の課題・ニーズ", "Needs of the cities"
    SMART_JAMP = "smart_jamp", "Smart JAMP", "Smart JAMP"
    SURVEY = "survey", "会員アンケート", "Member survey"
    OUTLOOK = "outlook", "展望", "Outlook"


class Kind(Term):
    """What sort of quantity a claim states."""

    COUNT = "count", "件数", "count"
    SUM = "sum", "合計", "sum"
    MEASURE = "measure", "測定値", "measure"
    SHARE = "share", "割合", "share"
    RANK = "rank", "順位", "rank"
    ORDER = "order", "順序", "order"
    DATE = "date", "日付", "date"
    PERIOD = "period", "期間", "period"
    BOUND = "bound", "上限・下限", "bound"
    FORECAST = "forecast", "予測", "forecast"


class MemberCategory(Term):
    """Kinds of JASCA members (表-9)."""

    LOCAL_GOVERNMENT = "local_government", "地方自治体", "Local governments"
    PUBLIC_BODY = "public_body", "公的機関", "Public bodies"
    PRIVATE_FIRM = "private_firm", "民間企業", "Private firms"
    RELATED_ORGANISATION = "related_organisation", "連携組織", "Related organisations"


class MemberStatement(Term):
    """The places that print membership counts."""

    SENTENCE = "sentence", "本文", "Text"
    TABLE = "table", "表-9", "Table 9 of the source"


class OverviewRow(Term):
    """Rows of 表-9 that are lists."""

    TARGET = "target", "支援対象", "Supported"
    FIELD = "field", "支援対象分野", "Fields of support"
    ACTIVITY = "activity", "活動", "Activities"
    SECRETARIAT = "secretariat", "事務局", "Secretariat"
    MEMBER = "member", "会員の例", "Members named"


class Wording(Term):
    """Whether a label is the source's own name or our short description."""

    VERBATIM = "verbatim", "原文の名称", "as printed"
    SUMMARY = "summary", "要約", "our summary"


class NeedField(Term):
    """Fields of 図-8 that the text names, and the rest."""

    TRANSPORT = "transport", "交通", "Transport"
    URBAN_PLANNING = "urban_planning", "都市計画・開発", "Urban planning and development"
    WATER_DISASTER = "water_disaster", "水・防災", "Water and disasters"
    ENVIRONMENT_WASTE = "environment_waste", "環境・廃棄物", "Environment and waste"
    OTHER = "other", "その他", "Other"


class ProposalField(Term):
    """Fields by which §2(8)e counts the proposals."""

    TRANSPORT = "transport", "交通", "Transport"
    URBAN_PLANNING = "urban_planning", "都市計画・開発", "Urban planning and development"
    WATER_DISASTER = "water_disaster", "水・防災", "Water and disasters"
    ENVIRONMENT_WASTE = "environment_waste", "環境・廃棄物", "Environment and waste"
    OTHER = "other", "その他", "Other"


class SolutionCategory(Term):
    """Problem categories of 表-5."""

    DISASTER_CRIME = "disaster_crime", "防災・防犯", "Disaster and crime prevention"
    TRANSPORT_LOGISTICS = "transport_logistics", "交通・物流", "Transport and logistics"
    ENERGY = "energy", "エネルギー", "Energy"
    ENVIRONMENT_WASTE = "environment_waste", "環境・廃棄物", "Environment and waste"
    HEALTH = "health", "公衆衛生・医療", "Public health and medicine"
    INFRASTRUCTURE_MAINTENANCE = (
        "infrastructure_maintenance",
        "インフラ維持管理",
        "Infrastructure maintenance",
    )
    TOURISM = "tourism", "観光", "Tourism"


class SupportField(Term):
    """Fields of support in 表-9, each once."""

    WATER = "water", "水", "Water"
    SAFETY_SECURITY = "safety_security", "安全・安心", "Safety and security"
    WASTE_TREATMENT = "waste_treatment", "廃棄物処理", "Waste treatment"
    CENTRAL_MONITORING = "central_monitoring", "中央監視制御", "Central monitoring and control"
    URBAN_DEVELOPMENT = "urban_development", "都市開発", "Urban development"
    DISASTER_PREVENTION = "disaster_prevention", "防災", "Disaster prevention"
    MAAS_TOURISM = "maas_tourism", "MaaS/観光", "MaaS and tourism"
    AUTOMATED_DRIVING = "automated_driving", "自動運転", "Automated driving"
    CONGESTION_RELIEF = "congestion_relief", "渋滞対策", "Congestion relief"


class SurveyField(Term):
    """Fields of city issues in 表-15."""

    SAFETY_SECURITY = "safety_security", "安全・安心", "Safety and security"
    ENERGY = "energy", "エネルギー", "Energy"
    TRANSPORT_LOGISTICS = "transport_logistics", "交通・物流", "Transport and logistics"
    ENVIRONMENT_WASTE = "environment_waste", "環境・廃棄物", "Environment and waste"
    PUBLIC_HEALTH = "public_health", "公衆衛生", "Public health"
    INFRASTRUCTURE_MAINTENANCE = (
        "infrastructure_maintenance",
        "インフラ維持管理",
        "Infrastructure maintenance",
    )


class Theme(Term):
    """Common themes that the crosswalk maps every list of fields to (our own)."""

    TRANSPORT = "transport", "交通", "Transport"
    URBAN_PLANNING = "urban_planning", "都市計画・開発", "Urban planning and development"
    WATER = "water", "水", "Water"
    SAFETY = "safety", "安全・防災", "Safety and disasters"
    ENVIRONMENT_WASTE = "environment_waste", "環境・廃棄物", "Environment and waste"
    ENERGY = "energy", "エネルギー", "Energy"
    HEALTH = "health", "健康・医療", "Health"
    INFRASTRUCTURE_MAINTENANCE = (
        "infrastructure_maintenance",
        "インフラ維持管理",
        "Infrastructure maintenance",
    )
    TOURISM = "tourism", "観光", "Tourism"
    OTHER = "other", "その他", "Other"


class FieldList(Term):
    """The lists of fields that the crosswalk relates."""

    SOLUTION_CATEGORY = "solution_category", "表-5", "Table 5"
    SUPPORT_FIELD = "support_field", "表-9", "Table 9"
    SURVEY_FIELD = "survey_field", "表-15", "Table 15"
    NEED_FIELD = "need_field", "図-8", "Figure 8"
    PROPOSAL_FIELD = "proposal_field", "提案", "Proposals"


FIELD_LISTS: dict[FieldList, type[Term]] = {
    FieldList.SOLUTION_CATEGORY: SolutionCategory,
    FieldList.SUPPORT_FIELD: SupportField,
    FieldList.SURVEY_FIELD: SurveyField,
    FieldList.NEED_FIELD: NeedField,
    FieldList.PROPOSAL_FIELD: ProposalField,
}


class Relation(Term):
    """How a field of one list relates to a common theme."""

    EXACT = "exact", "同じ", "same"
    PART = "part", "一部", "part"
    OVERLAP = "overlap", "重なる", "overlaps"


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


class NeedsStatement(Term):
    """Numbers about 図-8 that the text prints."""

    COUNTRIES = "countries", "国", "Countries"
    CITIES = "cities", "都市", "Cities"
    TOP_FIELDS_SHARE = "top_fields_share", "名を挙げた分野の割合", "Share of the fields named"
    CITIES_OF_TOTAL = "cities_of_total", "都市(割合の分母)", "Cities (base of the share)"
    FIGURE_CITIES = "figure_cities", "図の表題の都市", "Cities in the figure's title"


class Grade(Term):
    """How far a place supports that a city has a need in a field."""

    DIRECT = "direct", "直接", "direct"
    INDIRECT = "indirect", "間接", "indirect"


class Support(Term):
    """The best support that a city × field has."""

    DIRECT = "direct", "本文が直接裏付ける", "supported directly"
    INDIRECT = "indirect", "間接の裏付けだけ", "supported indirectly only"
    NONE = "none", "本文に裏付けなし", "no support in the text"


class Question(Term):
    """Questions and sub-lists of 表-15."""

    RESPONDENTS = "respondents", "回答企業分類", "Respondents by class"
    INTEREST_COUNTRY = "interest_country", "関心のある国", "Countries of interest"
    INTEREST_CITY = "interest_city", "関心のある都市", "Cities of interest"
    COUNTRY_ISSUES = "country_issues", "国別都市課題", "City issues by country"
    FIELD_ISSUES = "field_issues", "分野別都市課題", "City issues by field"
    SOLUTIONS = "solutions", "解決に貢献できる技術", "Technologies offered"
    PARTNER_COUNTRY = "partner_country", "連携先の国籍", "Nationality of partners"
    PARTNER_INDUSTRY = "partner_industry", "連携先の業種", "Industry of partners"
    PARTNER_METHOD = "partner_method", "連携の方法", "Form of the partnership"
    MATCHING = "matching", "マッチングの有無", "Matching with firms"


class RespondentClass(Term):
    """Classes of firms that answered."""

    MANUFACTURING = "manufacturing", "製造業", "Manufacturing"
    DESIGN_CONSULTING = "design_consulting", "設計・コンサル", "Design and consulting"
    CONSTRUCTION = "construction", "建設業", "Construction"
    OTHER = "other", "その他", "Other"


class PartnerIndustry(Term):
    """Industries of foreign partners."""

    TRADE_FOOD = "trade_food", "卸売・小売・飲食", "Wholesale, retail and food"
    CONSTRUCTION = "construction", "建設業", "Construction"
    CONSULTING = "consulting", "コンサルティング", "Consulting"
    ENGINEERING = "engineering", "エンジニアリング", "Engineering"


class YesNo(Term):
    """Answers on matching."""

    YES = "yes", "あり", "Yes"
    NO = "no", "なし", "No"


class Cause(Term):
    """Where a contradiction or a misspelling comes from."""

    PRINT = "print", "印刷", "print"
    TEXT_EDITION = "text_edition", "文字起こし", "text edition"
    UNCLEAR = "unclear", "不明", "unclear"


class Confidence(Term):
    """How sure we are that an erratum is one."""

    SURE = "sure", "確実", "sure"
    LIKELY = "likely", "おそらく", "likely"
    OPEN = "open", "未確定", "open"


class CorrectionAction(Term):
    """What a correction does."""

    REPLACE = "replace", "置き換える", "replace"
    DROP_ROW = "drop_row", "行を除く", "drop the row"


class Unit(Term):
    """Units of tallies and claims; the label follows a number in a sentence."""

    ORGANISATIONS = "organisations", "団体", "organisations"
    FIRMS = "firms", "社", "firms"
    COUNTRIES = "countries", "か国", "countries"
    CITIES = "cities", "都市", "cities"
    GOVERNMENTS = "governments", "政府", "governments"
    PROPOSALS = "proposals", "件", "proposals"
    TITLES = "titles", "題", "titles"
    ROWS = "rows", "行", "rows"
    ITEMS = "items", "項目", "items"
    FIELDS = "fields", "分野", "fields"
    ANSWERS = "answers", "回答", "answers"
    PERCENT = "percent", "%", "%"
    PER_CITY = "per_city", "件/都市", "proposals per city"
    RANK = "rank", "位", ""
    DATE = "date", "", ""
