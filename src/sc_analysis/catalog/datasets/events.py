"""Datasets of the dated events and of the last chapters."""

from __future__ import annotations

from sc_analysis.catalog.datasets.model import Dataset, Stage, define
from sc_analysis.schemas import events as e

_R, _C, _P = Stage.RAW, Stage.CODED, Stage.PROCESSED
_EVENTS = ("event", "日付のある出来事", "Dated events")
_STATEMENTS = ("statement", "展望の記載", "Statements of the last chapters")

DATASETS: tuple[Dataset, ...] = (
    define("outlook_events", _R, e.EventsRaw, *_EVENTS),
    define("outlook_statements", _R, e.StatementsRaw, *_STATEMENTS),
    define("outlook_event_kinds", _C, e.EventKinds, "event", "出来事の種類", "Kinds of the events"),
    define("outlook_events", _P, e.Events, *_EVENTS),
    define("outlook_statements", _P, e.StatementsRaw, *_STATEMENTS),
)
