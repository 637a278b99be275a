"""Who evaluates: the host that a text names with each programme."""

from __future__ import annotations

import pytest

from munaward.linking.hosts import is_host, stated_hosts
from munaward.model import Municipality, Program

from ..readings import with_programs
from ..tables import cases

HOSTS: dict[str, tuple[str, dict[str, str]]] = {
    "organiser-before": (
        "구로구는 행정안전부 주관 ‘하천정비 평가’에서 우수구로 뽑혔다.",
        {"하천정비 평가": "행정안전부"},
    ),
    "held-by": (
        "구로구는 환경부가 주최한 ‘하천정비 평가’에서 우수구로 뽑혔다.",
        {"하천정비 평가": "환경부"},
    ),
    "short-name-of-a-ministry": (
        "구로구는 행안부 ‘하천정비 평가’에서 우수구로 뽑혔다.",
        {"하천정비 평가": "행정안전부"},
    ),
    "province-right-before": (
        "구로구는 서울시 ‘하천정비 평가’에서 우수구로 뽑혔다.",
        {"하천정비 평가": "서울특별시"},
    ),
    "province-with-verb": (
        "무안군은 전라남도가 실시한 하천정비 평가에서 우수상을 받았다.",
        {"하천정비 평가": "전라남도"},
    ),
    "in-brackets-behind": (
        "구로구는 ‘하천정비 평가’(환경부 주관)에서 우수구로 뽑혔다.",
        {"하천정비 평가": "환경부"},
    ),
    "two-hosts-the-first-counts": (
        "구로구는 환경부와 산림청이 주관한 ‘하천정비 평가’에서 우수구로 뽑혔다.",
        {"하천정비 평가": "환경부"},
    ),
    "prizes-handed-out-in-a-city": (
        "환경부는 세종시에서 하천정비 평가 시상식을 열고 구로구에 우수상을 줬다.",
        {"하천정비 평가": "환경부"},
    ),
    "each-its-own": (
        "구로구는 환경부 ‘하천정비 평가’, 산림청 ‘가로수 평가’에서 우수구로 뽑혔다.",
        {"하천정비 평가": "환경부", "가로수 평가": "산림청"},
    ),
    "section": (
        "◆ 환경부\n- 하천정비 평가 우수구\n- 물관리 평가 장려구\n",
        {"하천정비 평가": "환경부", "물관리 평가": "환경부"},
    ),
    "not-the-first-word-below-a-heading": (
        "◆ 맑은 물\n환경부 하천정비 평가는 우수구였다.\n\n‘가로수 평가’는 장려구였다.\n",
        {"하천정비 평가": "환경부"},
    ),
    "none-named": ("구로구는 ‘하천정비 평가’에서 우수구로 뽑혔다.", {}),
    "province-as-a-place": ("서울 구로구는 ‘하천정비 평가’에서 우수구로 뽑혔다.", {}),
    "evaluators-without-a-name": (
        "구로구는 서울시 ‘하천정비 평가’에서 우수구로 뽑혔고 중앙부처가 실시한 가로수 평가에서도 우수구로 뽑혔다.",
        {"하천정비 평가": "서울특별시"},
    ),
    "evaluators-of-a-kind-in-the-next-sentence": (
        "구로구는 서울시 ‘하천정비 평가’에서 우수구로 뽑혔다. 민간 부문에서는 ‘가로수 평가’ 최우수상을 받았다.",
        {"하천정비 평가": "서울특별시"},
    ),
    "of-its-own-item": (
        "구로구는 ▲환경부 하천정비 평가 최우수 ▲가로수 평가 우수 ▲골목 평가 우수에 올랐다.",
        {"하천정비 평가": "환경부"},
    ),
    "giver-of-a-prize-in-another-item": (
        "구로구는 ▲하천정비 평가 환경부장관상 ▲가로수 평가 우수 ▲골목 평가 우수를 받았다.",
        {},
    ),
    "before-the-whole-list": (
        "구로구는 서울시 평가에서 ▲하천정비 평가 최우수 ▲가로수 평가 우수에 올랐다.",
        {"하천정비 평가": "서울특별시", "가로수 평가": "서울특별시"},
    ),
    "who-holds-it-told-behind": (
        "구로구는 ‘하천정비 평가’에서 우수구로 뽑혔다. 하천정비 평가는 환경부가 해마다 전국 자치구를 상대로 실시하는 평가다.",
        {"하천정비 평가": "환경부"},
    ),
    "held-by-one-and-run-by-another": (
        "구로구는 환경부 주최, 산림청 주관의 ‘하천정비 평가’에서 우수구로 뽑혔다.",
        {"하천정비 평가": "환경부"},
    ),
}


@pytest.mark.parametrize("case", cases(HOSTS))
def test_stated_hosts(case: tuple[str, dict[str, str]]) -> None:
    text, expected = case
    reading = with_programs(text)
    names = {m.span: m.text for m in reading.mentions(Program)}
    assert names
    assert {names[span]: host.name for span, host in stated_hosts(reading).items()} == expected


PLACES: dict[str, tuple[str, bool]] = {
    "evaluates": ("경기도가 평가한 하천정비에서 상을 받았다.", True),
    "before-a-quoted-name": ("경기도 ‘하천정비 평가’에서 상을 받았다.", True),
    "grants": ("경기도가 매긴 순위다.", True),
    "with-gloss": ("경기도(도지사 남모씨)가 주관한 대회다.", True),
    "receives": ("경기도는 지난 봄 하천정비 평가에서 상을 받았다.", False),
    "town": ("수원시가 주관한 하천정비 평가다.", False),
}


@pytest.mark.parametrize("case", cases(PLACES))
def test_is_host(case: tuple[str, bool]) -> None:
    text, expected = case
    reading = with_programs(text)
    place = reading.mentions(Municipality)[0]
    assert is_host(text, place, (0, len(text)), reading.mentions(Program)) is expected


@pytest.mark.parametrize(
    ("text", "region", "host"),
    [
        ("무안군은 도 ‘하천정비 평가’에서 우수상을 받았다.", "전라남도", "전라남도"),
        ("무안군은 도가 주관한 ‘하천정비 평가’에서 우수상을 받았다.", "전라남도", "전라남도"),
        ("수영구는 시 ‘하천정비 평가’에서 우수구로 뽑혔다.", "부산광역시", "부산광역시"),
        ("여수시는 시 ‘하천정비 평가’에서 우수동을 뽑았다.", "전라남도", None),  # the town itself
        (
            "무안군은 올해도 ‘하천정비 평가’에서 우수상을 받았다.",
            "전라남도",
            None,
        ),  # no word of its own
    ],
)
def test_the_recipients_province_named_by_its_level(
    text: str, region: str, host: str | None
) -> None:
    reading = with_programs(text)
    hosts = stated_hosts(reading, region)
    named = {h.name if (h := hosts.get(m.span)) else None for m in reading.mentions(Program)}
    assert named == {host}
