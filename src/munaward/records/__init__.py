"""From normalized mentions to award records and totals."""

from munaward.records.assemble import assemble
from munaward.records.leftovers import leftovers
from munaward.records.totals import totals

__all__ = ["assemble", "leftovers", "totals"]
