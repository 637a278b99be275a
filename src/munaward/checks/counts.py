"""Numbers of awards held against the records: ``최우수 8개``, ``18개 부문 수상``.

Texts often name only some of what they count, so fewer records than claimed leave a claim open.
It is broken only where the text lists as many items as it claims.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from munaward.checks.check import Check, Verdict
from munaward.checks.itemised import below, items
from munaward.checks.release import Release, counted
from munaward.model import Count, Span, Tier, Total


def counts(release: Release) -> Iterator[Check]:
    """A check for each total with a number."""

    @cache
    def by_size(tier: str | None) -> dict[int, tuple[int, ...]]:
        """Of each size one scope of the records of a grade, the same however they are ordered."""
        wanted = (i for i, a in enumerate(release.awards) if tier in (None, a.tier))
        sizes: dict[int, list[tuple[int, ...]]] = {}
        for scope in release.scopes(wanted):
            sizes.setdefault(len(scope), []).append(scope)
        return {size: min(found, key=release.content) for size, found in sizes.items()}

    for total in release.totals:
        if total.count is not None and total.evidence:
            yield _check(release, total, total.count, by_size(total.tier))


def _check(
    release: Release, total: Total, claimed: int, scopes: dict[int, tuple[int, ...]]
) -> Check:
    found = min(scopes, key=lambda size: (abs(size - claimed), -size))
    records = scopes[found]
    listed = _listed(release, total, claimed) if max(scopes) < claimed else ()
    verdict: Verdict = "held" if found == claimed else "broken" if listed else "open"
    of_tier = f" of tier {total.tier}" if total.tier else ""
    reason = f"{counted(claimed, 'award')}{of_tier} claimed, {counted(found, 'record')}"
    if listed:
        reason += f"; the text lists all {claimed:,}"
    return Check(
        kind="count",
        verdict=verdict,
        claimed=claimed,
        found=found,
        spans=total.evidence,
        evidence=listed or release.evidence(records),
        awards=records,
        reason=reason,
    )


def _listed(release: Release, total: Total, claimed: int) -> tuple[Span, ...]:
    """The items where the text lists as many as it claims."""
    for start, _ in total.evidence:
        for count in release.within(Count, start, start + 1):
            found = items(release, count) if count.count == claimed else ()
            if found:
                return found
    for tier in release.within(Tier, 0, len(release.text)) if claimed > 1 else ():
        found = below(release.text, tier.end) if tier.code == total.tier else ()
        if len(found) == claimed:
            return found
    return ()
