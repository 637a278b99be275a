"""Texts with every award that they state: what is missing and what is too many both fail."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

import munaward as mw
from munaward.model import Award

Slots: TypeAlias = dict[str, str | int | None]
Row: TypeAlias = tuple[str, list[Slots]]

SLOTS = ("area", "host", "year", "tier", "rank", "streak", "prize", "krw")
YEAR = 2019
"""The year of a row's results unless the row says otherwise: rows are read as of its December."""


def award(recipient: str, program: str | None, **slots: str | int | None) -> Slots:
    """An expected award; slots that are not given are None, the year is `YEAR`."""
    unknown = slots.keys() - set(SLOTS)
    if unknown:
        raise ValueError(f"no such slots: {sorted(unknown)}")
    default: Slots = dict.fromkeys(SLOTS)
    return {"recipient": recipient, "program": program, **default, "year": YEAR, **slots}


def _stated(found: Award) -> Slots:
    return {name: getattr(found, name) for name in ("recipient", "program", *SLOTS)}


def check(row: Row, *, published: str = f"{YEAR}-12-20", region: str | None = None) -> None:
    """Fail with what a text's awards lack and what they have too many."""
    text, expected = row
    doc = mw.parse(text, published=published, region=region)
    for a in doc.awards:
        assert a.evidence and all(text[start:end].strip() for start, end in a.evidence)
    missing: list[Slots] = list(expected)
    extra: list[Slots] = []
    for slots in map(_stated, doc.awards):
        if slots in missing:
            missing.remove(slots)
        else:
            extra.append(slots)
    assert (missing, extra) == ([], []), (
        f"\n{text}\nmissing {_short(missing)}\nextra {_short(extra)}"
    )


def _short(rows: Sequence[Slots]) -> list[Slots]:
    return [{k: v for k, v in row.items() if v is not None} for row in rows]
