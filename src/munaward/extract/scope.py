"""Where a span stands: its segment and its sentence."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from attrs import field, frozen

from munaward.model import Span
from munaward.text import Segment, SegmentKind

@frozen
class Layout:
    """The segments of one reading, to be asked by position."""

    segments: Sequence[Segment]
    _starts: list[int] = field(init=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "_starts", [s.start for s in self.segments])

    def segment(self, at: int) -> Segment | None:
        """The segment that holds position ``at``, None between segments."""
        i = bisect_right(self._starts, at) - 1
        if i >= 0 and at < self.segments[i].end:
            return self.segments[i]
        return None

    def sentence(self, at: int) -> Span:
        """Span of the sentence that holds position ``at``; empty between segments."""
        segment = self.segment(at)
        if segment is None:
            return at, at
        for start, end in segment.sentences:
            if start <= at < end:
                return start, end
        return segment.start, segment.end

    def is_side(self, at: int) -> bool:
        """Whether position ``at`` is in another article's teaser."""
        segment = self.segment(at)
        return segment is not None and segment.kind is SegmentKind.SIDEBAR
