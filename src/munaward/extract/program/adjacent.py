"""Names that stand directly before their result: ``소하천정비 우수기관``, ``음주폐해예방 최우수기관``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from munaward.extract.base import Reading
from munaward.extract.program.candidate import Candidate
from munaward.extract.program.names import GENERIC, STOP, is_generic, trim
from munaward.extract.program.nominal import Morphs, is_nominal, starts_of
from munaward.extract.program.phrases import ends_of, skipped, walls_of
from munaward.gazetteer import places
from munaward.model import Mention, Prize, Rank, Span, Tier
from munaward.text.patterns import pattern

_BOUND = re.compile(
    r"[,‘’“”'\"`「」『』<>〈〉《》\[\]()△▲▷▶▸○●◆◇□■▦:;=…/|.!?]|→|·(?=\s)|(?:(?<=최우수)|(?<=장려))·|\s{2,}|\t"
)
_FILLER = re.compile(
    r"(?:에서(?:는|도)?(?=\s))?(?:\s(?:전국|도|시|군부|시부|종합|서울|도내|자치구|전체|서울시|영예의"
    r"|\d년\s?연속|최고 등급인|상위단계))*\s?['’\"”‘“`]?$"
)
_LIKE_A_WORD = re.compile(r"[가-힣A-Za-z0-9·.\-]{2,}")
_CLEARLY_NOT = re.compile(
    r"(?:[을를]|에서|에서는|에서도|으로|에는|에도|까지|부터|하는|되는|면|며|고도|라는|(?:평가|대회|공모전?|콘테스트)서)$"
)


def before_results(
    reading: Reading, sentences: Sequence[tuple[Span, list[Mention]]]
) -> Iterator[Candidate]:
    """Yield the noun phrase right before each grade, place or prize."""
    view = reading.view
    walls = walls_of(reading.found)
    windows: list[Span] = []
    ended = ends_of(reading.found)
    for sentence, found in sentences:
        for m in found:
            if isinstance(m, (Tier, Rank, Prize)) and not pattern(r"도시$|작$").search(m.text):
                window = _window(view, sentence[0], m.start, ended)
                if window[1] - window[0] >= 4:
                    windows.append(window)

    def edge(i: int, morphs: Morphs) -> int | None:
        return _left_edge(view, windows[i], walls, morphs)

    for window, start in zip(windows, starts_of(reading, windows, edge), strict=True):
        start, end = trim(view, start, window[1])
        name = view[start:end]
        if (
            len(name.replace(" ", "")) >= 4
            and not is_generic(name)
            and not _are_places(name)
            and not pattern(r"\d$|개$|만$|\s성적$").search(name)
        ):
            yield Candidate(start, end, "before_result")


def _left_edge(view: str, window: Span, walls: set[int], morphs: Morphs) -> int | None:
    """Where the phrase begins; None where only morphemes can tell and there are none."""
    start = window[1]
    for word in reversed(list(pattern(r"\S+").finditer(view, *window))[-5:]):
        if not _may_belong(word[0]) or not walls.isdisjoint(range(*word.span())):
            break
        noun = is_nominal(view, *word.span(), morphs)
        if noun is None:
            return None
        if not noun:
            break
        start = word.start()
    return start


@lru_cache(maxsize=8192)
def _may_belong(word: str) -> bool:
    return not (
        STOP.fullmatch(word) or not _LIKE_A_WORD.fullmatch(word) or _CLEARLY_NOT.search(word)
    )


def _are_places(name: str) -> bool:
    """Whether nothing but towns stands there: 해남·보성 우수, 함평 대상."""
    words = [w for w in pattern(r"[·,\s]+").split(name) if w and w not in _GRADES]
    words = [w for w in words if w not in GENERIC]
    return all(places.load().lookup(w) for w in words)


_GRADES = frozenset(("대상", "최우수", "우수", "장려"))


def _window(view: str, lo: int, end: int, ended: set[int]) -> Span:
    """The text between the last boundary and the words that lead to the result."""
    filler = _FILLER.search(view, lo, end)
    stop = filler.start() if filler else end
    start = max(lo, stop - 40)
    for bound in _BOUND.finditer(view, start, stop):
        start = bound.end()
    for at in (e for e in range(start + 1, stop + 1) if e in ended):
        start = at + skipped(view, at, stop)
    if start > lo and pattern(r"[가-힣]").match(view[start - 1]) and start not in ended:
        start = min(stop, view.find(" ", start, stop) + 1 or stop)
    return start, stop
