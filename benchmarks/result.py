"""What a measure hands back: a table to read, and the values to keep."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from unicodedata import east_asian_width

import pyperf
from attrs import frozen


@frozen
class Result:
    """What a measure found.

    Attributes:
        title: What was measured.
        head: Names of the columns.
        rows: The cells; the first column names the row, all others are figures.
        benchmarks: The values behind it.
    """

    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    benchmarks: tuple[pyperf.Benchmark, ...] = ()

    def lines(self) -> Iterator[str]:
        """The table in Markdown, aligned so that it can be read as it is."""
        widths = [
            max(3, *map(_width, column)) for column in zip(self.head, *self.rows, strict=True)
        ]
        yield f"{self.title}:"
        yield ""
        yield _line(self.head, widths)
        yield _line(
            ["-" * w if n == 0 else "-" * (w - 1) + ":" for n, w in enumerate(widths)], widths
        )
        yield from (_line(row, widths) for row in self.rows)


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = (
        text + gap if not n else gap + text
        for n, (text, gap) in enumerate(
            (text, " " * (width - _width(text))) for text, width in zip(cells, widths, strict=True)
        )
    )
    return f"| {' | '.join(padded)} |"


def _width(text: str) -> int:
    return sum(1 + (east_asian_width(char) in "WF") for char in text)


def seconds(value: float) -> str:
    """A time in seconds or milliseconds.

    >>> seconds(2.345), seconds(0.01234)
    ('2.35 s', '12.3 ms')
    """
    return f"{value:.2f} s" if value >= 1 else f"{value * 1000:.1f} ms"


def times(value: float) -> str:
    """A ratio.

    >>> times(0.5), times(21.3)
    ('0.50 ×', '21.3 ×')
    """
    return f"{value:.2f} ×" if value < 10 else f"{value:.1f} ×"
