"""How surely a record is right: what was stated outright, what was inherited, what agreed."""

from __future__ import annotations

from munaward.records.merge import Statement


def confidence(s: Statement) -> float:
    """A figure between 0 and 1 that ranks records.

    A programme or recipient taken from the context costs more than a missing grade; statements
    that repeat each other add up.
    """
    score = 0.95
    if not s.own_program:
        score -= 0.25
    if not (s.tier or s.rank or s.prize):
        score -= 0.15 if s.streak else 0.35
    if s.year is None:
        score -= 0.1
    if s.times > 1:
        score += 0.03
    return round(min(max(score, 0.05), 0.98), 2)
