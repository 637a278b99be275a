"""Names in quotation marks and brackets: ‘…’, 「…」, <…>, […]."""

from __future__ import annotations

import re
from collections.abc import Iterator

import regex

from munaward.extract.program.candidate import Candidate
from munaward.extract.program.names import AREA_HEADS, NATIONWIDE, head_of, is_generic, trim
from munaward.model import Span
from munaward.text.patterns import pattern

_PAIRS = (
    ("‘", "’"),
    ("“", "”"),
    ("「", "」"),
    ("『", "』"),
    ("｢", "｣"),
    ("《", "》"),
    ("〈", "〉"),
    ("<", ">"),
    ("[", "]"),
)
QUOTED = regex.compile(
    "|".join(
        rf"{re.escape(a)}(?P<name>[^{re.escape(a)}{re.escape(b)}]{{2,70}}){re.escape(b)}"
        for a, b in _PAIRS
    )
    + r"|(?<![0-9A-Za-z가-힣])['`](?!\d\d년)(?P<name>[^'`\n]{2,70})['`´](?!\d\d년)"
    + r'|(?<![0-9A-Za-z가-힣])"(?P<name>[^"\n]{2,70})"'
)
"""A pair of quotation marks or brackets and what it holds."""

_OPENING = re.compile(r"[‘“「『｢《〈<\['`\"]")
_OWN = re.compile(r"(?P<town>[가-힣]{1,4})형\s")
"""A municipality's own policy: 구로형 복지."""
_SPEECH = re.compile(r"(?:[다요까자죠네라]|습니다|[!?]|다\.)$|[.!?]\s")
_CONTEXT = re.compile(
    r"\s?(?:20\d\d년\s?)?(?:상·?하반기\s|상반기\s|하반기\s)?(?:인센티브\s?|종합\s?)?(?:평가|분야"
    r"|부문|공모|경진|대회|시상식|성과대회|심사|콘테스트|박람회|(?:가운데|중)\s\d+개\s?(?:사업|분야|부문)|사업\s?평가|기관\s?인증|인증|에서"
    r"|에선|서(?:도|는)?\s|(?:[가-힣]{2,6}\s)?발표회에서"
    r"|[가-힣·]{2,8}(?:\s[가-힣·]{2,8})?\s?부문에서\s)"
)
_RESULT = re.compile(
    r"\s?(?:(?:\d+|두|세)\s?(?:년|회|번)\s?(?:연속|째)\s?)?['\"‘“]?(?:최우수|우수|장려|모범|노력"
    r"|발전|특별|대상|금상|은상|동상|SA|[SABC]등급|[가나다라마]['’]?\s?등급|\d등급"
    r"|대통령|국무총리|\S{0,7}장관|표창|\d위|수상)"
)
_TOPIC = re.compile(r"(?:은|는|도|에|에는|에도|의)(?=[\s,])")
_JOINED = re.compile(
    r"(?:\([^()]{0,20}\))?(?:[과와,·]|\s)?\s?(?:[가-힣]{2,8}\s)?(?=[‘'<「『《〈\[])"
)


_GRADED = re.compile(
    r"(?P<name>[^\n]{2,60}\S)\s(?:최우수|우수)\s?(?:기관|지자체|자치단체|지방자치단체)"
)
_CHOSEN = re.compile(r"(?:에|으로|로)\s(?:최종\s)?(?:선정|뽑|이름을)")
"""A name with its grade in one pair of quotes, for which somebody was chosen: ‘물관리 우수기관’에 선정."""


def quoted_names(view: str, sentence: Span, award: bool) -> Iterator[Candidate]:
    """Yield the quoted stretches of a sentence that are used as names of evaluations.

    ``award`` tells whether the sentence states a result: only then may a particle alone
    (``‘안전도시 만들기’는``) make a quoted phrase a name.
    """
    if not _OPENING.search(view, *sentence):
        return
    spans = list(QUOTED.finditer(view, *sentence))
    accepted = [_used_as_name(view, found, sentence[1], award) for found in spans]
    for i in range(len(spans) - 2, -1, -1):
        gap = view[spans[i].end() : spans[i + 1].end()]
        if (
            accepted[i + 1]
            and not accepted[i]
            and award
            and _JOINED.match(gap)
            and not _SPEECH.search(spans[i]["name"])
        ):
            accepted[i] = True
    for found, ok in zip(spans, accepted, strict=True):
        if not ok:
            continue
        start, end = trim(view, found.start("name"), found.end("name"))
        graded = _GRADED.fullmatch(view, start, end)
        if graded and _CHOSEN.match(view, found.end()):
            end = graded.end("name")
        town = _OWN.match(view, start, end)
        if town and any(town["town"] + kind in view for kind in "구군시"):
            continue
        generic = is_generic(view[start:end]) and not NATIONWIDE.fullmatch(view, start, end)
        if end - start >= 2 and not generic:
            yield Candidate(start, end, "quoted", view[start:end].endswith(AREA_HEADS))


