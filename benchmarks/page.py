"""What ``docs/performance.md`` shows between its markers, and where it was measured."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterable, Iterator
from importlib.metadata import version
from pathlib import Path

from benchmarks.result import Result

BEGIN, END = "<!-- figures: make bench -->", "<!-- end of figures -->"


def figures(machine: str, results: Iterable[Result]) -> str:
    """All tables in Markdown, one after the other."""
    return "\n\n".join([machine, *("\n".join(result.lines()) for result in results)]) + "\n"


def machine_now() -> str:
    """What all depends on."""
    packages = ", ".join(f"{name} {version(name)}" for name in ("munaward", "kiwipiepy"))
    return (
        f"{packages}, Python {platform.python_version()}, {os.cpu_count()} processors"
        f" ({_processor()}){_load()}."
    )


def _load() -> str:
    """How busy the machine is with other work: from its number of processors on, times are long."""
    return f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""


def _processor() -> str:
    try:
        lines: Iterator[str] = iter(Path("/proc/cpuinfo").read_text().splitlines())
    except OSError:
        return platform.processor() or platform.machine()
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.machine())
