"""Releases to read: texts, most with an annotation beside them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, TypeAlias

from attrs import frozen

Json: TypeAlias = Mapping[str, Any]
"""An annotation, a prediction, or one mention, award or total of either."""

GOLD = Path(__file__).parents[1] / "gold"
"""The project's own annotated releases."""

AWARD_SLOTS = ("recipient", "program", "host", "year", "tier", "rank", "streak", "prize", "krw")


@frozen
class Sample:
    """A release, with what a careful reader takes from it.

    Attributes:
        id: The file's path in its folder, without suffix.
        text: What `munaward.parse` receives.
        gold: The annotation, its mentions with ``start`` and ``end``; None where there is none.
    """

    id: str
    text: str
    gold: Json | None


def samples(folders: Iterable[Path]) -> list[Sample]:
    """Every ``.txt`` below some folders, with the ``.json`` beside it, sorted folder by folder.

    Raises:
        ValueError: Two releases have the same id, or an annotated mention is not in its text.
    """
    found: dict[str, Sample] = {}
    for folder in folders:
        for path in sorted(folder.rglob("*.txt")):
            sample = _read(path, path.relative_to(folder).with_suffix("").as_posix())
            if sample.id in found:
                raise ValueError(f"two releases are named {sample.id}")
            found[sample.id] = sample
    return list(found.values())


def annotated(folders: Iterable[Path]) -> list[Sample]:
    """Those with an annotation.

    Raises:
        ValueError: There is none, or `samples` raises it.
    """
    found = [sample for sample in samples(folders) if sample.gold is not None]
    if not found:
        raise ValueError("no annotated release: ID.txt with ID.json beside it")
    return found


def locate(text: str, needle: str, nth: int) -> int:
    """Start of the nth occurrence of a needle, counted from 1 and without overlap, or -1.

    >>> locate("우수구·우수구", "우수구", 2), locate("우수구", "우수구", 2)
    (4, -1)
    """
    at = -len(needle)
    for _ in range(nth):
        at = text.find(needle, at + len(needle))
        if at < 0:
            return -1
    return at


def _read(path: Path, name: str) -> Sample:
    text = path.read_bytes().decode()
    beside = path.with_suffix(".json")
    if not beside.exists():
        return Sample(name, text, None)
    gold = json.loads(beside.read_bytes())
    return Sample(name, text, {**gold, "mentions": list(_placed(name, text, gold["mentions"]))})


def _placed(name: str, text: str, mentions: Iterable[Json]) -> Iterator[Json]:
    for mention in mentions:
        start = locate(text, mention["text"], mention.get("nth", 1))
        if start < 0:
            raise ValueError(f"{name}: {mention['text']!r} is not in the text that often")
        yield {**mention, "start": start, "end": start + len(mention["text"])}
