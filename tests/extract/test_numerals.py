"""Numerals in every mixture of digits and hangul."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from munaward.extract import numerals

VALUES = [
    ("8억3600만", 836_000_000, "glued"),
    ("3억3천만", 330_000_000, "천 inside a section"),
    ("6억 2천여만", 620_000_000, "여 before 만"),
    ("12억 4천 300만", 1_243_000_000, "space inside a section"),
    ("1억5,000만", 150_000_000, "comma"),
    ("4천5백만", 45_000_000, "two small units"),
    ("1.5억", 150_000_000, "decimal of a big unit"),
    ("147.2조", 147_200_000_000_000, "decimal of 조"),
    ("삼억", 300_000_000, "hangul digit"),
    ("이천오백만", 25_000_000, "hangul throughout"),
    ("천오백만", 15_000_000, "implied one"),
    ("천5백만", 15_000_000, "implied one before a digit"),
    ("915백만", 915_000_000, "table unit behind a number"),
    ("15천만", 150_000_000, "two digits before 천"),
    ("2억 7천", 270_000_000, "만 left out behind 천"),
    ("1억5백", 105_000_000, "만 left out behind 백"),
    ("1조 2천 345억", 1_234_500_000_000, "조 with a mixed section"),
    ("41억 3백만", 4_103_000_000, "백 alone"),
    ("9억 6천3백여만", 963_000_000, "여 behind 백"),
    ("1억 7천8백 여만", 178_000_000, "여 apart"),
    ("9억 5 천여만", 950_000_000, "unit apart from its number"),
    ("1억 5000 만", 150_000_000, "big unit apart"),
    ("93,150만", 931_500_000, "more than 만 in 만"),
    ("2억7500", 200_007_500, "literal; elided says otherwise"),
    ("35,000", 35_000, "digits alone"),
    ("0", 0, "zero"),
    ("680백만원", 680_000_000, "원 is read over"),
]


@pytest.mark.parametrize(("text", "value"), [v[:2] for v in VALUES], ids=[v[2] for v in VALUES])
def test_parse(text: str, value: int) -> None:
    assert numerals.parse(text) == value


@pytest.mark.parametrize(
    "text", ["", "원", "만", "억", "3만2억", "억새", "1,50만", "3.33333만", "스무", "3억 천안시"]
)
def test_no_numeral(text: str) -> None:
    with pytest.raises(ValueError, match="no numeral"):
        numerals.parse(text)


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("3억 조성", 2),  # 조 of another word
        ("5억 천안시", 2),  # 천 of a town
        ("2억 우수", 2),
        ("2018 2억", 4),  # a number apart begins a new numeral
        ("6억 2천여만원", 7),
        ("3억 여성정책", 2),  # 여 of another word
        ("1만473㎞", 5),
        ("3억 2위", 2),  # a bare number apart needs 원
    ],
)
def test_match_stops(text: str, end: int) -> None:
    found = numerals.match(text)
    assert found is not None
    assert found.end == end


def test_elided_man() -> None:
    found = numerals.match("1억5000 확보")
    assert found is not None
    assert (found.value, found.elided) == (100_005_000, 150_000_000)


def test_step_is_what_the_first_number_counts() -> None:
    steps = {
        text: getattr(numerals.match(text), "step", None) for text in ("50만", "5천만", "3억2천만")
    }
    assert steps == {"50만": 10**4, "5천만": 10**7, "3억2천만": 10**8}


@pytest.mark.parametrize(
    ("text", "value"), [("12", 12), ("두", 2), ("열두", 12), ("십이", 12), ("십", 10), ("이십", 20)]
)
def test_cardinal(text: str, value: int) -> None:
    assert numerals.cardinal(text) == value


@pytest.mark.parametrize("n", [-1, 10**16])
def test_format_refuses(n: int) -> None:
    with pytest.raises(ValueError, match="out of range"):
        numerals.format(n)


@given(
    n=st.integers(0, 10**16 - 1) | st.integers(0, 10**5).map(lambda n: n * 10**4),
    style=st.sampled_from(numerals.STYLES),
)
def test_every_style_reads_back(n: int, style: numerals.Style) -> None:
    assert numerals.parse(numerals.format(n, style)) == n


@given(st.text(alphabet="0123456789,.여 일이삼십백천만억조원가", max_size=30), st.integers(0, 30))
def test_match_never_fails_and_stays_inside(text: str, start: int) -> None:
    found = numerals.match(text, start)
    if found is not None:
        assert start == found.start < found.end <= len(text)
        assert found.value >= 0


def test_endless_digits_are_no_numeral() -> None:
    assert numerals.match("1" * 5000) is None
