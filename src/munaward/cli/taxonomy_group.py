"""The commands of ``munaward taxonomy``."""

from __future__ import annotations

import click

from munaward.cli.taxonomy_check import diff, validate
from munaward.cli.taxonomy_compare import compare
from munaward.cli.taxonomy_read import list_, search, show
from munaward.cli.taxonomy_suggest import suggest
from munaward.cli.taxonomy_write import export, pages


@click.group()
def taxonomy() -> None:
    """Browse, check, export and extend the list of evaluation programmes."""


for command in (list_, show, search, export, pages, validate, diff, compare, suggest):
    taxonomy.add_command(command)
