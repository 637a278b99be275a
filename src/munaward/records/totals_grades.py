"""The grade that a count of awards is of: right before it, right behind it, or heading its list."""

from __future__ import annotations

import re
from itertools import pairwise

from munaward.extract.scope import near
from munaward.model import Count, Tier
from munaward.records.gaps import ALTERNATIVE
from munaward.records.totals_lines import Line

_BEFORE = re.compile(
    r"[’'”\"]?\s?(?:등급|기관)?(?:은|는|이|가|만|도|에는|에|으로|로)?\s?(?:모두|총|각각|무려)?\s?[:(]?\s?"
    r"|[’'”\"]?으?로\s(?:나란히\s)?(?:선정된|뽑힌|꼽힌)\s"
)
"""Between a grade and its number: ``장려상 5개``, ``최우수구는 1개``, ``우수구로 뽑힌 5곳``."""

_AFTER = re.compile(
    r"\s?(?:전체|전부|모두|평가)?\s?(?:에서는|에서도|에서|서|에|가|이|은|는)?\s?(?:각각|나란히|모두"
    r"|고루|전부|전체|전국)?\s?(?:이|가)?\s?[‘'“\"`]?"
)
"""Between a number and its grade: ``3개 분야가 최우수구``."""

_HEADED = re.compile(
    r"['’\"”]?(?:[을를로에]|으로)?\s?(?:(?:받|수상|선정된|뽑힌|오른|차지|탄|이름을 올린)[가-힣]*\s?"
    r"(?:것|분야|부문|곳|사업|평가|지자체)?|(?:분야|부문|사업|곳))?(?:은|는(?!\s등\s)|에는|에(?=\s[가-힣]{2,6}[시군구도])|으로는|로는)\s[^.…]{0,160}"
    r"(?:등|까지|[가-힣])\s?(?:모두|총)?\s?"
)
"""Between a grade that heads a list and the number that closes it: ``최우수구에는 A, B 등 4개``."""

_PAIR = re.compile(r"['’\"”]?(?:\s?[·/]\s?|\s?및\s|[과와]\s)[‘'“\"]?|,\s?")
"""Between two grades that share a number."""

_UNNUMBERED = re.compile(r"['’\"”]?(?!\s?\d|에는|에 \d|은\s|는\s|가\s)")

POOR = frozenset(
    f"grade:{g}"
    for g in ("다", "라", "마", "C", "D", "E", "F", "3", "4", "5", "미흡", "보통", "부진")
)
"""Grades that are no award."""

_REACH, _BESIDE = 200, 30


def grade(view: str, line: Line, count: Count, used: set[int]) -> Tier | None:
    """The grade of what is counted: right before, right behind, or at the head of the list."""
    around = near(line.tiers, count.start - _REACH, count.end + _REACH)
    around = [t for t in around if t.text != "선정"]
    before = [t for t in around if t.end <= count.start and t.start not in used]
    if before and _BEFORE.fullmatch(view, before[-1].end, count.start):
        return before[-1]
    if not count.unit:
        return None
    behind = [t for t in around if t.start >= count.end]
    if behind and _AFTER.fullmatch(view, count.end, behind[0].start):
        return None if _numbered(view, line, behind[0]) else behind[0]
    if before and not near(line.counts, before[-1].end, count.start):
        headed = _HEADED.fullmatch(view, before[-1].end, count.start)
        earlier = [t for t in around if t.end < before[-1].start]
        first = not earlier or near(line.counts, earlier[-1].end, before[-1].start)
        if headed and first and view[count.end : count.end + 1] in "이가다입였.,에을뿐":
            return before[-1]
    return None


def alone(view: str, line: Line, tier: Tier) -> bool:
    """Whether no other grade stands beside it (모범구나 장려구, 최우수·우수구)."""
    around = near(line.tiers, tier.start - _BESIDE, tier.end + _BESIDE)
    return not any(
        a.end <= b.start
        and (
            ALTERNATIVE.fullmatch(view, a.end, b.start)
            or (_PAIR.fullmatch(view, a.end, b.start) and _UNNUMBERED.match(view, b.end))
        )
        for a, b in pairwise(around)
        if tier in (a, b)
    )


def _numbered(view: str, line: Line, tier: Tier) -> bool:
    """Whether a grade has a number of its own behind it: 8개 분야에서 최우수 5, 우수 3."""
    numbers = near(line.counts, tier.end, tier.end + _BESIDE)
    if not numbers or not _BEFORE.fullmatch(view, tier.end, numbers[0].start):
        return False
    end = numbers[0].end
    grades = near(line.tiers, end, end + _BESIDE)
    return not numbers[0].unit or not grades or not _AFTER.fullmatch(view, end, grades[0].start)
