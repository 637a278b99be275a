"""Whether an amount was won through an evaluation.

Few facts decide, the strongest first: whose money it is (people and departments are paid by the
municipality), the mood of its clause (hoped for, missed, planned), what a bracket stands behind,
what the money is called, what is done with it, what was won beside it. What they leave open, the
neighbours in its list and equal amounts elsewhere decide; else it is other money.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, TypeAlias

from attrs import evolve, frozen

from munaward.extract import money_cues as cues
from munaward.extract.base import Reading
from munaward.extract.money_context import Context, Surroundings
from munaward.model import Money, Span
from munaward.provenance import Reason

Role: TypeAlias = Literal["award", "other"]


@frozen
class Verdict:
    """The role of an amount.

    Attributes:
        role: The role.
        reason: Why the amount was not won.
        cue: The words that say so, as the context has them.
    """

    role: Role
    reason: Reason = Reason.OTHER_MONEY
    cue: str = ""


Open: TypeAlias = Verdict | None

AWARD = Verdict("award")

_LIST_GAP, _LINE_GAP = 30, 80
_CHANGE = re.compile(r"에서\s(?:올해|지난해|이번에)?\s?")
"""Between the two amounts of a change, which are of one kind (3억원에서 2억원으로)."""
_DIFFERENCE = re.compile(
    r"\s?(?:여)?(?:이|가|을|원)?\s?(?:더\s)?(?:늘|줄|많|적|불어|증가|감소|올|웃도|넘)"
)
_COMPARED = re.compile(r"(?:보다|비해|견주면|비하면|견줘|비교하면)\s[^.]{0,24}$")


def roles(reading: Reading, amounts: Sequence[Money]) -> list[Verdict]:
    """The role of each amount, given all amounts of a text in order."""
    if not amounts:
        return []
    around = Surroundings(reading, amounts)
    contexts = [around.context(i) for i in range(len(amounts))]
    decided: list[Open] = [_role(context) for context in contexts]
    _spread_over_lists(around, contexts, decided)
    _spread_over_repetitions(amounts, contexts, decided)
    _spread_over_lines(around, decided)
    return [role or _default(context) for role, context in zip(decided, contexts, strict=True)]


def _role(at: Context) -> Open:
    """The role that the words around one amount give it, None where they leave it open."""
    if at.side:
        return Verdict("other", Reason.ASIDE)
    if at.call:
        return Verdict("other", Reason.CALL)
    if cue := cues.PER_UNIT.search(at.head) or cues.GLUED.match(at.tail):
        return _other(Reason.MONEY_UNIT, cue)
    opening = f"{at.host}({at.head}" if at.bracketed else at.head
    of_state = cues.OF_STATE.search(at.head)
    if cue := (
        (None if of_state else cues.PEOPLE.search(at.before))
        or cues.PIECES.search(opening)
        or cues.PIECES_BEHIND.match(at.tail)
    ):
        return _other(Reason.PEOPLE, cue)
    if at.bracketed and cues.PLACE_BEFORE.search(at.head):
        return AWARD
    if _below_grade(at):
        return AWARD
    if unreal := _unreal(at):
        return unreal
    if cues.PARTITIVE.search(at.head) and (cue := cues.USE.search(at.after)):
        return _other(Reason.MONEY_USE, cue)
    if at.bracketed:
        return _in_bracket(at)
    return _named(at) or _in_table(at) or _told(at)


def _below_grade(at: Context) -> bool:
    """Whether the money ends an item below a grade: 우수구 (2개), 일자리 창출 : 7천만원."""
    ends = at.head.rstrip().endswith((":", "：")) and not at.tail.strip()
    return ends and cues.GRADE_HEADING.fullmatch(at.heading) is not None


def _unreal(at: Context) -> Open:
    """Whether the money is hoped for, promised on a condition, planned, or missed."""
    behind = at.after.replace("는 물론,", "").split(",")[0]
    if cue := (
        cues.CONDITION.search(at.before)
        or cues.ABILITY.search(at.after)
        or cues.OFFERED.search(at.after)
    ):
        return _other(Reason.SCHEME, cue)
    if cue := cues.TARGET.search(behind) or cues.TARGET_BEFORE.search(at.before + at.head):
        return _other(Reason.TARGET, cue)
    if cue := cues.PLANNED.search(at.after):
        return _other(Reason.WISHED, cue)
    if cue := cues.MISSED.search(behind) or cues.DEFEAT.search(at.before):
        return _other(Reason.MISSED, cue)
    if (cue := cues.NEXT_YEAR.search(at.before)) and not cues.RESULT.search(at.before):
        return _other(Reason.AHEAD, cue)
    if (cue := cues.UNREACHED.search(at.previous)) and cues.SCHEME.search(at.lead + at.rest):
        return _other(Reason.SCHEME, cue)
    return None


def _in_bracket(at: Context) -> Verdict:
    """An amount in brackets is the prize of the result before them, or the price of a project."""
    if cues.PRIZE_BEFORE.search(at.head):
        return AWARD
    if cue := cues.OTHER_BEFORE.search(at.head):
        return _other(Reason.MONEY_NAME, cue)
    if cues.GRADE_BEFORE.search(at.host) or cues.GRADE_BEFORE.search(at.head):
        return AWARD
    if (cue := cues.COST_HOST.search(at.host)) and cues.COST_BEHIND.match(at.rest):
        return _other(Reason.MONEY_NAME, cue)
    if cues.RUN_BEHIND.match(at.rest):
        return AWARD
    if cues.OF_LAST_YEAR.search(at.host) and cues.PRIZE_TOLD.search(at.previous + at.line):
        return AWARD
    if cues.WINS.search(at.head) or cues.WINS.search(at.host):
        return AWARD
    subsidy = cues.SUBSIDY_HOST.search(at.host) and cues.FOR_EXAMPLE.match(at.rest)
    if subsidy and cues.SELECTED_BEFORE.search(at.previous):
        return AWARD
    if cue := (
        cues.USE.search(at.rest) or cues.CREDIT.search(at.rest) or cues.OTHER_BEFORE.search(at.host)
    ):
        return _other(Reason.MONEY_USE, cue)
    won = any(cues.RESULT.search(text) for text in (at.lead, at.rest, at.heading))
    return AWARD if won else Verdict("other", Reason.OTHER_MONEY)


def _named(at: Context) -> Open:
    """The role by what the money is called, right before, right behind, or as the topic."""
    if cues.PRIZE_BEFORE.search(at.head):
        spent = cues.SPENT_AT_ONCE.match(at.tail)
        return (
            _other(Reason.MONEY_USE, spent) if spent and not cues.RESULT.search(at.line) else AWARD
        )
    if cue := cues.OTHER_BEFORE.search(at.head):
        won = cues.WON_BUDGET.match(at.tail) and cues.RESULT.search(at.lead)
        if won and not cues.REVENUE_BEFORE.search(at.head):
            return AWARD
        return _other(Reason.MONEY_NAME, cue)
    if cues.PRIZE_BEHIND.match(at.tail):
        return AWARD
    if (cue := cues.OWN_SHARE.search(at.head)) and cues.ADDED.match(at.tail):
        return _other(Reason.MONEY_NAME, cue)
    if cue := cues.SPENT_AT_ONCE.match(at.tail) or cues.OTHER_BEHIND.match(at.tail):
        return _other(Reason.MONEY_USE, cue)
    if cues.PRIZE_TOPIC.search(at.before):
        used = cues.USE_TOPIC.search(at.after)
        return _other(Reason.MONEY_USE, used) if used else AWARD
    if cues.PRIZE_LISTED.search(at.after):
        return AWARD
    return None


def _in_table(at: Context) -> Open:
    """The role by the column's head or the row's grade."""
    if at.column:
        if cues.PRIZE_TOLD.search(at.column):
            return AWARD
        if cue := cues.OTHER_TOLD.search(at.column):
            return _other(Reason.MONEY_NAME, cue)
    return None


def _told(at: Context) -> Open:
    """The role by the result told before the money and by what is done with it."""
    topic = cues.OTHER_TOPIC.search(at.before)
    if topic and cues.ANOTHER_CONTEST.search(at.before, topic.end()):
        topic = None
    if cues.GRADE_BEFORE.search(at.head) or cues.WINS.search(at.head):
        return _other(Reason.MONEY_TOPIC, topic) if topic else AWARD
    if cues.GOT_BEFORE.search(at.head) and cues.RESULT.search(at.lead):
        return AWARD
    if cues.RECIPIENT_BEFORE.search(at.head) and cues.HANDED.search(at.after):
        told = cues.RESULT.search(at.line) or cues.PRIZE_TOLD.search(at.previous)
        return AWARD if told else None
    shared = cues.SHARE_BEFORE.search(at.head) and cues.SHARE_BEHIND.match(at.tail)
    if shared and cues.PAID_OUT.search(at.previous):
        return AWARD
    if cues.SHARED_VERB.match(at.tail) and cues.RESULT.search(at.lead):
        return AWARD
    gain, spend = cues.GAIN.search(at.after), cues.SPEND.search(at.after)
    if spend and (not gain or spend.start() < gain.start()):
        return _other(Reason.MONEY_USE, spend)
    if cues.RESULT.search(at.lead):
        return AWARD
    if topic:
        return _other(Reason.MONEY_TOPIC, topic)
    if gain and (cues.RESULT.search(at.rest) or cues.WON_BY_EFFORT.search(at.after)):
        return AWARD
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
            decided[i] = _like(decided[i - 1], Reason.MONEY_LIST)
    for i in reversed(range(len(decided) - 1)):
        gap = around.gap(i + 1)
        if decided[i] is not None or gap is None or contexts[i + 1].bracketed:
            continue
        if len(gap) <= _LIST_GAP and "." not in gap:
            decided[i] = _like(decided[i + 1], Reason.MONEY_LIST)


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
            decided[i] = _like(known.get(money.krw), Reason.MONEY_REPEATED)


def _spread_over_lines(around: Surroundings, decided: list[Open]) -> None:
    """Give an amount of which nothing is said the role of the one shortly before it in its line."""
    for i in range(1, len(decided)):
        gap = around.gap(i)
        if decided[i] is None and gap is not None and len(gap) <= _LINE_GAP:
            decided[i] = _like(decided[i - 1], Reason.MONEY_LIST)


def _other(reason: Reason, cue: re.Match[str]) -> Verdict:
    """The role of other money, with the words that say so."""
    return Verdict("other", reason, cue[0])


def _like(verdict: Open, reason: Reason) -> Open:
    """The role of another amount."""
    return evolve(verdict, reason=reason, cue="") if verdict else None


def _default(at: Context) -> Verdict:
    """The role of an amount of which nothing is said: a headline's belongs to its result."""
    handed = cues.TO_COUNTED.search(at.head) and cues.RESULT.search(at.heading)
    won = at.headline and (handed or cues.RESULT.search(at.line))
    return AWARD if won else Verdict("other", Reason.OTHER_MONEY)


_CUE_REACH = 300


def located(view: str, money: Money, verdict: Verdict) -> Span | None:
    """Where the words that decided stand around an amount, None where brackets part them."""
    words = verdict.cue
    if not words.strip():
        return None
    before = view.rfind(words, max(0, money.start - _CUE_REACH), money.start)
    behind = view.find(words, money.end, money.end + _CUE_REACH)
    if behind < 0 or 0 <= money.start - before < behind - money.end:
        return (before, before + len(words)) if before >= 0 else None
    return behind, behind + len(words)
