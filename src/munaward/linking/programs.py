"""Programme mentions with their entity's full name and taxonomy entry."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from attrs import evolve, frozen

from munaward.extract.base import Reading
from munaward.extract.program.names import AREA_HEADS, names_contest
from munaward.linking.context import ancestors
from munaward.linking.coreference import Entity, graded, group
from munaward.linking.hosts import PROVINCE, region_of, stated_hosts
from munaward.linking.link import normalize
from munaward.model import Mention, Program, Span
from munaward.taxonomy import Entry, Taxonomy
from munaward.taxonomy.entry import ANY_PROVINCE
from munaward.text.patterns import pattern


@frozen
class Linked:
    """A reading whose programme mentions are normalized.

    Attributes:
        reading: The reading with normalized mentions; programmes never graded are gone.
        entities: The programmes of the document.
        spans: Entity key of each programme mention's span.
        hosts: Official name of the host that the text names for an entity.
    """

    reading: Reading
    entities: tuple[Entity, ...]
    spans: dict[Span, int]
    hosts: dict[int, str]


def link_programs(reading: Reading, taxonomy: Taxonomy) -> Linked:
    """Group the programme mentions, drop those of which no result is stated, link the rest."""
    mentions = reading.mentions(Program)
    region = region_of(reading)
    stated = stated_hosts(reading, region)
    entities, of = group(reading, mentions, stated)
    hosts = _entity_hosts(stated, entities)
    ids = _entries(reading, entities, hosts, region, taxonomy)
    of = _same_entry(entities, of, ids, hosts)
    keep = graded(reading, entities)
    hosts = _implied_hosts(entities, hosts, ids, region, taxonomy)
    programs: list[Mention] = []
    spans: dict[Span, int] = {}
    for i, m in enumerate(mentions):
        entity = entities[of[i]]
        if entity.key not in keep:
            continue
        parent = entities[entity.parent].name if entity.parent is not None else None
        entry, score = ids.get(entity.key, (None, 0.0))
        name = f"{parent} {entity.name}" if parent else entity.name
        programs.append(evolve(m, id=entry, score=score, name=name, parent=parent))
        spans[m.span] = entity.key
    others = [m for m in reading.found if not isinstance(m, Program)]
    found = tuple(sorted([*others, *programs], key=lambda m: m.span))
    return Linked(evolve(reading, found=found), tuple(entities), spans, hosts)


def _entity_hosts(stated: dict[Span, str], entities: Sequence[Entity]) -> dict[int, str]:
    """The host of each entity: as first stated with it, else its contest's."""
    out: dict[int, str] = {}
    for entity in sorted(entities, key=lambda e: e.parent is not None):
        votes = Counter(stated[span] for span in entity.mentions if span in stated)
        host = max(votes, key=lambda h: (votes[h], not PROVINCE.search(h))) if votes else None
        host = host or (out.get(entity.parent) if entity.parent is not None else None)
        if host:
            out[entity.key] = host
    return out


def _same_entry(
    entities: list[Entity],
    of: dict[int, int],
    ids: dict[int, tuple[str, float]],
    hosts: dict[int, str],
) -> dict[int, int]:
    """Names that mean one taxonomy entry are one programme; the most telling name stays."""
    first: dict[tuple[str, int | None], int] = {}
    same: dict[int, int] = {}
    for entity in sorted(entities, key=lambda e: (e.name.endswith(AREA_HEADS), -len(e.name))):
        if entity.key in ids:
            target = first.setdefault((ids[entity.key][0], entity.parent), entity.key)
            apart = hosts.get(target, "") != hosts.get(entity.key, hosts.get(target, ""))
            same[entity.key] = entity.key if apart else target
    for key, target in same.items():
        if key != target:
            spans = tuple(sorted({*entities[target].mentions, *entities[key].mentions}))
            entities[target] = evolve(entities[target], mentions=spans)
    return {i: same.get(key, key) for i, key in of.items()}


def _implied_hosts(
    entities: Sequence[Entity],
    hosts: dict[int, str],
    ids: dict[int, tuple[str, float]],
    region: str | None,
    taxonomy: Taxonomy,
) -> dict[int, str]:
    """Hosts that go without saying: the province's own programmes, the only host of the article."""
    only = next(iter(hosts.values())) if len(set(hosts.values())) == 1 else None
    out = dict(hosts)
    for entity in entities:
        entry = taxonomy.get(ids[entity.key][0]) if entity.key in ids else None
        own = entry is not None and entry.host in (region, ANY_PROVINCE)
        if entity.key not in out and own and region:
            out[entity.key] = region
        elif entity.key not in out and only and entry is None:
            out[entity.key] = only
    return out


def _entries(
    reading: Reading,
    entities: Sequence[Entity],
    hosts: dict[int, str],
    region: str | None,
    taxonomy: Taxonomy,
) -> dict[int, tuple[str, float]]:
    """Taxonomy id and score by entity key; parents first, since they settle their areas."""
    year = reading.published.year if reading.published else None
    umbrella: str | None = None
    out: dict[int, tuple[str, float]] = {}
    for entity in sorted(entities, key=lambda e: e.parent is not None):
        parent = out.get(entity.parent, (None, 0.0))[0] if entity.parent is not None else umbrella
        printed = [entity.name, *(_surface(reading, s) for s in entity.mentions)]
        surfaces = dict.fromkeys([*printed, *filter(None, map(_up_to_head, printed))])
        for surface in surfaces:
            match = normalize(
                surface,
                year=year,
                host=hosts.get(entity.key),
                parent=parent,
                region=region,
                taxonomy=taxonomy,
            )
            if (
                match is not None
                and match.entry is not None
                and _fits(match.entry, entity, parent, taxonomy)
            ):
                out[entity.key] = (match.entry.id, match.score)
                if match.entry.kind == "umbrella" and umbrella is None:
                    umbrella = match.entry.id
                break
    return out


def _fits(entry: Entry, entity: Entity, parent: str | None, taxonomy: Taxonomy) -> bool:
    """Whether an area's entry belongs to the contest that the text names with it."""
    return entity.parent is None or parent is None or parent in ancestors(entry, taxonomy)


_HEAD = pattern(r"(?P<name>.{4,}?(?:평가|대회|대상|시상식))\s(?P<rest>\S{1,8}(?:\s\S{1,8})?)")


def _up_to_head(name: str) -> str | None:
    """A name without what else stands behind its head noun (정부합동평가 부산 → 정부합동평가).

    Not where that is an area of it, or a head noun of its own.
    """
    found = _HEAD.fullmatch(name)
    if found is None or found["rest"].endswith(AREA_HEADS) or names_contest(found["rest"]):
        return None
    return found["name"]


def _surface(reading: Reading, span: Span) -> str:
    return " ".join(reading.view[span[0] : span[1]].split())
