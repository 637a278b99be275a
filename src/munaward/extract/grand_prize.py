"""대상 is a grand prize or, more often, a target: what stands before and behind it tells.

The contexts are tried in order. Most of them say that a prize is spoken of where what stands
before and what stands behind agree; where one decides, what stands before is enough to make what
stands behind tell it for good.
"""

from __future__ import annotations

import re
from typing import NamedTuple

WON = (
    r"[을를이]?\s?(?:나란히\s|함께\s|모두\s|각각\s|또\s|처음\s)?(?:받|수상|안[았겼]|안은|차지|거머"
    r"|따[내냈낸]|탔|타[며고]|휩|꿰|품|쥐|쥔|선정|뽑|석권|획득|올[라랐]|들어|영예|돌아|목에|이어"
    r"|보탰|손에|탄|딴|땄|이룬|쓸어|탈환)"
)
"""Pattern of what stands behind a prize that somebody won."""


class _Context(NamedTuple):
    """What stands around 대상; ``decides`` where nothing else may overrule it."""

    before: re.Pattern[str]
    behind: re.Pattern[str]
    decides: bool = True


_GLUED = re.compile(r"[가-힣A-Za-z]$")
"""The end of a word right before: 환경대상, 시책대상."""

_HONOUR = re.compile(
    r"\((?:大賞|시상금|상금|포상금|인센티브|상사업비|특별교부세|국비|도비)?\s?[\d)]|의 (?:영예|주인공)|인 [가-힣]{2,8}상"
    r"|과 함께 (?:\S{1,6}\s)?(?:포상금|상금|시상금|상사업비|인센티브|특별교부세|상패|트로피)"
    r"|을 비롯해|까지 (?:\d|차지|거머|받[았아]|휩|안[았아]|따[내냈]|탔|꿰)"
    r"|\s[‘'“][가-힣]{2,4}[시군구][’'”]"
    r"|\s등 \d+관왕"
)
"""Behind a prize, whatever stands before: its money, its honour, who has it."""

_COUNTED = re.compile(r"\s?(?:\((?!\d*[가-힣]*명)|=|\d)")
"""Behind a prize or a target of which a number or a bracket tells more; people are targets."""

_TARGET = re.compile(
    r"(?:[을를]|평가|응모|지원|모집|사업|공모|조사|감면|점검|측정|모두|전체|주민|시민|구민|국민"
    r"|기관|부서|업소|가구|학생|어린이|노인|어르신|아동|청소년|청년|직원|공무원|단체|지자체|자치단체"
    r"|누구나|명|곳|개|이용|신청|교육|참가|참여|재도전|그)\s?$"
)
"""Before a target: 지원 대상, 주민을 대상."""

_JUDGED = re.compile(
    r"자|지|에서|별|품|액"
    r"|\s?(?:사업|업체|업소|시설|지역|마을|품목|가구|인원|기업|단체|과제|지표|명단|학교|어린이|아동|주민)"
)
"""Behind what is judged or helped, not given: 대상자, 대상 사업, 대상 시설."""

_BODY = re.compile(r"\s?기관으로 (?:선정|뽑)")
"""Behind 대상 that was chosen as a body: a prize right behind a subject, else a target."""
_SUBJECT = re.compile(r"[이가은는]\s$")

_CONTEXTS = tuple(
    _Context(re.compile(before), re.compile(behind), decides)
    for before, behind, decides in (
        (r"[“‘]$", rf"['’\"”]|{WON}|[을과와,·]", True),
        (r"^\s*$", r"\s?[:：=]", False),
        # Of an earlier year: 지난해 대상에 이어, 2019년 대상 수상 도시.
        (
            r"(?:지난해|작년|\d년)\s(?:(?:시부|군부|구부|광역|기초|종합)\s)?$",
            r"에\s?이어|[,을]|에서\s|이?었?던|이었[다고으]|의 주인공|\s수상\s?(?:도시|기관|[시군구도])",
            True,
        ),
        (
            r"(?:수상이자|입상이자|연속이자|만의|만에|사상)\s첫\s$",
            rf"이[다자며고]|입니다|의 영예|{WON}",
            True,
        ),
        (
            r"(?:최?우수|장려)\S{0,2},\s[가-힣·\s]{2,16}\s$",
            rf"이었?다|이며|[,.]|으로 (?:선정|뽑)|{WON}",
            True,
        ),
        (r"(?:분야|부문|사업)[이가]\s$", rf"{WON}|[,.]|으로|(?=\s|$)", True),
        (
            r"(?:연속|각각|나란히)\s$|(?:건|개)[이가]\s$",
            rf"{WON}|[,.]|이다|으로|(?=\s|$)",
            True,
        ),
        # What is judged is not taken: 평가 대상을 받았다, 농정평가 대상에 무주군….
        (
            r"평가\s$",
            r"을?\s(?:받[았아은고]|수상|차지|거머|안[았은]|탔|따냈|휩)|에\s[가-힣]{2,4}[시군구]\s?(?:…|$)",
            False,
        ),
        (r"등급\s$", rf"['’\"”]|{WON}|[을과와,]|\s?$", False),
        (
            r"(?:등급|점수|평점|순위|1위)[을를에] (?:받아|거둬|얻어|올라|기록해|차지해)\s$",
            r"에 선정",
            False,
        ),
        # Behind the end of a name.
        (
            r"['\"’”」』〉》>\])]\s?$|(?:분야|부문|대상|대회|공모전?|콘테스트|발표회|어워즈)\s$",
            rf"['’\"”]|{WON}|으로|[을과와,/·)!]|은\s(?!\S+의)|이(?!었|다)|에(?:는|도)?\s|\(|\s등|(?=\s|$)",
            True,
        ),
        (
            r"(?:평가|대회|공모전?|콘테스트|대상|어워즈)[’'”\"」』》>]?(?:에서[는도]?|에선)\s$",
            r"에\s(?:최종\s)?(?:선정|뽑|올[라랐]|이름을)",
            False,
        ),
        (r"(?:평가|대회|공모전?|콘테스트)에?서\s$", rf"\s?…|[,·!]|\s?$|{WON}", True),
        (r"[시군구도][을를]\s$", r"으로 (?:선정|뽑)", False),
        (
            r"",
            r"은 [가-힣]{1,5}[시군구도]?[이가] (?:차지|받)|,\s[가-힣·\s]{2,14}(?:최?우수|장려)",
            False,
        ),
        (_TARGET.pattern, r"(?!)", True),
        (r"", rf"{WON}|이 \d|[을를],|으로 (?:선정|뽑|이어)", True),
    )
)


def is_grand(before: str, behind: str) -> bool:
    """Whether 대상 between these is a prize rather than a target or the end of a name.

    >>> is_grand("구는 ‘도시농업 공모전’에서 ", "을 받았다."), is_grand("주민을 ", "으로 설문했다.")
    (True, False)
    """
    if _GLUED.search(before):
        return False
    if _HONOUR.match(behind):
        return True
    if _COUNTED.match(behind):
        return _TARGET.search(before) is None
    if _JUDGED.match(behind):
        return False
    if _BODY.match(behind):
        return _SUBJECT.search(before) is not None
    for context in _CONTEXTS:
        if context.before.search(before):
            won = context.behind.match(behind) is not None
            if won or context.decides:
                return won
    return False
