"""Figures redrawn from the text: what stands in them and how it relates.

The pictures are lost; every row is a statement of the text, with its place. What only the picture
told is not here.
"""

from __future__ import annotations

from sc_analysis.schemas.common import Transcribed, col
from sc_analysis.vocab import Wording
from sc_analysis.vocab.redrawn import Picture, Tie

_CODE = r"^[a-z][a-z0-9_]*$"


class Nodes(Transcribed):
    """What a redrawn figure shows; key: picture, node. A node may stand within another one."""

    picture: str = col("描き直した図", "Figure redrawn", terms=Picture)
    node: str = col("要素", "Node", str_matches=_CODE)
    within: str = col("属する要素", "Within", optional=True)
    label_ja: str = col("名称(日)", "Label (ja)", str_length={"min_value": 1, "max_value": 60})
    label_en: str = col("名称(英)", "Label (en)", str_length={"min_value": 1, "max_value": 80})
    wording: str = col("表記", "Wording", terms=Wording)

    class Config:
        unique = ["picture", "node"]


class Relations(Transcribed):
    """How nodes of a redrawn figure relate; key: picture, origin, target, locator.

    A sequence of stages needs no label.
    """

    picture: str = col("描き直した図", "Figure redrawn", terms=Picture)
    origin: str = col("起点", "Origin")
    target: str = col("終点", "Target")
    tie: str = col("関係", "Tie", terms=Tie)
    label_ja: str = col("説明(日)", "Label (ja)", optional=True)
    label_en: str = col("説明(英)", "Label (en)", optional=True)

    class Config:
        unique = ["picture", "origin", "target", "locator"]
