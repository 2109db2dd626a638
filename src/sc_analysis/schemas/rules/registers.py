"""Rules for the registers, corrections and readings."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

import pandas as pd

from sc_analysis.errors import Text
from sc_analysis.schemas.rules.common import Break, broken
from sc_analysis.vocab import FIELD_LISTS, FieldList, near_misses

Frames = Mapping[str, pd.DataFrame]
_DOCUMENT = "idi_2021"
CITED = (
    *("x01", "x02", "x03", "x04", "x05", "x06", "x07", "x08", "x09"),
    *("x11", "x12", "x13", "x14"),
)
"""Facts that rules, tallies, conditions of errata and figures look up by id."""
_SOURCES = {
    **dict.fromkeys(
        (
            *("overseas_lead_crosswalk", "overseas_themes", "japan_programme_fields"),
            *("asean_places", "asean_partners", "projects_developments", "jasca_parties"),
            *("needs_crosswalk", "jasca_support_codes", "smart_jamp_title_codes"),
            *("outlook_event_kinds", "needs_coding_rules", "needs_documents_aside"),
            *("needs_codings", "needs_resolutions", "needs_spot_checks", "glosses"),
        ),
        "own_coding",
    ),
    **dict.fromkeys(("asean_countries", "asean_cities"), "asean_records"),
    **dict.fromkeys(("readings", "redrawn_nodes", "redrawn_relations"), _DOCUMENT),
}
"""Coded table → the one source that all its rows name."""
_PARAGRAPH = re.compile(r"§\S+ ¶\d+")
_TWO_LINES = {
    "§2(3)a ¶3": {113, 115},
    "§2(3)c ¶2": {133, 135},
    "§2(8)b ¶4": {317, 319},
    "§2(8)e ¶3": {416, 418},
}
"""Paragraphs that the text edition breaks into two lines."""


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
    """The outside facts that are looked up by id are there; tests of claims name theirs."""
    facts = coded["external_facts"]
    for fact in CITED:
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


def coded_from_one_source(raw: Frames, coded: Frames) -> Iterator[Break]:
    """Codings are our own, registers come from their one source."""
    for name, source in _SOURCES.items():
        frame = coded[name]
        for row in frame.index[frame["source_id"] != source]:
            yield broken(
                "registers.one_source",
                f"{name}/{row}",
                f"coded/{name}.csv",
                frame,
                int(row),
                "source_id",
                Text(f"{source}(この表の出典)", f"{source}, the source of this table"),
                Text(
                    "ほかの出典の行は別の表に置く", "put rows of other sources into another table"
                ),
            )


def paragraphs_in_their_lines(raw: Frames, coded: Frames) -> Iterator[Break]:
    """All rows of a paragraph name the same line of the text edition; tables are not looked at."""
    places: dict[str, list[tuple[str, int, int]]] = defaultdict(list)
    for name, frame in raw.items():
        for row, locator, line in frame[["locator", "line"]].itertuples():
            if found := _PARAGRAPH.match(locator):
                places[found[0]].append((name, int(row), int(line)))
    for paragraph, rows in places.items():
        usual = {Counter(line for _, _, line in rows).most_common(1)[0][0]}
        lines = _TWO_LINES.get(paragraph, usual)
        for name, row, line in rows:
            if line not in lines:
                shown = ", ".join(map(str, sorted(lines)))
                yield broken(
                    "registers.paragraph",
                    f"{name}/{row}",
                    f"raw/{name}.csv",
                    raw[name],
                    row,
                    "line",
                    Text(f"{paragraph} の行 {shown}", f"line {shown}, that of {paragraph}"),
                )


RULES = (
    coded_from_one_source,
    paragraphs_in_their_lines,
    transcribed_from_the_document,
    one_option_adopted,
    corrections_name_known_readings,
    crosswalk_codes_known,
    facts_cited,
    cities_as_listed,
)
