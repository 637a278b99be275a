"""From a file, or standard input, to its text."""

from __future__ import annotations

import os
import sys
from pathlib import Path

STDIN = "-"
"""The file name that means standard input."""

_BOM = "\ufeff"


class Unreadable(Exception):
    """A file gives no text; the message says why and does not repeat its name."""


def display_name(path: str) -> str:
    """The name of a file for messages, printable whatever the locale.

    >>> display_name("-"), display_name("보도자료.txt")
    ('standard input', '보도자료.txt')
    """
    return "standard input" if path == STDIN else os.fsencode(path).decode("utf-8", "replace")


def read_text(path: str, encoding: str) -> str:
    """The decoded contents, without a byte order mark and with line ends as they are.

    Raises:
        Unreadable: The file is missing, a directory, not in ``encoding``, or binary.
    """
    try:
        data = sys.stdin.buffer.read() if path == STDIN else Path(path).read_bytes()
    except OSError as error:
        raise Unreadable(error.strerror or str(error)) from error
    return decode(data, encoding)


def decode(data: bytes, encoding: str) -> str:
    """The text of some bytes, without a byte order mark.

    >>> decode(b"\\xef\\xbb\\xbf1\\xec\\x9c\\x84", "utf-8")
    '1위'
    >>> decode("우수".encode("cp949"), "utf-8")
    Traceback (most recent call last):
    munaward.cli.reading.Unreadable: not utf-8 at byte 0 (0xbf); try --encoding, e.g. cp949

    Raises:
        Unreadable: The bytes are not in ``encoding``, or binary.
    """
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        hint = "a binary file?" if b"\0" in data else _other_encoding(encoding)
        at = f"byte {error.start} (0x{data[error.start]:02x})"
        raise Unreadable(f"not {encoding} at {at}; {hint}") from error
    except UnicodeError as error:  # some codecs do not say where
        raise Unreadable(f"not {encoding}: {error}") from error
    if "\0" in text:
        raise Unreadable(f"a binary file (a null character at {text.index(chr(0))})")
    return text.removeprefix(_BOM)


def _other_encoding(encoding: str) -> str:
    return "try --encoding, e.g. cp949" if encoding == "utf-8" else "is --encoding right?"
