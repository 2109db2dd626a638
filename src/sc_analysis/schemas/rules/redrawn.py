"""Rules for the figures redrawn from the text: whole, joined, and standing where they say.

Not checked: whether the text says what a row states; the text edition is not part of the data.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

import pandas as pd

from sc_analysis.errors import Text
from sc_analysis.schemas.rules.common import Break, broken
from sc_analysis.vocab.redrawn import Picture

Frames = Mapping[str, pd.DataFrame]
_NODES, _RELATIONS = "redrawn_nodes", "redrawn_relations"
_PLACE = re.compile(r"(?P<part>§[^\s/]+) ¶(?P<paragraph>\d+)|(?P<table>表-\d+/[^/]+)")
_STAGE = "society_{}"


def _key(row: pd.Series, *columns: str) -> str:
    return "/".join(str(row[column]) for column in columns)


def _outermost(nodes: pd.DataFrame) -> set[tuple[str, str]]:
    own = nodes[nodes["within"].isna()]
    return set(zip(own["picture"], own["node"], strict=True))


def nodes_within_nodes(raw: Frames, coded: Frames) -> Iterator[Break]:
    """A node stands within an outermost node of its figure, or is outermost itself."""
    nodes = coded[_NODES]
    outermost = _outermost(nodes)
    for row, record in nodes[nodes["within"].notna()].iterrows():
        if (record["picture"], record["within"]) not in outermost:
            yield broken(
                "redrawn.within",
                _key(record, "picture", "node"),
                f"coded/{_NODES}.csv",
                nodes,
                int(str(row)),
                "within",
                Text("同じ図の外側の要素", "an outermost node of the same figure"),
            )


def relations_join_nodes(raw: Frames, coded: Frames) -> Iterator[Break]:
    """A relation joins two different outermost nodes of its figure."""
    relations, outermost = coded[_RELATIONS], _outermost(coded[_NODES])
    for row, record in relations.iterrows():
        for column in ("origin", "target"):
            if (record["picture"], record[column]) not in outermost:
                yield broken(
                    "redrawn.joined",
                    _key(record, "picture", "origin", "target"),
                    f"coded/{_RELATIONS}.csv",
                    relations,
                    int(str(row)),
                    column,
                    Text("同じ図の外側の要素", "an outermost node of the same figure"),
                )
        if record["origin"] == record["target"]:
            yield broken(
                "redrawn.loop",
                _key(record, "picture", "origin"),
                f"coded/{_RELATIONS}.csv",
                relations,
                int(str(row)),
                "target",
                Text("起点と違う要素", "a node that is not the origin"),
            )


def nodes_related(raw: Frames, coded: Frames) -> Iterator[Break]:
    """Every figure has nodes, and none of the outermost ones stands unrelated."""
    nodes, relations = coded[_NODES], coded[_RELATIONS]
    joined = {
        (picture, node)
        for picture, *ends in relations[["picture", "origin", "target"]].itertuples(index=False)
        for node in ends
    }
    for row, record in nodes[nodes["within"].isna()].iterrows():
        if (record["picture"], record["node"]) not in joined:
            yield broken(
                "redrawn.unrelated",
                _key(record, "picture", "node"),
                f"coded/{_NODES}.csv",
                nodes,
                int(str(row)),
                "node",
                Text("関係のある要素", "a node that a relation names"),
                Text("関係を加えるか行を除く", "add a relation or remove the row"),
            )
    for picture in sorted(set(Picture.codes()) - set(nodes["picture"])):
        yield broken(
            "redrawn.empty",
            picture,
            f"coded/{_NODES}.csv",
            nodes,
            int(nodes.index[-1]),
            "picture",
            Text(f"{picture} の要素", f"nodes of {picture}"),
            Text("行を加える", "add rows"),
        )


def stages_as_transcribed(raw: Frames, coded: Frames) -> Iterator[Break]:
    """The stages of society bear the numbers and names of the raw table."""
    nodes, society = coded[_NODES], raw["concept_society"].set_index("position")
    own = nodes[nodes["picture"] == Picture.SOCIETY.value]
    for position, stage in society.iterrows():
        wanted = f"{stage['stage_printed']}({stage['label_ja']})"
        found = own[own["node"] == _STAGE.format(position)]
        if list(found["label_ja"]) != [wanted]:
            yield broken(
                "redrawn.stage",
                str(position),
                f"coded/{_NODES}.csv",
                nodes,
                int(str((found if len(found) else own).index[0])),
                "label_ja",
                Text(f"段階の名称 {wanted}", f"the name of the stage, {wanted}"),
            )


def lines_near_their_locators(raw: Frames, coded: Frames) -> Iterator[Break]:
    """A row names the line that raw rows of its place name.

    A paragraph of which no raw table has a row lies between its neighbours in the section.
    """
    lines = _lines(raw)
    for name in (_NODES, _RELATIONS):
        frame = coded[name]
        for row, locator, line in frame[["locator", "line"]].itertuples():
            place = _PLACE.match(locator)
            if place and _stands(int(line), place, lines):
                continue
            yield broken(
                "redrawn.line",
                f"{name}/{locator}",
                f"coded/{name}.csv",
                frame,
                int(row),
                "line",
                Text(f"{locator} の行番号", f"the line of {locator}"),
            )


def _lines(raw: Frames) -> dict[str, set[int]]:
    """Paragraph or table row → its lines in the raw tables."""
    lines: dict[str, set[int]] = defaultdict(set)
    for frame in raw.values():
        for locator, line in frame[["locator", "line"]].itertuples(index=False):
            if place := _PLACE.match(locator):
                lines[place[0]].add(int(line))
    return lines


def _stands(line: int, place: re.Match[str], lines: dict[str, set[int]]) -> bool:
    if place[0] in lines or place["table"]:
        return line in lines.get(place[0], set())
    number = int(place["paragraph"])
    neighbours = [
        (int(other["paragraph"]), known)
        for text, known in lines.items()
        if (other := _PLACE.match(text)) and other["part"] == place["part"]
    ]
    before = [max(known) for k, known in neighbours if k < number]
    after = [min(known) for k, known in neighbours if k > number]
    return bool(neighbours) and max(before, default=0) < line < min(after, default=line + 1)


RULES = (
    nodes_within_nodes,
    relations_join_nodes,
    nodes_related,
    stages_as_transcribed,
    lines_near_their_locators,
)
