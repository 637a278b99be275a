"""What lies on the table while an article is read line by line."""

from __future__ import annotations

from bisect import bisect_left
from operator import itemgetter

from attrs import define, field

from munaward.extract.base import Reading
from munaward.extract.program.names import names_contest
from munaward.linking.coreference import Entity
from munaward.linking.hosts import names_province
from munaward.linking.programs import Linked
from munaward.model import Mention, Municipality, Span
from munaward.provenance import Basis, Filled, Reason, Rejection, Rule
from munaward.records.cluster import Cluster
from munaward.records.events import Event, Kind, events_of
from munaward.records.frame import Frame
from munaward.records.merge import Statement
from munaward.records.tables import Cell, year_cells


@define
class Desk:
    """An article's mentions and programmes, its frame, and what was read so far.

    Attributes:
        linked: Mentions and programmes of the document.
        frame: What is being spoken of.
        reading: The reading with normalized mentions.
        view: The cleaned text.
        entities: The programmes by key.
        cells: Recipients in tables, by the start of their row.
        said: The statements so far, in text order.
        rejected: What was left out so far, and why.
        sentence: Span of the sentence being read.
        inside: The mentions that start in it, in text order.
    """

    linked: Linked
    frame: Frame
    reading: Reading = field(init=False)
    view: str = field(init=False)
    entities: tuple[Entity, ...] = field(init=False)
    cells: dict[int, list[Cell]] = field(init=False)
    said: list[Statement] = field(factory=list)
    rejected: list[Rejection] = field(factory=list)
    sentence: Span = (0, 0)
    inside: list[Mention] = field(factory=list)
    _told: dict[Span, tuple[list[Event], list[Rejection]]] = field(factory=dict)

    def __attrs_post_init__(self) -> None:
        self.reading = self.linked.reading
        self.view = self.reading.view
        self.entities = self.linked.entities
        self.cells = year_cells(self.reading, self.frame.article.segments)

    def turn_to(self, sentence: Span) -> None:
        """Read this sentence now."""
        self.sentence = sentence
        self.inside = self.reading.within(*sentence)

    def told(self, sentence: Span) -> tuple[list[Event], list[Rejection]]:
        """The events of a sentence, and the mentions that tell none; read at the first call."""
        if sentence not in self._told:
            own = sentence == self.sentence
            inside = self.inside if own else self.reading.within(*sentence)
            self._told[sentence] = events_of(self.view, sentence, inside, self.linked.spans)
        return self._told[sentence]

    @property
    def parents(self) -> dict[int, int | None]:
        """The contest of each area."""
        return self.linked.parents

    def reject(self, cluster: Cluster, reason: Reason) -> None:
        """Leave a cluster out."""
        told = (*cluster.results, *cluster.programs, *cluster.money)
        self.rejected += [Rejection.of(e.mention, reason) for e in told if e.mention]

    def named(self, entity: int) -> tuple[Span, ...]:
        """Where a programme, or an area of it, was named last before the sentence ends."""
        spans = self.linked.named.get(entity, ())
        before = bisect_left(spans, self.sentence[1], key=itemgetter(0))
        return spans[before - 1 : before] if before else ()


def is_contest(desk: Desk, key: int) -> bool:
    return names_contest(desk.entities[key].name)


def host_of(desk: Desk, entity: int) -> Filled[str] | None:
    """The host stated with the programme, or that of the programme spoken of."""
    topic = topic_for(desk, entity)
    own = desk.linked.hosts.get(entity)
    alone = desk.entities[entity].parent is None and not is_contest(desk, entity)
    if own is None and alone and topic is not None:
        own = desk.linked.hosts.get(topic)
        if own is not None:
            own = Filled(own.value, Basis("host", Rule.TOPIC, own.basis.spans))
    return own


def topic_for(desk: Desk, entity: int) -> int | None:
    """The programme spoken of, unless the taxonomy knows this one as another host's."""
    topic = desk.frame.entity
    if topic is None or len(desk.entities[entity].name) < _LONGER_THAN_AN_AREA:
        return topic
    own, other = desk.linked.links.get(entity), desk.linked.links.get(topic)
    apart = own is not None and other is not None and _giver(own.id) != _giver(other.id)
    return None if apart else topic


_LONGER_THAN_AN_AREA = 5
"""Shorter names (사회복지) are those of some host's programme and of many a contest's area."""


def _giver(id: str) -> str:
    """The part of an entry's id that says who holds the evaluation: moi.finance-analysis."""
    return id.partition(".")[0]


def is_province(event: Event) -> bool:
    return (
        isinstance(event.mention, Municipality)
        and event.kind is Kind.RECIPIENT
        and names_province(event.mention.name)
    )
