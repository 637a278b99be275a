"""``munaward explain``: why each award is what it is, and why the rest of a text is in none."""

from __future__ import annotations

import datetime
import json

import click

import munaward
from munaward.cli.options import encoding_option, published_option, region_option
from munaward.cli.reading import Unreadable, display_name, read_text


@click.command()
@click.argument("path", metavar="FILE|-", type=click.Path(allow_dash=True))
@click.option(
    "--format",
    "style",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="text: an award a paragraph, then what was left out. json: the same as one object.",
)
@published_option
@region_option
@encoding_option
@click.pass_context
def explain(
    context: click.Context,
    path: str,
    style: str,
    published: datetime.date | None,
    region: str | None,
    encoding: str,
) -> None:
    """Say why each award record of FILE has its values, and why the rest is in none.

    docs/explain.md tells how to read it.
    """
    try:
        text = read_text(path, encoding)
    except Unreadable as reason:
        click.echo(f"munaward: {display_name(path)}: {reason}", err=True)
        context.exit(1)
    told = munaward.parse(text, published=published, region=region).explain()
    if style == "json":
        click.echo(json.dumps(told.to_dict(), ensure_ascii=False, indent=2))
    else:
        click.echo(str(told))
