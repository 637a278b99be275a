"""Names marked in a row against the candidates that one way of finding them yields."""

from __future__ import annotations

from collections.abc import Iterable

from munaward.extract.program.candidate import Candidate

from ...markup import read


def marked_names(row: str) -> tuple[str, list[str]]:
    """The text of a row and the names that it marks; none in a row without a tag."""
    if "<program" not in row:
        assert "</" not in row
        return row, []
    text, marked = read(row)
    assert {m.kind for m in marked} == {"program"}
    return text, [f"{m.start}:{m.text}" for m in marked]


def names_of(text: str, candidates: Iterable[Candidate]) -> list[str]:
    """The candidates as rows write them, in text order, each once."""
    spans = sorted({c.span for c in candidates})
    return [f"{a}:{text[a:b]}" for a, b in spans]
