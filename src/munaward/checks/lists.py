"""Whether every item of a list of winners has a record: ``A, B, C 등 3개 분야``, ``5개 시·군(…)``."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from munaward.checks.check import Check
from munaward.checks.itemised import items
from munaward.checks.release import Release, counted
from munaward.model import Award, Count, Municipality, Program, Span
from munaward.taxonomy.fold import key

_LEAST_NAME = 2
"""Letters of a folded name that may stand for a longer one."""


def lists(release: Release) -> Iterator[Check]:
    """A check for each list of winners whose items are as many as its number says."""
    stated = {span for total in release.totals for span in total.evidence}
    records = [_Record.of(award) for award in release.awards]
    for count in release.within(Count, 0, len(release.text)):
        listed = items(release, count)
        if listed and (count.span in stated or _of_places(release, listed)):
            yield from _check(release, count, listed, records)


@frozen
class _Record:
    """A record as items are compared with it: its programme's names folded."""

    award: Award
    names: tuple[str, ...]

    @classmethod
    def of(cls, award: Award) -> _Record:
        own = (award.program, award.area, award.program_name)
        folded = {key(name) for name in own if name}
        return cls(award, tuple(name for name in folded if len(name) >= _LEAST_NAME))

    def has(self, name: str) -> bool:
        """Whether a folded name is, holds or is held by one of its own."""
        return len(name) >= _LEAST_NAME and any(n in name or name in n for n in self.names)


def _of_places(release: Release, listed: tuple[Span, ...]) -> bool:
    """Whether all items name municipalities; other lists may be of criteria."""
    return all(release.within(Municipality, *item) for item in listed)


def _check(
    release: Release, count: Count, listed: tuple[Span, ...], records: list[_Record]
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


def _holders(release: Release, item: Span, records: list[_Record]) -> tuple[int, ...]:
    """The records that an item of a list has, by name or by evidence."""
    places = {m.name for m in release.within(Municipality, *item)}
    programs = release.within(Program, *item)
    ids = {m.id for m in programs if m.id}
    names = {key(release.text[slice(*item)]), *(key(m.name) for m in programs)}
    return tuple(
        i
        for i, record in enumerate(records)
        if record.award.recipient in places
        or record.award.program_id in ids
        or any(map(record.has, names))
        or any(a < item[1] and item[0] < b for a, b in record.award.evidence)
    )
