"""Clauses and their modality: was it reached, or hoped for, missed, planned, set out as a scheme?

Korean closes a clause with its predicate, so the words *after* a mention decide what it is worth:
최우수구로 선정됐다 / 최우수구를 노린다 / 최우수구에 들지 못했다.
"""

from __future__ import annotations

import re

from munaward.model import Span
from munaward.provenance import Reason

PAST = "".join(
    chr(c) for c in range(0xAC00, 0xD7A4) if (c - 0xAC00) % 28 == 20 and chr(c) not in "겠있"
)
"""Every syllable that ends in ㅆ (했, 됐, 올랐, 뽑혔 …) but 겠 and 있: the mark of the past tense."""

_RIEUL = "".join(chr(c) for c in range(0xAC00, 0xD7A4) if (c - 0xAC00) % 28 == 8)
"""Every syllable that ends in ㄹ (할, 될, 뽑힐 …): before 수 있다 the mark of what may be."""

_CLAUSE_END = re.compile(
    rf"[{PAST}있](?:고|으며|지만|으나|는데|다가|다|음|던|습니다|어요|네요|을 뿐|을뿐)"
    r"|(?:이|하|되|으|지|르|치|키|리)며(?=[\s,])|[가-힣]고(?=,\s)|(?:한|된|인|운|은|는) 반면"
    r"|[가-힣]데(?=[\s,]이어|,)|다(?=[.\"”’'])|,\s(?=(?:최우수|우수|장려|대상|특별상|노력|모범|발전)\S{0,3}[은는에이]\s)"
    r"|이다(?=[\s.])|(?:하|되)고(?=\s)|[을를] 끝으로|[\"”](?=이?라[고며]|고 |며 |면서)"
    r"|(?:선정|수상|획득|달성|차지|입상|석권|인증)(?:된|한|돼|되어|해|하여|되기도|하기도|이다)(?![가-힣]|도록)"
    r"|(?:뽑힌|뽑혀|꼽혀|꼽힌|받은|받아|오른|올라|탄|거머쥔|안은|이룬|머문|머물러|들어|꿰찬)(?=[\s,])|우수구다"
)
"""Where a predicate closes its clause, or tells that the result before it was reached."""

_MISSED = re.compile(
    r"못\s?(?:하|한|했|해|미치|들)|지\s?못|지\s?않|안\s?되|떨어[져졌지진]|탈락|고배|쓴잔|실패|미끄러|좌절|무산[됐되돼된]|불발"
    r"|놓[쳤친]|놓치고|밀려났|밀려 났|제외|빠졌|빠진 |순위 밖|문턱"
    r"|(?:인증|^)[을를]\s?(?:\S{1,4}\s)?(?:잃|반납)|빈손|건지지|인연이 없|도전장을 냈"
    r"|남의 (?:차지|몫)|^[은는].{0,20}(?:곳도|아무도) 없"
)
_KEPT = re.compile(
    r"놓치지\s?않|내주지\s?않|내놓지\s?않|잃지\s?않|빠지지\s?않|머물지\s?않|벗어나지\s?않|아끼지\s?않"
    r"|안주하지\s?않|만족하지\s?않|자만하지\s?않|도전해\s?온|도전한 (?:끝|지|이래)"
)
"""Words that look like a miss or a wish and say that something was kept or long tried for."""

_WISHED = re.compile(
    rf"노[린리려릴]|도전|목표[를로는다인]|목표(?=[\"”'’\s]|$)|향해|겠[다습으네어는지고]|[가-힣]자(?=[”\"’']"
    rf"|고 |는 )|[하되내받이루르]자$"
    rf"|려고|려는|(?<!꼽)(?!들 )[{_RIEUL}] 수 (?:있|도)|[되하받오르들히]도록|(?:되|뽑히|받으|오르|들|이|(?<!더)하)면(?=[\s,])"
    rf"|예정|계획(?:이|을 |하|$|에 |인)|방침|전망|기대(?:[하되를한감]|해\s?(?:본|봅|볼|봐도))"
    r"|바[라란랍](?=[\s다])|꿈[을꾼은]|후보|넘[볼보]|[할될]지(?=[\s,])|다짐|각오|재도전|탈환(?:하[겠려자]|[을에]|해야|\s?나[서선])|응모[하서]|신청|추천|되기를|받기를"
    r"|것으로 (?:보|예상|기대|전망)|앞두|목전|힘쓰|[길]거라|고 싶(?!은\s(?!마음|상|것|꿈|욕심))|예약|기원|준비"
)
_AHEAD = re.compile(r"목표[는가] |내년|반드시|앞으로|다음 해|차기|향후")
_SCHEME = re.compile(
    r"(?:을|를|에게|에|만|이)?\s?(?:주는|주어지는|지급하는|돌아가는|가린다|뽑는다|고른다|갈린다"
    r"|가른다|나뉜다|나눠(?!\s(?:가[져졌지]|갖|받))|구분[한된하]|매긴다|수여한다"
    r"|준다|지급한다|지급할|시상한다|시상할|증정|선발[할한]|선정할|뽑을|뽑힐|면 |면,)|만 선정|이면\s"
    r"|으로 (?:평가한다|갈린다|나눈|나뉜)|에(?:는|게는)?\s[^.]{0,30}(?:주어[지진]|지급된|수여된)"
    r"|[은는] [^.]{0,24}곳에 돌아"
)


