"""Which amounts of a text are sums of awards, and of which.

An amount belongs to the count of its clause (27개 부문 상을 휩쓸며 7억원), unless it is one award's
own (우수구(6000만원)), one recipient's, or each one's (3억원씩). An amount that is called a sum
(모두 4억원, 인센티브는 3억원) belongs to the total stated shortly before, or stands alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve, frozen

from munaward.extract.scope import near
from munaward.model import Money
from munaward.records.totals_counts import Claim
from munaward.records.totals_lines import Line, Thing, bracket, thing
from munaward.records.totals_lists import EARLIER, JOIN


@frozen
class Sum:
    """An amount that sums up awards, with the count that it belongs to, if any."""

    money: Money
    line: Line
    claim: int | None = None


_EACH_BEFORE = re.compile(r"(?:각각?|최고|최대|최소|이상)[\s`'‘]*$")
_EACH_AFTER = re.compile(r"\s?(?:씩|이내|어치|한도)")
_CHANGE = re.compile(
    r"(?:이|가)?\s?이?나?\s?(?:더\s)?(?:늘|줄[었어]|불어|불었|많[은아았]|적[은었]|차이|웃도|모자)"
)
_USE = re.compile(r"[을를은는]?\s?(?:\S+\s){0,4}?(?:쓴다|쓸 |썼|들여|들였|투입|편성)")
_COMPARED = re.compile(r"보다|에\s?(?:비해|비하면|견주|견줘)|\s?대비|[을를] (?:훌쩍|크게|웃도|넘)")
_CALLED = (
    r"(?:인센티브|시상금|수상금|상금|상사업비|사업비|포상금|격려금|보전금|교부[금세]|특교세|돈|예산"
    r"|금액|액수|총액|규모|몫|수입|재원)"
)
_SUM_WORD = re.compile(
    r"(?:총|모두|통틀어|합쳐|합해|합치면|합하면|더하면|보태면|더해|도합|합계|누적|전체)\s?(?:약\s?|무려\s?)?$"
    rf"|(?:총\s?(?:재정\s?)?{_CALLED}|{_CALLED}\s?(?:총액|합계))(?:은|이|만)?\s?(?:무려\s?)?$|(?:{_CALLED}|로)만(?:\s?해도)?\s?$"
    r"|(?:합치면|합하면|더하면|보태면)[^.…]{0,20}$"
)
"""Before an amount that is called a sum."""

_AND_ALL = re.compile(r"\s등\s?$")
"""Before an amount that closes a list of its parts."""

_EACH_THEN_ALL = re.compile(r"씩\s(?:총|모두|합쳐|합계)\s?$")
"""Between the last grade's number and the sum of all: 장려 5곳에는 1천만원씩 총 2억원."""
_SUMMED = re.compile(
    r"[을를]\s(?:번|챙긴|받은|거둔|모은|벌어들인) 셈|[을를]?\s?(?:차등|나눠)\s?(?:지급|지원|배분|배정)"
)
_LED = re.compile(
    rf"{_CALLED}(?:은|는|도)\s?(?:무려\s)?$"
    r"|(?:이에 따라|이로써|덩달아|그 결과|이를 통해|부상으로|이 덕분에)[^.…]{0,24}$"
)
"""Before an amount that goes with the total of the sentence before."""

_LEADS = re.compile(rf"의\s(?:\S{{1,4}}\s)?(?:재정\s?)?(?:{_CALLED}|보너스)")
"""Behind such an amount: 3억원의 인센티브도."""

_OTHER_KIND = re.compile(rf"(?:[과와]|,)\s(?:재정\s)?{_CALLED}\s?")
"""Between money of two kinds: 상사업비 9억원과 시상금 6천만원."""

_LED_IN_HEAD = re.compile(rf"{_CALLED}\s?$")
_DIRECT = re.compile(
    rf"(?>에서|에|서|으로|로|의|,|·|\(|\s|수상|총|모두|재정|{_CALLED}|만)*+"
    rf"|(?:에서|으로|로)\s(?:\S+\s)?(?:챙긴|받은|따낸|확보한|얻은|모은|거둔|벌어들인|끌어온)\s[^.…\d]{{0,20}}"
)
"""Between a count that nothing else vouches for and its money."""

