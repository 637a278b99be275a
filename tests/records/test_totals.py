"""The sums that a text states of itself."""

from __future__ import annotations

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import munaward
from munaward.extract import Reading
from munaward.extract.count import CountExtractor
from munaward.extract.money import MoneyExtractor
from munaward.extract.municipality import MunicipalityExtractor
from munaward.extract.prize import PrizeExtractor
from munaward.extract.tier import TierExtractor
from munaward.model import Money, Total
from munaward.records.totals import totals
from munaward.records.totals_money import same
from munaward.text import Segment, SegmentKind, Source, segment

EXTRACTORS = (
    MoneyExtractor(),
    MunicipalityExtractor(),
    PrizeExtractor(),
    CountExtractor(),
    TierExtractor(),
)
Triple = tuple[int | None, str | None, int | None]


def reading_of(text: str, segments: tuple[Segment, ...] | None = None) -> Reading:
    """The text with its mentions, every amount taken for won money: roles are tested elsewhere."""
    view = Source(text).view
    reading = Reading(view=view, segments=segment(view) if segments is None else segments)
    for extractor in EXTRACTORS:
        reading = evolve(reading, found=(*reading.found, *extractor.extract(reading)))
    won = (evolve(m, role="award") if isinstance(m, Money) else m for m in reading.found)
    return evolve(reading, found=tuple(won))


def stated(text: str, segments: tuple[Segment, ...] | None = None) -> list[Triple]:
    return [(t.count, t.tier, t.krw) for t in totals(reading_of(text, segments))]


def test_an_example_is_no_grade_of_what_is_counted() -> None:
    text = "가람구는 물길 평가에서 S등급을 받는 등 민간 평가에서도 6개 부문을 수상했다."
    assert [(t.count, t.tier) for t in munaward.parse(text).totals] == [(6, None)]


def test_selected_is_no_grade_of_what_is_counted() -> None:
    counted = munaward.parse("옥천군은 올해 ‘산촌활력 공모’ 등 21건에 선정됐다.").totals
    assert [(t.count, t.tier) for t in counted] == [(21, None)]


def test_what_brought_prize_money_are_awards() -> None:
    text = "가람구는 물길 평가에서 우수구로 뽑혔다. 올해 모두 21건에 상금이 3억원이나 됐다."
    assert (21, None, 300_000_000) in stated(text)
    text = "가람구는 물길 평가에서 우수구로 뽑혔다. 4개 상의 포상금을 합하면 9천만원이다."
    assert (4, None, 90_000_000) in stated(text)


def test_winners_counted_politely() -> None:
    text = "가람구는 물길 평가에서 최우수구로 뽑혔습니다. 최우수구는 가람구와 다온구 두 곳입니다."
    assert (2, "top", None) in stated(text)


