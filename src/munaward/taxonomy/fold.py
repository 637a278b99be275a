"""Folding of names into keys, so that spelling does not decide whether two names are the same."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence

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
    "공모전",
    "공모사업",
    "공모",
)
#: Words that name who is graded; print puts them before a name, or before its 평가.
LEVELS = (
    "전국",
    "대한민국",
    "지방자치단체",
    "기초자치단체",
    "자치단체",
    "기초지자체",
    "지자체",
    "시군구",
    "자치구군",
    "시군",
    "구군",
    "군구",
    "자치구",
)
#: Further tails that one host's evaluation of a topic takes and leaves: 농정업무, 농정시책 평가.
_LOOSE_TAILS = ("운영", "업무", "시책", "실태", "결과", "우수")


def _by_last(tails: Iterable[str]) -> dict[str, list[str]]:
    """Tails in their order by their last character: few words end in any of them."""
    groups: dict[str, list[str]] = {}
    for tail in tails:
        groups.setdefault(tail[-1], []).append(tail)
    return groups


_CORE_TAILS = _by_last(GENERIC_TAILS)
_TOPIC_TAILS = _by_last((*GENERIC_TAILS, *_LOOSE_TAILS, *LEVELS))
#: What tells no names apart; NFKC takes the hangul letter ㆍ for a vowel and print for a dot.
_APART = re.compile(r"[\W_및\u119e]+")
_LEAST_CORE = 2


def key(name: str) -> str:
    """A name without spaces, dots, hyphens, quotes and case; 및 counts as a dot.

    >>> key("시․군 종합평가") == key("시ㆍ군종합평가") == key("시군 종합 평가")
    True
    >>> key("확충 및 정비") == key("확충·정비")
    True
    """
    folded = unicodedata.normalize("NFKC", name)
    return _APART.sub("", folded).casefold()


def core(folded: str) -> str:
    """A key without its generic tail words; at least two characters stay.

    >>> core(key("식품위생분야 종합평가"))
    '식품위생'
    """
    return _without_tails(folded, _CORE_TAILS)


def topic(folded: str) -> str:
    """What a key is about: without tails, and without the words for who is graded.

    Two evaluations of one host that share it are the same; of two hosts they are not.

    >>> topic(key("시·군 가축방역 시책 평가")) == topic(key("가축방역 시군 종합평가"))
    True
    """
    if folded.startswith(LEVELS):
        for level in LEVELS:
            if folded.startswith(level) and len(folded) - len(level) >= _LEAST_CORE:
                folded = folded[len(level) :]
                break
    return _without_tails(folded, _TOPIC_TAILS)


def _without_tails(folded: str, tails: Mapping[str, Sequence[str]]) -> str:
    while candidates := tails.get(folded[-1:]):
        for tail in candidates:
            if folded.endswith(tail) and len(folded) - len(tail) >= _LEAST_CORE:
                folded = folded[: -len(tail)]
                break
        else:
            break
    return folded
