"""Calls for entries: documents that set prizes out and have no winners yet."""

from __future__ import annotations

import regex

_LABELS = regex.compile(
    r"(?:공모|응모|접수|모집|신청|제출)\s?(?:자격|기간|대상|분야|방법|서류|부문|기한)|참가\s?(?:자격|대상|신청)"
    r"|시상\s?(?:내역|내용|계획)|심사\s?(?:기준|방법)|결과\s?발표"
)
_FEWEST = 3

_INVITING = regex.compile(
    r"접수|응모|제출|문의|신청|참가작|참가 (?:마을|팀|신청)|공모\s?(?:기간|대상|분야|안내)"
    r"|시상\s?내역|심사\s?기준|모집|찾습니다"
    r"|(?:작품|신청|접수|원고|사진|제안|의견|추천|지원서|서류|후보|아이디어)[를을]? 받는다"
)
_REPORTING = regex.compile(
    r"선정[돼됐된]|수상[했한]|뽑[혀혔]|상을 (?:받[아았]|탔)|차지했|휩쓸|석권|획득했|거머쥐"
    r"|최우수[구상]|우수[구상]|우수기관"
)


_PERIOD = regex.compile(
    r"(?:기간|접수|응모|모집|마감)\s?[:：=]?\s?(?:(?:20)?\d\d[.년]\s?)?\d{1,2}[./월]\s?\d{1,2}(?:[.일]|\b)"
    r"\s?(?:\([월화수목금토일]\)\s?)?(?:[~∼–-]|까지)"
)
"""Until when entries are taken: 기간 3.2.~3.20., 접수 : 4월 1일까지."""


def is_call(view: str) -> bool:
    """Whether the text is a call for entries: it has the labels of one.

    >>> is_call("1. 응모자격: 구민 2. 접수기간: 4월 1일 3. 시상내역: 대상 1명")
    True
    """
    return len({found[0].replace(" ", "") for found in _LABELS.finditer(view)}) >= _FEWEST


def invites(text: str) -> bool:
    """Whether a text or a line of one asks for entries more than it tells results.

    A line with the period of entry and no result asks for them, whatever else it says.

    >>> invites("신청서를 제출하면 접수된다."), invites("신청서를 내 우수상을 받았다.")
    (True, False)
    >>> invites("주민제안 공모 - 기간 3.2.~3.20. / 금상 50만원")
    True
    """
    if _PERIOD.search(text) and not _REPORTING.search(text):
        return True
    calls = len(_INVITING.findall(text))
    return calls >= _FEWEST and calls > 2 * len(_REPORTING.findall(text))
