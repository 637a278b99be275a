"""The text as it came, a cleaned view of it, and the exact way back."""

from __future__ import annotations

import unicodedata
from array import array

from attrs import field, frozen
from attrs.validators import instance_of

from munaward.model import Span
from munaward.text.folding import (
    CLUSTER,
    DROPPED,
    INVISIBLE,
    LETTER_SPACED,
    LONGEST_CLUSTER,
    fold,
    fold_in_context,
)


@frozen
class Source:
    """A raw text and its cleaned view.

    The view is composed (NFC), has no invisible characters and one spelling for each family of
    spaces, dots, dashes and quotation marks (`munaward.text.folding`). Each view character stands
    for a stretch of at least one raw character; the stretches follow each other without overlap.

    >>> source = Source("스마트허\\u200b브센터ㆍ구로구\\r\\n")
    >>> source.view
    '스마트허브센터·구로구\\n'
    >>> source.to_raw(3, 5)
    (3, 6)

    Attributes:
        raw: The text as it came.
        view: The cleaned text, which all extractors read.
    """

    raw: str = field(validator=instance_of(str))
    view: str = field(init=False, eq=False, repr=False)
    # Raw start and end of each view character; None where the two texts correspond one to one.
    _starts: array[int] | None = field(init=False, eq=False, repr=False)
    _ends: array[int] | None = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        distinct = set(self.raw)
        text, starts, ends = self.raw, None, None
        if not distinct.isdisjoint(INVISIBLE) or "\r\n" in text:
            text, starts, ends = _drop(text)
            distinct = set(text)
        text = fold(text, distinct)
        if not unicodedata.is_normalized("NFC", text):
            text, starts, ends = _compose(text, starts, ends)
        if LETTER_SPACED.search(text):
            text, starts, ends = _join_letters(text, starts, ends)
        object.__setattr__(self, "view", fold_in_context(text))
        object.__setattr__(self, "_starts", starts)
        object.__setattr__(self, "_ends", ends)

    @property
    def is_aligned(self) -> bool:
        """Whether every position of the view is the same in the raw text."""
        return self._starts is None

    def to_raw(self, start: int, end: int) -> Span:
        """The raw span of a view span: from its first character's start to its last one's end.

        Raises:
            ValueError: If ``0 <= start <= end <= len(view)`` does not hold.
        """
        if not 0 <= start <= end <= len(self.view):
            raise ValueError(f"{start}:{end} is no span of a view of {len(self.view)} characters")
        if self._starts is None or self._ends is None:
            return start, end
        if start < end:
            return self._starts[start], self._ends[end - 1]
        at = self._starts[start] if start < len(self.view) else len(self.raw)
        return at, at

    def slice(self, start: int, end: int) -> str:
        """The raw text of a view span."""
        raw_start, raw_end = self.to_raw(start, end)
        return self.raw[raw_start:raw_end]


def _drop(raw: str) -> tuple[str, array[int], array[int]]:
    """The text without invisible characters, CRLF as one line end, with raw starts and ends."""
    pieces: list[str] = []
    starts, ends = array("L"), array("L")
    at = 0
    for match in DROPPED.finditer(raw):
        begin, end = match.span()
        pieces.append(raw[at:begin])
        starts.extend(range(at, begin))
        ends.extend(range(at + 1, begin + 1))
        if match["crlf"]:
            pieces.append("\n")
            starts.append(begin)
            ends.append(end)
        at = end
    pieces.append(raw[at:])
    starts.extend(range(at, len(raw)))
    ends.extend(range(at + 1, len(raw) + 1))
    return "".join(pieces), starts, ends


def _join_letters(
    text: str, starts: array[int] | None, ends: array[int] | None
) -> tuple[str, array[int], array[int]]:
    """The text without the spaces of its spaced-out letterheads."""
    if starts is None or ends is None:
        starts, ends = _one_to_one(text)
    dropped = {
        at
        for line in LETTER_SPACED.finditer(text)
        for at in range(*line.span("letters"))
        if text[at].isspace()
    }
    kept = [at for at in range(len(text)) if at not in dropped]
    return (
        "".join(text[at] for at in kept),
        array("L", (starts[at] for at in kept)),
        array("L", (ends[at] for at in kept)),
    )


def _one_to_one(text: str) -> tuple[array[int], array[int]]:
    return array("L", range(len(text))), array("L", range(1, len(text) + 1))


def _compose(
    text: str, starts: array[int] | None, ends: array[int] | None
) -> tuple[str, array[int], array[int]]:
    """The text with each cluster composed, unless that would make it longer."""
    if starts is None or ends is None:
        starts, ends = _one_to_one(text)
    pieces: list[str] = []
    new_starts, new_ends = array("L"), array("L")
    at = 0
    for match in CLUSTER.finditer(text):
        begin, end = match.span()
        size = end - begin
        composed = unicodedata.normalize("NFC", match[0]) if size <= LONGEST_CLUSTER else match[0]
        if composed == match[0] or len(composed) > size:
            continue
        # What is left over behind the composed character are marks, one for one.
        first_end = end - len(composed) + 1
        pieces += text[at:begin], composed
        new_starts += starts[at : begin + 1] + starts[first_end:end]
        new_ends += ends[at:begin] + ends[first_end - 1 : end]
        at = end
    pieces.append(text[at:])
    new_starts += starts[at:]
    new_ends += ends[at:]
    return "".join(pieces), new_starts, new_ends
