"""A costly pattern, tried only around a mark that all of its matches hold."""

from __future__ import annotations

import re
from collections.abc import Iterator

import regex

from munaward.model import Span


def find_around(
    costly: regex.Pattern[str], mark: re.Pattern[str], view: str, reach: int
) -> Iterator[regex.Match[str]]:
    """Every match of ``costly``, found faster than by its own ``finditer``.

    Args:
        costly: The pattern.
        mark: What every match holds; quick to find.
        view: The text.
        reach: More characters than ``costly`` reads on either side of its mark.

    >>> prize, mark = regex.compile(r"[가-힣]{2,9}장관상"), re.compile("관상")
    >>> [m[0] for m in find_around(prize, mark, "환경부장관상을 받았다.", 20)]
    ['환경부장관상']
    """
    for low, high in _windows(view, mark, reach):
        yield from costly.finditer(view, low, high)


def _windows(view: str, mark: re.Pattern[str], reach: int) -> Iterator[Span]:
    """The stretches around the marks, those that meet joined."""
    low = high = 0
    for found in mark.finditer(view):
        if found.start() - reach > high:
            if high:
                yield low, high
            low = found.start() - reach
        high = found.end() + reach
    if high:
        yield low, high
