"""What lies on the table while an article is read line by line."""

from __future__ import annotations

from attrs import define, field

from munaward.extract.base import Reading
from munaward.extract.program.names import names_contest
from munaward.linking.coreference import Entity
from munaward.linking.hosts import names_province
from munaward.linking.programs import Linked
from munaward.model import Municipality, Span
from munaward.provenance import Basis, Filled, Reason, Rejection, Rule
from munaward.records.cluster import Cluster
from munaward.records.events import Event, Kind
from munaward.records.frame import Frame
from munaward.records.merge import Statement
from munaward.records.tables import Cell, year_cells


@define
class Desk:
    """An article's mentions and programmes, its frame, and what was read so far.

    Attributes:
        linked: Mentions and programmes of the document.
        frame: What is being spoken of.
        cells: Recipients in tables, by the start of their row.
        parents: The contest of each area.
        said: The statements so far, in text order.
        rejected: What was left out so far, and why.
        sentence: Span of the sentence being read.
    """

    linked: Linked
    frame: Frame
    cells: dict[int, list[Cell]] = field(init=False)
    parents: dict[int, int | None] = field(init=False)
    said: list[Statement] = field(factory=list)
    rejected: list[Rejection] = field(factory=list)
    sentence: Span = (0, 0)

    def __attrs_post_init__(self) -> None:
        self.cells = year_cells(self.linked.reading, self.frame.article.segments)
        self.parents = {e.key: e.parent for e in self.linked.entities}

    @property
    def reading(self) -> Reading:
        """The reading with normalized mentions."""
        return self.linked.reading

    @property
    def view(self) -> str:
        """The cleaned text."""
        return self.linked.reading.view

    @property
    def entities(self) -> tuple[Entity, ...]:
        """The programmes by key."""
        return self.linked.entities

    @property
    def spans(self) -> dict[Span, int]:
        """The programme of each mention's span."""
        return self.linked.spans

    def reject(self, cluster: Cluster, reason: Reason) -> None:
        """Leave a cluster out."""
        told = (*cluster.results, *cluster.programs, *cluster.money)
        self.rejected += [Rejection.of(e.mention, reason) for e in told if e.mention]

    def named(self, entity: int) -> tuple[Span, ...]:
        """Where a programme, or an area of it, was named last before the sentence ends."""
        spans = [
            span
            for e in self.entities
            if entity in (e.key, e.parent)
            for span in e.mentions
            if span[0] < self.sentence[1]
        ]
        return (max(spans),) if spans else ()


def is_contest(desk: Desk, key: int) -> bool:
    return names_contest(desk.entities[key].name)


def host_of(desk: Desk, entity: int) -> Filled[str] | None:
    """The host stated with the programme, or that of the programme spoken of."""
    topic = desk.frame.entity if desk.frame.entity is not None else entity
    own = desk.linked.hosts.get(entity)
    if own is None and desk.entities[entity].parent is None and not is_contest(desk, entity):
        own = desk.linked.hosts.get(topic)
        if own is not None:
            own = Filled(own.value, Basis("host", Rule.TOPIC, own.basis.spans))
    return own


def is_province(event: Event) -> bool:
    return (
        isinstance(event.mention, Municipality)
        and event.kind is Kind.RECIPIENT
        and names_province(event.mention.name)
    )
