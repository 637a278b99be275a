"""The canonical list of Korean local-government evaluation programmes.

Standard library only: it loads in milliseconds and knows nothing of the rest of munaward.

>>> from munaward import taxonomy
>>> taxonomy.get("seoul.hope-jobs").host
'서울특별시'
"""

from munaward.taxonomy.entry import Alias, Ambiguous, Entry, Host, Years
from munaward.taxonomy.search import Hit, search
from munaward.taxonomy.store import Taxonomy, get, load

__all__ = [
    "Alias",
    "Ambiguous",
    "Entry",
    "Hit",
    "Host",
    "Taxonomy",
    "Years",
    "get",
    "load",
    "search",
]
