"""A folder or a file of many texts, read one after the other."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import click

from munaward.cli.reading import Unreadable, display_name, read_text


class ArchiveText(NamedTuple):
    """One text of an archive.

    Attributes:
        name: Path inside the folder, or the ``id`` or number of the line.
        text: The text.
        published: What the line of a ``.jsonl`` says of its date, else None.
    """

    name: str
    text: str
    published: str | None = None


class Archive:
    """The texts of a folder (``*.txt``, subfolders too), of a ``.jsonl`` file or of one text file.

    A line of ``.jsonl`` is an object with ``text`` and perhaps ``id`` and ``published``. What cannot
    be read is named on standard error and left out; ``unreadable`` counts it.
    """

    def __init__(self, path: Path, encoding: str) -> None:
        self._path = path
        self._encoding = encoding
        self.unreadable = 0

    def __iter__(self) -> Iterator[ArchiveText]:
        if self._path.is_dir():
            for path in sorted(self._path.rglob("*.txt")):
                yield from self._file(path, str(path.relative_to(self._path)))
        elif self._path.suffix == ".jsonl":
            yield from self._lines()
        else:
            yield from self._file(self._path, self._path.name)

    def leave_out(self, name: str, reason: object) -> None:
        """Name what cannot be read on standard error."""
        self.unreadable += 1
        click.echo(f"munaward: {display_name(name)}: {reason}", err=True)

    def _file(self, path: Path, name: str) -> Iterator[ArchiveText]:
        try:
            yield ArchiveText(name, read_text(str(path), self._encoding))
        except Unreadable as reason:
            self.leave_out(str(path), reason)

    def _lines(self) -> Iterator[ArchiveText]:
        try:
            lines = read_text(str(self._path), self._encoding).split("\n")
        except Unreadable as reason:
            self.leave_out(str(self._path), reason)
            return
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                row = json.loads(line)
                text, published = row["text"], row.get("published")
                if not isinstance(text, str) or not isinstance(published, str | None):
                    raise TypeError("text and published must be strings")
            except (KeyError, TypeError, ValueError) as error:
                self.leave_out(f"{self._path}:{number}", f"no object with a text ({error})")
                continue
            yield ArchiveText(str(row.get("id", number)), text, published)
