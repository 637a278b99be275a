"""``munaward parse -o``: what a run over an archive says, and its exit status."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

import click

from munaward.batch.workers import WorkerDied
from munaward.cli.archive import Archive
from munaward.cli.parts import FORMATS
from munaward.cli.reading import STDIN, Unreadable, display_name
from munaward.cli.run import Options, Refused, Run

_INTERRUPTED = 130


def run(
    context: click.Context,
    files: Sequence[str],
    output: Path,
    *,
    style: str,
    published: datetime.date | None,
    region: str | None,
    min_confidence: float,
    encoding: str,
    workers: int,
    checkpoint: int,
) -> NoReturn:
    """Read archives into one file, or go on with that, and end the command."""
    if style not in FORMATS:
        raise click.UsageError(f"-o needs --format {' or '.join(FORMATS)}.", context)
    if not files or STDIN in files:
        raise click.UsageError("-o needs files: standard input cannot be read again.", context)
    for path in files:
        if not Path(path).exists():
            raise click.UsageError(f"{display_name(path)} is not there.", context)
    options = Options(
        style=style,
        encoding=encoding,
        published=published,
        region=region,
        min_confidence=min_confidence,
        checkpoint=checkpoint,
    )
    archives = [Archive(Path(path), encoding, among=len(files) > 1) for path in files]
    job = Run(archives, output, options, workers)
    try:
        job.begin()
        count, failed = job.go()
    except Refused as reason:
        raise click.UsageError(str(reason), context) from reason
    except (Unreadable, WorkerDied, ModuleNotFoundError) as reason:
        raise click.ClickException(str(reason)) from reason
    except KeyboardInterrupt:
        done = job.parts() * checkpoint
        click.echo(f"munaward: interrupted; the same command goes on after {done} texts", err=True)
        context.exit(_INTERRUPTED)
    unread = f", {failed} of them could not be read: see error" if failed else ""
    click.echo(f"munaward: {output}: {count} texts{unread}", err=True)
    context.exit(1 if failed else 0)
