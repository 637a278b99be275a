"""Whether a run told behind results of earlier years is this year's: 지난해에도 우수로 2년 연속."""

from __future__ import annotations

import re
from collections.abc import Sequence

from munaward.model import Streak, Year
from munaward.records.cluster import Cluster
from munaward.records.events import Event
from munaward.records.gaps import PAST_MARK

_AND_SO_ON = re.compile(r"[가-힣]는 등\s")
"""Behind the years that are told as examples."""
_TOO = re.compile(r"(?:에)?도\s")
_LAST_YEARS = frozenset({"지난해", "작년", "전년", "전년도", "재작년"})
_AS_IT_WAS = re.compile(
    r"['’\"”]?(?:이어서|여서|라서|이라)\s(?:올해(?:까지|로)?\s)?(?:벌써\s|모두\s)?"
)
_SO_THAT = re.compile(
    rf"{_AS_IT_WAS.pattern}|['’\"”]?(?:으로|로|[을를에])\s(?:받|선정[돼되]|뽑|차지|올[라랐]|수상|꼽|들)[가-힣]{{0,2}},?\s"
    r"(?:올해(?:까지|로)?\s)?(?:벌써\s|모두\s)?"
)
"""Between the result of the year before and the run that this year's makes of it."""


def goes_on(view: str, clusters: Sequence[Cluster], run: Event) -> bool:
    """Whether a run is no word on the last of the clusters, which is of an earlier year."""
    gap = view[clusters[-1].end : run.start]
    return bool(
        PAST_MARK.match(gap)
        or _closes_years(clusters, gap)
        or _goes_beyond(clusters, run)
        or _then_too(view, clusters[-1], gap)
    )


def _closes_years(clusters: Sequence[Cluster], gap: str) -> bool:
    """Whether a run closes a row of earlier years: 2011년 우수, 2012년 장려에 오르는 등 8년 연속."""
    dated = len(clusters) > 1 and all(c.years for c in clusters[-2:])
    return dated and _AND_SO_ON.search(gap) is not None


def _goes_beyond(clusters: Sequence[Cluster], run: Event) -> bool:
    """Whether a run counts this year too: 재작년 우수, 지난해 최우수로 뽑혀 3년 연속 수상."""
    if not isinstance(run.mention, Streak) or run.mention.unit != "year":
        return False
    told = run.mention.count - 1
    if told < 2 or len(clusters) < told:
        return False
    years = [
        e.mention for c in clusters[-told:] for e in c.years[-1:] if isinstance(e.mention, Year)
    ]
    last = years[-1] if years else None
    if last is None or last.kind != "relative" or last.text[:2] not in ("지난", "작년", "전년"):
        return False
    return [y.year for y in years] == list(range(last.year - told + 1, last.year + 1))


def _then_too(view: str, cluster: Cluster, gap: str) -> bool:
    """Whether a result of an earlier year makes a run of this year's: 지난해에도 우수상을 받아 2년 연속."""
    if not cluster.years or not _TOO.match(view, cluster.years[-1].end):
        return False
    year = cluster.years[-1].mention
    before = isinstance(year, Year) and year.text in _LAST_YEARS
    return bool(_SO_THAT.fullmatch(gap) if before else _AS_IT_WAS.fullmatch(gap))
