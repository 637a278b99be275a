"""Korean provinces, municipalities, their wards, and the towns of Jeju and Sejong.

The data are ``munaward/data/places.json`` (schema beside it), built from ``gazetteer/places.csv``.
A place keeps its id through renamings and mergers into another province; its periods say what it
was called, and under which code, from when to when.

>>> places = load()
>>> [p.official(2020) for p in places.lookup("미추홀구")]
['인천광역시 미추홀구']
>>> places.resolve("남구", when=2017, province="인천광역시").official(2017)
'인천광역시 남구'
>>> places.resolve("중구") is None    # six cities have one
True
"""

from __future__ import annotations

import datetime
import functools
import json
from collections.abc import Iterable
from importlib import resources
from typing import Literal, TypeAlias

from attrs import frozen

from munaward.gazetteer.index import Index, date_of

When: TypeAlias = datetime.date | int | None
"""A day, a year (read as its last day), or unknown (read as the name that held longest)."""

Kind: TypeAlias = Literal["metropolis", "province", "city", "county", "district", "ward", "town"]


_DAWN, _HORIZON = datetime.date(2000, 1, 1), datetime.date(2027, 1, 1)


def day(when: When) -> datetime.date:
    """The day that decides which name holds."""
    if isinstance(when, datetime.date):
        return when
    return datetime.date(when, 12, 31) if when else _HORIZON


@frozen(kw_only=True)
class Period:
    """One name of a place.

    Attributes:
        name: Official name, province first (``인천광역시 미추홀구``).
        province: Id of its province in this time; its own id for a province.
        code: Official code: two digits for a province, five below it, None where it has none.
        surfaces: What print calls it in this time, own name first, short forms after.
        since: First day; None from before the gazetteer begins (2000).
        until: Last day; None while it holds.
    """

    name: str
    code: str | None
    province: str
    surfaces: tuple[str, ...]
    since: datetime.date | None
    until: datetime.date | None

    @property
    def days(self) -> int:
        """How long it held since 2000."""
        return ((self.until or _HORIZON) - (self.since or _DAWN)).days

    def holds(self, date: datetime.date) -> bool:
        """Whether the name holds on a day."""
        return (self.since is None or self.since <= date) and (
            self.until is None or date <= self.until
        )


@frozen(kw_only=True)
class Place:
    """A place with all its names, oldest first.

    Attributes:
        id: Stable identity, province first (``incheon.28177``).
        kind: What it is; a ``ward`` is a 구 without self-government, a ``town`` a 읍·면·동.
        parent: Id of the place it belongs to now, None for a province.
        homograph: Whether its short form is a common word too (수영, 예산, 음성).
        successor: Id of the place that it was merged into, if any.
        periods: Names through time.
    """

    id: str
    kind: Kind
    parent: str | None
    homograph: bool
    successor: str | None
    periods: tuple[Period, ...]

    def period(self, when: When = None, surface: str | None = None) -> Period:
        """The period of a day; outside all of them the nearest that knows ``surface``."""
        if len(self.periods) == 1:
            return self.periods[0]
        fitting = [p for p in self.periods if surface is None or surface in p.surfaces]
        fitting = fitting or list(self.periods)
        if when is None:
            return max(fitting, key=lambda p: p.days)
        date = day(when)
        holding = next((p for p in fitting if p.holds(date)), None)
        if holding is not None:
            return holding
        return fitting[0] if fitting[0].since and date < fitting[0].since else fitting[-1]

    def official(self, when: When = None, surface: str | None = None) -> str:
        """Official name on a day, province first."""
        return self.period(when, surface).name

    def province(self, when: When = None) -> str:
        """Id of its province on a day."""
        return self.period(when).province

    @property
    def provinces(self) -> frozenset[str]:
        """Ids of all provinces that it has belonged to."""
        return frozenset(period.province for period in self.periods)

    def code(self, when: When = None) -> str | None:
        """Official code on a day."""
        return self.period(when).code

    def bore(self, surface: str, when: When) -> bool:
        """Whether it was printed so at any time of the year (or on the day) that is asked for."""
        if when is None:
            return True
        first, last = datetime.date(when, 1, 1) if isinstance(when, int) else when, day(when)
        for period in self.periods:
            printed = surface == period.name or surface in period.surfaces
            if printed and (period.holds(last) or period.holds(first)):
                return True
        return False

    @property
    def is_province(self) -> bool:
        """Whether it is one of the provinces and metropolitan cities."""
        return self.kind in ("province", "metropolis")


@frozen
class Places(Index[Place]):
    """All places by id; `load` gives the shipped ones."""

    @staticmethod
    def printed(one: Place) -> Iterable[str]:
        """Its names and short forms in all times."""
        return (surface for p in one.periods for surface in (*p.surfaces, p.name))

    def candidates(
        self, surface: str, *, when: When = None, province: str | None = None
    ) -> tuple[Place, ...]:
        """The places that a surface may mean at a time and within a province.

        ``province`` is an id or any name of one. A surface that no place bore at the time falls
        back to the places that ever bore it.
        """
        found = self.lookup(surface)
        if province is not None:
            inside = {p.id for p in self.lookup(province) if p.is_province} | {province}
            found = tuple(p for p in found if p.provinces & inside)
        alive = tuple(p for p in found if p.bore(surface, when))
        return alive or found

    def resolve(
        self, surface: str, *, when: When = None, province: str | None = None
    ) -> Place | None:
        """The one place that a surface means, or None where several or none remain."""
        found = self.candidates(surface, when=when, province=province)
        return found[0] if len(found) == 1 else None


def _place(entry: dict[str, object]) -> Place:
    periods = entry.pop("periods")
    assert isinstance(periods, list)
    return Place(
        **entry,  # type: ignore[arg-type]
        periods=tuple(
            Period(
                name=p["name"],
                code=p["code"],
                province=p["province"],
                surfaces=tuple(p["surfaces"]),
                since=date_of(p["since"]),
                until=date_of(p["until"]),
            )
            for p in periods
        ),
    )


@functools.cache
def load() -> Places:
    """The shipped gazetteer, read once."""
    text = resources.files("munaward").joinpath("data/places.json").read_text(encoding="utf-8")
    return Places({entry["id"]: _place(entry) for entry in json.loads(text)["places"]})
