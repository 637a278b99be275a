"""Counts read together: lists, sums, comparisons with earlier years.

A member of a list shares its verb; counts that add up to a total are totals; a count of an earlier
year is one where this year's is compared with it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve

from munaward.extract.clauses import reached
from munaward.model import Tier
from munaward.records.totals_counts import Claim, local
from munaward.records.totals_lines import Line, Thing, thing
from munaward.text.patterns import pattern

_COMPARED = re.compile(
    r"\)?(?:\s?[\d,억천백만 ]{2,16}원)?(?:보다|에\s?(?:비해|비하면|견주|견줘)|[을를] (?:훌쩍|크게|웃도|넘)|에서\s(?=\S{0,12}\d))"
)
EARLIER = re.compile(
    r"(?:지난해|작년|전년|전년도|재작년|그 전해|(?:19|20)\d\d년|’\d\d년)(?:에는|에|엔|의)?"
    r"\s?\(?[^.…\d]{0,8}$"
)

JOIN = re.compile(
    r"(?:\([^()]{0,60}\))?"
    r"(?:(?:[을를은는이가]?\s?[,·‧/]|[과와에]\s|\s?및\s|[을를] [가-힣]{1,5}하고\s)"
    r"[^.…\n()]{0,24}|\s[가-힣]{2,8}\s?)"
)
"""Between the members of a list of counts."""

_ALL = re.compile(
    r"(?<!\d개)(?<!\d개\s)전\s?(?:분야|부문|사업|영역)(?:에\s?걸쳐|에서|의|\s){0,3}(?:모두\s|고루\s)?[‘'“\"]?"
)
"""Before the grade that all areas of an evaluation got: 전 분야에 걸쳐 우수구."""

_AREAS = re.compile(r"분야$|부문$|사업$|영역$")
_SIZE = re.compile(r"이?다|이[며고]|으?로|에서|[을를]|에 걸쳐|[가이] 평가|\s?평가")
"""Behind the number of areas that an evaluation has: 모두 8개 분야다."""

_NEAR, _MOST = 30, 12
_HEADING = 20
"""Longest heading that is a label and a number: [중앙부처] 10건."""
_LARGE = 10
"""Least total that counts elsewhere in the text add up to by more than chance."""


def claims(view: str, sentences: Sequence[Line]) -> list[Claim]:
    """The counts of a text, in order."""
    counted = (line for line in sentences if line.counts)
    out = [c for line in counted for c in _listed(view, _added(view, local(view, line)))]
    return _whole(view, sentences, _series(view, _compared(view, _summed(out))))


def _added(view: str, row: Sequence[Claim]) -> list[Claim]:
    """Counts that add up to the next one: 중앙부처 4건, 도 14건 등 총 18건."""
    out = list(row)
    for j, whole in enumerate(out):
        parts = _parts(view, out, j)
        if not parts:
            continue
        graded = all(out[i].tier for i in parts)
        won = whole.won or (True if graded and whole.won is None else whole.won)
        out[j] = evolve(whole, won=won, parts=len(parts))
        if won:
            for i in parts:
                out[i] = evolve(out[i], won=True)
    return out


def _parts(view: str, row: Sequence[Claim], j: int) -> list[int]:
    total = 0
    parts: list[int] = []
    edge = row[j].count.start
    for i in range(j - 1, -1, -1):
        part = row[i]
        if part.group != row[j].group:
            continue
        gap = view[part.count.end : edge]
        if part.won is False or len(_without_brackets(gap)) > _NEAR:
            break
        total += part.count.count
        parts.append(i)
        edge = part.count.start
        if total >= row[j].count.count or len(parts) == _MOST:
            break
    return parts if len(parts) > 1 and total == row[j].count.count else []


def _without_brackets(gap: str) -> str:
    return pattern(r"\([^()]{0,80}\)").sub("", gap)


def _listed(view: str, row: Sequence[Claim]) -> list[Claim]:
    """Members of a list of counts share its verb: 도 평가 9개와 정부 평가 4개에서 수상."""
    out = list(row)
    for i in range(len(out) - 2, -1, -1):
        here, there = out[i], out[i + 1]
        if here.won is not None or not there.won or there.past or not here.count.unit:
            continue
        joined = here.group == there.group and thing(here.count) is Thing.AWARD
        joined = joined and thing(there.count) is Thing.AWARD
        if joined and JOIN.fullmatch(view, here.count.end, there.count.start):
            out[i] = evolve(here, won=True)
    return out


def _summed(found: Sequence[Claim]) -> list[Claim]:
    """Open counts that add up to a total of the text: 대통령상 5개, … 기타 26개 to 58개."""
    out = list(found)
    stated_somewhere = {c.count.count for c in out if c.won and c.count.count >= _LARGE}
    sums: dict[int, int] = {}
    for c in out:
        if c.won is not False and c.count.count in stated_somewhere:
            sums.setdefault(c.count.count, c.count.start)
    open_ = [
        i
        for i, c in enumerate(out)
        if c.won is not False and c.tier is None and thing(c.count) is Thing.AWARD and c.count.unit
    ]
    for first in range(len(open_)):
        total = 0
        for last in range(first, min(first + 6, len(open_))):
            total += out[open_[last]].count.count
            window = open_[first : last + 1]
            stated = sums.get(total)
            if stated is None or stated >= out[window[0]].count.start:
                continue
            if len(window) > 1 and _belongs(out, window):
                for i in window:
                    out[i] = evolve(out[i], won=True)
    return out


def _belongs(found: Sequence[Claim], window: Sequence[int]) -> bool:
    """Whether a run of counts is one list: in one sentence, or some of it known to be awards."""
    members = [found[i] for i in window]
    rows = {m.line.index for m in members}
    # Behind the number no more than a bracket: 중앙부처 평가(9개 부문).
    if all(
        m.line.end - m.line.start <= _HEADING and m.line.end - m.count.end <= 1 for m in members
    ):
        return True
    if any(m.parts for m in members):
        return False
    return len(rows) == 1 or (any(m.won for m in members) and len(members) < 4)


def _compared(view: str, found: Sequence[Claim]) -> list[Claim]:
    """Totals of earlier years that this year's is compared with: 지난해 35건을 훌쩍 넘어섰다."""
    out = list(found)
    rows = {c.line.index for c in out if c.won}
    for i, claim in enumerate(out):
        count, line = claim.count, claim.line
        if thing(count) is not Thing.AWARD or claim.tier is not None:
            continue
        before = view[max(line.start, count.start - 24) : count.start]
        if EARLIER.search(before) and _COMPARED.match(view, count.end):
            known = claim.won or bool({line.index, line.index - 1} & rows) or None
            out[i] = evolve(claim, won=known, past=True)
    return out


