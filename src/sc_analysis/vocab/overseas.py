"""Words of the overseas chapter, and the topics that texts about cases and programmes name."""

from __future__ import annotations

from sc_analysis.vocab.term import Term


class Region(Term):
    """Regions of 表-1."""

    EUROPE = "europe", "欧州", "Europe"
    NORTH_AMERICA = "north_america", "北米", "North America"
    MIDDLE_EAST = "middle_east", "中東", "Middle East"
    ASIA = "asia", "アジア", "Asia"


class LeadKind(Term):
    """The kinds of development that §2(2) ¶2 names, in its order."""

    GOVERNMENT = "government", "政府・自治体主導型", "Led by government"
    BUSINESS = "business", "民間主導型", "Led by business"
    PARTNERSHIP = "partnership", "政府・企業連携型", "Government and business together"


class Topic(Term):
    """What a text says that a case or a programme is about (our own list)."""

    TRANSPORT = "transport", "交通", "Transport"
    ENERGY = "energy", "エネルギー", "Energy"
    ENVIRONMENT_WASTE = "environment_waste", "環境・廃棄物", "Environment and waste"
    WATER = "water", "水", "Water"
    SAFETY = "safety", "安全", "Safety"
    URBAN_PLANNING = "urban_planning", "都市計画・開発", "Urban planning and development"
    HOUSING = "housing", "住宅", "Housing"
    HEALTH = "health", "医療", "Health"
    ADMINISTRATION = "administration", "行政サービス", "Public administration"
    TOURISM = "tourism", "観光", "Tourism"
    REGIONAL = "regional", "地域活性化", "Regional revitalisation"
    DATA = "data", "データの基盤・公開", "Data platforms and open data"
