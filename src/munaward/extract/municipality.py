"""Municipalities, provinces and their bodies, under their official names.

``금정구`` in a text about Busan is ``부산광역시 금정구``; ``강원도`` printed in 2024 is
``강원특별자치도``. Names that the text does not settle are left out.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

import regex

from munaward.extract.base import Reading
from munaward.extract.occupied import Occupied
from munaward.extract.place_bodies import BODY, BODY_WORD
from munaward.extract.place_context import Context, resolve
from munaward.extract.place_hits import Hit, find
from munaward.gazetteer.places import Place, load
from munaward.model import Municipality
from munaward.text import Segment, SegmentKind

_SURNAMES = (
    "김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민진지엄채원천방공현함변염여"
    "추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용"
)
_TITLE = {"district": "구청장", "city": "시장", "county": "군수"}
_HOLDER = regex.compile(
    rf"(?P<title>구청장|시장|군수)\s?(?P<name>[{_SURNAMES}][가-힣]{{1,3}})(?![가-힣])|"
    rf"(?P<name>(?<![가-힣])[{_SURNAMES}][가-힣]{{1,3}})\s"
    r"(?:[가-힣]{1,5}(?:구|시|군))?(?P<title>구청장|시장|군수|청장|장|수)"
)
_WITH_TITLE = {
    title: regex.compile(
        rf"(?<![가-힣])(?P<name>[{_SURNAMES}](?:[가-힣]{{1,3}})?)\s{title}"
        r"(?=(?:은|는|이|가|을|를|의|도|과|와|에게)?(?![가-힣]))"
    )
    for title in _TITLE.values()
}
_OWN = re.compile(r"\s?\(\s?(?:구청장|시장|군수|도지사|지사)")
_TOPIC = re.compile(r"[은는이가]\s")
_DOT = re.compile(r"[·ㆍ‧․・∙]")
_MASTHEAD = re.compile(
    r"(?:월간|계간|격월간)?\s{0,2}(?P<name>[가-힣]{2,3})"
    r"(?:소식지?|(?:시정|군정|구정)(?:소식|신문|뉴스)|[시군구]보|사랑|톡톡|마당|신문)(?![가-힣])"
)
"""A municipality's own paper or magazine, at the head of the page."""
_WE = re.compile(r"(?<![가-힣])우리\s?[시군구](?=[가이는은의와과도에]\s)")
"""A municipality speaks of itself."""
_CLEAR = 1.3  # How far the document's own municipality must lead the next one.
_OPENING = 600  # Characters that hold headline and first paragraph.


class MunicipalityExtractor:
    """Yields `Municipality` mentions.

    >>> from munaward.text import Segment, SegmentKind
    >>> view = "부산 금정구가 상을 받았다. 중구와 동구도 받았다."
    >>> line = Segment(0, len(view), SegmentKind.PARAGRAPH)
    >>> found = MunicipalityExtractor().extract(Reading(view=view, segments=(line,)))
    >>> [(m.text, m.name, m.code) for m in found][:2]
    [('부산 금정구', '부산광역시 금정구', '26410'), ('중구', '부산광역시 중구', '26110')]
    """

    name = "municipality"

    def extract(self, reading: Reading) -> Iterator[Municipality]:
        """Mentions in text order, without overlap."""
        hits = find(reading.view, reading.segments)
        context, resolved = resolve(reading, hits)
        towns = [_mention(reading.view, hit, place, context) for hit, place in resolved]
        own = main_municipality(reading, towns)
        mayors = _mayors(reading, own) if own is not None else ()
        occupied = Occupied()
        # A body holds the name of its town, so it comes first.
        found = [
            m for m in (*_bodies(reading.view, hits), *towns, *mayors) if occupied.take(m.span)
        ]
        yield from sorted(found, key=lambda m: m.span)


def _mention(view: str, hit: Hit, place: Place, context: Context) -> Municipality:
    period = place.period(context.when, hit.surface)
    code = period.code
    return Municipality(
        start=hit.start,
        end=hit.end,
        text=view[hit.start : hit.end],
        name=period.name,
        # A province's code fills the five digits with zeros; towns have no five-digit code.
        code=code.ljust(5, "0") if code else None,
    )


def _bodies(view: str, hits: list[Hit]) -> Iterator[Municipality]:
    """Public bodies of a municipality, under their own names."""
    if BODY_WORD.search(view) is None:
        return
    for hit in hits:
        # 부산시설공단: of the longest name 부산시 the last syllable belongs to 시설.
        at = hit.end - 1 if BODY.match(view, hit.end) is None and hit.form == "full" else hit.end
        body = BODY.match(view, at)
        if body is not None:
            # 부산 금정구시설관리공단: the province that leads the hit is no part of the name.
            start = max(hit.start, view.rfind(" ", hit.start, hit.end) + 1)
            text = view[start : body.end()]
            name = "".join(text.split())
            yield Municipality(start=start, end=body.end(), text=text, name=name)


