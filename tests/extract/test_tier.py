"""Grades that somebody received, and the words that look like them."""

from __future__ import annotations

import pytest

from munaward.extract.tier import TierExtractor
from munaward.model import Tier

from ..markup import differences, read
from ..readings import bare
from ..tables import cases


def tiers(text: str) -> list[Tier]:
    return list(TierExtractor().extract(bare(text)))


GRADES = {
    "winners-in-short-and-counted": "강원, 충북, 제주 3곳이 <tier code=grade:가>‘가’ 등급</tier>을 받았다.",
    "more-shops-than-last-year": "구는 착한 업소를 지난해보다 12곳 늘려 <tier code=grade:가>‘가’ 등급</tier>을 받았다.",
    "town-noun-joined": "중구는 이번 평가에서 <tier code=top>최우수구</tier>로 선정됐다.",
    "body-after-space": "군은 재난관리 평가 <tier code=top>최우수 기관</tier>에 뽑혔다.",
    "plain-grade": "시는 하천정비 평가에서 <tier code=top>최우수</tier>를 받았다.",
    "with-sang": "옥천군이 <tier code=excellent>우수상</tier>을 탔다.",
    "county": "군은 지난달 <tier code=excellent>우수군</tier>으로 뽑혔다.",
    "model": "구는 청소 평가에서 <tier code=model>모범구</tier>에 올랐다.",
    "encouragement": "시는 교통 평가에서 <tier code=encouragement>장려상</tier>을 받았다.",
    "effort-prize": "군은 산림 평가에서 <tier code=effort>노력상</tier>에 머물렀다.",
    "effort-town": "구는 하수 평가에서 <tier code=effort>노력구</tier>로 선정됐다.",
    "progress-three-words": "순창군은 <tier code=progress>발전상</tier>, 정선군은 <tier code=progress>도약상</tier>,"
    " 횡성군은 <tier code=progress>향상상</tier>을 받았다.",
    "special": "시는 정책대회에서 <tier code=special>특별상</tier>을 받았다.",
    "medals": "대회에서 <tier code=gold>금상</tier>을 받았고 이듬해 <tier code=silver>은상</tier>을 받았다.",
    "bronze": "구는 혁신대회에서 <tier code=bronze>동상</tier>을 수상했다.",
    "merit-closes-an-item": "○ 공공디자인 대회 : <tier code=merit>본상</tier>\n○ 도로청소 평가 : <tier code=excellent>우수</tier>",
    "merit": "시는 공공디자인 대회에서 <tier code=merit>본상</tier>을 받았다.",
    "grand-after-name": "구는 ‘도시농업 공모전’에서 <tier code=grand>대상</tier>을 받았다.",
    "grand-prize-for-honour": "군은 행정혁신대회 <tier code=grand>대상</tier>의 영예를 안았다.",
    "first-grand-prize": "시는 2년 연속 수상이자 첫 <tier code=grand>대상</tier>이다.",
    "grand-prize-of-last-year": "진주시는 지난해 <tier code=grand>대상</tier> 수상 도시다.",
    "grand-prize-with-its-money": "무주군은 <tier code=grand>대상</tier>과 함께 포상금 700만원을 받았다.",
    "grand-prize-went-to-in-a-headline": "도로정비 평가 <tier code=grand>대상</tier>에 무주군",
    "grand-prize-ends-a-title": "1. 도로정비 종합평가 <tier code=grand>대상</tier>\n시는 여름내 길을 손봤습니다. 노력이 통했습니다.",
    "grand-prize-for-a-grade": "시는 <tier code=grade:S>S등급</tier>을 받아 <tier code=grand>대상</tier>에 선정됐다.",
    "grand-prize-that-an-evaluation-chose-for": "군은 ‘복지계획 평가’에서 <tier code=grand>대상</tier>에 선정돼 표창을 받았다.",
    "merit-in-a-headline": "장수군, 농촌마을대상 <tier code=merit>본상</tier>…상금 5백만원",
    "merit-that-is-a-ministers-prize": "군은 시상식에서 <tier code=merit>본상</tier>인 환경부장관상을 받았다.",
    "merit-that-another-took": "또 다른 <tier code=merit>본상</tier>은 전북 무주군이 차지했다.",
    "line-break-before-a-grade": "장수군은 하천정비 평가에서\n<tier code=excellent>우수기관</tier>으로 뽑혔습니다.",
    "grand-overall": "시가 <tier code=grand>종합대상</tier>을 거머쥐었다.",
    "letter": "구는 공약이행 평가에서 <tier code=grade:SA>SA등급</tier>을 받았다.",
    "letter-quoted": "시는 혁신평가에서 <tier code=grade:가>‘가’ 등급</tier>을 받았다.",
    "letter-with-its-sum": "군은 청렴도 평가 <tier code=grade:다>‘다’ 등급</tier>(교부금 2,500만 원)에서 올라섰다.",
    "number": "군은 청렴도 평가에서 <tier code=grade:1>1등급</tier>을 받았다.",
    "poor-grade": "시는 경영평가에서 <tier code=grade:마>마등급</tier>을 받았다.",
    "word-of-another-scale": "군은 안전훈련에서 <tier code=grade:보통>보통 등급</tier>을 받았다.",
    "two-words-one-result": "시는 공약평가 <tier code=top>최우수</tier>(<tier code=grade:SA>SA</tier>)등급을 받았다.",
    "certified-again": "구는 <tier code=excellent>우수기관</tier>으로 <tier code=certified>재인증</tier>을 받았다.",
    "winner-noun": "구는 하수도 평가에서 <tier code=awarded>수상구</tier>로 뽑혔다.",
    "several-in-a-row": "갑구는 <tier code=top>최우수구</tier>, 을구는 <tier code=excellent>우수구</tier>,"
    " 병구는 <tier code=model>모범구</tier>로 뽑혔다.",
    "spaced-letters": "청소 평가에서 <tier code=top>최 우 수</tier> 를 받았다.",
    "line-break-between-letters": "구는 <tier code=encouragement>장  려</tier>에 뽑혔다.",
    "quoted-before-noun": "구는 하천 평가 ‘<tier code=top>최우수</tier>’구로 뽑혔다.",
    "negated-miss-is-a-result": "구는 <tier code=top>최우수구</tier> 자리를 놓치지 않았다.",
    "result-then-a-plan": "구는 <tier code=excellent>우수구</tier>로 뽑혔고 내년에는 더 높은 곳을 바라본다.",
    "result-then-a-miss": "구는 <tier code=excellent>우수구</tier>로 뽑혔지만 1위는 놓쳤다.",
    "glued-to-the-contest": "△일자리창출 평가<tier code=excellent>우수</tier> △하천정비 대회<tier code=encouragement>장려</tier>",
    "headline-without-verb": "금천구, 하천정비 평가 <tier code=excellent>우수구</tier>",
    "count-of-grades": "구는 <tier code=excellent>우수상</tier> 7개를 받았다.",
    "price-list-of-a-grade-won": "구는 <tier code=top>최우수구</tier>로 뽑혔다."
    " <tier code=top>최우수구</tier>에는 1억원이 주어졌다.",
    "hard-won-after-target": "그동안 도전한 끝에 <tier code=top>최우수상</tier>을 받았다.",
    "ministers-prize-behind": "시는 <tier code=grand>대상</tier>(상금 500만원)을 받았다.",
    "grand-prize-that-is-a-ministers": "군은 경진대회에서 <tier code=grand>대상</tier>인 국무총리상을 받았다.",
    "certificate-behind-a-name": "구는 민원서비스 <tier code=excellent>우수기관</tier> <tier code=certified>인증</tier>을 받았다.",
    "guro-is-no-body-noun-with-particle": "<tier code=top>최우수</tier> 구로구가 상을 받았다.",
    "town-whose-name-looks-like-a-body-noun": "<tier code=top>최우수</tier> 구리시, <tier code=excellent>우수</tier> 군포시,"
    " <tier code=encouragement>장려</tier> 시흥시가 상을 받았다.",
    "verdict-of-a-body": "군은 감염병 대응 <tier code=excellent>우수기관</tier> 평가를 받았다.",
    "won-back": "구는 혁신평가에서 <tier code=gold>금상</tier>을 탈환했다.",
    "winners-named-and-counted": "나주시, 강진군 등 3곳이 <tier code=top>최우수 기관</tier>으로 뽑혔다.",
    "effort-with-its-winners-in-brackets": "<tier code=effort>노력</tier>(서구) 등 네 곳이 상을 받았다.",
    "grand-of-last-year": "지난해 <tier code=grand>대상</tier>이었던 군은 올해 <tier code=excellent>우수상</tier>에 머물렀다.",
    "grand-of-a-group": "지난해 군부 <tier code=grand>대상</tier>이었던 장성군은 올해 빠졌다.",
    "grand-of-a-year": "도로는 2016년 <tier code=excellent>우수</tier>, 2017년 <tier code=grand>대상</tier>이었다.",
    "grand-in-a-headline": "도로정비 평가서 <tier code=grand>대상</tier>… 상금 2천만원",
    "grand-that-opens-a-row": "구 분      시 부        군 부\n"
    "<tier code=grand>대  상</tier>     나주시       장성군\n"
    "<tier code=encouragement>장  려</tier>     여수시       함평군",
    "grand-body": "나주시가 <tier code=grand>대상</tier> 기관으로 선정됐다.",
    "spoken-ending": "우리 구가 또 <tier code=top>최우수구</tier>예요. 이웃 구는 <tier code=encouragement>장려구</tier>네요.",
    "word-of-another-scale-in-a-list": "군은 안전훈련 <tier code=grade:보통>보통</tier> 등을 받았다.",
    "sorted-into-another-scale": "군은 재난관리 평가에서 <tier code=top>최우수기관</tier>으로, 시는 "
    "<tier code=grade:보통>보통</tier>으로 분류됐다.",
    "quoted-word-of-another-scale": "시는 재난관리 평가에서 <tier code=grade:보통>‘보통’</tier>을 받았다.",
    "best-result-told": "시는 물관리 평가에서 전국 <tier code=top>최우수</tier> 성적을 거뒀다.",
    "grand-in-a-dotted-line": "○ 아름다운 간판 공모전 … <tier code=grand>대상</tier>",
    "grand-after-another-grade": "하천은 <tier code=excellent>우수상</tier>, 도로 부문은 <tier code=grand>대상</tier>이었다.",
    "evaluation-of-local-authorities-is-not-ones-own": "군은 지자체 종합평가에서 <tier code=excellent>우수기관</tier>으로 뽑혔다.",
    "result-is-no-division": "군은 평가결과가 <tier code=top>최우수</tier>로 나왔다.",
    "fell-to-a-grade": "시는 청렴도 평가에서 <tier code=grade:4>4등급</tier>으로 떨어졌다.",
    "certified-and-again": "구는 안전도시 인증(2014년) → <tier code=certified>재인증</tier>을 받았다.",
    "grand-behind-an-evaluation-that-is-taken": "시는 하천정비 평가 <tier code=grand>대상</tier>을 받았다.",
    "even-the-grand": "군은 2년 연속 <tier code=grand>대상</tier>까지 차지했다.",
    "merit-before-the-next-item": "시는 ▲다솜목민대상 <tier code=merit>본상</tier> ▲하천정비 평가 "
    "<tier code=excellent>우수상</tier>을 받았다.",
    "grand-of-a-class": "경진대회 기초자치단체 부문 <tier code=grand>대상</tier>에는 파주시가 선정됐다.",
}


