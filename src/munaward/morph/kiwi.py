"""Kiwi behind one typed class: the only module that knows kiwipiepy.

Importing it loads nothing; the first analysis builds the engine.
"""

from __future__ import annotations

import ctypes
import os
import threading
from collections.abc import Iterable, Iterator, Sequence
from typing import Any
from weakref import WeakSet

from attrs import field, frozen

from munaward.model import Span
from munaward.morph.lexicon import Word
from munaward.morph.morph import Morph

# One word without a space takes Kiwi quadratic time.
_LONGEST = 1500
# Below this many texts a batch costs more than it saves.
_BATCH = 8
_WORKERS = 2

_lock = threading.Lock()


class _Engine:
    """A slot for the engine of one process."""

    def __init__(self) -> None:
        self.kiwi: Any = None


_engines: WeakSet[_Engine] = WeakSet()


def _forget_engines() -> None:
    """Let a forked child build its own engines."""
    global _lock
    _lock = threading.Lock()
    for engine in _engines:
        if engine.kiwi is not None:
            # Destroying it would join threads that only the parent has, and abort: never free it.
            ctypes.pythonapi.Py_IncRef(ctypes.py_object(engine.kiwi))
            engine.kiwi = None


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forget_engines)


@frozen
class Analyser:
    """Finds morphemes. Immutable; usable from several threads, after fork, and through pickle.

    It holds a recipe (the lexicon) and builds its engine at the first call, in each process anew.

    >>> from munaward.morph.lexicon import lexicon
    >>> analyser = Analyser(lexicon(["최우수구"]))
    >>> [m.form for m in analyser.analyse("구로구가 최우수구로", [(5, 10)])[0]]
    ['최우수구', '로']

    Attributes:
        words: The words to keep whole, as `munaward.morph.lexicon.lexicon` gives them.
    """

    words: tuple[Word, ...] = ()
    _engine: _Engine = field(factory=_Engine, init=False, eq=False, repr=False)

    def __reduce__(self) -> tuple[type[Analyser], tuple[tuple[Word, ...]]]:
        return Analyser, (self.words,)

    def analyse(self, view: str, spans: Sequence[Span]) -> list[tuple[Morph, ...]]:
        """The morphemes of each span, sorted by place, with offsets into ``view``.

        Morphemes may share characters (됐 is 되 and 었) and may be empty.

        Raises:
            ValueError: If a span does not lie in the view.
        """
        pieces: list[Span] = []
        owners: list[int] = []
        for owner, (start, end) in enumerate(spans):
            if not 0 <= start <= end <= len(view):
                raise ValueError(f"{start}:{end} is no span of a view of {len(view)} characters")
            for piece in _pieces(view, start, end):
                pieces.append(piece)
                owners.append(owner)
        found: list[list[Morph]] = [[] for _ in spans]
        if pieces:
            texts = [view[start:end] for start, end in pieces]
            for owner, (start, _), tokens in zip(
                owners, pieces, self._tokenize(texts), strict=True
            ):
                found[owner].extend(_morph(token, start) for token in tokens)
        return [tuple(sorted(morphs, key=lambda m: (m.start, m.end))) for morphs in found]

    def _tokenize(self, texts: list[str]) -> Iterable[Iterable[Any]]:
        kiwi = self._kiwi()
        if len(texts) < _BATCH:
            return [kiwi.tokenize(text) for text in texts]
        batch: Iterable[Iterable[Any]] = kiwi.tokenize(texts)
        return batch

    def _kiwi(self) -> Any:
        engine = self._engine
        if engine.kiwi is None:
            with _lock:
                if engine.kiwi is None:
                    engine.kiwi = _build(self.words)
                    _engines.add(engine)
        return engine.kiwi


def _build(words: Sequence[Word]) -> Any:
    from kiwipiepy import Kiwi

    # The dictionaries of names cost most of the load time and decide nothing here.
    kiwi = Kiwi(num_workers=_WORKERS, load_default_dict=False, load_multi_dict=False)
    for word in words:
        kiwi.add_user_word(word.form, word.tag, word.score)
    kiwi.tokenize("")
    return kiwi


def _pieces(view: str, start: int, end: int) -> Iterator[Span]:
    """The span cut at spaces into pieces short enough to read at once."""
    while end - start > _LONGEST:
        cut = view.rfind(" ", start + _LONGEST // 2, start + _LONGEST) + 1
        if cut <= 0:
            cut = start + _LONGEST
        yield start, cut
        start = cut
    if start < end:
        yield start, end


def _morph(token: Any, offset: int) -> Morph:
    start = offset + token.start
    return Morph(start, start + token.len, token.form, token.tag.partition("-")[0])
