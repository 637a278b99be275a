"""The ``munaward`` command: files in, highlighted text, tables or JSON out.

It needs the extra ``munaward[cli]``; nothing else in munaward imports this package.
"""

from __future__ import annotations

import contextlib
import io
import signal
import sys

__all__ = ["main"]


def main() -> None:
    """Run the command with the process's arguments and streams, then exit."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # Korean must come out under LC_ALL=C too, and no character may stop the output.
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    with contextlib.suppress(AttributeError):  # a reader that has had enough (head) ends us quietly
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    try:
        from munaward.cli.command import cli
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in {"click", "rich"}:
            raise
        sys.exit("munaward: the command needs its extra: pip install 'munaward[cli]'")
    cli(prog_name="munaward")
