"""A press release and what was read from it, as all checks see it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import combinations
from typing import Literal, TypeAlias, TypeVar

from attrs import field, frozen

from munaward.model import Award, Mention, Rank, Span, Streak, Tier, Total
from munaward.text import SegmentKind, Source, segment

M = TypeVar("M", bound=Mention)

Result: TypeAlias = Tier | Rank | Streak
"""A mention that says what somebody got."""

_SILENT = (SegmentKind.FURNITURE, SegmentKind.SIDEBAR, SegmentKind.CAPTION)
_HEADS = (SegmentKind.HEADLINE, SegmentKind.SUBHEAD)

_LIMITS: tuple[Literal["year", "recipient", "host"], ...] = ("year", "recipient", "host")
"""What a sum may be limited to without saying so."""


@frozen
class Line:
    """A sentence of the article itself, or a headline.

    Attributes:
        start: Offset of its first character.
        end: Offset after its last.
        head: Whether it is a headline.
    """

    start: int
    end: int
    head: bool


@frozen(kw_only=True)
class Release:
    """All that checks look at; offsets count code points of ``text``.

    Attributes:
        text: The press release.
        mentions: In text order.
        awards: The records.
        totals: The sums that the text states.
        year: Year of publication, None where unknown.
        lines: The sentences of the article, in order; sidebars, furniture and captions left out.
    """

    text: str
    mentions: tuple[Mention, ...]
    awards: tuple[Award, ...]
    totals: tuple[Total, ...]
    year: int | None
    lines: tuple[Line, ...]
    _starts: list[int] = field(init=False, repr=False, eq=False)
    _line_starts: list[int] = field(init=False, repr=False, eq=False)
    _holders: dict[tuple[str, object], tuple[int, ...]] = field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "_starts", [m.start for m in self.mentions])
        object.__setattr__(self, "_line_starts", [line.start for line in self.lines])
        holders: dict[tuple[str, object], list[int]] = {}
        for i, award in enumerate(self.awards):
            for name in ("tier", "rank", "streak"):
                holders.setdefault((name, getattr(award, name)), []).append(i)
        found = {key: tuple(indices) for key, indices in holders.items()}
        object.__setattr__(self, "_holders", found)

    @classmethod
    def of(
        cls,
        text: str,
        mentions: Iterable[Mention] = (),
        awards: Iterable[Award] = (),
        totals: Iterable[Total] = (),
        published: str | None = None,
    ) -> Release:
        """Cut the text into sentences and put the mentions in order."""
        source = Source(text)
        lines = [
            Line(*source.to_raw(start, end), part.kind in _HEADS)
            for part in segment(source.view)
            if part.kind not in _SILENT
            for start, end in part.sentence_spans
            if start < end
        ]
        return cls(
            text=text,
            mentions=tuple(sorted(mentions, key=lambda m: (m.start, m.end, m.type))),
            awards=tuple(awards),
            totals=tuple(totals),
            year=int(published[:4]) if published else None,
            lines=tuple(lines),
        )

    @cached_property
    def looks_back(self) -> bool:
        """Whether all records are of years before that of publication."""
        latest = max((award.year or 0 for award in self.awards), default=0)
        return self.year is not None and 0 < latest < self.year

    def within(self, kind: type[M], start: int, end: int) -> list[M]:
        """The mentions of a class that start in ``[start, end)``."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return [m for m in self.mentions[first:last] if isinstance(m, kind)]

    def results(self, start: int, end: int) -> list[Result]:
        """The grades, places and streaks that start in ``[start, end)``."""
        return [m for m in self.within(Mention, start, end) if isinstance(m, (Tier, Rank, Streak))]

    def line(self, at: int) -> Line | None:
        """The sentence that holds a position."""
        i = bisect_right(self._line_starts, at) - 1
        return self.lines[i] if i >= 0 and at < self.lines[i].end else None

    def told(self, kind: type[M]) -> Iterator[tuple[Line, list[M]]]:
        """Every sentence that has mentions of a class, with them."""
        for line in self.lines:
            found = self.within(kind, line.start, line.end)
            if found:
                yield line, found

    def holders(self, result: Result) -> tuple[int, ...]:
        """The records with the value of a result."""
        return self._holders.get((result.type, value(result)), ())

    def evidence(self, awards: Iterable[int]) -> tuple[Span, ...]:
        """Where the text states some records."""
        return ordered(span for i in awards for span in self.awards[i].evidence)

    def scopes(self, awards: Iterable[int]) -> list[tuple[int, ...]]:
        """What a sum over some records may mean: all, or those of one year, recipient, host."""
        indices = tuple(awards)
        groups: dict[object, list[int]] = {(): list(indices)}
        for size in range(1, len(_LIMITS) + 1):
            for limits in combinations(_LIMITS, size):
                for i in indices:
                    key = limits, tuple(getattr(self.awards[i], name) for name in limits)
                    groups.setdefault(key, []).append(i)
        return [tuple(group) for group in groups.values()]

    def content(self, awards: Iterable[int]) -> str:
        """What some records say, however they are ordered: decides between equal choices."""
        return "".join(sorted(str(self.awards[i]) for i in awards))


def value(result: Result) -> str | int:
    """The value as records write it: tier code, place, length of the streak."""
    if isinstance(result, Tier):
        return result.code
    return result.rank if isinstance(result, Rank) else result.count


def ordered(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Spans in text order, each once."""
    return tuple(sorted(set(spans)))


def counted(number: int, noun: str) -> str:
    """A number with its noun.

    >>> counted(1, "record"), counted(2, "record")
    ('1 record', '2 records')
    """
    return f"{number:,} {noun}" + ("" if number == 1 else "s")
