"""From names in print to entries of the taxonomy."""

from munaward.normalize.link import Match, candidates, normalize

__all__ = ["Match", "candidates", "normalize"]
