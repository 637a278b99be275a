"""`parse_many`: the same results in the same order however many workers, failures in their place."""

from __future__ import annotations

import multiprocessing
import os
import pickle
import signal
from collections.abc import Iterator
from itertools import islice
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import munaward as mw
from munaward.batch import reading
from munaward.batch.reading import Chunk, Item, chunked
from munaward.batch.workers import WorkerDied
from munaward.extract.money import MoneyExtractor

from .texts import endless, release

MIXED: list[Any] = [release(0), None, "", b"bytes", release(1), *map(release, range(2, 40)), 7]


class Title(str):
    """A string of a class that other processes need not know."""


def one_by_one(texts: list[Any]) -> list[Any]:
    return [
        mw.parse(text)
        if isinstance(text, str)
        else mw.Failure(
            index=i, type="TypeError", message=f"text must be a str, not {type(text).__name__}"
        )
        for i, text in enumerate(texts)
    ]


@pytest.mark.parametrize("workers", [1, 2])
def test_results_are_those_of_parse_in_order(workers: int) -> None:
    results = list(mw.parse_many(MIXED, workers=workers, on_error="keep"))
    assert results == one_by_one(MIXED)
    texts = [r.text for r in results if isinstance(r, mw.Document)]
    assert texts == [t for t in MIXED if isinstance(t, str)]
    assert multiprocessing.active_children() == []


@pytest.mark.parametrize("workers", [1, 2])
def test_date_and_region_reach_each_text(workers: int) -> None:
    text = "중구는 지난해 도로청소 평가에서 1위를 했다."
    given = {"published": "2015-01-09", "region": "부산광역시"}
    assert (
        list(mw.parse_many([text] * 3, workers=workers, **given)) == [mw.parse(text, **given)] * 3
    )  # type: ignore[arg-type]


@pytest.mark.parametrize("workers", [1, 2])
def test_a_bad_text_is_named_after_the_results_before_it(workers: int) -> None:
    results = mw.parse_many([release(0), release(1), 3, release(2)], workers=workers)  # type: ignore[list-item]
    assert [next(results), next(results)] == [mw.parse(release(0)), mw.parse(release(1))]
    with pytest.raises(mw.ParseError, match=r"^text 2: TypeError: .*not int$") as caught:
        next(results)
    assert isinstance(caught.value, TypeError)
    assert caught.value.failure.index == 2
    assert multiprocessing.active_children() == []


@pytest.mark.parametrize("workers", [1, 2])
def test_a_parser_of_your_own_reads_in_every_process(workers: int) -> None:
    only_money = mw.Parser(extractors=[MoneyExtractor()])
    texts = [*map(release, range(20))]
    results = list(mw.parse_many(texts, workers=workers, parser=only_money))
    assert results == [only_money.parse(text) for text in texts]
    assert {m.type for doc in results for m in doc.mentions} == {"money"}


def test_parsers_of_your_own_do_not_disturb_each_other() -> None:
    only_money = mw.Parser(extractors=[MoneyExtractor()])
    both = zip(
        mw.parse_many(map(release, range(3)), parser=only_money),
        mw.parse_many(map(release, range(3))),
        strict=True,
    )
    expected = [(only_money.parse(release(n)), mw.parse(release(n))) for n in range(3)]
    assert list(both) == expected


def test_a_parser_that_other_processes_cannot_have_is_refused_at_the_call() -> None:
    class Nothing:
        name = "nothing"

        def extract(self, reading: object) -> list[mw.model.Mention]:
            return []

    own = mw.Parser(extractors=[Nothing()])
    assert [doc.mentions for doc in mw.parse_many([release(0)], parser=own)] == [()]
    with pytest.raises(ValueError, match=r"parser cannot be sent to other processes.*Nothing"):
        mw.parse_many([release(0)], parser=own, workers=2)
    assert multiprocessing.active_children() == []


class Broken:
    """A parser with a mistake."""

    def parse(self, text: str, **_: object) -> mw.Document:
        if text == "고장":
            raise RecursionError("too deep")
        return mw.Document(text=text)


def test_any_exception_of_one_text_stops_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "default_parser", Broken)
    first, second, third = mw.parse_many(["하나", "고장", "둘"], on_error="keep")
    assert (first, third) == (mw.Document(text="하나"), mw.Document(text="둘"))
    assert second == mw.Failure(index=1, type="RecursionError", message="too deep")
    with pytest.raises(mw.ParseError, match="text 1: RecursionError: too deep") as caught:
        list(mw.parse_many(["하나", "고장"]))
    assert not isinstance(caught.value, TypeError)


def test_a_string_of_another_class_is_a_text() -> None:
    class Local(str):
        """Pickle cannot send it."""

    assert list(mw.parse_many([Title(release(4)), Local(release(5))], workers=2)) == [
        mw.parse(release(4)),
        mw.parse(release(5)),
    ]


@pytest.mark.parametrize(("workers", "most"), [(1, 1), (2, 97)])
def test_read_ahead_is_bounded(workers: int, most: int) -> None:
    taken = 0

    def texts() -> Iterator[str]:
        nonlocal taken
        for text in endless():
            taken += 1
            yield text

    results = mw.parse_many(texts(), workers=workers)
    assert taken == 0
    for number, _ in enumerate(islice(results, 120), 1):
        assert taken - number < most
    results.close()  # type: ignore[attr-defined]
    assert multiprocessing.active_children() == []


def test_what_the_texts_raise_comes_through() -> None:
    def texts() -> Iterator[str]:
        yield from map(release, range(20))
        raise OSError("disk gone")

    with pytest.raises(OSError, match="disk gone"):
        list(mw.parse_many(texts(), workers=2))
    assert multiprocessing.active_children() == []


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no such signal")
def test_a_killed_worker_is_an_error_and_no_hang() -> None:
    results = mw.parse_many(endless(), workers=2)
    next(results)
    victim = multiprocessing.active_children()[0]
    assert victim.pid is not None
    os.kill(victim.pid, signal.SIGKILL)
    with pytest.raises(WorkerDied, match="out of memory"):
        for _ in results:
            pass
    assert multiprocessing.active_children() == []


@pytest.mark.parametrize(
    "arguments",
    [
        {"workers": 0},
        {"workers": -1},
        {"on_error": "ignore"},
        {"published": "지난해"},
        {"min_confidence": 2},
    ],
    ids=str,
)
def test_wrong_arguments_are_refused_at_the_call(arguments: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=next(iter(arguments))):
        mw.parse_many(["하나"], **arguments)


def test_documents_go_through_pickle_whole() -> None:
    doc = mw.parse(release(3) + " 환경부 주관 평가 8개 부문에서 2014년 장관상과 1위를 차지했다.")
    assert len({m.type for m in doc.mentions}) >= 8
    back = pickle.loads(pickle.dumps(doc))
    assert back == doc
    assert back.text == doc.text


@given(
    st.lists(st.one_of(st.text(max_size=30), st.integers(0, 30_000).map("가".__mul__)), max_size=60)
)
def test_chunks_are_the_items_in_order_and_small(texts: list[str]) -> None:
    chunks = list(chunked(map(Item, texts)))
    assert [one.text for chunk in chunks for one in chunk.items] == texts  # type: ignore[union-attr]
    begun = 0
    for chunk in chunks:
        assert chunk == Chunk(begun, chunk.items)
        assert 1 <= len(chunk.items) <= 16
        assert sum(len(one.text) for one in chunk.items[:-1]) < 20_000  # type: ignore[union-attr]
        begun += len(chunk.items)
