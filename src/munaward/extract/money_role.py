"""Whether an amount was won through an evaluation.

Few facts decide, the strongest first: whose money it is (people and departments are paid by the
municipality), the mood of its clause (hoped for, missed, planned), what a bracket stands behind,
what the money is called, what is done with it, what was won beside it. What they leave open, the
neighbours in its list and equal amounts elsewhere decide; else it is other money.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeAlias

import regex

from munaward.extract import money_cues as cues
from munaward.extract.base import Reading
from munaward.extract.money_context import Context, Surroundings
from munaward.model import Money

Role: TypeAlias = Literal["award", "other"]
Open: TypeAlias = Role | None

_LIST_GAP, _LINE_GAP = 30, 80
_CHANGE = regex.compile(r"에서\s(?:올해|지난해|이번에)?\s?")
"""Between the two amounts of a change, which are of one kind (3억원에서 2억원으로)."""
_DIFFERENCE = regex.compile(
    r"\s?(?:여)?(?:이|가|을|원)?\s?(?:더\s)?(?:늘|줄|많|적|불어|증가|감소|올|웃도|넘)"
)
_COMPARED = regex.compile(r"(?:보다|비해|견주면|비하면|견줘|비교하면)\s[^.]{0,24}$")


def roles(reading: Reading, amounts: Sequence[Money]) -> list[Role]:
    """The role of each amount, given all amounts of a text in order."""
    around = Surroundings(reading, amounts)
    contexts = [around.context(i) for i in range(len(amounts))]
    decided: list[Open] = [_role(context) for context in contexts]
    _spread_over_lists(around, contexts, decided)
    _spread_over_repetitions(amounts, contexts, decided)
    _spread_over_lines(around, decided)
    return [role or _default(context) for role, context in zip(decided, contexts, strict=True)]


def _role(at: Context) -> Open:
    """The role that the words around one amount give it, None where they leave it open."""
    if at.side or at.call or cues.PER_UNIT.search(at.head) or cues.GLUED.match(at.tail):
        return "other"
    opening = f"{at.host}({at.head}" if at.bracketed else at.head
    if cues.PEOPLE.search(at.before) or cues.PIECES.search(opening):
        return "other"
    if cues.PIECES_BEHIND.match(at.tail):
        return "other"
    if at.bracketed and cues.PLACE_BEFORE.search(at.head):
        return "award"
    if _unreal(at) or (cues.PARTITIVE.search(at.head) and cues.USE.search(at.after)):
        return "other"
    if at.bracketed:
        return _in_bracket(at)
    return _named(at) or _in_table(at) or _told(at)


def _unreal(at: Context) -> bool:
    """Whether the money is hoped for, promised on a condition, planned, or missed."""
    behind = at.after.replace("는 물론,", "").split(",")[0]
    if (
        cues.CONDITION.search(at.before)
        or cues.ABILITY.search(at.after)
        or cues.OFFERED.search(at.after)
    ):
        return True
    if cues.TARGET.search(behind) or cues.TARGET_BEFORE.search(at.before + at.head):
        return True
    if cues.PLANNED.search(at.after) or cues.MISSED.search(behind) or cues.DEFEAT.search(at.before):
        return True
    if cues.NEXT_YEAR.search(at.before) and not cues.RESULT.search(at.before):
        return True
    return bool(cues.UNREACHED.search(at.previous) and cues.SCHEME.search(at.lead + at.rest))


def _in_bracket(at: Context) -> Role:
    """An amount in brackets is the prize of the result before them, or the price of a project."""
    if cues.PRIZE_BEFORE.search(at.head):
        return "award"
    if cues.OTHER_BEFORE.search(at.head):
        return "other"
    if cues.GRADE_BEFORE.search(at.host) or cues.GRADE_BEFORE.search(at.head):
        return "award"
    if cues.COST_HOST.search(at.host) and cues.COST_BEHIND.match(at.rest):
        return "other"
    if cues.RUN_BEHIND.match(at.rest):
        return "award"
    if cues.OF_LAST_YEAR.search(at.host) and cues.PRIZE_TOLD.search(at.previous + at.line):
        return "award"
    if cues.WINS.search(at.head) or cues.WINS.search(at.host):
        return "award"
    if cues.USE.search(at.rest) or cues.CREDIT.search(at.rest) or cues.OTHER_BEFORE.search(at.host):
        return "other"
    won = any(cues.RESULT.search(text) for text in (at.lead, at.rest, at.heading))
    return "award" if won else "other"


def _named(at: Context) -> Open:
    """The role by what the money is called, right before, right behind, or as the topic."""
    if cues.PRIZE_BEFORE.search(at.head):
        spent = cues.SPENT_AT_ONCE.match(at.tail) and not cues.RESULT.search(at.line)
        return "other" if spent else "award"
    if cues.OTHER_BEFORE.search(at.head):
        return (
            "award" if cues.WON_BUDGET.match(at.tail) and cues.RESULT.search(at.lead) else "other"
        )
    if cues.PRIZE_BEHIND.match(at.tail):
        return "award"
    if cues.OWN_SHARE.search(at.head) and cues.ADDED.match(at.tail):
        return "other"
    if cues.SPENT_AT_ONCE.match(at.tail) or cues.OTHER_BEHIND.match(at.tail):
        return "other"
    if cues.PRIZE_TOPIC.search(at.before):
        return "other" if cues.USE_TOPIC.search(at.after) else "award"
    if cues.PRIZE_LISTED.search(at.after):
        return "award"
    return None


def _in_table(at: Context) -> Open:
    """The role by the column's head or the row's grade."""
    if at.column:
        if regex.search(cues.PRIZE, at.column):
            return "award"
        if regex.search(cues.OTHER, at.column):
            return "other"
    return None


def _told(at: Context) -> Open:
    """The role by the result told before the money and by what is done with it."""
    if cues.GRADE_BEFORE.search(at.head) or cues.WINS.search(at.head):
        return "other" if cues.OTHER_TOPIC.search(at.before) else "award"
    if cues.GOT_BEFORE.search(at.head) and cues.RESULT.search(at.lead):
        return "award"
    if cues.RECIPIENT_BEFORE.search(at.head) and cues.HANDED.search(at.after):
        told = cues.RESULT.search(at.line) or cues.PRIZE_TOLD.search(at.previous)
        return "award" if told else None
    gain, spend = cues.GAIN.search(at.after), cues.SPEND.search(at.after)
    if spend and (not gain or spend.start() < gain.start()):
        return "other"
    if cues.RESULT.search(at.lead):
        return "award"
    if cues.OTHER_TOPIC.search(at.before):
        return "other"
    if gain and (cues.RESULT.search(at.rest) or cues.WON_BY_EFFORT.search(at.after)):
        return "award"
    return None


def _spread_over_lists(
    around: Surroundings, contexts: Sequence[Context], decided: list[Open]
) -> None:
    """Give open amounts the role of their neighbour in the list, of what they are compared with."""
    for i in range(1, len(decided)):
        gap = around.gap(i)
        if gap is None:
            continue
        at = contexts[i]
        if contexts[i - 1].bracketed and not at.bracketed:
            continue
        compared = _DIFFERENCE.match(at.tail) and _COMPARED.search(at.before)
        if (
            _CHANGE.fullmatch(gap)
            or (compared and decided[i] is None)
            or (decided[i] is None and len(gap) <= _LIST_GAP and "다." not in gap)
        ):
            decided[i] = decided[i - 1]
    for i in reversed(range(len(decided) - 1)):
        gap = around.gap(i + 1)
        if decided[i] is not None or gap is None or contexts[i + 1].bracketed:
            continue
        if len(gap) <= _LIST_GAP and "." not in gap:
            decided[i] = decided[i + 1]


def _spread_over_repetitions(
    amounts: Sequence[Money], contexts: Sequence[Context], decided: list[Open]
) -> None:
    """Give open amounts the role of an equal amount elsewhere in the article."""
    known = {
        money.krw: role
        for money, at, role in reversed(list(zip(amounts, contexts, decided, strict=True)))
        if role and not at.side
    }
    for i, money in enumerate(amounts):
        if decided[i] is None:
            decided[i] = known.get(money.krw)


def _spread_over_lines(around: Surroundings, decided: list[Open]) -> None:
    """Give an amount of which nothing is said the role of the one shortly before it in its line."""
    for i in range(1, len(decided)):
        gap = around.gap(i)
        if decided[i] is None and gap is not None and len(gap) <= _LINE_GAP:
            decided[i] = decided[i - 1]


def _default(at: Context) -> Role:
    """The role of an amount of which nothing is said: a headline's belongs to its result."""
    return "award" if at.headline and cues.RESULT.search(at.line) else "other"
