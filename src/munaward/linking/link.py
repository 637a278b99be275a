"""Linking: which entry of the taxonomy a printed name means, given what the text says around it.

From the surest way to the least sure: the official name or an alias; an umbrella's name followed by
the label of one of its areas; a name without generic tail words (평가, 사업 …); a name of the same
host about the same topic (시·군 농정업무 평가, 농정 종합평가); a name that is nearly another. At each
step host, parent and year decide between entries of the same name, and where they cannot, nothing
is chosen. A province without an entry of its own has the family's.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from munaward.linking.choose import Match, choose, yields
from munaward.linking.context import Context, ancestors, excluded, host_fit
from munaward.linking.surface import Surface, read
from munaward.taxonomy import Alias, Entry, Taxonomy, load
from munaward.taxonomy.entry import ANY_PROVINCE
from munaward.taxonomy.fold import GENERIC_TAILS, core, topic
from munaward.taxonomy.search import bigrams

_LEAST_LIKENESS = 0.86
_LEAST_FUZZY_CORE = 5
_LEAST_CONTAINED = 0.75
_LEAST_UMBRELLA = 3
_LEAST_LABEL = 2
_AREA_TAILS = ("분야", "부문", "부분")
_AMONG_MUNICIPALITIES = re.compile(r"(?<!시)(?:시군(?!구)|구군|군구|자치구)")
"""A name with 시·군 or 구·군 grades the municipalities of one province: the province grades them."""


def normalize(
    name: str,
    *,
    year: int | None = None,
    host: str | None = None,
    parent: str | None = None,
    region: str | None = None,
    taxonomy: Taxonomy | None = None,
) -> Match | None:
    """The entry that a printed name means, or None where the taxonomy knows no such name.

    Args:
        name: The name as printed; years, ordinals, quotes and a host before it do no harm.
        year: The year of the evaluation.
        host: The body that evaluates, by its official, short or former name.
        parent: The umbrella under which the name stands, as id or name.
        region: The province of the recipients; it stands for a host that the text does not name,
            with a lower score, where no entry fits without it.
        taxonomy: Where to look; the shipped one if None.

    Raises:
        TypeError: ``name`` is no string.

    >>> normalize("2014 서울시 희망일자리 만들기 사업", host="서울특별시").id
    'seoul.hope-jobs'
    >>> normalize("복지 분야", parent="시·자치구 공동협력사업", year=2018).id
    'seoul.outreach-welfare'
    >>> normalize("복지 분야").status
    'ambiguous'
    """
    if not isinstance(name, str):
        raise TypeError(f"name must be str, not {type(name).__name__}")
    taxonomy = load() if taxonomy is None else taxonomy
    surface = read(name, taxonomy)
    context = _context(surface, year, host, parent, region, taxonomy)
    match = _best(surface, context)
    if match is None and region and _AMONG_MUNICIPALITIES.search(surface.name):
        return _best(surface, _context(surface, year, None, parent, region, taxonomy))
    return match


def candidates(
    name: str,
    *,
    year: int | None = None,
    host: str | None = None,
    parent: str | None = None,
    region: str | None = None,
    taxonomy: Taxonomy | None = None,
) -> tuple[Entry, ...]:
    """Every entry that a printed name may mean, the best first; see :func:`normalize`."""
    match = normalize(name, year=year, host=host, parent=parent, region=region, taxonomy=taxonomy)
    return match.candidates if match else ()


def _best(surface: Surface, context: Context) -> Match | None:
    """The surest match; a family only where the province's own evaluation has no entry."""
    undecided: Match | None = None
    family: Match | None = None
    for match in _attempts(surface, context):
        if match.entry is None:
            undecided = undecided or match
        elif yields(match.entry, context):
            family = family or match
        elif not ((undecided or family) and match.status == "fuzzy") and not (
            family and host_fit(match.entry, context) < 0
        ):
            return match
    return family or undecided


def _context(
    surface: Surface,
    year: int | None,
    host: str | None,
    parent: str | None,
    region: str | None,
    taxonomy: Taxonomy,
) -> Context:
    known = taxonomy.host(host)
    if surface.host is not None and (known is None or not surface.bare_host):
        known = surface.host
    year = surface.year if year is None else year
    province = None if known or host else taxonomy.host(region)
    return Context(
        taxonomy,
        known,
        province.name if province else None,
        known is None and bool(host),
        _parent_ids(parent, year, host, region, taxonomy) if parent else frozenset(),
        year,
    )


