"""Which programmes the text states a result of: the rest of those it names ends in no record."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from munaward.extract.base import Reading
from munaward.extract.clauses import clause_end, clause_start, missed, reached
from munaward.extract.program.quoted import PRICED
from munaward.extract.selection import HEADING, told_selected
from munaward.linking.coreference import Entity
from munaward.model import Mention, Money, Organization, Prize, Rank, Span, Streak, Tier
from munaward.text import SegmentKind

_RESULTS = (Tier, Rank, Prize, Streak)

_PREDICATE = re.compile(r"(?:[다요죠음함]|것)[.!~\"”’)\s]*$|[다요][.!]|\d|[:：=]")
"""A sentence that says something; a title without its own programme speaks of what follows."""
_HEAD_REACH = 400
"""How far above an item the result may stand that its list is of."""
_FACT = re.compile(
    r"수상(?!자|작|권|기관이|소감)|(?:에|로|으로|돼|되어)\s?(?:최종\s)?선정|선정[됐된돼]|상[을도] (?:받"
    r"|탔|타|휩|거머)|석권|뽑[혔혀힌]|이름을 (?:올|내)|시상대|표창을|인증[’'”」]?을? (?:받|획득)"
)


def graded(reading: Reading, entities: Iterable[Entity]) -> set[int]:
    """Keys of the entities of which the text states a result, and of their parents."""
    by_key = {e.key: e for e in entities}
    view = reading.view
    sentences = [s for seg in reading.segments if not seg.is_aside for s in seg.sentence_spans]
    spans = sorted((span, e.key) for e in by_key.values() for span in e.mentions)
    starts = [span[0] for span, _ in spans]
    out: set[int] = set()
    spoken_of: set[int] = set()
    named_in: list[set[int]] = []
    items = {s.start for s in reading.segments if s.kind is SegmentKind.ITEM}
    selected = _selected(reading)
    for lo, hi in sentences:
        mentions = spans[bisect_left(starts, lo) : bisect_left(starts, hi)]
        # What is known already is not asked again: reading a clause costs most of all here.
        if not mentions and spoken_of <= out:
            continue
        inside = _results(reading, lo, hi)
        named_in.append({key for _, key in mentions})
        named = {key for span, key in mentions if not _lost(view, span, (lo, hi), inside)}
        if not named:
            said = inside and not spoken_of <= out
            states = lo in items or _PREDICATE.search(view, lo, hi) is not None
            if said and states and _any_reached(view, inside, (lo, hi)):
                out |= spoken_of
            continue
        if not named <= out and (
            lo in selected
            or (lo in items and _results(reading, lo - _HEAD_REACH, lo))
            or _any_reached(view, inside, (lo, hi))
            or _states_win(view, (lo, hi))
        ):
            out |= named
        elif not named <= out:
            out |= {key for span, key in mentions if _is_funded(reading, span, lo)}
        if not missed(view[lo:hi]):
            spoken_of = named
    out |= _areas_listed_with(out, named_in)
    return out | {p for key in out if (p := by_key[key].parent) is not None}


def _results(reading: Reading, low: int, high: int) -> list[Mention]:
    return [m for m in reading.within(low, high) if isinstance(m, _RESULTS)]


def _any_reached(view: str, results: Sequence[Mention], sentence: Span) -> bool:
    return any(isinstance(m, Rank) or reached(view, m.span, sentence) for m in results)


_WHICH_HAD = re.compile(r"던\s\W?$")
"""Before a name that an earlier result describes: 지난해 우수구였던 자원봉사는 올해 밀려났다."""


def _lost(view: str, name: Span, sentence: Span, results: Sequence[Mention]) -> bool:
    """Whether the clause behind a name says that nothing was won there (공모에서는 고배를 마셨다)."""
    if not missed(view[name[1] : clause_end(view, name[1], sentence[1])]):
        return False
    if _WHICH_HAD.search(view, max(sentence[0], name[0] - 6), name[0]):
        return False
    opened = clause_start(view, name[0], sentence[0])
    return not any(m.start >= opened for m in results)


def _selected(reading: Reading) -> set[int]:
    """Starts of the items below a heading that says that they were selected (공모)."""
    out: set[int] = set()
    below = False
    for above, s in itertools.pairwise(reading.segments):
        if s.kind is SegmentKind.ITEM:
            if above.kind is not SegmentKind.ITEM:
                below = HEADING.fullmatch(reading.view, above.start, above.end) is not None
            out |= {s.start} if below else set()
    return out


_QUOTES = re.compile(r"[‘'\"“「『<〈《\[]")
_PRICED = re.compile(rf"[’'\"”」』>〉》\]]{PRICED.pattern}")


def _is_funded(reading: Reading, name: Span, low: int) -> bool:
    """Whether a name is a subsidy of a list of selected ones: 산림청 ‘숲길 사업’(9억원)이 대표적이다."""
    price = _PRICED.match(reading.view, name[1])
    if price is None or not _QUOTES.match(reading.view, name[0] - 1):
        return False
    around = reading.within(max(0, name[0] - 40), price.end() + 1)
    host = any(isinstance(m, Organization) and 1 <= name[0] - m.end <= 2 for m in around)
    if not host or not any(
        isinstance(m, Money) and m.role == "award" and m.start == price.end() for m in around
    ):
        return False
    line = next((s.start for s in reading.segments if s.start <= low < s.end), low)
    return told_selected(reading.view, line, name[1])


def _areas_listed_with(known: set[int], named_in: Iterable[set[int]]) -> set[int]:
    """The entities of sentences that list them with a graded one: the areas of an umbrella."""
    out: set[int] = set()
    for named in named_in:
        if len(named) >= 4 and named & known:
            out |= named
    return out


def _states_win(view: str, sentence: Span) -> bool:
    return any(reached(view, found.span(), sentence) for found in _FACT.finditer(view, *sentence))
