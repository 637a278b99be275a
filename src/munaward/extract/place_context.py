"""Which place a printed name means in its document.

Names that several provinces share (중구, 고성군, 광주시) are settled by what stands beside them,
then by the caller's region, then by the province that the document speaks of; where that leaves
two, none is chosen.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from attrs import frozen

from munaward.extract.base import Reading
from munaward.extract.place_hits import Hit
from munaward.gazetteer.places import Place, When, load
from munaward.model import Year
from munaward.text import SegmentKind

_LIST = re.compile(r"(?:\s?[·ㆍ‧․・∙/,]\s?|(?:와|과|및)\s|\s및\s|\s)[^\n가-힣]{0,3}")
_DIVIDED = re.compile(r"\s?[·ㆍ‧․・∙/,]\s?|(?:와|과)\s|\s및\s")
_AGENT_TAIL = re.compile(r"(?:은|는|이|가|의|도|와|과)(?![가-힣])|\s?[,·ㆍ‧․・∙]")
_COUNTED = re.compile(
    r"\d\s?개\s?(?:자치구|시·군·구|시·군|구·군|군·구|시군구|시군|구군|시|군|구)\s?[(:]$"
)
"""Before the first name of those that were counted: 최우수 1개 군(정선)."""
_CLEAR = 1.5  # How far the best province must lead the next one.


def when(reading: Reading) -> When:
    """The day that decides on names: the dateline, else the latest year that the text states."""
    if reading.published is not None:
        return reading.published
    return max((m.until or m.year for m in reading.mentions(Year)), default=None)


@frozen(kw_only=True)
class Context:
    """What a document says about where it is.

    Attributes:
        when: Day or year of the document.
        region: Id of the caller's province, if any.
        provinces: How strongly each province (by id) is spoken of.
        full: How often each place is named in full and without doubt.
        led: Places that a shared name was printed with its province for, by surface.
    """

    when: When
    region: str | None
    provinces: Mapping[str, float]
    full: Counter[str]
    led: dict[str, set[str]]

    def pick(self, hit: Hit, beside: Place | None = None) -> Place | None:
        """The place that a hit means; ``beside`` is the one before it in a list."""
        if len(hit.places) == 1:
            return hit.places[0]
        alive = hit.borne(self.when)
        found = [p for p in alive if p.kind != "ward" or hit.led or self._ward(p, alive)]
        if len(found) == 1:
            return found[0]
        if beside is not None:
            near = [p for p in found if self._in(p) == self._in(beside) and p.kind == beside.kind]
            if len(near) == 1:
                return near[0]
        led = self.led.get(hit.surface, set())
        if len(named := [p for p in found if p.id in led]) == 1:
            return named[0]
        if len(home := [p for p in found if self._in(p) == self.region]) == 1:
            return home[0]
        return self._by_province(found, hit)

    def leads(self, place: Place) -> bool:
        """Whether the document speaks of the place's province more than of any other."""
        own = self.provinces[self._in(place)]
        return own >= 1 and own >= max(self.provinces.values())

    def _in(self, place: Place) -> str:
        return place.province(self.when)

    def _ward(self, place: Place, rivals: Sequence[Place]) -> bool:
        """A ward is meant by its bare name where it alone bears it or its city is spoken of."""
        return len(rivals) == 1 or place.parent in self.full

    def _by_province(self, found: list[Place], hit: Hit) -> Place | None:
        if hit.form == "short" and len(tops := [p for p in found if p.is_province]) == 1:
            rivals = max(self.provinces[self._in(p)] for p in found if p is not tops[0])
            return tops[0] if self.provinces[tops[0].id] >= rivals else None
        ranked = sorted(found, key=lambda p: -self.provinces[self._in(p)])
        if not ranked:
            return None
        best, second = (self.provinces[self._in(p)] for p in ranked[:2])
        return ranked[0] if best > _CLEAR * second else None


