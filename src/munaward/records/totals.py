"""The sums that a text states of itself."""

from __future__ import annotations

from munaward.extract.base import Reading
from munaward.model import Total


def totals(reading: Reading) -> tuple[Total, ...]:
    """The totals of a document, offsets into the view."""
    return ()
