"""Every mention that was planted is found, at its offsets, with what it says, and none else."""

from __future__ import annotations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

import munaward as mw

from . import words
from .amounts import APPROXIMATE, RENDERERS
from .check import KINDS, PLANTED, planted, read, seen
from .compose import AMOUNTS, Pattern, Release, releases
from .josa import josa
from .patterns import PATTERNS, cases

AWARDED = (
    "순천시는 ‘재난관리평가’에서 우수기관으로 선정돼 인센티브 {}을 받았다.",
    "상사업비 {}을 확보했다.",
    "시상금으로 {}이 주어졌다.",
    "최우수상을 받은 해남군은 포상금 {}을 받는다.",
    "도로정비 평가 최우수상(상사업비 {})",
)
SPENT = (
    "순천시는 {}을 들여 하수관로 정비 공사를 마쳤다.",
    "건립비 {}이 투입된다.",
    "총사업비 {} 가운데 절반은 국비다.",
    "내년도 예산안은 {} 규모다.",
)


@pytest.mark.parametrize("pattern", cases(PATTERNS, "mentions"))
def test_mentions(pattern: Pattern) -> None:
    @PLANTED
    @given(releases(pattern))
    def holds(release: Release) -> None:
        found = seen(read(release), release, *KINDS)
        assert found == planted(release, *KINDS), release.text

    holds()


@pytest.mark.parametrize("style", [*RENDERERS, *APPROXIMATE])
def test_money_in_every_style(style: str) -> None:
    render = {**RENDERERS, **APPROXIMATE}[style]

    @settings(PLANTED, max_examples=30)
    @given(AMOUNTS, st.sampled_from(AWARDED + SPENT))
    def holds(amount: int, sentence: str) -> None:
        printed = render(amount)
        assume(printed is not None)
        assert printed is not None
        (money,) = mw.parse(text := sentence.format(printed)).money
        assert (money.text, money.krw, money.krw_max) == (printed, amount, None), text
        assert money.approximate == (style in APPROXIMATE)
        assert money.role == ("award" if sentence in AWARDED else "other"), text

    holds()


@settings(PLANTED, max_examples=60)
@given(
    low=st.integers(1, 90),
    more=st.integers(1, 90),
    shape=st.sampled_from(
        ["{}00만~{}00만원", "{}00만원∼{}00만원", "{}억∼{}억 원", "{}000만원에서 {}000만원"]
    ),
)
def test_ranges_are_one_amount(low: int, more: int, shape: str) -> None:
    printed = shape.format(low, low + more)
    unit = 10**8 if "억" in shape else 10**7 if "000" in shape else 10**6
    (money,) = mw.parse(f"도는 시·군에 상사업비 {printed}을 지원했다.").money
    assert money.text == printed
    assert (money.krw, money.krw_max) == (low * unit, (low + more) * unit)


@pytest.mark.parametrize(
    "text",
    [
        "주민 3만5천여 명이 다녀갔다.",
        "전화 031-228-1234로 물으면 된다.",
        "나무 2천 그루를 심었다.",
        "원도심 2만여 가구에 도시가스를 놓는다.",
        "관광객 100만 명 시대를 열었다.",
        "학생에게 1만 달러를 후원했다.",
        "2019년 12월 10일 오후 2시에 열린다.",
        "면적은 1만2천㎡다.",
        "3천 원전 종사자",
    ],
)
def test_other_numbers_are_no_money(text: str) -> None:
    assert mw.parse(text).money == ()


@settings(PLANTED, max_examples=60)
@given(
    count=st.integers(2, 15),
    form=st.sampled_from(sorted(words.COUNTERS)),
    grade=st.sampled_from(
        ["최우수상을 받았다", "우수기관으로 선정됐다", "1위를 차지했다", "대상을 수상했다"]
    ),
    name=st.sampled_from(words.REAL_NAMES),
)
def test_runs_of_awards(count: int, form: str, grade: str, name: str) -> None:
    printed = form.format(n=count)
    (run,) = mw.parse(f"순천시가 ‘{name}’에서 {printed} {grade}.").streaks
    assert (run.text, run.count, run.unit) == (printed, count, words.COUNTERS[form])


