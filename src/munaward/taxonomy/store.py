"""The taxonomy in memory: a mapping from id to entry, with its indexes."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from munaward.taxonomy.entry import Alias, Ambiguous, Entry, Host
from munaward.taxonomy.fold import core, key, topic

if TYPE_CHECKING:
    from munaward.taxonomy.search import Hit, NameIndex

SCHEMA_VERSION = "1"
# No pathlib here: importing it costs a tenth of the load time allowed.
SHIPPED = os.path.join(os.path.dirname(os.path.dirname(__file__)), "data", "taxonomy.json")

_LEAST_CORE = 4
_OPENING = 2
"""Characters by which names are found that a longer one may begin with."""

T = TypeVar("T")

Named = tuple[Entry, Alias]
"""An entry and the alias by which it was found; its official name counts as an alias."""


class Taxonomy(Mapping[str, Entry]):
    """The evaluation programmes by id, in the order of the file.

    An id or the name of a host that stands twice raises ``ValueError``.

    >>> tax = load()
    >>> tax["seoul.hope-jobs"].name
    '서울 희망일자리 만들기'
    >>> tax.get("no.such-entry") is None
    True
    """

    def __init__(
        self,
        entries: Iterable[Entry],
        hosts: Iterable[Host] = (),
        ambiguous: Iterable[Ambiguous] = (),
        data_version: str = "",
    ) -> None:
        self._entries = _unique((entry.id, entry) for entry in entries)
        self.hosts = _unique((host.name, host) for host in hosts)
        self.ambiguous = tuple(ambiguous)
        self.data_version = data_version

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Taxonomy:
        """A taxonomy from the parsed JSON.

        Raises:
            ValueError: The file has another schema version, or an id twice.
        """
        if data.get("schema_version") != SCHEMA_VERSION:
            raise ValueError(f"taxonomy schema {data.get('schema_version')!r}, not 1")
        return cls(
            map(Entry.from_dict, data["entries"]),
            map(Host.from_dict, data["hosts"]),
            map(Ambiguous.from_dict, data["ambiguous"]),
            data["data_version"],
        )

    def to_dict(self) -> dict[str, Any]:
        """What the shipped JSON holds."""
        return {
            "schema_version": SCHEMA_VERSION,
            "data_version": self.data_version,
            "hosts": [host.to_dict() for host in self.hosts.values()],
            "ambiguous": [row.to_dict() for row in self.ambiguous],
            "entries": [entry.to_dict() for entry in self.values()],
        }

    def __getitem__(self, id: str) -> Entry:
        return self._entries[id]

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)

    def __repr__(self) -> str:
        return f"<Taxonomy {self.data_version}: {len(self)} entries>"

    def children(self, id: str) -> tuple[Entry, ...]:
        """The entries that belong, or once belonged, to an entry."""
        return self._children.get(id, ())

    def history(self, id: str) -> tuple[Entry, ...]:
        """An entry and everything that it continues, oldest first.

        >>> [e.id for e in load().history("seoul.hope-jobs")][-2:]
        ['seoul.good-jobs', 'seoul.hope-jobs']

        Raises:
            KeyError: No such entry.
        """
        chain: dict[str, Entry] = {}

        def visit(entry: Entry) -> None:
            for earlier in entry.predecessors:
                if earlier not in chain:
                    visit(self[earlier])
            chain[entry.id] = entry

        visit(self[id])
        return tuple(chain.values())

    def current(self, id: str) -> Entry | None:
        """The entry that an id stands for today: follows ``replaced_by``."""
        entry = self.get(id)
        while entry is not None and entry.replaced_by is not None:
            entry = self.get(entry.replaced_by)
        return entry

    def host(self, name: str | None) -> Host | None:
        """The host of an official, short or former name.

        >>> load().host("행자부").name
        '행정안전부'
        """
        return self.host_by_key(key(name)) if name else None

    def host_by_key(self, folded: str) -> Host | None:
        """The same for a name that is folded already."""
        return self._hosts_by_key.get(folded)

    def hosts_before(self, folded: str) -> dict[int, Host]:
        """The hosts that a folded name begins with, by the length of their own names.

        >>> {length: host.name for length, host in load().hosts_before("행안부재난관리평가").items()}
        {3: '행정안전부'}
        """
        named = self._hosts_by_opening.get(folded[:_OPENING], ())
        return {len(name): host for name, host in named if folded.startswith(name)}

    def umbrellas_before(self, folded: str) -> tuple[str, ...]:
        """The folded names of entries with areas that a folded name begins with, longest first."""
        named = self._umbrellas_by_opening.get(folded[:_OPENING], ())
        return tuple(name for name in named if folded.startswith(name))

    def keys_of(self, id: str) -> tuple[str, ...]:
        """The folded names of an entry, the official one first."""
        return self._keys.get(id, ())

    @cached_property
    def aliases(self) -> dict[str, tuple[Named, ...]]:
        """Every entry with the name by which it is meant, by folded name."""
        return _grouped(self._folded_names)

    @cached_property
    def cores(self) -> dict[str, tuple[Named, ...]]:
        """The same by folded name without generic tail words.

        A name that is left with a bare field word (``복지 종합평가`` → 복지) is not among them.
        """
        rows = ((core(folded), folded, entry, alias) for folded, entry, alias in self._folded_names)
        return _grouped(
            (bare, entry, alias)
            for bare, folded, entry, alias in rows
            if len(bare) >= _LEAST_CORE or alias.host or alias.parent or bare == folded
        )

    @cached_property
    def topics(self) -> dict[str, tuple[Named, ...]]:
        """The names that hold under one host only, by what they are about."""
        return _grouped(
            (topic(folded), entry, alias)
            for folded, entry, alias in self._folded_names
            if alias.host
        )

    @cached_property
    def name_index(self) -> NameIndex:
        """The index that fuzzy search reads."""
        from munaward.taxonomy.search import NameIndex

        return NameIndex(self)

    def search(
        self,
        query: str,
        *,
        year: int | None = None,
        host: str | None = None,
        domain: str | None = None,
        limit: int = 10,
    ) -> tuple[Hit, ...]:
        """See :func:`munaward.taxonomy.search`."""
        from munaward.taxonomy.search import search

        return search(query, year=year, host=host, domain=domain, limit=limit, taxonomy=self)

    @cached_property
    def _folded_names(self) -> tuple[tuple[str, Entry, Alias], ...]:
        """Every name with its key, its entry and itself."""
        return tuple(
            (key(alias.text), entry, alias)
            for entry in self.values()
            if entry.replaced_by is None
            for alias in (Alias(entry.name), *entry.aliases)
        )

    @cached_property
    def _children(self) -> dict[str, tuple[Entry, ...]]:
        groups: dict[str, list[Entry]] = {}
        for entry in self.values():
            for parent in entry.parents:
                groups.setdefault(parent, []).append(entry)
        return {parent: tuple(group) for parent, group in groups.items()}

    @cached_property
    def _hosts_by_key(self) -> dict[str, Host]:
        return {
            key(name): host
            for host in self.hosts.values()
            for name in (host.name, *host.short, *host.former)
        }

    @cached_property
    def _hosts_by_opening(self) -> dict[str, list[tuple[str, Host]]]:
        groups: dict[str, list[tuple[str, Host]]] = {}
        for name, host in self._hosts_by_key.items():
            groups.setdefault(name[:_OPENING], []).append((name, host))
        return groups

    @cached_property
    def _umbrellas_by_opening(self) -> dict[str, list[str]]:
        groups: dict[str, list[str]] = {}
        for name in sorted(self.aliases, key=len, reverse=True):
            if any(entry.id in self._children for entry, _ in self.aliases[name]):
                groups.setdefault(name[:_OPENING], []).append(name)
        return groups

    @cached_property
    def _keys(self) -> dict[str, tuple[str, ...]]:
        return {entry.id: tuple(map(key, entry.names)) for entry in self.values()}


def _grouped(rows: Iterable[tuple[str, Entry, Alias]]) -> dict[str, tuple[Named, ...]]:
    groups: dict[str, list[Named]] = {}
    for folded, entry, alias in rows:
        groups.setdefault(folded, []).append((entry, alias))
    return {folded: tuple(group) for folded, group in groups.items()}


def _unique(rows: Iterable[tuple[str, T]]) -> dict[str, T]:
    found: dict[str, T] = {}
    for id, row in rows:
        if id in found:
            raise ValueError(f"{id!r} stands twice")
        found[id] = row
    return found


_shipped: Taxonomy | None = None


def load(path: str | os.PathLike[str] | None = None) -> Taxonomy:
    """The shipped taxonomy, read once per process, or another one from a JSON file.

    Raises:
        OSError: The file cannot be read.
        ValueError: It is no JSON, or of another schema version.
    """
    global _shipped
    if path is not None:
        return _read(path)
    if _shipped is None:
        _shipped = _read(SHIPPED)
    return _shipped


def get(id: str) -> Entry | None:
    """An entry of the shipped taxonomy, or None.

    >>> get("seoul.hope-welfare").name
    '서울형 희망복지'
    """
    return load().get(id)


def _read(path: str | os.PathLike[str]) -> Taxonomy:
    import json

    with open(path, encoding="utf-8") as file:
        text = file.read()
    # Nothing in here becomes garbage, and looking for it takes half the time.
    collecting = gc.isenabled()
    gc.disable()
    try:
        return Taxonomy.from_dict(json.loads(text))
    finally:
        if collecting:
            gc.enable()
