"""Drawings without what a screen cannot show, for pages that carry them inside.

Drawing programs write coordinates to a millionth of a point, name every group, give long names to
letters, and indent every line. Shapes keep a twentieth of a point and places a two-hundredth;
colours and sizes are not touched. Links inside the drawing take the form of SVG 2, which browsers
have read since 2018.
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
_USE = re.compile(rb'(?<= href="#)[\w.-]+|(?<=url\(#)[\w.-]+')
_PLACE = re.compile(rb'(?<= [xy]=")-?\d+\.\d+(?=")|(?<=translate\()[^)]*(?=\))')
_NUMBER = re.compile(rb"-?\d+\.\d+")
_GROUP = re.compile(rb"<g(?: [^>]*)?(?<!/)>|</g>")
_DECIMALS = 1


def slim(svg: bytes) -> bytes:
    """The SVG with rounded shapes, without unused names, bare groups, remarks and line breaks."""
    for pattern in (_HEAD, _ABOUT):
        svg = pattern.sub(b"", svg)
    svg = _BETWEEN.sub(b"><", _SHAPE.sub(_rounded, svg.strip()))
    svg = _STYLE.sub(lambda found: b' style="' + _tight(found[1]) + b'"', svg)
    svg = _PLACE.sub(lambda found: _NUMBER.sub(_near, found[0]), svg)
    svg = svg.replace(b" xlink:href=", b" href=")
    svg = svg.replace(b' xmlns:xlink="http://www.w3.org/1999/xlink"', b"")
    return _ungrouped(_renamed(svg))


def _near(number: re.Match[bytes]) -> bytes:
    """The number to a hundredth; whole numbers and those without a point stay as they are."""
    shown = f"{float(number[0]):.2f}".rstrip("0").rstrip(".")
    return b"0" if shown in ("0", "-0") else shown.encode()


def _renamed(svg: bytes) -> bytes:
    """Names that something uses become short, in the order of their use; the others go."""
    short: dict[bytes, bytes] = {}
    for name in _USE.findall(svg):
        short.setdefault(name, f"n{len(short)}".encode())
    names = {old: new for old, new in short.items() if b' id="' + old + b'"' in svg}
    svg = _NAME.sub(lambda at: b' id="' + names[at[1]] + b'"' if at[1] in names else b"", svg)
    return _USE.sub(lambda at: names.get(at[0], at[0]), svg)


def _ungrouped(svg: bytes) -> bytes:
    """Groups that say nothing are opened up."""
    bare: list[bool] = []

    def kept(tag: re.Match[bytes]) -> bytes:
        if tag[0] != b"</g>":
            bare.append(tag[0] == b"<g>")
            return b"" if bare[-1] else tag[0]
        return b"" if bare.pop() else tag[0]

    return _GROUP.sub(kept, svg)


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