_STANDING = re.compile(
    r"(?:\s?[와과·,]\s?[가-힣]{2,6}(?:\s(?:기관|지자체|자치단체))?){0,2}[을를]\s(?:\S{1,6}\s)?(?:선정|시상|선발)"
    r"(?:한다(?![고며면])|하고 있|해\s(?:\S{1,6}\s){0,2}(?:시상|포상|표창)(?:한다(?![고며면])|하고 있))"
)
"""Behind the grades that an evaluation gives every year: 매년 우수기관을 선정하고 있다."""


_REACH = 300
"""Characters that a clause is looked for in: press sentences are shorter, garbage is not."""


def clause_end(view: str, start: int, limit: int) -> int:
    """View offset where the clause that runs at ``start`` closes, at most ``limit``."""
    found = _CLAUSE_END.search(view, start, min(limit, start + _REACH))
    return found.end() if found else limit


def clause_start(view: str, end: int, limit: int) -> int:
    """View offset where the clause that runs at ``end`` opens, at least ``limit``."""
    limit = at = max(limit, end - _REACH)
    for found in _CLAUSE_END.finditer(view, limit, end):
        at = found.end()
    return at


def missed(text: str) -> bool:
    """Whether a stretch of text says that something was not reached.

    >>> missed("최우수상을 받지 못했다"), missed("최우수 자리를 놓치지 않았다")
    (True, False)
    """
    return bool(_MISSED.search(_KEPT.sub("", text)))


def wished(text: str) -> bool:
    """Whether a stretch of text speaks of a hope, plan or condition.

    >>> wished("최우수구를 노린다"), wished("최우수구로 선정됐다")
    (True, False)
    """
    return bool(_WISHED.search(text))


_AIM = re.compile(r"[다자]는 (?:목표|계획|구상|포부|야심|복안|각오|방침)")
_AIMED = re.compile(rf"(?:(?!에 이어|[다요]\.|던 |은 데)[^.])*{_AIM.pattern}")


def aimed_at(view: str, start: int, limit: int) -> bool:
    """Whether what is said from ``start`` on is all part of a goal: …을 따내고 …을 확보한다는 목표."""
    limit = min(limit, start + 80)
    return bool(_AIM.search(view, start, limit)) and bool(_AIMED.match(view, start, limit))


def reached(view: str, span: Span, sentence: Span) -> bool:
    """Whether the clause around ``span`` states a result: not missed, wished for or set out."""
    return unreached(view, span, sentence) is None


def unreached(view: str, span: Span, sentence: Span) -> tuple[Reason, Span] | None:
    """Why the clause around ``span`` states no result, and the words that say so."""
    stop = min(clause_end(view, span[1], sentence[1]), span[1] + _REACH)
    after = view[span[1] : stop]
    if aimed_at(view, span[1], sentence[1]):
        return Reason.WISHED, (span[1], stop)
    if missed(after):
        masked = _KEPT.sub(lambda kept: "\0" * len(kept[0]), after)
        return Reason.MISSED, _at(_MISSED.search(masked), span[1], stop)
    if found := _WISHED.search(after):
        return Reason.WISHED, _at(found, span[1], stop)
    if found := _SCHEME.match(after):
        return Reason.SCHEME, _at(found, span[1], stop)
    if standing := _STANDING.match(view, span[1], sentence[1]):
        return Reason.SCHEME, standing.span()
    if not _AHEAD.search(view, max(sentence[0], span[0] - _REACH), span[0]):
        return None
    start = clause_start(view, span[0], sentence[0])
    ahead = _AHEAD.search(view[start : span[0]])
    return (Reason.AHEAD, _at(ahead, start, span[0])) if ahead else None


def _at(cue: re.Match[str] | None, start: int, stop: int) -> Span:
    """Where a cue stands in the text whose stretch from ``start`` on was searched."""
    return (start + cue.start(), start + cue.end()) if cue else (start, stop)
