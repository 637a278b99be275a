"""Which counts of a text count awards, and of which grade.

A count counts awards where its clause says that something was won (27개 부문 상을 휩쓸며), where
it stands beside a grade or prize (우수상 7개, 국무총리상 3개), where it is a member of a list of
such counts, and where it adds up with its neighbours to a total that the text states.
"""

from __future__ import annotations

from collections.abc import Sequence

import regex
from attrs import evolve, frozen

from munaward.extract.clauses import missed, wished
from munaward.model import Count, Tier
from munaward.records.gaps import ALTERNATIVE
from munaward.records.totals_lines import Line, Thing, bracket, stop, thing


@frozen
class Claim:
    """A count and what the text makes of it.

    Attributes:
        line: The sentence.
        count: The count.
        tier: The grade of all the awards counted, None where they differ or it is left open.
        won: True where awards are counted, False where not, None where its clause leaves it open.
        past: Whether the sentence only compares with it (지난해 6개보다).
        group: The bracket that holds it, -1 outside brackets.
        parts: How many counts before it in its sentence add up to it.
    """

    line: Line
    count: Count
    tier: Tier | None
    won: bool | None
    past: bool = False
    group: int = -1
    parts: int = 0


_BASE = regex.compile(
    r"의?\s?(?:\([^()]{0,30}\)\s?)?(?:(?:[가-힣]{1,12}\s)?(?:중(?=[\s,에])|가운데)|(?:전체)?[을를] (?:대상|토대"
    r"|바탕|놓고|두고|평가|심사|따[지진져른]|종합|살|점검|견[줘준주]|제치)|에 (?:대해|대한|걸쳐|대하여)"
    r"|(?:으로|로) (?:구성|진행|나[눠뉘눈]|이뤄|이루|쪼개|구분)|[이가] (?:평가\s?)?대상(?:이[다었]|으로)|별로|만점|후보)"
)
"""Behind a count of all that could be won, or of what a scheme looks at."""

_CASES = regex.compile(r"(?:사례|지표|점포|노선|항목|시설|업소|응모작|제안)(?:는|은|만|이|도)?\s?(?:총|모두)?\s?$")
"""Before a count of other things than awards."""

_GOAL = regex.compile(r"목표[^.…]{0,24}$|내년[^.…]{0,30}$|앞으로[^.…]{0,20}$|(?:기다리는|노리는|남은)\s\S{0,6}\s?$")
_HARMLESS = regex.compile(r"(?:비교하|견주|합치|더하|합하|따르|감안하|나누|[보]태?)면")
"""Conditionals that set no condition."""

_CHANGE = regex.compile(
    r"(?:(?!으로|로|에서|보다|에\s)[^.…\d]){0,22}?(?:늘[었어고]|불[었어]|줄[었어고]|많[아았은]|적[었은]|증가|감소|더 받)"
)
"""Behind a count that is a difference: 4개 늘었고."""

_WON = regex.compile(
    r"수상(?!권|자|작|경력)|입상|(?<![가-힣])상을\s?(?:\S{1,6}\s)?(?:받|타|탔|탄|휩|거머|안|쓸|차지|독식|거둬)"
    r"|(?<![가-힣])상이 (?:나[왔온]|쏟)|상복|이름을 올|석권|싹쓸이|휩쓸|휩쓴|쓸어|쓸었|선정(?![하했해할])"
    r"|뽑[혀혔힌히]|꼽[혀혔힌]|(?:기관)?표창|따[내냈낸]|거머|금자탑|(?:우수한|좋은|알찬|고른|뛰어난|값진) (?:성적|성과|열매|결실)"
    r"|놓치지 않|트로피"
)
_TAKEN = regex.compile(
    r"[을를]\s?(?:\S{1,7}\s){0,2}(?:석권|휩[쓸쓴]|싹쓸이|수상|받[아았은고는]|따[내냈낸]|거머|차지|쓸[어었]|독식|놓치지 않|거둬|품에|모[아았으])"
)
"""Behind a counted object: only its own predicate may say that it was won."""

