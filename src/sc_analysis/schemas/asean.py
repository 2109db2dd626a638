"""ASEAN: forecasts, the network, 表-6, and our codes of its places and partners."""

from __future__ import annotations

from sc_analysis.schemas.common import Float, Int, Sourced, Transcribed, col
from sc_analysis.vocab import Kind, Unit
from sc_analysis.vocab.asean import AseanStatement, Forecast, PartnerHome, PartnerKind, Place


class ForecastsRaw(Transcribed):
    """Forecasts that §2(6) ¶2 quotes; key: forecast."""

    forecast: str = col("予測", "Forecast", unique=True, terms=Forecast)
    position: Int = col("順番", "Position", unique=True, ge=1)
    value_printed: str = col("印刷値", "Value as printed", printed=Kind.FORECAST)
    until: str = col("期限", "Until", optional=True, iso_date=True)


class Forecasts(Transcribed):
    """Forecasts as values and closed ends; key: forecast."""

    forecast: str = col("予測", "Forecast", unique=True, terms=Forecast)
    position: Int = col("順番", "Position", unique=True, ge=1)
    value_printed: str = col("印刷値", "Value as printed")
    until: str = col("期限", "Until", optional=True, iso_date=True)
    unit: str = col("単位", "Unit", terms=Unit)
    value: Float = col("値", "Value")
    low: Float = col("下限", "Low", optional=True)
    high: Float = col("上限", "High", optional=True)


class StatementsRaw(Transcribed):
    """Other numbers and dates of §2(6); key: statement."""

    statement: str = col("記載", "Statement", unique=True, terms=AseanStatement)
    value_printed: str = col("印刷値", "Value as printed", optional=True, printed=Kind.COUNT)
    dated: str = col("日付", "Date", optional=True, iso_date=True)


class Statements(Transcribed):
    """Other numbers and dates of §2(6), parsed; key: statement."""

    statement: str = col("記載", "Statement", unique=True, terms=AseanStatement)
    value_count: Int = col("値", "Value", optional=True, ge=0)
    dated: str = col("日付", "Date", optional=True, iso_date=True)


class StatusRaw(Transcribed):
    """Items of 表-6; key: country_ja, position. Names verbatim, joined by 、."""

    country_ja: str = col("国(印刷)", "Country as printed")
    position: Int = col("順番", "Position", ge=1)
    place_ja: str = col("場所", "Place (ja)", optional=True)
    partners_ja: str = col("相手", "Partners (ja)", optional=True)
    summary_ja: str = col("要約(日)", "Summary (ja)")
    summary_en: str = col("要約(英)", "Summary (en)")

    class Config:
        unique = ["country_ja", "position"]


class Status(Transcribed):
    """Items of 表-6 by country; key: country, position."""

    country: str = col("国", "Country", references="asean_countries.country")
    position: Int = col("順番", "Position", ge=1)
    place_ja: str = col("場所", "Place (ja)", optional=True)
    partners_ja: str = col("相手", "Partners (ja)", optional=True)
    summary_ja: str = col("要約(日)", "Summary (ja)")
    summary_en: str = col("要約(英)", "Summary (en)")

    class Config:
        unique = ["country", "position"]


class StatusValuesRaw(Transcribed):
    """Numbers inside the items of 表-6; key: country_ja, item, position."""

    country_ja: str = col("国(印刷)", "Country as printed")
    item: Int = col("項", "Item", ge=1)
    position: Int = col("順番", "Position", ge=1)
    kind: str = col("種類", "Kind", terms=Kind)
    subject_ja: str = col("内容(日)", "Subject (ja)")
    subject_en: str = col("内容(英)", "Subject (en)")
    value_printed: str = col("印刷値", "Value as printed")
    unit: str = col("単位", "Unit", terms=Unit)

    class Config:
        unique = ["country_ja", "item", "position"]


class StatusValues(Transcribed):
    """Numbers and dates inside the items of 表-6, parsed; key: country, item, position."""

    country: str = col("国", "Country", references="asean_countries.country")
    item: Int = col("項", "Item", ge=1)
    position: Int = col("順番", "Position", ge=1)
    kind: str = col("種類", "Kind", terms=Kind)
    subject_ja: str = col("内容(日)", "Subject (ja)")
    subject_en: str = col("内容(英)", "Subject (en)")
    value_printed: str = col("印刷値", "Value as printed")
    unit: str = col("単位", "Unit", terms=Unit)
    value: Float = col("値", "Value", optional=True)
    low: Float = col("下限", "Low", optional=True)
    high: Float = col("上限", "High", optional=True)
    dated_from: str = col("初め", "From", optional=True, iso_date=True)
    dated_until: str = col("終わり", "Until", optional=True, iso_date=True)

    class Config:
        unique = ["country", "item", "position"]


class StatusPartsRaw(Transcribed):
    """Lists inside the items of 表-6; key: country_ja, item, position."""

    country_ja: str = col("国(印刷)", "Country as printed")
    item: Int = col("項", "Item", ge=1)
    position: Int = col("順番", "Position", ge=1)
    name_ja: str = col("名称(日)", "Name (ja)")
    name_en: str = col("名称(英)", "Name (en)")

    class Config:
        unique = ["country_ja", "item", "position"]


class StatusParts(Transcribed):
    """Lists inside the items of 表-6 by country; key: country, item, position."""

    country: str = col("国", "Country", references="asean_countries.country")
    item: Int = col("項", "Item", ge=1)
    position: Int = col("順番", "Position", ge=1)
    name_ja: str = col("名称(日)", "Name (ja)")
    name_en: str = col("名称(英)", "Name (en)")

    class Config:
        unique = ["country", "item", "position"]


class Places(Sourced):
    """Places of 表-6 and 表-7 that are, or lie in, a city of the register.

    Key: place, country, item, city.
    """

    place: str = col("表", "Table", terms=Place)
    country: str = col("国", "Country", references="asean_countries.country")
    item: Int = col("項", "Item", ge=1)
    city: str = col("都市", "City", references="asean_cities.city")
    place_ja: str = col("場所(印刷)", "Place as printed")

    class Config:
        unique = ["place", "country", "item", "city"]


class Partners(Sourced):
    """Partners named in 表-6 and 表-7, with our codes; key: place, country, item, name_ja."""

    place: str = col("表", "Table", terms=Place)
    country: str = col("国", "Country", references="asean_countries.country")
    item: Int = col("項", "Item", ge=1)
    name_ja: str = col("名称(印刷)", "Name as printed")
    name_en: str = col("名称(英)", "Name (en)")
    kind: str = col("種類", "Kind", terms=PartnerKind)
    home: str = col("所属", "Home", terms=PartnerHome)

    class Config:
        unique = ["place", "country", "item", "name_ja"]
