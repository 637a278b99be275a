import pickle
import subprocess
import sys
import textwrap
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from munaward.morph import Analyser, lexicon
from munaward.text import Source

NAMES = ["최우수구", "최우수상", "희망일자리 만들기", "시·구 공동협력사업"]
TEXT = "마포구가 희망일자리 만들기 평가에서 최우수구로 선정됐다. 시·구 공동협력사업도 최우수상이다."


@pytest.fixture(scope="module")
def analyser() -> Analyser:
    return Analyser(lexicon(NAMES))


def run(script: str) -> str:
    result = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", textwrap.dedent(script)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
    )
    assert result.returncode == 0, result.stderr
    return result.stdout.strip()


def test_offsets_count_characters_of_the_view(analyser: Analyser) -> None:
    first, second = analyser.analyse(TEXT, [(0, 33), (34, len(TEXT))])
    (city,) = [m for m in first if m.form == "최우수구"]
    (prize,) = [m for m in second if m.form == "최우수상"]
    assert TEXT[city.start : city.end] == "최우수구"
    assert TEXT[prize.start : prize.end] == "최우수상"


@pytest.mark.parametrize("name", NAMES)
def test_words_of_the_lexicon_stay_whole(analyser: Analyser, name: str) -> None:
    text = f"구가 {name}에서 이겼다"
    assert (name, "NNP") in [(m.form, m.tag) for m in analyser.analyse(text, [(0, len(text))])[0]]


def test_a_contracted_ending_shares_its_characters(analyser: Analyser) -> None:
    (morphs,) = analyser.analyse("선정됐다", [(0, 4)])
    assert [(m.form, m.tag, m.start, m.end) for m in morphs][1:3] == [
        ("되", "XSV", 2, 3),
        ("었", "EP", 2, 3),
    ]


def test_tags_of_irregular_verbs_have_no_suffix(analyser: Analyser) -> None:
    text = "도와 주고 지어 올리고 물어 보았다"
    (morphs,) = analyser.analyse(text, [(0, len(text))])
    assert not [m for m in morphs if "-" in m.tag]


def test_many_texts_give_what_each_gives_alone(analyser: Analyser) -> None:
    view = "\n".join([TEXT, "구는 상을 받지 못했다.", ""] * 12)
    spans, at = [], 0
    for line in view.split("\n"):
        spans.append((at, at + len(line)))
        at += len(line) + 1
    assert analyser.analyse(view, spans) == [analyser.analyse(view, [s])[0] for s in spans]


def test_threads_get_the_same_morphemes() -> None:
    fresh = Analyser(lexicon(NAMES))
    spans = [(0, len(TEXT))] * 20
    with ThreadPoolExecutor(8) as pool:
        results = list(pool.map(lambda _: fresh.analyse(TEXT, spans), range(16)))
    assert all(result == results[0] for result in results)
    assert results[0][0]


def test_a_forked_child_builds_its_own_engine_and_exits_cleanly() -> None:
    script = f"""
        import os, sys
        from munaward.morph import Analyser, lexicon
        analyser = Analyser(lexicon({NAMES!r}))
        text = {TEXT!r}
        spans = [(0, len(text))] * 20
        before = analyser.analyse(text, spans)
        for use in (True, False):
            child = os.fork()
            if child == 0:
                sys.exit(0 if not use or analyser.analyse(text, spans) == before else 3)
            _, status = os.waitpid(child, 0)
            print(status)
    """
    assert run(script).split() == ["0", "0"]


def test_a_pickle_holds_the_recipe(analyser: Analyser) -> None:
    analyser.analyse(TEXT, [(0, 4)])
    data = pickle.dumps(analyser)
    assert len(data) < 1000
    copy = pickle.loads(data)
    assert copy == analyser
    assert copy.analyse(TEXT, [(0, len(TEXT))]) == analyser.analyse(TEXT, [(0, len(TEXT))])


def test_importing_loads_no_engine() -> None:
    script = """
        import sys
        import munaward.morph
        munaward.morph.Analyser()
        print("kiwipiepy" in sys.modules)
    """
    assert run(script) == "False"


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\0",
        "\n\n",
        "ㅋ" * 5000,
        "가" * 4000,
        "1" * 9000,
        "😀👨\u200d👩",
        "\ufffd",
        "(" * 3000,
    ],
    ids=[
        "empty",
        "space",
        "nul",
        "lines",
        "ㅋ",
        "가",
        "digits",
        "emoji",
        "replacement",
        "brackets",
    ],
)
def test_odd_texts(analyser: Analyser, text: str) -> None:
    (morphs,) = analyser.analyse(text, [(0, len(text))])
    assert all(0 <= m.start <= m.end <= len(text) for m in morphs)


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(codec=None), max_size=60), st.integers(0, 30))
def test_morphemes_lie_in_their_span(analyser: Analyser, raw: str, cut: int) -> None:
    view = Source(raw).view
    middle = min(cut, len(view))
    for (start, end), morphs in zip(
        [(0, middle), (middle, len(view))],
        analyser.analyse(view, [(0, middle), (middle, len(view))]),
        strict=True,
    ):
        assert list(morphs) == sorted(morphs, key=lambda m: (m.start, m.end))
        assert all(start <= m.start <= m.end <= end for m in morphs)


def test_a_long_text_is_read_to_its_end(analyser: Analyser) -> None:
    view = TEXT + " " + "구는 상을 받았다. " * 400 + TEXT
    (morphs,) = analyser.analyse(view, [(0, len(view))])
    assert morphs[-1].end == len(view)
    assert sum(m.form == "최우수구" for m in morphs) == 2


@pytest.mark.parametrize("span", [(-1, 2), (3, 2), (0, 99)])
def test_spans_outside_the_view_are_refused(analyser: Analyser, span: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="no span"):
        analyser.analyse("마포구", [span])
