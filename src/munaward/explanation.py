"""Why a document's awards are what they are, and why the rest of what was found is in none.

What `Document.explain` returns: data for programs (`Explanation.to_dict`), text for people (``str``).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from attrs import asdict, field, frozen

from munaward.model import Award, Span
from munaward.provenance import SLOTS, Basis, Reason, Rejection, Rule, Trace

SCHEMA = "munaward/explanation/1"
"""Name and version of the JSON form."""

_AROUND = 12
"""Characters of context on either side of a quoted span."""
_LONGEST = 72
"""Characters of a quoted span; of longer ones the middle is left out."""
_MOST = 3
"""Spans of one basis that are quoted."""
_BACKGROUND = ("municipality", "organization", "year", "count")
"""Kinds that records rest on: most of them are needed by none, and only listed."""


@frozen(kw_only=True)
class Explanation:
    """Every award with the reasons for its slots, and everything that ended in none.

    Attributes:
        text: The text that was parsed; all spans are of it.
        awards: The awards, each with the bases of its slots, its statements and the factors of its
            confidence.
        rejected: What was found and left out, in text order.
    """

    text: str = field(repr=False)
    awards: tuple[Trace, ...]
    rejected: tuple[Rejection, ...]

    def to_dict(self) -> dict[str, Any]:
        """The explanation as JSON."""
        return {
            "schema": SCHEMA,
            "awards": [_award(trace) for trace in self.awards],
            "rejected": [
                {
                    "kind": r.kind,
                    "span": list(r.span),
                    "text": self.text[slice(*r.span)],
                    "reason": r.reason.value,
                    "cue": list(r.cue) if r.cue else None,
                }
                for r in self.rejected
            ],
        }

    def __str__(self) -> str:
        """The explanation for a terminal, an award a paragraph."""
        paragraphs = [self._paragraph(n, trace) for n, trace in enumerate(self.awards, 1)]
        if not paragraphs:
            paragraphs = [["No award."]]
        if self.rejected:
            paragraphs.append(["Left out:", *self._left_out()])
        if self.awards:
            rules = dict.fromkeys(b.rule for trace in self.awards for b in trace.bases)
            meanings = [f"  {r.value:<15} {r.__doc__}" for r in sorted(rules, key=list(Rule).index)]
            paragraphs.append(["Rules:", *meanings])
        return "\n\n".join("\n".join(lines) for lines in paragraphs)

    def _paragraph(self, number: int, trace: Trace) -> list[str]:
        award = trace.award
        lines = [f"Award {number}: {_headline(award)}"]
        for slot in SLOTS:
            value = _plain(str(getattr(award, slot)))
            for i, basis in enumerate(trace.why(slot)):
                told = self._quotes(basis)
                shown = " ← ".join(filter(None, (value, told))) if i == 0 else f"← {told}"
                lines.append(_row("" if i else slot, basis.rule.value, shown))
        for part in trace.parts:
            quotes = " … ".join(map(self._quote, part.spans))
            lines.append(_row("said", part.construction.value, quotes))
        lines += [_row("factor", f"{f.weight:+g}", f.name) for f in trace.factors]
        return [*lines, _row("confidence", f"{award.confidence:.2f}", "")]

    def _left_out(self) -> Iterator[str]:
        order = list(Reason)
        ranked = sorted(self.rejected, key=lambda r: order.index(r.reason))
        for reason, group in groupby(ranked, key=lambda r: r.reason):
            yield f"  {reason.value}: {reason.__doc__}"
            told = list(group)
            for r in told:
                if r.kind not in _BACKGROUND or r.cue:
                    cue = f"  ← {self._words(r.cue)}" if r.cue else ""
                    yield f"    {r.kind:<12} {self._quote(r.span)}{cue}"
            for kind in _BACKGROUND:
                words = [self._words(r.span) for r in told if r.kind == kind and not r.cue]
                if words:
                    yield f"    {kind:<12} {', '.join(dict.fromkeys(words))}"

    def _quotes(self, basis: Basis) -> str:
        quotes = [self._quote(span) for span in basis.spans[:_MOST]]
        more = len(basis.spans) - _MOST
        return " | ".join([*quotes, *([f"and {more} more"] if more > 0 else [])])

    def _quote(self, span: Span) -> str:
        """A span in brackets, with the words around it."""
        start, end = max(0, span[0] - _AROUND), min(len(self.text), span[1] + _AROUND)
        before = _plain(self.text[start : span[0]]).lstrip()
        behind = _plain(self.text[span[1] : end]).rstrip()
        return (
            f"{'…' if start else ''}{before}[{self._words(span)}]{behind}"
            f"{'…' if end < len(self.text) else ''}"
        )

    def _words(self, span: Span) -> str:
        words = _plain(self.text[slice(*span)])
        half = _LONGEST // 2
        return words if len(words) <= _LONGEST else f"{words[:half]} … {words[-half:]}"


def _award(trace: Trace) -> dict[str, Any]:
    award = asdict(trace.award)
    award["evidence"] = [list(span) for span in trace.award.evidence]
    return {
        "award": award,
        "slots": {
            slot: [
                {"rule": b.rule.value, "spans": [list(span) for span in b.spans]}
                for b in trace.why(slot)
            ]
            for slot in SLOTS
            if award[slot] is not None
        },
        "statements": [
            {"construction": p.construction.value, "spans": [list(span) for span in p.spans]}
            for p in trace.parts
        ],
        "factors": [asdict(factor) for factor in trace.factors],
    }


def _row(name: str, rule: str, told: str) -> str:
    """A line of a paragraph; what may be Korean comes last, so that columns stay straight."""
    return f"  {name:<10} {rule:<15} {told}".rstrip()


def _headline(award: Award) -> str:
    results: Iterable[object] = (
        award.tier,
        None if award.rank is None else f"rank {award.rank}",
        None if award.streak is None else f"streak {award.streak}",
        award.prize,
        None if award.krw is None else f"{award.krw:,} won",
    )
    names = (award.recipient, award.program, award.area, award.year, *results)
    return " | ".join(str(value) for value in names if value is not None)


def _plain(text: str) -> str:
    """One line that no control character of a text can break or colour."""
    return "".join(c if c.isprintable() else " " for c in text)
