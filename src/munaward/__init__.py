"""munaward reads Korean municipal press releases about awards.

>>> import munaward
>>> doc = munaward.parse("강동구는 ‘2023년 자치구 식품위생분야 종합평가’에서 2년 연속 최우수구로 선정됐다.")
>>> doc.awards[0].tier, doc.awards[0].streak
('top', 2)
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from munaward import taxonomy
    from munaward.batch import Failure, ParseError, parse_many
    from munaward.document import Document
    from munaward.linking.link import normalize
    from munaward.parser import Parser, parse

__version__ = "0.1.0"

_HOMES = {
    "Document": "munaward.document",
    "Failure": "munaward.batch",
    "ParseError": "munaward.batch",
    "Parser": "munaward.parser",
    "normalize": "munaward.linking.link",
    "parse": "munaward.parser",
    "parse_many": "munaward.batch",
}

__all__ = [
    "Document",
    "Failure",
    "ParseError",
    "Parser",
    "normalize",
    "parse",
    "parse_many",
    "taxonomy",
]


def __getattr__(name: str) -> Any:
    """Load a public name when it is first used: importing munaward itself stays cheap."""
    if name == "taxonomy":
        return import_module("munaward.taxonomy")
    if name in _HOMES:
        value = getattr(import_module(_HOMES[name]), name)
        globals()[name] = value
        return value
    raise AttributeError(f"module 'munaward' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
