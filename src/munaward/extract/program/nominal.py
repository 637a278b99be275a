"""Whether a word may stand inside a name: a noun, or an adjective before one, but no particle's end.

Most words tell it by their last syllable, as particles, endings and adverbs end in few; only the
rest is worth an analysis.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TypeAlias

from munaward.extract.base import Reading
from munaward.model import Span
from munaward.morph import Morph

Morphs: TypeAlias = Sequence[Morph] | None
"""The morphemes of a window; None while nobody has asked for them."""

_PARTICLES = frozenset("은는이가을를의에게서로와과도만나랑고며든야요뿐께테지터다럼저큼녕란라")
_ENDINGS = frozenset("면려러자어아여해돼니던데듯까네죠오록라채게두히코껏")
_CONTRACTED = frozenset("혀쳐져겨펴려쪄켜셔봐와워눠줘춰둬꿔춰궈퍼써커펼봬")
"""A stem and 어 in one syllable: 뽑혀, 나눠."""
_NOUNS_IN_N = frozenset("산권관전원민환단천년문건번반본판연헌안논손분론간선신련군")
"""Syllables with a final ㄴ that close nouns, not adnominal forms (주관한, 오른)."""
_BEFORE_SEEN = frozenset("다아어여펴켜려러")
"""Syllables before 본 that make it a verb, not a noun (들여다본, 살펴본; 기본)."""
_NOUNS_IN_L = frozenset("실활물술율률설절별출탈불월질철열발말달날굴")
"""The same with a final ㄹ (할, 될)."""
_ADVERBS = frozenset(
    "가장 매우 직접 또 바로 곧 더 잘 못 꼭 늘 껑충 마침내 함께 다소 무려 줄곧 한층 더욱 점차 약간 거의"
    " 오직 단연 계속 처음 훌쩍 부쩍 조금 일찍 벌써 아직 이미 항상 자주 다시 즉시 거푸 널리 미리 멀리 빨리".split()
)
_NOUNS = tuple(
    "평가 국가 물가 허가 참가 증가 분야 관리 처리 정리 복지 단지 토지 제도 년도 만족도 청렴도 청결도 성과 효과"
    " 센터 에너지 마일리지 증진 촉진 방지".split()
)
"""Nouns that close names and end like a particle."""
_CLOSED = re.compile(r"(?:(?<![있없])는|에)$")
"""Endings that no noun has, nor an adjective before one (맛있는)."""
_HANGUL, _FINALS, _FINAL_N, _FINAL_L = ord("가"), 28, 4, 8


def is_plain_noun(word: str) -> bool:
    """Whether the word's last syllable closes neither particle nor verb form, so that it is a noun.

    >>> is_plain_noun("교통안전"), is_plain_noun("주관한")
    (True, False)
    """
    last = word[-1]
    if last == "본" and word[-2:-1] in _BEFORE_SEEN:
        return False
    if last in _PARTICLES or last in _ENDINGS or last in _CONTRACTED or word in _ADVERBS:
        return False
    if not "가" <= last <= "힣":
        return True
    final = (ord(last) - _HANGUL) % _FINALS
    return (final != _FINAL_N or last in _NOUNS_IN_N) and (final != _FINAL_L or last in _NOUNS_IN_L)


def is_closed(word: str) -> bool:
    """Whether the word surely ends in a particle.

    >>> is_closed("분야는"), is_closed("아름다운")
    (True, False)
    """
    return _CLOSED.search(word) is not None


def starts_of(
    reading: Reading, windows: Sequence[Span], edge: Callable[[int, Morphs], int | None]
) -> list[int]:
    """Where the name in each window begins, as ``edge(place, morphemes)`` tells.

    Only those windows are analysed for which ``edge`` gives None without morphemes.
    """
    starts = [edge(i, None) for i in range(len(windows))]
    asked = [i for i, start in enumerate(starts) if start is None]
    for i, morphs in zip(
        asked, reading.analyse(reading.view, [windows[i] for i in asked]), strict=True
    ):
        starts[i] = edge(i, morphs)
    return [windows[i][1] if start is None else start for i, start in enumerate(starts)]


def is_nominal(view: str, start: int, end: int, morphs: Morphs) -> bool | None:
    """Whether a word may stand inside a name; None where its form does not tell."""
    word = view[start:end]
    if word.endswith(_NOUNS) or is_plain_noun(word):
        return True
    if is_closed(word):
        return False
    return None if morphs is None else nominal(start, end, morphs)


def nominal(start: int, end: int, morphs: Sequence[Morph]) -> bool:
    """Whether the analysed word ends in no particle and in no verb ending."""
    inside = [m for m in morphs if m.start < end and m.end > start]
    if not inside:
        return True
    last = inside[-1]
    if last.tag == "ETN":
        return True
    return not (
        last.tag.startswith(("J", "E")) or last.tag in ("MAG", "MAJ", "IC", "NP", "VV", "VA", "VX")
    )


def attributive(start: int, end: int, morphs: Sequence[Morph]) -> bool:
    """Whether the word is an adjective before its noun, as names have (아름다운 화장실, 깨끗한 거리)."""
    inside = [m for m in morphs if m.start < end and m.end > start]
    return (
        len(inside) >= 2
        and inside[-1].tag == "ETM"
        and inside[-2].tag.startswith(("VA", "XSA"))
        and end - start >= 3
    )
