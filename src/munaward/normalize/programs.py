"""Programme mentions with their entity's full name and taxonomy entry."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve, frozen

from munaward.extract.base import Reading
from munaward.model import Mention, Program, Span
from munaward.normalize.coreference import Entity, graded, group
from munaward.normalize.link import normalize
from munaward.taxonomy import Taxonomy


@frozen
class Linked:
    """A reading whose programme mentions are normalized.

    Attributes:
        reading: The reading with normalized mentions; programmes never graded are gone.
        entities: The programmes of the document.
        spans: Entity key of each programme mention's span.
    """

    reading: Reading
    entities: tuple[Entity, ...]
    spans: dict[Span, int]


def link_programs(reading: Reading, taxonomy: Taxonomy) -> Linked:
    """Group the programme mentions, drop those of which no result is stated, link the rest."""
    mentions = reading.mentions(Program)
    entities, of = group(reading, mentions)
    keep = graded(reading, entities)
    ids = _entries(reading, entities, taxonomy)
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
    return Linked(evolve(reading, found=found), tuple(entities), spans)


def _entries(
    reading: Reading, entities: Sequence[Entity], taxonomy: Taxonomy
) -> dict[int, tuple[str, float]]:
    """Taxonomy id and score by entity key; parents first, since they settle their areas."""
    year = reading.published.year if reading.published else None
    out: dict[int, tuple[str, float]] = {}
    for entity in sorted(entities, key=lambda e: e.parent is not None):
        parent = out.get(entity.parent, (None, 0.0))[0] if entity.parent is not None else None
        surfaces = dict.fromkeys([entity.name, *(_surface(reading, s) for s in entity.mentions)])
        for surface in surfaces:
            match = normalize(surface, year=year, parent=parent, taxonomy=taxonomy)
            if match is not None and match.id is not None:
                out[entity.key] = (match.id, match.score)
                break
    return out


def _surface(reading: Reading, span: Span) -> str:
    return " ".join(reading.view[span[0] : span[1]].split())
