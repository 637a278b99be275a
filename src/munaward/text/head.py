"""The title and the decks of an article."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from munaward.text import furniture
from munaward.text.entry import DECK_MARKERS, Entry, heads_table
from munaward.text.segments import SegmentKind

_MEDIA_NAME = re.compile(
    r"^[\w·]{2,12}(?:뉴스|신문|일보|저널|타임스|타임즈|TV|매일|블로그)\S{0,4}$"
)
_OPENING = re.compile(r"^.{8,}(?:다|요|죠)[.]$")
_NAMELIKE = re.compile(r"[,‘’“”'\"「『《<\[…]|\d|\.\.")
_SHORTEST_DECK = 8
_LONGEST_HEAD = 12


def mark_head(entries: Sequence[Entry]) -> list[Entry]:
    """Find the title and the decks: the lines before the article's first sentence."""
    marked = list(entries)
    stamp = _stamp_index(entries)
    body = _body_start(entries, stamp)
    candidates = [i for i in range(body) if _is_label(entries[i]) or _may_be_title(entries[i])]
    titles = {i for i in candidates if _is_title(entries[i])}
    if not any(_is_label(entries[i]) or i < stamp for i in titles):
        # A title may be a whole sentence; a notice above the title has another one below it.
        titles.update(
            [i for i in range(min(stamp, body)) if entries[i].kind is None and entries[i].prose][:1]
        )
    plain = [i for i in candidates if not entries[i].marker]
    if not titles and plain:
        titles = {max(plain, key=lambda i: len(entries[i].text))}
    first = min(titles, default=body)
    for i in candidates:
        entry = entries[i]
        deck = (
            i > first
            and not entry.marker
            and len(entry.text) >= _SHORTEST_DECK
            and " " in entry.text
        )
        if i in titles or deck:
            marked[i] = entry.marked(SegmentKind.HEADLINE)
        elif not entry.marker or entry.marker in DECK_MARKERS:
            marked[i] = entry.marked(SegmentKind.FURNITURE)
    for i in titles.difference(candidates):
        marked[i] = entries[i].marked(SegmentKind.HEADLINE)
    for i in range(first + 1, body):
        if entries[i].kind is None and entries[i].prose and _repeats(entries, i):
            marked[i] = entries[i].marked(SegmentKind.HEADLINE)
    return marked


def _is_label(entry: Entry) -> bool:
    return entry.kind is SegmentKind.HEADLINE


def _may_be_title(entry: Entry) -> bool:
    return entry.kind is None and not entry.prose


def _is_title(entry: Entry) -> bool:
    if _is_label(entry):
        return True
    words = len(entry.text.split())
    if entry.marker:
        return entry.marker in DECK_MARKERS and words >= 4 and len(entry.text) >= 14
    if _MEDIA_NAME.match(entry.text) or heads_table(entry.text):
        return False
    return words >= 4 or (len(entry.text) >= 8 and _NAMELIKE.search(entry.text) is not None)


def _repeats(entries: Sequence[Entry], index: int) -> bool:
    """Whether the line is a part of an earlier one near it, as a title is that stands twice."""
    text = entries[index].text.rstrip(" .!?")
    return any(text in entry.text for entry in entries[max(0, index - _LONGEST_HEAD) : index])


def _stamp_index(entries: Sequence[Entry]) -> int:
    """Index of the first line with a date of publication near the top, else 0."""
    for index, entry in enumerate(entries[: _LONGEST_HEAD * 2]):
        if entry.kind is SegmentKind.FURNITURE and furniture.is_stamp(entry.text):
            return index
    return 0


def _body_start(entries: Sequence[Entry], stamp: int) -> int:
    """Index of the first line of the body, behind the dateline where it stands near the top."""
    opening = [
        i
        for i, entry in enumerate(entries)
        if entry.kind is None and (entry.prose or _OPENING.search(entry.text))
    ]
    if not opening:
        return _head_without_prose(entries)
    listed = _list_start(entries)
    if listed is not None and stamp < listed < opening[0]:
        return listed
    behind = [i for i in opening if i > stamp and not _repeats(entries, i)]
    above = sum(i < stamp for i in opening[:3])
    return behind[0] if above == 1 and behind else opening[0]


def _list_start(entries: Sequence[Entry]) -> int | None:
    """Index of the first point of a memo, whose body is points and sub-points below a title."""
    titled = False
    for index, (entry, following) in enumerate(itertools.pairwise(entries)):
        if entry.kind is None and entry.marker and entry.marker not in DECK_MARKERS and titled:
            return index if following.marker in DECK_MARKERS else None
        titled = titled or (not entry.marker and _may_be_title(entry) and _is_title(entry))
    return None


def _head_without_prose(entries: Sequence[Entry]) -> int:
    for index, entry in enumerate(entries):
        if entry.kind is None:
            return index if entry.marker else index + 1
    return 0
