"""What a run writes: pieces that workers make, parts of as many texts each, one file in the end."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple, Protocol

import attrs

from munaward.batch.failure import Failure
from munaward.batch.reading import Chunk, read
from munaward.document import Document


class Task(NamedTuple):
    """Neighbouring texts with their names, of which a worker makes a piece.

    Attributes:
        ids: Names of the texts.
        chunk: The texts.
    """

    ids: tuple[str, ...]
    chunk: Chunk


class Piece(NamedTuple):
    """The results of a task: of how many texts, and in the form of the file."""

    texts: int
    data: Any


class Format(Protocol):
    """A kind of file; its functions of a module go to other processes."""

    def piece(self, task: Task) -> Piece:
        """Read the texts of a task."""

    def write(self, path: Path, pieces: Sequence[Piece]) -> None:
        """Write a part, which appears when it is complete."""

    def join(self, path: Path, parts: Iterable[Path]) -> tuple[int, int]:
        """Write all parts to one file likewise; how many texts it has, and how many failed."""


# What a line begins with that stands for a text that could not be read.
_FAILED = b'{"error"'


@attrs.frozen
class JsonLines:
    """A line for each text: ``{"id": …}`` and its `Document.to_dict`, or ``{"error": …, "id": …}``."""

    def piece(self, task: Task) -> Piece:
        lines = map(_line, task.ids, read(task.chunk))
        return Piece(len(task.ids), "".join(lines).encode("utf-8", "backslashreplace"))

    def write(self, path: Path, pieces: Sequence[Piece]) -> None:
        unfinished = _unfinished(path)
        with unfinished.open("wb") as file:
            file.writelines(piece.data for piece in pieces)
            file.flush()
            os.fsync(file.fileno())
        os.replace(unfinished, path)

    def join(self, path: Path, parts: Iterable[Path]) -> tuple[int, int]:
        count = failed = 0
        unfinished = _unfinished(path)
        with unfinished.open("wb") as out:
            for part in parts:
                with part.open("rb") as file:
                    for line in file:
                        count += 1
                        failed += line.startswith(_FAILED)
                    file.seek(0)
                    shutil.copyfileobj(file, out)
            out.flush()
            os.fsync(out.fileno())
        os.replace(unfinished, path)
        return count, failed


def _line(id: str, result: Document | Failure) -> str:
    if isinstance(result, Failure):
        row = {"error": {"type": result.type, "message": result.message}, "id": id}
    else:
        row = {"id": id, **result.to_dict()}
    return json.dumps(row, ensure_ascii=False) + "\n"


def _unfinished(path: Path) -> Path:
    return path.with_name(f"{path.name}.{os.getpid()}.tmp")


@attrs.frozen
class Parquet:
    """A documents table, as `munaward.arrow` defines it, with the column ``id``."""

    def piece(self, task: Task) -> Piece:
        import pyarrow as pa

        from munaward.arrow import to_batch

        batch = to_batch(read(task.chunk))
        ids = [id.encode("utf-8", "replace").decode() for id in task.ids]  # no lone surrogates
        return Piece(batch.num_rows, batch.add_column(0, "id", pa.array(ids, pa.string())))

    def write(self, path: Path, pieces: Sequence[Piece]) -> None:
        from munaward.arrow.parquet import write

        write(path, pieces[0].data.schema, (piece.data for piece in pieces))

    def join(self, path: Path, parts: Iterable[Path]) -> tuple[int, int]:
        import pyarrow as pa

        from munaward.arrow import RESULTS
        from munaward.arrow.parquet import read, write

        count = failed = 0

        def batches() -> Iterable[pa.RecordBatch]:
            nonlocal count, failed
            for part in parts:
                for batch in read(part):
                    count += batch.num_rows
                    failed += batch.num_rows - batch["error"].null_count
                    yield batch

        write(path, pa.schema([pa.field("id", pa.string()), *RESULTS]), batches())
        return count, failed


FORMATS: dict[str, Format] = {"jsonl": JsonLines(), "parquet": Parquet()}
"""The formats that a run can write."""
