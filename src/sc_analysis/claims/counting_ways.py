"""Ways of counting the proposals of 表-14, and which printed figures each of them gives.

A way says which rows count, what a proposal is, and what a title may bundle; titles alone are
unbundled. Not checked: whether anyone counted so. A way that gives the printed figures is possible;
the table cannot say that it was meant.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations, product

import pandas as pd

from sc_analysis.vocab import (
    Bundle,
    HanoiRows,
    NoteKind,
    Party,
    ProposalUnit,
    TitleCode,
    UntitledRow,
    WayFigure,
)

Frames = Mapping[str, pd.DataFrame]
READING = "smart_jamp.repeated_rows"
NAMED_CITY = "da_nang"
"""The city that the text names as the one with most proposals."""
_KEPT = {
    HanoiRows.DROPPED: 0,
    HanoiRows.ONCE: 1,
    HanoiRows.FIRST_TWO: 2,
    HanoiRows.FIRST_THREE: 3,
    HanoiRows.AS_PRINTED: None,
}
_LETTERS = dict(zip(Bundle, "rwfo", strict=True))
_NOTE_MARK = "**"


@dataclass(frozen=True, slots=True)
class Way:
    """One way of counting."""

    hanoi: HanoiRows
    unit: ProposalUnit
    untitled: UntitledRow
    bundles: tuple[Bundle, ...]
    """What is counted apart, in the order of the vocabulary."""

    @property
    def code(self) -> str:
        """The key of the way: repeats kept, initials of unit and untitled row, what is apart."""
        kept = list(HanoiRows).index(self.hanoi)
        apart = "".join(_LETTERS[bundle] for bundle in self.bundles)
        return f"{kept}{self.unit[0]}{self.untitled[0]}{'-' if apart else ''}{apart}"


@dataclass(frozen=True, slots=True)
class Title:
    """A title of 表-14 with what the ways ask of it."""

    row: int
    first: bool
    country: str
    city: str | None
    circled: bool
    marks: tuple[str, ...]
    """The work types marked in its row."""
    more: Mapping[Bundle, int]
    """How many more proposals it holds if a bundle is counted apart."""

    @property
    def untitled(self) -> bool:
        """Whether the row is a remark without a project: it alone has no mark."""
        return not self.marks


@dataclass(frozen=True, slots=True)
class Rows:
    """表-14 as printed, and which of its rows repeat the row before."""

    titles: tuple[Title, ...]
    repeated: tuple[int, ...]

    def counted(self, way: Way) -> list[Title]:
        """The titles of the rows that the way takes for proposals or for their proposer."""
        gone = () if _KEPT[way.hanoi] is None else self.repeated[_KEPT[way.hanoi] :]
        left_out = way.untitled is UntitledRow.LEFT_OUT
        return [t for t in self.titles if t.row not in gone and not (left_out and t.untitled)]


def ways() -> list[Way]:
    """Every combination, each once; only whole titles can be unbundled."""
    sets = [s for size in range(len(Bundle) + 1) for s in combinations(Bundle, size)]
    return [
        Way(hanoi, unit, untitled, bundles)
        for hanoi, unit, untitled in product(HanoiRows, ProposalUnit, UntitledRow)
        for bundles in (sets if unit is ProposalUnit.TITLES else [()])
    ]


def rows_of(printed: Frames, dropped: Frames) -> Rows:
    """表-14 from the frames of two options of the reading: rows as printed, and repeats dropped."""
    titles, marks = printed["smart_jamp_proposals"], printed["smart_jamp_marks"]
    by_row = marks.groupby("row")["work_type"].agg(tuple)
    more = _more(printed)
    kept = set(dropped["smart_jamp_proposals"]["row"])
    return Rows(
        tuple(
            Title(
                row=t.row,
                first=t.item == 1,
                country=t.country,
                city=None if t.party == Party.CENTRAL_GOVERNMENT.value else t.city,
                circled=bool(t.circled),
                marks=by_row.get(t.row, ()),
                more=more.get((t.row, t.item), {}),
            )
            for t in titles.itertuples()
        ),
        tuple(sorted(set(titles["row"]) - kept)),
    )


def _more(frames: Frames) -> dict[tuple[int, int], dict[Bundle, int]]:
    """(row, item) → bundle → proposals beyond the first."""
    codes, notes = frames["smart_jamp_title_codes"], frames["smart_jamp_notes"]
    more: dict[tuple[int, int], dict[Bundle, int]] = {}
    for (row, item, kind), count in codes.groupby(["row", "item", "kind"]).size().items():
        if TitleCode(kind) is TitleCode.BUNDLE:
            more.setdefault((row, item), {})[Bundle.AND_OTHERS] = int(count)
        elif count > 1:
            joined = Bundle.FIELDS if TitleCode(kind) is TitleCode.FIELD else Bundle.WORK
            more.setdefault((row, item), {})[joined] = int(count) - 1
    items = int((notes["note"] == NoteKind.SUPPLEMENT.value).sum())
    titles = frames["smart_jamp_proposals"]
    noted = titles[titles["title_ja"].str.contains(_NOTE_MARK, regex=False)]
    for row, item in noted[["row", "item"]].itertuples(index=False, name=None):
        more.setdefault((row, item), {})[Bundle.ROADMAP] = items - 1
    return more


def proposals_in(title: Title, way: Way) -> int:
    """How many proposals the way counts for a title; a row's marks or row go to its first title."""
    if way.unit is ProposalUnit.MARKS:
        return len(title.marks) if title.first else 0
    if title.untitled and way.untitled is UntitledRow.GOVERNMENT_ONLY:
        return 0
    if way.unit is ProposalUnit.ROWS:
        return int(title.first)
    if way.unit is ProposalUnit.CIRCLED_TITLES:
        return int(title.circled)
    return 1 + sum(title.more.get(bundle, 0) for bundle in way.bundles)


