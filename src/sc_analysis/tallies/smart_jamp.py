"""Smart JAMP: proposals by country, city, circle and batch; work types and fields."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from sc_analysis.tallies.model import Frames, Tally, counted, derived, distinct, refs, summed
from sc_analysis.vocab import JampStatement, Party, ProposalField, TitleCode, Unit, WorkType

_TITLES = "smart_jamp_proposals"
_NAMED_CITY = "da_nang"
"""The city with most proposals according to §2(8)e ¶2."""


def tallies(frames: Frames) -> Iterator[Tally]:
    """All tallies of the chapter."""
    yield from _listed(frames)
    yield from _rank(frames)
    yield from _circles(frames)
    yield from _by_country(frames)
    yield from _by_city(frames)
    yield from _batches(frames)
    yield from _work_types(frames)
    yield from _fields(frames)


def _listed(frames: Frames) -> Iterator[Tally]:
    titles = frames[_TITLES]
    yield counted(
        "smart_jamp.titles.listed",
        _TITLES,
        titles,
        Unit.TITLES,
        "表-14の題名",
        "Titles in table 14",
    )
    yield distinct(
        "smart_jamp.countries.listed",
        _TITLES,
        titles,
        "country",
        Unit.COUNTRIES,
        "表-14の国",
        "Countries in table 14",
    )
    yield distinct(
        "smart_jamp.cities.listed",
        _TITLES,
        titles,
        "city",
        Unit.CITIES,
        "表-14の都市",
        "Cities in table 14",
    )
    central = titles[titles["party"] == Party.CENTRAL_GOVERNMENT.value]
    yield distinct(
        "smart_jamp.central_governments.listed",
        _TITLES,
        central,
        "country",
        Unit.GOVERNMENTS,
        "表-14の中央政府",
        "Central governments in table 14",
    )
    codes = frames["smart_jamp_title_codes"]
    yield counted(
        "smart_jamp.titles.and_others",
        "smart_jamp_title_codes",
        codes[codes["kind"] == TitleCode.BUNDLE.value],
        Unit.TITLES,
        "「等」を含む題名",
        "Titles that say “and others”",
    )
    per_city = titles["city"].value_counts()
    yield counted(
        "smart_jamp.most_city.titles",
        _TITLES,
        titles[titles["city"] == per_city.idxmax()],
        Unit.TITLES,
        "最も多い都市の題名",
        "Titles of the city with most",
    )


def _rank(frames: Frames) -> Iterator[Tally]:
    """Where the city that the text names stands among all cities, by titles."""
    titles = frames[_TITLES]
    per_city = titles["city"].value_counts()
    ahead = per_city.index[per_city > per_city[_NAMED_CITY]]
    yield derived(
        "smart_jamp.most_city.rank_listed",
        len(ahead) + 1,
        Unit.RANK,
        "本文が挙げる都市の、題名の数による順位",
        "Rank of the city that the text names, by titles",
        refs(_TITLES, titles[titles["city"].isin([*ahead, _NAMED_CITY])]),
    )


def _circles(frames: Frames) -> Iterator[Tally]:
    titles = frames[_TITLES]
    circled, plain = titles[titles["circled"]], titles[~titles["circled"]]
    yield counted(
        "smart_jamp.circled.titles", _TITLES, circled, Unit.TITLES, "○印の題名", "Circled titles"
    )
    yield distinct(
        "smart_jamp.circled.cities",
        _TITLES,
        circled,
        "city",
        Unit.CITIES,
        "○印の題名のある都市",
        "Cities with circled titles",
    )
    yield counted(
        "smart_jamp.uncircled.titles",
        _TITLES,
        plain,
        Unit.TITLES,
        "○印のない題名",
        "Titles without a circle",
    )
    yield distinct(
        "smart_jamp.uncircled.cities",
        _TITLES,
        plain,
        "city",
        Unit.CITIES,
        "○印のない題名の都市",
        "Cities with titles without a circle",
    )


def _by_country(frames: Frames) -> Iterator[Tally]:
    titles = frames[_TITLES]
    countries = frames["asean_countries"].set_index("country")
    for code, rows in titles.groupby("country", sort=False):
        ja, en = countries.at[code, "name_ja"], countries.at[code, "name_en"]
        yield counted(
            f"smart_jamp.titles.{code}",
            _TITLES,
            rows,
            Unit.TITLES,
            f"{ja}の題名",
            f"Titles of {en}",
        )
        yield distinct(
            f"smart_jamp.cities.{code}",
            _TITLES,
            rows,
            "city",
            Unit.CITIES,
            f"{ja}の都市",
            f"Cities of {en}",
        )


def _by_city(frames: Frames) -> Iterator[Tally]:
    titles = frames[_TITLES]
    cities = frames["asean_cities"].set_index("city")
    for code, rows in titles.dropna(subset="city").groupby("city", sort=False):
        ja, en = cities.at[code, "name_ja"], cities.at[code, "name_en"]
        key = f"smart_jamp.titles.{code}"
        yield counted(key, _TITLES, rows, Unit.TITLES, f"{ja}の題名", f"Titles of {en}")


def _batches(frames: Frames) -> Iterator[Tally]:
    """The first batch is known from an outside notice, the rest from the text."""
    statements, facts = frames["smart_jamp_statements"], frames["external_facts"]
    values = statements.set_index("statement")["value"]

    def rows(*wanted: JampStatement) -> tuple[str, ...]:
        picked = statements[statements["statement"].isin([w.value for w in wanted])]
        return refs("smart_jamp_statements", picked)

    first = facts[facts["fact_id"] == "x04"]
    first_count = Fraction(int(first["value_count"].iloc[0]))
    first_rows = refs("external_facts", first)
    rest = JampStatement.REMAINING_PROPOSALS
    yield derived(
        "smart_jamp.proposals.from_batches",
        first_count + int(values[rest]),
        Unit.PROPOSALS,
        "第一弾(外部資料)と残りの提案の和",
        "First batch (outside notice) plus the rest",
        (*first_rows, *rows(rest)),
    )
    plain = frames[_TITLES][~frames[_TITLES]["circled"]]
    yield derived(
        "smart_jamp.first_batch.bundled",
        first_count - len(plain),
        Unit.PROPOSALS,
        "第一弾の提案と○印のない題名の差",
        "First-batch proposals less uncircled titles",
        (*first_rows, *refs(_TITLES, plain)),
    )
    total, cities = JampStatement.PROPOSALS, JampStatement.CITIES
    yield derived(
        "smart_jamp.proposals.per_city",
        Fraction(int(values[total]), int(values[cities])),
        Unit.PER_CITY,
        "都市あたりの提案",
        "Proposals per city",
        rows(total, cities),
    )


def _work_types(frames: Frames) -> Iterator[Tally]:
    counts, marks = frames["smart_jamp_work_counts"], frames["smart_jamp_marks"]
    codes = frames["smart_jamp_title_codes"]
    named = codes[codes["kind"] == TitleCode.WORK_TYPE.value]
    yield summed(
        "smart_jamp.work_types.printed_sum",
        "smart_jamp_work_counts",
        counts,
        "proposals_count",
        Unit.PROPOSALS,
        "業務別件数の合計",
        "Sum over work types",
    )
    for work in WorkType:
        label = work.label
        yield counted(
            f"smart_jamp.work_types.{work.value}.marks",
            "smart_jamp_marks",
            marks[marks["work_type"] == work.value],
            Unit.ROWS,
            f"{label.ja}: 表-14の印",
            f"{label.en}: marks in table 14",
        )
        rows = marks.loc[marks["work_type"] == work.value, "row"]
        titles = frames[_TITLES]
        yield counted(
            f"smart_jamp.work_types.{work.value}.row_titles",
            _TITLES,
            titles[titles["row"].isin(rows)],
            Unit.TITLES,
            f"{label.ja}: 印のある行の題名",
            f"{label.en}: titles of the rows so marked",
        )
        yield counted(
            f"smart_jamp.work_types.{work.value}.titles",
            "smart_jamp_title_codes",
            named[named["code"] == work.value],
            Unit.TITLES,
            f"{label.ja}: 題名が示す",
            f"{label.en}: named in titles",
        )


def _fields(frames: Frames) -> Iterator[Tally]:
    counts, codes = frames["smart_jamp_field_counts"], frames["smart_jamp_title_codes"]
    named = codes[codes["kind"] == TitleCode.FIELD.value]
    yield summed(
        "smart_jamp.fields.printed_sum",
        "smart_jamp_field_counts",
        counts,
        "proposals_count",
        Unit.PROPOSALS,
        "分野別件数の合計",
        "Sum over fields",
    )
    for field in ProposalField:
        yield counted(
            f"smart_jamp.fields.{field.value}.titles",
            "smart_jamp_title_codes",
            named[named["code"] == field.value],
            Unit.TITLES,
            f"{field.label.ja}: 題名が示す",
            f"{field.label.en}: named in titles",
        )
    per_title = named.groupby(["row", "item"]).size()
    most = per_title.index[per_title == per_title.max()]
    rows = named[[pair in most for pair in zip(named["row"], named["item"], strict=True)]]
    yield derived(
        "smart_jamp.fields.most_in_title",
        int(per_title.max()),
        Unit.FIELDS,
        "同じ題名が示す分野の最多",
        "Most fields in the same title",
        refs("smart_jamp_title_codes", rows),
    )