_CUT = re.compile(r"다[.”\"’]|반면|한편|이와 별개|이와 별도|이 가운데|이 중")
_NOW = re.compile(r"올해|올 들어|올 한|이번|금년")
_CLAUSES = re.compile(r",|[가-힣]고\s|며\s")
_PLACES = re.compile(r"(?:지자체|자치단체|단체|[시군구]|등|모두)\s?(?:총|모두)?\s?$")
_GIVEN = re.compile(r"(?:에게|에는|에|이|가)(?=\s)")
_HANDED = re.compile(rf"에(?:게|는)?\s(?:재정\s|특별\s?)?{_CALLED}\s?")
"""Between the number of those who got it and the money: 20곳에 특별교부세 62억."""
_TOTALLED = re.compile(
    r"(?:등|포함|합쳐|더해|보태|더한|보탠)(?:해|한)?\s?(?:총|모두)?\s?$|(?:총|모두)\s?$"
)
_REACH, _SPREAD, _BESIDE, _MEMORY = 80, 60, 15, 8


def sums(
    view: str, sentences: Sequence[Line], found: Sequence[Claim]
) -> tuple[list[Claim], list[Sum]]:
    """The counts with what the money says of them, and the sums; the body goes before headlines."""
    reader = _Reader(view, sentences, found)
    for line in sorted(sentences, key=lambda s: (s.head, s.index)):
        reader.read(line)
    return reader.claims, reader.sums


