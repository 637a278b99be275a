"""All checks of a press release."""

from __future__ import annotations

from collections.abc import Iterable

from munaward.checks.check import Check
from munaward.checks.counts import counts
from munaward.checks.each import each
from munaward.checks.fields import fields
from munaward.checks.lists import lists
from munaward.checks.money import money
from munaward.checks.named import named
from munaward.checks.recipients import recipients
from munaward.checks.release import Release
from munaward.checks.results import results
from munaward.checks.streaks import streaks
from munaward.checks.sums import sums
from munaward.model import Award, Mention, Total

_KINDS = (results, named, counts, lists, recipients, sums, money, each, streaks, fields)


def _place(one: Check) -> tuple[object, ...]:
    """Text order; what says more decides between claims in one place."""
    return one.spans, one.kind, one.claimed, one.found, one.reason, one.evidence


def check(
    text: str,
    mentions: Iterable[Mention],
    awards: Iterable[Award],
    totals: Iterable[Total],
    published: str | None = None,
) -> tuple[Check, ...]:
    """Hold every claim of a text against its records, in text order of the claims.

    Args:
        text: The press release.
        mentions: Its mentions, with offsets into ``text``.
        awards: Its records; `Check.awards` counts them in this order.
        totals: The sums that it states.
        published: Its dateline, ``2015-01-09`` or ``2015-01``.

    >>> check("강동구가 1위에 올랐다.", [], [], [])
    ()
    """
    release = Release.of(text, mentions, awards, totals, published)
    found = [one for kind in _KINDS for one in kind(release)]
    return tuple(sorted(found, key=_place))
