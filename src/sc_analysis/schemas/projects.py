"""Projects with Japanese support: 表-7, 表-8, and areas printed for the same development."""

from __future__ import annotations

from sc_analysis.schemas.common import Float, Int, Sourced, Transcribed, col
from sc_analysis.vocab import Kind
from sc_analysis.vocab.asean import Place
from sc_analysis.vocab.projects import ProjectStatement


class ExamplesRaw(Transcribed):
    """Rows of 表-7; key: position. A country cell that the print merges stays empty."""

    position: Int = col("順番", "Position", unique=True, ge=1)
    country_ja: str = col("国(印刷)", "Country as printed", optional=True)
    project_ja: str = col("プロジェクト(日)", "Project (ja)")
    project_en: str = col("プロジェクト(英)", "Project (en)")
    area_printed: str = col("面積(印刷)", "Area as printed", optional=True, printed=Kind.MEASURE)
    provinces_printed: str = col(
        "県(印刷)", "Provinces as printed", optional=True, printed=Kind.COUNT
    )
    partners_ja: str = col("相手", "Partners (ja)", optional=True)
    summary_ja: str = col("要約(日)", "Summary (ja)")
    summary_en: str = col("要約(英)", "Summary (en)")


class Examples(Transcribed):
    """Rows of 表-7 with country and item within it; key: country, item."""

    country: str = col("国", "Country", references="asean_countries.country")
    item: Int = col("項", "Item", ge=1)
    position: Int = col("順番", "Position", unique=True, ge=1)
    project_ja: str = col("プロジェクト(日)", "Project (ja)")
    project_en: str = col("プロジェクト(英)", "Project (en)")
    area_printed: str = col("面積(印刷)", "Area as printed", optional=True)
    provinces_count: Int = col("県", "Provinces", optional=True, ge=0)
    partners_ja: str = col("相手", "Partners (ja)", optional=True)
    summary_ja: str = col("要約(日)", "Summary (ja)")
    summary_en: str = col("要約(英)", "Summary (en)")

    class Config:
        unique = ["country", "item"]


class Schemes(Transcribed):
    """Rows of 表-8; key: position. Raw and processed alike.

    `cells_count` tells whether the print has name and support in cells of their own or in one.
    """

    position: Int = col("順番", "Position", unique=True, ge=1)
    abbreviation: str = col("略称", "Abbreviation", unique=True, str_matches=r"^[A-Z]+$")
    name_ja: str = col("名称(日)", "Name (ja)")
    name_en: str = col("名称(英)", "Name (en)")
    cells_count: Int = col("欄の数", "Cells", ge=1, le=2)
    summary_ja: str = col("要約(日)", "Summary (ja)")
    summary_en: str = col("要約(英)", "Summary (en)")


class StatementsRaw(Transcribed):
    """Other numbers and dates of §2(7); key: statement."""

    statement: str = col("記載", "Statement", unique=True, terms=ProjectStatement)
    value_printed: str = col("印刷値", "Value as printed", optional=True, printed=Kind.COUNT)
    dated: str = col("日付", "Date", optional=True, iso_date=True)


class Statements(Transcribed):
    """Other numbers and dates of §2(7), parsed; key: statement."""

    statement: str = col("記載", "Statement", unique=True, terms=ProjectStatement)
    value_count: Int = col("値", "Value", optional=True, ge=0)
    dated: str = col("日付", "Date", optional=True, iso_date=True)


class Developments(Sourced):
    """Which items of 表-6 and 表-7 are about the same development; key: development, place."""

    development: str = col("開発", "Development", str_matches=r"^[a-z_]+$")
    place: str = col("表", "Table", terms=Place)
    country: str = col("国", "Country", references="asean_countries.country")
    item: Int = col("項", "Item", ge=1)
    name_ja: str = col("名称(日)", "Name (ja)")
    name_en: str = col("名称(英)", "Name (en)")

    class Config:
        unique = ["development", "place"]


class Areas(Transcribed):
    """Printed areas of developments; key: development, place."""

    development: str = col("開発", "Development", str_matches=r"^[a-z_]+$")
    place: str = col("表", "Table", terms=Place)
    country: str = col("国", "Country", references="asean_countries.country")
    item: Int = col("項", "Item", ge=1)
    name_ja: str = col("名称(日)", "Name (ja)")
    name_en: str = col("名称(英)", "Name (en)")
    area_printed: str = col("面積(印刷)", "Area as printed")
    area_ha: Float = col("面積", "Area", ge=0)
    area_low_ha: Float = col("面積の下限", "Area, low", ge=0)
    area_high_ha: Float = col("面積の上限", "Area, high", ge=0)

    class Config:
        unique = ["development", "place"]
