"""Drawings without what a screen cannot show, for pages that carry them inside.

Drawing programs write coordinates to a millionth of a point, name every group, and indent every
line. Shapes keep a twentieth of a point; colours, letters and places are not touched.
"""

from __future__ import annotations

import re

_SHAPE = re.compile(rb' d="([^"]*)"')
_STYLE = re.compile(rb' style="([^"]*)"')
_COMMAND = re.compile(rb"([A-Za-z])([^A-Za-z]*)")
_PAIRS = {b"M": 1, b"L": 1, b"Q": 2, b"C": 3, b"z": 1}
"""Commands that take places, and how many pairs each takes at a time."""
_BETWEEN = re.compile(rb">\s*\n\s*<(?!/?(?:text|tspan))")
_HEAD = re.compile(rb"\A\s*<\?xml[^>]*\?>\s*(<!DOCTYPE[^>]*>\s*)?")
_ABOUT = re.compile(rb"<metadata>.*?</metadata>\s*", re.DOTALL)
_NAME = re.compile(rb' id="([^"]*)"')
_DECIMALS = 1


def slim(svg: bytes) -> bytes:
    """The SVG with rounded shapes, without unused names, remarks and line breaks."""
    for pattern in (_HEAD, _ABOUT):
        svg = pattern.sub(b"", svg)
    svg = _BETWEEN.sub(b"><", _SHAPE.sub(_rounded, svg))
    svg = _STYLE.sub(lambda found: b' style="' + _tight(found[1]) + b'"', svg)
    used = {name for name in re.findall(rb"#([\w.-]+)", svg)}
    return _NAME.sub(lambda found: found[0] if found[1] in used else b"", svg)


def _rounded(shape: re.Match[bytes]) -> bytes:
    """The shape in steps from point to point; one of other commands than these stays as it is."""
    commands = _COMMAND.findall(shape[1])
    if any(letter not in _PAIRS for letter, _ in commands):
        return shape[0]
    parts, here, start = [], (0, 0), (0, 0)
    for letter, arguments in commands:
        numbers = [round(float(n) * 10**_DECIMALS) for n in arguments.split()]
        points = list(zip(numbers[::2], numbers[1::2], strict=True))
        steps: list[int] = []
        for k, (x, y) in enumerate(points, 1):
            steps += (x - here[0], y - here[1])
            if k % _PAIRS[letter] == 0:
                here = (x, y)
        if letter == b"M":
            start = here
        elif letter == b"z":
            here = start
        parts.append(letter.lower() + _steps(steps))
    return b' d="' + b"".join(parts).replace(b"m", b"M", 1) + b'"'


def _steps(steps: list[int]) -> bytes:
    return b" ".join(_step(s) for s in steps).replace(b" -", b"-")


def _step(step: int) -> bytes:
    whole, rest = divmod(abs(step), 10**_DECIMALS)
    shown = f"{whole or ''}.{rest}" if rest else f"{whole}"
    return f"{'-' if step < 0 else ''}{shown}".encode()


def _tight(style: bytes) -> bytes:
    return style.replace(b": ", b":").replace(b"; ", b";")
