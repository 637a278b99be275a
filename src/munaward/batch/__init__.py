"""Many texts: in order, on several processes, with the memory of a few."""

from munaward.batch.failure import Failure, ParseError
from munaward.batch.many import parse_many

__all__ = ["Failure", "ParseError", "parse_many"]
