"""What stands around an amount: its line, sentence and clause, the bracket or the table it is in."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from operator import itemgetter

from attrs import field, frozen

from munaward.extract.base import Reading
from munaward.extract.calls import invites
from munaward.extract.money_cues import GRADE
from munaward.extract.scope import Layout, clause
from munaward.model import Money, Span
from munaward.text import Segment, SegmentKind

_NAME = re.compile(r"(['‘`「『〈《<\[])([^'‘’`「」『』〈〉《》<>\[\]\n]{2,40})(?=['’`」』〉》>\]])")
"""Names in quotes or brackets: their words say nothing about the money."""
_KEPT = re.compile(rf"{GRADE}|.*\d\s?[천백]{{0,2}}[만억].*|.*다")
"""What quotes hold and is no name: a grade, an amount, speech."""

_BRACKET = re.compile(r"\([^()]{0,60}\)")
_OPENED = re.compile(r"\([^()]{0,60}$")
_CLOSED = re.compile(r"[^()]{0,60}\)")
_LINE = 400
"""Characters of its line that are read on either side of an amount."""
_HOST = 40
_PREDICATE = re.compile(r"(?:다|요|음|함|됨)[.\s]")
_LONGEST_ROW = 90
_FARTHEST_HEADER = 25


@frozen(kw_only=True)
class Context:
    """The words around one amount, names masked.

    Attributes:
        side: In the teaser of another article.
        call: In a call for entries.
        headline: In a title or deck.
        bracketed: Inside a bracket.
        head: From the amount or bracket before it in its clause.
        tail: Up to the amount behind it in its clause.
        host: Before the bracket that holds it.
        before, after: Its clause, other brackets left out.
        lead, rest: Its sentence.
        previous: The sentence before it in its line.
        line: Its line.
        column: The header of the table it is in, else "".
        heading: The subhead over its list, the headline over its deck, else "".
    """

    side: bool
    call: bool
    headline: bool
    bracketed: bool
    head: str
    tail: str
    host: str
    before: str
    after: str
    lead: str
    rest: str
    previous: str
    line: str
    column: str
    heading: str


@frozen
class Surroundings:
    """One reading and its amounts, to be asked for the context of each."""

    reading: Reading
    amounts: Sequence[Money]
    view: str = field(init=False)
    layout: Layout = field(init=False)
    calls: frozenset[int] = field(init=False)
    is_call: bool = field(init=False)
    _index: dict[int, int] = field(init=False)
    _with_amounts: frozenset[int] = field(init=False)

    def __attrs_post_init__(self) -> None:
        view = _NAME.sub(_masked, self.reading.view)
        segments = self.reading.segments
        object.__setattr__(self, "view", view)
        object.__setattr__(self, "layout", Layout(segments))
        object.__setattr__(self, "_index", {s.start: i for i, s in enumerate(segments)})
        lines = {s.start: s for m in self.amounts if (s := self.layout.segment(m.start))}
        object.__setattr__(self, "_with_amounts", frozenset(lines))
        calls = frozenset(at for at, s in lines.items() if invites(view[s.start : s.end]))
        object.__setattr__(self, "calls", calls)
        object.__setattr__(self, "is_call", invites(view))

    def context(self, index: int) -> Context:
        """The context of one amount."""
        view, money = self.view, self.amounts[index]
        segment = self.layout.segment(money.start)
        sentence = self.layout.sentence(money.start)
        low, high = clause(view, money.span, sentence)
        last = self.amounts[index - 1].end if index else 0
        following = self.amounts[index + 1].start if index + 1 < len(self.amounts) else len(view)
        floor = max(low, last - 60)
        opened = None
        if view.find("(", floor, money.start) >= 0:
            opened = _OPENED.search(view, floor, money.start)
        bracketed = opened is not None and _CLOSED.match(view, money.end, sentence[1]) is not None
        host = view[max(sentence[0], opened.start() - _HOST) : opened.start()] if opened else ""
        inner = max(low, last, opened.end(0) - len(opened[0]) + 1 if opened and bracketed else 0)
        before, after = view[low : money.start], view[money.end : high]
        return Context(
            side=self.layout.is_side(money.start),
            call=self.is_call or (segment is not None and segment.start in self.calls),
            headline=segment is not None and segment.kind is SegmentKind.HEADLINE,
            bracketed=bracketed,
            head=view[inner : money.start],
            tail=view[money.end : min(high, following)],
            host=_bare(host).rstrip(),
            before=_OPENED.sub("", _bare(before)) if bracketed else _bare(before),
            after=_bare(_CLOSED.sub("", after, count=1) if bracketed else after),
            lead=view[sentence[0] : money.start],
            rest=view[money.end : sentence[1]],
            previous=self._previous(segment, sentence),
            line=view[max(segment.start, money.start - _LINE) : min(segment.end, money.end + _LINE)]
            if segment
            else "",
            column=self._column(segment),
            heading=self._heading(segment),
        )

    def _heading(self, segment: Segment | None) -> str:
        """The subhead over an item's list, the headline over a deck, "" for other lines."""
        if segment is None or segment.kind not in (SegmentKind.ITEM, SegmentKind.HEADLINE):
            return ""
        segments = self.reading.segments
        at = self._index[segment.start]
        if segment.kind is SegmentKind.HEADLINE:
            above = segments[at - 1] if at else segment
            titled = above.kind is SegmentKind.HEADLINE and above is not segment
            return self.view[above.start : above.end] if titled else ""
        for above in reversed(segments[max(0, at - _FARTHEST_HEADER) : at]):
            if above.kind is not SegmentKind.ITEM:
                subhead = above.kind is SegmentKind.SUBHEAD
                return self.view[above.start : above.end] if subhead else ""
        return ""

    def gap(self, index: int) -> str | None:
        """The text between an amount and the one before it, None where lines part them."""
        left, right = self.amounts[index - 1], self.amounts[index]
        if self.layout.segment(left.start) is not self.layout.segment(right.start):
            return None
        return self.view[left.end : right.start]

    def _previous(self, segment: Segment | None, sentence: Span) -> str:
        if segment is None:
            return ""
        ended = bisect_right(segment.sentences, sentence[0], key=itemgetter(1))
        if not ended:
            return ""
        start, end = segment.sentences[ended - 1]
        return self.view[start:end]

    def _column(self, segment: Segment | None) -> str:
        """The last cell of the header over a row, "" for what is no row of a table."""
        if segment is None or not self._is_row(segment):
            return ""
        segments = self.reading.segments
        at = self._index[segment.start]
        for above in reversed(segments[max(0, at - _FARTHEST_HEADER) : at]):
            if not self._is_row(above):
                return ""
            if above.start not in self._with_amounts:
                cells = self.view[above.start : above.end].split()
                return cells[-1] if len(cells) > 1 else ""
        return ""

    def _is_row(self, segment: Segment) -> bool:
        text = self.view[segment.start : segment.end]
        return len(text) <= _LONGEST_ROW and not _PREDICATE.search(text + " ")


def _bare(text: str) -> str:
    """A text without what it has in brackets."""
    return _BRACKET.sub("", text) if "(" in text else text


def _masked(name: re.Match[str]) -> str:
    return name[0] if _KEPT.fullmatch(name[2]) else name[1] + "▢" * len(name[2])
