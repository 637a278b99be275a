"""Where a span stands: its segment, its sentence, its clause."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from operator import attrgetter, itemgetter
from typing import Protocol, TypeVar

from attrs import field, frozen

from munaward.extract.clauses import PAST
from munaward.model import Mention, Span
from munaward.text import Segment, SegmentKind


class Placed(Protocol):
    """What has a place in the view, as mentions have."""

    @property
    def start(self) -> int:
        """View offset of its first character."""
        ...


P = TypeVar("P", bound=Placed)
_START = attrgetter("start")

REACH = 300
"""How far around a position its sentence is read: longer ones are lists or broken text."""

_LINK = re.compile(
    rf"[{PAST}있](?:고|으며|지만|으나|는데|다가|다|음|던)|(?:이|하|되|으|지)며(?=[\s,])"
    rf"|[가-힣]고(?=,\s)"
    r"|(?:한|된|인|운|은|는) 반면|다(?=[.\"”’'])|이다(?=[\s.])|(?:하|되)고(?=\s)"
    r"|[\"”’'](?=이?라[고며]|고\s|며\s)"
)
"""Where one clause is joined to the next, or ends."""


def clause(view: str, span: Span, sentence: Span) -> Span:
    """Span of the clause around ``span``, between the links of its sentence.

    >>> text = "구는 1위를 했고 상금 3억원을 받았다"
    >>> start, end = clause(text, (13, 16), (0, len(text)))
    >>> text[start:end]
    ' 상금 3억원을 받았다'
    """
    low = sentence[0]
    for link in _LINK.finditer(view, sentence[0], span[0]):
        low = link.end()
    following = _LINK.search(view, span[1], sentence[1])
    return low, following.end() if following else sentence[1]


_LONGEST = 100
"""More than the characters of the longest mention."""


def near(placed: Sequence[P], low: int, high: int) -> Sequence[P]:
    """The mentions, given in text order, that start in ``[low, high)``."""
    first = bisect_left(placed, low, key=_START)
    return placed[first : bisect_left(placed, high, lo=first, key=_START)]


def over(placed: Sequence[Mention], span: Span) -> list[Mention]:
    """The mentions, given in text order, that share a character with ``span``."""
    low, high = span
    return [m for m in near(placed, low - _LONGEST, high) if m.end > low]


def offsets(mentions: Iterable[Mention]) -> set[int]:
    """The offsets of all characters of the mentions."""
    return {at for m in mentions for at in range(m.start, m.end)}


class Cover:
    """Spans, to be asked which of them holds another.

    >>> Cover([(0, 4), (6, 9)]).of((7, 8)), Cover([(0, 4), (6, 9)]).of((3, 7))
    ((6, 9), None)
    """

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = sorted(set(spans))
        self._longest = max((end - start for start, end in self._spans), default=0)

    def of(self, span: Span) -> Span | None:
        """The first span that holds ``span``, None where none does."""
        first = bisect_left(self._spans, (span[0] - self._longest,))
        last = bisect_left(self._spans, (span[0] + 1,), lo=first)
        return next((s for s in self._spans[first:last] if span[1] <= s[1]), None)


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
        """Span of the sentence that holds ``at``, cut to `REACH`; empty between segments."""
        segment = self.segment(at)
        if segment is None:
            return at, at
        start, end = segment.start, segment.end
        i = bisect_right(segment.sentences, at, key=itemgetter(0)) - 1
        if i >= 0 and at < segment.sentences[i][1]:
            start, end = segment.sentences[i]
        return max(start, at - REACH), min(end, at + REACH)

    def is_side(self, at: int) -> bool:
        """Whether position ``at`` is in another article's teaser."""
        segment = self.segment(at)
        return segment is not None and segment.kind is SegmentKind.SIDEBAR
