"""The ledger: claims, their tests, recorded verdicts, numerals of the text, errata, referees."""

from __future__ import annotations

from sc_analysis.schemas.common import SOURCE_LINES, Bool, Int, Sourced, Table, col
from sc_analysis.vocab import Answer, Cause, Chapter, Confidence, Kind, Unit
from sc_analysis.vocab.needs import Premise, Side
from sc_analysis.vocab.verdicts import Basis, Exclusion, Method, Missing, Origin, Verdict

_ID = r"^[a-z_]+(\.[a-z0-9_]+)+$"
_IDS = r"^[a-z_]+(\.[a-z0-9_]+)+(;[a-z_]+(\.[a-z0-9_]+)+)*$"
_OPERAND = r"(claim|tally|fact):[A-Za-z0-9_.]+"


class Claims(Sourced):
    """Quantitative statements of the source; key: claim.

    `cell` names the raw cell that prints the same number (double entry), `tally` the computed
    number that the claim is compared with; claims are bound by key, never by an equal value.
    `year` is the year that the context gives to a date printed without one. `missing` names what a
    test would need where nothing at hand can test the claim.
    """

    claim: str = col("主張", "Claim", unique=True, str_matches=_ID)
    chapter: str = col("章", "Chapter", terms=Chapter)
    kind: str = col("種類", "Kind", terms=Kind)
    printed: str = col("印刷値", "Printed")
    unit: str = col("単位", "Unit", terms=Unit)
    line: Int = col("行番号", "Line", ge=1, le=SOURCE_LINES)
    nth: Int = col("行内順", "Occurrence", ge=1)
    year: Int = col("文脈の年", "Year of the context", optional=True, ge=1900, le=2100)
    cell_dataset: str = col("データ", "Dataset", optional=True)
    cell_key: str = col("鍵", "Key", optional=True)
    cell_column: str = col("列", "Column", optional=True)
    tally: str = col("集計値", "Tally", optional=True)
    missing: str = col("欠けている資料", "Missing datum", terms=Missing, optional=True)
    subject_ja: str = col("内容(日)", "Subject (ja)")
    subject_en: str = col("内容(英)", "Subject (en)")


class ClaimTests(Sourced):
    """Tests of claims; key: claims, method, operands.

    Each claim of `claims` is tested by the method against the operands, and, where the method says
    so, against the other claims of the row. Operands are `claim:…`, `tally:…` or `fact:…`. A claim
    is tested against the tally that it is bound to without a row here.
    """

    claims: str = col("主張", "Claims", str_matches=_IDS)
    method: str = col("方法", "Method", terms=Method)
    operands: str = col(
        "比べる相手", "Operands", optional=True, str_matches=rf"^{_OPERAND}(;{_OPERAND})*$"
    )

    class Config:
        unique = ["claims", "method", "operands"]


class Bounds(Sourced):
    """Numbers computed from evidence beside printed ones, each under a premise; no tests.

    Key: claim, side, tally.
    """

    claim: str = col("主張", "Claim", references="claims.claim")
    side: str = col("向き", "Side", terms=Side)
    tally: str = col("集計値", "Tally", str_matches=_ID)
    premise: str = col("前提", "Premise", terms=Premise)

    class Config:
        unique = ["claim", "side", "tally"]


class Verdicts(Table):
    """Recorded verdicts, written by `claims --record` alone; key: claim."""

    claim: str = col("主張", "Claim", unique=True, references="claims.claim")
    verdict: str = col("判定", "Verdict", terms=Verdict)
    basis: str = col("求め方", "Basis", terms=Basis, optional=True)
    origin: str = col("伝え方", "Origin", terms=Origin, optional=True)
    tests: str = col("検査", "Tests", optional=True)


class Numerals(Table):
    """Every numeral token of the text edition, in order; key: line, position.

    A token belongs to the claims named, or is excluded by a class.
    """

    line: Int = col("行番号", "Line", ge=1, le=SOURCE_LINES)
    position: Int = col("行の何番目の数字か", "Position among the numerals of the line", ge=1)
    nth: Int = col("行内順", "Occurrence", ge=1)
    token: str = col("数字", "Token")
    claims: str = col("主張", "Claims", optional=True, str_matches=_IDS)
    exclusion: str = col("除外の理由", "Exclusion", terms=Exclusion, optional=True)

    class Config:
        unique = ["line", "position"]


