"""Smart JAMP: 表-14, its notes, and the numbers that the text prints about the proposals."""

from __future__ import annotations

from sc_analysis.schemas.common import Bool, Float, Int, Sourced, Table, Transcribed, col
from sc_analysis.vocab import (
    JampStatement,
    Kind,
    NoteKind,
    Party,
    ProposalField,
    TitleCode,
    WorkType,
)


class ProposalsRaw(Transcribed):
    """表-14 row by row as it stands; key: row."""

    row: Int = col("行", "Row", unique=True, ge=1)
    country_ja: str = col("国(印刷)", "Country as printed", optional=True)
    city_ja: str = col("都市(印刷)", "City as printed")
    titles_ja: str = col("題名(印刷)", "Titles as printed")
    mark_a: str = col("A", "A", optional=True, isin=["●"])
    mark_b: str = col("B", "B", optional=True, isin=["●"])
    mark_c: str = col("C", "C", optional=True, isin=["●"])
    mark_d: str = col("D", "D", optional=True, isin=["●"])
    mark_e: str = col("E", "E", optional=True, isin=["●"])


class Proposals(Sourced):
    """One row for each project title of 表-14; key: row, item."""

    row: Int = col("行", "Row", ge=1)
    item: Int = col("項", "Item", ge=1)
    country: str = col("国", "Country", references="asean_countries.country")
    party: str = col("提案者", "Party", terms=Party)
    city: str = col("都市", "City", optional=True, references="asean_cities.city")
    title_ja: str = col("題名", "Title")
    circled: Bool = col("○印", "Circled")

    class Config:
        unique = ["row", "item"]


class Marks(Sourced):
    """One row for each mark ● of 表-14; key: row, work_type."""

    row: Int = col("行", "Row", ge=1)
    country: str = col("国", "Country", references="asean_countries.country")
    city: str = col("都市", "City", optional=True, references="asean_cities.city")
    work_type: str = col("業務", "Work type", terms=WorkType)

    class Config:
        unique = ["row", "work_type"]


class Notes(Transcribed):
    """Items of the note under 表-14; key: note, position. Raw and processed alike."""

    note: str = col("注", "Note", terms=NoteKind)
    position: Int = col("順番", "Position", ge=1)
    mark: str = col("印", "Mark")
    label_ja: str = col("名称(日)", "Label (ja)", optional=True)
    label_en: str = col("名称(英)", "Label (en)", optional=True)

    class Config:
        unique = ["note", "position"]


class FieldCounts(Transcribed):
    """Proposals by field as §2(8)e ¶2 prints; key: field. Raw and processed alike."""

    field: str = col("分野", "Field", unique=True, terms=ProposalField)
    position: Int = col("順番", "Position", unique=True, ge=1)
    proposals_count: Int = col("件数", "Proposals", ge=0)


class WorkCounts(Transcribed):
    """Proposals by work type as §2(8)e ¶2 prints; key: work_type. Raw and processed alike."""

    work_type: str = col("業務", "Work type", unique=True, terms=WorkType)
    position: Int = col("順番", "Position", unique=True, ge=1)
    proposals_count: Int = col("件数", "Proposals", ge=0)


class StatementsRaw(Transcribed):
    """Other numbers about the proposals; key: statement."""

    statement: str = col("記載", "Statement", unique=True, terms=JampStatement)
    value_printed: str = col("印刷値", "Value as printed", printed=Kind.COUNT)
    as_of: str = col("時点", "As of", optional=True, iso_date=True)


class Statements(Transcribed):
    """Other numbers about the proposals, parsed; key: statement."""

    statement: str = col("記載", "Statement", unique=True, terms=JampStatement)
    value_printed: str = col("印刷値", "Value as printed")
    value: Int = col("値", "Value", ge=0)
    as_of: str = col("時点", "As of", optional=True, iso_date=True)


class TitleCodes(Sourced):
    """Words of project titles that name a field or a work type; key: row, item, kind, code.

    Our coding: the word must stand in the title; a plan or roadmap for the city as a whole counts
    as urban planning.
    """

    row: Int = col("行", "Row", ge=1)
    item: Int = col("項", "Item", ge=1)
    kind: str = col("種類", "Kind", terms=TitleCode)
    code: str = col("符号", "Code", isin=[*ProposalField.codes(), *WorkType.codes()])
    words_ja: str = col("題名中の語", "Words in the title")

    class Config:
        unique = ["row", "item", "kind", "code"]


class ReadingEffects(Table):
    """What each option of a reading gives for the printed figures; key: reading, option, claim."""

    reading: str = col("読み方", "Reading")
    option: str = col("選択肢", "Option")
    adopted: Bool = col("採用", "Adopted")
    claim: str = col("主張", "Claim", references="claims.claim")
    tally: str = col("集計値", "Tally")
    printed: str = col("印刷値", "Printed")
    computed: Float = col("計算値", "Computed", optional=True)
    agrees: Bool = col("一致", "Agrees")

    class Config:
        unique = ["reading", "option", "claim"]
