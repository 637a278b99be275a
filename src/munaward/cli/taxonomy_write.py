"""``munaward taxonomy export`` and ``pages``."""

from __future__ import annotations

import json
import re
from html import escape
from pathlib import Path

import click

from munaward.cli.taxonomy_options import from_file
from munaward.taxonomy import Taxonomy
from munaward.taxonomy.build import dumps
from munaward.taxonomy.package import write_package
from munaward.taxonomy.pages import pages as written_pages
from munaward.taxonomy.store import SHIPPED

_NEEDS_RDFLIB = "SKOS needs an extra: pip install 'munaward[export]'"
_BETWEEN_PAGES = re.compile(r'(href="[^":]*)\.md(?=["#])')
_HTML = """\
<!doctype html>
<html lang="ko">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{title}</title>
<style>
body {{ max-width: 60rem; margin: 2rem auto; padding: 0 1rem; line-height: 1.5;
  font-family: system-ui, "Noto Sans KR", sans-serif; overflow-wrap: break-word;
  word-break: keep-all; }}
h3 {{ margin-top: 2.5rem; }}
table {{ border-collapse: collapse; width: 100%; }}
th, td {{ text-align: left; vertical-align: top; padding: .3rem .6rem .3rem 0;
  border-bottom: 1px solid #ddd; }}
p:has(> a:target) + h3, p:has(> a:target) + h2 {{ background: #ff9; }}
</style>
{body}</html>
"""


@click.command()
@click.option(
    "--format",
    "style",
    type=click.Choice(["json", "jsonl", "csv", "skos"]),
    default="json",
    show_default=True,
    help="json: the whole file, with its JSON Schema beside it. jsonl: one entry a line. csv: "
    "tables with a Frictionless Data Package descriptor. skos: a SKOS concept scheme in Turtle.",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="PATH",
    help="A file, for csv a folder; standard output if not given.",
)
@from_file
def export(style: str, output: Path | None, taxonomy: Taxonomy) -> None:
    """Write the taxonomy for other programs."""
    if style == "csv":
        if output is None or output.is_file():
            raise click.UsageError("csv is several files: give a folder with -o.")
        write_package(taxonomy, output)
        return
    text = _text(style, taxonomy)
    if output is None:
        click.echo(text, nl=False)
        return
    output.parent.mkdir(parents=True, exist_ok=True)
    output.write_text(text, encoding="utf-8", newline="")
    if style == "json":
        schema = Path(SHIPPED).with_name("taxonomy.schema.json").read_bytes()
        output.with_name(f"{output.stem}.schema.json").write_bytes(schema)


@click.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.option("--html", is_flag=True, help="HTML instead of Markdown.")
@from_file
def pages(folder: Path, html: bool, taxonomy: Taxonomy) -> None:
    """Write pages into FOLDER to browse the taxonomy by host, domain and year."""
    written = written_pages(taxonomy)
    if html:
        written = _in_html(written)
    for name, text in written.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")
    click.echo(
        f"{len(written)} pages; begin with {folder / ('index.html' if html else 'index.md')}"
    )


def _text(style: str, taxonomy: Taxonomy) -> str:
    if style == "json":
        return dumps(taxonomy)
    if style == "jsonl":
        lines = (json.dumps(e.to_dict(), ensure_ascii=False) for e in taxonomy.values())
        return "".join(f"{line}\n" for line in lines)
    try:
        from munaward.taxonomy.skos import turtle
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] != "rdflib":
            raise
        raise click.ClickException(_NEEDS_RDFLIB) from error
    return turtle(taxonomy)


def _in_html(written: dict[str, str]) -> dict[str, str]:
    from markdown_it import MarkdownIt  # slow to import, and only needed here

    markdown = MarkdownIt("commonmark").enable("table")
    return {
        f"{name.removesuffix('.md')}.html": _HTML.format(
            title=escape(text.partition("\n")[0].removeprefix("# ")),
            body=_BETWEEN_PAGES.sub(r"\1.html", markdown.render(text)),
        )
        for name, text in written.items()
    }
