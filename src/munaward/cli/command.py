"""The options of ``munaward`` and what it writes where."""

from __future__ import annotations

import datetime
import json
import sys
from collections.abc import Iterator
from pathlib import Path

import click
from rich.rule import Rule

import munaward
from munaward.checks import Check
from munaward.cli.explain import explain
from munaward.cli.options import encoding_option, published_option, region_option
from munaward.cli.reading import STDIN, Unreadable, display_name, read_text
from munaward.cli.table import console, show, show_checks
from munaward.cli.taxonomy_group import taxonomy
from munaward.document import Document

_EXAMPLES = """\b
Examples:
  munaward parse release.txt
  munaward parse --checks release.txt
  munaward parse --format jsonl releases/*.txt > awards.jsonl
  munaward parse --encoding cp949 --published 2009-12-30 old.txt
  cat release.txt | munaward parse - --format json
  munaward parse releases/ --format parquet -o awards.parquet --workers 8

\b
Exit status:
  0  every file was read
  1  some text could not be read; standard error, or with -o the output, names it; the others
     were still read
  2  the command was called wrongly
  130  a run with -o was interrupted; the same command goes on where it was
"""


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="munaward")
def cli() -> None:
    """Read Korean municipal press releases about awards."""


cli.add_command(explain)
cli.add_command(taxonomy)


@cli.command(epilog=_EXAMPLES)
@click.argument("files", metavar="[FILE ...|-]", nargs=-1, type=click.Path(allow_dash=True))
@click.option(
    "--format",
    "style",
    type=click.Choice(["table", "json", "jsonl", "parquet"]),
    default="table",
    show_default=True,
    help="table: the text with its mentions marked, and tables. json: one object for one FILE, "
    "a list for several. jsonl: one object a line for each FILE that could be read, in order; "
    "with -o for each text. parquet: a row for each text; needs -o.",
)
@published_option
@region_option
@click.option(
    "--min-confidence",
    type=click.FloatRange(0, 1),
    metavar="0..1",
    default=0.0,
    help="Leave out award records below this confidence.",
)
@click.option(
    "--checks",
    "checked",
    is_flag=True,
    help="In a table: which claims of the text its records do not bear out, or leave open.",
)
@encoding_option
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="PATH",
    help="Read whole archives into this one file: a FILE may then be a folder, or a .jsonl, .csv or "
    ".parquet file of rows with a text. If stopped, the same command goes on where it was.",
)
@click.option(
    "--workers",
    type=click.IntRange(1),
    metavar="N",
    default=1,
    show_default=True,
    help="With -o: how many processes read; each needs some 300 MB.",
)
@click.option(
    "--checkpoint",
    type=click.IntRange(1),
    metavar="N",
    default=1000,
    show_default=True,
    help="With -o: of how many texts the results are kept at once, and lost at most if stopped.",
)
@click.pass_context
def parse(
    context: click.Context,
    files: tuple[str, ...],
    style: str,
    published: datetime.date | None,
    region: str | None,
    min_confidence: float,
    checked: bool,
    encoding: str,
    output: Path | None,
    workers: int,
    checkpoint: int,
) -> None:
    """Find money, tiers, streaks, programmes and award records in each FILE.

    A FILE is a text file with one press release; - or none at all means standard input. Offsets
    count the characters of the decoded text, a byte order mark left out.
    """
    if output is not None:
        from munaward.cli.run_command import run  # loads the parser, and is only needed here

        run(
            context,
            files,
            output,
            style=style,
            published=published,
            region=region,
            min_confidence=min_confidence,
            encoding=encoding,
            workers=workers,
            checkpoint=checkpoint,
        )
    if style == "parquet":
        raise click.UsageError("parquet goes to a file: give it with -o.", context)
    if not files:
        if sys.stdin.isatty():
            raise click.UsageError("No FILE given; - reads what you type.", context)
        files = (STDIN,)
    if checked and style != "table":
        raise click.UsageError(f"--checks is a table; {style} has none.", context)
    failed = False

    def documents() -> Iterator[tuple[str, Document, tuple[Check, ...] | None]]:
        nonlocal failed
        for path in files:
            try:
                text = read_text(path, encoding)
            except Unreadable as reason:
                failed = True
                click.echo(f"munaward: {display_name(path)}: {reason}", err=True)
                continue
            document = munaward.parse(
                text, published=published, region=region, min_confidence=min_confidence
            )
            whole = document
            if checked and min_confidence:
                # Records that are only hidden are not missing.
                whole = munaward.parse(text, published=published, region=region)
            yield path, document, whole.checks if checked else None

    _write(style, documents(), several=len(files) > 1)
    context.exit(1 if failed else 0)


def _write(
    style: str,
    documents: Iterator[tuple[str, Document, tuple[Check, ...] | None]],
    *,
    several: bool,
) -> None:
    """Write the documents to standard output, each as soon as the format allows."""
    if style == "table":
        out = console()
        for path, document, checks in documents:
            if several:
                out.print(Rule(display_name(path)))
            show(out, document.text, document.mentions, document.awards, document.totals)
            if checks is not None:
                show_checks(out, document.text, checks)
    elif style == "jsonl":
        for _, document, _ in documents:
            click.echo(json.dumps(document.to_dict(), ensure_ascii=False))
    else:
        objects = [document.to_dict() for _, document, _ in documents]
        for written in [objects] if several else objects:
            click.echo(json.dumps(written, ensure_ascii=False, indent=2))
