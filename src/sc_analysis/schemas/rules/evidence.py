"""Rules for the evidence: every unit coded twice, every difference settled, evidence as settled.

Not checked here: whether a passage says what its row says. Spot checks record that.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pandas as pd

from sc_analysis.errors import Text
from sc_analysis.schemas.rules.common import Break, broken
from sc_analysis.vocab import Grade, NeedField, Support
from sc_analysis.vocab.needs import PUBLISHED_IN, Aside, Coder

Frames = Mapping[str, pd.DataFrame]
_DOCUMENT = "idi_2021"
_EVIDENCE, _DOCUMENTS = "coded/needs_evidence.csv", "coded/needs_documents.csv"
_CODINGS, _RESOLUTIONS = "coded/needs_codings.csv", "coded/needs_resolutions.csv"
_ASIDE = "coded/needs_documents_aside.csv"
_CODERS = (Coder.FIRST.value, Coder.SECOND.value)
_YEARS = range(
    min(first for first, _ in PUBLISHED_IN.values()),
    max(last for _, last in PUBLISHED_IN.values()) + 1,
)


def units_speak(raw: Frames, coded: Frames) -> Iterator[Break]:
    """A unit is named by its document and its city."""
    units = coded["needs_documents"]
    for row, unit, source, city in units[["unit", "source_id", "city"]].itertuples():
        if unit != f"{source}.{city}":
            said = f"{source}.{city}"
            yield broken(
                "evidence.unit", unit, _DOCUMENTS, units, row, "unit", Text(said, said),
                Text("名前を文書と都市に合わせる", "make the name source and city"),
            )  # fmt: skip


def documents_dated(raw: Frames, coded: Frames) -> Iterator[Break]:
    """Documents that were coded are published in one of the two spans, at a public address."""
    units = coded["needs_documents"]
    sources = coded["sources"].set_index("source_id")
    for row, source in units["source_id"].items():
        if source == _DOCUMENT or source not in sources.index:
            continue
        published, address = sources.at[source, "published"], sources.at[source, "address"]
        if int(str(published)[:4]) not in _YEARS or pd.isna(address):
            years = f"{_YEARS.start}–{_YEARS.stop - 1}"
            yield broken(
                "evidence.document", str(units.at[row, "unit"]), _DOCUMENTS, units, int(str(row)),
                "source_id", Text(f"{years} 年に公表され所在のある文書",
                                  f"a document published in {years}, with an address"),
                Text("sources を直すか、文書を外す", "mend its row of sources, or set it aside"),
            )  # fmt: skip


def coded_twice(raw: Frames, coded: Frames) -> Iterator[Break]:
    """Both coders coded every unit."""
    units, codings = coded["needs_documents"], coded["needs_codings"]
    done = set(codings[["unit", "coder"]].itertuples(index=False, name=None))
    for row, unit in units["unit"].items():
        for coder in _CODERS:
            if (unit, coder) not in done:
                yield broken(
                    "evidence.coded_twice", f"{unit}/{coder}", _DOCUMENTS, units, int(str(row)),
                    "unit", Text(f"{coder} の判定", f"a coding by {coder}"),
                    Text("needs_codings に行を加える", "add a row to needs_codings"),
                )  # fmt: skip


def differences_settled(raw: Frames, coded: Frames) -> Iterator[Break]:
    """Each difference is settled, on what one of the two said; nothing else is."""
    codings, settled = coded["needs_codings"], coded["needs_resolutions"]
    grades = _grades(codings)
    differ = {key: found for key, found in grades.items() if len(set(found.values())) > 1}
    known = set(settled[["unit", "field"]].itertuples(index=False, name=None))
    for row, unit, field, grade in settled[["unit", "field", "grade"]].itertuples():
        said = differ.get((unit, field), {})
        if grade not in said.values():
            both = "、".join(said.values()) or "–"
            yield broken(
                "evidence.settled", f"{unit}/{field}", _RESOLUTIONS, settled, row, "grade",
                Text(f"食い違う判定のどちらか: {both}", f"one of two grades that differ: {both}"),
                Text("程度を直すか、行を除く", "mend the grade, or remove the row"),
            )  # fmt: skip
    for row, unit in codings.loc[codings["coder"] == Coder.FIRST.value, "unit"].items():
        for field in NeedField.codes():
            if (unit, field) in differ and (unit, field) not in known:
                yield broken(
                    "evidence.unsettled", f"{unit}/{field}", _CODINGS, codings, int(str(row)),
                    field, Text("二人の違いを決めた行", "a row that settles the difference"),
                    Text("needs_resolutions に行を加える", "add a row to needs_resolutions"),
                )  # fmt: skip


def evidence_as_settled(raw: Frames, coded: Frames) -> Iterator[Break]:
    """The best grade of the evidence of a unit is what was agreed or settled; its coder said so."""
    evidence, grades = coded["needs_evidence"], _grades(coded["needs_codings"])
    settled = coded["needs_resolutions"].set_index(["unit", "field"])["grade"].to_dict()
    units = evidence["source_id"] + "." + evidence["city"]
    best: dict[tuple[str, str], str] = {}
    for row, unit in units.items():
        key = (unit, str(evidence.at[row, "field"]))
        if best.get(key) != Grade.DIRECT.value:
            best[key] = str(evidence.at[row, "grade"])
    for row, unit in units.items():
        key = (unit, str(evidence.at[row, "field"]))
        said = grades.get(key, {})
        want = settled.get(key) or next(iter(said.values()), Support.NONE.value)
        if best[key] != want:
            yield broken(
                "evidence.grade", str(evidence.at[row, "evidence_id"]), _EVIDENCE, evidence,
                int(str(row)), "grade", Text(f"判定は {want}", f"the grade settled, {want}"),
                Text("判定と根拠を合わせる", "make evidence and codings agree"),
            )  # fmt: skip
        agreed = [c for c in _CODERS if said.get(c) == want]
        coder = Coder.BOTH.value if len(agreed) == len(_CODERS) else "".join(agreed)
        if evidence.at[row, "coder"] != coder:
            yield broken(
                "evidence.coder", str(evidence.at[row, "evidence_id"]), _EVIDENCE, evidence,
                int(str(row)), "coder", Text(coder or "–", coder or "–"),
                Text("その程度とした判定者にする", "name who gave that grade"),
            )  # fmt: skip
    codings = coded["needs_codings"]
    rows = dict(zip(codings["unit"], codings.index, strict=True))
    for key, said in grades.items():
        want = settled.get(key) or next(iter(said.values()))
        if want != Support.NONE.value and key not in best:
            yield broken(
                "evidence.missing", "/".join(key), _CODINGS, codings, int(rows[key[0]]), key[1],
                Text("この判定の根拠の行", "a row of evidence for this grade"),
                Text("needs_evidence に行を加える", "add a row to needs_evidence"),
            )  # fmt: skip


def evidence_ids_speak(raw: Frames, coded: Frames) -> Iterator[Break]:
    """Ids are city.field.n, counted from 1; lines are those of the source document alone."""
    evidence = coded["needs_evidence"]
    count: dict[str, int] = {}
    for row, name, city, field in evidence[["evidence_id", "city", "field"]].itertuples():
        place = f"{city}.{field}"
        count[place] = count.get(place, 0) + 1
        if name != f"{place}.{count[place]}":
            said = f"{place}.{count[place]}"
            yield broken(
                "needs.evidence_id", name, _EVIDENCE, evidence, row, "evidence_id",
                Text(said, said),
                Text("番号を都市と分野に合わせる", "make the id name city and field"),
            )  # fmt: skip
        if pd.isna(evidence.at[row, "line"]) is (evidence.at[row, "source_id"] == _DOCUMENT):
            yield broken(
                "evidence.line", name, _EVIDENCE, evidence, row, "line",
                Text("原文の行だけに行番号", "a line for the source document, and for it alone"),
            )  # fmt: skip


def asides_fit(raw: Frames, coded: Frames) -> Iterator[Break]:
    """A reason fits the date, and nothing is both coded and set aside."""
    aside, sources = coded["needs_documents_aside"], coded["sources"]
    address = sources.set_index("source_id")["address"]
    units = coded["needs_documents"]
    used = {(address.get(s), c) for s, c in zip(units["source_id"], units["city"], strict=True)}
    for row, where, city, published, reason in aside[
        ["address", "city", "published", "reason"]
    ].itertuples():
        year = None if pd.isna(published) else int(published[:4])
        fits = {
            Aside.NO_DATE.value: year is None,
            Aside.OUT_OF_PERIOD.value: year is not None and year not in _YEARS,
        }.get(reason, True)
        if not fits or (where, city) in used:
            yield broken(
                "evidence.aside", str(aside.at[row, "aside"]), _ASIDE, aside, row, "reason",
                Text("時期に合う理由、判定していない文書",
                     "a reason that fits the date; a document that is not coded"),
                Text("理由か時期を直すか、行を除く", "mend reason or date, or remove the row"),
            )  # fmt: skip


def _grades(codings: pd.DataFrame) -> dict[tuple[str, str], dict[str, str]]:
    """(unit, field) → coder → grade."""
    found: dict[tuple[str, str], dict[str, str]] = {}
    for row in codings.to_dict("records"):
        for field in NeedField.codes():
            found.setdefault((row["unit"], field), {})[row["coder"]] = row[field]
    return found


RULES = (
    units_speak,
    documents_dated,
    coded_twice,
    differences_settled,
    evidence_as_settled,
    evidence_ids_speak,
    asides_fit,
)
