"""What holds of every string whatever: offsets, no errors, the same answer, in bounded time."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable
from functools import partial
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

import munaward as mw

from .timing import MEASURABLE, grows_less, seconds

ANY = settings(
    max_examples=150,
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)

PIECES = st.sampled_from(
    [
        "순천시가 ‘재난관리평가’에서 최우수기관으로 선정돼 인센티브 2억원을 받았다.",
        "구로구, 3년 연속 최우수구",
        "△도로정비 평가 우수 △",
        "올해 5개 분야에서 1위, 대상(국무총리상)",
        "입력 2019-12-10 10:20",
        "평가명\t등급\t시상금",
        "8억3600만원",
        "1억５천만 원",
        unicodedata.normalize("NFD", "해남군은 4년 연속 우수상을 받았다."),
        unicodedata.normalize("NFD", "최우수"),
        "👨\u200d👩\u200d👧",
        "🏆",
        "\r\n",
        "\r",
        "\n\n",
        "\u2028",
        "\x0b",
        "\x85",
        "\ufeff",
        "\u200b",
        "\u00ad",
        "\ud800",
        "\udc00",
        "\udfff\ud83c",
        "a\u0301",
        "가\u0301\u0323",
        "‘",
        "’",
        "“",
        "「",
        "(",
        ")",
        "?",
        "·",
        "…",
        "\0",
        " ",
        "\xa0",
        "\u3000",
        "1",
        "９",
        "٣",
        "Ⅱ",
        "①",
        "㎡",
        "원",
        "만",
        "년",
    ]
)
TEXTS = st.one_of(
    st.lists(PIECES, max_size=14).map("".join),
    st.text(st.characters(codec=None), max_size=60),
    st.text("0123456789.,억만천백원년연속째위등상구군시‘’“”()△· \n", max_size=60),
)


OTHER_PARSER = mw.Parser()


@ANY
@given(TEXTS)
@example("")
@example("\ud83c\udfc6 3년 연속 최우수상")
@example("최우수상" + "\u0301" * 40 + "을 받았다")
@example("\u1112\u119e\u11ab 구로구가 우수구로 선정됐다")
def test_every_offset_slices_back_to_its_text(text: str) -> None:
    doc = mw.parse(text)
    assert doc.text == text
    for mention in doc.mentions:
        assert text[mention.start : mention.end] == mention.text
    for record in (*doc.awards, *doc.totals):
        for start, end in record.evidence:
            assert 0 <= start < end <= len(text)
    assert list(doc.mentions) == sorted(doc.mentions, key=lambda m: (m.start, m.end, m.type))


@ANY
@given(TEXTS)
def test_the_same_text_gives_the_same_document(text: str) -> None:
    assert mw.parse(text) == mw.parse(text) == OTHER_PARSER.parse(text)


@ANY
@given(TEXTS)
def test_a_document_is_json_and_is_read_back(text: str) -> None:
    doc = mw.parse(text)
    data = doc.to_dict()
    assert mw.Document.from_dict(json.loads(json.dumps(data))) == doc
    assert all(0 <= award["confidence"] <= 1 for award in data["awards"])


@ANY
@given(st.one_of(st.none(), st.binary(), st.integers(), st.lists(st.text()), st.floats()))
def test_what_is_no_string_is_a_type_error(thing: object) -> None:
    with pytest.raises(TypeError):
        mw.parse(thing)  # type: ignore[arg-type]


@settings(ANY, max_examples=40)
@given(TEXTS)
def test_mentions_of_one_kind_do_not_overlap(text: str) -> None:
    doc = mw.parse(text)
    for kind in (mw.model.Money, mw.model.Tier, mw.model.Streak, mw.model.Rank):
        spans = [m.span for m in doc.of_type(kind)]
        assert all(a[1] <= b[0] for a, b in pairwise(spans))


ADVERSARIES: dict[str, Callable[[int], str]] = {
    "digits": lambda n: "7" * n,
    "grouped-digits": lambda n: "1,234," * (n // 6),
    "dots": lambda n: "." * n,
    "interpuncts": lambda n: "·" * n,
    "opening-quotes": lambda n: "‘" * n,
    "straight-quotes": lambda n: "'" * n,
    "opening-brackets": lambda n: "(" * n,
    "nested-brackets": lambda n: "(" * (n // 2) + ")" * (n // 2),
    "ellipses": lambda n: "…" * n,
    "closing-quotes": lambda n: "’" * n,
    "double-quotes": lambda n: "“”" * (n // 2),
    "corner-brackets": lambda n: "「" * n,
    "square-brackets": lambda n: "[" * n,
    "closing-brackets": lambda n: ")" * n,
    "hyphens": lambda n: "-" * n,
    "dots-spaced": lambda n: ". " * (n // 2),
    "pipes": lambda n: "|" * n,
    "circled-numbers": lambda n: "①" * n,
    "numbered-items": lambda n: "1. " * (n // 3),
    "markers-mixed": lambda n: "□ ○ - ※ " * (n // 8),
    "marker-lines": lambda n: " ○ \n" * (n // 4),
    "numbered-lines": lambda n: "가. \n" * (n // 4),
    "streaks-joined": lambda n: "3년연속" * (n // 4),
    "quoted-heads": lambda n: "‘평가’" * (n // 4),
    "spaces": lambda n: " " * n,
    "newlines": lambda n: "\n" * n,
    "tabs": lambda n: "\t" * n,
    "syllables": lambda n: "가" * n,
    "letters": lambda n: "a" * n,
    "units": lambda n: "억만천백" * (n // 4),
    "commas": lambda n: "가," * (n // 2),
    "bullets": lambda n: "△" * n,
    "bullet-items": lambda n: "△가 " * (n // 3),
    "bullet-lines": lambda n: "- \n" * (n // 3),
    "streaks": lambda n: "3년 연속 " * (n // 6),
    "grades": lambda n: "최우수상 " * (n // 5),
    "grades-joined": lambda n: "최우수상" * (n // 4),
    "grades-listed": lambda n: "최우수상, " * (n // 6),
    "ranks": lambda n: "1위 " * (n // 3),
    "money": lambda n: "2억원, " * (n // 5),
    "money-ranges": lambda n: "2억~" * (n // 3),
    "years": lambda n: "2019년 " * (n // 6),
    "towns": lambda n: "수원시·" * (n // 4),
    "programmes": lambda n: "‘도로정비 평가’, " * (n // 11),
    "heads": lambda n: "평가 " * (n // 3),
    "heads-joined": lambda n: "평가" * (n // 2),
    "hosts": lambda n: "행정안전부 주관 " * (n // 9),
    "menu-bars": lambda n: "최우수 | " * (n // 6),
    "table-rows": lambda n: "하천정비 평가 | 최우수\n" * (n // 14),
    "dotted-lines": lambda n: "최우수……" * (n // 5),
    "spaced-letters": lambda n: "가 " * (n // 2),
    "roll-calls": lambda n: "하천정비 평가 우수기관은 9곳이다. " + "수원시다. " * (n // 6),
    "areas": lambda n: "하천정비 평가에서 " + "조림 분야 우수, 산불 분야 장려, " * (n // 20),
    "areas-of-contests": lambda n: (
        "수원시는 하천정비 평가 우수상을 받았다. 조림 분야에서 1위였다. " * (n // 36)
    ),
    "surrogates": lambda n: "\ud800" * n,
    "accents": lambda n: "\u0301" * n,
    "decomposed": lambda n: unicodedata.normalize("NFD", "최우수상 ") * (n // 12),
    "one-sentence": lambda n: "수원시가 도로정비 평가에서 우수상을 받고 " * (n // 23),
    "one-list": lambda n: "‘하천정비 평가’ 최우수상 2억원, 3년 연속 1위, " * (n // 31),
    "no-mentions": lambda n: "시민의 안전을 위해 도로를 고치고 하천을 청소하며 " * (n // 27),
    "news": lambda n: (
        "수원시는 하천 산책로에 조명 40개를 달았다. 어두운 길이 밝아졌다.\n\n" * (n // 39)
    ),
    "sentences": lambda n: "수원시가 도로정비 평가에서 우수상을 받았다. " * (n // 25),
    "paragraphs": lambda n: "수원시가 도로정비 평가에서 우수상을 받았다.\n\n" * (n // 26),
}
"""Texts of about n characters that a careless pattern or loop reads in quadratic time."""

# A text that nobody writes longer.
_LONGEST = 40_000


def _measurable(make: Callable[[int], str]) -> int:
    """The length from which on the time of a text can be told from the noise."""
    size = 500
    while size < _LONGEST and seconds(partial(mw.parse, make(size))) < MEASURABLE:
        size *= 2
    return size


@pytest.mark.parametrize("name", ADVERSARIES)
def test_four_times_the_text_takes_about_four_times_as_long(name: str) -> None:
    make = ADVERSARIES[name]
    mw.parse(make(40))
    size = _measurable(make)
    # Quadratic time would be sixteen times as long.
    assert grows_less(6, lambda: mw.parse(make(size)), lambda: mw.parse(make(4 * size)))


@pytest.mark.parametrize(
    "name",
    [
        "digits",
        "dots",
        "straight-quotes",
        "opening-quotes",
        "opening-brackets",
        "streaks-joined",
        "grades-joined",
        "marker-lines",
        "letters",
    ],
)
def test_fifty_thousand_characters_without_a_full_stop(name: str) -> None:
    assert seconds(lambda: mw.parse(ADVERSARIES[name](50_000))) < 10
