"""JASCA's support of cities (表-12, §2(8)d ¶1) and the measures of Smart JAMP (表-13)."""

from __future__ import annotations

from sc_analysis.schemas.common import Bool, Int, Sourced, Transcribed, col
from sc_analysis.vocab import Kind
from sc_analysis.vocab.support import (
    Commissioner,
    FirmsLabel,
    NamedList,
    SupportItem,
    SupportStatement,
    SupportStatus,
)


class SupportedCitiesRaw(Transcribed):
    """Cities of 表-12 with the printed period; key: row. `last` is empty for an open period."""

    row: Int = col("行", "Row", unique=True, ge=1)
    city_ja: str = col("都市(印刷)", "City as printed")
    country_ja: str = col("国(印刷)", "Country as printed")
    period_printed: str = col("期間(印刷)", "Period as printed")
    first: str = col("開始", "Start", iso_date=True)
    last: str = col("終了", "End", optional=True, iso_date=True)


class SupportedCities(Transcribed):
    """Cities of 表-12 with the months of support; key: row.

    `months_count` is the number of calendar months touched, missing for an open period.
    """

    row: Int = col("行", "Row", unique=True, ge=1)
    city: str = col("都市", "City", references="asean_cities.city")
    country: str = col("国", "Country", references="asean_countries.country")
    period_printed: str = col("期間(印刷)", "Period as printed")
    first: str = col("開始", "Start", iso_date=True)
    last: str = col("終了", "End", optional=True, iso_date=True)
    months_count: Int = col("月数", "Months", optional=True, ge=1)
    is_planned: Bool = col("予定", "Planned")
    status: str = col("状況", "Status", terms=SupportStatus)


class SupportItems(Transcribed):
    """Items of each row of 表-12; key: row, position.

    The row of Luang Prabang is cut by a page break; its firm stands two lines below. Raw and
    processed alike.
    """

    row: Int = col("行", "Row", ge=1)
    position: Int = col("順番", "Position", ge=1)
    kind: str = col("種類", "Kind", terms=SupportItem)
    title_ja: str = col("題名", "Title", optional=True)
    commissioner_ja: str = col("発注者(印刷)", "Commissioner as printed", optional=True)
    firms_label: str = col("企業の見出し", "Word before the firms", optional=True, terms=FirmsLabel)
    firms_ja: str = col("企業", "Firms", optional=True)
    summary_ja: str = col("要約(日)", "Summary (ja)")
    summary_en: str = col("要約(英)", "Summary (en)")

    class Config:
        unique = ["row", "position"]


class SupportStatementsRaw(Transcribed):
    """Numbers of §2(8)d ¶1; key: statement."""

    statement: str = col("記載", "Statement", unique=True, terms=SupportStatement)
    value_printed: str = col("印刷値", "Value as printed")
    as_of: str = col("時点", "As of", iso_date=True)


class SupportStatements(Transcribed):
    """Numbers of §2(8)d ¶1, parsed; key: statement."""

    statement: str = col("記載", "Statement", unique=True, terms=SupportStatement)
    value_printed: str = col("印刷値", "Value as printed", printed=Kind.COUNT)
    value: Int = col("値", "Value", ge=0)
    as_of: str = col("時点", "As of", iso_date=True)


class SupportNamed(Transcribed):
    """Countries and cities that §2(8)d ¶1 names, in order; key: list, position."""

    list: str = col("一覧", "List", terms=NamedList)
    position: Int = col("順番", "Position", ge=1)
    name_ja: str = col("名称(印刷)", "Name as printed")

    class Config:
        unique = ["list", "position"]


class SupportCodes(Sourced):
    """State and commissioner of the support of each row of 表-12 (our coding); key: row."""

    row: Int = col("行", "Row", unique=True, ge=1)
    status: str = col("状況", "Status", terms=SupportStatus)
    commissioner: str = col("発注者", "Commissioner", terms=Commissioner)
    reason_ja: str = col("理由(日)", "Reason (ja)")
    reason_en: str = col("理由(英)", "Reason (en)")


class Measures(Transcribed):
    """Measures of 表-13; key: measure. Raw and processed alike."""

    measure: Int = col("番号", "Measure", unique=True, ge=1)
    title_ja: str = col("名称(日)", "Title (ja)")
    title_en: str = col("名称(英)", "Title (en)")


class MeasureItemsRaw(Transcribed):
    """Items of the measures; key: measure, position."""

    measure: Int = col("番号", "Measure", ge=1)
    position: Int = col("順番", "Position", ge=1)
    body_ja: str = col("機関", "Body", optional=True)
    amount_printed: str = col(
        "金額(印刷)", "Amount as printed", optional=True, printed=Kind.MEASURE
    )
    countries_printed: str = col("国(印刷)", "Countries as printed", optional=True)
    cities_printed: str = col("都市(印刷)", "Cities as printed", optional=True, printed=Kind.COUNT)
    summary_ja: str = col("要約(日)", "Summary (ja)")
    summary_en: str = col("要約(英)", "Summary (en)")

    class Config:
        unique = ["measure", "position"]


class MeasureItems(Transcribed):
    """Items of the measures with the amounts parsed; key: measure, position.

    Amounts are 規模 (about): the closed bounds of the interval stand beside the value.
    """

    measure: Int = col("番号", "Measure", ge=1)
    position: Int = col("順番", "Position", ge=1)
    body_ja: str = col("機関", "Body", optional=True)
    amount_printed: str = col("金額(印刷)", "Amount as printed", optional=True)
    amount_jpy: Int = col("金額(円)", "Amount (JPY)", optional=True, ge=0)
    amount_low_jpy: Int = col("下限(円)", "Low (JPY)", optional=True, ge=0)
    amount_high_jpy: Int = col("上限(円)", "High (JPY)", optional=True, ge=0)
    countries_printed: str = col("国(印刷)", "Countries as printed", optional=True)
    cities_printed: str = col("都市(印刷)", "Cities as printed", optional=True)
    summary_ja: str = col("要約(日)", "Summary (ja)")
    summary_en: str = col("要約(英)", "Summary (en)")

    class Config:
        unique = ["measure", "position"]
