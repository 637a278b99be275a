"""Folding of names into keys, so that spelling does not decide whether two names are the same."""

from __future__ import annotations

import unicodedata

#: Words that print adds to a name or leaves off freely.
GENERIC_TAILS = (
    "평가",
    "사업",
    "분야",
    "부문",
    "부분",
    "인센티브",
    "추진실적",
    "실적",
    "추진",
    "종합",
)
_LEAST_CORE = 2


def key(name: str) -> str:
    """A name without spaces, dots, hyphens, quotes and case; 및 counts as a dot.

    >>> key("시․군 종합평가") == key("시·군종합평가") == key("시군 종합 평가")
    True
    >>> key("확충 및 정비") == key("확충·정비")
    True
    """
    folded = unicodedata.normalize("NFKC", name)
    return "".join(c for c in folded if c.isalnum() and c != "및").casefold()


def core(folded: str) -> str:
    """A key without its generic tail words; at least two characters stay.

    >>> core(key("식품위생분야 종합평가"))
    '식품위생'
    """
    while True:
        for tail in GENERIC_TAILS:
            if folded.endswith(tail) and len(folded) - len(tail) >= _LEAST_CORE:
                folded = folded[: -len(tail)]
                break
        else:
            return folded
