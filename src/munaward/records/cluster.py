"""A result with everything that belongs to it."""

from __future__ import annotations

from attrs import define, field

from munaward.provenance import Rule
from munaward.records.events import Event, Kind

Pair = tuple[list[Event], list[Event]]
"""Recipients and the programmes in which they got a result."""


@define
class Cluster:
    """A result with everything that belongs to it, while it is being read.

    Attributes:
        results: The words that say how somebody did.
        pairs: Who and in what; usually one pair, either side of which may be empty.
        years: Years stated for this result.
        hosts: Hosts named before it in the sentence.
        money: Amounts that stand with it.
        opened: It reads forward: names that follow belong to it.
        own_programs: The sentence names its programmes, they are not carried over.
        bracketed: It stands in brackets behind a recipient (``증평군(4위)``).
        in_item: It stands in a list item of its own, to which no programme named before belongs.
        rules: How those of a kind came to it that did not stand with it.
    """

    results: list[Event] = field(factory=list)
    pairs: list[Pair] = field(factory=lambda: [([], [])])
    years: list[Event] = field(factory=list)
    hosts: list[Event] = field(factory=list)
    money: list[Event] = field(factory=list)
    opened: bool = False
    own_programs: bool = True
    bracketed: bool = False
    in_item: bool = False
    rules: dict[Kind, Rule] = field(factory=dict)

    @property
    def recipients(self) -> list[Event]:
        """All its recipients."""
        # Most clusters have one pair, and are asked often.
        if len(self.pairs) == 1:
            return self.pairs[0][0][:]
        return [e for people, _ in self.pairs for e in people]

    @property
    def programs(self) -> list[Event]:
        """All its programmes."""
        if len(self.pairs) == 1:
            return self.pairs[0][1][:]
        return [e for _, names in self.pairs for e in names]

    @property
    def events(self) -> list[Event]:
        """All its events but years and hosts."""
        return [*self.results, *self.programs, *self.recipients, *self.money]

    @property
    def start(self) -> int:
        """View offset of the first thing in it."""
        return min([e.start for e in self.events])

    @property
    def end(self) -> int:
        """View offset after its last result, or its last thing where it has none."""
        return max([e.end for e in self.results or self.events])

    def has(self, kind: Kind) -> bool:
        """Whether it holds a result of this kind."""
        return any(e.kind is kind for e in self.results)
