"""Whether a result right behind a programme's name is in a record of that programme."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import regex

from munaward.checks.check import Check
from munaward.checks.names import Named
from munaward.checks.release import Release, Result, counted, value
from munaward.checks.results import single
from munaward.model import Mention, Program

_NEAR = 12
_ELSEWHERE = regex.compile(r"각각|나란히|다\.|등\s|[\n,△▲▷▸○①-⑳]")
"""Between a name and a result that may be of another, or of several."""
_IN_TURN = regex.compile(r"['’”]?\s?(?:[,·/]|[과와]\s|이?나\s|로,)\s?['‘“]?")
"""Between results that go to several programmes in turn."""


def named(release: Release) -> Iterator[Check]:
    """A check for each name with a result right behind it, each pair once."""
    records = [Named.of(award) for award in release.awards]
    seen: set[tuple[object, ...]] = set()
    for program, result in _pairs(release):
        key = (program.name, result.type, value(result))
        # Where no record has the result at all, the word alone tells it.
        if key not in seen and release.holders(result):
            seen.add(key)
            yield _check(release, program, result, records)


def _pairs(release: Release) -> Iterator[tuple[Program, Result]]:
    for line, mentions in release.told(Mention):
        giving = set(single(release, release.results(line.start, line.end)))
        for i, (a, b) in enumerate(pairwise(mentions if not line.head else ())):
            if not isinstance(a, Program) or not isinstance(b, Result) or b not in giving:
                continue
            gap = release.text[a.end : b.start]
            after = mentions[i + 2] if i + 2 < len(mentions) else None
            in_turn = (
                after is not None
                and after.type == b.type
                and _IN_TURN.fullmatch(release.text, b.end, max(b.end, after.start))
            )
            if len(gap) <= _NEAR and not in_turn and not _ELSEWHERE.search(gap):
                yield a, b


def _check(release: Release, program: Program, result: Result, records: Sequence[Named]) -> Check:
    holders = release.holders(result)
    fitting = tuple(i for i in holders if records[i].is_of(program))
    own = tuple(i for i, record in enumerate(records) if record.is_of(program))
    # A record takes the letter or number of 최우수 5등급, wherever that is said.
    exact = tuple(i for i in own if (release.awards[i].tier or "").startswith("grade:"))
    concerned = fitting or exact or own
    return Check(
        kind="result",
        verdict="held" if fitting or exact else "broken",
        claimed=1,
        found=len(fitting or exact),
        spans=(program.span, result.span),
        evidence=release.evidence(concerned),
        awards=concerned,
        reason=f"{result.text} is said of {program.text}; "
        f"{counted(len(fitting or exact), 'record')} of it has {result.type} {value(result)}",
    )
