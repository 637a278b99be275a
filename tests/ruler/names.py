"""When two names are the same: spelled apart, with and without host and generic tail, renamed."""

from __future__ import annotations

import re
import unicodedata

_GENERIC = re.compile(r"(?:평가|사업|분야|부문|인센티브|추진실적|우수사례|종합|부분)$")
_HOST = re.compile(r"^(?:서울특별시|서울시|서울)(?=.{3})")
_RENAMED = {
    "강원특별자치도": "강원도",
    "전북특별자치도": "전라북도",
    "제주도": "제주특별자치도",
}


def fold(name: str | None) -> str:
    """A programme's name without spaces, punctuation, host and generic tail words.

    >>> fold("서울시 ‘푸른골목 가꾸기’ 사업 종합평가"), fold("종합평가"), fold(None)
    ('푸른골목가꾸기', '종합', '')
    """
    folded = _HOST.sub("", re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", name or "")))
    while len(shorter := _GENERIC.sub("", folded)) >= 2 and shorter != folded:
        folded = shorter
    return folded


def place(name: str | None) -> str:
    """The name of a recipient or a host, spaced and renamed as it may be.

    >>> place("강원특별자치도 춘천시") == place("강원도춘천시")
    True
    """
    for new, old in _RENAMED.items():
        name = (name or "").replace(new, old)
    return re.sub(r"\s+", "", name or "")