def test_winners_counted_behind_what_they_won() -> None:
    text = "옥천군은 물길 평가에서 장려상을 받았다. 최우수기관으로 뽑힌 3곳에는 표창이 주어진다."
    assert (3, "top", None) in stated(text)
    text = "옥천군은 물길 평가에서 가등급을 받았다. 가등급은 도에서 옥천군과 제천시 두 곳뿐이다."
    assert (2, "grade:가", None) in stated(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(
            "가람시는 올해 모두 24건의 상을 받아 상사업비 8억 3천만원과 포상금 4천만원을 벌었다.",
            [(24, None, None), (None, None, 830_000_000), (None, None, 40_000_000)],
            id="money-of-two-kinds",
        ),
        pytest.param(
            "가람시는 올해 24건을 수상했다.\n\n○ 중앙 6, 강원도 14, 기타 4",
            [(24, None, None), (6, None, None), (14, None, None), (4, None, None)],
            id="line-of-givers-without-a-counter",
        ),
        pytest.param(
            "가람시 수상 24건: 정부 6 / 강원도 14 / 민간 4 | 인센티브 3억원",
            [
                (24, None, 300_000_000),
                (6, None, None),
                (14, None, None),
                (4, None, None),
            ],
            id="money-behind-the-parts-is-of-the-whole",
        ),
        pytest.param(
            "가람군은 지난해 37건의 상을 받았다. 정부 평가 17건, 도 평가 20건으로 2021년(29건)보다 8건 많다.",
            [(37, None, None), (17, None, None), (20, None, None), (29, None, None)],
            id="a difference is no total, what it differs from is one",
        ),
        pytest.param(
            "가람군은 각종 평가에서 19개의 상을 받았다. 상금으로 얻은 재원은 4억 2천만원이다.",
            [(19, None, 420_000_000)],
            id="means that the awards brought",
        ),
        pytest.param(
            "가람구가 각종 평가에서 총 36개 분야를 수상해 인센티브 12억4천만원을 확보했다.",
            [(36, None, 1_240_000_000)],
            id="count and money of one clause",
        ),
        pytest.param(
            "구는 사업 15개 가운데 11개 분야에 이름을 올려 5억원을 받는다.",
            [(11, None, 500_000_000)],
            id="what could be won is no total",
        ),
        pytest.param(
            "시는 중앙부처 9건, 도 17건, 민간기관 4건 등 모두 30건의 상을 받았다.",
            [(9, None, None), (17, None, None), (4, None, None), (30, None, None)],
            id="counts by giver share the verb of their sum",
        ),
        pytest.param(
            "시는 대상 2건, 우수상 9건 등 모두 11건의 상을 받아 상금 6억원을 챙겼다.",
            [(2, "grand", None), (9, "excellent", None), (11, None, 600_000_000)],
            id="grades right before their numbers",
        ),
        pytest.param(
            "군은 6개 부문 최우수상, 2개 부문은 장려상을 받았다.",
            [(6, "top", None), (2, "encouragement", None)],
            id="grades right behind their numbers",
        ),
        pytest.param(
            "최우수구에는 복지, 여성, 환경 등 4개 사업이 올랐다.",
            [(4, "top", None)],
            id="a grade heads the list that the number closes",
        ),
        pytest.param(
            "영역별로 나누면 4개 분야를 싹쓸이(최우수 2, 우수 2)하며 1위에 올랐다.",
            [(4, None, None), (2, "top", None), (2, "excellent", None)],
            id="bare numbers of grades in brackets",
        ),
        pytest.param(
            "시는 7개 사업이 모범구나 장려구로 뽑혔다.",
            [(7, None, None)],
            id="alternative grades leave the grade open",
        ),
        pytest.param(
            "구는 12개 분야에서 최우수, 우수, 모범 등의 상을 받았다.",
            [(12, None, None)],
            id="several grades share one number",
        ),
        pytest.param(
            "도는 최우수 1곳, 우수 2곳, 장려 4곳을 더한 7개 시군 명단을 발표했다.",
            [
                (1, "top", None),
                (2, "excellent", None),
                (4, "encouragement", None),
                (7, None, None),
            ],
            id="recipients of a grade count, and their sum",
        ),
        pytest.param(
            "도는 14개 시군에 4억6000만 원을 나눠 줬다.",
            [(None, None, 460_000_000)],
            id="recipients without a grade give money alone",
        ),
        pytest.param(
            "지난해 15개 사업 11억 500만원에 견주면 알찬 결과다.",
            [(15, None, 1_105_000_000)],
            id="an earlier year's total",
        ),
        pytest.param(
            "시가 받은 기관표창은 43건이다. 중앙 16건, 도 27건으로 지난해 35건을 훌쩍 넘어섰다.",
            [(43, None, None), (16, None, None), (27, None, None), (35, None, None)],
            id="counts that add up to a known total, and what it is compared with",
        ),
        pytest.param(
            "평가에서 38건을 수상하고 공모사업 45건을 따내 재정 인센티브 74억 원을 끌어왔다.",
            [(38, None, None), (45, None, None), (None, None, 7_400_000_000)],
            id="money of two counts that are not added up",
        ),
        pytest.param(
            "시는 43개 기관표창을 받아 상사업비 19억 원, 포상금 3억 원 등 모두 22억 원을 벌었다.",
            [(43, None, 2_200_000_000)],
            id="the sum among its parts",
        ),
        pytest.param(
            "구는 4개 분야를 휩쓸었다. 이에 따라 인센티브 2억 원을 받는다.",
            [(4, None, 200_000_000)],
            id="the money stands in the next sentence",
        ),
        pytest.param(
            "구는 12개 부문에서 상을 받았다. 인센티브는 3억 4000만원으로 지난해 3억원보다 늘었다.",
            [(12, None, 340_000_000), (None, None, 300_000_000)],
            id="the money of an earlier year",
        ),
        pytest.param(
            "도는 최우수 2곳에 3천만원씩, 장려 5곳에 1천만원씩 총 1억1천만원을 줬다.",
            [(2, "top", None), (5, "encouragement", None), (None, None, 110_000_000)],
            id="the sum of all behind what each gets",
        ),
        pytest.param(
            "도는 이들에게 상금 4억원을 차등 지급했다.",
            [(None, None, 400_000_000)],
            id="a sum that is shared out",
        ),
        pytest.param(
            "구는 ‘최우수’ 3개, ‘우수’ 4개 등 모두 7개 상을 받았다.",
            [(3, "top", None), (4, "excellent", None), (7, None, None)],
            id="grades in quotation marks",
        ),
        pytest.param(
            "장려상에 강진군, 여수시, 나주시 등 4곳이 뽑혔다.",
            [(4, "encouragement", None)],
            id="a grade with 에 heads the list of towns",
        ),
        pytest.param(
            "시는 모두 44건을 수상했다. 2017년 29건, 2018년 33건, 올해 44건으로 늘었다.",
            [(44, None, None), (29, None, None), (33, None, None)],
            id="totals by year",
        ),
        pytest.param(
            "구는 최우수구에 올라 지난해 받은 2억원보다 훨씬 많은 돈을 탄다.",
            [(None, None, 200_000_000)],
            id="last year's sum beside a grade",
        ),
        pytest.param(
            "시가 올해 내놓은 상금은 모두 12억원이다.",
            [(None, None, 1_200_000_000)],
            id="a sum alone",
        ),
        pytest.param(
            "2관왕 달서구는 시상식에서 포상금 3천만원을 받아 왔다.",
            [(2, None, 30_000_000)],
            id="crowns are awards",
        ),
        pytest.param(
            "강릉시가 재난평가 1위를 했다. 20곳에 특별교부세 60억원이 간다.",
            [(None, None, 6_000_000_000)],
            id="money of so many places",
        ),
        pytest.param(
            "구는 평가에서 전 분야 우수구로 선정됐다. 평가는 복지, 환경 등 8개 분야로 진행됐다.",
            [(8, "excellent", None)],
            id="all areas, counted elsewhere",
        ),
    ],
)
def test_totals(text: str, found: list[Triple]) -> None:
    assert stated(text) == found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("평가는 9개 분야 27개 시책 119개 세부지표를 놓고 치러졌다.", id="scheme"),
        pytest.param("구가 내건 목표는 18개 사업 17억 9천만원.", id="goal"),
        pytest.param("18개 사업 수상 목표 세우고 부서별 점검", id="goal behind"),
        pytest.param("내년에는 15개 전 분야 석권에 도전하겠다고 말했다.", id="wish"),
        pytest.param("동구는 두 평가 어디에도 들지 못했다.", id="missed"),
        pytest.param("시는 아직 2개 평가의 발표를 기다린다.", id="awaited"),
        pytest.param("군은 우수 부서 2곳에 200만 원씩 포상금을 줬다.", id="own departments"),
        pytest.param("구가 낸 우수사례 50건 중 12건이 뽑혀 책에 실렸다.", id="listed cases"),
        pytest.param("도는 8개 시군을 뽑아 상을 줬다.", id="number of winners"),
        pytest.param(
            "구는 상을 휩쓸었다. 지난해보다 7건, 2억4500만 원이 늘었다.", id="difference of both"
        ),
        pytest.param("축제는 2017년 29건, 2018년 33건, 올해 44건으로 늘었다.", id="other yearly"),
        pytest.param("체납액은 지난해 2억원보다 많다.", id="compared without an award"),
        pytest.param("전국 142곳이 도전장을 냈다.", id="competitors"),
        pytest.param("우수구에는 5000만원씩 돌아간다.", id="each one's money"),
        pytest.param("자치회관 평가 우수구(6000만원)", id="one award's money"),
    ],
)
def test_no_total(text: str) -> None:
    assert stated(text) == []


