"""Segments, sentences and clauses by position."""

from __future__ import annotations

from munaward.extract.scope import REACH, Layout, clause
from munaward.text import Segment, SegmentKind

TEXT = "구는 1위를 했고 상금을 받았다. 군은 2위다.\n\n옆 동네 소식"
LAYOUT = Layout(
    (
        Segment(0, 26, SegmentKind.PARAGRAPH, "", ((0, 18), (19, 26))),
        Segment(28, 35, SegmentKind.SIDEBAR, "", ((28, 35),)),
    )
)


def test_sentence() -> None:
    start, end = LAYOUT.sentence(TEXT.index("2위"))
    assert TEXT[start:end] == "군은 2위다."


def test_between_segments_there_is_no_sentence() -> None:
    assert LAYOUT.sentence(27) == (27, 27)
    assert LAYOUT.segment(27) is None


def test_side() -> None:
    assert LAYOUT.is_side(30)
    assert not LAYOUT.is_side(3)


def test_clause_ends_at_the_link() -> None:
    at = TEXT.index("상금")
    start, end = clause(TEXT, (at, at + 2), (0, 18))
    assert TEXT[start:end] == " 상금을 받았다"


def test_sentences_are_read_within_reach() -> None:
    layout = Layout((Segment(0, 5000, SegmentKind.PARAGRAPH, "", ((0, 5000),)),))
    assert layout.sentence(2500) == (2500 - REACH, 2500 + REACH)
