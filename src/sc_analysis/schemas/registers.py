"""Sources, countries, cities, corrections, readings, outside facts and tallies."""

from __future__ import annotations

from sc_analysis.schemas.common import Bool, Float, Int, Sourced, Table, Transcribed, col
from sc_analysis.vocab import Cause, CorrectionAction, Gloss, Unit
from sc_analysis.vocab.verdicts import Basis, Origin


class Sources(Table):
    """Where rows come from and what may be done with it; key: source_id."""

    source_id: str = col("出典", "Source", unique=True, str_matches=r"^[a-z][a-z0-9_]*$")
    title: str = col("題名", "Title")
    producer: str = col("作成者", "Producer")
    published: str = col("公表", "Published", iso_date=True)
    accessed: str = col("閲覧日", "Accessed", iso_date=True)
    address: str = col("所在", "Address", optional=True, str_matches=r"^https?://\S+$")
    licence: str = col("許諾", "Licence")
    reuse_ja: str = col("利用(日)", "Reuse (ja)")
    reuse_en: str = col("利用(英)", "Reuse (en)")


class AseanCountries(Sourced):
    """The ten member states; key: country (ISO 3166-1 alpha-3)."""

    country: str = col("国", "Country", unique=True, str_matches=r"^[A-Z]{3}$")
    name_ja: str = col("国名(日)", "Name (ja)", unique=True)
    name_en: str = col("国名(英)", "Name (en)", unique=True)


class AseanCities(Sourced):
    """The 26 ASCN cities of 2018; key: city. Coordinates are of the place, not of its bounds."""

    city: str = col("都市", "City", unique=True, str_matches=r"^[a-z][a-z_]*$")
    country: str = col("国", "Country", references="asean_countries.country")
    name_ja: str = col("都市名(日)", "Name (ja)", unique=True)
    name_en: str = col("都市名(英)", "Name (en)", unique=True)
    name_listed: str = col("名簿の名称", "Name as listed", unique=True)
    geoname_id: Int = col("GeoNames番号", "GeoNames id", unique=True, ge=1)
    latitude_deg: Float = col("緯度(度)", "Latitude (deg)", ge=-11, le=29)
    longitude_deg: Float = col("経度(度)", "Longitude (deg)", ge=92, le=141)
    coordinates_source_id: str = col(
        "座標の出典", "Source of coordinates", references="sources.source_id"
    )
    coordinates_locator: str = col("座標の箇所", "Locator of coordinates")


class Glosses(Sourced):
    """What names and titles that are kept in Japanese say in English; key: printed_ja.

    Names are official ones where the body has one. That a name was official at the time of the
    source is not checked, nor that the gloss of a title is a good translation.
    """

    printed_ja: str = col("日本語の表記", "In Japanese", unique=True)
    kind: str = col("種類", "Kind", terms=Gloss)
    gloss_en: str = col("英語", "In English")


class ExternalFacts(Sourced):
    """Facts of other publishers that bear on numbers of the source; key: fact_id.

    A fact is a number (`value_count`) or a time (`value_period`, ISO, `~` between two ends).
    """

    fact_id: str = col("番号", "Fact", unique=True, str_matches=r"^x\d{2}$")
    subject_ja: str = col("内容(日)", "Subject (ja)")
    subject_en: str = col("内容(英)", "Subject (en)")
    value_count: Int = col("値", "Value", ge=0, optional=True)
    value_period: str = col(
        "時期",
        "Time",
        optional=True,
        str_matches=r"^\d{4}(-\d{2}){0,2}(~\d{4}(-\d{2}){0,2})?$",
    )
    unit: str = col("単位", "Unit", str_matches=r"^[a-z_]+$")
    origin: str = col("伝え方", "Origin", terms=Origin)
    as_of: str = col("時点", "As of", iso_date=True)


class Corrections(Sourced):
    """Named repairs from raw to processed; key: correction_id.

    A correction with a reading applies only while that option of the reading is in force.
    """

    correction_id: str = col("番号", "Correction", unique=True, str_matches=r"^[a-z0-9_.]+$")
    dataset: str = col("データ", "Dataset")
    column: str = col("列", "Column")
    row_key: str = col("行の鍵", "Row key", str_matches=r"^\w+=[^,=]+(,\w+=[^,=]+)*$")
    action: str = col("処置", "Action", terms=CorrectionAction)
    found: str = col("原文", "Found")
    replacement: str = col("置換後", "Replacement", optional=True)
    expected_matches_count: Int = col("一致数", "Matches expected", ge=1)
    cause: str = col("原因", "Cause", terms=Cause)
    reading: str = col("読み方", "Reading", optional=True)
    option: str = col("選択肢", "Option", optional=True)
    reason_ja: str = col("理由(日)", "Reason (ja)")
    reason_en: str = col("理由(英)", "Reason (en)")


class Readings(Sourced):
    """Ways to understand an ambiguous place; key: reading, option. One option is adopted."""

    reading: str = col("読み方", "Reading", str_matches=r"^[a-z_]+\.[a-z_]+$")
    option: str = col("選択肢", "Option", str_matches=r"^[a-z_]+$")
    adopted: Bool = col("採用", "Adopted")
    title_ja: str = col("題名(日)", "Title (ja)")
    title_en: str = col("題名(英)", "Title (en)")
    consequence_ja: str = col("帰結(日)", "Consequence (ja)")
    consequence_en: str = col("帰結(英)", "Consequence (en)")

    class Config:
        unique = ["reading", "option"]


class SourcePhrases(Transcribed):
    """Short printed names and terms that errata set against each other; key: phrase."""

    phrase: str = col("語句", "Phrase", unique=True, str_matches=r"^[a-z0-9_]+(\.[a-z0-9_]+)+$")
    text_ja: str = col("印刷のまま", "As printed", str_length={"min_value": 1, "max_value": 40})


class Tallies(Table):
    """Numbers computed from processed rows; key: tally. `rows` are `dataset:key` in order."""

    tally: str = col("集計値", "Tally", unique=True, str_matches=r"^[a-z_]+(\.[A-Za-z0-9_]+)+$")
    value: Float = col("値", "Value", optional=True)
    unit: str = col("単位", "Unit", terms=Unit)
    basis: str = col("求め方", "Basis", terms=Basis)
    label_ja: str = col("内容(日)", "Label (ja)")
    label_en: str = col("内容(英)", "Label (en)")
    rows: str = col("根拠の行", "Rows", optional=True)
