"""What the taxonomy holds: entries, their aliases, their years, and the hosts that give them.

Plain named tuples rather than attrs classes: the taxonomy must load without any dependency and in
a few milliseconds, and importing attrs alone takes longer than reading the whole file.
"""

from __future__ import annotations

from typing import Any, NamedTuple

ANY_PROVINCE = "시·도"
"""The host that stands for whichever province a municipality belongs to."""


class Years(NamedTuple):
    """When a programme ran.

    Attributes:
        start: First year, None where no source states it.
        end: Last year, None where it still runs or no source states it.
        seen: The years in which a source shows it, ascending.
    """

    start: int | None = None
    end: int | None = None
    seen: tuple[int, ...] = ()

    def covers(self, year: int) -> bool | None:
        """Whether it ran in a year: True where shown, False where ruled out, None where unknown.

        >>> Years(2012, None, (2014,)).covers(2014), Years(2012).covers(2010)
        (True, False)
        >>> Years(None, None, (2012, 2014)).covers(2020) is None
        True
        """
        if (self.start is not None and year < self.start) or (
            self.end is not None and year > self.end
        ):
            return False
        if self.seen and self.seen[0] <= year <= self.seen[-1]:
            return True
        return True if self.start is not None and self.end is not None else None


class Alias(NamedTuple):
    """A name under which an entry occurs in print, and the context that it needs.

    Attributes:
        text: The name, without year, ordinal and quotation marks.
        years: First and last year in which it means this entry (None = open); None = always.
        host: The host that must rule the name for it to mean this entry; None = any.
        parent: Id of the umbrella that must rule it; None = any.
    """

    text: str
    years: tuple[int | None, int | None] | None = None
    host: str | None = None
    parent: str | None = None


class Entry(NamedTuple):
    """An umbrella, a programme or one of its areas.

    Attributes:
        id: Stable for ever and never reused.
        name: Official Korean name, without year.
        name_en: English gloss.
        kind: ``umbrella`` (a scheme of several programmes), ``program`` or ``area``.
        parent: Id of the umbrella or programme to which it belongs (the latest one), or None.
        former_parents: Ids of those to which it belonged earlier.
        predecessors: Ids of the entries that it continues under another name.
        replaced_by: Id into which a merged entry went; None for every other.
        host: Official name of the body that evaluates, None where no source names it.
        co_hosts: Bodies that organise it jointly, or did so earlier.
        scope: Who is graded: ``governments``, ``provinces``, ``municipalities``, ``districts``,
            ``towns``, ``bodies``, ``places`` or ``people``.
        domain: Field of policy.
        tiers: Grade codes, highest first.
        years: When it ran.
        aliases: Other names; the official name is not repeated.
        sources: Public references.
        status: ``active``, ``ended``, ``unknown`` or ``merged``.
    """

    id: str
    name: str
    name_en: str
    kind: str
    parent: str | None
    former_parents: tuple[str, ...]
    predecessors: tuple[str, ...]
    replaced_by: str | None
    host: str | None
    co_hosts: tuple[str, ...]
    scope: str
    domain: str
    tiers: tuple[str, ...]
    years: Years
    aliases: tuple[Alias, ...]
    sources: tuple[str, ...]
    status: str

    @property
    def names(self) -> tuple[str, ...]:
        """The official name and every alias text."""
        return self.name, *(alias.text for alias in self.aliases)

    @property
    def parents(self) -> tuple[str, ...]:
        """The present parent, then the former ones."""
        return (self.parent, *self.former_parents) if self.parent else self.former_parents

    def to_dict(self) -> dict[str, Any]:
        """The entry as it stands in the shipped JSON."""
        data: dict[str, Any] = self._asdict()
        for field in ("former_parents", "predecessors", "co_hosts", "tiers", "sources"):
            data[field] = list(data[field])
        data["years"] = {**self.years._asdict(), "seen": list(self.years.seen)}
        data["aliases"] = [alias_to_dict(alias) for alias in self.aliases]
        return data

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Entry:
        """Read back what :meth:`to_dict` wrote.

        Raises:
            KeyError: A field is missing.
            TypeError: A field is unknown.
        """
        if len(data) != len(cls._fields):
            _refuse(data, cls._fields)
        years = data["years"]
        # By position: this runs once for every entry at load, and keywords take half as long again.
        return cls(
            data["id"],
            data["name"],
            data["name_en"],
            data["kind"],
            data["parent"],
            tuple(data["former_parents"]),
            tuple(data["predecessors"]),
            data["replaced_by"],
            data["host"],
            tuple(data["co_hosts"]),
            data["scope"],
            data["domain"],
            tuple(data["tiers"]),
            Years(years["start"], years["end"], tuple(years["seen"])),
            tuple([_alias_from_dict(alias) for alias in data["aliases"]]),
            tuple(data["sources"]),
            data["status"],
        )


class Host(NamedTuple):
    """A body that runs evaluations.

    Attributes:
        name: Official name, the present one.
        kind: ``province``, ``municipality``, ``ministry``, ``agency``, ``institute``, ``media``,
            ``civic``, ``international``, or ``level`` (any province, never named in print).
        prefix: First part of the ids of its entries.
        short: Short forms in print.
        former: Earlier official names and their short forms.
    """

    name: str
    kind: str
    prefix: str
    short: tuple[str, ...]
    former: tuple[str, ...]

    def to_dict(self) -> dict[str, Any]:
        """The host as it stands in the shipped JSON."""
        return {**self._asdict(), "short": list(self.short), "former": list(self.former)}

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Host:
        """Read back what :meth:`to_dict` wrote."""
        return cls(**{**data, "short": tuple(data["short"]), "former": tuple(data["former"])})


class Ambiguous(NamedTuple):
    """A name that several entries bear.

    Attributes:
        text: The name.
        ids: All entries that bear it, sorted.
        by: What tells them apart: ``host``, ``parent``, ``years``; ``text`` where none of these
            does, so that only a reader can.
    """

    text: str
    ids: tuple[str, ...]
    by: tuple[str, ...]

    def to_dict(self) -> dict[str, Any]:
        """The row as it stands in the shipped JSON."""
        return {"text": self.text, "ids": list(self.ids), "by": list(self.by)}

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Ambiguous:
        """Read back what :meth:`to_dict` wrote."""
        return cls(data["text"], tuple(data["ids"]), tuple(data["by"]))


def alias_to_dict(alias: Alias) -> dict[str, Any]:
    """The alias as it stands in the shipped JSON."""
    data = {name: value for name, value in alias._asdict().items() if value is not None}
    if alias.years is not None:
        data["years"] = list(alias.years)
    return data


def _alias_from_dict(data: dict[str, Any]) -> Alias:
    if len(data) == 1:  # nearly all of them
        return Alias(data["text"])
    years = data.get("years")
    bounds = None if years is None else (years[0], years[1])
    return Alias(data["text"], bounds, data.get("host"), data.get("parent"))


def _refuse(data: dict[str, Any], fields: tuple[str, ...]) -> None:
    missing = [field for field in fields if field not in data]
    if missing:
        raise KeyError(missing[0])
    raise TypeError(f"unknown fields {sorted(data.keys() - set(fields))}")
