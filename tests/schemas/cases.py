"""Minimal changes of the data, each breaking one rule at one place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd

Frames = dict[str, pd.DataFrame]
Change = Callable[[Frames, Frames], None]


@dataclass(frozen=True, slots=True)
class Case:
    """A change, the rule and key it breaks, and the line and column that the break names."""

    function: str
    rule: str
    key: str
    row: int
    column: str
    change: Change


def put(stage: str, name: str, row: int, column: str, value: object) -> Change:
    """Put a value at a line of a table."""

    def change(raw: Frames, coded: Frames) -> None:
        frame = (raw if stage == "raw" else coded)[name]
        frame.loc[row, column] = value  # type: ignore[call-overload]

    return change


def drop(stage: str, name: str, *rows: int) -> Change:
    """Drop lines of a table."""

    def change(raw: Frames, coded: Frames) -> None:
        frames = raw if stage == "raw" else coded
        frames[name] = frames[name].drop(index=list(rows))

    return change


def repeat(stage: str, name: str, row: int) -> Change:
    """Repeat a line at the end of a table."""

    def change(raw: Frames, coded: Frames) -> None:
        frames = raw if stage == "raw" else coded
        again = frames[name].loc[[row]].set_axis([frames[name].index[-1] + 1])
        frames[name] = pd.concat([frames[name], again])

    return change


def _c(function: str, rule: str, key: str, row: int, column: str, change: Change) -> Case:
    return Case(function, rule, key, row, column, change)


M, V, F, S = "jasca_members", "jasca_overview", "needs_fields", "needs_statements"
P, N, J = "smart_jamp_proposals", "smart_jamp_notes", "smart_jamp_statements"
FC, WC, T = "smart_jamp_field_counts", "smart_jamp_work_counts", "smart_jamp_title_codes"
Q, A = "survey_questions", "survey_answers"
REPEATED = "smart_jamp.repeated_rows"

CASES = (
    # registers
    _c("transcribed_from_the_document", "registers.transcribed", "jasca_members/2", 2, "source_id",
       put("raw", "jasca_members", 2, "source_id", "own_coding")),
    _c("coded_from_one_source", "registers.one_source", "outlook_event_kinds/2", 2, "source_id",
       put("coded", "outlook_event_kinds", 2, "source_id", "idi_2021")),
    _c("paragraphs_in_their_lines", "registers.paragraph", "outlook_events/2", 2, "line",
       put("raw", "outlook_events", 2, "line", 12)),
    _c("paragraphs_in_their_lines", "registers.paragraph", "smart_jamp_statements/10", 10, "line",
       put("raw", "smart_jamp_statements", 10, "line", 417)),
    _c("one_option_adopted", "readings.one_adopted", REPEATED, 2, "adopted",
       put("coded", "readings", 4, "adopted", False)),
    _c("corrections_name_known_readings", "corrections.reading_known", "proposals.repeated.19",
       19, "option", put("coded", "corrections", 19, "option", "twice")),
    _c("corrections_name_known_readings", "corrections.reading_known", "proposals.repeated.19",
       19, "reading", put("coded", "corrections", 19, "reading", "smart_jamp.rows")),
    _c("crosswalk_codes_known", "crosswalk.code_known", "need_field/transports", 2, "code",
       put("coded", "needs_crosswalk", 2, "code", "transports")),
    _c("crosswalk_codes_known", "crosswalk.whole", "need_field/transport", 37, "code",
       drop("coded", "needs_crosswalk", 2)),
    _c("facts_cited", "registers.fact_cited", "x14", 60, "fact_id",
       drop("coded", "external_facts", 14)),
    _c("cities_as_listed", "registers.cities_listed", "x14", 26, "city",
       drop("coded", "asean_cities", 27)),
    _c("cities_as_listed", "registers.country_has_city", "BRN", 2, "country",
       put("coded", "asean_cities", 2, "country", "KHM")),
    # jasca
    _c("members_add_up", "jasca.members_add_up", "sentence", 6, "members_count",
       put("raw", M, 2, "members_count", 11)),
    _c("each_category_once", "jasca.category_once", "table/public_body", 10, "category",
       drop("raw", M, 8)),
    _c("each_category_once", "jasca.one_date", "table", 9, "as_of",
       put("raw", M, 9, "as_of", "2020-10-02")),
    _c("overview_positions", "jasca.positions", "activity//5", 18, "position",
       put("raw", V, 18, "position", 6)),
    _c("fields_named_once", "jasca.field_known", "空気", 4, "label_ja",
       put("raw", V, 4, "label_ja", "空気")),
    _c("fields_named_once", "jasca.field_once", "防災", 9, "label_ja",
       put("raw", V, 4, "label_ja", "防災")),
    _c("targets_as_registered", "jasca.targets", "3", 3, "count_printed",
       put("raw", V, 3, "count_printed", "27都市")),
    _c("named_members_fit", "jasca.named_fit", "public_body", 35, "group",
       put("raw", M, 8, "members_count", 9)),
    # needs
    _c("fields_in_order", "needs.positions", "/2", 3, "position", put("raw", F, 3, "position", 9)),
    _c("fields_in_order", "needs.rank", "水・防災", 4, "rank_printed",
       put("raw", F, 4, "rank_printed", "4番目")),
    _c("fields_whole", "needs.field_once", "交通", 5, "field_ja",
       put("raw", F, 5, "field_ja", "交通")),
    _c("fields_whole", "needs.field_missing", "environment_waste", 4, "field_ja",
       drop("raw", F, 5)),
    _c("fields_whole", "needs.transport_counted", "transport", 2, "cities_printed",
       put("raw", F, 2, "cities_printed", pd.NA)),
    _c("statements_as_registered", "needs.registered", "cities", 3, "value_printed",
       put("raw", S, 3, "value_printed", "25 都市")),
    _c("statements_as_registered", "needs.statement_missing", "cities", 6, "statement",
       drop("raw", S, 3)),
    _c("cities_within_all", "needs.bounds", "交通", 2, "cities_printed",
       put("raw", F, 2, "cities_printed", "27 都市")),
    _c("examples_positions", "needs.example_positions", "transport/2", 3, "position",
       put("raw", "needs_examples", 3, "position", 1)),
    # smart_jamp
    _c("rows_follow_the_text", "smart_jamp.rows", "/3", 4, "row", put("raw", P, 4, "row", 30)),
    _c("rows_follow_the_text", "smart_jamp.lines", "4", 5, "line", put("raw", P, 5, "line", 390)),
    _c("rows_follow_the_text", "smart_jamp.first_country", "1", 2, "country_ja",
       put("raw", P, 2, "country_ja", pd.NA)),
    _c("marks_where_titles", "smart_jamp.marked", "2", 3, "mark_a",
       put("raw", P, 3, "mark_d", pd.NA)),
    _c("marks_where_titles", "smart_jamp.marked", "1", 2, "mark_a",
       put("raw", P, 2, "mark_b", "●")),
    _c("rows_differ", "smart_jamp.row_once", "23", 25, "titles_ja", repeat("raw", P, 24)),
    _c("legend_whole", "smart_jamp.note_positions", "supplement/7", 13, "position",
       put("raw", N, 13, "position", 8)),
    _c("legend_whole", "smart_jamp.note_mark", "work_type/2", 3, "mark",
       put("raw", N, 3, "mark", "E")),
    _c("legend_whole", "smart_jamp.legend_named", "B", 3, "label_ja",
       put("raw", N, 3, "label_ja", pd.NA)),
    _c("legend_whole", "smart_jamp.legend_size", "legend", 2, "mark", drop("raw", N, 6)),
    _c("counts_fall", "smart_jamp.field_positions", "/4", 5, "position",
       put("raw", FC, 5, "position", 6)),
    _c("counts_fall", "smart_jamp.field_order", "field/1", 3, "proposals_count",
       put("raw", FC, 3, "proposals_count", 12)),
    _c("counts_fall", "smart_jamp.work_type_order", "work_type/4", 6, "proposals_count",
       put("raw", WC, 6, "proposals_count", 8)),
    _c("counts_fall", "smart_jamp.work_type_positions", "/1", 2, "position",
       put("raw", WC, 2, "position", 2)),
    _c("counts_fall", "smart_jamp.field_whole", "field", 2, "field", drop("raw", FC, 6)),
    _c("counts_fall", "smart_jamp.work_type_whole", "work_type", 2, "work_type",
       drop("raw", WC, 6)),
    _c("counts_fall", "smart_jamp.field_part", "transport", 2, "proposals_count",
       put("raw", FC, 2, "proposals_count", 33)),
    _c("counts_fall", "smart_jamp.work_type_part", "demonstration", 2, "proposals_count",
       put("raw", WC, 2, "proposals_count", 33)),
    _c("counts_fall", "smart_jamp.field_cover", "field", 2, "proposals_count",
       put("raw", FC, 2, "proposals_count", 9)),
    _c("counts_fall", "smart_jamp.work_type_cover", "work_type", 3, "proposals_count",
       drop("raw", WC, 2)),
    _c("statements_agree", "smart_jamp.statement_missing", "countries", 13, "statement",
       drop("raw", J, 2)),
    _c("statements_agree", "smart_jamp.batches", "cities", 3, "value_printed",
       put("raw", J, 3, "value_printed", "16都市")),
    _c("statements_agree", "smart_jamp.repeated_cities", "note_remaining_cities", 12,
       "value_printed", put("raw", J, 12, "value_printed", "6都市")),
    _c("statements_agree", "smart_jamp.repeated_proposals", "note_remaining_proposals", 13,
       "value_printed", put("raw", J, 13, "value_printed", "12提案")),
    _c("statements_agree", "smart_jamp.mean", "mean_per_city", 7, "value_printed",
       put("raw", J, 7, "value_printed", "3件")),
    _c("dates_agree", "smart_jamp.one_date", "376/cities", 3, "as_of",
       put("raw", J, 3, "as_of", "2021-05-07")),
    _c("dates_agree", "smart_jamp.notice_date", "x04", 9, "as_of",
       put("raw", J, 9, "as_of", "2021-05-11")),
    _c("title_codes_stand_in_titles", "smart_jamp.title_item", "2/2/transport", 2, "item",
       put("coded", T, 2, "item", 2)),
    _c("title_codes_stand_in_titles", "smart_jamp.title_word", "2/1/transport", 2, "words_ja",
       put("coded", T, 2, "words_ja", "鉄道")),
    _c("title_codes_stand_in_titles", "smart_jamp.title_code", "2/1/demonstration", 2, "code",
       put("coded", T, 2, "code", "demonstration")),
    # notices
    _c("notice_agrees", "notices.proposals", "x04", 5, "value_count",
       put("coded", "external_facts", 5, "value_count", 20)),
    _c("notice_agrees", "notices.proposals", "x01", 2, "value_count",
       put("coded", "external_facts", 2, "value_count", 23)),
    # survey
    _c("questions_whole", "survey.questions", "/2", 3, "position", put("raw", Q, 3, "position", 3)),
    _c("questions_whole", "survey.positions", "matching/2", 43, "position",
       put("raw", A, 43, "position", 3)),
    _c("questions_whole", "survey.option_once", "ベトナム", 7, "option_ja",
       put("raw", A, 7, "option_ja", "ベトナム")),
    _c("questions_whole", "survey.question_missing", "matching", 10, "question",
       drop("raw", Q, 11)),
    _c("lists_whole", "survey.option_missing", "partner_method/engineering", 40, "option_ja",
       drop("raw", A, 41)),
    _c("as_many_as_said", "survey.top", "interest_country", 3, "top_printed",
       put("raw", Q, 3, "top_printed", "上位4カ国")),
    _c("answers_fall", "survey.order", "interest_country/1", 7, "answer_printed",
       put("raw", A, 7, "answer_printed", "55")),
    _c("ties_are_equal", "survey.ties", "interest_city", 15, "answer_printed",
       put("raw", A, 15, "answer_printed", "各10")),
    _c("ties_are_equal", "survey.ties", "interest_city", 14, "answer_printed",
       put("raw", A, 15, "answer_printed", "11")),
    _c("shares_make_a_whole", "survey.hundred", "matching", 43, "answer_printed",
       put("raw", A, 42, "answer_printed", "70.4%")),
    _c("counts_are_whole", "survey.whole", "respondents/建設業", 4, "answer_printed",
       put("raw", A, 4, "answer_printed", "20.5")),
    _c("counts_are_whole", "survey.whole", "matching/あり", 42, "answer_printed",
       put("raw", A, 42, "answer_printed", "70.5")),
    _c("one_answer_a_firm", "survey.respondents", "interest_country/ベトナム", 6,
       "answer_printed", put("raw", A, 6, "answer_printed", "117企業・団体")),
    _c("parts_fit_wholes", "survey.city_country", "シンガポール", 11, "answer_printed",
       put("raw", A, 11, "answer_printed", "28企業・団体")),
    _c("parts_fit_wholes", "survey.method_industry", "漁業", 39, "option_ja",
       put("raw", A, 39, "option_ja", "漁業")),
    _c("parts_fit_wholes", "survey.method_part", "エンジニアリング", 41, "answer_printed",
       put("raw", A, 41, "answer_printed", "13")),
    _c("solutions_positions", "survey.solution_positions", "交通・物流/3", 4, "position",
       put("raw", "survey_solutions", 4, "position", 4)),
)  # fmt: skip
