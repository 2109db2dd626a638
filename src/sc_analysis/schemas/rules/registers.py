"""Rules for the registers, corrections and readings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pandas as pd

from sc_analysis.errors import Text
from sc_analysis.schemas.rules.common import Break, broken
from sc_analysis.vocab import FIELD_LISTS, FieldList, near_misses

Frames = Mapping[str, pd.DataFrame]
_DOCUMENT = "idi_2021"
_CITED = ("x04", "x09", "x14")
"""Facts that rules and tallies look up by id."""


def one_option_adopted(raw: Frames, coded: Frames) -> Iterator[Break]:
    """Each reading adopts exactly one option."""
    readings = coded["readings"]
    for name, options in readings.groupby("reading"):
        if options["adopted"].sum() != 1:
            yield broken(
                "readings.one_adopted",
                str(name),
                "coded/readings.csv",
                readings,
                int(options.index[0]),
                "adopted",
                Text("採用は一つだけ", "exactly one option adopted"),
                Text("adopted を一行だけ true にする", "set adopted to true in one row"),
            )


def corrections_name_known_readings(raw: Frames, coded: Frames) -> Iterator[Break]:
    """A correction's reading and option exist, and stand together."""
    corrections, readings = coded["corrections"], coded["readings"]
    options = readings.groupby("reading")["option"].agg(list).to_dict()
    for row, reading, option in corrections[["reading", "option"]].itertuples():
        if pd.isna(reading) and pd.isna(option):
            continue
        known = reading in options
        column, value, allowed = (
            ("option", option, options[reading]) if known else ("reading", reading, list(options))
        )
        if value not in allowed:
            near = near_misses(str(value), allowed) or allowed
            yield broken(
                "corrections.reading_known",
                str(corrections.at[row, "correction_id"]),
                "coded/corrections.csv",
                corrections,
                row,
                column,
                Text("readings にある読み方と選択肢", "a reading and option of readings"),
                Text(f"近い値: {'、'.join(near)}", f"near misses: {', '.join(near)}"),
            )


def crosswalk_codes_known(raw: Frames, coded: Frames) -> Iterator[Break]:
    """Each code belongs to its list, and each list is mapped whole."""
    crosswalk = coded["needs_crosswalk"]
    for row, vocabulary, code in crosswalk[["vocabulary", "code"]].itertuples():
        known = FIELD_LISTS[FieldList(vocabulary)].codes()
        if code not in known:
            near = near_misses(code, known)
            yield broken(
                "crosswalk.code_known",
                f"{vocabulary}/{code}",
                "coded/needs_crosswalk.csv",
                crosswalk,
                row,
                "code",
                Text(f"次のどれか: {', '.join(known)}", f"one of: {', '.join(known)}"),
                Text(f"近い値: {'、'.join(near)}", f"near misses: {', '.join(near)}"),
            )
    for vocabulary, terms in FIELD_LISTS.items():
        mapped = set(crosswalk.loc[crosswalk["vocabulary"] == vocabulary.value, "code"])
        for code in terms.codes():
            if code not in mapped:
                yield broken(
                    "crosswalk.whole",
                    f"{vocabulary}/{code}",
                    "coded/needs_crosswalk.csv",
                    crosswalk,
                    int(crosswalk.index[-1]),
                    "code",
                    Text(
                        f"{vocabulary.value} の {code} の行",
                        f"a row for {code} of {vocabulary.value}",
                    ),
                    Text("行を加える", "add the row"),
                )


def facts_cited(raw: Frames, coded: Frames) -> Iterator[Break]:
    """The outside facts that other rules compare with are there."""
    facts = coded["external_facts"]
    for fact in _CITED:
        if fact not in set(facts["fact_id"]):
            yield broken(
                "registers.fact_cited",
                fact,
                "coded/external_facts.csv",
                facts,
                int(facts.index[-1]),
                "fact_id",
                Text(f"{fact} の行", f"a row for {fact}"),
                Text("行を加える", "add the row"),
            )


def cities_as_listed(raw: Frames, coded: Frames) -> Iterator[Break]:
    """The register holds as many cities as the cited list, and all ten countries have one."""
    cities, facts = coded["asean_cities"], coded["external_facts"]
    listed = facts.set_index("fact_id")["value_count"].get("x14")
    if listed is not None and len(cities) != listed:  # `facts_cited` reports a missing one
        yield broken(
            "registers.cities_listed",
            "x14",
            "coded/asean_cities.csv",
            cities,
            int(cities.index[-1]),
            "city",
            Text(f"{listed} 都市(x14)", f"{listed} cities (x14)"),
            Text("行の過不足を直す", "add or remove rows"),
        )
    countries = coded["asean_countries"]
    for row, country in countries["country"].items():
        if country not in set(cities["country"]):
            yield broken(
                "registers.country_has_city",
                str(country),
                "coded/asean_countries.csv",
                countries,
                int(str(row)),
                "country",
                Text("都市のある国", "a country with a city"),
                Text("都市を加える", "add its cities"),
            )


def transcribed_from_the_document(raw: Frames, coded: Frames) -> Iterator[Break]:
    """Raw tables are transcribed from the source document and nothing else."""
    for name, frame in raw.items():
        for row in frame.index[frame["source_id"] != _DOCUMENT]:
            yield broken(
                "registers.transcribed",
                f"{name}/{row}",
                f"raw/{name}.csv",
                frame,
                int(row),
                "source_id",
                Text(f"{_DOCUMENT}(原典)", f"{_DOCUMENT}, the source document"),
                Text("ほかの出典の行は coded に置く", "put rows of other sources into coded"),
            )


RULES = (
    transcribed_from_the_document,
    one_option_adopted,
    corrections_name_known_readings,
    crosswalk_codes_known,
    facts_cited,
    cities_as_listed,
)
