import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from munaward.text import Source

PIECES = st.sampled_from(
    [
        "구로구",
        unicodedata.normalize("NFD", "최우수구"),
        "\u1112\u119e\u11ab",
        "👨\u200d👩\u200d👧",
        "👁\ufe0f\u200d🗨",
        "a\u0301\u0323",
        "\u0958",
        "\r\n",
        "\r",
        "\u200b",
        "\u200d",
        "\u00ad",
        "\u3164",
        "\ud800",
        "\udc00",
        "ㆍ",
        "•",
        "?",
        "\xa0",
        "\u3000",
        "（１）",
        "｢가｣",
        "＜\u0338",
        "\uf914",
        "\u1fef\u0301",
        " ",
        "\n",
        "가 나 다\n",
        "\0",
    ]
)
TEXTS = st.one_of(
    st.lists(PIECES, max_size=12).map("".join),
    st.text(st.characters(codec=None), max_size=40),
)


@given(TEXTS)
@example("ᄒ\u200dᅡ")
@example("가" + "\u0301\u0323" * 40)
def test_each_view_character_stands_for_its_own_stretch_of_the_raw_text(raw: str) -> None:
    source = Source(raw)
    previous_end = 0
    for index in range(len(source.view)):
        start, end = source.to_raw(index, index + 1)
        assert previous_end <= start < end <= len(raw)
        previous_end = end


@given(TEXTS, st.data())
def test_a_view_span_maps_from_its_first_to_its_last_character(
    raw: str, data: st.DataObject
) -> None:
    source = Source(raw)
    start = data.draw(st.integers(0, len(source.view)))
    end = data.draw(st.integers(start, len(source.view)))
    raw_start, raw_end = source.to_raw(start, end)
    assert source.slice(start, end) == raw[raw_start:raw_end]
    if start < end:
        assert raw_start == source.to_raw(start, start + 1)[0]
        assert raw_end == source.to_raw(end - 1, end)[1]


@given(TEXTS)
@example("😀\u200d\u200b😀")
@example("여성?가족?정책")
def test_cleaning_a_view_changes_nothing(raw: str) -> None:
    view = Source(raw).view
    assert Source(view).view == view


@given(st.text(st.sampled_from("구로 최우수상3억원,.\n"), max_size=60))
def test_composed_and_decomposed_texts_have_one_view(text: str) -> None:
    assert Source(unicodedata.normalize("NFD", text)).view == Source(text).view


@pytest.mark.parametrize(
    ("raw", "view"),
    [
        pytest.param("희망\u200b복지", "희망복지", id="zero-width space inside a word"),
        pytest.param("가족👨\u200d👧", "가족👨\u200d👧", id="a joiner between emoji stays"),
        pytest.param("가\u200d나", "가나", id="a joiner between syllables goes"),
        pytest.param("하나\r\n둘\r셋\u2028넷", "하나\n둘\n셋\n넷", id="all line ends are one"),
        pytest.param("3억\xa0원\u3000상금", "3억 원 상금", id="no-break and full-width spaces"),
        pytest.param("구분\t등급", "구분\t등급", id="a tab parts columns"),
        pytest.param("청소ㆍ재활용‧복지・안전", "청소·재활용·복지·안전", id="middle dots"),
        pytest.param("• 승인", "• 승인", id="a bullet at the start of a line is a marker"),
        pytest.param("청소•복지", "청소·복지", id="a bullet inside a word is a dot"),
        pytest.param("여성?가족", "여성·가족", id="a dot that a legacy encoding lost"),
        pytest.param("받았을까?그렇다", "받았을까?그렇다", id="a question stays one"),
        pytest.param("최우수 2?우수 7", "최우수 2·우수 7", id="a lost dot behind a number"),
        pytest.param("서울시—자치구 2−1", "서울시-자치구 2-1", id="dashes and minus"),
        pytest.param("4만∼6만, 1～2", "4만~6만, 1~2", id="tildes"),
        pytest.param("“가” ‘나’ `다´ ＂라＂", "“가” ‘나’ '다' \"라\"", id="quotation marks"),
        pytest.param("｢복지｣ 「안전」", "「복지」 「안전」", id="half-width corner brackets"),
        pytest.param("（７．２％）", "(7.2%)", id="full-width ASCII"),
        pytest.param("① ⑴ 〃 …‥", "① ⑴ 〃 ……", id="enclosed numbers and ditto stay"),
        pytest.param("가\ud800나", "가\ufffd나", id="a lone surrogate"),
        pytest.param("인센티브 ２억원", "인센티브 2억원", id="full-width digits"),
        pytest.param(
            "서 천 군      보도자료", "서천군      보도자료", id="a letterhead spaced out"
        ),
        pytest.param("수  상  현  황 ", "수상현황 ", id="a title spaced out"),
        pytest.param("보 도 자 료\t2016. 1. 8.", "보도자료\t2016. 1. 8.", id="before a tab"),
        pytest.param("가 나 는 갔다", "가 나 는 갔다", id="spaced letters that run on"),
        pytest.param("북  구  장  려  2016", "북  구  장  려  2016", id="cells in columns stay"),
        pytest.param("그 때 그 말", "그때그말", id="single letters alone on a line are spaced out"),
        pytest.param(
            "이 상 은 구의 것이다", "이 상 은 구의 것이다", id="words of one letter in prose"
        ),
        pytest.param("", "", id="nothing"),
    ],
)
def test_view(raw: str, view: str) -> None:
    assert Source(raw).view == view


def test_a_span_over_a_dropped_character_covers_it() -> None:
    source = Source("스마트허\u200b브센터")
    assert source.slice(3, 5) == "허\u200b브"


def test_a_span_beside_a_dropped_character_leaves_it_out() -> None:
    source = Source("\ufeff구로구\u200b는")
    assert source.slice(0, 3) == "구로구"


@pytest.mark.parametrize("value", [None, 3, b"bytes", ["구로구"]])
def test_only_text_is_accepted(value: object) -> None:
    with pytest.raises(TypeError):
        Source(value)  # type: ignore[arg-type]


@pytest.mark.parametrize("span", [(-1, 1), (2, 1), (0, 4)])
def test_spans_outside_the_view_are_refused(span: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="no span"):
        Source("구로구").to_raw(*span)
