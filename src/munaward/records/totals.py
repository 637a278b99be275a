"""The sums that a text states of itself."""

from __future__ import annotations

from collections.abc import Sequence

from munaward.extract.base import Reading
from munaward.model import Total
from munaward.records.totals_counts import Claim
from munaward.records.totals_lines import Thing, lines, thing
from munaward.records.totals_lists import claims
from munaward.records.totals_money import Sum, same, sums


def totals(reading: Reading) -> tuple[Total, ...]:
    """The totals of a document in text order, each once, offsets into the view.

    >>> from munaward import parse
    >>> doc = parse("가람구가 올해 각종 평가에서 24개 부문 수상으로 인센티브 8억원을 확보했다.")
    >>> [(t.count, t.tier, t.krw) for t in doc.totals]
    [(24, None, 800000000)]
    """
    sentences = lines(reading)
    counted, amounts = sums(reading.view, sentences, claims(reading.view, sentences))
    paid = {s.claim: s for s in reversed(amounts)}
    stated = [
        _counted(claim, paid.get(i))
        for i, claim in enumerate(counted)
        if claim.won and (not _of_winners(claim) or i in paid)
    ]
    stated += [
        (Total(krw=s.money.krw, evidence=(s.money.span,)), s.line.head)
        for s in amounts
        if s.claim is None
    ]
    return _merged(sorted(stated, key=lambda t: t[0].evidence))


def _of_winners(claim: Claim) -> bool:
    """Whether winners are counted and not awards: 14개 시군에 4억6000만 원."""
    return thing(claim.count) is Thing.PLACE and claim.tier is None and not claim.parts


def _counted(claim: Claim, amount: Sum | None) -> tuple[Total, bool]:
    """A count with its grade and money, and whether a headline states it."""
    spans = {claim.count.span}
    if claim.tier is not None:
        spans.add(claim.tier.span)
    if amount is not None:
        spans.add(amount.money.span)
    total = Total(
        count=None if _of_winners(claim) else claim.count.count,
        tier=claim.tier.code if claim.tier is not None else None,
        krw=amount.money.krw if amount is not None else None,
        evidence=tuple(sorted(spans)),
    )
    return total, claim.line.head


def _merged(stated: Sequence[tuple[Total, bool]]) -> tuple[Total, ...]:
    """Each total once: a fuller statement takes in a barer one, an exact sum a rounded one."""
    out: dict[tuple[int | None, str | None, int | None], Total] = {}
    by_count: dict[int | None, list[tuple[Total, bool]]] = {}
    for total, head in stated:
        by_count.setdefault(total.count, []).append((total, head))
    for total, head in stated:
        key = (total.count, total.tier, total.krw)
        rivals = stated if total.count is None else by_count[total.count]
        if key in out or any(_fuller(other, total) for other, _ in rivals):
            continue
        if not (head and any(not h and _regraded(other, total) for other, h in rivals)):
            out[key] = total
    return tuple(out.values())


def _fuller(other: Total, total: Total) -> bool:
    """Whether ``other`` says what ``total`` says and more."""
    if total.count is None:
        return (other.count is not None and _equal(other.krw, total.krw)) or _exact(other, total)
    if (other.count, other.tier) != (total.count, total.tier):
        return False
    return (total.krw is None and other.krw is not None) or _exact(other, total)


def _exact(other: Total, total: Total) -> bool:
    """Whether ``other`` is ``total`` with its sum in more digits."""
    if (other.count, other.tier) != (total.count, total.tier) or other.krw == total.krw:
        return False
    if other.krw is None or total.krw is None or not same(other.krw, total.krw):
        return False
    return _digits(other.krw) > _digits(total.krw)


def _regraded(other: Total, total: Total) -> bool:
    """Whether the body gives the grade of a count that the headline gives without."""
    return total.tier is None and total.krw is None and other.tier is not None


def _equal(a: int | None, b: int | None) -> bool:
    return a is not None and b is not None and same(a, b)


def _digits(krw: int) -> int:
    return len(str(krw).rstrip("0"))
