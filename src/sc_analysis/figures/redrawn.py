"""Figures of the source whose pictures are lost, redrawn from what the text states.

Boxes and arrows are rows of `redrawn_nodes` and `redrawn_relations`; here stand only the places of
the boxes. What the text does not state is not drawn. The matrix of 図-4 is in `ministry_fields`.
"""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
from matplotlib.figure import Figure

from sc_analysis.build import Built
from sc_analysis.errors import Lang, Text
from sc_analysis.figures.diagram import Arrow, Box, Place, diagram
from sc_analysis.figures.spec import FigureSpec
from sc_analysis.figures.style import styled
from sc_analysis.vocab import MemberCategory, MemberStatement, OverviewRow
from sc_analysis.vocab.redrawn import Picture, Tie

_PLANS: Mapping[Picture, Mapping[str, Place]] = {
    Picture.CONCEPT: {
        "specialised": Place(0, 0.38, 0),
        "cross_field": Place(0.62, 1, 0),
        "parts": Place(0, 0.38, 1),
        "whole": Place(0.62, 1, 1),
        "grounds": Place(0.62, 1, 2),
    },
    Picture.SOCIETY: {
        "society_1": Place(0, 0.15, 0),
        "society_2": Place(0.19, 0.34, 0),
        "society_3": Place(0.38, 0.53, 0),
        "society_4": Place(0.57, 0.72, 0),
        "society_5": Place(0.76, 1, 0),
        "council": Place(0, 0.26, 1),
        "strategy": Place(0.38, 0.64, 1),
        "smart_city": Place(0.76, 1, 1),
    },
    Picture.FUNCTIONS: {
        "smart_city": Place(0, 0.34, 0, span=2),
        "data": Place(0.58, 1, 0),
        "services": Place(0.58, 1, 1),
        "actors": Place(0, 0.34, 2),
        "solutions": Place(0.58, 1, 2),
    },
    Picture.GOVERNMENT_BODIES: {
        "task_force": Place(0, 0.30, 0),
        "principles": Place(0.42, 0.59, 0),
        "ministries": Place(0.71, 1, 0),
        "platform": Place(0, 1, 1),
        "local_governments": Place(0.25, 0.75, 2),
        "infrastructure_council": Place(0, 0.34, 3, span=2),
        "overseas_task_force": Place(0.58, 1, 3),
        "overseas_council": Place(0.58, 1, 4),
    },
    Picture.JASCA_NETWORK: {
        "secretariat": Place(0, 0.48, 0),
        "linked": Place(0.52, 1, 0),
        "jasca": Place(0, 1, 1),
        "members": Place(0, 0.38, 2),
        "ascn": Place(0.60, 1, 2),
    },
}
_SUBJECTS = {
    Picture.CONCEPT: Text("個別分野から都市全体へ", "From single fields to the whole city"),
    Picture.SOCIETY: Text(
        "社会の段階とスマートシティの位置付け", "Stages of society and the place of a smart city"
    ),
    Picture.FUNCTIONS: Text("スマートシティの機能と効果", "Functions and effects of a smart city"),
    Picture.GOVERNMENT_BODIES: Text(
        "国内の推進と海外展開に関わる政府の組織",
        "Government bodies for smart cities in Japan and abroad",
    ),
    Picture.JASCA_NETWORK: Text(
        "JASCA、ASCN、関連する組織の関係", "Relations of JASCA, the ASCN and linked bodies"
    ),
}
_WITH_KNOWN_PARTS = (Picture.JASCA_NETWORK,)
_GAP_IN = 0.42
_WIDER_GAPS = {Picture.JASCA_NETWORK: 0.74}
"""Inches between rows of boxes: as many as the longest label there has lines."""


def _rows(built: Built, name: str, picture: Picture) -> pd.DataFrame:
    frame = built.frames[name]
    return frame[frame["picture"] == picture.value]


def _one_line(built: Built, picture: Picture) -> bool:
    """Whether a single line of the text states the whole figure; then no box repeats it."""
    lines = {
        int(line)
        for name in ("redrawn_nodes", "redrawn_relations")
        for line in _rows(built, name, picture)["line"]
    }
    return len(lines) == 1


def _at_line(line: int, lang: Lang) -> str:
    return Text(f"{line}行", f"line {line}")(lang)


def boxes(built: Built, picture: Picture, lang: Lang) -> dict[str, Box]:
    """The outermost nodes with the lines that state them, and what stands within each."""
    nodes, quiet = _rows(built, "redrawn_nodes", picture), _one_line(built, picture)
    made = {}
    for node in nodes[nodes["within"].isna()].to_dict("records"):
        code, stated = str(node["node"]), int(node["line"])
        own = nodes[nodes["within"] == code]
        parts = [
            *(_known_parts(built, code, stated, lang) if picture in _WITH_KNOWN_PARTS else []),
            *zip(own[f"label_{lang}"].astype(str), own["line"].astype(int), strict=True),
        ]
        lines = dict.fromkeys([stated, *(line for _, line in parts)])
        note = "" if quiet else Text("、", ", ")(lang).join(_at_line(k, lang) for k in lines)
        made[code] = Box(str(node[f"label_{lang}"]), note, tuple(label for label, _ in parts))
    return made


