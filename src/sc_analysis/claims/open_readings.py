"""Other places that can be read in more than one way: what each reading computes.

Not checked: whether a reading was meant. Where a reading gives only a bound, its words say so and
`agrees` says whether the printed count stays within it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

import pandas as pd

from sc_analysis.claims.compare import Comparison
from sc_analysis.claims.counting_ways import READING, Frames
from sc_analysis.claims.mark_readings import work_types
from sc_analysis.claims.values import Time
from sc_analysis.errors import Text
from sc_analysis.numerals import Interval
from sc_analysis.tallies import Tally
from sc_analysis.tallies.survey import denominators
from sc_analysis.vocab import (
    HanoiRows,
    NeedField,
    PartnerIndustry,
    ReadingPlace,
    Support,
)


@dataclass(frozen=True, slots=True)
class Sight:
    """What the readings look at."""

    frames: Frames
    """The processed frames in force, with the registers."""
    by_option: Mapping[tuple[str, str], Frames]
    tallies: Mapping[str, Tally]
    comparisons: Mapping[str, Comparison]

    def printed(self, claim: str) -> Interval:
        """What the claim's string denotes."""
        value = self.comparisons[claim].value
        if isinstance(value, Time):
            raise ValueError(f"{claim} is a time")
        return value

    def number(self, claim: str) -> Fraction:
        """The number that the claim prints."""
        central = self.comparisons[claim].central
        if central is None:
            raise ValueError(f"{claim} prints no number")
        return central

    def value(self, key: str) -> Fraction:
        """The value of a tally."""
        return self.tallies[key].value


Values = Mapping[str, Fraction]
"""Claim → what the reading computes for it."""
Reading = tuple[Text, Values]


def open_readings(sight: Sight) -> pd.DataFrame:
    """One row for each place × reading × claim."""
    rows = []
    for place, readings in _PLACES.items():
        for position, (words, values) in enumerate(readings(sight), 1):
            for claim, computed in values.items():
                within = computed in sight.printed(claim)
                if place is ReadingPlace.COUNTRY_ISSUES:
                    within = sight.number(claim) <= computed
                rows.append(
                    {
                        "place": place.value,
                        "position": position,
                        "reading_ja": words.ja,
                        "reading_en": words.en,
                        "claim": claim,
                        "computed": float(computed),
                        "agrees": within,
                    }
                )
    return pd.DataFrame(rows).astype(
        {"position": "Int64", "computed": "Float64", "agrees": "boolean"}
    )


def _mean(sight: Sight) -> Iterator[Reading]:
    total, cities = sight.number("smart_jamp.proposals"), sight.number("smart_jamp.cities")
    governments = sight.number("smart_jamp.central_governments")
    left = sight.number("smart_jamp.remaining_proposals")
    left_cities = sight.number("smart_jamp.remaining_cities")
    claim = "smart_jamp.mean_per_city"
    yield Text("印刷の総数÷都市", "Printed total over cities"), {claim: total / cities}
    yield (
        Text("中央政府の分を除いた総数÷都市", "Total less one for each government, over cities"),
        {claim: (total - governments) / cities},
    )
    yield (
        Text("総数÷都市と中央政府", "Total over cities and governments"),
        {claim: total / (cities + governments)},
    )
    yield (
        Text("残りの提案÷残りの都市", "Remaining proposals over remaining cities"),
        {claim: left / left_cities},
    )
    yield (
        Text("第一弾の提案÷第一弾の都市", "First batch: proposals over cities"),
        {claim: (total - left) / (cities - left_cities)},
    )
    for option, frames in _options(sight):
        titles = frames["smart_jamp_proposals"]["city"].dropna()
        yield (
            Text(f"都市の題名÷都市: {option.ja}", f"Titles of cities over cities: {option.en}"),
            {claim: Fraction(len(titles), titles.nunique())},
        )


def _options(sight: Sight) -> Iterator[tuple[Text, Frames]]:
    for (reading, option), frames in sight.by_option.items():
        if reading == READING:
            yield HanoiRows(option).label, frames


def _countries(sight: Sight) -> Iterator[Reading]:
    claim = "smart_jamp.countries"
    yield (
        Text("表-14に現れる国", "Countries that table 14 lists"),
        {claim: sight.value("smart_jamp.countries.listed")},
    )
    yield (
        Text("加盟国からシンガポールを除く", "Members less Singapore"),
        {claim: sight.value("asean.countries.registered") - 1},
    )
    yield (
        Text("表の国にミャンマーを足す", "Countries of the table, and Myanmar"),
        {claim: sight.value("smart_jamp.countries.listed") + 1},
    )


def _works(sight: Sight) -> Iterator[Reading]:
    printed = {
        claim: sight.printed(claim) for claim in sight.comparisons if ".work_types." in claim
    }
    for option, frames in _options(sight):
        yield from work_types(option, frames, printed)


