"""Names given on the command line, held against what is known."""

from __future__ import annotations

from sc_analysis.errors import Text, UsageError
from sc_analysis.vocab import near_misses


def known_names(names: list[str], known: list[str], kind: Text, prefix: str = "") -> list[str]:
    """The names, each once; raises `UsageError` with near misses for one that is not known.

    `prefix` is what people leave out when they name one.
    """
    for name in names:
        if name not in known:
            near = near_misses(name, known) or near_misses(f"{prefix}{name}", known)
            raise UsageError(
                Text(
                    f"{kind.ja}「{name}」はありません。"
                    f"近いもの: {'、'.join(near) or '、'.join(known)}",
                    f"there is no {kind.en} {name!r};"
                    f" near misses: {', '.join(near) or ', '.join(known)}",
                )
            )
    return list(dict.fromkeys(names))
