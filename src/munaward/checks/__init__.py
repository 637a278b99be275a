"""What a press release says of itself, held against what was found in it.

A check takes one claim (``최우수 8개``, ``3년 연속``, ``25개 자치구 중 1위``) and says whether the
records and the rest of the text bear it out. A broken one shows where something was probably
missed. Checks are pure functions of text, mentions, awards and totals, whoever made these.
"""

from munaward.checks.check import Check, Kind, Verdict
from munaward.checks.run import check

__all__ = ["Check", "Kind", "Verdict", "check"]
