"""Amounts of won: spans, values, ranges and roles."""

from __future__ import annotations

import itertools
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from munaward.extract import Reading, numerals
from munaward.extract.money import MoneyExtractor
from munaward.model import Money
from munaward.text import Source, segment


def money(text: str) -> list[Money]:
    view = Source(text).view
    return list(MoneyExtractor().extract(Reading(view=view, segments=tuple(segment(view)))))


def amounts(text: str) -> list[tuple[str, int, int | None]]:
    return [(m.text, m.krw, m.krw_max) for m in money(text)]


SPANS = [
    ("인센티브 8억3600만원을 받는다", "8억3600만원", 836_000_000, "glued"),
    ("인센티브 2억 4천 5백만 원 확보", "2억 4천 5백만 원", 245_000_000, "spaces inside"),
    ("총 6억 2천여만원 획득", "6억 2천여만원", 620_000_000, "총 outside, 여만 inside"),
    ("약 5억여 원 상당", "5억여 원", 500_000_000, "여 before 원"),
    ("포상금 5천원 상당의", "5천원", 5_000, "상당 outside"),
    ("340억 규모의 펀드", "340억", 34_000_000_000, "원 left out"),
    ("경로당 신축(4억)", "4억", 400_000_000, "원 left out in brackets"),
    ("정비(2억7천) 등", "2억7천", 270_000_000, "만 and 원 left out"),
    ("인센티브 1억5000 확보", "1억5000", 150_000_000, "만 left out behind digits"),
    ("3억·2억원", "3억", 300_000_000, "first of a list"),
    ("예산 67억 들여 개방", "67억", 6_700_000_000, "headline"),
    ("재정인센티브 : ２억원", "2억원", 200_000_000, "full width"),
    ("최우수 120백만원", "120백만원", 120_000_000, "table unit"),
    ("보조금 27,500천원", "27,500천원", 27_500_000, "thousands"),
    ("시상금이 0원이다", "0원", 0, "nothing"),
    ("상품권 1만 원권", "1만 원", 10_000, "권 outside"),
    ("낡은 관 9억 5 천여만 원으로", "9억 5 천여만 원", 950_000_000, "unit apart"),
    ("상금 500만, 그리고", "500만", 5_000_000, "만 alone behind a word of money"),
    ("일억 원의 상금", "일억 원", 100_000_000, "hangul"),
    ("포상금 천2백만 원을", "천2백만 원", 12_000_000, "hangul before digits"),
    ("시세 2조 7,915억 원을", "2조 7,915억 원", 2_791_500_000_000, "조"),
]


@pytest.mark.parametrize(
    ("text", "span", "krw"), [case[:3] for case in SPANS], ids=[case[3] for case in SPANS]
)
def test_span_and_value(text: str, span: str, krw: int) -> None:
    assert amounts(text)[0] == (span, krw, None)


RANGES = [
    ("월 10~50만 원", "10~50만 원", 100_000, 500_000, "unit given once"),
    ("20만∼30만원", "20만~30만원", 200_000, 300_000, "원 given once"),
    ("12억~15억 원", "12억~15억 원", 1_200_000_000, 1_500_000_000, "억"),
    ("5천만~1억원", "5천만~1억원", 50_000_000, 100_000_000, "units differ"),
    ("3천~5천만원", "3천~5천만원", 30_000_000, 50_000_000, "만 given once"),
    ("5천~1만원", "5천~1만원", 5_000, 10_000, "천 that stands for itself"),
    ("3~5억원", "3~5억원", 300_000_000, 500_000_000, "bare first number"),
    ("50,000~100,000원", "50,000~100,000원", 50_000, 100_000, "digits"),
    ("6억2000만원~5억원", "6억2000만원~5억원", 500_000_000, 620_000_000, "descending"),
    ("300만원에서 500만원까지", "300만원에서 500만원", 3_000_000, 5_000_000, "에서 … 까지"),
    ("1억원 내지 2억원", "1억원 내지 2억원", 100_000_000, 200_000_000, "내지"),
]


