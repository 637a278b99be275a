"""Names in lists inside a sentence: △ items, lists headed by a grade or by 수상 분야는.

A list is read only where results stand with it; lists of criteria, indicators and of a
municipality's own projects look the same and are told by what the sentence does with them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import regex

from munaward.extract.program.candidate import Candidate
from munaward.extract.program.list_item import MARKERS, item
from munaward.extract.program.summed import CRITERIA, SUM
from munaward.model import (
    Mention,
    Municipality,
    Prize,
    Rank,
    Span,
    Streak,
    Tier,
)
from munaward.text.patterns import pattern

_MARKER = regex.compile(rf"[{MARKERS}]\s?")


_TAKES = re.compile(r",|\s(?:각각\s|나란히\s|함께\s)?(?:이름을|뽑|선정|올[라랐]|들|해당|포함|꼽)")


_OF_AREAS = re.compile(
    r"['’\"”]?(?:\s(?:평가|등급|판정|성적))?(?:으로|로|[을를]|에)\s(?:꼽힌|뽑힌|선정된|받은|수상한|오른)\s(?:분야|부문|사업)[은는]\s"
)
"""Behind a grade that heads a list: 최우수구로 꼽힌 분야는."""


HEADED = re.compile(
    r"['’\"”]?(?:\(\d[^()]{0,20}\)|\s?\d{1,2}개(?:\s?(?:분야|부문|사업|평가))?(?=\s?[=:：]))?"
    r"\s?(?:에는|은|는|(?:으)?로는|[=:：])\s?"
)
"""Behind a result that opens a list of what or who got it."""


_FIRST = re.compile(r"[은는] (?P<item>[^,△▲▷○]{4,45})$")
"""The first item of a marked list, before its first mark."""


_CLOSE = re.compile(r"[이가](?=\s|,|$)|[을를]\s")


_CONJ = re.compile(r"(?<=[가-힣\d)])(?:과|와)\s|,\s?|\s및\s|[·](?=\S+(?:사업|평가|관리|대책)\b)")


_PAID = re.compile(r"[가-힣]\s?\([^()△▲]{0,12}\d[^()△▲]{0,8}원\)")
"""An item with what it brought in brackets: △원전 하나 줄이기(9천만원)."""


_WON_AREAS = re.compile(
    r"(?:상을 받은|수상한|입상한|선정된|(?<![가-힣])수상)\s(?:분야|부문|사업)(?:[은는]\s|\s?[:：]\s?)"
)
"""Before a list of all that was won: 상을 받은 분야는 ▲A ▲B."""


def marked(view: str, sentence: Span, found: list[Mention]) -> Iterator[Candidate]:
    """Names of the ``△A △B △C`` lists inside one sentence."""
    markers = list(_MARKER.finditer(view, *sentence))
    opened = any(c in MARKERS for c in view[max(0, sentence[0] - 2) : sentence[0]])
    if len(markers) + opened < 2 or not markers:
        yield from _graded_alone(view, sentence, markers, found)
        return
    text = view[sentence[0] : sentence[1]]
    stated = any(isinstance(m, (Tier, Rank, Prize, Streak)) for m in found)
    paid = len(_PAID.findall(view, *sentence)) > 1
    if paid and not stated and (cand := item(view, sentence[0], markers[0].start(), found)):
        yield cand
    won = _WON_AREAS.search(view, *sentence)
    won = won if won and markers[0].start() <= won.end() + 1 else None
    stated = stated or paid or won is not None
    if not stated and not (
        SUM.search(view, markers[-1].end(), sentence[1]) and "분야" in text + "부문"
    ):
        return
    if CRITERIA.search(view[markers[-1].end() : sentence[1]][:45]) and not SUM.search(
        view, markers[-1].end(), sentence[1]
    ):
        return
    if (
        CRITERIA.search(text)
        and not won
        and not any(isinstance(m, (Tier, Rank)) for m in found if m.start > markers[0].start())
    ):
        return
    if not stated and not pattern(r"(?:분야|부문|사업)(?:다|이다|으로|가 평가 대상)").search(
        text[-30:]
    ):
        return
    first = _FIRST.search(view[sentence[0] : markers[0].start()].rstrip())
    if first and not stated:
        cand = item(view, sentence[0] + first.start("item"), markers[0].start(), found)
        if cand:
            yield cand
    for i, marker in enumerate(markers):
        stop = markers[i + 1].start() if i + 1 < len(markers) else sentence[1]
        cand = item(view, marker.end(), stop, found, paired=True)
        if cand:
            yield cand


def _graded_alone(
    view: str, sentence: Span, markers: Sequence[regex.Match[str]], found: list[Mention]
) -> Iterator[Candidate]:
    """The item of a list that is a sentence of its own: ``▲도로정비 사업은 장려구다``."""
    tier = next((m for m in found if isinstance(m, Tier)), None)
    if not markers or markers[0].start() != sentence[0] or tier is None:
        return
    cand = item(view, markers[0].end(), tier.start, found)
    if cand and _TOPIC.fullmatch(view, cand.end, tier.start):
        yield cand


_TOPIC = re.compile(r"[은는]\s[‘'“\"]?")


def won_areas(view: str, sentence: Span, found: list[Mention]) -> Iterator[Candidate]:
    """Names of the lists that 수상 분야는 opens: ``수상 분야는 도로정비, 재난대비 등이다``."""
    opened = _WON_AREAS.search(view, *sentence)
    if opened is None or view[opened.end() : opened.end() + 1] in MARKERS:
        return
    edges = [opened.end()]
    for sep in _separators(view, opened.end(), sentence[1]):
        edges += [sep.start(), sep.end()]
    edges.append(sentence[1])
    items = [item(view, a, b, found) for a, b in zip(edges[::2], edges[1::2], strict=True)]
    if len(items) > 1 and None not in items:
        yield from (c for c in items if c is not None)


def headed(view: str, sentence: Span, found: list[Mention]) -> Iterator[Candidate]:
    """Names of the lists that a grade opens: ``최우수=도로정비, 재난대비``, ``모범구에는 A와 B가``."""
    tiers = [
        m
        for m in found
        if isinstance(m, (Tier, Prize, Rank)) and not _in_brackets(view, sentence[0], m.start)
    ]
    for i, tier in enumerate(tiers):
        areas = _OF_AREAS.match(view, tier.end, sentence[1])
        opened = areas or HEADED.match(view, tier.end, sentence[1])
        if not opened:
            continue
        stop = tiers[i + 1].start if i + 1 < len(tiers) else sentence[1]
        close = _CLOSE.search(view, opened.end(), stop)
        if areas:
            close = None
        elif close and opened[0].strip()[-1:] not in "=:：":
            stop = close.start()
        elif opened[0].strip()[-1:] not in "=:：":
            continue
        if (
            close
            and opened[0].strip()[-1:] not in "=:："
            and not _TAKES.match(view, close.end(), sentence[1])
        ):
            continue
        if (
            any(isinstance(m, Municipality) and opened.end() <= m.start < stop for m in found)
            or view[opened.end()] in MARKERS
        ):
            continue
        at = opened.end()
        for sep in [*_separators(view, at, stop), None]:
            cand = item(view, at, sep.start() if sep else stop, found)
            if cand:
                yield cand
            if sep:
                at = sep.end()


def _in_brackets(view: str, start: int, at: int) -> bool:
    """Whether a bracket opened since ``start`` is still open at ``at``."""
    near = view[max(start, at - 60) : at]
    return near.rfind("(") > near.rfind(")")


def _separators(view: str, start: int, stop: int) -> Iterator[re.Match[str]]:
    """Where a list of names is cut: commas and 와/과, but not in brackets or in numbers."""
    for sep in _CONJ.finditer(view, start, stop):
        before = view[start : sep.start()]
        if before.count("(") == before.count(")") and not pattern(r"\d").match(
            view[sep.end() : sep.end() + 1]
        ):
            yield sep
