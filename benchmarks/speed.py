"""How quick munaward reads, beside Kiwi that only finds the morphemes of the same texts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

import munaward
from benchmarks import corpora
from benchmarks.measuring import in_turns, ratio
from benchmarks.result import Result, seconds, times


def speed(rounds: int, releases: Sequence[str]) -> Result:
    """The ratio on each kind of text."""
    from kiwipiepy import Kiwi

    kiwi = Kiwi()
    rows, benchmarks = [], []
    for name, texts in {
        "award-dense releases": releases,
        "general news, no awards": corpora.news(corpora.NEWS),
        "mixed archive, 2 % releases": corpora.mixed(corpora.NEWS, releases),
        "one document of all paragraphs": [corpora.long_document(releases)],
    }.items():
        taken = in_turns(
            {
                "Kiwi": partial(_each, kiwi.tokenize, texts),
                "munaward": partial(_each, munaward.parse, texts),
            },
            rounds,
        )
        size = sum(map(len, texts))
        found = ratio(taken["Kiwi"], taken["munaward"])
        rows.append(
            (
                name,
                f"{len(texts)}",
                f"{size:,}",
                seconds(taken["Kiwi"].median),
                seconds(taken["munaward"].median),
                f"**{times(found.value)}**",
                f"{found.low:.2f}–{found.high:.2f}",
                times(found.cpu),
            )
        )
        benchmarks += [
            each.benchmark(f"{reader}: {name}", characters=size) for reader, each in taken.items()
        ]
    return Result(
        "Speed of munaward as a multiple of Kiwi's on the same texts",
        (
            "texts",
            "number",
            "characters",
            "Kiwi alone",
            "munaward",
            "speed",
            "rounds",
            "by CPU time",
        ),
        tuple(rows),
        tuple(benchmarks),
    )


def _each(read: Callable[[str], object], texts: Sequence[str]) -> None:
    for text in texts:
        read(text)


LENGTHS = (1, 10)


def length(rounds: int, releases: Sequence[str]) -> Result:
    """How the time of one document grows with its length."""
    few = corpora.spread(releases, 8)
    rows, benchmarks = [], []
    for name, texts in {"releases": few, "general news": corpora.news(20)}.items():
        documents = {f"{n}": corpora.long_document(texts, n) for n in LENGTHS}
        taken = in_turns(
            {n: partial(munaward.parse, text) for n, text in documents.items()}, rounds
        )
        once, often = (taken[f"{n}"] for n in LENGTHS)
        found = ratio(often, once)
        rows.append(
            (
                f"paragraphs of {name}",
                *(f"{len(text):,}" for text in documents.values()),
                seconds(once.median),
                seconds(often.median),
                f"**{times(found.value)}**",
                f"{found.low:.2f}–{found.high:.2f}",
                times(found.cpu),
            )
        )
        benchmarks += [
            each.benchmark(f"{n} × paragraphs of {name}", characters=len(documents[n]))
            for n, each in taken.items()
        ]
    return Result(
        "Time of one document when its text stands in it ten times",
        (
            "document",
            "characters",
            "ten times",
            "time",
            "ten times",
            "growth",
            "rounds",
            "by CPU time",
        ),
        tuple(rows),
        tuple(benchmarks),
    )
