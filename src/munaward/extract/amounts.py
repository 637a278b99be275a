"""One amount of won: its numeral, its currency, the range that it opens or closes."""

from __future__ import annotations

import re

from attrs import evolve, frozen

from munaward.extract import numerals
from munaward.extract.numerals import Numeral

_WON = re.compile(
    r"\s?원(?!전(?!액)|도심|주시|주민|주천|룸|칙|래|어민|거리|년|자력|생\b|활|스톱|아\b|유\b|예"
    r"|서\b|장\b|형|료|작\b|천|정(?!도)|격|클릭|탁|터치|스트라이크|포인트)"
)
"""The currency, not the first syllable of 원전, 원도심, 원스톱 …"""

_FOREIGN = re.compile(
    r"\s?(?:여\s?)?(?:미국 )?(?:달러|불\b|엔(?![가-힣]*진)|유로|위안|파운드|루피|동\b|\$|€)"
)

_COUNTER = re.compile(
    r"\s?여?\s?(?:명|인(?![센건구상하천])|인구|건(?![립설축강])|개(?![선발교청방최통])|㎡|m²|m2|㎢"
    r"|평(?![가균생])|톤|[tT]\b|[kK]?[mM]\b|㎞|㏊|ha\b|회(?![복의계])|번(?!영)|마리|그루|주\b|포기"
    r"|송이|본\b|대\b|장\b|권\b|부\b|표\b|뷰|조회|년|시간|초\b|배\b|새(?![로마])|kW|㎾|리터|ℓ|ton"
    r"|통\b|병\b|가구|세대|관객|관광객|관람객|방문객|탐방객|시민|구민|군민|도민|국민|주민|유권자"
    r"|명령|kg|㎏|g\b|점|%|％|호\b|위\b|등\b|차\b|단계|곳|장병|농가|필지|도즈|회분|여건|주년|보\b"
    r"|걸음)"
)
"""Counters and heads behind a number of things other than won."""

_NOT_MONEY_BEFORE = re.compile(r"(?:인구|누적 조회수?|조회수|관객|제|법|관광객|탐방객|방문객)\s?$")

_NOUN = (
    r"(?:인센티브|상사업비|시상금|포상금|상금|격려금|장려금|부상금|상품권|사업비|교부세|특교세"
    r"|교부금|지원금|보조금|성과금|보너스|국비|도비|시비|군비|구비|예산|기금|융자|공사비|용역비"
    r"|매출|수당|보전금|성금|부담금|투자액?|규모로?)"
)
_NOUN_BEFORE = re.compile(
    _NOUN + r"(?:로|은|는|이|가|을|를|도|만)?\s?[:(`]?\s?(?:총|모두|약|각|각각|최대|최고|무려"
    r"|합계)?\s?$"
)
_BARE_END = re.compile(r"(?=[\s)\]·,…'’”\".~!?;]|씩|을|의|이(?!상|하)|에|으로|$)")
"""What may follow 만 or 천 without 원 where a word of money precedes."""

_BIG_MONEY = re.compile(
    r"\s?(?:규모|예산|투자|투입|시대|돌파|들여|들인|육박|확보|대\b|편성|사업비|매출|원\b)"
)
_MONEY_BEFORE = re.compile(r"(?:예산|규모|매출|사업비|투자액?|살림|총)\s?$")
_TABLE_UNIT = re.compile(r"(?:단위|금액)\s?[:：]?\s?[(]?\s?$|\(\s?$")

_RANGE = re.compile(r"\s?[~∼～〜–—-]\s?|\s?내지\s?")
_FROM_TO = re.compile(r"에서\s")
_CHANGED = re.compile(
    r"\s?(?:으?로\s|[가-힣]*\s?(?:늘|줄|올|오른|인상|증|감|확대|상향|하향|깎|삭감))"
)
_RANGE_LEFT = re.compile(r"(?<![\d.,~∼～〜–—-])(\d[\d,]*(?:\.\d+)?)$")

_ABOUT_BEFORE = re.compile(r"(?:약|대략|어림잡아|줄잡아|근)\s?$")
_ABOUT_AFTER = re.compile(
    r"\s?(?:\(약|상당|정도|가량|안팎|남짓|내외|가까[이운]|쯤|선(?=[의에을으]|\b)|여(?=\s))"
)


@frozen
class Amount:
    """A numeral with its currency, on the way to be a mention.

    Attributes:
        start: Index of its first character.
        end: Index after its last character (원 included).
        low: Its won, of a range the lower ones.
        high: The upper won of a range, else None.
        won: Whether 원 is printed.
        numeral: The numeral that it ends in.
        approximate: Whether it is told as about so much (약, 여, 정도).
    """

    start: int
    end: int
    low: int
    high: int | None
    won: bool
    numeral: Numeral
    approximate: bool


