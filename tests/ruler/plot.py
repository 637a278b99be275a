"""The reliability diagram."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.ruler.reliability import Reliability

_STYLE: dict[Any, Any] = {
    "svg.hashsalt": "munaward",  # ids that are the same every time
    "svg.fonttype": "none",
    "font.family": "sans-serif",
    "font.size": 9,
    "axes.spines.top": False,
    "axes.spines.right": False,
}
_INK, _POINT, _FAINT = "#444444", "#1f5fa8", "#c9d6e6"


def draw(found: Reliability, path: Path) -> None:
    """Write the diagram as SVG, the same bytes for the same figures.

    Raises:
        ValueError: matplotlib is not installed.
    """
    try:
        import matplotlib
        from matplotlib.backends.backend_svg import FigureCanvasSVG
        from matplotlib.figure import Figure
    except ModuleNotFoundError as error:
        raise ValueError("a plot needs matplotlib: pip install 'munaward[dev]'") from error
    filled = [b for b in found.bins if b.number]
    with matplotlib.rc_context(_STYLE):
        figure = Figure(figsize=(4.6, 5.0), layout="constrained")
        FigureCanvasSVG(figure)
        top, below = figure.subplots(2, 1, sharex=True, height_ratios=[3.2, 1])
        top.plot([0, 1], [0, 1], color=_INK, linewidth=0.8, linestyle=(0, (4, 3)), label="as said")
        top.errorbar(
            [b.said for b in filled],
            [b.share for b in filled],
            yerr=[  # a bound may miss its share by the last digit
                [max(0.0, b.share - b.interval[0]) for b in filled],
                [max(0.0, b.interval[1] - b.share) for b in filled],
            ],
            fmt="o",
            color=_POINT,
            markersize=5,
            linewidth=1.2,
            capsize=3,
            label="as measured, 95 %",
        )
        top.legend(loc="lower right", frameon=False)
        top.set(xlim=(0, 1), ylim=(0, 1.02), ylabel="share that is right")
        below.bar(
            [b.low for b in found.bins],
            [b.number for b in found.bins],
            width=[b.high - b.low for b in found.bins],
            align="edge",
            color=_FAINT,
            edgecolor="white",
        )
        for b in filled:
            below.annotate(
                str(b.number), ((b.low + b.high) / 2, b.number), ha="center", va="bottom"
            )
        below.set(xlabel="confidence", ylabel="records", xticks=[n / 10 for n in range(0, 11, 2)])
        below.margins(y=0.25)
        figure.savefig(path, format="svg", metadata={"Date": None, "Creator": None})
