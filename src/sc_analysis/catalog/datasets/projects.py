"""Datasets of the projects chapter."""

from __future__ import annotations

from sc_analysis.catalog.datasets.model import Dataset, Stage, define
from sc_analysis.schemas import projects

_EXAMPLES = ("表-7の事例", "Examples of table 7")
_SCHEMES = ("position", "表-8の支援", "Support of table 8")
_STATEMENTS = ("statement", "事例についての記載", "Statements about the examples")

DATASETS: tuple[Dataset, ...] = (
    define("projects_examples", Stage.RAW, projects.ExamplesRaw, "position", *_EXAMPLES),
    define("projects_schemes", Stage.RAW, projects.Schemes, *_SCHEMES),
    define("projects_statements", Stage.RAW, projects.StatementsRaw, *_STATEMENTS),
    define(
        "projects_developments",
        Stage.CODED,
        projects.Developments,
        "development place",
        "同じ開発の記載",
        "Statements about the same development",
    ),
    define("projects_examples", Stage.PROCESSED, projects.Examples, "country item", *_EXAMPLES),
    define("projects_schemes", Stage.PROCESSED, projects.Schemes, *_SCHEMES),
    define("projects_statements", Stage.PROCESSED, projects.Statements, *_STATEMENTS),
    define(
        "projects_areas",
        Stage.PROCESSED,
        projects.Areas,
        "development place",
        "開発の面積",
        "Areas of developments",
    ),
)
