"""The score sheet as a page: Markdown in both languages."""

from __future__ import annotations

from sc_analysis.errors import Lang, Text
from sc_analysis.score import EXPLAINED, Mark, Scored, counts
from sc_analysis.score.model import FLAGS_ADDRESS, Evidence, Scheme

_SHOWN = 3
_TITLE = "# 評価表 / Score sheet"
_WRITTEN = (
    "`sc-analysis score --to` が作るページで、手では直さない。"
    "Written by `sc-analysis score --to`; do not edit.\n\n"
    "機械が判断できる項目だけを採点する。見るのはファイルの文字であり、書かれたことが正しいか、"
    "コマンドが動くかは見ない。\n"
    "Only what a machine can decide is scored, from the text of the files: whether what they say "
    "is true, and whether commands work, is not seen."
)
_LISTS = Text("対象の一覧", "The lists")
_PERSONS = Text("人が判断する項目(採点しない)", "For a person (not scored)")
_HEAD = "| | 項目 / item | 求める一覧 / asked by | 根拠 / evidence |\n| --- | --- | --- | --- |"
_PERSON_HEAD = "| 項目 / item | 求める一覧 / asked by |\n| --- | --- |"
_EXPLAINED = "説明 / explained"


def page(scored: list[Scored]) -> str:
    """The whole page."""
    judged = [s for s in scored if s.outcome.mark is not Mark.PERSON]
    persons = [s for s in scored if s.outcome.mark is Mark.PERSON]
    addresses = [f"- {scheme.value}: <{scheme.address()}>" for scheme in Scheme]
    addresses.append(f"- {Scheme.BANK.value}, F1–F15: <{FLAGS_ADDRESS}>")
    parts = [
        _TITLE,
        _WRITTEN,
        summary(scored, "ja") + "  \n" + summary(scored, "en"),
        "\n".join([_HEAD, *map(_row, judged)]),
        _heading(_PERSONS),
        "\n".join([_PERSON_HEAD, *(f"| {_text(s)} | {_asked(s)} |" for s in persons)]),
        _heading(_LISTS),
        "\n".join(addresses),
    ]
    return "\n\n".join(parts) + "\n"


def summary(scored: list[Scored], lang: Lang) -> str:
    """How many items have each outcome, in one line."""
    said = (f"{mark.value} {n} ({mark.label()(lang)})" for mark, n in counts(scored).items())
    return Text("、", ", ")(lang).join(said)


def _row(scored: Scored) -> str:
    return (
        f"| {scored.outcome.mark.value} | {_text(scored)} | {_asked(scored)} | {_shown(scored)} |"
    )


def _text(scored: Scored) -> str:
    text = scored.item.text
    return f"`{scored.item.id}` {text.ja}<br>{text.en}"


def _asked(scored: Scored) -> str:
    return "<br>".join(str(asked) for asked in scored.item.asked)


def _shown(scored: Scored) -> str:
    evidence = scored.outcome.evidence
    met = scored.outcome.mark is Mark.PASS
    shown = [_place(e, counted=not met) for e in evidence[:_SHOWN]]
    if len(evidence) > _SHOWN:
        shown.append(f"+{len(evidence) - _SHOWN}")
    if scored.explained:
        shown.append(f"{_EXPLAINED} (`{EXPLAINED}`): {scored.explained.ja}")
        shown.append(scored.explained.en)
    return "<br>".join(shown)


def _place(evidence: Evidence, *, counted: bool) -> str:
    """The place; how many files were looked at changes with every file, so it is left out."""
    place = evidence.path if evidence.line is None else f"{evidence.path}:{evidence.line}"
    said = evidence.said.replace("|", "\\|") if counted else ""
    return f"`{place}` {said}".strip()


def _heading(text: Text) -> str:
    return f"## {text.ja} / {text.en}"
