"""The lists of fields, one enum each: they differ from place to place in the source."""

from __future__ import annotations

from sc_analysis.vocab.term import Term


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
