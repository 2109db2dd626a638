"""Datasets of the chapter on the concept."""

from __future__ import annotations

from sc_analysis.catalog.datasets.model import Dataset, Stage, define
from sc_analysis.schemas import concept

DATASETS: tuple[Dataset, ...] = (
    define(
        "concept_figures",
        Stage.RAW,
        concept.Figures,
        "label",
        "図と表の出典",
        "Sources of figures and tables",
    ),
    define(
        "concept_figures",
        Stage.PROCESSED,
        concept.Figures,
        "label",
        "図と表の出典",
        "Sources of figures and tables",
    ),
    define(
        "concept_definitions",
        Stage.RAW,
        concept.Definitions,
        "position",
        "スマートシティの定義",
        "Definitions of a smart city",
    ),
    define(
        "concept_definitions",
        Stage.PROCESSED,
        concept.Definitions,
        "position",
        "スマートシティの定義",
        "Definitions of a smart city",
    ),
    define(
        "concept_society",
        Stage.RAW,
        concept.SocietyRaw,
        "position",
        "社会の段階",
        "Stages of society",
    ),
    define(
        "concept_society",
        Stage.PROCESSED,
        concept.Society,
        "stage",
        "社会の段階",
        "Stages of society",
    ),
    define(
        "concept_events",
        Stage.RAW,
        concept.EventsRaw,
        "event",
        "概念に関わる出来事",
        "Events around the concept",
    ),
    define(
        "concept_events",
        Stage.PROCESSED,
        concept.Events,
        "event",
        "概念に関わる出来事",
        "Events around the concept",
    ),
)
