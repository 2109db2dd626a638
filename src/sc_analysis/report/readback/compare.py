"""Compares what a rendered file shows with what it should show, number by number.

Tables, captions and alternative texts are compared whole. Of prose, only numerals are looked at:
each is a link with the right value, a generated number, or part of a listed name.
"""

from __future__ import annotations

from collections.abc import Iterator

from sc_analysis.errors import Problem, Text
from sc_analysis.report.engines.floats import LONG_ENOUGH
from sc_analysis.report.lint.numerals import numerals
from sc_analysis.report.readback.expected import Expected
from sc_analysis.report.readback.model import NUMBERS, REFERENCES, Seen, Table

_AGAIN = Text(
    "もう一度作る(sc-analysis report)。それでも違えば作る側の誤り",
    "render again (sc-analysis report); if it stays, the fault lies in what renders",
)
_ROWS_NAMED = 5


def compare(file: str, seen: Seen, wanted: Expected) -> list[Problem]:
    """Every difference, named with its place."""
    checks = (
        _links,
        _anchors,
        _headings,
        _contents,
        _lists,
        _figures,
        _tables,
        _prose,
        _artifacts,
    )
    return [
        Problem(file, expected, _AGAIN, column=place, found=found)
        for check in checks
        for place, found, expected in check(seen, wanted)
    ]


Difference = tuple[str, str, Text]
"""Place, what was found, what was expected."""


def number_links(seen: Seen) -> int:
    """How many links show the value of a tally or claim."""
    return sum(1 for link in seen.links if (link.target or "").startswith(NUMBERS))


def _links(seen: Seen, wanted: Expected) -> Iterator[Difference]:
    if not number_links(seen):
        yield "–", "", Text("集計値か主張へのリンク", "links to tallies or claims")
    for link in seen.links:
        shown = seen.plain(link.text)
        if link.target is None:
            yield link.place, shown, Text("リンク先", "a target of the link")
        elif link.target.startswith(NUMBERS):
            value = wanted.values.get(link.target)
            if value is None:
                yield link.place, f"#{link.target}", Text("集計値か主張", "a tally or claim")
            elif shown != seen.plain(value):
                yield link.place, shown, Text(f"{value} ({link.target})", f"{value}")
        elif link.target.startswith(REFERENCES):
            reference = wanted.references.get(link.target, "")
            if shown != seen.plain(reference):
                yield link.place, shown, _same(reference or f"#{link.target}")


def _anchors(seen: Seen, wanted: Expected) -> Iterator[Difference]:
    if seen.anchors is None:
        return
    for target in sorted({link.target for link in seen.links if link.target}):
        if (count := seen.anchors[target]) != 1:
            yield f"#{target}", str(count), Text("id がちょうど一つ", "the id exactly once")


def _headings(seen: Seen, wanted: Expected) -> Iterator[Difference]:
    shown = [(heading.level, heading.number) for heading in seen.headings]
    numbered = [(section.level, section.number) for section in wanted.sections]
    if len(shown) != len(numbered):
        yield "–", str(len(shown)), _same(f"{len(numbered)}", "番号のある見出し", "headings")
    for heading, section in zip(seen.headings, wanted.sections, strict=False):
        if heading.number != section.number:
            yield heading.title, heading.number, _same(section.number)


def _contents(seen: Seen, wanted: Expected) -> Iterator[Difference]:
    headings = [h for h in seen.headings if h.level <= wanted.contents_depth]
    if len(seen.contents) != len(headings):
        yield "–", str(len(seen.contents)), _same(f"{len(headings)}", "目次の行", "contents")
    for entry, heading in zip(seen.contents, headings, strict=False):
        text = f"{heading.number} {heading.title}"
        if seen.plain(entry.text) != seen.plain(text):
            yield "–", entry.text, _same(text)
        if entry.page != heading.page:
            yield entry.text, str(entry.page), _same(str(heading.page), "頁", "page")


