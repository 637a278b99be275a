"""Texts with what is known of them, read one after the other; one that fails stops no other."""

from __future__ import annotations

import datetime
import pickle
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from attrs import field, frozen, validators

from munaward.batch.failure import Failure
from munaward.batch.workers import check_wanted, without_main
from munaward.document import Document
from munaward.parser import Parser, default_parser

T = TypeVar("T")

# Half a second's work or so: little enough for balance, enough that sending it costs nothing.
_TEXTS = 16
_CHARACTERS = 20_000


@frozen
class Item:
    """A text to read.

    Attributes:
        text: The text.
        published: As `munaward.parse` takes it.
        region: As `munaward.parse` takes it.
        min_confidence: As `munaward.parse` takes it.
    """

    text: str = field(validator=validators.instance_of(str))
    published: str | datetime.date | None = None
    region: str | None = None
    min_confidence: float = 0.0


def item(
    index: int,
    text: object,
    published: str | datetime.date | None = None,
    region: str | None = None,
    min_confidence: float = 0.0,
) -> Item | Failure:
    """An item of anything; a failure of what is no text, so that only texts go through pickle."""
    if isinstance(text, str):
        # A subclass may not exist in another process.
        return Item(str.__str__(text), published, region, min_confidence)
    return Failure(
        index=index, type="TypeError", message=f"text must be a str, not {type(text).__name__}"
    )


@frozen
class Chunk:
    """Neighbouring items.

    Attributes:
        first: Index of the first.
        items: The items; a failure stays what it is.
    """

    first: int
    items: tuple[Item | Failure, ...]


def chunked(items: Iterable[Item | Failure]) -> Iterator[Chunk]:
    """The items in chunks, none held longer than needed."""
    first = 0
    for group in grouped(items, lambda one: len(one.text) if isinstance(one, Item) else 0):
        yield Chunk(first, tuple(group))
        first += len(group)


def grouped(items: Iterable[T], characters: Callable[[T], int]) -> Iterator[list[T]]:
    """Neighbours that take some tens of milliseconds to a second to read together."""
    some: list[T] = []
    length = 0
    for one in items:
        some.append(one)
        length += characters(one)
        if len(some) >= _TEXTS or length >= _CHARACTERS:
            yield some
            some, length = [], 0
    if some:
        yield some


_given: Parser | None = None  # in a worker, the parser that its parent sent


def read(chunk: Chunk, parser: Parser | None = None) -> list[Document | Failure]:
    """The documents of a chunk, in order, each failure in its place.

    Without a parser it is that of the worker, or the one of `munaward.parse`.
    """
    reader = parser or _given or default_parser()
    return [_read(index, one, reader) for index, one in enumerate(chunk.items, chunk.first)]


def _read(index: int, one: Item | Failure, parser: Parser) -> Document | Failure:
    check_wanted()
    if isinstance(one, Failure):
        return one
    try:
        return parser.parse(
            one.text,
            published=one.published,
            region=one.region,
            min_confidence=one.min_confidence,
        )
    except Exception as error:
        return Failure.of(index, error)


def packed(parser: Parser) -> bytes:
    """A parser on its way to other processes.

    Raises:
        ValueError: It cannot go there.
    """
    try:
        with without_main():
            return pickle.dumps(parser)
    except (pickle.PicklingError, AttributeError, TypeError) as error:
        raise ValueError(
            "parser cannot be sent to other processes: what it consists of must be picklable and "
            f"come from modules, not from the script itself ({error})"
        ) from error


def warm_up(parser: bytes | None = None) -> None:
    """Make a new process ready: unpack its parser, build what the first text would wait for."""
    global _given
    _given = pickle.loads(parser) if parser else None
    (_given or default_parser()).analyser.analyse("구청", [(0, 2)])
