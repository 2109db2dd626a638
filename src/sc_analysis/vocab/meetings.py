"""Words of the meetings and memoranda of the JASCA chapter."""

from __future__ import annotations

from sc_analysis.vocab.term import Term


class Meeting(Term):
    """The high-level meetings of the network with Japan."""

    FIRST = "first", "第1回会合", "First meeting"
    SECOND = "second", "第2回会合", "Second meeting"


class MeetingStatement(Term):
    """The places that describe a meeting."""

    SENTENCE = "sentence", "本文", "Text"
    TABLE = "table", "表", "Table of the source"


class MeetingItem(Term):
    """What a place says of a meeting."""

    DATE = "date", "開催日", "Date"
    PLACE = "place", "開催場所", "Place"
    PARTICIPANTS = "participants", "参加者", "Participants"
    COUNTRIES = "countries", "参加国", "Countries"
    CITIES = "cities", "参加都市", "Cities"
    DELEGATE_COUNTRIES = "delegate_countries", "出席者の国", "Countries of delegates"
    DELEGATE_CITIES = "delegate_cities", "出席者の都市", "Cities of delegates"
    VISIT_DATE = "visit_date", "視察日", "Date of the site visits"
    VISIT_COURSES = "visit_courses", "視察の経路", "Courses of the site visits"
    CITED = "cited", "表の出典", "Source cited"


class MeetingPart(Term):
    """Lists of 表-10 and 表-11."""

    ATTENDEES = "attendees", "出席者", "Attendees"
    CONTENT = "content", "会合内容", "Content"
    OUTCOME = "outcome", "成果文書", "Outcome document"


class MemorandumStatement(Term):
    """The places that name memoranda."""

    TABLE_10 = "table_10", "表-10", "Table 10"
    TABLE_11 = "table_11", "表-11", "Table 11"
    TABLE_12 = "table_12", "表-12", "Table 12"
    TABLE_6 = "table_6", "表-6", "Table 6"
    SENTENCE = "sentence", "本文", "Text"


class Occasion(Term):
    """When a memorandum was signed."""

    FIRST = "first", "第1回会合", "First meeting"
    SECOND = "second", "第2回会合", "Second meeting"
    MAKASSAR = "makassar", "マカッサルの会議", "Conference in Makassar"


class PartyKind(Term):
    """Kinds of parties to memoranda (our coding)."""

    JAPANESE_PUBLIC = "japanese_public", "日本の公的機関", "Japanese public body"
    JAPANESE_FIRM = "japanese_firm", "日本の企業", "Japanese firm"
    JAPANESE_ASSOCIATION = "japanese_association", "日本の団体", "Japanese association"
    FOREIGN_CITY = "foreign_city", "相手国の市・州", "City or province abroad"
    FOREIGN_AGENCY = "foreign_agency", "相手国の省庁・機関", "Ministry or agency abroad"


class Side(Term):
    """The side of a party."""

    JAPAN = "japan", "日本", "Japan"
    PARTNER = "partner", "相手国", "Partner"