def _needs_share(sight: Sight) -> Iterator[Reading]:
    claim = "needs.top_fields.share"
    cities = sight.number("needs.cities_of_total")
    yield (
        Text("交通を挙げた都市の割合", "Share of cities that name transport"),
        {claim: 100 * sight.number("needs.transport.reported") / cities},
    )
    grid = sight.frames["needs_city_fields"]
    leading = grid["field"] != NeedField.OTHER.value
    supports = (
        (Text("直接の裏付け", "supported directly"), {Support.DIRECT.value}),
        (Text("間接まで", "also indirectly"), {Support.DIRECT.value, Support.INDIRECT.value}),
    )
    for words, wanted in supports:
        found = grid["support"].isin(wanted)
        yield (
            Text(f"裏付けた課題に占める割合({words.ja})", f"Share of the needs found ({words.en})"),
            {claim: Fraction(100 * int((found & leading).sum()), int(found.sum()))},
        )
        any_field = grid[found & leading]["city"].nunique()
        yield (
            Text(
                f"どれかの分野を挙げた都市の割合({words.ja})",
                f"Share of cities with any of the fields ({words.en})",
            ),
            {claim: 100 * Fraction(any_field) / cities},
        )


def _platform(sight: Sight) -> Iterator[Reading]:
    members = sight.frames["japan_platform_members"].set_index("category")["members_count"]
    ministry, association = int(members["ministry"]), int(members["business_association"])
    total = sight.value("japan.platform.sum")
    choices = (
        (Text("すべての区分", "All categories"), 0),
        (Text("府省を除く", "Without ministries"), ministry),
        (Text("経済団体等を除く", "Without business associations"), association),
        (Text("府省も経済団体等も除く", "Without either"), ministry + association),
    )
    for words, less in choices:
        yield words, {"japan.platform.total": total - less}


def _jasca(sight: Sight) -> Iterator[Reading]:
    claim = "jasca.members.sentence.total"
    yield (
        Text("民間企業は本文の数", "Private firms as in the text"),
        {claim: sight.value("jasca.members.sentence.sum")},
    )
    yield (
        Text("民間企業は表-9の数", "Private firms as in table 9"),
        {claim: sight.value("jasca.members.table.sum")},
    )


def _issues(sight: Sight) -> Iterator[Reading]:
    claim = "survey.country_issues.vnm"
    respondents = sight.value("survey.respondents.sum")
    yield (
        Text("団体の数(上限は回答者)", "Organisations (at most the respondents)"),
        {claim: respondents},
    )
    yield (
        Text("延べ数(上限は回答者×分野)", "Issues named (at most respondents × fields)"),
        {claim: respondents * sight.value("survey.field_issues.listed")},
    )


def _majority(sight: Sight) -> Iterator[Reading]:
    claim = "survey.partner_method.majority"
    for industry in PartnerIndustry:
        yield (
            Text(f"業種ごと: {industry.label.ja}", f"By industry: {industry.label.en}"),
            {claim: sight.value(f"survey.partner_method.{industry.value}.share")},
        )
    allied = [i for i in PartnerIndustry if i is not PartnerIndustry.TRADE_FOOD]
    for words, industries in (
        (Text("業務提携の業種を通して", "Over the industries with alliances"), allied),
        (Text("すべての業種を通して", "Over all industries"), list(PartnerIndustry)),
    ):
        part, whole = (
            sum((sight.number(f"survey.{question}.{i.value}") for i in industries), Fraction(0))
            for question in ("partner_method", "partner_industry")
        )
        yield words, {claim: 100 * part / whole}


def _matching(sight: Sight) -> Iterator[Reading]:
    claims = "survey.matching.yes", "survey.matching.no"
    yes, no = (sight.printed(claim) for claim in claims)
    everyone = int(sight.value("survey.respondents.sum"))
    share = sight.number(claims[0])
    for base in sorted({*denominators(yes, no, everyone), everyone}):
        part = round(share * base / 100)
        shares = 100 * Fraction(part, base), 100 * Fraction(base - part, base)
        yield (
            Text(
                f"{base} のうち {part}(無回答 {everyone - base})",
                f"{part} of {base} ({everyone - base} without answer)",
            ),
            dict(zip(claims, shares, strict=True)),
        )


_PLACES = {
    ReadingPlace.PROPOSALS_MEAN: _mean,
    ReadingPlace.JAMP_COUNTRIES: _countries,
    ReadingPlace.WORK_TYPES: _works,
    ReadingPlace.NEEDS_SHARE: _needs_share,
    ReadingPlace.PLATFORM_TOTAL: _platform,
    ReadingPlace.JASCA_TOTAL: _jasca,
    ReadingPlace.COUNTRY_ISSUES: _issues,
    ReadingPlace.METHOD_MAJORITY: _majority,
    ReadingPlace.MATCHING: _matching,
}