def test_sidebars_give_none() -> None:
    text = "나래군 12개 분야 수상, 인센티브 3억원 확보"
    sidebar = (Segment(0, len(text), SegmentKind.SIDEBAR),)
    article = (Segment(0, len(text), SegmentKind.PARAGRAPH),)
    assert stated(text, sidebar) == []
    assert stated(text, article) == [(12, None, 300_000_000)]


def headed(head: str, body: str) -> list[Triple]:
    cut = len(head) + 1
    kinds = (SegmentKind.HEADLINE, SegmentKind.PARAGRAPH)
    spans = ((0, len(head)), (cut, cut + len(body)))
    segments = tuple(Segment(*span, kind) for span, kind in zip(spans, kinds, strict=True))
    return stated(f"{head}\n{body}", segments)


def test_last_years_count_and_sum_are_compared_with() -> None:
    text = (
        "구는 서울시 평가에서 13개 분야를 수상해 9억2천만원을 받는다. "
        "지난해 8개 분야 4억8천만원에 비하면 두 배 가까이 많다."
    )
    assert stated(text) == [(13, None, 920_000_000), (8, None, 480_000_000)]


def test_headings_that_are_a_label_and_a_number() -> None:
    text = (
        "시는 올해 12건을 수상했다.\n\n[중앙부처] 3건\n- 하천 평가 우수상\n\n"
        "[경기도] 4건\n- 도로 평가 우수상\n\n[민간] 5건\n- 숲 평가 우수상\n"
    )
    assert set(stated(text)) == {(n, None, None) for n in (3, 4, 5, 12)}
    bracketed = (
        "군은 올해 12개 평가에서 수상했다.\n\n■ 중앙부처 평가 (3개 부문)\n○ 하천 평가 : 우수\n\n"
        "■ 강원도 평가(4개 부문)\n○ 도로 평가 : 우수\n\n■ 민간기관 등 (5개 부문)\n○ 숲 평가 : 우수\n"
    )
    assert set(stated(bracketed)) == {(n, None, None) for n in (3, 4, 5, 12)}


