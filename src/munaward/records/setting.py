"""Where statements stand in their document, as far as it tells how sure they are."""

from __future__ import annotations

from bisect import bisect_right

from attrs import define, field

from munaward.extract.scope import near
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
    _sentences: list[tuple[Span, SegmentKind]] = field(init=False)
    _starts: list[int] = field(init=False)
    _leading: frozenset[str] = field(init=False)

    def __attrs_post_init__(self) -> None:
        reading = self.linked.reading
        self._sentences = [
            (span, segment.kind) for segment in reading.segments for span in segment.sentence_spans
        ]
        self._starts = [span[0] for span, _ in self._sentences]
        top = [segment.end for segment in reading.segments if not segment.is_aside][:_LEAD]
        lead = near(reading.mentions(Municipality), 0, max(top, default=0))
        self._leading = frozenset(m.name for m in lead)

    def of(self, s: Statement) -> Setting:
        """The setting of one statement."""
        entity = self.linked.entities[s.entity]
        programs = self.linked.programs
        named = [programs[span] for span in entity.mentions if span in programs]
        first, kind = self._sentence(s.evidence[0][0])
        item = kind is SegmentKind.ITEM
        return Setting(
            program=entity.name,
            score=max((m.score for m in named if m.id), default=0.0),
            in_lead=s.recipient.name in self._leading,
            dated=self.dated or self._states_year(s),
            sentence=item or _is_whole(self.linked.reading.view, first),
            listed=item or len(near(self.linked.reading.mentions(Program), *first)) >= _LISTED,
        )

    def _sentence(self, at: int) -> tuple[Span, SegmentKind | None]:
        """The sentence at a place, and the kind of its line; empty between sentences."""
        i = bisect_right(self._starts, at) - 1
        inside = i >= 0 and at < self._sentences[i][0][1]
        return self._sentences[i] if inside else ((at, at), None)

    def _states_year(self, s: Statement) -> bool:
        years = self.linked.reading.mentions(Year)
        return s.year is not None and any(
            s.year in (m.year, m.until)
            for start, _ in s.evidence
            for m in near(years, *self._sentence(start)[0])
        )


def _is_whole(view: str, sentence: Span) -> bool:
    return bool(pattern(r"[다요죠음함][.!?~\"”’)\]\s]*$|\.$").search(view[slice(*sentence)]))
