"""Cases abroad: by region, kind of lead and topic."""

from __future__ import annotations

from collections.abc import Iterator

from sc_analysis.tallies.model import Frames, Tally, counted, distinct
from sc_analysis.vocab import Unit
from sc_analysis.vocab.overseas import LeadKind, Region, Topic

_CASES = "overseas_cases"


def tallies(frames: Frames) -> Iterator[Tally]:
    """All tallies of the chapter."""
    yield from _listed(frames)
    yield from _leads(frames)
    themes = frames["overseas_themes"]
    for topic in Topic:
        rows = themes[themes["theme"] == topic.value]
        if len(rows):
            yield counted(
                f"overseas.topics.{topic.value}",
                "overseas_themes",
                rows,
                Unit.PLACES,
                f"{topic.label.ja}を挙げる事例",
                f"Cases that name: {topic.label.en}",
            )


def _listed(frames: Frames) -> Iterator[Tally]:
    cases = frames[_CASES]
    yield counted(
        "overseas.cases.listed", _CASES, cases, Unit.PLACES, "表-1の事例", "Cases in table 1"
    )
    yield distinct(
        "overseas.countries.listed",
        _CASES,
        cases,
        "country_ja",
        Unit.COUNTRIES,
        "表-1の国",
        "Countries in table 1",
    )
    yield counted(
        "overseas.cases.whole_country",
        _CASES,
        cases[cases["whole_country"]],
        Unit.PLACES,
        "国の名だけの事例",
        "Cases that name a country alone",
    )
    yield counted(
        "overseas.cases.lead_unnamed",
        _CASES,
        cases[(cases["kind"] != LeadKind.GOVERNMENT.value) & cases["names_ja"].isna()],
        Unit.PLACES,
        "企業が加わり、その名のない事例",
        "Cases with firms in the lead that are not named",
    )


def _leads(frames: Frames) -> Iterator[Tally]:
    cases = frames[_CASES]
    yield counted(
        "overseas.lead_kinds.named",
        "overseas_lead_kinds",
        frames["overseas_lead_kinds"],
        Unit.ITEMS,
        "本文の類型",
        "Kinds of lead in the text",
    )
    yield distinct(
        "overseas.leads.labels",
        _CASES,
        cases,
        "lead_ja",
        Unit.ITEMS,
        "表-1の主体の区分",
        "Labels of leads in table 1",
    )
    for kind in LeadKind:
        own = cases[cases["kind"] == kind.value]
        yield counted(
            f"overseas.leads.{kind.value}",
            _CASES,
            own,
            Unit.PLACES,
            kind.label.ja,
            kind.label.en,
        )
        for region in Region:
            yield counted(
                f"overseas.leads.{region.value}.{kind.value}",
                _CASES,
                own[own["region"] == region.value],
                Unit.PLACES,
                f"{region.label.ja}: {kind.label.ja}",
                f"{region.label.en}: {kind.label.en}",
            )