class Errata(Sourced):
    """Contradictions of the source with itself or a cited fact; key: erratum.

    The condition is a function of the same name in `claims.errata`; `claims` are the ids of the
    claims that it bears on, `figures` the numbers set against each other (as operands of a test).
    `weight` orders the errata by how much they change, from 1, and `effect` says what; both are
    empty for the others. `answer` is what an author said of it, with who, when and where; an answer
    changes neither the condition nor a verdict.
    """

    erratum: str = col("正誤", "Erratum", unique=True, str_matches=_ID)
    chapter: str = col("章", "Chapter", terms=Chapter)
    other_locator: str = col("もう一つの箇所", "Other place")
    cause: str = col("原因", "Cause", terms=Cause)
    confidence: str = col("確からしさ", "Confidence", terms=Confidence)
    weight: Int = col("重み", "Weight", optional=True, ge=1)
    claims: str = col("主張", "Claims", optional=True, str_matches=_IDS)
    figures: str = col(
        "突き合わせる数", "Figures", optional=True, str_matches=rf"^{_OPERAND}(;{_OPERAND})*$"
    )
    rule: str = col("破られた規則", "Rule broken", optional=True)
    rule_key: str = col("規則の鍵", "Key of the break", optional=True)
    summary_ja: str = col("説明(日)", "Summary (ja)")
    summary_en: str = col("説明(英)", "Summary (en)")
    effect_ja: str = col("変わること(日)", "What it changes (ja)", optional=True)
    effect_en: str = col("変わること(英)", "What it changes (en)", optional=True)
    alternative_ja: str = col("別の解釈(日)", "Other meaning (ja)", optional=True)
    alternative_en: str = col("別の解釈(英)", "Other meaning (en)", optional=True)
    answer: str = col("回答", "Answer", terms=Answer)
    answered: str = col("回答日", "Answered", optional=True, iso_date=True)
    answer_by: str = col("回答者", "Answer by", optional=True)
    answer_address: str = col(
        "回答の所在", "Address of the answer", optional=True, str_matches=r"^https?://\S+$"
    )
    answer_ja: str = col("回答の要約(日)", "Answer in short (ja)", optional=True)
    answer_en: str = col("回答の要約(英)", "Answer in short (en)", optional=True)


class Findings(Table):
    """What two referees found, reading the source apart; key: reader, finding.

    A finding is an erratum of the ledger, or is set aside with a reason.
    """

    reader: str = col("読み手", "Reader", isin=["a", "b"])
    finding: str = col("指摘", "Finding", str_matches=r"^[a-z0-9_.-]+$")
    lines: str = col("行", "Lines", str_matches=r"^\d+(;\d+)*$")
    erratum: str = col("正誤", "Erratum", references="errata.erratum", optional=True)
    summary_ja: str = col("指摘の内容(日)", "What was found (ja)")
    summary_en: str = col("指摘の内容(英)", "What was found (en)")
    aside_ja: str = col("採らない理由(日)", "Why set aside (ja)", optional=True)
    aside_en: str = col("採らない理由(英)", "Why set aside (en)", optional=True)

    class Config:
        unique = ["reader", "finding"]


class Rederived(Table):
    """Verdicts derived by hand from the source, for claims drawn at random; key: claim.

    `ledger_verdict` is what the ledger said when the two were compared; it may have been mended
    since, which the agreement must not profit from.
    """

    claim: str = col("主張", "Claim", unique=True, references="claims.claim")
    value_agrees: Bool = col("値の一致", "Value agrees")
    verdict: str = col("手による判定", "Verdict by hand", terms=Verdict)
    ledger_verdict: str = col("比べた時の台帳の判定", "Verdict of the ledger then", terms=Verdict)
    note_ja: str = col("根拠(日)", "Grounds (ja)")
    note_en: str = col("根拠(英)", "Grounds (en)")
