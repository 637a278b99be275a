"""From a raw string to a cleaned view with an exact map back, and its segments."""

from munaward.text.assumed import assumed_date
from munaward.text.dateline import Published, dateline, may_be_dated
from munaward.text.layout import segment
from munaward.text.segments import Segment, SegmentKind, unwrapped
from munaward.text.sentences import speech_spans
from munaward.text.source import Source

__all__ = [
    "Published",
    "Segment",
    "SegmentKind",
    "Source",
    "assumed_date",
    "dateline",
    "may_be_dated",
    "segment",
    "speech_spans",
    "unwrapped",
]
