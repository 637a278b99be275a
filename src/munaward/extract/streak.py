"""How many times running something was won: ``3년 연속``, ``4년을 내리``, ``2연패``."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Literal

import regex
from attrs import frozen

from munaward.extract import clauses, numerals
from munaward.extract.base import Reading
from munaward.extract.calls import is_call
from munaward.extract.scope import Layout
from munaward.extract.windows import find_around
from munaward.model import Span, Streak
from munaward.provenance import Reason, Rejection
from munaward.text import Segment, SegmentKind

_NUMBER = (
    rf"(?<![\d.,가-힣])(?P<number>[1-9]\d?|0[1-9]|{numerals.NATIVE_PATTERN}|[일이삼사오육칠팔구]"
    rf"|십[일이삼사오육칠팔구]?)"
)

_STREAK = regex.compile(
    rf"{_NUMBER}\s?(?:"
    r"(?P<unit>년|해|개년|회|번|차례)(?:\s?(?:간|동안))?"
    r"(?:을)?\s?(?P<mark>연속|내리(?=[\s,.!’”'\"]|$)|연달아|연거푸|연이어|잇따라)"
    r"|(?P<unit>년|해)\s?(?P<mark>째)"
    r"|\s?(?P<mark>연속|연패)(?!교)"
    r")"
    rf"|(?:내리|연속(?:으로)?)\s{_NUMBER}\s?(?P<unit>년|해|회|차례|번)(?!째|\s?(?:연속|내리|전|만"
    rf"|도|\d))(?:간)?"
)

_MARK = re.compile(r"연속|연패|내리|연[달거이]|잇따|째")
"""What stands in every run."""
_REACH = 40
"""More characters than the longest run."""

_YEARS = frozenset({"년", "해", "개년"})

_WON = re.compile(
    r"수상|선정|최우수|우수(?!한|하|성|사례|관)|장려(?!금)|모범(?!운)|노력(?=[상구도 ]?[를을에으]"
    r"|상|구)|발전[상구]|대상(?!으로|자|을 (?:넓|확)|지\b|액|인)"
    r"|본상|특별상|금상|은상|동상|등급|등\b|[1-9]\d?\s?위(?![원생치기해한])|1등|정상(?!화)|석권"
    r"|싹쓸이|휩쓸|영예|쾌거|금자탑|시상대|시상식|이름을?\s?올"
    r"|명단|달성|차지|(?<![가-힣])상(?:을|이|만|도|에|복|\s?받|\s?탔)|[가-힣]상(?:을|이|에"
    r"|\s?수상|,|$)|표창|인센티브|상사업비|시상금|포상금|뽑|꼽|인증|왕관|전\s?(?:부문|분야)"
    r"|(?<![가-힣A-Z])(?:SA|S|A|가)\b|으뜸|영광|우승|입상|트로피|지켰|지켜|올랐|올라섰|획득"
    r"|거머쥐|선두|기록(?=을|이|$)|(?:^|자리를|왕좌를|도)\s놓치지\s?않"
)
"""What says that something was awarded."""

_RIGHT_BEHIND = re.compile(
    r"\s?(?:[)\]’”'\"」』>]|$|[,.·!…]|이?다(?!\w)|이며|이고|입니다|이에요|예요|이죠"
    r"|이랍니다|이었|이어서|이자|이라|인|으로[\s,]|의\s|을\s|이\s)"
)
"""Nothing of its own follows: the words before the streak say what was won."""

_OTHER = re.compile(
    r"감소|증가|늘[어었고린려]|줄[어었고인여였던이]|하락|상승|적자|흑자|동결|인상|인하|운영"
    r"|이어온|이어\s?오|파업|초과|징수(?!\s?(?:실적|분야|부문|평가))|출생|뒷걸음|인구"
    r"|추진|개최|열리|열린|여는|문을|멈춘|바꾸|떨어|관광객|관람객|방문객|합격|취업|매출|수출|참가"
    r"|참여해|참여하|^(?:으로)?\s?최다|^(?:이라는|이란)\s숫자|출전|지원(?:하|해|했)|공석|응모|실패|탈락|고배|쓴잔|불발|미끄러"
    r"|최하위|꼴찌|하위권|맨 아래|맨 꼴|순위 밖|빈손|거주|근무|봉사|기부|투병|재직|활동|진행|시행"
    r"|실시|유치|마이너스|오르|내리막|내려|뛰|급등|급락|풍년|흉년|만에|가뭄|기탁|후원|나눔|성금"
    r"|사용|이용|방치|표류|무재해|무사고|채무|제로|맞[는은아이]"
)
"""What else can run for years."""

_SUBJECT = re.compile(
    r"(?:취임|민선\s?\d기|창립|개청|개관|개원|개장|창간|귀농|재임|시행|출범|도입|[가-힣][율률]"
    r"|인구|출생아|매출|수출|관광객|가격|값|물가|요금)"
    r"\s?(?:수|액)?(?:이|가|은|는|도|을|를)?\s?(?:후|뒤|이후)?\s?$"
)
"""What such a run is of, right before it."""

_PRIZE_TAKEN = re.compile(r"\s?(?:상을\s(?:받|탔|타)|수상)")

_DONE = re.compile(
    r"(?:(?:선정|달성|차지|수상|획득|석권|등극|지정|배출|인증|기록)(?:돼|되어|됐|된|되며|되는 |했"
    r"|해|한|하며|하는 |하고)|뽑(?:혀|혔|힌|히며|히는 )"
    r"|올(?:라|랐|리며|렸|려)|받(?:아|았|은|고|으며|게 됐)|지(?:켜|켰|킨|키며|키고 있)|유지(?:했|한|하고 있)|겹경사|명맥|거머쥐(?:며|어|었)"
    r"|안(?:아|았|으며)"
    r"|이(?:뤄|뤘|루며)|세(?:워|웠|우며)|들(?:어|었)|머[문물무]|탔|탄|쾌거|영예를|기염)"
    r"(?!\s?(?:내|나가|가|오|보)?(?:자|겠|면|려))"
)
"""A predicate that says it was reached; what comes after it is another matter."""

_WISHED_ONCE = re.compile(r"노렸|노리던|꿈꾸|도전했")
"""Hopes of the past, told where they failed."""

_QUOTE_END = re.compile(r"[”\"’']\s?(?:이?라[며고는]|고\s|며\s)")

_TOPIC = re.compile(r"(?P<topic>[가-힣]{2,10})(?:은|는|이|가)\s(?:[가-힣]{1,5}\s)?$")
"""What a run that follows at once is of."""
_RECIPIENT = re.compile(r"[가-힣]{0,5}(?:군|시|구|도|읍|면|동|기관)|이번|이것|올해|우리")
_MEASURED = re.compile(r"[률율액](?:은|는|이|가|도)\s|인구|출생|매출|관광객")

_EVALUATION = re.compile(r"(?:평가|대회|공모전|인증|[가-힣]대상)['’”」』]?\s$")
_HEADS = frozenset({SegmentKind.HEADLINE, SegmentKind.SUBHEAD})

_CONTEXT = 90
"""How far back in its segment a run finds what was won."""
_LIST_REACH = 12
"""How many items back the sentence stands that leads a list in."""

_FUTURE = re.compile(r"내년|앞으로|향후|다음\s?해|목표|도전|노[리려린]")

_LISTED = regex.compile(
    rf"(?<=[은는이가도]\s|만들기\s|분야\s|부문\s){_NUMBER}\s?(?P<unit>년"
    rf"|회)(?=,|\s?·|\s?및|과\s|에\s)"
)

_SINCE = re.compile(
    r"(?P<year>\d{4}|['’‘`]\d{2})\s?(?:년도?|회계연도|회계년도)?\s?(?:부터|이후"
    r"|이래)"
)
_FOLLOWING = re.compile(
    r"(?P<first>\d{4})\s?년?\s?(?:~|∼|-|,|·|과|와|,?\s?및)?[^.。]{0,40}?에\s?(?:이어|이은|이어서)"
)
_LAST_YEAR = re.compile(r"(?:지난\s?해|작년|전년)(?:도)?에\s?(?:이어|이은)")


@frozen
class StreakExtractor:
    """Finds runs of awards; runs of other things (감소, 운영 …) and hoped-for ones are left out."""

    name: str = "streak"

    def extract(self, reading: Reading) -> Iterator[Streak]:
        """Yield the streaks in text order."""
        return (m for m in self.judge(reading) if isinstance(m, Streak))

    def judge(self, reading: Reading) -> Iterator[Streak | Rejection]:
        """Yield the streaks in text order, and before them the runs that are none and why."""
        if is_call(reading.view):
            return
        layout = Layout(reading.segments)
        found: list[Streak] = []
        bare: list[Streak] = []
        for match in find_around(_STREAK, _MARK, reading.view, _REACH):
            if layout.is_side(match.start()):
                continue
            sentence = layout.sentence(match.start())
            segment = layout.segment(match.start())
            context = _context(reading, segment, match.start())
            unwon = _unwon(reading.view, match.span(), sentence, str(match["mark"]), context)
            if unwon is None or _opens(reading.view, match.span(), segment):
                streak = _streak(reading, match, sentence)
                found += _elliptic(reading, streak, sentence)
                found.append(streak)
            elif segment and segment.kind in _HEADS and match.end() == segment.end:
                bare.append(_streak(reading, match, sentence))
            else:
                yield Rejection(Streak.type, match.span(), unwon)
        # A headline that breaks off behind a run means the one that the text below tells of.
        told = {(s.count, s.unit) for s in found}
        for streak in bare:
            if (streak.count, streak.unit) in told:
                found.append(streak)
            else:
                yield Rejection.of(streak, Reason.OTHER_RUN)
        yield from sorted(set(found), key=lambda s: s.span)


def _context(reading: Reading, segment: Segment | None, at: int) -> str:
    """The text before a run that may say what was won: in its line, else the one that leads to it."""
    if segment is None:
        return ""
    told = reading.view[max(segment.start, at - _CONTEXT) : at]
    if segment.sentences and at >= segment.sentences[0][1]:
        return told
    index = bisect_left(reading.segments, segment.start, key=lambda s: s.start)
    for above in reversed(reading.segments[max(0, index - _LIST_REACH) : index]):
        if above.kind is SegmentKind.PARAGRAPH or above.kind is not segment.kind:
            if above.kind is not SegmentKind.PARAGRAPH or not above.sentences:
                break
            return f"{reading.view[max(above.start, above.end - _CONTEXT) : above.end]} {told}"
    return told


def _opens(view: str, span: Span, segment: Segment | None) -> bool:
    """Whether a run stands alone before the sentence that tells the award (``6년 연속! …``)."""
    if segment is None or segment.start != span[0] or not view.startswith("!", span[1]):
        return False
    told = view[span[1] : min(segment.end, span[1] + _CONTEXT)]
    return bool(_WON.search(told) and _DONE.search(told)) and not clauses.missed(told)


def _streak(reading: Reading, match: regex.Match[str], sentence: Span) -> Streak:
    count = numerals.cardinal(match["number"])
    unit: Literal["year", "time"] = "year" if match["unit"] in _YEARS else "time"
    return Streak(
        start=match.start(),
        end=match.end(),
        text=match.group(),
        count=count,
        unit=unit,
        since=_since(reading, match.start(), sentence, count) if unit == "year" else None,
    )


def _unwon(view: str, span: Span, sentence: Span, mark: str, context: str) -> Reason | None:
    """Why the words around a run do not say that it was won and reached, None where they do."""
    before, after = view[sentence[0] : span[0]], view[span[1] : sentence[1]][:90]
    if _SUBJECT.search(before) and not _PRIZE_TAKEN.match(after):
        return Reason.OTHER_RUN
    quote = _QUOTE_END.search(after)
    after = after[: quote.start()] if quote else after
    done = _DONE.search(after)
    window = after[: done.end()] if done else after[: clauses.clause_end(after, 0, len(after))]
    if clauses.missed(window):
        return Reason.MISSED
    if clauses.wished(window) or _WISHED_ONCE.search(window):
        return Reason.WISHED
    if not done and _FUTURE.search(before[-30:]):
        return Reason.AHEAD
    won, other = _WON.search(window), _OTHER.search(window)
    if other and (not won or other.start() < won.start()):
        return Reason.OTHER_RUN
    if won or mark == "연패":
        return None
    near = before[-60:] if _WON.search(before[-60:]) else context
    evidence = bool(_WON.search(near)) and not clauses.missed(near)
    if near is context and (_is_of_else(before, view[: sentence[0]]) or _measured(context, before)):
        evidence = False
    if done and evidence:
        return None
    named = bool(_EVALUATION.search(before)) or before.endswith("(")
    told = _RIGHT_BEHIND.match(after) and (evidence or named)
    return None if told else Reason.OTHER_RUN


def _measured(context: str, before: str) -> bool:
    """Whether the last sentence before that of a run tells a measure, which may run for years."""
    told = context[: max(0, len(context) - len(before))].rstrip()
    return _MEASURED.search(told, told.rfind(". ") + 1) is not None or bool(
        _MEASURED.search(before)
    )


def _is_of_else(before: str, told: str) -> bool:
    """Whether a run's own topic is neither a recipient nor anything told before."""
    topic = _TOPIC.search(before)
    if topic is None or _LISTED.search(before):  # areas side by side: 복지는 3년, 안전은 2년 연속
        return False
    return not _RECIPIENT.fullmatch(topic["topic"]) and topic["topic"] not in told


