"""Seoul's incentive scheme for its districts (2006-2015), which print calls by its kind alone.

``서울시 인센티브 사업에서 … 받은 인센티브 사업은``: where a text names the scheme once in full, the bare
words mean it too (annotation guide, decision 35).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from munaward.extract.program.candidate import Candidate

_FULL = re.compile(
    r"(?:서울시|(?<![가-힣])시|市)\s?(?:자치구\s?)?인센티브\s?사업|자치구\s?(?:시정\s?)?인센티브\s?사업"
)
_MENTION = re.compile(
    r"(?<![가-힣])(?:자치구\s)?인센티브\s?사업"
    r"(?=\s?평가|에서|에|의|은|으로|[’'”」]|\s\d+개|,|\s(?:전|가운데|중|수상|종합))"
    r"(?!비|\s?(?:대상|추진))"
)


def seoul_scheme(view: str) -> Iterator[Candidate]:
    """Yield the mentions of the scheme in a text that names it in full.

    >>> view = "서울시 자치구 인센티브 사업에서 상을 받았다. 인센티브 사업은 해마다 열린다."
    >>> [view[c.start : c.end] for c in seoul_scheme(view)]
    ['자치구 인센티브 사업', '인센티브 사업']
    """
    if not _FULL.search(view):
        return
    for found in _MENTION.finditer(view):
        yield Candidate(*found.span(), "known")