def test_a_headline_rounds_what_the_body_states() -> None:
    body = "구는 31개 부문에서 수상해 인센티브 9억 6천3백여만 원을 거머쥐었다."
    assert headed("대외평가 31개 부문 수상… 인센티브 9억 6천여만 원", body) == [
        (31, None, 963_000_000)
    ]


def test_a_headline_gives_no_money_that_the_body_gives_to_another_count() -> None:
    body = "시는 올 한 해 상 33개를 거머쥐며 인센티브 5억1000만원을 챙겼다."
    assert headed("중앙부처 9개 평가서 수상…총 5억1000만원 확보", body) == [
        (9, None, None),
        (33, None, 510_000_000),
    ]


def test_evidence_points_at_count_grade_and_money() -> None:
    reading = reading_of("구는 9개 분야에서 수상구에 들어 2억 7천만 원을 받는다.")
    (total,) = totals(reading)
    assert [reading.view[s:e] for s, e in total.evidence] == ["9개 분야", "수상구", "2억 7천만 원"]


@given(st.integers(2, 60), st.integers(2, 60))
def test_two_givers_and_their_sum(first: int, second: int) -> None:
    text = f"시는 중앙부처 {first}건, 도 {second}건 등 총 {first + second}건을 수상했다."
    assert set(stated(text)) == {(n, None, None) for n in (first, second, first + second)}


@given(
    st.lists(
        st.sampled_from(
            [
                "7개 분야",
                "우수구",
                "(",
                ")",
                "3억원",
                "등",
                " ",
                "에서 ",
                "수상",
                "…",
                "총 ",
                "지난해 ",
            ]
        ),
        max_size=30,
    )
)
def test_any_text_gives_distinct_totals_inside_it(parts: list[str]) -> None:
    text = "".join(parts)
    span = Segment(0, len(text), SegmentKind.PARAGRAPH)
    found = totals(reading_of(text, (span,)))
    assert len({(t.count, t.tier, t.krw) for t in found}) == len(found)
    assert all(0 <= s < e <= len(text) for t in found for s, e in t.evidence)
    assert all(isinstance(t, Total) and (t.count or t.krw) for t in found)


@pytest.mark.parametrize(
    ("exact", "rounded", "equal"),
    [
        (963_000_000, 960_000_000, True),
        (931_500_000, 930_000_000, True),
        (963_000_000, 1_000_000_000, True),
        (612_000_000, 180_000_000, False),
        (963_000_000, 930_000_000, False),
    ],
)
def test_rounded_sums(exact: int, rounded: int, equal: bool) -> None:
    assert same(exact, rounded) is equal
    assert same(rounded, exact) is equal
