"""Words of tests, verdicts and coverage."""

from __future__ import annotations

from sc_analysis.vocab.term import Term


class Verdict(Term):
    """What the tests of a claim come to, in order of precedence."""

    CONTRADICTED = "contradicted", "矛盾", "contradicted"
    REPRODUCED = "reproduced", "再現", "reproduced"
    CORROBORATED = "corroborated", "裏付け", "corroborated"
    CONSISTENT = "consistent", "整合", "consistent"
    TRANSCRIBED = "transcribed", "転記のみ", "transcribed"


class Basis(Term):
    """How a tally comes about; only the first two reproduce a printed number."""

    COUNTED = "counted", "数えた", "counted"
    SUMMED = "summed", "足した", "summed"
    DERIVED = "derived", "他の数から計算した", "derived from other numbers"


class Origin(Term):
    """Who says an outside fact."""

    PRIMARY = "primary", "事実の公表者", "publisher of the fact"
    INDEPENDENT = "independent", "別の調べ", "independent"
    REQUOTING = "requoting", "孫引き", "requoting"


class Method(Term):
    """What a test compares."""

    COUNTED = "counted", "数え上げ", "counting"
    SUMMED = "summed", "足し上げ", "summing"
    DERIVED = "derived", "他の数からの計算", "derivation"
    OUTSIDE = "outside", "外部の文書", "outside document"
    REPETITION = "repetition", "別の箇所の繰り返し", "repetition elsewhere"
    DESCENDING = "descending", "印刷の順", "printed order"
    CONSECUTIVE = "consecutive", "順位の続き", "consecutive ranks"
    AT_MOST = "at_most", "全体以下", "part within whole"
    AT_LEAST = "at_least", "部分以上", "whole over part"
    COVERS = "covers", "内訳の延べ数", "parts cover the whole"
    COMPLEMENT = "complement", "合計との差", "complement to the total"
    HUNDRED = "hundred", "割合の和", "shares to a hundred"
    ATTAINABLE = "attainable", "得られる割合(GRIM)", "attainable share (GRIM)"
    QUOTIENT = "quotient", "二つの数の比", "quotient"
    PRODUCT = "product", "二つの数の積", "product"
    DURATION = "duration", "期間の長さ", "length of the period"
    INSIDE = "inside", "期間の内", "inside its period"
    NOT_BEFORE = "not_before", "後の時期", "not before"
    NOT_AFTER = "not_after", "前の時期", "not after"


class Exclusion(Term):
    """Why a numeral of the source is no claim."""

    SECTION = "section", "章・節の番号", "section number"
    TABLE = "table", "表・図の番号", "number of a table or figure"
    NAME = "name", "名称の一部", "part of a name"
    PAGE = "page", "頁の番号", "page number"
    FOOTNOTE = "footnote", "脚注の番号", "footnote mark"
    ENUMERATION = "enumeration", "箇条の番号", "enumeration"
    PHRASE = "phrase", "慣用句・数え方", "set phrase"


class Missing(Term):
    """The datum that a test would need, for claims that nothing at hand can test."""

    SURVEY_ANSWERS = "survey_answers", "アンケートの個票", "answers of the survey, firm by firm"
    CITY_NEEDS = "city_needs", "都市ごとの課題の一覧", "list of needs, city by city"
    MEMBER_LIST = "member_list", "会員の名簿", "list of members"
    PARTICIPANT_LIST = "participant_list", "参加者の名簿", "list of participants"
    PROPOSAL_FORMS = "proposal_forms", "提案書の分野の記載", "fields stated in the proposals"
    NOTICE = "notice", "公表文(日付の分かるもの)", "dated notice of the event"
    CITED_DOCUMENT = "cited_document", "引用された資料", "document that is cited"
    PLAN = "plan", "国・都市の計画の文書", "plan of the country or city"
    PROJECT_FILE = "project_file", "事業の資料", "file of the project"
    STUDY = "study", "引用された調査", "study that is quoted"
    STATISTICS = "statistics", "公的統計", "official statistics"
    CONTRACT = "contract", "契約・公示の記録", "record of tender or contract"
    PROJECT_LIST = "project_list", "掲載事業の一覧", "list of the projects"
