"""Ranked, fuzzy search over the names of a taxonomy."""

from __future__ import annotations

from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from munaward.taxonomy.entry import Alias, Entry
from munaward.taxonomy.fold import core, key

if TYPE_CHECKING:
    from munaward.taxonomy.store import Taxonomy

_LEAST_SCORE = 0.3
_CORE_SCORE = 0.95
_YEAR_RULED_OUT = 0.5
_YEAR_UNKNOWN = 0.9


class Hit(NamedTuple):
    """A search result.

    Attributes:
        entry: The entry.
        score: 0 to 1; 1.0 where a name of the entry is the query.
        name: The name by which it was found.
    """

    entry: Entry
    score: float
    name: str


def bigrams(folded: str) -> frozenset[str]:
    """The pairs of neighbouring characters of a key; of a one-character key, the character."""
    if len(folded) < 2:
        return frozenset({folded} if folded else ())
    return frozenset(folded[i : i + 2] for i in range(len(folded) - 1))


class Indexed(NamedTuple):
    """A name in the index.

    Attributes:
        entry: The entry that it means.
        alias: The alias.
        key: The name folded.
        core: The same without generic tail words.
        size: How many bigrams the core has.
    """

    entry: Entry
    alias: Alias
    key: str
    core: str
    size: int


class NameIndex:
    """Names by the bigrams of their cores."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        self.names: list[Indexed] = []
        self._postings: dict[str, list[int]] = {}
        for folded, group in taxonomy.aliases.items():
            bare = core(folded)
            grams = bigrams(bare)
            for entry, alias in group:
                for gram in grams:
                    self._postings.setdefault(gram, []).append(len(self.names))
                self.names.append(Indexed(entry, alias, folded, bare, len(grams)))

    def overlaps(self, grams: frozenset[str], least: int = 1) -> dict[int, int]:
        """How many of these bigrams each name shares, by its place in ``names``.

        Names that share fewer than ``least`` may be missing.
        """
        rarest_first = sorted(grams, key=lambda gram: (len(self._postings.get(gram, ())), gram))
        # Of any g - least + 2 bigrams such a name has two, so the common ones need no list.
        sure = min(least, 2)
        enough = len(grams) - least + sure
        listed = chain.from_iterable(self._postings.get(gram, ()) for gram in rarest_first[:enough])
        shared = {number: n for number, n in Counter(listed).items() if n >= sure}
        for gram in rarest_first[enough:]:
            for number in shared:
                shared[number] += gram in self.names[number].core
        return shared


def search(
    query: str,
    *,
    year: int | None = None,
    host: str | None = None,
    domain: str | None = None,
    limit: int = 10,
    taxonomy: Taxonomy | None = None,
) -> tuple[Hit, ...]:
    """The entries whose names resemble a query, best first; each entry once.

    Args:
        query: A name or part of one.
        year: Prefer entries that ran in this year.
        host: Only entries of this host (official, short or former name).
        domain: Only entries of this domain.
        limit: At most so many.
        taxonomy: Where to search; the shipped one if None.

    >>> search("희망일자리", year=2014)[0].entry.id
    'seoul.hope-jobs'
    """
    if taxonomy is None:
        from munaward.taxonomy.store import load

        taxonomy = load()
    folded = key(query)
    grams = bigrams(core(folded))
    if host is not None:
        known = taxonomy.host(host)
        host = known.name if known else host
    index = taxonomy.name_index
    best: dict[str, Hit] = {}
    for number, shared in index.overlaps(grams).items():
        entry, alias, name_key, _, size = index.names[number]
        if domain is not None and entry.domain != domain:
            continue
        if host is not None and host != entry.host and host not in entry.co_hosts:
            continue
        score = _likeness(folded, name_key, shared, len(grams), size) * _year_weight(entry, year)
        if score >= _LEAST_SCORE and (entry.id not in best or score > best[entry.id].score):
            best[entry.id] = Hit(entry, round(score, 4), alias.text)
    ranked = sorted(best.values(), key=lambda hit: (-hit.score, hit.entry.id))
    return tuple(ranked[:limit])


def _likeness(query: str, name: str, shared: int, query_size: int, name_size: int) -> float:
    if query == name:
        return 1.0
    if shared == query_size == name_size:
        return _CORE_SCORE
    dice = 2 * shared / (query_size + name_size)
    # A query that is a part of the name is what a person types who remembers only half of it.
    contained = 0.6 + 0.3 * dice if shared == query_size else 0.0
    return min(max(dice, contained), _CORE_SCORE - 0.01)


def _year_weight(entry: Entry, year: int | None) -> float:
    if year is None:
        return 1.0
    covers = entry.years.covers(year)
    if covers is None:
        return _YEAR_UNKNOWN
    return 1.0 if covers else _YEAR_RULED_OUT
