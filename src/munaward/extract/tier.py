"""Grades: the words that say how well a recipient did.

A word of grade (`munaward.extract.tier_words`) states a grade where it was received: not by staff or
shops, not as the scale of an evaluation, not hoped for, missed or promised.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import regex
from attrs import frozen

from munaward.extract.base import Reading
from munaward.extract.calls import invites, is_call
from munaward.extract.clauses import PAST, unreached
from munaward.extract.tier_words import Find, Words
from munaward.model import Span, Tier
from munaward.provenance import Reason, Rejection
from munaward.text import Segment, SegmentKind
from munaward.text.patterns import pattern

_NAMED_AND_COUNTED = re.compile(
    r"(?:\s등|[,·]\s?[가-힣]{2,8})\s(?:모두\s|총\s)?\d{1,3}(?:개\s?\S{1,4}\s)?곳이\s$"
)
"""Behind winners that are named: 갑시, 을시 등 4곳이 최우수 기관으로, 갑시, 을시 2곳이."""
_COUNTED_PEOPLE = re.compile(r"\s?(?:상\s?)?:?\s?\d+\s?(?:명|팀|편|작품|점(?!\d)|건\s?\(|건에)")
"""최우수 1명, 대상 1팀, 우수 2건(각 50만 원): a contest's prizes for people, no grades of a body."""

_OWN_STAFF = regex.compile(
    r"부서별 (?:성과|실적)|부서\s?(?:성과\s?)?평가|(?<![가-힣])자체\s?(?:\S{1,8}\s)?(?:종합\s?)?평가"
    r"|성과급 최고|(?:부서|직원|공무원)(?:를|을|에|에는|에게"
    r"|들에게)?\s[^.]{0,40}(?:포상금|격려금|성과급|복지포인트|상품권)|(?:숙박업|세탁업|업소|음식점"
    r"|점포)\D{0,12}\d+곳(?=[이은에을]|\s평가)"
)
"""Grades that a municipality gives to its own staff or to shops."""

_STAFF_GRADED = re.compile(r"부서\s?(?:성과\s?)?평가를 (?:실시|벌|거)")

_STAFF_BEFORE = re.compile(
    r"(?<![가-힣])[가-힣]{2,7}(?:(?<![결성효])과|담당관|팀)[가이]\s(?:각각\s|나란히\s)?$"
)
"""A municipality that grades its own departments: 부서 성과평가를 실시했다. … 교통과가 최우수."""

_STAFF_REACH = 20
"""More characters than `_STAFF_BEFORE` fills."""

_FELL_TO = re.compile(r"\s?으로\s(?:\S{1,4}\s)?(?:떨어|추락|밀[려렸리]|내려)")
"""A poor grade is a result too, though words of failure follow it."""

_NOBODY = re.compile(
    r"(?:[을를] 받은 \S{1,6}[은는이도])?(?:은|는|이|가)?\s(?:단\s)?(?:(?:한 곳|하나|한 군데)도\s?)?없"
)
"""1등급 한 곳도 없어."""

_SUM_FOR = re.compile(
    r"(?:[와과·]\s?(?:최?우수|장려|노력)[상구]?)?(?:에는|에게|에|은|는)?\s?(?:각|각각)?[\s`]?[\d,]+\s?(?:억|천만|백만|만|천|백)"
)
"""A grade followed by its sum is a price list, true of somebody only if the grade was also won."""

_GIVEN_FOR = re.compile(
    r"에(?:는|게는)?\s[^.\d]{2,20}[과와]\s[^.]{0,16}원이\s(?:주어[지진]|지급된|수여된)"
)
"""A grade followed by all that goes with it (장관 표창과 1억원이 주어진다) is one too."""

_GRADE_SCALE = re.compile(
    r"\d\s?(?:개\s)?등급(?:으로|\([^()]*[·,])|세 등급|네 등급|다섯 등급|등급제"
)

_LESSER = re.compile(
    r"(?:[·,]\s?(?:우수|장려|노력))*\s?(?:\d+개\s)?(?:부서|직원|공무원|팀|업소|이상|이내|후보)"
)
"""Behind grades of departments, staff or shops, and of nobody yet."""

_DEFINED = re.compile(
    r"에(?:게)?\s(?:부여|수여|주어지|주)(?:하|되)?는\s(?:\S{1,6}\s)?(?:상으로|상이다|상입니다|제도)"
)
"""Behind a grade that tells what a prize is for: 우수기관에 주는 상으로."""

_PAST_YEAR = re.compile(r"(?:재작년|작년|지난해|(?<!\d)(?:20|’|'|`)?\d\d년)(?:에는|엔)?\s['‘]?$")
"""A grade right behind an earlier year was received, whatever became of it later."""

_NOTICE = 300
"""Characters that a notice of one line has at most."""

_TARGETS = re.compile(r"목표(?:는|액은|로)\s")


