"""How a parsed document is held against the truth that was planted in its text."""

from __future__ import annotations

import unicodedata
from typing import Any

from hypothesis import HealthCheck, Phase, settings

import munaward as mw
from munaward.document import Document
from munaward.model import Award, Mention, Money, Program, Rank, Streak, Tier

from .compose import FIELDS, OPEN, Fields, Planted, Release

Seen = tuple[str, int, int, str, tuple[Any, ...]]
"""A mention as it is compared: kind, offsets, text, what it says."""

PLANTED = settings(
    max_examples=6,
    derandomize=True,
    database=None,
    deadline=None,
    phases=[Phase.explicit, Phase.generate],  # shrinking composed texts costs more than it tells
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
"""How the properties of composed releases are tried: the same texts every time."""

KINDS = ("money", "tier", "streak", "rank", "program")


def _says(mention: Mention) -> tuple[Any, ...]:
    match mention:
        case Money():
            return mention.krw, mention.role
        case Tier():
            return (mention.code,)
        case Streak():
            return mention.count, mention.unit
        case Rank():
            return (mention.rank,)
        case Program():
            return ()
        case _:
            raise TypeError(mention.type)


def seen(doc: Document, release: Release, *kinds: str) -> set[Seen]:
    """The mentions of some kinds that a parser found, those left out whose span is open."""
    left_open = [m for m in release.mentions if m.kind == OPEN]
    return {
        (m.type, m.start, m.end, m.text, _says(m))
        for m in doc.mentions
        if m.type in kinds and not any(m.start < o.end and o.start < m.end for o in left_open)
    }


def planted(release: Release, *kinds: str) -> set[Seen]:
    """The mentions of some kinds that a text holds."""

    def one(m: Planted) -> Seen:
        return m.kind, m.start, m.end, release.text[m.start : m.end], m.says

    return {one(m) for m in release.mentions if m.kind in kinds}


def _plain(value: Any) -> Any:
    """A value as records are compared: composed letters, single spaces."""
    if isinstance(value, str):
        return " ".join(unicodedata.normalize("NFC", value).split())
    return value


def stated(award: Award) -> Fields:
    """The fields of a record that a text can state."""
    names = (*FIELDS, "host")
    return {name: _plain(getattr(award, name)) for name in names}


def same(found: Fields, truth: Fields) -> bool:
    """Whether a record is right; a contest's area may be its ``area`` or its ``program``."""
    rest = truth.keys() - {"program", "area"}
    names = {found["program"], found["area"]} - {None}
    told = {truth["program"], truth["area"]} - {None}
    whole = truth["area"] is None or found["area"] is not None
    named = names == told if whole else bool(names & told)
    return named and all(found[k] == truth[k] for k in rest)


def differences(doc: Document, release: Release) -> tuple[list[Fields], list[Fields]]:
    """The records that are missing, and those that are too many."""
    extra = [stated(a) for a in doc.awards]
    missing = []
    for truth in release.awards:
        hit = next((a for a in extra if same(a, truth)), None)
        if hit is None:
            missing.append(truth)
        else:
            extra.remove(hit)
    return missing, extra


def read(release: Release) -> Document:
    """Parse a composed release."""
    return mw.parse(release.text)
