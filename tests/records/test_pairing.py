"""Which of several names go together: pairs, 각각, bracketed places, what only frames."""

from __future__ import annotations

import pytest

from munaward.model import Municipality, Program, Rank
from munaward.records.events import Event, Kind
from munaward.records.pairing import is_subject, listed_programs, pair_off

from ..tables import cases
from .rows import Row, award, check

YONGSAN, MAPO, GURO = "서울특별시 용산구", "서울특별시 마포구", "서울특별시 구로구"
RIVER, STREET = "하천정비 평가", "도로청소 평가"

PAIRS: dict[str, Row] = {
    "programme-and-town-twice": (
        "하천정비 평가에서 용산구, 도로청소 평가에서 마포구가 최우수구로 뽑혔다.",
        [award(YONGSAN, RIVER, tier="top"), award(MAPO, STREET, tier="top")],
    ),
    "middle-dot-between-full-names": (
        "용산구는 하천정비 평가·도로청소 평가에서 우수구로 뽑혔다.",
        [award(YONGSAN, RIVER, tier="excellent"), award(YONGSAN, STREET, tier="excellent")],
    ),
    "with-subject-particles": (
        "하천정비 평가에서 용산구가, 도로청소 평가에서 마포구가 우수구로 뽑혔다.",
        [award(YONGSAN, RIVER, tier="excellent"), award(MAPO, STREET, tier="excellent")],
    ),
    "town-and-programme-twice": (
        "용산구는 하천정비 평가, 마포구는 도로청소 평가에서 우수구로 뽑혔다.",
        [award(YONGSAN, RIVER, tier="excellent"), award(MAPO, STREET, tier="excellent")],
    ),
    "town-with-two-programmes": (
        "용산구는 하천정비 평가와 도로청소 평가, 마포구는 주차관리 평가에서 우수구로 뽑혔다.",
        [
            award(YONGSAN, RIVER, tier="excellent"),
            award(YONGSAN, STREET, tier="excellent"),
            award(MAPO, "주차관리 평가", tier="excellent"),
        ],
    ),
}

FIRSTS: dict[str, Row] = {
    "names-that-sound-like-a-wish": (
        "용산구가 하천정비 평가에서 우수구로 뽑혔다. "
        "사업별 1위를 보면 △살고 싶은 골목 만들기 마포구 △주차관리 구로구 등으로 갈렸다.",
        [
            award(YONGSAN, RIVER, tier="excellent"),
            award(MAPO, "살고 싶은 골목 만들기", rank=1),
            award(GURO, "주차관리", rank=1),
        ],
    ),
    "those-who-were-first": (
        "용산구가 하천정비 평가에서 우수구로 뽑혔다. "
        "분야별로 1위를 한 구는 ▲물길 살리기 마포구 ▲주차관리 구로구다.",
        [
            award(YONGSAN, RIVER, tier="excellent"),
            award(MAPO, "물길 살리기", rank=1),
            award(GURO, "주차관리", rank=1),
        ],
    ),
}

EACH: dict[str, Row] = {
    "the-prize-behind-both-grades": (
        "용산구는 환경부 하천정비 평가와 도로청소 평가에서는 각각 최우수구와 우수구로 장관 표창을 받았다.",
        [
            award(YONGSAN, RIVER, host="환경부", tier="top", prize="환경부 장관 표창"),
            award(YONGSAN, STREET, host="환경부", tier="excellent", prize="환경부 장관 표창"),
        ],
    ),
    "places-and-the-grades-behind-them": (
        "용산구가 하천정비 평가에서 대상을 받았다. 2위는 마을마다 둑을 쌓은 구로구, 3위는 금천구로 "
        "각각 최우수상과 우수상을 받았다.",
        [
            award(YONGSAN, RIVER, tier="grand"),
            award(GURO, RIVER, tier="top", rank=2),
            award("서울특별시 금천구", RIVER, tier="excellent", rank=3),
        ],
    ),
    "programmes-and-grades": (
        "구로구는 하천정비 평가와 도로청소 평가에서 각각 최우수구와 장려구로 선정됐다.",
        [award(GURO, RIVER, tier="top"), award(GURO, STREET, tier="encouragement")],
    ),
    "towns-and-grades": (
        "용산구와 마포구가 하천정비 평가에서 각각 최우수상과 우수상을 받았다.",
        [award(YONGSAN, RIVER, tier="top"), award(MAPO, RIVER, tier="excellent")],
    ),
    "three-of-each": (
        "구로구는 하천정비 평가, 도로청소 평가, 주차관리 평가에서 각각 최우수, 우수, 장려를 받았다.",
        [
            award(GURO, RIVER, tier="top"),
            award(GURO, STREET, tier="excellent"),
            award(GURO, "주차관리 평가", tier="encouragement"),
        ],
    ),
    "money-too": (
        "구로구는 하천정비 평가와 도로청소 평가에서 각각 최우수구와 우수구로 뽑혀"
        " 인센티브 1억원과 5천만원을 받았다.",
        [
            award(GURO, RIVER, tier="top", krw=100_000_000),
            award(GURO, STREET, tier="excellent", krw=50_000_000),
        ],
    ),
    "one-grade-for-both": (
        "구로구는 하천정비 평가와 도로청소 평가에서 각각 우수구로 뽑혔다.",
        [award(GURO, RIVER, tier="excellent"), award(GURO, STREET, tier="excellent")],
    ),
    "a-grade-is-not-of-those-won-before": (
        "구로구는 ‘우리 경영대상’(3년 연속), ‘자치 행정대상’(2년 연속)에 이어 "
        "‘자치 혁신대상’에서 최우수상을 받았다.",
        [
            award(GURO, "우리 경영대상", streak=3),
            award(GURO, "자치 행정대상", streak=2),
            award(GURO, "자치 혁신대상", tier="top"),
        ],
    ),
    "places-in-one-bracket": (
        "하천정비 평가에서는 용산구·마포구(3·4위)가 뒤를 이었다.",
        [award(YONGSAN, RIVER, rank=3), award(MAPO, RIVER, rank=4)],
    ),
    "place-in-each-bracket": (
        "하천정비 평가에서는 용산구(1위), 마포구(2위)가 앞섰다.",
        [award(YONGSAN, RIVER, rank=1), award(MAPO, RIVER, rank=2)],
    ),
}

