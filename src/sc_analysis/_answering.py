"""Packages that answer when they are called: `sc.claims()` beside `sc_analysis.claims.Entry`.

The contract gives a function and a package the same name. Python lets a module change its class
(data model, "Customizing module attribute access"), so that one object is both, whichever is
imported first.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import Any


class _Answering(ModuleType):
    """A package whose call is that of the library's function of the same name."""

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return getattr(import_module("sc_analysis.api"), self.__name__.rpartition(".")[2])(
            *args, **kwargs
        )


def answer_calls(package: str) -> None:
    """Make that imported package callable."""
    sys.modules[package].__class__ = _Answering
