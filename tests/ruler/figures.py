"""The figures: what the verdicts on some releases come to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from attrs import frozen

from tests.ruler.judge import MENTIONS, Outcome, Verdict
from tests.ruler.samples import AWARD_SLOTS

RATES = (*MENTIONS, "link", "slots", "records", "totals")
"""Figures with precision, recall and F1."""

SHARES = ("role", "published")
"""Figures that are a share of what was found, or of the releases."""


@frozen
class Rate:
    """How much of the gold was found and how much of what was found is gold, over all releases."""

    right: int
    predicted: int
    gold: int

    @property
    def precision(self) -> float:
        """Right ones of those predicted."""
        return self.right / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """Right ones of those annotated."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def to_dict(self) -> dict[str, Any]:
        """As JSON, rounded to four digits."""
        return {
            "p": round(self.precision, 4),
            "r": round(self.recall, 4),
            "f1": round(self.f1, 4),
            "gold": self.gold,
            "pred": self.predicted,
        }


@frozen
class Figures:
    """All figures of some releases.

    Attributes:
        rates: By figure, in the order of `RATES`.
        slots: By slot of an award.
        shares: By figure, in the order of `SHARES`.
        documents: How many releases.
    """

    rates: dict[str, Rate]
    slots: dict[str, Rate]
    shares: dict[str, float]
    documents: int

    def to_dict(self) -> dict[str, Any]:
        """As JSON."""
        return {
            **{name: rate.to_dict() for name, rate in self.rates.items()},
            **{name: round(share, 4) for name, share in self.shares.items()},
            "documents": self.documents,
            "slot": {slot: rate.to_dict() for slot, rate in self.slots.items()},
        }

    def headline(self) -> dict[str, float]:
        """One number for each figure: F1, or the share."""
        return {**{name: rate.f1 for name, rate in self.rates.items()}, **self.shares}


def figures(judged: Iterable[Iterable[Verdict]]) -> Figures:
    """The figures of releases, each given by its verdicts."""
    documents = [list(verdicts) for verdicts in judged]
    counted = Counter(
        (figure, verdict.outcome)
        for verdicts in documents
        for verdict in verdicts
        for figure in _counts_for(verdict)
    )
    return Figures(
        rates={name: _rate(counted, name) for name in RATES},
        slots={slot: _rate(counted, f"slot.{slot}") for slot in AWARD_SLOTS},
        shares={name: _share(counted, name) for name in SHARES},
        documents=len(documents),
    )


def _counts_for(verdict: Verdict) -> Iterator[str]:
    yield verdict.figure
    if verdict.figure.startswith("slot."):
        yield "slots"


def _rate(counted: Counter[tuple[str, Outcome]], figure: str) -> Rate:
    right, wrong, missed, false = (counted[figure, outcome] for outcome in Outcome)
    return Rate(right, predicted=right + wrong + false, gold=right + wrong + missed)


def _share(counted: Counter[tuple[str, Outcome]], figure: str) -> float:
    right, wrong = counted[figure, Outcome.RIGHT], counted[figure, Outcome.WRONG]
    return right / max(1, right + wrong)