@pytest.mark.parametrize("row", cases(GRADES))
def test_grade(row: str) -> None:
    text, marked = read(row)
    assert differences(text, marked, tiers(text)) == ([], [])


NONE = {
    "towns-that-lag-behind": "도는 저발전 시·군을 대상으로 사업을 벌인다.",
    "adjective": "시는 우수한 실적을 냈다.",
    "good-practice": "우수사례 12건을 책자로 펴냈다.",
    "good-goods": "우수상품 전시회를 열었다.",
    "model-taxpayer": "모범납세자 30명을 뽑았다.",
    "effort-noun": "구는 꾸준한 노력을 인정받았다.",
    "target-of-a-survey": "주민 3천명을 대상으로 설문을 받았다.",
    "target-group": "어르신 대상 교육을 열었다.",
    "target-of-an-evaluation": "이번 평가에서 대상 시설은 40곳이다.",
    "target-noun": "사업 대상을 선정했다.",
    "wish": "내년에는 최우수구를 노린다.",
    "goal": "구는 최우수상을 목표로 뛴다.",
    "condition": "최우수구로 뽑히면 1억원을 받는다.",
    "miss": "구는 우수구에 들지 못했다.",
    "out-of-reach": "구는 최우수상 문턱에서 주저앉았다.",
    "scheme": "도는 최우수 1곳과 우수 2곳을 뽑을 계획이다.",
    "what-a-prize-is-for": "이 표창은 실적이 나아진 우수기관에 주는 상으로 해마다 뽑는다.",
    "scheme-by-its-number-of-grades": "도는 시·군의 혁신 수준을 5등급으로 나눠 평가했다.",
    "scheme-of-money": "최우수구에 1억원을 주는 제도다.",
    "scale": "평가 결과는 우수·보통·미흡 3등급으로 나뉜다.",
    "grading-system": "시는 5등급제를 손보기로 했다.",
    "own-departments": "구는 자체 평가에서 총무과를 최우수 부서로 뽑았다.",
    "restaurants": "구는 음식점 40곳을 모범업소로 지정했다.",
    "staff": "우수 직원 5명에게 휴가를 줬다.",
    "contest-for-people": "대회에서는 최우수 1명과 우수 2명이 상을 받았다.",
    "contest-for-teams": "대상 1팀에 100만원을 준다.",
    "shop-inspection": "구는 숙박업소 28곳이 최우수 등급을 받았다고 알렸다.",
    "grade-of-water": "하천 수질이 2등급수로 좋아졌다.",
    "long-word": "우수기업 유치에 나섰다.",
    "encouraging": "출산 장려 정책을 편다.",
    "effort-and-development": "지역 발전을 위해 힘썼다.",
    "lost-to-others": "구는 최우수구를 놓치고 돌아섰다.",
    "own-evaluation-names-no-town": "구는 자체 종합평가에서 총무과를 최우수로 뽑았다.",
    "bonus-for-staff": "구는 직원에게 최우수 100만원의 포상금을 안겼다.",
    "winners-only-counted": "이 대회는 수상기관만 40곳에 이른다.",
    "officer": "도로정비 우수 담당자가 상을 받았다.",
    "part-of-a-contests-name": "군은 재활용 우수 자치단체 평가에서 1위를 했다.",
    "did-well-whatever-the-grade": "체납 정리 실적 우수 12곳에 상이 돌아갔다.",
    "effort-as-a-criterion": "평가는 개선 노력(30점)과 주민 호응(70점)을 봤다.",
    "target-body": "군청이 점검 대상 기관으로 선정됐다.",
    "plain-word-behind-a-place": "하천 수질은 보통으로, 녹지는 양호하게 나왔다.",
    "plain-word-in-quotes": "‘보통’ 사람의 하루를 다룬 전시가 상을 받았다.",
    "good-results-of-pupils": "우수 성적을 거둔 학생에게 장학금을 줬다.",
    "own-departments-evaluated": "부서 평가에서 총무과가 최우수를 받았다.",
    "own-divisions-graded": "구는 부서 성과평가를 실시했다. 그 결과 도시계획과가 최우수, 세무과가 우수에 올랐다.",
    "own-divisions-by-name": "상반기 점검에서는 건설관리과가 나란히 최우수에 올랐다.",
    "grades-of-departments-counted": "시는 최우수·우수 3개 부서에 상을 줬다.",
    "nobody-has-it": "도내에는 1등급이 단 한 군데도 없었다.",
    "lower-grade-lost": "구는 최우수구에서 떨어졌다.",
    "certificate-given-back": "구는 안전도시 인증을 스스로 반납했다.",
    "certificate-lost": "군은 슬로시티 인증을 잃었다.",
    "projects-that-are-judged": "시민 제안과 골목 정비 등 총 16개 사업이 대상이다.",
    "notice-with-the-period-of-entry": "주민제안 공모 - 기간 3.2.~3.20. / 최우수 50만원, 우수 30만원",
    "those-judged-behind-an-evaluation": "올해 평가 대상에 무주군을 넣었다.",
    "chosen-to-be-helped": "시는 사업을 신청해 대상에 선정됐다.",
    "made-better": "구는 골목의 질을 향상시킨 공로를 인정받았다.",
}


