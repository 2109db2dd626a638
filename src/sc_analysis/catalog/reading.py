"""CSV → typed frame, strictly: every departure from the file format is a located problem.

Frames are indexed by the line of the file (header is line 1), so that any later problem can name
its row. Not checked here: what the values mean (`catalog.checking`, `schemas.rules`).
"""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from pathlib import Path

import pandas as pd

from sc_analysis.catalog.datasets import Dataset
from sc_analysis.errors import Problem, Text
from sc_analysis.vocab import near_misses

_FORMATS = {
    "Int64": (re.compile(r"-?\d{1,18}$", re.ASCII), Text("整数", "an integer")),
    "Float64": (re.compile(r"-?\d+(\.\d+)?$", re.ASCII), Text("小数", "a decimal number")),
    "boolean": (re.compile(r"(true|false)$"), Text("true か false", "true or false")),
}


def read(folder: Path, dataset: Dataset) -> tuple[pd.DataFrame | None, list[Problem]]:
    """Read one dataset below `folder`.

    Returns the typed frame (cells that cannot be typed are missing) and the problems found;
    `None` if the file cannot be read as a table at all.
    """
    path = folder / dataset.path
    text, problems = _text(path, dataset.path)
    if text is None:
        return None, problems
    rows, more = _records(text, dataset.path)
    problems += more
    if rows is None:
        return None, problems
    header, *body = rows
    wanted = list(dataset.model.to_schema().columns)
    more = _header_problems(header[1], wanted, dataset.path)
    if more:
        return None, problems + more
    return _frame(header[1], body, dataset, problems)


def typed_cell(dataset: Dataset, column: str, row: int, text: str) -> tuple[object, list[Problem]]:
    """One cell as `read` would type it, and what it would say about it."""
    dtype = str(dataset.model.to_schema().columns[column].dtype)
    index = pd.Index([row])
    values, problems = _typed([text], index, dtype, dataset.path, column, None)
    return values.iloc[0], problems


def _text(path: Path, name: str) -> tuple[str | None, list[Problem]]:
    """The decoded text, or why there is none; line ends and marks are judged here."""
    if not path.exists():
        return None, [
            _problem(
                name,
                Text("ファイル", "a file"),
                Text(
                    "ファイルを置くか、`--data` を確かめる", "put the file there, or check `--data`"
                ),
                found="(missing)",
            )
        ]
    if not path.is_file():
        return None, [
            _problem(
                name,
                Text("ファイル", "a file"),
                Text("フォルダーを除き、CSVを置く", "remove the folder, put the CSV"),
                found="(directory)",
            )
        ]
    data = path.read_bytes()
    if not data.strip():
        return None, [
            _problem(
                name,
                Text("見出し行と一行以上", "a header and at least one row"),
                Text("ファイルを書き直す", "write the file again"),
                found="(empty)",
            )
        ]
    problems = []
    if data.startswith(b"\xef\xbb\xbf"):
        data = data[3:]
        problems.append(
            _problem(
                name,
                Text("BOMなしのUTF-8", "UTF-8 without a BOM"),
                Text("「UTF-8(BOMなし)」で保存し直す", "save as UTF-8 without BOM"),
                row=1,
                found="BOM",
            )
        )
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        row = data[: error.start].count(b"\n") + 1
        problems.append(
            _problem(
                name,
                Text("UTF-8", "UTF-8"),
                Text("UTF-8で保存し直す(Shift-JISではないか)", "save as UTF-8 (is it Shift-JIS?)"),
                row=row,
                found=f"byte 0x{data[error.start]:02x}",
            )
        )
        return None, problems
    for char, label, advice in (
        ("\x00", "NUL", Text("その文字を除く", "remove that character")),
        ("\r", "CR", Text("改行をLFにして保存し直す", "save with LF line ends")),
    ):
        if char in text:
            row = text[: text.index(char)].count("\n") + 1
            problems.append(
                _problem(
                    name,
                    Text("LFの改行と通常の文字", "LF line ends, plain text"),
                    advice,
                    row=row,
                    found=label,
                )
            )
            text = text.replace(char, "")
    return text, problems


