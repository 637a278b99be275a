"""Which names mean the same programme, what is whose area, and what is graded at all."""

from __future__ import annotations

import pytest

from munaward.linking.core import core
from munaward.linking.coreference import group
from munaward.linking.graded import graded
from munaward.linking.hosts import stated_hosts
from munaward.model import Program

from ..readings import with_programs
from ..tables import cases

SAME = {
    "spacing": ("하천 정비 평가", "하천정비평가"),
    "head-noun": ("하천정비 종합평가", "하천정비 분야"),
    "country-before": ("대한민국 안전문화대상", "안전문화대상"),
    "year-before": ("2016년 하천정비 평가", "하천정비 평가"),
    "ordinal-before": ("제9회 하천정비 공모전", "하천정비 공모전"),
    "short-word-for-local-authorities": ("지방자치단체 재정분석", "지자체 재정분석"),
    "quotation-marks": ("‘걷는 골목’ 사업", "걷는 골목"),
    "full-width-letters": ("ＡＩ 행정 공모전", "AI 행정 공모전"),
}
OTHER = {
    "subject": ("하천정비 평가", "하수정비 평가"),
    "longer": ("재난관리 평가", "재난관리 훈련 평가"),
}


@pytest.mark.parametrize(("a", "b"), [pytest.param(*v, id=k) for k, v in SAME.items()])
def test_same_core(a: str, b: str) -> None:
    assert core(a) == core(b) != ""


@pytest.mark.parametrize(("a", "b"), [pytest.param(*v, id=k) for k, v in OTHER.items()])
def test_other_core(a: str, b: str) -> None:
    assert core(a) != core(b)


