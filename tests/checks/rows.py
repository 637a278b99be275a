"""Texts whose mentions and totals are the parser's, and whose records are given."""

from __future__ import annotations

from collections.abc import Sequence

import munaward as mw
from munaward.checks import Check, check
from munaward.model import Award

Told = tuple[str, int, int]
"""Verdict, number claimed, number found."""


def won(
    program: str | None = None, *, recipient: str = "서울특별시 강동구", **slots: str | int | None
) -> Award:
    """A record of 강동구 in 2019 unless it says otherwise."""
    return Award(recipient=recipient, program=program, **{"year": 2019, **slots})  # type: ignore[arg-type]


def checked(text: str, awards: Sequence[Award], published: str = "2019-12-20") -> tuple[Check, ...]:
    """The checks of a text against some records; every span is inside the text."""
    doc = mw.parse(text, published=published)
    found = check(text, doc.mentions, awards, doc.totals, doc.published or published)
    for one in found:
        assert one.spans and one.reason
        for start, end in (*one.spans, *one.evidence):
            assert 0 <= start < end <= len(text)
    return found


def told(kind: str, text: str, awards: Sequence[Award]) -> list[Told]:
    """The checks of one kind, in text order."""
    found = (c for c in checked(text, awards) if c.kind == kind)
    return [(c.verdict, c.claimed, c.found) for c in found]
