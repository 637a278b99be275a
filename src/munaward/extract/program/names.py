"""The shape of programme names: head nouns, what stands before a name, what is no name.

Names of evaluations end in a small set of nouns (research notes, 3: 평가, 경진대회, 공모전, 대상 …);
year, ordinal and host before them are not part of the name, generic modifiers alone make none.
"""

from __future__ import annotations

import re
from functools import lru_cache

from munaward.model import Span

CONTEST_HEADS = (
    "종합평가 합동평가 평가대회 통합평가 평가 경진대회 발표대회 성과대회 경연대회 우수사례 콘테스트"
    " 대회 공모전 정책공모 공모 대상 어워즈 어워드 박람회"
    " 실태점검 실태조사 점검 측정 진단 지수 인증제 인증 포상 유공 안전한국훈련 행정상 인센티브사업 공동협력사업 협력사업"
    " 목표공시제 경영대전 약속대상 콩쿠르 품평회 선발대회 평가회"
).split()
"""Head nouns of contests and evaluations."""

AREA_HEADS = ("분야", "부문", "부분")
"""Head nouns of areas; 부분 is the commonest misspelling of 부문."""

_HEADS = (*CONTEST_HEADS, *AREA_HEADS)

PARTICLE = (
    r"(?:에서는|에서도|에서만|에서|에선|에게|에는|에도|으로는|으로도|으로|로는|로|이라는|라는|이란|까지|부터|마다|보다|처럼"
    r"|에|의|와|과|은|는|이|가|을|를|도|만|서|이다|다|이고|이며|인)"
)
EDGE = rf"(?=$|[^가-힣A-Za-z0-9]|{PARTICLE}(?![가-힣]))"
"""Right edge of a word: its end, or a particle and then its end."""
RIGHT_EDGE = re.compile(EDGE)

_YEAR = r"(?:['’‘`]?\d{2}|(?:19|20)\d{2})\s?(?:학년도|회계연도|회계년도|회계|년도|년)?"
_LEAD = re.compile(
    rf"(?:(?:{_YEAR})\s?(?:\([^()]{{0,16}}\)\s?)?(?=[^\d.년,~]|$)(?!\s?위|만[\s명])|\d+(?:년|회) 연속\s|제\s?\d+\s?회\s?"
    rf"|\d+회\s(?=[가-힣])|(?:첫|두|세|네|다섯)\s?번째,?\s|올해|지난해|작년|전년도"
    r"|(?:상·?하반기|상반기|하반기|[1-4]/?4?분기)\s|민선\s?\d기\s?\d년차\s"
    r"|(?:[은는이가을를와과해연]|에서|에서는|벌인|치른|주관한|주최한|실시한|개최한)\s)\s?"
)
_HOSTED = re.compile(
    r"(?:(?:서울|부산|대구|인천|광주|대전|울산|세종)(?:광역시|특별시|특별자치시|시)|경기도|강원도"
    r"|강원특별자치도|충청[남북]도|충[남북]도|전라[남북]도|전북특별자치도"
    r"|전[남북]도|경상[남북]도|경[남북]도|제주특별자치도|제주도|市|道)(?:의|가|에서)?\s(?:주관\s|주최\s|실시\s)?(?=[가-힣])"
)
_JOINT = re.compile(
    r"서울(?:특별)?시\s?[·\-,와?]?\s?자치구|(?:서울|부산|대구|인천)(?:광역시|시)\s?[·\-]\s?[가-힣]"
)

_PROVINCE_SHORT = re.compile(
    r"(?:부산|대구|인천|광주|대전|울산|세종|경기|강원|충북|충남|전북|전남|경북|경남|제주)\s"
    r"(?=[가-힣·\s]{2,30}평가$)"
)
"""A host's short name before an evaluation (headlines: 충남 시·군 통합평가); prizes may bear it."""