_YEARLY = re.compile(r"(?:(?:19|20)\d\d년|지난해|작년|재작년|올해)(?:에는|에|엔)?\s$")


def _series(view: str, found: Sequence[Claim]) -> list[Claim]:
    """Totals by year: 2019년 29건, 2020년 33건, 2021년 44건으로 늘었다."""
    out = list(found)
    rows: dict[int, list[int]] = {}
    for i, claim in enumerate(out):
        before = view[max(claim.line.start, claim.count.start - 10) : claim.count.start]
        if thing(claim.count) is Thing.AWARD and claim.count.unit and _YEARLY.search(before):
            rows.setdefault(claim.line.index, []).append(i)
    told = {c.line.index for c in out if c.won and c.tier is None}
    for index, row in rows.items():
        if len(row) > 1 and {index - 2, index - 1, index, index + 1} & told:
            for i in row:
                if out[i].tier is None and out[i].won is None:
                    out[i] = evolve(out[i], won=True)
    return out


def _whole(view: str, sentences: Sequence[Line], found: Sequence[Claim]) -> list[Claim]:
    """The size of an evaluation that was won throughout: 전 분야 우수구, 모두 8개 분야다."""
    out = list(found)
    grades = [g for line in sentences for g in _throughout(view, line)]
    if len({g.code for g in grades}) != 1:
        return out
    sizes = [
        i
        for i, c in enumerate(out)
        if c.tier is None and _AREAS.search(c.count.unit) and _SIZE.match(view, c.count.end)
    ]
    counts = {out[i].count.count for i in sizes}
    graded = {c.count.count for c in out if c.tier and c.tier.code == grades[0].code}
    if len(counts) == 1 and not counts & graded:
        for i in sizes:
            out[i] = evolve(out[i], won=True, tier=grades[0], whole=True)
    return out


def _throughout(view: str, line: Line) -> list[Tier]:
    """The grades that a sentence gives to all areas of an evaluation."""
    if not line.tiers:
        return []
    ends = {m.end() for m in _ALL.finditer(view, line.start, line.end)}
    grades = [t for t in line.tiers if t.start in ends]
    return [t for t in grades if reached(view, t.span, (line.start, line.end))]
