"""Amounts of won: ``8억3600만원``, ``10~50만 원``, ``(장려 2천만)``, ``340억 규모``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import evolve, frozen

from munaward.extract import numerals
from munaward.extract.amounts import Amount, amount_at, plausible, stands_alone, with_range_start
from munaward.extract.base import Reading
from munaward.extract.money_role import located, roles
from munaward.extract.tables import unit_cells
from munaward.model import Money
from munaward.provenance import Rejection

_START = re.compile(
    r"[\d일이삼사오육칠팔구십백천만](?:"
    r"(?<=\d)(?<![\d.,].)(?=[\d.,]*+ ?여?\s?[십백천만억조원])"
    r"|(?<!\d)(?<![가-힣\d].)(?=[일이삼사오육칠팔구십백천만억조여 ]*+\s?(?:원|[~∼～〜–—-]|내지|에서\s))"
    r"|(?<=[백천])(?<![가-힣\d].)(?=\d[\d십백천만억여 ]*+원))"
)
"""Where an amount may begin: digits without unit or 원 are none, nor words without 원 or a range."""


_SHARED_LIST = re.compile(
    r"\s?\(\s?(?:각각\s|각\s"
    r"|단위\s?만\s?원\s)?(?:[가-힣]{2,6}상?\s?(\d{2,3})\s?[,·/]\s?)+[가-힣]{2,6}상?\s?(\d{2,3})\s?\)"
)
_SHARED_ITEM = re.compile(r"(?:(?<=[가-힣])|(?<=[가-힣]\s))\d{2,3}(?=\s?[,·/)])")
_LIST_LINK = re.compile(r"\s?[,·/]\s?(?:[가-힣]{1,6}\s)?(?:각\s?)?")


@frozen
class MoneyExtractor:
    """Finds amounts of won and says whether they were won through an evaluation."""

    name: str = "money"

    def extract(self, reading: Reading) -> Iterator[Money]:
        """Yield the amounts in text order."""
        return (m for m in self.judge(reading) if isinstance(m, Money))

    def judge(self, reading: Reading) -> Iterator[Money | Rejection]:
        """Yield the amounts, and behind each that was not won why."""
        found = amounts(reading)
        for money, verdict in zip(found, roles(reading, found), strict=True):
            won = verdict.role == "award"
            yield evolve(money, role="award") if won else money
            if not won:
                yield Rejection.of(money, verdict.reason, located(reading.view, money, verdict))


def amounts(reading: Reading) -> list[Money]:
    """The amounts of a text in order, whatever they were for."""
    found: list[Money] = []
    every = [*_amounts(reading.view), *_table_cells(reading)]
    for amount in sorted(every, key=lambda a: (a.start, -a.end)):
        if not found or amount.start >= found[-1].end:
            found.append(_money(reading.view, amount))
    return found


def _money(view: str, amount: Amount) -> Money:
    return Money(
        start=amount.start,
        end=amount.end,
        text=view[amount.start : amount.end],
        krw=amount.low,
        krw_max=amount.high,
        approximate=amount.approximate,
    )


def _table_cells(reading: Reading) -> Iterator[Amount]:
    for start, end, krw in unit_cells(reading):
        numeral = numerals.match(reading.view, start)
        assert numeral is not None
        yield Amount(start, end, krw, None, False, numeral, False)


def _amounts(view: str) -> Iterator[Amount]:
    """Every amount of won in a text, ranges joined, shared units spread over lists in brackets."""
    pending: list[Amount] = []
    taken = 0
    for found in _START.finditer(view):
        if found.start() < taken:
            continue
        amount = amount_at(view, found.start())
        if amount is None:
            continue
        taken = amount.end
        if not plausible(view, amount):
            continue
        if not amount.won and not stands_alone(view, amount):
            # 만 and 천 without 원 count only where the list they are in ends in 원.
            linked = pending and _linked(view, pending[-1], amount)
            pending = [*(pending if linked else []), amount]
            continue
        if pending and _linked(view, pending[-1], amount):
            yield from pending
        pending = []
        amount = with_range_start(view, amount)
        yield amount
        for item in _shared_items(view, amount):
            taken = item.end
            yield item


def _linked(view: str, left: Amount, right: Amount) -> bool:
    """Whether two amounts are neighbours in a list."""
    return bool(_LIST_LINK.fullmatch(view, left.end, right.start))


def _shared_items(view: str, amount: Amount) -> Iterator[Amount]:
    """The bare numbers in ``300만원(최우수 60, 우수 40)``, which count the amount's own unit."""
    step = amount.numeral.step
    brackets = _SHARED_LIST.match(view, amount.end)
    if brackets is None or step < 10**4:
        return
    for item in _SHARED_ITEM.finditer(view, brackets.start(), brackets.end()):
        numeral = numerals.match(view, item.start())
        if numeral is None or numeral.value % 5 or numeral.value * step > amount.low:
            return
    for item in _SHARED_ITEM.finditer(view, brackets.start(), brackets.end()):
        numeral = numerals.match(view, item.start())
        assert numeral is not None
        krw = numeral.value * step
        yield Amount(item.start(), item.end(), krw, None, False, numeral, amount.approximate)
