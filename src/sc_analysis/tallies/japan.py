"""Japan: programmes by ministry, year and topic; the platform; counts in the text."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from sc_analysis.tallies.model import Frames, Tally, counted, derived, refs, summed
from sc_analysis.vocab import Unit
from sc_analysis.vocab.japan import (
    FounderStatement,
    JapanStatement,
    Ministry,
    PlatformCategory,
    ProgrammeItem,
)
from sc_analysis.vocab.overseas import Topic

_PROGRAMMES = "japan_programmes"
_MEMBERS = "japan_platform_members"


def tallies(frames: Frames) -> Iterator[Tally]:
    """All tallies of the chapter."""
    yield from _programmes(frames)
    yield from _topics(frames)
    yield from _platform(frames)
    yield from _lists(frames)
    yield from _counts(frames)


def _programmes(frames: Frames) -> Iterator[Tally]:
    programmes = frames[_PROGRAMMES]
    yield counted(
        "japan.programmes.listed",
        _PROGRAMMES,
        programmes,
        Unit.PROGRAMMES,
        "表-2の施策",
        "Programmes in table 2",
    )
    for ministry in Ministry:
        yield counted(
            f"japan.programmes.{ministry.value}",
            _PROGRAMMES,
            programmes[programmes["ministry"] == ministry.value],
            Unit.PROGRAMMES,
            f"{ministry.label.ja}の施策",
            f"Programmes of: {ministry.label.en}",
        )
    yield counted(
        "japan.programmes.latest",
        _PROGRAMMES,
        programmes[programmes["start"] == programmes["start"].max()],
        Unit.PROGRAMMES,
        "最も遅い年に始まる施策",
        "Programmes that start in the latest year",
    )
    counts = frames["japan_programme_counts"]
    projects = [ProgrammeItem.MODEL_PROJECTS.value, ProgrammeItem.PRIORITY_PROJECTS.value]
    yield summed(
        "japan.model_projects.second_year_sum",
        "japan_programme_counts",
        counts[counts["item"].isin(projects)],
        "items_count",
        Unit.PROJECTS,
        "モデルプロジェクト2年度目の事業の和",
        "Projects of the second year, summed",
    )


def _topics(frames: Frames) -> Iterator[Tally]:
    fields, programmes = frames["japan_programme_fields"], frames[_PROGRAMMES]
    for topic in Topic:
        rows = fields[fields["theme"] == topic.value]
        if len(rows):
            yield counted(
                f"japan.topics.{topic.value}",
                "japan_programme_fields",
                rows,
                Unit.PROGRAMMES,
                f"{topic.label.ja}を挙げる施策",
                f"Programmes that name: {topic.label.en}",
            )
    yield counted(
        "japan.programmes.without_topic",
        _PROGRAMMES,
        programmes[~programmes["row"].isin(fields["row"])],
        Unit.PROGRAMMES,
        "分野を名指ししない施策",
        "Programmes that name no topic",
    )


def _platform(frames: Frames) -> Iterator[Tally]:
    members = frames[_MEMBERS]
    everybody = summed(
        "japan.platform.sum",
        _MEMBERS,
        members,
        "members_count",
        Unit.ORGANISATIONS,
        "プラットフォームの会員の和",
        "Members of the platform, summed",
    )
    first = [PlatformCategory.BUSINESS_RESEARCH.value, PlatformCategory.LOCAL_GOVERNMENT.value]
    two = summed(
        "japan.platform.without_ministries",
        _MEMBERS,
        members[members["category"].isin(first)],
        "members_count",
        Unit.ORGANISATIONS,
        "企業・大学・研究機関と地方公共団体の和",
        "Firms, research bodies and local governments",
    )
    yield from (everybody, two)
    yield derived(
        "japan.platform.excess",
        everybody.value - two.value,
        Unit.ORGANISATIONS,
        "会員の和と、その一部の和との差",
        "All members less that part",
        everybody.rows,
    )
    founders = frames["japan_platform_founders"]
    yield counted(
        "japan.platform.founders",
        "japan_platform_founders",
        founders[founders["statement"] == FounderStatement.SECTION.value],
        Unit.ORGANISATIONS,
        "設立した府省(国内の節)",
        "Ministries that founded it (section on Japan)",
    )


def _lists(frames: Frames) -> Iterator[Tally]:
    documents = frames["japan_industry_documents"]
    yield counted(
        "japan.principles.listed",
        "japan_principles",
        frames["japan_principles"],
        Unit.ITEMS,
        "共通基本方針",
        "Common principles",
    )
    yield counted(
        "japan.industry.documents",
        "japan_industry_documents",
        documents,
        Unit.ITEMS,
        "産業団体の提言",
        "Documents of industry bodies",
    )
    yield counted(
        "japan.industry.undated",
        "japan_industry_documents",
        documents[documents["date_printed"].isna()],
        Unit.ITEMS,
        "時期のない提言",
        "Documents without a date",
    )


def _counts(frames: Frames) -> Iterator[Tally]:
    counts = frames["japan_counts"].set_index("statement", drop=False)
    needs = counts.loc[[JapanStatement.NEEDS_PROPOSALS.value, JapanStatement.NEEDS_BODIES.value]]
    proposals, bodies = (int(v) for v in needs["value_count"])
    yield derived(
        "japan.needs.per_body",
        Fraction(proposals, bodies),
        Unit.PER_BODY,
        "地方公共団体あたりのニーズ",
        "Needs per local government",
        refs("japan_counts", needs),
    )
