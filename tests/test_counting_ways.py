"""Ways of counting 表-14, against counts made by hand from its printed rows.

Without Hanoi the table has nineteen rows (386-403 and 408): fourteen without a circle, five with
thirteen circled titles (1, 1, 3, 2, 6). Each Hanoi row (404-407) has two more and five marks.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import product
from math import comb

import pytest

from sc_analysis.build import Built
from sc_analysis.claims.counting_ways import counted, rows_of, ways
from sc_analysis.claims.mark_readings import best_order
from sc_analysis.claims.way_tables import NOT_PRINTED, NOTICE, claim_of
from sc_analysis.numerals import Interval
from sc_analysis.vocab import (
    Bundle,
    HanoiRows,
    ProposalUnit,
    UntitledRow,
    WayFigure,
    WorkType,
)

KEPT = {"dropped": 0, "once": 1, "first_two": 2, "first_three": 3, "as_printed": 4}
UNITS = {"rows": (19, 1), "titles": (27, 2), "circled_titles": (13, 2), "marks": (24, 5)}
"""Unit → what the rows without Hanoi give, and what each Hanoi row adds."""
MORE = {"roadmap_items": 6, "joined_work": 2, "joined_fields": 1, "and_others": 5}
"""①-⑦ for one title; two titles FS・実証; one title 災害・交通; five titles 等に関する調査."""
UNTITLED_WEIGHS = {"rows", "titles"}


def value(built: Built, way: str, figure: WayFigure) -> float:
    """What a way gives for a figure."""
    figures = built.frames["smart_jamp_way_figures"]
    own = figures[(figures["way"] == way) & (figures["figure"] == figure.value)]
    return float(own["computed"].iloc[0])


def computed(built: Built, figure: WayFigure) -> dict[str, float]:
    """Way → the figure."""
    figures = built.frames["smart_jamp_way_figures"]
    own = figures[figures["figure"] == figure.value]
    return dict(zip(own["way"], own["computed"].astype(float), strict=True))


def expected_total(way: dict[str, object]) -> int:
    """Proposals by the hand counts above."""
    unit, untitled = str(way["unit"]), way["untitled"]
    base, each = UNITS[unit]
    total = base + each * KEPT[str(way["hanoi"])]
    total += sum(more for bundle, more in MORE.items() if way[bundle])
    return total - (untitled != "proposal" and unit in UNTITLED_WEIGHS)


def test_every_combination_stands_once(built: Built) -> None:
    """Five treatments, three of the untitled row; sixteen sets of bundles for titles alone."""
    frame = built.frames["smart_jamp_ways"]
    sets = sum(comb(4, size) for size in range(5))
    assert 5 * 3 * (3 + sets) == len(frame) == len(ways()) == 285
    assert frame["way"].is_unique
    dimensions = ["hanoi", "unit", "untitled", *MORE]
    assert not frame.duplicated(dimensions).any()
    found = set(frame[dimensions[:3]].itertuples(index=False, name=None))
    assert set(product(HanoiRows.codes(), ProposalUnit.codes(), UntitledRow.codes())) == found
    apart = frame.loc[frame["unit"] != "titles", list(MORE)].astype(bool)
    assert not apart.any(axis=None)


def test_every_way_has_every_figure_once(built: Built) -> None:
    """The product of ways and figures, without a gap and without a double."""
    figures = built.frames["smart_jamp_way_figures"]
    pairs = list(figures[["way", "figure"]].itertuples(index=False, name=None))
    frame = built.frames["smart_jamp_ways"]
    assert sorted(product(frame["way"], WayFigure.codes())) == sorted(pairs)


def test_totals_of_all_ways_follow_from_the_rows(built: Built) -> None:
    """The total of each way is the hand count of its parts."""
    totals = computed(built, WayFigure.PROPOSALS)
    circled = computed(built, WayFigure.REMAINING_PROPOSALS)
    plain = computed(built, WayFigure.FIRST_BATCH_PROPOSALS)
    for way in built.frames["smart_jamp_ways"].to_dict("records"):
        assert expected_total(way) == totals[way["way"]], way
        assert totals[way["way"]] == circled[way["way"]] + plain[way["way"]]


@pytest.mark.parametrize(
    ("way", "counts"),
    [
        ("0tp", (8, 17, 2, 27, 12, 14, 5, 13, 6, 1)),
        ("0tp-o", (8, 17, 2, 32, 12, 19, 5, 13, 6, 1)),
        ("0tg-fo", (8, 17, 2, 32, 12, 19, 5, 13, 6, 1)),
        ("0tg-r", (8, 17, 2, 32, 12, 13, 5, 19, 7, 2)),
        ("0tl-r", (8, 17, 1, 32, 12, 13, 5, 19, 7, 2)),
        ("1tp", (8, 18, 2, 29, 12, 14, 6, 15, 6, 1)),
        ("3tl", (8, 18, 1, 32, 12, 13, 6, 19, 6, 2)),
        ("4tp", (8, 18, 2, 35, 12, 14, 6, 21, 8, 2)),
        ("0rp", (8, 17, 2, 19, 12, 14, 5, 5, 1, 17)),
        ("4mp", (8, 18, 2, 44, 12, 13, 6, 31, 20, 2)),
        ("0cp", (8, 17, 2, 13, 12, 0, 5, 13, 6, 1)),
    ],
)
def test_figures_of_a_way(built: Built, way: str, counts: tuple[int, ...]) -> None:
    """Figures counted by hand in lines 386-408; a tie (3tl: six and six) is no lead."""
    plain = [f for f in WayFigure if not f.startswith("work_types.")]
    plain.remove(WayFigure.MEAN_PER_CITY)
    assert counts == tuple(value(built, way, figure) for figure in plain)


def test_marks_by_column(built: Built) -> None:
    """●: A 8, B 1, C 2, D 4, E 9 without Hanoi, and one more of each in every Hanoi row."""
    works = [f for f in WayFigure if f.startswith("work_types.")]
    for kept in range(5):
        found = [value(built, f"{kept}tp", figure) for figure in works]
        assert [n + kept for n in (8, 1, 2, 4, 9)] == found


def test_the_mean_is_the_total_over_the_cities(built: Built) -> None:
    """32/17 and 27/17, as of all proposals."""
    assert float(Fraction(32, 17)) == value(built, "0tp-o", WayFigure.MEAN_PER_CITY)
    assert float(Fraction(27, 17)) == value(built, "0tp", WayFigure.MEAN_PER_CITY)


def test_ways_that_reach_the_total(built: Built) -> None:
    """27+2k and the parts of the titles that make up 32; no row or mark count does."""
    found = {way for way, total in computed(built, WayFigure.PROPOSALS).items() if total == 32}
    expected = {"0tp-o", "0tg-r", "0tl-r", "0tg-fo", "0tl-fo", "1tp-wf", "2tp-f"}
    assert expected | {"2tg-w", "2tl-w", "3tg", "3tl"} == found
    assert len(found) == built.tallies["smart_jamp.ways.reach_total"].value
    left = computed(built, WayFigure.REMAINING_PROPOSALS)
    batches = {way for way in found if left[way] == 13}
    assert {"0tp-o", "0tg-fo", "0tl-fo"} == batches
    assert len(batches) == built.tallies["smart_jamp.ways.reach_batches"].value


def test_judgements_are_those_of_the_printed_numbers(built: Built) -> None:
    """`agrees` against numbers read from lines 376, 410, 414, 416 and 418, not from the ledger."""
    printed = {
        WayFigure.COUNTRIES: 9,
        WayFigure.CITIES: 17,
        WayFigure.CENTRAL_GOVERNMENTS: 2,
        WayFigure.PROPOSALS: 32,
        WayFigure.FIRST_BATCH_CITIES: 12,
        WayFigure.REMAINING_CITIES: 5,
        WayFigure.REMAINING_PROPOSALS: 13,
        WayFigure.MOST_CITY: 6,
        WayFigure.MOST_CITY_RANK: 1,
        WayFigure.MASTER_PLAN: 8,
        WayFigure.PRE_FEASIBILITY_STUDY: 7,
        WayFigure.FEASIBILITY_STUDY: 9,
        WayFigure.HUMAN_RESOURCES: 1,
        WayFigure.DEMONSTRATION: 11,
    }
    notice = dict(zip(NOTICE, (32, 17, 2, 19, 12), strict=True))
    assert set(WayFigure) == {*printed, WayFigure.MEAN_PER_CITY, *NOT_PRINTED}
    for row in built.frames["smart_jamp_way_figures"].itertuples():
        figure = WayFigure(row.figure)
        if figure in printed:
            assert row.agrees == (row.computed == printed[figure])
        if figure is WayFigure.MEAN_PER_CITY:
            assert row.agrees == (1.5 <= row.computed < 2.5)
        if figure in notice:
            assert row.agrees_notice == (row.computed == notice[figure])


def test_no_way_meets_every_printed_figure(built: Built) -> None:
    """Were there one, it would have to be looked at; countries disagree in all of them."""
    frame = built.frames["smart_jamp_ways"]
    judged = sum(claim_of(figure) is not None for figure in WayFigure)
    assert judged == built.tallies["smart_jamp.ways.figures_judged"].value == 15
    assert frame["printed_agreeing_count"].max() < judged
    assert {8.0} == set(computed(built, WayFigure.COUNTRIES).values())


def test_the_best_ways_drop_the_repeats_as_adopted(built: Built) -> None:
    """What meets most printed figures and all of the notice treats the rows as the reading does."""
    frame = built.frames["smart_jamp_ways"]
    most = frame["printed_agreeing_count"].max()
    best = frame[frame["printed_agreeing_count"] == most]
    adopted = frame[frame["adopted"]]
    assert ["0tp"] == adopted["way"].tolist()
    assert set(adopted["hanoi"]) == set(best["hanoi"])
    assert {"0tp-o", "0tg-fo"} == set(best["way"])
    assert most == built.tallies["smart_jamp.ways.most_satisfied"].value == 10
    assert best["and_others"].all()
    throughout = frame[frame["notice_agreeing_count"] == len(NOTICE)]
    assert set(throughout["way"]) == set(best["way"])


def test_nothing_as_plain_is_better_than_what_is_adopted(built: Built) -> None:
    """Among the ways that split no title, the adopted one is among the best."""
    frame = built.frames["smart_jamp_ways"]
    whole = frame[~frame[list(MORE)].astype(bool).any(axis=1)]
    adopted = int(frame.loc[frame["adopted"], "printed_agreeing_count"].iloc[0])
    assert whole["printed_agreeing_count"].max() == adopted == 9


def test_titles_with_others_are_all_coded(built: Built) -> None:
    """等 stands in the rows 3, 10, 15, 16 and 23 and nowhere else: as many as are missing."""
    titles = built.frames["smart_jamp_proposals"]
    codes = built.frames["smart_jamp_title_codes"]
    named = titles.loc[titles["title_ja"].str.contains("等"), "row"].tolist()
    assert [3, 10, 15, 16, 23] == named == codes.loc[codes["kind"] == "bundle", "row"].tolist()
    assert 19 - 14 == len(named) == built.tallies["smart_jamp.titles.and_others"].value


def test_the_rows_behind_the_ways(built: Built) -> None:
    """The remark on the budget is the one row without a project; the roadmap stands for seven."""
    frames = dict(built.frames)
    gone = frames["smart_jamp_proposals"]["row"].isin([8])
    dropped = {**frames, "smart_jamp_proposals": frames["smart_jamp_proposals"][~gone]}
    rows = rows_of(frames, dropped)
    assert [1] == [t.row for t in rows.titles if t.untitled]
    assert (8,) == rows.repeated
    more = {(t.row, bundle): n for t in rows.titles for bundle, n in t.more.items()}
    assert {(12, Bundle.WORK): 1, (4, Bundle.ROADMAP): 6, (11, Bundle.FIELDS): 1} == {
        key: n for key, n in more.items() if key[1] is not Bundle.AND_OTHERS
    }
    totals = {way.code: figures[WayFigure.PROPOSALS] for way, _, figures in counted(rows)}
    assert {26, 27} == {totals["0tp"], totals["1tp"]}


def readings(built: Built, place: str) -> list[tuple[float, bool]]:
    """Computed value and judgement of each reading of a place."""
    frame = built.frames["open_readings"]
    own = frame[frame["place"] == place]
    return [(float(c), bool(a)) for c, a in zip(own["computed"], own["agrees"], strict=True)]


def test_bases_of_the_matching_shares(built: Built) -> None:
    """70.5 and 29.5 come from 31/44, 43/61, 55/78, 62/88, 67/95, 74/105, 79/112; not from 116."""
    parts = {44: 31, 61: 43, 78: 55, 88: 62, 95: 67, 105: 74, 112: 79}
    expected = [
        (pytest.approx(100 * n / base), True)
        for base, part in parts.items()
        for n in (part, base - part)
    ]
    expected += [(pytest.approx(100 * n / 116), False) for n in (82, 34)]
    assert expected == readings(built, "matching")
    whole = [
        n
        for n in range(1, 117)
        if any(70.45 <= 100 * k / n < 70.55 and 29.45 <= 100 - 100 * k / n < 29.55
               for k in range(n + 1))
    ]  # fmt: skip
    assert list(parts) == [n for n in whole if n in parts] and set(whole) <= set(parts)


def test_readings_of_other_places(built: Built) -> None:
    """Hand counts from lines 115, 276, 285, 376, 428 and 431."""
    platform = [(567, False), (556, False), (565, False), (554, True)]
    assert platform == readings(built, "platform_total")
    assert [(287, True), (284, False)] == readings(built, "jasca_total")
    assert [(8, False), (9, True), (9, True)] == readings(built, "jamp_countries")
    assert [(116, False), (116 * 6, True)] == readings(built, "country_issues")
    shares = [(13, 18), (12, 15), (12, 14), (6, 12), (30, 41), (43, 59)]
    expected = [(pytest.approx(100 * part / whole), part > whole / 2) for part, whole in shares]
    assert expected == readings(built, "method_majority")
    means = [(32, 17), (30, 17), (32, 19), (13, 5), (19, 12), (33, 18), (27, 18), (25, 17)]
    assert [
        (pytest.approx(part / whole), 1.5 <= part / whole < 2.5) for part, whole in means
    ] == readings(built, "proposals_mean")
    assert (pytest.approx(2100 / 26), True) == readings(built, "needs_share")[0]


def test_work_types_in_other_ways(built: Built) -> None:
    """Marks by title and words of titles, with the repeats dropped (last five of fifteen)."""
    found = [int(n) for n, _ in readings(built, "work_types")]
    five = [found[k : k + 5] for k in range(0, len(found), 5)]
    assert 15 == len(five)
    assert [[8, 1, 2, 4, 9], [13, 6, 9, 11, 17], [3, 1, 3, 0, 9], [3, 7, 3, 0, 9]] == five[10:14]
    met = sum(agrees for _, agrees in readings(built, "work_types")[-5:])
    assert 3 == met


def test_the_best_order_of_columns() -> None:
    """A head that fits is found wherever it stands; no order is preferred without a reason."""
    printed = {
        f"smart_jamp.work_types.{work.value}": Interval.point(n)
        for n, work in enumerate(WorkType, 1)
    }
    by_row = dict(zip(WorkType, (5, 4, 3, 2, 1), strict=True))
    assert tuple(reversed(WorkType)) == best_order(by_row, printed)
    none = dict.fromkeys(WorkType, 0)
    assert tuple(WorkType) == best_order(none, printed)
