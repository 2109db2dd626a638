"""Kinds of bad input: how each spoils one file, and what the command must say about it."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

MEMBERS = "raw/jasca_members.csv"
OVERVIEW = "raw/jasca_overview.csv"
PROPOSALS = "raw/smart_jamp_proposals.csv"
ANSWERS = "raw/survey_answers.csv"
FIELDS = "raw/needs_fields.csv"
EXAMPLES = "raw/needs_examples.csv"
CITIES = "coded/asean_cities.csv"
CORRECTIONS = "coded/corrections.csv"
CLAIMS = "ledger/claims.csv"

Spoil = Callable[[Path], None]


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of bad input; `says` are words of the English message."""

    name: str
    file: str
    spoil: Spoil
    row: int | None
    column: str | None
    found: str | None
    says: tuple[str, ...]


def data(change: Callable[[bytes], bytes]) -> Spoil:
    """Change the bytes of the file."""

    def spoil(path: Path) -> None:
        path.write_bytes(change(path.read_bytes()))

    return spoil


def text(old: str, new: str) -> Spoil:
    """Replace text that stands in the file once."""

    def change(raw: bytes) -> bytes:
        before = raw.decode("utf-8")
        assert 1 == before.count(old), old
        return before.replace(old, new).encode("utf-8")

    return data(change)


def table(change: Callable[[list[list[str]]], object]) -> Spoil:
    """Change the records of the file; record k stands on line k + 1."""

    def spoil(path: Path) -> None:
        records = list(csv.reader(io.StringIO(path.read_text(encoding="utf-8"), newline="")))
        change(records)
        out = io.StringIO(newline="")
        csv.writer(out, lineterminator="\n").writerows(records)
        path.write_bytes(out.getvalue().encode("utf-8"))

    return spoil


def cell(line: int, column: str, value: str) -> Spoil:
    """Put a value into the cell at a line of the file."""

    def change(records: list[list[str]]) -> None:
        position = records[0].index(column)
        assert value != records[line - 1][position]
        records[line - 1][position] = value

    return table(change)


def _drop_column(name: str) -> Spoil:
    def change(records: list[list[str]]) -> None:
        position = records[0].index(name)
        for record in records:
            del record[position]

    return table(change)


def _add_column(name: str) -> Spoil:
    def change(records: list[list[str]]) -> None:
        for k, record in enumerate(records):
            record.append("x" if k else name)

    return table(change)


def _drop_line(line: int) -> Spoil:
    return table(lambda records: records.pop(line - 1))


