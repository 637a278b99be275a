"""The pipeline: text → segments → mentions → normalized mentions → records."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import TypeGuard

from attrs import evolve, field, frozen

from munaward.document import Document
from munaward.extract.base import Extractor, Judge, Reading
from munaward.extract.count import CountExtractor
from munaward.extract.gate import Gate
from munaward.extract.money import MoneyExtractor, amounts
from munaward.extract.municipality import MunicipalityExtractor, main_municipality
from munaward.extract.organization import OrganizationExtractor
from munaward.extract.prize import PrizeExtractor
from munaward.extract.program import ProgramExtractor
from munaward.extract.program.known import KnownNames
from munaward.extract.rank import RankExtractor
from munaward.extract.scope import Cover
from munaward.extract.selection import SelectionExtractor
from munaward.extract.streak import StreakExtractor
from munaward.extract.tier import TierExtractor
from munaward.extract.year import YearExtractor
from munaward.linking.programs import link_programs
from munaward.model import Mention, Municipality, Program, Span, Tier, Total
from munaward.morph.kiwi import Analyser
from munaward.provenance import Decisions, Reason, Rejection
from munaward.records import assemble, leftovers, totals
from munaward.records.assemble import Page
from munaward.taxonomy import Taxonomy, load
from munaward.text import (
    Published,
    Source,
    assumed_date,
    dateline,
    may_be_dated,
    segment,
    unwrapped,
)


def default_extractors(taxonomy: Taxonomy | None = None) -> tuple[Extractor, ...]:
    """The extractors of `munaward.parse`, in the order in which they run."""
    tax = taxonomy if taxonomy is not None else load()
    return (
        YearExtractor(),
        MoneyExtractor(),
        StreakExtractor(),
        RankExtractor(),
        PrizeExtractor(),
        TierExtractor(),
        CountExtractor(),
        MunicipalityExtractor(),
        OrganizationExtractor(),
        ProgramExtractor(known=KnownNames.of(_names(tax)), area_labels=_labels(tax)),
        SelectionExtractor(),
    )


def _names(taxonomy: Taxonomy) -> Iterator[str]:
    for entry in taxonomy.values():
        yield entry.name
        for alias in entry.aliases:
            yield alias.text


def _labels(taxonomy: Taxonomy) -> frozenset[str]:
    names = (
        alias.text for entry in taxonomy.values() if entry.kind == "area" for alias in entry.aliases
    )
    return frozenset(n for n in names if 2 <= len(n) <= 4 and n.isalpha())


_OF_WINNERS = (MunicipalityExtractor, OrganizationExtractor, ProgramExtractor, SelectionExtractor)
"""Extractors that have nothing to do where nobody can have won."""
_BUILT_IN = (
    *_OF_WINNERS,
    YearExtractor,
    MoneyExtractor,
    StreakExtractor,
    RankExtractor,
    PrizeExtractor,
    TierExtractor,
    CountExtractor,
)


@frozen
class Parser:
    """A pipeline of your own; ``Parser()`` is what `munaward.parse` uses.

    Attributes:
        extractors: What finds mentions, in order; later ones see what earlier ones found.
        taxonomy: The programmes that names are linked to.
        gate: What a text must show to be read for awards; of others only date and money are read.
            None reads every text whole, as do extractors of your own: they may know other words.

    >>> from munaward.extract.money import MoneyExtractor
    >>> doc = Parser(extractors=[MoneyExtractor()]).parse("인센티브 8억3600만원을 받았다.")
    >>> doc.money[0].krw
    836000000
    """

    taxonomy: Taxonomy = field(factory=load, repr=False)
    extractors: tuple[Extractor, ...] = field(converter=tuple)
    analyser: Analyser = field(factory=Analyser, repr=False)
    gate: Gate | None = field(repr=False)

    @extractors.default
    def _default_extractors(self) -> tuple[Extractor, ...]:
        return default_extractors(self.taxonomy)

    @gate.default
    def _default_gate(self) -> Gate | None:
        return Gate() if all(isinstance(e, _BUILT_IN) for e in self.extractors) else None

    def parse(
        self,
        text: str,
        *,
        published: str | datetime.date | None = None,
        region: str | None = None,
        min_confidence: float = 0.0,
    ) -> Document:
        """Read one press release.

        Args:
            text: The text as it came.
            published: Dateline for a text that states none: a date, ``2015-01-09`` or ``2015-01``.
            region: Official name of the province that settles names which several share (중구).
            min_confidence: Leave out awards below it, 0 to 1; mentions and totals all stay.

        Raises:
            TypeError: ``text`` is no string.
            ValueError: ``published`` is no date, or ``min_confidence`` is not in 0 to 1.
        """
        if not isinstance(text, str):
            raise TypeError(f"text must be a str, not {type(text).__name__}")
        if not 0 <= min_confidence <= 1:
            raise ValueError(f"min_confidence must be from 0 to 1, not {min_confidence!r}")
        source = Source(text)
        if self.gate and not self.gate.tells_of_awards(source.view):
            return self._without_awards(source, published)
        stated, reading = _opened(source, published)
        reading = evolve(reading, region=region, analyse=self.analyser.analyse)
        rejected: list[Rejection] = []
        for extractor in self.extractors:
            if (
                self.gate
                and isinstance(extractor, _OF_WINNERS)
                and not self.gate.tells_of_winners(reading)
            ):
                return _plain(source, stated, reading, rejected)
            found, others = _judged(extractor, reading)
            reading = evolve(reading, found=(*reading.found, *found))
            rejected += others
        settled, inside_names = _settle(reading.found)
        linked = link_programs(evolve(reading, found=tuple(settled)), self.taxonomy)
        own = main_municipality(linked.reading, linked.reading.mentions(Municipality))
        page = Page(linked, own, source.slice, dated=stated is not None)
        decided = assemble(page)
        sums = totals(linked.reading)
        rejected += (*inside_names, *linked.rejected, *decided.rejections)
        left = leftovers(linked.reading, decided.traces, sums, rejected)
        decided = Decisions(decided.traces, left)
        document = _document(source, stated, linked.reading.found, decided, sums)
        sure = tuple(a for a in document.awards if a.confidence >= min_confidence)
        return evolve(document, awards=sure) if len(sure) < len(document.awards) else document

    def _without_awards(self, source: Source, published: str | datetime.date | None) -> Document:
        """A text that tells of no award, read for its date and its money."""
        view = source.view
        if may_be_dated(view) or "단위" in view:
            stated, reading = _opened(source, published)
        else:
            stated, reading = given(published), Reading(view=view, segments=())
        if not any(isinstance(e, MoneyExtractor) for e in self.extractors):
            return _document(source, stated, (), Decisions((), ()), ())
        found = amounts(reading)
        rejected = tuple(Rejection.of(m, Reason.NO_AWARD) for m in found)
        return _document(source, stated, found, Decisions((), rejected), ())


def _opened(
    source: Source, published: str | datetime.date | None
) -> tuple[Published | None, Reading]:
    """The date of a text and the text as extractors read it."""
    segments = segment(source.view)
    stated = dateline(source.view, segments) or given(published)
    dated = stated.date if stated else assumed_date(source.view, segments)
    view = unwrapped(source.view, segments)
    return stated, Reading(view=view, segments=segments, published=dated)


def _plain(
    source: Source,
    stated: Published | None,
    reading: Reading,
    rejected: Sequence[Rejection],
) -> Document:
    """The document of a text without awards."""
    left = leftovers(reading, (), (), rejected)
    return _document(source, stated, reading.found, Decisions((), left), ())


def given(published: str | datetime.date | None) -> Published | None:
    """The date that a caller gives, as the text would state it.

    Raises:
        ValueError: It is no date.
    """
    if published is None:
        return None
    if isinstance(published, datetime.date):
        return Published(text=published.isoformat(), date=published)
    full = published if len(published) > 7 else f"{published}-01"
    try:
        return Published(text=published, date=datetime.date.fromisoformat(full))
    except ValueError:
        raise ValueError(
            f"published must be a date such as 2015-01-09, not {published!r}"
        ) from None


def _tells(extractor: Extractor) -> TypeGuard[Judge]:
    return hasattr(extractor, "judge")


def _judged(extractor: Extractor, reading: Reading) -> tuple[list[Mention], list[Rejection]]:
    """What an extractor found, and what it left out if it tells."""
    if not _tells(extractor):
        return list(extractor.extract(reading)), []
    found: list[Mention] = []
    rejected: list[Rejection] = []
    for m in extractor.judge(reading):
        if isinstance(m, Rejection):
            rejected.append(m)
        else:
            found.append(m)
    return found, rejected


def _settle(found: Sequence[Mention]) -> tuple[list[Mention], list[Rejection]]:
    """Overlaps between kinds: a grade word inside a programme's name is part of the name."""
    names = Cover(m.span for m in found if isinstance(m, Program))
    kept: list[Mention] = []
    rejected: list[Rejection] = []
    for m in found:
        if not isinstance(m, Tier) or m.code == "certified":
            kept.append(m)
            continue
        name = names.of(m.span)
        if name is not None:
            rejected.append(Rejection.of(m, Reason.INSIDE_NAME, name))
        else:
            kept.append(m)
    return kept, rejected


