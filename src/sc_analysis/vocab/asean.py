"""Words of the ASEAN chapter."""

from __future__ import annotations

from sc_analysis.vocab.ledger import Unit
from sc_analysis.vocab.term import Term


class Forecast(Term):
    """Regional forecasts that §2(6) quotes."""

    URBAN_MIGRATION = "urban_migration", "都市への移住", "People moving to cities"
    JOBS = "jobs", "雇用の創出", "Jobs created"
    SAVINGS_USD = "savings_usd", "生活費の削減(米ドル)", "Savings in the cost of living (USD)"
    SAVINGS_JPY = "savings_jpy", "生活費の削減(円)", "Savings in the cost of living (JPY)"
    CO2 = "co2", "CO2の削減", "CO2 saved"


FORECAST_UNITS: dict[Forecast, Unit] = {
    Forecast.URBAN_MIGRATION: Unit.PEOPLE,
    Forecast.JOBS: Unit.JOBS,
    Forecast.SAVINGS_USD: Unit.USD,
    Forecast.SAVINGS_JPY: Unit.JPY,
    Forecast.CO2: Unit.TONNES,
}
"""Forecast → the unit that its printed string bears (savings and CO2 are by year)."""


class AseanStatement(Term):
    """Other numbers of §2(6)."""

    REPORT_PUBLISHED = "report_published", "調査レポートの公表", "Publication of the report"
    NETWORK_FOUNDED = "network_founded", "ASCNの設立", "Founding of the ASCN"
    SUMMIT = "summit", "首脳会議の回", "Number of the summit"
    COUNTRIES = "countries", "加盟国", "Member states"
    CITIES = "cities", "対象都市", "Cities"
    FIGURE_COUNTRIES = "figure_countries", "図-6の国", "Countries of figure 6"
    FIGURE_CITIES = "figure_cities", "図-6の都市", "Cities of figure 6"


class Place(Term):
    """The tables that name places, partners and areas."""

    STATUS = "status", "表-6", "Table 6"
    EXAMPLE = "example", "表-7", "Table 7"


class PartnerKind(Term):
    """Kinds of partners named in 表-6 and 表-7 (our own)."""

    FIRM = "firm", "民間企業", "Firms"
    PUBLIC_BODY = "public_body", "公的機関・公社", "Public bodies"
    GOVERNMENT = "government", "政府・自治体", "Governments"
    ASSOCIATION = "association", "社団法人", "Associations"


class PartnerHome(Term):
    """Where a partner comes from (our own)."""

    JAPAN = "japan", "日本", "Japan"
    LOCAL = "local", "現地", "The country itself"
    OTHER = "other", "その他の国", "Other countries"
