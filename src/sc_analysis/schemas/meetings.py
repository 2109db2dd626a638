"""JASCA: the high-level meetings (表-10, 表-11), conferences, site visits and memoranda."""

from __future__ import annotations

from sc_analysis.schemas.common import Int, Sourced, Transcribed, col
from sc_analysis.vocab import Kind
from sc_analysis.vocab.meetings import (
    Meeting,
    MeetingItem,
    MeetingPart,
    MeetingStatement,
    MemorandumStatement,
    Occasion,
    PartyKind,
)


class MeetingsRaw(Transcribed):
    """What text and tables say of the meetings, as printed; key: meeting, statement, item."""

    meeting: str = col("会合", "Meeting", terms=Meeting)
    statement: str = col("記載箇所", "Statement", terms=MeetingStatement)
    item: str = col("項目", "Item", terms=MeetingItem)
    value_printed: str = col("印刷値", "Value as printed")
    first: str = col("初日", "First day", optional=True, iso_date=True)
    last: str = col("最終日", "Last day", optional=True, iso_date=True)

    class Config:
        unique = ["meeting", "statement", "item"]


class Meetings(Transcribed):
    """What is said of the meetings, numbers parsed; key: meeting, statement, item."""

    meeting: str = col("会合", "Meeting", terms=Meeting)
    statement: str = col("記載箇所", "Statement", terms=MeetingStatement)
    item: str = col("項目", "Item", terms=MeetingItem)
    value_printed: str = col("印刷値", "Value as printed")
    value_count: Int = col("値", "Value", optional=True, ge=0)
    first: str = col("初日", "First day", optional=True, iso_date=True)
    last: str = col("最終日", "Last day", optional=True, iso_date=True)

    class Config:
        unique = ["meeting", "statement", "item"]


class MeetingItems(Transcribed):
    """Items of 表-10 and 表-11 in our words; key: meeting, part, position."""

    meeting: str = col("会合", "Meeting", terms=Meeting)
    part: str = col("項目", "Part", terms=MeetingPart)
    position: Int = col("順番", "Position", ge=1)
    summary_ja: str = col("要約(日)", "Summary (ja)")
    summary_en: str = col("要約(英)", "Summary (en)")

    class Config:
        unique = ["meeting", "part", "position"]


class Memoranda(Transcribed):
    """Memoranda as each place names them; key: statement, memorandum.

    The same memorandum may be named in several places. Raw and processed alike.
    """

    statement: str = col("記載箇所", "Statement", terms=MemorandumStatement)
    memorandum: Int = col("順番", "Memorandum", ge=1)
    occasion: str = col("機会", "Occasion", terms=Occasion)
    parties_printed: str = col("当事者(印刷)", "Parties as printed")

    class Config:
        unique = ["statement", "memorandum"]


class MemorandumPartiesRaw(Transcribed):
    """Parties in printed order; key: statement, memorandum, position."""

    statement: str = col("記載箇所", "Statement", terms=MemorandumStatement)
    memorandum: Int = col("覚書", "Memorandum", ge=1)
    position: Int = col("順番", "Position", ge=1)
    party_ja: str = col("当事者(印刷)", "Party as printed")

    class Config:
        unique = ["statement", "memorandum", "position"]


class Conferences(Transcribed):
    """Other conferences named in the text; key: conference. Hosts are joined by `;`."""

    conference: str = col("会議", "Conference", unique=True, str_matches=r"^[a-z_]+$")
    name_ja: str = col("名称(日)", "Name (ja)")
    name_en: str = col("名称(英)", "Name (en)")
    date_printed: str = col("日付(印刷)", "Date as printed", optional=True)
    first: str = col("初日", "First day", optional=True, iso_date=True)
    last: str = col("最終日", "Last day", optional=True, iso_date=True)
    place_ja: str = col("場所", "Place", optional=True)
    participants_printed: str = col(
        "参加者(印刷)", "Participants as printed", optional=True, printed=Kind.COUNT
    )
    firms_printed: str = col(
        "会員企業(印刷)", "Firms as printed", optional=True, printed=Kind.COUNT
    )
    hosts_ja: str = col("主催", "Hosts", optional=True)
    summary_ja: str = col("要約(日)", "Summary (ja)")
    summary_en: str = col("要約(英)", "Summary (en)")


class ConferenceProposals(Transcribed):
    """What members proposed at a conference; key: conference, position."""

    conference: str = col("会議", "Conference", str_matches=r"^[a-z_]+$")
    position: Int = col("順番", "Position", ge=1)
    firm_ja: str = col("会員", "Member")
    summary_ja: str = col("要約(日)", "Summary (ja)")
    summary_en: str = col("要約(英)", "Summary (en)")

    class Config:
        unique = ["conference", "position"]


class SiteVisits(Transcribed):
    """Courses of the site visits of 表-10; key: course."""

    course: Int = col("経路", "Course", unique=True, ge=1)
    name_ja: str = col("名称(日)", "Name (ja)")
    name_en: str = col("名称(英)", "Name (en)")
    place_ja: str = col("場所", "Place")


class Parties(Sourced):
    """Who the printed names of parties are (our coding); key: name_ja.

    `party` is the same for all names of one body; `country` is JPN for the Japanese side.
    """

    name_ja: str = col("名称(印刷)", "Name as printed", unique=True)
    party: str = col("当事者", "Party", str_matches=r"^[a-z][a-z_]*$")
    name_en: str = col("名称(英)", "Name (en)")
    kind: str = col("種類", "Kind", terms=PartyKind)
    country: str = col("国", "Country", str_matches=r"^[A-Z]{3}$")


class MemorandumParties(Transcribed):
    """Parties with kind and country; key: statement, memorandum, position."""

    statement: str = col("記載箇所", "Statement", terms=MemorandumStatement)
    memorandum: Int = col("覚書", "Memorandum", ge=1)
    position: Int = col("順番", "Position", ge=1)
    occasion: str = col("機会", "Occasion", terms=Occasion)
    party_ja: str = col("当事者", "Party as printed")
    party: str = col("当事者の符号", "Party", str_matches=r"^[a-z][a-z_]*$")
    kind: str = col("種類", "Kind", terms=PartyKind)
    country: str = col("国", "Country", str_matches=r"^[A-Z]{3}$")

    class Config:
        unique = ["statement", "memorandum", "position"]
