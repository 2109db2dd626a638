"""Smart JAMP: 表-14, its notes, and the numbers that the text prints about the proposals."""

from __future__ import annotations

from sc_analysis.schemas.common import Bool, Float, Int, Sourced, Table, Transcribed, col
from sc_analysis.vocab import (
    Bundle,
    HanoiRows,
    JampStatement,
    Kind,
    NoteKind,
    Party,
    ProposalField,
    ProposalUnit,
    ReadingPlace,
    TitleCode,
    UntitledRow,
    WayFigure,
    WorkType,
)

_TITLE_CODES = [*ProposalField.codes(), *WorkType.codes(), Bundle.AND_OTHERS.value]


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
    as urban planning. A bundle is a title whose project is said to have others beside it (等).
    """

    row: Int = col("行", "Row", ge=1)
    item: Int = col("項", "Item", ge=1)
    kind: str = col("種類", "Kind", terms=TitleCode)
    code: str = col(
        "符号", "Code", isin=[*ProposalField.codes(), *WorkType.codes(), Bundle.AND_OTHERS.value]
    )
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


class CountingWays(Table):
    """Ways of counting the proposals of 表-14, and how many figures each gives; key: way.

    A way is named by the repeated rows kept (4: as printed), the initials of unit and of the
    untitled row, and a letter for each bundle that is counted apart (r, w, f, o). Every figure that
    is judged weighs the same: the sums rank no way by its likelihood.
    """

    way: str = col("数え方", "Way", unique=True)
    hanoi: str = col("繰り返しの行", "Repeated rows", terms=HanoiRows)
    unit: str = col("単位", "Unit", terms=ProposalUnit)
    untitled: str = col("題名のない行", "Row without title", terms=UntitledRow)
    roadmap_items: Bool = col(Bundle.ROADMAP.label.ja, Bundle.ROADMAP.label.en)
    joined_work: Bool = col(Bundle.WORK.label.ja, Bundle.WORK.label.en)
    joined_fields: Bool = col(Bundle.FIELDS.label.ja, Bundle.FIELDS.label.en)
    and_others: Bool = col(Bundle.AND_OTHERS.label.ja, Bundle.AND_OTHERS.label.en)
    adopted: Bool = col("採用した読み方のまま", "As adopted")
    printed_agreeing_count: Int = col("一致する印刷値", "Printed figures met", ge=0)
    notice_agreeing_count: Int = col("一致する公表値", "Figures of the notice met", ge=0)
    leading_cities: str = col("最も多い都市", "Leading cities", optional=True)


class WayFigures(Table):
    """What each way of counting gives for each figure; key: way, figure.

    `agrees` is empty where the source prints no such figure, `agrees_notice` where the notice
    gives none.
    """

    way: str = col("数え方", "Way")
    figure: str = col("数", "Figure", terms=WayFigure)
    computed: Float = col("計算値", "Computed")
    agrees: Bool = col("印刷値と一致", "Agrees with print", optional=True)
    agrees_notice: Bool = col("公表値と一致", "Agrees with notice", optional=True)

    class Config:
        unique = ["way", "figure"]


class OpenReadings(Table):
    """Other places that can be read in more than one way; key: place, position, claim.

    A reading that agrees with a printed value is possible, not shown to be meant.
    """

    place: str = col("箇所", "Place", terms=ReadingPlace)
    position: Int = col("順番", "Position", ge=1)
    reading_ja: str = col("読み方(日)", "Reading (ja)")
    reading_en: str = col("読み方(英)", "Reading (en)")
    claim: str = col("主張", "Claim", references="claims.claim")
    computed: Float = col("計算値", "Computed")
    agrees: Bool = col("一致", "Agrees")

    class Config:
        unique = ["place", "position", "claim"]
