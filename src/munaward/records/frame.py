"""What a sentence takes from its article: recipient, year, host, the programme spoken of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import regex
from attrs import define, field, frozen

from munaward.extract.base import Reading
from munaward.model import Mention, Municipality, Organization, Span, Year
from munaward.records.merge import Price
from munaward.text import Segment, SegmentKind

PROVINCE = regex.compile(r"(?:특별시|광역시|특별자치시|특별자치도|도)$")
"""Ends of the official names of provinces and metropolitan cities."""

_LEAD = 6


@frozen
class Article:
    """The defaults of one article.

    Attributes:
        segments: Its logical lines.
        recipient: Its own municipality, None where it speaks for nobody.
        year: The year that its results are of unless they say otherwise.
    """

    segments: tuple[Segment, ...]
    recipient: Municipality | None
    year: int | None


@define
class Frame:
    """What is being spoken of while an article is read."""

    article: Article
    subject: Municipality | None = None
    entity: int | None = None
    year: int | None = None
    host: str | None = None
    numbered: dict[str, int] = field(factory=dict)
    topics: list[int] = field(factory=list)
    prices: list[Price] = field(factory=list)
    shared_prizes: list[tuple[int | None, str]] = field(factory=list)
    entity_hosts: dict[int, str] = field(factory=dict)
    entity_years: dict[int, int] = field(factory=dict)


def articles(reading: Reading, main: Municipality | None) -> list[Article]:
    """Split a page into its articles: a headline or subhead that opens with another town starts one."""
    year = article_year(reading, reading.segments)
    groups: list[tuple[Municipality | None, list[Segment]]] = [(main, [])]
    places = reading.mentions(Municipality)
    for segment in reading.segments:
        if segment.kind in (SegmentKind.SIDEBAR, SegmentKind.FURNITURE):
            continue
        opener = _opener(reading.view, segment, places)
        current = groups[-1][0]
        if opener and (current is None or opener.name != current.name) and not PROVINCE.search(opener.name):
            groups.append((opener, []))
        groups[-1][1].append(segment)
    return [Article(tuple(segments), who, year) for who, segments in groups if segments]


def _opener(view: str, segment: Segment, places: Sequence[Municipality]) -> Municipality | None:
    """The town whose article starts here: ``◇의성군, …``, ``양천구(구청장 김수영)가 …``."""
    head = [m for m in places if segment.start <= m.start <= segment.start + 6]
    if not head:
        return None
    m = head[0]
    after = view[m.end : m.end + 14]
    if regex.match(r"\((?:구청장|시장|군수)", after):
        return m
    if segment.kind in (SegmentKind.SUBHEAD, SegmentKind.HEADLINE) and segment.marker and after.startswith(","):
        return m
    return None


def article_year(reading: Reading, segments: Sequence[Segment]) -> int | None:
    """The year that undated results belong to.

    It is the dateline's year, unless the release looks back: early in a year (January, February)
    its headline and lead speak of the year before. Without a dateline it is the year stated first
    with a result or a programme.
    """
    published = reading.published
    body = [s for s in segments if s.kind not in (SegmentKind.SIDEBAR, SegmentKind.FURNITURE)]
    lead = [(s.start, s.end) for s in body[: _LEAD + 2]]
    years = [m for m in reading.mentions(Year) if m.kind != "record" and any(a <= m.start < b for a, b in lead)]
    if published is None:
        return years[0].year if years else None
    if published.month > 2:
        return published.year
    votes = Counter(y.year for y in years)
    if votes[published.year - 1] > votes[published.year] or _looks_back(reading.view, lead):
        return published.year - 1
    return published.year


_LOOKS_BACK = regex.compile(r"지난해(?:에도|에|,)?\s|(?:20\d\d)년 한 해|지난 한 해|지난해 (?:기관)?(?:표창|수상)")


def _looks_back(view: str, lead: Sequence[Span]) -> bool:
    """Whether headline and lead sum up the year before."""
    return sum(bool(_LOOKS_BACK.search(view, *span)) for span in lead) >= 2


_HOST_CUE = regex.compile(
    r"(?:\([^()]*\))?(?:가|이|에서|의|은|는)?\s?(?:\S{1,6}\s)?(?:주관|주최|개최|실시|선정|발표|평가|공동|공모|시상|매긴|벌인|여는|연\s|연다|치른|준\s|주는|진행|견준|훑은|들여다본)"
)


def is_host(view: str, place: Municipality, sentence: Span, programs: Sequence[Mention]) -> bool:
    """Whether a province (or a city above districts) is named as the one that evaluates."""
    if not PROVINCE.search(place.name):
        return False
    if _HOST_CUE.match(view, place.end, sentence[1]):
        return True
    gap = next((view[place.end : p.start] for p in programs if p.start >= place.end), None)
    return gap is not None and regex.fullmatch(
        r"(?:의|에서|에서는|에선|가|는)?\s?(?:[‘'\"“「『<〈《\[(]|주관|주최|20\d\d년?도?|\s|제\d+회)*", gap
    ) is not None


def host_name(mention: Mention) -> str | None:
    """The official name of a host mention."""
    return mention.name if isinstance(mention, Municipality | Organization) else None
