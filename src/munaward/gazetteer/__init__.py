"""Names of Korean places and organisations through time, and a matcher that finds them."""

from munaward.gazetteer.organizations import Organization, Organizations
from munaward.gazetteer.places import Place, Places
from munaward.gazetteer.trie import Match, Trie, fold

__all__ = ["Match", "Organization", "Organizations", "Place", "Places", "Trie", "fold"]
