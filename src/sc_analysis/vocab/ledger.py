"""Words of the ledger and of all chapters."""

from __future__ import annotations

from sc_analysis.vocab.term import Term


class Chapter(Term):
    """Chapters of the report; the first part of every id."""

    CONCEPT = "concept", "概念", "Concept"
    OVERSEAS = "overseas", "海外の動向", "Overseas"
    JAPAN = "japan", "国内の取組", "Japan"
    EXPANSION = "expansion", "海外展開の支援方策", "Expansion abroad"
    ASEAN = "asean", "ASEANの動向", "ASEAN"
    PROJECTS = "projects", "日本の支援事例", "Projects"
    JASCA = "jasca", "JASCA", "JASCA"
    NEEDS = "needs", "都市の課題・ニーズ", "Needs of the cities"
    SMART_JAMP = "smart_jamp", "Smart JAMP", "Smart JAMP"
    SURVEY = "survey", "会員アンケート", "Member survey"
    OUTLOOK = "outlook", "展望", "Outlook"


class Kind(Term):
    """What sort of quantity a claim states."""

    COUNT = "count", "件数", "count"
    SUM = "sum", "合計", "sum"
    MEASURE = "measure", "測定値", "measure"
    SHARE = "share", "割合", "share"
    RANK = "rank", "順位", "rank"
    ORDER = "order", "順序", "order"
    DATE = "date", "日付", "date"
    PERIOD = "period", "期間", "period"
    BOUND = "bound", "上限・下限", "bound"
    FORECAST = "forecast", "予測", "forecast"


class Gloss(Term):
    """What a gloss tells in English; nothing is counted from it."""

    NAME = "name", "名称", "name"
    PLACE = "place", "文書中の位置", "place within a document"
    TITLE = "title", "題名", "title"


class Wording(Term):
    """Whether a label is the source's own name or our short description."""

    VERBATIM = "verbatim", "原文の名称", "as printed"
    SUMMARY = "summary", "要約", "our summary"


class Relation(Term):
    """How a field of one list relates to a common theme."""

    EXACT = "exact", "同じ", "same"
    PART = "part", "一部", "part"
    OVERLAP = "overlap", "重なる", "overlaps"


class Cause(Term):
    """Where a contradiction or a misspelling comes from."""

    PRINT = "print", "印刷", "print"
    TEXT_EDITION = "text_edition", "文字起こし", "text edition"
    UNCLEAR = "unclear", "不明", "unclear"


class Confidence(Term):
    """How sure we are that an erratum is one."""

    SURE = "sure", "確実", "sure"
    LIKELY = "likely", "おそらく", "likely"
    OPEN = "open", "未確定", "open"


class Answer(Term):
    """What an author of the source answered to an erratum."""

    OPEN = "open", "回答なし", "open"
    CONFIRMED = "confirmed", "認める", "confirmed"
    REBUTTED = "rebutted", "退ける", "rebutted"


class CorrectionAction(Term):
    """What a correction does."""

    REPLACE = "replace", "置き換える", "replace"
    DROP_ROW = "drop_row", "行を除く", "drop the row"


class Unit(Term):
    """Units of tallies and claims; the label follows a number in a sentence."""

    ORGANISATIONS = "organisations", "団体", "organisations"
    FIRMS = "firms", "社", "firms"
    COUNTRIES = "countries", "か国", "countries"
    CITIES = "cities", "都市", "cities"
    GOVERNMENTS = "governments", "政府", "governments"
    PROPOSALS = "proposals", "件", "proposals"
    TITLES = "titles", "題", "titles"
    ROWS = "rows", "行", "rows"
    ITEMS = "items", "項目", "items"
    FIELDS = "fields", "分野", "fields"
    ANSWERS = "answers", "回答", "answers"
    PERCENT = "percent", "%", "%"
    PER_CITY = "per_city", "件/都市", "proposals per city"
    RANK = "rank", "位", ""
    DATE = "date", "", ""
    PROJECTS = "projects", "事業", "projects"
    PROGRAMMES = "programmes", "施策", "programmes"
    PLACES = "places", "か所", "places"
    PAGES = "pages", "頁", "pages"
    STAGE = "stage", "段階", "stage"
    PER_BODY = "per_body", "件/団体", "needs per body"
    PEOPLE = "people", "人", "people"
    MEMORANDA = "memoranda", "通", "memoranda"
    CONFERENCES = "conferences", "会議", "conferences"
    COURSES = "courses", "コース", "courses"
    MONTHS = "months", "か月", "months"
    STUDIES = "studies", "調査", "studies"
    MEASURES = "measures", "支援策", "measures"
    EVENTS = "events", "出来事", "events"
    JPY = "jpy", "円", "JPY"
    JPY_100M = "jpy_100m", "億円", "JPY 100 million"
    HECTARES = "hectares", "ha", "ha"
    JOBS = "jobs", "人分", "jobs"
    USD = "usd", "米ドル", "US dollars"
    TONNES = "tonnes", "トン", "tonnes"
    YEARS = "years", "年", "years"
    CLAIMS = "claims", "主張", "claims"
    TESTS = "tests", "検査", "tests"
    NUMERALS = "numerals", "数字", "numerals"
    ERRATA = "errata", "矛盾", "contradictions"
    FINDINGS = "findings", "指摘", "findings"
    TIMES = "times", "倍", "times"
    WAYS = "ways", "通り", "ways"
    FIGURES = "figures", "個", "figures"
    UNITS = "units", "単位", "units"
    DOCUMENTS = "documents", "文書", "documents"
    CELLS = "cells", "組", "pairs"
    KAPPA = "kappa", "κ", "κ"
    JPY_PER_USD = "jpy_per_usd", "円/米ドル", "yen per US dollar"
