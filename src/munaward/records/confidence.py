"""How surely a record is right: what speaks for it and against it, each with its weight.

The weights are log-odds, fitted to annotated releases and rounded to quarters; they add up, and the
logistic function makes a probability of their sum. ``docs/accuracy.md`` says how well it holds.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable

from attrs import frozen

from munaward.extract.program.names import AREA_HEADS, names_contest
from munaward.linking.hosts import names_province
from munaward.provenance import Factor
from munaward.records.merge import Statement


@frozen(kw_only=True)
class Setting:
    """Where a statement stands in its document.

    Attributes:
        program: The programme's fullest name.
        score: How surely the taxonomy knows it, 0 to 1; 0 where it does not.
        in_lead: Headline or lead name the recipient.
        dated: The document has a dateline, or the year stands in the statement's own sentences.
        sentence: The line is a whole sentence and not a title or a row.
        listed: It is one item of a list, or its sentence names several programmes.
    """

    program: str
    score: float
    in_lead: bool
    dated: bool
    sentence: bool
    listed: bool


_PRIOR = Factor("stated outright", 1.75)
"""A plain record, nothing of it inferred: right six times out of seven in releases not seen before."""

_RUN_ON = re.compile(r"[가-힣][와과] |\d|중 |가운데|및|직전|지난|[(),]")
"""Words that a name seldom has: it was read too far to the left, or two names are one."""

_SURELY_KNOWN = 0.95

_Rule = tuple[Factor, Callable[[Statement, Setting], bool]]

_RULES: tuple[_Rule, ...] = (
    # Undated releases speak of last year's results as often as of this year's.
    (Factor("year unknown", -1.75), lambda s, at: not at.dated),
    # A province that no line names as winner is the host as a rule.
    (Factor("province from context", -2), lambda s, at: _province(s) and not s.own_recipient),
    # Who is meant without being named stands at the top of a release.
    (
        Factor("recipient from context, not in headline or lead", -1.25),
        lambda s, at: not (s.own_recipient or at.in_lead or _province(s)),
    ),
    # The programme spoken of may have changed in between.
    (Factor("programme from context", -0.5), lambda s, at: not s.own_program),
    (
        Factor("programme named and in taxonomy", 0.5),
        lambda s, at: s.own_program and at.score >= _SURELY_KNOWN,
    ),
    # Without 평가, 대회, 분야 … a topic or a project looks the same.
    (Factor("name without head noun", -0.75), lambda s, at: _bare(at)),
    (Factor("name runs on", -1.25), lambda s, at: bool(_RUN_ON.search(at.program))),
    # A contest that the release cares for has a host.
    (Factor("host unknown", -0.5), lambda s, at: s.host is None),
    # A bare win is often told of something that nobody graded.
    (Factor("no grade, place or prize", -1), lambda s, at: not (s.tier or s.rank or s.prize)),
    # A place may be that of a town compared with, or of one criterion.
    (Factor("place", -0.5), lambda s, at: s.rank is not None),
    # One prize may be shared by several results, or go to an official.
    (Factor("prize", -0.5), lambda s, at: s.prize is not None),
    # Letters and numbers are given to areas and criteria too.
    (Factor("letter or number as grade", -0.5), lambda s, at: (s.tier or "").startswith("grade:")),
    # What is put together from more places can go wrong in more places.
    (Factor("several kinds of result", -0.5), lambda s, at: _kinds(s) > 1),
    (Factor("merged from several lines", -0.5), lambda s, at: s.times > 1),
    # Titles leave out who and in what.
    (Factor("headline only", -1), lambda s, at: s.only_headline),
    (Factor("no whole sentence", -0.75), lambda s, at: not at.sentence),
    # Lists name their programmes one by one.
    (Factor("listed", 0.5), lambda s, at: at.listed),
)


def factors(s: Statement, at: Setting) -> tuple[Factor, ...]:
    """What makes a record more or less sure, beginning with what holds for all."""
    return (_PRIOR, *(factor for factor, holds in _RULES if holds(s, at)))


def confidence(s: Statement, at: Setting) -> float:
    """The probability that a record is right, between 0 and 1, to two digits."""
    return probability(factors(s, at))


def probability(weighed: Iterable[Factor]) -> float:
    """The probability that some factors make together, to two digits."""
    return round(1 / (1 + math.exp(-sum(factor.weight for factor in weighed))), 2)


def _province(s: Statement) -> bool:
    return names_province(s.recipient.name)


def _bare(at: Setting) -> bool:
    return not (at.score or names_contest(at.program) or at.program.endswith(AREA_HEADS))


def _kinds(s: Statement) -> int:
    return sum(value is not None for value in (s.tier, s.rank, s.prize, s.streak))
