"""Where statements stand in their document, as far as it tells how sure they are."""

from __future__ import annotations

from attrs import define, field

from munaward.linking.programs import Linked
from munaward.model import Municipality, Program, Span, Year
from munaward.records.confidence import Setting
from munaward.records.merge import Statement
from munaward.text import SegmentKind
from munaward.text.patterns import pattern

_LEAD = 3
"""Lines that name whom a release is about."""

_LISTED = 3
"""Programmes that make a list of a sentence."""


@define
class Settings:
    """The settings of a document's statements.

    Attributes:
        linked: Its mentions and programmes.
        dated: The text or the caller gives its date.
    """

    linked: Linked
    dated: bool
    _sentences: dict[Span, SegmentKind] = field(init=False)
    _leading: frozenset[str] = field(init=False)

    def __attrs_post_init__(self) -> None:
        reading = self.linked.reading
        self._sentences = {
            span: segment.kind for segment in reading.segments for span in segment.sentence_spans
        }
        top = [segment.end for segment in reading.segments if not segment.is_aside][:_LEAD]
        self._leading = frozenset(
            m.name for m in reading.mentions(Municipality) if m.start < max(top, default=0)
        )

    def of(self, s: Statement) -> Setting:
        """The setting of one statement."""
        entity = self.linked.entities[s.entity]
        named = [m for m in self.linked.reading.mentions(Program) if m.span in entity.mentions]
        first = self._sentence(s.evidence[0][0])
        item = self._sentences.get(first) is SegmentKind.ITEM
        return Setting(
            program=entity.name,
            score=max((m.score for m in named if m.id), default=0.0),
            in_lead=s.recipient.name in self._leading,
            dated=self.dated or self._states_year(s),
            sentence=item or _is_whole(self.linked.reading.view, first),
            listed=item or self._programs(first) >= _LISTED,
        )

    def _sentence(self, at: int) -> Span:
        return next((span for span in self._sentences if span[0] <= at < span[1]), (at, at))

    def _states_year(self, s: Statement) -> bool:
        spans = [self._sentence(start) for start, _ in s.evidence]
        return s.year is not None and any(
            s.year in (m.year, m.until) and any(lo <= m.start < hi for lo, hi in spans)
            for m in self.linked.reading.mentions(Year)
        )

    def _programs(self, sentence: Span) -> int:
        lo, hi = sentence
        return sum(lo <= m.start < hi for m in self.linked.reading.mentions(Program))


def _is_whole(view: str, sentence: Span) -> bool:
    return bool(pattern(r"[다요죠음함][.!?~\"”’)\]\s]*$|\.$").search(view[slice(*sentence)]))
