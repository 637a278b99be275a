"""Statements of one recognition in headline, lead and quote become one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from attrs import evolve, frozen

from munaward.model import Municipality, Span
from munaward.provenance import Basis, Part, Rule, Slot


@frozen
class Price:
    """What each winner of a grade, or of a prize, gets.

    Attributes:
        entity: The programme.
        tier: The grade's code, None of a prize.
        krw: Won.
        prize: The prize that goes with the grade, or that the sum goes with.
        spans: Where the text says so.
        of_provinces: The sum is that of provinces (광역), or that of towns (기초); None of all.
    """

    entity: int | None
    tier: str | None
    krw: int | None
    prize: str | None = None
    spans: tuple[Span, ...] = ()
    of_provinces: bool | None = None


@frozen(kw_only=True)
class Statement:
    """What one sentence says of one recipient in one programme and year.

    Attributes:
        round: 상반기, 하반기, 1분기 … where a year has several rounds.
        undecided: The text leaves open which of several grades it was.
        won: A verb says that something was won.
        own_program: The sentence names the programme itself.
        own_recipient: The sentence names the recipient itself.
        headline: It stands in a headline.
        only_headline: So do all statements merged into it.
        topic: The programme that the article speaks of there.
        area: The one area in which the contest was won.
        row: It stands in a table that does not name its programme.
        group: View offset of the cluster that it comes from.
        times: How many statements were merged into it.
        bases: Why its slots have their values.
        parts: The statements that were merged into it, itself first.
    """

    recipient: Municipality
    entity: int
    year: int | None
    round: str | None = None
    host: str | None = None
    tier: str | None = None
    rank: int | None = None
    prize: str | None = None
    streak: int | None = None
    krw: int | None = None
    evidence: tuple[Span, ...] = ()
    undecided: bool = False
    won: bool = False
    own_program: bool = True
    own_recipient: bool = False
    headline: bool = False
    topic: int | None = None
    area: int | None = None
    row: bool = False
    group: int = 0
    times: int = 1
    bases: tuple[Basis, ...] = ()
    parts: tuple[Part, ...] = ()

    @property
    def only_headline(self) -> bool:
        """Whether nothing but headlines says it."""
        return self.headline

    @property
    def states_result(self) -> bool:
        """Whether it says how somebody did, or at least that they won."""
        return self.won or any(
            v is not None for v in (self.tier, self.rank, self.prize, self.streak)
        )


def merge(statements: Iterable[Statement]) -> list[Statement]:
    """One statement for each recognition, in the order of first mention.

    Statements agree where recipient, programme, year and round are equal and no slot contradicts;
    money stated alone joins a recognition but makes none.
    """
    merged: list[_Recognition] = []
    alike: dict[tuple[str, int, int | None], list[_Recognition]] = {}
    for s in statements:
        rivals = alike.setdefault((s.recipient.name, s.entity, s.year), [])
        partner = _partner(rivals, s)
        if partner is None:
            merged.append(_Recognition(s))
            rivals.append(merged[-1])
        else:
            partner.add(s)
    return [recognition.statement() for recognition in merged]


_ROUNDS = ("1분기", "봄", "상반기", "2분기", "3분기", "가을", "하반기", "4분기")


def _partner(rivals: Iterable[_Recognition], s: Statement) -> _Recognition | None:
    """The recognition that a statement joins, of those with its recipient, programme and year."""
    options = []
    for rival in rivals:
        other = rival.told
        if other.round and s.round and other.round != s.round:
            continue
        if (
            other.tier
            and s.tier
            and other.tier != s.tier
            and s.own_program
            and not _loose(other, s)
        ):
            continue
        options.append(rival)
    if s.round is None and s.streak and len(options) > 1:
        # A streak is completed by the latest round.
        return max(
            options, key=lambda o: _ROUNDS.index(r) if (r := o.told.round) in _ROUNDS else -1
        )
    return options[0] if options else None


def compatible(a: Statement, b: Statement) -> bool:
    """Whether nothing in two statements contradicts."""
    pairs = (
        (a.tier, b.tier),
        (a.rank, b.rank),
        (a.prize, b.prize),
        (a.streak, b.streak),
        (a.krw, b.krw),
    )
    return all(x is None or y is None or x == y for x, y in pairs) or _loose(a, b)


def _loose(a: Statement, b: Statement) -> bool:
    """Whether two grade words may name one result (a letter beside its word, 선정 beside a grade)."""
    return any(
        t is not None and (t.startswith("grade:") or t in ("awarded", "certified"))
        for t in (a.tier, b.tier)
    )


def join(a: Statement, b: Statement) -> Statement:
    """Two statements of one recognition as one; what ``a`` says goes first."""
    both = _Recognition(a)
    both.add(b)
    return both.statement()


class _Recognition:
    """Statements of one recognition while they are being joined.

    Attributes:
        told: What they say together; where they say it and why is put together at the end, as an
            award may be told thousands of times.
    """

    def __init__(self, first: Statement) -> None:
        self.told = first
        self._evidence = list(first.evidence)
        self._bases = list(first.bases)
        self._parts = list(first.parts)

    def add(self, b: Statement) -> None:
        """Join a statement; what was told before it goes first."""
        a = self.told
        kept = _kept(a, b)
        self._rebase({"entity": a.entity, "year": a.year, **kept}, b)
        self._evidence += b.evidence
        self._parts += b.parts
        self.told = evolve(
            a,
            **kept,
            round=a.round or b.round,
            won=a.won or b.won,
            own_program=a.own_program or b.own_program,
            own_recipient=a.own_recipient or b.own_recipient,
            headline=a.headline and b.headline,
            topic=b.topic if a.headline else a.topic,
            times=a.times + 1,
        )

    def statement(self) -> Statement:
        """What they say together, with where they say it, in order, and why."""
        if self.told.times == 1:
            return self.told
        return evolve(
            self.told,
            evidence=tuple(sorted(set(self._evidence))),
            bases=tuple(self._bases),
            parts=tuple(self._parts),
        )

    def _rebase(self, kept: Mapping[str, Any], b: Statement) -> None:
        """Keep the bases of the values that are kept; what only ``b`` says is merged."""
        a = self.told
        # An award told often is joined often, and seldom changed by it.
        if any(value != getattr(a, name) for name, value in kept.items()):
            self._bases = [basis for basis in self._bases if _keeps(kept, a, a, basis.slot)]
        for basis in b.bases:
            if _keeps(kept, a, b, basis.slot):
                self._bases.append(basis)
                if not _keeps(kept, a, a, basis.slot):
                    self._bases.append(Basis(basis.slot, Rule.MERGED, b.evidence))


def _kept(a: Statement, b: Statement) -> dict[str, Any]:
    """What two statements say together of how somebody did."""
    tier = a.tier
    if b.tier and (not tier or b.tier.startswith("grade:") or tier == "awarded"):
        tier = b.tier
    return {
        "host": a.host or b.host,
        "tier": tier,
        "rank": a.rank if a.rank is not None else b.rank,
        "prize": (b.prize or a.prize) if a.headline and not b.headline else (a.prize or b.prize),
        "streak": a.streak if a.streak is not None else b.streak,
        "krw": a.krw if a.krw is not None else b.krw,
    }


_SLOTS: dict[Slot, str] = {
    "recipient": "recipient",
    "program": "entity",
    "host": "host",
    "year": "year",
    "tier": "tier",
    "rank": "rank",
    "streak": "streak",
    "prize": "prize",
    "krw": "krw",
}
"""The attribute of a statement that holds each slot."""


def _keeps(kept: Mapping[str, Any], a: Statement, one: Statement, slot: Slot) -> bool:
    """Whether the join of ``a`` and another has the value that one of the two gave a slot."""
    if slot == "recipient":
        return a.recipient.name == one.recipient.name
    return slot not in _SLOTS or bool(kept[_SLOTS[slot]] == getattr(one, _SLOTS[slot]))
