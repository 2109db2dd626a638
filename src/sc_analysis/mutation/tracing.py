"""Which tables a computation reads, found by watching it read them.

A pure function of tables that never read table T gives the same result whatever T holds: it takes
the same path, since all that it saw is the same. So what has not read a changed table need not be
computed again. Iterating over the tables counts as reading all of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeVar

EVERY = "*"
T = TypeVar("T")


class Watched(Mapping[str, T]):
    """A mapping (of frames, say) that notes the names asked for in `read`."""

    def __init__(self, items: Mapping[str, T], read: set[str], prefix: str) -> None:
        self._items = items
        self._read = read
        self._prefix = prefix

    def __getitem__(self, name: str) -> T:
        self._read.add(f"{self._prefix}/{name}")
        return self._items[name]

    def __iter__(self) -> Iterator[str]:
        self._read.add(EVERY)
        return iter(self._items)

    def __len__(self) -> int:
        self._read.add(EVERY)
        return len(self._items)


def reads(read: set[str], changed: set[str]) -> bool:
    """Whether something that read `read` has read any of `changed`."""
    return EVERY in read or not read.isdisjoint(changed)
