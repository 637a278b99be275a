"""Whether an amount was won through an evaluation: weighted cues, the nearer the heavier.

A cue speaks for money that was won (인센티브, 상사업비, 받았다) or other money (공사비, 목표).
It counts once for an amount, in the nearest scope where it stands: right before the amount (head),
right behind it (tail), in its clause, in its sentence. What the cues leave open, the neighbours of
the amount and its repetitions elsewhere in the text decide.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeAlias

import regex

from munaward.extract.base import Reading
from munaward.extract.money_cues import CUES, Scopes
from munaward.extract.scope import Layout, clause
from munaward.model import Money

Role: TypeAlias = Literal["award", "other"]

_HEAD, _TAIL, _CLAUSE = 18, 18, 90
_BIAS = -0.3
_SIDE, _CALL = -9.0, -4.0
_SAME_LIST, _SAME_SEGMENT, _SAME_VALUE = 1.2, 0.6, 1.5
_LIST_GAP = 30

_NAME = regex.compile(
    r"(?<=['‘`「『〈《<\[])[^'‘’`「」『』〈〉《》<>\[\]\n]{2,40}(?=['’`」』〉》>\]])"
)
"""Names in quotes or brackets: their words say nothing about the money."""

_CHANGE = regex.compile(r"에서\s(?:올해|지난해|이번에)?\s?")
"""Between the two amounts of a change, which are of one kind (3억원에서 2억원으로)."""

_BRACKET = regex.compile(r"\([^()]{1,40}\)")
_OPENED = regex.compile(r"\([^)]*$")
"""A bracket that opens behind an amount and holds the next one."""

_CALLS = regex.compile(
    r"접수|응모|제출|문의|신청|참가작|참가 (?:마을|팀|신청)|공모\s?(?:기간|대상|분야|안내)"
    r"|시상\s?내역|심사\s?기준|모집|[를을] 받는다|찾습니다"
)
_RESULTS = regex.compile(
    r"선정[돼됐된]|수상[했한]|뽑[혀혔]|상을 (?:받[아았]|탔)|차지했|휩쓸|석권|획득했|거머쥐"
    r"|최우수[구상]|우수[구상]|우수기관"
)


def roles(reading: Reading, amounts: Sequence[Money]) -> list[Role]:
    """The role of each amount, given all amounts of a text in order."""
    layout = Layout(reading.segments)
    view = _NAME.sub(lambda name: "▢" * len(name.group()), reading.view)
    calls = {s for s in reading.segments if _is_call(view[s.start : s.end])}
    everywhere = _CALL if _is_call(view) else 0.0
    scores = []
    for i, money in enumerate(amounts):
        here = _CALL if layout.segment(money.start) in calls else 0.0
        scores.append(_local(view, layout, amounts, i) + everywhere + here)
    settled = _with_neighbours(view, layout, amounts, _with_repetitions(amounts, scores))
    return ["award" if score > 0 else "other" for score in settled]


def _is_call(text: str) -> bool:
    """Whether a text calls for entries rather than reports results."""
    calls, results = len(_CALLS.findall(text)), len(_RESULTS.findall(text))
    return calls >= 3 and calls > 2 * results


def _local(view: str, layout: Layout, amounts: Sequence[Money], index: int) -> float:
    """The sum of the cues around one amount."""
    money = amounts[index]
    if layout.is_side(money.start):
        return _SIDE
    scopes = _scopes(view, layout, amounts, index)
    return _BIAS + sum(cue.weight(scopes) for cue in CUES)


def _scopes(view: str, layout: Layout, amounts: Sequence[Money], index: int) -> Scopes:
    money = amounts[index]
    start, end = layout.sentence(money.start)
    low, high = clause(view, money.span, (start, end))
    low, high = max(low, money.start - _CLAUSE), min(high, money.end + _CLAUSE)
    before = amounts[index - 1].end if index else 0
    after = amounts[index + 1].start if index + 1 < len(amounts) else len(view)
    tail = view[money.end : min(high, after, money.end + _TAIL)]
    return Scopes(
        head=view[max(low, before, money.start - _HEAD) : money.start],
        tail=_OPENED.sub("", tail),
        clause="¤".join(
            _BRACKET.sub("", part) for part in (view[low : money.start], view[money.end : high])
        ),
        sentence=view[start:end],
    )


def _with_repetitions(amounts: Sequence[Money], scores: Sequence[float]) -> list[float]:
    """The scores, each drawn towards those of equal amounts elsewhere."""
    equal: dict[int, list[float]] = {}
    for money, score in zip(amounts, scores, strict=True):
        if score > _SIDE:
            equal.setdefault(money.krw, []).append(score)
    sums = {krw: (sum(all_), len(all_)) for krw, all_ in equal.items()}
    out = []
    for money, score in zip(amounts, scores, strict=True):
        total, count = sums.get(money.krw, (0.0, 0))
        if score > _SIDE and count > 1:
            mean = (total - score) / (count - 1)
            score += max(-_SAME_VALUE, min(_SAME_VALUE, mean))
        out.append(score)
    return out


def _with_neighbours(
    view: str, layout: Layout, amounts: Sequence[Money], scores: Sequence[float]
) -> list[float]:
    """The scores, each drawn towards its neighbour's in the list and in the segment."""
    out = list(scores)
    for i in range(1, len(amounts)):
        gap = view[amounts[i - 1].end : amounts[i].start]
        if layout.segment(amounts[i].start) != layout.segment(amounts[i - 1].start):
            continue
        if _CHANGE.fullmatch(gap):
            out[i] = out[i - 1]
            continue
        same_list = len(gap) <= _LIST_GAP and "다." not in gap
        pull = _SAME_LIST if same_list else _SAME_SEGMENT
        out[i] += pull if out[i - 1] > 0 else -pull
    for i in reversed(range(len(amounts) - 1)):
        gap = view[amounts[i].end : amounts[i + 1].start]
        if (
            abs(out[i]) < _SAME_LIST
            and len(gap) <= _LIST_GAP
            and "." not in gap
            and "\n" not in gap
        ):
            out[i] += _SAME_LIST if out[i + 1] > 0 else -_SAME_LIST
    return out
