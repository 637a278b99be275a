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

import re
import string
from collections.abc import Collection, Iterable, Iterator
from typing import Any, Generic, TypeVar

from attrs import frozen

V = TypeVar("V")

IGNORED = frozenset(" \t\u00a0\u3000·ㆍ‧․・∙•-‐‑–")
"""Characters that a loose trie reads past inside a name."""

_END = ""  # No character is empty, so this key cannot collide with one.
_UPPER = re.compile(r"[A-Z]")
_LOWER = str.maketrans(string.ascii_uppercase, string.ascii_lowercase)
_FOLD = _LOWER | dict.fromkeys(map(ord, IGNORED))


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
    # Most names have nothing to fold, which is sooner told than done.
    return name if name.isalnum() and name == name.lower() else name.translate(_FOLD)


def _opening(root: dict[str, Any], *, loose: bool) -> re.Pattern[str]:
    """Where a name may begin: one of their first characters before one of their second ones.

    The standard library's `re` passes over a text by such classes several times as fast as
    `regex`, and both much faster than a loop.
    """
    whole = [char for char, node in root.items() if _END in node]
    second = {char for node in root.values() for char in node if char != _END}
    behind = second | IGNORED if loose else second
    return re.compile(f"{_class(whole)}|{_class(root)}(?={_class(behind)})")


def _class(chars: Collection[str]) -> str:
    """A character class of these characters; one that matches nothing if there are none."""
    return f"[{''.join(map(re.escape, sorted(chars)))}]" if chars else r"(?!)"


class Trie(Generic[V]):
    """Names and their values; a name added twice keeps the first value.

    Args:
        pairs: Names and values. An empty name (after folding, when loose) raises ``ValueError``.
        loose: Read past `IGNORED` characters inside a name and ignore ASCII case.
    """

    def __init__(self, pairs: Iterable[tuple[str, V]], *, loose: bool = False) -> None:
        self._loose = loose
        self._ignored = IGNORED if loose else frozenset[str]()
        self._root: dict[str, Any] = {}
        for name, value in pairs:
            self._add(fold(name) if loose else name, value)
        self._opening = _opening(self._root, loose=loose)
        self._pairs = frozenset(
            first + second for first, node in self._root.items() for second in node
        )
        """The first two characters of every name: most places fail at the second."""

    def _add(self, key: str, value: V) -> None:
        if not key:
            raise ValueError("a name without characters cannot be found")
        node = self._root
        for char in key:
            node = node.setdefault(char, {})
        node.setdefault(_END, value)

    def find(self, text: str, start: int = 0, end: int | None = None) -> Iterator[Match[V]]:
        """Leftmost-longest matches in ``text[start:end]``, offsets into ``text``, in order."""
        stop = len(text) if end is None else min(end, len(text))
        shift = 0
        if self._loose and _UPPER.search(text, start, stop):
            text, start, stop, shift = text[start:stop].translate(_LOWER), 0, stop - start, start
        free, pairs, ignored = start, self._pairs, self._ignored
        for opening in self._opening.finditer(text, start, stop):
            at = opening.start()
            if at < free or not (
                text[at : at + 2] in pairs or text[at] in pairs or text[at + 1 : at + 2] in ignored
            ):
                continue
            longest = self._walk(text, self._root[text[at]], at, stop)
            if longest is not None:
                free, value = longest
                yield Match(at + shift, free + shift, value)

    def starts(self, text: str, at: int, end: int) -> bool:
        """Whether a name begins at ``at`` and ends by ``end``."""
        folded = text[at:end].translate(_LOWER) if self._loose else text[at:end]
        node = self._root.get(folded[:1])
        return node is not None and self._walk(folded, node, 0, len(folded)) is not None

    def _walk(self, text: str, node: dict[str, Any], start: int, stop: int) -> tuple[int, V] | None:
        """End and value of the longest name that begins at ``start``, its first node given."""
        best: tuple[int, V] | None = None
        at, ignored = start + 1, self._ignored
        while True:
            if _END in node:
                best = at, node[_END]
            while at < stop and text[at] in ignored:
                at += 1
            if at >= stop or (step := node.get(text[at])) is None:
                return best
            node = step
            at += 1
