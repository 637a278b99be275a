"""Whether a count counts awards, as far as its own clause says.

It does where the clause says that something was won (27개 부문 상을 휩쓸며) and where it stands
beside a grade or prize (장려상 5개, 국무총리상 3개); not where it counts what could be won
(25개 사업 중), what is hoped for, or a difference. The rest is left open to its neighbours.
"""

from __future__ import annotations

import re

from attrs import frozen

from munaward.extract.clauses import aimed_at, missed, wished
from munaward.extract.scope import near
from munaward.model import Count, Tier
from munaward.records.totals_grades import POOR, alone, grade
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
        whole: Whether it counts the areas of an evaluation that were all won (전 분야 우수구).
    """

    line: Line
    count: Count
    tier: Tier | None
    won: bool | None
    past: bool = False
    group: int = -1
    parts: int = 0
    whole: bool = False


_BASE = re.compile(
    r"의?\s?(?:\([^()]{0,30}\)\s?)?(?:(?:[가-힣]{1,12}\s){0,3}(?:중(?=[\s,에])|가운데)"
    r"|(?:전체)?[을를] (?:대상|토대|바탕|놓고|두고|평가|심사|따[지진져른]|종합|살|점검|제치)"
    r"|[을를] 견[줘준주]|에 (?:대해|대한|대하여)"
    r"|에 걸쳐(?!\s(?:[가-힣]{1,4}\s)?(?:이름을|수상|상을|입상|최?우수|고른|선정))"
    r"|으?로 (?:구성|진행|나[눠뉘눈]|이뤄|이루|쪼개|구분)"
    r"|[이가] (?:평가\s?)?대상(?:이[다었]|으로)|별로|만점|후보"
    r"|[을를에]?\s?(?:응모|신청|제출|도전|지원)[하해한]|\s[가-힣]{1,6}으?로 나[눠뉘눈])"
)
"""Behind a count of all that could be won, or of what a scheme looks at."""

_JUDGED = re.compile(r"\s(?:종합\s?)?평가(?:에서|를|의)")
"""Behind a count of what was judged, where another count says how much of it was won."""

_CASES = re.compile(
    r"(?:사례|지표|점포|노선|항목|시설|업소|응모작|제안)(?:는|은|만|이|도)?\s?(?:총|모두)?\s?$"
)
"""Before a count of other things than awards."""

_GOAL = re.compile(
    r"목표[^.…]{0,24}$|내년[^.…]{0,30}$|앞으로[^.…]{0,20}$|(?:기다리는|노리는|남은)\s\S{0,6}\s?$"
)
_HARMLESS = re.compile(r"(?:비교하|견주|합치|더하|합하|따르|감안하|나누|보태|보)면")
"""Conditionals that set no condition."""

_CHANGE = re.compile(
    r"(?:(?!으로|로|에서|보다|에\s)[^.…\d]){0,22}?(?:[\d,억천백만 ]{2,18}원이?\s)?"
    r"(?:늘[었어고]|불[었어]|줄[었어고]|많[아았은다고으]|적[었은]|증가|감소|더 받)"
)
"""Behind a count that is a difference: 4개 늘었고, 4건, 2억원이 늘어."""

_WON = re.compile(
    r"수상(?!권|자|작|경력)|입상"
    r"|(?<![가-힣])상을\s?(?:\S{1,6}\s)?(?:받|타|탔|탄|휩|거머|안|쓸|차지|독식|거둬)"
    r"|(?<![가-힣])상이 (?:나[왔온]|쏟)|상복|이름을 올|석권|싹쓸이|휩[쓸쓴]|쓸[어었]"
    r"|선정(?![하했해할])|뽑[혀혔힌히]|꼽[혀혔힌]|표창|따[내냈낸]|거머|금자탑|놓치지 않|트로피"
    r"|(?:우수한|좋은|알찬|고른|뛰어난|값진) (?:성적|성과|열매|결실)"
)
_TAKEN = re.compile(
    r"[을를]\s?(?:\S{1,7}\s){0,2}"
    r"(?:석권|휩[쓸쓴]|싹쓸이|수상|받[아았은고는]|따[내냈낸]|거머|차지"
    r"|쓸[어었]|독식|놓치지 않|거둬|품에|모[아았으])"
)
"""Behind a counted object: only its own predicate may say that it was won."""

_OBJECT = re.compile(r"[을를](?=\s)")
_OF_PRIZES = re.compile(
    r"의\s?(?:상[을은이과]|(?:시상금|포상금|상사업비|인센티브)[을은이])"
    r"|에\s(?:시상금|포상금|상금|상사업비|인센티브)[은이만]"
)
"""Behind a count of prizes, or of what brought prize money: 모두 12건에 상금이 2억원."""
_PRIZED = re.compile(
    r"(?:(?<![가-힣])상|(?:대통령|총리|장관|지사|시장|청장|기관|최우수|우수|장려|특별|본|금|은|동|노력|모범|발전)상|표창|트로피"
    r"|상패|수상|입상|선정)(?:\s?(?:실적|성과|내역|건수|횟수))?(?:은|이|만|도)?\s?(?:모두|총|무려)?\s?$"
    r"|(?:받은|탄|딴|거둔|거둬들인|수상한)\s(?:기관)?(?:상|표창)(?:은|이|만)\s[^.…]{0,24}$"
    r"|(?:수상|입상|선정된?|받은|수상한)\s(?:분야|부문|사업|평가|대회)[은는]\s[^.…]{0,160}$"
)
"""Before a count of prizes: 거둬들인 상이 24개."""

_WITHIN = re.compile(r"(?:\s평가)?에?서[는도]?\s")
_LISTED = re.compile(r"(?:등|까지)\s?(?:모두|총)?\s?$")
_SCHEMED = re.compile(r"\s?[,·]?\s?")
_REACH = 70


def local(view: str, line: Line) -> list[Claim]:
    """What the clause of each count says of it."""
    used: set[int] = set()
    cases = False
    out = []
    for i, count in enumerate(line.counts):
        kind = thing(count)
        follower = line.counts[i + 1] if i + 1 < len(line.counts) else None
        tier = grade(view, line, count, used)
        if tier is not None:
            used.add(tier.start)
        won = _won(view, line, count, tier, follower) if kind is not Thing.SCHEME else False
        if won and kind is Thing.PLACE and tier is None:
            won = None
        if tier is not None and (tier.code in POOR or not alone(view, line, tier)):
            won = False if tier.code in POOR else won
            tier = None
        if tier is None and count.unit in ("건", "개"):
            before = view[max(line.start, count.start - 12) : count.start]
            cases = cases or bool(_CASES.search(before))
            won = False if cases else won
        group = bracket(view, line, count.start)
        out.append(Claim(line=line, count=count, tier=tier, won=won, group=group))
    return out


def _won(
    view: str, line: Line, count: Count, tier: Tier | None, follower: Count | None
) -> bool | None:
    """Whether awards are counted, as far as the clause says."""
    before = view[max(line.start, count.start - 180) : count.start]
    after = view[count.end : stop(view, line, count.end, _REACH)]
    schemed = (
        follower is not None
        and thing(follower) is Thing.SCHEME
        and _SCHEMED.fullmatch(view, count.end, follower.start)
    )
    if schemed or _BASE.match(after) or _CASES.search(before) or _GOAL.search(before):
        return False
    if aimed_at(view, count.end, line.end):
        return False
    if wished(_HARMLESS.sub("", after)) or missed(after) or _CHANGE.match(after):
        return False
    if tier is not None:
        return True
    if follower is not None and _JUDGED.match(after):
        return False
    if not count.unit:
        return None
    if _PRIZED.search(before) or _OF_PRIZES.match(after) or count.unit == "관왕":
        return True
    if "표창" in count.unit or _TAKEN.match(after):
        return True
    if _OBJECT.match(after):
        return True if _closes_list(line, count, before) else None
    if _WITHIN.match(after) and near(line.tiers, count.end, count.end + len(after)):
        return True
    return True if _WON.search(after) or _closes_list(line, count, before) else None


def _closes_list(line: Line, count: Count, before: str) -> bool:
    """Whether the count closes a list of results: A 최우수, B 우수 등 6건."""
    if not _LISTED.search(before):
        return False
    tiers = near(line.tiers, line.start, count.start)
    return len(tiers) + len(near(line.prizes, line.start, count.start)) > 1