@pytest.mark.parametrize(
    ("text", "span", "low", "high"), [case[:4] for case in RANGES], ids=[r[4] for r in RANGES]
)
def test_range(text: str, span: str, low: int, high: int) -> None:
    assert amounts(f"수당 {text} 지급") == [(span, low, high)]


def test_change_is_two_amounts() -> None:
    assert [m.krw for m in money("교부세가 15억3000만 원에서 11억9000만 원으로 줄었다")] == [
        1_530_000_000,
        1_190_000_000,
    ]


@pytest.mark.parametrize(
    "text",
    [
        "전 세계 77억 인구",
        "인구 1억",
        "3억 명이 봤다",
        "만 19세 이상 1만 명",
        "억새 축제에 5천여 명",
        "부지 10만㎡",
        "우수사례 2천 건",
        "35만 구민과 함께",
        "천만 관객 돌파",
        "200점 만점",
        "법 제147조(제3조)",
        "전화 02-3396-4954",
        "2017-11-30 14:30",
        "노선 1만473㎞",
        "수출 3억 달러, 5만 유로",
        "구로구 일원에서",
        "만원 버스",
        "(단위: 백만원)",
        "수억 원, 수십억원, 몇 억 원",
        "50만 대도시",
    ],
)
def test_no_money(text: str) -> None:
    assert amounts(text) == []


def test_won_is_no_first_syllable() -> None:
    assert amounts("사업비 3억 원도심 재생") == [("3억", 300_000_000, None)]


def test_list_whose_unit_comes_last() -> None:
    assert [m.krw for m in money("최우수 100만, 우수 50만, 장려 30만원")] == [
        1_000_000,
        500_000,
        300_000,
    ]


def test_bracket_that_shares_the_unit() -> None:
    text = "시상금 300만 원(각각 최우수 60, 우수 40, 장려 20)"
    assert [(m.text, m.krw) for m in money(text)][1:] == [
        ("60", 600_000),
        ("40", 400_000),
        ("20", 200_000),
    ]


def test_counts_in_a_bracket_are_no_money() -> None:
    assert len(money("시상금 300만원(최우수 2, 우수 4)")) == 1


def test_table_with_its_unit_above() -> None:
    text = (
        "군은 상을 받았다고 밝혔다.\n\n□ 수상내역 (단위: 백만원)\n사업명 등급 시상금\n"
        "교통행정 최우수 120\n하수관리 우수 50\n"
    )
    assert [m.krw for m in money(text)] == [120_000_000, 50_000_000]


@pytest.mark.parametrize(
    ("text", "approximate"),
    [
        ("상금 3억여원", True),
        ("약 3억원", True),
        ("3억원 상당", True),
        ("3억원 안팎", True),
        ("3억원 남짓", True),
        ("총 3억원 확보", False),
    ],
)
def test_approximate(text: str, approximate: bool) -> None:
    assert [m.approximate for m in money(text)] == [approximate]


