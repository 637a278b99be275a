"""A clear word where a library of an extra is missing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def extra(name: str) -> Iterator[None]:
    """Name the extra that brings what an import in this block does not find.

    >>> with extra("arrow"):
    ...     import no_such_arrow
    Traceback (most recent call last):
    ModuleNotFoundError: no_such_arrow is missing: pip install 'munaward[arrow]'
    """
    try:
        yield
    except ModuleNotFoundError as error:
        missing = (error.name or "").partition(".")[0]
        if missing == "munaward":
            raise
        hint = f"{missing} is missing: pip install 'munaward[{name}]'"
        raise ModuleNotFoundError(hint, name=error.name) from error
