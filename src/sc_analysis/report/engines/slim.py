"""Drawings without what a screen cannot show, for pages that carry them inside.

Drawing programs write coordinates to a millionth of a point and indent every line. Shapes keep a
hundredth of a point; nothing else of a drawing is touched.
"""

from __future__ import annotations

import re

_SHAPE = re.compile(rb' d="([^"]*)"')
_NUMBER = re.compile(rb"-?\d+\.\d+")
_BETWEEN = re.compile(rb">\s*\n\s*<(?!/?(?:text|tspan))")
_DECIMALS = 2


def slim(svg: bytes) -> bytes:
    """The SVG with rounded shapes and without line breaks between its elements."""
    return _BETWEEN.sub(b"><", _SHAPE.sub(_rounded, svg))


def _rounded(shape: re.Match[bytes]) -> bytes:
    numbers = _NUMBER.sub(lambda found: _short(found[0]), shape[1])
    return b' d="' + b" ".join(numbers.split()) + b'"'


def _short(number: bytes) -> bytes:
    text = f"{float(number):.{_DECIMALS}f}".rstrip("0").rstrip(".")
    return b"0" if text in ("-0", "") else text.encode()
