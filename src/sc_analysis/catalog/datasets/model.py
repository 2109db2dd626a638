"""What a dataset is: a table with its place, its schema, its key and its title."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sc_analysis.errors import Text
from sc_analysis.schemas.common import Table


class Stage(StrEnum):
    """Stages of a number's way; also the folder names below the data folder."""

    RAW = "raw"
    CODED = "coded"
    LEDGER = "ledger"
    PROCESSED = "processed"


@dataclass(frozen=True, slots=True)
class Dataset:
    """One table: where it lives, what it must look like, what its rows are called by."""

    name: str
    stage: Stage
    model: type[Table]
    key: tuple[str, ...]
    title: Text

    @property
    def path(self) -> str:
        """Path below the data folder, with forward slashes on every system."""
        return f"{self.stage}/{self.name}.csv"

    @property
    def table(self) -> str:
        """Its name where there are no folders, as in a database; one name for one dataset."""
        return f"{self.stage}_{self.name}"


def define(name: str, stage: Stage, model: type[Table], key: str, ja: str, en: str) -> Dataset:
    """A dataset; `key` names its key columns, separated by spaces."""
    return Dataset(name, stage, model, tuple(key.split()), Text(ja, en))
