"""Tables of errata: the ones that change most, all of them, and what two readers found."""

from __future__ import annotations

from typing import Any

import pandas as pd

from sc_analysis.claims.counts import READERS
from sc_analysis.report.document import Document, Table
from sc_analysis.report.markdown import anchor, escape, heading, pipe_table
from sc_analysis.vocab import Answer, Cause, Confidence


def _figures(doc: Document, figures: Any) -> str:
    """The numbers set against each other, each with what it is."""
    if pd.isna(figures):
        return "–"
    parts = []
    for operand in str(figures).split(";"):
        sort, _, name = operand.partition(":")
        if sort == "claim":
            subject = doc.built.entries[name].claim.subject(doc.lang)
            parts.append(f"{doc.claim(name)} ({escape(subject)})")
        elif sort == "tally":
            tally = doc.built.tallies[name]
            parts.append(f"{doc.tally(name)} ({escape(tally.label(doc.lang))})")
        else:
            fact = doc.built.bench.facts.loc[name]
            value = fact["value_period"] if pd.isna(fact["value_count"]) else fact["value_count"]
            parts.append(escape(f"{value} ({fact[f'subject_{doc.lang}']}, {fact['source_id']})"))
    return " ↔ ".join(parts)


def _rows(doc: Document, chosen: pd.DataFrame, *, anchored: bool) -> list[list[str]]:
    rows = []
    for row in chosen.to_dict("records"):
        target = anchor("erratum", row["erratum"])
        shown = escape(row["erratum"])
        other = row[f"alternative_{doc.lang}"]
        rows.append(
            [
                f"[{shown}]{{#{target}}}" if anchored else f"[{shown}](#{target})",
                escape(row[f"summary_{doc.lang}"]) + _answer(doc, row),
                escape(f"{row['locator']} ↔ {row['other_locator']}"),
                _figures(doc, row["figures"]),
                Cause(row["cause"]).label(doc.lang),
                Confidence(row["confidence"]).label(doc.lang),
                "–" if pd.isna(other) else escape(other),
            ]
        )
    return rows


def _answer(doc: Document, row: dict[Any, Any]) -> str:
    """What an author answered, with who and when; nothing while nobody did."""
    answer = Answer(row["answer"])
    if answer is Answer.OPEN:
        return ""
    who = f"[{escape(row['answer_by'])}]({row['answer_address']})"
    said = f"{answer.label(doc.lang)}: {escape(row[f'answer_{doc.lang}'])}"
    return f" — {who}, {row['answered']}: {said}"


def _head(doc: Document) -> list[str]:
    return [
        doc.say("正誤", "Erratum"),
        doc.say("矛盾", "Contradiction"),
        doc.say("箇所", "Places"),
        doc.say("突き合わせ", "Set against each other"),
        doc.say("原因", "Cause"),
        doc.say("確からしさ", "How sure"),
        doc.say("別の解釈", "Other meaning"),
    ]


def errata(doc: Document) -> tuple[str, str]:
    """Every erratum: what contradicts what, cause, how sure, other meaning."""
    listed = doc.built.inputs.ledger["errata"]
    rows = _rows(doc, listed, anchored=True)
    given = int((listed["answer"] != Answer.OPEN.value).sum())
    caption = doc.say(
        f"見つかった矛盾({len(rows)}件、うち著者の回答{given}件)",
        f"Contradictions found ({len(rows)}, of which {given} answered by authors)",
    )
    return pipe_table(_head(doc), rows, "lllllll"), caption


def weightiest(doc: Document) -> tuple[str, str]:
    """The errata that change most, first the one that changes most."""
    listed = doc.built.inputs.ledger["errata"]
    chosen = listed[listed["weight"].notna()].sort_values("weight")
    rows = []
    for row in chosen.to_dict("records"):
        summary = f"[{escape(row[f'summary_{doc.lang}'])}](#{anchor('erratum', row['erratum'])})"
        confidence = Confidence(row["confidence"]).label(doc.lang)
        other = row[f"alternative_{doc.lang}"]
        effect = escape(row[f"effect_{doc.lang}"])
        rows.append(
            [
                summary,
                _figures(doc, row["figures"]),
                effect,
                confidence if pd.isna(other) else f"{confidence}: {escape(other)}",
            ]
        )
    head = [
        doc.say("矛盾", "Contradiction"),
        doc.say("突き合わせ", "Set against each other"),
        doc.say("そのため変わること", "What it changes"),
        doc.say("確からしさと別の解釈", "How sure, and what else it could mean"),
    ]
    caption = doc.say(
        f"読み方を最も変える矛盾({len(rows)}件、重い順)",
        f"The contradictions that change most ({len(rows)}, heaviest first)",
    )
    return pipe_table(head, rows, "llll"), caption


def readers(doc: Document) -> tuple[str, str]:
    """Two readers: findings, contradictions, overlap, and the estimate of what both missed."""
    keys = [
        *(f"readers.{reader}.{what}" for reader in READERS for what in ("findings", "errata")),
        "readers.both",
        "readers.either",
        "readers.neither",
        "readers.missed",
        "readers.aside",
        "errata.all",
    ]
    rows = []
    for key in (f"ledger.{k}" for k in keys):
        tally = doc.built.tallies[key]
        unit = escape(tally.unit.label(doc.lang))
        rows.append([escape(tally.label(doc.lang)), doc.tally(key), unit])
    head = [doc.say("内容", "What"), doc.say("数", "Number"), doc.say("単位", "Unit")]
    return pipe_table(head, rows, "lrl"), doc.say(
        "読み手が別々に見つけたもの", "What the readers found apart"
    )


def findings(doc: Document) -> tuple[str, str]:
    """Every finding of both readers: the erratum that it is, or why it is set aside."""
    rows = []
    for row in doc.built.inputs.ledger["findings"].to_dict("records"):
        erratum, aside = row["erratum"], row[f"aside_{doc.lang}"]
        if pd.notna(erratum):
            outcome = f"[{escape(erratum)}](#{anchor('erratum', erratum)})"
        else:
            outcome = escape(doc.say("採らない: ", "set aside: ") + str(aside))
        rows.append(
            [
                row["reader"],
                escape(row["lines"].replace(";", ", ")),
                escape(row[f"summary_{doc.lang}"]),
                outcome,
            ]
        )
    head = [
        doc.say("読み手", "Reader"),
        doc.say("行", "Lines"),
        doc.say("指摘", "Finding"),
        doc.say("正誤、または採らない理由", "Erratum, or why it is set aside"),
    ]
    caption = doc.say(f"読み手の指摘({len(rows)}件)", f"Findings of the readers ({len(rows)})")
    return pipe_table(head, rows, "llll"), caption


def shares(doc: Document) -> tuple[str, str]:
    """Errata by cause and by how sure they are."""
    rows = []
    for vocabulary, title in (
        (Cause, doc.say("原因", "Cause")),
        (Confidence, doc.say("確からしさ", "How sure")),
    ):
        for term in vocabulary:
            group = heading(term.label(doc.lang))
            rows.append([title, group, doc.tally(f"ledger.errata.{term.value}")])
    head = [doc.say("分け方", "By"), doc.say("区分", "Group"), doc.say("件数", "Number")]
    return pipe_table(head, rows, "llr"), doc.say(
        "矛盾の原因と確からしさ", "Causes of the contradictions, and how sure they are"
    )


TABLES: dict[str, Table] = {
    "tbl-errata": errata,
    "tbl-weightiest": weightiest,
    "tbl-errata-shares": shares,
    "tbl-readers": readers,
    "tbl-findings": findings,
}