def read(reading: Reading, hits: list[Hit]) -> Context:
    """The context that a document's own hits give."""
    date = when(reading) or _earliest(hits)
    provinces: dict[str, float] = defaultdict(float)
    full: Counter[str] = Counter()
    led: dict[str, set[str]] = {}
    region = None
    if reading.region is not None:
        region = next((p.id for p in load().lookup(reading.region) if p.is_province), None)
    ambiguous: dict[str, set[str]] = {}
    for hit in hits:
        if not hit.votes:
            continue
        alive = hit.borne(date)
        if len(alive) > 1:
            ambiguous.setdefault(hit.surface, set()).update(p.province(date) for p in alive)
            continue
        place = alive[0]
        if place.kind == "town" and not hit.led:  # 중앙동 is everywhere.
            continue
        if hit.led:
            led.setdefault(hit.surface, set()).add(place.id)
        if hit.form == "full" or hit.led:
            full[place.id] += 1
        if hit.form == "full" or not place.homograph:
            provinces[place.province(date)] += _weight(hit)
    for shared in ambiguous.values():
        for key in shared:
            provinces[key] += 0.1
    return Context(when=date, region=region, provinces=provinces, full=full, led=led)


def _earliest(hits: Iterable[Hit]) -> When:
    """The first day on which all full names of an undated text existed; None if always."""
    starts = []
    for hit in hits:
        periods = [p for place in hit.places for p in place.periods if hit.surface in p.surfaces]
        if hit.form == "full" and periods and all(p.since for p in periods):
            starts.append(min(p.since for p in periods if p.since))
    return max(starts, default=None)


def _weight(hit: Hit) -> float:
    if hit.kind is SegmentKind.FURNITURE:
        return 0.5
    weight = 2.0 if hit.kind is SegmentKind.HEADLINE or hit.led else 1.0
    return weight if hit.form == "full" or hit.led else weight / 2


def resolve(reading: Reading, hits: list[Hit]) -> tuple[Context, list[tuple[Hit, Place]]]:
    """The hits that are mentions, each with its place; the undecided ones are left out."""
    context = read(reading, hits)
    read_as: list[tuple[Hit, Place]] = []
    for hit in hits:
        beside = None
        shared = len(hit.places) > 1
        if shared and read_as and _LIST.fullmatch(reading.view, read_as[-1][0].end, hit.start):
            beside = read_as[-1][1]
        place = context.pick(hit, beside)
        if place is not None:
            read_as.append((hit, place))
    listed = _listed(reading.view, read_as, context)
    out = [
        (hit, place)
        for number, (hit, place) in enumerate(read_as)
        if hit.mention and _stands(reading.view, hit, place, context, number in listed)
    ]
    return context, out


def _listed(view: str, read_as: list[tuple[Hit, Place]], context: Context) -> set[int]:
    """Numbers of the hits that their number, or a list with a sure one of their province, vouches for."""
    ties = []
    for number, ((one, first), (two, second)) in enumerate(itertools.pairwise(read_as)):
        if first.is_province != second.is_province or not _DIVIDED.fullmatch(
            view, one.end, two.start
        ):
            continue
        if first.is_province or first.province(context.when) == second.province(context.when):
            ties.append((number, number + 1))
    sure = {n for n, (hit, p) in enumerate(read_as) if hit.form == "full" or not p.homograph}
    found = {n for n, (hit, _) in enumerate(read_as) if _counted(view, hit)}
    sure |= found
    # Once back, for the sure one may come last, and forth again for those who come after its fellows.
    for here, there in (*ties, *((b, a) for a, b in reversed(ties)), *ties):
        if here in sure:
            found.add(there)
            sure.add(there)
    return found


def _counted(view: str, hit: Hit) -> bool:
    """Whether a name stands behind the number of those that it names: 우수 2개 시군(정선, 동해)."""
    opened = hit.form == "short" and view[hit.start - 1] in "(:"
    return opened and _COUNTED.search(view, max(0, hit.start - 14), hit.start) is not None


def _stands(view: str, hit: Hit, place: Place, context: Context, listed: bool) -> bool:
    """Whether a name without its suffix is meant as the municipality here."""
    if hit.form == "full" or hit.led:
        return hit.led or place.kind != "town" or context.leads(place)
    if place.is_province:
        known = context.full[place.id] > 0 or place.id == context.region
        agent = listed or _AGENT_TAIL.match(view, hit.end) is not None
        return agent and (known or listed or not place.homograph)
    opens = hit.head and view[hit.end : hit.end + 1] in (",", "·", "…")
    if place.homograph:
        return listed or (opens and place.id in context.full)
    return place.id in context.full or listed