_OBJECT = regex.compile(r"[을를](?=\s)")
_OF_PRIZES = regex.compile(r"(?:의\s?)상[을은이]")
_PRIZED = regex.compile(
    r"(?:(?<![가-힣])상|(?:대통령|총리|장관|지사|시장|청장|기관|최우수|우수|장려|특별|본|금|은|동|노력|모범|발전)상|표창|트로피"
    r"|상패|수상|입상|선정)(?:\s?(?:실적|성과|내역|건수|횟수))?(?:은|이|만|도)?\s?(?:모두|총|무려)?\s?$"
)
"""Before a count of prizes: 거둬들인 상이 24개."""

_LISTED = regex.compile(r"(?:등|까지)\s?(?:모두|총)?\s?$")
_COMPARED = regex.compile(
    r"(?:보다|에\s?(?:비해|비하면|견주|견줘)|[을를] (?:훌쩍|크게|웃도|넘)|에서\s(?=\S{0,12}\d))"
)
EARLIER = regex.compile(
    r"(?:지난해|작년|전년|전년도|재작년|그 전해|(?:19|20)\d\d년|’\d\d년)(?:에는|에|엔|의)?\s?\(?[^.…\d]{0,8}$"
)
_BEFORE = regex.compile(
    r"\s?(?:등급|기관)?(?:은|는|이|가|만|도)?\s?(?:모두|총|각각|무려)?\s?[:(]?\s?"
)
"""Between a grade and its number: ``우수상 7개``, ``최우수구는 1개``."""

_AFTER = regex.compile(
    r"\s?(?:에서는|에서|서|에|가|이|은|는)?\s?(?:각각|나란히|모두|고루|전부|전체)?\s?(?:이|가)?\s?[‘'“\"`]?"
)
"""Between a number and its grade: ``3개 분야가 최우수구``."""

_HEADED = regex.compile(
    r"['’\"”]?(?:[을를로에]|으로)?\s?(?:(?:받|수상|선정된|뽑힌|오른|차지|탄|이름을 올린)[가-힣]*\s?"
    r"(?:것|분야|부문|곳|사업|평가|지자체)?)?(?:은|는|에는|으로는|로는)\s[^.…]{0,160}"
    r"(?:등|까지|[가-힣])\s?(?:모두|총)?\s?"
)
"""Between a grade that heads a list and the number that closes it: ``최우수구에는 A, B 등 4개``."""

_POOR = frozenset(
    f"grade:{g}" for g in ("다", "라", "마", "C", "D", "E", "F", "3", "4", "5", "미흡", "보통", "부진")
)
"""Grades that are no award."""

JOIN = regex.compile(
    r"(?:\([^()]{0,60}\))?(?:[을를은는이가]?\s?[,·‧/]|[과와에]\s|\s?및\s|(?:[을를] [가-힣]{1,5}하고\s)|\s)[^.…\n()]{0,24}"
)
"""Between the members of a list of counts."""

_SCHEMED = regex.compile(r"\s?[,·]?\s?")
_NEAR, _REACH = 30, 70
_LARGE = 10
"""Least total that counts elsewhere in the text add up to by more than chance."""


def claims(view: str, sentences: Sequence[Line]) -> list[Claim]:
    """The counts of a text, in order."""
    out = [c for line in sentences for c in _listed(view, _added(view, _local(view, line)))]
    return _compared(view, _summed(out))


def _local(view: str, line: Line) -> list[Claim]:
    """What the clause of each count says of it."""
    used: set[int] = set()
    out = []
    for i, count in enumerate(line.counts):
        kind = thing(count)
        follower = line.counts[i + 1] if i + 1 < len(line.counts) else None
        tier = _tier(view, line, count, used)
        if tier is not None:
            used.add(tier.start)
        won = _won(view, line, count, tier, follower) if kind is not Thing.SCHEME else False
        if won and kind is Thing.PLACE and tier is None:
            won = None
        if tier is not None and (tier.code in _POOR or not _alone(view, line, tier)):
            won = False if tier.code in _POOR else won
            tier = None
        group = bracket(view, line, count.start)
        out.append(Claim(line=line, count=count, tier=tier, won=won, group=group))
    return out


