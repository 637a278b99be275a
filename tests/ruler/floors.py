"""Below these no figure may fall: a little under what it reads today."""

from __future__ import annotations

FLOORS = {
    "gold": {
        "money": 0.995,
        "tier": 0.985,
        "streak": 0.99,
        "rank": 0.99,
        "program": 0.957,
        "link": 0.873,
        "slots": 0.948,
        "records": 0.93,
        "totals": 0.96,
        "role": 0.99,
        "published": 1.0,
    },
    "seeds": {
        "money": 1.0,
        "tier": 0.985,
        "streak": 0.99,
        "rank": 0.99,
        "program": 0.955,
        "link": 0.96,
        "slots": 0.96,
        "records": 0.945,
        "totals": 0.99,
        "role": 1.0,
        "published": 1.0,
    },
}
"""Least F1 of each figure (of ``role`` and ``published``: least share), by folder."""