GROUPS: dict[str, tuple[str, list[tuple[str, str | None, int]]]] = {
    "areas-that-a-contest-is-divided-into": (
        "‘물순환 평가’는 빗물관리, 하수처리, 지하수보전 등 3개 부문으로 나눠 치렀다.\n"
        "빗물관리 마포구, 하수처리 구로구가 각각 1위를 했다.",
        [
            ("물순환 평가", None, 1),
            ("빗물관리", "물순환 평가", 2),
            ("하수처리", "물순환 평가", 2),
        ],
    ),
    "loose-label-of-a-name-before": (
        "구는 ‘안심하고 걷는 우리교통 가꾸기’에서 우수구로 뽑혔다. 교통 분야는 지난해 장려구였다.",
        [("안심하고 걷는 우리교통 가꾸기", None, 2)],
    ),
    "area-of-a-name-in-quotes": (
        "구는 하천정비 평가에서 우수구로 뽑혔다. ‘주민의 선택’ 골목 부문에서 대상을 받았다.",
        [("하천정비 평가", None, 1), ("주민의 선택", None, 1), ("골목 부문", "주민의 선택", 1)],
    ),
    "areas-in-the-items-below-their-contest": (
        "구는 하천정비 평가에서 우수구로 뽑혔다.\n‘물순환 평가’ 결과는 아래와 같다.\n"
        "- 빗물 분야 우수\n- 하수 분야 장려\n- 지하수 분야 우수\n",
        [
            ("하천정비 평가", None, 1),
            ("물순환 평가", None, 1),
            ("빗물 분야", "물순환 평가", 1),
            ("하수 분야", "물순환 평가", 1),
            ("지하수 분야", "물순환 평가", 1),
        ],
    ),
    "areas-of-the-one-contest-that-a-headline-shortens": (
        "구로구, 물순환 평가 우수구\n\n"
        "구로구가 2019년 물순환시설 관리 종합평가에서 우수구로 뽑혔다. 이번이 두 번째다. 구는 물을 아꼈다. "
        "하수처리 분야에서 1위를 했다.",
        [
            ("물순환시설 관리 종합평가", None, 2),
            ("하수처리 분야", "물순환시설 관리 종합평가", 1),
        ],
    ),
    "an-area-and-its-bare-name-in-a-list": (
        "구는 물순환 평가에서 우수구로 뽑혔다. 하수처리 분야는 3년 연속 우수구다.\n\n"
        "▲빗물관리 우수 ▲하수처리 최우수",
        [
            ("물순환 평가", None, 1),
            ("하수처리 분야", "물순환 평가", 2),
            ("빗물관리", None, 1),
        ],
    ),
    "opposites": (
        "‘물순환 평가’ 수도권 부문에서 구로구가, 비수도권 부문에서 보성군이 1위를 했다.",
        [
            ("물순환 평가", None, 1),
            ("수도권 부문", "물순환 평가", 1),
            ("비수도권 부문", "물순환 평가", 1),
        ],
    ),
    "areas-told-with-the-last": (
        "시는 안전지수 평가에서 6개 분야 중 생활안전, 화재대비, 범죄예방 분야에서 1등급을 받았다.",
        [
            ("안전지수 평가", None, 1),
            ("생활안전", "안전지수 평가", 1),
            ("화재대비", "안전지수 평가", 1),
            ("범죄예방 분야", "안전지수 평가", 1),
        ],
    ),
    "programmes-that-a-number-sums-up-are-no-areas": (
        "구는 서울시 인센티브 사업에서 하천정비 사업, 도로청소 사업, 재난대비 사업 등 3개 분야 우수구로 뽑혔다.",
        [
            ("인센티브 사업", None, 1),
            ("하천정비 사업", None, 1),
            ("도로청소 사업", None, 1),
            ("재난대비 사업", None, 1),
        ],
    ),
    "repeated": (
        "구는 하천정비 평가에서 우수구로 뽑혔다. 하천정비 평가는 서울시가 주관했다.",
        [("하천정비 평가", None, 2)],
    ),
    "short-name-joins-the-full-one": (
        "구는 하천정비 실적 종합평가에서 우수구로 뽑혔다. ‘하천정비’ 분야 우수구는 처음이다.",
        [("하천정비 실적 종합평가", None, 2)],
    ),
    "area-in-quotes-behind-its-contest": (
        "시는 ‘마을살림 평가’의 ‘골목 정원’ 분야에서 대상을 받았다. ‘골목 정원’은 3년 연속 대상이다.",
        [("마을살림 평가", None, 1), ("골목 정원", "마을살림 평가", 2)],
    ),
    "short-word-of-the-same-host": (
        "구는 환경부 ‘소하천 정비사업 평가’에서 우수구로 뽑혔다. 환경부 정비 평가에서 우수구는 처음이다.",
        [("소하천 정비사업 평가", None, 2)],
    ),
    "headline-joins-the-body": (
        "금천구, ‘재난대응’ 우수구\n\n금천구는 ‘재난대응 안전훈련 평가’에서 우수구로 뽑혔다.",
        [("재난대응 안전훈련 평가", None, 2)],
    ),
    "two-programmes": (
        "구는 하천정비 평가와 도로청소 평가에서 우수구로 뽑혔다.",
        [("하천정비 평가", None, 1), ("도로청소 평가", None, 1)],
    ),
    "area-of-the-contest-before-it": (
        "시는 지방행정대상 복지분야에서 우수상을 받았다.",
        [("지방행정대상", None, 1), ("복지분야", "지방행정대상", 1)],
    ),
    "area-in-the-next-sentence": (
        "시는 지방행정대상에서 상을 받았다. 복지 분야 우수상이다.",
        [("지방행정대상", None, 1), ("복지 분야", "지방행정대상", 1)],
    ),
    "areas-of-an-evaluation-that-only-its-host-names": (
        "구로구는 지방행정대상에서 상을 받았다. 서울시 평가 청소 분야 3년 연속, 복지 분야 2년 연속 우수구다.",
        [("지방행정대상", None, 1), ("청소 분야", None, 1), ("복지 분야", None, 1)],
    ),
    "area-without-contest": (
        "구는 복지 분야 우수구로 뽑혔다.",
        [("복지 분야", None, 1)],
    ),
    "short-name-that-fits-two-stays": (
        "구는 안전문화 확산 평가와 안전문화 교육 평가에서 우수구다. ‘안전문화’ 분야 우수구다.",
        [("안전문화 확산 평가", None, 1), ("안전문화 교육 평가", None, 1), ("안전문화", None, 1)],
    ),
    "honours-for-merit-are-another": (
        "나주시는 ‘농정 평가’에서 우수상을 받았다. ‘농정 유공’ 표창도 받았다.",
        [("농정 평가", None, 1), ("농정 유공", None, 1)],
    ),
    "improvement-is-no-prize": (
        "나주시는 ‘지방행정대상’에서 우수상을 받았다. ‘생활환경 향상’은 장려상, ‘도로 분야’는 우수상이다.",
        [
            ("지방행정대상", None, 1),
            ("생활환경 향상", None, 1),
            ("도로 분야", "지방행정대상", 1),
        ],
    ),
    "contest-and-area-joined": (
        "구로구는 ‘하천정비 평가’와 ‘도로 분야’에서 우수구로 뽑혔다.",
        [("하천정비 평가", None, 1), ("도로 분야", None, 1)],
    ),
    "short-form-of-the-same-kind": (
        "나주시는 ‘농정업무 추진 유공’ 표창을 받았다. ‘농정업무 유공’ 표창은 처음이다.",
        [("농정업무 추진 유공", None, 2)],
    ),
    "hosts-apart": (
        "군은 농림축산식품부 ‘공무원 홍보대회’에서 1위, 행정안전부 ‘전국 공무원 홍보대회’에서 2위를 했다.",
        [("공무원 홍보대회", None, 1), ("전국 공무원 홍보대회", None, 1)],
    ),
    "area-in-brackets-of-the-name-before-it": (
        "시는 ▲하천정비 평가 최우수 ▲상반기 물살림연찬회(하수 부문) 우수를 받았다.",
        [("하천정비 평가", None, 1), ("물살림연찬회", None, 1), ("하수 부문", "물살림연찬회", 1)],
    ),
}


