"""Figures and comparisons as text and as Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from tests.ruler.compare import Change, Comparison
from tests.ruler.figures import Figures
from tests.ruler.reliability import DOUBTFUL, SURE, Bin, Reliability


def score_lines(got: Figures) -> Iterator[str]:
    """The figures, a line each."""
    yield f"{got.documents} documents"
    rows = [*got.rates.items(), *((f"  .{slot}", rate) for slot, rate in got.slots.items())]
    for name, rate in rows:
        yield (
            f"{name:12} P {rate.precision:.3f}  R {rate.recall:.3f}  F1 {rate.f1:.3f}"
            f"   gold {rate.gold}, predicted {rate.predicted}"
        )
    yield "   ".join(f"{name} {share:.3f}" for name, share in got.shares.items())


def reliability_lines(found: Reliability) -> Iterator[str]:
    """How many records of each confidence are right."""
    for b in found.bins:
        if b.number:
            yield f"{b.low:.1f}-{b.high:.1f}  {_shares(b)}"
    yield f">= {SURE:.1f}: {_shares(found.sure)}"
    yield f"< {DOUBTFUL:.1f}: {_shares(found.doubtful)}"
    yield f"Brier score {found.brier:.3f}, expected calibration error {found.error:.3f}"


def _shares(b: Bin) -> str:
    low, high = b.interval
    return f"{b.number:5} records, right {b.share:.3f} (between {low:.2f} and {high:.2f})"


def comparison_lines(found: Comparison, old: str, new: str) -> Iterator[str]:
    """What changed between two versions of these names."""
    yield f"{old} -> {new}: {_counted(found)}"
    for name, before, now in _moved(found):
        yield f"{name:12} {before:.3f} -> {now:.3f}  {now - before:+.3f}"
    for change in found.changes:
        yield ""
        yield change.id
        for sign, things in _signed(change):
            yield from (f"  {sign} {thing}" for thing in things)


def comparison_markdown(found: Comparison, old: str, new: str) -> Iterator[str]:
    """The same in Markdown, the releases folded."""
    yield f"`{old}` → `{new}`: {_counted(found)}"
    yield ""
    if found.old:
        yield "| figure | before | now | change |"
        yield "| --- | --: | --: | --: |"
        for name, before, now in _moved(found):
            yield f"| {name} | {before:.3f} | {now:.3f} | {now - before:+.3f} |"
        yield ""
    for change in found.changes:
        yield f"<details><summary>{change.id}: {_sums(change)}</summary>"
        yield ""
        for sign, things in _signed(change):
            yield from (f"- {sign} {_plain(thing)}" for thing in things)
        yield ""
        yield "</details>"
        yield ""


def _plain(text: str) -> str:
    """A text that Markdown shows as it is."""
    return "".join(f"\\{c}" if c in r"\`*_[]<>|~#" else c for c in text).replace("\n", " ")


def _signed(change: Change) -> list[tuple[str, tuple[str, ...]]]:
    return [
        ("gained", change.gained),
        ("lost", change.lost),
        ("gone", change.gone),
        ("new", change.new),
    ]


def _sums(change: Change) -> str:
    return ", ".join(f"{len(things)} {sign}" for sign, things in _signed(change) if things)


def _counted(found: Comparison) -> str:
    """How much changed in how many releases."""
    kinds = ["gained", "lost"] if found.old else []
    if any(change.gone or change.new for change in found.changes) or not found.old:
        kinds += ["gone", "new"]
    sums = ", ".join(
        f"{sum(len(getattr(c, kind)) for c in found.changes)} {kind}" for kind in kinds
    )
    return f"{sums} in {len(found.changes)} of {found.documents} releases"


def _moved(found: Comparison) -> Iterator[tuple[str, float, float]]:
    if found.old and found.new:
        now = found.new.headline()
        for name, before in found.old.headline().items():
            yield name, before, now[name]
