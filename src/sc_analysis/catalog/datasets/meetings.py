"""Datasets of the meetings and memoranda."""

from __future__ import annotations

from sc_analysis.catalog.datasets.model import Dataset, Stage, define
from sc_analysis.schemas import meetings as m

_R, _C, _P = Stage.RAW, Stage.CODED, Stage.PROCESSED
_MEETINGS = ("meeting statement item", "会合の記載", "Statements about the meetings")
_ITEMS = ("meeting part position", "表-10と表-11の項目", "Items of tables 10 and 11")
_MEMORANDA = ("statement memorandum", "覚書", "Memoranda")
_PARTIES = ("statement memorandum position", "覚書の当事者", "Parties to memoranda")
_CONFERENCES = ("conference", "その他の会議", "Other conferences")
_PROPOSALS = ("conference position", "会議での提案", "Proposals at a conference")
_VISITS = ("course", "視察", "Site visits")

DATASETS: tuple[Dataset, ...] = (
    define("jasca_meetings", _R, m.MeetingsRaw, *_MEETINGS),
    define("jasca_meeting_items", _R, m.MeetingItems, *_ITEMS),
    define("jasca_memoranda", _R, m.Memoranda, *_MEMORANDA),
    define("jasca_memorandum_parties", _R, m.MemorandumPartiesRaw, *_PARTIES),
    define("jasca_conferences", _R, m.Conferences, *_CONFERENCES),
    define("jasca_conference_proposals", _R, m.ConferenceProposals, *_PROPOSALS),
    define("jasca_site_visits", _R, m.SiteVisits, *_VISITS),
    define("jasca_parties", _C, m.Parties, "name_ja", "覚書の当事者の種類", "Kinds of the parties"),
    define("jasca_meetings", _P, m.Meetings, *_MEETINGS),
    define("jasca_meeting_items", _P, m.MeetingItems, *_ITEMS),
    define("jasca_memoranda", _P, m.Memoranda, *_MEMORANDA),
    define("jasca_memorandum_parties", _P, m.MemorandumParties, *_PARTIES),
    define("jasca_conferences", _P, m.Conferences, *_CONFERENCES),
    define("jasca_conference_proposals", _P, m.ConferenceProposals, *_PROPOSALS),
    define("jasca_site_visits", _P, m.SiteVisits, *_VISITS),
)
