"""The pipeline's result in place of a new run, where a test is about what is done with it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sc_analysis import build as pipeline
from sc_analysis.build import Built, ledger_problems
from sc_analysis.catalog import Inputs
from sc_analysis.errors import Problem


@pytest.fixture(scope="session")
def standing_problems(built: Built) -> list[Problem]:
    """What the ledger's checks say of the repository's data."""
    return ledger_problems(built)


@pytest.fixture
def as_built(
    built: Built, standing_problems: list[Problem], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Verbs show the repository's data as already built and checked."""
    monkeypatch.setattr(pipeline, "build", lambda folder: built)
    monkeypatch.setattr(pipeline, "ledger_problems", lambda _: standing_problems)


@pytest.fixture
def derived_once(built: Built, monkeypatch: pytest.MonkeyPatch) -> None:
    """Verbs read and check the folder's files; what is derived from them is taken as known.

    For changes of files from which nothing is derived, such as the recorded verdicts.
    """

    def known(inputs: Inputs, readings: object = None) -> Built:
        return replace(built, inputs=inputs)

    monkeypatch.setattr(pipeline, "derive", known)
