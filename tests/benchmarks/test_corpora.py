"""What the benchmarks read is what they say: news without awards, two releases of a hundred."""

from __future__ import annotations

import re

import munaward as mw
from benchmarks import corpora

# A raffle's first prize is read as a rank of the town; the record says itself that it is doubtful.
_DOUBTFUL = 0.3


def test_general_news_reports_no_award() -> None:
    for text in corpora.news(len(corpora.TEMPLATES), seed=7):
        assert mw.parse(text, min_confidence=_DOUBTFUL).awards == ()


def test_every_gap_of_an_article_is_filled_and_no_two_are_alike() -> None:
    articles = corpora.news(200)
    assert not re.search("[{}]", "".join(articles))
    assert len({*articles}) == 200
    assert articles == corpora.news(200)


def test_general_news_has_the_words_of_releases_in_other_senses() -> None:
    words = " ".join(corpora.TEMPLATES)
    for word in ("평가", "대상", "선정", "우수", "1위", "연속", "인센티브", "포상금", "등급"):
        assert word in words


def test_two_of_a_hundred_texts_of_an_archive_are_releases() -> None:
    releases = corpora.releases()
    archive = corpora.mixed(300, releases)
    assert len(archive) == 300
    assert sum(text in releases for text in archive) == 6


def test_a_long_document_holds_all_paragraphs_and_nothing_of_the_page() -> None:
    once, ten = (corpora.long_document(corpora.releases(), n) for n in (1, 10))
    assert 9.9 < len(ten) / len(once) < 10.1
    assert len(once) > 20_000
    # The page of an article ends where its copyright is told: what follows would not be read.
    places = [m.start for m in mw.parse(once[:10_000]).mentions]
    assert max(places) > 9_000


def test_short_texts_are_many_and_different() -> None:
    texts = [*corpora.short_texts(2000)]
    assert len({*texts}) == 2000
    assert max(map(len, texts)) < 700
