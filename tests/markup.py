"""Expected mentions written into the text itself: ``… <tier code=top>최우수구</tier>로 선정됐다.``

The reader is strict, so that a slip in a table is an error and no row that always passes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from attrs import frozen

from munaward.model import MENTION_TYPES, Mention

_TAG = re.compile(r"<(?P<close>/?)(?P<kind>[a-z]+)(?P<attributes>(?: [^<>]*)?)>")
_ATTRIBUTE = re.compile(r' (?P<name>[a-z_]+)=(?P<value>"[^"]*"|[^\s"]+)')
_ATTRIBUTES = {
    "money": {"krw", "role"},
    "municipality": {"name"},
    "organization": {"name"},
    "prize": {"name"},
    "program": {"name", "parent"},
    "rank": {"rank"},
    "streak": {"count", "unit"},
    "tier": {"code"},
}
_NUMBERS = {"krw", "rank", "count"}

Says = tuple[tuple[str, str | int | None], ...]


@frozen
class Marked:
    """A stretch of a text and what is expected of it.

    Attributes:
        kind: A mention type.
        start: Offset in the text without tags.
        end: Offset, exclusive.
        text: The characters themselves.
        says: Expected attributes, sorted; the others are left open.
    """

    kind: str
    start: int
    end: int
    text: str
    says: Says = ()


def read(row: str) -> tuple[str, list[Marked]]:
    """The text of a row and what it marks, which is something.

    Raises:
        ValueError: A tag is not closed, not opened, nested, empty or unknown, an attribute is
            unknown, or nothing is marked.
    """
    plain: list[str] = []
    marked: list[Marked] = []
    opened: tuple[str, int, Says] | None = None
    at = length = 0
    for tag in _TAG.finditer(row):
        plain.append(row[at : tag.start()])
        length += tag.start() - at
        at = tag.end()
        if not tag["close"]:
            if opened:
                raise ValueError(f"<{tag['kind']}> inside <{opened[0]}>: {row}")
            opened = tag["kind"], length, _says(tag["kind"], tag["attributes"])
        elif not opened or opened[0] != tag["kind"]:
            raise ValueError(f"</{tag['kind']}> closes nothing: {row}")
        else:
            kind, start, says = opened
            if start == length:
                raise ValueError(f"<{kind}> marks nothing: {row}")
            marked.append(Marked(kind, start, length, "".join(plain)[start:], says))
            opened = None
    if opened:
        raise ValueError(f"<{opened[0]}> is not closed: {row}")
    if not marked:
        raise ValueError(f"nothing is marked: {row}")
    text = "".join([*plain, row[at:]])
    if re.search(r"<[a-z/]", text):
        raise ValueError(f"a tag is malformed: {row}")
    return text, marked


def _says(kind: str, attributes: str) -> Says:
    if kind not in _ATTRIBUTES or kind not in MENTION_TYPES:
        raise ValueError(f"unknown tag <{kind}>")
    if _ATTRIBUTE.sub("", attributes):
        raise ValueError(f"malformed attributes {attributes!r}")
    says: dict[str, str | int | None] = {}
    for found in _ATTRIBUTE.finditer(attributes):
        name, value = found["name"], found["value"].strip('"')
        if name not in _ATTRIBUTES[kind] or name in says:
            raise ValueError(f"unknown or repeated attribute {name!r} of <{kind}>")
        says[name] = int(value) if name in _NUMBERS else value
    return tuple(sorted(says.items()))


def differences(
    text: str, marked: Iterable[Marked], found: Iterable[Mention]
) -> tuple[list[Marked], list[Marked]]:
    """What is marked and not found, and what is found and not marked."""
    missing = list(marked)
    extra: list[Marked] = []
    for m in found:
        assert text[m.start : m.end] == m.text
        hit = next((want for want in missing if _is(m, want)), None)
        if hit is not None:
            missing.remove(hit)
        else:
            data = m.to_dict()
            says = tuple((k, data[k]) for k in sorted(_ATTRIBUTES.get(m.type, ())))
            extra.append(Marked(m.type, m.start, m.end, m.text, says))
    return missing, extra


def _is(found: Mention, want: Marked) -> bool:
    place = (found.type, found.start, found.end)
    return place == (want.kind, want.start, want.end) and all(
        getattr(found, name) == value for name, value in want.says
    )