@settings(PLANTED, max_examples=60)
@given(
    count=st.integers(2, 15),
    rest=st.sampled_from(
        [
            "감소했다",
            "증가했다",
            "적자를 냈다",
            "동결됐다",
            "떨어졌다",
            "늘어났다",
            "하락세다",
            "운영 중이다",
        ]
    ),
    what=st.sampled_from(["인구", "출생아", "지방세 체납액", "상수도 요금", "농가 수", "관광객"]),
)
def test_runs_of_other_things(count: int, rest: str, what: str) -> None:
    text = f"{josa_of(what, '은/는')} {count}년 연속 {rest}."
    assert mw.parse(text).streaks == (), text


def josa_of(word: str, pair: str) -> str:
    """A word with the particle that fits it."""
    return word + josa(word, pair)


GRADE_WORDS = {
    **{
        f"{grade}{body}": code
        for grade, code in words.GRADES.items()
        for body in ("상", "기관", " 기관")
    },
    **words.SEOUL_GRADES,
    **words.OTHER_PRIZES,
    **words.LETTERS,
    "최우수 지자체": "top",
    "우수 자치단체": "excellent",
    "최우수 시·군": "top",
    "우수군": "excellent",
    "최우수 도시": "top",
    "종합대상": "grand",
    "모범상": "model",
    "도약상": "progress",
    "본상": "merit",
}


@pytest.mark.parametrize("word", GRADE_WORDS)
def test_grade_words(word: str) -> None:
    got = "를 받았다" if josa(word, "을/를") == "를" else "을 받았다"
    chosen = josa(word, "으로/로") + " 선정됐다"
    for rest in [got] if word.endswith(("상", "등급")) else [chosen, got]:
        text = f"순천시가 ‘지역복지사업 평가’에서 {word}{rest}."
        assert [(t.text, t.code) for t in mw.parse(text).tiers] == [(word, GRADE_WORDS[word])], text


@pytest.mark.parametrize("place", [1, 2, 3, 7, 12])
@pytest.mark.parametrize("lead", ["", "전국 ", "종합 ", "도내 ", "군부 ", "전국 군 단위 "])
def test_places(place: int, lead: str) -> None:
    (rank,) = mw.parse(f"해남군이 ‘지방세정 종합평가’에서 {lead}{place}위를 차지했다.").of_type(
        mw.model.Rank
    )
    assert (rank.text, rank.rank) == (f"{place}위", place)


NAMES = (
    *words.REAL_NAMES,
    *(f"{topic} {head}" for topic in words.TOPICS for head in words.HEADS[:3]),
    *words.PRIZE_NAMES,
)


@settings(PLANTED, max_examples=150)
@given(
    st.sampled_from(NAMES),
    st.sampled_from(["", *dict.fromkeys(words.QUOTES)]),
    st.sampled_from(["", "2018년 ", "2018년도 ", "제9회 ", "’18년 "]),
    st.sampled_from(
        ["순천시가 {}에서 우수상을 받았다.", "환경부 주관 {}에서 순천시가 우수상을 받았다."]
    ),
)
def test_names(name: str, quotes: str, before: str, frame: str) -> None:
    opened, closed = (quotes[0], quotes[1]) if quotes else ("", "")
    text = frame.format(f"{opened}{before}{name}{closed}")
    assert [p.text for p in mw.parse(text).programs] == [name], text


@settings(PLANTED, max_examples=60)
@given(st.sampled_from(words.SEOUL_TITLES), st.sampled_from(words.QUOTES))
def test_titles_with_commas_and_dots(title: str, quotes: str) -> None:
    text = f"서울 은평구는 서울시 {quotes[0]}{title}{quotes[1]} 평가에서 수상구로 선정됐다."
    assert [p.text for p in mw.parse(text).programs] == [title], text
