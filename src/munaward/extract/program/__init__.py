"""Names of evaluations, awards, contests and of their areas."""

from munaward.extract.program.extractor import ProgramExtractor

__all__ = ["ProgramExtractor"]