class _Reader:
    """Goes through the sentences and gives each sum to a count."""

    def __init__(self, view: str, sentences: Sequence[Line], found: Sequence[Claim]) -> None:
        self.view, self.sentences, self.claims = view, sentences, list(found)
        self.sums: list[Sum] = []
        self.rows: dict[int, list[int]] = {}
        for i, claim in enumerate(found):
            self.rows.setdefault(claim.line.index, []).append(i)

    def read(self, line: Line) -> None:
        """Give the sums of one sentence to its counts, to earlier counts, or to none."""
        governed: dict[int, list[Money]] = {}
        loose: list[Money] = []
        for money in line.money:
            if self._own(line, money) or (line.head and self._owned(money.krw)):
                continue
            governor = self._governor(line, money)
            if governor is None:
                loose.append(money)
            else:
                governed.setdefault(governor, []).append(money)
        for governor, amounts in governed.items():
            self._give(line, governor, amounts)
        for money in loose:
            self._place(line, money)

    def _own(self, line: Line, money: Money) -> bool:
        """Whether the amount is one award's, one recipient's, each one's or a difference."""
        before = self.view[max(line.start, money.start - 12) : money.start]
        after = self.view[money.end : line.end]
        if _EACH_BEFORE.search(before) or _EACH_AFTER.match(after) or _CHANGE.match(after):
            return True
        if money.krw_max is not None or _USE.match(after):
            return True
        low = money.start - _REACH
        beside = (*near(line.tiers, low, money.start), *near(line.places, low, money.start))
        if any(0 <= money.start - m.end <= 2 for m in beside):
            return True
        opened = bracket(self.view, line, money.start)
        counts = near(line.counts, opened - _REACH, money.start)
        return opened >= 0 and not any(opened - _BESIDE // 2 <= c.end for c in counts)

    def _owned(self, krw: int) -> bool:
        return any(same(s.money.krw, krw) for s in self.sums)

    def _governor(self, line: Line, money: Money) -> int | None:
        """The count of awards that the amount is the sum of, in its own clause."""
        group = bracket(self.view, line, money.start)
        for i in reversed(self.rows.get(line.index, [])):
            claim = self.claims[i]
            if claim.count.end > money.start:
                continue
            if money.start - claim.count.end > _REACH:
                return None
            inside = claim.group == group or 0 <= group - claim.count.end <= _BESIDE // 2
            counts = thing(claim.count) is Thing.AWARD or claim.won
            if inside and counts and claim.won is not False:
                return i if self._governs(line, claim, money) else None
            if claim.group == group and claim.won is False and thing(claim.count) is Thing.AWARD:
                return None
        return None

    def _governs(self, line: Line, claim: Claim, money: Money) -> bool:
        gap = self.view[claim.count.end : money.start]
        before = self.view[max(line.start, claim.count.start - 24) : claim.count.start]
        if len(gap) > _REACH or _CUT.search(gap) or (claim.tier and "…" in gap):
            return False
        if EARLIER.search(before) and _NOW.search(gap):
            return False
        if claim.past:
            return len(gap) <= _BESIDE and bool(_DIRECT.fullmatch(gap))
        if claim.won is None:
            return bool(_DIRECT.fullmatch(gap))
        if near(line.names, claim.count.end, money.start):
            return False
        grades = near(line.tiers, claim.count.end, money.start)
        mixed = claim.tier is None and not _CLAUSES.search(gap)
        return mixed or all(t == claim.tier for t in grades)

    def _give(self, line: Line, governor: int, amounts: Sequence[Money]) -> None:
        """Give a count the sum among the amounts of its clause; two counts at once share none."""
        claim = self.claims[governor]
        if self._kinds(line, amounts):
            self.claims[governor] = evolve(claim, won=True)
            self.sums += [Sum(m, line) for m in amounts]
            return
        money = self._whole(line, governor, amounts)
        if money is None:
            return
        each = claim.tier and _EACH_THEN_ALL.search(self.view, claim.count.end, money.start)
        if each:
            self.sums.append(Sum(money, line))
            return
        self.claims[governor] = evolve(claim, won=True)
        shared = self._shared(line, governor, money)
        owner = self._headed(line, governor) if shared else governor
        self.sums.append(Sum(money, line, owner))
        self._earlier(line, money, amounts)

    def _headed(self, line: Line, last: int) -> int | None:
        """The count that its parts stand behind: 22건(중앙 9, 도 8, 민간 5)."""
        row = [i for i in self.rows[line.index] if i <= last]
        for at, i in enumerate(row[:-2]):
            if self.claims[i].count.count == sum(self.claims[j].count.count for j in row[at + 1 :]):
                return i
        return None

    def _kinds(self, line: Line, amounts: Sequence[Money]) -> bool:
        """Whether two amounts are money of two kinds, neither of them that of all."""
        if len(amounts) != 2:
            return False
        first, second = amounts
        named = _LED_IN_HEAD.search(self.view, max(line.start, first.start - _BESIDE), first.start)
        return bool(named and _OTHER_KIND.fullmatch(self.view, first.end, second.start))

    def _whole(self, line: Line, governor: int, amounts: Sequence[Money]) -> Money | None:
        called = [m for m in amounts if self._called(line, m)]
        if len(amounts) > 2 and _AND_ALL.search(self.view, amounts[0].end, amounts[-1].start):
            called.append(amounts[-1])
        if called:
            return called[-1]
        gap = amounts[0].start - self.claims[governor].count.end
        compared = _COMPARED.match(self.view, amounts[-1].end) is not None
        single = len(amounts) == 1 or (len(amounts) == 2 and compared)
        return amounts[0] if single or gap <= _BESIDE else None

    def _shared(self, line: Line, governor: int, money: Money) -> bool:
        """Whether the money is of two counts that the text does not add up."""
        claim = self.claims[governor]
        before = self.view[max(line.start, claim.count.start - _BESIDE) : claim.count.start]
        earlier = [self.claims[i] for i in self.rows[line.index] if i < governor]
        peers = [c for c in earlier if c.won and not c.past and c.group == claim.group]
        if claim.parts or _TOTALLED.search(before) or not peers:
            return False
        gap = self.view[peers[-1].count.end : claim.count.start]
        paid = near(line.money, peers[-1].count.end, claim.count.start)
        return not paid and bool(JOIN.fullmatch(gap))

    def _place(self, line: Line, money: Money) -> None:
        """Place an amount that no count of its sentence governs."""
        if self._recipients(line, money):
            self.sums.append(Sum(money, line))
        elif self._called(line, money):
            self.sums.append(Sum(money, line, self._open(line)))
        elif self._was(line, money):
            self.sums.append(Sum(money, line))
            return
        elif self._led(line, money) and (claim := self._open(line, quiet=True)) is not None:
            self.sums.append(Sum(money, line, claim))
        else:
            return
        self._earlier(line, money, line.money)

    def _was(self, line: Line, money: Money) -> bool:
        """Whether it is the year before's sum, told beside this one's: 지난해 3억원보다 많은."""
        before = self.view[max(line.start, money.start - 24) : money.start]
        if not EARLIER.search(before) or not _COMPARED.match(self.view, money.end):
            return False
        return any(0 <= line.index - s.line.index <= 1 for s in self.sums) or bool(line.tiers)

    def _called(self, line: Line, money: Money) -> bool:
        before = self.view[max(line.start, money.start - 40) : money.start]
        return bool(_SUM_WORD.search(before) or _SUMMED.match(self.view, money.end))

    def _led(self, line: Line, money: Money) -> bool:
        if line.tiers or line.prizes or line.names:
            before = self.view[max(line.start, money.start - _BESIDE) : money.start]
            return line.head and bool(_LED_IN_HEAD.search(before))
        pattern = _LED_IN_HEAD if line.head else _LED
        before = self.view[max(line.start, money.start - _REACH) : money.start]
        ahead = bool(pattern.search(before))
        return ahead or bool(_LEADS.match(self.view, money.end))

    def _recipients(self, line: Line, money: Money) -> bool:
        """Whether the amount goes to so many recipients: 14개 시군에 4억원."""
        for i in self.rows.get(line.index, []):
            claim = self.claims[i]
            gap = money.start - claim.count.end
            if thing(claim.count) is not Thing.PLACE or claim.won is False or claim.tier:
                continue
            if near(line.money, claim.count.end, money.start):
                continue
            before = self.view[max(line.start, claim.count.start - _BESIDE) : claim.count.start]
            plain = (
                claim.count.unit not in ("곳", "개소")
                or _PLACES.search(before)
                or _HANDED.fullmatch(self.view, claim.count.end, money.start)
            )
            if 0 <= gap <= _SPREAD and plain and _GIVEN.match(self.view, claim.count.end):
                return True
        return False

    def _open(self, line: Line, *, quiet: bool = False) -> int | None:
        """The largest total without money in the sentences before, in headlines also around.

        With ``quiet``, nothing may have been won between it and this sentence.
        """
        low, high = line.index - _MEMORY, line.index + (2 if line.head else 0)
        paid = {self.claims[s.claim].count.count for s in self.sums if s.claim is not None}
        rows = [i for at in range(low, high + 1) for i in self.rows.get(at, [])]
        open_ = [
            i
            for i, c in ((i, self.claims[i]) for i in rows)
            if c.won
            and not c.past
            and (c.tier is None or c.whole)
            and c.line.head == line.head
            and c.count.count not in paid
            and (not quiet or line.head or self._quiet(c.line.index, line.index))
        ]
        return max(open_, key=lambda i: (self.claims[i].count.count, i), default=None)

    def _quiet(self, first: int, last: int) -> bool:
        between = self.sentences[first + 1 : last]
        return not any(s.tiers or s.prizes or s.money for s in between)

    def _earlier(self, line: Line, money: Money, amounts: Sequence[Money]) -> None:
        """The sum of an earlier year that this one is compared with: 지난해 3억원보다."""
        later = [m for m in amounts if m.start >= money.end]
        if later and self.sums[-1].claim is not None:
            before = self.view[money.end : later[0].start]
            if EARLIER.search(before) and _COMPARED.match(self.view, later[0].end):
                self.sums.append(Sum(later[0], line))


def same(a: int, b: int) -> bool:
    """Whether one amount is the other, rounded.

    >>> same(963_000_000, 960_000_000), same(963_000_000, 930_000_000)
    (True, False)
    """
    return _rounds(a, b) or _rounds(b, a)


def _rounds(exact: int, rounded: int) -> bool:
    if not rounded:
        return exact == rounded
    digits = len(str(rounded)) - len(str(rounded).rstrip("0"))
    return abs(exact - rounded) < max(1, min(int(10**digits), rounded // 10))