OWN_POLICY = re.compile(r"(?<![가-힣])[가-힣]{2,3}(?<!서울)형\s$")
"""Before the name of a municipality's own policy: 구로형 복지."""

_TRAIL = re.compile(
    r"(?:\s?\((?:20)?\d\d년?도?\s?(?:추진\s?)?실적\)|\s(?:각각|각|군부|시부|전국|자치구|도|\d+(?:개|건|곳)(?:\s[가-힣]+)?))+\s?$"
)
"""Words behind a name that already belong to its result (농정업무 각 우수, 시군평가 군부 2위)."""

_GRADE_TAIL = re.compile(r"(?:(?<=대상|평가|대회|부문|분야)|(?<=콘테스트))\s대상$")
"""A grade that was read as the end of a name (경북 환경대상 대상)."""

GENERIC = frozenset(
    "이번 각종 다른 모든 외부 외부기관 대외 대외기관 해당 이 그 전국 종합 정부 서울시 시 도 구"
    " 군 중앙부처 상급기관 기관 사업 자체 다양한 전 두 세 네 여러 일반 최종 본"
    " 예비 서면 현장 상대 절대 정량 정성 성과 결과 실적 세부 항목 지표 전체 주요 각 같은 동일 이들"
    " 우리 국가 지방자치단체 지자체 자치단체 시·군 시군 구·군 구군 자치구 민간 민간기관 수상 평가·공모 민간단체 시민단체 전문기관"
    " 인센티브 사업평가 시민 주민 만족도 설문 내부 공정 엄정 엄격 심사 중간 사전 사후 최고 높은"
    " 좋은 국내 세계 광역 기초 상반기 하반기 올해 지난해 작년 연말 재 기타 단위"
    " 공모 이외 별도 이런 어느 어떤 업소 업체 동 부서 부서별 동별 부문별 분야별 전문가 위원 평균"
    " 점수 종합점수 총 공동 대표 대표적 중앙 도내 관내 분야 부문 평가 상위단계 이외에도 이밖에도 특히 기초지자체"
    " 광역지자체 취약 가운데 중에 합계 시부 군부 시·군부 그룹 해 등 및 부처 응모 참가 대회"
    " 우수 최우수 우수사례 정책 행정 관왕 계단 단계 순위 이름 나란히 각각 연속 구분 계 포상금 상사업비"
    " 특별교부세 재정인센티브 시상금 상금 특별조정교부금 교부금 표창 가등급 상위 하위 상위권 각급"
    " 사진설명 사진 대내외 관계 개인 단체 민원 구정 시정 군정 도정 업무 인사 직원 교육 홍보 신규 자체평가 경연"
    " 아이디어 사진 그림 글짓기 백일장 포스터 표어 독후감 주민제안 국민제안 중앙단위 도단위 전국단위"
    " 시단위 군단위 구단위"
    " 대도시 중소도시 특례시 도농복합시 도농복합도시 이상 미만 이하 인구"
    " 광역자치단체 기초자치단체 광역단체 기초단체 특수 그룹별 대외평가 시책평가 시책 단위사업 외부평가 중앙평가"
    " 직전 당시 이전 업체 일반인 시범사업 지원사업 조성사업".split()
)
"""Words that do not make a name of 평가, 대회, 분야 … by themselves."""

STOP = re.compile(
    r"(?:주관|주최|개최|실시|선정|발표|추진|시행|후원|공동|진행|운영하는|한편|특히|또한?|이어|이로써"
    r"|아울러|그리고|이밖에|이외|및|등|기존|이번|각종|다른|모든|같은|각각|모두|나란히|함께|처음"
    r"|역시|반면|다만|먼저|최근|앞서|이미|매년|해마다|당시|올해|올|작년|지난해|지난|금년|내년|재작년"
    r"|전년|그해|총|약|매|본|동|즉|이|그|저|두|세|네|여러|위해|통해|대한|관한|따른|열린|열리는|주는"
    r"|매긴|매기는|가운데|중|중에|첫|현재|말|초|연말|상반기|하반기"
    r"|영예의|명예의|구|시|군|도|[구시군도]가|따르면|산하|의한|대상|분야별|부문별|최고|수상|전|동안|뒤|이후|출범|중앙"
    r"|기타|시부|군부|시·군부|지난달|우수(?!사례)\S*|\d+(?:일|월|시|분|명|개|건|점|번째|위)|기관"
    r"|결과|평가)$"
)
"""Words that end a name to the left when it is read backwards from its head noun."""


