"""The core of a programme's name: what tells programmes apart, folded."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from munaward.text.patterns import pattern

_TAIL = re.compile(
    r"(?:운영평가|종합평가|평가|사업|분야|부문|부분|인센티브|추진실적|실적|우수사례|종합|공모전"
    r"|공모|경진대회|발표대회|성과대회|대회|업무|시상식)$"
)
_FRONT = re.compile(
    r"^(?:道|민선\d기|대한민국|전국|자치구|구군|시군|서울형|서울시|서울(?=.{4})|여름철|국회)+(?=.{3})"
)
_SAME = (
    ("지방자치단체", "지자체"),
    ("자치단체", "지자체"),
    ("기초단체장", "단체장"),
    ("기초지자체장", "단체장"),
    ("시군구청장", "단체장"),
)


@lru_cache(maxsize=4096)
def core(name: str) -> str:
    """The part of a name that tells programmes apart, folded.

    >>> core("2014 지방자치단체 생산성 대상") == core("전국 지자체 생산성대상")
    True
    """
    text = (
        pattern(r"[\W_]+")
        .sub("", unicodedata.normalize("NFKC", name))
        .casefold()
        .replace("市", "시")
    )
    text = pattern(r"^(?:20\d\d년?도?|제\d+회)").sub("", text)
    for long, short in _SAME:
        text = text.replace(long, short)
    text = _FRONT.sub("", text)
    while (shorter := _TAIL.sub("", text)) != text and len(shorter) >= 2:
        text = shorter
    return text


def abbreviates(short: str, long: str) -> bool:
    """Whether every character of ``short`` occurs in ``long`` in order, its first pair together."""
    if short in long:
        return True
    if len(short) < 4 or short[:2] not in long:
        return False
    at = long.index(short[:2])
    rest = iter(long[at:])
    return all(c in rest for c in short)
