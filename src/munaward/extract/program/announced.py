"""Areas that a text lists once as those of its evaluation and tells bare of afterwards.

도는 일반행정, 사회복지, 보건위생 등 9개 분야를 평가했다. … 일반행정 갑시, 사회복지 을시가 각각 1위다.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from munaward.extract.base import Reading
from munaward.extract.program.candidate import Candidate
from munaward.extract.program.names import AREA_HEADS, is_generic
from munaward.extract.scope import near
from munaward.model import Mention, Municipality, Rank, Span, Tier

AREA = r"[가-힣·]{2,12}(?:\s[가-힣·]{2,8})?"
"""A bare area in a list."""
SUMMED = r"\s?등\s?(?:모두\s|총\s)?\d{1,2}개\s?(?:분야|부문|영역)"
"""The number that closes a list of areas: 조림, 임도 등 4개 부문."""

_COUNTED = re.compile(SUMMED)
_ITEM = re.compile(rf"(?P<name>{AREA})(?:,\s?|\s?[△▲▴▷▶○●]\s?)$")
_LAST = re.compile(rf"(?P<name>{AREA})$")
_FIRST = re.compile(r"(?<![가-힣])(?P<name>[가-힣·]{2,12})$")
_REACH = 32
"""Longest item of a list with what parts it from the next."""
_LEAST = 3
_USE = re.compile(r"\s?(?:분야|부문)?(?:에서(?:는|도)?|은|는|도|과|와)?(?=[,\s])")
_HEAD = re.compile(r"\s?(?:분야|부문)")
_SPACE = re.compile(r"\s$|[△▲▴▷▶○●‘'“(]$")


def announced(reading: Reading) -> Iterator[Candidate]:
    """Yield the areas that were listed and then told with a result, in both places."""
    view = reading.view
    sentences = [s for seg in reading.segments if not seg.is_aside for s in seg.sentence_spans]
    lists = [(s, names) for s in sentences if (names := _listed(view, s))]
    if not lists:
        return
    found = sorted(
        (m for m in reading.found if isinstance(m, (Tier, Rank, Municipality))),
        key=lambda m: m.start,
    )
    listed = {view[a:b]: (a, b) for _, names in lists for a, b in names}
    told: set[str] = set()
    for sentence in sentences:
        inside = near(found, *sentence)
        if any(sentence == s for s, _ in lists) or all(isinstance(m, Municipality) for m in inside):
            continue
        for name in listed:
            for use in _uses(view, sentence, name, inside):
                told.add(name)
                yield Candidate(*use, "label", view[slice(*use)].endswith(AREA_HEADS))
    for name, span in listed.items():
        if name in told:
            yield Candidate(*span, "label")


def _listed(view: str, sentence: Span) -> list[Span]:
    """The members of a comma list that a number of areas closes, last first."""
    counted = _COUNTED.search(view, *sentence)
    if counted is None:
        return []
    out: list[Span] = []
    low = sentence[0]
    at = _LAST.search(view, max(low, counted.start() - _REACH), counted.start())
    while at is not None:
        out.append(at.span("name"))
        start = at.start()
        at = _ITEM.search(view, max(low, start - _REACH), start)
    return _with_first(view, out) if len(out) >= _LEAST else []


def _with_first(view: str, names: list[Span]) -> list[Span]:
    """The list whose first member is the word before the comma, whatever stands before it."""
    start, end = names[-1]
    first = _FIRST.search(view, max(start, end - _REACH), end)
    names = [*names[:-1], first.span("name") if first else (start, end)]
    return [(a, b) for a, b in names if not is_generic(view[a:b])]


def _uses(view: str, sentence: Span, name: str, found: Sequence[Mention]) -> Iterator[Span]:
    """Where a sentence tells a result of a listed area."""
    at = view.find(name, *sentence)
    while at >= 0:
        end = at + len(name)
        use = _USE.match(view, end, sentence[1])
        alone = use and (at == sentence[0] or _SPACE.search(view, at - 1, at))
        bare = use is not None and not use[0].strip()
        town = any(isinstance(m, Municipality) and m.start == end + 1 for m in found)
        result = any(not isinstance(m, Municipality) and m.start >= end for m in found)
        if use and alone and result and (town or not bare):
            head = _HEAD.match(view, end)
            yield at, head.end() if head else end
        at = view.find(name, end, sentence[1])
