"""Where a text prints the name of a place, before it is known which place is meant.

A *hit* is a printed name with the places that may bear it. Hits that stand together are read
together: ``부산 금정구`` is one hit, ``강동·강북·금천구`` are three that share a suffix.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple, TypeAlias

from attrs import evolve, frozen

from munaward.extract.occupied import Occupied
from munaward.extract.place_bodies import BODY, BODY_WORD
from munaward.gazetteer.places import Place, Places, When, load
from munaward.gazetteer.trie import Trie
from munaward.text import Segment, SegmentKind

Form: TypeAlias = Literal["full", "short"]

_PARTICLE = (
    "은|는|이|가|을|를|의|에|도|와|과|만|로|으로|에서|에서는|에서도|에는|에도|에게|에게는|에선|서|서는|"
    "까지|부터|보다|보다는|처럼|마다|뿐|이나|나|이며|며|이고|고|이다|다|인|이라|라는|이라는|라고|이라고|"
    "측|측은|등|등이|등은|등을|등에|등의|간|및|와는|과는|로부터|으로부터|로는|으로는|만의|만이|만은|에만|"
    "이었다|였다|입니다|이지만|지만|뿐만|조차|밖에|씩|이란|란"
)
_AGENT = "은|는|이|가|의|도|와|과|을|를|에|만|에게"
_FULL_TAIL = re.compile(
    rf"(?:(?P<role>청장|청|장|수|지사|보건소)|(?P<near>민|정|립|의회|의원|내|관내|산|발|형|교육청))?"
    rf"(?:{_PARTICLE})?(?![가-힣A-Za-z0-9])"
)
_SHORT_TAIL = re.compile(
    rf"(?:{_AGENT})(?![가-힣A-Za-z])|\s?[,，·ㆍ‧․・∙…)\]’”'\"」』>/△▲▷▶]|\s*(?:\n|$)|"
    r"\s(?:등(?![가-힣]{2})|\d+(?:곳|개))"
)
WORD = re.compile(r"[가-힣A-Za-z0-9一-龥]")
_DATELINE = re.compile(r"\s?=\s?")
_JOINT = re.compile(r"(?P<dot>[·ㆍ‧․・∙/]\s?)|(?P<comma>,\s?)|(?P<and>(?:와|과)\s)|(?P<space>\s)")
_TOKEN_BEFORE = re.compile(r"(?<![가-힣A-Za-z])([가-힣]{1,4})$")
_SPACED = re.compile(r"(?<![가-힣])([중동서남북])[ \u3000]{1,3}구(?![가-힣])")
_ROLE_OF = dict(청="구시군도", 청장="구", 장="시구", 수="군", 지사="도", 보건소="구시군")


class Named(NamedTuple):
    """What the trie stores for a surface."""

    surface: str
    form: Form
    places: tuple[Place, ...]


@frozen(kw_only=True)
class Hit:
    """A printed name.

    Attributes:
        start: View offset of its first character; with a leading province, that of the province.
        end: After its last character.
        surface: The name as the gazetteer spells it.
        form: ``full`` with 시·군·구·도, ``short`` without.
        places: Those that it may mean.
        kind: Kind of the segment that it stands in.
        mention: Whether it stands as a word of its own; else it is only evidence.
        led: Whether its province or city stands right before it.
        head: Whether it opens its segment.
    """

    start: int
    end: int
    surface: str
    form: Form
    places: tuple[Place, ...]
    kind: SegmentKind
    mention: bool
    led: bool = False
    head: bool = False

    @property
    def votes(self) -> bool:
        """Whether it says where the document is at home."""
        return self.kind is not SegmentKind.SIDEBAR

    def borne(self, when: When) -> Sequence[Place]:
        """Those of its places that bore the name at a time; all of them where none did."""
        if len(self.places) == 1:
            return self.places
        return [p for p in self.places if p.bore(self.surface, when)] or self.places


def _form(surface: str, places: tuple[Place, ...]) -> Form:
    # A province's 서울시 or 경남도 is a full form, its 서울 or 경남 a short one.
    ending = surface[-1] in "시군구도읍면동" and len(surface) > 1
    own = any(surface == p.surfaces[0] for place in places for p in place.periods)
    province = any(place.is_province for place in places)
    return "full" if own or (ending and province and len(surface) > 2) else "short"


@functools.cache
def _trie(*, towns: bool) -> Trie[Named]:
    found = []
    for surface, places in load().surfaces.items():
        kept = tuple(p for p in places if towns or p.kind != "town")
        if kept and " " not in surface:
            found.append((surface, Named(surface, _form(surface, kept), kept)))
    return Trie(found)


def find(view: str, segments: tuple[Segment, ...]) -> list[Hit]:
    """All hits in text order; they do not overlap."""
    trie = _trie(towns="제주" in view or "세종" in view)
    bodies = BODY_WORD.search(view) is not None
    found: list[Hit] = []
    for segment in segments:
        hits = list(_plain(view, segment, trie, bodies=bodies))
        if segment.kind is SegmentKind.ROW:
            hits.extend(_spaced(view, segment))
        hits.extend(_lists(view, hits, segment))
        if len(hits) > 1:
            hits = _under_brackets(view, _composed(view, _disjoint(hits)))
        found += hits
    return found


def _plain(view: str, segment: Segment, trie: Trie[Named], *, bodies: bool) -> Iterator[Hit]:
    previous = -1
    for match in trie.find(view, segment.start, segment.end):
        glued = match.start == previous
        previous = match.end
        before = view[match.start - 1] if match.start > segment.start else " "
        if WORD.match(before) and not glued:
            continue
        name = match.value
        tail = _tail(view, match.end, name, bodies=bodies)
        if tail is None:
            continue
        yield Hit(
            start=match.start,
            end=match.end,
            surface=name.surface,
            form=name.form,
            places=name.places,
            kind=segment.kind,
            mention=tail,
            head=match.start == segment.start,
        )


def _tail(view: str, end: int, name: Named, *, bodies: bool) -> bool | None:
    """Whether the name is a word here (True), mere evidence (False) or part of a word (None)."""
    if name.form == "short":
        if _DATELINE.match(view, end):
            return False
        # A space is open: the next name may complete it (부산 금정구), or it is an attribute.
        if _SHORT_TAIL.match(view, end):
            return True
        open_end = view[end : end + 1].isspace() or _starts_place(view, end)
        return False if open_end or (bodies and BODY.match(view, end)) else None
    tail = _FULL_TAIL.match(view, end)
    if tail is None:
        return False if len(name.surface) > 2 or _starts_place(view, end) else None
    if (role := tail["role"]) and name.surface[-1] not in _ROLE_OF[role]:
        return None
    return tail["near"] is None


def _starts_place(view: str, at: int) -> bool:
    return _trie(towns=False).starts(view, at, at + 6)


def _spaced(view: str, segment: Segment) -> Iterator[Hit]:
    """``남 구`` as tables set it."""
    for match in _SPACED.finditer(view, segment.start, segment.end):
        surface = match[1] + "구"
        yield Hit(
            start=match.start(),
            end=match.end(),
            surface=surface,
            form="full",
            places=load().lookup(surface),
            kind=segment.kind,
            mention=True,
            head=match.start() == segment.start,
        )


def _under(place: Place, above: tuple[Place, ...]) -> bool:
    """Whether a place lies (or lay) in one of the others."""
    ids = {one.id for one in above}
    names = tuple(f"{period.name} " for one in above for period in one.periods)
    return place.parent in ids or any(p.name.startswith(names) for p in place.periods)


def _composed(view: str, hits: list[Hit]) -> list[Hit]:
    """Hits with the province or city that stands right before them taken in."""
    out: list[Hit] = []
    for hit in hits:
        last = out[-1] if out else None
        if last is not None and view[last.end : hit.start].strip(" \u3000") == "":
            inside = tuple(p for p in hit.places if _under(p, last.places))
            if inside and (hit.mention or hit.form == "full"):
                start, head = last.start, last.head
                out[-1] = evolve(hit, start=start, head=head, places=inside, led=True)
                continue
        out.append(hit)
    return out


_BRACKET = re.compile(r"\)\s?")
_COMMA = re.compile(r"\s?[,·]\s?|\s")


def _under_brackets(view: str, hits: list[Hit]) -> list[Hit]:
    """``(대구) 남구, 중구``: a province in brackets leads the names behind it up to the next one."""
    out: list[Hit] = []
    above: tuple[Place, ...] = ()
    for hit in hits:
        last = out[-1] if out else None
        if last is None or not _COMMA.fullmatch(view, last.end, hit.start):
            above = ()
        opened = last is not None and view[last.start - 1 : last.start] == "("
        if last is not None and opened and _BRACKET.fullmatch(view, last.end, hit.start):
            above = last.places
            out[-1] = evolve(last, mention=False)
        inside = tuple(p for p in hit.places if _under(p, above)) if above else ()
        out.append(evolve(hit, places=inside, led=True) if inside else hit)
    return out


def _lists(view: str, hits: list[Hit], segment: Segment) -> Iterator[Hit]:
    """Names left of a full one that share its suffix: ``중·남·북구``, ``삼척 동해시``."""
    places = load()
    full = [hit for hit in hits if hit.form == "full"]
    taken = {hit.start for hit in full}
    for hit in full:
        if not hit.mention or hit.places[0].is_province:
            continue
        at = hit.start
        while (item := _item_before(view, segment.start, at, hit, places)) is not None:
            if item.start in taken:
                break
            taken.add(item.start)
            yield item
            at = item.start


def _item_before(view: str, floor: int, at: int, hit: Hit, places: Places) -> Hit | None:
    for back in (1, 2):
        joint = _JOINT.fullmatch(view, at - back, at) if at - back > floor else None
        if joint is None:
            continue
        token = _TOKEN_BEFORE.search(view, max(floor, at - back - 6), at - back)
        if token is None:
            continue
        start = token.start(1)
        found = _shared(token[1], hit, places, loose=joint["dot"] is not None)
        if not found or (joint["space"] and any(p.homograph for p in found)):
            continue
        if len(token[1]) == 1 and not joint["dot"]:
            continue
        return evolve(
            hit,
            start=start,
            end=token.end(1),
            surface=token[1] + hit.surface[-1],
            places=found,
            head=start == floor,
        )
    return None


def _shared(stem: str, hit: Hit, places: Places, *, loose: bool) -> tuple[Place, ...]:
    """Places named by a stem and the hit's suffix, or by the stem alone between dots.

    Between dots a name that one place in the country bears may be of another province.
    """
    provinces = frozenset[str]().union(*(place.provinces for place in hit.places))
    found = places.lookup(stem + hit.surface[-1])
    if loose and len(found) == 1 and found[0].kind not in ("town", "ward"):
        return found
    if not found and loose:
        found = tuple(p for p in places.lookup(stem) if not p.is_province)
    return tuple(
        p
        for p in found
        if (p.provinces & provinces and p.kind != "town")
        or (p.kind == "town" and hit.places[0].kind == "town")
    )


def _disjoint(hits: list[Hit]) -> list[Hit]:
    """Of overlapping hits the full one, then the longer."""
    occupied = Occupied()
    ranked = sorted(hits, key=lambda h: (h.form == "short", h.start - h.end))
    kept = [hit for hit in ranked if occupied.take((hit.start, hit.end))]
    return sorted(kept, key=lambda h: h.start)
