"""Hopes, failures, calls, schemes and statistics state no award."""

from __future__ import annotations

import pytest
from hypothesis import given

from .check import KINDS, PLANTED, planted, read, seen
from .compose import Pattern, Release, releases
from .patterns import NEGATIVES, cases


@pytest.mark.parametrize("pattern", cases(NEGATIVES, "records"))
def test_no_record(pattern: Pattern) -> None:
    @PLANTED
    @given(releases(pattern))
    def holds(release: Release) -> None:
        assert read(release).awards == (), release.text

    holds()


@pytest.mark.parametrize("pattern", cases(NEGATIVES, "mentions"))
def test_no_mention_of_anything_won(pattern: Pattern) -> None:
    @PLANTED
    @given(releases(pattern))
    def holds(release: Release) -> None:
        found = seen(read(release), release, *KINDS)
        assert found == planted(release, *KINDS), release.text

    holds()
