"""Minimal changes of meetings, support and events, each breaking one rule at one place."""

from __future__ import annotations

from schemas.cases import Case, drop, put

M, C, N, P = (
    "jasca_meetings",
    "jasca_conferences",
    "jasca_memoranda",
    "jasca_memorandum_parties",
)
S, T, E = "jasca_supported_cities", "jasca_support_statements", "outlook_events"

CASES = (
    # meetings
    Case("meeting_dates", "meetings.date", "first/table/date", 4, "first",
         put("raw", M, 4, "value_printed", "2019 年 10 月 8～10 日")),
    Case("meeting_dates", "conferences.date", "makassar_conference", 5, "first",
         put("raw", C, 5, "first", "2020-02-28")),
    Case("meetings_whole", "meetings.item_missing", "first/participants", 24, "item",
         drop("raw", M, 6)),
    Case("cities_within_network", "meetings.network", "second/table/cities", 23, "value_printed",
         put("raw", M, 23, "value_printed", "27 都市")),
    Case("memoranda_whole", "memoranda.numbers", "table_10/2", 3, "memorandum",
         put("raw", N, 3, "memorandum", 3)),
    Case("memoranda_whole", "memoranda.party_positions", "table_10/1/2", 3, "position",
         put("raw", P, 3, "position", 3)),
    Case("memoranda_whole", "memoranda.parties", "table_10/1", 2, "parties_printed",
         put("raw", P, 3, "party_ja", "タイ国鉄")),
    Case("lists_as_counted", "meetings.courses", "first", 10, "value_printed",
         drop("raw", "jasca_site_visits", 4)),
    Case("lists_as_counted", "conferences.firms", "makassar_video", 6, "firms_printed",
         put("raw", C, 6, "firms_printed", "5 社")),
    Case("lists_as_counted", "meetings.item_positions", "first/content/2", 3, "position",
         put("raw", "jasca_meeting_items", 3, "position", 3)),
    # support
    Case("support_positions", "support.rows", "/2", 3, "row", put("raw", S, 3, "row", 3)),
    Case("support_positions", "support.items", "1/2", 3, "position",
         put("raw", "jasca_support_items", 3, "position", 3)),
    Case("support_positions", "support.named", "country/2", 3, "position",
         put("raw", "jasca_support_named", 3, "position", 3)),
    Case("support_positions", "measures.numbers", "/2", 3, "measure",
         put("raw", "smart_jamp_measures", 3, "measure", 5)),
    Case("support_positions", "measures.items", "1/2", 3, "position",
         put("raw", "smart_jamp_measure_items", 3, "position", 3)),
    Case("support_periods", "support.period", "3", 4, "period_printed",
         put("raw", S, 4, "last", "2021-04")),
    Case("support_periods", "support.period", "5", 6, "period_printed",
         put("raw", S, 6, "last", "2019-10")),
    Case("support_as_counted", "support.count", "cities", 3, "value_printed",
         put("raw", T, 3, "value_printed", "6 都市")),
    Case("measure_places", "measures.registered", "1/cities_printed", 2, "cities_printed",
         put("raw", "smart_jamp_measure_items", 2, "cities_printed", "25 都市")),
    Case("support_coded", "support.coded", "3", 4, "row",
         drop("coded", "jasca_support_codes", 4)),
    # events
    Case("dated_in_order", "events.numbers", "/2", 3, "event", put("raw", E, 3, "event", 200)),
    Case("dated_in_order", "events.order", "125", 126, "line", put("raw", E, 126, "line", 447)),
    Case("chapters_in_order", "events.chapters", "2", 3, "chapter",
         put("raw", E, 2, "chapter", "overseas")),
    Case("told_again", "events.told_again", "expansion_events/§2(8)b ¶1/ASCN会合", 3,
         "held_printed", put("raw", "expansion_events", 3, "held_printed", "2019 年 10 月 8 日")),
    Case("told_again", "events.told_again", "japan_events/§2(3)a ¶1/タスクフォース", 2,
         "date_printed", drop("raw", E, 14)),
    Case("event_dates", "events.date", "8", 9, "first", put("raw", E, 9, "first", "2021-04-08")),
    Case("event_dates", "events.extent", "1", 2, "extent", put("raw", E, 2, "last", "2018")),
    Case("event_dates", "events.extent", "8", 9, "extent",
         put("raw", E, 9, "precision", "month")),
    Case("event_dates", "events.extent", "21", 22, "extent",
         put("raw", E, 22, "last", "2020-04")),
    Case("event_dates", "events.extent", "49", 50, "extent",
         put("raw", E, 50, "last", "1988")),
    Case("events_coded", "events.kind", "1", 2, "event",
         drop("coded", "outlook_event_kinds", 2)),
)  # fmt: skip
