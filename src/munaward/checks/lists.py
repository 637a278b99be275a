"""Whether every item of a list of winners has a record: ``A, B, C 등 3개 분야``, ``5개 시·군(…)``."""

from __future__ import annotations

from collections.abc import Iterator

from munaward.checks.check import Check
from munaward.checks.itemised import items, overlaps
from munaward.checks.release import Release, counted
from munaward.model import Award, Count, Municipality, Program, Span
from munaward.taxonomy.fold import key


def lists(release: Release) -> Iterator[Check]:
    """A check for each list of winners whose items are as many as its number says."""
    stated = {span for total in release.totals for span in total.evidence}
    for count in release.within(Count, 0, len(release.text)):
        listed = items(release, count)
        if listed and (count.span in stated or _of_places(release, listed)):
            yield from _check(release, count, listed)


def _of_places(release: Release, listed: tuple[Span, ...]) -> bool:
    """Whether all items name municipalities; other lists may be of criteria."""
    return all(release.within(Municipality, *item) for item in listed)


def _check(release: Release, count: Count, listed: tuple[Span, ...]) -> Iterator[Check]:
    records = [_records(release, item) for item in listed]
    recorded = [item for item, found in zip(listed, records, strict=True) if found]
    if not recorded:
        return  # a list of something else than winners
    missing = [release.text[a:b] for a, b in listed if (a, b) not in recorded]
    reason = f"{counted(len(listed), 'item')} listed, {counted(len(recorded), 'item')} in records"
    yield Check(
        kind="list",
        verdict="broken" if missing else "held",
        claimed=count.count,
        found=len(recorded),
        spans=(count.span,),
        evidence=listed,
        awards=tuple(sorted({i for found in records for i in found})),
        reason=f"{reason}; without: {', '.join(missing)}" if missing else reason,
    )


def _records(release: Release, item: Span) -> tuple[int, ...]:
    """The records that an item of a list has, by name or by evidence."""
    places = {m.name for m in release.within(Municipality, *item)}
    programs = release.within(Program, *item)
    ids = {m.id for m in programs if m.id}
    names = {key(release.text[slice(*item)]), *(key(m.name) for m in programs)}
    return tuple(
        i
        for i, award in enumerate(release.awards)
        if award.recipient in places
        or award.program_id in ids
        or _named(award, names)
        or overlaps(item, award.evidence)
    )


def _named(award: Award, names: set[str]) -> bool:
    """Whether a record is of a programme or area with one of some names, folded."""
    own = (award.program, award.area, award.program_name)
    folded = [key(name) for name in own if name]
    return any(a in b or b in a for a in folded for b in names if len(a) > 1 and len(b) > 1)
