"""Why a record says what it says, and why something that was found ended in no record.

Small frozen values that the stages hand on beside their results: a *basis* for each slot that a
statement fills, a *part* for each statement that a record was merged from, a *rejection* for
whatever was looked at and left out. `munaward.explanation` shows them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import Generic, Literal, TypeAlias, TypeVar, get_args

from attrs import evolve, frozen

from munaward.model import Award, Mention, Span

T = TypeVar("T")

Slot: TypeAlias = Literal[
    "recipient",
    "program",
    "area",
    "program_id",
    "host",
    "year",
    "tier",
    "rank",
    "streak",
    "prize",
    "krw",
]
"""A field of an award that is explained."""

SLOTS: tuple[Slot, ...] = get_args(Slot)


class _Term(StrEnum):
    """A term of a vocabulary: a stable name, and in its docstring what it means."""

    def __new__(cls, value: str, meaning: str) -> _Term:
        """A member with its meaning as docstring."""
        term = str.__new__(cls, value)
        term._value_ = value
        term.__doc__ = meaning
        return term


class Rule(_Term):
    """How a slot of an award came by its value.

    >>> Rule.ELLIPSIS.value, Rule.ELLIPSIS.__doc__
    ('ellipsis', 'left out, and taken from the sentence before')
    """

    # said with the result
    CLAUSE = "clause", "stated in the clause of the result"
    FORWARD = "forward", "stated behind the result that points at it (최우수구에는 A, B)"
    LIST = "list", "one member of a list that has the result together (A·B에서)"
    SHARED = "shared", "stated once for every member of a list"
    PAIRED = "paired", "one of several pairs of recipient and programme (A에서 갑구, B에서 을구)"
    DEALT = "dealt", "dealt out in order (각각, 2·3위)"
    ANAPHORA = "anaphora", "a word stands for it (구는, 이 대회, ③은)"
    ITEM = "item", "stated in an item of a list"
    CELL = "cell", "a cell of a table, or the head of its row or column"
    # taken from what was said before
    CLAUSE_BEFORE = "clause-before", "carried over from the clause before"
    ELLIPSIS = "ellipsis", "left out, and taken from the sentence before"
    SUBJECT = "subject", "the line speaks of it"
    ALL_OF_THEM = "all-of-them", "those named before, taken together (두 곳 모두)"
    LIST_HEAD = "list-head", "stated above the list, for all its items"
    TOPIC = "topic", "that of the programme which the article speaks of"
    ARTICLE = "article", "the municipality whose article it is"
    # years
    DATELINE = "dateline", "the year of the dateline, or of the date that stands in for one"
    LOOKS_BACK = "looks-back", "the year before the dateline: a January release that looks back"
    FIRST_YEAR = "first-year", "the year that headline and lead state, where there is no dateline"
    NAMED_YEAR = "named-year", "the year that the programme is named with"
    SAME_YEAR = "same-year", "the year spoken of just before (같은 해, A에서도)"
    YEAR_BEFORE = (
        "year-before",
        "the year before, to which the result belongs (지난해까지 2년 연속)",
    )
    STREAK_END = "streak-end", "the last year of the streak, counted from its first"
    # hosts and names
    WITH_PROGRAM = "with-program", "the text names it with a mention of the programme"
    CONTEST = "contest", "that of the contest which the area belongs to"
    ONLY_HOST = "only-host", "the only host that the text names"
    ENTRY_HOST = "entry-host", "the host that the taxonomy gives: the province of the article"
    ONLY_AREA = "only-area", "the one area of the contest that was won"
    FULLEST = "fullest", "the most complete name in the text"
    ENTRY_EXACT = "entry-exact", "the official name of the taxonomy's entry"
    ENTRY_ALIAS = "entry-alias", "an alias of the taxonomy's entry"
    ENTRY_CONTEXT = "entry-context", "an alias that host, parent or year decide"
    ENTRY_FOLDED = "entry-folded", "the entry's name without generic words, or its topic"
    ENTRY_FUZZY = "entry-fuzzy", "nearly the entry's name"
    # known from the whole article
    MERGED = "merged", "said by a second statement of the same recognition"
    UMBRELLA = "umbrella", "the grade of the contest, for an area named by its streak"
    PRICE = "price", "what the text says that each winner of the grade gets"
    FOR_ALL = "for-all", "what the host gives to all that it grades"
    GIVER = "giver", "spelled out with the host that gives it"


class Construction(_Term):
    """What was read as a statement."""

    CLAUSE = "clause", "a clause that states a result"
    HEADLINE = "headline", "a headline or subhead"
    LIST_ITEM = "list-item", "an item graded by the line above its list"
    ROW = "row", "a row of a table"
    YEAR_TABLE = "year-table", "a cell of a table with years over its columns"
    ROLL = "roll", "a winner called by name, counted and graded in the sentence before"
    AMOUNT = "amount", "an amount for a recipient or programme, its result stated elsewhere"
    BROUGHT = "brought", "what the one award of its line brought (이에 따라 1억원을)"


class Reason(_Term):
    """Why something that was found ended in no record."""

    # names
    UNGRADED = "ungraded", "the text states no result for this programme"
    INSIDE_NAME = "inside-name", "part of a programme's name"
    REPEATED = "repeated", "says again what a record or total has, and adds nothing"
    # what the clause is worth
    MISSED = "missed", "its clause says that it was not reached"
    WISHED = "wished", "its clause speaks of a hope, plan, possibility or condition"
    AHEAD = "ahead", "its clause looks ahead"
    SCHEME = "scheme", "its clause sets out what the scheme gives, to nobody yet"
    # grade words
    CALL = "call", "the text, or its line, calls for entries"
    ADJECTIVE = "adjective", "a plain adjective or noun, no grade"
    PEOPLE = "people", "for persons, departments, shops or entries"
    STAFF = "staff", "what a municipality grades among its own"
    SCALE = "scale", "the scale of grades, nobody's result"
    TARGET = "target", "a target for later"
    # places and runs
    OTHER_RUN = "other-run", "nothing says that the run is one of awards"
    OTHER_PLACE = "other-place", "a place in what nobody judges: a league, a count, a poll"
    # events of a sentence
    COUNT = "count", "how many were won: a total and no award"
    COMPARED = "compared", "named for comparison only"
    GLOSS = "gloss", "a gloss in brackets"
    VENUE = "venue", "where something was held"
    LIST_HEAD = "list-head", "heads a list, whose items say it again"
    RECORD_YEAR = "record-year", "the year that is judged, not that of the evaluation"
    OTHER_YEAR = "other-year", "measures a streak or compares, and dates no result"
    # statements
    ASIDE = "aside", "belongs to the page or to another article"
    TITLE = "title", "a title without a programme, which sums up what follows"
    PRICE = "price", "what a grade brings, and nobody in the text has that grade"
    FOR_ALL = "for-all", "what the host gives to all that it grades"
    NO_PROGRAM = "no-program", "no programme is named or spoken of there"
    NO_RECIPIENT = "no-recipient", "no recipient is named or spoken of there"
    HOST_ITSELF = "host-itself", "the recipient would be the host"
    AMOUNT_ALONE = "amount-alone", "an amount that no single award of its line can take"
    NO_RESULT = "no-result", "says neither how somebody did nor that they won"
    DOUBTFUL = "doubtful", "an award that is less sure than was asked for"
    OVERRULED = "overruled", "a record that joins this statement takes another word"
    NAMED_ONLY = "named-only", "its clause has no result"
    # amounts
    NO_AWARD = "no-award", "the text tells of no award"
    OTHER_MONEY = "other-money", "nothing says that it was won"
    MONEY_NAME = "money-name", "is called other money (예산, 사업비, 매출)"
    MONEY_USE = "money-use", "is spent, raised or paid out"
    MONEY_TOPIC = "money-topic", "its clause speaks of other money"
    MONEY_UNIT = "money-unit", "a price or rate"
    MONEY_LIST = "money-list", "has the role of its neighbour in the list"
    MONEY_REPEATED = "money-repeated", "has the role of the same amount elsewhere"
    UNUSED = "unused", "no record needed it"


@frozen
class Basis:
    """Why a slot has its value.

    Attributes:
        slot: The slot.
        rule: How it came.
        spans: What it comes from; empty where that is no stretch of the text.
    """

    slot: Slot
    rule: Rule
    spans: tuple[Span, ...] = ()


@frozen
class Filled(Generic[T]):
    """A value for a slot, with its basis."""

    value: T
    basis: Basis


@frozen
class Part:
    """One statement that a record was merged from.

    Attributes:
        construction: What was read.
        spans: Where.
    """

    construction: Construction
    spans: tuple[Span, ...]


@frozen
class Factor:
    """Something that speaks for a record or against it.

    Attributes:
        name: What it is, in a few words.
        weight: Log-odds that it adds; negative ones make the record less sure.
    """

    name: str
    weight: float


@frozen
class Rejection:
    """Something that was found and ended in no record.

    Attributes:
        kind: Type of the mention, or ``statement``.
        span: Where it stands.
        reason: Why it was left out.
        cue: The words that decided, where some did.
    """

    kind: str
    span: Span
    reason: Reason
    cue: Span | None = None

    @classmethod
    def of(cls, mention: Mention, reason: Reason, cue: Span | None = None) -> Rejection:
        """The rejection of a mention."""
        return cls(mention.type, mention.span, reason, cue)


@frozen
class Trace:
    """An award and how it came about.

    Attributes:
        award: The award.
        bases: Why its slots have their values, in the order of `SLOTS`.
        parts: The statements that were merged into it, in text order.
        factors: What its confidence is made of.
    """

    award: Award
    bases: tuple[Basis, ...]
    parts: tuple[Part, ...]
    factors: tuple[Factor, ...]

    def why(self, slot: Slot) -> tuple[Basis, ...]:
        """Why a slot has its value; empty for a slot without one."""
        return tuple(b for b in self.bases if b.slot == slot)


@frozen
class Decisions:
    """What was decided on the way to a document's awards.

    Attributes:
        traces: The awards and how they came about, in text order.
        rejections: What was left out.
    """

    traces: tuple[Trace, ...] = ()
    rejections: tuple[Rejection, ...] = ()

    def translated(self, to: Callable[[int, int], Span]) -> Decisions:
        """The same with every span translated."""

        def each(spans: Iterable[Span]) -> tuple[Span, ...]:
            return tuple(to(*span) for span in spans)

        traces = tuple(
            Trace(
                evolve(t.award, evidence=each(t.award.evidence)),
                tuple(Basis(b.slot, b.rule, each(b.spans)) for b in t.bases),
                tuple(Part(p.construction, each(p.spans)) for p in t.parts),
                t.factors,
            )
            for t in self.traces
        )
        rejections = tuple(
            Rejection(r.kind, to(*r.span), r.reason, to(*r.cue) if r.cue else None)
            for r in self.rejections
        )
        return Decisions(traces, rejections)
