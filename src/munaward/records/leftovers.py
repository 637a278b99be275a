"""What was found and ended in no award and no total, each with the best reason known."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain

from munaward.extract.base import Reading
from munaward.extract.scope import Cover, Layout
from munaward.model import (
    Mention,
    Money,
    Municipality,
    Organization,
    Prize,
    Program,
    Rank,
    Span,
    Streak,
    Tier,
    Total,
)
from munaward.provenance import Reason, Rejection, Rule, Trace

_WIDE = frozenset({Rule.PRICE, Rule.FOR_ALL})
"""Rules whose spans hold several mentions."""
_RESULTS = (Tier, Rank, Streak, Prize, Money)
_NAMED = (Municipality, Organization, Program)


def leftovers(
    reading: Reading,
    traces: Sequence[Trace],
    totals: Sequence[Total],
    rejected: Iterable[Rejection],
) -> tuple[Rejection, ...]:
    """The rejections of a document in text order, each mention's once.

    A mention that one stage rejected and another used is used; one that nobody used and nobody
    rejected has the reason of the statement that it stands in, or none better than ``unused``.
    """
    bases = [b for trace in traces for b in trace.bases]
    used = {span for b in bases for span in b.spans} | {s for t in totals for s in t.evidence}
    wide = Cover(span for b in bases if b.rule in _WIDE for span in b.spans)

    def is_used(span: Span) -> bool:
        return span in used or wide.of(span) is not None

    first: dict[tuple[str, Span], Rejection] = {}
    sums = {t.krw for t in totals if t.krw is not None}
    for m in reading.found:
        if isinstance(m, Money) and m.krw in sums and m.span not in used:
            first[m.type, m.span] = Rejection.of(m, Reason.REPEATED)
    for r in rejected:
        if r.kind == "statement" or not is_used(r.span):
            first.setdefault((r.kind, r.span), r)
    unsaid = _Unsaid(reading, traces, [r for r in first.values() if r.kind == "statement"])
    for m in reading.found:
        span = m.span
        if (m.type, span) not in first and not is_used(span):
            first[m.type, span] = Rejection.of(m, unsaid.reason(m))
    return tuple(sorted(first.values(), key=lambda r: (r.span, r.kind)))


def _inside(span: Span, wider: Iterable[Span]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in wider)


class _Unsaid:
    """Reasons for mentions that no stage rejected."""

    def __init__(
        self, reading: Reading, traces: Sequence[Trace], statements: Sequence[Rejection]
    ) -> None:
        self.layout = Layout(reading.segments)
        self.statements = statements
        awards = [trace.award for trace in traces]
        self.names = set(chain.from_iterable((a.recipient, a.host, a.program_name) for a in awards))
        self.evidence = list(dict.fromkeys(span for a in awards for span in a.evidence))

    def reason(self, m: Mention) -> Reason:
        """Why a mention is in no record."""
        segment = self.layout.segment(m.start)
        if segment is not None and segment.is_aside:
            return Reason.ASIDE
        for r in self.statements:
            if _inside(m.span, [r.span]):
                return r.reason
        if isinstance(m, _NAMED) and m.name in self.names:
            return Reason.REPEATED
        if isinstance(m, _RESULTS) and _inside(m.span, self.evidence):
            return Reason.OVERRULED
        return Reason.NAMED_ONLY if isinstance(m, Program) else Reason.UNUSED
