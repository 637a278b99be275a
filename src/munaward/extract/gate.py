"""What a text must show to be read for awards: most of an archive does not, and costs little.

An award is told by a grade or prize (``최우수구``, ``수상``), or by a place, streak or gain together
with the contest that gave it. A text without them may name places and years, but no award.
"""

from __future__ import annotations

import re

from attrs import frozen

from munaward.extract.base import Reading
from munaward.model import Mention, Money, Prize, Rank, Streak, Tier

_GRADE = re.compile(
    r"인증(?:을|서를|도)?\s(?:받|획득|취득|따|수상)|최\s?우\s?수(?!선수)|우\s?수\s?(?:상|구|군(?!수)|시(?!장)|기관|자치|지자체|지방|단체|등급|사례|도시"
    r"|부서|마을|지역|평가|로|에|,|[’'”\")])"
    r"|장려\s?(?:상|구|군|시|기관|에|로|등|,|[’'”\")])|모범\s?(?:구|군|시|기관|자치|상|[’'”\")])"
    r"|노력\s?(?:상|구|기관)|수상(?!\s?(?:자전거|레저|안전|교통|택시|스키|스포츠|버스|하게|쩍|식물|태양광))"
    r"|시상(?!식)|표창|입상|석권|상복|상사업비|관왕|특별상|금상|은상|본상|동상[을이은과,·’'(]"
    r"|대상(?:을|도)?\s(?:수상|받|차지|거머|탔|영예)|대상[’'”\"(]|상을\s(?:받|탔|타|휩|거머|안)"
    r"|상도\s(?:받|탔)|이름을 올|영예|쾌거"
)
"""A grade, a prize or the winning of one."""

_RESULT = re.compile(
    r"선정(?=[됐돼되된한,…!·)\]’'”]|\s*(?:\n|$))|지정|년\s?연속|회\s?연속|차례\s?연속|년째"
    r"|등급(?!은 [A-D])|인센티브|포상|특별교부세|교부금|인증|우수"
    r"|뽑[혔히혀힌]|꼽[혔히혀힌]|1등|상금|" + "|".join(rf"{digit}\s?위" for digit in range(10))
)
"""What may be the result of a contest, and often is none."""

_CONTEST = re.compile(
    r"평가(?!했|하|한|사|절|액|위원|받|된|됐|돼|되|의 대상)|대회|공모|경진|콘테스트|어워|지수|공약|부문|분야"
    r"|경쟁력|실적|유공|사업비|박람회|축제|자치구|시·?군|구·군|지자체"
)


_WON = re.compile(
    r"(?<![우특])수상|관왕|상을\s|(?:에도?|공모|사업)\s(?:최종\s)?(?:선정|뽑|꼽|지정)"
)
"""Winning that may stand without grade, place or gain."""


_RESULTS = (Tier, Prize, Rank, Streak)


@frozen
class Gate:
    """What a text must show to be read on; `munaward.Parser` asks before its costly stages."""

    def tells_of_awards(self, view: str) -> bool:
        """Whether the text has the words without which no award is told.

        >>> Gate().tells_of_awards("구로구가 3년 연속 최우수구로 선정됐다.")
        True
        >>> Gate().tells_of_awards("구로구는 빗물받이 300곳을 청소한다. 사업비는 2억원이다.")
        False
        """
        if _GRADE.search(view):
            return True
        return bool(_RESULT.search(view)) and bool(_CONTEST.search(view))

    def tells_of_winners(self, reading: Reading) -> bool:
        """Whether somebody may have won, once all grades, places, streaks and gains were found."""
        if any(isinstance(m, _RESULTS) or _is_gain(m) for m in reading.found):
            return True
        return _WON.search(reading.view) is not None


def _is_gain(mention: Mention) -> bool:
    return isinstance(mention, Money) and mention.role == "award"
