"""What a sentence takes from its article: recipient, year, host, the programme spoken of."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from attrs import define, field, frozen

from munaward.extract.base import Reading
from munaward.extract.scope import near
from munaward.linking.hosts import names_province
from munaward.model import Money, Municipality, Prize, Span, Tier, Year
from munaward.provenance import Basis, Filled, Rule
from munaward.records.merge import Price
from munaward.text import Segment, SegmentKind
from munaward.text.patterns import pattern

_LEAD = 6
_DATELINE = Basis("year", Rule.DATELINE)


@frozen
class Article:
    """The defaults of one article.

    Attributes:
        segments: Its logical lines.
        recipient: Its own municipality, None where it speaks for nobody.
        year: The year that its results are of unless they say otherwise.
        year_basis: Why that year.
    """

    segments: tuple[Segment, ...]
    recipient: Municipality | None
    year: int | None
    year_basis: Basis = _DATELINE


@frozen
class Roll:
    """Winners of one grade by the sentence that names them.

    Attributes:
        tier: Their grade.
        money: What each got.
        prize: The prize that each got.
        places: Who is named in each sentence.
    """

    tier: Tier
    money: Money | None
    prize: Prize | None
    places: dict[Span, tuple[Municipality, ...]]


@define
class Frame:
    """What is being spoken of while an article is read."""

    article: Article
    subject: Municipality | None = None
    spoken_of: Municipality | None = None
    entity: int | None = None
    year: Filled[int | None] | None = None
    listed_tier: Filled[str] | None = None
    numbered: dict[str, int] = field(factory=dict)
    topics: list[int] = field(factory=list)
    prices: list[Price] = field(factory=list)
    shared_prizes: list[tuple[int | None, str, Span]] = field(factory=list)
    entity_years: dict[int, Year] = field(factory=dict)
    roll: Roll | None = None
    fields: dict[int, int] = field(factory=dict)


def articles(reading: Reading, main: Municipality | None) -> list[Article]:
    """Split a page into its articles: a headline or subhead that opens with another town starts one."""
    year, basis = article_year(reading, reading.segments)
    groups: list[tuple[Municipality | None, list[Segment]]] = [(main, [])]
    places = reading.mentions(Municipality)
    for segment in reading.segments:
        if segment.is_aside:
            continue
        opener = _opener(reading.view, segment, places)
        current = groups[-1][0]
        if (
            opener
            and (current is None or opener.name != current.name)
            and not names_province(opener.name)
        ):
            groups.append((opener, []))
        groups[-1][1].append(segment)
    return [Article(tuple(segments), who, year, basis) for who, segments in groups if segments]


def _opener(view: str, segment: Segment, places: Sequence[Municipality]) -> Municipality | None:
    """The town whose article starts here: ``◇의성군, …``, ``양천구(구청장 김수영)가 …``."""
    head = near(places, segment.start, segment.start + 7)
    if not head:
        return None
    m = head[0]
    after = view[m.end : m.end + 14]
    if pattern(r"\((?:구청장|시장|군수)").match(after):
        return m
    if (
        segment.kind in (SegmentKind.SUBHEAD, SegmentKind.HEADLINE)
        and segment.marker
        and after.startswith(",")
    ):
        return m
    return None


def article_year(reading: Reading, segments: Sequence[Segment]) -> tuple[int | None, Basis]:
    """The year that undated results belong to, and why.

    It is the dateline's year, unless the release looks back: early in a year (January, February)
    its headline and lead speak of the year before. Without a dateline it is the year stated first
    with a result or a programme.
    """
    published = reading.published
    body = [s for s in segments if not s.is_aside]
    lead = [(s.start, s.end) for s in body[: _LEAD + 2]]
    years = [
        m
        for m in reading.mentions(Year)
        if m.kind != "record" and any(a <= m.start < b for a, b in lead)
    ]
    if published is None:
        first = [m for m in years if not _FOUNDED.match(reading.view, m.end)][:1]
        basis = Basis("year", Rule.FIRST_YEAR, tuple(m.span for m in first))
        return (first[0].year if first else None), basis
    if published.month <= 2:
        votes = Counter(y.year for y in years)
        if votes[published.year - 1] > votes[published.year] or _looks_back(reading.view, lead):
            last = tuple(y.span for y in years if y.year == published.year - 1)
            return published.year - 1, Basis("year", Rule.LOOKS_BACK, last)
    return published.year, _DATELINE


_FOUNDED = re.compile(r"(?:에|부터)?\s(?:제정|창설|신설|도입|시작|처음|첫|출범|설립|개청)")
"""Behind a year that tells since when there is an award, not when it was won."""
_LOOKS_BACK = re.compile(
    r"지난해(?:에도|에|,)?\s|(?:20\d\d)년 한 해|지난 한 해|지난해 (?:기관)?(?:표창|수상)"
)


def _looks_back(view: str, lead: Sequence[Span]) -> bool:
    """Whether headline and lead sum up the year before."""
    return sum(bool(_LOOKS_BACK.search(view, *span)) for span in lead) >= 2
