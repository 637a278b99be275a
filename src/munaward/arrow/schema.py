"""The Arrow types of mentions, awards and totals, read off their classes."""

from __future__ import annotations

import types
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import pyarrow as pa
from attrs import fields

from munaward.model import MENTION_TYPES, Award, Span, Total

_SCALARS: dict[Any, pa.DataType] = {
    str: pa.string(),
    int: pa.int64(),
    float: pa.float64(),
    bool: pa.bool_(),
}

SPAN = pa.struct([("start", pa.int64()), ("end", pa.int64())])


def _arrow_type(hint: Any) -> pa.DataType:
    if scalar := _SCALARS.get(hint):
        return scalar
    if hint == tuple[Span, ...]:
        return pa.list_(SPAN)
    if get_origin(hint) is Literal:
        return pa.string()
    if get_origin(hint) in (Union, types.UnionType):
        (inner,) = (arm for arm in get_args(hint) if arm is not type(None))
        return _arrow_type(inner)
    raise TypeError(f"no Arrow type for {hint}")


def _members(cls: type) -> dict[str, pa.DataType]:
    hints = get_type_hints(cls)
    return {f.name: _arrow_type(hints[f.name]) for f in fields(cls)}


def _mention_members() -> dict[str, pa.DataType]:
    """The fields of every type of mention; one that several have means the same in each."""
    members: dict[str, pa.DataType] = {"type": pa.string()}
    for cls in MENTION_TYPES.values():
        for name, kind in _members(cls).items():
            if members.setdefault(name, kind) != kind:
                raise TypeError(f"{name} of {cls.__name__} has another type elsewhere")
    return members


MENTION = pa.struct(list(_mention_members().items()))
AWARD = pa.struct(list(_members(Award).items()))
TOTAL = pa.struct(list(_members(Total).items()))
ERROR = pa.struct([("type", pa.string()), ("message", pa.string())])

RESULTS = pa.schema(
    [
        ("published", pa.string()),
        ("mentions", pa.list_(MENTION)),
        ("awards", pa.list_(AWARD)),
        ("totals", pa.list_(TOTAL)),
        ("error", ERROR),
    ]
)
"""The columns of a documents table that munaward fills."""
