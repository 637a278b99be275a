"""Unquoted names: noun phrases that end in 평가, 경진대회, 공모전, 대상, 분야 …

Where such a phrase begins is a question of grammar, so the words to the left of the head noun
are read with the analyser: a particle or a verb ending closes what stands before the name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from munaward.extract.base import Reading
from munaward.extract.program.candidate import Candidate
from munaward.extract.program.names import (
    AREA_HEADS,
    CONTEST_HEADS,
    EDGE,
    NATIONWIDE,
    STOP,
    head_of,
    is_generic,
    trim,
)
from munaward.extract.program.nominal import Morphs, attributive, is_nominal, starts_of
from munaward.extract.scope import offsets
from munaward.model import Mention, Municipality, Prize, Program, Rank, Span, Streak, Tier
from munaward.text.patterns import pattern

_HEAD = re.compile(
    r"(?:평가\s및\s경진대회|종합\s?평가|합동\s?평가|평가(?!\s?(?:지표|항목|요소|기준|단[이은을]?"
    r"|위원|대상(?!\(\d|을 (?:수상|차지|받[아았]))|방식|방법|에 따|부문별|를 받|받|하|됐|된|했|할|한|돼|되))"
    r"|(?:경진|발표|성과|경연|선발|품평|지식인|평가)\s?대회|콘테스트|공모전|공모(?!\s?(?:사업|로"
    r"|를|에\s(?!(?:최종\s)?선정)|는|기간|대상|분야|성적|안내|신청|주제))|어워즈|어워드|박람회|실태\s?점검|실태\s?조사"
    r"|측정|인증(?=에서)"
    r"|유공(?!자)|공동협력\s?사업|인센티브\s?사업|목표\s?공시제|경영대전|(?:(?<=[가-힣A-Z])|(?<=[가-힣A-Z]\s))대상(?=[’'\"”」』>)]"
    r"|에서|에\s|에선|서는|\s(?:대상|최우수|우수|장려|특별|본상|금상|은상|동상|시상식|수상)|,|$)"
    r"|분야|부문|부분(?=에서)|경쟁력지수|안전지수)" + EDGE
)
_BOUND = re.compile(
    r"[,‘’“”'\"`「」『』｢｣<>〈〉《》\[\]()△▲▷▶▸○●◆◇□■▦※:;=…/|]|\.\s|→|\s{2,}|\t|(?:(?<=최우수)|(?<=장려))·"
)
_CLEAR_STOP = re.compile(
    r"(?:에서|에서는|에서도|에게|으로|으로는|부터|까지|에는|에도|이라는|라는|하는|되는|되어|했던"
    r"|받은|열린|한다|하고|하며|으며|이며|려고|위해|통해|따라|대해|에\s?대한|다며|라며|면서|께서"
    r"|이다|었고|았고|했고|[을를])$"
)


_PLACE_ENDS = ("구", "군", "시", "도", "청", "읍", "면", "동")


def noun_phrases(reading: Reading, sentences: Sequence[Span]) -> Iterator[Candidate]:
    """Yield the noun phrases of ``sentences`` that end in a head noun."""
    heads = [(s, m) for s in sentences for m in _HEAD.finditer(reading.view, *s)]
    ended = ends_of(reading.found)
    windows = [_window(reading.view, sentence, found, ended) for sentence, found in heads]
    walls = walls_of(reading.found)

    def edge(i: int, morphs: Morphs) -> int | None:
        return _left_edge(reading.view, windows[i], heads[i][1], walls, morphs)

    for (_, found), start in zip(heads, starts_of(reading, windows, edge), strict=True):
        start, end = trim(reading.view, start, found.end())
        name = reading.view[start:end]
        if name.endswith(AREA_HEADS) and _CLOSES.search(reading.view, max(0, start - 6), start):
            continue
        bracketed = start > 0 and reading.view[start - 1] == "("
        if (
            end - start < 3
            or (is_generic(name) and not bracketed and not _is_one(reading.view, start, end))
            or not head_of(name.replace(" ", ""))
        ):
            continue
        yield Candidate(start, end, "phrase", name.endswith(AREA_HEADS))


def _is_one(view: str, start: int, end: int) -> bool:
    """Whether generic words name one evaluation, or one area of it, where they stand."""
    if NATIONWIDE.fullmatch(view, start, end):
        return _HELD.search(view, max(0, start - 8), start) is not None
    return _OVERALL.fullmatch(view, start, end) is not None and _GRADED.match(view, end) is not None


_HELD = re.compile(r"(?:(?:19|20)\d\d(?:년도?)?|(?:실시|주관|주최|발표|시행|진행)한|주관|주최)\s$")
"""Before an evaluation that somebody held: 2018년 전국 지방자치단체 평가."""
_OVERALL = re.compile(r"종합\s?(?:부문|분야)")
_GRADED = re.compile(
    r"(?:에서[는도]?|의)?\s['‘]?(?:\S{1,6}\s)?(?:최우수|우수|장려|대상|금상|은상|동상|특별상|본상|\d위)"
)
"""Behind the overall area of a contest: 종합부문에서 은상을."""

_CLOSES = re.compile(r"[’'”」』》〉>]\s?등\s$")
"""Before an area that sums a list of names up and is none: ‘A’, ‘B’ 등 도시환경 분야."""

_SEPARATOR = re.compile(r"(?:[·,\s]|[과와을를은는이가]\s|및\s)*")


def skipped(view: str, start: int, end: int) -> int:
    """How many separators stand between ``start`` and the next word."""
    found = _SEPARATOR.match(view, start, end)
    return len(found[0]) if found else 0


def _window(view: str, sentence: Span, found: re.Match[str], ended: set[int]) -> Span:
    """The text before a head noun that may belong to its name."""
    start = max(sentence[0], found.start() - 48)
    for bound in _BOUND.finditer(view, start, found.start()):
        start = bound.end()
    for at in (e for e in range(start + 1, found.start() + 1) if e in ended):
        if start < at:
            start = at + skipped(view, at, found.start())
    if (
        start > sentence[0]
        and pattern(r"[가-힣A-Za-z]").match(view[start - 1])
        and start not in ended
    ):
        start = view.find(" ", start, found.start()) + 1 or found.start()
    return start, found.start()


def ends_of(found: Iterable[Mention]) -> set[int]:
    """Offsets where a result ends: what follows it is another name (최우수상·재난관리평가)."""
    return {
        m.end
        for m in found
        if isinstance(m, (Rank, Prize, Streak))
        or (isinstance(m, Tier) and m.text[-1] in "상관구군급")
    }


def walls_of(found: Iterable[Mention]) -> set[int]:
    """Offsets of characters that no name reaches back over: places, hosts, years, results."""
    return offsets(
        m
        for m in found
        if not isinstance(m, (Program, Prize, Tier))
        and (not isinstance(m, Municipality) or len(m.text) > 2 or m.text.endswith(_PLACE_ENDS))
    )


def _left_edge(
    view: str, window: Span, found: re.Match[str], walls: set[int], morphs: Morphs
) -> int | None:
    """Where the name begins; None where only morphemes can tell and there are none."""
    words = [m.span() for m in pattern(r"\S+").finditer(view, *window)]
    start = found.start()
    if words and words[-1][1] == start:
        begin = words.pop()[0]
        noun = is_nominal(view, begin, start, morphs)
        if not noun:
            return start if noun is not None else None
        start = begin
    area = found[0].endswith(AREA_HEADS)
    for begin, end in reversed(words):
        text = view[begin:end]
        if area and head_of(text) in CONTEST_HEADS:
            break
        if _OF_THE_BEST.fullmatch(view, begin, found.start()):
            start = begin
            continue
        if _closes(text) or not walls.isdisjoint(range(begin, end)):
            break
        noun = is_nominal(view, begin, end, morphs)
        if noun is None:
            return None
        if not noun and not attributive(begin, end, morphs or ()):
            break
        start = begin
    return start


_OF_THE_BEST = re.compile(
    r"우수\s?(?:지자체|지방자치단체|자치단체|기관|시·군·구|시·군|시군|구·군|자치구|도시|마을)\s"
)
"""Before the head of a name that says whom it looks for: 하천정비 우수 지자체 평가."""


@lru_cache(maxsize=8192)
def _closes(word: str) -> bool:
    """Whether a word before a name is surely no part of it."""
    return bool(STOP.fullmatch(word) or _CLEAR_STOP.search(word))
