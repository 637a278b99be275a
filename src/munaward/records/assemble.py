"""Awards from the mentions of a document: read each line in its frame, merge what repeats."""

from __future__ import annotations

from collections.abc import Callable

from attrs import frozen

from munaward.linking.coreference import Entity
from munaward.linking.programs import Linked
from munaward.model import Award, Municipality, Program
from munaward.records.confidence import confidence
from munaward.records.desk import Desk
from munaward.records.finish import finish
from munaward.records.frame import Frame, articles
from munaward.records.line import note_years, statements
from munaward.records.merge import Statement, merge
from munaward.records.setting import Settings
from munaward.text.patterns import pattern


@frozen
class Page:
    """A document ready for assembling.

    Attributes:
        linked: Its mentions, normalized, and its programmes.
        main: Its own municipality.
        raw: The original characters of a view span.
        dated: The text or the caller gives its date.
    """

    linked: Linked
    main: Municipality | None
    raw: Callable[[int, int], str]
    dated: bool


def assemble(page: Page) -> tuple[Award, ...]:
    """The awards that a document states, in text order, offsets into the view."""
    linked = page.linked
    parents = {e.key: e.parent for e in linked.entities}
    out: list[Statement] = []
    for article in articles(linked.reading, page.main):
        frame = Frame(article)
        desk = Desk(linked, frame)
        for segment in article.segments:
            note_years(desk, segment)
        spoken = [s for segment in article.segments for s in statements(desk, segment)]
        out += finish(merge(spoken), parents, frame)
    settings = Settings(linked, page.dated)
    return tuple(_award(page, s, settings) for s in sorted(out, key=lambda s: s.evidence[0]))


def _award(page: Page, s: Statement, settings: Settings) -> Award:
    entities = page.linked.entities
    entity = entities[s.entity]
    parent = entities[entity.parent] if entity.parent is not None else None
    area = entities[s.area] if s.area is not None else (entity if parent else None)
    contest = parent or entity
    linked = [
        m
        for m in page.linked.reading.found
        if isinstance(m, Program) and m.span in (area or entity).mentions
    ]
    return Award(
        recipient=s.recipient.name,
        recipient_code=s.recipient.code,
        program=_surface(page, contest),
        area=_surface(page, area) if area is not None and area is not contest else None,
        program_id=next((m.id for m in linked if m.id), None),
        program_name=linked[0].name if linked else entity.name,
        host=s.host,
        year=s.year,
        tier=s.tier,
        rank=s.rank,
        streak=s.streak,
        prize=s.prize,
        krw=s.krw,
        evidence=s.evidence,
        confidence=confidence(s, settings.of(s)),
    )


def _surface(page: Page, entity: Entity) -> str:
    return pattern(r"\s+").sub(" ", page.raw(*entity.best))
