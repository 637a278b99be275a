"""What ``docs/accuracy.md`` shows between its markers: the figures of today."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tests.ruler.figures import Figures
from tests.ruler.reliability import DOUBTFUL, SURE, Bin, Reliability

BEGIN, END = "<!-- figures: make accuracy -->", "<!-- end of figures -->"


def with_figures(page: str, written: str, begin: str = BEGIN, end: str = END) -> str:
    """A page with new figures between its markers.

    Raises:
        ValueError: It has not both markers once, in order.
    """
    before, found_begin, rest = page.partition(begin)
    _, found_end, after = rest.partition(end)
    if not (found_begin and found_end) or begin in rest or end in before + after:
        raise ValueError(f"no place for figures: {begin} … {end}")
    return f"{before}{begin}\n\n{written}\n{end}{after}"


def figures_page(got: Figures, trust: Reliability, floors: Mapping[str, float]) -> str:
    """The figures in Markdown."""
    return "".join(f"{line}\n" for line in _lines(got, trust, floors))


def _lines(got: Figures, trust: Reliability, floors: Mapping[str, float]) -> Iterator[str]:
    yield f"On the {got.documents} releases in `tests/gold`:"
    yield ""
    yield "| figure | precision | recall | F1 | floor | annotated | predicted |"
    yield "| --- | --: | --: | --: | --: | --: | --: |"
    for name, rate in got.rates.items():
        yield (
            f"| {name} | {rate.precision:.3f} | {rate.recall:.3f} | **{rate.f1:.3f}** |"
            f" {floors[name]:.3f} | {rate.gold} | {rate.predicted} |"
        )
    for name, share in got.shares.items():
        yield f"| {name} | | | **{share:.3f}** | {floors[name]:.3f} | | |"
    yield ""
    yield "Slot by slot of the award records:"
    yield ""
    yield "| slot | precision | recall | F1 |"
    yield "| --- | --: | --: | --: |"
    for slot, rate in got.slots.items():
        yield f"| {slot} | {rate.precision:.3f} | {rate.recall:.3f} | {rate.f1:.3f} |"
    yield ""
    yield "The same records by confidence, with 95 % intervals:"
    yield ""
    yield "| confidence | records | right | between |"
    yield "| --- | --: | --: | --: |"
    yield from (f"| {_range(b)} | {_shares(b)} |" for b in trust.bins if b.number)
    yield f"| **from {SURE:.1f}** | {_shares(trust.sure)} |"
    yield f"| **below {DOUBTFUL:.1f}** | {_shares(trust.doubtful)} |"
    yield ""
    yield f"Brier score {trust.brier:.3f}, expected calibration error {trust.error:.3f}."


def _range(b: Bin) -> str:
    return f"{b.low:.1f}–{b.high:.1f}"


def _shares(b: Bin) -> str:
    if not b.number:
        return "0 | | "
    low, high = b.interval
    return f"{b.number} | {b.share:.3f} | {low:.2f}–{high:.2f}"
