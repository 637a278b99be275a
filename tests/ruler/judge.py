"""One release judged: what of it was found, what was missed, what was made up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from enum import Enum

from attrs import frozen

from tests.ruler.matching import Entries, Pair, align, filled, match_mentions
from tests.ruler.names import fold
from tests.ruler.samples import AWARD_SLOTS, Json, Sample

MENTIONS = ("money", "tier", "streak", "rank", "program")


class Outcome(Enum):
    """What became of one thing: a counted one is in the gold, in the prediction, or in both."""

    RIGHT = "right"
    WRONG = "wrong"
    MISSED = "missed"
    FALSE = "false"


@frozen
class Verdict:
    """What a prediction makes of one thing.

    Attributes:
        figure: What it counts for; ``slot.year`` counts for ``slots`` too.
        outcome: Right, wrong, missed, or false: not in the annotation.
        item: The annotated thing, or the false one, in words that are the same for every version.
        detail: What was predicted instead.
    """

    figure: str
    outcome: Outcome
    item: str
    detail: str = ""

    def __str__(self) -> str:
        return (
            f"{self.outcome.value} {self.figure}: {self.item}{self.detail and f' ({self.detail})'}"
        )


def judge(sample: Sample, got: Json, entries: Entries) -> list[Verdict]:
    """Everything that counts in one annotated release."""
    assert sample.gold is not None, sample.id
    out = [*_offsets(sample, got)]
    for kind in MENTIONS:
        wanted, found = (_of_type(kind, m["mentions"]) for m in (sample.gold, got))
        out += _mentions(kind, wanted, found, entries)
    out += _awards(sample.gold["awards"], got["awards"], entries)
    out += _totals(sample.gold["totals"], got["totals"])
    return [*out, _published(sample.gold.get("published"), got.get("published"))]


def _published(wanted: str | None, got: str | None) -> Verdict:
    outcome = Outcome.RIGHT if wanted == got else Outcome.WRONG
    return Verdict("published", outcome, str(wanted), _instead(outcome, got))


def _instead(outcome: Outcome, value: object) -> str:
    return f"got {value}" if outcome is Outcome.WRONG else ""


def _of_type(kind: str, mentions: Sequence[Json]) -> list[Json]:
    return [m for m in mentions if m["type"] == kind]


def _offsets(sample: Sample, got: Json) -> Iterator[Verdict]:
    for m in got["mentions"]:
        if sample.text[m["start"] : m["end"]] != m["text"]:
            yield Verdict("offset", Outcome.WRONG, mention_words(m))


def _mentions(
    kind: str, gold: Sequence[Json], got: Sequence[Json], entries: Entries
) -> Iterator[Verdict]:
    pairs = match_mentions(gold, got)
    found = dict(pairs)
    for i, m in enumerate(gold):
        yield Verdict(kind, Outcome.RIGHT if i in found else Outcome.MISSED, mention_words(m))
    yield from _false(kind, got, {j for _, j in pairs}, mention_words)
    if kind == "money":
        yield from (_role(gold[i], got[j]) for i, j in pairs)
    if kind == "program":
        yield from _links(gold, got, found, entries)


def _false(
    figure: str, got: Sequence[Json], taken: set[int], words: Callable[[Json], str]
) -> Iterator[Verdict]:
    return (Verdict(figure, Outcome.FALSE, words(m)) for j, m in enumerate(got) if j not in taken)


def _role(gold: Json, got: Json) -> Verdict:
    outcome = Outcome.RIGHT if gold["role"] == got.get("role") else Outcome.WRONG
    return Verdict("role", outcome, mention_words(gold), _instead(outcome, got.get("role")))


def _links(
    gold: Sequence[Json], got: Sequence[Json], found: dict[int, int], entries: Entries
) -> Iterator[Verdict]:
    """A link is right where the entry bears the name under which the annotation files it."""
    linked = set()
    for i, m in enumerate(gold):
        words = f"{m['text']!r} @{m['start']} is {m['name']!r}"
        mention = got[found[i]] if i in found else None
        if mention and fold(m["name"]) in entries.get(mention.get("id") or "", ()):
            linked.add(found[i])
            yield Verdict("link", Outcome.RIGHT, words)
        else:
            yield Verdict("link", Outcome.MISSED, words, f"got {mention and mention.get('id')}")
    for j, m in enumerate(got):
        if m.get("id") and j not in linked:
            yield Verdict("link", Outcome.FALSE, f"{m['text']!r} @{m['start']} as {m['id']}")


def _awards(gold: Sequence[Json], got: Sequence[Json], entries: Entries) -> Iterator[Verdict]:
    pairs = {pair.gold: pair for pair in align(gold, got, entries)}
    for i, award in enumerate(gold):
        yield from _award(award, got, pairs.get(i))
    taken = {pair.got for pair in pairs.values()}
    for j, award in enumerate(got):
        if j not in taken:
            yield Verdict("records", Outcome.FALSE, award_words(award))
            yield from _slots(Outcome.FALSE, award)


def _award(award: Json, got: Sequence[Json], pair: Pair | None) -> Iterator[Verdict]:
    words = award_words(award)
    if pair is None:
        yield Verdict("records", Outcome.MISSED, words)
        yield from _slots(Outcome.MISSED, award)
        return
    other = got[pair.got]
    detail = ", ".join(f"{slot} {other.get(slot)}" for slot in pair.wrong)
    outcome = Outcome.WRONG if pair.wrong else Outcome.RIGHT
    yield Verdict("records", outcome, words, detail and f"got {detail}")
    for slot, same in pair.slots.items():
        if found := _slot(same, filled(slot, award), filled(slot, other)):
            value = (other if found is Outcome.FALSE else award).get(slot)
            detail = f"got {other.get(slot)}" if found is Outcome.WRONG else ""
            yield Verdict(f"slot.{slot}", found, f"{value} of {words}", detail)


def _slot(same: bool | None, wanted: bool, got: bool) -> Outcome | None:
    """An empty slot is neither annotated nor predicted."""
    if wanted and got:
        return Outcome.RIGHT if same else Outcome.WRONG
    return Outcome.MISSED if wanted else Outcome.FALSE if got else None


def _slots(outcome: Outcome, award: Json) -> Iterator[Verdict]:
    for slot in AWARD_SLOTS:
        if filled(slot, award):
            item = f"{award.get(slot)} of {award_words(award)}"
            yield Verdict(f"slot.{slot}", outcome, item)


def _totals(gold: Sequence[Json], got: Sequence[Json]) -> Iterator[Verdict]:
    wanted, have = Counter(map(total_words, gold)), Counter(map(total_words, got))
    for outcome, counted in (
        (Outcome.RIGHT, wanted & have),
        (Outcome.MISSED, wanted - have),
        (Outcome.FALSE, have - wanted),
    ):
        yield from (Verdict("totals", outcome, words) for words in counted.elements())


def mention_words(mention: Json) -> str:
    """A mention in words: its text, its place, its value; names are told by links."""
    keys = ("krw", "krw_max", "role", "code", "count", "unit", "rank")
    value = "".join(f" {mention[k]}" for k in keys if mention.get(k) is not None)
    return f"{mention['text']!r} @{mention['start']}{value}"


def award_words(award: Json) -> str:
    """An award in words: its slots that say something."""
    return " | ".join(f"{slot} {award[slot]}" for slot in AWARD_SLOTS if filled(slot, award))


def total_words(total: Json) -> str:
    """A total in words."""
    return f"count {total.get('count')}, tier {total.get('tier')}, krw {total.get('krw')}"