@frozen
class TierExtractor:
    """Yields `Tier` mentions.

    >>> from munaward.extract import Reading
    >>> from munaward.text import segment
    >>> view = "중구는 이번 평가에서 최우수구로 선정됐다. 우수한 사례도 많았다."
    >>> [m.text for m in TierExtractor().extract(Reading(view=view, segments=segment(view)))]
    ['최우수구']
    """

    name: str = "tier"

    def extract(self, reading: Reading) -> Iterator[Tier]:
        """Yield the grades that somebody received, in text order."""
        return (m for m in self.judge(reading) if isinstance(m, Tier))

    def judge(self, reading: Reading) -> Iterator[Tier | Rejection]:
        """Yield the grades, and the words of grade that grade nobody."""
        view = reading.view
        if is_call(view):
            return
        words = Words(view)
        found: list[tuple[Tier, re.Match[str] | None]] = []
        for segment in reading.segments:
            if segment.is_aside:
                continue
            for sentence in segment.sentence_spans:
                for tier in _disjoint(view, words.within(segment, sentence), sentence[0]):
                    if isinstance(tier, Rejection):
                        yield tier
                    elif isinstance(told := _told(view, segment, tier, sentence), Rejection):
                        yield told
                    else:
                        found.append((tier, told))
        won = {tier.code for tier, priced in found if priced is None}
        for tier, priced in found:
            if priced is None or tier.code in won:
                yield tier
            else:
                yield Rejection.of(tier, Reason.PRICE, priced.span())


def _disjoint(view: str, finds: Iterable[Find], taken: int) -> Iterator[Tier | Rejection]:
    """What was found from ``taken`` on without overlap, first and longest first."""
    for start, end, code in sorted(finds, key=lambda f: (f[0], -f[1])):
        if isinstance(code, Reason):
            yield Rejection(Tier.type, (start, end), code)
        elif start >= taken:
            taken = end
            yield Tier(start=start, end=end, text=view[start:end], code=code)


def _told(
    view: str, segment: Segment, tier: Tier, sentence: Span
) -> Rejection | re.Match[str] | None:
    """Why a word of grade states no grade, or what it brings where no more is said of it."""
    rejection = _unstated(view, segment, tier, sentence)
    if rejection and rejection.reason is Reason.SCHEME:
        return _GIVEN_FOR.match(view, tier.end, sentence[1]) or rejection
    listed = segment.kind in (SegmentKind.ROW, SegmentKind.ITEM)
    return rejection or (None if listed else _SUM_FOR.match(view, tier.end, sentence[1]))


def _unstated(view: str, segment: Segment, tier: Tier, sentence: Span) -> Rejection | None:
    """Why a word of grade states no grade of a recipient, None where it does."""
    after = view[tier.end : tier.end + 12]
    if behind := _COUNTED_PEOPLE.match(after) or _LESSER.match(after):
        return Rejection.of(tier, Reason.PEOPLE, (tier.end, tier.end + behind.end()))
    if behind := _DEFINED.match(view, tier.end):
        return Rejection.of(tier, Reason.SCALE, behind.span())
    if behind := _NOBODY.match(after):
        return Rejection.of(tier, Reason.MISSED, (tier.end, tier.end + behind.end()))
    if segment.end - segment.start < _NOTICE and invites(view[segment.start : segment.end]):
        return Rejection.of(tier, Reason.CALL)
    start = max(sentence[0], tier.start - 300)
    text = view[start : min(sentence[1], tier.end + 300)]
    if _PAST_YEAR.search(view, max(sentence[0], tier.start - 12), tier.start):
        return None
    lead = view[max(segment.start, sentence[0] - 200) : tier.start]
    if _STAFF_GRADED.search(lead) or _STAFF_BEFORE.search(lead[-_STAFF_REACH:]):
        return Rejection.of(tier, Reason.STAFF)
    if tier.code.startswith("grade:") and _FELL_TO.match(after):
        return None
    if staff := _OWN_STAFF.search(text):
        return Rejection.of(tier, Reason.STAFF, (start + staff.start(), start + staff.end()))
    before = view[max(sentence[0], tier.start - 16) : tier.start]
    if before.endswith("곳이 ") and not _NAMED_AND_COUNTED.search(before):
        return Rejection.of(tier, Reason.COUNT)
    if ("등급" in text and _GRADE_SCALE.search(text)) and (
        pattern(r"\($|[·,/]\s?$").search(view[sentence[0] : tier.start])
        or pattern(r"\s?[·,/]\s?[가-힣]{2,3}[·,/\s]").match(after)
    ):
        return Rejection.of(tier, Reason.SCALE)
    if segment.kind is SegmentKind.ROW:
        return None
    if _TARGETS.search(view[max(segment.start, sentence[0] - 80) : sentence[0]]) and not pattern(
        rf"[{PAST}]"
    ).search(text):
        return Rejection.of(tier, Reason.TARGET)
    hindered = unreached(view, tier.span, sentence)
    return Rejection.of(tier, *hindered) if hindered else None
