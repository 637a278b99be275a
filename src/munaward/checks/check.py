"""What a check says."""

from __future__ import annotations

from typing import Any, Literal, TypeAlias

from attrs import asdict, frozen

from munaward.model import Span

Kind: TypeAlias = Literal["result", "count", "list", "recipient", "sum", "money", "streak", "field"]
Verdict: TypeAlias = Literal["held", "broken", "open"]


@frozen(kw_only=True)
class Check:
    """One claim of a press release, held against what was found in it.

    Attributes:
        kind: What is claimed; ``docs/checks.md`` defines each kind.
        verdict: ``held``, ``broken``, or ``open`` where the text does not let it be decided.
        claimed: The number claimed: results, awards, items, recipients, won, years.
        found: The number found, in the same unit.
        spans: The claim itself, in text order.
        evidence: What it was held against, in text order; may be empty.
        awards: Indices of the award records concerned, ascending.
        reason: The verdict in words.
    """

    kind: Kind
    verdict: Verdict
    claimed: int
    found: int
    spans: tuple[Span, ...]
    evidence: tuple[Span, ...] = ()
    awards: tuple[int, ...] = ()
    reason: str

    def to_dict(self) -> dict[str, Any]:
        """The check as a JSON object."""
        out = asdict(self)
        out["spans"] = [list(span) for span in self.spans]
        out["evidence"] = [list(span) for span in self.evidence]
        out["awards"] = list(self.awards)
        return out
