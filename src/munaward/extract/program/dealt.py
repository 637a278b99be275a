"""Areas that a sentence deals out to towns: ``지방세정은 남구, 보건행정은 연수구가 1위를``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from munaward.extract.program.candidate import Candidate
from munaward.extract.program.listed import HEADED
from munaward.extract.program.names import is_generic
from munaward.model import Mention, Municipality, Rank, Span, Tier

_DEALT = re.compile(
    r"(?<![^,\s])(?P<name>[가-힣·]{2,10}(?<!에서|으로|그룹|광역|기초)(?<![시군구]부)(?<!에))[은는]\s$"
)


def dealt(view: str, sentence: Span, found: list[Mention]) -> Iterator[Candidate]:
    """Areas that are dealt out to towns: ``지방세정은 남구, 보건행정은 연수구가 1위를``."""
    towns = [m for m in found if isinstance(m, Municipality)]
    results = [m for m in found if isinstance(m, (Tier, Rank))]
    yield from _headed_pairs(view, sentence, results, towns)
    yield from _each_in_its_own(view, sentence, results, towns)
    run: list[Candidate] = []
    last = sentence[0]
    for town in towns:
        named = _DEALT.search(view, max(last, town.start - 14), town.start)
        if named and not is_generic(named["name"]):
            run.append(Candidate(*named.span("name"), "listed"))
        last = town.end
    if len(run) > 1 and any(m.start >= last for m in results):
        yield from run


_OWN_AREA = re.compile(
    r"[은는이가]\s(?P<name>[가-힣·]{2,12}(?:\s[가-힣·]{2,10})?)에서(?=,\s|\s각각\s)"
)


def _each_in_its_own(
    view: str, sentence: Span, results: Sequence[Mention], towns: Sequence[Mention]
) -> Iterator[Candidate]:
    """``남구는 지방세정에서, 서구는 보건행정에서 각각 1위에``: one result, each in its area."""
    run = [found for town in towns if (found := _OWN_AREA.match(view, town.end, sentence[1]))]
    if len(run) < 2 or any(is_generic(found["name"]) for found in run):
        return
    if view.startswith(" 각각 ", run[-1].end()) and any(m.start > run[-1].end() for m in results):
        yield from (Candidate(*found.span("name"), "listed") for found in run)


_PAIRED = re.compile(r"(?P<name>[가-힣·]+(?:\s[가-힣·]+){0,3}(?<!에서|에는))\s$")


def _headed_pairs(
    view: str, sentence: Span, results: Sequence[Mention], towns: Sequence[Mention]
) -> Iterator[Candidate]:
    """The same behind the place: ``1위는 공원녹지 관리 연수구, 체납세 정리 서구 등이다``."""
    for result in results:
        opened = HEADED.match(view, result.end, sentence[1])
        if opened is None:
            continue
        at, run = opened.end(), []
        for town in (t for t in towns if t.start > result.end):
            named = _PAIRED.fullmatch(view, at, town.start)
            if named is None or is_generic(named["name"]):
                break
            run.append(Candidate(*named.span("name"), "listed"))
            following = _NEXT.match(view, town.end, sentence[1])
            at = following.end() if following else town.end
        if len(run) > 1:
            yield from run


_NEXT = re.compile(r",\s")