def _alone(view: str, line: Line, tier: Tier) -> bool:
    """Whether no other grade stands beside it as an alternative (우수구나 수상구)."""
    return not any(
        a.end <= b.start and ALTERNATIVE.fullmatch(view, a.end, b.start)
        for a, b in zip(line.tiers, line.tiers[1:], strict=False)
        if tier in (a, b)
    )


def _tier(view: str, line: Line, count: Count, used: set[int]) -> Tier | None:
    """The grade of what is counted: right before, right behind, or at the head of the list."""
    before = [t for t in line.tiers if t.end <= count.start and t.start not in used]
    if before and _BEFORE.fullmatch(view, before[-1].end, count.start):
        return before[-1]
    if not count.unit:
        return None
    behind = [t for t in line.tiers if t.start >= count.end]
    if behind and _AFTER.fullmatch(view, count.end, behind[0].start):
        return behind[0]
    if before and not any(before[-1].end <= c.start < count.start for c in line.counts):
        headed = _HEADED.fullmatch(view, before[-1].end, count.start)
        first = len([t for t in line.tiers if t.end <= count.start]) == 1
        if headed and first and view[count.end : count.end + 1] in "이가다.에을":
            return before[-1]
    return None


def _won(
    view: str, line: Line, count: Count, tier: Tier | None, follower: Count | None
) -> bool | None:
    """Whether awards are counted, as far as the clause says."""
    before = view[max(line.start, count.start - 40) : count.start]
    after = view[count.end : min(stop(view, line, count.end), count.end + _REACH)]
    schemed = (
        follower is not None
        and thing(follower) is Thing.SCHEME
        and _SCHEMED.fullmatch(view, count.end, follower.start)
    )
    if schemed or _BASE.match(after) or _CASES.search(before) or _GOAL.search(before):
        return False
    if wished(_HARMLESS.sub("", after)) or missed(after) or _CHANGE.match(after):
        return False
    if tier is not None:
        return True
    if not count.unit:
        return None
    if _PRIZED.search(before) or _OF_PRIZES.match(after) or count.unit == "관왕":
        return True
    if "표창" in count.unit or _TAKEN.match(after):
        return True
    if _OBJECT.match(after):
        return True if _closes_list(line, count, before) else None
    return True if _WON.search(after) or _closes_list(line, count, before) else None


def _closes_list(line: Line, count: Count, before: str) -> bool:
    """Whether the count closes a list of results: A 최우수, B 우수 등 6건."""
    results = [m for m in (*line.tiers, *line.prizes) if m.end <= count.start]
    return len(results) > 1 and bool(_LISTED.search(before))


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
        if total >= row[j].count.count:
            break
    return parts if len(parts) > 1 and total == row[j].count.count else []


def _without_brackets(gap: str) -> str:
    return regex.sub(r"\([^()]{0,80}\)", "", gap)


def _listed(view: str, row: Sequence[Claim]) -> list[Claim]:
    """Members of a list of counts share its verb: 시 사업 11개와 중앙부처 평가 6개에서 수상."""
    out = list(row)
    for i in range(len(out) - 2, -1, -1):
        here, there = out[i], out[i + 1]
        if here.won is not None or not there.won or there.past or not here.count.unit:
            continue
        joined = here.group == there.group and thing(here.count) is Thing.AWARD
        if joined and thing(there.count) is Thing.AWARD and JOIN.fullmatch(
            view, here.count.end, there.count.start
        ):
            out[i] = evolve(here, won=True)
    return out


def _summed(found: Sequence[Claim]) -> list[Claim]:
    """Open counts that add up to a total of the text: 대통령상 5개, … 기타 26개 to 58개."""
    out = list(found)
    sums: dict[int, int] = {}
    for c in out:
        if c.won and c.count.count >= _LARGE:
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
            known = claim.won or {line.index, line.index - 1} & rows
            out[i] = evolve(claim, won=bool(known), past=True)
    return out
