"""Tables of cases: the reason for a row is its key, and its id in the report."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import pytest
from _pytest.mark import ParameterSet

_NOTHING: Mapping[str, str] = MappingProxyType({})


def cases(table: Mapping[str, object], broken: Mapping[str, str] = _NOTHING) -> list[ParameterSet]:
    """The rows as parameters; ``broken`` says of some why they are not right yet."""
    unknown = broken.keys() - table.keys()
    if unknown or not table:
        raise ValueError(f"no such rows: {sorted(unknown)}")
    return [
        pytest.param(
            row,
            id=name,
            marks=[pytest.mark.xfail(strict=True, reason=broken[name])] if name in broken else [],
        )
        for name, row in table.items()
    ]
