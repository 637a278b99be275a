"""Table rows, list items, subheads and paragraphs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from munaward.text.entry import LONG_PROSE, Entry, heads_table, is_person
from munaward.text.lines import SENTENCE_END, STRONG_BREAK
from munaward.text.segments import SegmentKind

_TABLE_TITLE = re.compile(
    r"^(?:\[표[^\]]{0,10}\]|<표[^>]{0,10}>|표\s?\d).{0,60}$"
    r"|^[<《\[【〈](?!사진)[^<>《》\[\]【】〈〉]{4,40}[>》\]】〉]$"
)
_COLUMNS = re.compile(r"\S(?:\t+| {2,}|\s/\s|\s?\|\s?)(?=\S)")
_GAP = re.compile(r"[^\s…](?: {2,6}|\t|\s?…{2,}\s?)(?=[^\s…])")
_LONGEST_ROW = 90
_LONGEST_CELL = 24
# Two rows of two columns and their head.
_FEWEST_CELLS = 6
_SUBHEAD_MARKERS = frozenset("◆◇■□▣▦▤▥▧▨▩○●◎◉★☆▶▷ㅇ◈❍")
_LONGEST_SUBHEAD = 52


def mark_tables(entries: Sequence[Entry]) -> list[Entry]:
    """Rows: what stands in columns, or under the head of a table."""
    marked = list(entries)
    in_table = titled = False
    cells_end = 0
    for index, entry in enumerate(entries):
        if entry.kind is not None or (entry.gap and not titled):
            in_table = titled = False
        if entry.kind is not None:
            continue
        if index >= cells_end and heads_table(entry.text):
            cells_end = _end_of_cells(entries, index)
        if index < cells_end:
            marked[index] = entry.marked(SegmentKind.ROW)
            continue
        columned = _is_columned(entry)
        if _TABLE_TITLE.match(entry.text) and not entry.marker:
            marked[index] = entry.marked(SegmentKind.SUBHEAD)
            titled, in_table = True, False
            continue
        headed = titled or _heads_rows(entries, index)
        if (headed and columned and not entry.marker) or _is_aligned(entries, index):
            in_table = True
        elif in_table and not columned:
            in_table = False
        if in_table and not entry.marker:
            marked[index] = entry.marked(SegmentKind.ROW)
        titled = False
    return marked


def _heads_rows(entries: Sequence[Entry], index: int) -> bool:
    """Whether the line names columns and one in columns follows."""
    following = entries[index + 1] if index + 1 < len(entries) else None
    return (
        heads_table(entries[index].text)
        and following is not None
        and not following.marker
        and _is_columned(following)
    )


def _end_of_cells(entries: Sequence[Entry], index: int) -> int:
    """Index after a table that was flattened to one cell a line, which begins at ``index``."""
    end = index
    while end < len(entries) and _is_cell(entries[end]) and (end == index or not entries[end].gap):
        end += 1
    return end if end - index >= _FEWEST_CELLS else index


def _is_cell(entry: Entry) -> bool:
    return (
        entry.kind is None
        and not entry.marker
        and len(entry.text) <= _LONGEST_CELL
        and not entry.prose
        and not SENTENCE_END.search(entry.text)
    )


def _is_columned(entry: Entry) -> bool:
    return (
        len(entry.text) <= _LONGEST_ROW
        and not entry.prose
        and len(entry.text.split()) >= 2
        and not SENTENCE_END.search(entry.text)
    )


def _is_aligned(entries: Sequence[Entry], index: int) -> bool:
    """Whether the line and a neighbour both show separators of columns."""
    if entries[index].marker:
        return False
    around = [*entries[max(0, index - 1) : index], *entries[index + 1 : index + 2]]
    if _has_columns(entries[index]):
        return any(entry.kind is None and _has_columns(entry) for entry in around)
    return _has_gap(entries[index]) and any(map(_has_gap, around))


def _has_gap(entry: Entry) -> bool:
    """Whether wide space or a dot leader parts the line in two, as a name and its grade."""
    short = len(entry.text) <= _LONGEST_ROW and not entry.prose and not entry.marker
    return entry.kind is None and short and len(_GAP.findall(entry.text)) > 0


def _has_columns(entry: Entry) -> bool:
    return (
        len(entry.text) <= _LONGEST_ROW
        and not entry.prose
        and len(_COLUMNS.findall(entry.text)) >= 2
    )


def mark_body(entries: Sequence[Entry]) -> list[Entry]:
    """Items, subheads and paragraphs."""
    marked = []
    for index, entry in enumerate(entries):
        kind = entry.kind
        if kind is None:
            following = next(
                (e for e in entries[index + 1 : index + 3] if e.kind is not SegmentKind.CAPTION),
                None,
            )
            before = entries[index - 1] if index else None
            kind = _kind_in_body(entry, before, following)
        marked.append(entry.marked(kind))
    return marked


def _kind_in_body(entry: Entry, before: Entry | None, following: Entry | None) -> SegmentKind:
    if entry.marker:
        if entry.prose and (SENTENCE_END.search(entry.text[-6:]) or len(entry.text) >= LONG_PROSE):
            return SegmentKind.PARAGRAPH
        if entry.marker == "▲" and _is_lone_caption(entry, before, following):
            return SegmentKind.CAPTION
        listed = before is not None and before.marker == entry.marker and not before.prose
        heads = not listed and _heads(entry, following)
        return SegmentKind.SUBHEAD if heads else SegmentKind.ITEM
    if entry.prose or len(entry.text) > _LONGEST_SUBHEAD or entry.text.startswith("#"):
        return SegmentKind.PARAGRAPH
    if following is None or SENTENCE_END.search(entry.text) or STRONG_BREAK.search(entry.text):
        return SegmentKind.PARAGRAPH
    bodied = following.kind in (None, SegmentKind.ROW) and (
        following.prose or bool(following.marker) or following.kind is SegmentKind.ROW
    )
    return SegmentKind.SUBHEAD if bodied else SegmentKind.PARAGRAPH


def _is_lone_caption(entry: Entry, before: Entry | None, following: Entry | None) -> bool:
    """A picture's caption has ▲ before it and no list around it."""
    if any(near is not None and near.marker == "▲" for near in (before, following)):
        return False
    return bool(is_person(entry.text)) or (len(entry.text) <= LONG_PROSE and " ▲" not in entry.text)


def _heads(entry: Entry, following: Entry | None) -> bool:
    """Whether a marked line is the heading of what follows it."""
    numbered = entry.marker[0].isascii() and entry.marker[0].isdigit()
    if entry.marker not in _SUBHEAD_MARKERS and not numbered:
        return False
    if len(entry.text) > _LONGEST_SUBHEAD or following is None or SENTENCE_END.search(entry.text):
        return False
    if following.kind not in (None, SegmentKind.ROW):
        return False
    if following.marker == entry.marker or (numbered and following.marker[:1].isdigit()):
        return False
    if following.marker:
        if following.marker in _SUBHEAD_MARKERS or following.marker == "※":
            return entry.marker in "□■◆◇▣" and following.marker in "○●ㅇ❍"
        return ":" not in entry.text
    sentence = following.prose or SENTENCE_END.search(following.text) is not None
    return sentence or following.kind is SegmentKind.ROW