def _directory(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _stray(path: Path) -> None:
    path.write_text("a\n1\n", encoding="utf-8")


KINDS = (
    # bytes and files
    Kind("Shift-JIS", MEMBERS, data(lambda b: b.decode().encode("cp932")), 2, None,
         "byte 0x81", ("UTF-8", "Shift-JIS?")),
    Kind("BOM", MEMBERS, data(lambda b: b"\xef\xbb\xbf" + b), 1, None, "BOM", ("without a BOM",)),
    Kind("CRLF", MEMBERS, data(lambda b: b.replace(b"\n", b"\r\n")), 1, None, "CR", ("LF",)),
    Kind("lone CR", EXAMPLES, data(lambda b: b.replace(b"\n", b"\r", 1)), 1, None, "CR", ("LF",)),
    Kind("NUL byte", MEMBERS, text("sentence,public", "sen\0tence,public"), 3, None, "NUL",
         ("remove that character",)),
    Kind("empty file", MEMBERS, data(lambda b: b""), None, None, "(empty)", ("a header",)),
    Kind("blank lines only", MEMBERS, data(lambda b: b"\n\n"), None, None, "(empty)",
         ("a header",)),
    Kind("header only", MEMBERS, data(lambda b: b.split(b"\n")[0] + b"\n"), 1, None,
         "(header only)", ("at least one row",)),
    Kind("missing file", MEMBERS, Path.unlink, None, None, "(missing)", ("a file", "--data")),
    Kind("directory for a file", MEMBERS, _directory, None, None, "(directory)", ("a file",)),
    Kind("stray file", "raw/survey_answer.csv", _stray, None, None, "survey_answer.csv",
         ("catalog", "survey_answers")),
    # columns
    Kind("missing column", MEMBERS, _drop_column("as_of"), 1, "as_of", "(missing)",
         ("the column as_of",)),
    Kind("extra column", MEMBERS, _add_column("remark"), 1, "remark", "remark",
         ("these columns only",)),
    Kind("misspelt column", MEMBERS, text("members_count", "member_count"), 1, "members_count",
         "(missing)", ("member_count?",)),
    Kind("column twice", MEMBERS, _add_column("line"), 1, "line", "line", ("each column once",)),
    # rows
    Kind("too few cells", MEMBERS, text("sentence,total,287,2021-01,", "sentence,total,287,"), 6,
         None, "6", ("7 cells", "commas")),
    Kind("too many cells", MEMBERS, text("sentence,total,287,", "sentence,total,2,87,"), 6, None,
         "8", ("7 cells", "commas")),
    Kind("unclosed quote", MEMBERS, text("sentence,total,", 'sentence,"total,'), 6, None, '"',
         ("close the quote",)),
    Kind("line break in a cell", MEMBERS, text("sentence,total,", '"sentence\n",total,'), 6, None,
         '"', ("on one line",)),
    Kind("duplicate key", MEMBERS, table(lambda r: r.append(r[1])), 11, "statement,category",
         "sentence,local_government", ("once",)),
    Kind("duplicate key with an empty part", OVERVIEW, cell(3, "position", "1"), 3,
         "row,group,position", "target,,1", ("once",)),
    Kind("duplicate id", CITIES, cell(3, "city", "bandar_seri_begawan"), 3, "city",
         "bandar_seri_begawan", ("once",)),
    # cells
    Kind("outer spaces", MEMBERS, cell(3, "category", " public_body"), 3, "category",
         " public_body", ("without outer spaces",)),
    Kind("unknown code", MEMBERS, cell(3, "category", "public_bodies"), 3, "category",
         "public_bodies", ("one of:", "near misses: public_body")),
    Kind("unknown country", CITIES, cell(3, "country", "KMH"), 3, "country", "KMH",
         ("asean_countries", "near misses: KHM")),
    Kind("unknown city", "coded/needs_evidence.csv", cell(2, "city", "phnom_phen"), 2, "city",
         "phnom_phen", ("asean_cities", "phnom_penh")),
    Kind("unknown source", MEMBERS, cell(2, "source_id", "idi_2012"), 2, "source_id", "idi_2012",
         ("sources", "near misses: idi_2021")),
    Kind("full-width digits", MEMBERS, cell(4, "members_count", "２５６"), 4, "members_count",
         "２５６", ("an integer", "ASCII digits: 256")),
    Kind("thousands separator", MEMBERS, cell(4, "members_count", "1,256"), 4, "members_count",
         "1,256", ("an integer", "1256")),
    Kind("negative count", MEMBERS, cell(4, "members_count", "-256"), 4, "members_count", "-256",
         ("0 or more",)),
    Kind("text for a number", MEMBERS, cell(4, "members_count", "many"), 4, "members_count",
         "many", ("an integer",)),
    Kind("decimals for an integer", MEMBERS, cell(4, "members_count", "25.6"), 4, "members_count",
         "25.6", ("an integer",)),
    Kind("number without end", MEMBERS, cell(4, "members_count", "9" * 25), 4, "members_count",
         "9" * 25, ("an integer",)),
    Kind("flag of another form", "coded/readings.csv", cell(4, "adopted", "TRUE"), 4, "adopted",
         "TRUE", ("true or false",)),
    Kind("line beyond the text", MEMBERS, cell(2, "line", "9999"), 2, "line", "9999",
         ("452 or less",)),
    Kind("date of wrong form", MEMBERS, cell(6, "as_of", "2021/01"), 6, "as_of", "2021/01",
         ("an ISO date", "2021-05")),
    Kind("date as printed", MEMBERS, cell(6, "as_of", "2021-01時点"), 6, "as_of", "2021-01時点",
         ("an ISO date",)),
    Kind("day that does not exist", MEMBERS, cell(7, "as_of", "2021-02-29"), 7, "as_of",
         "2021-02-29", ("an ISO date",)),
    Kind("empty cell", MEMBERS, cell(3, "as_of", ""), 3, "as_of", "", ("a value",)),
    Kind("claim without locator", CLAIMS, cell(3, "locator", ""), 3, "locator", "", ("a value",)),
    Kind("unreadable quantity", "raw/needs_statements.csv", cell(3, "value_printed", "多く"), 3,
         "value_printed", "多く", ("a printed quantity", "約 7 割以上")),
    Kind("word for a count", ANSWERS, cell(4, "answer_printed", "大半"), 4, "answer_printed",
         "大半", ("a printed quantity",)),
    Kind("part of a city", FIELDS, cell(2, "cities_printed", "2.5都市"), 2, "cities_printed",
         "2.5都市", ("a printed quantity",)),
    Kind("unreadable rank", FIELDS, cell(3, "rank_printed", "上のほう"), 3, "rank_printed",
         "上のほう", ("a printed quantity",)),
    # rows against each other
    Kind("two dates for one statement", MEMBERS, cell(5, "as_of", "2021-02"), 5, "as_of",
         "2021-02", ("the same date 2021-01",)),
    Kind("sum that does not add up", MEMBERS, cell(6, "members_count", "288"), 6,
         "members_count", "288", ("the sum 287",)),
    Kind("shares beyond the whole", ANSWERS, cell(43, "answer_printed", "39.5%"), 43,
         "answer_printed", "39.5%", ("a sum of 100%",)),
    Kind("half an answer", ANSWERS, cell(4, "answer_printed", "20.5"), 4, "answer_printed",
         "20.5", ("a whole number",)),
    Kind("gap in positions", EXAMPLES, _drop_line(4), 4, "position", "4",
         ("position 3",)),
    Kind("supported countries not counted", OVERVIEW, cell(2, "count_printed", ""), 2,
         "count_printed", "", ("10, as in the register",)),
    Kind("statement left out", "raw/smart_jamp_statements.csv", _drop_line(5),
         12, "statement", "note_remaining_proposals", ("a row for proposals",)),
    Kind("no city proposed", "raw/smart_jamp_statements.csv", cell(3, "value_printed", "0都市"),
         3, "value_printed", "0都市", ("17, from the other statements",)),
    Kind("cited list gone", "coded/external_facts.csv",
         _drop_line(14), 21, "fact_id", "x23",
         ("a row for x14",)),
    Kind("two options adopted", "coded/readings.csv", cell(2, "adopted", "true"), 2, "adopted",
         "True", ("exactly one",)),
    Kind("correction with unknown reading", CORRECTIONS,
         cell(21, "reading", "smart_jamp.repeated_row"), 21, "reading", "smart_jamp.repeated_row",
         ("near misses: smart_jamp.repeated_rows",)),
    Kind("correction with unknown option", CORRECTIONS, cell(21, "option", "droped"), 21,
         "option", "droped", ("near misses: dropped",)),
    # names and corrections, resolved by the build
    Kind("correction that matches nothing", CORRECTIONS, cell(2, "found", "プノペン"), 2, "found",
         "プノペン", ("1 match(es)", "there are 0", "remove it")),
    Kind("correction of an unknown table", CORRECTIONS, cell(2, "dataset", "proposals"), 2,
         "dataset", "proposals", ("check its target",)),
    Kind("correction of an unknown column", CORRECTIONS, cell(2, "column", "city"), 2, "column",
         "city", ("check its target",)),
    Kind("correction of a number", CORRECTIONS, cell(2, "column", "line"), 2, "column", "line",
         ("check its target",)),
    Kind("unknown name of a city", PROPOSALS, cell(12, "city_ja", "クチソ"), 12, "city_ja",
         "クチソ", ("register", "near misses: クチン")),
    Kind("unknown name of a country", PROPOSALS, cell(8, "country_ja", "ラオスス"), 8,
         "country_ja", "ラオスス", ("register", "near misses: ラオス")),
    Kind("unknown option of a question", ANSWERS, cell(6, "option_ja", "ベトナン"), 6,
         "option_ja", "ベトナン", ("one of:", "near misses: ベトナム")),
)  # fmt: skip