_SEOUL_SCHEME = re.compile(r"(?:서울시|시|자치구)\s?인센티브\s?사업(?:\s?평가)?|인센티브사업")
"""Seoul's scheme of that name (2006-2015), as against incentive projects of all kinds."""

_WHOLE = frozenset({"안전한국훈련", "공동협력사업"})
"""Heads that are names by themselves: there is one of each in the country, or in Seoul."""

_UNQUOTED = str.maketrans(dict.fromkeys("\"'“”‘’「」『』<>[]()", " "))

_SCOPED = re.compile(
    r"(?:시\s?·?\s?군\s?·?\s?구?|구\s?·?\s?군|군\s?·?\s?구|읍\s?·?\s?면\s?·?\s?동|자치구|자치단체"
    r"|지자체)\s?(?:주요업무\s)?(?:합동|종합|시책|통합)\s?평가$"
)
"""시·군 종합평가, 자치단체 합동평가: generic words that together name a province's evaluation."""


NATIONWIDE = re.compile(
    r"(?:전국|대한민국)\s?(?:기초|광역)?\s?(?:지방자치단체|자치단체|지자체|시·군·구)\s?(?:종합\s?|행정\s?)?평가"
)
"""Generic words that in quotation marks are a name: ‘전국 지방자치단체 평가’."""

_WORD_EDGE = re.compile(r"[\s,]+|(?<![시군구])·(?![군구])")
_EMPTY_WORD = re.compile(
    r"[가-힣]{1,5}[도시군구]내|\d+(?:개|대|차|건|곳|회|년|만|만명)?|[0-9.,]+|[ⅠⅡⅢ]|[가-힣]{0,4}한|[가-힣]|(?:[1-9A-D]|[ⅠⅡⅢⅣⅤ])그룹|(?:SA|[SABCDE]|[가나다라마]|[1-7])등급"
    r"|(?:대도시|중소도시|도시|도농복합|농어촌|농산어촌|농촌|어촌|산촌)형"
)


@lru_cache(maxsize=8192)
def head_of(name: str) -> str | None:
    """The head noun that closes a name, else None.

    >>> head_of("지방세정 종합평가"), head_of("청소 분야"), head_of("하천 정비")
    ('종합평가', '분야', None)
    """
    if not name.endswith(_HEADS):
        return None
    return next((h for h in _HEADS if name.endswith(h) and len(name) > len(h)), None)


def names_contest(name: str) -> bool:
    """Whether a name closes with the head noun of a contest, not of an area.

    >>> names_contest("지방세정 종합 평가"), names_contest("청소 분야")
    (True, False)
    """
    if name in _WHOLE:
        return True
    head = head_of(name.replace(" ", ""))
    return head is not None and head in CONTEST_HEADS


@lru_cache(maxsize=8192)
def is_generic(name: str) -> bool:
    """Whether a phrase names no particular programme (이번 평가, 각종 대외평가, 3개 분야).

    >>> is_generic("이번 평가"), is_generic("9개 분야"), is_generic("지방세정 평가")
    (True, True, False)
    """
    core = name.translate(_UNQUOTED).strip()
    if _SEOUL_SCHEME.fullmatch(core) or _SCOPED.search(core) or core in _WHOLE:
        return False
    head = head_of(core.replace(" ", "")) if len(core) > 1 else None
    if core in CONTEST_HEADS or core in AREA_HEADS:
        return True
    if head and core.endswith(head):
        core = core[: -len(head)]
    words = _WORD_EDGE.split(core)
    words = [w[:-2] if w.endswith(AREA_HEADS) and len(w) > 2 else w for w in words if w]
    return all(w in GENERIC or _EMPTY_WORD.fullmatch(w) for w in words)


