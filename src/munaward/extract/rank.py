"""Places in an evaluation: ``1위``, ``2 등``, ``3·4위``."""

from __future__ import annotations

import re
from collections.abc import Iterator

import regex
from attrs import frozen

from munaward.extract import clauses
from munaward.extract.base import Reading
from munaward.extract.calls import is_call
from munaward.extract.scope import Layout, clause
from munaward.model import Rank, Span
from munaward.provenance import Reason, Rejection

_RANK = regex.compile(
    r"(?<![\d.,~∼-])(?:(?P<first>\d{1,3})\s?[·,]\s?)?(?P<place>\d{1,3})"
    r"(?:위(?![원치생기안한해반협력장상임조험탁촉도신법축엄락])"
    r"|등(?=[\s,.)을를은으이의에과상!·’”'\"(]|입니다|$)(?!\s?급)"
    r"|\s(?:위|등)(?=[를에로은의가을,.)!(]|\s(?:와|를)\b|\s*(?:\n|$)))"
)

_AFTER_OTHER = re.compile(
    r"와의|권"
    r"|[를을]\s(?:\S{1,6}\s)?(?:놓[쳤친]|놓치고|내[줬준]|내주고|빼앗)"
    r"|\s?[~∼～-]\s?\d|\s?(?:이내|내(?=에|\s)|안(?=에|\s)|이상|이하|까지(?! ?(?:처|치고|치솟|밀|떨|내려|올))|부터"
    r"|규모|당첨)|와\s\S{0,6}\s?(?:차|격차)|를\s\S{0,12}\s?(?:따돌|제치|앞서|앞질)"
)
"""The place of somebody else, a bound, the first of a range, a prize draw."""

_BEFORE_OTHER = re.compile(
    r"(?:[률율]|액|\s수|건수|인구|점유|규모|출하량|생산량|판매량|합격자|당첨금?|검색어|조회수"
    r"|득표|시청률|빌보드|매출|가격|로또|복권|투표|만족도 조사)"
    r"\s?(?:이|은|는|도|에서)?\s?(?:(?:전국|도내|국내|세계|서울시?|자치구|광역시|시부|군부|기초"
    r"|시군구?|[가-힣]{1,4}\s?중)\s?){0,2}$"
)
"""Heads of statistics, polls and lotteries right before a place."""

_STATISTICS = re.compile(
    r"통계|인구\s?(?:대비|당|\d+만?\s?명당)|명당|\d\s?여?\s?명으로|합격자|투표|설문|여론|로또|복권|당첨|차트"
    r"|시청률|점유율|순위\s?조사|수출|관광객\s?수|판매|노래|선호|검색|\d건\s?(?:중|가운데)|등재"
)
"""Words of a sentence that counts things instead of judging a recipient."""

_IN_CONTEST = re.compile(r"(?:평가|대회)[’'\"”」』>》]?에서(?:는|도)?\s[^,.]{0,10}$")
"""Before a place in a contest, whatever statistics its name speaks of: ‘수출시책 평가’에서 2위."""

_FUTURE = re.compile(r"내년|앞으로|목표(?=[는로를:]|\s?\[)|도전")
_DONE = re.compile(
    r"(?:선정|달성|차지|수상|획득|석권|등극|기록)(?:돼|되어|됐|된|했|해|한|하며|하는|하고)"
    r"|뽑(?:혀|혔)|올(?:라|랐)|받(?:아|았)|했[다고으]|지(?:켜|켰)|거머쥐"
)


@frozen
class RankExtractor:
    """Finds the places that recipients took in evaluations."""

    name: str = "rank"

    def extract(self, reading: Reading) -> Iterator[Rank]:
        """Yield the places in text order."""
        return (m for m in self.judge(reading) if isinstance(m, Rank))

    def judge(self, reading: Reading) -> Iterator[Rank | Rejection]:
        """Yield the places in text order, among them those that are nobody's and why."""
        if is_call(reading.view):
            return
        layout = Layout(reading.segments)
        for match in _RANK.finditer(reading.view):
            place = int(match["place"])
            if not place or layout.is_side(match.start()):
                continue
            sentence = layout.sentence(match.start())
            if unreached := _unreached(reading.view, match.span(), sentence):
                yield Rejection(Rank.type, match.span(), unreached)
                continue
            if match["first"] and int(match["first"]) == place - 1:
                start, end = match.span("first")
                yield Rank(start=start, end=end, text=match["first"], rank=place - 1)
            start = match.start("place")
            yield Rank(
                start=start, end=match.end(), text=reading.view[start : match.end()], rank=place
            )


def _unreached(view: str, span: Span, sentence: Span) -> Reason | None:
    """Why a place is none that a recipient reached in an evaluation, None where it is one."""
    before, after = view[sentence[0] : span[0]], view[span[1] : sentence[1]]
    if _AFTER_OTHER.match(after) or _BEFORE_OTHER.search(before):
        return Reason.OTHER_PLACE
    near = view[clause(view, span, sentence)[0] : span[0]][-45:]
    counted = _STATISTICS.search(near) and not _IN_CONTEST.search(near)
    if counted or _STATISTICS.search(after[:12]):
        return Reason.OTHER_PLACE
    done = _DONE.search(after[:40])
    window = after[: done.end()] if done else after[: clauses.clause_end(after, 0, len(after))][:40]
    if clauses.wished(window):
        return Reason.WISHED
    return Reason.AHEAD if not done and _FUTURE.search(near) else None
