"""What only shows once a whole article is read: umbrella grades, single areas, headline names, shares."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from munaward.linking.hosts import names_province
from munaward.model import Span
from munaward.provenance import Basis, Rule, Slot
from munaward.records.bases import spans_of
from munaward.records.frame import Frame
from munaward.records.merge import Statement, compatible, join
from munaward.records.slots import giver


def finish(
    statements: Sequence[Statement],
    parents: dict[int, int | None],
    frame: Frame,
    contests: frozenset[int] = frozenset(),
) -> tuple[list[Statement], list[Statement]]:
    """Statements of one article with everything that the article as a whole says of them.

    Behind them those that even so state no result. ``contests`` are programmes that are no area.
    """
    out = _absorb_rows(_absorb_headlines(list(statements)))
    out = _join_single_areas(out, parents)
    out = [_with_umbrella_grade(s, out, contests) for s in out]
    out = [_with_shares(s, parents.get(s.entity, s.entity), frame) for s in out]
    return [s for s in out if s.states_result], [s for s in out if not s.states_result]


def _absorb_headlines(statements: list[Statement]) -> list[Statement]:
    """A programme named in headlines only is the body's: join what says the same of it."""
    body = {s.entity for s in statements if not s.only_headline}
    out = [s for s in statements if s.entity in body or not s.only_headline]
    for s in statements:
        if s.entity in body or not s.only_headline:
            continue
        for i, other in enumerate(out):
            same = (
                (s.tier and s.tier == other.tier)
                or (s.streak and s.streak == other.streak)
                or (s.rank and s.rank == other.rank)
            )
            if (
                same
                and other.recipient.name == s.recipient.name
                and compatible(evolve(other, krw=None), s)
            ):
                out[i] = join(other, evolve(s, krw=None))
                break
        else:
            out.append(s)
    return out


def _absorb_rows(statements: list[Statement]) -> list[Statement]:
    """A table without a programme's name repeats what the text said of one of its programmes."""
    out = [s for s in statements if not s.row]
    for s in (s for s in statements if s.row):
        for i, other in enumerate(out):
            same = (other.recipient.name, other.year, other.tier) == (
                s.recipient.name,
                s.year,
                s.tier,
            )
            if same and compatible(other, s):
                out[i] = join(other, s)
                break
        else:
            out.append(s)
    return out


def _join_single_areas(
    statements: list[Statement], parents: dict[int, int | None]
) -> list[Statement]:
    """Where one area of a contest was won, area and contest are one recognition."""
    out = list(statements)
    for s in statements:
        parent = parents.get(s.entity)
        if parent is None:
            continue
        siblings = [
            o
            for o in out
            if parents.get(o.entity) == parent
            and o.recipient.name == s.recipient.name
            and o.year == s.year
        ]
        whole = [
            o
            for o in out
            if o.entity == parent and o.recipient.name == s.recipient.name and o.year == s.year
        ]
        if len(siblings) == 1 and len(whole) == 1 and _one_result(whole[0], s):
            joined = evolve(join(whole[0], s), area=s.entity)
            named = spans_of(s.bases, "program")
            out[out.index(whole[0])] = _based(joined, "area", Rule.ONLY_AREA, named)
            out.remove(s)
    return out


def _one_result(whole: Statement, area: Statement) -> bool:
    """Whether contest and area tell one result; a place in an area beside a grade is another."""
    own_place = area.rank is not None and whole.rank is None and area.tier is None
    return compatible(whole, area) and not (own_place and whole.tier is not None)


def _with_umbrella_grade(
    s: Statement, statements: Sequence[Statement], contests: frozenset[int]
) -> Statement:
    """``전 부문 우수구``: an area that is named for its streak has the umbrella's grade.

    A contest beside another has its grade only where both are runs: A는 4년, B는 3년 연속.
    """
    if (
        s.tier
        or s.rank
        or s.prize
        or s.undecided
        or not (s.streak or s.won)
        or s.topic is None
        or s.topic == s.entity
    ):
        return s
    for o in statements:
        if (
            o.entity == s.topic
            and o.tier
            and (o.streak or s.entity not in contests)
            and o.recipient.name == s.recipient.name
            and o.year == s.year
            and o.host == s.host
        ):
            return _based(evolve(s, tier=o.tier), "tier", Rule.UMBRELLA, spans_of(o.bases, "tier"))
    return s


def _with_shares(s: Statement, contest: int | None, frame: Frame) -> Statement:
    """Amounts and prizes that the text gives for a grade or for all winners of a contest."""
    named = frame.entity_years.get(s.entity)
    if s.year != frame.article.year and s.year != (named.year if named else None):
        return s
    for price in frame.prices:
        if price.entity not in (s.entity, s.topic):
            continue
        if price.of_provinces not in (None, names_province(s.recipient.name)):
            continue
        if price.tier is None:
            won = s.prize is not None and price.prize is not None and s.prize.endswith(price.prize)
            if won and s.krw is None:
                s = _based(evolve(s, krw=price.krw), "krw", Rule.PRICE, price.spans)
        elif price.tier == s.tier:
            if s.krw is None and price.krw is not None:
                s = _based(evolve(s, krw=price.krw), "krw", Rule.PRICE, price.spans)
            if not s.prize and price.prize:
                s = _based(evolve(s, prize=price.prize), "prize", Rule.PRICE, price.spans)
    for entity, prize, span in frame.shared_prizes:
        if s.prize is None and entity in (s.entity, contest) and s.tier and entity is not None:
            s = _based(evolve(s, prize=giver(prize, s.host)), "prize", Rule.FOR_ALL, (span,))
    return s


def _based(s: Statement, slot: Slot, rule: Rule, spans: tuple[Span, ...]) -> Statement:
    """A statement with the basis of one more slot."""
    return evolve(s, bases=(*s.bases, Basis(slot, rule, spans)))
