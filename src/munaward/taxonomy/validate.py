"""What a taxonomy must satisfy beyond its JSON Schema: references, ids, sources and collisions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from munaward.taxonomy.entry import Alias, Entry
from munaward.taxonomy.fold import key
from munaward.taxonomy.store import Named, Taxonomy

_FIRST_YEAR, _LAST_YEAR = 1980, 2100


def problems(taxonomy: Taxonomy) -> Iterator[str]:
    """Everything that is wrong with a taxonomy, one sentence each."""
    for entry in taxonomy.values():
        for problem in (
            *_references(taxonomy, entry),
            *_shape(taxonomy, entry),
            *_own_aliases(taxonomy, entry),
        ):
            yield f"{entry.id}: {problem}"
    yield from _cycles(taxonomy)
    yield from _host_names(taxonomy)
    yield from collisions(taxonomy)


def collisions(taxonomy: Taxonomy) -> Iterator[str]:
    """Names that several entries bear and that the list of ambiguous names does not state so."""
    listed = {key(row.text): row for row in taxonomy.ambiguous}
    for folded, group in taxonomy.aliases.items():
        row = listed.pop(folded, None)
        ids = tuple(sorted({entry.id for entry, _ in group}))
        if len(ids) == 1:
            if row is not None:
                yield f"{row.text!r} is listed as ambiguous and means {ids[0]} alone"
            continue
        by = decided_by(group)
        if row is None:
            yield f"{group[0][1].text!r} is not listed: it means {', '.join(ids)} by {by}"
        elif (row.ids, row.by) != (ids, by):
            yield f"{row.text!r} is listed otherwise: it means {', '.join(ids)} by {by}"
    for row in listed.values():
        yield f"{row.text!r} is listed as ambiguous and means nothing"


def decided_by(group: tuple[Named, ...]) -> tuple[str, ...]:
    """What tells the bearers of one name apart, sorted; ``text`` where nothing does."""
    found: set[str] = set()
    for (one, a), (other, b) in combinations(group, 2):
        if one.id != other.id:
            found |= told_apart(a, b) or {"text"}
    return tuple(sorted(found))


def told_apart(a: Alias, b: Alias) -> set[str]:
    """Which of host, parent and years decides between two aliases of the same text."""
    decisive = (
        ("host", a.host != b.host),
        ("parent", a.parent != b.parent),
        ("years", _years_apart(a, b)),
    )
    return {field for field, differs in decisive if differs}


def _years_apart(a: Alias, b: Alias) -> bool:
    first, second = a.years or (None, None), b.years or (None, None)
    return _before(first[1], second[0]) or _before(second[1], first[0])


def _before(end: int | None, start: int | None) -> bool:
    return end is not None and start is not None and end < start


def _references(taxonomy: Taxonomy, entry: Entry) -> Iterator[str]:
    replaced_by = (entry.replaced_by,) if entry.replaced_by else ()
    for field, ids in (
        ("parent", entry.parents),
        ("predecessor", entry.predecessors),
        ("replaced_by", replaced_by),
        ("alias parent", tuple(a.parent for a in entry.aliases if a.parent)),
    ):
        for id in ids:
            if id not in taxonomy:
                yield f"unknown {field} {id!r}"
            elif id == entry.id:
                yield f"is its own {field}"
            elif field == "parent" and taxonomy[id].kind == "area":
                yield f"parent {id!r} is an area"
    for name in (entry.host, *entry.co_hosts, *(a.host for a in entry.aliases)):
        if name is not None and name not in taxonomy.hosts:
            yield f"unknown host {name!r}"


def _shape(taxonomy: Taxonomy, entry: Entry) -> Iterator[str]:
    host = taxonomy.hosts.get(entry.host or "")
    prefix = entry.id.partition(".")[0]
    if host is not None and prefix != host.prefix:
        yield f"id does not begin with its host's prefix {host.prefix!r}"
    if entry.kind == "area" and entry.parent is None:
        yield "an area without a parent"
    if (entry.status == "merged") != (entry.replaced_by is not None):
        yield "merged and replaced_by go together"
    if not entry.sources:
        yield "no source"
    years = entry.years
    if years.start is not None and years.end is not None and years.start > years.end:
        yield "ends before it starts"
    for year in (*years.seen, years.start, years.end):
        if year is not None and not _FIRST_YEAR <= year <= _LAST_YEAR:
            yield f"impossible year {year}"
    if any(years.covers(year) is False for year in years.seen):
        yield "seen outside its years"


def _own_aliases(taxonomy: Taxonomy, entry: Entry) -> Iterator[str]:
    contexts = Counter((key(a.text), a.years, a.host, a.parent) for a in entry.aliases)
    contexts[(key(entry.name), None, None, None)] += 1
    for (folded, *_), count in contexts.items():
        if count > 1:
            yield f"alias {folded!r} stands twice"
    for alias in entry.aliases:
        if not key(alias.text) or alias.text != " ".join(alias.text.split()):
            yield f"alias {alias.text!r} is empty or badly spaced"
        if alias.years is not None and _before(alias.years[1], alias.years[0]):
            yield f"alias {alias.text!r} ends before it starts"
        if alias.parent is not None and alias.parent not in entry.parents:
            yield f"alias {alias.text!r} has parent {alias.parent!r}, which is none of the entry's"


def _cycles(taxonomy: Taxonomy) -> Iterator[str]:
    for field, next_ids in (
        ("parents", lambda e: e.parents),
        ("predecessors", lambda e: e.predecessors),
        ("replaced_by", lambda e: (e.replaced_by,) if e.replaced_by else ()),
    ):
        for start in taxonomy:
            seen: set[str] = set()
            stack = list(next_ids(taxonomy[start]))
            while stack:
                id = stack.pop()
                if id not in seen and id in taxonomy:
                    seen.add(id)
                    stack.extend(next_ids(taxonomy[id]))
            if start in seen:
                yield f"{start}: its {field} lead back to it"


def _host_names(taxonomy: Taxonomy) -> Iterator[str]:
    owners: dict[str, str] = {}
    for host in taxonomy.hosts.values():
        for name in (host.name, *host.short, *host.former):
            other = owners.setdefault(key(name), host.name)
            if other != host.name:
                yield f"host name {name!r} means {other} and {host.name}"
