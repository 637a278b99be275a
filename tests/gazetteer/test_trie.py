"""The multi-pattern matcher."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from munaward.gazetteer.trie import Trie, fold


def spans(trie: Trie[str], text: str) -> list[tuple[int, int, str]]:
    return [(m.start, m.end, m.value) for m in trie.find(text)]


def strict(*names: str) -> Trie[str]:
    return Trie((n, n) for n in names)


def loose(*names: str) -> Trie[str]:
    return Trie(((n, n) for n in names), loose=True)


@pytest.mark.parametrize(
    ("names", "text", "expected"),
    [
        pytest.param(["중구"], "중구 중구", [(0, 2, "중구"), (3, 5, "중구")], id="every place"),
        pytest.param(["중구", "중구청"], "중구청", [(0, 3, "중구청")], id="longest"),
        pytest.param(["가나", "나다라"], "가나다라", [(0, 2, "가나")], id="leftmost"),
        pytest.param(["가나다", "나"], "가나", [(1, 2, "나")], id="a failed walk starts over"),
        pytest.param(
            ["가나다라", "가나"], "가나다", [(0, 2, "가나")], id="falls back to a shorter"
        ),
        pytest.param(["중구"], "중 구", [], id="strict about spaces"),
    ],
)
def test_strict(names: list[str], text: str, expected: list[tuple[int, int, str]]) -> None:
    assert spans(strict(*names), text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("시구협력사업", [(0, 6)], id="joined"),
        pytest.param("시·구 협력 사업을", [(0, 9)], id="dots and spaces"),
        pytest.param(" 시구협력사업 ", [(1, 7)], id="outer spaces stay outside"),
        pytest.param("시구협력\n사업", [], id="never across a line"),
    ],
)
def test_loose(text: str, expected: list[tuple[int, int]]) -> None:
    assert [(s, e) for s, e, _ in spans(loose("시-구 협력사업"), text)] == expected


def test_loose_ignores_ascii_case() -> None:
    assert spans(loose("SNS 대상"), "sns대상") == [(0, 5, "SNS 대상")]


def test_window_bounds_matches() -> None:
    trie = strict("중구", "구청")
    assert [(m.start, m.end) for m in trie.find("중구청", 1, 3)] == [(1, 3)]
    assert list(trie.find("중구청", 0, 1)) == []


def test_first_value_wins() -> None:
    assert [m.value for m in Trie([("가", 1), ("가", 2)]).find("가")] == [1]


@pytest.mark.parametrize("name", ["", " ·"])
def test_empty_name_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="without characters"):
        loose(name)


NAMES = st.lists(st.text("가나다", min_size=1, max_size=4), min_size=1, max_size=6)


@given(NAMES, st.text("가나다라", max_size=30))
def test_agrees_with_brute_force(names: list[str], text: str) -> None:
    expected, at = [], 0
    while at < len(text):
        best = max((n for n in names if text.startswith(n, at)), key=len, default="")
        if best:
            expected.append((at, at + len(best), best))
        at += len(best) or 1
    assert spans(strict(*names), text) == expected


@given(NAMES, st.text("가나다라 ·\n", max_size=30))
def test_loose_matches_fold_to_their_name(names: list[str], text: str) -> None:
    for start, end, name in spans(loose(*names), text):
        assert fold(text[start:end]) == fold(name)
        assert "\n" not in text[start:end]
        assert text[start] not in " ·" and text[end - 1] not in " ·"
