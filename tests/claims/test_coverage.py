"""Coverage: no numeral of the text is left, and nothing can vanish from the ledger unnoticed."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pandas as pd
import pytest

from sc_analysis.build import Built
from sc_analysis.claims import Coverage, cover, coverage
from sc_analysis.errors import DataError
from sc_analysis.numerals.tokens import tokens, tokens_in

TEXT = "第三回は 9 社、\n2019年と約 1 兆 7,500 億円、9 件と 9 件。\n"


@pytest.fixture
def numerals() -> pd.DataFrame:
    """The numerals of the small text: two make a claim, the others are set phrases."""
    rows = [(t.line, t.nth, t.text) for t in tokens(TEXT)]
    frame = pd.DataFrame(rows, columns=["line", "nth", "token"])
    frame["position"] = frame.groupby("line").cumcount() + 1
    frame["claims"] = pd.Series([None, None, "a.year", "a.sum", None, "a.count"], dtype="string")
    frame["exclusion"] = frame["claims"].isna().map({True: "phrase", False: None})
    return frame


@pytest.fixture
def claims() -> pd.DataFrame:
    """The claims of the small text."""
    rows = [
        ("a.year", "2019年", 2, 1),
        ("a.sum", "約 1 兆 7,500 億円", 2, 1),
        ("a.count", "9 件", 2, 2),
        ("a.words", "大半", 2, 1),
    ]
    return pd.DataFrame(rows, columns=["claim", "printed", "line", "nth"])


@pytest.fixture
def text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The small text, taken for the text edition."""
    path = tmp_path / "text.txt"
    path.write_text(TEXT, encoding="utf-8", newline="")
    digest = hashlib.sha256(TEXT.encode("utf-8")).hexdigest()
    monkeypatch.setattr(coverage, "SOURCE_SHA256", digest)
    return path


def found(numerals: pd.DataFrame, claims: pd.DataFrame, text: Path | None = None) -> list[str]:
    """What a failing coverage names; fails when it does not fail."""
    with pytest.raises(DataError) as raised:
        cover(numerals, claims, text)
    assert raised.value.problems
    return [str(p.found) for p in raised.value.problems]


def of(built: Built) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Numerals and claims of the repository."""
    ledger = built.inputs.ledger
    claims = ledger["claims"][["claim", "printed", "line", "nth"]]
    return ledger["numerals"].astype(object), claims.astype(object)


def test_the_ledger_is_complete_without_the_text(built: Built) -> None:
    """Every numeral is a claim's or excluded, and the parts add up."""
    numerals, claims = of(built)
    result = cover(numerals, claims)
    assert not result.with_text
    assert len(numerals) == result.tokens == result.of_claims + sum(result.excluded.values())
    wordy = [c for c, p in claims[["claim", "printed"]].itertuples(index=False) if not tokens_in(p)]
    assert tuple(wordy) == result.claims_without_numeral
    assert 0 < len(wordy) < 10


def test_no_claim_with_a_numeral_can_be_removed(built: Built) -> None:
    """Each claim taken away leaves a numeral that names it."""
    numerals, claims = of(built)
    names = [c for c, p in claims[["claim", "printed"]].itertuples(index=False) if tokens_in(p)]
    assert len(names) > 250
    for name in names:
        assert any(name in f for f in found(numerals, claims[claims["claim"] != name])), name


def test_no_numeral_of_a_claim_can_be_removed(built: Built) -> None:
    """Nor any numeral that another follows in its line; every ninth row is tried."""
    numerals, claims = of(built)
    followed = numerals["line"].eq(numerals["line"].shift(-1)) | numerals["claims"].notna()
    rows = numerals.index[followed][::9]
    assert len(rows) > 40
    for row in rows:
        assert found(numerals.drop(row), claims), row


def test_no_numeral_can_be_doubled_or_changed(built: Built) -> None:
    """A row that stands twice, or says another token or place, fails; every 31st is tried."""
    numerals, claims = of(built)
    for k in range(0, len(numerals), 31):
        doubled = pd.concat([numerals.iloc[: k + 1], numerals.iloc[k:]])
        doubled.index = range(2, len(doubled) + 2)
        assert found(doubled, claims)
    for column, value in (("nth", 9), ("position", 99), ("line", 1), ("token", "999")):
        changed = numerals.copy()
        row = changed.index[changed["claims"].notna()][40]
        changed.loc[row, column] = value
        assert found(changed, claims), column


def test_a_numeral_with_both_or_neither_is_named(
    numerals: pd.DataFrame, claims: pd.DataFrame
) -> None:
    """A token belongs to a claim or to a class, not to both and not to none."""
    assert isinstance(cover(numerals, claims), Coverage)
    neither, both = numerals.copy(), numerals.copy()
    neither.loc[0, "exclusion"] = None
    both.loc[2, "exclusion"] = "name"
    assert ["三"] == found(neither, claims)
    assert ["2019"] == found(both, claims)


def test_nothing_to_check_fails(numerals: pd.DataFrame, claims: pd.DataFrame) -> None:
    """No rows at all are a finding, also without claims."""
    assert found(numerals.iloc[:0], claims)
    assert found(numerals.iloc[:0], claims.iloc[:0])


def test_the_small_text_is_covered(
    numerals: pd.DataFrame, claims: pd.DataFrame, text: Path
) -> None:
    """Six tokens, three of them claims; the claim in words has none."""
    result = cover(numerals, claims, text)
    assert (6, 3, True, ("a.words",)) == (
        result.tokens,
        result.of_claims,
        result.with_text,
        result.claims_without_numeral,
    )


def test_any_row_removed_is_missed_with_the_text(
    numerals: pd.DataFrame, claims: pd.DataFrame, text: Path
) -> None:
    """Each numeral of the text that the ledger lacks is named by its place."""
    for row, line, nth, token in numerals[["line", "nth", "token"]].itertuples():
        assert f"{line}-{nth} {token}" in found(numerals.drop(row), claims, text)


def test_an_altered_exclusion_is_noticed_with_the_text(
    numerals: pd.DataFrame, claims: pd.DataFrame, text: Path
) -> None:
    """Both the token that is not there and the one that is are named."""
    numerals.loc[0, "token"] = "四"
    assert ["1-1 三", "1-1 四"] == found(numerals, claims, text)


def test_another_text_or_no_file_fails(
    numerals: pd.DataFrame, claims: pd.DataFrame, text: Path, tmp_path: Path
) -> None:
    """A byte more gives another SHA-256, which is named; a missing file is a finding."""
    text.write_text(TEXT + " ", encoding="utf-8", newline="")
    assert [hashlib.sha256((TEXT + " ").encode("utf-8")).hexdigest()] == found(
        numerals, claims, text
    )
    assert found(numerals, claims, tmp_path / "nothing.txt")