def _known_parts(built: Built, node: str, line: int, lang: Lang) -> list[tuple[str, int]]:
    """Parts that other tables hold, with their lines: secretariat, members, the network's size."""
    overview, members = built.frames["jasca_overview"], built.frames["jasca_members"]
    if node == "secretariat":
        bodies = overview[overview["row"] == OverviewRow.SECRETARIAT.value]
        return list(
            zip(bodies[f"label_{lang}"].astype(str), bodies["line"].astype(int), strict=True)
        )
    if node == "members":
        stated = members[members["statement"] == MemberStatement.SENTENCE.value]
        rows = stated.set_index("category").to_dict("index")
        return [
            (f"{c.label(lang)} {rows[c.value]['members_count']}", int(rows[c.value]["line"]))
            for c in MemberCategory
            if c.value in rows
        ]
    if node == "ascn":
        countries, cities = (
            int(built.tallies[f"asean.{what}.registered"].value) for what in ("countries", "cities")
        )
        return [
            (Text(f"加盟国 {countries}", f"Member states {countries}")(lang), line),
            (Text(f"都市 {cities}", f"Cities {cities}")(lang), line),
        ]
    return []


def arrows(built: Built, picture: Picture, lang: Lang) -> list[Arrow]:
    """One arrow for each pair of nodes; several relations of a pair share it."""
    quiet = _one_line(built, picture)
    relations = _rows(built, "redrawn_relations", picture)
    made = []
    for (origin, target), rows in relations.groupby(["origin", "target"], sort=False):
        both = bool((rows["tie"] == Tie.WORKS_WITH.value).all())
        labels = [_label(row, quiet, lang) for row in rows.to_dict("records")]
        made.append(Arrow(str(origin), str(target), Text("。", "; ")(lang).join(labels), both))
    return made


def _label(row: Mapping[str, object], quiet: bool, lang: Lang) -> str:
    label = row[f"label_{lang}"]
    if pd.isna(label):
        return ""
    return str(label) if quiet else f"{label} ({_at_line(int(str(row['line'])), lang)})"


@styled
def redrawn(built: Built, lang: Lang, picture: Picture) -> Figure:
    """The boxes at their places, with their arrows."""
    return diagram(
        _PLANS[picture],
        boxes(built, picture, lang),
        arrows(built, picture, lang),
        _WIDER_GAPS.get(picture, _GAP_IN),
    )


def paragraphs(built: Built, picture: Picture, lang: Lang) -> str:
    """The paragraphs and table rows that the figure is drawn from, in the order of the text."""
    both = pd.concat(
        [_rows(built, name, picture) for name in ("redrawn_nodes", "redrawn_relations")]
    ).sort_values("line", kind="stable")
    places = Text("、", ", ")(lang).join(
        dict.fromkeys(locator.partition("/")[0] for locator in both["locator"])
    )
    return places if lang == "ja" else places.replace("表-", "table ")


def caption(built: Built, lang: Lang, picture: Picture) -> str:
    """What is shown, which paragraphs state it, and that the picture itself is missing."""
    places = paragraphs(built, picture, lang)
    return _SUBJECTS[picture](lang) + Text(
        f"。{picture.label.ja}を本文({places})から描き直した。元の絵は失われ、"
        "絵だけが示すことは含まない",
        f". {picture.label.en.capitalize()} of the source, redrawn from its text ({places});"
        " the picture is lost, and what it alone showed is missing",
    )(lang)


def alt(built: Built, lang: Lang, picture: Picture) -> str:
    """Every box with its parts, then every arrow."""
    shown, drawn = boxes(built, picture, lang), arrows(built, picture, lang)
    lead = Text(
        f"枠{len(shown)}個と矢印{len(drawn)}本の図。",
        f"Diagram of {len(shown)} boxes and {len(drawn)} arrows. ",
    )(lang)
    comma, stop = Text("、", "; ")(lang), Text("。", ". ")(lang)
    named = [
        f"{box.title}: {comma.join(box.parts)}" if box.parts else box.title
        for box in shown.values()
    ]
    joined = [
        f"{shown[a.origin].title} {'↔' if a.both else '→'} {shown[a.target].title}"
        + (f": {a.label}" if a.label else "")
        for a in drawn
    ]
    return lead + stop.join([*named, *joined])


def _spec(picture: Picture) -> FigureSpec:
    return FigureSpec(
        lambda built, lang: redrawn(built, lang, picture),
        lambda built, lang: caption(built, lang, picture),
        lambda built, lang: alt(built, lang, picture),
    )


FIGURES = {
    "fig-concept": _spec(Picture.CONCEPT),
    "fig-society": _spec(Picture.SOCIETY),
    "fig-functions": _spec(Picture.FUNCTIONS),
    "fig-government-bodies": _spec(Picture.GOVERNMENT_BODIES),
    "fig-jasca-network": _spec(Picture.JASCA_NETWORK),
}