FRAMES: dict[str, Row] = {
    "contest-before-its-area": (
        "구로구는 안전문화대상 시민참여 분야에서 최우수상을 받았다.",
        [award(GURO, "안전문화대상", area="시민참여 분야", tier="top")],
    ),
    "contest-before-its-areas": (
        "구로구는 ‘공동체 평가’에서 ▲돌봄 ▲청년 ▲안심마을 분야 우수구로 뽑혔다.",
        [
            award(GURO, "공동체 평가", area="돌봄", tier="excellent"),
            award(GURO, "공동체 평가", area="청년", tier="excellent"),
            award(GURO, "공동체 평가", area="안심마을 분야", tier="excellent"),
        ],
    ),
    "unquoted-contest-before-its-areas": (
        "구로구는 공동체 평가에서 ▲돌봄 분야 ▲청년 분야 우수구로 뽑혔다.",
        [
            award(GURO, "공동체 평가", area="돌봄 분야", tier="excellent"),
            award(GURO, "공동체 평가", area="청년 분야", tier="excellent"),
        ],
    ),
    "quoted-names-are-equals": (
        "구로구는 ‘하천정비 평가’ ‘도로청소 평가’에서 우수구로 뽑혔다.",
        [award(GURO, RIVER, tier="excellent"), award(GURO, STREET, tier="excellent")],
    ),
}

BROKEN = {
    "contest-before-its-areas": "only the last item bears 분야, the others lose their contest",
    "unquoted-contest-before-its-areas": "the topic particle behind the town stays in the name (는 공동체 평가)",
}


@pytest.mark.parametrize("row", cases({**PAIRS, **FIRSTS, **EACH, **FRAMES}, BROKEN))
def test_awards(row: Row) -> None:
    check(row)


VIEW = "A평가에서 갑구, B평가에서 을구가 우수구로"


def _event(text: str, kind: Kind, entity: int | None = None) -> Event:
    at = VIEW.index(text)
    if kind is Kind.RECIPIENT:
        who = Municipality(start=at, end=at + len(text), text=text, name=text)
        return Event(kind, at, at + len(text), who)
    name = Program(start=at, end=at + len(text), text=text, name=text)
    return Event(kind, at, at + len(text), name, entity)


A, B = _event("A평가", Kind.PROGRAM, 0), _event("B평가", Kind.PROGRAM, 1)
FIRST, SECOND = _event("갑구", Kind.RECIPIENT), _event("을구", Kind.RECIPIENT)


def test_pair_off_in_twos() -> None:
    assert pair_off(VIEW, [A, FIRST, B, SECOND]) == [([FIRST], [A]), ([SECOND], [B])]


def test_pair_off_everybody_has_everything() -> None:
    assert pair_off(VIEW, [A, B, FIRST]) == [([FIRST], [A, B])]
    assert pair_off(VIEW, []) == [([], [])]


def test_of_recipients_on_both_sides_the_nearer_count() -> None:
    assert pair_off(VIEW, [FIRST, B, SECOND]) == [([SECOND], [B])]


def test_an_area_is_listed_without_its_contest() -> None:
    assert listed_programs(VIEW, [A, B], {1: 0}) == [B]


def _row(view: str, *names: str) -> list[Event]:
    spans = [(view.index(n), view.index(n) + len(n), n) for n in names]
    return [
        Event(Kind.PROGRAM, a, b, Program(start=a, end=b, text=n, name=n), key)
        for key, (a, b, n) in enumerate(spans)
    ]


def test_areas_set_apart_by_spaces_are_equals() -> None:
    view = "복지 안전 교통 우수구"
    assert listed_programs(view, row := _row(view, "복지", "안전", "교통"), {}) == row


def test_a_contest_set_apart_by_a_space_frames_what_follows() -> None:
    view = "하천정비 평가 물길 우수구"
    contest, area = _row(view, "하천정비 평가", "물길")
    assert listed_programs(view, [contest, area], {}) == [area]


def test_the_subject_is_what_its_particle_says() -> None:
    assert is_subject(VIEW, SECOND)
    assert not is_subject(VIEW, FIRST)
    assert not is_subject(VIEW, Event(Kind.RANK, 0, 2, Rank(start=0, end=2, text="1위", rank=1)))
