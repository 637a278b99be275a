"""What an extractor is and what it may read.

An extractor looks at one `Reading` (the cleaned text, its segments, its morphemes on demand, and
what earlier extractors found) and yields mentions with offsets into ``reading.view``. The parser
maps them back to the original text; an extractor never sees it.
"""

from __future__ import annotations

import datetime
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from typing import Any, Protocol, TypeVar

from attrs import field, frozen

from munaward.model import Mention, Span
from munaward.morph import Morph
from munaward.provenance import Rejection
from munaward.text import Segment

M = TypeVar("M", bound=Mention)


def _no_morphs(view: str, spans: Sequence[Span]) -> list[tuple[Morph, ...]]:
    return [() for _ in spans]


@frozen(kw_only=True)
class Reading:
    """One text as extractors see it.

    Attributes:
        view: The cleaned text (``munaward.text.Source.view``).
        segments: Its logical lines in order.
        published: Dateline, from the text or the caller; None where unknown.
        region: Official name of the province that settles names such as 중구, else None.
        analyse: ``analyse(view, spans)`` gives the morphemes of each span; costly, so ask for little.
        found: Mentions of the extractors that ran before.
    """

    view: str
    segments: tuple[Segment, ...]
    published: datetime.date | None = None
    region: str | None = None
    analyse: Callable[[str, Sequence[Span]], list[tuple[Morph, ...]]] = _no_morphs
    found: tuple[Mention, ...] = field(default=())

    def mentions(self, kind: type[M]) -> Sequence[M]:
        """The mentions of one class found so far, in text order."""
        known: tuple[M, ...] | None = self._by_kind.get(kind)
        if known is None:
            found = (m for m in self.found if isinstance(m, kind))
            known = self._by_kind[kind] = tuple(sorted(found, key=lambda m: m.span))
        return known

    def within(self, low: int, high: int) -> list[Mention]:
        """The mentions that start in ``[low, high)``, in the order in which they were found."""
        first = bisect_left(self._starts, (low,))
        last = bisect_left(self._starts, (high,), lo=first)
        return [self.found[i] for i in sorted([i for _, i in self._starts[first:last]])]

    @cached_property
    def _by_kind(self) -> dict[type[Mention], Any]:
        return {}

    @cached_property
    def _starts(self) -> list[tuple[int, ...]]:
        """Start and place in ``found`` of each mention, in text order."""
        return sorted((m.start, i) for i, m in enumerate(self.found))


class Extractor(Protocol):
    """Finds mentions of one kind.

    ``name`` tells extractors apart in `munaward.Parser` and in explanations. ``extract`` is pure:
    the same reading gives the same mentions.
    """

    @property
    def name(self) -> str:
        """The extractor's name."""
        ...

    def extract(self, reading: Reading) -> Iterable[Mention]:
        """Yield mentions with offsets into ``reading.view``, in text order."""
        ...


class Judge(Extractor, Protocol):
    """An extractor that also says what it looked at and left out."""

    def judge(self, reading: Reading) -> Iterable[Mention | Rejection]:
        """Yield what `extract` yields, and the rejections beside it, in any order."""
        ...
