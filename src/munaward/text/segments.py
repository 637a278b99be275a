"""Logical lines of a press release."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from attrs import frozen

from munaward.model import Span


class SegmentKind(StrEnum):
    """What a logical line is."""

    HEADLINE = "headline"
    SUBHEAD = "subhead"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    ROW = "row"
    CAPTION = "caption"
    FURNITURE = "furniture"
    SIDEBAR = "sidebar"


@frozen
class Segment:
    """One logical line: offsets count view characters, marker and outer space excluded.

    Attributes:
        start: First character after marker and space.
        end: After the last character that is no space.
        kind: What the line is.
        marker: List marker (``△``, ``①``, ``-``) or label (``제목``) that stood before it, else "".
        sentences: Spans of its sentences, in order, covering all its words.
    """

    start: int
    end: int
    kind: SegmentKind
    marker: str = ""
    sentences: tuple[Span, ...] = ()

    @property
    def is_aside(self) -> bool:
        """Whether it belongs to the page or to another article."""
        return self.kind in (SegmentKind.SIDEBAR, SegmentKind.FURNITURE)

    @property
    def sentence_spans(self) -> tuple[Span, ...]:
        """Its sentences; the whole line where none were cut."""
        return self.sentences or ((self.start, self.end),)


def unwrapped(view: str, segments: Sequence[Segment]) -> str:
    """The view with every line end inside a segment as a space: where a line broke says nothing.

    >>> unwrapped("물길 평가에서\\n우수구로 뽑혔다.", [Segment(0, 17, SegmentKind.PARAGRAPH)])
    '물길 평가에서 우수구로 뽑혔다.'
    """
    parts: list[str] = []
    at = 0
    for segment in segments:
        if view.find("\n", segment.start, segment.end) >= 0:
            parts += (
                view[at : segment.start],
                view[segment.start : segment.end].replace("\n", " "),
            )
            at = segment.end
    return "".join((*parts, view[at:])) if parts else view