def amount_at(view: str, start: int) -> Amount | None:
    """The amount that begins at ``start``, with the range it opens."""
    numeral = numerals.match(view, start)
    if numeral is None:
        return None
    end, won = _currency(view, numeral)
    low, high = _value(numeral, won), None
    approximate = numeral.approximate
    opens = _opens_range(view, numeral, end, won)
    if opens is not None:
        low, high = sorted((_lower(numeral, opens, won), opens.low))
        end, won, approximate = opens.end, opens.won, approximate or opens.approximate
        numeral = opens.numeral
    approximate = bool(
        approximate
        or _ABOUT_BEFORE.search(view, max(0, start - 6), start)
        or _ABOUT_AFTER.match(view, end)
    )
    return Amount(start, end, low, high, won, numeral, approximate)


def _currency(view: str, numeral: Numeral) -> tuple[int, bool]:
    won = _WON.match(view, numeral.end)
    return (won.end(), True) if won else (numeral.end, False)


def _value(numeral: Numeral, won: bool) -> int:
    return numeral.value if won or numeral.elided is None else numeral.elided


def _opens_range(view: str, left: Numeral, end: int, won: bool) -> Amount | None:
    """The upper amount of a range that begins with ``left``, None where it begins none."""
    if not left.units and not won:
        return None  # a bare number is joined from its right side
    link = _RANGE.match(view, end) or _FROM_TO.match(view, end)
    if link is None:
        return None
    numeral = numerals.match(view, link.end())
    if numeral is None or not (numeral.units or won):
        return None
    stop, right_won = _currency(view, numeral)
    if link.group().startswith("에서") and _CHANGED.match(view, stop):
        return None
    if not (right_won or won or (left.units and numeral.units)):
        return None
    right = Amount(
        link.end(), stop, _value(numeral, right_won), None, right_won, numeral, numeral.approximate
    )
    return right if plausible(view, right) else None


def _lower(left: Numeral, right: Amount, won: bool) -> int:
    """The value of a range's first amount, whose units may be left to the second (3천~5천만원)."""
    value = _value(left, won)
    if not won and value < 10**4 <= value * 10**4 <= right.low and "만" not in left.units:
        return value * 10**4
    return value


def with_range_start(view: str, amount: Amount) -> Amount:
    """The amount with the bare number before it that shares its unit (``10~50만 원``)."""
    if amount.high is not None:
        return amount
    # A link ends in one of these; few amounts have one before them.
    if view[max(0, amount.start - 2) : amount.start].rstrip()[-1:] not in "~∼～〜–—-지":
        return amount
    links = list(_RANGE.finditer(view, max(0, amount.start - 4), amount.start))
    link = next((m for m in links if m.end() == amount.start), None)
    left = link and _RANGE_LEFT.search(view, max(0, link.start() - 12), link.start())
    if not left or ("." in left[1] and not amount.numeral.units):
        return amount
    numeral = numerals.match(view, left.start(1))
    if numeral is None or numeral.end != left.end(1):
        return amount
    other = numeral.value * amount.numeral.step
    low, high = sorted((other, amount.low))
    return evolve(amount, start=left.start(1), low=low, high=high)


def plausible(view: str, amount: Amount) -> bool:
    """Whether a numeral can be won at all: not a count, another currency, or a word's syllables."""
    numeral = amount.numeral
    if _FOREIGN.match(view, amount.end):
        return False
    if not numeral.arabic:
        return amount.won and _spelled_out(view, amount)
    if amount.won:
        return True
    before = view[max(0, amount.start - 8) : amount.start]
    return bool(numeral.units) and not (
        _COUNTER.match(view, amount.end) or _NOT_MONEY_BEFORE.search(before)
    )


def _spelled_out(view: str, amount: Amount) -> bool:
    """Whether a numeral in hangul is an amount: 오천만, 천만; not 백만 in ``단위: 백만원``."""
    text = view[amount.numeral.start : amount.numeral.end]
    if text[0] in numerals.SINO:
        return len(text) > 1
    return len(text) > 1 and not _TABLE_UNIT.search(view, max(0, amount.start - 8), amount.start)


def stands_alone(view: str, amount: Amount) -> bool:
    """Whether an amount without 원 is money by itself (340억 규모, 인센티브 5천만)."""
    units = amount.numeral.units
    before = view[max(0, amount.start - 14) : amount.start]
    if "억" in units:
        return True
    if "조" in units:
        return bool(_BIG_MONEY.match(view, amount.end) or _MONEY_BEFORE.search(before))
    if "만" in units or amount.high is not None or amount.numeral.value >= 1000:
        return bool(_NOUN_BEFORE.search(before) and _BARE_END.match(view, amount.end))
    return False