def _records(text: str, name: str) -> tuple[list[tuple[int, list[str]]] | None, list[Problem]]:
    """Records with the line that each starts on."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    records: list[tuple[int, list[str]]] = []
    problems: list[Problem] = []
    start = 1
    try:
        for record in reader:
            records.append((start, record))
            if reader.line_num > start:
                problems.append(_quote_problem(name, start))
            start = reader.line_num + 1
    except csv.Error:
        return None, [*problems, _quote_problem(name, start)]
    if not records[1:]:
        problems.append(
            _problem(
                name,
                Text("一行以上", "at least one row"),
                Text("行を加える", "add rows"),
                row=1,
                found="(header only)",
            )
        )
        return None, problems
    return records, problems


def _quote_problem(name: str, row: int) -> Problem:
    return _problem(
        name,
        Text("一行に収まり引用符の閉じた行", "a row on one line with its quotes closed"),
        Text('この行の引用符 " を閉じる', 'close the quote " that opens in this row'),
        row=row,
        found='"',
    )


def _header_problems(header: list[str], wanted: list[str], name: str) -> list[Problem]:
    problems = []
    for column in wanted:
        if column not in header:
            near = near_misses(column, [h for h in header if h not in wanted])
            hint = f" ({near[0]}?)" if near else ""
            problems.append(
                _problem(
                    name,
                    Text(f"列 {column}", f"the column {column}"),
                    Text(f"列を加える{hint}", f"add the column{hint}"),
                    row=1,
                    column=column,
                    found="(missing)",
                )
            )
    for column in dict.fromkeys(header):
        if column not in wanted:
            problems.append(
                _problem(
                    name,
                    Text(
                        f"次の列だけ: {', '.join(wanted)}",
                        f"these columns only: {', '.join(wanted)}",
                    ),
                    Text("列を除く", "remove the column"),
                    row=1,
                    column=column,
                    found=column,
                )
            )
        elif header.count(column) > 1:
            problems.append(
                _problem(
                    name,
                    Text("同じ名前の列は一つ", "each column once"),
                    Text("片方を除く", "remove one of them"),
                    row=1,
                    column=column,
                    found=column,
                )
            )
    return problems


def _frame(
    header: list[str], body: list[tuple[int, list[str]]], dataset: Dataset, problems: list[Problem]
) -> tuple[pd.DataFrame, list[Problem]]:
    """Type the cells column by column; ragged rows and untypable cells become problems."""
    kept = []
    for row, record in body:
        if len(record) == len(header):
            kept.append((row, record))
        else:
            problems.append(
                _problem(
                    dataset.path,
                    Text(f"{len(header)} 個の欄", f"{len(header)} cells"),
                    Text("カンマと引用符を確かめる", "check commas and quotes"),
                    row=row,
                    found=f"{len(record)}",
                )
            )
    index = pd.Index([row for row, _ in kept], name="file_row")
    schema = dataset.model.to_schema()
    columns = {}
    for position, name in enumerate(header):
        cells = [record[position] for _, record in kept]
        locators = (
            [record[header.index("locator")] for _, record in kept] if "locator" in header else None
        )
        typed, more = _typed(
            cells, index, str(schema.columns[name].dtype), dataset.path, name, locators
        )
        columns[name] = typed
        problems += more
    frame = pd.DataFrame(columns, index=index)
    return frame[list(schema.columns)], problems


def _typed(
    cells: list[str],
    index: pd.Index,
    dtype: str,
    path: str,
    name: str,
    locators: list[str] | None,
) -> tuple[pd.Series, list[Problem]]:
    pattern, wanted = _FORMATS.get(
        dtype, (None, Text("前後に空白のない文字列", "text without outer spaces"))
    )
    values: list[str | None] = []
    problems = []
    for k, cell in enumerate(cells):
        good = pattern.match(cell) if pattern else cell == cell.strip()
        if cell == "" or good:
            values.append(cell or None)
            continue
        values.append(None if pattern else cell.strip())
        problems.append(
            _problem(
                path,
                wanted,
                _cell_advice(cell, pattern),
                row=int(index[k]),
                column=name,
                found=cell,
                source=locators[k] if locators else None,
            )
        )
    if dtype == "boolean":
        flags = [None if v is None else v == "true" for v in values]
        return pd.Series(flags, index=index, dtype="boolean"), problems
    if pattern:
        numbers = [
            None if v is None else (int(v) if dtype == "Int64" else float(v)) for v in values
        ]
        return pd.Series(numbers, index=index, dtype=dtype), problems
    return pd.Series(values, index=index, dtype="str"), problems


def _cell_advice(cell: str, pattern: re.Pattern[str] | None) -> Text:
    if pattern is None:
        return Text("前後の空白を除く", "remove the spaces around it")
    if pattern is _FORMATS["boolean"][0]:
        return Text("true か false と書く", "write true or false")
    plain = unicodedata.normalize("NFKC", cell).strip().replace(",", "")
    if plain != cell and pattern.match(plain):
        return Text(f"半角数字で {plain} と書く", f"write it in ASCII digits: {plain}")
    return Text("数字だけを書く", "write digits only")


def _problem(
    file: str,
    expected: Text,
    advice: Text,
    *,
    row: int | None = None,
    column: str | None = None,
    found: str | None = None,
    source: str | None = None,
) -> Problem:
    return Problem(file, expected, advice, row=row, column=column, found=found, source=source)