def _parent_ids(
    parent: str, year: int | None, host: str | None, region: str | None, taxonomy: Taxonomy
) -> frozenset[str]:
    """The umbrella and those above it: a province's ranking has the areas of the national one."""
    if parent in taxonomy:
        named: tuple[Entry, ...] = (taxonomy[parent],)
    else:
        match = normalize(parent, year=year, host=host, region=region, taxonomy=taxonomy)
        named = match.candidates if match else ()
    return frozenset(id for entry in named for id in (entry.id, *ancestors(entry, taxonomy)))


def _attempts(surface: Surface, context: Context) -> Iterator[Match]:
    """One match a step that finds anything, the surest step first."""
    taxonomy = context.taxonomy
    keys = dict.fromkeys((surface.printed, surface.undated, surface.name))
    for folded in keys:
        if match := choose(taxonomy.aliases.get(folded, ()), folded, "alias", context):
            yield match
    for folded in keys:
        if match := _area_of_umbrella(folded, context) or _label_of_umbrella(folded, context):
            yield match
    keys = {folded: None for folded in keys if topic(folded) not in GENERIC_TAILS}  # 평가·공모
    for folded in keys:
        if match := choose(taxonomy.cores.get(core(folded), ()), folded, "folded", context):
            yield match
    if not surface.name.endswith(_AREA_TAILS):
        for folded in keys:
            named = taxonomy.topics.get(topic(folded), ())
            if match := choose(named, folded, "folded", context):
                yield match
    if match := choose(_similar(surface.name, context), surface.name, "fuzzy", context):
        yield match


def _area_of_umbrella(folded: str, context: Context) -> Match | None:
    """An umbrella's name followed by the label of an area: 공동협력사업 안전 분야."""
    aliases = context.taxonomy.aliases
    for name in context.taxonomy.umbrellas_before(folded):
        if not _LEAST_UMBRELLA <= len(name) <= len(folded) - _LEAST_LABEL:
            continue
        umbrellas = [
            entry
            for entry, alias in aliases[name]
            if context.taxonomy.children(entry.id) and not excluded(entry, alias, context)
        ]
        if umbrellas:
            inside = context._replace(parents=frozenset(entry.id for entry in umbrellas))
            label = folded[len(name) :]
            for names in (aliases.get(label, ()), context.taxonomy.cores.get(core(label), ())):
                areas = [
                    (entry, alias)
                    for entry, alias in names
                    if inside.parents & ancestors(entry, inside.taxonomy)
                ]
                if match := choose(areas, label, "context", inside):
                    return match
    return None


def _label_of_umbrella(folded: str, context: Context) -> Match | None:
    """A label alone, where print has it only behind the umbrella's name that the text speaks of."""
    taxonomy = context.taxonomy
    above = {id: ancestors(taxonomy[id], taxonomy) for id in context.parents}
    # The nearest first: a city's ranking has areas of its own beside those of the national one.
    for umbrella in sorted(above, key=lambda id: (-len(above[id]), id)):
        if not taxonomy.children(umbrella):
            continue
        for name in taxonomy.keys_of(umbrella):
            areas = [
                (entry, alias)
                for entry, alias in taxonomy.cores.get(core(name + folded), ())
                if umbrella in entry.parents
            ]
            if match := choose(areas, folded, "context", context):
                return match
    return None


def _similar(folded: str, context: Context) -> list[tuple[Entry, Alias]]:
    """The names that are nearly this one; of several degrees of likeness the highest only."""
    bare = core(folded)
    # An area of a known umbrella that is unknown itself resembles its sisters, and is none of them.
    if len(bare) < _LEAST_FUZZY_CORE or folded.endswith(_AREA_TAILS):
        return []
    grams = bigrams(bare)
    index = context.taxonomy.name_index
    rows = []
    # 2s / (g + size) is at least L and s at most size, so s is at least gL / (2 - L).
    least = math.ceil(len(grams) * _LEAST_CONTAINED / (2 - _LEAST_CONTAINED))
    for number, shared in index.overlaps(grams, least).items():
        entry, alias, name, other, size = index.names[number]
        if entry.host == ANY_PROVINCE:  # what nearly is a family's name may be anything
            continue
        likeness = 2 * shared / (len(grams) + size)
        contained = shared == min(len(grams), size)
        alike = likeness >= (_LEAST_CONTAINED if contained else _LEAST_LIKENESS)
        if alike and len(other) >= _LEAST_FUZZY_CORE and _comparable(folded, name):
            rows.append((likeness, entry, alias))
    top = max((likeness for likeness, *_ in rows), default=0.0)
    return [(entry, alias) for likeness, entry, alias in rows if likeness == top]


def _comparable(one: str, other: str) -> bool:
    """Whether two similar names may be one: same numbers, and the other is no area."""
    digits = [c for c in one if c.isdigit()]
    return not other.endswith(_AREA_TAILS) and digits == [c for c in other if c.isdigit()]
