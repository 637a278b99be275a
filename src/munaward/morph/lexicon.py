"""The words that the analyser must keep whole."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

_SHORTEST, _HIGHEST_SCORE = 2, 3


class Word(NamedTuple):
    """A proper noun for the analyser; a longer one beats the words it is made of."""

    form: str
    tag: str
    score: float


def lexicon(*names: Iterable[str]) -> tuple[Word, ...]:
    """One sorted word list of all names, without those that no analyser can hold.

    The score is the length less two, from 0 to 3: enough for 최우수상 to stay whole everywhere.

    >>> lexicon(["최우수상", "대상"], ["대상"])
    (Word(form='대상', tag='NNP', score=0.0), Word(form='최우수상', tag='NNP', score=2.0))
    """
    forms = {" ".join(name.split(" ")).strip() for group in names for name in group}
    return tuple(
        Word(form, "NNP", float(min(len(form) - _SHORTEST, _HIGHEST_SCORE)))
        for form in sorted(forms)
        # A line end inside a word would let it match across paragraphs.
        if len(form) >= _SHORTEST and form.isprintable()
    )