def _document(
    source: Source,
    published: Published | None,
    found: Iterable[Mention],
    decided: Decisions,
    sums: Sequence[Total],
) -> Document:
    """Everything in offsets of the original text."""

    def mention(m: Mention) -> Mention:
        start, end = source.to_raw(m.start, m.end)
        text = source.raw[start:end]
        same = (start, end) == (m.start, m.end) and text == m.text
        return m if same else evolve(m, start=start, end=end, text=text)

    def spans(evidence: Sequence[Span]) -> tuple[Span, ...]:
        return tuple(source.to_raw(start, end) for start, end in evidence)

    if not source.is_aligned:
        decided = decided.translated(source.to_raw)
    return Document(
        text=source.raw,
        published=published.text if published else None,
        mentions=tuple(sorted(map(mention, found), key=lambda m: (m.start, m.end, m.type))),
        awards=tuple(trace.award for trace in decided.traces),
        totals=tuple(evolve(t, evidence=spans(t.evidence)) for t in sums),
        decisions=decided,
    )


@cache
def default_parser() -> Parser:
    """The one parser that `munaward.parse` shares between calls and threads."""
    return Parser()


def parse(
    text: str,
    *,
    published: str | datetime.date | None = None,
    region: str | None = None,
    min_confidence: float = 0.0,
) -> Document:
    """Read one press release; see `Parser.parse`."""
    return default_parser().parse(
        text, published=published, region=region, min_confidence=min_confidence
    )
