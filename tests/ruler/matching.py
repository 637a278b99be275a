"""Which predicted mention or award stands for which annotated one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import frozen

from tests.ruler.names import fold, place
from tests.ruler.samples import AWARD_SLOTS, Json

Entries = Mapping[str, frozenset[str]]
"""Folded names of the taxonomy's entries by id, as the version that predicted knows them."""

KEY = ("recipient", "program", "year", "tier", "rank", "streak", "prize")
"""The slots that must all be right in a right record; host and money are counted apart."""

_WEIGHTS = {
    "program": 4,
    "recipient": 2,
    "tier": 2,
    "streak": 2,
    "rank": 2,
    "year": 1.5,
    "prize": 1.5,
    "krw": 1.5,
    "host": 1,
}
_TIES = ("program", "tier", "streak", "rank", "prize", "krw")
"""Slots of which one must be equal: recipient, year and host are those of a whole article."""

_LEAST_OVERLAP = 0.5
"""Of a programme's spans, intersection over union."""


def same_mention(gold: Json, got: Json) -> bool:
    """Whether a predicted mention says what an annotated one of its type says, about where it does."""
    shared = min(gold["end"], got["end"]) - max(gold["start"], got["start"])
    if shared <= 0:
        return False
    match gold["type"]:
        case "money":
            return all(gold.get(k) == got.get(k) for k in ("start", "end", "krw", "krw_max"))
        case "tier":
            return bool(gold["code"] == got.get("code"))
        case "streak":
            return (gold["count"], gold["unit"]) == (got.get("count"), got.get("unit"))
        case "rank":
            return bool(gold["rank"] == got.get("rank"))
        case _:
            whole = max(gold["end"], got["end"]) - min(gold["start"], got["start"])
            return bool(shared / whole >= _LEAST_OVERLAP)


def match_mentions(gold: Sequence[Json], got: Sequence[Json]) -> list[tuple[int, int]]:
    """Indices of annotated mentions of one type and of what stands for each, the nearest first."""
    left = set(range(len(got)))
    pairs = []
    for i in sorted(range(len(gold)), key=lambda i: gold[i]["start"]):
        hits = [j for j in sorted(left) if same_mention(gold[i], got[j])]
        if hits:
            best = min(hits, key=lambda j: _distance(gold[i], got[j]))
            left.remove(best)
            pairs.append((i, best))
    return pairs


def _distance(a: Json, b: Json) -> int:
    return int(abs(a["start"] - b["start"]) + abs(a["end"] - b["end"]))


def filled(slot: str, award: Json) -> bool:
    """Whether an annotated or a predicted award says something in a slot."""
    if slot == "program":
        return bool(award.get("program") or award.get("name") or award.get("program_name"))
    return bool(award.get(slot))


def same_slot(slot: str, gold: Json, got: Json, entries: Entries) -> bool | None:
    """Whether two awards agree in a slot; None where both leave it empty."""
    if slot == "program":
        return _same_program(gold, got, entries)
    a, b = gold.get(slot), got.get(slot)
    if a is None and b is None:
        return None
    return place(a) == place(b) if slot in ("recipient", "host", "prize") else a == b


def _same_program(gold: Json, got: Json, entries: Entries) -> bool | None:
    """By any of its names: the surface, the full name, contest or area or both, the entry's."""
    if not (filled("program", gold) and filled("program", got)):
        return False if filled("program", gold) or filled("program", got) else None
    contest, area = got.get("program"), got.get("area")
    names = [contest, got.get("program_name"), area, area and f"{contest or ''} {area}"]
    known = entries.get(got.get("program_id") or "", frozenset())
    wanted = {fold(name) for name in (gold.get("program"), gold.get("name")) if name}
    return not wanted.isdisjoint({fold(name) for name in names if name} | known)


@frozen
class Pair:
    """An annotated award and the predicted one that stands for it.

    Attributes:
        gold: Index of the annotated award.
        got: Index of the predicted one.
        slots: Whether they agree, by slot; None where both leave it empty.
    """

    gold: int
    got: int
    slots: Mapping[str, bool | None]

    @property
    def wrong(self) -> tuple[str, ...]:
        """The key slots in which they differ; a record without any is right."""
        return tuple(slot for slot in KEY if self.slots[slot] is False)

    @property
    def affinity(self) -> float:
        """The weight of the slots that agree less half that of those that do not; 0: unrelated."""
        if not any(self.slots[slot] for slot in _TIES):
            return 0
        return sum(
            weight if self.slots[slot] else -weight / 2
            for slot, weight in _WEIGHTS.items()
            if self.slots[slot] is not None
        )


def align(gold: Sequence[Json], got: Sequence[Json], entries: Entries) -> list[Pair]:
    """Awards that stand for each other, each used once, the best pairs first."""
    pairs = [
        Pair(i, j, {slot: same_slot(slot, a, b, entries) for slot in AWARD_SLOTS})
        for i, a in enumerate(gold)
        for j, b in enumerate(got)
    ]
    pairs.sort(key=lambda pair: (pair.affinity, pair.gold, pair.got), reverse=True)
    taken_gold, taken_got, out = set(), set(), []
    for pair in pairs:
        if pair.affinity > 0 and pair.gold not in taken_gold and pair.got not in taken_got:
            taken_gold.add(pair.gold)
            taken_got.add(pair.got)
            out.append(pair)
    return out
