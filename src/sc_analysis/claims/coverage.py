"""Coverage: every numeral of the text edition is part of a claim or excluded by a class.

Without the text, the ledger of numerals is held against the claims; with it, against the text too.
Not judged here: whether an exclusion is right, and claims that are made without a numeral.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from sc_analysis.errors import DataError, Problem, Text
from sc_analysis.numerals.tokens import Token, tokens, tokens_in
from sc_analysis.vocab.verdicts import Exclusion

SOURCE_SHA256 = "c16ac1e11fc85e074280b5105d30b44169b970427598fff146539f14fc1ee549"
_NUMERALS, _CLAIMS = "ledger/numerals.csv", "ledger/claims.csv"


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many numerals there are, by what covers them."""

    tokens: int
    of_claims: int
    excluded: dict[Exclusion, int]
    claims_without_numeral: tuple[str, ...]
    """Claims made in words (最も多く), which no token can cover."""
    with_text: bool


def cover(numerals: pd.DataFrame, claims: pd.DataFrame, text: Path | None = None) -> Coverage:
    """The coverage of the ledger; of the text as well when its file is given.

    Raises `DataError` with all that is left over, or when there is nothing to check.
    """
    problems = [*_unclassified(numerals), *_misnumbered(numerals), *_unmatched(numerals, claims)]
    if text is not None:
        problems += list(_against_text(numerals, text))
    if not len(numerals):
        problems.append(
            Problem(_NUMERALS, Text("数字の行", "rows"), Text("行を加える", "add the rows"))
        )
    if problems:
        raise DataError(problems)
    excluded = numerals["exclusion"].dropna().value_counts()
    return Coverage(
        len(numerals),
        int(numerals["claims"].notna().sum()),
        {c: int(excluded.get(c.value, 0)) for c in Exclusion},
        tuple(
            c for c, p in claims[["claim", "printed"]].itertuples(index=False) if not tokens_in(p)
        ),
        text is not None,
    )


def _unclassified(numerals: pd.DataFrame) -> Iterator[Problem]:
    """Tokens with neither a claim nor a class, or with both."""
    both = numerals["claims"].notna() == numerals["exclusion"].notna()
    for row in numerals.index[both]:
        yield Problem(
            _NUMERALS,
            Text("主張か除外の理由の一方", "a claim or an exclusion, not both"),
            Text("どちらか一つを書く", "name one of them"),
            row=int(str(row)),
            column="claims",
            found=str(numerals.at[row, "token"]),
        )


def _misnumbered(numerals: pd.DataFrame) -> Iterator[Problem]:
    """Rows out of the order of the text, or whose place is not counted from the line's first."""
    line, position, seen = 0, 0, Counter[str]()
    for row, at, place, nth, token in numerals[["line", "position", "nth", "token"]].itertuples():
        if at != line:
            position, seen = 0, Counter()
        position += 1
        seen[token] += 1
        if at < line or (place, nth) != (position, seen[token]):
            yield Problem(
                _NUMERALS,
                Text(
                    f"行順で、{position} 番目の数字、同じ数字の {seen[token]} 番目",
                    f"the lines in order, position {position}, nth {seen[token]}",
                ),
                Text("抜けた行か重なる行を直す", "mend the row that is missing or repeated"),
                row=int(str(row)),
                column="position",
                found=f"{token}: {at}-{place}-{nth}",
            )
        line = max(line, at)


def _unmatched(numerals: pd.DataFrame, claims: pd.DataFrame) -> Iterator[Problem]:
    """Claims whose numerals are not where they say, and tokens that name other claims."""
    order = list(numerals[["line", "token", "nth"]].itertuples(index=False, name=None))
    place = {key: k for k, key in enumerate(order)}
    wanted: dict[int, list[str]] = {}
    for row, claim, printed, line, nth in claims[["claim", "printed", "line", "nth"]].itertuples():
        texts = tokens_in(printed)
        if not texts:
            continue
        start = place.get((line, texts[0], nth), len(order))
        found = order[start : start + len(texts)]
        if [(line, t) for t in texts] != [(k[0], k[1]) for k in found]:
            yield Problem(
                _CLAIMS,
                Text("原文のその行にある数字", "numerals that stand in that line"),
                Text("printed、line、nth を確かめる", "look at printed, line and nth"),
                row=int(str(row)),
                column="printed",
                found=f"{claim}: {printed} ({line}-{nth})",
            )
            continue
        for k in range(len(texts)):
            wanted.setdefault(start + k, []).append(claim)
    for k, (row, token, named) in enumerate(numerals[["token", "claims"]].itertuples()):
        names = [] if pd.isna(named) else named.split(";")
        if sorted(names) != sorted(wanted.get(k, [])):
            has = ";".join(wanted.get(k, [])) or "–"
            yield Problem(
                _NUMERALS,
                Text(f"この数字を印刷値に持つ主張: {has}", f"the claims that print it: {has}"),
                Text("claims.csv と揃える", "make it agree with claims.csv"),
                row=int(str(row)),
                column="claims",
                found=f"{token}: {';'.join(names) or '–'}",
            )


def _against_text(numerals: pd.DataFrame, path: Path) -> Iterator[Problem]:
    """Tokens of the text that the ledger lacks, and the reverse."""
    if not path.is_file():
        wanted = Text("原文のファイル", "the file of the text")
        yield Problem(path.name, wanted, Text("場所を確かめる", "look at its place"))
        return
    data = path.read_bytes()
    digest = hashlib.sha256(data).hexdigest()
    if digest != SOURCE_SHA256:
        yield Problem(
            path.name,
            Text(f"SHA-256 {SOURCE_SHA256}", f"SHA-256 {SOURCE_SHA256}"),
            Text("別の版か、変わった写しである", "another edition, or a changed copy"),
            found=digest,
        )
        return
    text = Counter(tokens(data.decode("utf-8")))
    ledger = Counter(
        Token(int(line), int(nth), token)
        for line, nth, token in numerals[["line", "nth", "token"]].itertuples(index=False)
    )
    for token in sorted((text - ledger) | (ledger - text), key=lambda t: (t.line, t.text, t.nth)):
        in_text = token in text
        yield Problem(
            _NUMERALS,
            Text("原文と同じ数字", "the numerals of the text"),
            Text("行を加える", "add the row") if in_text else Text("行を除く", "remove the row"),
            found=f"{token.line}-{token.nth} {token.text}",
        )
