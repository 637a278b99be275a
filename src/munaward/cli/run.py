"""A run over an archive that can be stopped at any moment and goes on where it was.

Part ``n`` holds the results of texts ``n * checkpoint`` and following, always the same ones, and
appears whole or not at all: which parts are there is all that a run must know of those before it.
They stand beside the output, in a folder of its name with ``.parts``, until all are joined.
"""

from __future__ import annotations

import datetime
import hashlib
import json
import os
import shutil
from collections.abc import Generator, Iterator, Sequence
from contextlib import closing
from functools import cached_property
from itertools import chain, count, islice
from pathlib import Path
from typing import Any

import attrs

import munaward
from munaward.batch.failure import Failure
from munaward.batch.progress import shown
from munaward.batch.reading import Chunk, Item, grouped, item, warm_up
from munaward.batch.workers import in_order
from munaward.cli.archive import Archive, ArchiveText, LeftOut
from munaward.cli.parts import FORMATS, Format, Piece, Task


class Refused(Exception):
    """The run must not begin; the message says why and what to do."""


@attrs.frozen(kw_only=True)
class Options:
    """What decides the results, and so must be the same when a run goes on."""

    style: str
    encoding: str
    published: datetime.date | None
    region: str | None
    min_confidence: float
    checkpoint: int


@attrs.frozen
class Inventory:
    """What an archive consists of.

    Attributes:
        fingerprint: Changes with any name, size or time of change of a file.
        total: How many texts, where that is known beforehand.
    """

    fingerprint: str
    total: int | None

    @classmethod
    def of(cls, archives: Sequence[Archive]) -> Inventory:
        """Look at each file, but read none.

        Raises:
            Unreadable: A file that should hold rows of texts does not.
        """
        digest = hashlib.sha256()
        total: int | None = 0
        for archive in archives:
            for file in archive.files():
                state = file.path.stat() if file.path.exists() else None
                seen = [file.name, state and state.st_size, state and state.st_mtime_ns]
                digest.update(json.dumps(seen).encode())
                texts = archive.count(file)
                total = None if total is None or texts is None else total + texts
        return cls(digest.hexdigest(), total)


@attrs.define(slots=False)
class Run:
    """One output from some archives.

    Attributes:
        archives: Where the texts are.
        output: The file to write.
        options: What decides the results.
        workers: How many processes read.
    """

    archives: Sequence[Archive]
    output: Path
    options: Options
    workers: int = 1

    @property
    def folder(self) -> Path:
        """Where the parts are until they are joined."""
        return self.output.with_name(f"{self.output.name}.parts")

    @cached_property
    def inventory(self) -> Inventory:
        """What the archives consist of."""
        return Inventory.of(self.archives)

    @property
    def _format(self) -> Format:
        return FORMATS[self.options.style]

    def _part(self, number: int) -> Path:
        return self.folder / f"part-{number:08}.{self.options.style}"

    def parts(self) -> int:
        """How many parts are done."""
        return next(number for number in count() if not self._part(number).exists())

    def begin(self) -> None:
        """Make the folder, or see that it belongs to the same run.

        Raises:
            Refused: The output is there already, or the folder belongs to another run.
            Unreadable: A file that should hold rows of texts does not.
        """
        if self.output.exists():
            raise Refused(f"{self.output} is there already; remove it, or choose another name")
        manifest = self.folder / "run.json"
        mine = {
            "munaward": munaward.__version__,
            "input": self.inventory.fingerprint,
            **{name: value and str(value) for name, value in attrs.asdict(self.options).items()},
        }
        self.folder.mkdir(parents=True, exist_ok=True)
        if manifest.exists():
            theirs: dict[str, Any] = json.loads(manifest.read_text(encoding="utf-8"))
            if other := sorted(name for name in mine if mine[name] != theirs.get(name)):
                raise Refused(
                    f"{self.folder} was begun with another {', '.join(other)}; "
                    "remove it to begin anew, or call the command as it was"
                )
            return
        unfinished = manifest.with_name(f"run.json.{os.getpid()}.tmp")
        unfinished.write_text(json.dumps(mine, indent=2), encoding="utf-8")
        os.replace(unfinished, manifest)

    def go(self) -> tuple[int, int]:
        """Read what is left and write the output.

        Returns:
            How many texts the output has, and how many of them could not be read.

        Raises:
            Unreadable: A file that should hold rows of texts does not.
            WorkerDied: The system killed a process.
        """
        first = self.parts()
        self._write_parts(first)
        done = self._format.join(
            self.folder / f"whole.{self.options.style}", map(self._part, range(self.parts()))
        )
        os.replace(self.folder / f"whole.{self.options.style}", self.output)
        shutil.rmtree(self.folder)
        return done

    def _write_parts(self, first: int) -> None:
        checkpoint = self.options.checkpoint
        made = shown(
            self._pieces(first),
            total=self.inventory.total,
            unit="texts",
            done=first * checkpoint,
            size=lambda piece: piece.texts,
            only_on_terminal=True,
        )
        part: list[Piece] = []
        number, texts = first, 0
        with closing(made):
            for piece in made:
                part.append(piece)
                texts += piece.texts
                if texts == checkpoint:
                    self._format.write(self._part(number), part)
                    part, number, texts = [], number + 1, 0
        if part:
            self._format.write(self._part(number), part)

    def _pieces(self, first: int) -> Generator[Piece, None, None]:
        tasks = self._tasks(first)
        work = self._format.piece
        with closing(in_order(work, tasks, workers=self.workers, prepare=warm_up)) as done:
            yield from done

    def _tasks(self, first: int) -> Iterator[Task]:
        """The tasks from a part on; none goes beyond the end of its part."""
        checkpoint = self.options.checkpoint
        texts = self._texts(skip=first * checkpoint)
        while begin := next(texts, None):
            part = chain([begin], islice(texts, checkpoint - 1))
            for group in grouped(part, _characters):
                items = tuple(map(self._item, group))
                yield Task(tuple(one.name for one in group), Chunk(0, items))

    def _texts(self, skip: int) -> Iterator[ArchiveText | LeftOut]:
        for archive in self.archives:
            for file in archive.files():
                length = archive.count(file) if skip else None
                if length is not None:
                    yield from archive.texts(file, skip) if skip < length else ()
                    skip = max(skip - length, 0)
                    continue
                for one in archive.texts(file):
                    if skip:
                        skip -= 1
                    else:
                        yield one

    def _item(self, one: ArchiveText | LeftOut) -> Item | Failure:
        if isinstance(one, LeftOut):
            return Failure(index=0, type="Unreadable", message=one.reason)
        options = self.options
        return item(
            0,
            one.text,
            one.published or options.published,
            one.region or options.region,
            options.min_confidence,
        )


def _characters(one: ArchiveText | LeftOut) -> int:
    return len(one.text) if isinstance(one, ArchiveText) else 0
