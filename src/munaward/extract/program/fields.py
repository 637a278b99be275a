"""Fields that contests are told under: ``환경 분야에서는 환경부의 ‘물관리 평가’ …``.

A summary of a year goes field by field. Such a field stands before the host of the first contest that
was won in it; the area of a contest stands behind both.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from munaward.extract.program.candidate import Candidate
from munaward.extract.program.list_item import MARKERS, PROVINCE_END
from munaward.extract.program.names import AREA_HEADS
from munaward.model import Mention, Municipality, Organization, Prize

_HEADS = re.compile(
    rf"(?:에서(?:는|도)?|에선|에는|은|는|도)\s(?:먼저\s|우선\s)?(?P<list>[{MARKERS}])?\s?"
)
"""Between a field and the host of the first contest won in it."""
_HOLDS = re.compile(
    r"(?:의|[와과]\s[^,.]{2,14})?(?:(?:이|가|에서)?\s?(?:공동|함께)?\s?(?:주관|주최|실시|개최)(?:한|하는)?)?"
    r"\s?(?:\d{4}년?도?\s)?[‘'\"“「『<〈《\[]?(?:\d{4}년?도?\s)?"
)
"""Between a host and its contest."""

_CALL = re.compile(r"(?:의|\s주관)?\s공모(?:사업)?(?:에|에서)\s")
"""Behind a host whose contest has no name: 문화 분야에서는 문체부 공모에 선정돼."""


def without_fields(
    view: str, candidates: Sequence[Candidate], found: Sequence[Mention]
) -> list[Candidate]:
    """Drop the fields that only head contests; both are given in text order."""
    prizes = {at for m in found if isinstance(m, Prize) for at in range(m.start, m.end)}
    hosts = {
        m.start: m
        for m in found
        if (isinstance(m, Organization) or _is_province(m)) and m.start not in prizes
    }
    starts = [c.start for c in candidates]
    return [
        c
        for c in candidates
        if not (
            view.endswith(AREA_HEADS, c.start, c.end) and _heads(view, c, hosts, candidates, starts)
        )
    ]


def _is_province(m: Mention) -> bool:
    return isinstance(m, Municipality) and PROVINCE_END.search(m.name) is not None


def _heads(
    view: str,
    field: Candidate,
    hosts: dict[int, Mention],
    candidates: Sequence[Candidate],
    starts: Sequence[int],
) -> bool:
    """Whether a host and its contest follow a field."""
    lead = _HEADS.match(view, field.end)
    if lead and lead["list"]:
        return True
    host = hosts.get(lead.end()) if lead else None
    if host is None:
        return False
    if _CALL.match(view, host.end):
        return True
    at = bisect_left(starts, host.end)
    following = candidates[at] if at < len(candidates) else None
    return (
        following is not None
        and not view.endswith(AREA_HEADS, following.start, following.end)
        and _HOLDS.fullmatch(view, host.end, following.start) is not None
    )
