"""Options that several commands have."""

from __future__ import annotations

import datetime

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


def _date(
    _context: click.Context, _option: click.Parameter, moment: datetime.datetime | None
) -> datetime.date | None:
    return moment and moment.date()


published_option = click.option(
    "--published",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="YYYY-MM-DD",
    callback=_date,
    help="Date of publication, where the text states none.",
)

region_option = click.option(
    "--region",
    metavar="NAME",
    help="Province that settles names which several share, as 서울특별시 for 중구.",
)