def _lists(seen: Seen, wanted: Expected) -> Iterator[Difference]:
    """The lists of figures and tables, which a page does without: captions and pages."""
    if seen.form == "html" or not wanted.contents_depth:
        return
    kinds = ((wanted.figures, seen.figures), (wanted.tables, seen.tables))
    captions = [w.caption for all_, _ in kinds if len(all_) >= LONG_ENOUGH for w in all_.values()]
    places = [s.place for all_, found in kinds if len(all_) >= LONG_ENOUGH for s in found]
    if len(seen.lists) != len(captions):
        yield (
            "–",
            str(len(seen.lists)),
            _same(f"{len(captions)}", "図表の目次の行", "listed captions"),
        )
    for entry, caption, place in zip(seen.lists, captions, places, strict=False):
        if seen.plain(entry.text) != seen.plain(caption):
            yield "–", entry.text, _same(caption)
        if seen.pages and f"p. {entry.page}" != " ".join(place.split()[:2]):
            yield entry.text, str(entry.page), _same(place, "頁", "page")


def _figures(seen: Seen, wanted: Expected) -> Iterator[Difference]:
    yield from _labels([f.label for f in seen.figures], list(wanted.figures))
    for figure in seen.figures:
        item = wanted.figures.get(figure.label or "")
        if item is None:
            continue
        if seen.plain(figure.caption) != seen.plain(item.caption):
            yield figure.place, figure.caption.strip(), _same(item.caption)
        for alternative in figure.alternatives or ("",):
            if seen.plain(alternative) != seen.plain(item.alternative):
                yield figure.place, alternative, _same(item.alternative)


def _tables(seen: Seen, wanted: Expected) -> Iterator[Difference]:
    yield from _labels([t.label for t in seen.tables], list(wanted.tables))
    for table in seen.tables:
        item = wanted.tables.get(table.label or "")
        if item is None:
            continue
        for caption in (table.caption, *table.names):
            if seen.plain(caption) != seen.plain(item.caption):
                yield table.place, caption.strip(), _same(item.caption)
        rows = [[cell.text for cell in row] for row in item.rows]
        yield from _cells(seen, table, rows)


def _cells(seen: Seen, table: Table, rows: list[list[str]]) -> Iterator[Difference]:
    if len(table.rows) != len(rows):
        yield table.place, str(len(table.rows)), _same(str(len(rows)), "行", "rows")
    for index, (shown, row) in enumerate(zip(table.rows, rows, strict=False)):
        place = f"{table.place} {index}"
        if len(shown) != len(row):
            yield place, str(len(shown)), _same(str(len(row)), "列", "columns")
        for column, (text, cell) in enumerate(zip(shown, row, strict=False), 1):
            if seen.plain(text) != seen.plain(cell):
                yield f"{place},{column}", seen.plain(text), _same(cell)


def _prose(seen: Seen, wanted: Expected) -> Iterator[Difference]:
    for run in seen.runs:
        for found in numerals(run.text, wanted.names):
            yield (
                run.place,
                found,
                Text("リンクのある数か、生成した番号", "a linked number or a generated one"),
            )


def _artifacts(seen: Seen, wanted: Expected) -> Iterator[Difference]:
    """What stands outside the text: page numbers, title, chapter, heads of tables that go on."""
    heads = [cell.text for table in wanted.tables.values() for cell in table.rows[0]]
    known = [seen.plain(text) for text in (wanted.title, *heads)]
    for run in seen.artifacts:
        shown = seen.plain(run.text)
        page = run.place.removeprefix("p. ")
        if shown == f"{page}/{seen.pages}" or any(shown in text for text in known):
            continue
        if page.isdecimal() and shown in _chapters(seen, int(page)):
            continue
        for found in numerals(run.text, wanted.names):
            yield (
                run.place,
                found,
                Text("頁の番号、章、表の見出し", "a page number, a chapter or a table's head"),
            )


def _chapters(seen: Seen, page: int) -> list[str]:
    """The chapters that a page may be headed by: the one that goes on, and those that begin."""
    chapters = [heading for heading in seen.headings if heading.level == 1]
    before = [heading for heading in chapters if heading.page and heading.page < page][-1:]
    begun = [heading for heading in chapters if heading.page == page]
    return [seen.plain(f"{heading.number} {heading.title}") for heading in (*before, *begun)]


def _labels(shown: list[str | None], wanted: list[str]) -> Iterator[Difference]:
    names = [label or "?" for label in shown]
    if names != wanted:
        odd = sorted(set(names) ^ set(wanted)) or names
        yield "–", ", ".join(odd[:_ROWS_NAMED]), Text("文書と同じ図表", "what the document asks")


def _same(text: str, ja: str = "", en: str = "") -> Text:
    return Text(f"{text} {ja}".strip(), f"{text} {en}".strip())
