"""The awards that a composed release states are the awards that are found, no more, no fewer."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import munaward as mw

from .check import PLANTED, differences, read
from .compose import Pattern, Release, releases
from .patterns import PATTERNS, cases

STEADY = [
    p
    for p in PATTERNS
    if p.id
    in (
        "single.body",
        "streak.body",
        "money.and-got",
        "rank.took",
        "list.pairs",
        "list.each",
        "list.triangles",
        "towns.pairs",
        "years.last-and-this",
        "following.also",
    )
]
"""Sentences of every kind, for what must not change their reading."""


@pytest.mark.parametrize("pattern", cases(PATTERNS, "records"))
def test_records(pattern: Pattern) -> None:
    @PLANTED
    @given(releases(pattern))
    def holds(release: Release) -> None:
        missing, extra = differences(read(release), release)
        assert not missing and not extra, f"{release.text}\nmissing {missing}\nextra {extra}"

    holds()


@settings(PLANTED, max_examples=60)
@given(st.sampled_from(STEADY).flatmap(releases))
def test_the_dateline_is_read(release: Release) -> None:
    assert read(release).published == release.published


def _wrapped(text: str) -> str:
    """The lines broken at the space before every 30th column, as mailed releases are."""
    out = []
    for line in text.split("\n"):
        words, width = line.split(" "), 0
        for i, word in enumerate(words):
            hard = i and width + len(word) > 30 and len(line) > 60
            out.append(("\n" if hard else " " if i else "") + word)
            width = len(word) if hard else width + len(word) + 1
        out.append("\n")
    return "".join(out[:-1])


_WIDE = str.maketrans("0123456789(),", "０１２３４５６７８９（），")

LAYOUTS = {
    "crlf": lambda text: text.replace("\n", "\r\n"),
    "decomposed-syllables": lambda text: unicodedata.normalize("NFD", text),
    "no-break-spaces": lambda text: text.replace(" ", "\xa0"),
    "full-width-digits": lambda text: text.translate(_WIDE),
    "hard-wrapped": _wrapped,
    "no-space-after-full-stop": lambda text: text.replace("다. ", "다."),
    "indented": lambda text: "\n".join(f"  {line}" if line else "" for line in text.split("\n")),
    "byte-order-mark": lambda text: "\ufeff" + text,
    "zero-width-spaces": lambda text: text.replace("\n", "\u200b\n"),
}
"""Ways in which a text is typeset that say nothing."""


BROKEN_LAYOUTS = {"hard-wrapped": "a host before a line break inside the name is lost"}


@pytest.mark.parametrize(
    "layout",
    [
        pytest.param(
            name,
            marks=[pytest.mark.xfail(strict=False, reason=BROKEN_LAYOUTS[name])]
            if name in BROKEN_LAYOUTS
            else [],
        )
        for name in LAYOUTS
    ],
)
def test_layout_does_not_change_what_is_read(layout: str) -> None:
    @settings(PLANTED, max_examples=25)
    @given(st.sampled_from(STEADY).flatmap(releases))
    def holds(release: Release) -> None:
        text = LAYOUTS[layout](release.text)
        missing, extra = differences(mw.parse(text), release)
        assert not missing and not extra, f"{text}\nmissing {missing}\nextra {extra}"

    holds()


@settings(PLANTED, max_examples=25)
@given(st.sampled_from(STEADY).flatmap(lambda p: releases(p, dateline=False)))
def test_a_given_dateline_counts_like_a_printed_one(release: Release) -> None:
    doc = mw.parse(release.text, published=release.published)
    missing, extra = differences(doc, release)
    assert not missing and not extra, release.text


@settings(PLANTED, max_examples=40)
@given(st.sampled_from([p for p in STEADY if p.hostless]).flatmap(releases))
@pytest.mark.xfail(
    strict=False,
    reason="a province is taken for the host where the programme's taxonomy entry is one of its own",
)
def test_no_host_where_none_is_named(release: Release) -> None:
    assert {award.host for award in read(release).awards} == {None}, release.text


@pytest.mark.parametrize("district", ["중구", "동구", "서구", "남구", "북구"])
@pytest.mark.parametrize("region", ["부산광역시", "대구광역시", "광주광역시"])
def test_the_region_settles_shared_names(district: str, region: str) -> None:
    if (district, region) == ("중구", "광주광역시"):
        pytest.skip("Gwangju has no 중구")
    text = f"2019-10-02\n\n{district}가 ‘지역복지사업 평가’에서 최우수기관으로 선정됐다."
    (award,) = mw.parse(text, region=region).awards
    assert award.recipient == f"{region} {district}"