def _elliptic(reading: Reading, last: Streak, sentence: Span) -> Iterator[Streak]:
    """``7년`` in ``복지는 7년, 일자리는 5년 연속``: the list's last item speaks for all."""
    stop = last.start
    for match in reversed(list(_LISTED.finditer(reading.view, sentence[0], last.start))):
        between = reading.view[match.end() : stop]
        if len(between) > 40 or clauses.clause_end(between, 0, len(between) + 1) <= len(between):
            return
        stop = match.start()
        yield _streak_like(match, last)


def _streak_like(match: regex.Match[str], last: Streak) -> Streak:
    return Streak(
        start=match.start(),
        end=match.end(),
        text=match.group(),
        count=numerals.cardinal(match["number"]),
        unit="year" if match["unit"] in _YEARS else "time",
    )


def _since(reading: Reading, at: int, sentence: Span, count: int) -> int | None:
    """The first year of a run, where the sentence names it and its length agrees."""
    before = reading.view[max(sentence[0], at - 70) : at]
    start = None
    for match in _SINCE.finditer(before):
        start = _full_year(match["year"])
    if start is not None:
        return start
    follow = _FOLLOWING.search(before)
    if follow:
        years = [int(y) for y in re.findall(r"(?<!\d)(?:19|20)\d{2}(?!\d)", follow.group())]
        if max(years) - min(years) + 2 == count:
            return min(years)
    if count == 2 and reading.published and _LAST_YEAR.search(before):
        return reading.published.year - 1
    return None


def _full_year(text: str) -> int:
    digits = text[-2:] if len(text) == 3 else text
    if len(digits) == 4:
        return int(digits)
    return int(digits) + (1900 if int(digits) > 60 else 2000)
