"""Programme mentions with their full name, parent, host and entry."""

from __future__ import annotations

import pytest

import munaward as mw
from munaward.linking.programs import _up_to_head, link_programs
from munaward.model import Program

from ..readings import with_programs
from ..tables import cases

NAMES: dict[str, tuple[str, list[tuple[str, str, str | None]]]] = {
    "short-mentions-get-the-full-name": (
        "금천구, ‘재난대응’ 우수구\n\n금천구는 ‘재난대응 안전훈련 평가’에서 우수구로 뽑혔다.",
        [
            ("재난대응", "재난대응 안전훈련 평가", None),
            ("재난대응 안전훈련 평가", "재난대응 안전훈련 평가", None),
        ],
    ),
    "names-cut-down-and-joined-in-a-headline": (
        "평택시, 하천정비·거리청소 최우수\n\n평택시는 ‘하천정비 및 둑길 가꾸기’ 평가와 ‘거리청소 이웃사랑’ "
        "평가에서 최우수시로 뽑혔다.",
        [
            ("하천정비", "하천정비 및 둑길 가꾸기", None),
            ("거리청소", "거리청소 이웃사랑", None),
            ("하천정비 및 둑길 가꾸기", "하천정비 및 둑길 가꾸기", None),
            ("거리청소 이웃사랑", "거리청소 이웃사랑", None),
        ],
    ),
    "area-under-its-contest": (
        "평택시는 지방행정대상 주차분야에서 우수상을 받았다.",
        [
            ("지방행정대상", "지방행정대상", None),
            ("주차분야", "지방행정대상 주차분야", "지방행정대상"),
        ],
    ),
    "never-graded-is-gone": (
        "금천구는 ‘하천정비 평가’에서 우수구로 뽑혔다. 이 밖에 주민들은 5월에 마을잔치를 열었다."
        " 구는 오는 봄 ‘도로청소 평가’를 준비한다.",
        [("하천정비 평가", "하천정비 평가", None)],
    ),
}


@pytest.mark.parametrize("case", cases(NAMES))
def test_names(case: tuple[str, list[tuple[str, str, str | None]]]) -> None:
    text, expected = case
    linked = link_programs(with_programs(text), mw.taxonomy.load())
    found = linked.reading.mentions(Program)
    assert [(m.text, m.name, m.parent) for m in found] == expected
    assert set(linked.spans) == {m.span for m in found}
    assert set(linked.spans.values()) <= {e.key for e in linked.entities}


def hosts_of(text: str) -> dict[str, str]:
    linked = link_programs(with_programs(text), mw.taxonomy.load())
    names = {e.key: e.name for e in linked.entities}
    return {names[key]: host.value for key, host in linked.hosts.items()}


HOSTS: dict[str, tuple[str, dict[str, str]]] = {
    "as-stated-once": (
        "금천구는 ‘하천정비 평가’에서 우수구로 뽑혔다. 환경부 ‘하천정비 평가’는 올해 처음이다.",
        {"하천정비 평가": "환경부"},
    ),
    "areas-have-their-contests": (
        "평택시는 행정안전부 ‘지방행정대상’ ‘주차 분야’에서 우수상을 받았다.",
        {"지방행정대상": "행정안전부", "주차 분야": "행정안전부"},
    ),
    "a-contest-and-its-area": (
        "교육부가 주는 올해 방과후나눔 평가의 지역 연계 부문에서는 평택시가 우수상을 받았다.",
        {"방과후나눔 평가": "교육부", "지역 연계 부문": "교육부"},
    ),
    "only-host-of-the-article": (
        "금천구는 환경부 ‘하천정비 평가’에서 우수구로 뽑혔다. 앞서 ‘빗물받이 평가’에서도 장려구로 뽑혔다.",
        {"하천정비 평가": "환경부", "빗물받이 평가": "환경부"},
    ),
    "provinces-own-programme": (
        "서울 금천구는 ‘희망일자리 만들기’ 우수구로 뽑혔다.",
        {"희망일자리 만들기": "서울특별시"},
    ),
    "nobody": ("금천구는 ‘맨홀정비 평가’에서 우수구로 뽑혔다.", {}),
}


@pytest.mark.parametrize("case", cases(HOSTS))
def test_hosts(case: tuple[str, dict[str, str]]) -> None:
    text, expected = case
    assert hosts_of(text) == expected


def test_entries_are_linked_with_a_score() -> None:
    text = "서울 금천구는 서울시 ‘희망일자리 만들기’ 사업에서 우수구로 뽑혔다."
    linked = link_programs(with_programs(text, "2014-12-20"), mw.taxonomy.load())
    (program,) = linked.reading.mentions(Program)
    assert program.id == "seoul.hope-jobs"
    assert 0 < program.score <= 1


def test_what_the_taxonomy_does_not_know_is_not_linked() -> None:
    linked = link_programs(
        with_programs("금천구는 ‘맨홀정비 평가’에서 우수구로 뽑혔다."), mw.taxonomy.load()
    )
    (program,) = linked.reading.mentions(Program)
    assert (program.id, program.score) == (None, 0.0)


def test_two_names_of_one_entry_are_one_programme() -> None:
    entry = mw.taxonomy.get("seoul.hope-jobs")
    assert entry is not None
    alias = next(a.text for a in entry.aliases if a.host is None and a.text != entry.name)
    text = f"서울 금천구는 ‘{entry.name}’ 우수구로 뽑혔다. 서울시 ‘{alias}’ 우수구는 처음이다."
    linked = link_programs(with_programs(text, "2014-12-20"), mw.taxonomy.load())
    assert len(set(linked.spans.values())) == 1
    assert len(linked.spans) == 2


LINKS: dict[str, tuple[str, dict[str, str | None]]] = {
    "do-alone-is-the-recipients-province": (
        "경남 산청군은 권익위 ‘종합청렴도 평가’에서 우수기관으로 뽑혔다. 도 ‘산불방지 분야 평가’에서는 최우수를 받았다.",
        {"산불방지 분야 평가": "gyeongnam.wildfire"},
    ),
    "family-of-a-province-without-an-entry": (
        "강원도 화천군은 도가 주관한 ‘도로정비 평가’에서 최우수 기관으로 뽑혔다.",
        {"도로정비 평가": "regional.road-maintenance"},
    ),
    "a-ministrys-is-no-provinces": (
        "강원도 화천군은 국방부 주관 ‘도로정비 평가’에서 최우수 기관으로 뽑혔다.",
        {"도로정비 평가": None},
    ),
}


@pytest.mark.parametrize("case", cases(LINKS))
def test_links(case: tuple[str, dict[str, str | None]]) -> None:
    text, expected = case
    linked = link_programs(with_programs(text, "2020-12-20"), mw.taxonomy.load())
    found = {m.text: m.id for m in linked.reading.mentions(Program)}
    assert {name: found[name] for name in expected} == expected


def test_a_family_has_the_province_of_the_recipient_as_host() -> None:
    text = "강원도 화천군은 ‘도로정비 평가’에서 최우수 기관으로 뽑혔다."
    assert hosts_of(text) == {"도로정비 평가": "강원도"}


@pytest.mark.parametrize(
    ("name", "head"),
    [
        ("정부합동평가 부산", "정부합동평가"),
        ("민원서비스 종합평가 최고등급", "민원서비스 종합평가"),
        ("시·군 종합평가 안전 분야", None),  # an area of it
        ("지방재정 평가 우수사례 발표대회", None),  # another contest
        ("도로정비 평가", None),
    ],
)
def test_what_stands_behind_the_head_noun(name: str, head: str | None) -> None:
    assert _up_to_head(name) == head
