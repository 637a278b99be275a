"""What `munaward.parse` returns."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import asdict, field, frozen

from munaward.explanation import Explanation
from munaward.model import (
    MENTION_TYPES,
    Award,
    Mention,
    Money,
    Program,
    Streak,
    Tier,
    Total,
)
from munaward.provenance import Decisions, Reason, Rejection

if TYPE_CHECKING:
    from munaward.checks import Check

SCHEMA = "munaward/document/1"
"""Name and version of the JSON form."""

M = TypeVar("M", bound=Mention)


@frozen(kw_only=True)
class Document:
    """A parsed press release. All offsets count code points of ``text``.

    Attributes:
        text: The text as it was passed in; empty in a document read back from JSON, which has none.
        published: Dateline, ``2015-01-09`` or, where only the month is known, ``2022-02``.
        mentions: Every mention, in text order.
        awards: The award records, in text order.
        totals: The sums that the text states of itself.
    """

    text: str = field(default="", eq=False, repr=False)
    published: str | None = None
    mentions: tuple[Mention, ...] = ()
    awards: tuple[Award, ...] = ()
    totals: tuple[Total, ...] = ()
    _decisions: Decisions | None = field(default=None, eq=False, repr=False)

    def of_type(self, kind: type[M]) -> tuple[M, ...]:
        """The mentions of one class, in text order."""
        return tuple(m for m in self.mentions if isinstance(m, kind))

    @property
    def money(self) -> tuple[Money, ...]:
        """The amounts of money."""
        return self.of_type(Money)

    @property
    def tiers(self) -> tuple[Tier, ...]:
        """The grades."""
        return self.of_type(Tier)

    @property
    def streaks(self) -> tuple[Streak, ...]:
        """The streaks."""
        return self.of_type(Streak)

    @property
    def programs(self) -> tuple[Program, ...]:
        """The names of evaluations, awards, contests and their areas."""
        return self.of_type(Program)

    @cached_property
    def checks(self) -> tuple[Check, ...]:
        """What the text says of itself held against what was found in it, in text order.

        A broken check shows where something was probably missed. Worked out when first asked for,
        and no part of the JSON. Checks need the text: a document read back from JSON has none.
        """
        if not self.text:
            return ()
        # Compiling its patterns takes a tenth of the start, and most documents are never checked.
        from munaward.checks import check

        return check(self.text, self.mentions, self.awards, self.totals, self.published)

    def to_dict(self) -> dict[str, Any]:
        """The document as JSON: every key always there, null where the text says nothing."""
        return {
            "schema": SCHEMA,
            "published": self.published,
            "mentions": [m.to_dict() for m in self.mentions],
            "awards": [_jsonable(a) for a in self.awards],
            "totals": [_jsonable(t) for t in self.totals],
        }

    def explain(self) -> Explanation:
        """Why each award says what it says, and why the rest of what was found is in none.

        >>> from munaward import parse
        >>> told = parse("강동구는 2023년 식품위생분야 종합평가에서 최우수구로 뽑혔다.").explain()
        >>> [(b.rule.value, b.spans) for b in told.awards[0].why("tier")]
        [('clause', ((25, 29),))]

        Raises:
            ValueError: The document was not parsed but read back from JSON or put together by
                hand: only parsing knows its decisions.
        """
        if self._decisions is None:
            raise ValueError("nothing to explain: this document was not parsed; parse its text")
        traces = self._decisions.traces
        hidden = [t.award for t in traces if t.award not in self.awards]
        left = [Rejection("award", span, Reason.DOUBTFUL) for a in hidden for span in a.evidence]
        rejected = sorted((*self._decisions.rejections, *left), key=lambda r: (r.span, r.kind))
        return Explanation(
            text=self.text,
            awards=tuple(t for t in traces if t.award in self.awards),
            rejected=tuple(rejected),
        )

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Document:
        """Read `to_dict` back.

        >>> doc = Document(published="2022-02")
        >>> Document.from_dict(doc.to_dict()) == doc
        True

        Raises:
            ValueError: The schema is another one, or a mention has an unknown type.
        """
        if data.get("schema") != SCHEMA:
            raise ValueError(f"schema is {data.get('schema')!r}, expected {SCHEMA!r}")
        return cls(
            published=data["published"],
            mentions=tuple(map(_mention, data["mentions"])),
            awards=tuple(Award(**_spanned(a)) for a in data["awards"]),
            totals=tuple(Total(**_spanned(t)) for t in data["totals"]),
        )


def _jsonable(record: Award | Total) -> dict[str, Any]:
    out = asdict(record)
    out["evidence"] = [list(span) for span in record.evidence]
    return out


def _spanned(record: Mapping[str, Any]) -> dict[str, Any]:
    return {**record, "evidence": tuple((start, end) for start, end in record["evidence"])}


def _mention(data: Mapping[str, Any]) -> Mention:
    fields = dict(data)
    kind = fields.pop("type", None)
    if kind not in MENTION_TYPES:
        raise ValueError(f"mention type {kind!r} is not one of {', '.join(MENTION_TYPES)}")
    return MENTION_TYPES[kind](**fields)
