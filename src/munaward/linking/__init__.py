"""From names in print to entries of the taxonomy."""

from munaward.linking.choose import Match
from munaward.linking.link import candidates, normalize

__all__ = ["Match", "candidates", "normalize"]
