"""Calls for entries: documents that set prizes out and have no winners yet."""

from __future__ import annotations

import regex

_LABELS = regex.compile(
    r"(?:공모|응모|접수|모집|신청|제출)\s?(?:자격|기간|대상|분야|방법|서류|부문|기한)|참가\s?(?:자격|대상|신청)"
    r"|시상\s?(?:내역|내용|계획)|심사\s?(?:기준|방법)|결과\s?발표"
)
_FEWEST = 3


def is_call(view: str) -> bool:
    """Whether the text is a call for entries: it has the labels of one.

    >>> is_call("1. 응모자격: 구민 2. 접수기간: 4월 1일 3. 시상내역: 대상 1명")
    True
    """
    return len({found[0].replace(" ", "") for found in _LABELS.finditer(view)}) >= _FEWEST
