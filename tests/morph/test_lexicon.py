import pytest

from munaward.morph import lexicon


@pytest.mark.parametrize(
    ("name", "score"),
    [("대상", 0), ("장려상", 1), ("최우수상", 2), ("국무총리상", 3), ("가" * 28, 3)],
)
def test_a_longer_word_wins_over_its_parts(name: str, score: int) -> None:
    assert [(w.form, w.tag, w.score) for w in lexicon([name])] == [(name, "NNP", score)]


def test_words_are_sorted_and_each_stands_once() -> None:
    assert [w.form for w in lexicon(["우수상", "대상"], ["대상", " 우수상 "])] == ["대상", "우수상"]


@pytest.mark.parametrize("name", ["", " ", "구", "희망\n복지", "희망\u2028복지"])
def test_what_no_analyser_can_hold_is_left_out(name: str) -> None:
    assert lexicon([name]) == ()
