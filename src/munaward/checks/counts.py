"""Numbers of awards held against the records: ``최우수 8개``, ``18개 부문 수상``.

Texts often name only some of what they count, so fewer records than claimed leave a claim open.
It is broken only where the text lists as many items as it claims.
"""

from __future__ import annotations

from collections.abc import Iterator

from munaward.checks.check import Check
from munaward.checks.itemised import below, items
from munaward.checks.release import Release, counted
from munaward.model import Award, Count, Span, Tier, Total

_FIELDS = ("year", "recipient", "host")
"""What a number of awards may be limited to, without saying so."""


def counts(release: Release) -> Iterator[Check]:
    """A check for each total with a number."""
    for total in release.totals:
        if total.count is not None and total.evidence:
            yield _check(release, total, total.count)


def _check(release: Release, total: Total, claimed: int) -> Check:
    graded = total.tier is not None
    everyone = tuple(
        i for i, a in enumerate(release.awards) if not graded or a.tier == total.tier
    )
    found = _scope(release.awards, everyone, claimed)
    listed = _listed(release, total, claimed) if len(everyone) < claimed else ()
    what = f"{total.tier} awards" if graded else "awards"
    reason = f"{claimed:,} {what} claimed, {counted(len(found), 'record')}"
    if listed:
        reason += f"; the text lists all {claimed:,}"
    verdict = "held" if len(found) == claimed else "broken" if listed else "open"
    return Check(
        kind="count",
        verdict=verdict,
        claimed=claimed,
        found=len(found),
        spans=total.evidence,
        evidence=listed or release.evidence(found),
        awards=found,
        reason=reason,
    )


def _scope(
    awards: tuple[Award, ...], wanted: tuple[int, ...], claimed: int
) -> tuple[int, ...]:
    """The records that the number may mean: all, or those of one year, recipient, host."""
    scopes = {wanted}
    for fields in (("year",), ("recipient",), ("host",), *_couples(), _FIELDS):
        groups: dict[tuple[object, ...], list[int]] = {}
        for i in wanted:
            key = tuple(getattr(awards[i], name) for name in fields)
            groups.setdefault(key, []).append(i)
        scopes |= {tuple(g) for g in groups.values()}
    return min(scopes, key=lambda s: (abs(len(s) - claimed), -len(s), _stable(awards, s)))


def _couples() -> Iterator[tuple[str, str]]:
    for i, first in enumerate(_FIELDS):
        for second in _FIELDS[i + 1 :]:
            yield first, second


def _stable(awards: tuple[Award, ...], scope: tuple[int, ...]) -> str:
    """Orders scopes of one size, however the records are ordered."""
    return "".join(sorted(str(awards[i]) for i in scope))


def _listed(release: Release, total: Total, claimed: int) -> tuple[Span, ...]:
    """The items where the text lists as many as it claims."""
    for start, _ in total.evidence:
        for count in release.within(Count, start, start + 1):
            found = items(release, count) if count.count == claimed else ()
            if found:
                return found
    if total.tier is None or claimed < 2:
        return ()
    for tier in release.within(Tier, 0, len(release.text)):
        found = below(release.text, tier.end) if tier.code == total.tier else ()
        if len(found) == claimed:
            return found
    return ()