ROLES = [
    (
        "구는 올해 인센티브 사업 9개에서 상을 받아 3억2000만원을 세입으로 잡았다.",
        "award",
        "booked as revenue",
    ),
    (
        "쉼터는 ‘돌봄 평가’에서 우수기관으로 뽑혀 운영비 1500만원을 더 받는다.",
        "award",
        "more of a kind",
    ),
    (
        "운동장을 이웃 주민에게 빌려준 사례로 장려상과 교부세 5천만원을 받았다.",
        "award",
        "grants of the state are for no residents",
    ),
    (
        "이에 따라 도내 2개 군은 모두 9억원의 국비 인센티브를 받는다.",
        "award",
        "state money called an incentive",
    ),
    (
        "군은 ‘작은 포구 공모’에 선정돼 90억원을 확보하는 등 12건의 공모사업을 따냈다.",
        "award",
        "so many cases are no suggestion",
    ),
    ("군은 최우수기관으로 뽑혀 재정인센티브 2억원을 확보했다.", "award", "incentive"),
    ("구는 우수구(상사업비 5천만 원)에 올랐다.", "award", "bracket"),
    ("장려상을 받은 서구에는 3000만원이 돌아간다.", "award", "share of a grade"),
    ("시는 특별교부세 1억원을 받을 예정이다.", "award", "promised to the winner"),
    (
        "최우수 3곳에는 특별교부세가 주어진다. 충북이 9억원이다.",
        "award",
        "share of what was told before",
    ),
    ("군은 지방세정 ‘가’ 등급을 받아 1억 원을 챙겼다.", "award", "quoted letter"),
    ("군은 국토교통부 공모에 선정돼 국비 70억 원을 확보했다.", "award", "contest for a subsidy"),
    ("받은 상금 200만원은 이웃돕기 성금으로 기탁했다.", "award", "prize given away"),
    ("공사비 35억 원이 들어간 센터가 문을 열었다.", "other", "construction"),
    ("시비 3억 원을 투입해 도로를 넓혔다.", "other", "own budget"),
    ("주민에게 1인당 10만원을 준다.", "other", "people"),
    ("최우수 부서에 100만원의 포상금을 준다.", "other", "own departments"),
    ("우수구로 선정되면 1억 원의 인센티브를 받게 된다.", "other", "condition"),
    ("시는 내년 인센티브 10억 원 확보를 목표로 잡았다.", "other", "hope"),
    ("특별교부세 5억 원도 그림의 떡이 됐다.", "other", "lost"),
    ("체납액 12억 원을 징수했다.", "other", "statistics"),
    ("군은 청년마을 공모에 선정돼 기금 48억 원을 확보했다.", "award", "fund won by a selection"),
    ("군은 기금 48억 원을 확보했다.", "other", "fund without a selection"),
    ("우수상을 받은 군은 체납액 7억원을 추가로 확보했다.", "other", "taxes are never won"),
    ("최우수상을 따내면 인센티브 2억원을 받는다.", "other", "condition of winning"),
    ("군이 시상금 2억원을 받은 비결로는 주민 참여를 들 수 있다.", "award", "what can be named"),
    ("군은 시상금 2억원을 받을 수 있다.", "other", "what can be had"),
    ("군은 대상액 300억원 중 180억원을 집행해 최우수기관이 됐다.", "other", "spending graded"),
]


