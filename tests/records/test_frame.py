"""What a sentence takes from its article: recipient, year, host; several articles in a page."""

from __future__ import annotations

import pytest
from attrs import evolve

from munaward.extract.municipality import main_municipality
from munaward.model import Municipality
from munaward.records.frame import article_year, articles

from ..readings import with_programs
from ..tables import cases
from .rows import Row, award, check

GURO, GEUMCHEON, UISEONG = "서울특별시 구로구", "서울특별시 금천구", "경상북도 의성군"
YEONGJU = "경상북도 영주시"
RIVER, STREET = "하천정비 평가", "도로청소 평가"

ROWS: dict[str, Row] = {
    "what-was-praised-is-no-programme": (
        "용산구가 ‘하천정비 평가’에서 1위를 했다. "
        "자원봉사 활성화와 마을 가꾸기 사업이 좋은 평가를 받아 최우수구에 올랐다.",
        [award("서울특별시 용산구", "하천정비 평가", tier="top", rank=1)],
    ),
    "one-of-its-fields-leads-away-for-a-paragraph-alone": (
        "용산구, 하천정비 평가 1위\n\n용산구가 서울시 ‘하천정비 평가’에서 1위를 했다.\n\n"
        "분야별로는 ▲둔치 가꾸기 ▲물길 트기 ▲갈대밭 조성이 최우수다. "
        "물길 트기는 3년 연속 최우수다.\n\n노원구는 3위로 장려구에 그쳤다.",
        [
            award("서울특별시 용산구", "하천정비 평가", host="서울특별시", rank=1),
            award("서울특별시 용산구", "둔치 가꾸기", host="서울특별시", tier="top"),
            award("서울특별시 용산구", "물길 트기", host="서울특별시", tier="top", streak=3),
            award("서울특별시 용산구", "갈대밭 조성", host="서울특별시", tier="top"),
            award(
                "서울특별시 노원구",
                "하천정비 평가",
                host="서울특별시",
                tier="encouragement",
                rank=3,
            ),
        ],
    ),
    "what-only-counts-towards-it-leads-not-away": (
        "용산구가 ‘하천정비 평가’에서 우수구로 뽑혔다. 이번 평가는 도로청소 평가 결과를 근거로 했다. "
        "구는 도로청소 평가 역량 강화에 힘썼다.\n\n구는 2년 연속 우수구의 영예를 안았다.",
        [award("서울특별시 용산구", "하천정비 평가", tier="excellent", streak=2)],
    ),
    "criteria-lead-not-away": (
        "용산구가 ‘하천정비 평가’에서 1위를 했다. "
        "자원봉사 활성화와 골목 돌봄에서 점수를 땄다.\n\n3위 노원구는 장려구로 뽑혔다.",
        [
            award("서울특별시 용산구", "하천정비 평가", rank=1),
            award("서울특별시 노원구", "하천정비 평가", tier="encouragement", rank=3),
        ],
    ),
    "recipient-of-the-sentence-before": (
        "구로구는 하천을 새로 꾸몄다. 그 덕에 하천정비 평가에서 우수구로 뽑혔다.",
        [award(GURO, RIVER, tier="excellent")],
    ),
    "recipient-of-the-headline": (
        "구로구, 물길을 살리다\n\n지난 10일 하천정비 평가에서 우수구로 뽑혔다.",
        [award(GURO, RIVER, tier="excellent")],
    ),
    "town-with-its-mayor": (
        "구로구(구청장 남궁다솜)는 하천정비 평가에서 우수구로 뽑혔다. 남궁다솜 구청장은 도로청소 평가에서도"
        " 장려상을 받았다.",
        [award(GURO, RIVER, tier="excellent"), award(GURO, STREET, tier="encouragement")],
    ),
    "programme-of-the-sentence-before": (
        "구로구는 하천정비 평가를 치렀다. 결과는 우수구였다.",
        [award(GURO, RIVER, tier="excellent")],
    ),
    "year-named-with-the-programme": (
        "구로구는 ‘2018 하천정비 평가’를 치렀다. 구는 하천정비 평가에서 우수구로 뽑혔다.",
        [award(GURO, RIVER, tier="excellent", year=2018)],
    ),
    "articles-in-a-page": (
        "◇의성군, 하천정비 평가 최우수\n의성군은 하천정비 평가에서 최우수상을 받았다.\n\n"
        "◇영주시, 도로청소 평가 우수\n영주시는 도로청소 평가에서 우수상을 받았다.\n",
        [award(UISEONG, RIVER, tier="top"), award(YEONGJU, STREET, tier="excellent")],
    ),
    "articles-in-a-page-pronouns": (
        "◇의성군, 하천정비 평가 최우수\n군은 하천정비 평가에서 최우수상을 받았다.\n\n"
        "◇영주시, 도로청소 평가 우수\n시는 도로청소 평가에서 우수상을 받았다.\n",
        [award(UISEONG, RIVER, tier="top"), award(YEONGJU, STREET, tier="excellent")],
    ),
    "sidebar-is-another-article": (
        "구로구가 하천정비 평가에서 우수구로 뽑혔다. 구로구 주민들이 함께 일군 결과다.\n\n"
        "[관련기사]\n금천구, 도로청소 평가 최우수구 선정\n강서구, 가로수 평가 1위\n",
        [award(GURO, RIVER, tier="excellent")],
    ),
    "items-of-a-page-each-with-its-mayor": (
        "▲의성군(군수 남궁솔)이 하천정비 평가에서 우수군으로 뽑혔다.\n"
        "▲영주시(시장 선우빈)가 도로청소 평가에서 최우수시로 뽑혔다.\n",
        [award(UISEONG, RIVER, tier="excellent"), award(YEONGJU, STREET, tier="top")],
    ),
    "paragraphs-of-a-text-of-two-towns": (
        "경북 의성군과 영주시는 올해 12개와 15개 분야에서 표창을 받았다.\n"
        "의성군은 경북도 7개 분야에서 표창을 받았다.\n"
        "환경 분야로는 △하천정비 평가 최우수상 등에 이름을 올렸다.\n"
        "영주시는 모두 15차례 상을 받았다.\n도로청소 평가에서 우수상을 받았다.\n",
        [award(UISEONG, RIVER, tier="top"), award(YEONGJU, STREET, tier="excellent")],
    ),
    "a-paragraph-of-another-topic-is-nobodys": (
        "경북 의성군과 영주시는 올해 표창을 받았다.\n"
        "의성군은 하천정비 평가에서 최우수상을 받았다.\n"
        "지역 시민단체는 도로청소 평가에서 우수상을 받았다.\n영주시는 반겼다.\n",
        [award(UISEONG, RIVER, tier="top")],
    ),
    "title-line-takes-no-earlier-programme": (
        "구로구는 하천정비 평가에서 우수구로 뽑혔다.\n\n거리 가꾸기 최우수기관\n\n"
        "구로구는 도로청소 평가에서 최우수기관으로 뽑혔다고 14일 밝혔다. 주민들과 함께 애쓴 결과다.",
        [award(GURO, RIVER, tier="excellent"), award(GURO, STREET, tier="top")],
    ),
}


