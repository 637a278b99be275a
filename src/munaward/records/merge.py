"""Statements of one recognition in headline, lead and quote become one."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve, frozen

from munaward.model import Municipality, Span


@frozen(kw_only=True)
class Statement:
    """What one sentence says of one recipient in one programme and year.

    Attributes:
        won: A verb says that something was won.
        own_program: The sentence names the programme itself.
        own_recipient: The sentence names the recipient itself.
        headline: It stands in a headline.
        group: View offset of the cluster that it comes from.
        times: How many statements were merged into it.
    """

    recipient: Municipality
    entity: int
    year: int | None
    host: str | None = None
    tier: str | None = None
    rank: int | None = None
    prize: str | None = None
    streak: int | None = None
    krw: int | None = None
    evidence: tuple[Span, ...] = ()
    won: bool = False
    own_program: bool = True
    own_recipient: bool = False
    headline: bool = False
    group: int = 0
    times: int = 1

    @property
    def states_result(self) -> bool:
        """Whether it says how somebody did, or at least that they won."""
        return self.won or any(
            v is not None for v in (self.tier, self.rank, self.prize, self.streak)
        )


def merge(statements: Iterable[Statement]) -> list[Statement]:
    """One statement for each recognition, in the order of first mention.

    Statements agree where recipient, programme and year are equal and no slot contradicts; money
    stated alone joins a recognition but makes none.
    """
    merged: list[Statement] = []
    for s in statements:
        at = _partner(merged, s)
        if at is None:
            merged.append(s)
        else:
            merged[at] = _join(merged[at], s)
    return [s for s in merged if s.states_result]


def _partner(merged: list[Statement], s: Statement) -> int | None:
    for i, other in enumerate(merged):
        if (other.recipient.name, other.entity, other.year) != (s.recipient.name, s.entity, s.year):
            continue
        if other.tier and s.tier and other.tier != s.tier and s.own_program and not _loose(other, s):
            continue
        return i
    return None


def _loose(a: Statement, b: Statement) -> bool:
    """Whether two grade words may name one result (a letter beside its word, 선정 beside a grade)."""
    return any(t is not None and (t.startswith("grade:") or t in ("awarded", "certified")) for t in (a.tier, b.tier))


def _join(a: Statement, b: Statement) -> Statement:
    tier = a.tier
    if b.tier and (not tier or b.tier.startswith("grade:") or tier == "awarded"):
        tier = b.tier
    return evolve(
        a,
        host=a.host or b.host,
        tier=tier,
        rank=a.rank if a.rank is not None else b.rank,
        prize=a.prize or b.prize,
        streak=a.streak if a.streak is not None else b.streak,
        krw=a.krw if a.krw is not None else b.krw,
        evidence=tuple(sorted({*a.evidence, *b.evidence})),
        won=a.won or b.won,
        own_program=a.own_program or b.own_program,
        own_recipient=a.own_recipient or b.own_recipient,
        times=a.times + 1,
    )
