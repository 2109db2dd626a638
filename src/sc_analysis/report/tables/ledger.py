"""Tables of the ledger: claims with verdicts, their counts, tests, numerals."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction

from sc_analysis.report.document import Document, Table
from sc_analysis.report.format import number
from sc_analysis.report.markdown import anchor, escape, heading, pipe_table
from sc_analysis.vocab import Chapter, Kind, Term, Unit
from sc_analysis.vocab.verdicts import Exclusion, Method, Missing, Verdict


def claims(doc: Document) -> tuple[str, str]:
    """Every claim: anchor, subject, printed and computed value, place, verdict, reason, errata."""
    rows = []
    for entry in doc.built.entries.values():
        c = entry.claim
        name = f"[{escape(c.claim)}]{{#{anchor('claim', c.claim)}}}"
        found = ", ".join(f"[{escape(e)}](#{anchor('erratum', e)})" for e in entry.errata)
        place = escape(f"{c.locator} ({c.line}-{c.nth})")
        rows.append(
            [
                name,
                escape(c.subject(doc.lang)),
                escape(c.printed),
                doc.tally(c.tally) if c.tally else "–",
                place,
                doc.verdict(entry),
                escape(entry.reason(doc.lang)) + (f"; {found}" if found else ""),
            ]
        )
    head = [
        doc.say("主張", "Claim"),
        doc.say("内容", "Subject"),
        doc.say("印刷値", "Printed"),
        doc.say("計算値", "Computed"),
        doc.say("出典箇所(行-番目)", "Locator (line-nth)"),
        doc.say("判定", "Verdict"),
        doc.say("理由と正誤", "Reason, errata"),
    ]
    caption = doc.say(f"台帳({len(rows)}件)", f"The ledger ({len(rows)} claims)")
    return pipe_table(head, rows, "llrrlll"), caption


def _counts(doc: Document, by: type[Term], of: str, title: str) -> list[list[str]]:
    entries = doc.built.entries.values()
    rows = []
    for term in by:
        group = [e for e in entries if getattr(e.claim, of) is term]
        if not group:
            continue
        count = Counter(e.verdict for e in group)
        cells = [str(count[v]) if count[v] else "–" for v in Verdict]
        rows.append([title, heading(term.label(doc.lang)), *cells, str(len(group))])
    return rows


def verdicts(doc: Document) -> tuple[str, str]:
    """Claims by verdict, for every chapter and kind of quantity."""
    rows = [
        *_counts(doc, Chapter, "chapter", doc.say("章", "Chapter")),
        *_counts(doc, Kind, "kind", doc.say("種類", "Kind")),
    ]
    total = [doc.tally(f"ledger.verdict.{v.value}") for v in Verdict]
    everything = doc.say("全体", "All")
    rows.append([everything, everything, *total, doc.tally("ledger.claims.all")])
    head = [
        doc.say("分け方", "By"),
        doc.say("区分", "Group"),
        *(heading(v.label(doc.lang)) for v in Verdict),
        doc.say("計", "Total"),
    ]
    caption = doc.say("判定の内訳(章別、種類別)", "Verdicts by chapter and by kind")
    return pipe_table(head, rows, "ll" + "r" * (len(head) - 2)), caption


def bases(doc: Document) -> tuple[str, str]:
    """What reproduced claims rest on, who corroborates, and what only one side says."""
    keys = [
        *(key for key in doc.built.tallies if key.startswith(("ledger.basis.", "ledger.origin."))),
        "ledger.single_testimony",
        "ledger.double_entry",
        "ledger.tests",
    ]
    rows = [[escape(doc.built.tallies[key].label(doc.lang)), doc.tally(key)] for key in keys]
    head = [doc.say("内訳", "What"), doc.say("件数", "Number")]
    return pipe_table(head, rows, "lr"), doc.say(
        "再現の求め方、裏付けの伝え方、単独の証言", "Basis, origin and single testimony"
    )


def missing(doc: Document) -> tuple[str, str]:
    """The transcribed claims by the datum that a test would need."""
    rows = []
    for term in Missing:
        group = [e.claim for e in doc.built.entries.values() if e.claim.missing is term]
        if group:
            names = doc.say("、", ", ").join(
                doc.claim(c.claim) + " " + escape(c.subject(doc.lang)) for c in group
            )
            needed = heading(term.label(doc.lang))
            rows.append([needed, doc.tally(f"ledger.missing.{term.value}"), names])
    head = [
        doc.say("欠けている資料", "Missing datum"),
        doc.say("件数", "Number"),
        doc.say("主張", "Claims"),
    ]
    caption = doc.say(
        "転記のみの主張と、検査に要る資料", "Transcribed claims, and what a test would need"
    )
    return pipe_table(head, rows, "lrl"), caption


def methods(doc: Document) -> tuple[str, str]:
    """The tests by method: how many, what came of them, with what power."""
    tests = [t for e in doc.built.entries.values() for t in e.tests]
    rows = []
    for method in Method:
        group = [t for t in tests if t.method is method]
        if not group:
            continue
        agree = sum(t.agrees for t in group)
        power = number(100 * sum((t.power for t in group), Fraction(0)) / len(group), Unit.PERCENT)
        counts = [str(len(group)), str(agree), str(len(group) - agree)]
        rows.append([heading(method.label(doc.lang)), *counts, power])
    head = [
        doc.say("方法", "Method"),
        doc.say("検査", "Tests"),
        doc.say("一致", "Agree"),
        doc.say("不一致", "Disagree"),
        doc.say("検出力の平均(%)", "Mean power (%)"),
    ]
    caption = doc.say(f"検査の方法と検出力({len(tests)}件)", f"Tests by method ({len(tests)})")
    return pipe_table(head, rows, "lrrrr"), caption


def numerals(doc: Document) -> tuple[str, str]:
    """The numerals of the text edition by what covers them."""
    rows = [[doc.say("主張に属する", "Part of a claim"), doc.tally("ledger.numerals.claimed")]]
    rows += [
        [heading(c.label(doc.lang)), doc.tally(f"ledger.numerals.{c.value}")] for c in Exclusion
    ]
    rows.append([doc.say("計", "Total"), doc.tally("ledger.numerals.all")])
    head = [doc.say("扱い", "Treatment"), doc.say("数字", "Numerals")]
    return pipe_table(head, rows, "lr"), doc.say(
        "原文の数字の扱い", "What becomes of each numeral of the source"
    )


def rederived(doc: Document) -> tuple[str, str]:
    """Verdicts derived by hand for claims drawn at random, beside those of the ledger."""
    rows = []
    for row in doc.built.inputs.ledger["rederived"].to_dict("records"):
        entry = doc.built.entries[row["claim"]]
        by_hand, then = Verdict(row["verdict"]), Verdict(row["ledger_verdict"])
        same = by_hand is then
        rows.append(
            [
                doc.claim(row["claim"]),
                escape(entry.claim.subject(doc.lang)),
                then.label(doc.lang),
                doc.say("同じ", "same") if same else by_hand.label(doc.lang),
                "–" if then is entry.verdict else entry.verdict.label(doc.lang),
                escape(row[f"note_{doc.lang}"]),
            ]
        )
    head = [
        doc.say("印刷値", "Printed"),
        doc.say("内容", "Subject"),
        doc.say("台帳の判定(比較時)", "Ledger, then"),
        doc.say("手による判定", "By hand"),
        doc.say("改めた判定", "Mended to"),
        doc.say("根拠", "Grounds"),
    ]
    caption = doc.say(
        f"無作為に選び、手で導き直した判定({len(rows)}件)",
        f"Verdicts derived again by hand, for claims drawn at random ({len(rows)})",
    )
    return pipe_table(head, rows, "llllll"), caption


TABLES: dict[str, Table] = {
    "tbl-claims": claims,
    "tbl-verdicts": verdicts,
    "tbl-bases": bases,
    "tbl-missing": missing,
    "tbl-methods": methods,
    "tbl-numerals": numerals,
    "tbl-rederived": rederived,
}
