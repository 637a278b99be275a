"""Korean numerals as press writing prints them: digits, hangul, and every mixture of both.

A numeral is a row of *sections*, each closed by a big unit (만, 억, 조); inside a section small
units (십, 백, 천) may stand in for zeros: ``8억3600만``, ``12억 4천 300만``, ``9억 6천3백여만``,
``천5백만``, ``삼억``, ``1.5억``, ``120백만``. Values are exact integers; no float is involved.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Literal, TypeAlias, get_args

from attrs import frozen

_Exact: TypeAlias = int | Fraction
"""A number on the way: whole as nearly all are, a fraction only where a point is printed (1.5억)."""

Style: TypeAlias = Literal[
    "plain", "grouped", "glued", "spaced", "comma", "thousand", "words", "man", "hangul"
]
"""House styles of `format`: 836000000, 836,000,000, 8억3600만, 8억 3600만, 8억3,600만, 8억3천600만,
8억3천6백만, 83,600만, 팔억삼천육백만."""

STYLES: tuple[Style, ...] = get_args(Style)

SMALL = {"십": 10, "백": 100, "천": 1000}
BIG = {"만": 10**4, "억": 10**8, "조": 10**12}
SINO = {c: n for n, c in enumerate("일이삼사오육칠팔구", 1)}
NATIVE = {
    **dict(한=1, 두=2, 세=3, 네=4, 다섯=5, 여섯=6, 일곱=7, 여덟=8, 아홉=9, 열=10),
    **dict(열한=11, 열두=12, 석=3, 넉=4, 스무=20),
}
"""Native numerals as they stand before a counter (두 해, 열두 개)."""

NATIVE_PATTERN = "|".join(sorted(NATIVE, key=len, reverse=True))

_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?")
_LONGEST = 24
"""Longer runs of digits are no amount of anything."""

_YEO = re.compile(r" ?여(?= ?[만억원]|[^가-힣]|$)")
_WON = re.compile(r" ?원")
# A unit apart or without a number is one only where the numeral goes on or a word ends.
_UNIT_GOES_ON = re.compile(r" ?여? ?[십백천만억원]|\d|[^가-힣]|$")
_IMPLIED_ONE = re.compile(r" ?여? ?[만원]|[일이삼사오육칠팔구]|\d")


@frozen(slots=True)
class Numeral:
    """A numeral found in a text.

    Attributes:
        start: Index of its first character.
        end: Index after its last character (여 included).
        value: What it says literally.
        elided: Its value if a 만 is left out at the end (``1억5000`` → 150,000,000), else None.
        units: Its unit letters in order (``억천만``).
        step: What one of its first number counts: 10,000 in ``50만``, 10,000,000 in ``5천만``.
        arabic: Whether it has digits.
        approximate: Whether it has 여.
    """

    start: int
    end: int
    value: int
    elided: int | None
    units: str
    step: int
    arabic: bool
    approximate: bool


class _Scan:
    """One pass over a numeral; ``good`` is the state after the last token that can end it."""

    def __init__(self, text: str, start: int) -> None:
        self.text, self.start, self.at = text, start, start
        self.total: _Exact = 0
        self.section: _Exact = 0
        self.number: _Exact | None = None
        self.big_below, self.small_below = 10**16, 10**4
        self.units = ""
        self.approximate = False
        self.arabic = text[start : start + 1].isdigit()
        self.good: tuple[int, _Exact, _Exact, str, bool] | None = None

    def run(self) -> Numeral | None:
        while self.token():
            pass
        if self.good is None:
            return None
        end, total, section, units, approximate = self.good
        value = total + section
        if value.denominator != 1:
            return None
        last_big = next((BIG[u] for u in reversed(units) if u in BIG), 1)
        elided = None
        if section and last_big >= BIG["억"]:
            elided = int(total + section * (last_big // 10**4))
        if elided is not None and units[-1] in SMALL:
            value, elided = elided, None
        # The first number of ``5천만`` counts 천만: its small unit times the big one that follows.
        step = 1
        for unit in units:
            step *= SMALL.get(unit) or BIG[unit]
            if unit in BIG:
                break
        return Numeral(self.start, end, int(value), elided, units, step, self.arabic, approximate)

    def keep(self) -> bool:
        section = self.section + (self.number or 0)
        self.good = (self.at, self.total, section, self.units, self.approximate)
        return True

    def token(self) -> bool:
        """Read one token; False where the numeral cannot go on."""
        text = self.text
        if self.units or self.number is not None:
            yeo = _YEO.match(text, self.at)
            if yeo and not self.approximate:
                self.approximate, self.at = True, yeo.end()
                return self.keep()
        apart = self.at > self.start and text[self.at : self.at + 1] == " "
        at = self.at + apart
        char = text[at : at + 1]
        if char.isascii() and char.isdigit() and (self.arabic or self.text[self.start] in SMALL):
            return self.read_number(at, apart)
        if char in SINO and not self.arabic:
            return self.read_word(at, apart)
        if char in SMALL:
            return self.read_small(at, apart)
        if char in BIG:
            return self.read_big(at, apart)
        return False

    def read_number(self, at: int, apart: bool) -> bool:
        if self.number is not None or (at == self.at and self.approximate):
            return False
        digits = _DIGITS.match(self.text, at)
        if digits is None or len(digits.group()) > _LONGEST:
            return False
        printed = digits.group().replace(",", "")
        self.number = Fraction(printed) if "." in printed else int(printed)
        self.at = digits.end()
        # Behind a unit a bare number belongs to it only before 원 or where it is glued on.
        if not self.units or _WON.match(self.text, self.at) or not apart:
            self.keep()
        return True

    def read_word(self, at: int, apart: bool) -> bool:
        following = self.text[at + 1 : at + 2]
        ends = (
            bool(self.units) and not apart and not "가" <= following <= "힣"
        ) or following == "원"
        if self.number is not None or not (following in SMALL or following in BIG or ends):
            return False
        self.number, self.at = SINO[self.text[at]], at + 1
        if ends:
            self.keep()
        return True

    def read_small(self, at: int, apart: bool) -> bool:
        unit = SMALL[self.text[at]]
        rule = _UNIT_GOES_ON if self.number is not None else _IMPLIED_ONE
        if unit >= self.small_below or (
            (apart or self.number is None) and not rule.match(self.text, at + 1)
        ):
            return False
        if self.number is None:
            self.number = 1
        self.section += self.number * unit
        self.number, self.small_below, self.at = None, unit, at + 1
        self.units += self.text[at]
        return self.keep()

    def read_big(self, at: int, apart: bool) -> bool:
        unit = BIG[self.text[at]]
        count = self.section + (self.number or 0)
        if unit >= self.big_below or not count:
            return False
        if apart and not _UNIT_GOES_ON.match(self.text, at + 1):
            return False
        self.total += count * unit
        self.section, self.number = 0, None
        self.big_below, self.small_below, self.at = unit, 10**4, at + 1
        self.units += self.text[at]
        return self.keep()


def match(text: str, start: int = 0) -> Numeral | None:
    """The longest numeral that begins at ``start``, or None.

    >>> match("인센티브 6억 2천여만원", 5).value
    620000000
    """
    char = text[start : start + 1]
    if not char or not (char in "0123456789" or char in SINO or char in SMALL):
        return None
    return _Scan(text, start).run()


def parse(text: str) -> int:
    """The value of a numeral; 여 and a closing 원 are read over.

    Raises:
        ValueError: The text is not one numeral with an integral value.

    >>> parse("8억3600만"), parse("2억 7천"), parse("120백만원"), parse("삼억")
    (836000000, 270000000, 120000000, 300000000)
    """
    bare = text.strip().removesuffix("원").rstrip()
    found = match(bare + "원")
    if found is None or found.end != len(bare):
        raise ValueError(f"no numeral: {text!r}")
    return found.value


def cardinal(text: str) -> int:
    """The value of digits, of Sino-Korean (``삼``, ``십이``) or native numerals (``두``, ``열두``).

    Raises:
        ValueError: The text is none of them.

    >>> cardinal("12"), cardinal("두"), cardinal("십이")
    (12, 2, 12)
    """
    if text.isascii() and text.isdigit() and len(text) <= _LONGEST:
        return int(text)
    if text in NATIVE:
        return NATIVE[text]
    if text in SINO:
        return SINO[text]
    tens, ten, ones = text.partition("십")
    if ten and (not tens or tens in SINO) and (not ones or ones in SINO):
        return 10 * SINO.get(tens, 1) + SINO.get(ones, 0)
    return parse(text)


def format(n: int, style: Style = "glued") -> str:
    """A whole number in one of the house styles, without 원.

    Raises:
        ValueError: ``n`` is negative or has more than sixteen digits.

    >>> format(836_000_000, "thousand")
    '8억3천600만'
    """
    if not 0 <= n < 10**16:
        raise ValueError(f"out of range: {n}")
    if style == "plain" or n == 0:
        return str(n)
    if style == "grouped":
        return f"{n:,}"
    if style == "man":
        tens, rest = divmod(n, 10**4)
        return (f"{tens:,}만" if tens else "") + (str(rest) if rest else "")
    parts = []
    big = n >= 10**8
    for unit, name in ((10**12, "조"), (10**8, "억"), (10**4, "만"), (1, "")):
        section, n = divmod(n, unit)
        if section:
            # 천 and 백 right behind 억 would say 만: below 만 digits must stand.
            as_digits = unit == 1 and big and style != "hangul"
            parts.append(_section(section, "glued" if as_digits else style) + name)
    return (" " if style == "spaced" else "").join(parts)


def _section(n: int, style: Style) -> str:
    if style == "comma":
        return f"{n:,}"
    if style == "thousand" and n >= 1000:
        return f"{n // 1000}천" + (str(n % 1000) if n % 1000 else "")
    if style in ("words", "hangul"):
        names = "일이삼사오육칠팔구"
        out = ""
        for unit, name in ((1000, "천"), (100, "백"), (10, "십"), (1, "")):
            digit, n = divmod(n, unit)
            if digit:
                out += (names[digit - 1] if style == "hangul" else str(digit)) + name
        return out
    return str(n)
