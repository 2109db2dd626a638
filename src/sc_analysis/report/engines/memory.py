"""Python's cycle collector, put aside while trees are handled.

A document's tree is some hundred thousand small lists and dictionaries without a cycle. The
collector would walk them again and again and take more time than the work itself; reference
counting frees them all the same.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collector() -> Iterator[None]:
    """Puts the collector aside; it is as before afterwards."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
