"""Texts in rows: JSON Lines, CSV and Parquet files, read a row at a time."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import IO, Any, NamedTuple

from munaward.cli.reading import Unreadable

_BOM = "\ufeff"
_COLUMNS = ("id", "text", "published", "region")
_LONGEST_FIELD = 2**31 - 1  # the most that csv takes everywhere


class Row(NamedTuple):
    """One row with a text.

    Attributes:
        number: Of its line, or of the row, counted from 1.
        id: What the row says of itself, else None.
        text: The text.
        published: The date that the row states, else None.
        region: The region that the row states, else None.
    """

    number: int
    id: str | None
    text: str
    published: str | None = None
    region: str | None = None


class BadRow(NamedTuple):
    """A row that holds no text, and why."""

    number: int
    reason: str


Rows = Iterator[Row | BadRow]


def json_rows(path: Path, encoding: str) -> Rows:
    """The objects of a file of JSON Lines; blank lines do not count.

    Raises:
        Unreadable: The file cannot be opened.
    """
    with _opened(path, encoding, newline="\n") as file:
        for number, line in enumerate(file, 1):
            line = line.removeprefix(_BOM) if number == 1 else line
            if line.strip():
                yield _json_row(number, line, encoding)


def csv_rows(path: Path, encoding: str) -> Rows:
    """The rows of a CSV file whose first line names the columns.

    Raises:
        Unreadable: The file cannot be opened, is no CSV, or has no column ``text``.
    """
    csv.field_size_limit(_LONGEST_FIELD)
    with _opened(path, encoding, newline="") as file:
        if file.read(1) != _BOM:
            file.seek(0)
        try:
            reader = csv.DictReader(file)
            _with_text(reader.fieldnames or ())
            for number, row in enumerate(reader, 1):
                stated = {name: row.get(name) or None for name in _COLUMNS}
                stated["text"] = row["text"]
                if not _decoded("".join(filter(None, stated.values()))):
                    yield BadRow(number, f"not {encoding}; {_ENCODING_HINT}")
                else:
                    yield _row(number, stated)
        except csv.Error as error:
            raise Unreadable(f"no CSV: {error}") from error


def parquet_rows(path: Path, skip: int = 0) -> Rows:
    """The rows of a Parquet file after the first ``skip``.

    Raises:
        Unreadable: The file cannot be opened, is no Parquet, or has no column ``text``.
    """
    from munaward.arrow.parquet import rows

    with _as_unreadable():
        for number, row in enumerate(rows(path, _COLUMNS, skip), skip + 1):
            yield _row(number, row)


def parquet_length(path: Path) -> int:
    """How many rows a Parquet file has; raises as `parquet_rows`."""
    from munaward.arrow.parquet import length

    with _as_unreadable():
        return length(path, "text")


def check_csv(path: Path, encoding: str) -> None:
    """See whether a CSV file has the column ``text``; raises as `csv_rows`."""
    next(csv_rows(path, encoding), None)


_ENCODING_HINT = "try --encoding, e.g. cp949"


def _json_row(number: int, line: str, encoding: str) -> Row | BadRow:
    if not _decoded(line):
        return BadRow(number, f"not {encoding}; {_ENCODING_HINT}")
    try:
        row = json.loads(line)
        row["text"]
    except (KeyError, TypeError, ValueError) as error:
        return BadRow(number, f"no object with a text ({error})")
    return _row(number, row)


def _row(number: int, row: Mapping[str, Any]) -> Row | BadRow:
    stated = {name: row.get(name) for name in _COLUMNS}
    for name, value in stated.items():
        if isinstance(value, date):
            stated[name] = (value.date() if isinstance(value, datetime) else value).isoformat()
    id, text, published, region = stated.values()
    if not isinstance(text, str):
        return BadRow(number, f"no object with a text ({text!r} is no string)")
    if not isinstance(published, str | None) or not isinstance(region, str | None):
        return BadRow(number, "published and region must be strings")
    return Row(number, None if id is None else str(id), text, published, region)


def _with_text(names: Any) -> None:
    if "text" not in names:
        raise Unreadable(f"no column 'text' among {', '.join(map(repr, names))}")


def _decoded(text: str) -> bool:
    """Whether no byte was left over by the decoder."""
    return not any("\udc80" <= c <= "\udcff" for c in text) if not text.isascii() else True


@contextmanager
def _opened(path: Path, encoding: str, newline: str) -> Iterator[IO[str]]:
    with _as_unreadable():
        # What is not in the encoding spoils its own row only.
        file = path.open(encoding=encoding, errors="surrogateescape", newline=newline)
        with file:
            yield file


@contextmanager
def _as_unreadable() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise Unreadable(error.strerror or str(error)) from error
    except ValueError as error:
        raise Unreadable(str(error)) from error