@pytest.mark.parametrize("case", cases(GROUPS))
def test_group(case: tuple[str, list[tuple[str, str | None, int]]]) -> None:
    text, expected = case
    reading = with_programs(text)
    mentions = reading.mentions(Program)
    entities, of = group(
        reading, mentions, {span: host.name for span, host in stated_hosts(reading).items()}
    )
    assert sorted(of) == list(range(len(mentions)))
    for i, m in enumerate(mentions):
        assert m.span in entities[of[i]].mentions
    names = {e.key: e.name for e in entities}
    got = [
        (e.name, None if e.parent is None else names[e.parent], len(e.mentions)) for e in entities
    ]
    assert got == expected


GRADED: dict[str, tuple[str, list[str]]] = {
    "grade": ("구는 하천정비 평가에서 우수구로 뽑혔다.", ["하천정비 평가"]),
    "place": ("구는 하천정비 평가에서 1위를 했다.", ["하천정비 평가"]),
    "win-told-by-a-verb": ("구는 ‘하천정비 평가’에서 수상했다.", ["하천정비 평가"]),
    "contest-of-a-graded-area": (
        "구는 지방행정대상 복지분야에서 우수구로 뽑혔다.",
        ["복지분야", "지방행정대상"],
    ),
    "result-in-the-next-sentence": (
        "구는 ‘하천정비 평가’에 응했다. 그 결과 우수구로 뽑혔다.",
        ["하천정비 평가"],
    ),
    "results-in-the-items-below": (
        "구는 ‘하천정비 평가’에 응했다.\n- 종합 우수구\n- 물길 분야 장려구\n",
        ["물길 분야", "하천정비 평가"],
    ),
    "never-graded": ("구는 ‘하천정비 평가’를 준비한다.", []),
    "only-missed": ("구는 ‘하천정비 평가’에서 우수구로 뽑히지 못했다.", []),
    "the-graded-one-only": (
        "구는 ‘하천정비 평가’에서 우수구로 뽑혔다. 이 밖에 주민들은 5월에 마을잔치를 열었다."
        " 구는 오는 봄 ‘도로청소 평가’를 준비한다.",
        ["하천정비 평가"],
    ),
}


@pytest.mark.parametrize("case", cases(GRADED))
def test_graded(case: tuple[str, list[str]]) -> None:
    text, expected = case
    reading = with_programs(text)
    entities, _ = group(
        reading,
        reading.mentions(Program),
        {span: host.name for span, host in stated_hosts(reading).items()},
    )
    assert entities
    keys = graded(reading, entities)
    assert sorted(e.name for e in entities if e.key in keys) == expected