def _mayors(reading: Reading, own: Municipality) -> Iterator[Municipality]:
    """``박수철 구청장``, ``박 구청장``: the head of the document's own municipality."""
    place = next((p for p in load().lookup(own.name)), None)
    title = _TITLE.get(place.kind) if place is not None else None
    if title is None:
        return
    titled = list(_WITH_TITLE[title].finditer(reading.view))
    bare = any(len(match["name"]) == 1 for match in titled)
    surnames = {m["name"][0] for m in _HOLDER.finditer(reading.view)} if bare else set()
    for match in titled:
        # 시장 is a market too: a bare surname needs its full name elsewhere in the text.
        if len(match["name"]) == 1 and match["name"] not in surnames:
            continue
        if title == "시장" and len(match["name"]) == 2:
            continue
        yield Municipality(
            start=match.start(), end=match.end(), text=match[0], name=own.name, code=own.code
        )


def main_municipality(reading: Reading, mentions: Iterable[Municipality]) -> Municipality | None:
    """The document's own municipality, by its first mention; None where none stands out.

    Its own paper that says 우리 구 names it at the head; else headline, first paragraph,
    ``금정구(구청장 …)`` and frequency count; sidebars do not.
    """
    if _WE.search(reading.view) and (own := _masthead(reading)):
        return own
    first: dict[str, Municipality] = {}
    seen: Counter[str] = Counter()
    score: dict[str, float] = {}
    kinds = _Kinds(reading.segments)
    mentions = sorted(mentions, key=lambda m: m.span)
    headlines = (s.start for s in reading.segments if s.kind is SegmentKind.HEADLINE)
    headline = next(headlines, None)
    for mention in mentions:
        kind = kinds.at(mention.start)
        if kind is SegmentKind.SIDEBAR or not load().lookup(mention.name):
            continue
        first.setdefault(mention.name, mention)
        # Beyond a few, further mentions say little.
        weight = 1.0 if seen[mention.name] < 4 else 0.25
        seen[mention.name] += 1
        if kind is SegmentKind.HEADLINE:
            weight += 5
            # The first headline opens with its subject: 옥천군, … (but 밀양시·함안군 are two).
            if mention.start == headline and not _DOT.match(reading.view, mention.end):
                weight += 5
        elif mention.start < _OPENING:
            weight += 1
        if mention.start < _OPENING and _OWN.match(reading.view, mention.end):
            weight += 6
        score[mention.name] = score.get(mention.name, 0.0) + weight
    if headline is not None and (province := _speaks(reading, first.values(), headline)):
        return province
    score = _without_named_alone(reading, mentions, score)
    # A province is the frame of a text about its municipalities: it counts where none stands out.
    for below in (True, False):
        ranked = sorted((-n, name) for name, n in score.items() if (" " in name) is below)
        if ranked and (len(ranked) == 1 or ranked[0][0] < _CLEAR * ranked[1][0]):
            return first[ranked[0][1]]
        if below and (own := _masthead(reading)):
            return own
    return None


def _without_named_alone(
    reading: Reading, mentions: Iterable[Municipality], score: dict[str, float]
) -> dict[str, float]:
    """Leave out a province that a text about two towns only names: 경북 의성군과 영주시는 …."""
    towns = sorted((n for name, n in score.items() if " " in name), reverse=True)[:2]
    if len(towns) < 2:
        return score
    speaking = {m.name for m in mentions if _TOPIC.match(reading.view, m.end)}
    return {k: n for k, n in score.items() if " " in k or n >= towns[1] or k in speaking}


def _speaks(reading: Reading, places: Iterable[Municipality], headline: int) -> Municipality | None:
    """The province that opens the headline as its subject, where that names no town (충북도, …)."""
    line = next(s for s in reading.segments if s.start == headline)
    inside = [m for m in places if line.start <= m.start < line.end]
    if len(inside) == 1 and inside[0].start == headline and " " not in inside[0].name:
        return inside[0] if reading.view.startswith(",", inside[0].end) else None
    return None


def _masthead(reading: Reading) -> Municipality | None:
    """The town whose paper it is: 사하소식 2023년 12월호."""
    found = _MASTHEAD.match(reading.view)
    if found is None:
        return None
    towns = [p for p in load().lookup(found["name"]) if not p.is_province and p.kind != "town"]
    if len(towns) != 1:
        return None
    period = towns[0].period(reading.published, found["name"])
    return Municipality(
        start=found.start("name"),
        end=found.end("name"),
        text=found["name"],
        name=period.name,
        code=period.code,
    )


class _Kinds:
    """The kind of the segment at an offset."""

    def __init__(self, segments: tuple[Segment, ...]) -> None:
        self._segments = segments
        self._at = 0

    def at(self, offset: int) -> SegmentKind | None:
        """Kind at an offset; offsets must be asked for in rising order."""
        while self._at < len(self._segments) and self._segments[self._at].end <= offset:
            self._at += 1
        if self._at < len(self._segments) and self._segments[self._at].start <= offset:
            return self._segments[self._at].kind
        return None
