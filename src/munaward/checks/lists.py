"""Whether every item of a list of winners has a record: ``A, B, C 등 3개 분야``, ``5개 시·군(…)``."""

from __future__ import annotations

from collections.abc import Iterator

from munaward.checks.check import Check
from munaward.checks.itemised import items
from munaward.checks.names import Named
from munaward.checks.release import Release, counted
from munaward.model import Count, Municipality, Program, Span


def lists(release: Release) -> Iterator[Check]:
    """A check for each list of winners whose items are as many as its number says."""
    stated = {span for total in release.totals for span in total.evidence}
    records = [Named.of(award) for award in release.awards]
    for count in release.within(Count, 0, len(release.text)):
        listed = items(release, count)
        if listed and (count.span in stated or _of_places(release, listed)):
            yield from _check(release, count, listed, records)


def _of_places(release: Release, listed: tuple[Span, ...]) -> bool:
    """Whether all items name municipalities; other lists may be of criteria."""
    return all(release.within(Municipality, *item) for item in listed)


def _check(
    release: Release, count: Count, listed: tuple[Span, ...], records: list[Named]
) -> Iterator[Check]:
    holders = {item: _holders(release, item, records) for item in listed}
    missing = [release.text[slice(*item)] for item, found in holders.items() if not found]
    if len(missing) == len(listed):
        return  # a list of something else than winners
    found = len(listed) - len(missing)
    reason = f"{counted(len(listed), 'item')} listed, {counted(found, 'item')} in records"
    yield Check(
        kind="list",
        verdict="broken" if missing else "held",
        claimed=count.count,
        found=found,
        spans=(count.span,),
        evidence=listed,
        awards=tuple(sorted({i for indices in holders.values() for i in indices})),
        reason=f"{reason}; without: {', '.join(missing)}" if missing else reason,
    )


def _holders(release: Release, item: Span, records: list[Named]) -> tuple[int, ...]:
    """The records that an item of a list has, by name or by evidence."""
    places = {m.name for m in release.within(Municipality, *item)}
    programs = release.within(Program, *item)
    name = release.text[slice(*item)]
    return tuple(
        i
        for i, record in enumerate(records)
        if record.award.recipient in places
        or record.bears([name])
        or any(map(record.is_of, programs))
    )
