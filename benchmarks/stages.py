"""Where the time of `parse` goes: CPU seconds of each stage, Kiwi's taken out of those that call it."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack
from statistics import median
from typing import Any, TypeVar
from unittest.mock import patch

from attrs import define, field, frozen

from benchmarks import corpora
from benchmarks.result import Result
from munaward import parser
from munaward.extract.gate import Gate
from munaward.model import Span
from munaward.morph.kiwi import Analyser
from munaward.morph.morph import Morph

T = TypeVar("T")

STAGES = {
    "Source": "text",
    "segment": "text",
    "dateline": "text",
    "assumed_date": "text",
    "link_programs": "linking",
    "assemble": "records",
    "totals": "totals",
    "leftovers": "leftovers",
    "_document": "document",
}
"""The functions that `munaward.parser` calls, and the stage that each belongs to."""


@define
class Clock:
    """CPU time by stage; what runs inside another stage is taken out of that one.

    Attributes:
        spent: Seconds of each stage.
    """

    spent: dict[str, float] = field(factory=lambda: defaultdict(float))
    _open: list[str] = field(factory=list)
    _since: float = 0.0

    def timed(self, stage: str, work: Callable[..., T]) -> Callable[..., T]:
        """A function all whose time is the stage's."""

        def run(*args: Any, **kwargs: Any) -> T:
            self._switch()
            self._open.append(stage)
            try:
                return work(*args, **kwargs)
            finally:
                self._switch()
                self._open.pop()

        return run

    def _switch(self) -> None:
        now = time.process_time()
        if self._open:
            self.spent[self._open[-1]] += now - self._since
        self._since = now


def _listed(work: Callable[..., Iterable[T]]) -> Callable[..., list[T]]:
    """What works at once instead of when it is asked."""
    return lambda *args: list(work(*args))


@frozen
class Spent:
    """What one pass over some texts took.

    Attributes:
        seconds: CPU seconds of each stage, Kiwi among them.
        analysed: Characters that Kiwi was asked for.
    """

    seconds: dict[str, float]
    analysed: int


def spent(texts: Sequence[str]) -> Spent:
    """Read texts once; the stages are timed where the parser finds them."""
    clock, asked = Clock(), [0]
    standard = parser.default_parser()
    analyse = Analyser.analyse

    def counted(analyser: Analyser, view: str, spans: Sequence[Span]) -> list[tuple[Morph, ...]]:
        asked[0] += sum(end - start for start, end in spans)
        return analyse(analyser, view, spans)

    with ExitStack() as patched:
        patched.enter_context(patch.object(Analyser, "analyse", clock.timed("Kiwi", counted)))
        for name in ("tells_of_awards", "tells_of_winners"):
            work = clock.timed("gate", getattr(Gate, name))
            patched.enter_context(patch.object(Gate, name, work))
        for name, stage in STAGES.items():
            work = clock.timed(stage, getattr(parser, name))
            patched.enter_context(patch.object(parser, name, work))
        for extractor in standard.extractors:
            kind = type(extractor)
            for name in ("extract", "judge") if hasattr(kind, "judge") else ("extract",):
                work = clock.timed(f"extract: {extractor.name}", _listed(getattr(kind, name)))
                patched.enter_context(patch.object(kind, name, work))
        clock.timed("between the stages", lambda: [standard.parse(text) for text in texts])()
    return Spent(clock.spent, asked[0])


_ASKED = "characters that Kiwi is asked for"


def stages(rounds: int, releases: Sequence[str]) -> Result:
    """The time and share of each stage, on releases and on general news."""
    news = corpora.news(corpora.NEWS)
    left, right = _medians(releases, rounds), _medians(news, rounds)
    cells = [_cells(left, sum(map(len, releases))), _cells(right, sum(map(len, news)))]
    order = sorted({**right.seconds, **left.seconds}, key=lambda s: -left.seconds.get(s, 0.0))
    rows = [
        (name, *(cell for column in cells for cell in column.get(name, ("", ""))))
        for name in (*order, "all", _ASKED)
    ]
    return Result(
        f"CPU time by stage ({len(releases)} releases and {len(news)} articles of general news)",
        ("stage", "releases", "share", "news", "share"),
        tuple(rows),
    )


def _medians(texts: Sequence[str], rounds: int) -> Spent:
    spent(texts)
    passes = [spent(texts) for _ in range(rounds)]
    names = {name for one in passes for name in one.seconds}
    middle = {name: median(one.seconds.get(name, 0.0) for one in passes) for name in names}
    return Spent(middle, passes[0].analysed)


def _cells(found: Spent, characters: int) -> dict[str, tuple[str, str]]:
    whole = sum(found.seconds.values())
    return {
        **{name: (f"{s * 1000:.0f} ms", f"{s / whole:.1%}") for name, s in found.seconds.items()},
        "all": (f"{whole * 1000:.0f} ms", ""),
        _ASKED: (f"{found.analysed:,}", f"{found.analysed / characters:.1%}"),
    }