_AREAS = ("분야", "부문")
_SPLIT = re.compile(
    r"(?:(?<=평가|대상|대회|대전|공모|훈련)|(?<=공모전|어워즈|박람회)|(?<=지수))\s(?=[^\s()]+(?:\s[^\s()]+){0,2}?\s?(?:분야|부문)$)"
)


_DOT = re.compile(
    r"(?:(?<=[가-힣]{2}(?:평가|대회|대상))|(?<=[가-힣]{2}\s(?:평가|대회|대상))"
    r"|(?<=[가-힣]{2}공모전)|(?<=[가-힣]{2}\s공모전))·(?=[가-힣]{2})"
)


def split_joined(view: str, start: int, end: int) -> list[Span]:
    """Names joined by a dot, where each has a head noun of its own; else the span itself.

    >>> split_joined("하천정비 평가·도로정비 평가", 0, 15), split_joined("청소·하수 평가", 0, 8)
    ([(0, 7), (8, 15)], [(0, 8)])
    """
    if "·" not in view[start:end]:
        return [(start, end)]
    cuts = [m.start() for m in _DOT.finditer(view, start, end)]
    parts = list(zip([start, *(c + 1 for c in cuts)], [*cuts, end], strict=True))
    whole = all(head_of(view[a:b].replace(" ", "")) for a, b in parts)
    return parts if whole else [(start, end)]


def split_area(view: str, start: int, end: int) -> list[Span]:
    """A contest and its area set apart: two names (생산성대상 지역경제분야), else the span itself.

    >>> split_area("생산성대상 지역경제분야", 0, 12), split_area("위생분야 종합평가", 0, 9)
    ([(0, 5), (6, 12)], [(0, 9)])
    """
    found = view.endswith(_AREAS, start, end) and _SPLIT.search(view, start, end)
    if not found:
        return [(start, end)]
    return [(start, found.start()), (found.end(), end)]


def _host(view: str, start: int, end: int) -> re.Match[str] | None:
    """The host before a name, unless the name says nothing without it."""
    if found := _HOSTED.match(view, start, end):
        return found
    found = _PROVINCE_SHORT.match(view, start, end)
    return found if found and not is_generic(view[found.end() : end]) else None


def _is_symbol(char: str) -> bool:
    """Whether a character is an arrow, a geometric shape, a dingbat or an emoji (✅ 물관리 평가)."""
    return "\u2190" <= char <= "\u2bff" or char >= "\U0001f000" or char == "\ufe0f"


def trim(view: str, start: int, end: int) -> Span:
    """Drop space, marks, year, ordinal and host before a name, space and marks after it.

    >>> text = "2014년 서울시 위생분야 종합평가 "
    >>> "%d:%d" % trim(text, 0, len(text))
    '10:19'
    """
    while True:
        while start < end and (view[start] in " \n\t,·-~:【#" or _is_symbol(view[start])):
            start += 1
        found = _LEAD.match(view, start, end)
        if not found or found.end() >= end:
            found = None if _JOINT.match(view, start, end) else _host(view, start, end)
        if not found or found.end() == found.start() or end - found.end() < 2:
            break
        start = found.end()
    grade = _GRADE_TAIL.search(view, start, end)
    end = grade.start() if grade else end
    tail = _TRAIL.search(view, start, end)
    if tail and tail.start() - start >= 2:
        end = tail.start()
    while start < end and view[end - 1] in " \n\t,·-~:/|":
        end -= 1
    return start, end
