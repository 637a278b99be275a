"""What the commands of ``munaward taxonomy`` share: options, and how a taxonomy is read."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TypeVar

import click

from munaward.taxonomy import Entry, Taxonomy, load
from munaward.taxonomy.build import build

F = TypeVar("F", bound=Callable[..., Any])


def _given_or_shipped(
    _context: click.Context, _option: click.Parameter, path: Path | None
) -> Taxonomy:
    if path is None:
        return load()
    try:
        return build(path) if path.is_dir() else load(path)
    except OSError as error:
        raise click.BadParameter(f"{error.filename}: {error.strerror}") from error
    except (KeyError, TypeError, ValueError) as error:
        raise click.BadParameter(f"{path}: no taxonomy ({error})") from error


def taxonomy_argument(name: str) -> Callable[[F], F]:
    """An argument that is a taxonomy: its JSON file, or the folder of its sources."""
    kind: click.Path = click.Path(exists=True, path_type=Path)
    return click.argument(name, type=kind, callback=_given_or_shipped)


from_file = click.option(
    "--taxonomy",
    type=click.Path(exists=True, path_type=Path),
    callback=_given_or_shipped,
    help="Another taxonomy than the one that ships: a JSON file or a folder of sources.",
)

as_json = click.option("--json", "json_wanted", is_flag=True, help="Write JSON.")


def filters(command: F) -> F:
    """The options ``--host``, ``--domain`` and ``--year``."""
    for option in (
        click.option("--year", type=int, metavar="YEAR", help="That ran in this year."),
        click.option("--domain", metavar="DOMAIN", help="Of this field of policy, as welfare."),
        click.option("--host", metavar="NAME", help="Of this host: official, short or old name."),
    ):
        command = option(command)
    return command


def known_host(taxonomy: Taxonomy, name: str | None) -> str | None:
    """The official name of a host; a usage error where nobody is called so."""
    if name is None:
        return None
    host = taxonomy.host(name)
    if host is None:
        raise click.BadParameter(f"no host is called {name!r}", param_hint="--host")
    return host.name


def known_domain(taxonomy: Taxonomy, domain: str | None) -> str | None:
    """A domain of the taxonomy; a usage error names them all where it is none."""
    domains = sorted({entry.domain for entry in taxonomy.values()})
    if domain is not None and domain not in domains:
        raise click.BadParameter(
            f"{domain!r} is none of {', '.join(domains)}", param_hint="--domain"
        )
    return domain


def of_host(entry: Entry, host: str) -> bool:
    """Whether a host evaluates, alone or with others."""
    return host == entry.host or host in entry.co_hosts


def echo_json(data: object) -> None:
    """Write JSON to standard output, Korean readable."""
    click.echo(json.dumps(data, ensure_ascii=False, indent=2))


def echo_lines(lines: Iterable[str]) -> None:
    """Write lines to standard output."""
    for line in lines:
        click.echo(line)
