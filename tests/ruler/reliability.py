"""How far confidence can be trusted: of the records that are said to be right by 90 %, how many are."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from attrs import frozen

from tests.ruler.matching import align
from tests.ruler.predictions import Predictions
from tests.ruler.samples import Sample

SURE = 0.9
"""Records from this on are taken as they are."""

DOUBTFUL = 0.5
"""Records below this are more likely wrong than right."""

_BINS = 10
_Z = 1.959963984540054
"""95 % of a normal distribution lie so many standard deviations around its middle."""


@frozen
class Judged:
    """A predicted award.

    Attributes:
        confidence: What munaward says of it.
        right: It matches an annotated award in all key slots, as in the figure ``records``.
    """

    confidence: float
    right: bool


@frozen
class Bin:
    """The awards of about one confidence.

    Attributes:
        low: Least confidence.
        high: All are below it; in the last one they may reach it.
        number: How many they are.
        right: How many of them are right.
        said: Their mean confidence; the middle of an empty bin.
    """

    low: float
    high: float
    number: int
    right: int
    said: float

    @property
    def share(self) -> float:
        """The share that is right, 0 of none."""
        return self.right / self.number if self.number else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        """Between what the share may lie, with 95 % certainty."""
        return wilson(self.right, self.number)


@frozen
class Reliability:
    """What confidence is worth on some releases.

    Attributes:
        bins: Of equal width, from 0 to 1.
        sure: The awards from `SURE` on.
        doubtful: Those below `DOUBTFUL`.
        brier: Mean squared distance from the truth: 0 is perfect.
        error: Expected calibration error, the mean distance of share and confidence over the bins.
    """

    bins: tuple[Bin, ...]
    sure: Bin
    doubtful: Bin
    brier: float
    error: float


def wilson(right: int, number: int) -> tuple[float, float]:
    """Wilson's interval of a share, at 95 %.

    >>> [round(bound, 3) for bound in wilson(9, 10)]
    [0.596, 0.982]
    >>> wilson(0, 0)
    (0.0, 1.0)
    """
    if not number:
        return 0.0, 1.0
    share, square = right / number, _Z * _Z
    middle = share + square / (2 * number)
    reach = _Z * math.sqrt(share * (1 - share) / number + square / (4 * number * number))
    scale = 1 + square / number
    return max(0.0, (middle - reach) / scale), min(1.0, (middle + reach) / scale)


def judged_awards(samples: Sequence[Sample], got: Predictions) -> Iterator[Judged]:
    """Every award predicted in some annotated releases."""
    for sample in samples:
        assert sample.gold is not None, sample.id
        awards = got.of(sample)["awards"]
        pairs = align(sample.gold["awards"], awards, got.entries)
        right = {pair.got for pair in pairs if not pair.wrong}
        yield from (Judged(a["confidence"], j in right) for j, a in enumerate(awards))


def reliability(awards: Sequence[Judged]) -> Reliability:
    """What the confidence of some awards is worth.

    Raises:
        ValueError: There are none.
    """
    if not awards:
        raise ValueError("no award was predicted")
    bins = tuple(
        _bin(awards, number / _BINS, (number + 1) / _BINS, last=number + 1 == _BINS)
        for number in range(_BINS)
    )
    return Reliability(
        bins=bins,
        sure=_bin(awards, SURE, 1.0, last=True),
        doubtful=_bin(awards, 0.0, DOUBTFUL),
        brier=sum((a.confidence - a.right) ** 2 for a in awards) / len(awards),
        error=sum(b.number * abs(b.share - b.said) for b in bins) / len(awards),
    )


def _bin(awards: Sequence[Judged], low: float, high: float, *, last: bool = False) -> Bin:
    inside = [a for a in awards if low <= a.confidence and (a.confidence < high or last)]
    said = math.fsum(a.confidence for a in inside) / len(inside) if inside else (low + high) / 2
    return Bin(low, high, len(inside), sum(a.right for a in inside), said)
