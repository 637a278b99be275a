"""Options that several commands have."""

from __future__ import annotations

import click


def _known_encoding(_context: click.Context, _option: click.Parameter, name: str) -> str:
    try:
        " ".encode(name)
    except (LookupError, UnicodeError) as error:
        raise click.BadParameter(f"{name!r} is no text encoding") from error
    return name


encoding_option = click.option(
    "--encoding",
    default="utf-8",
    show_default=True,
    callback=_known_encoding,
    help="Encoding of the files; cp949 for many older ones.",
)
