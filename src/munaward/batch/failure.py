"""A text of many that could not be read."""

from __future__ import annotations

from attrs import frozen


@frozen(kw_only=True)
class Failure:
    """Stands where the document of a text would, had it been read.

    Attributes:
        index: Which text it was, counted from 0.
        type: Name of the exception, as ``TypeError``.
        message: What the exception says.

    >>> str(Failure(index=3, type="TypeError", message="text must be a str, not int"))
    'text 3: TypeError: text must be a str, not int'
    """

    index: int
    type: str
    message: str

    @classmethod
    def of(cls, index: int, error: BaseException) -> Failure:
        """The record of an exception."""
        return cls(index=index, type=type(error).__name__, message=str(error))

    def __str__(self) -> str:
        return f"text {self.index}: {self.type}: {self.message}"


class ParseError(Exception):
    """A text of many could not be read; the message names it.

    Attributes:
        failure: Which text, and why.
    """

    def __init__(self, failure: Failure) -> None:
        super().__init__(failure)
        self.failure = failure


class NoText(ParseError, TypeError):
    """Something among the texts is no ``str``: a `TypeError`, as `munaward.parse` raises it."""
