"""Words of the member survey."""

from __future__ import annotations

from sc_analysis.vocab.term import Term


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
