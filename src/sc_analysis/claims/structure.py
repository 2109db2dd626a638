"""What must hold of the ledger's own structure, whatever the verdicts are.

A test that could not fail, one that compares a claim with itself, a contradiction without an
erratum and a transcription without the datum it lacks are problems. Not judged here: whether a
test is the right one for its claim.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from fractions import Fraction

import pandas as pd

from sc_analysis.claims.compare import Comparison
from sc_analysis.claims.testing import Bench, ClaimTest, row_tests
from sc_analysis.claims.verdicts import Entry
from sc_analysis.errors import Problem, Text
from sc_analysis.tallies.model import refs
from sc_analysis.vocab import Kind, Unit, near_misses
from sc_analysis.vocab.verdicts import Method, Verdict

_CLAIMS, _TESTS = "ledger/claims.csv", "ledger/tests.csv"
_ALONE = {Method.COUNTED, Method.SUMMED, Method.DERIVED}


_UNIT_OF_KIND = {
    Kind.DATE: Unit.DATE,
    Kind.PERIOD: Unit.DATE,
    Kind.RANK: Unit.RANK,
    Kind.SHARE: Unit.PERCENT,
}
_OWN_UNITS = frozenset(_UNIT_OF_KIND.values())


class _Locators:
    """Locator of a processed or coded row, by its reference; tables are indexed when asked for."""

    def __init__(self, frames: Mapping[str, pd.DataFrame]) -> None:
        self._frames = frames
        self._known: dict[str, dict[str, str]] = {}

    def __call__(self, ref: str) -> str | None:
        name = ref.partition(":")[0]
        if name not in self._known:
            frame = self._frames[name]
            places = frame["locator"].tolist() if "locator" in frame else []
            self._known[name] = dict(zip(refs(name, frame), places, strict=False))
        return self._known[name].get(ref)


def row_problems(bench: Bench, rows: pd.DataFrame) -> list[Problem]:
    """Rows of `tests.csv` that name what does not exist, that a claim's binding already says, whose
    method does not fit, that test none of their claims, or that stand there twice.
    """
    problems: list[Problem] = [
        *_sources(_TESTS, rows, "own_coding"),
        *(
            _problem(
                _TESTS,
                Text("一度だけの検査", "a test that occurs once"),
                Text("重複した行の片方を除く", "remove one of the rows"),
                int(str(row)),
                "claims",
                str(rows.at[row, "claims"]),
            )
            for row in rows.index[rows.duplicated(["claims", "method", "operands"])]
        ),
    ]
    known = {
        "claim": list(bench.comparisons),
        "tally": list(bench.tallies),
        "fact": [str(f) for f in bench.facts.index],
    }
    for row, claims, method, operands in rows[["claims", "method", "operands"]].itertuples():
        before = len(problems)
        named = [f"claim:{c}" for c in claims.split(";")]
        named += [] if pd.isna(operands) else operands.split(";")
        for ref in named:
            sort, _, name = ref.partition(":")
            if name not in known[sort]:
                near = near_misses(name, known[sort])
                problems.append(
                    _problem(
                        _TESTS,
                        Text(f"{sort} のある名前", f"a {sort} that exists"),
                        Text(f"近いもの: {'、'.join(near)}", f"near misses: {', '.join(near)}"),
                        int(str(row)),
                        "operands" if ref not in named[: claims.count(";") + 1] else "claims",
                        name,
                    )
                )
        if repeated := [ref for ref, n in Counter(named).items() if n > 1]:
            problems.append(
                _problem(
                    _TESTS,
                    Text("別々の相手", "different sides"),
                    Text("自分自身とは比べられない", "nothing can be compared with itself"),
                    int(str(row)),
                    "claims",
                    repeated[0],
                )
            )
        if Method(method) in _ALONE:
            problems.append(
                _problem(
                    _TESTS,
                    Text("claims.csv の tally 列", "the column tally of claims.csv"),
                    Text("集計値は主張に結ぶ", "bind the tally to the claim"),
                    int(str(row)),
                    "method",
                    method,
                )
            )
        elif ";" not in claims and pd.isna(operands):
            problems.append(
                _problem(
                    _TESTS,
                    Text("比べる相手", "something to compare with"),
                    Text("主張か相手を加える", "add a claim or an operand"),
                    int(str(row)),
                    "operands",
                    "",
                )
            )
        if len(problems) == before:
            subjects = tuple(claims.split(";"))
            problems += _of_method(
                bench, subjects, Method(method), named[len(subjects) :], int(str(row))
            )
    return problems


def _of_method(
    bench: Bench, claims: tuple[str, ...], method: Method, operands: list[str], row: int
) -> Iterator[Problem]:
    """A method that cannot judge what the row names, or has power over none of its claims."""
    try:
        tests = list(row_tests(bench, claims, method, tuple(operands)))
    except (TypeError, ValueError, IndexError):
        yield _problem(
            _TESTS,
            Text("値の種類と数に合う方法", "a method that fits the sort and number of the values"),
            Text("方法か相手を直す", "mend the method or the operands"),
            row,
            "method",
            method.value,
        )
        return
    if not tests:
        yield _problem(
            _TESTS,
            Text("値を見分ける検査", "a test that some wrong value fails"),
            Text("検査を除くか、効く検査に替える", "remove the test, or use one with power"),
            row,
            "method",
            method.value,
        )


def entry_problems(
    entries: Mapping[str, Entry], claims: pd.DataFrame, frames: Mapping[str, pd.DataFrame]
) -> list[Problem]:
    """What is wrong with the entries as a whole."""
    row_of = {str(c): int(str(r)) for r, c in claims["claim"].items()}
    locator_of = _Locators(frames)
    problems: list[Problem] = []
    for name, entry in entries.items():
        row = row_of[name]
        for test in entry.tests:
            problems += _of_test(test, entry.claim, locator_of, row)
        problems += _of_entry(entry, row)
    return [
        *problems,
        *_shared_tokens(claims),
        *_chapters(claims),
        *_units(claims),
        *_sources(_CLAIMS, claims, "idi_2021"),
    ]


def _of_test(
    test: ClaimTest, claim: Comparison, locator_of: _Locators, row: int
) -> Iterator[Problem]:
    if test.agrees and test.power == Fraction(0):
        yield _problem(
            _TESTS if test.computed is None else _CLAIMS,
            Text("値を見分ける検査", "a test that some wrong value fails"),
            Text("検査を除くか、効く検査に替える", "remove the test, or use one with power"),
            row,
            "claim",
            f"{claim.claim} ({test.method.value})",
        )
    for ref in test.rows:
        if locator_of(ref) == claim.locator:
            yield _problem(
                _CLAIMS,
                Text("主張自身の箇所を含まない根拠", "inputs without the claim's own place"),
                Text("集計値との結びを外す", "unbind the tally"),
                row,
                "tally",
                ref,
            )


def _of_entry(entry: Entry, row: int) -> Iterator[Problem]:
    missing = entry.claim.missing
    if (entry.verdict is Verdict.TRANSCRIBED) is (missing is None):
        yield _problem(
            _CLAIMS,
            Text(
                "転記のみの主張にだけ、欠けている資料",
                "a missing datum for transcribed claims, and for them alone",
            ),
            Text("missing 列を直す", "mend the column missing"),
            row,
            "missing",
            f"{entry.claim.claim}: {missing.value if missing else '–'}",
        )
    if entry.verdict is Verdict.CONTRADICTED and not entry.errata:
        yield _problem(
            _CLAIMS,
            Text("矛盾を説明する正誤", "an erratum that explains the contradiction"),
            Text("ledger/errata.csv に加えるか、転記を直す", "add one, or mend the transcription"),
            row,
            "claim",
            f"{entry.claim.claim}: {entry.reason.en}",
        )


def _chapters(claims: pd.DataFrame) -> Iterator[Problem]:
    """The id of a claim begins with its chapter."""
    for row, name, chapter in claims[["claim", "chapter"]].itertuples():
        if name.partition(".")[0] != chapter:
            yield _problem(
                _CLAIMS,
                Text("番号の頭にある章", "the chapter that the id begins with"),
                Text("chapter か番号を直す", "mend the chapter or the id"),
                int(str(row)),
                "chapter",
                f"{name}: {chapter}",
            )


def _units(claims: pd.DataFrame) -> Iterator[Problem]:
    """Dates, ranks and shares have the unit of their kind, and nothing else has it."""
    for row, kind, unit in claims[["kind", "unit"]].itertuples():
        wanted = _UNIT_OF_KIND.get(Kind(kind))
        allowed = {wanted} if wanted else set(Unit) - _OWN_UNITS
        if Kind(kind) is Kind.BOUND:
            allowed.add(Unit.PERCENT)
        if Unit(unit) not in allowed:
            label = Kind(kind).label
            yield _problem(
                _CLAIMS,
                Text(f"「{label.ja}」の単位", f"a unit that fits the kind {label.en!r}"),
                Text("kind か unit を直す", "mend kind or unit"),
                int(str(row)),
                "unit",
                unit,
            )


def _sources(file: str, frame: pd.DataFrame, source: str) -> Iterator[Problem]:
    """All rows name the one source that the table can have."""
    for row in frame.index[frame["source_id"] != source]:
        yield _problem(
            file,
            Text(f"出典 {source}", f"the source {source}"),
            Text("出典を直す", "mend the source"),
            int(str(row)),
            "source_id",
            str(frame.at[row, "source_id"]),
        )


def _shared_tokens(claims: pd.DataFrame) -> Iterator[Problem]:
    """Two claims on one printed number are one claim, unless 各 gives it to several."""
    places = ["line", "nth", "printed"]
    for row in claims.index[claims.duplicated(places, keep="first")]:
        if not str(claims.at[row, "printed"]).startswith("各"):
            yield _problem(
                _CLAIMS,
                Text("一つの数に一つの主張", "one claim for one printed number"),
                Text("重なる主張を除く", "remove the claim that repeats"),
                int(str(row)),
                "claim",
                str(claims.at[row, "claim"]),
            )


def _problem(file: str, expected: Text, advice: Text, row: int, column: str, found: str) -> Problem:
    return Problem(file, expected, advice, row=row, column=column, found=found)
