"""Patterns with an alternative that may begin with any syllable.

Such an alternative makes a search try all the others at every character too. It also needs a word
of its own; where the text does not hold that word, the pattern without it finds the same.
"""

from __future__ import annotations

import re


class Guarded:
    """A pattern of which one part is only tried where a word that it needs stands in the text.

    Args:
        source: The whole pattern.
        part: The costly part of ``source``, with the bar that joins it to the other alternatives.
        words: What a match of ``part`` contains, one or the other.

    >>> named = r"|[가-힣]{2,4}\\s?씨"
    >>> people = Guarded(rf"직원(?:에게|은){named}", named, ("씨",))
    >>> [people.search(text)[0] for text in ("모든 직원에게 준다", "홍길동 씨가 받았다")]
    ['직원에게', '홍길동 씨']
    """

    def __init__(self, source: str, part: str, words: tuple[str, ...]) -> None:
        if part not in source:
            raise ValueError(f"no part of the pattern: {part!r}")
        self._whole = re.compile(source)
        self._without = re.compile(source.replace(part, ""))
        self._words = words

    def _needed(self, text: str) -> re.Pattern[str]:
        return self._whole if any(word in text for word in self._words) else self._without

    def search(self, text: str) -> re.Match[str] | None:
        """The first match in a text, as of a compiled pattern."""
        return self._needed(text).search(text)

    def match(self, text: str) -> re.Match[str] | None:
        """The match at the beginning of a text, as of a compiled pattern."""
        return self._needed(text).match(text)
