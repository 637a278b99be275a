"""The tokenizer layer: morphemes with view offsets, Kiwi behind one typed module."""

from munaward.morph.kiwi import Analyser
from munaward.morph.lexicon import Word, lexicon
from munaward.morph.morph import Morph
from munaward.morph.predicate import Modality, modality

__all__ = ["Analyser", "Modality", "Morph", "Word", "lexicon", "modality"]