_SELECTED = re.compile(r"(?:\([^()]{0,30}\))?\s(?:최종\s)?선정$")


def selected_names(view: str, line: Span, hosts: set[int]) -> Iterator[Candidate]:
    """Yield the name that an item says its host selected the town for: 산림청 ‘명품숲’ 선정.

    ``hosts`` are the offsets where hosts end; without one it may be the town that selects.
    """
    for found in QUOTED.finditer(view, *line):
        by_host = hosts & {found.start() - 1, found.start()}
        start, end = trim(view, found.start("name"), found.end("name"))
        if by_host and _SELECTED.match(view, found.end(), line[1]) and end - start >= 2:
            yield Candidate(start, end, "quoted")


PRICED = re.compile(r"\s?(?:\((?:[가-힣]{2,10}[·,]\s?)?)?")
"""Between a quoted name and what it brought: ‘숲길 사업’(무안읍·9억원), ‘숲길 사업’ 9억원."""


def funded_names(
    view: str, sentence: Span, hosts: set[int], money: set[int]
) -> Iterator[Candidate]:
    """Yield the subsidies of a list, each behind its host and before what it brought.

    ``hosts`` are the offsets where hosts end, ``money`` those where amounts start. That projects
    were selected is said in the line.
    """
    for found in QUOTED.finditer(view, *sentence):
        by_host = hosts & {found.start() - 1, found.start()}
        gap = PRICED.match(view, found.end())
        start, end = trim(view, found.start("name"), found.end("name"))
        if by_host and gap and gap.end() in money and end - start >= 2:
            yield Candidate(start, end, "quoted")


def _used_as_name(view: str, found: regex.Match[str], limit: int, award: bool) -> bool:
    name = found["name"].strip()
    after = view[found.end() : min(limit, found.end() + 30)]
    if _SPEECH.search(name) or pattern(r"[\d\s.,%:]+|.*(?:기자|특파원|사진|제공).*").fullmatch(
        name
    ):
        return False
    if _RESULT.fullmatch(name) or pattern(
        r"(?:최?우수|모범|장려|대상|[가나다라마SABC]+)[가-힣]{0,2}"
    ).fullmatch(name):
        return False
    if name.endswith("인증") and pattern(r"[을를]\s(?:받|획득|취득|따)").match(after):
        return True
    tail = _strip_particle(name)
    if head_of(tail.replace(" ", "")) and not pattern(r"(?:으로|로)\s").match(after):
        return True
    if pattern(r"유공$").search(tail):
        return True
    if award and pattern(r"\s등\s(?:모두\s)?\d+(?:개|건)").match(after):
        return True
    if pattern(r"\s등\s(?:\S{1,8}\s)?(?:\d+개\s)?(?:분야|부문|사업)").match(after):
        return award
    if pattern(
        r"(?:\([^()]{0,20}\))?(?:\s?(?:(?:시범|지원|조성)사업\s)?(?:공모사업|공모))?에도?\s(?:최종\s)?선정[됐된돼]"
    ).match(after):
        return True
    if pattern(r"\d관왕|.*비결|.*(?:기본법|특별법|조례|시행령|시행규칙|지침|매뉴얼)").fullmatch(
        name
    ):
        return False
    if _CONTEXT.match(after) or _RESULT.match(after):
        return True
    if award and pattern(r"\s?\(\d[\d,.]*\s?[천백십]?[억만][^()]{0,12}원\)").match(after):
        return name.endswith("사업") or view[found.end() : limit].endswith(")")
    if award and pattern(r"\s?(?:사업|프로젝트|시책)에서(?:는|도)?\s").match(after):
        return True
    return award and bool(_TOPIC.match(after)) and not _owns_next(view, found, limit)


def _owns_next(view: str, found: regex.Match[str], limit: int) -> bool:
    """Whether the phrase is who won the contest quoted next: ‘횡성한우’는 「… 대상」을."""
    following = QUOTED.match(view, found.end() + 2, limit)
    if following is None or head_of(found["name"].replace(" ", "")):
        return False
    return head_of(following["name"].replace(" ", "")) is not None


def _strip_particle(name: str) -> str:
    return pattern(r"\s?\([^()]*\)$").sub("", name).strip()
