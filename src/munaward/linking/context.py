"""What the text says around a name, and whether an entry fits it."""

from __future__ import annotations

from typing import NamedTuple

from munaward.taxonomy import Alias, Entry, Host, Taxonomy
from munaward.taxonomy.entry import ANY_PROVINCE

_LOCAL = frozenset(("province", "municipality"))


class Context(NamedTuple):
    """What is known of the place where a name stands.

    Attributes:
        taxonomy: Where entries are looked up.
        host: The host that is named, if the taxonomy knows it.
        region: Official name of the recipients' province; None where a host is named.
        foreign: Whether a host is named that the taxonomy does not know.
        parents: Ids of the umbrella that rules the name and of those above it.
        year: The year of the evaluation.
    """

    taxonomy: Taxonomy
    host: Host | None
    region: str | None
    foreign: bool
    parents: frozenset[str]
    year: int | None


class Candidate(NamedTuple):
    """An entry that a context allows, under one of its names.

    Attributes:
        entry: The entry.
        bound: Whether the alias needs a context, and the context is there.
        implied: Whether it needs one that is only presumed: the host stands for the umbrella, or
            the region for the host.
        host: 1 where its host is named, 0 where none is, -1 where another is.
        parent: 1 where its umbrella rules the name, else 0.
        year: 1 where it ran in that year, 0 where that is not known, -1 where it did not.
    """

    entry: Entry
    bound: bool
    implied: bool
    host: int
    parent: int
    year: int

    @property
    def fit(self) -> tuple[int, int, int]:
        """How well it fits, for comparing candidates; two that fit alike cannot be decided."""
        return self.parent, self.host, self.year


def judge(entry: Entry, alias: Alias, context: Context) -> Candidate | None:
    """An entry under one of its aliases in a context; None where the context does not allow it."""
    if excluded(entry, alias, context):
        return None
    host = host_fit(entry, context)
    year = 0
    if context.year is not None:
        covers = entry.years.covers(context.year)
        year = 0 if covers is None else 1 if covers else -1
    parent = 1 if context.parents and context.parents & ancestors(entry, context.taxonomy) else 0
    at_home = context.region is not None and entry.host in (context.region, ANY_PROVINCE)
    unnamed = alias.host is not None and context.host is None and not parent
    orphan = alias.parent is not None and not parent
    if (unnamed and not at_home) or (orphan and ((host < 1 and not at_home) or year < 0)):
        return None
    implied = unnamed or orphan
    bound = alias.host is not None or alias.parent is not None or alias.years is not None
    return Candidate(entry, bound, implied, host, parent, year)


def excluded(entry: Entry, alias: Alias, context: Context) -> bool:
    """Whether host, parent or year rules an entry out."""
    if context.year is not None and alias.years is not None:
        first, last = alias.years
        if (first and context.year < first) or (last and context.year > last):
            return True
    if context.foreign and alias.host is not None:
        return True
    if context.host is not None and not _rules(context.host, alias.host):
        return True
    if _of_another_province(entry, context):
        return True
    return bool(
        alias.parent is not None
        and context.parents
        and alias.parent not in context.parents
        and not context.parents & ancestors(context.taxonomy[alias.parent], context.taxonomy)
    )


def _rules(host: Host, needed: str | None) -> bool:
    """Whether a host is the one that an alias needs."""
    return needed in (None, host.name) or (needed == ANY_PROVINCE and host.kind == "province")


def _of_another_province(entry: Entry, context: Context) -> bool:
    host = context.taxonomy.hosts.get(entry.host or "")
    if host is None or host.kind not in _LOCAL:
        return False
    if context.host is not None:
        return context.host.kind in _LOCAL and host.name != context.host.name
    return context.region is not None and host.kind == "province" and host.name != context.region


def host_fit(entry: Entry, context: Context) -> int:
    """1 where an entry's host is named, 0 where none is or it stands for any, -1 for another."""
    if context.foreign:
        return -1
    if context.host is None or entry.host is None:
        return 0
    if entry.host == ANY_PROVINCE and context.host.kind == "province":
        return 0
    return 1 if context.host.name in (entry.host, *entry.co_hosts) else -1


def ancestors(entry: Entry, taxonomy: Taxonomy) -> set[str]:
    """Ids of every umbrella or programme above an entry, former ones too."""
    found: set[str] = set()
    waiting = list(entry.parents)
    while waiting:
        id = waiting.pop()
        if id not in found:
            found.add(id)
            waiting.extend(taxonomy[id].parents)
    return found