BROKEN = {
    "grade-of-water": "등급 is cut out of 등급수",
    "long-word": "기업 behind 우수 counts as a winner without any result",
}


@pytest.mark.parametrize("text", cases(NONE, BROKEN))
def test_no_grade(text: str) -> None:
    assert tiers(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "구는 도로 평가 우수상, 전국 자치구를 대상으로 한 하천 평가 장려상을 받았다.",
        "구는 하천 평가 우수상, 보행로 정비 대상을 넓힌 덕에 장려상도 받았다.",
    ],
    ids=["to-all", "what-is-mended"],
)
def test_a_target_behind_a_grade_is_no_grand_prize(text: str) -> None:
    assert [t.code for t in tiers(text)] == ["excellent", "encouragement"]


def test_rows_state_what_they_list() -> None:
    text = "평가명            등급        시상금\n하천정비 평가     우수        1억원\n도로청소 평가     장려        5천만원"
    assert [(t.text, t.code) for t in tiers(text)] == [
        ("우수", "excellent"),
        ("장려", "encouragement"),
    ]


def test_other_articles_state_nothing_here() -> None:
    text = "옥천군이 하천정비 평가에서 우수상을 받았다.\n\n[관련기사]\n영동군, 도로청소 평가 최우수상 수상\n"
    assert [t.text for t in tiers(text)] == ["우수상"]
