"""Names of the comma lists that their number, or 분야, closes: ``복지, 일자리, 안전 등 9개 부문``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import evolve

from munaward.extract.clauses import PAST
from munaward.extract.program.candidate import Candidate
from munaward.extract.program.list_item import WALLS, item
from munaward.extract.program.names import is_generic
from munaward.model import (
    Mention,
    Prize,
    Rank,
    Span,
    Streak,
    Tier,
)
from munaward.text.patterns import pattern

CRITERIA = re.compile(
    r"지표|항목|잣대|평가요소|요소로|기준(?:으로|은|에)|따진다|따졌|따져|살폈|살핀|살펴|들여다|훑|채점|심사|공을 들"
    r"|추진해|펼쳐|펼쳤|힘써|제안|보폭|맞춤형 (?:지원|서비스)|에 걸쳐|영역"
)


SUM = re.compile(
    r"\s(?:둘|셋|넷|다섯|[두세네]\s가지)(?=[은이다])|\s?(?:등\s?)?(?:모두\s|총\s)?(?:(?<!\d)\d{1,3}|두|세|네|다섯|여섯|일곱|여덟|아홉|열)\s?개?\s?(?:전\s?)?(?:부문"
    r"|분야|사업|건|평가|과제|시책)"
)


_SUMMED = re.compile(
    r"[둘셋넷섯][은이]|[두세네]\s가지|[0-9두세네섯곱덟홉열]\s?개?\s?(?:전\s?)?(?:부문|분야|사업|건|평가|과제|시책)"
)
"""Where `SUM` can match at all; found many times as fast."""


_RANKED = re.compile(r"에서(?:는|도)?\s(?:나란히\s|모두\s|각각\s)?\d+위")


_PAIR = re.compile(
    r"(?:[은는]|에서|[,’”]|거꾸로|반면)\s((?:[가-힣A-Za-z·]{2,12}\s)?[가-힣A-Za-z·]{2,14})[과와]\s((?:[가-힣A-Za-z·]{2,12}\s)?[가-힣A-Za-z·]{2,14})$"
)


def summed(view: str, sentence: Span, found: list[Mention], umbrella: bool) -> Iterator[Candidate]:
    """Names of the comma lists that a count or 분야 closes: ``복지, 일자리, 안전 등 9개 부문``."""
    text = view[sentence[0] : sentence[1]]
    stated = any(isinstance(m, (Tier, Rank, Prize, Streak)) for m in found) or "선정" in text
    anchors = SUM.finditer(view, *sentence) if _SUMMED.search(text) else ()
    for anchor in anchors:
        after = view[anchor.start() : min(sentence[1], anchor.end() + 28)]
        if CRITERIA.search(after) or not (stated or umbrella):
            continue
        pair = _PAIR.search(view, max(sentence[0], anchor.start() - 40), anchor.start())
        if pair and pattern(r"2|두").search(anchor[0]):
            yield from (
                Candidate(*pair.span(k), "listed", True) for k in (1, 2) if not is_generic(pair[k])
            )
            continue
        if not stated and not pattern(r"진행|평가 대상|이루어진|구성|으로 나|이다|다\.?$").search(
            after
        ):
            continue
        yield from _backwards(view, sentence[0], anchor.start(), found)
    if stated:
        for anchor in _RANKED.finditer(view, *sentence):
            yield from _backwards(view, sentence[0], anchor.start(), found)
        for anchor in _AREA.finditer(view, *sentence):
            if _JUDGED.match(view, anchor.end(), sentence[1]):
                continue
            at = anchor.start()
            if at > sentence[0] and view[at - 1].isspace():
                at -= 1
            listed = list(_backwards(view, sentence[0], at, found))
            if len(listed) > 1:
                yield from listed[1:]
                last = listed[0]
                yield (
                    Candidate(last.start, anchor.end(), "listed", True) if last.end == at else last
                )


_AREA = re.compile(r"(?:분야|부문)(?=[은는이가에도]|에서|$|\s)")


_JUDGED = re.compile(r"\s\d+개\s?(?:\S{1,4}\s?)?(?:항목|지표|시책|과제)")
"""Behind the areas that an evaluation looks at: 6개 분야 31개 항목."""


_AND = re.compile(r"[가-힣·]{2,8}(?P<and>[과와]\s)[가-힣·]{1,7}[^한된인는\W]")


def _parted(view: str, cand: Candidate) -> list[Candidate]:
    """``지방세정과 지적행정`` at the head of a list: two areas, the last first."""
    joint = _AND.fullmatch(view, cand.start, cand.end)
    if joint is None:
        return [cand]
    parts = [
        evolve(cand, start=joint.end("and")),
        evolve(cand, end=joint.start("and"), area=False),
    ]
    return [c for c in parts if not is_generic(view[c.start : c.end])]


def _backwards(view: str, lo: int, end: int, found: list[Mention]) -> list[Candidate]:
    """Read comma separated items to the left of ``end``; last item first."""
    out: list[Candidate] = []
    chunks = list(
        pattern(r"(?:[^,()△▲▷▶▸○●◆◇□■▦]|\([^()]*\)){1,60}").finditer(view, pos=lo, endpos=end)
    )
    for chunk in reversed(chunks):
        start, stop = chunk.span()
        text = view[start:stop]
        last = stop == end
        if not last and pattern(r"[가-힣][은는]\s+$").search(text):
            break
        head = pattern(
            r"(?:[은는던]|에서|에서는|에서도|으로|로|[이가]|해|[을를])\s(?!.*(?:[은는]|에서|에서도|으로|[을를])\s)"
        ).search(
            text,
        )
        bounded = head is not None and head.end() < len(text) and (start == lo or len(text) > 14)
        if bounded and head:
            start += head.end()
        if pattern(rf"[{PAST}]|며$|(?<![사광보신창재최경권])고$").search(view[start:stop]):
            break
        cand = item(view, start, stop, found)
        if cand is None or any(
            isinstance(m, WALLS) and m.start < cand.end and m.end > cand.start for m in found
        ):
            break
        out += _parted(view, cand)
        if bounded or (start == lo and not last):
            break
    return out if len(out) > 1 else []
