"""Evidence for city × field: documents, two codings made apart, what was settled, what it supports.

A unit is one document × one city. The source document itself is coded like any other.
"""

from __future__ import annotations

from sc_analysis.schemas.common import SOURCE_LINES, Bool, Int, Sourced, Table, col
from sc_analysis.vocab import Grade, NeedField, Support
from sc_analysis.vocab.needs import Aside, Body, Coder, RuleScope, Standing

_UNIT = r"^[a-z][a-z0-9_]*\.[a-z_]+$"


class CodingRules(Sourced):
    """How passages are coded, with an example each; key: rule."""

    rule: str = col("規則", "Rule", unique=True, str_matches=r"^[a-z]+\.[a-z_]+$")
    scope: str = col("対象", "Scope", terms=RuleScope)
    rule_ja: str = col("規則(日)", "Rule (ja)")
    rule_en: str = col("規則(英)", "Rule (en)")
    example_ja: str = col("例(日)", "Example (ja)")
    example_en: str = col("例(英)", "Example (en)")


class DocumentsCoded(Sourced):
    """Units: documents that were coded, by city; key: unit (`source_id.city`).

    `term` stands verbatim in the passage, so that a reader finds it.
    """

    unit: str = col("単位", "Unit", unique=True, str_matches=_UNIT)
    city: str = col("都市", "City", references="asean_cities.city")
    term: str = col("目印の語", "Term to look for", str_length={"min_value": 2, "max_value": 60})


class DocumentsAside(Sourced):
    """Documents looked at and not coded, by city; key: aside. `locator` says how it was met."""

    aside: str = col("番号", "Id", unique=True, str_matches=r"^[a-z_]+\.\d+$")
    address: str = col("所在", "Address", str_matches=r"^https?://\S+$")
    city: str = col("都市", "City", references="asean_cities.city")
    title: str = col("題名", "Title", optional=True)
    producer: str = col("作成者", "Producer", optional=True)
    published: str = col("公表", "Published", optional=True, iso_date=True)
    reason: str = col("理由", "Reason", terms=Aside)

    class Config:
        unique = ["address", "city"]


class Codings(Sourced):
    """One coder's grades of one unit, in every field; key: unit, coder."""

    unit: str = col("単位", "Unit", references="needs_documents.unit")
    coder: str = col("判定者", "Coder", isin=[Coder.FIRST.value, Coder.SECOND.value])
    transport: str = col("交通", "Transport", terms=Support)
    urban_planning: str = col("都市計画・開発", "Urban planning", terms=Support)
    water_disaster: str = col("水・防災", "Water and disasters", terms=Support)
    environment_waste: str = col("環境・廃棄物", "Environment and waste", terms=Support)
    other: str = col("その他", "Other", terms=Support)

    class Config:
        unique = ["unit", "coder"]


class Resolutions(Sourced):
    """What was settled where the coders differ, with the reason; key: unit, field."""

    unit: str = col("単位", "Unit", references="needs_documents.unit")
    field: str = col("分野", "Field", terms=NeedField)
    grade: str = col("決めた程度", "Grade settled", terms=Support)
    reason_ja: str = col("理由(日)", "Reason (ja)")
    reason_en: str = col("理由(英)", "Reason (en)")

    class Config:
        unique = ["unit", "field"]


class SpotChecks(Sourced):
    """Rows of evidence drawn at random and held against the stored text; key: evidence_id."""

    evidence_id: str = col("番号", "Evidence", unique=True, references="needs_evidence.evidence_id")
    seed: Int = col("乱数の種", "Seed", ge=0)
    agrees: Bool = col("一致", "Agrees")
    note_ja: str = col("確かめたこと(日)", "What was seen (ja)")
    note_en: str = col("確かめたこと(英)", "What was seen (en)")


class EvidenceCoded(Sourced):
    """Places of documents that support city × field; key: evidence_id (`city.field.n`).

    Grades follow `needs_coding_rules`. `line` is the line of the text edition, for the source
    document alone.
    """

    evidence_id: str = col("番号", "Evidence", unique=True, str_matches=r"^[a-z_]+\.[a-z_]+\.\d+$")
    city: str = col("都市", "City", references="asean_cities.city")
    field: str = col("分野", "Field", terms=NeedField)
    grade: str = col("程度", "Grade", terms=Grade)
    said_ja: str = col("内容(日)", "What is said (ja)")
    said_en: str = col("内容(英)", "What is said (en)")
    coder: str = col("判定者", "Coder", terms=Coder)
    line: Int = col("行番号", "Line of the text edition", optional=True, ge=1, le=SOURCE_LINES)


class Evidence(EvidenceCoded):
    """Evidence with its publisher, title, address and dates; key: evidence_id."""

    body: str = col("根拠の種類", "Body of evidence", terms=Body)
    producer: str = col("作成者", "Producer")
    title: str = col("題名", "Title")
    address: str = col("所在", "Address", optional=True)
    published: str = col("公表", "Published", iso_date=True)
    accessed: str = col("閲覧日", "Accessed", iso_date=True)


class Documents(DocumentsCoded):
    """Units with the body they belong to; key: unit. `fields_count` are fields supported."""

    body: str = col("根拠の種類", "Body of evidence", terms=Body)
    fields_count: Int = col("裏付けた分野", "Fields supported", ge=0, le=len(NeedField))


class CodedFields(Table):
    """Both codings of every unit × field, and what was settled; key: unit, field."""

    unit: str = col("単位", "Unit", references="needs_documents.unit")
    field: str = col("分野", "Field", terms=NeedField)
    first: str = col("第一の判定", "First coder", terms=Support)
    second: str = col("第二の判定", "Second coder", terms=Support)
    grade: str = col("決めた程度", "Grade settled", terms=Support)
    agreed: Bool = col("一致", "Agreed")

    class Config:
        unique = ["unit", "field"]


class CityFields(Sourced):
    """Best support of every city × field in each body; key: city, field.

    `support` is that of the source itself. `standing` looks at the source and at outside documents
    of the period; later ones never enter it.
    """

    city: str = col("都市", "City", references="asean_cities.city")
    country: str = col("国", "Country", references="asean_countries.country")
    field: str = col("分野", "Field", terms=NeedField)
    support: str = col("原文の裏付け", "Support by the source", terms=Support)
    outside: str = col("外部の裏付け", "Support from outside", terms=Support)
    later: str = col("後の時期の裏付け", "Later support", terms=Support)
    standing: str = col("どこにあるか", "Standing", terms=Standing)
    evidence: str = col("根拠", "Evidence", optional=True)

    class Config:
        unique = ["city", "field"]