@pytest.mark.parametrize("row", cases(ROWS))
def test_awards(row: Row) -> None:
    check(row)


YEARS: dict[str, tuple[str, str | None, int | None]] = {
    "datelines-year": ("구로구는 하천정비 평가에서 우수구로 뽑혔다.", "2017-11-02", 2017),
    "no-dateline-no-year": ("구로구는 하천정비 평가에서 우수구로 뽑혔다.", None, None),
    "no-dateline-founded": (
        "하천대상은 1996년에 제정한 상이다. 구로구는 2014년 하천대상에서 우수구로 뽑혔다.",
        None,
        2014,
    ),
    "no-dateline-first-stated": ("구로구는 2014년 하천정비 평가에서 우수구로 뽑혔다.", None, 2014),
    "january-looks-back": (
        "구로구, 지난해 하천정비 평가 우수구\n\n구로구는 지난해 하천정비 평가에서 우수구로 뽑혔다.",
        "2018-01-09",
        2017,
    ),
    "january-of-its-own-year": (
        "구로구는 하천정비 평가에서 우수구로 뽑혔다.",
        "2018-01-09",
        2018,
    ),
    "march-does-not-look-back": (
        "구로구, 지난해 하천정비 평가 우수구\n\n구로구는 지난해 하천정비 평가에서 우수구로 뽑혔다.",
        "2018-03-09",
        2018,
    ),
    "january-with-the-old-year-stated": (
        "구로구, 2017년 하천정비 평가 우수구\n\n구로구는 2017년 하천정비 평가에서 우수구로 뽑혔다.",
        "2018-01-09",
        2017,
    ),
    "january-told-of-both-years": (
        "구로구, 지난해 성과를 올해 잇는다\n\n구로구는 지난해 하천정비 평가에서 우수구로 뽑혔다. 올해도 뛴다.",
        "2018-01-09",
        2017,
    ),
}


@pytest.mark.parametrize("case", cases(YEARS))
def test_article_year(case: tuple[str, str | None, int | None]) -> None:
    text, published, year = case
    reading = with_programs(text, published or "2019-12-20")
    if published is None:
        reading = evolve(reading, published=None)
    assert article_year(reading, reading.segments)[0] == year


def test_a_headline_that_opens_with_another_town_starts_an_article() -> None:
    text = "◇의성군, 하천정비 평가 최우수\n군은 상을 받았다.\n\n◇영주시, 도로청소 평가 우수\n시는 상을 받았다.\n"
    reading = with_programs(text)
    own = main_municipality(reading, reading.mentions(Municipality))
    split = articles(reading, own)
    assert [a.recipient.name for a in split if a.recipient] == [UISEONG, YEONGJU]
    spans = [s.start for a in split for s in a.segments]
    assert spans == sorted(set(spans))


def test_one_town_is_one_article() -> None:
    text = "구로구가 우수구로 뽑혔다.\n\n금천구와 견줘 앞섰다.\n"
    reading = with_programs(text)
    own = main_municipality(reading, reading.mentions(Municipality))
    assert len(articles(reading, own)) == 1
