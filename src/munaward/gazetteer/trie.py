"""A character trie that finds many names in a text at once.

Matches are leftmost and, of those that start together, the longest; they do not overlap. A loose
trie reads past whitespace, dots and hyphens inside a name (``공동 협력사업`` for ``공동협력사업``)
and ignores the case of ASCII letters, but never runs across a line break.

>>> trie = Trie([("중구", 1), ("중구청", 2)])
>>> [(m.start, m.end, m.value) for m in trie.find("서울 중구청과 중구")]
[(3, 6, 2), (8, 10, 1)]
>>> loose = Trie([("시·구 협력사업", "x")], loose=True)
>>> [(m.start, m.end) for m in loose.find("시-구 협력 사업이")]
[(0, 9)]
"""

from __future__ import annotations

import string
from collections.abc import Iterable, Iterator
from typing import Any, Generic, TypeVar

from attrs import frozen

V = TypeVar("V")

IGNORED = frozenset(" \t\u00a0\u3000·ㆍ‧․・∙•-‐‑–")
"""Characters that a loose trie reads past inside a name."""

_END = ""  # No character is empty, so this key cannot collide with one.
_LOWER = str.maketrans(string.ascii_uppercase, string.ascii_lowercase)


@frozen(slots=True)
class Match(Generic[V]):
    """An occurrence: ``text[start:end]`` is printed, ``value`` was stored with the name."""

    start: int
    end: int
    value: V


def fold(name: str) -> str:
    """The name as a loose trie compares it.

    >>> fold("시·구 SNS 대상")
    '시구sns대상'
    """
    return "".join(c for c in name.translate(_LOWER) if c not in IGNORED)


class Trie(Generic[V]):
    """Names and their values; a name added twice keeps the first value.

    Args:
        pairs: Names and values. An empty name (after folding, when loose) raises ``ValueError``.
        loose: Read past `IGNORED` characters inside a name and ignore ASCII case.
    """

    def __init__(self, pairs: Iterable[tuple[str, V]], *, loose: bool = False) -> None:
        self._loose = loose
        self._root: dict[str, Any] = {}
        for name, value in pairs:
            self._add(fold(name) if loose else name, value)

    def _add(self, key: str, value: V) -> None:
        if not key:
            raise ValueError("a name without characters cannot be found")
        node = self._root
        for char in key:
            node = node.setdefault(char, {})
        node.setdefault(_END, value)

    def find(self, text: str, start: int = 0, end: int | None = None) -> Iterator[Match[V]]:
        """Leftmost-longest matches in ``text[start:end]``, offsets into ``text``, in order."""
        window = text[start:end]
        folded = window.translate(_LOWER) if self._loose else window
        walk = self._walk_loose if self._loose else self._walk
        root, stop, at = self._root, len(window), 0
        while at < stop:
            node = root.get(folded[at])
            if node is not None:
                match = walk(folded, node, at, stop)
                if match is not None:
                    yield Match(match.start + start, match.end + start, match.value)
                    at = match.end
                    continue
            at += 1

    @staticmethod
    def _walk(text: str, node: dict[str, Any], start: int, stop: int) -> Match[V] | None:
        best: Match[V] | None = None
        at = start + 1
        while True:
            if _END in node:
                best = Match(start, at, node[_END])
            if at >= stop or (step := node.get(text[at])) is None:
                return best
            node = step
            at += 1

    @staticmethod
    def _walk_loose(text: str, node: dict[str, Any], start: int, stop: int) -> Match[V] | None:
        best: Match[V] | None = None
        at = start + 1
        while True:
            if _END in node:
                best = Match(start, at, node[_END])
            while at < stop and text[at] in IGNORED:
                at += 1
            if at >= stop or (step := node.get(text[at])) is None:
                return best
            node = step
            at += 1
