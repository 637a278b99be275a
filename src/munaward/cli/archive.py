"""A folder or a file of many texts, read one after the other."""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import NamedTuple

import click

from munaward.cli.reading import Unreadable, display_name, read_text
from munaward.cli.rows import (
    BadRow,
    Row,
    Rows,
    check_csv,
    csv_rows,
    json_rows,
    parquet_length,
    parquet_rows,
)

_ROWS = {".jsonl", ".csv", ".parquet"}
_READABLE = {".txt", *_ROWS}


class ArchiveText(NamedTuple):
    """One text of an archive.

    Attributes:
        name: Path inside the folder, or the ``id`` or number of the row.
        text: The text.
        published: What the row says of its date, else None.
        region: What the row says of its region, else None.
    """

    name: str
    text: str
    published: str | None = None
    region: str | None = None


class LeftOut(NamedTuple):
    """What stands in an archive where a text should.

    Attributes:
        name: As that of a text.
        place: Its file, and there the number of its line or row.
        reason: Why it is none.
    """

    name: str
    place: str
    reason: str


class File(NamedTuple):
    """A file of an archive; ``name`` is its path inside the folder."""

    path: Path
    name: str


class Archive:
    """The texts of a folder (subfolders too), of a file of rows or of one text file.

    Rows are those of ``.jsonl``, ``.csv`` and ``.parquet`` files: a ``text`` and perhaps ``id``,
    ``published`` and ``region``. In a folder, files that are neither these nor ``.txt`` do not
    count. The order is that of the names, always the same.

    Iterating names what cannot be read on standard error and leaves it out; ``unreadable`` counts it.
    """

    def __init__(self, path: Path, encoding: str, *, among: bool = False) -> None:
        """Take a path; ``among`` other archives, names begin with it."""
        self._path = path
        self._encoding = encoding
        self._among = among
        self.unreadable = 0

    def __iter__(self) -> Iterator[ArchiveText]:
        for file in self.files():
            try:
                for one in self.texts(file):
                    if isinstance(one, LeftOut):
                        self.leave_out(one.place, one.reason)
                    else:
                        yield one
            except Unreadable as reason:
                self.leave_out(str(file.path), reason)

    def leave_out(self, name: str, reason: object) -> None:
        """Name what cannot be read on standard error."""
        self.unreadable += 1
        click.echo(f"munaward: {display_name(name)}: {reason}", err=True)

    def files(self) -> Iterator[File]:
        """The files in order."""
        if self._path.is_dir():
            yield from _files(self._path, f"{self._path}/" if self._among else "")
        else:
            yield File(
                self._path, display_name(str(self._path) if self._among else self._path.name)
            )

    def count(self, file: File) -> int | None:
        """How many texts a file has, where that is known without reading it all.

        Raises:
            Unreadable: It cannot hold texts.
        """
        if file.path.suffix == ".parquet":
            return parquet_length(file.path)
        if file.path.suffix == ".csv":
            check_csv(file.path, self._encoding)
        return None if file.path.suffix in _ROWS else 1

    def texts(self, file: File, skip: int = 0) -> Iterator[ArchiveText | LeftOut]:
        """The texts of a file after the first ``skip``, and what should be texts but is not.

        Raises:
            Unreadable: It holds rows and cannot be opened, or breaks off.
        """
        if file.path.suffix in _ROWS:
            for row in self._rows(file.path, skip):
                yield self._named(file, row)
        elif not skip:
            try:
                yield ArchiveText(file.name, read_text(str(file.path), self._encoding))
            except Unreadable as reason:
                yield LeftOut(file.name, str(file.path), str(reason))

    def _rows(self, path: Path, skip: int) -> Rows:
        if path.suffix == ".parquet":
            return parquet_rows(path, skip)
        read = json_rows if path.suffix == ".jsonl" else csv_rows
        return islice(read(path, self._encoding), skip, None)

    def _named(self, file: File, row: Row | BadRow) -> ArchiveText | LeftOut:
        alone = not self._among and not self._path.is_dir()
        own = str(row.number) if alone else f"{file.name}:{row.number}"
        if isinstance(row, BadRow):
            return LeftOut(own, f"{file.path}:{row.number}", row.reason)
        return ArchiveText(row.id or own, row.text, row.published, row.region)


def _files(folder: Path, name: str) -> Iterator[File]:
    """The readable files below a folder; only the names of one branch are held at a time."""
    with os.scandir(folder) as entries:
        found = sorted((entry.name, entry.is_dir(follow_symlinks=False)) for entry in entries)
    for one, is_folder in found:
        if is_folder:
            yield from _files(folder / one, f"{name}{one}/")
        elif Path(one).suffix in _READABLE:
            yield File(folder / one, display_name(f"{name}{one}"))
