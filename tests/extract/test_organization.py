"""Organisations, their full names and whether they host."""

from __future__ import annotations

import datetime

import pytest

from munaward.extract import Reading
from munaward.extract.organization import OrganizationExtractor
from munaward.model import Organization
from munaward.text import Segment, SegmentKind


def found(
    text: str, year: int = 2016, kind: SegmentKind = SegmentKind.PARAGRAPH
) -> list[Organization]:
    reading = Reading(
        view=text,
        segments=(Segment(0, len(text), kind),),
        published=datetime.date(year, 12, 1),
    )
    return list(OrganizationExtractor().extract(reading))


def hosts(text: str, year: int = 2016) -> dict[str, bool]:
    return {m.name: m.host for m in found(text, year)}


@pytest.mark.parametrize(
    ("text", "year", "name"),
    [
        ("행안부가 밝혔다", 2009, "행정안전부"),
        ("안행부가 밝혔다", 2013, "안전행정부"),
        ("복지부가 밝혔다", 2009, "보건복지가족부"),
        ("복지부가 밝혔다", 2012, "보건복지부"),
        ("국토부가 밝혔다", 2010, "국토해양부"),
        ("국토부가 밝혔다", 2020, "국토교통부"),
        ("행정자치부가 밝혔다", 2020, "행정자치부"),
        ("한국매니페스토 실천본부가 밝혔다", 2016, "한국매니페스토실천본부"),
        ("(사)한국매니페스토실천본부가 밝혔다", 2016, "한국매니페스토실천본부"),
    ],
)
def test_full_name_of_the_year(text: str, year: int, name: str) -> None:
    assert [m.name for m in found(text, year)] == [name]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("행안부가 주관한 평가", {"행정안전부"}, id="subject and verb"),
        pytest.param("환경부 주최 경진대회", {"환경부"}, id="bare noun"),
        pytest.param(
            "고용노동부에서 실시한 평가", {"고용노동부"}, id="from"
        ),
        pytest.param(
            "교육부가 전국 지자체를 대상으로 실시한 평가", {"교육부"}, id="verb later in the clause"
        ),
        pytest.param(
            "환경부는 어제 대전에서 제3회 그루마당 시상식을 열고", {"환경부"}, id="handed out prizes"
        ),
        pytest.param("산림청 ‘녹색도시 평가’에서", {"산림청"}, id="award in quotes"),
        pytest.param("보건복지부 자활사업 평가에서", {"보건복지부"}, id="award follows"),
        pytest.param("조달청(조달서비스 평가 우수)과", {"조달청"}, id="award in brackets"),
        pytest.param("‘생산성대상’(한국생산성본부)에서", {"한국생산성본부"}, id="source behind"),
        pytest.param(
            "행정안전부와 한국일보가 공동 주최한", {"행정안전부", "한국일보"}, id="joint hosts"
        ),
        pytest.param("여성가족부로부터 여성친화도시로 지정됐다", {"여성가족부"}, id="designation"),
        pytest.param("환경부는 28일 밝혔다", set(), id="speaker"),
        pytest.param("국토교통부 장관상을 받았다", set(), id="giver of a prize"),
        pytest.param("복지부 관계자는 평가를 설명했다", set(), id="official"),
        pytest.param("교육부 연구용역을 맡았다", set(), id="연 in another word"),
    ],
)  # fmt: skip
def test_host_cues(text: str, expected: set[str]) -> None:
    assert {name for name, host in hosts(text).items() if host} == expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("이 상은 한국마을가꾸기협회가 주관한다", "한국마을가꾸기협회"),
        ("어제 서울에서 한국 도시재생 연구원이 주최한 대회", "한국 도시재생 연구원"),
        ("전국행복도시포럼 주관 공모에서", "전국행복도시포럼"),
        ("올해 행복상위원회 행복운동본부가 주관한 상을", "행복상위원회 행복운동본부"),
        ("사단법인 한국나눔재단이 주최한 시상식", "한국나눔재단"),
    ],
)  # fmt: skip
def test_unknown_bodies_by_shape(text: str, name: str) -> None:
    (one,) = found(text)
    assert (one.text, one.name, one.host) == (name, name, True)


@pytest.mark.parametrize(
    "text",
    [
        "심사위원회가 선정한 결과",
        "이번 위원회가 평가한 결과",
        "한국나눔재단을 방문했다",
        "우리금융센터",
        "전국 가족센터 평가에서",
        "문체부장 사기꾼이라는 말",
    ],
)
def test_no_organisation(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "(여주=뉴스1) 김하늘 기자 = 경기 여주시가 지방세정 종합평가에서 우수기관으로 뽑혔다.",
        "여주시청 전경. (뉴시스 자료사진)",
        "사진=연합뉴스",
        "[연합뉴스 김하늘 기자] 여주시가 하천정비 평가에서 우수기관으로 뽑혔다.",
    ],
)
def test_outlets_that_only_report(text: str) -> None:
    assert found(text) == []


def test_table_cell_is_the_host() -> None:
    (one,) = found("안전한국훈련 우수 행정안전부", 2020, SegmentKind.ROW)
    assert one.host


def test_mentions_are_ordered_and_exact() -> None:
    text = "한국나눔재단이 주최하고 복지부와 서울사회복지공동모금회가 후원한 행사"
    mentions = found(text)
    assert [m.text for m in mentions] == ["한국나눔재단", "복지부", "서울사회복지공동모금회"]
    assert all(text[m.start : m.end] == m.text for m in mentions)
