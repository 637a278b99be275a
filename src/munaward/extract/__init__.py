"""Extractors: one module for each kind of mention, freely added, replaced and left out."""

from munaward.extract.base import Extractor, Reading

__all__ = ["Extractor", "Reading"]
