"""Names of the comma lists that their number, or 분야, closes: ``복지, 일자리, 안전 등 9개 부문``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import evolve

from munaward.extract.clauses import PAST
from munaward.extract.program.candidate import Candidate
from munaward.extract.program.list_item import WALLS, item
from munaward.extract.program.names import is_generic
from munaward.extract.scope import over
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
    lists = _Lists(view, sentence[0], found)
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
        yield from lists.before(anchor.start())
    if stated:
        for anchor in _RANKED.finditer(view, *sentence):
            yield from lists.before(anchor.start())
        for anchor in _AREA.finditer(view, *sentence):
            if _JUDGED.match(view, anchor.end(), sentence[1]):
                continue
            at = anchor.start()
            if at > sentence[0] and view[at - 1].isspace():
                at -= 1
            listed = lists.before(at)
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


class _Lists:
    """The comma separated items of one sentence, each read once for all that may close its list."""

    def __init__(self, view: str, low: int, found: Sequence[Mention]) -> None:
        self._view = view
        self._low = low
        self._found = found
        self._read: dict[tuple[int, int, bool], tuple[list[Candidate], bool]] = {}

    def before(self, end: int) -> list[Candidate]:
        """The names of the list that ends at ``end``; last item first."""
        out: list[Candidate] = []
        for chunk in reversed(list(_CHUNK.finditer(self._view, self._low, end))):
            key = (*chunk.span(), chunk.end() == end)
            if key not in self._read:
                self._read[key] = self._item(*key)
            names, goes_on = self._read[key]
            out += names
            if not goes_on:
                break
        return out if len(out) > 1 else []

    def _item(self, start: int, stop: int, last: bool) -> tuple[list[Candidate], bool]:
        """The names of an item, and whether the list may go on before it."""
        text = self._view[start:stop]
        if not last and _TOPIC.search(text):
            return [], False
        head = _HEAD.search(text)
        first = start == self._low
        bounded = head is not None and head.end() < len(text) and (first or len(text) > 14)
        if bounded and head:
            start += head.end()
        if _TOLD.search(self._view, start, stop):
            return [], False
        cand = item(self._view, start, stop, self._found)
        if cand is None or any(isinstance(m, WALLS) for m in over(self._found, cand.span)):
            return [], False
        return _parted(self._view, cand), not bounded and (last or not first)


_CHUNK = re.compile(r"(?:[^,()△▲▷▶▸○●◆◇□■▦]|\([^()]*\)){1,60}")
_TOPIC = re.compile(r"[가-힣][은는]\s+$")
_HEAD = re.compile(
    r"(?:[은는던]|에서|에서는|에서도|으로|로|[이가]|해|[을를])\s(?!.*(?:[은는]|에서|에서도|으로|[을를])\s)"
)
_TOLD = re.compile(rf"[{PAST}]|며$|(?<![사광보신창재최경권])고$")
