"""What changed between two versions of the taxonomy."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from munaward.taxonomy.entry import Alias, Entry, alias_to_dict
from munaward.taxonomy.store import Taxonomy

_LISTED_APART = frozenset(("id", "name", "aliases", "parent", "former_parents", "replaced_by"))


class Change(NamedTuple):
    """A field of an entry that says something else now.

    Attributes:
        id: The entry.
        field: ``name``, ``parents`` or another field of :class:`Entry`.
        old: What it said, as in the JSON.
        new: What it says.
    """

    id: str
    field: str
    old: Any
    new: Any


class AliasChange(NamedTuple):
    """An alias that an entry gained or lost; one whose context changed is lost and gained."""

    id: str
    alias: Alias


class Diff(NamedTuple):
    """What changed, each list in the order of the ids.

    Attributes:
        added: Entries that the old version does not have.
        removed: Entries that the new version does not have; ids are for ever, so none should be.
        renamed: Entries with another official name.
        merged: Entries that went into another one, or into another one than before.
        moved: Entries under another parent, or with other former parents.
        gained: Aliases that lead to an entry only now.
        lost: Aliases that do so no longer.
        changed: All other fields.
    """

    added: tuple[Entry, ...]
    removed: tuple[Entry, ...]
    renamed: tuple[Change, ...]
    merged: tuple[Change, ...]
    moved: tuple[Change, ...]
    gained: tuple[AliasChange, ...]
    lost: tuple[AliasChange, ...]
    changed: tuple[Change, ...]

    def to_dict(self) -> dict[str, list[dict[str, Any]]]:
        """The diff as JSON."""
        aliases = {
            field: [{"id": id, "alias": alias_to_dict(alias)} for id, alias in rows]
            for field, rows in (("gained", self.gained), ("lost", self.lost))
        }
        return {
            "added": [entry.to_dict() for entry in self.added],
            "removed": [entry.to_dict() for entry in self.removed],
            "renamed": [change._asdict() for change in self.renamed],
            "merged": [change._asdict() for change in self.merged],
            "moved": [change._asdict() for change in self.moved],
            **aliases,
            "changed": [change._asdict() for change in self.changed],
        }


def diff(old: Taxonomy, new: Taxonomy) -> Diff:
    """What changed from one version to another.

    >>> from munaward.taxonomy import Taxonomy, load
    >>> shipped = load()
    >>> [entry.id for entry in diff(Taxonomy(list(shipped.values())[1:]), shipped).added]
    ['...']
    """
    both = sorted(old.keys() & new.keys())
    changes = [change for id in both for change in _changes(old[id], new[id])]

    def of(*fields: str) -> tuple[Change, ...]:
        return tuple(change for change in changes if change.field in fields)

    return Diff(
        added=tuple(new[id] for id in sorted(new.keys() - old.keys())),
        removed=tuple(old[id] for id in sorted(old.keys() - new.keys())),
        renamed=of("name"),
        merged=of("replaced_by"),
        moved=of("parents"),
        gained=tuple(row for id in both for row in _aliases_beyond(new[id], old[id])),
        lost=tuple(row for id in both for row in _aliases_beyond(old[id], new[id])),
        changed=of(*(set(Entry._fields) - _LISTED_APART)),
    )


def _changes(old: Entry, new: Entry) -> Iterator[Change]:
    if old.name != new.name:
        yield Change(old.id, "name", old.name, new.name)
    if old.replaced_by != new.replaced_by:
        yield Change(old.id, "replaced_by", old.replaced_by, new.replaced_by)
    if (old.parent, old.former_parents) != (new.parent, new.former_parents):
        yield Change(old.id, "parents", _parents(old), _parents(new))
    before, after = old.to_dict(), new.to_dict()
    for field in Entry._fields:
        if field not in _LISTED_APART and before[field] != after[field]:
            yield Change(old.id, field, before[field], after[field])


def _parents(entry: Entry) -> dict[str, Any]:
    return {"parent": entry.parent, "former_parents": list(entry.former_parents)}


def _aliases_beyond(entry: Entry, other: Entry) -> Iterator[AliasChange]:
    known = set(other.aliases)
    return (AliasChange(entry.id, alias) for alias in entry.aliases if alias not in known)
