"""Releases for tests of many: short, and different enough that a mixed-up order shows."""

from collections.abc import Iterator
from itertools import count

TIERS = ("최우수구", "우수구", "장려구", "모범구", "노력구")


def release(number: int) -> str:
    """One release; every number gives another streak and another amount."""
    return (
        f"종로구는 ‘하천정비 평가’에서 {number % 7 + 2}년 연속 {TIERS[number % 5]}로 뽑혀 "
        f"인센티브 {number + 1}억원을 받았다."
    )


def endless() -> Iterator[str]:
    """More releases than anyone can read."""
    return map(release, count())