CONSTRUCTIONS = [
    (
        "우수구 : 걷기 좋은 길(7,000만원), 대기질 관리(1억원)",
        "award",
        "grade heads a list of areas",
    ),
    ("도시숲 평가 우수(3천만원), 산림 평가 장려(1천만원)도 이어졌다.", "award", "behind grades"),
    ("농정 평가 1위(1,500만원), 쌀 평가 3위(300만원)", "award", "behind places"),
    ("상사업비는 최우수 2곳에 1억원, 우수 3곳에 6천만원이다.", "award", "topic and grades"),
    ("시는 2019년 4억원, 2020년 6억원의 인센티브를 받았다.", "award", "noun behind a list"),
    ("지난해 2억원이던 인센티브가 올해 3억원으로 뛰었다.", "award", "last year's amount"),
    ("대상 수상으로 받게 될 5억원은 청사 태양광에 들어간다.", "award", "whole prize, whatever for"),
    ("이번 평가의 포상금 1,500만원은 장학재단에 기탁한다.", "award", "given away"),
    ("군은 공모에 3곳이 뽑혀 사업비 285억원을 확보했다.", "award", "won through a contest"),
    ("인센티브는 시장 앞 주차장(38억여원) 조성에 쓴다.", "other", "price of what it is for"),
    ("공원 3곳(9억원)을 새로 만든 점이 높은 점수를 받았다.", "other", "price of what is praised"),
    ("시는 상금 가운데 300만원으로 휴게실을 고치는 데 썼다.", "other", "planned use of a part"),
    ("상사업비로 하천 정비에 1억원, 도로에 2억원을 투입한다.", "other", "planned uses"),
    ("센터 건립(총사업비 145억 원)이 우수 사례로 꼽혔다.", "other", "total cost"),
    ("시가 공모에서 탈락해 국비 150억원을 받지 못하게 됐다.", "other", "failed bid"),
    ("선정됐다면 국비 100억원을 받을 수 있었다.", "other", "unreal condition"),
    ("군은 특별교부세 15억원을 지원해 달라고 건의했다.", "other", "asked for"),
    ("도는 상사업비를 20억원에서 30억원으로 늘리기로 했다.", "other", "scheme is changed"),
    ("최우수상 1건(70만원), 우수상 2건(50만원)을 시상한다.", "other", "pieces, not bodies"),
    ("상위 3개 과에는 100만원의 포상금이 돌아간다.", "other", "own divisions"),
    ("우수 마을을 뽑아 마을당 1천만원의 사업비를 준다.", "other", "scheme for residents"),
    ("사진 대회 최우수작에는 상금 20만원을 준다.", "other", "works"),
    ("군은 여기에 군비 32억 원을 더해 사업을 마친다.", "other", "own share"),
    (
        "군은 평가에서 우수군에 올라 인센티브로 도비 4억원을 더 받는다.",
        "award",
        "paid by the province",
    ),
    ("군은 장려상을 받았다. 나주시에는 3천만원이 지원됐다.", "award", "supported by the host"),
    ("군은 강변 자전거길(27억원)로 우수기관에 뽑혔다.", "other", "price of what won"),
    ("군은 물놀이장(12억원)을 세운 덕에 최우수상을 받았다.", "other", "price of what was built"),
    ("군은 하천정비 평가(5천만원)로 우수기관에 올랐다.", "award", "prize of a named evaluation"),
    ("시상금은 4억원이다. 지난해(3억원)보다 늘었다.", "award", "last year's prize in brackets"),
    ("상가 수는 늘었다. 지난해(3억원)보다 낫다.", "other", "last year's figure in brackets"),
    ("평가에 나섰다. 보육(5천만원)은 3년 연속이다.", "award", "prize of a run"),
    ("잔치가 열렸다. 불꽃놀이(5천만원)는 3년 연속 열렸다.", "other", "price of a yearly event"),
    ("군은 8분야 가운데 3분야에서 상금 2억원을 받았다.", "award", "분 of 분야 is no person"),
    ("군은 유공자 3분께 상금 20만원을 드렸다.", "other", "persons"),
    ("우수구로 뽑혀 받은 돈은 마을도서관(3억원) 짓는 데 보탭니다.", "other", "added to a cost"),
    ("매출 30억원 이상 기업을 유치해 대상을 받았다.", "other", "size of firms"),
    (
        "구는 우수구에 올라 7천만원을, 체납 정리로 장려구에 올라 3천만원을 받았다.",
        "award",
        "later verb",
    ),
    ("군이 올해 각종 평가를 통해 확보한 재원은 모두 6억원이다.", "award", "brought by evaluations"),
    ("24억원을 부은 주차장은 아직 비어 있다.", "other", "poured into"),
    ("구는 내년 상금 9억원 고지를 밟는다.", "other", "a height to be reached"),
    ("발주한 예산 2,340억원의 87%를 집행해 1위에 올랐다.", "other", "share of a budget"),
]


@pytest.mark.parametrize(
    ("text", "role"), [c[:2] for c in CONSTRUCTIONS], ids=[c[2] for c in CONSTRUCTIONS]
)
def test_role_of_construction(text: str, role: str) -> None:
    assert {m.role for m in money(f"시정 소식 안내\n\n군은 소식을 전했다.\n\n{text}\n")} == {role}