def by_city(titles: list[Title], way: Way) -> Counter[str]:
    """City → proposals."""
    found: Counter[str] = Counter()
    for title in titles:
        if title.city is not None:
            found[title.city] += proposals_in(title, way)
    return found


def leading(cities: Counter[str]) -> list[str]:
    """The cities with most proposals, by name."""
    most = max(cities.values())
    return sorted(city for city, count in cities.items() if count == most)


def figures(titles: list[Title], way: Way) -> dict[WayFigure, Fraction]:
    """What the way gives for each figure.

    Da Nang's rank counts the cities with at least as many proposals, so that a tie is no lead. Work
    types are rows that bear the mark: the table does not say which title of a row a mark is for.
    """
    cities = by_city(titles, way)
    circled = sum(proposals_in(t, way) for t in titles if t.circled)
    plain = sum(proposals_in(t, way) for t in titles if not t.circled)
    marks = Counter(mark for t in titles if t.first for mark in t.marks)
    counts = {
        WayFigure.COUNTRIES: len({t.country for t in titles}),
        WayFigure.CITIES: len(cities),
        WayFigure.CENTRAL_GOVERNMENTS: len({t.country for t in titles if t.city is None}),
        WayFigure.PROPOSALS: circled + plain,
        WayFigure.FIRST_BATCH_CITIES: len({t.city for t in titles if t.city and not t.circled}),
        WayFigure.FIRST_BATCH_PROPOSALS: plain,
        WayFigure.REMAINING_CITIES: len({t.city for t in titles if t.city and t.circled}),
        WayFigure.REMAINING_PROPOSALS: circled,
        WayFigure.MOST_CITY: max(cities.values()),
        WayFigure.MOST_CITY_RANK: sum(n >= cities[NAMED_CITY] for n in cities.values()),
    }
    works = {f: marks[f.value.partition(".")[2]] for f in WayFigure if f.startswith("work_types.")}
    return {
        **{figure: Fraction(count) for figure, count in counts.items()},
        WayFigure.MEAN_PER_CITY: Fraction(circled + plain, len(cities)),
        **{figure: Fraction(count) for figure, count in works.items()},
    }


def counted(rows: Rows) -> Iterator[tuple[Way, list[str], dict[WayFigure, Fraction]]]:
    """Every way with its leading cities and its figures."""
    for way in ways():
        titles = rows.counted(way)
        yield way, leading(by_city(titles, way)), figures(titles, way)
