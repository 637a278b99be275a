"""A morpheme, copied out of the analyser."""

from __future__ import annotations

from attrs import frozen


@frozen(slots=True)
class Morph:
    """One morpheme with its place in the view.

    Attributes:
        start: View offset of its first character.
        end: View offset after its last character; ``start`` where it has no surface of its own.
        form: Dictionary form (는, 었, 구로구); not always the surface.
        tag: Sejong tag (NNG, NNP, JKS, EP, EF …), ``-I``/``-R`` suffixes cut off.
    """

    start: int
    end: int
    form: str
    tag: str