def test_deck_tells_what_went_to_all_winners() -> None:
    text = "{}\n8개 시·군에 사업비 30억원 지급\n\n경기도는 11일 이같이 밝혔다고 도가 전했다.\n"
    assert {m.role for m in money(text.format("하천정비 평가서 이천시 ‘최우수’"))} == {"award"}
    assert {m.role for m in money(text.format("경기도, 하천정비 사업 나선다"))} == {"other"}


def test_column_of_a_table_names_its_money() -> None:
    rows = "사업명 등급 {}\n교통행정 최우수 1억 원\n하수관리 우수 5천만 원\n"
    text = "군은 소식을 전했다.\n\n□ 현황\n"
    assert {m.role for m in money(text + rows.format("시상금"))} == {"award"}
    assert {m.role for m in money(text + rows.format("공사비"))} == {"other"}


@pytest.mark.parametrize(("text", "role"), [r[:2] for r in ROLES], ids=[r[2] for r in ROLES])
def test_role(text: str, role: str) -> None:
    assert {m.role for m in money(f"시정 소식\n\n{text}\n")} == {role}


def test_topic_ends_with_the_next_contest() -> None:
    text = "하천 평가에서는 정비 실적으로 장려에 올라 2천만원을, 도로 평가에서는 우수로 3천만원을 받았다."
    assert [m.role for m in money(f"구정 소식\n\n{text}\n")] == ["award", "award"]


def test_amounts_between_which_money_was_cut_are_no_range() -> None:
    found = money("구정 소식\n\n상금은 지난해 9억원에서 2억원이 깎였다.\n")
    assert [(m.krw, m.krw_max) for m in found] == [(900_000_000, None), (200_000_000, None)]


def test_call_for_entries_gives_no_award() -> None:
    text = (
        "아이디어 공모 안내\n\n공모기간: 3월 1일부터 접수\n응모 대상: 누구나 신청할 수 있습니다.\n"
        "시상내역\n- 최우수 1명, 100만원\n- 우수 2명, 50만원\n문의: 기획팀, 신청서 제출\n"
    )
    assert {m.role for m in money(text)} == {"other"}


@given(st.integers(1, 10**13), st.sampled_from(numerals.STYLES))
def test_every_style_is_found_whole(n: int, style: numerals.Style) -> None:
    text = numerals.format(n, style)
    if (style == "hangul" and len(text) == 1) or text == "만":
        return
    assert (f"{text}원", n, None) in amounts(f"우수기관 인센티브로 {text}원을 받았다.")


@given(st.text(alphabet="0123456789,.~-() 여원억만천백조약최우수씩각", max_size=60))
def test_spans_are_exact_ordered_and_disjoint(text: str) -> None:
    view = Source(text).view
    found = money(text)
    assert all(view[m.start : m.end] == m.text for m in found)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
    assert all(m.krw_max is None or m.krw <= m.krw_max for m in found)


def test_items_below_a_grade_have_their_prizes() -> None:
    text = (
        "우리 구 성적표\n\n구는 여러 평가를 받았습니다. 주민이 함께했습니다.\n\n● 우수구 (2개)\n"
        " - 일자리 창출 : 7천만원\n - 체납시세 징수 : 2,500만원\n● 내년 사업 (2개)\n - 공원 정비 : 3억원\n"
    )
    assert [m.role for m in money(text)] == ["award", "award", "other"]


def test_headline_takes_the_role_of_the_same_amount_below() -> None:
    text = (
        "우리 군, 3억7천 어디에 쓰나\n\n군은 도로정비 평가에서 최우수기관으로 뽑혀 "
        "상사업비 3억7천만원을 받았다고 밝혔다.\n"
    )
    assert [m.role for m in money(text)] == ["award", "award"]


def test_long_list_takes_linear_time() -> None:
    start = time.perf_counter()
    assert len(money("상금 3억원, " * 1500)) == 1500
    assert time.perf_counter() - start < 10
