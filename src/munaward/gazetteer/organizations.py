"""Ministries, agencies and private bodies that judge, host or sponsor awards.

The data are ``munaward/data/organizations.json`` (schema beside it), built from
``gazetteer/organizations.csv``. A ministry that was renamed is one entry a name, linked by
``predecessors``; a name that came back (행정안전부 2008 and 2017) is one entry with two periods.

>>> organizations = load()
>>> organizations.resolve("복지부", when=2009).name
'보건복지가족부'
>>> organizations.resolve("복지부", when=2015).name
'보건복지부'
"""

from __future__ import annotations

import datetime
import functools
import json
from collections.abc import Iterable
from importlib import resources

from attrs import frozen

from munaward.gazetteer.index import Index, date_of
from munaward.gazetteer.places import When, day


@frozen(kw_only=True)
class Tenure:
    """A time in which a name holds; None is open."""

    since: datetime.date | None
    until: datetime.date | None

    def distance(self, date: datetime.date) -> int:
        """Days between a day and this time, 0 inside."""
        if self.since is not None and date < self.since:
            return (self.since - date).days
        if self.until is not None and date > self.until:
            return (date - self.until).days
        return 0


@frozen(kw_only=True)
class Organization:
    """A body under one official name.

    Attributes:
        id: Stable identity of the name (``mois``).
        kind: ``ministry``, ``agency``, ``public``, ``media`` or ``civic``.
        name: Official name.
        aliases: Short forms and other spellings.
        periods: When it bore the name.
        predecessors: Ids of the bodies whose work it took over.
        sources: Where the facts stand.
    """

    id: str
    kind: str
    name: str
    aliases: tuple[str, ...] = ()
    periods: tuple[Tenure, ...] = ()
    predecessors: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()

    def distance(self, date: datetime.date) -> int:
        """Days between a day and the nearest time in which the name held."""
        return min((period.distance(date) for period in self.periods), default=0)


@frozen
class Organizations(Index[Organization]):
    """All organisations by id; `load` gives the shipped ones."""

    @staticmethod
    def printed(one: Organization) -> Iterable[str]:
        """Its official name and its other forms."""
        return (one.name, *one.aliases)

    def resolve(self, surface: str, *, when: When = None) -> Organization | None:
        """The organisation that a surface means at a time: the one that bore it then or nearest.

        An official name means itself at any time, so that a text keeps the name it uses.
        """
        found = self.lookup(surface)
        named = [one for one in found if one.name == surface]
        date = day(when) if when else datetime.date.max
        return min(named or found, key=lambda one: one.distance(date), default=None)


@functools.cache
def load() -> Organizations:
    """The shipped gazetteer, read once."""
    path = resources.files("munaward").joinpath("data/organizations.json")
    entries = json.loads(path.read_text(encoding="utf-8"))["organizations"]
    return Organizations(
        {
            entry["id"]: Organization(
                id=entry["id"],
                kind=entry["kind"],
                name=entry["name"],
                aliases=tuple(entry["aliases"]),
                periods=tuple(
                    Tenure(since=date_of(p["since"]), until=date_of(p["until"]))
                    for p in entry["periods"]
                ),
                predecessors=tuple(entry["predecessors"]),
                sources=tuple(entry["sources"]),
            )
            for entry in entries
        }
    )
