"""What munaward finds: mentions, awards and totals, all frozen.

A *mention* is a span of characters with a meaning (``8억3600만원`` is 836,000,000 won); an *award*
is a statement put together from mentions (who got which grade in which evaluation); a *total* is a
sum that the text itself states. Every offset counts code points; ``text[m.start:m.end] == m.text``.

The meaning of each field is the annotation guide's: see ``docs/fields.md``.
"""

from __future__ import annotations

from typing import Any, ClassVar, Literal, TypeAlias

from attrs import frozen

Span: TypeAlias = tuple[int, int]
"""Start and end of a stretch of text, in code points, end exclusive."""


@frozen(kw_only=True)
class Mention:
    """A span of the text that means something.

    Attributes:
        start: Index of the first character.
        end: Index after the last character.
        text: The characters themselves, exactly as printed.
    """

    type: ClassVar[str] = "mention"

    start: int
    end: int
    text: str

    def __attrs_post_init__(self) -> None:
        if self.start < 0:
            raise ValueError(f"{self.type} {self.text!r} cannot start at {self.start}")
        if len(self.text) != self.end - self.start or not self.text:
            raise ValueError(f"{self.type} {self.text!r} does not fill {self.start}:{self.end}")

    @property
    def span(self) -> Span:
        """``(start, end)``."""
        return self.start, self.end

    def to_dict(self) -> dict[str, Any]:
        """The mention as a JSON object, its type first."""
        names = (a.name for a in type(self).__attrs_attrs__)
        return {"type": self.type, **{name: getattr(self, name) for name in names}}


@frozen(kw_only=True)
class Money(Mention):
    """An amount of Korean won.

    Attributes:
        krw: The amount in won; of a range, the lower end.
        krw_max: The upper end of a range, else None.
        approximate: Whether the text says 여, 약, 상당, 정도 …
        role: ``award`` where the money was won through an evaluation, selection or contest.
    """

    type: ClassVar[str] = "money"

    krw: int
    krw_max: int | None = None
    approximate: bool = False
    role: Literal["award", "other"] = "other"


@frozen(kw_only=True)
class Tier(Mention):
    """A word that states the grade which a recipient received, as ``최우수구`` (``top``)."""

    type: ClassVar[str] = "tier"

    code: str


@frozen(kw_only=True)
class Streak(Mention):
    """How many times running something was won, as ``3년 연속``.

    Attributes:
        count: The number of years or times.
        unit: ``year`` or ``time``.
        since: The first year of the run where it is known, else None.
    """

    type: ClassVar[str] = "streak"

    count: int
    unit: Literal["year", "time"] = "year"
    since: int | None = None


@frozen(kw_only=True)
class Rank(Mention):
    """The place of a recipient in an evaluation, as ``1위``."""

    type: ClassVar[str] = "rank"

    rank: int


@frozen(kw_only=True)
class Program(Mention):
    """The name of an evaluation, award, contest or of one of its areas.

    Attributes:
        id: The taxonomy entry, or None where it knows none or cannot decide.
        name: The full name that this mention stands for in the document.
        score: How surely the entry is the right one, 0 to 1; 0.0 where ``id`` is None.
        parent: Full name of the umbrella where the mention is an area, else None.
    """

    type: ClassVar[str] = "program"

    id: str | None = None
    name: str
    score: float = 0.0
    parent: str | None = None


@frozen(kw_only=True)
class Municipality(Mention):
    """A province, city, county, district or one of its bodies.

    Attributes:
        name: Official name, province first (``서울특별시 구로구``).
        code: Official five-digit code, None for a body that has none.
    """

    type: ClassVar[str] = "municipality"

    name: str
    code: str | None = None


@frozen(kw_only=True)
class Organization(Mention):
    """A ministry, agency or other body that may give an award.

    Attributes:
        name: Official name, abbreviations spelled out (``행안부`` → ``행정안전부``).
        host: Whether the text marks it as organiser (주관, 주최, 실시 …).
    """

    type: ClassVar[str] = "organization"

    name: str
    host: bool = False


@frozen(kw_only=True)
class Year(Mention):
    """A year, stated or relative to the dateline.

    Attributes:
        year: Four digits.
        until: Last year of a span of years (``2018~2020년``), else None.
        kind: ``stated`` (2014년, ’14년), ``relative`` (올해, 지난해), ``fiscal`` (2012 회계연도) or
            ``record`` (2016년 실적: the year that is judged, not the year of the evaluation).
    """

    type: ClassVar[str] = "year"

    year: int
    until: int | None = None
    kind: Literal["stated", "relative", "fiscal", "record"] = "stated"


@frozen(kw_only=True)
class Count(Mention):
    """A number of things that awards are counted by, as ``8개 부문``, ``12건``, ``4곳``."""

    type: ClassVar[str] = "count"

    count: int
    unit: str


@frozen(kw_only=True)
class Prize(Mention):
    """A prize named after its giver, as ``대통령상``, ``환경부 장관상``, ``기관표창``.

    Attributes:
        name: Short official form; a bare ``장관상`` stays as it is until its host is known.
    """

    type: ClassVar[str] = "prize"

    name: str


MENTION_TYPES: dict[str, type[Mention]] = {
    cls.type: cls
    for cls in (
        Money,
        Tier,
        Streak,
        Rank,
        Program,
        Municipality,
        Organization,
        Year,
        Count,
        Prize,
    )
}
"""The classes of mentions by their ``type`` in JSON."""


@frozen(kw_only=True)
class Award:
    """One recognition that the text states: this recipient got this result in this programme.

    Fields that the text neither says nor implies are None. ``docs/fields.md`` defines each.

    Attributes:
        recipient: Official name, province first; a subsidiary under its own name.
        recipient_code: Official code of a municipality.
        program: Most complete surface name in the text.
        area: The area (분야, 부문) where ``program`` names the umbrella and the text an area too.
        program_id: Taxonomy entry.
        program_name: The name a reader would file it under.
        host: Official name of the body that evaluates.
        year: Year in which the evaluation is held or for which it is named.
        tier: Tier code.
        rank: Place.
        streak: Length of the run that this result completes.
        prize: ``대통령상``, ``환경부 장관상`` …
        krw: Won that this one award brought.
        evidence: Spans that state it, in text order.
        confidence: 0 to 1.
    """

    recipient: str | None = None
    recipient_code: str | None = None
    program: str | None = None
    area: str | None = None
    program_id: str | None = None
    program_name: str | None = None
    host: str | None = None
    year: int | None = None
    tier: str | None = None
    rank: int | None = None
    streak: int | None = None
    prize: str | None = None
    krw: int | None = None
    evidence: tuple[Span, ...] = ()
    confidence: float = 0.0


@frozen(kw_only=True)
class Total:
    """A sum that the text states of itself: ``모두 7개 부문에서 상을 받아 인센티브 2억5000만원``."""

    count: int | None = None
    tier: str | None = None
    krw: int | None = None
    evidence: tuple[Span, ...] = ()
