"""A gazetteer in memory: its entries by id, and by everything that print calls them."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

from attrs import field, frozen

T = TypeVar("T")


@frozen
class Index(Mapping[str, T]):
    """Entries by id, with an index of their printed forms."""

    _by_id: dict[str, T]
    _by_surface: dict[str, tuple[T, ...]] = field(init=False)

    def __attrs_post_init__(self) -> None:
        index: dict[str, list[T]] = {}
        for one in self._by_id.values():
            for surface in dict.fromkeys(self.printed(one)):
                index.setdefault(surface, []).append(one)
        found = {surface: tuple(ones) for surface, ones in index.items()}
        object.__setattr__(self, "_by_surface", found)

    @staticmethod
    def printed(one: T) -> Iterable[str]:
        """Every form in which an entry is printed."""
        raise NotImplementedError

    def __getitem__(self, key: str) -> T:
        return self._by_id[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_id)

    def __len__(self) -> int:
        return len(self._by_id)

    @property
    def surfaces(self) -> Mapping[str, tuple[T, ...]]:
        """Every printed form and the entries that it may mean."""
        return self._by_surface

    def lookup(self, surface: str) -> tuple[T, ...]:
        """Every entry that was ever printed so; empty for an unknown form."""
        return self._by_surface.get(surface, ())


def date_of(value: str | None) -> datetime.date | None:
    """A date of the data files, None where it is open."""
    return datetime.date.fromisoformat(value) if value else None
