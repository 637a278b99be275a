"""From names in print to entries of the taxonomy."""

from munaward.linking.link import Match, candidates, normalize

__all__ = ["Match", "candidates", "normalize"]
