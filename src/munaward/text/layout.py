"""The logical lines of a text and the kind of each."""

from __future__ import annotations

import re
from collections.abc import Sequence

from munaward.text import furniture
from munaward.text.body import mark_body, mark_tables
from munaward.text.entry import DECK_MARKERS, LONG_PROSE, Entry, is_caption, is_prose
from munaward.text.head import mark_head
from munaward.text.lines import Line, logical_lines, physical_lines
from munaward.text.segments import Segment, SegmentKind
from munaward.text.sentences import sentence_spans

_NOT_ARTICLE = (SegmentKind.FURNITURE, SegmentKind.SIDEBAR)
_LABELLED_TITLE = re.compile(
    r"(?:제\s{0,4}목|date (?:19|20)\d{2}[-.]\d{1,2}(?:[-.]\d{1,2})?)\s?[:：]?\s+(?=\S)"
)


def segment(view: str) -> tuple[Segment, ...]:
    """The logical lines of a cleaned text, in order.

    Lines that were hard-wrapped are one segment whose span includes the line end; a list inside a
    sentence (△가 △나) is not taken apart. Takes time linear in the length of the text.

    >>> view = "구로구, 3년 연속 최우수구\\n구로구가 서울시 평가에서 최우수구로 선정됐다고 밝혔다."
    >>> [s.kind.value for s in segment(view)]
    ['headline', 'paragraph']
    """
    entries = _entries(view)
    entries = _mark_furniture(entries)
    entries = mark_head(entries)
    entries = mark_tables(entries)
    entries = mark_body(entries)
    return tuple(
        Segment(
            entry.start,
            entry.end,
            entry.kind or SegmentKind.PARAGRAPH,
            entry.marker,
            sentence_spans(view, entry.start, entry.end),
        )
        for entry in entries
    )


def _entries(view: str) -> list[Entry]:
    lines = physical_lines(view)
    walls = [_is_wall(view, line) for line in lines]
    entries = []
    for group in logical_lines(view, lines, walls):
        first, last = lines[group[0]], lines[group[-1]]
        start, marker = first.start, first.marker
        label = None if marker else _LABELLED_TITLE.match(view, start, last.end)
        if label:
            start, marker = label.end(), label[0].rstrip(" :：")
        text = view[start : last.end]
        kind = SegmentKind.HEADLINE if label else None
        entries.append(Entry(start, last.end, marker, first.gap, text, is_prose(text), kind))
    return entries


def _is_wall(view: str, line: Line) -> bool:
    text = view[line.start : line.end]
    return (
        furniture.is_furniture(text)
        or furniture.is_stamp(text)
        or furniture.is_sidebar_head(text)
        or furniture.is_neighbour(text)
    )


def _mark_furniture(entries: Sequence[Entry]) -> list[Entry]:
    """Settle furniture, sidebars and captions, which need nothing but the order of lines."""
    marked: list[Entry] = []
    begun = ended = in_sidebar = False
    for index, entry in enumerate(entries):
        following = entries[index + 1] if index + 1 < len(entries) else None
        text, kind = entry.text, entry.kind
        if in_sidebar and _resumes(entry, ended):
            in_sidebar = False
        if kind is not None:
            pass
        elif furniture.is_neighbour(text):
            kind = SegmentKind.SIDEBAR
        elif furniture.is_copyright(text):
            kind, ended = SegmentKind.FURNITURE, begun
        elif furniture.is_sidebar_head(text) or (begun and furniture.is_comments_head(text)):
            kind, in_sidebar = SegmentKind.SIDEBAR, True
        elif in_sidebar:
            kind = (
                SegmentKind.SIDEBAR if not furniture.is_furniture(text) else SegmentKind.FURNITURE
            )
        elif is_caption(entry, following):
            kind = SegmentKind.CAPTION
        elif furniture.is_furniture(text) or (_may_stamp(entry) and furniture.is_stamp(text)):
            kind = SegmentKind.FURNITURE
        elif ended and not entry.prose:
            kind = _after_article(entries, index)
        begun = begun or (kind is None and entry.prose)
        marked.append(entry.marked(kind))
    _mark_tail(marked)
    return marked


def _mark_tail(entries: list[Entry]) -> None:
    """Single words between the page's last boxes are links."""
    at = len(entries) - 1
    while at >= 0 and (entries[at].kind in _NOT_ARTICLE or _is_link(entries[at])):
        at -= 1
    furnished = False
    for index in range(at + 1, len(entries)):
        furnished = furnished or entries[index].kind is not None
        if entries[index].kind is None and furnished:
            entries[index] = entries[index].marked(SegmentKind.FURNITURE)


def _is_link(entry: Entry) -> bool:
    return (
        entry.kind is None and not entry.marker and entry.text.isalpha() and len(entry.text) <= 10
    )


def _may_stamp(entry: Entry) -> bool:
    return not entry.marker or entry.marker in DECK_MARKERS


def _resumes(entry: Entry, ended: bool) -> bool:
    """Whether the article goes on behind a box of links in its middle."""
    return (
        not ended
        and entry.gap
        and not entry.marker
        and entry.prose
        and len(entry.text) >= LONG_PROSE
    )


def _after_article(entries: Sequence[Entry], index: int) -> SegmentKind | None:
    """What a line behind the copyright notice is; None where another article begins."""
    following = entries[index + 1 : index + 3]
    if any(
        entry.prose and not entry.marker and len(entry.text) >= LONG_PROSE for entry in following
    ):
        return None
    return SegmentKind.SIDEBAR if len(entries[index].text) >= 16 else SegmentKind.FURNITURE
