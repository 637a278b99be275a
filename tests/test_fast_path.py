"""What is passed over to be fast changes nothing: texts read whole give the same documents.

The slow path reads every text for awards and has every word before a name analysed.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import munaward as mw
from munaward.extract.program import nominal
from munaward.morph import Analyser

from .planted.check import PLANTED
from .planted.compose import Release, releases
from .planted.patterns import PATTERNS

GOLD = sorted((Path(__file__).parent / "gold").glob("*.txt"))
SEEDS = sorted((Path(__file__).parents[2] / "shared" / "gold" / "seeds").glob("*.txt"))
WHOLE = mw.Parser(gate=None)

Read = Callable[[str], mw.Document]


@pytest.fixture
def slowly(monkeypatch: pytest.MonkeyPatch) -> Read:
    def read(text: str) -> mw.Document:
        with monkeypatch.context() as patch:
            for shortcut in ("is_plain_noun", "is_closed"):
                patch.setattr(nominal, shortcut, lambda word: False)
            return WHOLE.parse(text)

    return read


@pytest.mark.parametrize("path", [*GOLD, *SEEDS], ids=lambda path: path.stem)
def test_releases(slowly: Read, path: Path) -> None:
    text = path.read_bytes().decode()
    assert mw.parse(text).to_dict() == slowly(text).to_dict()


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda pattern: pattern.id)
def test_composed_releases(slowly: Read, pattern: object) -> None:
    @PLANTED
    @given(st.just(pattern).flatmap(releases))
    def holds(release: Release) -> None:
        assert mw.parse(release.text).to_dict() == slowly(release.text).to_dict()

    holds()


def test_the_slow_path_has_more_analysed(slowly: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    analyse, asked = Analyser.analyse, []

    def counting(self: Analyser, view: str, spans: list[tuple[int, int]]) -> object:
        asked.append(sum(end - start for start, end in spans))
        return analyse(self, view, spans)

    monkeypatch.setattr(Analyser, "analyse", counting)
    text = GOLD[0].read_bytes().decode()
    mw.parse(text)
    fast = sum(asked)
    asked.clear()
    slowly(text)
    assert fast * 2 < sum(asked)
